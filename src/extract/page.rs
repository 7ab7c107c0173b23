//! What markup is reduced to on its way to an article: a text of its own, in blocks.

use std::borrow::Cow;
use std::ops::Range;

use crate::Span;

use super::layout::Block;
use super::{Article, Format, Kind, Request, Segment, furniture, marks};

/// The text of a page in blocks, with a blank line between them.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// What the spans point into.
    pub(super) text: String,
    /// Its blocks, in order.
    pub(super) blocks: Vec<Block>,
    /// The title the page gives itself.
    pub(super) title: Option<String>,
    /// Where the text comes from, where that is known.
    segments: Vec<Segment>,
    /// Where the block that is being written begins.
    open: Option<usize>,
}

impl Page {
    /// Writes `part`, which stands for the source's bytes `source`, into the open block; opens one where there is none.
    pub(super) fn push(&mut self, part: &str, source: Range<usize>) {
        let start = self.write(part);
        let end = self.text.len();
        if start < end {
            let verbatim = part.len() == source.len();
            let source = Span::new(if verbatim { source.end - (end - start) } else { source.start }, source.end);
            self.segments.push(Segment { span: Span::new(start, end), source });
        }
    }

    /// Writes `part` into the open block, opening one where there is none; a block begins with no white space. Returns
    /// where it was written.
    pub(super) fn write(&mut self, part: &str) -> usize {
        let part = if self.open.is_none() { part.trim_start() } else { part };
        if self.open.is_none() && !part.is_empty() {
            if !self.text.is_empty() {
                self.text.push_str("\n\n");
            }
            self.open = Some(self.text.len());
        }
        let start = self.text.len();
        self.text.push_str(part);
        start
    }

    /// True where no block is open.
    pub(super) fn is_between_blocks(&self) -> bool {
        self.open.is_none()
    }

    /// Ends the open block, if any, as one of `kind`; true where there was one.
    pub(super) fn end_block(&mut self, kind: Kind) -> bool {
        let Some(start) = self.open.take() else { return false };
        let end = start + self.text[start..].trim_end().len();
        self.text.truncate(end);
        self.segments.truncate(self.segments.partition_point(|segment| segment.span.range().start < end));
        let span = Span::new(start, end);
        let ends = marks::ends_sentence(&self.text[start..]);
        self.blocks.push(Block { span, kind, lines: 1, gap: true, ends, ..Block::default() });
        true
    }

    /// The article made of the blocks for which `kept` is true, without those that say what the title says.
    pub(super) fn into_article(self, format: Format, request: &Request<'_>, kept: &[bool]) -> Article<'static> {
        let title = request.known_title().map(super::fold_spaces).or(self.title.filter(|_| request.clean));
        let mut article = Article { title, format, segments: self.segments, ..Article::default() };
        for (block, &kept) in self.blocks.iter().zip(kept) {
            let body = block.span.of(&self.text);
            let dropped = request.drop_lines.is_some_and(|drop| drop.matches(body));
            article.take_up(body, block, kept && !dropped, request);
        }
        article.text = Cow::Owned(self.text);
        article
    }

    /// Keeps all but what looks like furniture before the first and after the last running sentence.
    pub(super) fn keep_gently(&self) -> Vec<bool> {
        let looks = furniture::looks(&self.text, &self.blocks);
        let inside = furniture::prose_span(&looks);
        looks.iter().enumerate().map(|(i, look)| inside.contains(&i) || !look.is_furniture()).collect()
    }
}
