//! A sentence in a queue from which the largest is taken again and again.
//!
//! While sentences are taken, values only fall. So one seen earlier is an upper bound, and few sentences are looked at
//! twice (Minoux, Accelerated greedy algorithms for maximizing submodular set functions, 1978).

use std::cmp::Ordering;

/// Second looks before one sentence is taken. More change nothing on articles; on a book they would add up.
pub(crate) const LOOKS: usize = 64;

/// A sentence and its value when it was last looked at. Small, as a queue holds every sentence of a book.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    value: f32,
    index: u32,
    /// How many sentences were taken when the value was computed.
    seen: u32,
}

impl Candidate {
    /// A sentence that was looked at before any was taken.
    pub(crate) fn new(index: usize, value: f32) -> Self {
        Self { value, index: index as u32, seen: 0 }
    }

    /// The place of the sentence in its document.
    pub(crate) fn index(self) -> usize {
        self.index as usize
    }

    /// True where `taken` sentences were taken when it was last looked at.
    pub(crate) fn is_fresh(self, taken: usize) -> bool {
        self.seen as usize == taken
    }

    /// The same with `offset` added to its value.
    pub(crate) fn plus(self, offset: f32) -> Self {
        Self { value: self.value + offset, ..self }
    }

    /// The same with the value that it has after `taken` sentences.
    pub(crate) fn revalued(self, value: f32, taken: usize) -> Self {
        Self { value, seen: taken as u32, ..self }
    }
}

impl Ord for Candidate {
    /// By value; of equal ones the earlier sentence is the larger.
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.total_cmp(&other.value).then(other.index.cmp(&self.index))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Candidate {}
