//! An article's blocks with its lead, and without the lines beside it: links alone, what stands below "related
//! stories", and before its first and after its last sentence what looks like furniture.

use super::super::furniture::{self, Look};
use super::super::{Kind, title};
use super::elements::Element;
use super::tree::Tree;

/// The lead is looked for in so many blocks before the article.
const NEAR: usize = 30;
/// Lines of fewer words that stand before the article are names and dates.
const NAME: usize = 6;
/// Questions of fewer words that stand behind the article are put to its reader.
const QUESTION: usize = 9;

/// The blocks of `found` that are article.
pub(super) fn trim(tree: &Tree, found: &[usize]) -> Vec<usize> {
    let blocks: Vec<_> = found.iter().map(|&i| tree.page.blocks[i]).collect();
    let looks = furniture::looks(&tree.page.text, &blocks);
    let is_prose = |i: &usize| looks[*i].is_prose() && !tree.places[found[*i]].is_linked();
    let first = (0..looks.len()).find(is_prose).unwrap_or(0);
    let last = (0..looks.len()).rfind(is_prose).unwrap_or(looks.len());
    let node = |i: usize| tree.places[found[i]].node as usize;
    let mut holds_prose = vec![false; tree.nodes.len()];
    (0..looks.len()).filter(is_prose).for_each(|i| holds_prose[node(i)] = true);
    let mut walled = false;
    let mut kept = Vec::new();
    for (i, look) in looks.iter().enumerate() {
        walled = look.is_wall() || (walled && !is_prose(&i));
        let kind = blocks[i].kind;
        // What is set off from sentences by line breaks alone, and by no element, was written as one text with them.
        let in_text = i > first && holds_prose[node(i)];
        let linked = tree.places[found[i]].is_linked() && kind != Kind::Heading && !(in_text && i < last);
        let before = i < first && (is_beside(look) || is_preface(look, kind, i + 1 == first));
        let after = i > last && !in_text && (is_beside(look) || is_postscript(tree, found[i], look, kind));
        if !(walled || linked || before || after) {
            kept.push(found[i]);
        }
    }
    kept
}

/// True for what looks like furniture, if only a little.
fn is_beside(look: &Look) -> bool {
    look.words == 0 || look.pattern.is_some()
}

/// True for a line before the article that belongs to its page: a name, or a heading that heads nothing.
fn is_preface(look: &Look, kind: Kind, is_next: bool) -> bool {
    match kind {
        Kind::Prose => !look.ends && look.words < NAME,
        Kind::Heading => !look.ends && !is_next,
        _ => false,
    }
}

/// True for a line behind the article that belongs to its page: a heading, or a question to the reader.
fn is_postscript(tree: &Tree, block: usize, look: &Look, kind: Kind) -> bool {
    match kind {
        Kind::Prose => look.words < QUESTION && tree.text_of(block).ends_with('?'),
        Kind::Heading => !look.ends,
        _ => false,
    }
}

/// The lead: sentences between the headline and the first block of `article`.
pub(super) fn lead(tree: &Tree, article: &[usize]) -> Vec<usize> {
    let Some(&first) = article.first() else { return Vec::new() };
    let is_headline = |&i: &usize| {
        let named = tree.page.title.as_deref().is_some_and(|name| title::is_same(name, tree.text_of(i)));
        named || tree.node_of(i).element == Element::Heading(1)
    };
    let Some(headline) = (first.saturating_sub(NEAR)..first).rfind(is_headline) else { return Vec::new() };
    let between = headline + 1..first;
    let looks = furniture::looks(&tree.page.text, &tree.page.blocks[between.clone()]);
    let says = |(i, look): &(usize, Look)| {
        let sentence = look.ends && look.words >= 8 && look.pattern.is_none();
        sentence && !tree.places[*i].is_linked() && !tree.is_beside(*i)
    };
    between.zip(looks).filter(says).map(|(i, _)| i).collect()
}
