//! What stands behind a run of terminators.

use super::lexicon::Lexicon;
use super::script;
use super::token::{is_mark, is_one_letter, is_roman};
use crate::language::Class;

/// The most of a word that is looked at, in letters.
const LONGEST: usize = 40;

/// How far a name and the verb behind it reach, in bytes.
const SPEAKER: usize = 60;

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
            let lead = if is_item(rest) { Lead::Item } else { Lead::of_text(rest, char::from(byte)) };
            return Self { lead, gap: true, rest };
        }
        let mut rest = text[at..].trim_start_matches(script::is_hidden);
        let mut gap = false;
        let mut first = true;
        loop {
            let Some(c) = rest.chars().next() else { return Self { lead: Lead::End, gap, rest } };
            if script::is_blank(c) {
                gap |= first;
            } else if script::is_dash(c) || script::is_quote(c) || script::is_opening(c) {
                first = false;
            } else if rest.starts_with(",,") {
                first = false;
                rest = &rest[1..];
            } else if first && script::is_comma(c) {
                return Self { lead: Lead::Comma, gap, rest };
            } else {
                let lead = if is_item(rest) { Lead::Item } else { Lead::of_text(rest, c) };
                return Self { lead, gap, rest };
            }
            rest = &rest[c.len_utf8()..];
        }
    }

    /// The word that stands there, with an apostrophe inside it.
    pub(super) fn word(&self) -> &'t str {
        let inside = |c: char| script::is_letter(c) || is_mark(c) || matches!(c, '\'' | '’');
        let length: usize = self.rest.chars().take(LONGEST).take_while(|&c| inside(c)).map(char::len_utf8).sum();
        self.rest[..length].trim_end_matches(['\'', '’'])
    }

    /// True for a function word with a capital, which opens a sentence; in scripts without capitals for any.
    pub(super) fn starts(&self, lexicon: &Lexicon) -> bool {
        if !matches!(self.lead, Lead::Upper | Lead::Letter) {
            return false;
        }
        let word = self.word();
        let stem = word.split(['\'', '’']).next().unwrap_or(word);
        let initial = is_one_letter(stem) && self.rest[stem.len()..].starts_with('.');
        let shouted = stem.chars().nth(1).is_some_and(char::is_uppercase);
        !initial
            && !shouted
            && (lexicon.class(word).is(Class::FUNCTION)
                || stem.len() < word.len() && lexicon.class(stem).is(Class::FUNCTION))
    }

    /// True for who said it and a verb of saying: "Anna asked.", "Mr. Holm said last week", "I cried,". A function word
    /// behind the verb opens what is said without quotes ("Anna said she would"). In scripts without capitals the verb
    /// ends the sentence. Looks at a bounded stretch.
    pub(super) fn is_reporting(&self, lexicon: &Lexicon) -> bool {
        let stretch = &self.rest[..self.rest.floor_char_boundary(SPEAKER)];
        if self.lead == Lead::Letter {
            let clause = stretch.split(['.', ',', '!', '?', '।']).next().filter(|clause| clause.len() < stretch.len());
            let verb = clause.and_then(|clause| clause.split_whitespace().next_back());
            return verb.is_some_and(|verb| lexicon.class(verb).is(Class::REPORTING));
        }
        let mut words = stretch.split_whitespace();
        let Some(first) = words.next() else { return false };
        let title = lexicon.class(first.trim_end_matches('.')).is(Class::NEVER_ENDS);
        let named = first == "I" || title || !lexicon.class(first).is(Class::FUNCTION);
        let verb = words.find(|word| !word.starts_with(char::is_uppercase)).unwrap_or_default();
        let bare = verb.trim_end_matches(['.', ',', ':', ';']);
        let alone =
            bare.len() < verb.len() || !words.next().is_some_and(|word| lexicon.class(word).is(Class::FUNCTION));
        named && alone && lexicon.class(bare).is(Class::REPORTING)
    }

    /// True for a question of one word.
    pub(super) fn is_short_question(&self) -> bool {
        let word = self.word();
        !word.is_empty() && self.rest[word.len()..].starts_with('?')
    }

    /// True for what stands behind the year or the month of a date: "3. 12.", "3. 시행".
    pub(super) fn is_rest_of_date(&self) -> bool {
        let Some(behind) = short_number(self.rest) else { return false };
        let more = behind.trim_start_matches(script::is_blank);
        more.starts_with(script::is_hangul) || more.len() < behind.len() && short_number(more).is_some()
    }

    /// True for a number of one or two digits and its full stop.
    pub(super) fn is_short_number(&self) -> bool {
        short_number(self.rest).is_some()
    }

    /// True for something that counts: a digit, a roman number, "(5)".
    pub(super) fn is_number(&self, lexicon: &Lexicon) -> bool {
        matches!(self.lead, Lead::Digit | Lead::Item) || is_roman(self.word()) && !self.starts(lexicon)
    }
}

/// What stands behind a number of one or two digits and its full stop.
fn short_number(text: &str) -> Option<&str> {
    let digits = text.bytes().take(3).take_while(u8::is_ascii_digit).count();
    text[digits..].strip_prefix('.').filter(|_| (1..=2).contains(&digits))
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
    /// That of `text`, which begins with `first`. A small letter before a word with a capital is the head of a name
    /// ("iPhone"); units are shorter ("kWh").
    fn of_text(text: &str, first: char) -> Self {
        let named = || {
            let mut word = text.chars().skip(1);
            word.next().is_some_and(char::is_uppercase) && word.take(2).filter(|c| c.is_lowercase()).count() == 2
        };
        match Self::of(first) {
            Self::Lower if named() => Self::Upper,
            lead => lead,
        }
    }

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

    #[test]
    fn what_stands_behind_is_seen_past_opening_marks() {
        let lead = |text| Next::behind(text, 0).lead;
        assert_eq!(lead(" (\"The"), Lead::Upper);
        assert_eq!(lead(" – the"), Lead::Lower);
        assert_eq!(lead(" iPhone"), Lead::Upper);
        assert_eq!(lead(" kWh"), Lead::Lower);
        assert_eq!(lead(", the"), Lead::Comma);
        assert_eq!(lead(" \n"), Lead::End);
        assert_eq!(lead(" 雨"), Lead::Letter);
    }

    #[test]
    fn a_capitalised_function_word_starts_a_sentence() {
        let lexicon = Lexicon::new(crate::Language::from_code("en"));
        let starts = |text| Next::behind(text, 0).starts(&lexicon);
        assert!(starts(" The harbour"));
        assert!(starts(" “It’s late"));
        assert!(starts(" I think"));
        assert!(!starts(" I. Holm"), "an initial");
        assert!(!starts(" THE HARBOUR"), "everything is in capitals");
        assert!(!starts(" the harbour"));
        assert!(!starts(" Harbour"));
    }
}
