//! What is left of an article's blocks once lines beside it are taken out: links alone, what follows "related stories",
//! and at both ends what looks like furniture.

use super::super::Kind;
use super::super::furniture;
use super::super::patterns::Pattern;
use super::tree::Tree;

/// The blocks of `found` that are article.
pub(super) fn trim(tree: &Tree, found: &[usize]) -> Vec<usize> {
    let blocks: Vec<_> = found.iter().map(|&i| tree.page.blocks[i]).collect();
    let looks = furniture::looks(&tree.page.text, &blocks);
    let is_prose = |i: usize| looks[i].is_prose() && !is_linked(tree, found[i], 2);
    let first = (0..looks.len()).find(|&i| is_prose(i)).unwrap_or(0);
    let last = (0..looks.len()).rfind(|&i| is_prose(i)).unwrap_or(looks.len());
    let mode: Vec<bool> = std::env::var("TRIM").unwrap_or("11111".into()).bytes().map(|b| b == b'1').collect();
    let mut walled = false;
    let mut kept = Vec::new();
    for (i, look) in looks.iter().enumerate() {
        let inside = first <= i && i <= last;
        let furniture = furniture::is_furniture(look);
        if mode[0] && look.pattern == Some(Pattern::Wall) {
            walled = true;
            continue;
        }
        walled &= !is_prose(i);
        let linked = is_linked(tree, found[i], 2) && blocks[i].kind != Kind::Heading;
        if (mode[1] && walled)
            || (mode[2] && linked && !(blocks[i].kind == Kind::Item && inside && mode[4]))
            || (mode[3] && furniture && !inside)
        {
            continue;
        }
        kept.push(found[i]);
    }
    kept
}

/// True where more than one in `share` parts of a block is links.
fn is_linked(tree: &Tree, block: usize, share: u32) -> bool {
    let place = &tree.places[block];
    place.linked * share > place.width
}
