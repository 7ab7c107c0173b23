//! Marks of references in a copy of a wiki page: "She was born in Vik.[1][2] Nobody knows when.[citation needed]" and
//! "History[edit]". What numbers [`links`] goes with them.
//!
//! Elsewhere brackets behind a word are code (`a[1]`), part of the word ("friend[s]") or a source that is named in a
//! list below, so marks count only where several stand as wikis set them: behind the sign that ends a sentence or a
//! part of one, or between its last word and the full stop. What a writer puts into a quotation has a space before it
//! and stays.

use std::collections::HashMap;
use std::ops::Range;

use memchr::memchr_iter;

use super::letters::{head, is_han_or_kana};
use super::{Segment, links};
use crate::Span;

/// So many marks make a copy of a wiki page.
const MANY: usize = 3;
/// A mark is no longer, in bytes.
const LONGEST: usize = 80;

/// What stands before the number of a note.
#[rustfmt::skip]
const NOTES: &[&str] = &["note", "notes", "n", "nb", "a", "anm", "nota", "прим", "注", "註", "注釈", "nota bene"];
/// What asks for a source, in the words of larger wikis.
#[rustfmt::skip]
const ASKED: &[&str] = &[
    "citation needed", "better source needed", "clarification needed", "page needed", "full citation needed",
    "original research", "according to whom", "by whom", "who?", "when?", "which?", "where?", "why?", "how?", "vague",
    "dubious – discuss", "failed verification", "réf. nécessaire", "réf. souhaitée", "cita requerida", "¿cuándo?", "¿quién?",
    "carece de fontes", "citazione necessaria", "senza fonte", "potrzebny przypis", "potrzebne źródło", "bron?", "källa behövs",
    "kilde mangler", "trenger referanse", "lähde?", "zdroj?", "forrás?", "kaynak belirtilmeli", "джерело?", "уточнить",
    "butuh rujukan", "cần dẫn nguồn", "來源請求", "来源请求", "要出典", "출처 필요", "بحاجة لمصدر", "نیازمند منبع",
    "דרוש מקור", "उद्धरण चाहिए", "εκκρεμεί παραπομπή",
];
/// What leads to the source of a part, behind its heading; only what stands before a bar is looked at.
#[rustfmt::skip]
const EDITED: &[&str] = &[
    "edit", "edit source", "bearbeiten", "quelltext bearbeiten", "modifier", "modifier le code", "editar", "modifica",
    "modifica wikitesto", "bewerken", "edytuj", "править", "править код", "ред.", "редагувати", "redigera", "redigér", "rediger",
    "muokkaa", "editovat", "szerkesztés", "düzenle", "modificare", "sửa", "sunting", "编辑", "編輯", "編集", "편집", "عدل",
    "ویرایش", "עריכה", "संपादित करें", "επεξεργασία",
];

/// Signs that end a sentence or a part of one.
const STOPS: &str = ".,;:!?…%。，、；：！？،؛؟۔।";
/// Signs that close what is said.
const CLOSERS: &str = ")\"”’»“」』）》";

/// What a mark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A number, with the words for "note" before it or not.
    Number,
    /// A letter: notes are lettered from `a` on.
    Letter(u8),
    /// Words that only wikis have there.
    Words,
}

/// A mark of a reference.
#[derive(Clone, Copy, Debug)]
struct Mark {
    start: usize,
    end: usize,
    kind: Kind,
    /// What its place says.
    place: Place,
}

/// What the place of a mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Wikis set marks so, and code does not.
    Wiki,
    /// Wikis do, between the last word of a sentence and the full stop, and code may.
    Either,
    /// Nothing.
    Any,
}

/// `text` without marks of references and numbers of links, and where what is left comes from; `None` where it has
/// neither. One look at a text without brackets; linear.
pub(super) fn without(text: &str) -> Option<(String, Vec<Segment>)> {
    memchr::memchr(b'[', text.as_bytes())?;
    let mut marks = references(text);
    marks.extend(links::numbers(text));
    marks.sort_unstable_by_key(|mark| mark.start);
    (!marks.is_empty()).then(|| cut(text, &marks))
}

/// Where marks of references stand in a copy of a wiki page.
fn references(text: &str) -> Vec<Range<usize>> {
    let mut marks: Vec<Mark> = Vec::new();
    for at in memchr_iter(b'[', text.as_bytes()) {
        if text[at..].starts_with("[0]") && text[..at].ends_with(char::is_alphanumeric) {
            return Vec::new(); // Only code counts from naught.
        }
        marks.extend(mark(text, at, marks.last()));
    }
    let count = |place| marks.iter().filter(|mark| mark.place == place).count();
    let set = count(Place::Wiki);
    if set < MANY && (set + count(Place::Either) < MANY || is_code(text, &marks)) {
        return Vec::new();
    }
    let mut letters = Letters::default();
    marks.retain(|mark| letters.go_on_with(mark.kind));
    marks.into_iter().map(|mark| mark.start..mark.end).collect()
}

/// `text` without `marks`.
fn cut(text: &str, marks: &[Range<usize>]) -> (String, Vec<Segment>) {
    let mut left = String::with_capacity(text.len());
    let mut segments = Vec::with_capacity(marks.len() + 1);
    let mut from = 0;
    for (start, end) in marks.iter().map(|mark| (mark.start, mark.end)).chain([(text.len(), text.len())]) {
        if from < start {
            let span = Span::new(left.len(), left.len() + start - from);
            segments.push(Segment { span, source: Span::new(from, start) });
            left.push_str(&text[from..start]);
        }
        from = from.max(end);
    }
    (left, segments)
}

/// The mark in the bracket at `at`; `last` is the one before it.
fn mark(text: &str, at: usize, last: Option<&Mark>) -> Option<Mark> {
    let inside = head(&text[at + 1..], LONGEST);
    let inside = &inside[..inside.find(']')?];
    // The Spanish wiki has a space without width behind its marks.
    let closed = &text[at + inside.len() + 2..];
    let rest = closed.strip_prefix('\u{200b}').unwrap_or(closed);
    let end = text.len() - rest.len();
    // Some programs put spaces around all that had an element of its own; nobody else writes "[ 1 ]".
    let spaced = inside.starts_with(' ') && inside.ends_with(' ');
    let start = if spaced { text[..at].trim_end_matches(' ').len() } else { at };
    let kind = kind(inside.trim())?;
    let next = rest.chars().next();
    let parts = |c: char| !c.is_alphanumeric() && !matches!(c, '=' | '(' | '{' | '+' | '*' | '/') || is_han_or_kana(c);
    // French wikis put a comma between two marks.
    let behind = last.filter(|last| last.end <= start && matches!(&text[last.end..start], "" | ","));
    let start = behind.map_or(start, |last| last.end);
    let before = text[..start].chars().next_back()?;
    let glued = before.is_alphanumeric() || STOPS.contains(before) || CLOSERS.contains(before) || behind.is_some();
    // "The group Z[3]" is no note.
    let name = before.is_ascii_alphanumeric()
        && text[..start].chars().rev().take(3).take_while(char::is_ascii_alphanumeric).count() < 3;
    if !glued || name || !next.is_none_or(parts) {
        return None;
    }
    let full = rest.strip_prefix(['.', '…']);
    let ends = rest.starts_with('。') || full.is_some_and(|rest| rest.chars().next().is_none_or(char::is_whitespace));
    let said = text[..start].trim_end_matches(|c| CLOSERS.contains(c));
    let word = said.strip_suffix(|c| STOPS.contains(c));
    let stops = word.is_some_and(|word| word.ends_with(|c: char| !c.is_whitespace()));
    let place = match kind {
        Kind::Words => Place::Wiki,
        Kind::Number if stops || behind.is_some_and(|last| last.place == Place::Wiki) => Place::Wiki,
        Kind::Number if ends && (before.is_alphabetic() || behind.is_some()) => Place::Either,
        _ => Place::Any,
    };
    Some(Mark { start, end: end + pages(rest), kind, place })
}

/// True where a word has two numbers, as a list in code has, or a letter that does not count the notes.
fn is_code(text: &str, marks: &[Mark]) -> bool {
    let mut known: HashMap<&str, &str> = HashMap::new();
    let mut letters = Letters::default();
    let mut has_two = |mark: &Mark| {
        let before = &text[..mark.start];
        let word = &before[before.trim_end_matches(char::is_alphanumeric).len()..];
        let inside = &text[mark.start..mark.end];
        !word.is_empty() && known.insert(word, inside).is_some_and(|other| other != inside)
    };
    marks.iter().any(|mark| match mark.kind {
        Kind::Letter(_) => !letters.go_on_with(mark.kind),
        _ => has_two(mark),
    })
}

/// The letters of notes, in their order.
#[derive(Default)]
struct Letters {
    /// How many there were.
    count: u8,
}

impl Letters {
    /// True for a letter that was there before or is the next one, and for all that is no letter.
    fn go_on_with(&mut self, kind: Kind) -> bool {
        let Kind::Letter(letter) = kind else { return true };
        let place = letter - b'a';
        let goes_on = place <= self.count;
        self.count += u8::from(place == self.count);
        goes_on
    }
}

/// What the text in a bracket is.
fn kind(inside: &str) -> Option<Kind> {
    let number = |text: &str| (1..=3).contains(&text.chars().count()) && text.chars().all(char::is_numeric);
    if number(inside) {
        return Some(Kind::Number);
    }
    if let [letter @ b'a'..=b'z'] = inside.as_bytes() {
        return Some(Kind::Letter(*letter));
    }
    let lower = inside.to_lowercase();
    let words = lower.trim_end_matches(char::is_numeric);
    let note = words.trim_end_matches([' ', '\u{a0}', '.']);
    if words.len() < lower.len() && number(&lower[words.len()..]) && NOTES.contains(&note) {
        return Some(Kind::Number);
    }
    let asked = || {
        ASKED.iter().any(|asked| lower.strip_prefix(asked).is_some_and(|rest| matches!(rest, "" | "?")))
            || lower.starts_with("источник не указан")
    };
    let first = lower.split('|').next().unwrap_or_default().trim();
    (EDITED.contains(&first) || asked()).then_some(Kind::Words)
}

/// Bytes of the pages behind a mark: `:14`, `: 14–15`.
fn pages(rest: &str) -> usize {
    let Some(behind) = rest.strip_prefix(':') else { return 0 };
    let body = behind.trim_start_matches([' ', '\u{200a}', '\u{2009}', '\u{a0}']);
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(body);
    let range = body[first..].strip_prefix(['–', '-']).map_or(0, |to| {
        let last = digits(to);
        if last > 0 { body.len() - first - to.len() + last } else { 0 }
    });
    let after = body[first + range..].chars().next();
    let ends = after.is_none_or(|c| c.is_whitespace() || c == '[');
    if (1..=4).contains(&first) && ends { rest.len() - body.len() + first + range } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::super::{Request, extract};
    use super::*;

    fn left(text: &str) -> String {
        without(text).map_or_else(|| text.to_string(), |(left, _)| left)
    }

    #[test]
    fn marks_of_a_copied_wiki_page_are_out() {
        for (copy, text) in [
            (
                "She was born in Vik,[1][2] and left it.[a] Nobody knows when.[citation needed]",
                "She was born in Vik, and left it. Nobody knows when.",
            ),
            (
                "Vik[a] is a town.[1] It is old.[2]:14 It is small.[3]: 7–9 So be it.[note 4]",
                "Vik is a town. It is old. It is small. So be it.",
            ),
            (
                "Geschichte[Bearbeiten | Quelltext bearbeiten]\n\nVik wurde 1310 gegründet[1]. Es liegt am Meer.[2] Es ist alt.[Anm. 1]",
                "Geschichte\n\nVik wurde 1310 gegründet. Es liegt am Meer. Es ist alt.",
            ),
            (
                "Elle naît à Vik[1]. Elle y vit[2],[3]. Elle part.[réf. nécessaire]",
                "Elle naît à Vik. Elle y vit. Elle part.",
            ),
            ("История[править | править код]\n\nВик — город[1]. Он стар.[2]", "История\n\nВик — город. Он стар."),
            ("维克是一座城市。[1]它很古老，[2]也很小。[來源請求]", "维克是一座城市。它很古老，也很小。"),
            (
                "ヴィークは町である[1]。漁師たちが築いた[2][3]。港は古い[4]。",
                "ヴィークは町である。漁師たちが築いた。港は古い。",
            ),
            ("ویک شهری است.[۱] کهن است،[۲] و کوچک.[نیازمند منبع]", "ویک شهری است. کهن است، و کوچک."),
            (
                "Vik es una ciudad.[1]\u{200b} Es antigua.[2]\u{200b} Es pequeña.[3]\u{200b}",
                "Vik es una ciudad. Es antigua. Es pequeña.",
            ),
            ("She was born.[ 1 ] She left. [ 2 ] She died.[ 3 ]", "She was born. She left. She died."),
        ] {
            assert_eq!(left(copy), text);
        }
    }

    #[test]
    fn other_brackets_stay() {
        for text in [
            "Take a[1], a[2] and list[3] out of x[i]; then y.[1] is b[4].",
            "It reads data[1], then data[2]. It writes out[3]. Finally buf[4]. So it ends with data[1].",
            "It writes out[1]. Finally buf[2]. It ends with list[3]. See also list[i], which is read first.",
            "It takes split(',')[1], then f(x)[2] and g(y)[3].",
            "The first is x[0].[1] The next is y.[2] Then comes z.[3]",
            "As shown in [1], and later in [2], [3] and [4].",
            "\"[He] said that [the] friend[s] of th[e] king left.\"",
            "It is so.[1] Is it?[2]",
            "[1] Holm, A.: Ferries.\n[2] Vik, B.: Lamps.\n[3] Strand, C.: Ropes.",
            "In 1998[1999] and 2000[2001] and 2002.[2003] It was. [1] So. [2] So. [3]",
            "",
        ] {
            assert_eq!(without(text).map(|(left, _)| left), None, "{text}");
        }
        let wiki = "It was.[1] \"[He] saw the friend[s] of Holm.\"[2] They left.[3] f(x)[4]";
        assert_eq!(left(wiki), "It was. \"[He] saw the friend[s] of Holm.\" They left. f(x)");
    }

    #[test]
    fn what_is_left_knows_where_it_comes_from() {
        let text = "She was born in Vik,[1] and left it.[2] Nobody knows when she came back.[3]";
        let article = extract(text, &Request { clean: true, ..Request::default() });
        assert_eq!(&*article.text, "She was born in Vik, and left it. Nobody knows when she came back.");
        let span = |part: &str| {
            let at = article.text.find(part).unwrap();
            article.source_span(Span::new(at, at + part.len())).of(text)
        };
        assert_eq!(span("She was born in Vik, and left it."), "She was born in Vik,[1] and left it.");
        assert_eq!(span("Nobody knows"), "Nobody knows");
        assert!(extract(text, &Request::default()).text.contains("[1]"));
    }

    #[test]
    fn many_brackets_are_read_in_time() {
        let start = std::time::Instant::now();
        for part in ["[", "a.[1]", "a.[ 1 ]", "[ ", "a.[1]: 1", "[1]:", "a[a]"] {
            without(&part.repeat(100_000));
        }
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }
}
