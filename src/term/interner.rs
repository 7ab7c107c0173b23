//! Words -> small numbers, in one open-addressing table.
//!
//! A key is N times eight bytes: a word of so many ASCII bytes, or one less of others, is its own key, so most look-ups
//! compare integers and touch one cache line. A longer word has a hash for a key, with the highest bit set, and its
//! bytes in an arena, compared on every hit: words are never merged by accident. The table doubles at three quarters.

use std::hash::{BuildHasher, RandomState};

use crate::block;
use crate::hash::MULTIPLIER;

/// A map from words to numbers of 32 bits.
#[derive(Debug)]
pub(super) struct Interner<const N: usize> {
    slots: Vec<Slot<N>>,
    /// What of a mixed key is shifted out, so that the rest is a slot.
    shift: u32,
    len: usize,
    arena: Vec<u8>,
    /// Keeps crafted input from choosing where its words fall. Numbers do not depend on it.
    seed: u64,
}

type Key<const N: usize> = [u64; N];

/// A key of zeros is an empty slot: no word is without bytes.
#[derive(Clone, Copy, Debug)]
struct Slot<const N: usize> {
    key: Key<N>,
    value: u32,
    /// Where a long word lies in the arena.
    offset: u32,
}

const LONG: u64 = 1 << 63;

impl<const N: usize> Interner<N> {
    const EMPTY: Slot<N> = Slot { key: [0; N], value: 0, offset: 0 };

    /// An empty table that holds 3/4 of 2^`bits` words before it grows.
    pub(super) fn with_bits(bits: u32) -> Self {
        let seed = RandomState::new().hash_one(0u8);
        Self { slots: vec![Self::EMPTY; 1 << bits], shift: 64 - bits, len: 0, arena: Vec::new(), seed }
    }

    /// How many words are in it.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// The value of a short word by its key; `Err` is the slot where it belongs.
    #[inline]
    pub(super) fn find_short(&self, key: Key<N>) -> Result<u32, usize> {
        let mut at = self.home(key);
        loop {
            let slot = self.slots[at];
            if slot.key == key {
                return Ok(slot.value);
            }
            if slot.key == [0; N] {
                return Err(at);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// The value of a word, at least one byte long; `Err` is the key and the slot where it belongs.
    #[inline]
    pub(super) fn find(&self, word: &[u8]) -> Result<u32, (Key<N>, usize)> {
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
            if slot.key == [0; N] {
                return Err((key, at));
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// Puts a word that is not there yet into the place that [`find`](Self::find) gave, with nothing put in between.
    pub(super) fn insert(&mut self, word: &[u8], (key, slot): (Key<N>, usize), value: u32) {
        let offset = if key[N - 1] & LONG == 0 { 0 } else { self.store(word) };
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
    fn long_key(&self, word: &[u8]) -> Key<N> {
        let (eights, rest) = word.as_chunks();
        let mut hash = self.seed ^ word.len() as u64;
        for &eight in eights {
            hash = mix(hash ^ u64::from_le_bytes(eight));
        }
        if !rest.is_empty() {
            hash = mix(hash ^ block::load(word, word.len() - 8));
        }
        let mut key = [hash; N];
        key[N - 1] |= LONG;
        key
    }

    #[inline]
    fn home(&self, key: Key<N>) -> usize {
        let (last, others) = key.split_last().expect("a key has eight bytes");
        let hash = others.iter().fold(self.seed, |hash, &eight| mix(hash ^ eight));
        ((hash ^ last).wrapping_mul(MULTIPLIER) >> self.shift) as usize
    }

    fn grow(&mut self) {
        let bigger = vec![Self::EMPTY; self.slots.len() * 2];
        let mask = bigger.len() - 1;
        self.shift -= 1;
        for slot in std::mem::replace(&mut self.slots, bigger) {
            if slot.key != [0; N] {
                let mut at = self.home(slot.key);
                while self.slots[at].key != [0; N] {
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

#[inline]
fn mix(hash: u64) -> u64 {
    let mixed = hash.wrapping_mul(MULTIPLIER);
    mixed ^ mixed >> 32
}

/// The key of a word that is its own key.
#[inline]
fn short_key<const N: usize>(word: &[u8]) -> Option<Key<N>> {
    let key = std::array::from_fn(|n| block::load(word, 8 * n));
    (word.len() < 8 * N || word.len() == 8 * N && key[N - 1] & LONG == 0).then_some(key)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    fn number<const N: usize>(table: &mut Interner<N>, word: &[u8]) -> u32 {
        table.find(word).unwrap_or_else(|place| {
            let value = table.len() as u32;
            table.insert(word, place, value);
            value
        })
    }

    proptest! {
        #[test]
        fn numbers_words_as_a_hash_map_does(words in prop::collection::vec("[a-cé日]{1,18}", 0..300)) {
            let mut table = Interner::<1>::with_bits(2);
            let mut wide = Interner::<2>::with_bits(2);
            let mut map = HashMap::new();
            for word in &words {
                let next = map.len() as u32;
                let expected = *map.entry(word.clone()).or_insert(next);
                prop_assert_eq!(number(&mut table, word.as_bytes()), expected);
                prop_assert_eq!(number(&mut wide, word.as_bytes()), expected);
            }
            prop_assert_eq!(table.len(), map.len());
        }
    }

    #[test]
    fn words_that_differ_only_in_length_are_two() {
        let (mut table, mut wide) = (Interner::<1>::with_bits(4), Interner::<2>::with_bits(4));
        let long = "a".repeat(40);
        for n in 1..=40 {
            let word = &long.as_bytes()[..n];
            assert_eq!((number(&mut table, word), number(&mut wide, word)), (n as u32 - 1, n as u32 - 1));
        }
    }
}
