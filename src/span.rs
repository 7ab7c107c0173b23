//! Byte ranges of a text: how every stage after `extract` names a piece of it.

use std::ops::Range;

/// A byte range of a text, both ends on character boundaries.
///
/// Offsets are 32 bits wide, so a text has at most 4 GiB ([`Error::TooLarge`](crate::Error::TooLarge)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset behind the last byte.
    pub end: u32,
}

impl Span {
    /// The span of the bytes `start..end`.
    ///
    /// # Panics
    /// Unless `start <= end`, and `end` is less than 4 GiB.
    pub fn new(start: usize, end: usize) -> Self {
        assert!(start <= end && u32::try_from(end).is_ok(), "no span of a text: {start}..{end}");
        Self { start: start as u32, end: end as u32 }
    }

    /// The span as a range to index with.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The part of `text` that the span names.
    ///
    /// # Panics
    /// Where `text` has no such part: it is another text than the span was made for.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// True where the span holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
}
