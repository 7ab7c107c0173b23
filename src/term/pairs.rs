//! Pairs of terms that follow one another: a phrase that comes back is what a document is about.
//!
//! A pair is known by a slot of 15 bits and never checked for collisions; two pairs in one slot add up. Slots come from
//! the order in which the document's terms first occur, not from their numbers, which depend on the documents before.

use crate::hash::MULTIPLIER;

const BITS: u32 = 15;

/// The slot of the pair of the terms that are the `a`th and `b`th to occur in the document.
#[inline]
pub(super) fn slot(a: u32, b: u32) -> u16 {
    let pair = u64::from(a) << 32 | u64::from(b);
    (pair.wrapping_mul(MULTIPLIER) >> (64 - BITS)) as u16
}

/// How often each slot stands in a document. Kept between documents for its memory.
#[derive(Debug, Default)]
pub(crate) struct PairCounts {
    /// Open addressing, a power of two of places: all slots have one each, or there are at least twice as many as
    /// pairs. A page of memory touched for the first time costs more than all else a short document does here.
    places: Vec<Place>,
    /// What of a slot is shifted out, so that the rest is its place.
    shift: u32,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    slot: u16,
    /// At most 65535; 0 where the place is free.
    count: u16,
}

impl PairCounts {
    /// Counts the pairs of a document, in time linear in them.
    pub(crate) fn count(&mut self, slots: &[u16]) {
        let bits = (2 * slots.len()).next_power_of_two().ilog2().min(BITS);
        self.shift = BITS - bits;
        self.places.clear();
        self.places.resize(1 << bits, Place { slot: 0, count: 0 });
        for &slot in slots {
            let at = self.find(slot);
            let place = &mut self.places[at];
            *place = Place { slot, count: place.count.saturating_add(1) };
        }
    }

    /// How often a slot that was counted stands in the document.
    #[inline]
    pub(crate) fn of(&self, slot: u16) -> u16 {
        self.places[self.find(slot)].count
    }

    /// Where the slot is, or else belongs.
    #[inline]
    fn find(&self, slot: u16) -> usize {
        let mut at = usize::from(slot >> self.shift);
        while self.places[at].count > 0 && self.places[at].slot != slot {
            at = (at + 1) & (self.places.len() - 1);
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn slots_are_counted_as_a_hash_map_does(
            few in prop::collection::vec(0..1u16 << BITS, 0..300), times in prop::sample::select(vec![1, 100])
        ) {
            let slots = few.repeat(times);
            let mut map = HashMap::new();
            slots.iter().for_each(|&slot| *map.entry(slot).or_insert(0) += 1);
            let mut counts = PairCounts::default();
            counts.count(&[7, 7, 7]);
            counts.count(&slots);
            for (slot, count) in map {
                prop_assert_eq!(counts.of(slot), count);
            }
        }
    }

    #[test]
    fn counts_stop_at_their_limit() {
        let mut counts = PairCounts::default();
        counts.count(&[9; 70_000]);
        assert_eq!(counts.of(9), u16::MAX);
    }
}
