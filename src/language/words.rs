//! The words of each language and what they are, in hash tables laid out by the compiler: a run builds nothing, and of
//! thirty languages touches one.

// A fraction of a second: the lint asks whether it ends.
#![allow(long_running_const_eval)]

use super::{Abbreviations, Language, OTHER, TABLES, Table};
use crate::block;
use crate::hash::MULTIPLIER;

/// What a word is; it may be of several classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Class(u8);

impl Class {
    /// An abbreviation that never ends a sentence.
    pub(crate) const NEVER_ENDS: Self = Self(1);
    /// An abbreviation that does not end one before a number.
    pub(crate) const BEFORE_NUMBER: Self = Self(2);
    /// A month or day cut short.
    pub(crate) const CALENDAR: Self = Self(4);
    /// An abbreviation that ends one only before a word that starts one.
    pub(crate) const MAY_END: Self = Self(8);
    /// An abbreviation that ends one before a capital.
    pub(crate) const ENDS: Self = Self(16);
    /// A function word: it carries no weight, and capitalised it starts a sentence.
    pub(crate) const FUNCTION: Self = Self(32);
    /// A verb of saying behind the name of who said it.
    pub(crate) const REPORTING: Self = Self(64);
    /// A word that leans on the sentence before when it opens one.
    pub(crate) const LEANING: Self = Self(128);

    /// True where the word is of one of the classes in `other`.
    pub(crate) fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// True for an abbreviation of any class.
    pub(crate) fn is_abbreviation(self) -> bool {
        self.is(Self(1 | 2 | 4 | 8 | 16))
    }
}

/// The words of one language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words {
    /// A power of two of slots: the key of a word and, in the lowest byte, its class; 0 where a slot is free. A word is
    /// in the first slot from its home on that is its own or free.
    slots: &'static [u64],
    /// Length of the longest abbreviation in bytes.
    longest_abbreviation: usize,
}

impl Words {
    /// Those of `language`; of [`Language::OTHER`] where it is unknown.
    pub(crate) fn of(language: Option<Language>) -> Self {
        let index = language.and_then(|language| TABLES.iter().position(|table| table.code == language.code()));
        let hashed = index.map_or(&HASHED_OTHER, |index| &HASHED[index]);
        Self { slots: &hashed.slots, longest_abbreviation: hashed.longest_abbreviation }
    }

    /// The class of `word`, which is in small letters.
    #[inline]
    pub(crate) fn class(self, word: &[u8]) -> Class {
        if word.len() <= SHORT { self.class_of_short(block::load(word, 0)) } else { self.class_of_key(key(word)) }
    }

    /// The class of a word of up to seven bytes, the first of them lowest and all behind it 0.
    #[inline]
    pub(crate) fn class_of_short(self, word: u64) -> Class {
        self.class_of_key(word)
    }

    /// True for an abbreviation of any class; `word` is in small letters.
    #[inline]
    pub(crate) fn has_abbreviation(self, word: &[u8]) -> bool {
        word.len() <= self.longest_abbreviation && self.class(word).is_abbreviation()
    }

    fn class_of_key(self, key: u64) -> Class {
        Class(self.slots[find(self.slots, key)] as u8)
    }
}

/// Words of so many bytes are their own keys. Of longer ones, 56 bits of a hash are taken for the word.
const SHORT: usize = 7;

/// Slots of a language, of which at least a third are free.
const SLOTS: usize = 1 << 10;

/// The words of a language as they are compiled in.
struct Hashed {
    slots: [u64; SLOTS],
    longest_abbreviation: usize,
}

/// In the order of [`TABLES`].
static HASHED: [Hashed; TABLES.len()] = {
    let mut all = [const { Hashed { slots: [0; SLOTS], longest_abbreviation: 0 } }; TABLES.len()];
    let mut index = 0;
    while index < all.len() {
        all[index] = Hashed::of(TABLES[index]);
        index += 1;
    }
    all
};

static HASHED_OTHER: Hashed = Hashed::of(&OTHER);

impl Hashed {
    const fn of(table: &Table) -> Self {
        let Abbreviations { never_ends, before_number, calendar, may_end, ends } = table.abbreviations;
        let mut hashed = Self { slots: [0; SLOTS], longest_abbreviation: 0 };
        let mut longest = 0;
        let abbreviations = [
            (never_ends, Class::NEVER_ENDS),
            (before_number, Class::BEFORE_NUMBER),
            (calendar, Class::CALENDAR),
            (may_end, Class::MAY_END),
            (ends, Class::ENDS),
        ];
        let mut index = 0;
        while index < abbreviations.len() {
            let (words, class) = abbreviations[index];
            let length = hashed.add(words.as_bytes(), class);
            longest = if length > longest { length } else { longest };
            index += 1;
        }
        hashed.add(table.stop_words.as_bytes(), Class::FUNCTION);
        hashed.add(table.reporting.as_bytes(), Class::REPORTING);
        hashed.add(table.leaning.as_bytes(), Class::LEANING);
        Self { longest_abbreviation: longest, ..hashed }
    }

    /// Adds words with white space between them; returns the length of the longest.
    const fn add(&mut self, words: &[u8], class: Class) -> usize {
        let (mut start, mut at, mut longest) = (0, 0, 0);
        while at <= words.len() {
            if at == words.len() || words[at].is_ascii_whitespace() {
                let (_, from) = words.split_at(start);
                let (word, _) = from.split_at(at - start);
                if !word.is_empty() {
                    let key = key(word);
                    let slot = find(&self.slots, key);
                    self.slots[slot] = key << 8 | self.slots[slot] & 0xFF | class.0 as u64;
                }
                longest = if word.len() > longest { word.len() } else { longest };
                start = at + 1;
            }
            at += 1;
        }
        longest
    }
}

/// The slot of a key, taken or free. The compiler fails where a table is full.
#[inline]
const fn find(slots: &[u64], key: u64) -> usize {
    let mask = slots.len() - 1;
    let mut slot = (key.wrapping_mul(MULTIPLIER) >> (64 - SLOTS.ilog2())) as usize & mask;
    while slots[slot] != 0 && slots[slot] >> 8 != key {
        slot = (slot + 1) & mask;
    }
    slot
}

/// What a word is known by, in 56 bits: its bytes, or else their hash, FNV-1a.
const fn key(word: &[u8]) -> u64 {
    let (mut bytes, mut hash) = (0, 0xCBF2_9CE4_8422_2325);
    let mut at = 0;
    while at < word.len() {
        if word.len() <= SHORT {
            bytes |= (word[at] as u64) << (8 * at);
        } else {
            hash = (hash ^ word[at] as u64).wrapping_mul(0x0100_0000_01B3);
        }
        at += 1;
    }
    if word.len() <= SHORT { bytes } else { hash >> 8 }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn every_word_is_of_the_classes_whose_lists_hold_it() {
        for language in Language::all() {
            let (table, words) = (language.table(), Words::of(Some(language)));
            let short = &table.abbreviations;
            let lists = [
                short.never_ends,
                short.before_number,
                short.calendar,
                short.may_end,
                short.ends,
                table.stop_words,
                table.reporting,
                table.leaning,
            ];
            let mut expected: HashMap<&str, u8> = HashMap::new();
            for (bit, list) in lists.iter().enumerate() {
                list.split_ascii_whitespace().for_each(|word| *expected.entry(word).or_default() |= 1 << bit);
            }
            for (word, &class) in &expected {
                assert_eq!(words.class(word.as_bytes()), Class(class), "{word}, or a word of the same key");
                assert_eq!(words.has_abbreviation(word.as_bytes()), class & 31 != 0, "{word}");
            }
            assert_eq!(words.slots.iter().filter(|&&slot| slot != 0).count(), expected.len());
            assert!(expected.len() * 3 < SLOTS * 2, "take twice as many slots");
        }
    }

    #[test]
    fn other_words_and_an_unknown_language_have_no_class() {
        let english = Words::of(Language::from_code("en"));
        for word in ["harbour", "harbourmaster", ""] {
            assert_eq!(english.class(word.as_bytes()), Class::default());
        }
        assert_eq!(Words::of(None).class(b"the"), Class::default());
        assert!(english.class(b"the").is(Class::FUNCTION));
    }
}
