//! What a line shows by its first and last characters: list marks, speakers, table rows, rules, sentence ends.
//!
//! Every function takes a line without white space around it.

#[cfg(test)]
mod tests;

use super::letters::head;
use crate::block::{splat, stretches};
use crate::punctuation::{closes, last_stop, stop};

/// A speaker's name has no more bytes than this.
const NAME: usize = 80;

/// A time at the beginning of a line stands within so many bytes, and the name of a day or a month has so many.
const STAMP: usize = 48;
const MONTH: usize = 3;

/// A credit behind a sentence has no more bytes than this, in brackets no more words, without them no more characters.
const CREDIT: usize = 48;
const NAMES: usize = 3;
const AGENCY: usize = 4;

/// Words that no headline ends with: what they join follows.
const JOINING: [&str; 11] = [
    "with of the a an and or to in on at by for from as like than into about our their his her its is are was",
    "mit von vom der die das den dem des ein eine und oder zu zum zur in im am an auf bei für aus als durch über",
    "avec de du des la le les un une et ou à au aux en dans sur par pour chez",
    "con del el los las y al por para una",
    "il lo gli e ed dal dalla della dei nel nella un per",
    "com do da os dos das o no na em ao à por um uma",
    "met van het een te op voor door naar",
    "z ze w we i na do od po za przez dla oraz",
    "с в и на к о по из за от для как у со во об",
    "med av och og i på til till för fra från ved",
    "με του της των το τα στο στη στην από για και την τον ο η",
];

/// So many closing marks stand behind the end of a sentence.
const CLOSERS: usize = 3;

/// Signs of lists that are letters, as word processors and lists of tasks have them, with what stands behind.
const TYPED: [&str; 2] = ["o\t", "[ ] "];

/// What a line shows by its first and last characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marks {
    /// True where it is drawn, or quotes nothing.
    pub(super) drawn: bool,
    /// True where mail marks it as quoted.
    pub(super) quoted: bool,
    /// True where it begins with the name of a [`speaker`].
    pub(super) speaks: bool,
    /// True where it is a row of a table.
    pub(super) row: bool,
    /// True where it begins with a list mark.
    pub(super) listed: bool,
    /// True where it begins as an entry of a log does.
    pub(super) stamped: bool,
    /// True where it ends as a sentence does.
    pub(super) ends: bool,
}

impl Marks {
    pub(super) fn of(line: &str) -> Self {
        let quoted = quoted(line);
        let mark = list_mark(line);
        Self {
            drawn: is_rule(line) || quoted.is_some_and(str::is_empty),
            quoted: quoted.is_some(),
            speaks: speaker(line).is_some(),
            row: is_row(&line[mark..]),
            listed: mark > 0,
            stamped: is_stamped(line),
            ends: ends_sentence(line),
        }
    }
}

/// Bytes of the list mark at the beginning of `line` with the white space behind it; 0 where there is none.
pub(super) fn list_mark(line: &str) -> usize {
    let mark = symbol_mark(line).or_else(|| number_mark(line)).unwrap_or(0);
    let rest = &line[mark..];
    let body = rest.trim_start();
    if mark == 0 || body.len() == rest.len() || body.is_empty() { 0 } else { line.len() - body.len() }
}

/// `item` without the list mark at its beginning, where that is a symbol: a number says where in the list it stands.
pub(super) fn without_symbol(item: &str) -> &str {
    match circle(item) {
        Some(body) => body,
        None if symbol_mark(item).is_some() => &item[list_mark(item)..],
        None => item,
    }
}

/// What stands behind an `o` that may be the sign of a list: no small letter. It is the article of some languages, so
/// that more than the line must speak for it.
pub(super) fn circle(line: &str) -> Option<&str> {
    line.strip_prefix("o ").map(str::trim_start).filter(|body| !body.starts_with(char::is_lowercase))
}

/// Bytes of a list mark that is a symbol.
fn symbol_mark(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    if first.is_ascii_alphanumeric() && first != 'o' {
        return None; // Nearly all lines.
    }
    if let Some(typed) = TYPED.iter().find(|typed| line.starts_with(**typed)) {
        return Some(typed.trim_end().len());
    }
    let marks = matches!(
        first,
        '-' | '*'
            | '+'
            | '•'
            | '\u{f0a7}'
            | '\u{f0b7}'
            | '❖'
            | '➢'
            | '☐'
            | '‣'
            | '⁃'
            | '◦'
            | '▪'
            | '▫'
            | '●'
            | '○'
            | '■'
            | '□'
            | '►'
            | '▶'
            | '·'
            | '・'
            | '➤'
            | '✓'
            | '✔'
    ) || matches!(first, '☆' | '★')
        && line[first.len_utf8()..].trim_start().starts_with(char::is_alphabetic);
    marks.then_some(first.len_utf8())
}

/// Bytes of `1.`, `1)`, `1.)`, `(1)`, `a)`, `(a)`, `a.`, `iv.`, `2.3.`
fn number_mark(line: &str) -> Option<usize> {
    let head = line.as_bytes();
    let open = usize::from(head.first() == Some(&b'('));
    let rest = &head[open..];
    let digits = rest.iter().take(8).take_while(|b| b.is_ascii_digit() || **b == b'.').count();
    let letters = rest.iter().take(5).take_while(|b| b.is_ascii_lowercase()).count();
    let inner = match (digits, letters) {
        (1.., _) if rest[0] != b'.' => digits - usize::from(rest[digits - 1] == b'.'),
        (0, 1) => 1,
        (0, 2..=4) if rest[..letters].iter().all(|b| b"ivx".contains(b)) => letters,
        _ => return None,
    };
    // A year or a sum that a wrapped line happens to begin with is no mark.
    let counts = inner <= 3 || rest[..inner].contains(&b'.');
    let close = rest.get(inner)?;
    let closed = *close == b')' || (*close == b'.' && open == 0);
    let twice = usize::from(matches!(rest.get(inner + 1), Some(b')' | b'.')));
    (counts && closed).then_some(open + inner + 1 + twice)
}

/// The name of the speaker of `line`, where it begins with one: `Anna:`, `Q:`, `DR. MILLER:`, `#Person1#:`, `記者：`.
pub(super) fn speaker(line: &str) -> Option<&str> {
    let head = head(line, NAME);
    // Most lines have neither colon.
    memchr::memchr2(b':', 0xef, head.as_bytes())?;
    let at = [head.find(':'), head.find('：')].into_iter().flatten().min()?;
    let (name, rest) = line.split_at(at);
    let colon = if rest.starts_with(':') { 1 } else { '：'.len_utf8() };
    let said = &rest[colon..];
    let spaced = colon > 1 || said.starts_with(char::is_whitespace);
    let first = name.trim_start_matches(['#', '*', '[', '-', ' ']).chars().next()?;
    let words = name.split_whitespace().count();
    let is_name =
        !first.is_lowercase() && first.is_alphanumeric() && words <= 4 && !name.contains(['"', '“', '?', '!']);
    (is_name && spaced && !said.trim().is_empty()).then_some(name.trim())
}

/// True for the beginning of an entry of a log: a time with its date or its seconds, or with a name in angle brackets,
/// and no more before it than belongs to it: "[2024-06-03T09:12:01]", "Jun  3 09:12", "12:31 <ada>", "192.0.2.1 - -
/// [03/Jun/2024:09:12:01 +0000]". Programmes and live pages have the time alone.
fn is_stamped(line: &str) -> bool {
    let head = &line.as_bytes()[..line.len().min(STAMP)];
    let Some(clock) = memchr::memchr_iter(b':', head).find(|&at| is_in_time(head, at)) else { return false };
    let (before, behind) = (&head[..clock], &head[clock + 3..]);
    let seconds = behind.first() == Some(&b':') && is_in_time(head, clock + 3);
    let named = || behind.iter().find(|byte| !b"] ".contains(byte)) == Some(&b'<');
    let hour = before.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let dated = || before[..clock - hour].iter().any(u8::is_ascii_digit);
    let mut words = before.split(|byte| !byte.is_ascii_alphabetic());
    (seconds || named() || dated())
        && before.is_ascii()
        && words.all(|letters| letters.len() <= MONTH)
        && line[clock..].contains(char::is_alphabetic)
}

/// True where the colon at `at` parts the hours of a time from its minutes, or these from the seconds.
pub(super) fn is_in_time(line: &[u8], at: usize) -> bool {
    let digit = |at: usize| line.get(at).is_some_and(u8::is_ascii_digit);
    at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2)
}

/// True where `line` is a row of a table: cells parted by bars, tabs or wide gaps, the first within 100 bytes.
#[inline]
pub(super) fn is_row(line: &str) -> bool {
    let (mut wide, mut bars, mut before) = (0, 0, 0u64);
    for bytes in stretches(&line.as_bytes()[..line.len().min(100)]) {
        let spaces = bytes.bits(|bytes| bytes.simd_eq(splat(b' ')));
        wide |= spaces & (spaces << 1 | before >> 63) & (spaces << 2 | before >> 62);
        wide |= bytes.bits(|bytes| bytes.simd_eq(splat(b'\t')));
        let bar = bytes.bits(|bytes| bytes.simd_eq(splat(b'|')));
        bars += if bar == 0 { 0 } else { bar.count_ones() }; // Most lines have none.
        before = spaces;
    }
    wide != 0 || bars > 1
}

/// True where `line` is drawn, not written: three or more of the characters lines are drawn with.
pub(super) fn is_rule(line: &str) -> bool {
    let mut count = 0;
    for c in line.chars() {
        match c {
            '-' | '=' | '_' | '*' | '~' | '#' | '+' | '.' | '–' | '—' | '―' | '─' | '━' | '═' | ' ' | '\t' =>
                {}
            _ => return false,
        }
        count += 1;
    }
    count >= 3 && !line.starts_with("...")
}

/// True where a drawn line underlines a heading.
pub(super) fn is_underline(line: &str) -> bool {
    line.len() >= 3 && (line.bytes().all(|b| b == b'=') || line.bytes().all(|b| b == b'-'))
}

/// The quoted text of a line that mail marks as quoted.
pub(super) fn quoted(line: &str) -> Option<&str> {
    line.starts_with('>').then(|| line.trim_start_matches(['>', ' ']))
}

/// True where `line` begins in the middle of a sentence.
pub(super) fn continues(line: &str) -> bool {
    let first = line.chars().next();
    let closes = |c| matches!(c, ',' | ';' | ':' | ')' | ']' | '»' | '”' | '…' | '%' | '、' | '，');
    first.is_some_and(|c| c.is_lowercase() || closes(c)) || line.starts_with(". ") || line == "."
}

/// True where `line` begins with the sign that closes a part of a sentence, and with words behind it: what stands in
/// the line `before` it was a link. Programs ask with `? ` and comment behind `; ` and `! `; where two lines begin with
/// the same full stop it is the sign of a list.
pub(super) fn follows_link(before: &str, line: &str) -> bool {
    let behind = line.strip_prefix([',', '.', ')', ']']).and_then(|rest| rest.strip_prefix(' '));
    let word = behind.and_then(|rest| rest.split(' ').next());
    let listed = line.starts_with('.') && before.starts_with('.');
    !listed && word.is_some_and(|word| word.contains(char::is_alphanumeric))
}

/// True where `line` ends in front of a link that the sentence goes on with: with a word or a sign that joins.
pub(super) fn leads_to_link(line: &str) -> bool {
    let word = line.rsplit(char::is_whitespace).next().unwrap_or_default();
    JOINING.iter().any(|words| words.split(' ').any(|joining| joining == word))
        || line.ends_with([',', '(', '[', '/', '–', '—', '“', '„', '«'])
}

/// True where `line` ends in the middle of a Japanese or Chinese sentence, where no lower case tells.
pub(super) fn stays_open(line: &str) -> bool {
    line.ends_with(['、', '，', 'の', 'を', 'に', 'は', 'が', 'と', 'で', 'へ'])
}

/// True where `line` ends as a sentence does, closing quotes and brackets and a footnote mark aside. Looks at the last
/// few characters.
pub(super) fn ends_sentence(line: &str) -> bool {
    let note = line.strip_suffix(']').and_then(|line| line.bytes().rev().take(5).position(|byte| byte == b'['));
    let line = note.map_or(line, |at| &line[..line.len() - at - 2]);
    // No more than a few: the same text may be asked about again behind each of its characters.
    let last = line.char_indices().rev().take(CLOSERS + 1).find(|&(_, c)| !is_closer(c));
    last.is_some_and(|(at, c)| last_stop(&line[..at + c.len_utf8()]).is_some())
}

/// True where a sentence that ended is followed by its source, or a sign that it was the last: "(Reuters)", "（完）", "■",
/// "dpa", "– PA". Photographers, counts of comments and buttons stand in brackets, too, but not like that.
pub(super) fn ends_with_credit(line: &str) -> bool {
    let line = line.trim_end();
    let tail = &line[line.floor_char_boundary(line.len().saturating_sub(CREDIT))..];
    let Some((at, mark)) = tail.char_indices().rfind(|&(_, c)| is_terminator(c)) else { return false };
    let behind = &tail[at + mark.len_utf8()..];
    let source = behind.trim_start_matches(|c: char| is_closer(c) || matches!(c, '-' | '–' | '—' | '/'));
    let bracket = [('(', ')'), ('（', '）'), ('【', '】')];
    let inside = bracket.iter().find_map(|&(open, close)| source.strip_prefix(open)?.strip_suffix(close));
    let is_name = |name: &str| name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-'));
    let letters = |is: fn(char) -> bool| source.chars().all(|c| is(c) || !c.is_ascii());
    // "Did you know? More" asks, and what stands behind it is a button.
    let of_letters =
        || !matches!(mark, '!' | '?') && (letters(|c| c.is_ascii_lowercase()) || letters(|c| c.is_ascii_uppercase()));
    let is_short = || source.chars().count() <= AGENCY && (letters(|_| false) || of_letters());
    let parted = !mark.is_ascii() || behind.starts_with(|c: char| is_closer(c) || matches!(c, '/' | '('));
    let open = mark == '…' || tail[..at].ends_with('.');
    let told = inside.map_or_else(is_short, |name| is_name(name) && name.split_whitespace().count() <= NAMES);
    parted && !open && told && !source.is_empty()
}

fn is_terminator(c: char) -> bool {
    stop(c, || None).is_some()
}

fn is_closer(c: char) -> bool {
    closes(c) || c.is_whitespace()
}
