//! The decision: does a sentence end at this run of terminators?

use super::lexicon::{Class, Lexicon};
use super::run::{Kind, Run};
use super::script;
use super::token::{Lead, Next, Shape, Token};

/// How far from the start of a sentence its opening is thought to reach, in bytes.
const FRONT: usize = 60;

/// True where the sentence that starts at `start` ends with `run`.
///
/// The first answer counts: nothing behind, a comma, the kind of the terminators, and for a single full stop the word
/// before it. Reads a bounded stretch on both sides.
pub(super) fn ends(lexicon: &Lexicon, text: &str, start: usize, run: &Run) -> bool {
    let next = Next::behind(text, run.end);
    match (next.lead, run.kind) {
        (Lead::End, _) => true,
        (Lead::Comma, _) | (_, Kind::Omission) => false,
        // Dots that open a sentence do not end it.
        _ if run.start == start => false,
        (_, Kind::Full) => full_stop(text, run, &next),
        _ if !next.gap => glued(lexicon, text, start, run, &next),
        (_, Kind::Ellipsis) if text[..run.start].ends_with(['[', '(']) => false,
        (Lead::Lower, Kind::Question) => next.is_short_question(),
        (Lead::Lower, Kind::Ellipsis | Kind::LongEllipsis) => false,
        (_, Kind::Question | Kind::Ellipsis | Kind::LongEllipsis) => true,
        (_, Kind::Period) => period(lexicon, text, start, run, &next),
    }
}

/// A mark that ends sentences and nothing else, but for figures ("３．２") and quotes the sentence goes on behind.
fn full_stop(text: &str, run: &Run, next: &Next<'_>) -> bool {
    let figure = !next.gap && next.lead == Lead::Digit && text[run.start..].starts_with('．');
    !figure && !carries_on(text, run, next)
}

/// True where a particle behind a closing CJK bracket carries the sentence on.
fn carries_on(text: &str, run: &Run, next: &Next<'_>) -> bool {
    let bracket = text[..run.end].ends_with(['」', '』', '）', '”', '》']);
    bracket
        && !next.gap
        && next.rest.starts_with(['と', 'の', 'を', 'に', 'は', 'が', 'も', 'で', 'や', 'か', 'へ', 'っ', 'な', '的'])
}

/// No white space behind the run: a boundary only in scripts without it, or where it was clearly forgotten.
fn glued(lexicon: &Lexicon, text: &str, start: usize, run: &Run, next: &Next<'_>) -> bool {
    let wide = next.rest.starts_with(script::is_wide);
    match run.kind {
        Kind::Question if wide || text[..run.start].ends_with(script::is_wide) => !carries_on(text, run, next),
        Kind::Question | Kind::Period if next.lead == Lead::Upper => {
            forgotten_space(lexicon, &Token::before(text, start, run.start), next)
        }
        Kind::Period => wide && text[..run.start].ends_with(script::is_wide),
        Kind::Ellipsis | Kind::LongEllipsis => wide && next.lead == Lead::Letter,
        _ => false,
    }
}

/// True for `word.Next`: a plain word before and a word with one capital behind, neither part of a name or address.
fn forgotten_space(lexicon: &Lexicon, token: &Token<'_>, next: &Next<'_>) -> bool {
    let word = next.word();
    let behind = next.rest[word.len()..].chars().next();
    let apart = behind.is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '!' | '?'));
    let plain = apart && word.chars().nth(1).is_some_and(char::is_lowercase);
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
    let shape = token.shape();
    let class = lexicon.class(token.text);
    if next.lead == Lead::Lower {
        return !run.closed && is_plain(&token, shape, class);
    }
    if next.lead == Lead::Reference || is_enumerator(&token, shape, text, start) {
        return false;
    }
    let front = &text[start..token.start];
    listed(lexicon, class, &token, front, next).unwrap_or_else(|| by_shape(lexicon, &token, shape, next))
}

/// True for a word that is surely no abbreviation, so that even a small letter behind its full stop opens a sentence.
fn is_plain(token: &Token<'_>, shape: Shape, class: Class) -> bool {
    shape == Shape::Word && !class.is_abbreviation() && !token.lacks_vowel() && token.text.chars().nth(2).is_some()
}

/// True for "1", "a" or "II" at the start of the sentence.
fn is_enumerator(token: &Token<'_>, shape: Shape, text: &str, start: usize) -> bool {
    let opens = token.start - start <= FRONT && text[start..token.start].chars().all(|c| !c.is_alphanumeric());
    let short = match shape {
        Shape::Number => token.text.split('.').all(|part| part.len() <= 3),
        Shape::Letter => true,
        _ => token.is_roman(),
    };
    opens && short
}

/// The answer of the abbreviation's class; `front` is the sentence before it.
fn listed(lexicon: &Lexicon, class: Class, token: &Token<'_>, front: &str, next: &Next<'_>) -> Option<bool> {
    let numbered = front.trim_end().ends_with(|c: char| c.is_ascii_digit());
    if class.is(Class::NEVER_ENDS) {
        return Some(false);
    }
    if (class.is(Class::BEFORE_NUMBER) || token.text.ends_with(['°', 'º'])) && next.is_number() {
        return Some(false);
    }
    if class.is(Class::CALENDAR) && (next.lead == Lead::Digit || !token.text.starts_with(char::is_lowercase)) {
        return Some(next.starts(lexicon));
    }
    // "He left at 6 p.m. Mr. Holm stayed", but "At 6 p.m. Mr. Holm left".
    if class.is(Class::MAY_END) && numbered && lexicon.class(next.word()).is(Class::NEVER_ENDS) {
        return Some(front.len() > FRONT || front.split_whitespace().nth(3).is_some());
    }
    if class.is(Class::MAY_END) {
        return Some(next.starts(lexicon));
    }
    class.is(Class::ENDS).then_some(next.lead != Lead::Digit)
}

/// The answer of the token's shape.
fn by_shape(lexicon: &Lexicon, token: &Token<'_>, shape: Shape, next: &Next<'_>) -> bool {
    let abbreviated = match shape {
        Shape::Letter | Shape::Dotted => true,
        Shape::Number => lexicon.ordinal_dot && token.text.len() <= 2,
        Shape::Word => {
            token.lacks_vowel() || token.bracketed && token.text.len() <= 5 || lexicon.ordinal_dot && token.is_roman()
        }
        Shape::Other => false,
    };
    !abbreviated || next.starts(lexicon)
}
