//! The headline of a plain text.
//!
//! A headline stands before the body, is short, does not end like a sentence, and shares words with the body; pages
//! often show it twice. Menus above it do none of this. Linear.

use std::ops::Range;

use super::Kind;
use super::furniture::Look;
use super::layout::{self, Block};
use super::vocabulary::Vocabulary;

/// A headline is looked for in so many blocks before the body, and among the first three.
const NEAR: usize = 60;
/// It shares at least so many of its words with the body.
const SHARED: f32 = 0.4;

/// The block that is the headline of the body, whose blocks are `span`.
pub(super) fn find(text: &str, blocks: &[Block], looks: &[Look], span: &Range<usize>) -> Option<usize> {
    let words = Vocabulary::of(text, blocks[span.clone()].iter().filter(|block| block.kind != Kind::Heading));
    let first = first_prose(looks, span);
    let near = first.saturating_sub(NEAR);
    let candidates = (0..first).filter(|&i| i >= near || i < 3);
    let scored = candidates.filter(|&i| is_candidate(text, &blocks[i], &looks[i])).filter_map(|i| {
        let shared = words.share_of(blocks[i].span.of(text));
        let length = looks[i].words.min(8) as f32 / 8.0;
        let nearness = 1.0 - (first - i).min(NEAR) as f32 / NEAR as f32;
        let repeated = if looks[i].repeated { 0.3 } else { 0.0 };
        (shared >= SHARED).then_some((i, shared + length + nearness / 2.0 + repeated))
    });
    let best = scored.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(i, _)| i);
    best.or_else(|| opening(text, blocks, looks, first))
}

/// The first block of running text, which a headline goes before.
fn first_prose(looks: &[Look], span: &Range<usize>) -> usize {
    span.clone().find(|&i| looks[i].is_prose() || looks[i].ends).unwrap_or(span.start)
}

/// The first block, where it is a heading and nothing but furniture stands between it and the body.
fn opening(text: &str, blocks: &[Block], looks: &[Look], first: usize) -> Option<usize> {
    let between = looks.get(1..first)?;
    let clear = between.iter().filter(|look| look.pattern.is_none()).count() <= 2;
    (clear && blocks[0].kind == Kind::Heading && is_candidate(text, &blocks[0], &looks[0])).then_some(0)
}

fn is_candidate(text: &str, block: &Block, look: &Look) -> bool {
    let kind = matches!(block.kind, Kind::Heading | Kind::Prose) && block.lines <= 2 && !block.quoted;
    kind && look.pattern.is_none() && look.words > 0 && layout::is_title_like(block.span.of(text))
}

/// True where two lines have the same letters and digits, and at least one, case aside.
pub(super) fn is_same(a: &str, b: &str) -> bool {
    letters(a).eq(letters(b)) && letters(a).next().is_some()
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::super::{Format, Request, extract};
    use super::*;

    fn title(text: &str) -> Option<String> {
        extract(text, &Request { format: Some(Format::Text), clean: true, ..Request::default() }).title
    }

    const BODY: &str = "Two beavers were let out at the upper lake on Friday, ninety years after the last one was shot \
        there. The lake's new tenants went straight to the willows.";

    #[test]
    fn the_first_line_that_stands_alone_is_the_title() {
        assert_eq!(
            title(&format!("Beavers return to the lake\n\n{BODY}")).as_deref(),
            Some("Beavers return to the lake")
        );
        assert_eq!(title(&format!("Good news\n{BODY}\n{BODY}")).as_deref(), Some("Good news"));
        assert_eq!(title(BODY), None);
        assert_eq!(title("Just a line"), None);
        assert_eq!(title(""), None);
    }

    #[test]
    fn below_a_menu_it_is_the_line_that_shares_words_with_the_body() {
        let page =
            format!("Home\n\nSport\n\nLocal weather\n\nBeavers return to the upper lake\n\nBy A. Reporter\n\n{BODY}");
        assert_eq!(title(&page).as_deref(), Some("Beavers return to the upper lake"));
    }

    #[test]
    fn lines_are_the_same_by_letters_and_digits() {
        assert!(is_same("“Beavers” return — again!", "BEAVERS RETURN: AGAIN"));
        assert!(!is_same("Beavers", "Beavers 2") && !is_same("—", "!"));
    }
}
