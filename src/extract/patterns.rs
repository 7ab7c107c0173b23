//! Which lines look like furniture, whatever stands around them: by their characters first, then by phrases.

use super::marks;
use super::phrases::{self, Phrase};

/// Longer lines are sentences, not furniture, unless they are no prose at all.
const PHRASED: usize = 30;

/// How a line looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pattern {
    /// A button, a caption, a date, a link list, a notice, code of a page.
    Furniture,
    /// A heading of what is no longer the article.
    Wall,
}

/// How `line` looks, which has about `words` words; `None`: like any line. `folded` is room to work in.
pub(super) fn find(line: &str, words: usize, folded: &mut String) -> Option<Pattern> {
    if is_code_of_page(line) {
        return Some(Pattern::Furniture);
    }
    if words > PHRASED {
        return None;
    }
    if is_mute(line) || is_link_list(line) || is_dated(line) || is_address(line) {
        return Some(Pattern::Furniture);
    }
    match phrases::find(line, folded)? {
        Phrase::Heads => Some(Pattern::Wall),
        Phrase::Begins if words > 12 && !folded.contains(':') => None,
        _ => Some(Pattern::Furniture),
    }
}

/// JSON or markup that a page shows by mistake.
fn is_code_of_page(line: &str) -> bool {
    let json = line.starts_with(['{', '[']) && line.ends_with(['}', ']', ',']) && line.contains("\":");
    let markup = line.starts_with('<') && line.ends_with('>') && line.len() > 2;
    json || markup || line.starts_with("<!--") || line.contains("document.write(") || line.contains("function(")
}

/// No letter, or a picture's name in brackets.
fn is_mute(line: &str) -> bool {
    let picture = line.starts_with('[') && line.find(']') == Some(line.len() - 1) && line.len() < 80;
    picture || !line.contains(char::is_alphabetic)
}

/// Short parts between bars and the like: menus, trails ("Home > News > Town"), tags.
fn is_link_list(line: &str) -> bool {
    const BARS: [char; 11] = ['|', '»', '›', '·', '•', '┊', '│', '｜', '→', '←', '■'];
    let bars = line.matches(BARS).count() + line.matches(" > ").count() + line.matches(" / ").count();
    let words = line.split_whitespace().count();
    bars >= 2 && words <= 6 * (bars + 1) && !marks::ends_sentence(line)
}

/// A short line with a year or a time of day, and little else that are words.
fn is_dated(line: &str) -> bool {
    let mut words = 0;
    let mut numbers = 0;
    let mut timed = false;
    for token in line.split(|c: char| c.is_whitespace() || ",|()[]年月日".contains(c)).filter(|token| !token.is_empty())
    {
        if token.starts_with(|c: char| c.is_ascii_digit()) {
            numbers += 1;
            timed |= is_time(token);
        } else if token.contains(char::is_alphanumeric) {
            words += 1;
        }
    }
    timed && words <= 5 && words <= 2 * numbers + 1 && numbers + words <= 12
}

/// `1987`, `2021/05/03`, `12.03.2009`, `10:55`
fn is_time(token: &str) -> bool {
    let is_year = |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    let mut parts = token.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let clock = token.split_once(':').is_some_and(|(hour, rest)| hour.len() <= 2 && rest.len() >= 2);
    clock || parts.any(is_year)
}

/// A copyright notice, or a web or mail address and little else.
fn is_address(line: &str) -> bool {
    let bare = &line[marks::list_mark(line)..];
    let linked = bare.starts_with("http://") || bare.starts_with("https://") || bare.starts_with("www.");
    let mail = bare.contains('@') && bare.contains('.');
    let words = bare.split_whitespace().count();
    ((linked || mail) && words <= 3) || line.contains('©') || line.starts_with("(c) ") || line.starts_with("(C) ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Option<Pattern> {
        find(line, line.split_whitespace().count(), &mut String::new())
    }

    #[test]
    fn furniture_is_seen_by_its_look() {
        for line in [
            "{\"title\":\"Another story\"}",
            "<script src=\"a.js\"></script>",
            "* * *",
            "[photo_12.jpg]",
            "Home > News > Town",
            "About | Contact | Jobs",
            "12 January 2012, 17:55",
            "Published March 3, 2021",
            "2012年01月12日 星期四",
            "https://example.org/a/b",
            "editor@example.org",
            "© 2020 The Paper",
            "Previous Article",
        ] {
            assert_eq!(found(line), Some(Pattern::Furniture), "{line}");
        }
        assert_eq!(found("Related articles"), Some(Pattern::Wall));
    }

    #[test]
    fn sentences_and_headings_are_not() {
        for line in [
            "The mill burned down in 1987.",
            "A short history of the mill",
            "He asked either/or; nobody answered.",
            "Write to us at mill@example.org if you remember the old owners.",
            "I said no.",
            "Ja.",
            "他在一九八七年离开了家乡。",
        ] {
            assert_eq!(found(line), None, "{line}");
        }
    }
}
