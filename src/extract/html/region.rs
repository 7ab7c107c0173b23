//! The part of a page that is the article.
//!
//! After Readability (Arc90, later Mozilla): each block of running text weighs for the nodes around it, the nearer the
//! more; the best node, with those of its siblings that are like it, is the article, without the parts of it that hold
//! links, pictures and fields rather than text. Linear: sums are carried from node to node, from the leaves to the root.

use super::super::Kind;
use super::elements::Element;
use super::tree::{Node, Tree};

/// A shorter block says nothing about where the article is, in columns.
const PARAGRAPH: u32 = 25;
/// A block weighs for so many nodes around it.
const LEVELS: usize = 5;

/// What is held against a part of a page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Strictness {
    /// Parts with unlikely names are out from the start.
    pub(super) unlikely: bool,
    /// Names weigh for and against a part.
    pub(super) names: bool,
    /// Parts of the article are looked at again.
    pub(super) parts: bool,
    /// Hidden parts are out.
    pub(super) hidden: bool,
}

/// Sums over what a node holds.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    width: u32,
    linked: u32,
    commas: u32,
    headings: u32,
    listed: u32,
    paragraphs: u32,
    items: u32,
    images: u32,
    fields: u32,
}

impl Sums {
    fn add(&mut self, more: &Self) {
        self.width += more.width;
        self.linked += more.linked;
        self.commas += more.commas;
        self.headings += more.headings;
        self.listed += more.listed;
        self.paragraphs += more.paragraphs;
        self.items += more.items;
        self.images += more.images;
        self.fields += more.fields;
    }

    fn link_density(&self) -> f32 {
        share(self.linked, self.width)
    }
}

fn share(part: u32, whole: u32) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}

/// The blocks of the article, in order.
pub(super) fn find(tree: &Tree, strictness: Strictness) -> Vec<usize> {
    let region = Region::new(tree, strictness);
    let scores = region.scores();
    let Some(top) = region.top(&scores) else { return Vec::new() };
    let mut inside = vec![false; tree.nodes.len()];
    for node in region.with_siblings(top, &scores) {
        inside[node..tree.nodes[node].end as usize].fill(true);
    }
    region.clean(&mut inside, top);
    let is_inside = |&i: &usize| inside[tree.places[i].node as usize];
    (0..tree.places.len()).filter(is_inside).collect()
}

struct Region<'t> {
    tree: &'t Tree,
    strictness: Strictness,
    /// Nodes that are out from the start, with all that they hold.
    out: Vec<bool>,
    /// What each node holds that is not out.
    sums: Vec<Sums>,
}

impl<'t> Region<'t> {
    fn new(tree: &'t Tree, strictness: Strictness) -> Self {
        let mut out = vec![false; tree.nodes.len()];
        for i in 0..tree.nodes.len() {
            let node = &tree.nodes[i];
            out[i] = out[node.parent as usize] || is_out(node, strictness);
        }
        let mut region = Self { tree, strictness, sums: Vec::new(), out };
        region.sums = region.own_sums();
        for i in (1..tree.nodes.len()).rev() {
            let sums = region.sums[i];
            region.sums[tree.nodes[i].parent as usize].add(&sums);
        }
        region
    }

    /// What each node holds that is in none of its parts.
    fn own_sums(&self) -> Vec<Sums> {
        let mut all = vec![Sums::default(); self.tree.nodes.len()];
        for (i, node) in self.tree.nodes.iter().enumerate().filter(|&(i, _)| !self.out[i]) {
            match node.element {
                Element::Paragraph => all[i].paragraphs = 1,
                Element::Item => all[i].items = 1,
                Element::Image => all[i].images = 1,
                Element::Field => all[i].fields = 1,
                _ => {}
            }
        }
        for (place, block) in self.tree.places.iter().zip(&self.tree.page.blocks) {
            let node = place.node as usize;
            if !self.out[node] {
                let sums = &mut all[node];
                sums.width += place.width;
                sums.linked += place.linked;
                sums.commas += place.commas;
                sums.headings += if block.kind == Kind::Heading { place.width } else { 0 };
                sums.listed += if block.kind == Kind::Item { place.width } else { 0 };
                if !matches!(self.tree.nodes[node].element, Element::Paragraph | Element::Item) {
                    sums.paragraphs += u32::from(block.kind == Kind::Prose && place.width >= PARAGRAPH);
                }
            }
        }
        all
    }

    fn parent(&self, node: usize) -> usize {
        self.tree.nodes[node].parent as usize
    }

    /// How much speaks for each node; 0 where nothing was weighed.
    fn scores(&self) -> Vec<f32> {
        let mut scores = vec![0.0; self.tree.nodes.len()];
        for (place, block) in self.tree.places.iter().zip(&self.tree.page.blocks) {
            let owner = place.node as usize;
            if self.out[owner] || place.width < PARAGRAPH || matches!(block.kind, Kind::Heading | Kind::Item) {
                continue;
            }
            let weight = 1.0 + place.commas as f32 + (place.width as f32 / 100.0).min(3.0);
            let mut node = if self.is_paragraph(owner) { self.parent(owner) } else { owner };
            for level in 0..LEVELS {
                if scores[node] == 0.0 {
                    scores[node] = self.first_score(node);
                }
                scores[node] += weight / [1.0, 2.0, 6.0, 9.0, 12.0][level];
                if node == 0 {
                    break;
                }
                node = self.parent(node);
            }
        }
        for (score, sums) in scores.iter_mut().zip(&self.sums) {
            *score *= 1.0 - sums.link_density();
        }
        scores
    }

    /// True for a node that is itself a paragraph: one block, and nothing inside.
    fn is_paragraph(&self, node: usize) -> bool {
        node != 0
            && self.tree.nodes[node].end as usize == node + 1
            && (self.tree.nodes[node].element == Element::Paragraph || self.sums[node].paragraphs <= 1)
    }

    fn first_score(&self, node: usize) -> f32 {
        let base = match self.tree.nodes[node].element {
            Element::Division | Element::Article => 5.0,
            Element::Pre | Element::Cell | Element::Quote => 3.0,
            Element::List | Element::Item | Element::Definition | Element::Form => -3.0,
            Element::Heading(_) => -5.0,
            _ => 0.0,
        };
        base + self.weight(node) + 0.001
    }

    /// What its names say for a node.
    fn weight(&self, node: usize) -> f32 {
        if self.strictness.names { 25.0 * f32::from(self.tree.nodes[node].names.weight) } else { 0.0 }
    }

    /// The node that holds the article.
    fn top(&self, scores: &[f32]) -> Option<usize> {
        let mut top = (0..scores.len())
            .filter(|&i| scores[i] != 0.0)
            .max_by(|&a, &b| scores[a].total_cmp(&scores[b]).then(b.cmp(&a)))?;
        top = self.shared_ancestor(top, scores);
        // A parent that scores better holds more of the article; one that scores much worse holds the page.
        let mut last = scores[top];
        let least = last / 3.0;
        let mut node = self.parent(top);
        while node != 0 {
            if scores[node] != 0.0 && scores[node] < least {
                break;
            }
            if scores[node] > last {
                top = node;
                break;
            }
            if scores[node] != 0.0 {
                last = scores[node];
            }
            node = self.parent(node);
        }
        while self.parent(top) != 0 && self.is_only_child(top) {
            top = self.parent(top);
        }
        Some(top)
    }

    /// The nearest node around `top` that also holds three others which score nearly as well, else `top`.
    fn shared_ancestor(&self, top: usize, scores: &[f32]) -> usize {
        let mut rivals: Vec<usize> =
            (1..scores.len()).filter(|&i| scores[i] != 0.0 && scores[i] >= 0.75 * scores[top] && i != top).collect();
        rivals.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]));
        rivals.truncate(4);
        if rivals.len() < 3 {
            return top;
        }
        let mut node = self.parent(top);
        while node != 0 {
            let holds = |&&rival: &&usize| node < rival && rival < self.tree.nodes[node].end as usize;
            if rivals.iter().filter(holds).count() >= 3 {
                return node;
            }
            node = self.parent(node);
        }
        top
    }

    fn is_only_child(&self, node: usize) -> bool {
        let parent = self.parent(node);
        node == parent + 1
            && self.tree.nodes[node].end == self.tree.nodes[parent].end
            && self.sums[parent].width == self.sums[node].width
    }

    /// The top node and those of its siblings that are article too.
    fn with_siblings(&self, top: usize, scores: &[f32]) -> Vec<usize> {
        let nodes = &self.tree.nodes;
        let parent = self.parent(top);
        if top == 0 || parent == 0 && nodes[top].element == Element::Division && nodes.len() == top + 1 {
            return vec![top];
        }
        let least = (scores[top] * 0.2).max(10.0);
        let mut chosen = Vec::new();
        let mut at = parent + 1;
        while at < nodes[parent].end as usize {
            let bonus =
                if nodes[at].names == nodes[top].names && nodes[at].names.weight > 0 { scores[top] * 0.2 } else { 0.0 };
            let scored = scores[at] != 0.0 && scores[at] + bonus >= least;
            if at == top || (!self.out[at] && (scored || self.is_like_text(at))) {
                chosen.push(at);
            }
            at = nodes[at].end as usize;
        }
        chosen
    }

    /// True for a paragraph with few links.
    fn is_like_text(&self, node: usize) -> bool {
        let sums = &self.sums[node];
        self.tree.nodes[node].element == Element::Paragraph && sums.width > 80 && sums.link_density() < 0.25
    }

    /// Takes out of `inside` what is no article.
    fn clean(&self, inside: &mut [bool], top: usize) {
        let nodes = &self.tree.nodes;
        let mut sums = self.own_sums();
        let mut removed = vec![false; nodes.len()];
        for i in (1..nodes.len()).rev() {
            removed[i] = inside[i] && (self.out[i] || (i != top && self.is_no_article(i, &sums[i])));
            if !removed[i] {
                let below = sums[i];
                sums[self.parent(i)].add(&below);
            }
        }
        for i in 0..nodes.len() {
            removed[i] |= removed[self.parent(i)] && i != 0;
            inside[i] &= !removed[i];
        }
    }

    fn is_no_article(&self, i: usize, sums: &Sums) -> bool {
        let node = &self.tree.nodes[i];
        if node.beside || (node.names.share && sums.width < 500) {
            return true;
        }
        if matches!(node.element, Element::Heading(_)) {
            return self.weight(i) < 0.0;
        }
        let parts = matches!(
            node.element,
            Element::Form | Element::List | Element::Table | Element::Division | Element::Article
        );
        if !self.strictness.parts || !parts {
            return false;
        }
        let weight = self.weight(i);
        if weight < 0.0 && (node.names.unlikely || sums.commas < 3) {
            return true;
        }
        if sums.commas >= 10 {
            return false;
        }
        let is_list = node.element == Element::List || share(sums.listed, sums.width) > 0.9;
        let items = sums.items as i64 - 100;
        let density = sums.link_density();
        let headings = share(sums.headings, sums.width);
        (sums.images > 1 && sums.paragraphs * 2 < sums.images)
            || (!is_list && items > i64::from(sums.paragraphs))
            || (sums.fields > sums.paragraphs / 3)
            || (!is_list && headings < 0.9 && sums.width < 25 && (sums.images == 0 || sums.images > 2) && density > 0.0)
            || (!is_list && weight < 25.0 && density > 0.2)
            || (weight >= 25.0 && density > 0.5)
    }
}

/// True for a node that is out from the start.
fn is_out(node: &Node, strictness: Strictness) -> bool {
    (strictness.hidden && node.hidden)
        || (strictness.unlikely
            && (node.beside
                || node.element == Element::Pre
                || (node.names.unlikely && !node.names.maybe && !matches!(node.element, Element::Article))))
}
