//! What programs add to the plain text of a mail that they make of a page: the address of each link behind its words,
//! and signs that nobody sees, which keep mail programs from showing more than the first sentence in their lists.

use std::borrow::Cow;
use std::ops::Range;

/// A mail with so many addresses in brackets was made by a program.
const MANY: usize = 3;
/// Nobody types an address that is longer, in bytes.
const TYPED: usize = 60;
/// Signs that nobody sees: so many in a row are no part of a word.
const UNSEEN: usize = 3;

/// `body` without what programs add. An address in brackets that somebody typed stays.
pub(super) fn without(body: &str) -> Cow<'_, str> {
    match without_ranges(body, &links(body)) {
        Cow::Owned(text) => Cow::Owned(without_ranges(&text, &padding(&text)).into_owned()),
        Cow::Borrowed(body) => without_ranges(body, &padding(body)),
    }
}

fn without_ranges<'b>(text: &'b str, ranges: &[Range<usize>]) -> Cow<'b, str> {
    if ranges.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut left = String::with_capacity(text.len());
    let mut kept = 0;
    for range in ranges {
        left.push_str(&text[kept..range.start]);
        kept = range.end;
    }
    Cow::Owned(left + &text[kept..])
}

/// An address in brackets.
struct Link {
    /// With the spaces before it.
    range: Range<usize>,
    /// Its brackets are square ones with spaces inside, or nobody types such an address.
    made: bool,
    /// Its brackets alone show that a program wrote them.
    surely: bool,
}

/// The addresses of links that a program wrote behind their words.
fn links(body: &str) -> Vec<Range<usize>> {
    let found: Vec<Link> = body.match_indices(['[', '(', '<']).filter_map(|(at, _)| link(body, at)).collect();
    let many = found.len() >= MANY;
    let made = found.into_iter().filter(|link| link.surely || many && link.made);
    made.map(|link| with_its_line(body, link.range)).collect()
}

/// The address in the bracket at `at`. Its end is looked for up to the next bracket, so that all of it is linear.
fn link(body: &str, at: usize) -> Option<Link> {
    let (open, close) = match body.as_bytes()[at] {
        b'[' => ('[', ']'),
        b'(' => ('(', ')'),
        _ => ('<', '>'),
    };
    let inside = &body[at + 1..];
    let address = inside.trim_start_matches(' ');
    let spaced = address.len() < inside.len();
    if !address.starts_with("https://") && !address.starts_with("http://") {
        return None;
    }
    let ends = |c: char| c.is_whitespace() || matches!(c, '[' | ']' | '(' | ')' | '<' | '>');
    let (address, behind) = address.split_at(address.find(ends)?);
    let behind = behind.trim_start_matches(' ').strip_prefix(close)?;
    let start = body[..at].trim_end_matches(' ').len();
    let surely = spaced && open == '[';
    let made = surely || address.len() > TYPED && address.contains('?');
    Some(Link { range: start..body.len() - behind.len(), made, surely })
}

/// `range`, with the end of its line where nothing else stands in that: no paragraph ends there.
fn with_its_line(body: &str, range: Range<usize>) -> Range<usize> {
    let alone = range.start == 0 || body[..range.start].ends_with('\n');
    let behind = &body[range.end..];
    let line_end = behind.strip_prefix('\r').unwrap_or(behind).strip_prefix('\n');
    match line_end.filter(|_| alone) {
        Some(rest) => range.start..body.len() - rest.len(),
        None => range,
    }
}

/// The runs of signs that nobody sees, with the spaces around them.
fn padding(body: &str) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let (mut start, mut unseen) = (None, 0);
    for (at, c) in body.char_indices().chain([(body.len(), '\n')]) {
        let is_unseen = matches!(c, '\u{34f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
        if is_unseen || matches!(c, ' ' | '\u{a0}' | '\u{2007}') {
            start = start.or(Some(at));
            unseen += usize::from(is_unseen);
        } else if let Some(from) = start.take() {
            if unseen >= UNSEEN {
                // A space stays between two words.
                let apart = body[from..].starts_with(' ') && !c.is_whitespace() && at < body.len();
                runs.push(from + usize::from(apart)..at);
            }
            unseen = 0;
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_behind_words_are_out_where_a_program_wrote_them() {
        assert_eq!(without("The gate [ https://e.example/r?a=b ] is shut [ http://e.example ]."), "The gate is shut.");
        let long = format!("https://e.example/?{}", "x".repeat(60));
        let body = format!("The gate\n({long})\nis shut <{long}>,\r\nsays the board({long}).");
        assert_eq!(without(&body), "The gate\nis shut,\r\nsays the board.");
    }

    #[test]
    fn addresses_that_somebody_typed_stay() {
        let long = format!("https://e.example/?{}", "x".repeat(60));
        let three = "See <https://e.example/a>, (https://e.example/b) and [https://e.example/c].";
        for body in [three, &format!("See ({long}) and <{long}>."), "[ note ] (https: no) [ https://e.example open"] {
            assert!(matches!(without(body), Cow::Borrowed(same) if same == body), "{body}");
        }
    }

    #[test]
    fn signs_that_nobody_sees_are_out_between_words_only() {
        assert_eq!(without("Gate shut \u{34f} \u{ad}\u{34f} \u{ad}\u{34f}\u{a0}\u{ad}\nIt is."), "Gate shut\nIt is.");
        let persian = "او می\u{200c}خواهد برود. A soft\u{ad}en\u{ad}ed word.";
        assert!(matches!(without(persian), Cow::Borrowed(_)));
    }

    #[test]
    fn many_brackets_are_read_in_time() {
        let start = std::time::Instant::now();
        for part in ["[ https://a", "(https://a ", "[ ", "< https://a?b > ", "\u{34f} ", "["] {
            without(&part.repeat(200_000));
        }
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }
}
