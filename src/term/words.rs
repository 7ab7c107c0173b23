//! Where the words of a text are.
//!
//! Words are those of [UAX #29](https://www.unicode.org/reports/tr29/) that hold a letter or digit: `U.S`, `don't`,
//! `12.5` and `a_b` are one word each. Runs of Han, Hiragana and the South-East Asian scripts, which the standard gives
//! one character at a time, come as overlapping pairs of characters instead, as search engines index them; Katakana and
//! Hangul runs are words.
//!
//! ASCII words are found in [blocks](super::block) of 64 bytes, the scripts that [`class_at`] knows a character at a
//! time. What stands between white space and holds anything else goes through `unicode-segmentation`.

use std::ops::Range;

use super::class::{Class, class_at};
use super::unspaced::{scan_katakana, visit_pairs, visit_run};
use crate::block::Block;

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

/// What is done with words.
pub(super) trait Visit {
    /// Looks at the next word.
    fn visit(&mut self, word: Word);
}

impl<F: FnMut(Word)> Visit for F {
    #[inline]
    fn visit(&mut self, word: Word) {
        self(word);
    }
}

/// Calls `visit` for every word of `text` in order. Linear in the text.
pub(crate) fn for_each_word(text: &str, mut visit: impl FnMut(Word)) {
    visit_words(text, &mut visit);
}

/// The same for a visitor.
#[inline]
pub(super) fn visit_words(text: &str, visitor: &mut impl Visit) {
    let mut at = 0;
    while at < text.len() {
        at += visit_block(text, at, visitor);
    }
}

/// Visits the words of the block that begins at `begin`; returns how many bytes are done with.
#[inline(always)] // Of the tightest loop.
fn visit_block(text: &str, begin: usize, visitor: &mut impl Visit) -> usize {
    let block = Block::of(text.as_bytes(), begin);
    let mut runs = Runs::of(block, 0);
    while runs.starts != 0 {
        let (start, end) = (runs.starts.trailing_zeros() as usize, runs.ends.trailing_zeros() as usize);
        if end < runs.plain {
            visitor.visit(Word { range: begin + start..begin + end, ascii: true, count: 1 });
            runs.starts &= runs.starts - 1;
            runs.ends &= runs.ends - 1;
            continue;
        }
        if end == Runs::LAST && start > 0 {
            return start; // Its end is for the next block to see.
        }
        let after = visit_word(text, begin + start, &mut |word| visitor.visit(word)) - begin;
        if after >= Block::SIZE {
            return after;
        }
        runs = Runs::of(block, after);
    }
    Block::SIZE
}

/// Runs of what words are made of in a block.
struct Runs {
    /// The first byte of each.
    starts: u64,
    /// The byte behind each, and the last of the block, of which nothing is known.
    ends: u64,
    /// Runs that end before this byte are words, all ASCII.
    plain: usize,
}

impl Runs {
    /// The last byte of a block.
    const LAST: usize = Block::SIZE - 1;

    /// Those from a byte on where one may begin.
    #[inline]
    fn of(block: Block, from: usize) -> Self {
        let words = block.words & u64::MAX << from;
        let ends = !words & words << 1 | 1 << Self::LAST;
        let rules = words & block.special | ends & !block.ends() | 1 << Self::LAST;
        Self { starts: words & !(words << 1), ends, plain: rules.trailing_zeros() as usize }
    }
}

/// Visits what begins at `at`, where a word may begin, by the classes of its characters; returns where it ends.
fn visit_word(text: &str, at: usize, visit: &mut dyn FnMut(Word)) -> usize {
    match scan(text.as_bytes(), at) {
        Scan::Word { end, ascii, count } => {
            visit(Word { range: at..end, ascii, count });
            end
        }
        Scan::NoWord { end } => end,
        Scan::Unspaced => visit_pairs(text, at, visit),
        Scan::Unknown => visit_run(text, at, visit),
    }
}

/// How many words `text` has: what every count and budget in words means.
pub fn count_words(text: &str) -> usize {
    let mut n = 0;
    for_each_word(text, |word| n += word.count);
    n
}

/// What begins where a word may begin.
pub(super) enum Scan {
    /// A word, its end, whether it is all ASCII, how many words it counts as.
    Word { end: usize, ascii: bool, count: usize },
    /// Underscores alone, or a sign.
    NoWord { end: usize },
    /// Characters that come in pairs.
    Unspaced,
    /// Something that only the full rules tell.
    Unknown,
}

#[inline]
fn scan(bytes: &[u8], at: usize) -> Scan {
    let (class, length) = class_at(bytes, at);
    match class {
        Class::Letter | Class::Hebrew | Class::Digit | Class::Low => scan_word(bytes, at),
        Class::Break | Class::MidLetter | Class::MidDigit | Class::MidBoth | Class::Hidden => {
            Scan::NoWord { end: at + length }
        }
        Class::Unspaced => Scan::Unspaced,
        Class::Katakana => scan_katakana(bytes, at),
        Class::Mark | Class::Other => Scan::Unknown,
    }
}

/// True for ASCII white space and the end of the text.
#[inline]
fn is_space(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_none_or(|&byte| byte <= b' ')
}

/// Scans the word at `start`, which begins with a letter, a digit or an underscore.
fn scan_word(bytes: &[u8], start: usize) -> Scan {
    let (mut at, mut ascii) = (start, true);
    while !is_space(bytes, at) {
        let (class, length) = class_at(bytes, at);
        let goes_on = match class {
            Class::Letter | Class::Hebrew | Class::Digit => Some(true),
            Class::Mark | Class::Hidden | Class::Katakana if bytes[at - 1] == b'_' => None,
            Class::Mark | Class::Hidden => Some(true),
            Class::MidLetter | Class::MidDigit | Class::MidBoth => joins(bytes, at),
            Class::Break if length == 1 && bytes[at] == b'"' && class_before(bytes, at) == Class::Hebrew => None,
            Class::Break | Class::Katakana | Class::Unspaced => Some(false),
            Class::Low => Some(true),
            Class::Other => None,
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
