//! Does a sentence lean on the one before it?

use crate::{Language, block};

/// The words of a language that lean when they open a sentence: "She", "However".
#[derive(Debug)]
pub(crate) struct Openings {
    /// In order.
    words: Vec<&'static str>,
    /// Those of up to eight ASCII bytes as numbers, each in the first free place from its own on; a power of two of
    /// places, most of them empty.
    short: Vec<u64>,
}

/// Words longer than this are none of them; in scripts without spaces so many characters are tried.
const MOST_BYTES: usize = 40;
const MOST_CHARACTERS: usize = 6;

/// Places for short words, of which no language has half as many.
const PLACES: usize = 256;

/// Odd, with well-mixed bits: the golden ratio of 2^64 (Knuth, The Art of Computer Programming 3, 6.4).
const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// True for what stands in a word and is no letter: apostrophes, the joints of Persian, marks of Hindi.
fn joins(c: char) -> bool {
    matches!(c, '\'' | '’' | '\u{200c}' | '\u{93c}' | '\u{94d}')
}

/// `byte` eight times.
const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

impl Openings {
    /// Of an unknown language there are none.
    pub(crate) fn new(language: Option<Language>) -> Self {
        let mut words: Vec<_> = language.map_or("", |l| l.table().leaning).split_ascii_whitespace().collect();
        words.sort_unstable();
        let mut openings = Self { short: vec![0; PLACES], words: Vec::new() };
        for word in words.iter().filter(|word| word.len() <= 8 && word.is_ascii()).take(PLACES / 2) {
            let word = block::load(word.as_bytes(), 0);
            let place = openings.place(word);
            openings.short[place] = word;
        }
        Self { words, ..openings }
    }

    /// Where the word of up to eight bytes is, or else belongs.
    fn place(&self, word: u64) -> usize {
        let mut place = (word.wrapping_mul(MULTIPLIER) >> (64 - PLACES.ilog2())) as usize;
        while self.short[place] != 0 && self.short[place] != word {
            place = (place + 1) % PLACES;
        }
        place
    }

    /// True where `sentence` opens with such a word, behind any marks.
    pub(crate) fn leans(&self, sentence: &str) -> bool {
        if let Some(leans) = self.short_leans(sentence.as_bytes()) {
            return leans;
        }
        let text = sentence.trim_start_matches(|c: char| !c.is_alphanumeric());
        if text.starts_with(super::script::is_wide) {
            let ends = text.char_indices().take(MOST_CHARACTERS).map(|(at, c)| at + c.len_utf8());
            return ends.into_iter().any(|end| self.has(&text[..end]));
        }
        let end = text.find(|c: char| !(c.is_alphanumeric() || joins(c))).unwrap_or(text.len());
        let word = &text[..end];
        if word.is_ascii() {
            let small = || word.bytes().map(|byte| byte.to_ascii_lowercase());
            return self.words.binary_search_by(|known| known.bytes().cmp(small())).is_ok();
        }
        word.len() <= MOST_BYTES && self.has(&word.to_lowercase().replace('’', "'"))
    }

    /// The answer where the sentence opens with a word of up to seven ASCII letters and then a space.
    fn short_leans(&self, sentence: &[u8]) -> Option<bool> {
        let head = u64::from_le_bytes(*sentence.first_chunk()?);
        let small = head | each(0x20);
        // The highest bit of each byte: set where the byte is below `a`, above `z`, or no ASCII.
        let low = small & each(0x7F);
        let others = (!(low + each(0x80 - b'a')) | (low + each(0x7F - b'z')) | small) & each(0x80);
        let bits = others.trailing_zeros() & !7;
        if others == 0 || bits == 0 || (head >> bits) as u8 != b' ' {
            return None;
        }
        let word = small & ((1 << bits) - 1);
        Some(self.short[self.place(word)] == word)
    }

    fn has(&self, word: &str) -> bool {
        self.words.binary_search(&word).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leans(code: &str, sentence: &str) -> bool {
        Openings::new(Language::from_code(code)).leans(sentence)
    }

    #[test]
    fn short_words_are_found_as_long_ones_are() {
        for language in Language::all() {
            let openings = Openings::new(Some(language));
            for word in &openings.words {
                assert!(openings.leans(&format!("{word} sailed")), "{word}");
            }
            assert!(openings.short.iter().filter(|&&word| word != 0).count() < PLACES / 2);
        }
        let openings = Openings::new(Language::from_code("en"));
        for word in ["thez", "the", "@hey", "[hey", "they`", "theyé", "zzzzzzz", "a", "z"] {
            for end in [" ", ", ", "{ ", "\u{7f} "] {
                let sentence = format!("{word}{end}sailed away");
                let known = openings.words.binary_search(&word).is_ok();
                assert_eq!(openings.short_leans(sentence.as_bytes()).unwrap_or(known), known, "{sentence}");
            }
        }
    }

    #[test]
    fn pronouns_and_connectives_lean() {
        assert!(leans("en", "However, the ferry sailed.") && leans("en", "“They knew,” she said."));
        assert!(leans("de", "Deshalb fuhr die Fähre.") && leans("zh", "因此渡轮停航。"));
        assert!(!leans("en", "The ferry sailed.") && !leans("en", "") && !leans("zh", "渡轮停航。"));
    }
}
