//! Ends of paragraphs that are no line breaks of ASCII.

use std::borrow::Cow;

use memchr::memchr3_iter;

/// What ends a paragraph, and as many bytes of white space that do: the separator of paragraphs, that of lines twice,
/// and the next line of mainframes twice. Once, the last two stand in lines that are broken at a width, and for dots
/// where an encoding was taken for another.
const ENDS: [(&str, &str); 3] = [("\u{2029}", " \n\n"), ("\u{2028}\u{2028}", "    \n\n"), ("\u{85}\u{85}", "  \n\n")];

/// The last bytes of [`ENDS`].
const LAST: [u8; 3] = [0xa9, 0xa8, 0x85];

/// `text` with blank lines for the other ends of paragraphs, so that all else stands where it stood. One look at a text
/// that has none.
pub(super) fn as_blank_lines(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let ends = |at: usize| ENDS.iter().any(|(end, _)| bytes[..=at].ends_with(end.as_bytes()));
    if !memchr3_iter(LAST[0], LAST[1], LAST[2], bytes).any(ends) {
        return Cow::Borrowed(text);
    }
    ENDS.iter().fold(text.to_owned(), |text, (end, blank)| text.replace(end, blank)).into()
}

#[cfg(test)]
mod tests {
    use super::super::{Request, extract};
    use super::*;

    #[test]
    fn paragraphs_end_at_every_separator() {
        for end in ["\u{2029}", "\u{2028}\u{2028}", "\u{85}\u{85}", "\u{2029}\u{2029}", "\u{85}\u{85}\u{85}"] {
            let text = format!("The gate is shut{end}It will open in January.");
            let article = extract(&text, &Request::default());
            let parts: Vec<_> = article.paragraphs.iter().map(|part| part.span.of(&text)).collect();
            assert_eq!(parts, ["The gate is shut", "It will open in January."], "{end:?}");
            assert_eq!(article.text.len(), text.len());
        }
    }

    #[test]
    fn a_text_without_them_is_as_it_was() {
        for text in ["", "The gate\u{85} is\u{2028}shut.", "\n\n", "é…è"] {
            assert!(matches!(as_blank_lines(text), Cow::Borrowed(same) if same == text), "{text:?}");
        }
    }
}
