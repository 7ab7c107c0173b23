//! Text and its format -> the article in it: title, paragraphs, nothing else.

use std::borrow::Cow;

use crate::Span;

/// What a text is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    #[default]
    Text,
    /// Markdown (CommonMark).
    Markdown,
    /// HTML.
    Html,
}

impl Format {
    /// The name used on the command line and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
        }
    }
}

/// Lines that a caller does not count as article (`--drop-lines`).
#[derive(Clone, Debug)]
pub struct LinePattern(regex::Regex);

impl LinePattern {
    /// The lines that match the regular expression `pattern`.
    ///
    /// # Errors
    /// [`Error::Options`](crate::Error::Options) where the pattern is none.
    pub fn new(pattern: &str) -> Result<Self, crate::Error> {
        regex::Regex::new(pattern).map(Self).map_err(|error| crate::Error::Options { what: error.to_string() })
    }

    /// True where the line matches.
    pub(crate) fn matches(&self, line: &str) -> bool {
        self.0.is_match(line)
    }
}

/// What is left of a page without its furniture.
#[derive(Clone, Debug, Default)]
pub struct Article<'t> {
    /// What the spans point into: the input itself, or the text extracted from markup.
    pub text: Cow<'t, str>,
    /// The headline, white space folded.
    pub title: Option<String>,
    /// The paragraphs in order, disjoint.
    pub paragraphs: Vec<Paragraph>,
    pub format: Format,
    pub furniture_lines: usize,
}

impl Article<'_> {
    pub fn source_span(&self, span: Span) -> Span { span }
}

pub struct Request<'a> {
    pub format: Option<Format>,
    pub name: Option<&'a str>,
    pub title: Option<&'a str>,
    pub clean: bool,
    pub drop_lines: Option<&'a LinePattern>,
}

pub fn extract<'t>(text: &'t str, request: &Request<'_>) -> Article<'t> {
    let mut at = 0;
    let mut paragraphs = Vec::new();
    for line in text.split_inclusive('\n') {
        let t = line.trim();
        if !t.is_empty() {
            let start = at + line.len() - line.trim_start().len();
            paragraphs.push(Paragraph { span: Span::new(start, start + t.len()), kind: Kind::Prose });
        }
        at += line.len();
    }
    Article { text: Cow::Borrowed(text), title: request.title.map(str::to_string), paragraphs, format: Format::Text, furniture_lines: 0 }
}

/// A run of text whose line breaks are all soft: what a sentence may not cross.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands in the article's text.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
