//! Subtitles -> article: what is said, without the numbers and times of the cues.
//!
//! Cues go on one behind the other, and a turn of another speaker begins a paragraph; recordings of meetings name who
//! speaks in every cue, before a colon or on a line above. Where what is said has no full stops, a few cues are a
//! paragraph, so that a sentence is not all of it. Linear.

mod cues;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use super::marks;
use super::page::Page;
use super::words::count_words;
use super::{Article, Format, Kind, Request};
pub(super) use cues::Cues;
use cues::Shown;

/// Captions that roll up show so many lines at once.
const ROLL: usize = 4;

/// A line above a cue that names who speaks is no longer, in bytes.
const NAME: usize = 40;

/// A paragraph of one speaker ends with the sentence behind so many bytes.
const LONG: usize = 1000;

/// What is said has no full stops where one of more words than these ends a sentence.
const RARE: usize = 100;
/// So many lines show it.
const LINES: usize = 2000;

/// A paragraph of what has none ends with the cue that reaches so many words.
const SPOKEN: usize = 20;

/// The article in subtitles; `None` where no line of them is to be read.
pub(super) fn extract(cues: &Cues<'_>, request: &Request<'_>) -> Option<Article<'static>> {
    let mut reading = Reading {
        headed: has_names_above(cues),
        labelled: has_labels(cues),
        unended: has_no_stops(cues),
        ..Reading::default()
    };
    for shown in &cues.shown {
        match *shown {
            Shown::Cue => reading.begin_cue(),
            Shown::Break => reading.end(),
            Shown::Line(line, _) if request.drop_lines.is_some_and(|drop| drop.matches(line)) => {}
            Shown::Line(line, at) => reading.line(line, at),
        }
    }
    reading.end();
    reading.page.title = cues.title.filter(|title| !title.is_empty()).map(super::fold_spaces);
    let kept = vec![true; reading.page.blocks.len()];
    (!kept.is_empty()).then(|| reading.page.into_article(Format::Text, request, &kept))
}

/// The first two lines of each cue.
fn beginnings<'c, 't>(cues: &'c Cues<'t>) -> impl Iterator<Item = (Option<&'t str>, Option<&'t str>)> + use<'c, 't> {
    cues.shown.split(|shown| *shown == Shown::Cue).skip(1).map(|cue| {
        let mut lines = cue.iter().filter_map(Shown::line);
        (lines.next(), lines.next())
    })
}

/// True where the first line of every cue is a name with capitals, its text below, and names of two speakers or more
/// come again: twice in the mean. In scripts without capitals, and of one line, it may be the refrain of a song.
fn has_names_above(cues: &Cues<'_>) -> bool {
    let mut names = HashSet::new();
    let mut count = 0;
    for (first, second) in beginnings(cues) {
        let Some(name) = first.filter(|line| second.is_some() && is_name(line, char::is_uppercase)) else {
            return false;
        };
        names.insert(name);
        count += 1;
    }
    names.len() >= 2 && names.len() * 2 <= count
}

/// True where three cues of four begin with a name and a colon: it is the recorder's, not what is said.
fn has_labels(cues: &Cues<'_>) -> bool {
    let (mut count, mut labelled) = (0, 0);
    for first in beginnings(cues).filter_map(|(first, _)| first) {
        count += 1;
        labelled += usize::from(marks::speaker(first).is_some_and(is_label));
    }
    labelled * 4 >= count * 3
}

/// True where hardly any word ends a sentence, as in what a program hears. A few words may be one sentence.
fn has_no_stops(cues: &Cues<'_>) -> bool {
    let (mut words, mut ends) = (0, 0);
    for line in cues.lines().take(LINES) {
        words += count_words(line);
        let bare = bare(line);
        ends += bare.split_whitespace().filter(|word| marks::ends_sentence(word)).count();
        ends += bare.matches(['。', '！', '？']).count();
    }
    words >= SPOKEN * 2 && ends * RARE < words
}

/// True for a name before a colon: "Breaking news" is none.
fn is_label(name: &str) -> bool {
    is_name(name, |c| c.is_alphanumeric() && !c.is_lowercase())
}

/// True for one to four words, no mark at the end, that begin as is asked for or with a bracket.
fn is_name(line: &str, begins: fn(char) -> bool) -> bool {
    let mut words = line.split_whitespace();
    line.len() <= NAME
        && words.clone().count() <= 4
        && words.all(|word| word.starts_with(|c: char| begins(c) || c == '('))
        && line.ends_with(|c: char| c.is_alphanumeric() || c == ')')
}

#[derive(Default)]
struct Reading<'t> {
    page: Page,
    /// The first line of each cue names who speaks.
    headed: bool,
    /// Nearly every cue begins with who speaks and a colon.
    labelled: bool,
    /// Hardly any sentence ends.
    unended: bool,
    /// Where that is so, the words of the open paragraph, and whether they are enough.
    words: usize,
    enough: bool,
    /// No line of the cue has been read.
    fresh: bool,
    /// The cue that was read last begins with who speaks and a colon.
    named: bool,
    /// Where the open paragraph begins.
    start: usize,
    /// The open paragraph says who speaks.
    turn: bool,
    speaker: &'t str,
    /// The name above the line that follows.
    head: Option<&'t str>,
    /// The last lines of the cue so far, and of the cue before.
    cue: Vec<String>,
    before: Vec<String>,
}

/// What a line says of who speaks.
struct Turn<'t> {
    /// Another speaker, named outside of what is said.
    voice: Option<&'t str>,
    /// It begins a turn.
    begins: bool,
    /// It names the speaker of the turn again.
    goes_on: bool,
}

impl<'t> Reading<'t> {
    fn begin_cue(&mut self) {
        self.fresh = true;
        self.enough = self.unended && self.words >= SPOKEN;
        self.before = std::mem::take(&mut self.cue);
    }

    /// Takes a line of a cue that begins at `at` in the source.
    fn line(&mut self, line: &'t str, at: usize) {
        let first = std::mem::take(&mut self.fresh);
        if first && self.headed {
            self.head = Some(line);
        } else if self.is_news(line) {
            let turn = self.turn(line, first);
            self.say(line, at, turn);
        }
    }

    /// Remembers a line; true where it is said now, and was not before.
    fn is_news(&mut self, line: &str) -> bool {
        let bare = bare(line);
        // Captions that roll up show each line in two cues or more.
        let again = self.before.contains(&bare) || self.cue.last() == Some(&bare);
        let silent = is_sound(bare.trim());
        if self.cue.len() == ROLL {
            self.cue.remove(0);
        }
        self.cue.push(bare);
        !again && !silent
    }

    /// What a line, which is the `first` of its cue or not, says of who speaks.
    fn turn(&mut self, line: &'t str, first: bool) -> Turn<'t> {
        let voice = voice(line).or(self.head.take()).filter(|voice| *voice != self.speaker);
        let name = marks::speaker(line);
        let named = first && name.is_some();
        let same = name == Some(self.speaker) && name.is_some_and(is_label);
        let goes_on = self.labelled && named && self.named && same;
        let over = self.page.is_between_blocks() || marks::ends_sentence(&self.page.text) || named && self.named;
        if first {
            self.named = named;
            self.speaker = name.unwrap_or(self.speaker);
        }
        Turn { voice, begins: voice.is_some() || over && name.is_some() && !goes_on, goes_on }
    }

    /// Writes a line that begins at `at` in the source.
    fn say(&mut self, line: &str, at: usize, turn: Turn<'t>) {
        let dashed = line.strip_prefix(['-', '–', '‐']).map(str::trim_start);
        let dashed = dashed.filter(|said| !said.starts_with(|c: char| c.is_ascii_digit()));
        if turn.begins || dashed.is_some() || self.is_long() {
            self.end();
        }
        if self.page.is_between_blocks() {
            (self.turn, self.start) = (turn.begins, self.page.text.len());
        } else {
            self.page.write(" ");
        }
        if let Some(name) = turn.voice {
            self.speaker = name;
            self.page.write(name);
            self.page.write(": ");
        }
        let behind_name = line.split_once([':', '：']).filter(|_| turn.goes_on).map(|(_, said)| said.trim_start());
        let said = dashed.or(behind_name).unwrap_or(line);
        let first = at + line.len() - said.len();
        for (from, part) in without_tags(said) {
            self.words += if self.unended { count_words(part) } else { 0 };
            self.page.push(part, first + from..first + from + part.len());
        }
    }

    fn is_long(&self) -> bool {
        self.enough || self.page.text.len() > self.start + LONG && marks::ends_sentence(&self.page.text)
    }

    fn end(&mut self) {
        self.page.end_block(if self.turn { Kind::Turn } else { Kind::Prose });
        (self.words, self.enough) = (0, false);
    }
}

/// Who speaks, in `<v Name>` or `<v.loud Name>`.
fn voice(line: &str) -> Option<&str> {
    let (tag, _) = line.strip_prefix("<v").filter(|rest| rest.starts_with([' ', '.']))?.split_once('>')?;
    let (_, name) = tag.split_once(' ')?;
    Some(name.trim()).filter(|name| !name.is_empty())
}

/// True for a line that tells of a sound and says nothing: `[bell rings]`, `(laughter)`, `♪ ... ♪`.
fn is_sound(line: &str) -> bool {
    let sound = |&(open, close): &(char, char)| {
        line.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)).is_some_and(|inside| !inside.contains(close))
    };
    line.is_empty() || [('[', ']'), ('(', ')'), ('♪', '♪')].iter().any(sound)
}

/// A line without its tags.
fn bare(line: &str) -> String {
    without_tags(line).into_iter().map(|(_, part)| part).collect()
}

/// The parts of a line between its tags, `<i>`, `<00:01.500>` and `{\an8}`, each with its place.
fn without_tags(line: &str) -> Vec<(usize, &str)> {
    let mut parts = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(open) = line[at..].find(['<', '{']).map(|open| at + open) {
        let behind = &line[open + 1..];
        let (tag, close) = match line.as_bytes()[open] {
            b'<' => (is_tag(behind), '>'),
            _ => (behind.starts_with('\\'), '}'),
        };
        at = open + 1;
        if !tag {
            continue;
        }
        let Some(end) = behind.find(close) else { break };
        parts.push((from, &line[from..open]));
        at = open + end + 2;
        from = at;
    }
    parts.push((from, &line[from..]));
    parts.retain(|(_, part)| !part.is_empty());
    parts
}

/// True where a tag goes on so behind its bracket. What is less than a number is no tag, but a time is one.
fn is_tag(behind: &str) -> bool {
    let name = behind.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ':' | '.'));
    let is_time = name.len() < behind.len() && name.starts_with('>');
    is_time || behind.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')
}
