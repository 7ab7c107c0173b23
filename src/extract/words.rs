//! About how many words a piece of text has, counted by its bytes.

use super::letters;
use crate::block::{between, count, is_ascii};

/// Words are counted up to here.
const MANY: usize = 60;
/// In texts of so many bytes words are counted one by one; of longer ones no more than this is looked at.
const COUNTED: usize = 160;
const FAR: usize = 640;
/// No words are so long on the mean.
const FAR_APART: usize = 40;

/// Words of `text`, up to [`MANY`]; two characters of Chinese or Japanese make one. In longer texts gaps are counted,
/// in shorter ones words.
pub(super) fn count_words(text: &str) -> usize {
    let bytes = &text.as_bytes()[..text.len().min(FAR)];
    let han = if is_ascii(bytes) { 0 } else { count(bytes, |bytes| between(bytes, 0xe3, 0xe9)) };
    let words = match bytes.len() {
        0..=COUNTED if han > 0 => return (halves(bytes) / 2).min(MANY),
        0..=COUNTED => starts(bytes),
        _ => count(bytes, |bytes| between(bytes, 0, b' ')) + han / 2,
    };
    if words * FAR_APART < bytes.len() && bytes.len() > COUNTED {
        // Spaces that do not break, as word processors write them.
        return letters::head(text, FAR).split_whitespace().take(MANY).count();
    }
    words.min(MANY)
}

/// Where words begin: letters, digits and characters beyond ASCII behind others. An apostrophe parts no word.
fn starts(bytes: &[u8]) -> usize {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() | (byte >= 0x80);
    // Three bytes side by side for each place, so that the processor looks at many places at once.
    let mut padded = [b' '; COUNTED + 2];
    padded[2..bytes.len() + 2].copy_from_slice(bytes);
    let starts = |at: &[u8]| {
        let inside = is_word(at[1]) | ((at[1] == b'\'') & is_word(at[0]));
        u8::from(is_word(at[2]) & !inside)
    };
    let count: u8 = padded.windows(3).map(starts).sum();
    usize::from(count)
}

/// Halves of words: a word is two, a character of Chinese or Japanese one.
fn halves(bytes: &[u8]) -> usize {
    let (mut halves, mut inside) = (0, false);
    for &byte in bytes {
        match byte {
            _ if is_han_lead(byte) => {
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
    }
    halves
}

/// True for the first bytes of kana and ideographs.
fn is_han_lead(byte: u8) -> bool {
    matches!(byte, 0xe3..=0xe9)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_in_every_script() {
        assert_eq!(count_words("It isn't far, is it?"), 5);
        assert_eq!(count_words("Это не далеко."), 3);
        assert_eq!(count_words("天气很好。"), 2);
        assert_eq!(count_words(&"word ".repeat(500)), MANY);
        assert_eq!(count_words(" -- ... "), 0);
        assert_eq!(count_words(&"It\u{a0}isn't\u{202f}far,\u{a0}is\u{202f}it?".repeat(9)), 37);
        let long = "It isn't far, is it? ".repeat(9);
        assert_eq!((count_words(&long), count_words(&"天气很好。".repeat(15))), (45, 37));
    }
}
