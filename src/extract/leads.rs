//! What of an article stands before its first run: a lead above the buttons, the first paragraph above a box.
//!
//! On a page of few paragraphs none of them weighs enough to be a run beside the heaviest. What they speak of tells
//! them from notices and teasers. Linear.

use std::ops::Range;

use super::furniture::{Look, View};
use super::title;
use super::vocabulary::Vocabulary;

/// A lead stands no more than so many blocks before what comes next, and has such a share of its words in common with
/// it.
const REACH: usize = 12;
const KIN: f32 = 0.4;

/// The blocks before the article that are parted from it by little, a line of buttons or a box, and speak of what it
/// speaks of: its lead, or its first paragraphs. Each is a run of its own.
pub(super) fn near(view: &View<'_>, article: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut after = article.first().map_or(0, |first| first.start);
    if after == 0 {
        return Vec::new(); // Most texts: their words need not be known.
    }
    let words = words_of_prose(view, article);
    let mut leads = Vec::new();
    let is_lead = |&i: &usize| view.looks[i].speaks() && words.share_of(view.body(i)) >= KIN;
    while let Some(lead) = (after.saturating_sub(REACH)..after).rfind(is_lead) {
        leads.push(lead..lead + 1);
        after = lead;
    }
    leads.reverse();
    leads
}

/// The paragraphs between the headline, which is block `title`, and the article that speak of what either speaks of,
/// however much stands between. Each is a run of its own.
pub(super) fn below_headline(view: &View<'_>, title: usize, article: &[Range<usize>]) -> Vec<Range<usize>> {
    let between = title + 1..article.first().map_or(0, |first| first.start);
    let mut paragraphs = between.filter(|&i| is_paragraph(&view.looks[i])).peekable();
    if paragraphs.peek().is_none() {
        return Vec::new(); // Most texts.
    }
    let words = words_of_prose(view, article);
    // A short article has few words to share, but its first paragraph says again what the headline says.
    let is_kin = |&i: &usize| words.share_of(view.body(i)) >= KIN || tells(view, i, title);
    paragraphs.filter(is_kin).map(|i| i..i + 1).collect()
}

/// A headline of which the article says nothing, but the last paragraph before it: block and run. Words that a language
/// inflects, and short articles, share few.
pub(super) fn with_headline(view: &View<'_>, article: &[Range<usize>]) -> Option<(usize, Range<usize>)> {
    let first = article.first().map_or(0, |first| first.start);
    let lead = (first.saturating_sub(REACH)..first).rfind(|&i| is_paragraph(&view.looks[i]))?;
    let run = lead..lead + 1;
    let with = [std::slice::from_ref(&run), article].concat();
    let title = title::find(view, &with)?;
    tells(view, lead, title).then_some((title, run))
}

/// True for what is surely running text and stands on the page once.
fn is_paragraph(look: &Look) -> bool {
    look.is_prose() && !look.repeated
}

/// True for a paragraph that says again what the headline says.
fn tells(view: &View<'_>, paragraph: usize, headline: usize) -> bool {
    Vocabulary::of(view.text, &view.blocks[paragraph..=paragraph]).share_of(view.body(headline)) >= KIN
}

/// The words of the article's paragraphs.
fn words_of_prose(view: &View<'_>, article: &[Range<usize>]) -> Vocabulary {
    let prose = article.iter().cloned().flatten().filter(|&i| view.looks[i].is_prose());
    Vocabulary::of(view.text, prose.map(|i| &view.blocks[i]))
}

#[cfg(test)]
mod tests {
    use super::super::{Format, Request, extract};

    const BODY: &str = "The old ferry went out again on Monday, after eleven months in the yard and two tests at sea.\n\n\
        Its owners had wanted to sell it, but nobody came who would pay for a hull of that age and size.\n\n\
        For the first weeks it will carry flour, timber and the mail, and no more than forty passengers at once.";

    fn article(page: &str) -> Vec<String> {
        let article = extract(page, &Request { format: Some(Format::Text), clean: true, ..Request::default() });
        article.paragraphs.iter().map(|paragraph| paragraph.span.of(&article.text).to_string()).collect()
    }

    #[test]
    fn a_lead_above_the_buttons_is_article() {
        let lead = "The old ferry sails again, and its owners will have to keep it, as nobody wants a hull of its age.";
        for between in ["By Ada Example\n\n12 March 2026\n\nShare", "Related stories\n\nBridge closed\n\nMarket moves"]
        {
            let page = format!("Home\n\nNews\n\nSport\n\nThe ferry is back\n\n{lead}\n\n{between}\n\n{BODY}\n\nJobs");
            let kept = article(&page);
            assert!(kept[0] == lead && kept.iter().any(|line| line.starts_with("The old ferry went")), "{kept:?}");
        }
    }

    #[test]
    fn a_paragraph_below_the_headline_is_article_behind_a_box_of_any_length() {
        let first =
            "Nobody on the quay had thought to see her again: the boat for which a village had saved came back.";
        let teasers = "Related stories\n\n".to_string() + &"Bridge closed\n\nMarket moves\n\n".repeat(9);
        for (headline, all) in [("Ferry is back: the boat a village saved", 4), ("Ferry sails after eleven months", 3)]
        {
            let page = format!("Home\n\nNews\n\nSport\n\n{headline}\n\nShare\n\n{first}\n\n{teasers}{BODY}\n\nJobs");
            let kept = article(&page);
            assert!((kept[0] == first) == (all == 4) && kept.len() == all, "{headline}: {kept:?}");
        }
    }

    #[test]
    fn a_headline_whose_words_only_the_first_paragraph_says_again_is_found_with_it() {
        let page = "Etusivu\nUutiset\nUrheilu\nSataman sulku pysyy kiinni tammikuuhun\n3.11.2025 klo 9.15\nJaa\n\
            Tammisaaren sataman sulkua ei avata ennen tammikuuta, koska sukeltajat löysivät sen portista halkeaman, \
            satamajohtaja kertoi maanantaina.\nLue myös\nUusi silta avattiin\nLautta myöhästyi taas\nKorjaus kestää \
            vähintään kymmenen viikkoa ja maksaa noin kaksi miljoonaa euroa, josta kaupunki maksaa puolet.\nPienet veneet \
            nostetaan portin yli nosturilla kahdesti päivässä, ja suuremmat odottavat lahdella.\nTietosuoja\n";
        let article = extract(page, &Request { format: Some(Format::Text), clean: true, ..Request::default() });
        assert_eq!(article.title.as_deref(), Some("Sataman sulku pysyy kiinni tammikuuhun"));
        assert!(article.paragraphs[0].span.of(&article.text).starts_with("Tammisaaren"));
    }
}
