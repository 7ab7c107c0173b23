//! Does a sentence lean on the one before it?

use super::lexicon::Lexicon;
use crate::Language;
use crate::language::Class;

/// The words of a language that lean when they open a sentence: "She", "However".
#[derive(Debug)]
pub(crate) struct Openings(Lexicon);

/// In scripts without spaces so many characters are tried.
const MOST_CHARACTERS: usize = 6;

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
        Self(Lexicon::new(language))
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
        self.has(word)
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
        Some(self.0.class_of_short(small & ((1 << bits) - 1)).is(Class::LEANING))
    }

    fn has(&self, word: &str) -> bool {
        self.0.class(word).is(Class::LEANING)
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
            for word in language.table().leaning.split_ascii_whitespace() {
                assert!(openings.leans(&format!("{word} sailed")), "{word}");
            }
        }
        let openings = Openings::new(Language::from_code("en"));
        for word in ["thez", "the", "they", "@hey", "[hey", "they`", "theyé", "zzzzzzz", "a", "z"] {
            for end in [" ", ", ", "{ ", "\u{7f} "] {
                let sentence = format!("{word}{end}sailed away");
                let known = openings.has(word);
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
