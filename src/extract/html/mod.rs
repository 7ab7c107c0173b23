//! HTML -> article: the page as a tree, the part of it that is the article, and of that what reads like one.
//!
//! Names of parts, links and pictures say where the article is. What they hold against a part is taken back step by
//! step while too little is found; a page in which nothing is an article gives what reads like one of all its text.
//! Linear in time and memory; a page is read up to [`MOST`].

mod builder;
mod elements;
mod entities;
mod flow;
mod headline;
mod letter;
mod names;
mod region;
mod skipped;
mod sums;
#[cfg(all(test, feature = "html"))]
mod tests;
mod tokens;
mod tree;
mod trim;
mod unseen;

use super::furniture::{self, View};
use super::mail::Course;
use super::{Article, Format, Kind, Request};
use elements::Element;
use region::Strictness;
use tree::{Node, Place, Tree};
use unseen::Unseen;

/// So much of a page is read, in bytes: far more than any article, and little enough to have as a tree.
const MOST: usize = 32 << 20;

/// An article that is shorter, in columns, is worth a second look at what was left out.
const SHORT: u32 = 500;
/// One that is shorter than this may be none.
const STUB: u32 = 120;

/// Hidden articles are read where there is more than so many times as much as without them.
const HIDDEN: u32 = 4;

/// What is held against parts of a page, the strictest first. Hidden parts come last: scripts may show them.
const LADDER: [Strictness; 6] = [
    Strictness { unlikely: true, names: true, parts: true, unseen: Unseen::Nothing },
    Strictness { unlikely: false, names: true, parts: true, unseen: Unseen::Nothing },
    Strictness { unlikely: false, names: false, parts: true, unseen: Unseen::Nothing },
    Strictness { unlikely: false, names: false, parts: false, unseen: Unseen::Nothing },
    Strictness { unlikely: true, names: true, parts: true, unseen: Unseen::Answers },
    Strictness { unlikely: true, names: true, parts: true, unseen: Unseen::Articles },
];

/// The article in an HTML page.
pub(super) fn extract(html: &str, request: &Request<'_>) -> Article<'static> {
    article(builder::build(start(html)), html, request)
}

/// What a mail says whose text is a page: without the mails that it quotes and its signature.
pub(super) fn extract_letter(html: &str, request: &Request<'_>, course: Course) -> Article<'static> {
    let mut tree = builder::build_letter(start(html));
    let framed = if request.clean { letter::unframe(&mut tree, course) } else { 0 };
    let article = article(tree, html, request);
    Article { furniture_lines: article.furniture_lines + framed, ..article }
}

/// A block of a piece of HTML inside another format.
pub(super) struct Piece {
    pub(super) kind: Kind,
    /// The level of the heading that it stands in; 0 for other text.
    pub(super) level: u8,
    pub(super) text: String,
}

/// The text of a piece of HTML inside another format, in blocks; with `clean` without code, tables and what is hidden.
pub(super) fn pieces(html: &str, clean: bool) -> Vec<Piece> {
    use Element::{Cell, Heading, Pre, Row, Rows, Table};
    let tree = builder::build(start(html));
    // A blank line in a table parts the piece, so that a row may have no table.
    let is_out = |node: &Node| node.hidden || matches!(node.element, Pre | Table | Rows | Row | Cell);
    let out = tree.inherited(|node| clean && is_out(&tree.nodes[node]));
    let level = |node: usize| if let Heading(level) = tree.nodes[node].element { Some(level) } else { None };
    let piece = |(block, place): (usize, &Place)| Piece {
        kind: tree.page.blocks[block].kind,
        level: tree.up(place.node as usize).find_map(level).unwrap_or_default(),
        text: tree.text_of(block).to_string(),
    };
    tree.places.iter().enumerate().filter(|(_, place)| !out[place.node as usize]).map(piece).collect()
}

/// As much of a page as is read.
fn start(html: &str) -> &str {
    &html[..html.floor_char_boundary(MOST)]
}

fn article(mut tree: Tree, html: &str, request: &Request<'_>) -> Article<'static> {
    let found =
        if request.clean { find(&tree) } else { Found { kept: (0..tree.places.len()).collect(), whole_page: false } };
    let mut kept = vec![false; tree.places.len()];
    found.kept.iter().for_each(|&block| kept[block] = true);
    if tree.page.title.is_none() && !found.whole_page {
        tree.page.title = headline::named(&tree, &found.kept);
    }
    let mut article = tree.page.into_article(Format::Html, request, &kept);
    article.whole_page = found.whole_page;
    let cut = start(html).len() < html.len();
    article.warning = cut.then(|| format!("only the first {} MB of the page were read", MOST >> 20));
    article
}

/// The blocks that are article.
struct Found {
    kept: Vec<usize>,
    /// No part of the page was one.
    whole_page: bool,
}

fn find(tree: &Tree) -> Found {
    let mut best = Vec::new();
    for strictness in LADDER {
        let found = trim::trim(tree, &region::find(tree, strictness));
        let times = if strictness.unseen == Unseen::Articles { HIDDEN } else { 2 };
        if size(tree, &found) > times * size(tree, &best) {
            best = found;
        }
        if size(tree, &best) >= SHORT {
            break;
        }
    }
    let least = size(tree, &best);
    if least >= STUB {
        best.splice(0..0, trim::lead(tree, &best));
        return Found { kept: best, whole_page: false };
    }
    let all = running_text(tree);
    let whole_page = size(tree, &all) > 2 * least;
    Found { kept: if whole_page { all } else { best }, whole_page }
}

/// What reads like an article of all the text that a page shows, wherever it stands; all of it where nothing does.
fn running_text(tree: &Tree) -> Vec<usize> {
    let read = read(tree);
    let blocks: Vec<_> = read.iter().map(|&i| tree.page.blocks[i]).collect();
    let looks = furniture::looks(&tree.page.text, &blocks);
    let view = View { text: &tree.page.text, blocks: &blocks, looks: &looks };
    let article = furniture::article(&view).into_iter().flatten();
    let kept = article.filter(|&i| !looks[i].is_furniture() && !tree.places[read[i]].is_linked());
    let kept: Vec<_> = kept.map(|i| read[i]).collect();
    if kept.is_empty() { read } else { kept }
}

/// The blocks that a page shows; all where it shows next to nothing.
fn read(tree: &Tree) -> Vec<usize> {
    let all: Vec<_> = (0..tree.places.len()).collect();
    let hidden = tree.inherited(|node| tree.nodes[node].hidden);
    let shown: Vec<_> = all.iter().copied().filter(|&i| !hidden[tree.places[i].node as usize]).collect();
    if size(tree, &all) > HIDDEN * size(tree, &shown) { all } else { shown }
}

fn size(tree: &Tree, blocks: &[usize]) -> u32 {
    blocks.iter().map(|&i| tree.places[i].width).sum()
}
