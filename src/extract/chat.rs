//! A conversation as a chat program exports it -> article: who says what, without the times and what the program says.
//!
//! An entry is a line with a date, a comma and a time, as WhatsApp writes them: `12/03/2025, 18:04 - Ada: Hello`,
//! `[12.03.25, 18:04:11] Ada: Hello`. Lines without one go on with the message above. Linear.

use super::page::Page;
use super::{Article, Format, Kind, Request};

/// A text with fewer entries is no conversation.
const LEAST: usize = 3;

/// The longest name, in bytes.
const NAME: usize = 60;

/// Marks of direction, which stand before entries and before what the program says.
const MARKS: [char; 2] = ['\u{200e}', '\u{200f}'];

/// True for a text that begins with entries, where a third of the lines are such, and somebody speaks in two of three:
/// in a log nobody does.
pub(super) fn is_chat(text: &str) -> bool {
    let dated = |c: char| c.is_ascii_digit() || c == '[' || MARKS.contains(&c);
    if !text.trim_start().starts_with(dated) {
        return false; // Nearly all texts.
    }
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    if lines().take(LEAST).filter(|line| entry(line).is_some()).count() < LEAST {
        return false;
    }
    let (mut all, mut entries, mut said) = (0, 0, 0);
    for line in lines() {
        let entry = entry(line);
        all += 1;
        entries += usize::from(entry.is_some());
        said += usize::from(entry.and_then(speech).is_some());
    }
    entries * 3 >= all && said * 3 >= entries * 2
}

/// The lines of a conversation without their times.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| entry(line).unwrap_or(line))
}

/// The article in a conversation; `None` where nobody says anything.
pub(super) fn extract(text: &str, request: &Request<'_>) -> Option<Article<'static>> {
    let drops = |line: &str| request.drop_lines.is_some_and(|drop| drop.matches(line));
    let mut page = Page::default();
    let (mut said, mut start, mut dropped) = (false, 0, 0);
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end();
        let end = start + line.len();
        start += whole.len();
        let place = |part: &str| end - part.len()..end;
        if let Some(rest) = entry(line) {
            page.end_block(Kind::Turn);
            said = is_said(rest) && !drops(line);
            if said {
                page.push(rest, place(rest));
            } else {
                dropped += 1;
            }
        } else if said && !line.is_empty() && !drops(line) {
            page.write("\n");
            page.push(line, place(line));
        }
    }
    page.end_block(Kind::Turn);
    let kept = vec![true; page.blocks.len()];
    (!kept.is_empty()).then(|| {
        let article = page.into_article(Format::Text, request, &kept);
        Article { furniture_lines: article.furniture_lines + dropped, ..article }
    })
}

/// What stands behind the date and the time of an entry.
fn entry(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(MARKS);
    let (line, bracketed) = line.strip_prefix('[').map_or((line, false), |inside| (inside, true));
    line.as_bytes().first().filter(|first| first.is_ascii_digit())?;
    let (date, rest) = line.split_once(',')?;
    let mut parts = date.split(['/', '.', '-']);
    let dated = parts.clone().count() == 3 && parts.all(is_number);
    let end = if bracketed { rest.find(']')? } else { rest.find(" - ")? };
    let time = rest[..end].trim();
    let digits = time.find(|c: char| !(c.is_ascii_digit() || c == ':')).unwrap_or(time.len());
    let clock = &time[..digits];
    // "6:04 PM", "6:04 p. m."
    let timed = time.len() - digits <= 8 && clock.split(':').count() >= 2 && clock.split(':').all(is_number);
    (dated && timed).then(|| rest[end..].trim_start_matches([']', ' ', '-']).trim_start_matches(MARKS))
}

fn is_number(part: &str) -> bool {
    matches!(part.len(), 1..=4) && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// Who speaks in an entry, and what is said; what the program says is nobody's.
fn speech(entry: &str) -> Option<(&str, &str)> {
    let digit = |name: &str| name.starts_with(|c: char| c.is_ascii_digit());
    let named = |name: &str| !name.is_empty() && name.len() <= NAME && !digit(name) && !name.contains('"');
    entry.split_once(':').filter(|(name, _)| named(name)).map(|(name, said)| (name, said.trim()))
}

/// True where something is said that stands for no picture.
fn is_said(entry: &str) -> bool {
    let silent =
        |said: &str| said.is_empty() || said.starts_with(MARKS) || said.starts_with('<') && said.ends_with('>');
    speech(entry).is_some_and(|(_, said)| !silent(said))
}

#[cfg(test)]
mod tests {
    use super::super::{Request, extract};
    use super::*;

    fn paragraphs(text: &str) -> Vec<String> {
        let article = extract(text, &Request { clean: true, ..Request::default() });
        article.paragraphs.iter().map(|part| part.span.of(&article.text).to_string()).collect()
    }

    const TALK: &str = "\
        12/03/2025, 18:02 - Messages are encrypted from one end to the other.\n\
        12/03/2025, 18:04 - Ada: The mill is ours from June: the council said yes.\n\
        12/03/2025, 18:06 - Ben: Then I bring the barriers\n\
        on the Friday before.\n\
        12/03/2025, 18:07 - Ada: <Media omitted>\n\
        12/03/2025, 18:09 - Cy Holm: And who asks about the power cable?\n";

    #[test]
    fn who_says_what_is_kept_without_the_times() {
        let said = [
            "Ada: The mill is ours from June: the council said yes.",
            "Ben: Then I bring the barriers\non the Friday before.",
            "Cy Holm: And who asks about the power cable?",
        ];
        assert_eq!(paragraphs(TALK), said);
        let american = TALK.replace("12/03/2025, 18:0", "3/12/25, 6:0").replace(" - ", "\u{202f}PM - ");
        assert_eq!(paragraphs(&american), said);
        let bracketed = TALK.replace("12/03/2025, 18:0", "\u{200e}[12.03.25, 18:11:0").replace(" - ", "] ");
        assert_eq!(paragraphs(&bracketed), said);
    }

    #[test]
    fn places_are_those_of_the_input() {
        let article = extract(TALK, &Request { clean: true, ..Request::default() });
        let source = article.source_span(article.paragraphs[0].span);
        assert_eq!(source.of(TALK), "Ada: The mill is ours from June: the council said yes.");
        assert_eq!(article.furniture_lines, 2);
    }

    #[test]
    fn logs_and_texts_with_dates_are_no_conversation() {
        for line in [
            "2025-03-12 18:04:11 worker: started",
            "12/03/2025: The mill is ours, says Ada.",
            "On 12/03/2025, 18:04 - Ada: yes",
            "12/03/2025, the mill - as Ada says: is ours",
            "12/03/2025, 18:04 - The boat left with two men aboard",
            "12/03/2025, 18:00 - 19:00 Opening of the mill",
        ] {
            assert!(!is_chat(&format!("{line}\n").repeat(5)), "{line}");
        }
        assert!(is_chat(TALK) && !is_chat("12/03/2025, 18:04 - Ada: Hello\n"));
    }
}
