//! Letters and pieces of text, for loops that cannot ask a Unicode table of every character.

/// True for letters and digits of any script, as [`char::is_alphanumeric`] is. The common alphabets are answered without
/// a table.
pub(super) fn is_word(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        // Latin without the two signs among them, Cyrillic, ideographs.
        '\u{c0}'..='\u{2c1}' => c != '×' && c != '÷',
        '\u{400}'..='\u{481}' | '\u{4e00}'..='\u{9fff}' => true,
        _ => c.is_alphanumeric(),
    }
}

/// True for the characters of Chinese and Japanese, which are written without spaces.
pub(super) fn is_han_or_kana(c: char) -> bool {
    ('\u{3040}'..'\u{a000}').contains(&c)
}

/// The first `most` bytes of `text`, or up to three less, so that no character is cut.
pub(super) fn head(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_is_cut() {
        assert_eq!([0, 1, 2, 3, 9].map(|most| head("aé天", most)), ["", "a", "a", "aé", "aé天"]);
    }

    #[test]
    fn the_quick_answer_is_the_answer_of_the_standard_library() {
        for c in '\0'..='\u{10ffff}' {
            assert_eq!(is_word(c), c.is_alphanumeric(), "{:x}", c as u32);
        }
    }
}
