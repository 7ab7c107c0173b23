//! A run of terminators with all that belongs to it: closing quotes and brackets, footnote marks.

use super::script::{self, Stop};

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

/// Counts the straight quotes of a paragraph as far as it has been asked, so that all questions together read it once.
#[derive(Default)]
pub(super) struct Quotes {
    counted: usize,
    open: bool,
}

impl Quotes {
    /// True where a straight quote is open at `at`; to be asked from left to right.
    fn is_open(&mut self, text: &str, at: usize) -> bool {
        let new = text.as_bytes().get(self.counted..at).unwrap_or_default();
        self.open ^= memchr::memchr_iter(b'"', new).count() % 2 == 1;
        self.counted = self.counted.max(at);
        self.open
    }
}

impl Run {
    /// The run whose first terminator stands at `at`; `None` where none stands there.
    pub(super) fn read(text: &str, at: usize, quotes: &mut Quotes) -> Option<Self> {
        match text.as_bytes()[at..] {
            // Nearly all runs: one mark, a space, a word.
            [mark @ (b'.' | b'?' | b'!'), b' ' | b'\n', next, ..] if starts_word(next) => {
                let kind = if mark == b'.' { Kind::Period } else { Kind::Question };
                Some(Self { start: at, end: at + 1, kind, closed: false })
            }
            // Inside a number, address or abbreviation.
            [b'.', b'a'..=b'z', ..] => None,
            [b'.', b'0'..=b'9', ..] if text[..at].ends_with(|c: char| c.is_ascii_digit()) => None,
            _ => Self::read_marks(text, at, quotes),
        }
    }

    fn read_marks(text: &str, at: usize, quotes: &mut Quotes) -> Option<Self> {
        let mut start = at;
        let (mut kind, mut end) = terminators(text, start)?;
        let mut closed = false;
        loop {
            let close = closers(text, end);
            closed |= close > end;
            end = close;
            // Of `?".` and `etc.).` the last terminators decide.
            match (close > start).then(|| terminators(text, end)).flatten() {
                Some((last, behind)) => (start, kind, end) = (end, last, behind),
                None => break,
            }
        }
        end = footnotes(text, end);
        if let Some(close) = spaced_closer(text, end, quotes) {
            (end, closed) = (lone_dots(text, close).unwrap_or(close), true);
        }
        Some(Self { start, end, kind, closed })
    }
}

/// True for the first byte of a letter or digit, and of no mark that could belong to a run.
fn starts_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, 0xc3..=0xdf | 0xe4..=0xed)
}

/// The terminators at `at`, also spaced ones (`. . .`), and the offset behind them.
fn terminators(text: &str, at: usize) -> Option<(Kind, usize)> {
    let (mut kind, mut end, mut dots) = (None, at, 0);
    for c in text[at..].chars() {
        let Some(stop) = script::stop(c, || letter_before(&text[..end])) else { break };
        kind = Some(match (kind, stop) {
            (Some(Kind::Question), _) | (_, Stop::Question) => Kind::Question,
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
        3 if all == 4 && attached && starts_upper(text, far) => (first, end),
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

fn starts_upper(text: &str, at: usize) -> bool {
    let rest = text[at..].trim_start();
    rest.len() < text.len() - at && rest.starts_with(char::is_uppercase)
}

/// The offset behind the closing marks attached at `at`. A quote or mark-up sign with a letter behind it opens instead.
fn closers(text: &str, at: usize) -> usize {
    if text.as_bytes().get(at).is_none_or(u8::is_ascii_whitespace) {
        return at;
    }
    let mut end = at;
    let mut chars = text[at..].chars().peekable();
    while let Some(c) = chars.next() {
        let two_sided = script::is_quote(c) || script::is_opening(c);
        let inside = chars.peek().is_some_and(|&next| {
            script::is_alphanumeric(next) && (!script::is_wide(next) || script::is_opening_quote(c))
        });
        let closes = script::is_closing(c) || script::is_quote(c);
        if !script::is_hidden(c) && (!closes || two_sided && inside) {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// The offset behind the footnote marks at `at`: `[3]`, `[nb 2][7]`, `¹²`, and bare figures as in `word.12 Next`.
fn footnotes(text: &str, at: usize) -> usize {
    let mut end = at;
    while let Some(mark) = bracketed_note(&text[end..]).or_else(|| spaced_note(&text[end..])) {
        end += mark;
    }
    let raised = |c: char| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    end += text[end..].len() - text[end..].trim_start_matches(raised).len();
    if end == at { bare_note(text, at).unwrap_or(at) } else { end }
}

/// Length of a footnote mark in square brackets: at most 12 bytes, with a figure, or a single letter.
fn bracketed_note(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('[')?;
    let close = inner.bytes().take(12).position(|byte| byte == b']')?;
    let inner = &inner.as_bytes()[..close];
    let noted = inner.len() == 1 || inner.iter().any(u8::is_ascii_digit);
    noted.then_some(close + 2)
}

/// Length of a footnote mark of figures alone that stands apart, with the white space before it.
fn spaced_note(rest: &str) -> Option<usize> {
    let mark = rest.trim_start();
    let length = bracketed_note(mark).filter(|_| mark.len() < rest.len())?;
    let figures = mark[1..length - 1].bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b',' | b' '));
    let apart = mark[length..].starts_with(|c: char| c.is_whitespace() || c == '[') || mark.len() == length;
    (figures && apart).then_some(rest.len() - mark.len() + length)
}

/// The offset behind bare figures at `at`, which mark a footnote between a word's full stop and a capital.
fn bare_note(text: &str, at: usize) -> Option<usize> {
    let rest = &text.as_bytes()[at..];
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if !(1..=3).contains(&digits) {
        return None;
    }
    let mut before = text[..at].chars().rev();
    let stopped = before.next() == Some('.');
    let worded = before.next().is_some_and(|c| c == ')' || c.is_lowercase() && before.all_lowercase(2));
    let mut end = at + digits;
    while let Some(more) = more_figures(&text[end..]) {
        end += more;
    }
    (stopped && worded && starts_upper(text, end)).then_some(end)
}

/// Length of ` 12` at the start of `rest`.
fn more_figures(rest: &str) -> Option<usize> {
    let digits = rest.strip_prefix(' ')?.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits).then_some(digits + 1)
}

/// A look at the next few characters.
trait AllLowercase {
    fn all_lowercase(self, count: usize) -> bool;
}

impl<I: Iterator<Item = char>> AllLowercase for I {
    fn all_lowercase(mut self, count: usize) -> bool {
        (0..count).all(|_| self.next().is_some_and(char::is_lowercase))
    }
}

/// The offset behind a closing mark that stands apart from the terminator at `at`, as in `Vraiment ? »`.
fn spaced_closer(text: &str, at: usize, quotes: &mut Quotes) -> Option<usize> {
    let rest = text[at..].trim_start_matches(script::is_blank);
    let mark = text.len() - rest.len();
    let first = rest.chars().next().filter(|_| mark > at)?;
    let behind = &rest[first.len_utf8()..];
    let apart = !behind.starts_with(script::is_alphanumeric);
    let stopped = behind.trim_start().starts_with(['.', ',', ';', ':', '!', '?', ')']);
    if rest.starts_with("''") {
        return Some(mark + 2);
    }
    let closes = match first {
        '»' | '”' | ')' | ']' => true,
        '"' => stopped || quotes.is_open(text, mark),
        _ => false,
    };
    (apart && closes).then_some(mark + first.len_utf8())
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

    #[test]
    fn dots_that_stand_apart_are_one_ellipsis() {
        assert_eq!(run("rain . . . and wind"), (Kind::Omission, ". . ."));
        assert_eq!(run("rain . . . . Wind"), (Kind::LongEllipsis, ". . . ."));
        assert_eq!(run("rain. . . . Wind"), (Kind::Period, "."));
        assert_eq!(run("rain.... Wind"), (Kind::LongEllipsis, "...."));
        assert_eq!(run("rain. ...and wind"), (Kind::Period, "."));
        assert_eq!(run("rain? ... Wind"), (Kind::Question, "? ..."));
    }

    #[test]
    fn footnote_marks_belong_to_the_run() {
        assert_eq!(run("rain.[4][nb 2] Wind"), (Kind::Period, ".[4][nb 2]"));
        assert_eq!(run("rain.¹² Wind"), (Kind::Period, ".¹²"));
        assert_eq!(run("rain.11 12 Wind"), (Kind::Period, ".11 12"));
        assert_eq!(run("no.11 Wind"), (Kind::Period, "."));
        assert_eq!(run("rain.[Wind blew] Sun"), (Kind::Period, "."));
    }
}
