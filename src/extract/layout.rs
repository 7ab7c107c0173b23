//! Lines -> blocks: which line breaks are soft, and what each block is.
//!
//! A blank line always ends a block. A single line break ends one unless the text is wrapped there
//! ([`Wrap`](super::wrap::Wrap)) or the sentence clearly goes on. List items, speaker turns, table rows, quoted lines
//! and headings are blocks of their own.

use std::collections::HashMap;

use crate::Span;

use super::Kind;
use super::lines::Line;
use super::marks;
use super::wrap::Wrap;

/// Without a known width, a line that breaks a sentence has at least so many columns.
const LONG: u16 = 25;
/// A heading is no wider than this.
const HEADING: usize = 100;

/// A run of lines that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// Where it stands, without list mark or quote mark.
    pub(super) span: Span,
    /// What it is.
    pub(super) kind: Kind,
    /// How many lines it has.
    pub(super) lines: u32,
    /// True where a blank line, or nothing, comes before it.
    pub(super) gap: bool,
    /// True where mail marks it as quoted.
    pub(super) quoted: bool,
}

/// The blocks of `text`, whose lines are `lines`, in order. Drawn lines (`-----`) are in none.
pub(super) fn blocks(text: &str, lines: &[Line]) -> Vec<Block> {
    let layout = Layout { text, wrap: Wrap::of(text, lines), dialogue: is_dialogue(text, lines) };
    let mut blocks: Vec<Block> = Vec::new();
    let mut last: Option<&Line> = None;
    for line in lines {
        if marks::is_rule(line.of_text(text)) {
            layout.underline(line, last.and(blocks.last_mut()));
            last = None;
            continue;
        }
        if marks::quoted(line.of_text(text)).is_some_and(str::is_empty) {
            last = None;
            continue;
        }
        match (last, blocks.last_mut()) {
            (Some(before), Some(block)) if layout.is_soft(before, line, block) => {
                block.span.end = line.span.end;
                block.lines += 1;
            }
            _ => blocks.push(layout.block(line, last.is_none())),
        }
        last = Some(line);
    }
    mark_headings(text, &mut blocks);
    blocks
}

/// What is known of a text's layout as a whole.
struct Layout<'t> {
    text: &'t str,
    wrap: Option<Wrap>,
    dialogue: bool,
}

impl Layout<'_> {
    /// True where `line` goes on with the block that ends with the line `before`.
    fn is_soft(&self, before: &Line, line: &Line, block: &Block) -> bool {
        let (end, start) = (before.of_text(self.text), line.of_text(self.text));
        if line.gap || block.quoted || self.stands_alone(start) || marks::is_row(end) {
            return false;
        }
        let ended = marks::ends_sentence(end);
        let goes_on = !ended && continues(start);
        let Some(wrap) = self.wrap else {
            return goes_on && before.columns.max(columns(block)) >= LONG && marks::list_mark(start) == 0;
        };
        let fits = wrap.fits(self.text, before, line);
        let indented = line.indent >= before.indent + 2 && block.kind != Kind::Item;
        match (marks::list_mark(start), wrap.sure) {
            (1.., sure) => sure && fits && !ended && line.indent == before.indent,
            (_, true) if fits => !(ended && indented),
            (_, false) if fits => !ended,
            _ => (goes_on || end.ends_with(',')) && wrap.half_fills(before),
        }
    }

    /// True for lines that begin a block whatever comes before them.
    fn stands_alone(&self, line: &str) -> bool {
        marks::quoted(line).is_some() || marks::is_row(line) || (self.dialogue && marks::speaker(line).is_some())
    }

    /// The block that begins with `line`.
    fn block(&self, line: &Line, gap: bool) -> Block {
        let body = line.of_text(self.text);
        let quoted = marks::quoted(body);
        let skip = quoted.map_or(0, |rest| body.len() - rest.len());
        let kind = match body {
            _ if self.dialogue && marks::speaker(body).is_some() => Kind::Turn,
            _ if marks::is_row(body) => Kind::Row,
            _ if marks::list_mark(body) > 0 => Kind::Item,
            _ => Kind::Prose,
        };
        let span = Span { start: line.span.start + skip as u32, end: line.span.end };
        Block { span, kind, lines: 1, gap: gap || line.gap, quoted: quoted.is_some() }
    }

    /// Makes a heading of the block above a line drawn under it.
    fn underline(&self, line: &Line, above: Option<&mut Block>) {
        let drawn = marks::is_underline(line.of_text(self.text)) && !line.gap;
        if let Some(block) = above.filter(|block| drawn && block.lines == 1 && block.span.len() <= HEADING) {
            block.kind = Kind::Heading;
        }
    }
}

/// True where a line begins in the middle of a sentence.
fn continues(line: &str) -> bool {
    line.starts_with(|c: char| c.is_lowercase() || ",;:)]»”…%".contains(c)) || line.starts_with(". ") || line == "."
}

fn columns(block: &Block) -> u16 {
    u16::try_from(block.span.len()).unwrap_or(u16::MAX)
}

/// True where speakers take turns: a good part of the lines begins with a name, and the names come back.
fn is_dialogue(text: &str, lines: &[Line]) -> bool {
    let mut turns: HashMap<&str, usize> = HashMap::new();
    for name in lines.iter().filter_map(|line| marks::speaker(line.of_text(text))) {
        *turns.entry(name).or_default() += 1;
    }
    let all: usize = turns.values().sum();
    let again: usize = turns.values().filter(|&&n| n > 1).sum();
    all >= 2 && all * 4 >= lines.len() && (again * 2 >= all || all == lines.len())
}

/// A short line without sentence end is a heading where it stands alone, or goes before a much longer one.
fn mark_headings(text: &str, blocks: &mut [Block]) {
    if blocks.len() < 2 {
        return;
    }
    for i in 0..blocks.len() {
        let block = blocks[i];
        let next = blocks.get(i + 1);
        let alone = block.gap && next.is_none_or(|next| next.gap);
        let leads =
            next.is_some_and(|next| next.kind == Kind::Prose && next.span.len() >= 3 * block.span.len().max(30));
        if (alone || leads) && block.kind == Kind::Prose && block.lines == 1 && is_title_like(block.span.of(text)) {
            blocks[i].kind = Kind::Heading;
        }
    }
}

/// True for a short line of words without sentence end.
pub(super) fn is_title_like(line: &str) -> bool {
    let wide = line.len() > 3 * HEADING || line.chars().count() > HEADING;
    let open = line.ends_with([',', ';', '，', '、', '；']);
    !wide && !open && !marks::ends_sentence(line) && line.contains(char::is_alphabetic)
}
