//! What the words beside a boundary are, however they are written.

use super::script;
use crate::Language;
use crate::language::{Class, Words};

/// Longest word that is looked up, in bytes; no abbreviation or stop word is longer.
const LONGEST: usize = 40;

/// The words of one language as they stand beside a boundary.
#[derive(Debug)]
pub(super) struct Lexicon {
    words: Words,
    /// True where the language has a table.
    pub(super) is_known: bool,
    /// True where a number with a full stop is an ordinal. Most languages in Latin script write them so, which makes
    /// it the guess for one without a table.
    pub(super) ordinal_dot: bool,
}

impl Lexicon {
    /// The words of `language`; a few titles where it is unknown.
    pub(super) fn new(language: Option<Language>) -> Self {
        let ordinal_dot = language.is_none_or(|language| language.table().ordinal_dot);
        Self { words: Words::of(language), is_known: language.is_some(), ordinal_dot }
    }

    /// The classes of `word`, whatever its case; white space inside it is passed over ("z. B" is "z.b").
    pub(super) fn class(&self, word: &str) -> Class {
        let mut buffer = [0; LONGEST];
        fold(word, &mut buffer).map_or(Class::default(), |key| self.words.class(key))
    }

    /// The classes of a word of up to seven bytes, in small letters, the first byte lowest and all behind it 0.
    pub(super) fn class_of_short(&self, word: u64) -> Class {
        self.words.class_of_short(word)
    }

    /// True for an abbreviation of any class; `word` is in small ASCII letters.
    pub(super) fn has_abbreviation(&self, word: &[u8]) -> bool {
        self.words.has_abbreviation(word)
    }
}

/// `word` lower-cased, without white space and combining dots (what is left of a Turkish capital İ); `None` where it is
/// longer than any listed word.
fn fold<'b>(word: &str, buffer: &'b mut [u8; LONGEST]) -> Option<&'b [u8]> {
    if word.len() > LONGEST {
        return None;
    }
    let mut length = 0;
    if word.is_ascii() {
        for byte in word.bytes().filter(|byte| !byte.is_ascii_whitespace()) {
            buffer[length] = byte.to_ascii_lowercase();
            length += 1;
        }
    } else {
        let letters = word.chars().filter(|c| !c.is_whitespace()).flat_map(script::lower);
        for letter in letters.filter(|&c| c != '\u{307}') {
            let letter = if letter == '’' { '\'' } else { letter };
            letter.encode_utf8(buffer.get_mut(length..length + letter.len_utf8())?);
            length += letter.len_utf8();
        }
    }
    Some(&buffer[..length])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_their_case_and_spacing() {
        let lexicon = Lexicon::new(Language::from_code("en"));
        assert!(lexicon.class("MR").is(Class::NEVER_ENDS));
        assert!(lexicon.class("U. S").is(Class::MAY_END));
        assert!(lexicon.class("The").is(Class::FUNCTION));
        assert!(!lexicon.class("The").is_abbreviation());
        assert_eq!(lexicon.class("harbour"), Class::default());
        assert_eq!(lexicon.class(&"long".repeat(50)), Class::default());
    }

    #[test]
    fn folding_lowers_letters_of_every_script() {
        let folded = |word| fold(word, &mut [0; LONGEST]).map(|key| String::from_utf8_lossy(key).into_owned());
        assert_eq!(folded("Т. Д").as_deref(), Some("т.д"));
        assert_eq!(folded("İstanbul").as_deref(), Some("istanbul"));
        assert_eq!(folded("It’s").as_deref(), Some("it's"));
        assert_eq!(folded(&"Ⱥ".repeat(20)), None, "it grows beyond the buffer");
    }

    #[test]
    fn an_unknown_language_has_titles_and_no_words() {
        assert_eq!(Lexicon::new(None).class("the"), Class::default());
        assert!(Lexicon::new(None).class("Prof").is(Class::NEVER_ENDS));
    }
}
