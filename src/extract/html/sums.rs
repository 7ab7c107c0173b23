//! What the nodes of a page hold, in numbers.

use super::super::Kind;
use super::elements::Element;
use super::tree::Tree;

/// A shorter block is no paragraph, in columns.
pub(super) const PARAGRAPH: u32 = 25;
/// Parts are more pictures than text where they hold more pictures for each paragraph.
const PICTURES: u32 = 2;
/// A list may be a list of links, but for so many items.
const ITEMS: u32 = 100;

/// Sums over what a node holds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sums {
    /// Width of its text, in columns.
    pub(super) width: u32,
    /// As much of it as is links.
    linked: u32,
    /// As much of it as is headings.
    headings: u32,
    /// As much of it as is items of lists.
    listed: u32,
    /// Its commas.
    pub(super) commas: u32,
    /// Its paragraphs, with or without an element of their own.
    pub(super) paragraphs: u32,
    items: u32,
    images: u32,
    fields: u32,
}

impl Sums {
    /// Adds what another node holds.
    pub(super) fn add(&mut self, more: &Self) {
        self.width += more.width;
        self.linked += more.linked;
        self.headings += more.headings;
        self.listed += more.listed;
        self.commas += more.commas;
        self.paragraphs += more.paragraphs;
        self.items += more.items;
        self.images += more.images;
        self.fields += more.fields;
    }

    /// Width of the text that is no link.
    pub(super) fn unlinked(&self) -> u32 {
        self.width.saturating_sub(self.linked)
    }

    /// The share of the text that is links.
    pub(super) fn link_density(&self) -> f32 {
        share(self.linked, self.width)
    }

    /// True where a part holds links, pictures, fields or nothing rather than text. `weight` is what its names say for
    /// it.
    pub(super) fn speak_against(&self, list: bool, weight: f32) -> bool {
        let pictures = self.images > 1 && self.paragraphs * PICTURES < self.images;
        let fields = self.fields > self.paragraphs / 3;
        let linked = self.link_density() > if weight >= 25.0 { 0.5 } else { 0.2 };
        if list || share(self.listed, self.width) > 0.9 {
            return pictures || fields || (linked && weight >= 25.0);
        }
        let items = self.items > ITEMS + self.paragraphs;
        let empty = self.width < PARAGRAPH && self.linked > 0 && matches!(self.images, 0 | 3..);
        pictures || fields || linked || items || (empty && share(self.headings, self.width) < 0.9)
    }
}

/// What each node holds in itself and in its parts, without the nodes that are `out`.
pub(super) fn whole(tree: &Tree, out: &[bool]) -> Vec<Sums> {
    let mut all = own(tree, out);
    for i in (1..all.len()).rev() {
        let below = all[i];
        all[tree.nodes[i].parent as usize].add(&below);
    }
    all
}

/// What each node holds that is in none of its parts, without the nodes that are `out`.
pub(super) fn own(tree: &Tree, out: &[bool]) -> Vec<Sums> {
    let counted = |(node, &out): (_, &bool)| if out { Sums::default() } else { count(node) };
    let mut all: Vec<Sums> = tree.nodes.iter().map(|node| node.element).zip(out).map(counted).collect();
    for (place, block) in tree.places.iter().zip(&tree.page.blocks).filter(|(place, _)| !out[place.node as usize]) {
        let sums = &mut all[place.node as usize];
        sums.width += place.width;
        sums.linked += place.linked;
        sums.commas += place.commas;
        match block.kind {
            Kind::Heading => sums.headings += place.width,
            Kind::Item => sums.listed += place.width,
            Kind::Prose
                if place.width >= PARAGRAPH && tree.nodes[place.node as usize].element != Element::Paragraph =>
            {
                sums.paragraphs += 1;
            }
            _ => {}
        }
    }
    all
}

fn count(element: Element) -> Sums {
    let is = |wanted| u32::from(element == wanted);
    Sums {
        paragraphs: is(Element::Paragraph),
        items: is(Element::Item),
        images: is(Element::Image),
        fields: is(Element::Field),
        ..Sums::default()
    }
}

fn share(part: u32, whole: u32) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}
