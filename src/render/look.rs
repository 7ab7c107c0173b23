//! How text looks to whoever reads it: lines of a width, colour, the article with its marks.

use std::iter;
use std::ops::Range;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How the format `text` is laid out. The default is for pipes and files: a sentence is a line, without colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Columns of a line; `None`: lines are not broken.
    pub width: Option<usize>,
    /// Terminal escape codes for what stands out.
    pub color: bool,
    /// The whole article with the chosen sentences marked, instead of these alone.
    pub highlight: bool,
}

/// A way to stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Bold,
    Faint,
    /// As with a highlighter pen: the same on dark and light terminals.
    Marked,
}

impl Style {
    fn code(self) -> &'static str {
        match self {
            Self::Bold => BOLD,
            Self::Faint => FAINT,
            Self::Marked => MARKED,
        }
    }
}

const BOLD: &str = "\x1b[1m";
const FAINT: &str = "\x1b[2m";
const MARKED: &str = "\x1b[30;43m";
const RESET: &str = "\x1b[0m";

impl Look {
    /// All escape codes that are written where there is colour.
    pub(crate) const CODES: [&str; 4] = [BOLD, FAINT, MARKED, RESET];

    /// Appends `text` as lines: `first` before the first of them, `rest` before the others, both of the same width. The
    /// ranges `styled`, in order, stand out where there is colour.
    pub(super) fn lines(
        self,
        text: &str,
        [first, rest]: [&str; 2],
        styled: &[(Range<usize>, Style)],
        out: &mut String,
    ) {
        let lines = match self.width {
            Some(width) => wrap(text, width.saturating_sub(first.width()).max(1)),
            None => iter::once(0..text.len()).collect(),
        };
        for (i, line) in lines.into_iter().enumerate() {
            *out += if i == 0 { first } else { rest };
            self.line(text, line, styled, out);
            out.push('\n');
        }
    }

    /// Appends `text` as lines that all stand out alike.
    pub(super) fn paragraph(self, text: &str, style: Style, out: &mut String) {
        self.lines(text, ["", ""], &[(0..text.len(), style)], out);
    }

    fn line(self, text: &str, line: Range<usize>, styled: &[(Range<usize>, Style)], out: &mut String) {
        let mut at = line.start;
        let begin = styled.partition_point(|(range, _)| range.end <= line.start);
        for (range, style) in styled[begin..].iter().take_while(|(range, _)| self.color && range.start < line.end) {
            let (start, end) = (range.start.max(line.start), range.end.min(line.end));
            *out += &text[at..start];
            *out += &[style.code(), &text[start..end], RESET].concat();
            at = end;
        }
        *out += &text[at..line.end];
    }
}

/// The lines of a text without line breaks: as many columns as fit, broken where Unicode allows it (UAX #14), a part
/// without such a place at a grapheme. White space at a break belongs to no line. Linear in the text.
fn wrap(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut start, mut end, mut columns) = (0, 0, 0);
    for (at, _) in linebreaks(text)
        .filter(|(_, kind)| *kind == BreakOpportunity::Allowed)
        .chain([(text.len(), BreakOpportunity::Mandatory)])
    {
        let piece = &text[end..at];
        let (shown, whole) = (piece.trim_end().width(), piece.width());
        if columns + shown > width && end > start {
            lines.push(start..start + text[start..end].trim_end().len());
            (start, columns) = (end, 0);
        }
        if shown > width {
            (start, columns) = break_up(text, end..end + piece.trim_end().len(), width, &mut lines);
            columns += whole - shown;
        } else {
            columns += whole;
        }
        end = at;
    }
    lines.push(start..start + text[start..].trim_end().len());
    lines
}

/// Adds lines of a part that is wider than any; returns where the last begins, which is not full, and its columns.
fn break_up(text: &str, part: Range<usize>, width: usize, lines: &mut Vec<Range<usize>>) -> (usize, usize) {
    let (mut start, mut columns) = (part.start, 0);
    for (at, grapheme) in text[part.clone()].grapheme_indices(true) {
        let wide = grapheme.width();
        if columns + wide > width && columns > 0 {
            lines.push(start..part.start + at);
            (start, columns) = (part.start + at, 0);
        }
        columns += wide;
    }
    (start, columns)
}

/// The beginning of `text` that fits so many columns, with an ellipsis where something is left out.
pub(super) fn fit(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_string();
    }
    let first = wrap(text, width.saturating_sub(1).max(1)).swap_remove(0);
    format!("{}…", &text[first])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str, width: usize) -> Vec<&str> {
        wrap(text, width).into_iter().map(|line| &text[line]).collect()
    }

    #[test]
    fn lines_are_as_long_as_fits() {
        assert_eq!(wrapped("The old harbour opens again", 11), ["The old", "harbour", "opens again"]);
        assert_eq!(wrapped("The old", 7), ["The old"]);
        assert_eq!(wrapped("", 7), [""]);
    }

    #[test]
    fn widths_are_those_of_a_terminal() {
        assert_eq!(wrapped("港口今天重新开放。", 8), ["港口今天", "重新开", "放。"], "no full stop begins a line");
        assert_eq!(wrapped("e\u{301}te\u{301} e\u{301}te\u{301}", 3), ["e\u{301}te\u{301}", "e\u{301}te\u{301}"]);
        assert_eq!(wrapped("👩‍🚀👩‍🚀 ok", 4), ["👩‍🚀👩‍🚀", "ok"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_at_graphemes() {
        assert_eq!(
            wrapped("see e\u{301}e\u{301}e\u{301}e\u{301}e\u{301} it", 4),
            ["see", "e\u{301}e\u{301}e\u{301}e\u{301}", "e\u{301} it"]
        );
        assert_eq!(wrapped("abcdefg", 3), ["abc", "def", "g"]);
        assert_eq!(wrapped("港", 1), ["港"], "what is wider than a line stands alone");
    }

    #[test]
    fn indents_and_colour() {
        let look = Look { width: Some(10), color: true, highlight: false };
        let mut out = String::new();
        look.lines("One two three", ["• ", "  "], &[(4..13, Style::Bold)], &mut out);
        assert_eq!(out, "• One \x1b[1mtwo\x1b[0m\n  \x1b[1mthree\x1b[0m\n");
        let mut plain = String::new();
        Look::default().lines("One two three", ["• ", "  "], &[(4..13, Style::Bold)], &mut plain);
        assert_eq!(plain, "• One two three\n");
    }

    #[test]
    fn what_does_not_fit_is_left_out() {
        assert_eq!([fit("港口今天", 8), fit("港口今天", 7), fit("a b", 2)], ["港口今天", "港口今…", "a…"]);
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_lost_and_no_line_is_too_wide(text in "[a-z港口é\u{301} .-]{0,60}", width in 2usize..20) {
            let lines = wrapped(&text, width);
            let bare = |text: &str| text.replace(' ', "");
            proptest::prop_assert_eq!(bare(&lines.concat()), bare(&text));
            for line in lines {
                proptest::prop_assert!(line.width() <= width, "{:?}", line);
            }
        }
    }
}
