//! What the hashes of numbers have in common.

/// What mixes the bits of a number that is hashed. Odd, with well-mixed bits: the golden ratio of 2^64 (Knuth, The Art
/// of Computer Programming 3, 6.4). The high bits of the product are the good ones.
pub(crate) const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;
