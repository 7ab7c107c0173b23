//! Pairs of terms that follow one another, counted over a document: a phrase that comes back is what it is about.
//!
//! The table is small and fixed and never checked for collisions, so that counting costs an addition a word; two pairs
//! in one slot add up. Slots come from the order in which the document's terms first occur, not from their numbers,
//! which depend on the documents before.

const BITS: u32 = 15;

/// The pairs of one document.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    /// The slots of all pairs in text order.
    slots: Vec<u16>,
    counts: Vec<u16>,
}

impl Pairs {
    pub(super) fn clear(&mut self) {
        self.slots.drain(..).for_each(|slot| self.counts[usize::from(slot)] = 0);
    }

    /// Makes room for more pairs.
    pub(super) fn reserve(&mut self, pairs: usize) {
        self.slots.reserve(pairs);
    }

    /// Counts the pair of the terms that are the `a`th and `b`th to occur in the document.
    #[inline]
    pub(super) fn add(&mut self, a: u32, b: u32) {
        let pair = u64::from(a) << 32 | u64::from(b);
        let slot = (pair.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - BITS)) as u16;
        match self.counts.get_mut(usize::from(slot)) {
            Some(count) => *count = count.saturating_add(1),
            None => {
                // Written, not only asked for: a page that is read before it is written costs twice.
                self.counts.resize(1 << BITS, 0);
                self.counts[usize::from(slot)] = 1;
            }
        }
        self.slots.push(slot);
    }

    /// How many pairs there are so far.
    pub(super) fn len(&self) -> usize {
        self.slots.len()
    }

    /// The counts of the pairs `range`, in text order.
    pub(super) fn counts(&self, range: std::ops::Range<usize>) -> impl Iterator<Item = u16> + '_ {
        self.slots[range].iter().map(|&slot| self.counts[usize::from(slot)])
    }
}
