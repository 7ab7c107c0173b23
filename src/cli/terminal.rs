//! What a terminal must not get from an input: characters that move its cursor, change its title, or turn the direction
//! of writing so that a line looks like another.

use std::borrow::Cow;

use crate::render::Look;

/// True for control characters, and for those that turn the direction of all that follows. Line ends and tabs are
/// control characters too.
fn is_hostile(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}' | '\u{2066}'..='\u{2069}')
}

/// `text` with what drives a terminal, and marks of direction, shown as escapes: a file name cannot look like another.
pub(super) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{200e}' | '\u{200f}' => shown.extend(c.escape_default()),
            _ if is_hostile(c) => shown.extend(c.escape_default()),
            _ => shown.push(c),
        }
    }
    shown
}

/// Lines of the format `text` for a terminal: without what drives it, but with the styles that they were written with.
pub(super) fn harmless_styled(lines: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(lines.len()), lines);
    while let Some(at) = rest.find('\u{1b}') {
        out += &harmless(&rest[..at]);
        rest = &rest[at..];
        let style = Look::CODES.iter().find(|code| rest.starts_with(**code)).copied().unwrap_or_default();
        out += style;
        rest = &rest[style.len().max(1)..];
    }
    out += &harmless(rest);
    out
}

/// Lines for a terminal: without what drives it.
pub(super) fn harmless(lines: &str) -> Cow<'_, str> {
    without(lines, |_| String::new())
}

/// JSON for a terminal: what drives it, which can stand in strings only, as escapes, so that it says the same.
pub(super) fn harmless_json(json: &str) -> Cow<'_, str> {
    without(json, |c| format!("\\u{:04x}", u32::from(c)))
}

/// `lines` with `instead` of each character that drives a terminal, but for line ends and tabs.
fn without(lines: &str, instead: impl Fn(char) -> String) -> Cow<'_, str> {
    let is_out = |c: char| is_hostile(c) && c != '\n' && c != '\t';
    if !lines.contains(is_out) {
        return Cow::Borrowed(lines);
    }
    let mut out = String::with_capacity(lines.len());
    for c in lines.chars() {
        if is_out(c) {
            out += &instead(c);
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ATTACK: &str = "a\u{1b}]0;title\u{7}\u{9b}31m\u{7f}\r\u{202e}b\u{2066}\tc\nd";

    #[test]
    fn control_characters_are_shown_in_names() {
        assert_eq!(visible("a\nb\u{1b}[2J\u{202e}c é\u{200f}"), "a\\nb\\u{1b}[2J\\u{202e}c é\\u{200f}");
    }

    #[test]
    fn lines_keep_their_text_and_lose_what_drives_a_terminal() {
        assert_eq!(harmless(ATTACK), "a]0;title31mb\tc\nd");
        // Marks and joiners that scripts need stay.
        let persian = "می\u{200c}خواهم (\u{200f}!)";
        assert!(matches!(harmless(persian), Cow::Borrowed(text) if text == persian));
    }

    #[test]
    fn styles_stay_and_nothing_else_that_begins_like_them() {
        let lines = "\u{1b}[1ma\u{1b}]0;b\u{7}\u{1b}[0m\u{1b}[31mc\u{1b}";
        assert_eq!(harmless_styled(lines), "\u{1b}[1ma]0;b\u{1b}[0m[31mc");
    }

    #[test]
    fn json_says_the_same() {
        let json = serde_json::to_string(ATTACK).unwrap();
        let shown = harmless_json(&json);
        assert!(!shown.contains(is_hostile));
        assert_eq!(serde_json::from_str::<String>(&shown).unwrap(), ATTACK);
    }
}
