//! Words -> terms of one language, remembered from document to document.
//!
//! A surface form is folded, looked up in the stop words and stemmed when it is first seen; from then on one look-up
//! gives its term. Short ASCII words are folded on the fly; all others are looked up as they stand. Terms are numbered
//! from 1 in the order in which they are met; 0 stands for words that carry no weight.

use super::fold::Folding;
use super::interner::Interner;
use super::stem::Stemmer;
use super::words::Word;
use crate::Language;
use crate::block;
use crate::language::{Class, Words};

/// The terms of one language.
pub(crate) struct Lexicon {
    /// Words as they stand, but for those short enough to be folded each time.
    surfaces: Interner<2>,
    /// Folded words.
    forms: Interner<1>,
    stems: Interner<1>,
    words: Words,
    stemmer: Option<Stemmer>,
    folding: Folding,
    /// Where an ASCII word only needs its letters lower-cased.
    plain: bool,
    terms: u32,
    form: String,
}

/// The term of words without weight.
pub(crate) const STOP: u32 = 0;

/// Terms are numbered in 24 bits. Words that are new after so many carry no weight.
const LAST_TERM: u32 = (1 << 24) - 1;

/// Longest word remembered as it stands, in bytes: what is longer is hardly met again.
const LONGEST: usize = 64;

/// Start of the tables, in bits. They hold a short article; memory that is not touched costs it no time.
const FORM_BITS: u32 = 10;
const STEM_BITS: u32 = 10;
const SURFACE_BITS: u32 = 7;

impl Lexicon {
    /// The lexicon of a language, knowing its stop words and `more`.
    pub(crate) fn new(language: Option<Language>, more: &[String]) -> Self {
        let stemmer = Stemmer::of(language);
        let folding = Folding::of(language);
        let mut lexicon = Self {
            surfaces: Interner::with_bits(SURFACE_BITS),
            forms: Interner::with_bits(FORM_BITS),
            stems: Interner::with_bits(if stemmer.is_some() { STEM_BITS } else { 1 }),
            words: Words::of(language),
            stemmer,
            folding,
            plain: folding.is_plain(),
            terms: 0,
            form: String::new(),
        };
        let own = language.map_or("", |language| language.table().stop_words);
        // The table knows them as they are listed; it remains to add those that are folded into others.
        if !(lexicon.plain && own.is_ascii()) {
            own.split_ascii_whitespace().for_each(|word| lexicon.add_stop_word(word));
        }
        more.iter().for_each(|word| lexicon.add_stop_word(word));
        lexicon
    }

    /// Forms of words remembered so far.
    pub(crate) fn len(&self) -> usize {
        self.surfaces.len().max(self.forms.len())
    }

    /// True where forms of a word are one term.
    pub(super) fn has_stems(&self) -> bool {
        self.stemmer.is_some()
    }

    /// The form that a word is counted under, before it is stemmed.
    pub(super) fn form(&mut self, word: &str) -> &str {
        self.folding.fold(word, &mut self.form);
        &self.form
    }

    /// True for a verb of saying.
    pub(crate) fn is_reporting(&self, word: &str) -> bool {
        // Longer words are none, and those of other scripts have no capitals.
        let mut small = [0; 24];
        small.get_mut(..word.len()).is_some_and(|small| {
            small.copy_from_slice(word.as_bytes());
            small.make_ascii_lowercase();
            self.words.class(small).is(Class::REPORTING)
        })
    }

    /// The term of a word of `text`.
    pub(crate) fn term(&mut self, text: &str, word: &Word) -> u32 {
        self.term_by_head(text, word, block::load(text.as_bytes(), word.range.start))
    }

    /// The same, with the eight bytes of the text from the word on.
    #[inline(always)] // Of the tightest loop.
    pub(super) fn term_by_head(&mut self, text: &str, word: &Word, head: u64) -> u32 {
        let length = word.range.end - word.range.start;
        if word.ascii && length <= 8 && self.plain {
            // Lower case is one bit in ASCII letters; digits and joining signs have it set already, and an underscore
            // becomes DEL, as in `fold`.
            let key = (head | 0x2020_2020_2020_2020) & (u64::MAX >> (64 - 8 * length));
            return match self.forms.find_short([key]) {
                Ok(term) => term,
                Err(slot) => self.add_short(key, length, slot),
            };
        }
        self.term_of_surface(&text[word.range.clone()])
    }

    /// The term of a new form of up to eight ASCII bytes, which are its key and belong into `slot`.
    #[inline(never)]
    fn add_short(&mut self, key: u64, length: usize, slot: usize) -> u32 {
        if self.forms.len() >= LAST_TERM as usize {
            return STOP;
        }
        let bytes = key.to_le_bytes();
        self.form.clear();
        self.form.push_str(std::str::from_utf8(&bytes[..length]).unwrap_or_default());
        let term = self.term_of_form();
        self.forms.insert(&bytes[..length], ([key], slot), term);
        term
    }

    /// The term of a word as it stands, which is added where it is new.
    #[inline(never)]
    fn term_of_surface(&mut self, word: &str) -> u32 {
        if word.len() > LONGEST {
            return self.term_of_word(word);
        }
        match self.surfaces.find(word.as_bytes()) {
            Ok(term) => term,
            Err(_) if self.surfaces.len() >= LAST_TERM as usize => STOP,
            Err(place) => {
                let term = self.term_of_word(word);
                self.surfaces.insert(word.as_bytes(), place, term);
                term
            }
        }
    }

    /// The term of a word by its folded form, which is added where it is new.
    #[inline(never)]
    fn term_of_word(&mut self, word: &str) -> u32 {
        self.folding.fold(word, &mut self.form);
        if self.form.is_empty() {
            return STOP;
        }
        match self.forms.find(self.form.as_bytes()) {
            Ok(term) => term,
            Err(_) if self.forms.len() >= LAST_TERM as usize => STOP,
            Err(place) => {
                let term = self.term_of_form();
                self.forms.insert(self.form.as_bytes(), place, term);
                term
            }
        }
    }

    /// The term of a form that is not known yet: none where it is a stop word, else that of its stem, or a new one.
    fn term_of_form(&mut self) -> u32 {
        if self.is_stop_word(&self.form) {
            return STOP;
        }
        let Some(stemmer) = &mut self.stemmer else {
            self.terms += 1;
            return self.terms;
        };
        let stem = stemmer.stem(&self.form);
        self.stems.find(stem).unwrap_or_else(|place| {
            self.terms += 1;
            self.stems.insert(stem, place, self.terms);
            self.terms
        })
    }

    fn add_stop_word(&mut self, word: &str) {
        self.folding.fold(word, &mut self.form);
        if self.form.is_empty() || self.is_stop_word(&self.form) {
            return;
        }
        if let Err(place) = self.forms.find(self.form.as_bytes()) {
            self.forms.insert(self.form.as_bytes(), place, STOP);
        }
    }

    fn is_stop_word(&self, form: &str) -> bool {
        self.words.class(form.as_bytes()).is(Class::FUNCTION)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The terms of every word of a text.
    fn terms(lexicon: &mut Lexicon, text: &str) -> Vec<u32> {
        let mut found = Vec::new();
        crate::term::for_each_word(text, |word| found.push(lexicon.term(text, &word)));
        found
    }

    #[test]
    fn forms_of_a_word_are_one_term_and_stop_words_none() {
        let mut lexicon = Lexicon::new(Language::from_code("en"), &["Museum".to_string()]);
        assert_eq!(terms(&mut lexicon, "The Museum of HARBOURS and a harbour"), [0, 0, 0, 1, 0, 0, 1]);
        assert_eq!(terms(&mut lexicon, "harbour's Négotiations négotiation"), [1, 2, 2]);
    }

    #[test]
    fn short_and_long_looking_up_agree() {
        let mut lexicon = Lexicon::new(None, &[]);
        for word in ["a_b", "A_B", "O'NEIL", "o’neil", "12.5"] {
            let fast = terms(&mut lexicon, word);
            assert_eq!(fast, [lexicon.term_of_word(word)], "{word}");
        }
        assert_eq!(terms(&mut lexicon, "a_b o'neil"), [1, 2]);
    }

    proptest! {
        #[test]
        fn a_word_seen_before_has_the_term_of_its_form(
            text in "[a-cA-C'’_IİıéÉßςσΣжЖבًم日本 ]{0,60}", code in prop::sample::select(vec!["en", "fr", "tr", "el", "ru"])
        ) {
            let mut lexicon = Lexicon::new(Language::from_code(code), &[]);
            let first = terms(&mut lexicon, &text);
            let mut forms = Vec::new();
            crate::term::for_each_word(&text, |word| forms.push(lexicon.term_of_word(&text[word.range])));
            prop_assert_eq!(&first, &forms);
            prop_assert_eq!(first, terms(&mut lexicon, &text));
        }
    }

    #[test]
    fn long_words_are_known_by_their_form() {
        let mut lexicon = Lexicon::new(None, &[]);
        let long = "é".repeat(500);
        assert_eq!(terms(&mut lexicon, &format!("{long} {}", long.to_uppercase())), [1, 1]);
    }

    #[test]
    fn languages_fold_their_own_way() {
        let mut turkish = Lexicon::new(Language::from_code("tr"), &[]);
        let [a, b, c] = terms(&mut turkish, "ISPARTA ısparta isparta")[..] else { panic!("three words") };
        assert!(a == b && b != c);
    }
}
