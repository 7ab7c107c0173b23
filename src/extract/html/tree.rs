//! A page as a tree of its blocks.
//!
//! Nodes stand in the order of their start tags, so that what a node holds is the run of nodes behind it, and the
//! blocks of text in it are a run as well.

use super::super::Kind;
use super::super::page::Page;
use super::elements::Element;
use super::names::Names;

/// An element that holds text, or a picture or field.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub(super) element: Element,
    /// What a block in it is.
    pub(super) kind: Kind,
    /// The node around it; its own place for the root.
    pub(super) parent: u32,
    /// Behind the last node inside it.
    pub(super) end: u32,
    pub(super) names: Names,
    /// It says that it is not shown.
    pub(super) hidden: bool,
    /// Its role is that of a menu or the like, or it is the apparatus of a wiki page.
    pub(super) beside: bool,
    /// It holds what a mail quotes, or its signature.
    pub(super) frames: bool,
}

/// What is known of a block of text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    /// The innermost node around it.
    pub(super) node: u32,
    /// Its length in columns: a character of Chinese, Japanese or Korean counts twice.
    pub(super) width: u32,
    /// As much of it as is links.
    pub(super) linked: u32,
    /// Its commas, of any script.
    pub(super) commas: u32,
}

impl Place {
    /// True where clearly more than half of the block is links. The space behind a number that is one does not count.
    pub(super) fn is_linked(&self) -> bool {
        self.linked * 20 > self.width.saturating_sub(1) * 11
    }
}

/// A page: its nodes, and its blocks of text in `page`, each with its place.
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    pub(super) page: Page,
    pub(super) places: Vec<Place>,
}

impl Tree {
    /// The innermost node around a block.
    pub(super) fn node_of(&self, block: usize) -> &Node {
        &self.nodes[self.places[block].node as usize]
    }

    /// The text of a block.
    pub(super) fn text_of(&self, block: usize) -> &str {
        self.page.blocks[block].span.of(&self.page.text)
    }

    /// A node and those around it, the nearest first and the root last.
    pub(super) fn up(&self, node: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(node), |&node| (node > 0).then(|| self.nodes[node].parent as usize))
    }

    /// For each node, whether `is` holds for it or for one around it.
    pub(super) fn inherited(&self, is: impl Fn(usize) -> bool) -> Vec<bool> {
        let mut all = vec![false; self.nodes.len()];
        for (i, node) in self.nodes.iter().enumerate() {
            all[i] = all[node.parent as usize] || is(i);
        }
        all
    }

    /// True where a block stands in a part of the page that is hidden, or that is no article by what it is.
    pub(super) fn is_beside(&self, block: usize) -> bool {
        let beside = |node: usize| self.nodes[node].hidden || self.nodes[node].beside;
        self.up(self.places[block].node as usize).any(beside)
    }
}
