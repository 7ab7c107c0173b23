//! The decision: does a sentence end at this run of terminators?

use super::brackets::{carries_on, closes_inside, opens_quote};
use super::lexicon::Lexicon;
use super::next::{Lead, Next};
use super::run::{Kind, Run};
use super::script;
use super::token::{Shape, Token, is_roman};
use crate::language::Class;
use crate::punctuation::is_armenian;

/// How far from the start of a sentence its opening is thought to reach, in bytes.
const FRONT: usize = 60;

/// Letters of a plain word. In fewer the rules look for a vowel, of more they do not see the beginning.
const LEAST_PLAIN: usize = 4;
const MOST_PLAIN: usize = 40;

/// True where the sentence that starts at `start` ends with `run`. Reads a bounded stretch on both sides.
pub(super) fn ends(lexicon: &Lexicon, text: &str, start: usize, run: &Run) -> bool {
    is_plain_end(lexicon, text, start, run) || ends_by_rules(lexicon, text, start, run)
}

/// Nearly all ends: a word in small letters that is no abbreviation, its full stop, a space, a word or figure. The
/// rules give the same answer on a longer way.
fn is_plain_end(lexicon: &Lexicon, text: &str, start: usize, run: &Run) -> bool {
    let bytes = text.as_bytes();
    let behind = matches!(bytes[run.end..], [b' ' | b'\n', next, ..] if next.is_ascii_alphanumeric());
    if !behind || run.closed || run.kind != Kind::Period {
        return false;
    }
    let before = &bytes[start..run.start];
    let length = before.iter().rev().take(MOST_PLAIN).take_while(|byte| byte.is_ascii_lowercase()).count();
    let (front, word) = before.split_at(before.len() - length);
    let apart = matches!(front, [] | [.., b' ' | b'\n']);
    let spoken = lexicon.is_known || word.iter().any(|byte| b"aeiouy".contains(byte));
    apart && length >= LEAST_PLAIN && spoken && word != b"viii" && !lexicon.has_abbreviation(word)
}

/// With nothing behind, the end of the text ends the sentence. Else the first answer counts: a comma, the kind of the
/// terminators, and for a single full stop the word before it.
fn ends_by_rules(lexicon: &Lexicon, text: &str, start: usize, run: &Run) -> bool {
    let next = Next::behind(text, run.end);
    match (next.lead, run.kind) {
        (Lead::End | Lead::Comma, _) | (_, Kind::Omission) => false,
        // Dots that open a sentence do not end it.
        _ if run.start == start => false,
        _ if run.closed && next.lead == Lead::Letter && closes_inside(&text[..run.end], start) => false,
        (_, Kind::Full) => full_stop(text, run, &next),
        _ if !next.gap => glued(lexicon, text, start, run, &next),
        (_, Kind::Ellipsis) if text[..run.start].ends_with(['[', '(']) => false,
        (Lead::Lower, Kind::Question) => next.is_short_question(),
        (Lead::Lower | Lead::Digit, Kind::Ellipsis | Kind::LongEllipsis) => false,
        (Lead::Upper | Lead::Letter, Kind::Question | Kind::Ellipsis) => {
            !(text[..run.end].ends_with(script::is_quote) && next.is_reporting(lexicon))
        }
        (_, Kind::Question | Kind::Ellipsis | Kind::LongEllipsis) => true,
        (_, Kind::Period) => period(lexicon, text, start, run, &next),
    }
}

/// A mark that ends sentences and nothing else, but for figures ("３．２") and quotes the sentence goes on behind.
fn full_stop(text: &str, run: &Run, next: &Next<'_>) -> bool {
    let figure = !next.gap && next.lead == Lead::Digit && text[run.start..].starts_with('．');
    !(figure || run.closed && !next.gap && carries_on(next.rest) && !opens_quote(next.rest))
}

/// No white space behind the run: a boundary only in scripts without it, or where it was clearly forgotten.
fn glued(lexicon: &Lexicon, text: &str, start: usize, run: &Run, next: &Next<'_>) -> bool {
    let wide = next.rest.starts_with(script::is_wide);
    // A mark with space before and none behind belongs to the next word ("!Kung", ".jpeg").
    if !wide && text[..run.start].ends_with(char::is_whitespace) {
        return false;
    }
    if start == 0
        && run.kind == Kind::Period
        && text[run.end..].starts_with(script::is_dash)
        && is_place(&text[..run.start])
    {
        return false;
    }
    match run.kind {
        Kind::Question if wide || text[..run.start].ends_with(script::is_wide) => {
            !(run.closed && carries_on(next.rest))
        }
        Kind::Question | Kind::Period if next.lead == Lead::Upper => {
            forgotten_space(lexicon, &Token::before(text, start, run.start), next)
        }
        Kind::Period => wide && text[..run.start].ends_with(script::is_wide),
        Kind::Ellipsis | Kind::LongEllipsis => wide && next.lead == Lead::Letter,
        _ => false,
    }
}

/// True for the place in capitals that news begin with, as in Spain: "PUERTO DEL REY.- El pleno".
fn is_place(front: &str) -> bool {
    front.len() <= PLACE && front.starts_with(char::is_uppercase) && !front.contains(char::is_lowercase)
}

/// True for `word.Next`: a plain word before and a word with one capital behind, neither part of a name or address.
fn forgotten_space(lexicon: &Lexicon, token: &Token<'_>, next: &Next<'_>) -> bool {
    let word = next.word();
    let behind = next.rest[word.len()..].chars().next();
    let apart = behind.is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '!' | '?'));
    let roman = word.len() > 1 && is_roman(word);
    let plain = apart && (roman || word.chars().nth(1).is_some_and(char::is_lowercase));
    let known = next.starts(lexicon) || lexicon.class(word).is(Class::NEVER_ENDS);
    match token.shape() {
        Shape::Word if lexicon.class(token.text).is_abbreviation() => false,
        Shape::Word if token.text.chars().all(char::is_lowercase) => plain || known,
        Shape::Number if token.text.len() > 2 => plain || known,
        Shape::Word => known,
        _ => false,
    }
}

/// A single full stop with white space behind it.
fn period(lexicon: &Lexicon, text: &str, start: usize, run: &Run, next: &Next<'_>) -> bool {
    let token = Token::before(text, start, run.start);
    let word = Word { token, shape: token.shape(), class: lexicon.class(token.text), text, start };
    if next.lead == Lead::Lower {
        !run.closed && word.is_plain(lexicon)
    } else if next.lead == Lead::Reference
        || word.is_enumerator()
        || token.text.ends_with(is_armenian)
        || word.is_year_or_month() && next.is_rest_of_date()
        || word.goes_on_as_date(lexicon, next)
        || word.is_dateline(&text[run.end..])
        || is_page(next.rest) && word.is_in_reference(next.rest)
        || next.lead == Lead::Upper && word.is_year_of_opening()
    {
        false
    } else {
        word.by_class(lexicon, next).unwrap_or_else(|| word.by_shape(lexicon, next))
    }
}

/// The name of a place before a dateline's abbreviation has no more bytes.
const PLACE: usize = 40;

/// The name of an agency behind it, in brackets, has no more.
const NEWS_AGENCY: usize = 20;

/// A reference in brackets has no more bytes on either side of a full stop.
const REFERENCE: usize = 40;

/// What stands behind names, before a dash as well.
const BEHIND_NAMES: [&str; 7] = ["Jr", "Sr", "Inc", "Ltd", "Corp", "Co", "Bros"];

/// What stands before the year that a sentence opens with.
const BEFORE_YEARS: [&str; 14] =
    ["В", "Во", "С", "Со", "К", "До", "После", "По", "На", "Около", "Весной", "Летом", "Осенью", "Зимой"];
const BEFORE_YEARS_UKRAINIAN: [&str; 11] =
    ["У", "В", "З", "Із", "До", "Після", "На", "Навесні", "Влітку", "Восени", "Взимку"];

/// Large numbers cut short, in all languages: what is counted follows ("3 Mrd. Dollar", "5 млн. Человек").
const LARGE: [&str; 14] =
    ["Mio", "Mrd", "Tsd", "mio", "mrd", "mil", "mld", "mln", "tis", "tys", "тыс", "тис", "млн", "млрд"];

/// True for what goes on with a reference to a page: "С. 228", "P. 5", "228".
fn is_page(behind: &str) -> bool {
    let number = |text: &str| text.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let letters = behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len());
    let sign = behind[letters..].strip_prefix('.').filter(|_| letters > 0 && letters <= "стр".len());
    number(behind) || sign.is_some_and(number)
}

/// The word before a full stop, with all that is known of it.
struct Word<'t> {
    token: Token<'t>,
    shape: Shape,
    class: Class,
    text: &'t str,
    /// Where its sentence starts.
    start: usize,
}

impl Word<'_> {
    /// True for a word that is surely no abbreviation: even a small letter behind its full stop opens a sentence. Where
    /// few abbreviations are known, a word of three letters or without a vowel may be one.
    fn is_plain(&self, lexicon: &Lexicon) -> bool {
        let least = if lexicon.is_known { 3 } else { LEAST_PLAIN };
        let spoken = lexicon.is_known || !self.token.text.chars().all(script::is_consonant);
        self.shape == Shape::Word
            && !self.class.is_abbreviation()
            && !self.token.lacks_vowel()
            && spoken
            && !self.token.is_roman()
            && !self.token.bracketed
            && !self.token.text.ends_with(is_armenian)
            && self.token.text.chars().nth(least - 1).is_some()
    }

    /// True for "1", "a" or "II" at the start of the sentence.
    fn is_enumerator(&self) -> bool {
        let front = self.front();
        let opens = front.len() <= FRONT && !front.contains(script::is_alphanumeric);
        let short = match self.shape {
            Shape::Number => self.token.text.split('.').all(|part| part.len() <= 3),
            Shape::Letter => true,
            _ => self.token.is_roman() || matches!(self.token.text, "ii" | "iii" | "iv" | "vi" | "vii" | "viii" | "ix"),
        };
        opens && short
    }

    /// True for figures that may be the year or the month of a date.
    fn is_year_or_month(&self) -> bool {
        matches!(self.token.text.len(), 1 | 2 | 4) && self.token.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// True for figures inside of a date: the month and the day in "2024. 3. 12. 부산에서".
    fn goes_on_as_date(&self, lexicon: &Lexicon, next: &Next<'_>) -> bool {
        let Some(before) = self.front().trim_end().strip_suffix('.') else { return false };
        let digits = before.bytes().rev().take(5).take_while(u8::is_ascii_digit).count();
        let day = next.rest.starts_with(script::is_hangul) && !next.starts(lexicon);
        self.is_year_or_month() && (digits == 4 && next.is_short_number() || matches!(digits, 1 | 2 | 4) && day)
    }

    /// True for the place that news begin with, before a dash: "LAKE VIEW, Fla. — ", "Lake View, Fla. (AP) — ".
    fn is_dateline(&self, behind: &str) -> bool {
        let place = self.front().trim_end().strip_suffix(',').filter(|place| place.len() <= PLACE);
        let Some(place) = place.filter(|_| self.token.text.starts_with(char::is_uppercase)) else { return false };
        let capitals = place.chars().nth(1).is_some() && !place.contains(char::is_lowercase);
        let mut words = place.split_whitespace();
        let name = self.start == 0
            && !BEHIND_NAMES.contains(&self.token.text)
            && words.clone().count() <= 2
            && words.all(|word| word.starts_with(char::is_uppercase));
        let behind = behind.trim_start();
        let agency = behind.strip_prefix('(').and_then(|name| name.split_once(')'));
        let behind =
            agency.filter(|(name, _)| name.len() <= NEWS_AGENCY).map_or(behind, |(_, behind)| behind.trim_start());
        behind.starts_with(script::is_dash) && (capitals && place.starts_with(char::is_uppercase) || name)
    }

    /// True inside of a reference in brackets: "[8. С. 228]", "[Там же. С. 14]", "[Ibid. P. 5]".
    fn is_in_reference(&self, behind: &str) -> bool {
        let front = &self.text[self.start..self.token.start + self.token.text.len()];
        let near = &front[front.ceil_char_boundary(front.len().saturating_sub(REFERENCE))..];
        let Some((_, inside)) = near.rsplit_once('[') else { return false };
        let numbered = inside.starts_with(|c: char| c.is_ascii_digit()) && inside.len() <= REFERENCE / 2;
        let again = ["Там", "Ibid", "ibid"].iter().any(|word| inside.starts_with(word));
        let ahead = &behind[..behind.floor_char_boundary(REFERENCE)];
        let closed = ahead.find(']').is_some_and(|end| !ahead[..end].contains('['));
        (numbered || again) && closed
    }

    /// True for the year that a Russian or Ukrainian sentence opens with: "В 1930 г. ЦК", "24 декабря 1882 г. Дума".
    fn is_year_of_opening(&self) -> bool {
        if !matches!(self.token.text, "г" | "гг" | "р" | "рр") || !self.is_unit() {
            return false;
        }
        let mut words = self.front().split_whitespace();
        let first = words.next().unwrap_or_default();
        let ukrainian = BEFORE_YEARS_UKRAINIAN.contains(&first);
        let russian = BEFORE_YEARS.contains(&first) || first.starts_with(|c: char| c.is_ascii_digit());
        let opens = ukrainian || russian && self.token.text.starts_with('г');
        let digits = self.front().trim_end().bytes().rev().take(4).filter(u8::is_ascii_digit).count();
        let small = |word: &str| !word.starts_with(char::is_uppercase);
        opens && digits == 4 && words.clone().nth(3).is_none() && words.all(small)
    }

    /// The sentence before the word.
    fn front(&self) -> &str {
        &self.text[self.start..self.token.start]
    }

    /// The answer of the abbreviation's class.
    fn by_class(&self, lexicon: &Lexicon, next: &Next<'_>) -> Option<bool> {
        // Streets of German and its neighbours are cut short inside the word ("Hafenstr. 5").
        let street = self.token.text.len() > 3 && self.token.text.ends_with("str");
        let counts = self.class.is(Class::BEFORE_NUMBER) || street || self.token.text.ends_with(['°', 'º']);
        if self.class.is(Class::NEVER_ENDS) {
            return Some(false);
        }
        if counts && next.is_number(lexicon) {
            return Some(false);
        }
        if self.class.is(Class::CALENDAR) && (next.lead == Lead::Digit || !self.is_lower()) {
            return Some(next.starts(lexicon));
        }
        if self.is_era(next) {
            return Some(false);
        }
        if next.lead == Lead::Upper && self.is_unit() && !LARGE.contains(&self.token.text) {
            return Some(true);
        }
        if self.class.is(Class::MAY_END) && !(self.class.is(Class::ENDS) && self.is_lower()) {
            return Some(self.may_end(lexicon, next));
        }
        self.class.is(Class::ENDS).then_some(next.lead != Lead::Digit)
    }

    fn is_lower(&self) -> bool {
        self.token.text.starts_with(char::is_lowercase)
    }

    /// True for an abbreviation behind a number ("25 kg", "1997 г"): a unit rather than the head of a name.
    fn is_unit(&self) -> bool {
        matches!(self.shape, Shape::Word | Shape::Letter)
            && self.token.follows_number(self.text, self.start)
            && (self.class.is_abbreviation()
                || self.token.lacks_vowel()
                || self.shape == Shape::Letter && self.is_lower())
    }

    /// True between the two words of an era: "44 v. Chr.", "44 a. C."
    fn is_era(&self, next: &Next<'_>) -> bool {
        let era =
            matches!(self.token.text, "v" | "n" | "a" | "d" | "f" | "e") && matches!(next.word(), "Chr" | "C" | "Kr");
        era && next.rest[next.word().len()..].starts_with('.') && self.token.follows_number(self.text, self.start)
    }

    /// "He left at 6 p.m. Mr. Holm stayed", but "At 6 p.m. Mr. Holm left"; else only a starter opens a sentence.
    fn may_end(&self, lexicon: &Lexicon, next: &Next<'_>) -> bool {
        let title = lexicon.class(next.word()).is(Class::NEVER_ENDS);
        if title && self.token.follows_number(self.text, self.start) {
            self.front().len() > FRONT || self.front().split_whitespace().nth(3).is_some()
        } else {
            next.starts(lexicon)
        }
    }

    /// The answer of the word's shape.
    fn by_shape(&self, lexicon: &Lexicon, next: &Next<'_>) -> bool {
        let token = &self.token;
        let abbreviated = match self.shape {
            // In scripts without capitals a word may be one letter with its marks ("था").
            Shape::Letter => !(self.class.is(Class::FUNCTION) && token.text.starts_with(script::is_caseless)),
            Shape::Dotted => true,
            Shape::Number => lexicon.ordinal_dot && token.text.len() <= 2,
            Shape::Word => {
                let short = token.bracketed && token.text.chars().nth(4).is_none();
                token.lacks_vowel() || short || lexicon.ordinal_dot && token.is_roman()
            }
            Shape::Other => false,
        };
        !abbreviated || next.starts(lexicon)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::trail::Quotes;
    use super::*;
    use crate::Language;

    /// Full stops behind words of every kind, and what may stand around them.
    const PIECES: &str = "(harbour|Holm|approx|Ltd|viii|inc|etc|is|U\\.S|Jan|p|12|so-called|bö|\\. |\\.\n|\\.|! |\\? |\\.\" \
                          |\\.\\[2\\] | |\n|\u{a0}|\\(|\"|, |a\\) |I\\) ){0,12}";

    #[test]
    fn a_roman_number_before_a_small_letter_is_an_ordinal() {
        for (code, text) in
            [("de", "Ludwig XIV. war König."), ("de", "Heinrich VIII. und Anna."), ("xx", "Karol III. bol.")]
        {
            let lexicon = Lexicon::new(Language::from_code(code));
            let at = text.find('.').unwrap();
            let run = Run::read(text, at, &mut Quotes::default()).unwrap();
            assert!(!ends_by_rules(&lexicon, text, 0, &run), "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_short_cut_gives_the_answer_of_the_rules(text in PIECES) {
            for code in ["en", "de", "xx"] {
                let lexicon = Lexicon::new(Language::from_code(code));
                for (at, _) in text.match_indices(['.', '!', '?']) {
                    let Some(run) = Run::read(&text, at, &mut Quotes::default()) else { continue };
                    let starts = text[..=at].char_indices().map(|(start, _)| start);
                    for start in starts.filter(|&start| is_plain_end(&lexicon, &text, start, &run)) {
                        prop_assert!(ends_by_rules(&lexicon, &text, start, &run), "{:?}", &text[start..run.end]);
                    }
                }
            }
        }
    }
}
