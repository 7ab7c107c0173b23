//! The words of a body of text, to see whether a line speaks of the same things.
//!
//! Words are compared by their first letters, since endings change and stems less so, and only where they have four
//! letters or more; of Chinese and Japanese every two characters that stand together count as a word. What is true of a
//! script is known, but no language: Korean says as much in two syllables, and to Hebrew and Arabic words others are
//! joined.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

use super::layout::Block;
use super::letters::{head, is_han_or_kana, is_word};
use crate::hash::MULTIPLIER;

/// So many bytes of each block are read, and of all together: enough to know what a text speaks of.
const BLOCK: usize = 2000;
const BODY: usize = 64 << 10;
/// So many bytes of a line are looked up.
const LINE: usize = 300;
/// Letters of a word that are compared, and that it has at least.
const STEM: usize = 5;
const WORD: usize = 4;
/// The same of words in Hangul, whose letters are syllables: particles of any length follow the noun.
const SYLLABLES: usize = 2;
/// The same of words in Hebrew and Arabic letters, which write few vowels, and the letters of their articles,
/// conjunctions and prepositions, which are written as one with the word that follows.
const CONSONANTS: usize = 4;
const ROOT: usize = 3;
const HEBREW: [char; 7] = ['ה', 'ו', 'ב', 'ל', 'מ', 'ש', 'כ'];
const ARABIC: [char; 6] = ['ا', 'ل', 'و', 'ف', 'ب', 'ك'];

/// Paragraphs that go on with a text have such a share of their words in common with it.
pub(super) const KIN: f32 = 0.15;

/// The words of a body of text.
#[derive(Debug, Default)]
pub(super) struct Vocabulary(HashSet<u64, BuildHasherDefault<IdentityHasher>>);

impl Vocabulary {
    /// The words of `blocks`.
    pub(super) fn of<'b>(text: &str, blocks: impl IntoIterator<Item = &'b Block>) -> Self {
        let mut words = HashSet::default();
        let mut bytes = 0;
        for block in blocks {
            if bytes > BODY {
                break;
            }
            let body = head(block.span.of(text), BLOCK);
            bytes += body.len();
            for_each_stem(body, |stem| {
                words.insert(stem);
            });
        }
        Self(words)
    }

    /// The share of the words of `line` that are among these; 0 where it has none.
    pub(super) fn share_of(&self, line: &str) -> f32 {
        let (mut shared, mut all) = (0, 0);
        for_each_stem(head(line, LINE), |stem| {
            shared += u32::from(self.0.contains(&stem));
            all += 1;
        });
        shared as f32 / all.max(1) as f32
    }
}

/// Calls `see` with a hash of each word.
fn for_each_stem(text: &str, mut see: impl FnMut(u64)) {
    for word in text.split(|c: char| !is_word(c)) {
        if word.starts_with(is_han_or_kana) {
            word.chars().zip(word.chars().skip(1)).for_each(|(a, b)| see(hash([a, b].into_iter())));
        } else if let Some((skipped, letters)) = stem(word) {
            see(hash(word.chars().skip(skipped).take(letters).flat_map(char::to_lowercase)));
        }
    }
}

/// How many letters of a word go before those that are compared, and how many are; `None` for a word too short to tell.
fn stem(word: &str) -> Option<(usize, usize)> {
    let joined = |set: &[char]| {
        let letters = word.chars().count();
        let before = word.chars().take_while(|c| set.contains(c)).count();
        (before.min(letters.saturating_sub(ROOT)), CONSONANTS, ROOT)
    };
    let (skipped, compared, least) = match word.chars().next()? {
        '\u{ac00}'..='\u{d7a3}' => (0, SYLLABLES, SYLLABLES),
        '\u{5d0}'..='\u{5ea}' => joined(&HEBREW),
        '\u{620}'..='\u{64a}' => joined(&ARABIC),
        _ => (0, STEM, WORD),
    };
    word.chars().nth(least - 1).map(|_| (skipped, compared))
}

/// FNV-1a by characters, mixed so that its high bits are as good as its low ones. So few words of a text are kept that
/// nothing is gained by making them collide.
fn hash(letters: impl Iterator<Item = char>) -> u64 {
    let step = |hash: u64, c| (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3);
    let hash = letters.fold(0xcbf2_9ce4_8422_2325, step);
    (hash ^ (hash >> 32)).wrapping_mul(MULTIPLIER)
}

/// A hash of what is a hash already.
#[derive(Debug, Default)]
struct IdentityHasher(u64);

impl Hasher for IdentityHasher {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.0 = (self.0 << 8) | u64::from(byte));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::super::{layout, lines};
    use super::*;

    fn share(body: &str, line: &str) -> f32 {
        let blocks = layout::blocks(body, &lines::scan(body, None).0);
        Vocabulary::of(body, &blocks).share_of(line)
    }

    #[test]
    fn endings_and_case_do_not_matter_and_short_words_do_not_count() {
        let body = "The lighthouse keepers painted the tower.";
        assert_eq!(share(body, "A LIGHTHOUSE keeper is at the Tower"), 1.0);
        assert_eq!(share(body, "Lighthouse sold"), 0.5);
        assert_eq!(share(body, "of the to"), 0.0);
    }

    #[test]
    fn endings_and_prefixes_of_other_scripts_do_not_matter() {
        assert_eq!(share("항구의 작은 영화관이 문을 닫았다.", "항구 도시, 작은 영화관"), 0.75);
        assert_eq!(share("בנמל נסגר אתמול השער.", "שער הנמל נסגר"), 1.0);
        assert_eq!(share("أغلقت إدارة الميناء بوابة المرفأ أمس.", "بوابة ميناء"), 1.0);
        assert_eq!(share("בנמל נסגר אתמול השער.", "מזג האוויר"), 0.0);
    }

    #[test]
    fn chinese_is_compared_by_pairs() {
        let body = "湘江长沙站水位降至最低。";
        assert_eq!(share(body, "长沙水位"), 2.0 / 3.0);
        assert_eq!(share(body, "娱乐新闻"), 0.0);
    }
}
