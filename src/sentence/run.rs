//! A run of terminators with all that belongs to it.

use super::script;
use super::trail::{self, Quotes};
use crate::punctuation::{Stop, stop};

/// Terminators and what closes behind them, as in `?!"` or `.)[3]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// Offset of the first terminator.
    pub(super) start: usize,
    /// Offset behind the last closing mark.
    pub(super) end: usize,
    /// What the terminators are together.
    pub(super) kind: Kind,
    /// True where a quotation mark or bracket closes behind them.
    pub(super) closed: bool,
}

/// What the terminators of a run are together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One full stop.
    Period,
    /// Two or three full stops or `…`: something is left out.
    Ellipsis,
    /// Three full stops that stand apart: something is left out inside the sentence.
    Omission,
    /// An ellipsis and a full stop.
    LongEllipsis,
    /// At least one question or exclamation mark.
    Question,
    /// A mark that does nothing but end sentences.
    Full,
}

impl Run {
    /// The run whose first terminator stands at `at`; `None` where none stands there.
    pub(super) fn read(text: &str, at: usize, quotes: &mut Quotes) -> Option<Self> {
        match text.as_bytes()[at..] {
            // Nearly all runs: one mark, and nothing behind it that could belong to them.
            [mark @ (b'.' | b'?' | b'!'), ref behind @ ..] if is_over(behind) => {
                let kind = if mark == b'.' { Kind::Period } else { Kind::Question };
                Some(Self { start: at, end: at + 1, kind, closed: false })
            }
            // Inside a number, address or abbreviation.
            [b'.', b'a'..=b'z', ..] => None,
            [b'.', b'0'..=b'9', ..] if text[..at].ends_with(|c: char| c.is_ascii_digit()) => None,
            _ => {
                let run = Self::read_marks(text, at)?;
                let over = is_over(&text.as_bytes()[run.end..]);
                Some(if over { run } else { run.with_trail(text, quotes) })
            }
        }
    }

    /// Terminators and the closing marks attached to them.
    fn read_marks(text: &str, at: usize) -> Option<Self> {
        let mut start = at;
        let (mut kind, mut end) = terminators(text, start)?;
        let mut closed = false;
        loop {
            let close = trail::closers(text, end);
            closed |= close > end;
            end = close;
            // Of `?".` and `etc.).` the last terminators decide.
            match (close > start).then(|| terminators(text, end)).flatten() {
                Some((last, behind)) => (start, kind, end) = (end, last, behind),
                None => return Some(Self { start, end, kind, closed }),
            }
        }
    }

    /// The run with the footnote marks, spaced closing marks and smileys behind it.
    fn with_trail(mut self, text: &str, quotes: &mut Quotes) -> Self {
        self.end = trail::footnotes(text, self.end);
        if let Some(close) = trail::spaced_closer(text, self.end, quotes) {
            (self.end, self.closed) = (lone_dots(text, close).unwrap_or(close), true);
        }
        self.end = trail::smileys(text, self.end);
        self
    }
}

/// True before a space and a letter or digit, and before white space that ends the text: nothing there can belong to a
/// run.
fn is_over(behind: &[u8]) -> bool {
    match behind {
        [b' ' | b'\n', next, ..] if next.is_ascii_alphanumeric() || matches!(next, 0xc3..=0xdf | 0xe4..=0xed) => true,
        _ => behind.iter().all(u8::is_ascii_whitespace),
    }
}

/// The terminators at `at`, also spaced ones (`. . .`), and the offset behind them.
fn terminators(text: &str, at: usize) -> Option<(Kind, usize)> {
    let (mut kind, mut end, mut dots) = (None, at, 0);
    for c in text[at..].chars() {
        let Some(stop) = stop(c, || letter_before(&text[..end])) else { break };
        kind = Some(match (kind, stop) {
            (Some(Kind::Question), _) | (_, Stop::Question | Stop::Exclamation) => Kind::Question,
            (_, Stop::Full) => Kind::Full,
            (None, Stop::Period) => Kind::Period,
            _ => Kind::Ellipsis,
        });
        dots += usize::from(stop == Stop::Period);
        end += c.len_utf8();
    }
    let kind = kind?;
    match kind {
        Kind::Period | Kind::Ellipsis if dots < 4 => Some(spaced_dots(text, at, end, dots)),
        Kind::Ellipsis => Some((Kind::LongEllipsis, end)),
        Kind::Question => {
            while let Some(far) = lone_marks(text, end, |c| matches!(c, '.' | '!' | '?')) {
                end = far;
            }
            Some((kind, end))
        }
        _ => Some((kind, end)),
    }
}

/// The last character of `text` that no quote or bracket is: its script says what `;` and `:` mean.
fn letter_before(text: &str) -> Option<char> {
    text.chars().rev().take(3).find(|&c| !script::is_quote(c) && !script::is_closing(c))
}

/// Takes up dots that stand apart (`. . .`), where the first ones fill `at..end`. In `word. . . . Next` the first dot
/// is the full stop and the other three open the next sentence.
fn spaced_dots(text: &str, at: usize, end: usize, dots: usize) -> (Kind, usize) {
    let first = if dots == 1 { Kind::Period } else { Kind::Ellipsis };
    let (mut far, mut groups) = (end, 0);
    while let Some(next) = lone_dots(text, far) {
        far = next;
        groups += 1;
    }
    let all = text[at..far].bytes().filter(|&byte| byte == b'.').count();
    let attached = text[..at].chars().next_back().is_some_and(|c| !script::is_blank(c));
    match groups {
        0 => (first, end),
        3 if all == 4 && attached && trail::starts_upper(text, far) => (first, end),
        _ if all >= 4 => (Kind::LongEllipsis, far),
        _ => (Kind::Omission, far),
    }
}

/// The offset behind the dots that stand alone after the white space at `at`.
fn lone_dots(text: &str, at: usize) -> Option<usize> {
    lone_marks(text, at, |c| c == '.')
}

fn lone_marks(text: &str, at: usize, is_mark: fn(char) -> bool) -> Option<usize> {
    let rest = text[at..].trim_start();
    let behind = rest.trim_start_matches(is_mark);
    let lone =
        rest.len() < text.len() - at && behind.len() < rest.len() && !behind.starts_with(script::is_alphanumeric);
    lone.then_some(text.len() - behind.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str) -> (Kind, &str) {
        let at = text.find(['.', '?', '!', '…', '。']).unwrap();
        let run = Run::read(text, at, &mut Quotes::default()).unwrap();
        (run.kind, &text[run.start..run.end])
    }

    #[test]
    fn closing_marks_belong_to_the_run() {
        assert_eq!(run("\"Stay.\" He left"), (Kind::Period, ".\""));
        assert_eq!(run("(Stay?!) He left"), (Kind::Question, "?!)"));
        assert_eq!(run("Bleibt.“ Er ging"), (Kind::Period, ".“"));
        assert_eq!(run("Restez ! » Il partit"), (Kind::Question, "! »"));
        assert_eq!(run("\"Stay . \" He left"), (Kind::Period, ". \""));
        assert_eq!(run("Stay . \" He left"), (Kind::Period, "."));
        assert_eq!(run("(and so on.). He left"), (Kind::Period, "."));
    }

    proptest::proptest! {
        #[test]
        fn short_cuts_lead_to_the_same_run(text in "[a-cA1.!?'\")»*:; \n\u{a0}¹\\[…з。雨🙂-]{0,16}") {
            for (at, _) in text.match_indices(['.', '?', '!', '…']) {
                if let Some(run) = Run::read(&text, at, &mut Quotes::default()) {
                    let slow = Run::read_marks(&text, at).map(|run| run.with_trail(&text, &mut Quotes::default()));
                    proptest::prop_assert_eq!(Some(run), slow);
                }
            }
        }
    }

    #[test]
    fn dots_that_stand_apart_are_one_ellipsis() {
        assert_eq!(run("rain . . . and wind"), (Kind::Omission, ". . ."));
        assert_eq!(run("rain . . . . Wind"), (Kind::LongEllipsis, ". . . ."));
        assert_eq!(run("rain. . . . Wind"), (Kind::Period, "."));
        assert_eq!(run("rain.... Wind"), (Kind::LongEllipsis, "...."));
        assert_eq!(run("rain. ...and wind"), (Kind::Period, "."));
        assert_eq!(run("rain? ... Wind"), (Kind::Question, "? ..."));
    }
}
