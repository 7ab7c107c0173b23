//! An article's blocks without the lines beside it: links alone, what stands below "related stories", and at both ends
//! what looks like furniture.

use super::super::Kind;
use super::super::furniture;
use super::super::patterns::Pattern;
use super::tree::Tree;

/// The blocks of `found` that are article.
pub(super) fn trim(tree: &Tree, found: &[usize]) -> Vec<usize> {
    let blocks: Vec<_> = found.iter().map(|&i| tree.page.blocks[i]).collect();
    let looks = furniture::looks(&tree.page.text, &blocks);
    let is_prose = |i: usize| looks[i].is_prose() && !tree.places[found[i]].is_linked();
    let first = (0..looks.len()).find(|&i| is_prose(i)).unwrap_or(0);
    let last = (0..looks.len()).rfind(|&i| is_prose(i)).unwrap_or(looks.len());
    let mut walled = false;
    let mut kept = Vec::new();
    for (i, look) in looks.iter().enumerate() {
        let linked = tree.places[found[i]].is_linked() && blocks[i].kind != Kind::Heading;
        let furniture = (i < first || i > last) && look.is_furniture();
        walled = (walled && !is_prose(i)) || look.pattern == Some(Pattern::Wall);
        if !(walled || linked || furniture) {
            kept.push(found[i]);
        }
    }
    kept
}
