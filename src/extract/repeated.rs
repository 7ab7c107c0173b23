//! Lines that stand in several documents of a batch: the frame of the place they come from, in any language.

use std::collections::HashSet;
use std::collections::hash_map::{Entry, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::{Format, Request, extract, lines, mime, sniff};

/// A line in so many documents belongs to none of them.
const DOCUMENTS: u8 = 3;
/// Lines of more words are paragraphs, and may be quoted.
const WORDS: usize = 40;
/// So many lines are remembered, in about 100 MB.
const LINES: usize = 1 << 21;

/// Counts in how many documents of a batch each line stands.
///
/// Memory is bounded: once too many different lines are known, those seen in one document only are forgotten.
#[derive(Clone, Debug, Default)]
pub struct LineCounts {
    /// For each line the last document that it was seen in, and the number of documents.
    lines: HashMap<u64, (u32, u8)>,
    /// The texts seen: the same one again says nothing about its lines.
    texts: HashSet<u64>,
}

impl LineCounts {
    /// Counts the lines of `text`, whose file may be called `name`. Linear.
    pub fn add(&mut self, text: &str, format: Option<Format>, name: Option<&str>) {
        if !self.texts.insert(hash(text.trim())) {
            return;
        }
        let format = format.unwrap_or_else(|| sniff::format(text, name));
        let letter = if format == Format::Text { mime::read(text, true) } else { None };
        let (text, format) = letter.as_ref().map_or((text, format), |letter| (&letter.text, letter.format));
        if format == Format::Text {
            let (lines, _) = lines::scan(text, None);
            lines.iter().for_each(|line| self.add_line(line.of_text(text)));
        } else {
            let article = extract(text, &Request { format: Some(format), ..Request::default() });
            article.paragraphs.iter().for_each(|block| self.add_line(block.span.of(&article.text)));
        }
        if self.lines.len() > LINES {
            self.lines.retain(|_, (_, documents)| *documents > 1);
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
    line.len() < WORDS * 40 && super::furniture::count_words(line) < WORDS
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
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
