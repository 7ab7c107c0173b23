//! What pages say beside their articles, in a dozen languages: data files, looked up word by word.

use std::collections::HashMap;
use std::sync::LazyLock;

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

/// Every phrase under its first word.
static PHRASES: LazyLock<HashMap<&str, Vec<(&str, Phrase)>>> = LazyLock::new(|| {
    let mut table: HashMap<&str, Vec<(&str, Phrase)>> = HashMap::new();
    for line in FILES.iter().flat_map(|file| file.lines()) {
        let Some((mark, phrase)) = line.split_once(' ') else { continue };
        let kind = match mark {
            "=" => Phrase::Whole,
            "^" => Phrase::Begins,
            "~" => Phrase::Within,
            "!" => Phrase::Heads,
            _ => continue,
        };
        table.entry(first_word(phrase)).or_default().push((phrase, kind));
    }
    table
});

/// What the phrases in `line` say of it. `folded` is room to work in.
pub(super) fn find(line: &str, folded: &mut String) -> Option<Phrase> {
    fold(line, folded);
    let text = folded.trim_matches(|c: char| !c.is_alphabetic());
    let start = text.as_ptr() as usize - folded.as_ptr() as usize;
    let tail = &folded[start..];
    let mut found = None;
    let mut at = 0;
    while at < text.len() {
        let word = first_word(&tail[at..]);
        if word.is_empty() {
            at += tail[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        }
        for &(phrase, kind) in PHRASES.get(word).into_iter().flatten() {
            let rest = tail[at..].strip_prefix(phrase).filter(|rest| is_bounded(phrase, rest));
            let ends = rest.is_some_and(|rest| tail.len() - rest.len() >= text.len());
            let says = match kind {
                _ if rest.is_none() => None,
                Phrase::Heads | Phrase::Whole if at == 0 && ends => Some(kind),
                Phrase::Heads if at == 0 => Some(Phrase::Opens),
                Phrase::Begins if at == 0 => Some(kind),
                Phrase::Within => Some(kind),
                _ => None,
            };
            found = found.max(says);
        }
        at += word.len();
    }
    found
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
    let mut chars = text.char_indices();
    match chars.next() {
        Some((_, c)) if is_word_alone(c) => return &text[..c.len_utf8()],
        Some((_, c)) if !c.is_alphanumeric() => return "",
        _ => {}
    }
    let end = chars.find(|&(_, c)| !(c.is_alphanumeric() || c == '\'') || is_word_alone(c));
    &text[..end.map_or(text.len(), |(end, _)| end)]
}

/// True for the characters of scripts without spaces.
fn is_word_alone(c: char) -> bool {
    ('\u{2e80}'..'\u{a000}').contains(&c)
}

/// True where the phrase ends with a word: no letter follows.
fn is_bounded(phrase: &str, rest: &str) -> bool {
    let ends_open = phrase.ends_with(|c: char| !c.is_alphanumeric() || is_word_alone(c));
    ends_open || !rest.starts_with(char::is_alphanumeric)
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
        assert_eq!(PHRASES.values().map(Vec::len).sum::<usize>(), marked);
        let mut folded = String::new();
        for &(phrase, _) in PHRASES.values().flatten() {
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
