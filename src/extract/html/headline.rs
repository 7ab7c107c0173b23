//! The title of a page, from what the page says of itself.

use super::super::title::{self, BARS};
use super::tree::Tree;

/// No title has more.
const MOST_BARS: usize = 4;
const MOST_BYTES: usize = 1000;

/// A headline that its class calls so stands among so many blocks before the article.
const NEAR: usize = 3;
/// One that is longer, in columns, and ends like a sentence is none.
const LONG: u32 = 80;

/// Where `bar` stands in `title`, from the beginning. An underscore may be part of a name instead.
fn bars<'t>(title: &'t str, bar: &'static str) -> impl Iterator<Item = (usize, usize)> + 't {
    let is_name = names_in(if bar == "_" { title } else { "" });
    title.match_indices(bar).map(|(at, bar)| (at, at + bar.len())).filter(move |&(at, _)| !is_name(at))
}

/// Tells where an underscore of `title` is part of a name ("read_csv", "x86_64"): between Latin letters or digits.
/// In a title of another script it is so between small letters only ("苹果发布iPhone15_IT之家"). Among words of Latin
/// letters a capital behind the underscore begins the name of the site ("to the sound_BBC News").
fn names_in(title: &str) -> impl Fn(usize) -> bool + '_ {
    let byte = |at: usize| title.as_bytes().get(at).copied().unwrap_or_default();
    let is_latin = |c: char| !c.is_alphabetic() || matches!(c, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
    let latin = title.chars().all(is_latin);
    let (first, last) = (title.find(' '), title.rfind(' '));
    move |at| {
        let (before, after) = (byte(at.wrapping_sub(1)), byte(at + 1));
        let among_words = first.is_some_and(|space| space < at) && last > Some(at);
        let site = among_words && after.is_ascii_uppercase() && !before.is_ascii_uppercase();
        let small = before.is_ascii_lowercase() && after.is_ascii_lowercase();
        before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric() && (small || latin && !site)
    }
}

/// What a page says that may be its headline; each empty where it does not say it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Said<'p> {
    /// `<meta property="og:title">`.
    pub(super) og_title: &'p str,
    /// `<title>`.
    pub(super) page_title: &'p str,
    /// The first `<h1>`.
    pub(super) heading: &'p str,
    /// The first headings of any level.
    pub(super) headings: &'p [&'p str],
}

/// The headline of a page that says this of itself.
pub(super) fn choose(said: &Said<'_>) -> Option<String> {
    let Said { og_title, page_title, heading, headings } = *said;
    // The mark of a link to the heading itself.
    let heading = heading.trim_end_matches(|c: char| c == '¶' || c == '🔗' || c.is_whitespace());
    let titles = [og_title, page_title];
    let named = titles.into_iter().find(|title| !title.is_empty()).unwrap_or_default();
    let says_heading = !heading.is_empty() && titles.iter().any(|title| names(title, heading));
    let parted = || titles.iter().find_map(|title| between_bars(title, headings));
    let parted = || parted().or_else(|| shared(titles)).unwrap_or_else(|| without_site(named));
    let chosen = if says_heading || named.is_empty() { heading } else { parted() };
    // A title that is cut short, of which the page says more.
    let chosen = if holds(heading, chosen) { heading } else { chosen };
    let folded = super::super::fold_spaces(chosen);
    (!folded.is_empty()).then_some(folded)
}

/// The headline of a page that says none: the first block of the article, or one close before it, that its class or id
/// calls so.
pub(super) fn named(tree: &Tree, article: &[usize]) -> Option<String> {
    let &first = article.first()?;
    let is_named = |&i: &usize| tree.node_of(i).names.headline && !tree.is_beside(i);
    let at = (first.saturating_sub(NEAR)..=first).find(is_named)?;
    let short = tree.places[at].width <= LONG || !tree.page.blocks[at].ends;
    short.then(|| super::super::fold_spaces(tree.text_of(at)))
}

/// True where `title` begins with `heading`, or has it between two bars or dashes: "python - Why so? - Questions".
fn names(title: &str, heading: &str) -> bool {
    let mut all: Vec<_> = BARS.iter().flat_map(|bar| bars(title, bar).take(MOST_BARS)).collect();
    all.sort_unstable();
    let between = |pair: &[(usize, usize)]| title.get(pair[0].1..pair[1].0);
    holds(title, heading)
        || all.windows(2).filter_map(between).any(|part| title::is_same(part, heading) && part.contains(' '))
}

/// True where `title` begins with `heading` or is it.
fn holds(title: &str, heading: &str) -> bool {
    title.get(..heading.len()).is_some_and(|start| title::is_same(start, heading))
}

/// The first part of a title, between bars or dashes or behind the colon after a site's name, that is one of the page's
/// headings. The last part may be the site's name: it counts behind the first bar alone, and longer than what is before
/// it.
fn between_bars<'t>(title: &'t str, headings: &[&str]) -> Option<&'t str> {
    if title.len() > MOST_BYTES {
        return None;
    }
    let cuts: Vec<(usize, usize)> = BARS.iter().flat_map(|bar| bars(title, bar).take(MOST_BARS)).collect();
    let colons = bars(title, ": ").take(MOST_BARS);
    let mut starts: Vec<(usize, usize)> = [(0, 0)].into_iter().chain(cuts.iter().copied()).chain(colons).collect();
    starts.sort_unstable();
    let ends = || cuts.iter().map(|bar| bar.0).chain([title.len()]);
    let is_heading = |part: &str| headings.iter().any(|heading| title::is_same(part, heading));
    let first_bar = starts.get(1).map_or(0, |start| start.0);
    let is_headline = |part: &str, before: usize, end: usize| {
        let is_last = end == title.len();
        let long = part.len() > before || !is_last && part.split_whitespace().nth(2).is_some();
        long && !(is_last && before > first_bar) && is_heading(part)
    };
    let parts = starts.iter().flat_map(|&(before, start)| ends().map(move |end| (before, start, end)));
    let parts = parts.filter_map(|(before, start, end)| Some((title.get(start..end)?.trim(), before, end)));
    parts.into_iter().find(|&(part, before, end)| is_headline(part, before, end)).map(|(part, ..)| part)
}

/// What stands behind the site's name in one of two titles and opens the other: "paper.example - Snow in May" and "Snow
/// in May - Weather".
fn shared<'t>([one, other]: [&'t str; 2]) -> Option<&'t str> {
    let behind = |title: &'t str| BARS.iter().filter_map(move |bar| Some(title[bars(title, bar).next()?.1..].trim()));
    let opens = |part: &&str, title: &str| part.contains(' ') && holds(title, part);
    behind(one).find(|part| opens(part, other)).or_else(|| behind(other).find(|part| opens(part, one)))
}

/// A title without the name of the site: what stands before the last bar or dash, where that is the longer part.
fn without_site(title: &str) -> &str {
    let cut = BARS.iter().filter_map(|bar| bars(title, bar).last()).max();
    match cut.map(|(at, end)| (title[..at].trim(), title[end..].trim())) {
        Some((headline, site)) if headline.chars().count() >= site.chars().count() => headline,
        _ => title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(og_title: &str, page_title: &str, heading: &str, headings: &[&str]) -> String {
        choose(&Said { og_title, page_title, heading, headings }).unwrap_or_default()
    }

    #[test]
    fn the_site_is_cut_off() {
        assert_eq!(chosen("", "Snow on the passes - The Valley Paper", "", &[]), "Snow on the passes");
        assert_eq!(chosen("", "Snow | The Valley Paper", "", &[]), "Snow | The Valley Paper");
        assert_eq!(chosen("", "Snow | The Valley Paper", "Snow", &["Snow"]), "Snow");
        let named = chosen("paper.example - Snow in May", "Snow in May - Weather - The Paper", "", &[]);
        assert_eq!(named, "Snow in May");
        assert_eq!(chosen("Snow on the passes", "Paper", "Menu", &["Menu"]), "Snow on the passes");
        assert_eq!(chosen("", "", "Snow on\n the passes", &[]), "Snow on the passes");
        assert_eq!(chosen("", "Snow on - Paper", "Snow on the passes", &[]), "Snow on the passes");
        let title = "python - Why is the list empty? - Questions";
        assert_eq!(chosen("", title, "Why is the list empty?", &[]), "Why is the list empty?");
        let site = "The ferry sails again - The Daily Courier";
        assert_eq!(chosen("", site, "The Daily Courier", &["The ferry sails again"]), "The ferry sails again");
        assert_eq!(chosen("", "Boats of wood — Boats 1.2", "Boats of wood¶", &[]), "Boats of wood");
        assert_eq!(choose(&Said::default()), None);
        let name = "Reading large files with pandas.read_csv";
        assert_eq!(chosen("", name, "", &[]), name);
        assert_eq!(chosen("", &format!("{name} | Ferry docs"), "", &[]), name);
        assert_eq!(chosen("", "北方港口的渡轮今天恢复航行_海港网", "", &[]), "北方港口的渡轮今天恢复航行");
        assert_eq!(chosen("", "Snow falls on all the passes_VP News", "", &[]), "Snow falls on all the passes");
        for headline in ["苹果发布iPhone15", "港口引进新款渡轮Mate60", "用pandas.read_csv读取潮汐表的办法"]
        {
            assert_eq!(chosen("", &format!("{headline}_IT之家"), "", &[]), headline);
        }
        for name in ["How to raise MAX_PATH for long names", "Boats of wood on x86_64 and others", "from_Utf8"] {
            assert_eq!(chosen("", name, "", &[]), name);
        }
    }

    #[test]
    fn the_site_may_stand_first() {
        let title = "The Valley Paper :: Snow on all of the passes";
        assert_eq!(
            chosen("", title, "Weather", &["Weather", "Snow on all of the passes"]),
            "Snow on all of the passes"
        );
        assert_eq!(chosen("", title, "Weather", &["Weather"]), title);
        assert_eq!(chosen("", "The Paper: Snow in the valley", "", &["Snow in the valley"]), "Snow in the valley");
        let book = "What is snow? - The book of snow";
        assert_eq!(chosen("", book, "The book of snow", &["The book of snow", "What is snow?"]), "What is snow?");
        let appendix = "B - Snow and ice - The book of snow and ice";
        assert_eq!(chosen("", appendix, "", &["The book of snow and ice"]), appendix);
        assert_eq!(chosen("", "snow: all of its kinds", "", &["snow"]), "snow: all of its kinds");
        assert_eq!(chosen("", "Snow in May | The Paper | News", "", &["Weather", "Snow in May"]), "Snow in May");
    }
}
