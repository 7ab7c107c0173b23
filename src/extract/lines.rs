//! The lines of a plain text: where each stands, how wide it is, whether a blank line comes before it.

use crate::Span;

use super::LinePattern;
use super::letters::is_han_or_kana;
use super::marks::{self, Marks};
use super::pages;
use crate::block::{between, count};

/// Lines of more bytes than this are not measured: no one wraps that wide.
const MEASURED: usize = 600;
/// Tabs parted by so many words stand in a sentence, unless the text is a table.
const SENTENCE: usize = 6;
/// Where tabs go, in columns.
const STOP: usize = 8;

/// The third level of a list stands so many columns inside, and has so many items.
const INNER: u16 = 8;
const CIRCLES: usize = 3;

/// A line that is not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The line without the white space around it.
    pub(super) span: Span,
    /// Columns of white space before it.
    pub(super) indent: u16,
    /// Its width, indentation included.
    pub(super) width: Width,
    /// The width of its first word; Chinese and Japanese are broken before any character.
    pub(super) first: Width,
    /// True where a blank line, or nothing, comes before it.
    pub(super) gap: bool,
    /// What its characters show, looked at while they are at hand: a text of many lines is not called up again for
    /// them.
    pub(super) marks: Marks,
}

/// How wide a piece of a line is; [`u16::MAX`] where it is too long to be measured, or nobody asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Width {
    /// In terminal columns: a Chinese, Japanese or Korean character takes two.
    pub(super) columns: u16,
    /// In characters.
    pub(super) chars: u16,
}

/// The lines of `text` that are not blank, in order, without those that match `drop`; and how many matched.
///
/// A line ends at `\n`, `\r\n` or `\r`. Between two pages a sentence may go on: the blank lines there part nothing
/// then.
pub(super) fn scan(text: &str, drop: Option<&LinePattern>) -> (Vec<Line>, usize) {
    let mut lines: Vec<Line> = Vec::with_capacity(text.len() / 256);
    let mut dropped = 0;
    let (mut gap, mut page) = (true, false);
    let mut start = 0;
    let bytes = text.as_bytes();
    let ends = memchr::memchr2_iter(b'\n', b'\r', bytes).chain([bytes.len()]);
    for end in ends {
        if end == start && end > 0 && bytes[end - 1] == b'\r' && bytes.get(end) == Some(&b'\n') {
            start = end + 1;
            continue;
        }
        match Line::of(text, start, end, gap) {
            Some(line) if drop.is_some_and(|drop| drop.matches(line.span.of(text))) => {
                dropped += 1;
                gap = true;
            }
            Some(mut line) => {
                if gap && (page || text[start..].starts_with(pages::END)) {
                    line.gap = !lines.last().is_some_and(|before| before.goes_on_with(&line, text));
                }
                lines.push(line);
                (gap, page) = (false, false);
            }
            None => {
                gap = true;
                page |= text[start..end].contains(pages::END);
            }
        }
        start = end + 1;
    }
    settle_tabs(text, &mut lines);
    // Widths tell where a text was wrapped: only between lines that follow one another.
    if lines.iter().skip(1).any(|line| !line.gap) {
        lines.iter_mut().for_each(|line| line.measure(text));
    }
    mark_circles(text, &mut lines);
    (lines, dropped)
}

/// Marks the items of lists below lists, which programs that print pages put behind an `o`: far inside, several of
/// them, and most lines that begin so without a small letter behind it ("o barco").
fn mark_circles(text: &str, lines: &mut [Line]) {
    let inner = |line: &&Line| line.indent >= INNER && line.of_text(text).starts_with("o ");
    let all = lines.iter().filter(inner).count();
    let is_item = |line: &Line| inner(&line) && marks::circle(line.of_text(text)).is_some();
    let items = if all < CIRCLES { 0 } else { lines.iter().filter(|line| is_item(line)).count() };
    if items >= CIRCLES && items * 2 > all {
        lines.iter_mut().filter(|line| is_item(line)).for_each(|line| line.marks.listed = true);
    }
}

/// Takes a line that is a row by its tabs alone for running text where they stand for a space or two: `col` writes what
/// is left of a gap in a justified line as a tab. In a table most lines have tabs.
fn settle_tabs(text: &str, lines: &mut [Line]) {
    let tabbed = |line: &Line| line.marks.row && line.of_text(text).contains('\t');
    if lines.iter().filter(|line| tabbed(line)).count() * 2 >= lines.len() {
        return;
    }
    for line in lines.iter_mut().filter(|line| tabbed(line)) {
        let body = line.of_text(text);
        let words = || body.split_whitespace().nth(SENTENCE).is_some();
        line.marks.row = body.len() > MEASURED || !words() || marks::is_row(&expanded(body, line.indent));
    }
}

/// `line`, which begins behind `indent` columns, without its list mark and with spaces for its tabs.
fn expanded(line: &str, indent: u16) -> String {
    let mark = marks::list_mark(line);
    let mut spaced = String::with_capacity(2 * line.len());
    let mut column = usize::from(indent);
    for (at, c) in line.char_indices() {
        let wide = if c == '\t' { STOP - column % STOP } else { 1 };
        column += wide;
        match c {
            _ if at < mark => {}
            '\t' => spaced.extend(std::iter::repeat_n(' ', wide)),
            _ => spaced.push(c),
        }
    }
    spaced
}

impl Line {
    /// The line between `start` and `end`, unless it is blank.
    fn of(text: &str, start: usize, end: usize, gap: bool) -> Option<Self> {
        let raw = &text[start..end];
        let body = raw.trim_start();
        let from = end - body.len();
        let body = body.trim_end();
        if body.is_empty() {
            return None;
        }
        let before = || text[start..from].trim_start_matches(pages::END);
        let indent = if from == start { 0 } else { Width::of(before(), 0).columns };
        let span = Span::new(from, from + body.len());
        let (width, first) = (Width::TOO_LONG, Width::TOO_LONG);
        Some(Self { span, indent, width, first, gap, marks: Marks::of(body) })
    }

    /// True where a sentence stands open at the end of the line and `next` could be more of it. A line that ends in a
    /// number is mostly that of a page.
    fn goes_on_with(&self, next: &Self, text: &str) -> bool {
        let open = |c: char| c.is_alphabetic() || matches!(c, ',' | '-' | '\u{2010}');
        !self.marks.ends && self.of_text(text).ends_with(open) && next.of_text(text).starts_with(char::is_lowercase)
    }

    fn measure(&mut self, text: &str) {
        let body = self.of_text(text);
        if body.len() <= MEASURED {
            (self.width, self.first) = (Width::of(body, self.indent), Width::of(first_word(body), 0));
        }
    }

    /// The text of the line.
    pub(super) fn of_text<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }
}

impl Width {
    const TOO_LONG: Self = Self { columns: u16::MAX, chars: u16::MAX };

    /// The width of `part`, the first `indent` columns being taken.
    fn of(part: &str, indent: u16) -> Self {
        let bytes = part.as_bytes();
        if part.is_ascii() && memchr::memchr(b'\t', bytes).is_none() {
            let width = indent.saturating_add(u16::try_from(bytes.len()).unwrap_or(u16::MAX));
            return Self { columns: width, chars: width };
        }
        // Without tabs and full-width forms it does not matter where in the line a character stands.
        if memchr::memchr2(b'\t', 0xef, bytes).is_none() {
            let chars = indent.saturating_add(part.chars().count().try_into().unwrap_or(u16::MAX));
            let wide = count(bytes, |bytes| between(bytes, 0xe3, 0xed) | between(bytes, 0xf0, 0xff));
            return Self { columns: chars.saturating_add(wide.try_into().unwrap_or(u16::MAX)), chars };
        }
        let mut width = Self { columns: indent, chars: indent };
        for (i, &byte) in bytes.iter().enumerate() {
            let columns = match byte {
                b'\t' => STOP as u16 - width.columns % STOP as u16,
                0x80..=0xbf => continue,
                0xe3..=0xed | 0xf0.. => 2,
                // The full-width forms from U+FF00 to U+FF7F.
                0xef => 1 + u16::from(matches!(bytes.get(i + 1), Some(0xbc | 0xbd))),
                _ => 1,
            };
            width.columns = width.columns.saturating_add(columns);
            width.chars = width.chars.saturating_add(1);
        }
        width
    }
}

/// What a program that wraps lines does not break.
fn first_word(body: &str) -> &str {
    let end = match body.chars().next() {
        Some(c) if is_han_or_kana(c) => c.len_utf8(),
        _ => body.bytes().position(|byte| byte == b' ' || byte == b'\t').unwrap_or(body.len()),
    };
    &body[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(&str, bool)> {
        scan(text, None).0.iter().map(|line| (line.of_text(text), line.gap)).collect()
    }

    #[test]
    fn every_line_end_counts_once() {
        let want = vec![("one", true), ("two", false), ("three", true)];
        assert_eq!(lines("one\ntwo\n\nthree"), want);
        assert_eq!(lines("one\r\ntwo\r\n\r\nthree\r\n"), want);
        assert_eq!(lines("one\rtwo\r\rthree\r"), want);
        assert_eq!(lines("\n \t\n\u{3000}\n"), vec![]);
        assert_eq!(lines(""), vec![]);
    }

    #[test]
    fn a_page_ends_no_sentence() {
        let gaps = |text: &str| lines(text).iter().map(|line| line.1).collect::<Vec<_>>();
        for text in ["enough for\n\n\u{c}about a year", "enough for\n\u{c}\nabout a year", "har-\n\n\n\u{c}  bour"] {
            assert_eq!(gaps(text), [true, false], "{text:?}");
        }
        for text in
            ["It ended.\n\n\u{c}about a year", "enough for\n\n\u{c}About", "page 12\n\n\u{c}about", "for\n\nabout"]
        {
            assert_eq!(gaps(text), [true, true], "{text:?}");
        }
        assert_eq!(scan("enough for\n\u{c}about a year", None).0[1].indent, 0);
    }

    #[test]
    fn a_tab_of_a_column_or_two_makes_no_row() {
        let rows = |text: &str| scan(text, None).0.iter().map(|line| line.marks.row).collect::<Vec<_>>();
        let note = "       The harbour keeps those tables of tides,\tone for each\n       month of the year, and\n       sells them.\n";
        assert_eq!(rows(note), [false, false, false]);
        let wide = note.replace("those", "the");
        assert_eq!(rows(&wide), [true, false, false]);
        assert_eq!(rows("Boats\nHarbour\t12\nThe whole table of them\n"), [false, true, false]);
        let table = "doc-001\tThe harbour keeps the tables of tides, one for each.\n".repeat(3);
        assert_eq!(rows(&table), [true, true, true]);
    }

    #[test]
    fn widths_are_columns_and_characters() {
        let text = "  two words\n\tTab\n天気がよい\nÜber\u{3000}Ä\nＡＢ天é";
        let widths: Vec<_> = scan(text, None).0.iter().map(|l| (l.indent, l.width.columns, l.width.chars)).collect();
        assert_eq!(widths, vec![(2, 11, 11), (8, 11, 11), (0, 10, 5), (0, 7, 6), (0, 7, 4)]);
    }

    #[test]
    fn an_o_is_the_sign_of_an_item_far_inside() {
        let listed = |text: &str| scan(text, None).0.iter().filter(|line| line.marks.listed).count();
        assert_eq!(
            listed("  + Boats\n               o Ferries\n               o Tugs\n               o 12 barges\n"),
            4
        );
        assert_eq!(listed("o Ferries\no Tugs\no Barges\n"), 0);
        assert_eq!(
            listed(
                "          o Porto\n          o barco\n          o Tejo\n          o Douro\n          o mar\n          o rio"
            ),
            0
        );
    }

    #[test]
    fn lines_that_match_are_left_out_and_counted() {
        let pattern = LinePattern::new("^Read also:").unwrap();
        let text = "First.\n  Read also: more\nSecond.";
        let (lines, dropped) = scan(text, Some(&pattern));
        assert_eq!((lines.len(), dropped), (2, 1));
        assert!(lines[1].gap);
    }
}
