//! Words -> small numbers, in one open-addressing table.
//!
//! A key is eight bytes: a word of up to eight ASCII bytes, or up to seven others, is its own key, so most look-ups
//! compare one integer and touch one cache line. A longer word has a hash for a key, with the high bit set, and its
//! bytes in an arena, compared on every hit: words are never merged by accident. The table doubles at three quarters.

use std::hash::{BuildHasher, RandomState};

use crate::block;

/// A map from words to numbers of 32 bits.
#[derive(Debug)]
pub(super) struct Interner {
    slots: Vec<Slot>,
    /// What of a mixed key is shifted out, so that the rest is a slot.
    shift: u32,
    len: usize,
    arena: Vec<u8>,
    /// Keeps crafted input from choosing where its words fall. Numbers do not depend on it.
    seed: u64,
}

/// `key` 0 is an empty slot: no word is without bytes.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: u64,
    value: u32,
    /// Where a long word lies in the arena.
    offset: u32,
}

/// Odd, with well-mixed bits: the golden ratio of 2^64 (Knuth, The Art of Computer Programming 3, 6.4).
const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;
const LONG: u64 = 1 << 63;

impl Interner {
    /// An empty table that holds 3/4 of 2^`bits` words before it grows.
    pub(super) fn with_bits(bits: u32) -> Self {
        let seed = RandomState::new().hash_one(0u8);
        Self { slots: vec![Slot::default(); 1 << bits], shift: 64 - bits, len: 0, arena: Vec::new(), seed }
    }

    /// How many words are in it.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// The value of a short word by its key; `Err` is the slot where it belongs.
    #[inline]
    pub(super) fn find_short(&self, key: u64) -> Result<u32, usize> {
        let mut at = self.home(key);
        loop {
            let slot = self.slots[at];
            if slot.key == key {
                return Ok(slot.value);
            }
            if slot.key == 0 {
                return Err(at);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// The value of a word, at least one byte long; `Err` is the key and the slot where it belongs.
    #[inline]
    pub(super) fn find(&self, word: &[u8]) -> Result<u32, (u64, usize)> {
        if let Some(key) = short_key(word) {
            return self.find_short(key).map_err(|slot| (key, slot));
        }
        let key = self.long_key(word);
        let mut at = self.home(key);
        loop {
            let slot = self.slots[at];
            if slot.key == key && is_same(self.long_word(slot.offset), word) {
                return Ok(slot.value);
            }
            if slot.key == 0 {
                return Err((key, at));
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// Puts a word that is not there yet into the place that [`find`](Self::find) gave, with nothing put in between.
    pub(super) fn insert(&mut self, word: &[u8], (key, slot): (u64, usize), value: u32) {
        let offset = if key & LONG == 0 { 0 } else { self.store(word) };
        self.slots[slot] = Slot { key, value, offset };
        self.len += 1;
        if self.len * 4 > self.slots.len() * 3 {
            self.grow();
        }
    }

    fn store(&mut self, word: &[u8]) -> u32 {
        let offset = self.arena.len() as u32;
        self.arena.extend_from_slice(&(word.len() as u32).to_le_bytes());
        self.arena.extend_from_slice(word);
        offset
    }

    fn long_word(&self, offset: u32) -> &[u8] {
        let (length, rest) = self.arena[offset as usize..].split_at(4);
        &rest[..u32::from_le_bytes(length.try_into().expect("four bytes")) as usize]
    }

    /// The key of a word of at least eight bytes.
    fn long_key(&self, word: &[u8]) -> u64 {
        let (eights, rest) = word.as_chunks();
        let mix = |hash: u64, eight: u64| {
            let mixed = (hash ^ eight).wrapping_mul(MULTIPLIER);
            mixed ^ mixed >> 32
        };
        let mut hash = self.seed ^ word.len() as u64;
        for &eight in eights {
            hash = mix(hash, u64::from_le_bytes(eight));
        }
        if !rest.is_empty() {
            hash = mix(hash, block::load(word, word.len() - 8));
        }
        hash | LONG
    }

    #[inline]
    fn home(&self, key: u64) -> usize {
        ((key ^ self.seed).wrapping_mul(MULTIPLIER) >> self.shift) as usize
    }

    fn grow(&mut self) {
        let bigger = vec![Slot::default(); self.slots.len() * 2];
        let mask = bigger.len() - 1;
        self.shift -= 1;
        for slot in std::mem::replace(&mut self.slots, bigger) {
            if slot.key != 0 {
                let mut at = self.home(slot.key);
                while self.slots[at].key != 0 {
                    at = (at + 1) & mask;
                }
                self.slots[at] = slot;
            }
        }
    }
}

/// True for the same words, of at least eight bytes: up to sixteen are two integers, which may overlap.
#[inline]
fn is_same(a: &[u8], b: &[u8]) -> bool {
    let last = |word: &[u8]| block::load(word, word.len() - 8);
    a.len() == b.len()
        && if a.len() <= 16 { block::load(a, 0) == block::load(b, 0) && last(a) == last(b) } else { a == b }
}

/// The key of a word that is its own key.
#[inline]
fn short_key(word: &[u8]) -> Option<u64> {
    let key = block::load(word, 0);
    match word.len() {
        1..=7 => Some(key),
        8 if key & LONG == 0 => Some(key),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    fn number(table: &mut Interner, word: &[u8]) -> u32 {
        table.find(word).unwrap_or_else(|place| {
            let value = table.len() as u32;
            table.insert(word, place, value);
            value
        })
    }

    proptest! {
        #[test]
        fn numbers_words_as_a_hash_map_does(words in prop::collection::vec("[a-cé日]{1,12}", 0..300)) {
            let mut table = Interner::with_bits(2);
            let mut map = HashMap::new();
            for word in &words {
                let next = map.len() as u32;
                let expected = *map.entry(word.clone()).or_insert(next);
                prop_assert_eq!(number(&mut table, word.as_bytes()), expected);
            }
            prop_assert_eq!(table.len(), map.len());
        }
    }

    #[test]
    fn words_that_differ_only_in_length_are_two() {
        let mut table = Interner::with_bits(4);
        let long = "a".repeat(40);
        let numbers: Vec<u32> = (1..=40).map(|n| number(&mut table, &long.as_bytes()[..n])).collect();
        assert_eq!(numbers, (0..40).collect::<Vec<_>>());
    }
}
