//! A span as one line of text: white space folded, hyphenation at line ends undone.

use std::borrow::Cow;

use super::script;
use crate::Span;
use crate::block::{Block, Bytes, between, splat};

/// How far around a broken word the text is searched for the same word whole, in bytes.
const WINDOW: usize = 16 * 1024;

/// No part of a broken word is longer, in letters.
const LONGEST: usize = 40;

/// Words before which a hyphen stands for a part of a word that comes later ("Vor-\nund Nachteile").
const JOINING: [&str; 12] = ["and", "or", "to", "und", "oder", "bis", "en", "of", "och", "og", "eller", "ja"];

/// First parts that keep their hyphen before any other word ("well-\nknown"): they stand whole in front of one far more
/// often than as a syllable.
const PREFIXED: [&str; 2] = ["well", "self"];

/// The text of `span` on one line.
///
/// A run of white space, line breaks of any kind among it, becomes one space; a line break between characters of a
/// script without spaces vanishes, as one before a comma or a full stop that has a space behind it. Control characters
/// and soft hyphens are dropped. A word that is broken at a hyphen is joined; its hyphen goes too between small letters
/// ("exam-\nple" gives "example"), unless the text near by has the word with its hyphen only ("ice-cold"), or a second
/// hyphen or the first part shows that it is meant ("state-of-the-\nart", "well-\nknown").
pub fn unwrap(text: &str, span: Span) -> Cow<'_, str> {
    let part = span.of(text);
    let part = if let [b'!'..=b'~', .., b'!'..=b'~'] = part.as_bytes() { part } else { part.trim() };
    if is_plain(part) {
        return Cow::Borrowed(part);
    }
    let mut line = String::with_capacity(part.len());
    let mut rest = part;
    while let Some(c) = rest.chars().next() {
        let behind = &rest[c.len_utf8()..];
        let next = behind.trim_start();
        let broken = behind[..behind.len() - next.len()].contains(is_line_break);
        rest = match c {
            '\u{ad}' if broken => next,
            '\u{ad}' => behind,
            '-' | '\u{2010}' if broken && joins(&line, next) => {
                if !is_hyphenation(&line, next, || near(text, span)) {
                    line.push(c);
                }
                next
            }
            _ if c.is_whitespace() => {
                let wide = line.ends_with(script::is_wide) && next.starts_with(script::is_wide);
                if !((wide || is_mark_alone(next)) && (broken || is_line_break(c))) {
                    line.push(' ');
                }
                next
            }
            _ if c.is_control() => behind,
            _ => {
                line.push(c);
                behind
            }
        };
    }
    Cow::Owned(line)
}

/// True where no space belongs between `before` and `next`, one sentence and the one behind it: nothing stands between
/// them, or a line break between characters of a script without spaces.
pub(crate) fn is_joined(text: &str, before: Span, next: Span) -> bool {
    let gap = &text[before.range().end..next.range().start];
    let wide = before.of(text).ends_with(script::is_wide) && next.of(text).starts_with(script::is_wide);
    gap.is_empty() || wide && gap.contains(is_line_break)
}

/// True where nothing is to be done, nor in any part between white space. Most text passes the first look, which takes
/// many bytes at a time.
pub(crate) fn is_plain(part: &str) -> bool {
    let mut at = 0;
    // Stretches overlap by the byte that says whether a space has another behind it.
    while at < part.len() {
        let end = part.len().min(at + Block::SIZE);
        let text = || &part[part.floor_char_boundary(at)..part.ceil_char_boundary(end)];
        if !is_plain_stretch(Bytes::of(part.as_bytes(), at)) && !is_plain_by_character(text()) {
            return false;
        }
        at += Block::SIZE - 1;
    }
    true
}

/// True where the bytes are without two spaces side by side, control characters, and bytes that a wide space or a soft
/// hyphen begins with.
#[inline]
fn is_plain_stretch(bytes: Bytes) -> bool {
    let spaces = bytes.bits(|bytes| bytes.simd_eq(splat(b' ')));
    let asks = bytes.bits(|bytes| {
        let control = between(bytes, 0, 0x1F) | bytes.simd_eq(splat(0x7F));
        control | bytes.simd_eq(splat(0xC2)) | between(bytes, 0xE1, 0xE3)
    });
    asks == 0 && spaces & spaces >> 1 == 0
}

/// The same, one character at a time.
fn is_plain_by_character(part: &str) -> bool {
    !part.contains(is_folded) && !part.contains("  ")
}

/// Spaces other than the plain one, line ends, soft hyphens and control characters.
fn is_folded(c: char) -> bool {
    c != ' ' && (c.is_whitespace() || c.is_control() || c == '\u{AD}')
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The text around `span`, as far as a broken word is looked for.
fn near(text: &str, span: Span) -> &str {
    let at = span.range().start;
    &text[text.floor_char_boundary(at.saturating_sub(WINDOW))..text.floor_char_boundary(at + WINDOW)]
}

/// True where a line begins with a mark that belongs to the word before: what stood between them, a link say, had a
/// line of its own.
fn is_mark_alone(next: &str) -> bool {
    let behind = next.strip_prefix([',', '.', ')', ']']);
    behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(char::is_whitespace))
}

/// True where a hyphen between `line` and the next line `next` is part of a word: no dash, and no "und" behind it.
fn joins(line: &str, next: &str) -> bool {
    line.ends_with(char::is_alphanumeric)
        && next.starts_with(char::is_alphanumeric)
        && !JOINING.contains(&first_word(next))
}

/// True where that hyphen only breaks the word.
fn is_hyphenation<'t>(line: &str, next: &str, near: impl Fn() -> &'t str) -> bool {
    let letters = line.chars().rev().take(LONGEST).take_while(|c| c.is_alphabetic());
    let head = &line[line.len() - letters.map(char::len_utf8).sum::<usize>()..];
    let tail = first_word(next);
    let small = head.ends_with(char::is_lowercase) && tail.starts_with(char::is_lowercase);
    let second = line[..line.len() - head.len()].ends_with('-') || next[tail.len()..].starts_with('-');
    let meant = second || PREFIXED.contains(&head);
    let has = |word: String| memchr::memmem::find(near().as_bytes(), word.as_bytes()).is_some();
    small && !meant && (!has(format!("{head}-{tail}")) || has(format!("{head}{tail}")))
}

fn first_word(text: &str) -> &str {
    let letters = text.chars().take(LONGEST).take_while(|c| c.is_alphabetic());
    &text[..letters.map(char::len_utf8).sum()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> String {
        unwrap(text, Span::new(0, text.len())).into_owned()
    }

    #[test]
    fn sentences_are_joined_where_no_space_is_meant() {
        let joined = |before: &str, gap: &str, next: &str| {
            let text = format!("{before}{gap}{next}");
            let start = before.len() + gap.len();
            is_joined(&text, Span::new(0, before.len()), Span::new(start, text.len()))
        };
        assert!(joined("港口开放了。", "", "人们来了。") && joined("港口开放了。", "\n", "人们来了。"));
        assert!(!joined("港口开放了。", " ", "人们来了。") && !joined("It opened.", "\n", "People came."));
    }

    #[test]
    fn white_space_is_folded() {
        assert_eq!(line("The boat\n  left\u{a0}at\u{2028}dawn."), "The boat left at dawn.");
        assert_eq!(line("The boat left."), "The boat left.");
        assert_eq!(line(" Fähre \r\n"), "Fähre");
    }

    #[test]
    fn what_is_plain_is_told_by_either_road() {
        for length in 0..100 {
            for odd in ["\t", "  ", "\u{7}", "\u{a0}", "\u{2009}", "\u{3000}", "\u{ad}", "é", "“", "天", " "] {
                for at in 0..=length {
                    let text = format!("{}{odd}{}", "e".repeat(at), "é".repeat(length - at));
                    assert_eq!(is_plain(&text), is_plain_by_character(&text), "{text:?}");
                }
            }
        }
    }

    #[test]
    fn a_line_break_between_ideographs_vanishes() {
        assert_eq!(line("船は朝に\n出た。"), "船は朝に出た。");
        assert_eq!(line("배가\n떠났다."), "배가 떠났다.");
    }

    #[test]
    fn a_mark_on_a_line_of_its_own_stands_behind_its_word() {
        assert_eq!(line("We saw\nAda Holm\n, its head, and (\nBen\n) ."), "We saw Ada Holm, its head, and ( Ben) .");
        assert_eq!(line("Read\n.profile\n...\nand\n.5 of it"), "Read .profile ... and .5 of it");
    }

    #[test]
    fn control_characters_and_soft_hyphens_are_dropped() {
        assert_eq!(line("The\u{7} boat\u{9c} left\u{1b}."), "The boat left.");
        assert_eq!(line("har\u{ad}bour and light\u{ad}\nhouse"), "harbour and lighthouse");
    }

    #[test]
    fn hyphenation_at_a_line_end_is_undone() {
        assert_eq!(line("an exam-\nple of it"), "an example of it");
        assert_eq!(line("a light-\n   house"), "a lighthouse");
        assert_eq!(line("a speci\u{2010}\nfied file"), "a specified file");
    }

    #[test]
    fn a_hyphen_that_is_meant_stays() {
        assert_eq!(line("state-of-the-\nart boats"), "state-of-the-art boats");
        assert_eq!(line("Vor-\nund Nachteile"), "Vor- und Nachteile");
        assert_eq!(line("the tides -\nhigh ones"), "the tides - high ones");
        assert_eq!(line("the Anglo-\nSaxon boats"), "the Anglo-Saxon boats");
        assert_eq!(line("An ice-cold boat: an ice-\ncold boat"), "An ice-cold boat: an ice-cold boat");
        assert_eq!(line("a well-\nknown boat"), "a well-known boat");
        assert_eq!(line("an old dwell-\ning"), "an old dwelling");
    }
}
