//! Text -> HTML text, safe in elements and in quoted attributes.

use std::fmt::{self, Display, Write};

/// A text as HTML: what the markup would take for its own is an entity; control characters, which HTML does not allow,
/// and those that would turn the direction of what follows, are replacement characters.
pub(super) struct Escaped<'t>(pub(super) &'t str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| match c {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            '\'' => f.write_str("&#39;"),
            '\n' | '\t' => f.write_char(c),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => f.write_char('\u{fffd}'),
            c if c.is_control() => f.write_char('\u{fffd}'),
            c => f.write_char(c),
        })
    }
}

/// A relative path, by its bytes, as a link: all but letters, digits and a few marks that mean nothing in one is
/// percent-encoded.
pub(super) struct Link<'p>(pub(super) &'p [u8]);

impl Display for Link<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                f.write_char(char::from(*byte))
            }
            _ => write!(f, "%{byte:02X}"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_markup() {
        let hostile = "</script><b a=\"x\" b='y'>&amp;";
        assert_eq!(Escaped(hostile).to_string(), "&lt;/script&gt;&lt;b a=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
        assert_eq!(
            Escaped("a\0b\u{1b}c\u{85}d\u{202e}e\u{feff}é").to_string(),
            "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e\u{feff}é"
        );
    }

    #[test]
    fn a_link_is_a_path_and_no_scheme() {
        assert_eq!(Link(b"sub/a b#?.html").to_string(), "sub/a%20b%23%3F.html");
        assert_eq!(Link(b"javascript:alert(1)").to_string(), "javascript%3Aalert%281%29");
        assert_eq!(Link("é&\"".as_bytes()).to_string(), "%C3%A9%26%22");
        assert_eq!(Link(b"bad\xff.txt").to_string(), "bad%FF.txt");
    }
}
