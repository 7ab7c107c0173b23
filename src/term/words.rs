//! Where the words of a text are.
//!
//! Words are those of [UAX #29](https://www.unicode.org/reports/tr29/) that hold a letter or digit: `U.S`, `don't`,
//! `12.5` and `a_b` are one word each. Runs of Han, Hiragana and the South-East Asian scripts, which the standard gives
//! one character at a time, come as overlapping pairs of characters instead, as search engines index them; Katakana and
//! Hangul runs are words.
//!
//! ASCII is scanned eight bytes at a time; whatever holds another letter goes through `unicode-segmentation`.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

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
    let mut at = skip_separators(bytes, 0);
    while at < bytes.len() {
        at = match scan_word(bytes, at) {
            Scan::Word { end, ascii } => {
                visit(Word { range: at..end, ascii, count: 1 });
                end
            }
            Scan::NoWord { end } => end,
            Scan::Other => {
                let end = end_of_run(bytes, at);
                visit_run(text, at..end, &mut visit);
                end
            }
        };
        at = skip_separators(bytes, at);
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
        None => {
            let mut padded = [0; 8];
            let rest = &bytes[at.min(bytes.len())..];
            padded[..rest.len()].copy_from_slice(rest);
            u64::from_le_bytes(padded)
        }
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

/// The first offset from `at` on where a word may begin: an ASCII word byte, or a byte beyond ASCII that is no dash,
/// quote or ellipsis of the General Punctuation block.
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
        match bytes[at..] {
            [0xE2, 0x80, third, ..] if third != 0xBF => at += 3,
            _ => return at,
        }
    }
    bytes.len()
}

enum Scan {
    /// A word that the fast path knows the end of.
    Word { end: usize, ascii: bool },
    /// Underscores alone.
    NoWord { end: usize },
    /// A word that holds letters, or signs that might join some, beyond ASCII.
    Other,
}

/// Scans the word at `start` as long as it is made of ASCII and right single quotes.
#[inline]
fn scan_word(bytes: &[u8], start: usize) -> Scan {
    let mut at = start;
    let mut ascii = true;
    loop {
        let eight = load(bytes, at);
        let others = !word_bytes(eight) & HIGH;
        if others == 0 {
            at += 8;
            continue;
        }
        at += others.trailing_zeros() as usize / 8;
        let joiner = match bytes[at..] {
            [b'\'' | b'.' | b':' | b',' | b';', ..] => 1,
            [0xE2, 0x80, 0x99, ..] => 3,
            [0xE2, 0x80, 0x90..=0x97 | 0x9A..=0x9F | 0xA6, ..] => 0,
            [0x80..=0xFF, ..] => return Scan::Other,
            _ => 0,
        };
        if joiner == 0 {
            break;
        }
        match bytes.get(at + joiner) {
            Some(0x80..) if at > start => return Scan::Other,
            Some(&next) if at > start && joins(bytes[at - 1], bytes[at], next) => at += joiner,
            _ => break,
        }
        ascii &= joiner == 1;
    }
    if bytes[start..at].iter().all(|&byte| byte == b'_') {
        Scan::NoWord { end: at }
    } else {
        Scan::Word { end: at, ascii }
    }
}

/// Rules WB6, WB7, WB11 and WB12 for ASCII: a sign joins two letters or two digits. The first byte of the right single
/// quote stands for itself.
#[inline]
fn joins(before: u8, sign: u8, after: u8) -> bool {
    match sign {
        b'\'' | b'.' | 0xE2 => {
            before.is_ascii_alphabetic() && after.is_ascii_alphabetic()
                || before.is_ascii_digit() && after.is_ascii_digit()
        }
        b':' => before.is_ascii_alphabetic() && after.is_ascii_alphabetic(),
        _ => before.is_ascii_digit() && after.is_ascii_digit(),
    }
}

/// The end of what stands between ASCII white space: no word crosses it.
fn end_of_run(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|&byte| byte <= b' ').map_or(bytes.len(), |n| at + n)
}

/// Visits the words of a run that holds more than ASCII.
fn visit_run(text: &str, run: Range<usize>, visit: &mut impl FnMut(Word)) {
    let mut unspaced = Unspaced::default();
    for (offset, word) in text[run.clone()].unicode_word_indices() {
        let range = run.start + offset..run.start + offset + word.len();
        if is_unspaced(word) {
            unspaced.add(range, visit);
        } else {
            unspaced.end(visit);
            visit(Word { count: count_of(word), ascii: word.is_ascii(), range });
        }
    }
    unspaced.end(visit);
}

/// The characters of a run written without spaces, on their way into overlapping pairs.
#[derive(Default)]
struct Unspaced {
    /// The last character, until the next comes.
    last: Option<Range<usize>>,
    /// True once it has been in a pair.
    paired: bool,
}

impl Unspaced {
    fn add(&mut self, range: Range<usize>, visit: &mut impl FnMut(Word)) {
        match self.last.clone() {
            Some(last) if last.end == range.start => {
                let count = if self.paired { 1 } else { 2 };
                visit(Word { range: last.start..range.end, ascii: false, count });
                self.paired = true;
            }
            _ => self.end(visit),
        }
        self.last = Some(range);
    }

    fn end(&mut self, visit: &mut impl FnMut(Word)) {
        if let Some(range) = self.last.take().filter(|_| !self.paired) {
            visit(Word { range, ascii: false, count: 1 });
        }
        self.paired = false;
    }
}

/// Katakana is written without spaces too: its characters count like the others, though its runs are words.
fn count_of(word: &str) -> usize {
    match word.chars().next() {
        Some('\u{30A1}'..='\u{30FF}' | '\u{FF66}'..='\u{FF9D}') => word.chars().count(),
        _ => 1,
    }
}

/// True for a character, with its marks, of a script written without spaces whose words the standard does not find.
fn is_unspaced(word: &str) -> bool {
    let han =
        |c| matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..);
    let kana = |c| matches!(c, '\u{3041}'..='\u{309F}');
    let thai_to_khmer = |c| matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}');
    word.chars().next().is_some_and(|c| han(c) || kana(c) || thai_to_khmer(c))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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

    /// The standard's own words, without those of the scripts that come in pairs.
    fn oracle(text: &str) -> Vec<&str> {
        text.unicode_words().filter(|word| !is_unspaced(word)).collect()
    }

    proptest! {
        #[test]
        fn words_are_those_of_the_standard(text in "[a-zA-Z0-9_'.:,; \n\t’“”—…‘é日本かßÀ\u{301}\u{200D}אЖ3#-]{0,60}") {
            let fast: Vec<&str> = words(&text).into_iter().filter(|word| !is_unspaced(word)).collect();
            prop_assert_eq!(fast, oracle(&text));
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
}
