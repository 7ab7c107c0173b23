//! Lines that say which page it is, in a text without form feeds: copied out of a viewer, read off a scan.

use std::ops::Range;

use memchr::memchr;

use super::{LONGEST, has_dashes};

/// Words for a page.
#[rustfmt::skip]
const PAGES: &[&str] = &[
    "page", "seite", "página", "pagina", "pág.", "pag.", "strona", "sida", "side", "sivu", "strana", "oldal", "sayfa", "p.", "s.",
    "страница", "стр.", "сторінка", "σελίδα",
];

/// A line that may say which page it is.
struct Numbered {
    line: Range<usize>,
    number: u32,
    /// True where it is a number and nothing else: a page's, or that of a part.
    bare: bool,
}

/// The lines that say which page it is, in order, where their numbers rise by one. Those that are bare count where a
/// sentence goes on behind them. Linear.
pub(super) fn lines(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut numbers = Vec::new();
    let mut start = 0;
    while start < bytes.len() {
        let blank = bytes[start] == b'\n';
        let length = if blank { 0 } else { memchr(b'\n', &bytes[start..]).unwrap_or(bytes.len() - start) };
        let line = start..start + length;
        start = line.end + 1;
        if length <= LONGEST && may_count(&bytes[line.clone()]) {
            numbers.extend(numbered(text, line));
        }
    }
    let (bare, named): (Vec<_>, Vec<_>) = numbers.into_iter().partition(|numbered: &Numbered| numbered.bare);
    let rises = |lines: &[Numbered]| lines.len() > 1 && lines.windows(2).all(|two| two[1].number == two[0].number + 1);
    if rises(&named) {
        return named.into_iter().map(|numbered| numbered.line).collect();
    }
    let pages = if rises(&bare) { bare } else { Vec::new() };
    pages.into_iter().map(|numbered| numbered.line).filter(|line| is_inside(text, line)).collect()
}

/// True for a line that ends in what numbers of pages end in. Nearly all end in letters and stops.
fn may_count(line: &[u8]) -> bool {
    let is_text = |last: u8| last.is_ascii_alphabetic() || last == b'.';
    let number = |last: &u8| last.is_ascii_digit() || b"]-".contains(last) || *last > 0x7f;
    line.last().is_some_and(|&last| !is_text(last)) && line.trim_ascii_end().last().is_some_and(number)
}

/// What the line says, if it may be the number of a page.
fn numbered(text: &str, line: Range<usize>) -> Option<Numbered> {
    let shown = text[line.clone()].trim();
    if !shown.ends_with(|c: char| c.is_ascii_digit() || matches!(c, ']' | '-' | '–' | '—')) {
        return None;
    }
    let named = || shown.strip_suffix(']')?.rsplit_once("[Page ")?.1.parse().ok();
    if let Some(number) = named().or_else(|| of_many(shown)) {
        return Some(Numbered { line, number, bare: false });
    }
    let digits = if has_dashes(shown) { shown.trim_matches(['-', '–', '—', ' ']) } else { shown };
    let number = digits.parse().ok().filter(|_| digits.len() <= 4)?;
    Some(Numbered { line, number, bare: true })
}

/// The number in `Page 2 of 3`, `Seite 2 von 3`, `Page 2/3`.
fn of_many(shown: &str) -> Option<u32> {
    let (word, numbers) = shown.split_once(' ')?;
    let digits = |c: char| c.is_ascii_digit();
    let number = numbers.split(|c| !digits(c)).next()?;
    let last = numbers.rsplit(|c| !digits(c)).next()?;
    let between = numbers.get(number.len()..numbers.len() - last.len())?.trim();
    let joins = between == "/" || between.chars().count() <= 4 && between.chars().all(char::is_alphabetic);
    let (number, last): (u32, u32) = (number.parse().ok()?, last.parse().ok()?);
    (joins && !between.is_empty() && number <= last && PAGES.contains(&word.to_lowercase().as_str())).then_some(number)
}

/// True where a sentence goes on behind the line, which blank lines or dashes part from it.
fn is_inside(text: &str, line: &Range<usize>) -> bool {
    let (before, behind) = (&text[..line.start], text.get(line.end + 1..).unwrap_or_default());
    let parted = || {
        let is_blank = |line: Option<&str>| line.is_some_and(|line| line.trim().is_empty());
        is_blank(before.trim_end_matches('\r').lines().next_back()) && is_blank(behind.lines().next())
    };
    let apart = has_dashes(&text[line.clone()]) || parted();
    apart && before.trim_end().ends_with(char::is_alphabetic) && behind.trim_start().starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<&str> {
        lines(text).into_iter().map(|line| &text[line]).collect()
    }

    #[test]
    fn lines_that_count_pages_are_found() {
        assert_eq!(shown("A\nPage 1 of 2\nB\nPage 2 of 2\n"), ["Page 1 of 2", "Page 2 of 2"]);
        assert_eq!(shown("Seite 3 von 9\nB\nSeite 4 von 9"), ["Seite 3 von 9", "Seite 4 von 9"]);
        assert_eq!(shown("Page 1/2\nPage 2/2"), ["Page 1/2", "Page 2/2"]);
        assert_eq!(shown("a\n\n7\n\nb. C\n\n8\n\nd.").len(), 2);
        for text in [
            "Page 1 of 2",
            "Page 1 of 9\nPage 3 of 9",
            "It is on page 1 of 2\nIt is on page 2 of 2",
            "1\n\nThe gate.\n\n2\n\nThe lamp.",
            "Boats 1\nBoats 2",
            "",
        ] {
            assert!(lines(text).is_empty(), "{text}");
        }
    }
}
