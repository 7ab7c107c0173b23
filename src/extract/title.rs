//! The headline of a plain text.
//!
//! A headline stands before the body, is short, does not end like a sentence, and shares words with the body; pages
//! often show it twice, and first as the title of the window. Menus above it do none of this. The weights of what speaks
//! for a line were fitted on the pages that those of `model.rs` were fitted on, 681 of which have lines to choose from:
//! the line that is the title shall have the largest share of e to the power of the sums. Linear.

use std::ops::Range;

use super::Kind;
use super::furniture::Look;
use super::layout::{self, Block};
use super::patterns::Pattern;
use super::vocabulary::Vocabulary;

/// A headline is looked for in so many blocks before the body, and among the first.
const NEAR: usize = 60;
const FIRST: usize = 3;
/// It shares at least so many of its words with the body.
const SHARED: f32 = 0.25;
/// It has about so many words, or more.
const WORDS: f32 = 8.0;
/// Who wrote it and when stands within so many blocks below.
const SIGNED: usize = 3;

/// The block that is the headline of the body, whose blocks are those of `article`.
pub(super) fn find(text: &str, blocks: &[Block], looks: &[Look], article: &[Range<usize>]) -> Option<usize> {
    let inside = || article.iter().cloned().flatten();
    let body = first_prose(looks, inside());
    if body == 0 {
        return None;
    }
    let words = Vocabulary::of(text, inside().map(|i| &blocks[i]).filter(|block| block.kind != Kind::Heading));
    let search = Search { text, blocks, looks, window: window(text, blocks), body };
    let near = search.body.saturating_sub(NEAR);
    let candidates = (0..search.body).filter(|&i| (i >= near || i < FIRST) && search.is_candidate(i));
    let scored = candidates.filter_map(|i| {
        let shared = words.share_of(search.line(i));
        (shared >= SHARED).then(|| (i, search.score(i, shared)))
    });
    let best = scored.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(i, _)| i);
    best.or_else(|| search.opening())
}

/// Letters of the first lines, where a page says its name.
fn window(text: &str, blocks: &[Block]) -> String {
    blocks.iter().take(2).flat_map(|block| letters(block.span.of(text)).take(300)).collect()
}

/// The first block of running text, which a headline goes before.
fn first_prose(looks: &[Look], mut article: impl Iterator<Item = usize> + Clone) -> usize {
    article.clone().find(|&i| looks[i].is_prose()).or_else(|| article.next()).unwrap_or(0)
}

/// What is looked at to find the headline.
struct Search<'t> {
    text: &'t str,
    blocks: &'t [Block],
    looks: &'t [Look],
    /// The page's name for itself.
    window: String,
    /// The first block of the body.
    body: usize,
}

impl Search<'_> {
    fn line(&self, i: usize) -> &str {
        self.blocks[i].span.of(self.text)
    }

    /// How much line `i` looks like the headline, which has such a share of its words in common with the body.
    fn score(&self, i: usize, shared: f32) -> f32 {
        let length = (self.looks[i].words as f32 / WORDS).min(1.0);
        let nearness = 1.0 - (self.body - i).min(NEAR) as f32 / NEAR as f32;
        let block = &self.blocks[i];
        let flags = [self.is_named(i), self.is_signed(i), block.kind == Kind::Heading, block.gap];
        let [named, signed, heading, apart] = flags.map(|holds| f32::from(u8::from(holds)));
        2.58 * length + 1.2 * nearness + 2.44 * shared + 1.57 * named + 1.62 * signed + 1.43 * heading + 1.82 * apart
    }

    /// True where a date, a byline or a caption follows before the body.
    fn is_signed(&self, i: usize) -> bool {
        let below = &self.looks[i + 1..self.body.min(i + 1 + SIGNED)];
        below.iter().any(|look| matches!(look.pattern, Some(Pattern::Weak | Pattern::Inline)))
    }

    /// True where the page's name holds the line.
    fn is_named(&self, i: usize) -> bool {
        i > 0 && self.looks[i].words > 1 && self.window.contains(&letters(self.line(i)).collect::<String>())
    }

    /// The first block, where it is a heading and nothing but furniture stands between it and the body.
    fn opening(&self) -> Option<usize> {
        let speaks = |&i: &usize| self.looks[i].pattern.is_none() && !is_label(self.line(i));
        let clear = (1..self.body).filter(speaks).count() <= 2;
        (self.body > 0 && clear && self.blocks[0].kind == Kind::Heading && self.is_candidate(0)).then_some(0)
    }

    fn is_candidate(&self, i: usize) -> bool {
        let (block, look, line) = (&self.blocks[i], &self.looks[i], self.line(i));
        let kind = matches!(block.kind, Kind::Heading | Kind::Prose) && block.lines <= 2 && !block.quoted;
        let asks = line.ends_with(['?', '!']) && look.words <= 20 && (look.repeated || self.is_named(i));
        kind && look.pattern.is_none() && look.words >= 2 && !is_label(line) && (layout::is_title_like(line) || asks)
    }
}

/// True for a word with a number as its value: "Prep: 15 mins".
fn is_label(line: &str) -> bool {
    let digit = |value: &str| value.trim_start().starts_with(|c: char| c.is_ascii_digit());
    line.split_once(':').is_some_and(|(name, value)| !name.contains(' ') && digit(value))
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
    fn a_caption_below_it_is_not_the_title() {
        let caption = "The two beavers of the upper lake on their way to the willows of the shore";
        let page = format!(
            "Home\n\nSport\n\nBeavers return to lake\n\nBy A. Reporter\n\n5 March 2026\n{caption}\n\n{BODY}\n\nShare"
        );
        assert_eq!(title(&page).as_deref(), Some("Beavers return to lake"));
    }

    #[test]
    fn labels_below_it_are_not_the_title() {
        let page = format!("Fish pie\n\nPrep: 15 mins\nCook: 50 mins\nServes 8\n\n{BODY}");
        assert_eq!(title(&page).as_deref(), Some("Fish pie"));
    }

    #[test]
    fn lines_are_the_same_by_letters_and_digits() {
        assert!(is_same("“Beavers” return — again!", "BEAVERS RETURN: AGAIN"));
        assert!(!is_same("Beavers", "Beavers 2") && !is_same("—", "!"));
    }
}
