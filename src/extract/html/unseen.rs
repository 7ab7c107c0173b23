//! Hidden parts of a page that are read all the same, for scripts show them: the article itself, answers below their
//! questions.

use super::elements::Element;
use super::sums;
use super::tree::Tree;

/// A hidden part that is shorter, in columns, is no article that scripts would show.
const ARTICLE: u32 = 500;

/// The hidden parts that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unseen {
    Nothing,
    /// What stands right below a heading that is shown, as in an accordion.
    Answers,
    /// Answers, and parts that are as long as an article.
    Articles,
}

impl Unseen {
    /// Marks the nodes that are read although they are hidden.
    pub(super) fn parts(self, tree: &Tree) -> Vec<bool> {
        let mut read = vec![false; tree.nodes.len()];
        if self != Self::Nothing {
            mark_answers(tree, &mut read);
        }
        if self == Self::Articles {
            let sums = sums::whole(tree, &vec![false; tree.nodes.len()]);
            read.iter_mut().zip(sums).for_each(|(read, sums)| *read |= sums.width >= ARTICLE);
        }
        read
    }
}

/// Marks hidden nodes whose neighbour before them ends with a heading, or is such an answer too.
fn mark_answers(tree: &Tree, read: &mut [bool]) {
    let nodes = &tree.nodes;
    for i in (1..nodes.len()).filter(|&i| nodes[i].hidden) {
        let parent = nodes[i].parent as usize;
        let asks = |node: usize| matches!(nodes[node].element, Element::Heading(2..) | Element::Definition);
        read[i] = tree.up(i - 1).take_while(|&node| node > parent).any(|node| {
            let is_next = nodes[node].parent as usize == parent;
            asks(node) || is_next && read[node]
        });
    }
}

/// Takes it that a part is shown which holds most of the page's text, and the headline or the article by its element,
/// while nothing that is shown does: a script shows it once the page is there.
pub(super) fn show_article(tree: &mut Tree) {
    if !tree.nodes.iter().any(|node| node.hidden) {
        return;
    }
    let sums = sums::whole(tree, &vec![false; tree.nodes.len()]);
    let (mut shown, mut hidden) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(node) = tree.nodes.get(at) {
        let all = if node.hidden { &mut hidden } else { &mut shown };
        all.push(at);
        at = if node.hidden { node.end as usize } else { at + 1 };
    }
    let lacks = |element: Element| shown.iter().all(|&node| tree.nodes[node].element != element);
    let leads: Vec<_> = [Element::Article, Element::Heading(1)].into_iter().filter(|&lead| lacks(lead)).collect();
    let is_article = |&node: &usize| {
        let mut inside = tree.nodes[node..tree.nodes[node].end as usize].iter();
        sums[node].unlinked() > sums[0].unlinked() / 2 && inside.any(|node| leads.contains(&node.element))
    };
    if let Some(article) = hidden.into_iter().find(is_article) {
        tree.nodes[article].hidden = false;
    }
}
