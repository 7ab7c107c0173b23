//! What a text that was printed has between its pages: numbers and running heads, around form feeds or in their stead.
//! Sentences go on behind them.

mod numbers;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use memchr::memchr_iter;

use super::marks;

/// What stands between pages.
pub(super) const END: char = '\u{c}';

/// So many lines at the head or foot of a page are looked at.
const EDGE: usize = 2;
/// A running head is no longer than this, in bytes.
const LONGEST: usize = 160;

/// A line at the edge of a page.
#[derive(Clone, Debug)]
struct Edge {
    line: Range<usize>,
    /// A blank line stands between it and the text of the page, or there is no such text.
    apart: bool,
}

/// `text` with spaces for the numbers of its pages and for the lines that come back at their edges, so that all else
/// stands where it stood. The head of the first page and the foot of the last are not looked at: they may be a headline
/// and the end of a sentence. Two looks at a text of one page; linear.
pub(super) fn without_frames(text: &str) -> Cow<'_, str> {
    let ends: Vec<usize> = memchr_iter(END as u8, text.as_bytes()).collect();
    let lines = if ends.is_empty() { numbers::lines(text) } else { Vec::new() };
    if lines.is_empty() {
        return without_edges(text, &ends);
    }
    let ends: Vec<usize> = lines.iter().map(|line| line.start).collect();
    let paged = blanked(text, &lines, Some(END));
    Cow::Owned(without_edges(&paged, &ends).into_owned())
}

/// The same of a text whose pages end at `ends`.
fn without_edges<'t>(text: &'t str, ends: &[usize]) -> Cow<'t, str> {
    let edges: Vec<_> = ends.iter().enumerate().flat_map(|(n, &end)| edges(text, ends, n, end)).collect();
    // On a page of few lines one is at both edges.
    let mut lines: Vec<_> = edges.iter().flatten().map(|edge| edge.line.clone()).collect();
    lines.sort_unstable_by_key(|line| line.start);
    lines.dedup();
    let mut known: HashMap<String, usize> = HashMap::new();
    for line in lines {
        *known.entry(words(&text[line])).or_default() += 1;
    }
    let repeated = if known.values().any(|&times| times > 1) { repeated(text) } else { HashSet::new() };
    let comes_back = |edge: &Edge| {
        let line = &text[edge.line.clone()];
        let short = line.len() <= LONGEST && !is_number(line) && !marks::ends_sentence(line.trim_end());
        short && !repeated.contains(line.trim()) && known.get(&words(line)).is_some_and(|&times| times > 1)
    };
    let is_frame = |edge: &Edge, inwards: Option<&Edge>| {
        let line = &text[edge.line.clone()];
        let numbers = is_number(line) && (edge.apart || has_dashes(line) || inwards.is_some_and(comes_back));
        numbers || comes_back(edge)
    };
    let mut frames: Vec<_> = Vec::new();
    for edge in edges {
        let inwards = (1..).map(|n| edge.get(n));
        let outer = edge.iter().zip(inwards).take_while(|(edge, inwards)| is_frame(edge, *inwards));
        frames.extend(outer.map(|(edge, _)| edge.line.clone()));
    }
    // On a page of few lines the first is at its foot, too.
    let first = text.len() - text.trim_start().len();
    frames.retain(|line| !line.contains(&first));
    if frames.is_empty() {
        return Cow::Borrowed(text);
    }
    frames.sort_unstable_by_key(|line| line.start);
    frames.dedup();
    Cow::Owned(blanked(text, &frames, None))
}

/// `text` with spaces for `lines`, behind `first` where that is given, of one byte.
fn blanked(text: &str, lines: &[Range<usize>], first: Option<char>) -> String {
    let mut kept = String::with_capacity(text.len());
    for line in lines {
        kept.push_str(&text[kept.len()..line.start]);
        kept.extend(first);
        kept.extend(std::iter::repeat_n(' ', line.end - kept.len()));
    }
    kept.push_str(&text[kept.len()..]);
    kept
}

/// The lines at the foot of the page that ends at `end`, the `n`-th of `ends`, and at the head of the next, from the
/// outermost inwards.
fn edges(text: &str, ends: &[usize], n: usize, end: usize) -> [Vec<Edge>; 2] {
    let start = n.checked_sub(1).map_or(0, |before| ends[before] + 1);
    let next = ends.get(n + 1).copied().unwrap_or(text.len());
    let is_blank = |line: Option<&str>| line.is_none_or(|line| line.trim().is_empty());
    let is_inked = |line: &Range<usize>| !is_blank(text.get(line.clone()));
    let mut at = end;
    // What stands on one line with the end of a page is none of its edges.
    let page = Some(&text[start..end]).filter(|page| page.ends_with('\n')).unwrap_or_default();
    let foot = page.rsplit('\n').map(|line| {
        let line = at - line.len()..at;
        at = line.start.saturating_sub(1);
        line
    });
    let foot = foot.filter(is_inked).take(EDGE);
    let above = |line: &Range<usize>| text[start..line.start].strip_suffix('\n')?.rsplit('\n').next();
    let foot = foot.map(|line| Edge { apart: is_blank(above(&line)), line });
    let mut at = end + 1;
    let head = text[at..next].split_inclusive('\n').filter(|line| line.ends_with('\n')).map(|line| {
        let line = at..at + line.len() - 1;
        at = line.end + 1;
        line
    });
    let head = head.filter(is_inked).take(EDGE);
    let below = |line: &Range<usize>| text[line.end + 1..next].split('\n').next();
    let head = head.map(|line| Edge { apart: is_blank(below(&line)), line });
    [foot.collect(), head.collect()]
}

/// The lines that stand on one page twice, as those of a refrain do and no running head does.
fn repeated(text: &str) -> HashSet<&str> {
    let mut last = HashMap::new();
    let pages = text.split(END).enumerate();
    let lines = pages.flat_map(|(n, page)| page.lines().map(move |line| (line.trim(), n)));
    let short = lines.filter(|(line, _)| !line.is_empty() && line.len() <= LONGEST);
    short.filter(|&(line, n)| last.insert(line, n) == Some(n)).map(|(line, _)| line).collect()
}

/// The words of a line without those that hold a digit; a line of digits is its own.
fn words(line: &str) -> String {
    let words: Vec<_> = line.split_whitespace().filter(|word| !word.contains(|c: char| c.is_ascii_digit())).collect();
    if words.is_empty() { line.to_string() } else { words.join(" ") }
}

/// True for the number of a page: `12`, `- 12 -`, `xii`.
fn is_number(line: &str) -> bool {
    let number = line.trim_matches(|c: char| !c.is_alphanumeric());
    let digits = |of: &str| number.bytes().all(|byte| of.as_bytes().contains(&byte));
    (1..=6).contains(&number.len()) && (digits("0123456789") || digits("ivxlc"))
}

/// True for `- 12 -`.
fn has_dashes(line: &str) -> bool {
    let is_dash = |c: char| matches!(c, '-' | '–' | '—');
    line.trim().starts_with(is_dash) && line.trim().ends_with(is_dash)
}

#[cfg(test)]
mod tests {
    use super::super::{Request, extract};
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let article = extract(text, &Request { clean: true, ..Request::default() });
        article.paragraphs.iter().map(|p| p.span.of(text).split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    const FIRST: &str = "The reserve fund of the harbour grew again this year and now stands at three million, which is\n\
        enough for";
    const SECOND: &str = "about five months of running costs. The board will use it to mend the pier before the winter\n\
        storms come.";

    #[test]
    fn a_sentence_goes_on_behind_the_number_of_the_page_and_a_running_head() {
        let whole = read(&format!("{FIRST}\n{SECOND}"));
        assert_eq!(whole.len(), 1);
        assert_eq!(read(&format!("{FIRST}\n\n\u{c}{SECOND}")), whole);
        let text = format!(
            "{FIRST}\n\n        12\n\u{c}Harbour Board    Report 2023\n\n{SECOND}\n\n        13\n\u{c}Harbour Board    Report 2023\n"
        );
        let paragraph = read(&text).remove(0);
        assert!(paragraph.contains("which is enough for") && paragraph.contains("storms come."), "{paragraph}");
        let blank = without_frames(&text);
        assert_eq!(blank.len(), text.len());
        assert_eq!(
            blank.split_whitespace().collect::<Vec<_>>().join(" "),
            format!("{FIRST} {SECOND}").replace('\n', " ")
        );
        let crlf = text.replace('\n', "\r\n");
        assert!(!without_frames(&crlf).contains("13") && !without_frames(&crlf).contains("Report"));
    }

    #[test]
    fn what_stands_at_the_edge_of_a_page_once_is_text() {
        for text in [
            "",
            "\u{c}",
            "The end\u{c}The beginning",
            "In the year\n2023 it rose.\n\u{c}The fund.\n",
            "It rose.\u{c}The fund.\u{c}It fell.",
            "It rose.\n\u{c}The fund.\n\u{c}It fell.\n",
            "12\u{c}13",
            "Oats 12\n\u{c}Rye 14\n",
            "Harbour Board\n\nThe end.\n\u{c}It began.\n",
            "She sank in the storm of the year\n1912\n\u{c}and nobody was saved.\n",
            "It is about king Louis\n\u{c}xi\nand his wars.\n",
            "The gate.\nCarried.\n\u{c}The lamp.\n\nCarried.\n\u{c}The board went home.\n",
            "It calls me\n\nI was young.\n\nIt calls me\n\u{c}\nI was old.\n\nIt calls me\n\u{c}\nThe end.\n",
        ] {
            assert!(matches!(without_frames(text), Cow::Borrowed(same) if same == text), "{text:?}");
        }
    }

    #[test]
    fn numbers_stand_apart_or_beside_running_heads() {
        for text in ["It is\n- 12 -\n\u{c}so.\n", "It is\n\n12\n\u{c}so.\n", "It is\n\u{c}12\n\nso.\n"] {
            assert!(!without_frames(text).contains("12"), "{text:?}");
        }
        let text = "It is\n\nBoard\n12\n\u{c}so, and\n\nBoard\n13\n\u{c}so.\n";
        assert_eq!(without_frames(text).split_whitespace().collect::<Vec<_>>().join(" "), "It is so, and so.");
    }

    #[test]
    fn a_line_that_says_which_page_it_is_ends_it() {
        let shown = |text: &str| {
            let article = extract(text, &Request { clean: true, ..Request::default() });
            let parts = article.paragraphs.iter().map(|part| part.span.of(&article.text));
            (article.title.clone(), parts.map(|part| part.split_whitespace().collect::<Vec<_>>().join(" ")).collect())
        };
        let whole = read(&format!("{FIRST}\n{SECOND}")).remove(0);
        let head = |n: u32| format!("Report of the Harbour Board\nPage {n} of 3\n");
        let text = format!("{}{FIRST}\n{}{SECOND}\n{}The end of it.", head(1), head(2), head(3));
        let title = Some("Report of the Harbour Board".to_string());
        assert_eq!(shown(&text), (title, vec![whole.clone(), "The end of it.".to_string()]));
        let foot = |n: u32| format!("\n\nHolm          Tides       [Page {n}]\n\nRFC 12     The Board\n\n");
        let text = format!("{FIRST}{}{SECOND}{}The end of it.", foot(1), foot(2));
        assert_eq!(shown(&text).1, [&whole, "The end of it."]);
        for (one, two) in [("12", "13"), ("- 12 -", "- 13 -")] {
            let text = format!("It was so.\n\n{one}\n\n{FIRST}\n\n{two}\n\n{SECOND}");
            assert_eq!(shown(&text).1, ["It was so.", &whole]);
            assert_eq!(shown(&text.replace('3', "7")).1.len(), 3);
        }
    }

    #[test]
    fn many_pages_are_read_in_time() {
        let start = std::time::Instant::now();
        for page in ["Page 1 of 2\n", "a\n\n1\n\n", "\u{c}", "\u{c}\n", "\n\u{c}x\n", "\u{c}12\n\n13", "a\na\n\u{c}"] {
            without_frames(&page.repeat(50_000));
        }
        without_frames(&format!("{}{}", "\n".repeat(100_000), "\u{c}".repeat(100_000)));
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }
}
