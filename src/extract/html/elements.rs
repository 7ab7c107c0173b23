//! What the elements of HTML mean for the text in them.

/// What an element means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// `<p>`.
    Paragraph,
    /// A heading, by level.
    Heading(u8),
    /// `<div>`, `<section>` and the like.
    Division,
    /// `<article>` or `<main>`.
    Article,
    /// `<blockquote>`.
    Quote,
    /// `<pre>`.
    Pre,
    /// A list.
    List,
    /// An item of a list.
    Item,
    /// A term or a definition of a list of definitions.
    Definition,
    /// A table.
    Table,
    /// A part of a table that holds rows.
    Rows,
    /// A row of a table.
    Row,
    /// A cell of a table.
    Cell,
    /// A form.
    Form,
    /// Menus, footers, captions, buttons: what stands beside an article.
    Furniture,
    /// A picture.
    Image,
    /// A field to be filled in.
    Field,
    /// A line break.
    Break,
    /// Parts two paragraphs and is no more to a text: `<hr>`, also `<body>`, which the page itself stands for.
    Rule,
    /// A link.
    Link,
    /// The page's title.
    Title,
    /// A setting of the page.
    Meta,
    /// No part of the text, with all that it holds.
    Code,
    /// No part of the text, inside a line: how a word is read, what was taken back.
    Unsaid,
    /// Text inside a paragraph.
    Inline,
}

/// The element called `name`, in any case.
pub(super) fn element(name: &str) -> Element {
    let mut lower = [0; 11];
    let Some(lower) = lower.get_mut(..name.len()) else { return Element::Inline };
    lower.copy_from_slice(name.as_bytes());
    lower.make_ascii_lowercase();
    match &*lower {
        b"p" => Element::Paragraph,
        b"h1" => Element::Heading(1),
        b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Element::Heading(lower[1] - b'0'),
        b"article" | b"main" => Element::Article,
        b"div" | b"section" | b"center" | b"address" | b"hgroup" | b"details" | b"summary" | b"header" | b"figure" => {
            Element::Division
        }
        b"blockquote" => Element::Quote,
        b"pre" => Element::Pre,
        b"ul" | b"ol" | b"dl" => Element::List,
        b"li" => Element::Item,
        b"dt" | b"dd" => Element::Definition,
        b"table" => Element::Table,
        b"tbody" | b"thead" | b"tfoot" => Element::Rows,
        b"tr" => Element::Row,
        b"td" | b"th" => Element::Cell,
        b"form" | b"fieldset" => Element::Form,
        b"nav" | b"footer" | b"aside" | b"figcaption" | b"caption" | b"button" | b"label" | b"menu" | b"dialog"
        | b"marquee" | b"legend" | b"amp-ad" | b"amp-embed" | b"amp-consent" => Element::Furniture,
        b"img" => Element::Image,
        b"input" => Element::Field,
        b"br" => Element::Break,
        b"hr" | b"html" | b"body" => Element::Rule,
        b"a" => Element::Link,
        b"title" => Element::Title,
        b"meta" => Element::Meta,
        b"script" | b"style" | b"noscript" | b"template" | b"iframe" | b"object" | b"svg" | b"canvas" | b"audio"
        | b"video" | b"select" | b"textarea" | b"math" => Element::Code,
        b"rt" | b"rp" | b"del" | b"s" | b"strike" => Element::Unsaid,
        _ => Element::Inline,
    }
}

impl Element {
    /// True for elements that hold other elements and end the paragraph before and after them.
    pub(super) fn is_block(self) -> bool {
        use Element::*;
        !matches!(self, Image | Field | Break | Rule | Link | Title | Meta | Code | Unsaid | Inline)
    }

    /// True for what stands inside a table and nowhere else.
    pub(super) fn is_table_part(self) -> bool {
        matches!(self, Element::Rows | Element::Row | Element::Cell)
    }
}

/// True for `<sup>`, which stands above the line.
pub(super) fn is_sup(name: &str) -> bool {
    name.eq_ignore_ascii_case("sup")
}

/// True for elements inside a line that hold nothing, have no end tag and show no text.
pub(super) fn is_void(name: &str) -> bool {
    const VOID: &[&str] = &["link", "wbr", "area", "base", "col", "embed", "source", "track", "param"];
    VOID.iter().any(|void| void.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_in_any_case() {
        assert_eq!(element("H2"), Element::Heading(2));
        assert_eq!(element("Nav"), Element::Furniture);
        assert_eq!(element("blockquote"), Element::Quote);
        assert_eq!(element("em"), Element::Inline);
        assert_eq!(element("a-very-long-custom-element"), Element::Inline);
        assert_eq!(element(""), Element::Inline);
        assert!(is_void("WBR") && !is_void("b"));
    }
}
