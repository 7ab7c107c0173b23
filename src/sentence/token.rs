//! The word before a terminator and what stands behind it.

use super::lexicon::{Class, Lexicon};
use super::script;

/// How far back a token is followed, in bytes; a longer one is no abbreviation.
const LOOK_BACK: usize = 48;

/// The word a terminator stands behind, without what opens before it. Spaced initials are one ("z. B", "J. K").
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'t> {
    /// The word, inner dots kept.
    pub(super) text: &'t str,
    /// Its offset.
    pub(super) start: usize,
    /// True where a bracket opens right before it.
    pub(super) bracketed: bool,
}

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Digits, inner dots and commas.
    Number,
    /// One letter.
    Letter,
    /// Letters one or two at a time between dots ("U.S", "Ph.D", "z. B").
    Dotted,
    /// Two letters or more and nothing else.
    Word,
    /// Anything else: names of files and hosts, signs, nothing.
    Other,
}

impl<'t> Token<'t> {
    /// The token that ends at `end` in the sentence that starts at `first`, white space before `end` passed over.
    pub(super) fn before(text: &'t str, first: usize, end: usize) -> Self {
        let sentence = text[first..end].trim_end_matches(script::is_blank);
        let mut start = token_start(sentence);
        if is_one_letter(&sentence[start..]) {
            for _ in 0..3 {
                start = letter_before(&sentence[..start]).unwrap_or(start);
            }
        }
        let bracketed = sentence[..start].ends_with(['(', '[']);
        Self { text: &sentence[start..], start: first + start, bracketed }
    }

    /// What the token looks like.
    pub(super) fn shape(&self) -> Shape {
        if self.text.len() > 1 && self.text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return Shape::Word;
        }
        let mut letters = 0;
        let mut pieces = 1;
        let mut longest = 0;
        let mut digits = false;
        for c in self.text.chars() {
            if script::is_letter(c) || is_mark(c) {
                letters += usize::from(!is_mark(c));
                longest = longest.max(letters);
            } else if c == '.' {
                pieces += 1;
                letters = 0;
            } else if c.is_numeric() || c == ',' && digits {
                digits = true;
            } else if !script::is_blank(c) {
                return Shape::Other;
            }
        }
        match (digits, pieces, longest) {
            (false, 1, 1) if !is_one_letter(self.text) => Shape::Word,
            (true, _, 0) => Shape::Number,
            (false, 1, 1) => Shape::Letter,
            (false, 1, 2..) => Shape::Word,
            (false, 2.., 1..=2) => Shape::Dotted,
            _ => Shape::Other,
        }
    }

    /// True for a roman number in capitals.
    pub(super) fn is_roman(&self) -> bool {
        is_roman(self.text)
    }

    /// True for a word that no vowel makes pronounceable and that is no acronym in capitals ("Bldg", "млрд").
    pub(super) fn lacks_vowel(&self) -> bool {
        self.text.chars().all(script::is_consonant) && self.text.contains(char::is_lowercase)
    }

    /// True where a number stands right before it in the sentence that starts at `first`.
    pub(super) fn follows_number(&self, text: &str, first: usize) -> bool {
        text[first..self.start].trim_end().ends_with(|c: char| c.is_ascii_digit())
    }
}

/// Where the last token of `text` starts: behind white space, brackets, quotes, slashes and dashes.
fn token_start(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut start = bytes.len();
    while start > 0 && bytes[start - 1].is_ascii_alphanumeric() && bytes.len() - start < LOOK_BACK {
        start -= 1;
    }
    if start > 0 && bytes[start - 1] == b' ' {
        return start;
    }
    for (at, c) in text[..start].char_indices().rev() {
        if text.len() - at > LOOK_BACK || bounds(c) && !is_inside(c, &text[..at], &text[start..]) {
            break;
        }
        start = at;
    }
    start
}

/// True for a mark inside a word: the quote of a Hebrew acronym ("ארה\"ב"), the apostrophe of "Holm's", a hyphen before a
/// single letter ("Objective-C").
fn is_inside(c: char, before: &str, behind: &str) -> bool {
    let inside = c == '"' && !behind.is_ascii() || matches!(c, '\'' | '’' | '-') && is_one_letter(behind);
    inside && before.ends_with(script::is_letter)
}

/// The start of a single letter that stands with a full stop and white space at the end of `text`.
fn letter_before(text: &str) -> Option<usize> {
    let spaced = text.trim_end_matches(script::is_blank);
    let letter = spaced.strip_suffix('.').filter(|_| spaced.len() < text.len())?;
    let start = token_start(letter);
    is_one_letter(&letter[start..]).then_some(start)
}

fn bounds(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '.' => false,
        '/' | ';' | ':' | '=' | '&' | '…' | '!' | '?' => true,
        _ => {
            script::is_blank(c)
                || script::is_quote(c)
                || script::is_opening(c)
                || script::is_closing(c)
                || script::is_dash(c)
                || script::is_bullet(c)
        }
    }
}

/// A combining mark, which belongs to the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}')
}

fn is_one_letter(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| script::is_letter(c) && !script::is_syllable(c)) && chars.all(is_mark)
}

fn is_roman(text: &str) -> bool {
    (1..=7).contains(&text.len()) && text.bytes().all(|byte| b"IVXLCDM".contains(&byte))
}

/// The first visible thing behind a run of terminators.
#[derive(Clone, Copy, Debug)]
pub(super) struct Next<'t> {
    /// What it is, opening marks and a dash passed over.
    pub(super) lead: Lead,
    /// True where white space stands before it.
    pub(super) gap: bool,
    /// The text from there on.
    pub(super) rest: &'t str,
}

/// The first visible character behind a run of terminators, by what it says about a boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// Nothing.
    End,
    /// A comma or another mark that carries the sentence on.
    Comma,
    /// A small letter.
    Lower,
    /// A capital.
    Upper,
    /// A digit or a sign of money.
    Digit,
    /// A sign that refers to a number: `№`, `§`.
    Reference,
    /// The marker of a list item with a bracket: `a)`, `(ii)`.
    Item,
    /// A letter of a script without capitals.
    Letter,
    /// Anything else.
    Symbol,
}

impl<'t> Next<'t> {
    /// What stands behind `at`.
    pub(super) fn behind(text: &'t str, at: usize) -> Self {
        // Nearly always: a space and a word.
        if let [b' ' | b'\n', byte, ..] = text.as_bytes()[at..]
            && byte.is_ascii_alphabetic()
        {
            let rest = &text[at + 1..];
            let lead = if is_item(rest) { Lead::Item } else { Lead::of(char::from(byte)) };
            return Self { lead, gap: true, rest };
        }
        let mut rest = text[at..].trim_start_matches(script::is_hidden);
        let mut gap = false;
        let mut first = true;
        loop {
            let Some(c) = rest.chars().next() else { return Self { lead: Lead::End, gap, rest } };
            if script::is_blank(c) {
                gap |= first;
            } else if script::is_dash(c) {
                first = false;
            } else if script::is_quote(c) || script::is_opening(c) {
                first = false;
            } else if rest.starts_with(",,") {
                first = false;
                rest = &rest[1..];
            } else if first && script::is_comma(c) {
                return Self { lead: Lead::Comma, gap, rest };
            } else {
                let lead = if is_item(rest) { Lead::Item } else { Lead::of(c) };
                return Self { lead, gap, rest };
            }
            rest = &rest[c.len_utf8()..];
        }
    }

    /// The word that stands there, with an apostrophe inside it.
    pub(super) fn word(&self) -> &'t str {
        let inside = |c: char| script::is_letter(c) || is_mark(c) || matches!(c, '\'' | '’');
        let end = self.rest.char_indices().take(LOOK_BACK).find(|&(_, c)| !inside(c)).map(|(at, _)| at);
        self.rest[..end.unwrap_or(self.rest.len())].trim_end_matches(['\'', '’'])
    }

    /// True for a function word with a capital, which opens a sentence; in scripts without capitals for any.
    pub(super) fn starts(&self, lexicon: &Lexicon) -> bool {
        if !matches!(self.lead, Lead::Upper | Lead::Letter) {
            return false;
        }
        let word = self.word();
        let stem = word.split(['\'', '’']).next().unwrap_or(word);
        let initial = is_one_letter(stem) && self.rest[stem.len()..].starts_with('.');
        !initial
            && (lexicon.class(word).is(Class::STARTER)
                || stem.len() < word.len() && lexicon.class(stem).is(Class::STARTER))
    }

    /// True for a question of one word.
    pub(super) fn is_short_question(&self) -> bool {
        let word = self.word();
        !word.is_empty() && self.rest[word.len()..].starts_with('?')
    }

    /// True for something that counts: a digit, a roman number, "(5)".
    pub(super) fn is_number(&self, lexicon: &Lexicon) -> bool {
        matches!(self.lead, Lead::Digit | Lead::Item) || is_roman(self.word()) && !self.starts(lexicon)
    }
}

/// True for the marker of a list item with a bracket: `a)`, `(ii)`, `12)`.
fn is_item(rest: &str) -> bool {
    let marker = rest.bytes().take(4).take_while(u8::is_ascii_alphanumeric).count();
    marker > 0
        && rest[marker..].starts_with(')')
        && rest[marker + 1..].starts_with(char::is_whitespace)
        && (marker == 1 || rest[..marker].bytes().all(|byte| byte.is_ascii_digit() || b"ivx".contains(&byte)))
}

impl Lead {
    fn of(c: char) -> Self {
        match c {
            'a'..='z' => Self::Lower,
            'A'..='Z' => Self::Upper,
            '№' | '§' => Self::Reference,
            '0'..='9' | '$' | '€' | '£' | '¥' => Self::Digit,
            _ if script::is_caseless(c) => Self::Letter,
            _ if c.is_lowercase() => Self::Lower,
            _ if c.is_uppercase() => Self::Upper,
            _ if script::is_letter(c) => Self::Letter,
            _ if c.is_numeric() => Self::Digit,
            _ => Self::Symbol,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(text: &str) -> (&str, Shape) {
        let token = Token::before(text, 0, text.len() - 1);
        (token.text, token.shape())
    }

    #[test]
    fn a_token_ends_at_its_terminator() {
        assert_eq!(token("the old harbour."), ("harbour", Shape::Word));
        assert_eq!(token("(approx."), ("approx", Shape::Word));
        assert_eq!(token("the U.S."), ("U.S", Shape::Dotted));
        assert_eq!(token("Ufer z. B."), ("z. B", Shape::Dotted));
        assert_eq!(token("Mrs. J. K."), ("J. K", Shape::Dotted));
        assert_eq!(token("by J. R. R."), ("J. R. R", Shape::Dotted));
        assert_eq!(token("on page 1,204."), ("1,204", Shape::Number));
        assert_eq!(token("see harbour.example."), ("harbour.example", Shape::Other));
        assert_eq!(token("word ."), ("word", Shape::Word));
        assert_eq!(token("."), ("", Shape::Other));
    }

    #[test]
    fn vowels_tell_words_from_abbreviations() {
        let lacks = |text| Token::before(text, 0, text.len()).lacks_vowel();
        assert!(lacks("Bldg"));
        assert!(!lacks("BBC"));
        assert!(!lacks("sea"));
    }

    #[test]
    fn what_stands_behind_is_seen_past_opening_marks() {
        let lead = |text| Next::behind(text, 0).lead;
        assert_eq!(lead(" (\"The"), Lead::Upper);
        assert_eq!(lead(" – the"), Lead::Lower);
        assert_eq!(lead(", the"), Lead::Comma);
        assert_eq!(lead(" \n"), Lead::End);
        assert_eq!(lead(" 雨"), Lead::Letter);
    }
}
