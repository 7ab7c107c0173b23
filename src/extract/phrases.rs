//! What pages say beside their articles, in a dozen languages: data files, looked up word by word.

use std::sync::LazyLock;

use super::letters::{is_han_or_kana, is_word};

/// What a phrase says of the line it stands in. The later, the more it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Phrase {
    /// Somewhere in the line, which is short: "all rights reserved".
    Within,
    /// The line begins with what heads other than the article: "comments on".
    Opens,
    /// The line begins with it: "photo:".
    Begins,
    /// The line is nothing else: "read more".
    Whole,
    /// The line is nothing else, and what follows is no longer the article: "related stories".
    Heads,
}

/// One file a language. What the marks mean is written at the top of the first.
const FILES: &[&str] = &[
    include_str!("phrases/en.txt"),
    include_str!("phrases/ar.txt"),
    include_str!("phrases/de.txt"),
    include_str!("phrases/el.txt"),
    include_str!("phrases/es.txt"),
    include_str!("phrases/fr.txt"),
    include_str!("phrases/it.txt"),
    include_str!("phrases/ja.txt"),
    include_str!("phrases/pl.txt"),
    include_str!("phrases/pt.txt"),
    include_str!("phrases/ru.txt"),
    include_str!("phrases/zh.txt"),
];

/// Phrases by the hash of their first word. Building it costs a short run the most of all that cleaning does, so it is
/// chains in flat arrays, and no map of vectors.
struct Table {
    /// For each hash the last phrase with it, plus one.
    last: [u16; BUCKETS],
    /// The phrases, each with the one before it of the same hash, plus one.
    phrases: Vec<(&'static str, Phrase, u16)>,
}

const BUCKETS: usize = 1024;

impl Table {
    fn new() -> Self {
        Self { last: [0; BUCKETS], phrases: Vec::with_capacity(2048) }
    }

    fn add(&mut self, phrase: &'static str, kind: Phrase) {
        let last = &mut self.last[bucket(phrase)];
        self.phrases.push((phrase, kind, *last));
        *last = self.phrases.len() as u16;
    }

    /// The phrases that `text` begins with.
    fn at<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (&'static str, Phrase)> + 't {
        let first = usize::from(self.last[bucket(text)]).checked_sub(1);
        let chain = std::iter::successors(first, |&at| usize::from(self.phrases[at].2).checked_sub(1));
        let known = chain.map(|at| (self.phrases[at].0, self.phrases[at].1));
        known.filter(|(phrase, _)| text.strip_prefix(phrase).is_some_and(|rest| is_bounded(phrase, rest)))
    }
}

/// The hash (FNV-1a, folded) of the first word of `text`.
fn bucket(text: &str) -> usize {
    let hash =
        first_word(text).bytes().fold(0x811c_9dc5u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (hash ^ (hash >> 15)) as usize % BUCKETS
}

/// The phrases that lines begin with, and those that stand anywhere.
static PHRASES: LazyLock<[Table; 2]> = LazyLock::new(|| {
    let mut tables = [Table::new(), Table::new()];
    for line in FILES.iter().flat_map(|file| file.lines()) {
        let Some((mark, phrase)) = line.split_once(' ') else { continue };
        let kind = match mark {
            "=" => Phrase::Whole,
            "^" => Phrase::Begins,
            "~" => Phrase::Within,
            "!" => Phrase::Heads,
            _ => continue,
        };
        tables[usize::from(kind == Phrase::Within)].add(phrase, kind);
    }
    tables
});

/// What the phrases in `line` say of it. `folded` is room to work in.
pub(super) fn find(line: &str, folded: &mut String) -> Option<Phrase> {
    fold(line, folded);
    let text = folded.trim_start_matches(|c: char| !is_word(c) || c.is_numeric());
    let length = text.trim_end_matches(|c: char| !is_word(c) || c.is_numeric()).len();
    let [beginnings, anywhere] = &*PHRASES;
    let begins = beginnings.at(text).map(|(phrase, kind)| match kind {
        Phrase::Heads | Phrase::Whole if phrase.len() >= length => Some(kind),
        Phrase::Heads => Some(Phrase::Opens),
        Phrase::Begins => Some(kind),
        _ => None,
    });
    begins
        .max()
        .flatten()
        .or_else(|| words(text).any(|at| anywhere.at(&text[at..]).next().is_some()).then_some(Phrase::Within))
}

/// Where the words of `text` begin.
fn words(text: &str) -> impl Iterator<Item = usize> {
    let mut inside = false;
    text.char_indices().filter_map(move |(at, c)| {
        let begins = is_word(c) && (!inside || is_han_or_kana(c));
        inside = is_word(c) || c == '\'';
        begins.then_some(at)
    })
}

/// Lower case, straight apostrophes, single spaces.
fn fold(line: &str, folded: &mut String) {
    folded.clear();
    for c in line.chars() {
        match c {
            '’' | 'ʼ' => folded.push('\''),
            c if c.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            c => folded.extend(c.to_lowercase()),
        }
    }
}

/// The letters and digits at the beginning of `text`; of Chinese and Japanese one character.
fn first_word(text: &str) -> &str {
    let first = text.chars().next().filter(|&c| is_han_or_kana(c));
    // Most letters of Europe are told without a look-up.
    let inside =
        |c: char| matches!(c, '\'' | 'a'..='z' | '\u{DF}'..='\u{F6}' | '\u{3B1}'..='\u{3CE}' | '\u{430}'..='\u{45F}');
    let ends = |c: char| !inside(c) && (!is_word(c) || is_han_or_kana(c));
    let end = first.map_or_else(|| text.find(ends).unwrap_or(text.len()), char::len_utf8);
    &text[..end]
}

/// True where the phrase ends with a word: no letter follows.
fn is_bounded(phrase: &str, rest: &str) -> bool {
    let open = phrase.ends_with(|c: char| !is_word(c) || is_han_or_kana(c));
    open || !rest.starts_with(is_word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(line: &str) -> Option<Phrase> {
        find(line, &mut String::new())
    }

    #[test]
    fn every_line_of_the_files_is_read() {
        let lines = FILES.iter().flat_map(|file| file.lines());
        let marked = lines.filter(|line| !line.starts_with('#') && !line.is_empty()).count();
        let known = || PHRASES.iter().flat_map(|table| &table.phrases);
        assert_eq!(known().count(), marked);
        let mut folded = String::new();
        for &(phrase, ..) in known() {
            fold(phrase, &mut folded);
            assert_eq!(folded, phrase, "phrases are written as lines are folded");
        }
    }

    #[test]
    fn buttons_and_headings_are_whole_lines() {
        assert_eq!(found("Get a summary"), Some(Phrase::Whole));
        assert_eq!(found("» NEXT ARTICLE »"), Some(Phrase::Whole));
        assert_eq!(found("Comments (12)"), Some(Phrase::Heads));
        assert_eq!(found("Editor’s Picks"), Some(Phrase::Heads));
        assert_eq!(found("Читайте также:"), Some(Phrase::Heads));
        assert_eq!(found("相关新闻"), Some(Phrase::Heads));
        assert_eq!(found("Next article of the treaty"), None);
        assert_eq!(found("Homework"), None);
    }

    #[test]
    fn beginnings_and_parts_of_lines() {
        assert_eq!(found("Photo: a friend of the family"), Some(Phrase::Begins));
        assert_eq!(found("Source: own survey"), Some(Phrase::Begins));
        assert_eq!(found("© 2020 The Paper. All rights reserved."), Some(Phrase::Within));
        assert_eq!(found("来源：新报"), Some(Phrase::Begins));
        assert_eq!(found("A photo: what it shows"), None);
        assert_eq!(found("...  !"), None);
        assert_eq!(found(""), None);
    }
}
