//! The forms of subtitles -> what they show, line by line.
//!
//! SubRip, WebVTT and SubViewer have a line of times above each cue; SubStation one row of a table for each; a song
//! (LRC), and what some programs hear, the time in brackets before each line; a transcript that was copied off a page
//! the time alone on the line above. What is outside cues is no text: the head of the file, notes, styles. Linear.

use std::iter;

/// What subtitles show, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown<'t> {
    /// A cue begins.
    Cue,
    /// A line of it, with its tags, and where it begins in the source.
    Line(&'t str, usize),
    /// What is shown next goes on with nothing.
    Break,
}

/// The cues of subtitles.
#[derive(Debug, Default)]
pub(in super::super) struct Cues<'t> {
    pub(super) shown: Vec<Shown<'t>>,
    /// What a song is called.
    pub(super) title: Option<&'t str>,
    /// Bytes of lines outside cues.
    outside: usize,
}

/// A copied transcript has so many cues.
const CUES: usize = 4;
/// Its first cue begins before so many seconds: a programme of a day begins later.
const START: u32 = 60;
/// Its cues are no longer, in seconds, in the mean: parts of a video are.
const SECONDS: u32 = 20;

impl<'t> Shown<'t> {
    /// The line, where it is one.
    pub(super) fn line(&self) -> Option<&'t str> {
        match self {
            Self::Line(line, _) => Some(line),
            Self::Cue | Self::Break => None,
        }
    }
}

impl<'t> Cues<'t> {
    /// The cues of `text`, where that is in one of the forms, and most of it inside cues: a text that shows a cue is an
    /// article about cues.
    pub(in super::super) fn of(text: &'t str) -> Option<Self> {
        let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.is_empty());
        let first = lines.next()?;
        let cues = match first {
            _ if is_timing(first) => timed(text),
            _ if first.starts_with("WEBVTT") && lines.clone().take(40).any(is_timing) => timed(text),
            _ if is_number(first) && lines.next().is_some_and(is_timing) => timed(text),
            "[Script Info]" => rows(text),
            _ if behind_times(first).is_some() || label(first).is_some() => stamped(text),
            _ if seconds(first).is_some() => copied(text)?,
            _ => return None,
        };
        let said: usize = cues.lines().map(str::len).sum();
        (said > cues.outside).then_some(cues)
    }

    /// The lines shown.
    pub(in super::super) fn lines(&self) -> impl Iterator<Item = &'t str> {
        self.shown.iter().filter_map(Shown::line)
    }

    /// Adds a line, which begins at `at` in the source, unless it is blank.
    fn push(&mut self, line: &'t str, at: usize) {
        let body = line.trim();
        if !body.is_empty() {
            self.shown.push(Shown::Line(body, at + line.len() - line.trim_start().len()));
        }
    }
}

/// The lines of `text`, each with its place.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        at += line.len();
        (at - line.len(), line)
    })
}

/// Cues below lines of times.
fn timed(text: &str) -> Cues<'_> {
    let mut cues = Cues::default();
    let mut inside = false;
    let mut lines = lines(text).peekable();
    while let Some((at, line)) = lines.next() {
        let body = line.trim();
        // The name of the cue that follows; inside of one, where no blank line parts them, its number.
        let names = (!inside || is_number(body)) && lines.peek().is_some_and(|(_, next)| is_timing(next.trim()));
        if line.trim_end_matches(['\n', '\r']).is_empty() {
            inside = false;
        } else if is_timing(body) {
            inside = true;
            cues.shown.push(Shown::Cue);
        } else if inside && !names {
            cues.push(line, at);
        } else if !names {
            cues.outside += body.len();
        }
    }
    cues
}

/// Cues in the rows of a table, what is said in the last column.
fn rows(text: &str) -> Cues<'_> {
    let mut cues = Cues::default();
    let mut columns = 10;
    for (at, line) in lines(text) {
        if let Some(names) = line.strip_prefix("Format:") {
            columns = names.split(',').count();
        }
        let row = line.trim_end();
        let Some(said) = row.strip_prefix("Dialogue:").and_then(|cells| cells.splitn(columns, ',').nth(columns - 1))
        else {
            continue;
        };
        if !is_drawing(said) {
            cues.shown.push(Shown::Cue);
            let start = at + row.len() - said.len();
            parts(said).for_each(|(from, part)| cues.push(part, start + from));
        }
    }
    cues
}

/// The parts of a cell between its breaks (`\N`), each with its place.
fn parts(said: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_break = |at: &usize| said[at + 1..].starts_with(['N', 'n', 'h']);
    let breaks = memchr::memchr_iter(b'\\', said.as_bytes()).filter(is_break).map(|at| at..at + 2);
    let mut from = 0;
    breaks.chain(iter::once(said.len()..said.len())).map(move |between| {
        let part = (from, &said[from..between.start]);
        from = between.end;
        part
    })
}

/// True for a cell that draws (`{\p1}m 0 0 l 10 0`).
fn is_drawing(said: &str) -> bool {
    said.split("\\p").skip(1).any(|behind| behind.starts_with(|c: char| matches!(c, '1'..='9')))
}

/// Lines behind times in brackets. Those of a song are no sentence; what goes on with a small letter is one.
fn stamped(text: &str) -> Cues<'_> {
    let mut cues = Cues::default();
    for (at, line) in lines(text) {
        let body = line.trim();
        let Some(said) = behind_times(body) else {
            cues.title = cues.title.or(label(body).and_then(|label| label.strip_prefix("ti:")).map(str::trim));
            cues.outside += if label(body).is_some() { 0 } else { body.len() };
            continue;
        };
        if !said.starts_with(char::is_lowercase) {
            cues.shown.push(Shown::Break);
        }
        cues.shown.push(Shown::Cue);
        cues.push(said, at + line.trim_end().len() - said.len());
    }
    cues
}

/// Lines below times that stand alone; `None` where these do not count the seconds of somebody who speaks.
fn copied(text: &str) -> Option<Cues<'_>> {
    let mut cues = Cues::default();
    let (mut count, mut first, mut last) = (0, 0, 0);
    for (at, line) in lines(text) {
        let Some(time) = seconds(line.trim()) else {
            cues.push(line, at);
            continue;
        };
        if time < last {
            return None;
        }
        first = if count == 0 { time } else { first };
        (count, last) = (count + 1, time);
        cues.shown.push(Shown::Cue);
    }
    let slow = (last - first) as usize > SECONDS as usize * count;
    (count >= CUES && first < START && !slow).then_some(cues)
}

fn is_number(line: &str) -> bool {
    !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// `00:01:02,500 --> 00:01:04,000`, settings behind it or not, and `0:01:02.500,0:01:04.000`.
fn is_timing(line: &str) -> bool {
    let to = |to: &str| to.split_whitespace().next().is_some_and(is_time);
    let times = line.split_once("-->").or_else(|| line.split_once(','));
    times.is_some_and(|(from, rest)| is_time(from.trim()) && to(rest))
}

/// `00:01:02,500` or `01:02.5`.
fn is_time(part: &str) -> bool {
    let (clock, fraction) = part.split_once([',', '.']).unwrap_or_default();
    let pairs = clock.split(':');
    (2..=3).contains(&pairs.clone().count()) && pairs.clone().all(is_number) && is_number(fraction)
}

/// What stands behind the times at the beginning of a line, `[00:12.00]` or `[00:12.00 --> 00:15.00]`. A clock with
/// three parts is a log's.
fn behind_times(line: &str) -> Option<&str> {
    let is_short = |time: &str| is_time(time) && time.matches(':').count() == 1;
    let mut rest = line;
    while let Some((time, behind)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'))
        && (is_short(time) || time.contains("-->") && is_timing(time))
    {
        rest = behind.trim_start();
    }
    (rest.len() < line.len()).then_some(rest)
}

/// What a line in brackets says of a song: `[ar:Ada]`.
fn label(line: &str) -> Option<&str> {
    let inside = line.strip_prefix('[')?.strip_suffix(']')?;
    let (name, _) = inside.split_once(':')?;
    ["ti", "ar", "al", "au", "by", "re", "ve", "length", "offset"].contains(&name).then_some(inside)
}

/// The seconds of a time that stands alone, `1:02` or `1:00:02`.
fn seconds(line: &str) -> Option<u32> {
    let (_, last) = line.rsplit_once(':')?;
    let pairs = line.split(':');
    let short = last.len() == 2 && line.len() <= "00:00:00".len() && pairs.clone().count() <= 3;
    let digits = |pair: &str| if is_number(pair) { pair.parse::<u32>().ok() } else { None };
    if short { pairs.map(digits).try_fold(0, |sum, pair| Some(sum * 60 + pair?)) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<Vec<&str>> {
        let cues = Cues::of(text)?;
        for shown in &cues.shown {
            if let Shown::Line(line, at) = shown {
                assert!(text[*at..].starts_with(line), "{line}");
            }
        }
        Some(cues.lines().collect())
    }

    #[test]
    fn lines_are_found_in_every_form() {
        let lines = ["The ferry sails again.", "It was", "late."];
        for text in [
            "WEBVTT\n\n00:01.000 --> 00:02.000\nThe ferry sails again.\n\n00:02.000 --> 00:03.000\nIt was\nlate.\n",
            "0:00:01.000,0:00:02.000\nThe ferry sails again.\n\n0:00:02.000,0:00:03.000\nIt was\r\nlate.\r\n",
            "[Script Info]\nTitle: A\n\n[Events]\nFormat: Layer, Start, End, Text\nComment: 0,0,0,no\n\
                Dialogue: 0,0:00:01.00,0:00:02.00,The ferry sails again.\nDialogue: 0,0,0,{\\p1}m 0 0 l 9 9\n\
                Dialogue: 0,0:00:02.00,0:00:03.00,It was\\Nlate.\n",
            "[ar:Ada]\n[00:01.00]The ferry sails again.\n[00:02.00] [00:09.00] It was\n[00:03.00]\n[00:04.50]late.\n",
            "[00:00:01.000 --> 00:00:02.000]  The ferry sails again.\n[00:00:02.000 --> 00:00:03.000]  It was\n\
                [00:00:03.000 --> 00:00:04.000]  late.\n",
            "0:00\nThe ferry sails again.\n0:02\nIt was\n0:03\nlate.\n0:06\n",
        ] {
            assert_eq!(said(text).as_deref(), Some(&lines[..]), "{text}");
        }
    }

    #[test]
    fn other_texts_with_times_are_none() {
        for text in [
            "9:00\nOpening\n9:30\nThe ferry\n10:15\nThe mill\n11:00\nLunch\n",
            "0:00\nStart\n2:10\nThe ferry\n5:40\nThe mill\n9:00\nEnd\n",
            "0:00\nStart\n0:05\nBack\n0:02\nThe mill\n0:07\nEnd\n",
            "[12:30] <ada> The ferry sails.\n[12:31] <ben> At last.\n",
            "[12:30:05.123] The ferry sails.\n",
            "[ti:is] a mark of songs, and no more.\n",
            "0:01:02.123,0:01:03.200\n0:01:04.001,0:01:03.900\n",
            "[Script Info]\nTitle: none\n",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }

    #[test]
    fn many_marks_are_read_in_time() {
        let start = std::time::Instant::now();
        for part in ["[00:01.00]", "[00:01.00]\n", "0:00\n", "0:00\na\n", "\\N", "[", "0:00:01.000,", "\\p"] {
            Cues::of(&part.repeat(200_000));
            Cues::of(&format!("[00:01.00]{}", part.repeat(200_000)));
            Cues::of(&format!("[Script Info]\nDialogue: 0,0,0,0,0,0,0,0,0,{}", part.repeat(200_000)));
        }
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }
}
