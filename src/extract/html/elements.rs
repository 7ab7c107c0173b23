//! What the elements of HTML mean for the text in them.

/// What an element means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// Ends the paragraph before and after it.
    Block,
    /// A heading, by level.
    Heading(u8),
    /// An item of a list.
    Item,
    /// Says where the article may be.
    Article,
    /// The page's main part.
    Main,
    /// Holds headlines and menus alike.
    Header,
    /// A link.
    Link,
    /// The page's title.
    Title,
    /// A setting of the page.
    Meta,
    /// No part of the text, with all that it holds.
    Hidden,
    /// Text inside a paragraph.
    Inline,
}

/// The element called `name`, in any case.
pub(super) fn element(name: &str) -> Element {
    let mut lower = [0; 12];
    let Some(lower) = lower.get_mut(..name.len()) else { return Element::Inline };
    lower.copy_from_slice(name.as_bytes());
    lower.make_ascii_lowercase();
    match &*lower {
        b"h1" => Element::Heading(1),
        b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Element::Heading(lower[1] - b'0'),
        b"li" => Element::Item,
        b"article" => Element::Article,
        b"main" => Element::Main,
        b"header" => Element::Header,
        b"a" => Element::Link,
        b"title" => Element::Title,
        b"meta" => Element::Meta,
        b"script" | b"style" | b"noscript" | b"template" | b"iframe" | b"object" | b"svg" | b"canvas" | b"audio"
        | b"video" | b"nav" | b"footer" | b"aside" | b"figure" | b"figcaption" | b"caption" | b"button" | b"select"
        | b"textarea" | b"label" | b"menu" | b"dialog" | b"pre" | b"marquee" => Element::Hidden,
        b"address" | b"blockquote" | b"body" | b"br" | b"center" | b"dd" | b"details" | b"div" | b"dl" | b"dt"
        | b"fieldset" | b"form" | b"hgroup" | b"hr" | b"html" | b"legend" | b"ol" | b"option" | b"p" | b"section"
        | b"summary" | b"table" | b"tbody" | b"td" | b"tfoot" | b"th" | b"thead" | b"tr" | b"ul" => Element::Block,
        _ => Element::Inline,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_in_any_case() {
        assert_eq!(element("H2"), Element::Heading(2));
        assert_eq!(element("Nav"), Element::Hidden);
        assert_eq!(element("blockquote"), Element::Block);
        assert_eq!(element("em"), Element::Inline);
        assert_eq!(element("a-very-long-custom-element"), Element::Inline);
        assert_eq!(element(""), Element::Inline);
    }
}
