//! What trails a terminator and still belongs to its sentence: closing marks, footnote marks, smileys.

use super::script;

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

/// True where white space and a capital stand at `at`.
pub(super) fn starts_upper(text: &str, at: usize) -> bool {
    let rest = text[at..].trim_start();
    rest.len() < text.len() - at && rest.starts_with(char::is_uppercase)
}

/// The offset behind the closing marks attached at `at`. A quote or mark-up sign with a letter behind it opens instead.
pub(super) fn closers(text: &str, at: usize) -> usize {
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

/// The offset behind the footnote marks at `at`: `[3]`, `[nb 2][7]`, `[5]:12`, `[citation needed]`, `¹²`, and bare
/// figures as in `word.12 Next`.
pub(super) fn footnotes(text: &str, at: usize) -> usize {
    let mut end = at;
    let mark = |rest| bracketed_note(rest).or_else(|| worded_note(rest)).or_else(|| spaced_note(rest));
    while let Some(mark) = mark(&text[end..]) {
        end += mark;
        end += page(&text[end..]);
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

/// Length of a remark of a few small words in square brackets, as encyclopedias make them: at most 24 bytes.
fn worded_note(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('[')?;
    let close = inner.bytes().take(24).position(|byte| byte == b']')?;
    let small = inner.starts_with(|c: char| c.is_ascii_lowercase());
    let worded = inner[..close].bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b' ' | b'-' | b'?'));
    (small && worded).then_some(close + 2)
}

/// Length of the page that a footnote mark may name, as in `[5]:12`.
fn page(rest: &str) -> usize {
    let Some(page) = rest.strip_prefix(':') else { return 0 };
    let digits = page.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'-').count();
    if page.starts_with(|c: char| c.is_ascii_digit()) { 1 + digits } else { 0 }
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
    let word = text[..at].strip_suffix('.')?;
    let small = word.chars().rev().take(3).filter(|c| c.is_lowercase()).count();
    let mut end = figures(text, at).filter(|_| small == 3 || word.ends_with(')'))?;
    while let Some(more) = figures(text, text.len() - text[end..].trim_start().len()) {
        end = more;
    }
    starts_upper(text, end).then_some(end)
}

/// The offset behind one to three digits at `at`.
fn figures(text: &str, at: usize) -> Option<usize> {
    let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits).then_some(at + digits)
}

/// The offset behind a closing mark that stands apart from the terminator at `at`, as in `Vraiment ? »`.
pub(super) fn spaced_closer(text: &str, at: usize, quotes: &mut Quotes) -> Option<usize> {
    let rest = text[at..].trim_start_matches(script::is_blank);
    let mark = text.len() - rest.len();
    let first = rest.chars().next().filter(|_| mark > at)?;
    if rest.starts_with("''") {
        return Some(mark + 2);
    }
    let behind = &rest[first.len_utf8()..];
    let closes = match first {
        '»' | '”' | ')' | ']' => true,
        // A quote before a punctuation mark that stands apart too closes; else it depends on those before it.
        '"' => is_spaced_stop(behind) || quotes.is_open(text, mark),
        _ => false,
    };
    (closes && !behind.starts_with(script::is_alphanumeric)).then_some(mark + first.len_utf8())
}

fn is_spaced_stop(rest: &str) -> bool {
    let mark = rest.trim_start();
    mark.len() < rest.len() && mark.starts_with(['.', ',', ';', ':', '!', '?', ')'])
}

/// The offset behind the smileys at `at`: pictographs, and emoticons with white space before them.
pub(super) fn smileys(text: &str, at: usize) -> usize {
    let mut end = at;
    loop {
        let rest = text[end..].trim_start();
        let start = text.len() - rest.len();
        let pictographs = rest.len() - rest.trim_start_matches(script::is_emoji).len();
        let length = if start > end { emoticon(rest).unwrap_or(pictographs) } else { pictographs };
        let apart = rest[length..].chars().next().is_none_or(char::is_whitespace);
        if length == 0 || !apart {
            return end;
        }
        end = start + length;
    }
}

/// Length of an emoticon: eyes, maybe a nose, a mouth.
fn emoticon(rest: &str) -> Option<usize> {
    let eyes = rest.strip_prefix([':', ';', '='])?;
    let face = eyes.strip_prefix(['-', '\'', '^']).unwrap_or(eyes);
    let mouth = face.len() - face.trim_start_matches([')', '(', 'D', 'P', 'p', 'O', 'o', '/', '|', '*']).len();
    (1..=5).contains(&mouth).then_some(rest.len() - face.len() + mouth)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_counted_once_from_left_to_right() {
        let text = "a \" b \" c";
        let mut quotes = Quotes::default();
        assert!(!quotes.is_open(text, 2));
        assert!(quotes.is_open(text, 5));
        assert!(!quotes.is_open(text, text.len()));
    }

    #[test]
    fn a_quote_with_a_letter_behind_it_opens() {
        assert_eq!(closers("”) Next", 0), "”)".len());
        assert_eq!(closers("\"Next", 0), 0);
        assert_eq!(closers("”雨", 0), "”".len());
        assert_eq!(closers("“雨", 0), 0);
    }

    #[test]
    fn a_closing_mark_may_stand_apart() {
        let closer = |text: &str| spaced_closer(text, text.find('.').unwrap() + 1, &mut Quotes::default());
        assert_eq!(closer("Non. » Il"), Some("Non. »".len()));
        assert_eq!(closer("\"No. \" He"), Some("\"No. \"".len()));
        assert_eq!(closer("No. \" He"), None);
        assert_eq!(closer("No. \"He"), None);
    }

    #[test]
    fn footnote_marks_belong_to_the_sentence() {
        let behind = |text: &str| {
            let at = text.find('.').unwrap() + 1;
            text[footnotes(text, at)..].to_owned()
        };
        assert_eq!(behind("rain.[4][nb 2] Wind"), " Wind");
        assert_eq!(behind("rain. [4] [5] Wind"), " Wind");
        assert_eq!(behind("rain.[5]:12-14[6] Wind"), " Wind");
        assert_eq!(behind("rain.[4]: wind"), ": wind");
        assert_eq!(behind("rain.[citation needed][who?] Wind"), " Wind");
        assert_eq!(behind("rain. [a gust] Wind"), " [a gust] Wind");
        assert_eq!(behind("rain.¹² Wind"), " Wind");
        assert_eq!(behind("rain.11 12 Wind"), " Wind");
        assert_eq!(behind("no.11 Wind"), "11 Wind");
        assert_eq!(behind("rain.[Wind blew] Sun"), "[Wind blew] Sun");
    }

    #[test]
    fn smileys_belong_to_the_sentence() {
        assert_eq!(smileys(" :-) Next", 0), 4);
        assert_eq!(smileys(" 🙂🙂 ;) Next", 0), " 🙂🙂 ;)".len());
        assert_eq!(smileys("🙂 Next", 0), "🙂".len());
        assert_eq!(smileys(" : next", 0), 0);
        assert_eq!(smileys(" :Pat", 0), 0);
    }
}
