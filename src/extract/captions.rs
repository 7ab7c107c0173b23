//! Subtitles -> article: what is said, without the numbers and times of the cues.
//!
//! Cues go on one behind the other, and a turn of another speaker begins a paragraph; recordings of meetings name who
//! speaks in every cue, before a colon or on a line above. Where what is said has no full stops, a few cues are a
//! paragraph, so that a sentence is not all of it. Linear.

mod cues;

use std::collections::HashSet;

use super::furniture::count_words;
use super::marks;
use super::page::Page;
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

/// The cues of a text that is subtitles.
pub(super) fn cues(text: &str) -> Option<Cues<'_>> {
    cues::of(text)
}

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
        let mut lines = cue.iter().filter_map(|shown| match shown {
            Shown::Line(line, _) => Some(*line),
            Shown::Cue | Shown::Break => None,
        });
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
        let bare: String = without_tags(line).into_iter().map(|(_, part)| part).collect();
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
        let bare: String = without_tags(line).into_iter().map(|(_, part)| part).collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn article(text: &str, request: &Request<'_>) -> Option<Article<'static>> {
        extract(&cues(text)?, request)
    }

    fn read(text: &str) -> Vec<(Kind, String)> {
        let article = article(text, &Request { clean: true, ..Request::default() }).unwrap();
        article.paragraphs.iter().map(|p| (p.kind, p.span.of(&article.text).to_string())).collect()
    }

    fn owned(parts: &[(Kind, &str)]) -> Vec<(Kind, String)> {
        parts.iter().map(|&(kind, text)| (kind, text.to_string())).collect()
    }

    #[test]
    fn cues_go_on_one_behind_the_other() {
        let text = "1\n00:00:01,000 --> 00:00:04,200\nTonight we visit a man\nwho repairs <i>clocks</i>\n\n\
            2\r\n00:00:04,500 --> 00:00:08,000\r\n{\\an8}on a boat.\r\n\r\n3\n00:00:09,000 --> 00:00:10,000\n[BELL RINGS]\n\n\
            4\n00:00:11,000 --> 00:00:12,000\n- Why there?\n- The rent is low.\n";
        let said = ["Tonight we visit a man who repairs clocks on a boat.", "Why there?", "The rent is low."];
        assert_eq!(read(text), owned(&said.map(|text| (Kind::Prose, text))));
    }

    #[test]
    fn voices_and_names_take_turns() {
        let text = "WEBVTT - talk\nKind: captions\n\nNOTE A draft\n\nintro\n00:01.000 --> 00:03.000 align:start\n<v Ann Low>Good evening.</v>\n\n\
            00:04.000 --> 00:05.000\n<v Ann Low>And welcome.</v>\n\n00:06.000 --> 00:07.000\n<v.loud Max>Thank you.</v>\n\n\
            00:08.000 --> 00:09.000\nEva: It rains.\n";
        let said = ["Ann Low: Good evening. And welcome.", "Max: Thank you.", "Eva: It rains."];
        assert_eq!(read(text), owned(&said.map(|text| (Kind::Turn, text))));
    }

    #[test]
    fn a_name_in_every_cue_is_said_once_a_turn() {
        let cues = [("Anna Holm", "Shall we start?"), ("Bob Reed", "Yes. We have to drop"), ("Bob Reed", "the tent,")];
        let cues = cues.into_iter().chain([("Anna Holm", "No, the fireworks."), ("Anna Holm", "It rains.")]);
        let said = [
            "Anna Holm: Shall we start?",
            "Bob Reed: Yes. We have to drop the tent,",
            "Anna Holm: No, the fireworks. It rains.",
        ];
        for between in [": ", "\n"] {
            let cue = |(name, said): (&str, &str)| format!("00:01.000 --> 00:02.000\n{name}{between}{said}\n\n");
            let text = format!("WEBVTT\n\n{}", cues.clone().map(cue).collect::<String>());
            assert_eq!(read(&text), owned(&said.map(|text| (Kind::Turn, text))));
        }
    }

    #[test]
    fn a_line_that_comes_again_is_said_again() {
        let cue = |lines: &&str| format!("00:01.000 --> 00:02.000\n{lines}\n\n");
        let text = |cues: &[&str]| format!("WEBVTT\n\n{}", cues.iter().map(cue).collect::<String>());
        let song = read(&text(&["こんにちは\n元気ですか", "こんにちは\nさようなら"]));
        assert_eq!(song, owned(&[(Kind::Prose, "こんにちは 元気ですか さようなら")]));
        let refrain = read(&text(&["New York\nIs a big town", "New York\nNever sleeps"]));
        assert_eq!(refrain, owned(&[(Kind::Prose, "New York Is a big town Never sleeps")]));
        let news =
            ["Anna: I went home.", "Then I slept.", "Breaking news: the gate is shut", "Breaking news: it is late"];
        let said = [(Kind::Turn, "Anna: I went home. Then I slept."), (Kind::Turn, news[2]), (Kind::Turn, news[3])];
        assert_eq!(read(&text(&news)), owned(&said));
    }

    #[test]
    fn a_word_with_a_colon_inside_a_sentence_is_no_turn() {
        let text = "WEBVTT\n\n00:01.000 --> 00:02.000\nThey sell two things\n\n00:02.000 --> 00:03.000\nBoats: old ones\n\n\
            00:03.000 --> 00:04.000\nand new ones.\n";
        assert_eq!(read(text), owned(&[(Kind::Prose, "They sell two things Boats: old ones and new ones.")]));
    }

    #[test]
    fn lines_of_a_song_are_no_sentence() {
        let song = "[ti:The Ferryman]\n[00:12.00]The river is wide\n[00:17.20]And the river is <00:18.00>slow\n[00:20.00]\n\
            [00:22.00]Over it the ferrymen\n[00:24.00]go\n";
        let lines = ["The river is wide", "And the river is slow", "Over it the ferrymen go"];
        assert_eq!(read(song), owned(&lines.map(|line| (Kind::Prose, line))));
        let request = Request { clean: true, ..Request::default() };
        assert_eq!(article(song, &request).unwrap().title.as_deref(), Some("The Ferryman"));
    }

    #[test]
    fn lines_that_roll_up_are_read_once() {
        let cue = |lines: &str| format!("00:01.000 --> 00:03.000\n{lines}\n\n");
        let rolling =
            [cue("The tide"), cue("The <00:01.500><c>tide</c>\n \n<c>comes</c> in."), cue("comes in.\nIt is late.")];
        let text = format!("WEBVTT\n\n{}", rolling.concat());
        assert_eq!(read(&text), owned(&[(Kind::Prose, "The tide comes in. It is late.")]));
    }

    #[test]
    fn a_few_cues_without_full_stops_are_a_sentence() {
        let heard = [
            "good evening and welcome to the harbour",
            "tonight we visit a man who repairs",
            "clocks on a boat that he bought from a pilot",
            "who lost an eye in a storm and never",
            "went to sea again in all the years he had",
            "he works from six until noon",
        ];
        let wanted = [heard[..3].join(" "), heard[3..].join(" ")].map(|said| (Kind::Prose, said)).to_vec();
        let cues = |form: fn(usize, &str) -> String| {
            heard.iter().enumerate().map(|(at, said)| form(at, said)).collect::<String>()
        };
        for text in [
            cues(|at, said| format!("0:{:02}\n{said}\n", at * 3)),
            cues(|at, said| format!("{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{said}\n\n")),
            cues(|at, said| format!("[00:{:02}.00]{said}\n", at * 3)),
        ] {
            assert_eq!(read(&text), wanted, "{text}");
        }
        let sea = "港を出た船は島の向こうへ行き";
        let cue =
            |_| format!("00:01.000 --> 00:02.000\n{sea}{sea}\n\n00:01.000 --> 00:02.000\n夜になって戻ってきた\n\n");
        assert!(read(&format!("WEBVTT\n\n{}", (0..4).map(cue).collect::<String>())).len() > 2);
        // With full stops they go on one behind the other.
        let ended = cues(|at, said| format!("0:{:02}\n{said}{}\n", at * 3, if at % 3 == 2 { "." } else { "" }));
        assert_eq!(read(&ended).len(), 1);
    }

    #[test]
    fn long_cues_are_read_in_time() {
        let cue = |from: usize| (from..from + 60_000).map(|n| format!("line {n} of it\n")).collect::<String>();
        let text = format!("WEBVTT\n\n00:01.000 --> 00:02.000\n{}\n00:03.000 --> 00:04.000\n{}", cue(0), cue(60_000));
        let start = std::time::Instant::now();
        assert!(read(&text).iter().any(|(_, said)| said.ends_with("line 119999 of it")));
        assert!(start.elapsed().as_secs() < 20);
    }

    #[test]
    fn what_only_looks_like_marks_is_said() {
        let text = "1\n00:00:01,000 --> 00:00:04,200\n[ANN] It is [sighs]\n-15 degrees\n2\n00:00:04,500 --> 00:00:08,000\nif a < b {c} > d.\n";
        assert_eq!(read(text), owned(&[(Kind::Prose, "[ANN] It is [sighs] -15 degrees if a < b {c} > d.")]));
        let numbers =
            "WEBVTT\n\n00:01.000 --> 00:02.000\nThe tide was <00:01.500>low, <i>so</i> x <5 and y >7 were read.\n";
        assert_eq!(read(numbers), owned(&[(Kind::Prose, "The tide was low, so x <5 and y >7 were read.")]));
        let dropped = super::super::LinePattern::new("^if").unwrap();
        let request = Request { clean: true, drop_lines: Some(&dropped), ..Request::default() };
        assert!(!article(text, &request).unwrap().text.contains("if a"));
    }

    #[test]
    fn other_texts_are_none() {
        let request = Request { clean: true, ..Request::default() };
        for text in [
            "",
            "WEBVTT is a format.",
            "1\n\n2\n",
            "12:30 --> 13:00 Lunch\n\nBring bread.",
            "1\nA list\n",
            "WEBVTT is a format.\n\nIts cues look so:\n\n00:01.000 --> 00:02.000\nHello.\n",
        ] {
            assert!(article(text, &request).is_none(), "{text}");
        }
        let whole = super::super::extract("1\n0:01.0 --> 0:02.0\nA\n", &Request::default());
        assert_eq!(whole.paragraphs.len(), 3);
    }
}
