//! Which blocks of a page are the article, and which its furniture.
//!
//! Blocks of running sentences weigh for the article, short lines and lines that look like furniture
//! ([`patterns`](super::patterns)) against it. The run of blocks with the largest sum is the article's span; inside it
//! only what looks like furniture is left out. Linear. When in doubt a block is kept.

use std::collections::HashMap;
use std::ops::Range;

use super::Kind;
use super::layout::Block;
use super::marks;
use super::patterns::{self, Pattern};

/// Words are counted up to here.
const MANY: usize = 60;
/// A block of so many words, ending like a sentence, is surely prose.
const SENTENCE: usize = 15;
/// So is a block of so many words, however it ends.
const LONG: usize = 30;
/// A block of so many words, ending like a sentence, may be prose.
const SHORT: usize = 6;

/// What a block looks like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    pub(super) words: usize,
    pub(super) ends: bool,
    pub(super) pattern: Option<Pattern>,
    pub(super) repeated: bool,
}

impl Look {
    /// True for a block that is surely running text.
    pub(super) fn is_prose(&self) -> bool {
        self.pattern.is_none() && ((self.words >= SENTENCE && self.ends) || self.words >= LONG)
    }

    fn weight(&self, block: &Block) -> i32 {
        let base = match self {
            _ if self.is_prose() => self.words as i32,
            _ if self.words >= SHORT && self.ends && self.pattern.is_none() => 6,
            _ if block.kind == Kind::Turn => 6,
            _ => -4,
        };
        match self.pattern {
            Some(_) => base - 8,
            None => base,
        }
    }
}

/// What each block looks like.
pub(super) fn looks(text: &str, blocks: &[Block]) -> Vec<Look> {
    let mut folded = String::new();
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for block in blocks.iter().filter(|block| block.span.len() < 200) {
        *seen.entry(block.span.of(text)).or_default() += 1;
    }
    let look = |block: &Block| {
        let body = block.span.of(text);
        let words = count_words(body);
        let pattern = if block.kind == Kind::Turn { None } else { patterns::find(body, words, &mut folded) };
        let repeated = seen.get(body).is_some_and(|&n| n > 1);
        Look { words, ends: marks::ends_sentence(body), pattern, repeated }
    };
    blocks.iter().map(look).collect()
}

/// Words of `text`, up to [`MANY`]; two characters of Chinese or Japanese make one.
pub(super) fn count_words(text: &str) -> usize {
    let (mut halves, mut inside) = (0, false);
    for byte in text.bytes() {
        match byte {
            // Lead bytes of kana and ideographs; what follows them is counted with them.
            0xe3..=0xe9 => {
                halves += 1;
                inside = false;
            }
            _ if byte.is_ascii_alphanumeric() || byte >= 0xc0 => {
                halves += if inside { 0 } else { 2 };
                inside = true;
            }
            0x80..=0xbf | b'\'' => {}
            _ => inside = false,
        }
        if halves >= 2 * MANY {
            break;
        }
    }
    halves / 2
}

/// The run of blocks with the largest sum of weights, at least one where there are any.
pub(super) fn span(blocks: &[Block], looks: &[Look]) -> Range<usize> {
    let (mut best, mut best_sum) = (0..0, 0);
    let (mut start, mut sum) = (0, 0);
    for (i, (block, look)) in blocks.iter().zip(looks).enumerate() {
        sum += look.weight(block);
        if sum <= 0 {
            (start, sum) = (i + 1, 0);
        } else if sum > best_sum {
            (best, best_sum) = (start..i + 1, sum);
        }
    }
    best
}

/// True for a block inside the span that is no article all the same.
pub(super) fn is_furniture(look: &Look) -> bool {
    look.pattern.is_some() || look.words == 0
}

/// The first `most` bytes of `text`, or a few less.
pub(super) fn head(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}
