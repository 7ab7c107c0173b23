//! Numbers of links in what browsers and readers of feeds for terminals write: "smouldered under [7]the moor" (lynx,
//! elinks, w3m) and "said Lena Holm[1]" (newsboat), with the addresses in a list below.
//!
//! Those before a word count where three or more rise through the text, as nobody numbers sources: these stand behind
//! what they prove. Those that a list of addresses knows count on either side.

use std::collections::HashSet;
use std::ops::Range;

use memchr::memchr_iter;

use super::letters::head;

/// So many numbers rise through a page.
const MANY: usize = 3;
/// So many addresses make a list.
const ADDRESSES: usize = 2;
/// A number has no more digits.
const DIGITS: usize = 4;
/// A word before one has at least so many letters.
const NAME: usize = 3;

/// The number of a link.
#[derive(Debug)]
struct Number {
    at: Range<usize>,
    value: u32,
    /// True where it stands as one with the word behind it, and with that before it.
    before: bool,
    behind: bool,
    /// True where something stands before it in its line.
    inside: bool,
}

/// Where the numbers of links stand in `text`, in order. One look at a text without brackets; linear.
pub(super) fn numbers(text: &str) -> Vec<Range<usize>> {
    let numbers: Vec<_> = memchr_iter(b'[', text.as_bytes()).filter_map(|at| number(text, at)).collect();
    if numbers.is_empty() {
        return Vec::new();
    }
    let listed = addresses(text);
    let before = || numbers.iter().filter(|number| number.before);
    let rise = before().is_sorted_by(|a, b| a.value < b.value);
    let shown = rise && before().count() >= MANY && before().any(|number| number.inside);
    // Code counts from naught, or says a number again.
    let mut said = HashSet::new();
    let code =
        numbers.iter().filter(|number| number.behind).any(|number| number.value == 0 || !said.insert(number.value));
    let counts = |number: &Number| {
        number.before && shown || listed.contains(&number.value) && (number.before || number.behind && !code)
    };
    numbers.into_iter().filter(counts).map(|number| number.at).collect()
}

/// The number in the bracket at `at`, where it is as one with a word.
fn number(text: &str, at: usize) -> Option<Number> {
    let (digits, _) = head(&text[at + 1..], DIGITS + 1).split_once(']')?;
    let value = digits.parse().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let end = at + digits.len() + 2;
    let (last, next) = (text[..at].chars().next_back(), text[end..].chars().next());
    let opens = |c: char| c.is_alphanumeric() || "\"'“„«‘¿¡[(_#@$£€".contains(c);
    let free = last.is_none_or(|c| c.is_whitespace() || "\"'“„«‘¿¡[(—–-/|".contains(c));
    let line = &text[..at];
    let inside = || line.ends_with(' ') && !head_of_line(line).trim().is_empty();
    let before = free && next.is_some_and(opens);
    // The first of a list in code has a short name.
    let word = text[..at].chars().rev().take(NAME).take_while(|c| c.is_alphanumeric()).count();
    let named = word == NAME || last.is_some_and(|c| c.is_alphanumeric() && !c.is_ascii());
    let behind = named && !next.is_some_and(|c| c.is_alphanumeric() || c == '(');
    (before || behind).then(|| Number { at: at..end, value, before, behind, inside: before && inside() })
}

/// What of the line that `text` ends in is near its end.
fn head_of_line(text: &str) -> &str {
    let near = &text[text.floor_char_boundary(text.len().saturating_sub(80))..];
    near.rsplit('\n').next().unwrap_or_default()
}

/// The numbers of the addresses that lines of the text give: `1. https://…`, `[1] https://…`, `[1]: https://…`. None
/// where the text has fewer than a list.
fn addresses(text: &str) -> HashSet<u32> {
    let mut listed = HashSet::new();
    for at in memchr::memmem::find_iter(text.as_bytes(), "://") {
        let before = head_of_line(&text[..at]).trim_start();
        let Some((number, scheme)) = before.split_once(' ') else { continue };
        let number = number.trim_start_matches('[').trim_end_matches(['.', ':', ']']);
        let is_scheme = !scheme.is_empty() && scheme.trim_start().bytes().all(|byte| byte.is_ascii_lowercase());
        listed.extend(number.parse::<u32>().ok().filter(|_| is_scheme));
    }
    if listed.len() < ADDRESSES { HashSet::new() } else { listed }
}

#[cfg(test)]
mod tests {
    use super::super::{Format, Request, extract};
    use super::*;

    fn left(text: &str) -> String {
        let mut left = text.to_string();
        numbers(text).into_iter().rev().for_each(|at| left.replace_range(at, ""));
        left
    }

    const PAGE: &str = "   [1]The Quay\n     * [2]News\n\n   The ferry that sails from [3]the old quay was late.\n";

    #[test]
    fn numbers_that_rise_before_words_are_those_of_links() {
        assert_eq!(left(PAGE), "   The Quay\n     * News\n\n   The ferry that sails from the old quay was late.\n");
        let article = extract(PAGE, &Request { format: Some(Format::Text), clean: true, ..Request::default() });
        assert!(article.paragraphs.iter().any(|part| part.span.of(&article.text).contains("from the old quay")));
    }

    #[test]
    fn a_list_of_addresses_tells_what_is_a_number_of_a_link() {
        for list in ["1. https://example.org/a\n   2. file:///b", "[1]: https://a.example\n[2]: https://b.example"] {
            let page = format!("The ferry of Lena Holm[1], which sails from [2]the quay, was late.\n\n   {list}\n");
            assert!(left(&page).starts_with("The ferry of Lena Holm, which sails from the quay, was"), "{page}");
        }
    }

    #[test]
    fn other_numbers_in_brackets_stay() {
        for text in [
            "[1]Holm, A.: Ferries.\n[2]Vik, B.: Lamps.\n[3]Strand, C.: Ropes.",
            "As shown in [1], and later in [2], [3] and [4].",
            "It takes a[1], then a[2]. See https://example.org and https://example.com.",
            "It reads list[1] and list[2], then file[1].\n[1]: https://a.example\n[2]: https://b.example",
            "It reads a[1] and b[2].\n[1]: https://a.example\n[2]: https://b.example",
            "The ferry of [2]Holm and [1]Vik and [3]Strand.",
            "The ferry sails from [3]the old quay.",
            "",
        ] {
            assert_eq!(left(text), text);
        }
    }

    #[test]
    fn many_numbers_are_read_in_time() {
        let start = std::time::Instant::now();
        for part in ["[", "[1]", "a [1]a", "[1] x://", "://", "[1]a[", " "] {
            numbers(&part.repeat(100_000));
        }
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }
}
