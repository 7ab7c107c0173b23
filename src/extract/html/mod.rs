//! HTML -> article: the page as a tree, the part of it that is the article, and of that what reads like one.

mod elements;
mod entities;
mod headline;
mod names;
mod region;
mod tokens;
mod tree;
mod trim;

use super::{Article, Format, Request};
use region::Strictness;
use tree::Tree;

/// An article that is shorter, in bytes, is worth a second look at what was left out.
const SHORT: usize = 500;

/// What is held against parts of a page, the strictest first.
const LADDER: [Strictness; 5] = [
    Strictness { unlikely: true, names: true, parts: true, hidden: true },
    Strictness { unlikely: false, names: true, parts: true, hidden: true },
    Strictness { unlikely: false, names: false, parts: true, hidden: true },
    Strictness { unlikely: false, names: false, parts: false, hidden: true },
    Strictness { unlikely: true, names: true, parts: true, hidden: false },
];

/// The article in an HTML page.
pub(super) fn extract(html: &str, request: &Request<'_>) -> Article<'static> {
    let tree = Tree::of(html);
    let kept = if request.clean { keep(&tree) } else { vec![true; tree.places.len()] };
    tree.page.into_article(Format::Html, request, &kept)
}

/// Whether each block is article.
fn keep(tree: &Tree) -> Vec<bool> {
    let mut best: Vec<usize> = Vec::new();
    for strictness in LADDER {
        let found = region::find(tree, strictness);
        if size(tree, &found) > size(tree, &best) {
            best = found;
        }
        if size(tree, &best) >= SHORT {
            break;
        }
    }
    let mut kept = vec![false; tree.places.len()];
    trim::trim(tree, &best).iter().for_each(|&i| kept[i] = true);
    kept
}

fn size(tree: &Tree, blocks: &[usize]) -> usize {
    blocks.iter().map(|&i| tree.places[i].width as usize).sum()
}
