//! Which blocks of a page are the article, and which its furniture.
//!
//! Blocks of running sentences weigh for the article; short lines, and lines that look like furniture
//! ([`patterns`](super::patterns)), weigh against it. The [`runs`] of blocks with large sums of the fitted weights are
//! the article ([`evidence`]). Once the heaviest is found the words of its prose are known, and lines that share them
//! weigh less against it: runs are looked for a second time. Inside them only what looks like furniture is left out.
//! All of it is linear.

use std::collections::HashMap;
use std::ops::Range;

use super::appended;
use super::evidence;
use super::interruptions;
use super::layout::Block;
use super::letters;
use super::marks;
use super::model::WEIGHTS;
use super::patterns::{self, Pattern};
use super::runs;
use super::vocabulary::{KIN, Vocabulary};
use super::words::count_words;

/// A block of so many words, ending like a sentence, is surely prose.
const SENTENCE: usize = 15;
/// So is a block of so many words, however it ends.
const LONG: usize = 30;
/// A block of so many words, ending like a sentence, may be prose.
const SHORT: usize = 6;
/// Notices in many words stand among so many last blocks of a page.
const NOTICES: usize = 16;
/// Longer blocks are not compared with each other.
const REPEATED: usize = 200;
/// Up to so many lines before or after the span belong to it, unless one looks like furniture.
const EDGE: usize = 3;
/// Up to so many blocks before or after the span, those that are sentences belong to it, whatever stands between.
const BESIDE: usize = 8;

/// A small table has no more cells than this, some of them numbers, and a cell no more words.
const TABLE: usize = 24;
const NUMBERS: usize = 2;
const CELL: usize = 5;

/// What a block looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    /// Its words, as [`count_words`] counts them.
    pub(super) words: usize,
    /// True where it ends like a sentence.
    pub(super) ends: bool,
    /// What it looks like, if like furniture.
    pub(super) pattern: Option<Pattern>,
    /// True for a short block that the page holds more than once.
    pub(super) repeated: bool,
}

impl Look {
    /// True for a block that is surely running text.
    pub(super) fn is_prose(&self) -> bool {
        self.pattern.is_none() && ((self.words >= SENTENCE && self.ends) || self.words >= LONG)
    }

    /// True for a block that is no article even in the middle of one.
    pub(super) fn is_furniture(&self) -> bool {
        self.words == 0
            || self.is_wall()
            || matches!(self.pattern, Some(Pattern::Mute | Pattern::Furniture | Pattern::Inline))
    }

    /// True for a heading behind which the article ends.
    pub(super) fn is_wall(&self) -> bool {
        self.pattern.is_some_and(Pattern::is_wall)
    }

    /// True for a sentence that is too short to be surely prose.
    pub(super) fn is_sentence(&self) -> bool {
        self.pattern.is_none() && !self.is_prose() && self.words >= SHORT && self.ends
    }

    /// True for running text, be it short.
    pub(super) fn is_running(&self) -> bool {
        self.is_prose() || self.is_sentence()
    }

    /// True for running text, be it short, that the page holds once.
    pub(super) fn speaks(&self) -> bool {
        self.is_running() && !self.repeated
    }
}

/// A text in blocks, and what each of them looks like.
#[derive(Clone, Copy)]
pub(super) struct View<'t> {
    pub(super) text: &'t str,
    pub(super) blocks: &'t [Block],
    pub(super) looks: &'t [Look],
}

impl<'t> View<'t> {
    /// The text of a block.
    pub(super) fn body(&self, block: usize) -> &'t str {
        self.blocks[block].span.of(self.text)
    }
}

/// What each block looks like.
pub(super) fn looks(text: &str, blocks: &[Block]) -> Vec<Look> {
    let mut seen: HashMap<u64, u32> = HashMap::with_capacity(blocks.len() / 2);
    for block in blocks.iter().filter(|block| block.span.len() < REPEATED) {
        *seen.entry(letters::fingerprint(block.span.of(text))).or_default() += 1;
    }
    let mut folded = String::new();
    let look = |block: &Block| {
        let body = block.span.of(text);
        let words = count_words(body);
        let pattern = match block.kind {
            super::Kind::Turn => None,
            _ if block.signs => Some(Pattern::Inline),
            _ => patterns::find(body, words, &mut folded),
        };
        let times = || seen.get(&letters::fingerprint(body));
        let repeated = body.len() < REPEATED && times().is_some_and(|&times| times > 1);
        let ends = block.ends || (SHORT..LONG).contains(&words) && marks::ends_with_credit(body);
        Look { words, ends, pattern, repeated }
    };
    let mut looks: Vec<Look> = blocks.iter().map(look).collect();
    settle_formulas(text, blocks, &mut looks, &mut folded);
    interruptions::settle(&mut looks);
    looks
}

/// Takes paragraphs with formulas of publishers at the end of a page for furniture, up to the first without. A text
/// with no furniture besides is none that was copied with its frame, and may speak of rights.
fn settle_formulas(text: &str, blocks: &[Block], looks: &mut [Look], folded: &mut String) {
    if !looks.iter().any(Look::is_furniture) {
        return;
    }
    let last = looks.iter_mut().zip(blocks).rev().take(NOTICES).filter(|(look, _)| look.is_prose());
    for (look, _) in last.take_while(|(_, block)| patterns::is_formula(block.span.of(text), folded)) {
        look.pattern = Some(Pattern::Furniture);
    }
}

/// The same of a plain text, whose article may go on behind a box of other stories. Of a page elements tell that.
pub(super) fn looks_of_text(text: &str, blocks: &[Block]) -> Vec<Look> {
    let mut looks = looks(text, blocks);
    interruptions::settle_boxes(text, blocks, &mut looks);
    appended::settle(text, blocks, &mut looks);
    // Among menus and stories such a line is mostly another one's.
    if let [first, ..] = &mut looks[..]
        && first.pattern == Some(Pattern::Weak)
        && patterns::is_name_of_year(blocks[0].span.of(text))
    {
        first.pattern = None;
    }
    looks
}

/// The article's blocks: all of them where next to nothing looks like furniture.
pub(super) fn article(view: &View<'_>) -> Vec<Range<usize>> {
    let looks = view.looks;
    if is_clean(looks) {
        let all = 0..looks.len();
        return vec![all];
    }
    let rows = evidence::rows(view, &WEIGHTS);
    let is_wall = |i: usize| looks[i].is_wall();
    let mut runs = runs::article(rows.iter().map(|row| evidence::weight(row, &WEIGHTS)), is_wall);
    // Between two runs short sentences that touch one belong to it.
    for next in 1..runs.len() {
        let gap = runs[next - 1].end..runs[next].start;
        let before = gap.clone().take_while(|&i| looks[i].speaks()).count();
        let behind = gap.skip(before).rev().take_while(|&i| looks[i].speaks()).count();
        runs[next - 1].end += before;
        runs[next].start -= behind;
    }
    if let [first, ..] = &mut runs[..] {
        first.start = with_edges(first.clone(), looks).start;
    }
    if let [.., last] = &mut runs[..] {
        last.end = with_edges(last.clone(), looks).end;
        let below = below_table(view, last.clone());
        runs.extend(below);
    }
    runs
}

/// The paragraphs below a small table behind the `run`, numbers among its cells, where they speak of what the run does.
/// Where much stands behind a run only blocks that touch it count, and cells part them.
fn below_table(view: &View<'_>, run: Range<usize>) -> Option<Range<usize>> {
    let View { text, blocks, looks } = *view;
    let behind = &looks[run.end..];
    let is_number = |look: &&Look| look.pattern == Some(Pattern::Mute);
    let is_cell = |look: &&Look| look.words <= CELL && (is_number(look) || look.pattern.is_none() && !look.ends);
    let cells = behind.iter().take(TABLE).take_while(is_cell).count();
    let told = behind[cells..].iter().take_while(|look| look.is_prose() && !look.repeated).count();
    if told == 0 || behind[..cells].iter().filter(is_number).count() < NUMBERS {
        return None;
    }
    let start = run.end + cells;
    let prose = run.filter(|&i| looks[i].is_prose()).map(|i| &blocks[i]);
    (Vocabulary::of(text, prose).share_of(blocks[start].span.of(text)) >= KIN).then_some(start..start + told)
}

/// True for a text in which next to nothing looks like furniture or stands twice: an article, or verse, or a list, but
/// not a page. A number by itself says nothing of either.
pub(super) fn is_clean(looks: &[Look]) -> bool {
    let heads = |pair: &[Look]| pair[0].pattern.is_none() && !pair[0].is_running() && pair[1].is_running();
    // Behind the title.
    let first = looks.windows(2).skip(1).position(heads).map_or(looks.len(), |at| at + 1);
    let last = looks.windows(2).rposition(heads).unwrap_or(0);
    let goes_on = |i: usize| first < i && i < last && looks.get(i + 1).is_some_and(Look::is_running);
    let odd = |&i: &usize| match looks[i].pattern {
        Some(Pattern::Mute) => false,
        // A heading of an article's part may be called so, too: among others, and with sentences below it.
        Some(Pattern::Wall | Pattern::Stories) => !goes_on(i),
        None | Some(Pattern::Weak) => looks[i].repeated,
        _ => true,
    };
    (0..looks.len()).filter(odd).count() * 50 <= looks.len()
}

/// The blocks from the first to the last running sentence; all of them where there is none.
pub(super) fn prose_span(looks: &[Look]) -> Range<usize> {
    let first = looks.iter().position(Look::is_prose);
    let last = looks.iter().rposition(Look::is_prose);
    first.zip(last).map_or(0..looks.len(), |(first, last)| first..last + 1)
}

/// True for the few blocks at an edge of the page, where nothing says that these are furniture.
fn belong(edge: &[Look]) -> bool {
    edge.len() <= EDGE && edge.iter().all(|look| look.pattern.is_none() && !look.repeated)
}

/// The blocks `inside` with the few before and after them, where nothing says that these are furniture.
pub(super) fn with_edges(inside: Range<usize>, looks: &[Look]) -> Range<usize> {
    if inside.is_empty() {
        return inside;
    }
    // A lead under its headline that looks like a notice is one more paragraph.
    let is_lead = |at: usize| looks[at].pattern == Some(Pattern::Notice) && looks[at - 1].pattern.is_none();
    let lead = inside.start >= 2 && is_lead(inside.start - 1);
    let (before, behind) = (&looks[..inside.start - usize::from(lead)], &looks[inside.end..]);
    let start = if belong(before) { 0 } else { before.len() - running(before.iter().rev()) };
    let end = if belong(behind) { looks.len() } else { inside.end + running(behind.iter()) };
    start..end
}

/// How many of the blocks `beside` the span, outwards from it, go on with its sentences. A short article of short
/// sentences may be interrupted by one button after the first of them; on a page where much stands beside the article
/// only those that touch it count.
fn running<'l>(beside: impl Iterator<Item = &'l Look> + Clone) -> usize {
    let before_wall = || beside.clone().take_while(|look| !look.is_wall());
    if before_wall().nth(BESIDE).is_some() {
        return before_wall().take_while(|look| look.speaks()).count();
    }
    before_wall().enumerate().filter(|(_, look)| look.speaks()).last().map_or(0, |(i, _)| i + 1)
}

#[cfg(test)]
mod tests {
    use super::super::{layout, lines};
    use super::*;

    const BODY: &str = "The old ferry went out again on Monday, after eleven months in the yard and two tests at sea.\n\n\
        Its owners had wanted to sell it, but nobody came who would pay for a hull of that age and size.\n\n\
        Freight comes first\n\nFor the first weeks it will carry flour, timber and the mail, and no more than forty \
        passengers at once, who sit on the benches of the open deck.";

    fn article(text: &str) -> Vec<&str> {
        let blocks = layout::blocks(text, &lines::scan(text, None).0);
        let looks = looks_of_text(text, &blocks);
        let runs = super::article(&View { text, blocks: &blocks, looks: &looks });
        let inside = runs.into_iter().flatten().filter(|&i| !looks[i].is_furniture());
        inside.map(|i| blocks[i].span.of(text)).collect()
    }

    #[test]
    fn an_article_goes_on_behind_a_box() {
        let one = "The crew has mended the hull and the mast.\n\n";
        let two = "It takes forty people to the island at once.\n\n";
        let three = "Nobody has to book a place before they sail.\n\n";
        let page = format!("{BODY}\n\nRecommended\n\nMarket moves to the quay\n\n{one}{two}{three}");
        let kept = article(&page);
        let told = |part: &str| kept.iter().any(|kept| kept.starts_with(part));
        assert!(told("Nobody") && !told("Market"), "{kept:?}");
        // Comments have names between theirs.
        let page = format!("{BODY}\n\nComments\n\nBen\n\n{one}Ada\n\n{two}Ada\n\n{three}");
        assert!(article(&page).iter().all(|part| !part.starts_with("Nobody")), "{:?}", article(&page));
    }

    #[test]
    fn menus_before_and_teasers_after_are_out() {
        let menu = "Home\n\nNews\n\nSport\n\nWeather\n\nJobs";
        let teasers =
            "Related stories\n\nBridge closed for a week\n\nWho will run the school?\n\nMarket moves\n\n© The Paper";
        let page = format!("{menu}\n\n{BODY}\n\n{teasers}");
        let kept = article(&page);
        assert_eq!(kept.len(), 4);
        assert!(kept[0].starts_with("The old ferry") && kept[2] == "Freight comes first");
    }

    #[test]
    fn buttons_inside_the_article_are_out() {
        let page = BODY.replace("Freight comes first", "Freight comes first\n\nAdvertisement");
        assert_eq!(article(&page).join("\n\n"), BODY);
    }

    #[test]
    fn short_sentences_are_kept_on_both_sides_of_a_button() {
        let first =
            "The gate at the inner harbour will stay shut until at least January, after divers found a crack in it.";
        let rest = ["23 boats are stuck behind the gate, the board said.", "The repair will take four days, it said."];
        for button in ["ADVERTISEMENT", "Share\n\nPrint", "Read also: Fish prices fall"] {
            let page = format!("Home\n\n{first}\n\n{button}\n\n{}\n\nPrivacy policy", rest.join("\n\n"));
            assert_eq!(article(&page)[..], [first, rest[0], rest[1]], "{page}");
        }
        let page = format!("{first}\n\nRelated stories\n\nA man was found in the old mill on Friday night.\n\nJobs");
        assert_eq!(article(&page), [first]);
    }

    #[test]
    fn a_short_sentence_above_the_part_behind_a_box_is_kept() {
        let short = "Nobody was hurt, they all say.";
        let boxed = "Bridge closed\n\nMarket moves\n\n".repeat(6);
        let page = format!("Home\n\n{BODY}\n\n{boxed}{short}\n\n{}\n\nJobs", BODY.replace("ferry", "harbour"));
        assert!(article(&page).contains(&short));
    }

    #[test]
    fn advertisements_between_all_paragraphs_are_out() {
        let paragraphs: Vec<&str> = BODY.split("\n\n").filter(|paragraph| paragraph.ends_with('.')).collect();
        for button in ["Advertisement\n\nSkip this advertisement", "Anzeige\n\nNach der Anzeige geht es weiter"] {
            let page = paragraphs.join(&format!("\n\n{button}\n\n"));
            assert_eq!(article(&page), paragraphs, "{page}");
        }
    }

    #[test]
    fn page_numbers_and_headings_of_parts_make_no_page_of_a_text() {
        for line in ["3", "Related work", "Comments"] {
            let text = BODY.replace("Freight comes first", line).replace("Its owners", "Who pays for it\n\nIts owners");
            let text = format!("{text}\n\nWhat comes next\n\nNobody on the island knows that yet.");
            assert_eq!(article(&text).len(), 6, "{text}");
        }
    }

    #[test]
    fn an_article_may_speak_of_notices() {
        for told in [
            "The network said on Monday that it had rewritten its privacy policy for the first time in six long years.",
            "The base of each of the mugs that were sold bore the mark © 1998 Helen Ash, which was copied as well.",
        ] {
            let lead = format!("New rules\n\n{told}\n\n{BODY}\n\nShare");
            assert!(article(&lead).contains(&told), "{lead}");
            let inside = BODY.replace("Freight comes first", told);
            assert!(article(&inside).contains(&told));
            let box_inside = BODY.replace(
                "Freight comes first",
                "Get the news of the week by our newsletter, which comes to \
                your door every Friday at noon and costs nothing.",
            );
            assert!(!article(&box_inside).iter().any(|line| line.contains("newsletter")));
            let below = format!("{BODY}\n\nShare\n\nFollow us on Example\n\n{told}");
            assert!(!article(&below).contains(&told));
        }
    }

    #[test]
    fn a_paragraph_below_a_small_table_is_article() {
        let table = "Year Passengers\n2018 240\n2022 95\n2025 610";
        let last =
            "The owners of the ferry hope for forty passengers on each of its weeks, and for timber from the yard.";
        let other =
            "Anybody who has seen a grey cat near Mill Lane since last Sunday evening should ring up its family.";
        let links = "About us\n\nPrivacy policy\n\nJobs\n\nShare\n\nHome\n\nWeather\n\nSport\n\nLetters";
        let page = |last: &str| format!("Home\n\nNews\n\n{BODY}\n\n{table}\n\n{last}\n\n{links}");
        assert!(article(&page(last)).contains(&last), "{:?}", article(&page(last)));
        assert!(!article(&page(other)).contains(&other));
    }

    #[test]
    fn a_text_without_furniture_is_kept_whole() {
        assert_eq!(article(BODY).join("\n\n"), BODY);
        let with_edges = format!("Harbour news\n\n{BODY}\n\nTo be continued next week");
        assert_eq!(article(&with_edges).join("\n\n"), with_edges);
    }
}
