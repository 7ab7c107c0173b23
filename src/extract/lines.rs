//! The lines of a plain text: where each stands, how wide it is, whether a blank line comes before it.

use crate::Span;

use super::LinePattern;

/// Lines of more bytes than this are not measured: no one wraps that wide.
const MEASURED: usize = 600;

/// A line that is not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The line without the white space around it.
    pub(super) span: Span,
    /// Columns of white space before it.
    pub(super) indent: u16,
    /// Its characters, indentation included; [`u16::MAX`] where it is too long to be measured.
    pub(super) chars: u16,
    /// The same in terminal columns: a Chinese, Japanese or Korean character takes two.
    pub(super) columns: u16,
    /// True where a blank line, or nothing, comes before it.
    pub(super) gap: bool,
}

/// The lines of `text` that are not blank, in order, without those that match `drop`; and how many matched.
///
/// A line ends at `\n`, `\r\n` or `\r`.
pub(super) fn scan(text: &str, drop: Option<&LinePattern>) -> (Vec<Line>, usize) {
    let mut lines: Vec<Line> = Vec::with_capacity(text.len() / 256);
    let mut dropped = 0;
    let mut gap = true;
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
            Some(line) => {
                lines.push(line);
                gap = false;
            }
            None => gap = true,
        }
        start = end + 1;
    }
    (lines, dropped)
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
        let (indent, _) = measure(&text[start..from], 0);
        let (columns, chars) = if body.len() > MEASURED { (u16::MAX, u16::MAX) } else { measure(body, indent) };
        Some(Self { span: Span::new(from, from + body.len()), indent, chars, columns, gap })
    }

    /// The text of the line.
    pub(super) fn of_text<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }
}

/// Columns and characters of `part`, the first `indent` columns being taken.
pub(super) fn measure(part: &str, indent: u16) -> (u16, u16) {
    let (mut columns, mut chars) = (indent, indent);
    let bytes = part.as_bytes();
    for (i, &byte) in bytes.iter().enumerate() {
        let width = match byte {
            b'\t' => 8 - columns % 8,
            0x80..=0xbf => continue,
            0xe3..=0xed | 0xf0.. => 2,
            // The full-width forms from U+FF00 to U+FF7F.
            0xef => 1 + u16::from(matches!(bytes.get(i + 1), Some(0xbc | 0xbd))),
            _ => 1,
        };
        columns = columns.saturating_add(width);
        chars = chars.saturating_add(1);
    }
    (columns, chars)
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
    fn widths_are_columns_and_characters() {
        let text = "  two words\n\tTab\n天気がよい\nÜber\u{3000}Ä";
        let widths: Vec<_> = scan(text, None).0.iter().map(|l| (l.indent, l.columns, l.chars)).collect();
        assert_eq!(widths, vec![(2, 11, 11), (8, 11, 11), (0, 10, 5), (0, 7, 6)]);
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
