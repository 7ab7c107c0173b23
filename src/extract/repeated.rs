//! Lines that stand in several documents of a batch: the frame of the place they come from, in any language.

use std::collections::HashSet;
use std::collections::hash_map::{Entry, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::words::count_words;
use super::{Form, Format, Request, as_shown, chat, form, lines, pages, read};

/// A line in so many documents belongs to none of them.
const DOCUMENTS: u8 = 3;
/// Lines of more words are paragraphs, and may be quoted.
const WORDS: usize = 40;
/// So many lines are remembered, in about 100 MB.
const LINES: usize = 1 << 21;

/// Counts in how many documents of a batch each line stands.
///
/// Once too many different lines are known, those seen in one document only are forgotten, so that memory follows those
/// that stand in two or more.
#[derive(Clone, Debug, Default)]
pub struct LineCounts {
    /// For each line the last document that it was seen in, and the number of documents.
    lines: HashMap<u64, (u32, u8)>,
    /// The texts seen: the same one again says nothing about its lines.
    texts: HashSet<u64>,
    /// With fewer lines than these nothing is forgotten: twice what was left the last time, so that a line is looked at
    /// no more than a few times, however many stand in two documents.
    room: usize,
}

impl LineCounts {
    /// Counts the lines of `text`, whose file may be called `name`. Linear.
    pub fn add(&mut self, text: &str, format: Option<Format>, name: Option<&str>) {
        if !self.texts.insert(hash(text.trim())) {
            return;
        }
        let shown = as_shown(text);
        // What is asked later is asked of the text in the same form.
        let request = Request { format, name, clean: true, ..Request::default() };
        match form(&shown, &request) {
            Form::Letter(letter) if letter.format == Format::Text => self.add_lines(&letter.text),
            Form::Letter(letter) => self.add_blocks(&letter.text, letter.format),
            Form::Captions(cues) => cues.lines().for_each(|line| self.add_line(line)),
            Form::Copy(text, _) => self.add_lines(&text),
            Form::Marked(format) => self.add_blocks(&shown, format),
            Form::Chat => chat::lines(&shown).for_each(|line| self.add_line(line)),
            Form::Plain => self.add_lines(&shown),
        }
        self.make_room(LINES);
    }

    /// Counts the lines of a plain text.
    fn add_lines(&mut self, text: &str) {
        let text = pages::without_frames(text);
        let (lines, _) = lines::scan(&text, None);
        lines.iter().for_each(|line| self.add_line(line.of_text(&text)));
    }

    /// Counts the blocks of a page, or of Markdown.
    fn add_blocks(&mut self, text: &str, format: Format) {
        let article = read(text, format, &Request { format: Some(format), ..Request::default() });
        article.paragraphs.iter().for_each(|block| self.add_line(block.span.of(&article.text)));
    }

    /// Forgets what stands in one document only, where more than `lines` are known.
    fn make_room(&mut self, lines: usize) {
        if self.lines.len() > lines.max(self.room) {
            self.lines.retain(|_, (_, documents)| *documents > 1);
            self.room = 2 * self.lines.len();
        }
    }

    /// The documents seen that differ.
    pub fn documents(&self) -> usize {
        self.texts.len()
    }

    /// The lines that stand in three documents or more.
    pub fn repeated(&self) -> RepeatedLines {
        let often = self.lines.iter().filter(|(_, (_, documents))| *documents >= DOCUMENTS);
        RepeatedLines(often.map(|(&line, _)| line).collect())
    }

    fn add_line(&mut self, line: &str) {
        let document = self.texts.len() as u32;
        if !is_short(line) {
            return;
        }
        match self.lines.entry(hash(line)) {
            Entry::Vacant(entry) => _ = entry.insert((document, 1)),
            Entry::Occupied(mut entry) if entry.get().0 != document => {
                *entry.get_mut() = (document, entry.get().1.saturating_add(1));
            }
            Entry::Occupied(_) => {}
        }
    }
}

/// Lines that stand in several documents of a batch.
#[derive(Clone, Debug, Default)]
pub struct RepeatedLines(HashSet<u64>);

impl RepeatedLines {
    /// How many they are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True where there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True where `line` is one of them.
    pub(super) fn holds(&self, line: &str) -> bool {
        is_short(line) && self.0.contains(&hash(line))
    }
}

fn is_short(line: &str) -> bool {
    line.len() < WORDS * 40 && count_words(line) < WORDS
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::super::extract;
    use super::*;

    fn repeated(texts: &[&str]) -> RepeatedLines {
        let mut counts = LineCounts::default();
        texts.iter().for_each(|text| counts.add(text, None, None));
        counts.repeated()
    }

    #[test]
    fn lines_of_three_documents_are_found() {
        let lines =
            repeated(&["Ferry.\nTo the top\n", "Mill.\n  To the top", "Well.\r\nTo the top\nTo the top", "Mill.\nOne"]);
        assert!(lines.holds("To the top"));
        assert!(!lines.holds("Mill.") && !lines.holds("One"));
        assert_eq!(lines.len(), 1);
    }

    #[test]
    fn the_same_document_again_says_nothing() {
        assert!(repeated(&["Ferry.", "Ferry.", "Ferry.\n", " Ferry."]).is_empty());
    }

    #[test]
    fn paragraphs_may_be_quoted() {
        let quote = "word ".repeat(WORDS) + "end.";
        let texts = ["One.", "Two.", "Three."].map(|first| format!("{first}\n{quote}"));
        assert!(repeated(&texts.each_ref().map(String::as_str)).is_empty());
    }

    #[test]
    fn lines_are_counted_as_they_are_asked_for() {
        let body = |name: &str| {
            format!("The {name} opened on Friday, after three years in which nobody had believed that it would.\n")
        };
        let stamped = |name: &str| format!("1\n00:00:01,000 --> 00:00:04,000\nFrom the harbour office\nthe {name}.\n");
        let wiki = |name: &str| {
            format!("From the harbour pages[edit]\n\n{}It cost much,[1] it was late[2] at the {name}.[3]\n", body(name))
        };
        let coloured = |name: &str| format!("\u{1b}[1mThe Harbour Herald\u{1b}[0m\n\n{}", body(name));
        let quoted = |name: &str| format!("The Harbour Herald\u{2029}{}", body(name).trim());
        let kinds: [&dyn Fn(&str) -> String; 4] = [&coloured, &quoted, &wiki, &stamped];
        for kind in kinds {
            let texts = ["ferry", "mill", "well", "gate"].map(kind);
            let lines = repeated(&texts.each_ref().map(String::as_str));
            assert_eq!(lines.len(), 1, "{}", texts[0]);
            let drop = super::super::LinePattern::default().and_repeated(lines);
            let request = Request { clean: true, drop_lines: Some(&drop), ..Request::default() };
            let article = extract(&texts[0], &request);
            let said = article.paragraphs.iter().map(|p| p.span.of(&article.text)).collect::<String>();
            assert!(!said.to_lowercase().contains("harbour") && article.title.is_none(), "{said}");
        }
    }

    #[test]
    fn room_is_made_now_and_then() {
        let mut counts = LineCounts::default();
        for name in ["ferry", "mill"] {
            let text = (0..10).map(|n| format!("The line {n}\n")).collect::<String>();
            counts.add(&format!("{text}{name}\n"), None, None);
        }
        counts.make_room(5);
        assert_eq!((counts.lines.len(), counts.room), (10, 20));
        counts.add("The well", None, None);
        counts.make_room(5);
        assert_eq!(counts.lines.len(), 11);
    }

    #[cfg(feature = "html")]
    #[test]
    fn pages_are_compared_by_their_blocks() {
        let pages =
            ["Ferry", "Mill", "Well"].map(|name| format!("<html><body><p>{name}</p><div>Back <b>home</b></div>"));
        assert!(repeated(&pages.each_ref().map(String::as_str)).holds("Back home"));
    }

    #[test]
    fn repeated_lines_end_the_article_they_stand_behind() {
        let page = |name: &str| {
            let body =
                format!("The {name} opened on Friday, after three years in which nobody had believed that it would.");
            let other = format!("What else we wrote about the old {name} of the town in the weeks before\n");
            format!("{body}\n\nTo the top of this\nAll that is new\n\n{}\nTo the top of this\n", other.repeat(2))
        };
        let pages = ["ferry", "mill", "well"].map(page);
        let lines = repeated(&pages.each_ref().map(String::as_str));
        let drop = super::super::LinePattern::default().and_repeated(lines);
        let article = extract(&pages[0], &Request { clean: true, drop_lines: Some(&drop), ..Request::default() });
        assert_eq!(article.paragraphs.len(), 1, "{:?}", article.paragraphs);
        let all = extract(&pages[0], &Request { drop_lines: Some(&drop), ..Request::default() });
        assert_eq!((all.paragraphs.len(), all.furniture_lines), (3, 3));
    }
}
