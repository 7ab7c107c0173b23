//! Subtitles (SubRip, WebVTT) -> article: what is said, without the numbers and times of the cues.
//!
//! What is outside cues is no text: the head of the file, notes, styles. Cues go on one behind the other, and a turn of
//! another speaker begins a paragraph; recordings of meetings name who speaks in every cue, before a colon or on a line
//! above. Linear.

use std::collections::HashSet;

use super::marks;
use super::page::Page;
use super::{Article, Format, Kind, Request};

/// Captions that roll up show so many lines at once.
const ROLL: usize = 4;

/// A line above a cue that names who speaks is no longer, in bytes.
const NAME: usize = 40;

/// A paragraph of one speaker ends with the sentence behind so many bytes.
const LONG: usize = 1000;

/// The article in subtitles; `None` for other texts, and where every line is asked for.
pub(super) fn extract(text: &str, request: &Request<'_>) -> Option<Article<'static>> {
    if !request.clean || !is_captions(text) {
        return None;
    }
    let mut reading = Reading { headed: has_names_above(text), labelled: has_labels(text), ..Reading::default() };
    let (mut inside, mut at, mut said, mut other) = (false, 0, 0, 0);
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let body = line.trim();
        // The name of the cue that follows; inside of one, where no blank line parts them, its number.
        let names = (!inside || is_number(body)) && lines.peek().is_some_and(|next| is_timing(next.trim()));
        let dropped = || request.drop_lines.is_some_and(|drop| drop.matches(body));
        if line.trim_end_matches(['\n', '\r']).is_empty() {
            inside = false;
        } else if is_timing(body) {
            inside = true;
            reading.begin_cue();
        } else if inside && !names && !body.is_empty() && !dropped() {
            said += body.len();
            reading.line(body, at + line.len() - line.trim_start().len());
        } else if !inside && !names {
            other += body.len();
        }
        at += line.len();
    }
    reading.end();
    let kept = vec![true; reading.page.blocks.len()];
    // A text that shows a cue is an article about cues.
    (said > other && !kept.is_empty()).then(|| reading.page.into_article(Format::Text, request, &kept))
}

/// True where the first cue stands at the beginning: behind `WEBVTT` and its settings, or a number at most.
fn is_captions(text: &str) -> bool {
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.is_empty());
    let Some(first) = lines.next() else { return false };
    match first {
        _ if is_timing(first) => true,
        _ if first.starts_with("WEBVTT") => lines.take(40).any(is_timing),
        _ => is_number(first) && lines.next().is_some_and(is_timing),
    }
}

fn is_number(line: &str) -> bool {
    !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// `00:01:02,500 --> 00:01:04,000`, settings behind it or not.
fn is_timing(line: &str) -> bool {
    let is_time = |part: &str| {
        let (clock, fraction) = part.split_once([',', '.']).unwrap_or_default();
        let pairs = clock.split(':');
        (2..=3).contains(&pairs.clone().count()) && pairs.clone().all(is_number) && is_number(fraction)
    };
    let to = |to: &str| to.split_whitespace().next().is_some_and(is_time);
    line.split_once("-->").is_some_and(|(from, rest)| is_time(from.trim()) && to(rest))
}

/// True where the first line of every cue is a name with capitals, its text below, and names of two speakers or more
/// come again: twice in the mean. In scripts without capitals, and of one line, it may be the refrain of a song.
fn has_names_above(text: &str) -> bool {
    let mut names = HashSet::new();
    let (mut cues, mut lines) = (0, text.lines().map(str::trim));
    while lines.by_ref().any(is_timing) {
        let Some(name) = lines.next().filter(|line| is_name(line, char::is_uppercase)) else { return false };
        if lines.next().is_none_or(|said| said.is_empty() || is_number(said) || is_timing(said)) {
            return false;
        }
        names.insert(name);
        cues += 1;
    }
    names.len() >= 2 && names.len() * 2 <= cues
}

/// True where three cues of four begin with a name and a colon: it is the recorder's, not what is said.
fn has_labels(text: &str) -> bool {
    let (mut cues, mut labelled) = (0, 0);
    let mut lines = text.lines().map(str::trim);
    while lines.by_ref().any(is_timing) {
        let first = lines.next().unwrap_or_default();
        cues += usize::from(!first.is_empty());
        labelled += usize::from(marks::speaker(first).is_some_and(is_label));
    }
    labelled * 4 >= cues * 3
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

impl<'t> Reading<'t> {
    fn begin_cue(&mut self) {
        self.fresh = true;
        self.before = std::mem::take(&mut self.cue);
    }

    /// Takes a line of a cue that begins at `at` in the source.
    fn line(&mut self, line: &'t str, at: usize) {
        let first_line = std::mem::take(&mut self.fresh);
        if first_line && self.headed {
            self.head = Some(line);
            return;
        }
        let bare: String = without_tags(line).into_iter().map(|(_, part)| part).collect();
        // Captions that roll up show each line in two cues or more.
        let again = self.before.contains(&bare) || self.cue.last() == Some(&bare);
        let silent = is_sound(bare.trim());
        if self.cue.len() == ROLL {
            self.cue.remove(0);
        }
        self.cue.push(bare);
        if again || silent {
            return;
        }
        let voice = voice(line).or(self.head.take()).filter(|voice| *voice != self.speaker);
        let dashed = line.strip_prefix(['-', '–', '‐']).map(str::trim_start);
        let dashed = dashed.filter(|said| !said.starts_with(|c: char| c.is_ascii_digit()));
        let name = marks::speaker(line);
        let named = first_line && name.is_some();
        let same = name == Some(self.speaker) && name.is_some_and(is_label);
        let goes_on = self.labelled && named && self.named && same;
        let over = self.page.is_between_blocks() || marks::ends_sentence(&self.page.text) || named && self.named;
        let turn = voice.is_some() || over && name.is_some() && !goes_on;
        if first_line {
            self.named = named;
            self.speaker = name.unwrap_or(self.speaker);
        }
        if turn || dashed.is_some() || self.is_long() {
            self.end();
        }
        if self.page.is_between_blocks() {
            (self.turn, self.start) = (turn, self.page.text.len());
        } else {
            self.page.write(" ");
        }
        if let Some(name) = voice {
            self.speaker = name;
            self.page.write(name);
            self.page.write(": ");
        }
        let behind_name = line.split_once([':', '：']).filter(|_| goes_on).map(|(_, said)| said.trim_start());
        let said = dashed.or(behind_name).unwrap_or(line);
        let first = at + line.len() - said.len();
        for (from, part) in without_tags(said) {
            self.page.push(part, first + from..first + from + part.len());
        }
    }

    fn is_long(&self) -> bool {
        self.page.text.len() > self.start + LONG && marks::ends_sentence(&self.page.text)
    }

    fn end(&mut self) {
        self.page.end_block(if self.turn { Kind::Turn } else { Kind::Prose });
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
        let (is_tag, close) = match line.as_bytes()[open] {
            b'<' => (behind.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/'), '>'),
            _ => (behind.starts_with('\\'), '}'),
        };
        at = open + 1;
        if !is_tag {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(Kind, String)> {
        let article = extract(text, &Request { clean: true, ..Request::default() }).unwrap();
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
    fn lines_that_roll_up_are_read_once() {
        let cue = |lines: &str| format!("00:01.000 --> 00:03.000\n{lines}\n\n");
        let rolling =
            [cue("The tide"), cue("The <00:01.500><c>tide</c>\n \n<c>comes</c> in."), cue("comes in.\nIt is late.")];
        let text = format!("WEBVTT\n\n{}", rolling.concat());
        assert_eq!(read(&text), owned(&[(Kind::Prose, "The tide comes in. It is late.")]));
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
        let dropped = super::super::LinePattern::new("^if").unwrap();
        let request = Request { clean: true, drop_lines: Some(&dropped), ..Request::default() };
        assert!(!extract(text, &request).unwrap().text.contains("if a"));
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
            assert!(extract(text, &request).is_none(), "{text}");
        }
        assert!(extract("1\n0:01.0 --> 0:02.0\nA\n", &Request::default()).is_none());
    }
}
