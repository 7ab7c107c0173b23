//! Which languages a word is a stop word of: a hash table laid out by the compiler, so that a short run pays nothing
//! for the tables of thirty languages.

use crate::language::TABLES;

/// Slots, a power of two; half of them are free.
const SLOTS: usize = 1 << 14;

/// A set of languages: bit `i` stands for `TABLES[i]`.
pub(super) type Languages = u32;

/// The hash of a word and the languages that have it, none in a free slot. A word is in the first slot from its hash on
/// that is its own or free.
#[derive(Clone, Copy)]
struct Slot {
    hash: u32,
    languages: Languages,
}

static TABLE: [Slot; SLOTS] = table();

/// For each of `words`, in lower case and with a space behind it, the languages that have it as a stop word. An
/// apostrophe parts words.
pub(super) fn languages_of_each(words: &str) -> impl Iterator<Item = Languages> {
    let mut hash = FNV_OFFSET;
    words.bytes().filter_map(move |byte| match byte {
        b' ' => Some(TABLE[find(&TABLE, std::mem::replace(&mut hash, FNV_OFFSET))].languages),
        byte => {
            hash = fnv(hash, byte);
            None
        }
    })
}

const fn table() -> [Slot; SLOTS] {
    let mut table = [Slot { hash: 0, languages: 0 }; SLOTS];
    let mut index = 0;
    while index < TABLES.len() {
        insert(&mut table, TABLES[index].stop_words.as_bytes(), 1 << index);
        index += 1;
    }
    table
}

const fn insert(table: &mut [Slot; SLOTS], words: &[u8], language: Languages) {
    let (mut start, mut hash) = (true, FNV_OFFSET);
    let mut at = 0;
    while at <= words.len() {
        if at == words.len() || matches!(words[at], b' ' | b'\n' | b'\'') {
            if !start {
                let slot = find(table, hash);
                table[slot] = Slot { hash, languages: table[slot].languages | language };
            }
            (start, hash) = (true, FNV_OFFSET);
        } else {
            (start, hash) = (false, fnv(hash, words[at]));
        }
        at += 1;
    }
}

/// The slot of a hash, taken or free. The compiler fails where a table is full.
const fn find(table: &[Slot; SLOTS], hash: u32) -> usize {
    let mut slot = hash as usize % SLOTS;
    while table[slot].languages != 0 && table[slot].hash != hash {
        slot = (slot + 1) % SLOTS;
    }
    slot
}

const FNV_OFFSET: u32 = 0x811c_9dc5;

/// A step of the hash FNV-1a.
const fn fnv(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn every_stop_word_is_found_for_the_languages_that_have_it() {
        let mut expected: HashMap<&str, Languages> = HashMap::new();
        for (index, table) in TABLES.iter().enumerate() {
            for word in table.stop_words.split_whitespace().flat_map(|word| word.split('\'')) {
                *expected.entry(word).or_default() |= 1 << index;
            }
        }
        expected.remove("");
        let languages_of = |word: &str| languages_of_each(&format!("{word} ")).next();
        for (word, languages) in expected {
            assert_eq!(languages_of(word), Some(languages), "{word}, or a word of the same hash");
        }
    }

    #[test]
    fn other_words_have_no_language() {
        assert_eq!(languages_of_each("windmill мельница don't ").collect::<Vec<_>>(), [0; 3]);
    }

    #[test]
    fn a_search_is_short() {
        let free = TABLE.iter().filter(|slot| slot.languages == 0).count();
        assert!(free * 3 > SLOTS, "take twice as many slots");
    }
}
