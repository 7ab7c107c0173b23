//! Where the words of a text are.
//!
//! Words are those of [UAX #29](https://www.unicode.org/reports/tr29/) that hold a letter or digit: `U.S`, `don't`,
//! `12.5` and `a_b` are one word each. Runs of Han, Hiragana and the South-East Asian scripts, which the standard gives
//! one character at a time, come as overlapping pairs of characters instead, as search engines index them; Katakana and
//! Hangul runs are words.
//!
//! ASCII is scanned eight bytes at a time, the scripts that [`class_at`] knows a character at a time. What stands
//! between white space and holds anything else goes through `unicode-segmentation`.

use std::ops::Range;

use super::class::{Class, class_at};
use super::unspaced::{scan_katakana, visit_pairs, visit_run};

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Its bytes in the text.
    pub(crate) range: Range<usize>,
    /// True where all of them are ASCII.
    pub(crate) ascii: bool,
    /// How many words it counts as. A character of a script written without spaces counts as one, so that the pairs of
    /// a run of n characters count as n together.
    pub(crate) count: usize,
}

/// Calls `visit` for every word of `text` in order. Linear in the text.
#[inline]
pub(crate) fn for_each_word(text: &str, mut visit: impl FnMut(Word)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    loop {
        at = skip_separators(bytes, at);
        if at == bytes.len() {
            break;
        }
        at = match scan(bytes, at) {
            Scan::Word { end, ascii, count } => {
                visit(Word { range: at..end, ascii, count });
                end
            }
            Scan::NoWord { end } => end,
            Scan::Unspaced => visit_pairs(text, at, &mut visit),
            Scan::Unknown => visit_run(text, at, &mut visit),
        };
    }
}

/// How many words `text` has: what every count and budget in words means.
pub fn count_words(text: &str) -> usize {
    let mut n = 0;
    for_each_word(text, |word| n += word.count);
    n
}

const ONES: u64 = u64::MAX / 255;
const HIGH: u64 = ONES * 0x80;

/// Eight bytes from `at` on, little-endian, zeros behind the end.
#[inline]
pub(super) fn load(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..at + 8) {
        Some(eight) => u64::from_le_bytes(eight.try_into().expect("eight bytes")),
        None => load_rest(&bytes[at.min(bytes.len())..]),
    }
}

/// Fewer than eight bytes: from four on in two loads, which may overlap.
fn load_rest(rest: &[u8]) -> u64 {
    match (rest.first_chunk(), rest.last_chunk()) {
        (Some(&low), Some(&high)) => {
            let (low, high) = (u32::from_le_bytes(low), u32::from_le_bytes(high));
            u64::from(low) | u64::from(high) << (8 * (rest.len() - 4))
        }
        _ => rest.iter().rev().fold(0, |eight, &byte| eight << 8 | u64::from(byte)),
    }
}

/// The high bit of every byte that is an ASCII letter, digit or underscore.
#[inline]
fn word_bytes(eight: u64) -> u64 {
    let folded = (eight | (ONES * 0x20)) & !HIGH;
    let plain = eight & !HIGH;
    // Adding moves what is at least the lower bound, but not what is above the upper one, over the high bit.
    let letter = (folded + ONES * (0x80 - b'a' as u64)) & !(folded + ONES * (0x7f - b'z' as u64));
    let digit = (plain + ONES * (0x80 - b'0' as u64)) & !(plain + ONES * (0x7f - b'9' as u64));
    let other = plain ^ (ONES * b'_' as u64);
    let underscore = !(other + ONES * 0x7f);
    (letter | digit | underscore) & !eight & HIGH
}

/// The first offset from `at` on where a word may begin.
#[inline]
fn skip_separators(bytes: &[u8], mut at: usize) -> usize {
    while at < bytes.len() {
        let eight = load(bytes, at);
        let found = word_bytes(eight) | (eight & HIGH);
        if found == 0 {
            at += 8;
            continue;
        }
        at += found.trailing_zeros() as usize / 8;
        if bytes[at] < 0x80 {
            return at;
        }
        match class_at(bytes, at) {
            (Class::Break | Class::MidLetter | Class::MidDigit | Class::MidBoth | Class::Hidden, length) => {
                at += length
            }
            _ => return at,
        }
    }
    bytes.len()
}

/// What begins where a word may begin.
pub(super) enum Scan {
    /// A word, its end, whether it is all ASCII, how many words it counts as.
    Word { end: usize, ascii: bool, count: usize },
    /// Underscores alone.
    NoWord { end: usize },
    /// Characters that come in pairs.
    Unspaced,
    /// Something that only the full rules tell.
    Unknown,
}

#[inline]
fn scan(bytes: &[u8], at: usize) -> Scan {
    if bytes[at] < 0x80 {
        let end = skip_ascii_word(bytes, at);
        // A sign joins nothing to white space.
        let parted = is_space(bytes, end) || bytes[end] < 0x80 && is_space(bytes, end + 1);
        if parted && bytes[at] != b'_' {
            return Scan::Word { end, ascii: true, count: 1 };
        }
        return scan_word(bytes, at, end);
    }
    match class_at(bytes, at).0 {
        Class::Letter | Class::Hebrew | Class::Digit => scan_word(bytes, at, at),
        Class::Unspaced => Scan::Unspaced,
        Class::Katakana => scan_katakana(bytes, at),
        _ => Scan::Unknown,
    }
}

/// True for ASCII white space and the end of the text.
#[inline]
fn is_space(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_none_or(|&byte| byte <= b' ')
}

/// Scans the word at `start`, which begins with a letter, a digit or an underscore, from `at` on.
#[inline(never)]
fn scan_word(bytes: &[u8], start: usize, mut at: usize) -> Scan {
    let mut ascii = true;
    loop {
        at = skip_ascii_word(bytes, at);
        if is_space(bytes, at) {
            break;
        }
        let (class, length) = class_at(bytes, at);
        let goes_on = match class {
            Class::Letter | Class::Hebrew | Class::Digit => Some(true),
            Class::Mark | Class::Hidden | Class::Katakana if bytes[at - 1] == b'_' => None,
            Class::Mark | Class::Hidden => Some(true),
            Class::MidLetter | Class::MidDigit | Class::MidBoth => joins(bytes, at),
            Class::Break if length == 1 && bytes[at] == b'"' && class_before(bytes, at) == Class::Hebrew => None,
            Class::Break | Class::Katakana | Class::Unspaced => Some(false),
            Class::Low | Class::Other => None,
        };
        match goes_on {
            Some(true) => at += length,
            Some(false) => break,
            None => return Scan::Unknown,
        }
        ascii &= length == 1;
    }
    if bytes[start..at].iter().all(|&byte| byte == b'_') {
        Scan::NoWord { end: at }
    } else {
        Scan::Word { end: at, ascii, count: 1 }
    }
}

/// The end of the ASCII word bytes from `at` on.
#[inline]
fn skip_ascii_word(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at).is_some_and(u8::is_ascii) {
        let others = !word_bytes(load(bytes, at)) & HIGH;
        if others != 0 {
            return at + others.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    at
}

/// Rules WB6, WB7, WB11 and WB12: the sign at `at` joins two letters or two digits. `None` where marks follow it, and
/// for the Hebrew rules WB7a to WB7c.
#[inline]
fn joins(bytes: &[u8], at: usize) -> Option<bool> {
    let (sign, length) = class_at(bytes, at);
    let after = class_at(bytes, at + length).0;
    if after == Class::Break && bytes[at] != b'\'' {
        return Some(false);
    }
    match (class_before(bytes, at), after) {
        (Class::Hebrew, _) if bytes[at] == b'\'' => None,
        (_, Class::Mark | Class::Hidden | Class::Other) => None,
        (Class::Letter | Class::Hebrew, Class::Letter | Class::Hebrew) => Some(sign != Class::MidDigit),
        (Class::Digit, Class::Digit) => Some(sign != Class::MidLetter),
        _ => Some(false),
    }
}

/// The class of the last character before `at` that is no mark.
fn class_before(bytes: &[u8], mut at: usize) -> Class {
    loop {
        at -= 1;
        while bytes[at] & 0xC0 == 0x80 {
            at -= 1;
        }
        match class_at(bytes, at).0 {
            Class::Mark | Class::Hidden => {}
            class => return class,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::super::unspaced::{count_of, is_unspaced};
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        for_each_word(text, |word| found.push(&text[word.range]));
        found
    }

    #[test]
    fn numbers_contractions_and_acronyms_stay_whole() {
        assert_eq!(
            words("The U.S. isn't paying $1,200.50 (12.5%) for rock'n'roll_2, is it?"),
            ["The", "U.S", "isn't", "paying", "1,200.50", "12.5", "for", "rock'n'roll_2", "is", "it"]
        );
    }

    #[test]
    fn typographic_signs_join_or_part_as_ascii_ones_do() {
        assert_eq!(words("“Kyiv’s plan”—a ‘new’ one… l’été"), ["Kyiv’s", "plan", "a", "new", "one", "l’été"]);
    }

    #[test]
    fn scripts_without_spaces_come_in_pairs() {
        assert_eq!(words("北京大学。好"), ["北京", "京大", "大学", "好"]);
        assert_eq!(words("データを使う"), ["データ", "を使", "使う"]);
        assert_eq!(words("ไทย 한국어"), ["ไท", "ทย", "한국어"]);
    }

    #[test]
    fn a_character_without_spaces_counts_as_a_word() {
        assert_eq!(count_words("北京大学。好"), 5);
        assert_eq!(count_words("データを使う"), 6);
        assert_eq!(count_words("It costs 12.5 euros — no more."), 6);
        assert_eq!(count_words("___ --- \u{203F}"), 0);
    }

    /// The words and their counts by the full rules alone.
    fn slow(text: &str) -> Vec<(&str, usize)> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < text.len() {
            at = visit_run(text, at, &mut |word: Word| found.push((&text[word.range], word.count)));
            at += text[at..].bytes().take_while(|&byte| byte <= b' ').count();
        }
        found
    }

    fn fast(text: &str) -> Vec<(&str, usize)> {
        let mut found = Vec::new();
        for_each_word(text, |word| found.push((&text[word.range], word.count)));
        found
    }

    #[test]
    fn every_character_is_known_for_what_it_is() {
        for c in (0..=0xFFFF).filter_map(char::from_u32) {
            let text = format!(
                "{c} {c}{c} a{c}a 1{c}1 א{c}א _{c}_ カ{c}カ 日{c}日 a'{c} 1,{c}1 a{c}\u{301}b {c}\u{301} {c}:{c} {c}a"
            );
            assert_eq!(fast(&text), slow(&text), "{c:?}");
        }
    }

    #[test]
    fn eight_bytes_end_with_the_text_in_zeros() {
        for length in 0..8 {
            let mut padded = [0; 8];
            padded[..length].copy_from_slice(&b"abcdefg"[..length]);
            assert_eq!(load(&b"abcdefg"[..length], 0), u64::from_le_bytes(padded), "{length}");
        }
        assert_eq!(load(b"abc", 5), 0);
    }

    proptest! {
        #[test]
        fn words_are_those_of_the_standard(text in "[a-zA-Z0-9_'.:,; \n\t’“”—…‘é日本かßÀ\u{301}\u{200D}אЖ3#-]{0,60}") {
            let standard: Vec<&str> = text.unicode_words().filter(|word| !is_unspaced(word)).collect();
            let fast: Vec<&str> = words(&text).into_iter().filter(|word| !is_unspaced(word)).collect();
            prop_assert_eq!(fast, standard);
        }

        #[test]
        fn the_fast_road_and_the_slow_one_agree(text in prop::collection::vec(script(), 0..8)) {
            let text = text.concat();
            prop_assert_eq!(fast(&text), slow(&text));
        }

        #[test]
        fn any_text_gives_words_in_order_and_counts_every_character_once(text in any::<String>()) {
            let mut end = 0;
            let mut count = 0;
            for_each_word(&text, |word| {
                assert!(word.range.end > end);
                end = word.range.end;
                count += word.count;
            });
            let slow: usize = text.unicode_words().map(count_of).sum();
            prop_assert_eq!(count, slow);
        }
    }

    /// A piece of text of one script, with the signs and marks that stand in it.
    fn script() -> impl Strategy<Value = String> {
        prop_oneof![
            "[a-dA-D0-9_'.:,; \"’·\u{A0}\u{AD}\u{2019}-]{0,8}",
            "[aéßÀłŏǆəºªµ·’'. ²½×\u{301}\u{308}\u{AD}1ếữ]{0,8}",
            "[αΣςώΆϊ;·.’ \u{37E}\u{387}\u{384}\u{301}1]{0,8}",
            "[жЩёіґѣ.-’'«» \u{483}\u{482}\u{301}2]{0,8}",
            "[אבשם\"'׳״־ \u{5B0}\u{5BC}\u{5C1}\u{200F}1.,]{0,8}",
            "[ابتپیگ،؛؟ـ٠١٢٫٬۱۲.: \u{64B}\u{651}\u{670}\u{200C}\u{200F}\u{61C}]{0,8}",
            "[कखगिीुं्।०१ .\u{200D}\u{200C}]{0,8}",
            "[日本語漢々〇あいゝがアイーヽ・ー゛ﾊﾟｱ한국어_＿、。「」Ａａ１．，\u{3099}\u{FE00}\u{E0100}𠮷]{0,12}",
            "[กาไทยัๆฯ๑\u{E3A}\u{E48} ]{0,8}",
            "[😀👩❤©ℹⓂ🇩🇪☎\u{200D}\u{FE0F}\u{1F3FD}#a1 ]{0,8}",
            "[a1_\u{200B}\u{200C}\u{200D}\u{200E}\u{2060}\u{202F}\u{203F}\u{2028}\u{FEFF}…—“‘’†‧․€№]{0,8}",
        ]
    }
}
