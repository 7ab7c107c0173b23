//! A sentence in a queue from which the largest is taken again and again.
//!
//! While sentences are taken, values only fall. So one seen earlier is an upper bound, and few sentences are looked at
//! twice (Minoux, Accelerated greedy algorithms for maximizing submodular set functions, 1978).

use std::cmp::Ordering;

/// Second looks before one sentence is taken. More change nothing on articles; on a book they would add up.
pub(crate) const LOOKS: usize = 64;

/// A sentence and its value when it was last looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    pub(crate) value: f32,
    pub(crate) index: usize,
    /// How many sentences were taken when the value was computed.
    pub(crate) seen: usize,
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
