//! The part of a page that is the article.
//!
//! After Readability (Arc90, later Mozilla): each block of running text weighs for the nodes around it, the nearer the
//! more; the best node, with those of its siblings that are like it, is the article, without the parts of it that hold
//! links, pictures and fields rather than text. Linear: sums are carried from node to node, from the leaves to the
//! root.

use super::super::Kind;
use super::elements::Element;
use super::sums::{self, PARAGRAPH, Sums};
use super::tree::{Node, Tree};
use super::unseen::Unseen;

/// A block weighs for so many nodes around it: divided by so much, the nearest first.
const LEVELS: [f32; 5] = [1.0, 2.0, 6.0, 9.0, 12.0];
/// Names against a part that are not the strongest count where it has fewer commas than this.
const FEW_COMMAS: u32 = 3;
/// A part with so many commas is text, whatever else it holds.
const MANY_COMMAS: u32 = 10;
/// Buttons that share a page are no longer than this, in columns.
const SHARE: u32 = 500;
/// A line that says who wrote the article is no longer than this, in columns.
const BYLINE: u32 = 100;

/// What is held against a part of a page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Strictness {
    /// Parts with unlikely names are out from the start.
    pub(super) unlikely: bool,
    /// Names weigh for and against a part.
    pub(super) names: bool,
    /// Parts of the article are looked at again.
    pub(super) parts: bool,
    /// The hidden parts that are read.
    pub(super) unseen: Unseen,
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
        let read = strictness.unseen.parts(tree);
        let is_out = |node: usize| tree.nodes[node].hidden && !read[node] || is_out(&tree.nodes[node], strictness);
        let out = tree.inherited(is_out);
        let sums = sums::whole(tree, &out);
        Self { tree, strictness, out, sums }
    }

    fn parent(&self, node: usize) -> usize {
        self.tree.nodes[node].parent as usize
    }

    /// How much speaks for each node; 0 where nothing was weighed.
    fn scores(&self) -> Vec<f32> {
        let mut scores = vec![0.0; self.tree.nodes.len()];
        for (place, block) in self.tree.places.iter().zip(&self.tree.page.blocks) {
            let owner = place.node as usize;
            if self.out[owner] || place.width < PARAGRAPH || block.kind != Kind::Prose {
                continue;
            }
            let weight = 1.0 + place.commas as f32 + (place.width as f32 / 100.0).min(3.0);
            let mut node = if self.is_paragraph(owner) { self.parent(owner) } else { owner };
            for level in LEVELS {
                if scores[node] == 0.0 {
                    scores[node] = self.first_score(node);
                }
                scores[node] += weight / level;
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
        let weighed = (0..scores.len()).filter(|&i| scores[i] != 0.0);
        let best = weighed.max_by(|&a, &b| scores[a].total_cmp(&scores[b]).then(b.cmp(&a)))?;
        let mut top = self.better_parent(self.shared_ancestor(best, scores), scores);
        while self.parent(top) != 0 && self.is_only_child(top) {
            top = self.parent(top);
        }
        Some(top)
    }

    /// The nearest node around `top` that also holds three others which score nearly as well, else `top`.
    fn shared_ancestor(&self, top: usize, scores: &[f32]) -> usize {
        let is_rival = |&i: &usize| i != top && scores[i] != 0.0 && scores[i] >= 0.75 * scores[top];
        let mut rivals: Vec<usize> = (1..scores.len()).filter(is_rival).collect();
        rivals.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]));
        rivals.truncate(4);
        let mut around = self.around(top);
        let holds_most = |&node: &usize| {
            let inside = node + 1..self.tree.nodes[node].end as usize;
            rivals.iter().filter(|rival| inside.contains(rival)).count() >= 3
        };
        around.find(holds_most).unwrap_or(top)
    }

    /// The nearest node around `top` that scores better, else `top`: a node that holds more of the article scores
    /// better than its part. One that scores much worse holds the page, and ends the search.
    fn better_parent(&self, top: usize, scores: &[f32]) -> usize {
        let mut last = scores[top];
        let least = last / 3.0;
        for node in self.around(top).filter(|&node| scores[node] != 0.0) {
            if scores[node] < least {
                break;
            }
            if scores[node] > last {
                return node;
            }
            last = scores[node];
        }
        top
    }

    /// The nodes around `node`, the nearest first, without the root.
    fn around(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        self.tree.up(node).skip(1).take_while(|&node| node != 0)
    }

    fn is_only_child(&self, node: usize) -> bool {
        let parent = self.parent(node);
        let alone = node == parent + 1 && self.tree.nodes[node].end == self.tree.nodes[parent].end;
        alone && self.sums[parent].width == self.sums[node].width
    }

    /// The top node and those of its siblings that are article too.
    fn with_siblings(&self, top: usize, scores: &[f32]) -> Vec<usize> {
        if top == 0 {
            return vec![top];
        }
        let nodes = &self.tree.nodes;
        let parent = self.parent(top);
        let least = (scores[top] * 0.2).max(10.0);
        let named_alike = |at: usize| nodes[at].names == nodes[top].names && nodes[at].names.weight > 0;
        let end = nodes[parent].end as usize;
        let next = |&at: &usize| Some(nodes[at].end as usize).filter(|&at| at < end);
        let siblings = std::iter::successors(Some(parent + 1), next);
        let is_article = |&at: &usize| {
            let bonus = if named_alike(at) { scores[top] * 0.2 } else { 0.0 };
            let scored = scores[at] != 0.0 && scores[at] + bonus >= least;
            at == top || (!self.out[at] && (scored || self.is_like_text(at)))
        };
        siblings.filter(is_article).collect()
    }

    /// True for a paragraph with few links.
    fn is_like_text(&self, node: usize) -> bool {
        let sums = &self.sums[node];
        self.tree.nodes[node].element == Element::Paragraph && sums.width > 80 && sums.link_density() < 0.25
    }

    /// Takes out of `inside` what is no article, with all that it holds.
    fn clean(&self, inside: &mut [bool], top: usize) {
        let nodes = &self.tree.nodes;
        let mut sums = sums::own(self.tree, &self.out);
        let mut removed = vec![false; nodes.len()];
        // From the leaves on, so that what is taken out of a part does not speak against it any more.
        for i in (1..nodes.len()).rev() {
            removed[i] = inside[i] && (self.out[i] || (i != top && self.is_no_article(i, &sums[i])));
            if !removed[i] {
                let below = sums[i];
                sums[self.parent(i)].add(&below);
            }
        }
        for i in 1..nodes.len() {
            removed[i] |= removed[self.parent(i)];
            inside[i] &= !removed[i];
        }
    }

    fn is_no_article(&self, i: usize, sums: &Sums) -> bool {
        use Element::{Article, Division, Form, Heading, List, Table};
        let node = &self.tree.nodes[i];
        let weight = self.weight(i);
        let disliked = weight < 0.0 && (node.names.unlikely || sums.commas < FEW_COMMAS);
        match node.element {
            _ if node.beside || (node.names.share && sums.width < SHARE) => true,
            _ if node.names.byline && sums.width < BYLINE => true,
            Heading(_) => weight < 0.0,
            Article | Division | Form | List | Table if self.strictness.parts => {
                disliked || (sums.commas < MANY_COMMAS && sums.speak_against(node.element == List, weight))
            }
            _ => false,
        }
    }
}

/// True for a node that is out from the start.
fn is_out(node: &Node, strictness: Strictness) -> bool {
    strictness.unlikely
        && (node.beside
            || node.element == Element::Pre
            || (node.names.unlikely && !node.names.maybe && !matches!(node.element, Element::Article)))
}
