//! Looks at 64 bytes of a text at once, sixteen to a vector and one bit a byte: for words, spaces, signs and counts.

use wide::i8x16;

/// The bytes of a stretch of text, the first in the lowest bit. Behind the end of the text no bit is set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block {
    /// What words are made of: ASCII letters, digits and underscores, and all bytes of other characters.
    pub(crate) words: u64,
    /// What asks for the rules where it stands in a word: underscores and bytes of other characters.
    pub(crate) special: u64,
    /// Neither white space nor control characters.
    solid: u64,
}

impl Block {
    /// Bytes of a block.
    pub(crate) const SIZE: usize = 64;

    /// The block that begins at `at`.
    #[inline]
    pub(crate) fn of(bytes: &[u8], at: usize) -> Self {
        let bytes = Bytes::of(bytes, at);
        // The sign bits of the bytes themselves are those of other characters.
        let special = bytes.bits(|bytes| bytes.simd_eq(splat(b'_')) | bytes);
        let plain = |bytes| between(bytes | splat(0x20), b'a', b'z') | between(bytes, b'0', b'9');
        Self {
            words: bytes.bits(plain) | special,
            special,
            solid: bytes.bits(|bytes| bytes.simd_gt(splat(b' ')) | bytes),
        }
    }

    /// Where words begin, `before` being the byte in front of the block.
    #[inline]
    pub(crate) fn starts(self, before: u8) -> u64 {
        let inside = u64::from(before.is_ascii_alphanumeric() || before == b'_' || before >= 0x80);
        self.words & !(self.words << 1 | inside)
    }

    /// Where a word in front of a byte is over, whatever the word: before white space, and before an ASCII sign that no
    /// letter or digit follows. Nothing is said of places in a word, nor of the last byte.
    #[inline]
    pub(crate) fn ends(self) -> u64 {
        !self.solid | !self.special & !(self.words >> 1)
    }
}

/// 64 bytes of a text, or what is left of it.
#[derive(Clone, Copy)]
pub(crate) struct Bytes {
    sixteens: [i8x16; 4],
    /// So many of them, at the beginning, lie before those that were asked for.
    before: u32,
}

impl Bytes {
    /// Those that begin at `at`, which lies in the text.
    #[inline]
    pub(crate) fn of(bytes: &[u8], at: usize) -> Self {
        debug_assert!(at < bytes.len());
        let rest = &bytes[at..];
        let before = Block::SIZE.saturating_sub(rest.len()) as u32;
        match (rest.first_chunk(), bytes.last_chunk()) {
            (Some(all), _) => Self::of_all(all, 0),
            // The last block of a longer text is seen with what stands before it.
            (None, Some(last)) => Self::of_all(last, before),
            (None, None) => {
                let mut all = [0; Block::SIZE];
                all[before as usize..].copy_from_slice(rest);
                Self::of_all(&all, before)
            }
        }
    }

    #[inline]
    fn of_all(all: &[u8; Block::SIZE], before: u32) -> Self {
        let (sixteens, _) = all.as_chunks();
        Self { sixteens: std::array::from_fn(|n| vector(&sixteens[n])), before }
    }

    /// The sign bits of what `look` makes of the bytes, sixteen at a time, the first in the lowest bit. Behind the end
    /// of the text no bit is set.
    #[inline]
    pub(crate) fn bits(self, look: impl Fn(i8x16) -> i8x16) -> u64 {
        let Self { sixteens, before } = self;
        (0..4).fold(0, |bits, n| bits | u64::from(look(sixteens[n]).to_bitmask()) << (16 * n)) >> before
    }
}

/// The bytes of a text, 64 at a time.
#[inline]
pub(crate) fn stretches(bytes: &[u8]) -> impl Iterator<Item = Bytes> {
    (0..bytes.len()).step_by(Block::SIZE).map(|at| Bytes::of(bytes, at))
}

/// How many of `bytes` are `wanted`, sixteen of which are looked at together: all bits of a wanted byte are set.
pub(crate) fn count(bytes: &[u8], wanted: impl Fn(i8x16) -> i8x16) -> usize {
    let look = |bytes: &[u8; 16]| wanted(vector(bytes));
    let (sixteens, rest) = bytes.as_chunks();
    let mut count = 0;
    for part in sixteens.chunks(255) {
        // All bits are -1, and no sum of a lane is over 255.
        let sums = part.iter().fold(i8x16::ZERO, |sums, sixteen| sums - look(sixteen));
        count += sums.to_array().iter().map(|&sum| usize::from(sum as u8)).sum::<usize>();
    }
    let mut last = [0; 16];
    last[..rest.len()].copy_from_slice(rest);
    count + (look(&last).to_bitmask() & ((1 << rest.len()) - 1)).count_ones() as usize
}

/// The place of the first of `bytes` that is `wanted`.
pub(crate) fn position(bytes: &[u8], wanted: impl Fn(i8x16) -> i8x16) -> Option<usize> {
    let found = stretches(bytes).map(|bytes| bytes.bits(&wanted)).enumerate().find(|&(_, bits)| bits != 0);
    found.map(|(n, bits)| n * Block::SIZE + bits.trailing_zeros() as usize)
}

/// True where all bytes are ASCII; no early end, so that the processor looks at many at once.
pub(crate) fn is_ascii(bytes: &[u8]) -> bool {
    let Some(last) = bytes.last_chunk() else { return bytes.is_ascii() };
    let (sixteens, _) = bytes.as_chunks();
    sixteens.iter().fold(vector(last), |all, sixteen| all | vector(sixteen)).to_bitmask() == 0
}

#[inline]
fn vector(bytes: &[u8; 16]) -> i8x16 {
    i8x16::new(bytes.map(|byte| byte as i8))
}

/// A byte sixteen times.
#[inline]
pub(crate) fn splat(byte: u8) -> i8x16 {
    i8x16::splat(byte as i8)
}

/// All bits of each byte from `first` to `last`, fewer than 128. Bytes are compared with a sign, so what is `first` is
/// moved to the lowest.
#[inline]
pub(crate) fn between(bytes: i8x16, first: u8, last: u8) -> i8x16 {
    let lowest = i8::MIN as u8;
    (bytes + splat(lowest.wrapping_sub(first))).simd_lt(splat(lowest + (last - first + 1)))
}

/// Eight bytes from `at` on, little-endian, zeros behind the end.
#[inline]
pub(crate) fn load(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..at + 8) {
        Some(eight) => u64::from_le_bytes(eight.try_into().expect("eight bytes")),
        None => load_rest(&bytes[at.min(bytes.len())..]),
    }
}

/// Fewer than eight bytes: from four on in two loads, which may overlap.
fn load_rest(rest: &[u8]) -> u64 {
    match (rest.first_chunk(), rest.last_chunk()) {
        (Some(&low), Some(&high)) => {
            let (low, high) = (u32::from_le_bytes(low), u32::from_le_bytes(high));
            u64::from(low) | u64::from(high) << (8 * (rest.len() - 4))
        }
        _ => rest.iter().rev().fold(0, |eight, &byte| eight << 8 | u64::from(byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_bytes_end_with_the_text_in_zeros() {
        for length in 0..8 {
            let mut padded = [0; 8];
            padded[..length].copy_from_slice(&b"abcdefg"[..length]);
            assert_eq!(load(&b"abcdefg"[..length], 0), u64::from_le_bytes(padded), "{length}");
        }
        assert_eq!(load(b"abc", 5), 0);
    }

    #[test]
    fn every_byte_is_told_apart_at_every_place() {
        for byte in 0..=u8::MAX {
            for place in 0..20 {
                let mut bytes = vec![b' '; place + 1];
                bytes[place] = byte;
                let block = Block::of(&bytes, 0);
                let special = byte == b'_' || byte >= 0x80;
                let bit = |holds: bool| u64::from(holds) << place;
                assert_eq!(block.special, bit(special), "{byte:#x} at {place}");
                assert_eq!(block.words, bit(special || byte.is_ascii_alphanumeric()), "{byte:#x} at {place}");
                assert_eq!(block.solid, bit(byte > b' '), "{byte:#x} at {place}");
            }
        }
    }

    #[test]
    fn stretches_hold_every_byte_once() {
        for length in [0, 1, 63, 64, 65, 200] {
            let bits = |bytes: Bytes| bytes.bits(|bytes| between(bytes, 0, b'a')).count_ones();
            assert_eq!(stretches(&vec![b'a'; length]).map(bits).sum::<u32>() as usize, length);
        }
    }

    #[test]
    fn bytes_are_counted_at_every_place() {
        for length in (0..70).chain([255 * 16, 256 * 16 + 5, 10_000]) {
            let bytes: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
            let slow = bytes.iter().filter(|&&byte| byte <= b' ').count();
            assert_eq!(count(&bytes, |bytes| between(bytes, 0, b' ')), slow, "{length}");
            assert_eq!(count(&vec![b' '; length], |bytes| between(bytes, 0, b' ')), length);
        }
    }

    #[test]
    fn the_first_wanted_byte_is_found_at_every_place() {
        for length in 0..140 {
            let mut bytes = vec![b'a'; length];
            assert_eq!(position(&bytes, |bytes| bytes.simd_eq(splat(b':'))), None);
            for at in (0..length).rev() {
                bytes[at] = b':';
                assert_eq!(position(&bytes, |bytes| bytes.simd_eq(splat(b':'))), Some(at), "of {length}");
            }
        }
    }

    #[test]
    fn one_byte_that_is_not_ascii_is_seen_at_every_place() {
        for length in 0..70 {
            let mut bytes = vec![b'a'; length];
            assert!(is_ascii(&bytes), "{length}");
            for at in 0..length {
                bytes[at] = 0x80;
                assert!(!is_ascii(&bytes), "{at} of {length}");
                bytes[at] = 0x7f;
            }
        }
    }

    #[test]
    fn words_begin_behind_what_is_none() {
        let starts = |before: u8, text: &str| Block::of(text.as_bytes(), 0).starts(before);
        assert_eq!((starts(b' ', "so, a_1 é"), starts(b'a', "so, a_1 é")), (0b1_0001_0001, 0b1_0001_0000));
    }

    #[test]
    fn words_end_before_space_and_before_signs_that_join_nothing() {
        let text = "so, it's a_1 é";
        let block = Block::of(text.as_bytes(), 0);
        let ends = block.ends() & !block.words;
        assert_eq!((0..text.len()).filter(|at| ends >> at & 1 == 1).collect::<Vec<_>>(), [2, 3, 8, 12]);
    }
}
