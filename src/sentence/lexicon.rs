//! The words of a language that decide a boundary, prepared for look-up.

use super::script;
use crate::Language;

/// Longest word that is looked up, in bytes; no abbreviation or stop word is longer.
const LONGEST: usize = 40;

/// What a word says about the boundary beside it; a word may be of several classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(u8);

impl Class {
    /// An abbreviation that never ends a sentence.
    pub(super) const NEVER_ENDS: Self = Self(1);
    /// An abbreviation that does not end one before a number.
    pub(super) const BEFORE_NUMBER: Self = Self(2);
    /// A month or day cut short.
    pub(super) const CALENDAR: Self = Self(4);
    /// An abbreviation that ends one only before a starter.
    pub(super) const MAY_END: Self = Self(8);
    /// An abbreviation that ends one before a capital.
    pub(super) const ENDS: Self = Self(16);
    /// A function word: capitalised, it starts a sentence.
    pub(super) const STARTER: Self = Self(32);
    /// A verb of saying behind the name of who said it.
    pub(super) const REPORTING: Self = Self(64);

    /// True where the word is of one of the classes in `other`.
    pub(super) fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// True for an abbreviation of any class.
    pub(super) fn is_abbreviation(self) -> bool {
        self.0 & !(Self::STARTER.0 | Self::REPORTING.0) != 0
    }
}

/// Abbreviations and starters of one language in an open-addressing hash table. Building it takes a few microseconds.
pub(super) struct Lexicon {
    entries: Vec<(&'static str, Class)>,
    /// A power of two of them, at most half taken.
    slots: Vec<Slot>,
    /// Length of the longest abbreviation in bytes.
    longest_abbreviation: usize,
    /// True where a number with a full stop is an ordinal. Most languages in Latin script write them so, which makes
    /// it the guess for one without a table.
    pub(super) ordinal_dot: bool,
}

/// A place of the hash table.
#[derive(Clone, Copy, Default)]
struct Slot {
    /// Index into the entries plus one, or 0 for a free slot.
    index: u16,
    /// Bits of the word's hash, which tell most other words without a look at the entry.
    tag: u16,
}

impl Lexicon {
    /// The words of `language`; none where it is unknown.
    pub(super) fn new(language: Option<Language>) -> Self {
        let Some(table) = language.map(Language::table) else {
            return Self {
                entries: Vec::new(),
                slots: vec![Slot::default(); 2],
                longest_abbreviation: 0,
                ordinal_dot: true,
            };
        };
        let short = &table.abbreviations;
        let lists = [
            (short.never_ends, Class::NEVER_ENDS),
            (short.before_number, Class::BEFORE_NUMBER),
            (short.calendar, Class::CALENDAR),
            (short.may_end, Class::MAY_END),
            (short.ends, Class::ENDS),
            (table.stop_words, Class::STARTER),
            (table.reporting, Class::REPORTING),
        ];
        let bytes: usize = lists.iter().map(|(words, _)| words.len()).sum();
        let mut lexicon = Self {
            entries: Vec::with_capacity(bytes / 4),
            slots: vec![Slot::default(); (bytes / 2 + 2).next_power_of_two()],
            longest_abbreviation: short.all().map(str::len).max().unwrap_or(0),
            ordinal_dot: table.ordinal_dot,
        };
        for (words, class) in lists {
            words.split_ascii_whitespace().for_each(|word| lexicon.add(word, class));
        }
        lexicon
    }

    /// The classes of `word`, whatever its case; white space inside it is passed over ("z. B" is "z.b").
    pub(super) fn class(&self, word: &str) -> Class {
        let mut buffer = [0; LONGEST];
        match fold(word, &mut buffer) {
            Some(key) => self.find(key),
            None => Class::default(),
        }
    }

    /// True for an abbreviation of any class; `word` is in small ASCII letters.
    pub(super) fn has_abbreviation(&self, word: &[u8]) -> bool {
        word.len() <= self.longest_abbreviation && self.find(word).is_abbreviation()
    }

    fn add(&mut self, word: &'static str, class: Class) {
        let (slot, tag) = self.slot(word.as_bytes());
        match self.slots[slot].index.checked_sub(1) {
            Some(index) => {
                let known = &mut self.entries[usize::from(index)].1;
                *known = Class(known.0 | class.0);
            }
            None => {
                self.entries.push((word, class));
                self.slots[slot] = Slot { index: self.entries.len() as u16, tag };
            }
        }
    }

    fn find(&self, key: &[u8]) -> Class {
        let index = self.slots[self.slot(key).0].index.checked_sub(1);
        index.map_or(Class::default(), |index| self.entries[usize::from(index)].1)
    }

    /// The slot that holds `key`, or the free one it belongs in, and the tag of `key`.
    fn slot(&self, key: &[u8]) -> (usize, u16) {
        let hash = hash(key);
        let tag = (hash >> 16) as u16;
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        while let Some(index) = self.slots[slot].index.checked_sub(1) {
            if self.slots[slot].tag == tag && self.entries[usize::from(index)].0.as_bytes() == key {
                break;
            }
            slot = (slot + 1) & mask;
        }
        (slot, tag)
    }
}

/// FNV-1a.
fn hash(key: &[u8]) -> u32 {
    key.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
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
        assert!(lexicon.class("The").is(Class::STARTER));
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
    fn an_unknown_language_has_no_words() {
        assert_eq!(Lexicon::new(None).class("the"), Class::default());
    }
}
