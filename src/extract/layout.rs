//! Lines -> blocks: which line breaks are soft, and what each block is.
//!
//! A blank line always ends a block. A single line break ends one unless the text is wrapped there
//! ([`Wrap`](super::wrap::Wrap)) or the sentence clearly goes on. List items, speaker turns, table rows, quoted lines
//! and headings are blocks of their own.

use std::collections::HashMap;

use crate::Span;

use super::Kind;
use super::lines::Line;
use super::marks::{self, Marks};
use super::patterns;
use super::wrap::Wrap;

/// Without a known width, what is broken in the middle of a sentence has at least so many bytes.
const LONG: usize = 25;
/// A heading is no wider than this.
const HEADING: usize = 100;
const HEADING_BYTES: usize = 3 * HEADING;

/// A run of lines that belong together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    /// Where it stands, without quote mark.
    pub(super) span: Span,
    /// What it is.
    pub(super) kind: Kind,
    /// How many lines it has.
    pub(super) lines: u32,
    /// True where a blank line, or nothing, comes before it.
    pub(super) gap: bool,
    /// True where mail marks it as quoted.
    pub(super) quoted: bool,
    /// True where it ends as a sentence does.
    pub(super) ends: bool,
    /// True for the author's name on a second line below a headline, behind a small letter.
    pub(super) signs: bool,
}

/// The blocks of `text`, whose lines are `lines`, in order. Drawn lines (`-----`) are in none.
pub(super) fn blocks(text: &str, lines: &[Line]) -> Vec<Block> {
    let (wrap, dialogue, log) = (Wrap::of(text, lines), is_dialogue(text, lines), is_log(lines));
    let layout = Layout { text, wrap, dialogue, log };
    let mut blocks: Vec<Block> = Vec::new();
    let mut last: Option<&Line> = None;
    for (at, line) in lines.iter().enumerate() {
        if line.marks.drawn {
            layout.underline(line, last.and(blocks.last_mut()));
            last = None;
            continue;
        }
        let mut begun = layout.begin(line, last.is_none());
        begun.signs = blocks.last().is_some_and(|block| layout.is_signed(block, line, lines.get(at + 1)));
        match (last, blocks.last_mut()) {
            (Some(before), Some(block)) if layout.is_soft(before, line, block, &begun) => {
                block.span.end = line.span.end;
                block.lines += 1;
                block.ends = line.marks.ends;
                layout.join_link(line, &mut blocks);
            }
            _ => blocks.push(begun),
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
    log: bool,
}

impl Layout<'_> {
    /// The block that `line` begins, if it begins one.
    fn begin(&self, line: &Line, gap: bool) -> Block {
        let Marks { quoted, speaks, row, listed, ends, .. } = line.marks;
        let kind = match () {
            () if self.dialogue && speaks => Kind::Turn,
            () if row => Kind::Row,
            () if listed => Kind::Item,
            () => Kind::Prose,
        };
        let body = if quoted { marks::quoted(line.of_text(self.text)) } else { None };
        let start = body.map_or(line.span.start, |body| line.span.end - body.len() as u32);
        let span = Span { start, end: line.span.end };
        Block { span, kind, lines: 1, gap: gap || line.gap, quoted, ends, signs: false }
    }

    /// True where `line`, which could begin the block `begun`, goes on with `block`, whose last line is `before`.
    fn is_soft(&self, before: &Line, line: &Line, block: &Block, begun: &Block) -> bool {
        let alone = |block: &Block| block.quoted || block.kind == Kind::Row;
        let entry = self.log && line.marks.stamped;
        if line.gap || alone(block) || alone(begun) || begun.kind == Kind::Turn || entry {
            return false;
        }
        let (end, start) = (before.of_text(self.text), line.of_text(self.text));
        let ended = before.marks.ends;
        if !ended && marks::follows_link(end, start) {
            return true;
        }
        let goes_on = !ended && !begun.signs && (marks::continues(start) || marks::stays_open(end));
        let wrap = self.wrap.filter(|wrap| wrap.fits(before, line) || wrap.sure);
        let Some(wrap) = wrap else {
            return goes_on && begun.kind != Kind::Item && is_begun_sentence(block.span.of(self.text), start);
        };
        let fits = wrap.fits(before, line);
        let indented = line.indent >= before.indent.saturating_add(2) && block.kind != Kind::Item;
        match begun.kind {
            Kind::Item => wrap.sure && fits && !ended && line.indent == before.indent,
            _ if fits && wrap.sure => !(ended && indented),
            _ if fits => !ended,
            _ if (goes_on || end.ends_with(',')) && wrap.half_fills(before) => true,
            _ => goes_on && is_begun_sentence(block.span.of(self.text), start),
        }
    }

    /// Programs that put each link of a page on a line of its own part the sentence before it and behind it. Where
    /// `line`, the second of the last block, shows the first to be such a link, it goes on with the block before.
    fn join_link(&self, line: &Line, blocks: &mut Vec<Block>) {
        let [.., before, link] = &mut blocks[..] else { return };
        let is_link = link.lines == 2 && link.kind == Kind::Prose && !link.gap && !link.quoted;
        let open = matches!(before.kind, Kind::Prose | Kind::Item) && !before.ends && !before.quoted;
        let body = || before.span.of(self.text);
        let leads = || before.lines > 1 || body().len() > HEADING || marks::leads_to_link(body());
        if is_link && open && marks::follows_link("", line.of_text(self.text)) && leads() {
            (before.span.end, before.ends) = (link.span.end, link.ends);
            before.lines += link.lines;
            blocks.pop();
        }
    }

    /// True where `line` is the author's name below the headline `block`: a second line, before a blank one or a
    /// paragraph. A verse or a line of a narrow paragraph reads the same.
    fn is_signed(&self, block: &Block, line: &Line, next: Option<&Line>) -> bool {
        let second = block.lines == 1 && block.gap && !block.ends && !line.gap && !line.marks.ends;
        let over = || next.is_none_or(|next| next.gap || next.span.len() > HEADING);
        second
            && patterns::is_name_behind_by(line.of_text(self.text))
            && over()
            && is_title_like(block.span.of(self.text))
    }

    /// Makes a heading of the block above a line drawn under it.
    fn underline(&self, line: &Line, above: Option<&mut Block>) {
        let drawn = marks::is_underline(line.of_text(self.text)) && !line.gap;
        if let Some(block) = above.filter(|block| drawn && block.lines == 1 && block.span.len() <= HEADING) {
            block.kind = Kind::Heading;
        }
    }
}

/// True where `block` may be the beginning of a sentence that `next` goes on with: it is long, or both look like parts
/// of one. Entries of a list are short.
fn is_begun_sentence(block: &str, next: &str) -> bool {
    if block.len() >= LONG {
        return true; // Whatever its words: it grows line by line, and is asked about for each.
    }
    let words = block.split_whitespace().nth(2).is_some() || marks::stays_open(block);
    let begins = words && block.starts_with(|c: char| !c.is_lowercase());
    begins && (next.len() >= LONG || marks::ends_sentence(next))
}

/// True where speakers take turns: a good part of the lines begins with a name, and the names come back.
fn is_dialogue(text: &str, lines: &[Line]) -> bool {
    let mut turns: HashMap<&str, usize> = HashMap::new();
    let speaking = lines.iter().filter(|line| line.marks.speaks);
    for name in speaking.filter_map(|line| marks::speaker(line.of_text(text))) {
        *turns.entry(name).or_default() += 1;
    }
    let all: usize = turns.values().sum();
    let again: usize = turns.values().filter(|&&n| n > 1).sum();
    all >= 2 && all * 4 >= lines.len() && (again * 2 >= all || all == lines.len())
}

/// True for a log: it begins with an entry, as a good part of its lines does.
pub(super) fn is_log(lines: &[Line]) -> bool {
    let stamped = || lines.iter().filter(|line| line.marks.stamped).count();
    lines.len() >= 3 && lines[0].marks.stamped && stamped() * 3 >= lines.len()
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
        let short = block.kind == Kind::Prose && block.lines == 1 && !block.ends && block.span.len() <= HEADING_BYTES;
        if short && (alone || leads) && is_title_like(block.span.of(text)) {
            blocks[i].kind = Kind::Heading;
        }
    }
}

/// True for a short line of words without sentence end.
pub(super) fn is_title_like(line: &str) -> bool {
    let wide = || line.len() > HEADING_BYTES || (line.len() > HEADING && line.chars().count() > HEADING);
    let open = line.ends_with([',', ';', '，', '、', '；']);
    !open && !marks::ends_sentence(line) && !wide() && line.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::super::lines::scan;
    use super::*;

    fn read(text: &str) -> Vec<(Kind, String)> {
        let blocks = blocks(text, &scan(text, None).0);
        blocks.iter().map(|block| (block.kind, block.span.of(text).replace('\n', "/"))).collect()
    }

    fn bodies(text: &str) -> Vec<String> {
        read(text).into_iter().map(|(_, body)| body).collect()
    }

    #[test]
    fn wrapped_paragraphs_are_joined_and_blank_lines_part_them() {
        let text = "The mill stood at the end of the lane and had not been used since the\n\
            war. Its wheel was gone. Children played in the dry race behind it, and\n\
            Mr. Holm kept his bees there.\n\nIn spring the water came back, slowly at first and then all at once, so\n\
            that the bees had to be moved.";
        let blocks = bodies(text);
        assert_eq!(blocks.len(), 2, "{blocks:?}");
        assert!(blocks[0].contains("the/war.") && blocks[0].contains("and/Mr. Holm"));
    }

    #[test]
    fn two_lines_are_joined_where_the_sentence_goes_on() {
        assert_eq!(bodies("A short note that was written on a narrow screen, and so it\nends here.").len(), 1);
        assert_eq!(bodies("Care that begins early in the year\nmeans that you have time.").len(), 1);
        assert_eq!(bodies("We were cold\nand tired.").len(), 1);
        assert_eq!(bodies("apples\npears\nplums").len(), 3);
        assert_eq!(bodies("Beavers return to the upper lake\nby Ada Example\n\nThey swam.").len(), 3);
        assert_eq!(bodies("The lake was seen for the first time\nby Ada Example and her men.").len(), 1);
        assert_eq!(bodies("The lake was seen for the first time\nby Ada Example\nin the spring of the year.").len(), 1);
        assert_eq!(bodies("The tower stands upon the hill,\nby Sea and Wind\nit guards us still.").len(), 1);
        assert_eq!(bodies("One sentence a line.\nThis is the second.").len(), 2);
    }

    #[test]
    fn a_link_on_a_line_of_its_own_is_part_of_its_sentence() {
        let text = "The board of the harbour met on Monday with\nAda Holm\n, its new head, and with\nBen Sample\n. The \
            gate stays shut.";
        assert_eq!(bodies(text), [text.replace('\n', "/")]);
        let headed = "The gate stays shut until spring\nHolm\n, a firm of divers (\nEnnick\n) at the quay, mends it.";
        assert_eq!(bodies(headed).len(), 2, "{:?}", bodies(headed));
        assert_eq!(bodies("Boats of\nHolm\n\n, the firm").len(), 3);
        assert_eq!(bodies("Apples\nPears\n,\nPlums").len(), 4);
    }

    #[test]
    fn items_rows_quotes_and_turns_are_on_their_own() {
        let list = read("Bring along:\n- warm clothes for the night\n- bread\n2. A lamp");
        assert_eq!(list.iter().map(|b| b.0).collect::<Vec<_>>(), [Kind::Prose, Kind::Item, Kind::Item, Kind::Item]);
        let table = read("| a | b |\n|---|---|\n| 1 | 2 |");
        assert_eq!(table.iter().filter(|b| b.0 == Kind::Row).count(), 3);
        assert_eq!(bodies("> one\n> two\n>\nthree"), ["one", "two", "three"]);
        let talk = read("Q: Why?\nA: Because of the rain.\nQ: And then?\nA: Snow.");
        assert!(talk.iter().all(|b| b.0 == Kind::Turn) && talk.len() == 4);
        assert_eq!(read("Note: it rains.\nSo we stay.")[0].0, Kind::Prose);
    }

    #[test]
    fn entries_of_a_log_are_on_their_own() {
        let log = "Jun  3 09:12:01 quay gate[12]: opened for the ferry of nine o'clock\n\
            Jun  3 09:14:55 quay gate[12]: motor is hot, waiting for it to cool down\n  at motor 1\n  at gate 12\n\
            Jun  3 09:20:10 quay gate[12]: closed again behind the ferry of nine\n";
        let entries = bodies(log);
        assert!(entries.iter().filter(|entry| entry.starts_with("Jun")).count() == 3, "{entries:?}");
    }

    #[test]
    fn headings_stand_alone_or_above_a_line_drawn_or_a_long_paragraph() {
        let long = "It is a long paragraph of one line, as texts from web pages have it, with more than one sentence. It ends.";
        assert_eq!(read(&format!("The plan\n\n{long}"))[0].0, Kind::Heading);
        assert_eq!(read(&format!("The plan\n{long}"))[0].0, Kind::Heading);
        assert_eq!(read("The plan\n--------\nIt is short.")[0], (Kind::Heading, "The plan".to_string()));
        assert_eq!(read("It is short.\n\nThe end.")[0].0, Kind::Prose);
        assert_eq!(read("The plan")[0].0, Kind::Prose);
    }
}
