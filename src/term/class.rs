//! What a character is to the rules that find words, in one look-up.
//!
//! The classes are the Word_Break values of [UAX #29](https://www.unicode.org/reports/tr29/), told apart as far as the
//! fast road needs them. Characters are listed for the scripts of the languages this program knows; one that is not
//! listed, or is rare and has rules of its own, is [`Class::Other`].

/// What a character is to the rules that find words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Class {
    /// Nothing is said of it: the run it stands in is left to the slow road.
    Other,
    /// Parts words and is none.
    Break,
    /// ALetter.
    Letter,
    /// Hebrew_Letter, which quotes join in ways of their own.
    Hebrew,
    /// Numeric.
    Digit,
    /// The underscore.
    Low,
    /// Extend: belongs to the character before it.
    Mark,
    /// Format and the non-joiner: as a mark, but never a word where it stands alone.
    Hidden,
    /// MidLetter: joins letters.
    MidLetter,
    /// MidNum: joins digits.
    MidDigit,
    /// MidNumLet and Single_Quote: joins letters and joins digits.
    MidBoth,
    /// Katakana: runs of it are words.
    Katakana,
    /// A letter of a script that is written without spaces and comes in pairs.
    Unspaced,
}

use Class::*;

/// The class of the character at `at`, which is a boundary of UTF-8, and its length in bytes. Behind the end of the
/// text it is a break without length.
#[inline]
pub(super) fn class_at(bytes: &[u8], at: usize) -> (Class, usize) {
    match bytes.get(at..) {
        Some(&[a @ ..0x80, ..]) => (TABLE.class(a >> 6, a), 1),
        Some(&[a @ ..0xE0, b, ..]) => (TABLE.class(a & 0x1F, b), 2),
        Some(&[a @ ..0xF0, b, c, ..]) => (TABLE.class_of_three(a, b, c), 3),
        Some(&[_, ..]) => (Other, 4),
        _ => (Break, 0),
    }
}

/// Classes by code point, 64 of them to a block: the last byte of UTF-8 says where in its block a character is.
struct Table {
    index: [u8; 1024],
    blocks: [[Class; 64]; BLOCKS],
}

static TABLE: Table = Table::new();

/// The blocks that are of one class throughout come first, by class; then those that are mixed.
const UNIFORM: usize = Class::Unspaced as usize + 1;
const BLOCKS: usize = UNIFORM + 30;

impl Table {
    #[inline]
    fn class(&self, block: u8, last: u8) -> Class {
        self.blocks[usize::from(self.index[usize::from(block)])][usize::from(last & 0x3F)]
    }

    #[inline]
    fn class_of_three(&self, a: u8, b: u8, c: u8) -> Class {
        let block = usize::from(a & 0x0F) << 6 | usize::from(b & 0x3F);
        self.blocks[usize::from(self.index[block])][usize::from(c & 0x3F)]
    }

    /// Paints the ranges one over the other.
    const fn new() -> Self {
        let mut table = Self { index: [0; 1024], blocks: [[Other; 64]; BLOCKS] };
        let mut used = UNIFORM;
        let mut n = 0;
        while n < RANGES.len() {
            let (first, last, class) = RANGES[n];
            table.blocks[class as usize] = [class; 64];
            let mut block = first as usize / 64;
            while block <= last as usize / 64 {
                let from = if block * 64 < first as usize { first as usize % 64 } else { 0 };
                let to = if block * 64 + 63 > last as usize { last as usize % 64 } else { 63 };
                used = table.paint(block, (from, to), class, used);
                block += 1;
            }
            n += 1;
        }
        table
    }

    /// Paints part of a block, which becomes the `used`th where it was of one class until now; returns the new `used`.
    const fn paint(&mut self, block: usize, (from, to): (usize, usize), class: Class, mut used: usize) -> usize {
        if from == 0 && to == 63 {
            self.index[block] = class as u8;
            return used;
        }
        if (self.index[block] as usize) < UNIFORM {
            self.blocks[used] = self.blocks[self.index[block] as usize];
            self.index[block] = used as u8;
            used += 1;
        }
        let mut at = from;
        while at <= to {
            self.blocks[self.index[block] as usize][at] = class;
            at += 1;
        }
        used
    }
}

/// First, last, class; what comes later overrules what came before. The values are those of Unicode 17, less the
/// signs that are no letters though the rules treat them so; the tests of `words` compare each of them with
/// `unicode-segmentation`.
#[rustfmt::skip]
const RANGES: &[(u16, u16, Class)] = &[
    // ASCII
    (0x00, 0x7F, Break), (0x41, 0x5A, Letter), (0x61, 0x7A, Letter), (0x30, 0x39, Digit), (0x5F, 0x5F, Low),
    (0x27, 0x27, MidBoth), (0x2E, 0x2E, MidBoth), (0x2C, 0x2C, MidDigit), (0x3A, 0x3A, MidLetter), (0x3B, 0x3B, MidDigit),
    // Latin-1, Latin Extended and phonetic letters. Superscript digits and fractions are words of their own.
    (0x80, 0xBF, Break), (0xAA, 0xAA, Letter), (0xB5, 0xB5, Letter), (0xBA, 0xBA, Letter), (0xAD, 0xAD, Hidden),
    (0xB7, 0xB7, MidLetter), (0xB2, 0xB3, Other), (0xB8, 0xB9, Other), (0xBC, 0xBE, Other),
    (0xC0, 0x2C1, Letter), (0xD7, 0xD7, Break), (0xF7, 0xF7, Break), (0x2C6, 0x2D1, Letter), (0x300, 0x36F, Mark),
    (0x1E00, 0x1EFF, Letter),
    // Greek
    (0x370, 0x3FF, Letter), (0x375, 0x375, Break), (0x378, 0x379, Other), (0x37E, 0x37E, MidDigit),
    (0x380, 0x385, Break), (0x387, 0x387, MidLetter), (0x38B, 0x38B, Other), (0x38D, 0x38D, Other),
    (0x3A2, 0x3A2, Other), (0x3F6, 0x3F6, Break),
    // Cyrillic
    (0x400, 0x52F, Letter), (0x482, 0x482, Break), (0x483, 0x489, Mark),
    // Armenian
    (0x531, 0x556, Letter), (0x559, 0x559, Letter), (0x55D, 0x55D, Break), (0x55F, 0x55F, MidLetter),
    (0x560, 0x588, Letter), (0x589, 0x589, MidDigit), (0x58D, 0x58F, Break),
    // Hebrew
    (0x591, 0x5C7, Mark), (0x5BE, 0x5BE, Break), (0x5C0, 0x5C0, Break), (0x5C3, 0x5C3, Break), (0x5C6, 0x5C6, Break),
    (0x5D0, 0x5EA, Hebrew), (0x5EF, 0x5F2, Hebrew), (0x5F4, 0x5F4, MidLetter),
    // Arabic
    (0x606, 0x60B, Break), (0x60C, 0x60D, MidDigit), (0x60E, 0x60F, Break), (0x610, 0x61A, Mark), (0x61B, 0x61F, Break),
    (0x61C, 0x61C, Hidden), (0x620, 0x64A, Letter), (0x64B, 0x65F, Mark), (0x660, 0x669, Digit), (0x66A, 0x66A, Break),
    (0x66C, 0x66C, MidDigit), (0x66D, 0x66D, Break), (0x66E, 0x6D5, Letter), (0x670, 0x670, Mark), (0x6D4, 0x6D4, Break),
    (0x6D6, 0x6ED, Mark), (0x6DD, 0x6DD, Other), (0x6DE, 0x6DE, Break), (0x6E5, 0x6E6, Letter), (0x6E9, 0x6E9, Break),
    (0x6EE, 0x6FF, Letter), (0x6F0, 0x6F9, Digit), (0x6FD, 0x6FE, Break),
    // Devanagari
    (0x900, 0x957, Mark), (0x904, 0x939, Letter), (0x93D, 0x93D, Letter), (0x950, 0x950, Letter), (0x958, 0x961, Letter),
    (0x962, 0x963, Mark), (0x964, 0x965, Break), (0x966, 0x96F, Digit), (0x970, 0x970, Break), (0x971, 0x97F, Letter),
    // Thai
    (0xE01, 0xE3A, Unspaced), (0xE31, 0xE31, Mark), (0xE34, 0xE3A, Mark), (0xE3F, 0xE3F, Break),
    (0xE40, 0xE46, Unspaced), (0xE47, 0xE4E, Mark), (0xE4F, 0xE4F, Break),
    // General punctuation and currencies. The joiner holds emoji together; the narrow space and the ties are as low
    // lines.
    (0x2000, 0x203E, Break), (0x200C, 0x200F, Hidden), (0x200D, 0x200D, Other), (0x2018, 0x2019, MidBoth),
    (0x2024, 0x2024, MidBoth), (0x2027, 0x2027, MidLetter), (0x202A, 0x202E, Hidden), (0x202F, 0x202F, Other),
    (0x2060, 0x206F, Hidden), (0x2065, 0x2065, Other), (0x20A0, 0x20BF, Break),
    // Chinese and Japanese
    (0x3000, 0x3003, Break), (0x3005, 0x3005, Letter), (0x3008, 0x3020, Break), (0x3041, 0x3096, Unspaced),
    (0x3099, 0x309A, Mark), (0x309D, 0x309F, Unspaced), (0x30A1, 0x30FF, Katakana), (0x30FB, 0x30FB, Break),
    (0x3400, 0x4DBF, Unspaced), (0x4E00, 0x9FFF, Unspaced),
    // Hangul
    (0xAC00, 0xD7A3, Letter),
    // Wide forms
    (0xFF01, 0xFF5E, Break), (0xFF21, 0xFF3A, Letter), (0xFF41, 0xFF5A, Letter), (0xFF10, 0xFF19, Digit),
    (0xFF07, 0xFF07, MidBoth), (0xFF0E, 0xFF0E, MidBoth), (0xFF0C, 0xFF0C, MidDigit), (0xFF1A, 0xFF1A, MidLetter),
    (0xFF1B, 0xFF1B, MidDigit), (0xFF3F, 0xFF3F, Other),
];
