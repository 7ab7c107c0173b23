//! The word before a terminator.

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
        if sentence.len() - start <= 8 && is_one_letter(&sentence[start..]) {
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
            (false, 1, 2) if is_one_letter(self.text) => Shape::Letter,
            (false, 1, 2..) => Shape::Word,
            (false, 2.., 1..=2) => Shape::Dotted,
            _ => Shape::Other,
        }
    }

    /// True for a roman number in capitals.
    pub(super) fn is_roman(&self) -> bool {
        is_roman(self.text)
    }

    /// True for a word of up to three letters that no vowel makes pronounceable and that is no acronym in capitals
    /// ("Ltd", "млн"). Longer ones may be words of a language with syllabic consonants ("smrt").
    pub(super) fn lacks_vowel(&self) -> bool {
        self.text.chars().nth(3).is_none()
            && self.text.chars().all(script::is_consonant)
            && self.text.contains(char::is_lowercase)
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

/// True for a mark inside a word: the quote of a Hebrew acronym ("ארה\"ב"), the apostrophe of "Holm's", a hyphen or
/// behind a unit a slash before a single letter ("Objective-C", "20 km/h").
fn is_inside(c: char, before: &str, behind: &str) -> bool {
    let inside = c == '"' && !behind.is_ascii() || matches!(c, '\'' | '’' | '-' | '/') && is_one_letter(behind);
    inside && before.ends_with(script::is_letter) && (c != '/' || is_rate(before))
}

/// True for a number and a unit, before a slash: "20 km", "3mg".
fn is_rate(before: &str) -> bool {
    let number = before.trim_end_matches(script::is_letter);
    before.len() - number.len() <= LOOK_BACK && number.trim_end().ends_with(|c: char| c.is_ascii_digit())
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
        '/' | ';' | ':' | '…' | '!' | '?' => true,
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

/// A combining mark, which belongs to the letter before it. Not of Gujarati, where a sentence often ends in one letter.
pub(super) fn is_mark(c: char) -> bool {
    match c {
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' => true,
        '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' => true,
        // Bengali and Gurmukhi, Oriya to Malayalam: blocks of one plan.
        '\u{980}'..='\u{a7f}' | '\u{b00}'..='\u{d7f}' => {
            matches!(u32::from(c) & 0x7f, 0..=3 | 0x3c | 0x3e..=0x4d | 0x55..=0x57 | 0x62 | 0x63)
        }
        _ => false,
    }
}

/// One letter that is no word by itself, with its combining marks.
pub(super) fn is_one_letter(text: &str) -> bool {
    let mut chars = text.chars();
    let first = chars.next().is_some_and(|c| script::is_letter(c) && !script::is_syllable(c));
    first && (chars.all(is_mark) || is_letter_name(text))
}

/// True for the name of a Latin letter in a script of southern India, a vowel and a consonant that none follows: "எம்"
/// is M, "ആർ" is R. The Tamil word "ஆம்", yes, is none.
fn is_letter_name(text: &str) -> bool {
    let mut chars = text.chars();
    let place = |c| matches!(c, '\u{b80}'..='\u{d7f}').then(|| u32::from(c) & 0x7f);
    let [first, second, third, fourth] = [(); 4].map(|()| chars.next());
    let vowel = first.and_then(place).is_some_and(|place| (0x05..=0x14).contains(&place));
    let bare = second.and_then(place).is_some_and(|place| (0x15..=0x39).contains(&place));
    let chillu = matches!(second, Some('\u{d7a}'..='\u{d7f}')) && third.is_none();
    vowel && (chillu || bare && third.and_then(place) == Some(0x4d) && fourth.is_none()) && text != "ஆம்"
}

/// A roman number in capitals.
pub(super) fn is_roman(text: &str) -> bool {
    (1..=7).contains(&text.len()) && text.bytes().all(|byte| b"IVXLCDM".contains(&byte))
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
        assert_eq!(token("at 80 km/h."), ("km/h", Shape::Other));
        assert_eq!(token("word ."), ("word", Shape::Word));
        assert_eq!(token("."), ("", Shape::Other));
    }

    #[test]
    fn vowels_tell_words_from_abbreviations() {
        let lacks = |text| Token::before(text, 0, text.len()).lacks_vowel();
        assert!(lacks("Ltd"));
        assert!(!lacks("smrt"));
        assert!(!lacks("BBC"));
        assert!(!lacks("sea"));
    }
}
