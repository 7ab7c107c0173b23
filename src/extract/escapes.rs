//! What a text holds for terminals: colours, and the addresses of links.

use std::borrow::Cow;

use memchr::{memchr, memmem};

const ESCAPE: u8 = b'\x1b';

/// `text` without the sequences that set colours (CSI: `ESC [ 1 m`), carry data (OSC: `ESC ] 8 ; ; address ESC \`) or
/// choose letters (`ESC ( B`), as ECMA-48 and ECMA-35 have them, or keep the place of the cursor (`ESC 7`). One look at
/// a text that has none. Linear: no sequence reaches beyond the next escape.
pub(super) fn without(text: &str) -> Cow<'_, str> {
    let mut shown = String::new();
    let (mut kept, mut at) = (0, 0);
    let mut japanese = None;
    while let Some(found) = memchr(ESCAPE, &text.as_bytes()[at..]) {
        at += found;
        // Japanese mails switch their letters by the same ones, back from two bytes for each (`ESC $ B`).
        let mut is_japanese = || *japanese.get_or_insert_with(|| memmem::find(text.as_bytes(), b"\x1b$").is_some());
        let sequence = sequence(&text.as_bytes()[at..]);
        let length = sequence.filter(|_| text.as_bytes()[at + 1] != b'(' || !is_japanese()).unwrap_or(0);
        if length > 0 {
            shown.push_str(&text[kept..at]);
            kept = at + length;
        }
        at += length.max(1);
    }
    if kept == 0 {
        return Cow::Borrowed(text);
    }
    shown.push_str(&text[kept..]);
    Cow::Owned(shown)
}

/// Bytes of the sequence that `bytes` begins with, if it is whole.
fn sequence(bytes: &[u8]) -> Option<usize> {
    match *bytes.get(1)? {
        b'[' => {
            let end = 2 + bytes[2..].iter().position(|byte| !matches!(byte, b' '..=b'?'))?;
            matches!(bytes[end], b'@'..=b'~').then_some(end + 1)
        }
        b']' => {
            let end = 2 + bytes[2..].iter().position(|&byte| byte < b' ')?;
            match (bytes[end], bytes.get(end + 1)) {
                (b'\x07', _) => Some(end + 1),
                (ESCAPE, Some(b'\\')) => Some(end + 2),
                _ => None,
            }
        }
        b'(' => matches!(bytes.get(2)?, b'0'..=b'2' | b'A' | b'B').then_some(3),
        // Where the cursor is, is kept and taken up again; the line above; the keys; all as it was.
        b'7' | b'8' | b'M' | b'=' | b'>' | b'c' => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_meant_for_terminals_is_no_text() {
        assert_eq!(without("\u{1b}[1mThe gate\u{1b}[0m is \u{1b}[38;5;9mshut\u{1b}[m\u{1b}[K."), "The gate is shut.");
        let link = |end: &str| format!("See \u{1b}]8;;http://a.example/é{end}the notes\u{1b}]8;;{end}.");
        assert_eq!(without(&link("\u{1b}\\")), "See the notes.");
        assert_eq!(without(&link("\u{7}")), "See the notes.");
        assert_eq!(without("\u{1b}7The \u{1b}8l\u{1b}Mamp\u{1b}> is lit."), "The lamp is lit.");
        assert_eq!(without("\u{1b}(B\u{1b}[mThe lamp\u{1b}(0 is lit."), "The lamp is lit.");
    }

    #[test]
    fn all_else_is_as_it_was() {
        for text in [
            "",
            "[1m is a code.",
            "a\u{1b}",
            "a\u{1b}[",
            "a\u{1b}[1é",
            "a\u{1b}(é",
            "a\u{1b}]8;;b\nc",
            "\u{1b}$B8E$$\u{1b}(B",
        ] {
            assert!(matches!(without(text), Cow::Borrowed(same) if same == text), "{text:?}");
        }
    }
}
