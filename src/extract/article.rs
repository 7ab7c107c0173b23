//! What is found in a text: its title, and paragraphs that know where they come from.

use std::borrow::Cow;

use super::layout::Block;
use super::{Format, Request, marks, title};
use crate::Span;

/// What is left of a page without its furniture.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Article<'t> {
    /// What the spans point into: the input itself, or the text extracted from markup.
    pub text: Cow<'t, str>,
    /// The headline, white space folded, without control characters.
    pub title: Option<String>,
    /// The paragraphs in order, disjoint.
    pub paragraphs: Vec<Paragraph>,
    /// What the input was read as.
    pub format: Format,
    /// Lines that are not blank and were left out as furniture or because they match `drop_lines`.
    pub furniture_lines: usize,
    /// True where no part of a page was an article, and what reads like one was taken of all its text.
    pub whole_page: bool,
    /// The part of a mail that was read, where it had to be decoded: `text/plain in base64, KOI8-R`.
    pub part: Option<String>,
    /// What a reader should know, for example that the input is too long to be read whole.
    pub warning: Option<String>,
    /// Where the text comes from, where it is not the input itself.
    pub(super) segments: Vec<Segment>,
}

/// A part of an extracted text, and the bytes of the input it stands for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment {
    pub(super) span: Span,
    pub(super) source: Span,
}

impl Article<'_> {
    /// The article with a text of its own.
    pub(super) fn into_owned(self) -> Article<'static> {
        Article { text: Cow::Owned(self.text.into_owned()), ..self }
    }

    /// Takes up a block, whose text is `body`, as a paragraph, or counts its lines as furniture where it is not `kept`.
    /// What says what the title says is neither, unless every line is asked for: then it is a heading.
    pub(super) fn take_up(&mut self, body: &str, block: &Block, kept: bool, request: &Request<'_>) {
        // Where the headline stands again among others, each may have its number.
        let item = || block.kind == Kind::Item && self.is_title(&body[marks::list_mark(body)..]);
        let is_title = self.is_title(body) || item();
        if !kept {
            self.furniture_lines += if is_title { 0 } else { block.lines as usize };
        } else if !is_title || !request.clean {
            let kind = if is_title { Kind::Heading } else { block.kind };
            self.paragraphs.push(Paragraph { span: block.span, kind });
        }
    }

    /// True where its first sentence `line`, of so many in the first paragraph, says what the title says: that of a
    /// record whose text begins with the title that stands beside it. Not where nothing would be left.
    pub(crate) fn begins_with_title(&self, line: &str, sentences: usize) -> bool {
        let more = sentences > 1 || self.paragraphs.len() > 1;
        more && self.is_title(line)
    }

    /// True for a line that says what the title says.
    fn is_title(&self, line: &str) -> bool {
        self.title.as_deref().is_some_and(|title| title::is_same(title, line))
    }

    /// The bytes of the input that `span` of the article's text comes from. For plain text, HTML and mail that is
    /// `span` itself, unless marks of references or links were taken out of a copy of a page: HTML, mail that has to be
    /// decoded and what holds colours for terminals are counted in the text that was made of them. A sentence over two
    /// pages has what stands between them in its span.
    pub fn source_span(&self, span: Span) -> Span {
        if span.is_empty() {
            return span;
        }
        let holding = |at: u32| {
            let after = self.segments.partition_point(|segment| segment.span.start <= at);
            self.segments[..after].last().filter(|segment| at < segment.span.end)
        };
        let start = holding(span.start).map_or(span.start, |segment| segment.source_of(span.start));
        let end = holding(span.end - 1).map_or(span.end, |segment| segment.source_of(span.end));
        Span { start, end }
    }
}

impl Segment {
    /// Where the offset `at` of the text, inside the segment or at one of its ends, is in the input. In a segment that
    /// was rewritten, such as an entity, all but its beginning is its end.
    fn source_of(&self, at: u32) -> u32 {
        let verbatim = self.span.len() == self.source.len();
        match at - self.span.start {
            0 => self.source.start,
            offset if verbatim => self.source.start + offset,
            _ => self.source.end,
        }
    }
}

/// A run of text whose line breaks are all soft: what a sentence may not cross.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Paragraph {
    /// Where it stands in the article's text.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// Running text.
    #[default]
    Prose,
    /// A heading: chosen for a digest only when full sentences run out.
    Heading,
    /// An item of a list.
    Item,
    /// What one speaker says (`Anna: ...`).
    Turn,
    /// A row of a table.
    Row,
}
