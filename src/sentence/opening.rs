//! Does a sentence lean on the one before it?

use crate::{Language, block};

/// The words of a language that lean when they open a sentence: "She", "However".
#[derive(Debug)]
pub(crate) struct Openings {
    /// In order.
    words: Vec<&'static str>,
    /// Those of up to eight ASCII bytes as numbers, in order.
    short: Vec<u64>,
}

/// Words longer than this are none of them; in scripts without spaces so many characters are tried.
const MOST_BYTES: usize = 40;
const MOST_CHARACTERS: usize = 4;

impl Openings {
    /// Of an unknown language there are none.
    pub(crate) fn new(language: Option<Language>) -> Self {
        let mut words: Vec<_> = language.map_or("", |l| l.table().leaning).split_ascii_whitespace().collect();
        words.sort_unstable();
        let short = words.iter().filter(|word| word.len() <= 8 && word.is_ascii());
        let mut short: Vec<_> = short.map(|word| block::load(word.as_bytes(), 0)).collect();
        short.sort_unstable();
        Self { words, short }
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
        let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))).unwrap_or(text.len());
        let word = &text[..end];
        if word.is_ascii() {
            let small = || word.bytes().map(|byte| byte.to_ascii_lowercase());
            return self.words.binary_search_by(|known| known.bytes().cmp(small())).is_ok();
        }
        word.len() <= MOST_BYTES && self.has(&word.to_lowercase().replace('’', "'"))
    }

    /// The answer where the sentence opens with a word of up to seven ASCII letters and then a space.
    fn short_leans(&self, sentence: &[u8]) -> Option<bool> {
        let head = sentence.first_chunk::<8>()?;
        let length = head.iter().position(|byte| !byte.is_ascii_alphabetic())?;
        let small = u64::from_le_bytes(*head) | 0x2020_2020_2020_2020;
        let word = small & ((1 << (8 * length)) - 1);
        (length > 0 && head[length] == b' ').then(|| self.short.binary_search(&word).is_ok())
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
    fn pronouns_and_connectives_lean() {
        assert!(leans("en", "However, the ferry sailed.") && leans("en", "“They knew,” she said."));
        assert!(leans("de", "Deshalb fuhr die Fähre.") && leans("zh", "因此渡轮停航。"));
        assert!(!leans("en", "The ferry sailed.") && !leans("en", "") && !leans("zh", "渡轮停航。"));
    }
}
