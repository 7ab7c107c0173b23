//! The title of a page, from what the page says of itself.

use super::super::title;

/// The headline, from `<meta property="og:title">`, `<title>` and the first `<h1>`, each empty where there is none.
pub(super) fn choose(og_title: &str, page_title: &str, heading: &str) -> Option<String> {
    let named = [og_title, page_title].into_iter().find(|title| !title.is_empty()).unwrap_or_default();
    let says_heading = !heading.is_empty() && [og_title, page_title].iter().any(|title| holds(title, heading));
    let chosen = if says_heading || named.is_empty() { heading } else { without_site(named) };
    let folded = super::super::fold_spaces(chosen);
    (!folded.is_empty()).then_some(folded)
}

/// True where `title` begins with `heading` or is it.
fn holds(title: &str, heading: &str) -> bool {
    title.get(..heading.len()).is_some_and(|start| title::is_same(start, heading))
}

/// A title without the name of the site: what stands before the last bar or dash, where that is the longer part.
fn without_site(title: &str) -> &str {
    const BARS: &[&str] = &[" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", "_", "｜"];
    let cut = BARS.iter().filter_map(|bar| Some((title.rfind(bar)?, bar.len()))).max();
    match cut.map(|(at, bar)| (title[..at].trim(), title[at + bar..].trim())) {
        Some((headline, site)) if headline.chars().count() >= site.chars().count() => headline,
        _ => title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_cut_off() {
        let chosen = |og, title, heading| choose(og, title, heading).unwrap_or_default();
        assert_eq!(chosen("", "Snow on the passes - The Valley Paper", ""), "Snow on the passes");
        assert_eq!(chosen("", "Snow | The Valley Paper", ""), "Snow | The Valley Paper");
        assert_eq!(chosen("", "Snow | The Valley Paper", "Snow"), "Snow");
        assert_eq!(chosen("Snow on the passes", "Paper", "Menu"), "Snow on the passes");
        assert_eq!(chosen("", "", "Snow on\n the passes"), "Snow on the passes");
        assert_eq!(choose("", "", ""), None);
    }
}
