//! A page reduced to blocks of text: what is hidden, linked, or inside `<article>` and `<main>` is known of each.

use super::super::Kind;
use super::super::page::Page;
use super::elements::{Element, element};
use super::tokens::{Token, Tokens, attribute};
use super::{entities, headline};

/// What is left out of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Hide {
    /// Code and what is never shown.
    #[default]
    Code,
    /// Menus, footers, captions and other furniture too.
    Furniture,
}

/// Where a block stands in its page.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    /// Bytes of it that are links.
    pub(super) linked: usize,
    /// Number of the `<article>` around it, from 1; 0 where there is none.
    pub(super) article: usize,
    /// True inside `<main>`.
    pub(super) main: bool,
    /// True inside `<header>`.
    pub(super) header: bool,
}

/// A page in blocks.
pub(super) struct Reduction {
    /// Its text, blocks and title.
    pub(super) page: Page,
    /// Where each block of the page stands.
    pub(super) places: Vec<Place>,
}

impl Reduction {
    /// The blocks of `html`. Time and memory are linear.
    pub(super) fn of(html: &str, hide: Hide) -> Self {
        let mut reducer = Reducer { hide, ..Reducer::default() };
        for token in Tokens::new(html) {
            reducer.read(token);
        }
        reducer.end_block();
        let Reducer { mut page, places, og_title, page_title, heading, .. } = reducer;
        page.title = headline::choose(og_title.trim(), page_title.trim(), heading.trim());
        Self { page, places }
    }

    /// Bytes of the blocks that are kept.
    pub(super) fn size(&self, kept: &[bool]) -> usize {
        self.page.blocks.iter().zip(kept).filter(|(_, kept)| **kept).map(|(block, _)| block.span.len()).sum()
    }
}

/// Reads tokens into blocks.
#[derive(Default)]
struct Reducer<'h> {
    page: Page,
    places: Vec<Place>,
    hide: Hide,
    /// What the page says its title is, in three places.
    og_title: String,
    page_title: String,
    heading: String,
    /// The element that is left out, and how often it is open in itself.
    hidden: Option<(&'h str, usize)>,
    /// Where the block being written stands.
    place: Place,
    /// Level of the open heading, 0 for none.
    level: u8,
    /// How deep in each of these.
    items: usize,
    mains: usize,
    headers: usize,
    articles: usize,
    /// Articles seen.
    numbered: usize,
    /// True inside a link: links hold no links, so that one without end does not hold the page.
    linked: bool,
    /// True inside `<title>`.
    in_title: bool,
    /// True once the first `<h1>` with text has ended.
    has_heading: bool,
}

impl<'h> Reducer<'h> {
    fn read(&mut self, token: Token<'h>) {
        match token {
            Token::Text(text) if self.hidden.is_none() => self.text(text),
            Token::Text(_) => {}
            Token::Start(name, attributes) => self.start(name, attributes),
            Token::End(name) => self.end(name),
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_title {
            entities::decode(text, |part| self.page_title.push_str(part));
            return;
        }
        let before = self.page.text.len();
        let page = &mut self.page;
        entities::decode(text, |part| write_folded(page, part));
        let written = self.page.text.len() - before;
        if self.linked {
            self.place.linked += written;
        }
        if self.level == 1 && !self.has_heading {
            self.heading.push_str(&self.page.text[before..]);
        }
    }

    fn start(&mut self, name: &'h str, attributes: &'h str) {
        if let Some((hidden, depth)) = &mut self.hidden {
            *depth += usize::from(hidden.eq_ignore_ascii_case(name));
            return;
        }
        let element = element(name);
        if element != Element::Inline && element != Element::Link {
            self.end_block();
        }
        if self.hides(name, element, attributes) {
            self.hidden = (!is_void(name)).then_some((name, 1));
            return;
        }
        match element {
            Element::Heading(level) => self.level = level,
            Element::Item => self.items += 1,
            Element::Link => self.linked = true,
            Element::Main => self.mains += 1,
            Element::Header => self.headers += 1,
            Element::Article => {
                self.numbered += usize::from(self.articles == 0);
                self.articles += 1;
            }
            Element::Title => self.in_title = self.page_title.is_empty(),
            Element::Meta => self.meta(attributes),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((hidden, depth)) = &mut self.hidden {
            *depth -= usize::from(hidden.eq_ignore_ascii_case(name));
            if *depth == 0 {
                self.hidden = None;
            }
            return;
        }
        let element = element(name);
        if element != Element::Inline && element != Element::Link {
            self.end_block();
        }
        match element {
            Element::Heading(_) => {
                self.level = 0;
                self.has_heading |= !self.heading.is_empty();
            }
            Element::Title => self.in_title = false,
            Element::Link => self.linked = false,
            Element::Item => leave(&mut self.items),
            Element::Main => leave(&mut self.mains),
            Element::Header => leave(&mut self.headers),
            Element::Article => leave(&mut self.articles),
            _ => {}
        }
    }

    /// True for elements that are left out with all they hold.
    fn hides(&self, name: &str, element: Element, attributes: &str) -> bool {
        let code = ["script", "style", "noscript", "template", "iframe", "svg", "textarea", "select"];
        match self.hide {
            Hide::Furniture => element == Element::Hidden || is_invisible(attributes),
            Hide::Code => code.iter().any(|code| code.eq_ignore_ascii_case(name)),
        }
    }

    fn meta(&mut self, attributes: &str) {
        let property = attribute(attributes, "property").or_else(|| attribute(attributes, "name"));
        if property == Some("og:title") && self.og_title.is_empty() {
            entities::decode(attribute(attributes, "content").unwrap_or_default(), |part| self.og_title.push_str(part));
        }
    }

    fn end_block(&mut self) {
        let kind = match (self.level, self.items) {
            (1.., _) => Kind::Heading,
            (0, 1..) => Kind::Item,
            _ => Kind::Prose,
        };
        if self.page.end_block(kind) {
            let article = if self.articles > 0 { self.numbered } else { 0 };
            self.places.push(Place { article, main: self.mains > 0, header: self.headers > 0, ..self.place });
        }
        self.place = Place::default();
    }
}

/// Writes `part` with every run of white space as one space.
fn write_folded(page: &mut Page, part: &str) {
    let mut rest = part;
    while !rest.is_empty() {
        let word = rest.find(|c: char| c.is_whitespace()).unwrap_or(rest.len());
        page.write(&rest[..word]);
        rest = &rest[word..];
        let body = rest.trim_start();
        if body.len() < rest.len() && !page.is_between_blocks() && !page.text.ends_with(' ') {
            page.write(" ");
        }
        rest = body;
    }
}

/// End tags may outnumber start tags.
fn leave(depth: &mut usize) {
    *depth = depth.saturating_sub(1);
}

/// True where the attributes say that the element is not shown.
fn is_invisible(attributes: &str) -> bool {
    if !attributes.contains("hidden") && !attributes.contains("none") {
        return false;
    }
    let style = attribute(attributes, "style").unwrap_or_default();
    let unseen = style.contains("display:none") || style.contains("display: none");
    unseen || attribute(attributes, "hidden").is_some() || attribute(attributes, "aria-hidden") == Some("true")
}

/// True for elements that hold nothing and have no end tag.
fn is_void(name: &str) -> bool {
    ["br", "hr", "img", "input", "meta", "link", "wbr", "area", "base", "col", "embed", "source", "track"]
        .iter()
        .any(|void| void.eq_ignore_ascii_case(name))
}
