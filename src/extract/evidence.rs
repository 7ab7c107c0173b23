//! What speaks for a block being article, in numbers. Their sum, with the fitted weights of `model.rs`, is the
//! block's weight, and the article is the runs of blocks that weigh most.
//!
//! No number is of one language or script: how long a block is and how it ends, whether it looks like furniture, what
//! its neighbours are, and whether it speaks of what the article speaks of.

use std::ops::Range;

use crate::Span;

use super::furniture::{self, Look, View};
use super::layout;
use super::patterns::Pattern;
use super::vocabulary::Vocabulary;
use super::{Kind, lines};

pub use super::runs::heaviest;

/// How many numbers a block has.
pub const COUNT: usize = 14;

/// The names of the numbers, in order.
pub const NAMES: [&str; COUNT] = [
    // Of running text: its words, up to 60, in tens; a constant.
    "words",
    "prose",
    // Constants of a short sentence, of a speaker's turn, and of any other line; captions are such, since articles are
    // interrupted by them.
    "sentence",
    "line",
    "turn",
    // Constants of what looks like furniture: dates, buttons and notices, headings of other things.
    "dated",
    "furniture",
    "wall",
    // Of what is no running text: 1 where it stands on the page twice; the share of its words that the article uses,
    // less what is usual; how many neighbours are running text.
    "repeated",
    "kin",
    "near",
    // Of running text: how many neighbours are such too; 1 for a question; the share of the four nearest blocks that
    // look like furniture, captions aside. Comments on an article have other neighbours than its paragraphs.
    "among",
    "question",
    "beside",
];

/// The places of the numbers, in the order of their [`NAMES`].
#[derive(Clone, Copy)]
enum Number {
    Words,
    Prose,
    Sentence,
    Line,
    Turn,
    Dated,
    Furniture,
    Wall,
    Repeated,
    Kin,
    Near,
    Among,
    Question,
    Beside,
}

/// The numbers of a block, or a weight for each of them.
pub type Evidence = [f32; COUNT];

/// What share of its words a line has in common with any article.
const USUAL: f32 = 0.3;

/// What the filter for plain text sees of a page: for programs that fit its weights.
#[derive(Debug)]
pub struct SeenPage {
    /// Where each block stands in the text.
    pub spans: Vec<Span>,
    /// What speaks for each block.
    pub rows: Vec<Evidence>,
    /// True for what is left out even inside the article.
    pub furniture: Vec<bool>,
    looks: Vec<Look>,
}

impl SeenPage {
    /// The blocks of `text`; `weights` find the article whose words are the known ones.
    pub fn of(text: &str, weights: &Evidence) -> Self {
        let blocks = layout::blocks(text, &lines::scan(text, None).0);
        let looks = furniture::looks_of_text(text, &blocks);
        Self {
            spans: blocks.iter().map(|block| block.span).collect(),
            rows: rows(&View { text, blocks: &blocks, looks: &looks }, weights),
            furniture: looks.iter().map(Look::is_furniture).collect(),
            looks,
        }
    }

    /// The article's blocks, where those of `heaviest` have the largest sum of weights.
    pub fn span(&self, heaviest: Range<usize>) -> Range<usize> {
        furniture::with_edges(heaviest, &self.looks)
    }

    /// True for a page without furniture: all its blocks are article, whatever they weigh.
    pub fn is_clean(&self) -> bool {
        furniture::is_clean(&self.looks)
    }
}

/// The sum of the numbers, each with its weight.
pub fn weight(row: &Evidence, weights: &Evidence) -> f32 {
    row.iter().zip(weights).map(|(number, weight)| number * weight).sum()
}

/// What speaks for each block. The article that gives the known words is the heaviest run while none are known.
pub(super) fn rows(view: &View<'_>, weights: &Evidence) -> Vec<Evidence> {
    let View { text, blocks, looks } = *view;
    let mut rows: Vec<Evidence> = (0..blocks.len()).map(|i| row(view, i)).collect();
    let first = heaviest(rows.iter().map(|row| weight(row, weights)));
    let words = Vocabulary::of(text, first.filter(|&i| looks[i].is_prose()).map(|i| &blocks[i]));
    for ((row, block), look) in rows.iter_mut().zip(blocks).zip(looks) {
        if look.pattern.is_none() && !look.is_prose() {
            row[Number::Kin as usize] = words.share_of(block.span.of(text)) - USUAL;
        }
    }
    rows
}

/// What speaks for block `i`, whatever words are known.
fn row(view: &View<'_>, i: usize) -> Evidence {
    let View { blocks, looks, .. } = *view;
    let look = &looks[i];
    let around = |distance: usize| [i.checked_sub(distance), i.checked_add(distance)].into_iter().flatten();
    let near = |distance: usize| around(distance).filter_map(|j| looks.get(j));
    let prose: f32 = near(1).map(|look| f32::from(look.is_prose())).sum();
    let mut row = [0.0; COUNT];
    let mut set = |number: Number, value: f32| row[number as usize] = value;
    if look.is_prose() {
        let beside = |look: &Look| f32::from(look.pattern.is_some_and(|pattern| pattern != Pattern::Inline));
        let furniture: f32 = near(1).chain(near(2)).map(beside).sum();
        set(Number::Words, look.words as f32 / 10.0);
        set(Number::Prose, 1.0);
        set(Number::Among, prose);
        set(Number::Question, f32::from(view.body(i).ends_with(['?', '？', '؟'])));
        set(Number::Beside, furniture / 4.0);
        return row;
    }
    let kind = match look.pattern {
        None if blocks[i].kind == Kind::Turn => Number::Turn,
        None if look.is_sentence() => Number::Sentence,
        None | Some(Pattern::Inline) => Number::Line,
        Some(Pattern::Weak) => Number::Dated,
        Some(Pattern::Mute | Pattern::Furniture | Pattern::Notice) => Number::Furniture,
        Some(Pattern::Wall | Pattern::Stories) => Number::Wall,
    };
    set(kind, 1.0);
    set(Number::Repeated, look.repeated.into());
    set(Number::Near, prose);
    row
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "Home | News | Town\n\nThe ferry went out again on Monday, after eleven months in the yard and two \
        tests at sea.\n\nThe ferry is old.\n\nIs there anyone on the island who still believes what the owners say about \
        the timetable of the ferry?\n\nPrevious Article\n";

    fn named(row: &Evidence) -> Vec<(&'static str, f32)> {
        NAMES.into_iter().zip(*row).filter(|(_, number)| *number != 0.0).collect()
    }

    #[test]
    fn blocks_are_seen_with_their_neighbours_and_their_words() {
        let mut weights = [0.0; COUNT];
        weights[0] = 1.0;
        let page = SeenPage::of(PAGE, &weights);
        let rows: Vec<_> = page.rows.iter().map(named).collect();
        assert_eq!(rows[0], [("furniture", 1.0), ("near", 1.0)]);
        assert_eq!(rows[1], [("words", 1.8), ("prose", 1.0), ("beside", 0.25)]);
        assert_eq!(rows[2][..1], [("line", 1.0)]);
        // The one long word of the line is a word of the article.
        assert!(rows[2].contains(&("kin", 0.7)) && rows[2].contains(&("near", 2.0)), "{:?}", rows[2]);
        assert_eq!(rows[3][2..], [("question", 1.0), ("beside", 0.25)]);
        assert_eq!(page.furniture, [true, false, false, false, true]);
    }
}
