//! What pages say beside their articles, in 27 languages: data files, looked up word by word. The table of them is
//! built by the compiler, so that a run pays nothing for it.

use super::letters::{has_odd_spaces, is_han_or_kana, is_word};
use crate::block::{self, Block};

/// What a phrase says of the line it stands in. The later, the more it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Phrase {
    /// Somewhere in the line, which is short, and in articles that speak of it: "all rights reserved".
    Named,
    /// Somewhere in the line, which is short: "our newsletter".
    Within,
    /// Somewhere in the line, be it long: "may not be reproduced in any form".
    Formula,
    /// The line begins with what heads other than the article: "comments on".
    Opens,
    /// The line begins with it: "photo:".
    Begins,
    /// The line is nothing else: "read more".
    Whole,
    /// The line is nothing else, and heads other stories: "related stories".
    Stories,
    /// The line is nothing else, and what follows is no longer the article: "comments".
    Heads,
}

impl Phrase {
    /// Whether it stands at the beginning of a line or anywhere.
    const fn list(self) -> usize {
        if matches!(self, Self::Named | Self::Within | Self::Formula) { ANYWHERE } else { BEGINNINGS }
    }
}

/// One file a language. What the marks mean is written at the top of the first.
const FILES: &[&str] = &[
    include_str!("phrases/en.txt"),
    include_str!("phrases/ar.txt"),
    include_str!("phrases/cs.txt"),
    include_str!("phrases/da.txt"),
    include_str!("phrases/de.txt"),
    include_str!("phrases/el.txt"),
    include_str!("phrases/es.txt"),
    include_str!("phrases/fi.txt"),
    include_str!("phrases/fr.txt"),
    include_str!("phrases/he.txt"),
    include_str!("phrases/hi.txt"),
    include_str!("phrases/hu.txt"),
    include_str!("phrases/id.txt"),
    include_str!("phrases/it.txt"),
    include_str!("phrases/ja.txt"),
    include_str!("phrases/ko.txt"),
    include_str!("phrases/nl.txt"),
    include_str!("phrases/no.txt"),
    include_str!("phrases/pl.txt"),
    include_str!("phrases/pt.txt"),
    include_str!("phrases/ro.txt"),
    include_str!("phrases/ru.txt"),
    include_str!("phrases/sv.txt"),
    include_str!("phrases/tr.txt"),
    include_str!("phrases/uk.txt"),
    include_str!("phrases/vi.txt"),
    include_str!("phrases/zh.txt"),
];

/// Phrases by the hash of their first word, in chains.
struct Table {
    /// For each hash the last phrase with it, plus one: of those that lines begin with, and of those that stand
    /// anywhere.
    last: [[u16; BUCKETS]; 2],
    phrases: [Entry; count()],
    /// The first bytes of those that stand anywhere: hardly a word has them.
    openings: Openings,
}

/// A set of four bytes, which may hold a few that were not added.
struct Openings([u64; 1024]);

impl Openings {
    const fn add(&mut self, four: u32) {
        let (word, bit) = Self::place(four);
        self.0[word] |= 1 << bit;
    }

    const fn may_have(&self, four: u32) -> bool {
        let (word, bit) = Self::place(four);
        self.0[word] >> bit & 1 == 1
    }

    const fn place(four: u32) -> (usize, u32) {
        let hash = four.wrapping_mul(0x9E37_79B1) >> 16;
        (hash as usize / 64, hash % 64)
    }
}

/// A phrase: bytes `start..end` of a file.
#[derive(Clone, Copy)]
struct Entry {
    file: u8,
    start: u16,
    end: u16,
    kind: Phrase,
    /// The phrase before it of the same hash, plus one.
    before: u16,
}

const BUCKETS: usize = 2048;
const BEGINNINGS: usize = 0;
const ANYWHERE: usize = 1;

static TABLE: Table = Table::build();

impl Table {
    const fn build() -> Self {
        let none = Entry { file: 0, start: 0, end: 0, kind: Phrase::Whole, before: 0 };
        let mut table = Self { last: [[0; BUCKETS]; 2], phrases: [none; count()], openings: Openings([0; 1024]) };
        let (mut known, mut file) = (0, 0);
        while file < FILES.len() {
            let text = FILES[file].as_bytes();
            let mut at = 0;
            while at < text.len() {
                let end = line_end(text, at);
                if let Some(kind) = marked(text, at) {
                    let start = at + 2;
                    let list = kind.list();
                    if list == ANYWHERE {
                        let four = [text[start], text[start + 1], text[start + 2], text[start + 3]];
                        table.openings.add(u32::from_le_bytes(four));
                    }
                    let last = &mut table.last[list][bucket(text, start, word_end(text, start))];
                    table.phrases[known] =
                        Entry { file: file as u8, start: start as u16, end: end as u16, kind, before: *last };
                    known += 1;
                    *last = known as u16;
                }
                at = end + 1;
            }
            file += 1;
        }
        table
    }

    /// The phrases of a list that `text` begins with.
    fn at<'t>(&'t self, list: usize, text: &'t str) -> impl Iterator<Item = (&'static str, Phrase)> + 't {
        let first = usize::from(self.last[list][bucket(text.as_bytes(), 0, first_word(text).len())]).checked_sub(1);
        let chain = std::iter::successors(first, |&at| usize::from(self.phrases[at].before).checked_sub(1));
        let known = chain.map(|at| (self.phrases[at].text(), self.phrases[at].kind));
        known.filter(|(phrase, _)| text.strip_prefix(phrase).is_some_and(|rest| is_bounded(phrase, rest)))
    }
}

impl Entry {
    fn text(&self) -> &'static str {
        &FILES[usize::from(self.file)][usize::from(self.start)..usize::from(self.end)]
    }
}

/// How many phrases the files have.
const fn count() -> usize {
    let (mut count, mut file) = (0, 0);
    while file < FILES.len() {
        let text = FILES[file].as_bytes();
        let mut at = 0;
        while at < text.len() {
            count += marked(text, at).is_some() as usize;
            at = line_end(text, at) + 1;
        }
        file += 1;
    }
    count
}

/// Where the line that begins at `at` ends.
const fn line_end(text: &[u8], mut at: usize) -> usize {
    while at < text.len() && text[at] != b'\n' {
        at += 1;
    }
    at
}

/// What the mark at the beginning of a line says of the phrase behind it.
const fn marked(text: &[u8], at: usize) -> Option<Phrase> {
    match text[at] {
        b'=' => Some(Phrase::Whole),
        b'^' => Some(Phrase::Begins),
        b'~' => Some(Phrase::Within),
        b'%' => Some(Phrase::Formula),
        b'?' => Some(Phrase::Named),
        b'>' => Some(Phrase::Stories),
        b'!' => Some(Phrase::Heads),
        _ => None,
    }
}

/// Where the first word of the phrase at `at` ends, told by bytes as [`first_word`] tells it by characters.
const fn word_end(text: &[u8], at: usize) -> usize {
    if matches!(text[at], 0xe3..=0xe9) {
        return at + 3;
    }
    let mut end = at;
    while end < text.len() && is_word_byte(text[end]) {
        end += 1;
    }
    end
}

/// False for ASCII signs, and for the first bytes of signs in the phrases, of kana and of ideographs.
const fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'\'' || (byte >= 0x80 && !matches!(byte, 0xc2 | 0xe2..=0xe9 | 0xef))
}

/// The list that a word's phrases are in: FNV-1a, folded.
const fn bucket(text: &[u8], mut at: usize, end: usize) -> usize {
    let mut hash = 0x811c_9dc5_u32;
    while at < end {
        hash = (hash ^ text[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    (hash ^ (hash >> 15)) as usize % BUCKETS
}

/// What the phrases in `line` say of it. `folded` is room to work in.
pub(super) fn find(line: &str, folded: &mut String) -> Option<Phrase> {
    fold(line, folded);
    let text = folded.trim_start_matches(|c: char| !is_word(c) || c.is_numeric());
    let length = text.trim_end_matches(|c: char| !is_word(c) || c.is_numeric()).len();
    let begins = TABLE.at(BEGINNINGS, text).map(|(phrase, kind)| match kind {
        Phrase::Heads | Phrase::Stories | Phrase::Whole if phrase.len() >= length => Some(kind),
        Phrase::Heads | Phrase::Stories => Some(Phrase::Opens),
        Phrase::Begins => Some(kind),
        _ => None,
    });
    begins.max().flatten().or_else(|| find_within(text))
}

/// What says the most of the phrases that may stand anywhere, where a word of the folded `text` begins one.
pub(super) fn find_within(text: &str) -> Option<Phrase> {
    let bytes = text.as_bytes();
    let may_begin = |at: usize| TABLE.openings.may_have(block::load(bytes, at) as u32);
    let kinds = |at: usize| TABLE.at(ANYWHERE, &text[at..]).map(|(_, kind)| kind);
    let begun = |at: usize| if may_begin(at) && begins_word(text, at) { kinds(at).max() } else { None };
    let mut said = None;
    for from in (0..bytes.len()).step_by(Block::SIZE) {
        let block = Block::of(bytes, from);
        let before = from.checked_sub(1).map_or(b' ', |before| bytes[before]);
        // What is not ASCII may be a sign, with a word behind it.
        let signs = block.special | (block.special << 1) | u64::from(before >= 0x80);
        for bit in bits(block.starts(before) | signs) {
            said = said.max(begun(from + bit));
        }
    }
    said
}

/// The places of the bits that are set, from the lowest on.
fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (set != 0).then(|| set.trailing_zeros() as usize);
        set &= set.wrapping_sub(1);
        lowest
    })
}

/// True where a word begins at `at`; in Chinese and Japanese any character begins one.
fn begins_word(text: &str, at: usize) -> bool {
    let Some((before, behind)) = text.split_at_checked(at) else { return false };
    behind.starts_with(is_word)
        && (behind.starts_with(is_han_or_kana) || !before.ends_with(|c| is_word(c) || c == '\''))
}

/// Lower case, straight apostrophes, single spaces.
fn fold(line: &str, folded: &mut String) {
    folded.clear();
    if !fold_stretches(line, folded) {
        folded.clear();
        line.chars().for_each(|c| fold_char(c, folded));
    }
}

/// The same, ASCII between other characters being copied as it stands; false where spaces ask for more care.
fn fold_stretches(line: &str, folded: &mut String) -> bool {
    if has_odd_spaces(line.as_bytes()) || line.ends_with(' ') {
        return false;
    }
    let mut rest = line;
    loop {
        let ascii = block::position(rest.as_bytes(), |bytes| bytes).unwrap_or(rest.len());
        folded.push_str(&rest[..ascii]);
        let mut others = rest[ascii..].chars();
        match others.next() {
            Some(c) if c.is_whitespace() => return false,
            Some(c) => fold_char(c, folded),
            None => break,
        }
        rest = others.as_str();
    }
    folded.make_ascii_lowercase();
    true
}

fn fold_char(c: char, folded: &mut String) {
    match c {
        '’' | 'ʼ' => folded.push('\''),
        c if c.is_ascii_graphic() => folded.push(c.to_ascii_lowercase()),
        c if is_caseless(c) => folded.push(c),
        c if !c.is_whitespace() => folded.extend(c.to_lowercase()),
        _ if folded.ends_with(' ') => {}
        _ => folded.push(' '),
    }
}

/// True for small letters and for letters without case, of the commonest alphabets.
fn is_caseless(c: char) -> bool {
    matches!(c, '\u{DF}'..='\u{FF}' | '\u{3B1}'..='\u{3CE}' | '\u{430}'..='\u{45F}' | '\u{5D0}'..='\u{6D3}'
        | '\u{3041}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}')
}

/// The letters and digits at the beginning of `text`; of Chinese and Japanese one character.
fn first_word(text: &str) -> &str {
    let first = text.chars().next().filter(|&c| is_han_or_kana(c));
    // Most letters of Europe are told without a look-up.
    let inside = |c: char| {
        matches!(c, '\'' | 'a'..='z' | '\u{DF}'..='\u{F6}' | '\u{3B1}'..='\u{3CE}' | '\u{430}'..='\u{45F}'
            | '\u{900}'..='\u{94D}')
    };
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
        assert_eq!(TABLE.phrases.len(), marked);
        let mut folded = String::new();
        for entry in &TABLE.phrases {
            let phrase = entry.text();
            fold(phrase, &mut folded);
            assert_eq!(folded, phrase, "phrases are written as lines are folded");
            assert!(
                TABLE.at(entry.kind.list(), phrase).any(|known| known == (phrase, entry.kind)),
                "{phrase} is found"
            );
        }
    }

    #[test]
    fn caseless_letters_are_their_own_lower_case() {
        for c in ('\0'..='\u{ffff}').filter(|&c| is_caseless(c)) {
            assert!(!c.is_whitespace() && c.to_lowercase().eq([c]), "{c}");
        }
    }

    #[test]
    fn folding_is_the_same_by_either_road() {
        let mut folded = String::new();
        for (line, want) in
            [(" Get  a\tSummary ", " get a summary "), ("ÜBER’S  Ufer", "über's ufer"), ("A\u{3000}B", "a b")]
        {
            fold(line, &mut folded);
            assert_eq!(folded, want);
        }
    }

    #[test]
    fn buttons_and_headings_are_whole_lines() {
        assert_eq!(found("Get a summary"), Some(Phrase::Whole));
        assert_eq!(found("» NEXT ARTICLE »"), Some(Phrase::Whole));
        assert_eq!(found("Comments (12)"), Some(Phrase::Heads));
        assert_eq!(found("Editor’s Picks"), Some(Phrase::Stories));
        assert_eq!(found("Читайте также:"), Some(Phrase::Stories));
        assert_eq!(found("相关新闻"), Some(Phrase::Stories));
        assert_eq!(found("Next article of the treaty"), None);
        assert_eq!(found("Homework"), None);
    }

    #[test]
    fn beginnings_and_parts_of_lines() {
        assert_eq!(found("Photo: a friend of the family"), Some(Phrase::Begins));
        assert_eq!(found("Source: own survey"), Some(Phrase::Begins));
        assert_eq!(found("© 2020 The Paper. All rights reserved."), Some(Phrase::Named));
        assert_eq!(found("All rights reserved; follow us on Example"), Some(Phrase::Within));
        assert_eq!(found("来源：新报"), Some(Phrase::Begins));
        assert_eq!(found("A photo: what it shows"), None);
        assert_eq!(found("...  !"), None);
        assert_eq!(found(""), None);
    }
}
