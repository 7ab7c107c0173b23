//! Subtitles (SubRip, WebVTT) -> article: what is said, without the numbers and times of the cues.
//!
//! What is outside cues is no text: the head of the file, notes, styles. Cues go on one behind the other, and a turn of
//! another speaker begins a paragraph. Linear.

use super::marks;
use super::page::Page;
use super::{Article, Format, Kind, Request};

/// A paragraph of one speaker ends with the sentence behind so many bytes.
const LONG: usize = 1000;

/// The article in subtitles; `None` for other texts, and where every line is asked for.
pub(super) fn extract(text: &str, request: &Request<'_>) -> Option<Article<'static>> {
    if !request.clean || !is_captions(text) {
        return None;
    }
    let mut reading = Reading::default();
    let mut inside = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim();
        if body.is_empty() {
            inside = false;
        } else if is_timing(body) {
            inside = true;
        } else if inside {
            let start = at + (line.len() - line.trim_start().len());
            reading.line(body, start);
        }
        at += line.len();
    }
    reading.end();
    let kept = vec![true; reading.page.blocks.len()];
    (!kept.is_empty()).then(|| reading.page.into_article(Format::Text, request, &kept))
}

/// True where the first cue stands at the beginning: behind `WEBVTT` and its settings, or a number at most.
fn is_captions(text: &str) -> bool {
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim).filter(|line| !line.is_empty());
    let Some(first) = lines.next() else { return false };
    match first {
        _ if is_timing(first) => true,
        _ if first.starts_with("WEBVTT") => lines.take(40).any(is_timing),
        _ => first.bytes().all(|byte| byte.is_ascii_digit()) && lines.next().is_some_and(is_timing),
    }
}

/// `00:01:02,500 --> 00:01:04,000`
fn is_timing(line: &str) -> bool {
    let is_time = |part: &str| part.starts_with(|c: char| c.is_ascii_digit()) && part.contains(':');
    line.split_once("-->").is_some_and(|(from, to)| is_time(from) && is_time(to.trim_start()))
}

#[derive(Default)]
struct Reading<'t> {
    page: Page,
    /// Where the open paragraph begins.
    start: usize,
    /// The open paragraph says who speaks.
    turn: bool,
    speaker: &'t str,
    before: &'t str,
}

impl<'t> Reading<'t> {
    /// Takes a line of a cue that begins at `at` in the source.
    fn line(&mut self, line: &'t str, at: usize) {
        // Captions that roll up show each line twice.
        if line == std::mem::replace(&mut self.before, line) || is_sound(line) {
            return;
        }
        let voice = voice(line).filter(|voice| *voice != self.speaker);
        let dashed = line.strip_prefix(['-', '–', '‐']).map(str::trim_start);
        let over = self.page.is_between_blocks() || marks::ends_sentence(&self.page.text);
        let turn = voice.is_some() || over && marks::speaker(line).is_some();
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
        let said = dashed.unwrap_or(line);
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
    let (tag, _) = line.strip_prefix("<v")?.split_once('>')?;
    let (_, name) = tag.split_once(' ')?;
    Some(name.trim()).filter(|name| !name.is_empty())
}

/// True for a line that tells of a sound: `[bell rings]`, `(laughter)`, `♪ ... ♪`.
fn is_sound(line: &str) -> bool {
    [('[', ']'), ('(', ')'), ('♪', '♪')].iter().any(|&(open, close)| line.starts_with(open) && line.ends_with(close))
}

/// The parts of a line between its tags, `<i>` and `{\an8}`, each with its place.
fn without_tags(line: &str) -> Vec<(usize, &str)> {
    let mut parts = Vec::new();
    let mut from = 0;
    while let Some(tag) = line[from..].find(['<', '{']).map(|tag| from + tag) {
        let close = if line[tag..].starts_with('<') { '>' } else { '}' };
        let Some(end) = line[tag..].find(close).map(|end| tag + end + 1) else { break };
        parts.push((from, &line[from..tag]));
        from = end;
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
    fn lines_that_roll_up_are_read_once() {
        let cue = |lines: &str| format!("00:01.000 --> 00:03.000\n{lines}\n\n");
        let text = format!("WEBVTT\n\n{}{}", cue("The tide"), cue("The tide\n<c>comes</c> in."));
        assert_eq!(read(&text), owned(&[(Kind::Prose, "The tide comes in.")]));
    }

    #[test]
    fn other_texts_are_none() {
        let request = Request { clean: true, ..Request::default() };
        for text in ["", "WEBVTT is a format.", "1\n\n2\n", "12:30 --> lunch", "1\nA list\n"] {
            assert!(extract(text, &request).is_none(), "{text}");
        }
        assert!(extract("1\n0:01 --> 0:02\nA\n", &Request::default()).is_none());
    }
}
