//! A sentence too long for the budget -> its beginning.

use unicode_segmentation::UnicodeSegmentation;

use super::Size;
use crate::Budget;
use crate::term::count_words;

/// What stands for the rest of a sentence.
const ELLIPSIS: char = '…';

/// The longest beginning of `sentence` that the budget holds with the ellipsis behind it: it ends with a word, or where
/// not even the first word fits, with a character as readers see it (a grapheme). `None` where all of it fits.
pub(crate) fn cut(sentence: &str, size: Size, budget: Budget) -> Option<String> {
    let end = match budget {
        Budget::Words(n) if size.words as usize > n => end_of_words(sentence, n.max(1)),
        // Two characters go for the ellipsis and the line end.
        Budget::Chars(n) if size.chars as usize > n => end_of_chars(sentence, n.saturating_sub(2)),
        _ => return None,
    };
    let mut beginning = sentence[..end].trim_end().to_string();
    beginning.push(ELLIPSIS);
    Some(beginning)
}

/// Where the `n`th word ends; in a word that counts as more, where its last grapheme does that fits.
fn end_of_words(sentence: &str, n: usize) -> usize {
    match end_of_pieces(sentence.split_word_bound_indices(), n) {
        0 => end_of_pieces(sentence.grapheme_indices(true), n),
        end => end,
    }
}

/// Where the last piece with words ends before there are more than `n`.
fn end_of_pieces<'t>(pieces: impl Iterator<Item = (usize, &'t str)>, n: usize) -> usize {
    let mut left = n;
    let mut end = 0;
    for (start, piece) in pieces {
        let words = count_words(piece);
        if words > left {
            break;
        }
        if words > 0 {
            left -= words;
            end = start + piece.len();
        }
    }
    end
}

/// Where the last word ends that lies in the first `n` characters whole; without one, the last whole grapheme.
fn end_of_chars(sentence: &str, n: usize) -> usize {
    let limit = sentence.char_indices().nth(n).map_or(sentence.len(), |(at, _)| at);
    let ends = |pieces: &mut dyn Iterator<Item = (usize, &str)>| {
        pieces.map(|(start, piece)| start + piece.len()).take_while(|&end| end <= limit).last()
    };
    ends(&mut sentence.unicode_word_indices()).or_else(|| ends(&mut sentence.grapheme_indices(true))).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The beginning of a sentence that is too long.
    fn cut(sentence: &str, budget: Budget) -> String {
        let size = Size { words: u32::MAX, chars: u32::MAX, stub: false, leans: false };
        super::cut(sentence, size, budget).unwrap()
    }

    #[test]
    fn words_are_cut_behind_the_last_that_fits() {
        assert_eq!(cut("The U.S. harbour, long closed, opens.", Budget::Words(3)), "The U.S. harbour…");
        assert_eq!(cut("港口今天重新开放。", Budget::Words(4)), "港口今天…");
        assert_eq!(cut("フェリーターミナル", Budget::Words(3)), "フェリ…");
    }

    #[test]
    fn characters_count_the_ellipsis_and_the_line_end() {
        let text = "The harbour opens again.";
        assert_eq!(cut(text, Budget::Chars(20)), "The harbour opens…");
        assert_eq!(cut(text, Budget::Chars(13)), "The harbour…");
        assert_eq!(cut(text, Budget::Chars(12)), "The…");
        assert_eq!(cut(text, Budget::Chars(4)), "Th…");
        assert_eq!(cut(text, Budget::Chars(2)), "…");
    }

    #[test]
    fn a_grapheme_is_never_cut() {
        assert_eq!(cut("e\u{301}e\u{301}e\u{301}", Budget::Chars(5)), "e\u{301}…");
    }
}
