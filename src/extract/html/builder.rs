//! Tags and texts -> the tree of a page.
//!
//! Built in one pass; end tags that are left out are supplied, those that close nothing are passed over, and nesting
//! beyond [`DEPTH`] is flattened, so that time and memory are linear in the page.

use super::super::Kind;
use super::super::marks;
use super::super::page::Page;
use super::elements::{Element, element, is_sup, is_void};
use super::names::{Names, has_role_beside, is_apparatus, is_hidden, is_reference};
use super::skipped::Skipped;
use super::tokens::{Token, Tokens, attribute};
use super::tree::{Node, Place, Tree};
use super::{entities, flow, headline, letter, unseen};

/// Elements are nested so deep and no deeper.
const DEPTH: usize = 256;
/// A heading that is longer, in columns, and ends like a sentence is none.
const HEADING: u32 = 80;
/// The headline is looked for among so many headings.
const HEADINGS: usize = 20;
/// Cells that are longer, in columns, hold no data but a part of the page.
const CELL: u32 = 160;

/// The tree of `html`.
pub(super) fn build(html: &str) -> Tree {
    read(html, Builder::default())
}

/// The tree of `html`, which is the text of a mail.
pub(super) fn build_letter(html: &str) -> Tree {
    read(html, Builder { is_letter: true, ..Builder::default() })
}

fn read<'h>(html: &'h str, mut builder: Builder<'h>) -> Tree {
    builder.push(Element::Division, "");
    for token in Tokens::new(html) {
        builder.read(token);
    }
    builder.close_to(0);
    let Builder { nodes, mut page, places, og_title, page_title, heading, .. } = builder;
    let headings = page.blocks.iter().filter(|block| block.kind == Kind::Heading).take(HEADINGS);
    let headings: Vec<_> = headings.map(|block| block.span.of(&page.text)).collect();
    page.title = headline::choose(&headline::Said {
        og_title: og_title.trim(),
        page_title: page_title.trim(),
        heading: heading.trim(),
        headings: &headings,
    });
    let mut tree = Tree { nodes, page, places };
    unseen::show_article(&mut tree);
    tree
}

#[derive(Default)]
struct Builder<'h> {
    /// The page is the text of a mail.
    is_letter: bool,
    nodes: Vec<Node>,
    page: Page,
    places: Vec<Place>,
    /// The nodes that are open.
    open: Vec<u32>,
    /// Elements that are open beyond [`DEPTH`].
    beyond: usize,
    /// The block that is being written.
    place: Place,
    /// The element that is passed over.
    skipped: Option<Skipped<'h>>,
    /// How many nodes were open where the open link began; 0 where there is none.
    link: usize,
    /// A line break was seen that may be none.
    broken: bool,
    /// What follows stands above the line.
    raised: bool,
    /// A cell ended, and the block goes on with the next one.
    cells: bool,
    /// The block is a row of several cells.
    row: bool,
    in_title: bool,
    og_title: String,
    page_title: String,
    heading: String,
    /// True once the first `<h1>` with text has ended.
    has_heading: bool,
}

impl<'h> Builder<'h> {
    fn read(&mut self, token: Token<'h>) {
        match token {
            Token::Text(text) if self.skipped.is_none() => self.text(text),
            Token::Text(_) => {}
            Token::Start(name, attributes) => self.start(name, attributes),
            Token::End(name) => self.end(name),
        }
    }

    fn start(&mut self, name: &'h str, attributes: &'h str) {
        let element = element(name);
        self.skipped.take_if(|skipped| skipped.ends_before(name, element));
        if let Some(skipped) = &mut self.skipped {
            skipped.holds_start(name, element);
            return;
        }
        match element {
            // A drawing may end in its start tag.
            Element::Code if attributes.ends_with('/') => {}
            Element::Code | Element::Unsaid => self.skip(name, element == Element::Unsaid),
            Element::Title => self.in_title = self.page_title.is_empty(),
            Element::Meta => self.meta(attributes),
            Element::Link if self.is_hidden(attributes) => self.skip(name, false),
            Element::Link => self.link = if attributes.contains("href") { self.open.len() } else { 0 },
            Element::Break => self.line_break(),
            Element::Rule => self.end_block(),
            Element::Image | Element::Field => {
                self.push(element, "");
                self.pop();
            }
            Element::Inline if is_void(name) => {}
            Element::Inline if is_apparatus(attributes) => self.skip(name, true),
            Element::Inline if is_sup(name) && is_reference(attributes) => self.skip(name, true),
            Element::Inline if is_sup(name) && !self.is_hidden(attributes) => self.raised = true,
            Element::Inline if !self.is_hidden(attributes) => {}
            Element::Inline => self.skip(name, false),
            Element::Cell if self.is_inside_row() && self.is_hidden(attributes) => self.skip(name, false),
            _ => self.start_block(element, attributes),
        }
    }

    /// True where the attributes say that the element is not shown.
    fn is_hidden(&self, attributes: &str) -> bool {
        is_hidden(attributes) || self.is_letter && letter::is_preview(attributes)
    }

    fn skip(&mut self, name: &'h str, in_line: bool) {
        self.skipped = Some(Skipped { name, depth: 1, blocks: 0, in_line });
    }

    fn start_block(&mut self, element: Element, attributes: &str) {
        self.in_title = false;
        let last = self.open.len() - 1;
        if element == Element::Cell && self.innermost() == Element::Cell && self.cell_is_short(last) {
            self.close_to(last);
        }
        if element == Element::Cell && self.goes_on_with_cell() {
            self.cells = true;
        } else {
            self.end_block();
        }
        self.imply_ends(element);
        if self.open.len() >= DEPTH {
            self.beyond += 1;
        } else {
            self.push(element, attributes);
        }
    }

    /// Closes what the start of `element` closes without an end tag.
    fn imply_ends(&mut self, element: Element) {
        use Element::{Cell, Definition, Furniture, Item, List, Row, Rows, Table};
        if self.innermost() == Element::Paragraph {
            self.close_to(self.open.len() - 1);
        }
        let barrier: &[Element] = match element {
            Item => &[List, Cell, Table, Furniture],
            Definition => &[List, Cell, Table],
            Cell => &[Row, Table],
            Row | Rows => &[Table],
            _ => return,
        };
        let open = self.open_nodes().map(|node| node.element);
        let found = open.enumerate().rev().find(|(_, open)| *open == element || barrier.contains(open));
        if let Some((at, _)) = found.filter(|(_, open)| *open == element) {
            self.close_to(at);
        }
    }

    /// The nodes that are open, the root first.
    fn open_nodes(&self) -> impl DoubleEndedIterator<Item = &Node> + ExactSizeIterator {
        self.open.iter().map(|&node| &self.nodes[node as usize])
    }

    fn innermost(&self) -> Element {
        self.open_nodes().next_back().map_or(Element::Division, |node| node.element)
    }

    fn end(&mut self, name: &str) {
        let element = element(name);
        if self.skipped.as_mut().is_some_and(|skipped| skipped.holds_end(name, element)) {
            return;
        }
        if self.skipped.take().is_some_and(|skipped| skipped.depth == 0) {
            return;
        }
        match element {
            Element::Title => self.in_title = false,
            Element::Link => self.link = 0,
            Element::Inline if is_sup(name) => self.raised = false,
            Element::Break => self.line_break(),
            // Whatever begins inside a paragraph has ended it, so that an open one is the innermost.
            Element::Paragraph if self.innermost() != Element::Paragraph => self.end_block(),
            _ if element.is_block() => self.end_element(element),
            _ => {}
        }
    }

    fn end_element(&mut self, element: Element) {
        if element != Element::Cell {
            self.end_block();
        }
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let stops = |open: Element| {
            (open == Element::Table && element != Element::Table)
                || (open == Element::Cell && !element.is_table_part() && element != Element::Table)
        };
        let open = self.open_nodes().map(|node| node.element);
        let found = open.enumerate().skip(1).rev().find(|&(_, open)| same(open, element) || stops(open));
        let Some((at, _)) = found.filter(|&(_, open)| same(open, element)) else { return };
        if element == Element::Cell && !self.cell_is_short(at) {
            self.end_block();
        }
        self.close_to(at);
    }

    /// True where the open cell is shown and holds nothing but the block that is open, and that is short.
    fn cell_is_short(&self, at: usize) -> bool {
        let node = self.open[at] as usize;
        let innermost = self.open.len() == at + 1 && self.nodes.len() == node + 1;
        innermost && self.place.width <= CELL && !self.nodes[node].hidden
    }

    /// True where the block that a cell left open goes on in the next one.
    fn goes_on_with_cell(&self) -> bool {
        !self.page.is_between_blocks() && self.innermost() == Element::Row
    }

    /// True where a row has begun with text, and a cell would go on with it.
    fn is_inside_row(&self) -> bool {
        !self.page.is_between_blocks() && matches!(self.innermost(), Element::Row | Element::Cell)
    }

    fn push(&mut self, element: Element, attributes: &str) {
        let place = self.nodes.len() as u32;
        let kind = match element {
            Element::Heading(_) => Kind::Heading,
            Element::Item => Kind::Item,
            Element::Paragraph | Element::Division | Element::Quote => self.kind(),
            _ => Kind::Prose,
        };
        let names = Names::of_tag(attributes);
        let beside = element == Element::Furniture || names.caption || has_role_beside(attributes);
        self.nodes.push(Node {
            element,
            kind,
            parent: self.open.last().copied().unwrap_or(place),
            end: place + 1,
            names,
            hidden: self.is_hidden(attributes),
            beside: beside || is_apparatus(attributes),
            frames: self.is_letter && letter::is_frame(element, attributes),
        });
        self.open.push(place);
    }

    /// Closes open nodes until `depth` are left.
    fn close_to(&mut self, depth: usize) {
        let cell = depth + 1 == self.open.len() && self.innermost() == Element::Cell;
        if !cell {
            self.end_block();
        }
        while self.open.len() > depth {
            self.pop();
        }
    }

    fn pop(&mut self) {
        if let Some(node) = self.open.pop() {
            self.nodes[node as usize].end = self.nodes.len() as u32;
            if self.open.len() < self.link {
                self.link = 0;
            }
        }
    }

    fn text(&mut self, text: &str) {
        let power = std::mem::take(&mut self.raised).then(|| flow::power(text)).flatten();
        if self.in_title {
            entities::decode(text, |part| self.page_title.push_str(part));
        } else if let Some(power) = power.filter(|_| self.page.text.ends_with(|c: char| c.is_ascii_digit())) {
            self.running_text(&power);
        } else if self.innermost() == Element::Pre {
            // Lines of a text set as it was typed are wrapped; a blank line parts them.
            let mut rest = text;
            while let Some((before, after)) = flow::split_at_blank_line(rest) {
                self.running_text(before);
                self.end_block();
                rest = after;
            }
            self.running_text(rest);
        } else {
            self.running_text(text);
        }
    }

    fn running_text(&mut self, text: &str) {
        let body = text.trim_start();
        if body.is_empty() && self.page.is_between_blocks() {
            return;
        }
        if !body.is_empty() {
            self.settle(body);
        }
        let before = self.page.text.len();
        let written = flow::write(&mut self.page, text);
        self.place.width += written.width;
        self.place.commas += written.commas;
        self.place.linked += if self.link > 0 { written.width } else { 0 };
        if !self.has_heading && self.kind() == Kind::Heading && self.is_in_first_heading() {
            self.heading.push_str(&self.page.text[before..]);
        }
    }

    /// Decides on a line break or the end of a cell before `next`.
    fn settle(&mut self, next: &str) {
        if std::mem::take(&mut self.broken) {
            let ended = marks::ends_sentence(self.tail());
            if ended || !next.starts_with(char::is_lowercase) {
                self.end_block();
            } else {
                self.page.write(" ");
            }
        }
        if std::mem::take(&mut self.cells) && !self.page.is_between_blocks() {
            self.page.write(if self.page.text.ends_with(' ') { "| " } else { " | " });
            self.row = true;
        }
    }

    /// The last few characters that were written.
    fn tail(&self) -> &str {
        let text = self.page.text.trim_end();
        &text[text.floor_char_boundary(text.len().saturating_sub(64))..]
    }

    fn is_in_first_heading(&self) -> bool {
        self.open_nodes().any(|node| node.element == Element::Heading(1))
    }

    fn line_break(&mut self) {
        if self.broken {
            self.end_block();
        } else {
            self.broken = !self.page.is_between_blocks();
        }
    }

    fn meta(&mut self, attributes: &str) {
        let property = attribute(attributes, "property").or_else(|| attribute(attributes, "name"));
        if property == Some("og:title") && self.og_title.is_empty() {
            entities::decode(attribute(attributes, "content").unwrap_or_default(), |part| self.og_title.push_str(part));
        }
    }

    fn end_block(&mut self) {
        (self.broken, self.cells) = (false, false);
        let kind = match self.kind() {
            _ if std::mem::take(&mut self.row) => Kind::Row,
            // A lead may be set as a heading.
            Kind::Heading if self.place.width > HEADING && marks::ends_sentence(self.tail()) => Kind::Prose,
            kind => kind,
        };
        let place = Place { node: self.open.last().copied().unwrap_or(0), ..std::mem::take(&mut self.place) };
        if self.page.end_block(kind) {
            self.has_heading |= !self.heading.is_empty();
            self.places.push(place);
        }
    }

    /// What a block at this place is.
    fn kind(&self) -> Kind {
        self.open_nodes().next_back().map_or(Kind::Prose, |node| node.kind)
    }
}

/// True where an end tag of `b` closes `a`: headings close each other.
fn same(a: Element, b: Element) -> bool {
    a == b || matches!((a, b), (Element::Heading(_), Element::Heading(_)))
}
