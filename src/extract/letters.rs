//! Letters and pieces of text, for loops that cannot ask a Unicode table of every character.

use crate::block::{between, splat, stretches};
use crate::hash::MULTIPLIER;

/// True for letters and digits of any script, as [`char::is_alphanumeric`] is. The common alphabets are answered
/// without a table.
pub(super) fn is_word(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        // Latin without the two signs among them, Cyrillic, ideographs.
        '\u{c0}'..='\u{2c1}' => c != '×' && c != '÷',
        '\u{400}'..='\u{481}' | '\u{4e00}'..='\u{9fff}' => true,
        _ => c.is_alphanumeric(),
    }
}

/// True for the characters of Chinese and Japanese, which are written without spaces.
pub(super) fn is_han_or_kana(c: char) -> bool {
    ('\u{3040}'..'\u{a000}').contains(&c)
}

/// The first `most` bytes of `text`, or up to three less, so that no character is cut.
pub(super) fn head(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

/// True where `text` begins with `start`, small and capital letters of ASCII being the same.
#[inline]
pub(super) fn begins(text: &[u8], start: &str) -> bool {
    text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start.as_bytes()))
}

/// True where a space stands beside another, or white space or a control character that is none; no early end.
pub(super) fn has_odd_spaces(bytes: &[u8]) -> bool {
    let (mut odd, mut before) = (0, 0);
    for bytes in stretches(bytes) {
        let spaces = bytes.bits(|bytes| bytes.simd_eq(splat(b' ')));
        odd |= spaces & (spaces << 1 | before) | bytes.bits(|bytes| between(bytes, 0, b' ' - 1));
        before = spaces >> 63;
    }
    odd != 0
}

/// A number that two texts share where they are the same, and hardly ever else. Made fast, not safe: what is done with
/// it must be harmless where someone makes two texts share one.
pub(super) fn fingerprint(text: &str) -> u64 {
    let mix = |sum: u64, part: u64| (sum.rotate_left(23) ^ part).wrapping_mul(MULTIPLIER);
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let sum = words.iter().fold(text.len() as u64, |sum, word| mix(sum, u64::from_le_bytes(*word)));
    let last = rest.iter().fold(0, |last, &byte| (last << 8) | u64::from(byte));
    let sum = mix(sum, last);
    sum ^ (sum >> 29)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_is_cut() {
        assert_eq!([0, 1, 2, 3, 9].map(|most| head("aé天", most)), ["", "a", "a", "aé", "aé天"]);
    }

    #[test]
    fn odd_spaces_are_seen_at_every_place() {
        for at in 0..130 {
            let mut line = vec![b'a'; 130];
            line[at] = b' ';
            assert!(!has_odd_spaces(&line), "{at}");
            line[(at + 1).min(129)] = b' ';
            assert!(at == 129 || has_odd_spaces(&line), "{at}");
            line[at] = b'\t';
            assert!(has_odd_spaces(&line), "{at}");
        }
    }

    #[test]
    fn fingerprints_differ_where_texts_do() {
        let texts = ["", "\0", "a", "b", "ab", "ba", "12345678", "123456780", "1234567890123456", "9012345612345678"];
        let mut all = texts.map(fingerprint).to_vec();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), texts.len());
    }

    #[test]
    fn the_quick_answer_is_the_answer_of_the_standard_library() {
        for c in '\0'..='\u{10ffff}' {
            assert_eq!(is_word(c), c.is_alphanumeric(), "{:x}", c as u32);
        }
    }
}
