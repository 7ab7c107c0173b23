//! The headline of a plain text.
//!
//! A headline stands before the body, is short, does not end like a sentence, and shares words with the body; pages
//! often show it twice, and first as the title of the window. Menus above it do none of this. What speaks for a line is
//! summed with fitted weights. Linear.

use std::ops::Range;

use crate::Span;

use super::furniture::{self, View};
use super::layout;
use super::patterns::Pattern;
use super::vocabulary::Vocabulary;
use super::{Kind, leads, lines};

/// What parts a headline from the name of its site.
pub(super) const BARS: &[&str] = &[" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", "_", "｜"];

/// A headline is looked for in so many blocks before the body, and among the first.
const NEAR: usize = 60;
const FIRST: usize = 3;
/// It shares at least so many of its words with the body.
const SHARED: f32 = 0.1;
/// It has about so many words, or more.
const WORDS: f32 = 8.0;
/// A line that may be it, so many blocks above another or fewer, has such a share and so many words.
const RIVAL: usize = 4;
const RIVAL_SHARED: f32 = 0.25;
const RIVAL_WORDS: usize = 4;
/// A headline that asks has so many words, one that calls so many, and among so many blocks from the body on no one
/// asks again.
const QUESTION: usize = 4;
const CALL: usize = 6;
const ANSWERS: usize = 4;
/// So many first paragraphs say again what the headline says.
const LEAD: usize = 2;
/// A name has up to so many words.
const NAME: usize = 3;
/// A heading of a note has so many words, and stands among so many blocks.
const NOTE: usize = 3;
const ABOVE: usize = 7;
/// Who wrote it and when stands within so many blocks below.
const SIGNED: usize = 3;

/// The block that is the headline of the body, whose blocks are those of `article`.
pub(super) fn find(view: &View<'_>, article: &[Range<usize>]) -> Option<usize> {
    let search = Search::new(view, article);
    if search.body == 0 {
        return None;
    }
    let best = search.rows().map(|(i, row)| (i, weigh(&row))).max_by(|a, b| a.1.total_cmp(&b.1));
    best.map(|(i, _)| i).or_else(|| search.opening())
}

/// `headline` without the name of its site behind a bar, where the page has it so, too, as one of `lines`. That is the
/// longer part, or any word of a menu were one.
pub(super) fn without_site<'t>(headline: &'t str, lines: impl Iterator<Item = &'t str> + Clone) -> &'t str {
    let cut = BARS.iter().filter_map(|bar| headline.rfind(bar)).max();
    let Some((bare, site)) = cut.map(|at| (headline[..at].trim_end(), &headline[at..])) else { return headline };
    let is_line = || lines.clone().any(|line| is_same(line, bare));
    // Behind a dash stands what explains as often: the page must say the name once more.
    let name = site.trim_matches(|c: char| !c.is_alphanumeric());
    let is_name = || {
        site.trim_start().starts_with(['|', '｜'])
            || lines.clone().any(|line| !is_same(line, headline) && line.contains(name))
    };
    if bare.len() > site.len() && is_line() && is_name() { bare } else { headline }
}

/// How many numbers speak for a line.
pub const COUNT: usize = 9;

/// Their names, in order.
pub const NAMES: [&str; COUNT] = [
    // Its words, up to 8, in eighths; blocks from it to the body, up to 60, as what is left of 1; the share of its
    // words that the body uses; the share that its first two paragraphs use, which say again what the headline says.
    "length", "near", "shared", "told",
    // 1 where the first two lines of the page, above it, hold it; where its date, a byline or a caption follows; where
    // it is laid out as a heading; where a blank line stands above it; where one that may be it stands closely above it
    // and does not hold it: what is below a headline explains it.
    "named", "signed", "heading", "apart", "below",
];

/// The numbers of a line, or a weight for each of them.
pub type Evidence = [f32; COUNT];

/// Fitted by `examples/fit_title` on those of the 900 pages that `model.rs` was fitted on that have their headline
/// among two lines or more; on the pages of sites not fitted on, 507 of 679 titles are right.
const WEIGHTS: Evidence = [2.32, 1.08, 1.09, 1.74, 1.74, 1.52, 1.14, 1.50, -0.91];

fn weigh(row: &Evidence) -> f32 {
    row.iter().zip(WEIGHTS).map(|(number, weight)| number * weight).sum()
}

/// The lines of a page of plain text that may be its headline, and what speaks for each: for programs that fit weights.
pub fn candidates(text: &str) -> Vec<(Span, Evidence)> {
    let blocks = layout::blocks(text, &lines::scan(text, None).0);
    let looks = furniture::looks_of_text(text, &blocks);
    let view = View { text, blocks: &blocks, looks: &looks };
    let article = furniture::article(&view);
    let article = [&leads::near(&view, &article)[..], &article].concat();
    let search = Search::new(&view, &article);
    search.rows().map(|(i, row)| (blocks[i].span, row)).collect()
}

/// The first block of running text, which a headline goes before. Of a note it may be short, below a heading that
/// stands apart.
fn first_prose(view: &View<'_>, mut article: impl Iterator<Item = usize> + Clone) -> usize {
    let View { blocks, looks, .. } = *view;
    let prose = article.clone().find(|&i| looks[i].is_prose());
    let headed = |i: usize| blocks[i].gap && blocks[i - 1].kind == Kind::Heading && looks[i - 1].words >= NOTE;
    let short = || (1..looks.len().min(ABOVE)).find(|&i| looks[i].is_running() && headed(i));
    prose.or_else(short).or_else(|| article.next()).unwrap_or(0)
}

/// What is looked at to find the headline.
struct Search<'t> {
    view: View<'t>,
    /// Those of the body, and of its first paragraphs.
    words: Vocabulary,
    lead: Vocabulary,
    /// The first block of the body, and the one behind its last.
    body: usize,
    end: usize,
}

impl<'t> Search<'t> {
    fn new(view: &View<'t>, article: &[Range<usize>]) -> Self {
        let View { text, blocks, looks } = *view;
        let inside = || article.iter().cloned().flatten();
        let body = first_prose(view, inside());
        // Of a text that is article from end to end the lines above the body are not its words, or each would be kin.
        let from = inside().filter(|&i| i >= body && body > 0);
        let prose = from.map(|i| &blocks[i]).filter(|block| block.kind != Kind::Heading);
        let lead = inside().filter(|&i| i >= body && body > 0 && looks[i].is_prose()).take(LEAD).map(|i| &blocks[i]);
        let (words, lead) = (Vocabulary::of(text, prose), Vocabulary::of(text, lead));
        Self { view: *view, words, lead, body, end: article.last().map_or(0, |last| last.end) }
    }

    /// The lines that may be the headline, and what speaks for each.
    fn rows(&self) -> impl Iterator<Item = (usize, Evidence)> {
        let near = self.body.saturating_sub(NEAR);
        let candidates = (0..self.body).filter(|&i| (i >= near || i < FIRST) && self.is_candidate(i));
        let shares =
            candidates.map(|i| (i, self.words.share_of(self.view.body(i)))).filter(|(_, shared)| *shared >= SHARED);
        let shares: Vec<(usize, f32)> = shares.collect();
        (0..shares.len()).map(move |at| (shares[at].0, self.row(&shares[..at], shares[at])))
    }

    /// What speaks for a line; `above` are the candidates before it.
    fn row(&self, above: &[(usize, f32)], (i, shared): (usize, f32)) -> Evidence {
        let block = &self.view.blocks[i];
        let named = self.is_named(i);
        let rival = |&&(j, shared): &&(usize, f32)| shared >= RIVAL_SHARED && self.view.looks[j].words >= RIVAL_WORDS;
        let below = above.iter().rev().take_while(|(j, _)| j + RIVAL >= i).find(rival).is_some();
        [
            (self.view.looks[i].words as f32 / WORDS).min(1.0),
            1.0 - (self.body - i).min(NEAR) as f32 / NEAR as f32,
            shared,
            self.lead.share_of(self.view.body(i)),
            named.into(),
            self.is_signed(i).into(),
            (block.kind == Kind::Heading).into(),
            block.gap.into(),
            (below && !named).into(),
        ]
    }

    /// True where a date, a byline or a caption follows before the body.
    fn is_signed(&self, i: usize) -> bool {
        let below = &self.view.looks[i + 1..self.body.min(i + 1 + SIGNED)];
        below.iter().any(|look| matches!(look.pattern, Some(Pattern::Weak | Pattern::Inline)))
    }

    /// True where the page's name, its first lines, holds the line.
    fn is_named(&self, i: usize) -> bool {
        let named = || (0..i.min(2)).flat_map(|above| letters(self.view.body(above)).take(300)).collect::<String>();
        i > 0 && self.view.looks[i].words > 1 && named().contains(&letters(self.view.body(i)).collect::<String>())
    }

    /// The first block, where it is a heading and nothing but furniture stands between it and the body.
    fn opening(&self) -> Option<usize> {
        let speaks = |&i: &usize| self.view.looks[i].pattern.is_none() && !is_label(self.view.body(i));
        let clear = (1..self.body).filter(speaks).count() <= 2;
        (self.body > 0
            && clear
            && self.view.blocks[0].kind == Kind::Heading
            && self.is_candidate(0)
            && !asks_or_calls(self.view.body(0)))
        .then_some(0)
    }

    /// True for a question that no other follows closely: an interview and a list of answers ask more.
    fn asks_alone(&self, i: usize) -> bool {
        let asks = |j: usize| self.view.looks[j].words <= 20 && asks_or_calls(self.view.body(j));
        let least = if self.view.body(i).ends_with(['!', '！']) { CALL } else { QUESTION };
        self.view.looks[i].words >= least
            && asks(i)
            && !(i + 1..self.view.looks.len().min(self.body + ANSWERS)).any(asks)
    }

    /// True for a few words that stand in the body, too, by themselves above a date: the name of one who writes more
    /// than once.
    fn comes_back(&self, i: usize) -> bool {
        let dated = |j: usize| self.view.looks.get(j + 1).is_some_and(|look| look.pattern == Some(Pattern::Weak));
        let again = || (self.body..self.end).any(|j| self.view.body(j) == self.view.body(i) && dated(j));
        self.view.looks[i].repeated && self.view.looks[i].words <= NAME && again()
    }

    fn is_candidate(&self, i: usize) -> bool {
        let (block, look, line) = (&self.view.blocks[i], &self.view.looks[i], self.view.body(i));
        let kind = matches!(block.kind, Kind::Heading | Kind::Prose) && block.lines <= 2 && !block.quoted;
        let again = || look.repeated || self.is_named(i);
        let asks = look.words <= 20 && (line.ends_with(['?', '!']) && again() || self.asks_alone(i));
        let fits = kind && look.pattern.is_none() && look.words >= 2 && !is_label(line) && !self.heads_part(i);
        fits && (layout::is_title_like(without_call(line)) || asks) && !self.comes_back(i)
    }

    /// True for a line that only what follows it makes whole ("Project lead:"), unless it is the first of a headline in
    /// two lines, and for the heading of a first section ("1 Introduction") in a text with a second one.
    fn heads_part(&self, i: usize) -> bool {
        let line = self.view.body(i);
        let below = self.view.blocks.get(i + 1);
        let joined = below.is_some_and(|below| !below.gap && below.kind != Kind::Item);
        let goes_on = || joined && layout::is_title_like(self.view.body(i + 1));
        let sections = || (i + 1..self.view.blocks.len()).any(|j| is_section(self.view.body(j), "2 "));
        is_section(line, "1 ") && sections() || line.ends_with([':', '：']) && !goes_on()
    }
}

/// True for the heading of the section with this number: "1 Related work".
fn is_section(line: &str, number: &str) -> bool {
    line.strip_prefix(number).is_some_and(|name| name.split_whitespace().count() < NAME)
}

/// True where a line asks or calls, and is no speech of a play ("ANNA. Who goes there?").
fn asks_or_calls(line: &str) -> bool {
    let name = line.split_once(". ").map_or("", |(name, _)| name);
    let speech = !name.is_empty() && !name.contains(' ') && !name.contains(char::is_lowercase);
    line.ends_with(['?', '!', '？', '！']) && !speech
}

/// True for a word with a number as its value: "Prep: 15 mins".
fn is_label(line: &str) -> bool {
    let digit = |value: &str| value.trim_start().starts_with(|c: char| c.is_ascii_digit());
    line.split_once(':').is_some_and(|(name, value)| !name.contains(' ') && digit(value))
}

/// `line` without a bracket at its end that calls or asks: "How to paint a boat (by a sailor!)".
fn without_call(line: &str) -> &str {
    let inside = line.strip_suffix([')', '）']).filter(|inside| inside.ends_with(['!', '?', '！', '？']));
    let open = inside.and_then(|inside| inside.rfind(['(', '（']));
    open.map_or(line, |at| line[..at].trim_end())
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
    fn notes_of_short_paragraphs_have_titles() {
        let note =
            "Heating repair on Thursday\n\nThe plumber comes on Thursday at ten.\n\nThe water is off until noon.";
        assert_eq!(title(note).as_deref(), Some("Heating repair on Thursday"));
        for letter in ["Dear Anna\n\nThank you for the big book.", "port,boats\nThe quay, 61 boats of any size."] {
            assert_eq!(title(letter), None, "{letter}");
        }
        assert_eq!(title(&format!("Read more\n\n{BODY}")), None);
        assert_eq!(title(&format!("By Ada Example and Ben Sample\n\n{BODY}")), None);
    }

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
    fn it_may_have_a_year_behind_it() {
        for report in ["Beaver Report 2026", "Lake 2025/26"] {
            assert_eq!(title(&format!("{report}\n\n{BODY}")).as_deref(), Some(report));
        }
        assert_eq!(title(&format!("March 2026\n\n{BODY}")), None);
    }

    #[test]
    fn below_a_menu_it_is_the_line_that_shares_words_with_the_body() {
        let page =
            format!("Home\n\nSport\n\nLocal weather\n\nBeavers return to the upper lake\n\nBy A. Reporter\n\n{BODY}");
        assert_eq!(title(&page).as_deref(), Some("Beavers return to the upper lake"));
    }

    #[test]
    fn a_question_may_be_the_title() {
        for question in ["Why do the two beavers return?", "Laptops and beavers: what the lake wants now!"] {
            assert_eq!(title(&format!("{question}\n\n{BODY}\n\nShare")).as_deref(), Some(question));
        }
        for none in ["Dear beavers!", "ANNA. Where are the beavers of the lake?", "Good morning, ladies and gentlemen!"]
        {
            assert_eq!(title(&format!("{none}\n\n{BODY}")), None, "{none}");
        }
        assert_eq!(
            title(&format!("Where are the beavers of the lake?\n\n{BODY}\n\nAnd who shot the last of them?\n\n{BODY}")),
            None
        );
    }

    #[test]
    fn a_standfirst_below_it_is_not_the_title() {
        for standfirst in ["The new tenants of the lake went straight to the willows", "Anglers fear for their trout"] {
            let page = format!("Two beavers are let out at the lake\n\n{standfirst}\n\n{BODY}");
            assert_eq!(title(&page).as_deref(), Some("Two beavers are let out at the lake"));
        }
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
    fn a_label_above_it_in_a_text_without_furniture_is_not_the_title() {
        let page =
            format!("Press release\nLakeside, 5 March 2026\nTwo beavers return to the upper lake\n{BODY}\n{BODY}");
        assert_eq!(title(&page).as_deref(), Some("Two beavers return to the upper lake"));
    }

    #[test]
    fn the_name_of_one_who_writes_again_is_not_the_title() {
        let talk = "Ada Example\n9:14 AM\nDid Ben Sample see the two beavers at the upper lake, or did he only hear of them?\n\
            Ben Sample\n9:15 AM\nI saw both, and so did Ada Example, who went straight to the willows.\n";
        assert_eq!(title(&format!("{talk}Ada Example\n9:17 AM\nThen we can tell the town.")), None);
    }

    #[test]
    fn a_headline_may_call_in_brackets_at_its_end() {
        let headline = "How two beavers came back to the lake (by a ranger!)";
        assert_eq!(title(&format!("Home\n\nSport\n\n{headline}\n\n{BODY}")).as_deref(), Some(headline));
        assert_eq!(title(&format!("The lake has two beavers. (Really!)\n\n{BODY}")), None);
    }

    #[test]
    fn what_heads_a_part_is_not_the_title() {
        for none in ["Ranger of the lake:", "湖的守林人：", "1 Introduction", "1 Two beavers"] {
            assert_eq!(title(&format!("{none}\n\n{BODY}\n\n2 Ways\n\n{BODY}")), None, "{none}");
        }
        for headline in ["2 beavers return", "1 lake and its two beavers", "1 Pot Beavers"] {
            assert_eq!(title(&format!("{headline}\n\n{BODY}")).as_deref(), Some(headline));
        }
    }

    #[test]
    fn the_site_is_cut_off_where_the_headline_stands_without_it() {
        let page = |headline: &str| {
            format!(
                "{headline} | The Lake Courier\n\nHome\n\nSport\n\nRead more\n\n{BODY}\n\nPopular\n\nBeavers return to the upper lake\n"
            )
        };
        let found = title(&page("Beavers return to the upper lake"));
        assert_eq!(found.as_deref(), Some("Beavers return to the upper lake"));
        for line in ["Home | The Lake Courier", "Beavers return to the lake | The Lake Courier"] {
            assert_eq!(without_site(line, ["Home", "Beavers return"].into_iter()), line);
        }
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
