//! The words of scripts written without spaces, and of runs that only the full rules can part.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::class::{Class, class_at};
use super::words::{Scan, Word};

/// Visits the pairs of the characters from `at` on, which come in pairs; returns where they end.
pub(super) fn visit_pairs(text: &str, mut at: usize, visit: &mut dyn FnMut(Word)) -> usize {
    let bytes = text.as_bytes();
    let mut bigrams = Bigrams::default();
    let (mut class, mut length) = class_at(bytes, at);
    while class == Class::Unspaced {
        let mut end = at + length;
        (class, length) = class_at(bytes, end);
        while matches!(class, Class::Mark | Class::Hidden) {
            end += length;
            (class, length) = class_at(bytes, end);
        }
        if class == Class::Other {
            return visit_rest(text, at, bigrams, visit);
        }
        bigrams.add(at..end, visit);
        at = end;
    }
    bigrams.end(visit);
    at
}

/// Scans the Katakana word at `start`, whose characters all count, as its language is written without spaces.
pub(super) fn scan_katakana(bytes: &[u8], start: usize) -> Scan {
    let mut end = start;
    let mut count = 0;
    loop {
        match class_at(bytes, end) {
            (Class::Katakana, length) => end += length,
            (Class::Mark | Class::Hidden | Class::Low | Class::Other, _) => return Scan::Unknown,
            _ => return Scan::Word { end, ascii: false, count },
        }
        count += 1;
    }
}

/// Visits the words from `at` to the next white space, which no word crosses, by the full rules; returns its offset.
pub(super) fn visit_run(text: &str, at: usize, visit: &mut dyn FnMut(Word)) -> usize {
    visit_rest(text, at, Bigrams::default(), visit)
}

/// The same, after the `bigrams` that end at `at`. A letter-like mark that stands on a separator is a word without it.
fn visit_rest(text: &str, at: usize, mut bigrams: Bigrams, visit: &mut dyn FnMut(Word)) -> usize {
    let end = text.as_bytes()[at..].iter().position(|&byte| byte <= b' ').map_or(text.len(), |n| at + n);
    for (offset, word) in text[at..end].unicode_word_indices() {
        let sign = word.find(|c: char| c.is_alphanumeric() || c == '_').unwrap_or(0);
        let (range, word) = (at + offset + sign..at + offset + word.len(), &word[sign..]);
        if is_unspaced(word) {
            bigrams.add(range, visit);
        } else {
            bigrams.end(visit);
            visit(Word { count: count_of(word), ascii: word.is_ascii(), range });
        }
    }
    bigrams.end(visit);
    end
}

/// The characters of a run written without spaces, on their way into overlapping pairs.
#[derive(Default)]
struct Bigrams {
    /// The last character, until the next comes.
    last: Option<Range<usize>>,
    /// True once it has been in a pair.
    paired: bool,
}

impl Bigrams {
    fn add(&mut self, range: Range<usize>, visit: &mut dyn FnMut(Word)) {
        match self.last.clone() {
            Some(last) if last.end == range.start => {
                let count = if self.paired { 1 } else { 2 };
                visit(Word { range: last.start..range.end, ascii: false, count });
                self.paired = true;
            }
            _ => self.end(visit),
        }
        self.last = Some(range);
    }

    fn end(&mut self, visit: &mut dyn FnMut(Word)) {
        if let Some(range) = self.last.take().filter(|_| !self.paired) {
            visit(Word { range, ascii: false, count: 1 });
        }
        self.paired = false;
    }
}

/// Katakana is written without spaces too: its characters count like the others, though its runs are words.
pub(super) fn count_of(word: &str) -> usize {
    match word.chars().next() {
        Some('\u{30A1}'..='\u{30FF}' | '\u{FF66}'..='\u{FF9D}') => word.chars().count(),
        _ => 1,
    }
}

/// True for a character, with its marks, of a script written without spaces whose words the standard does not find.
pub(super) fn is_unspaced(word: &str) -> bool {
    let han = |c| matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}');
    let more_han = |c| matches!(c, '\u{20000}'..='\u{3FFFF}');
    let kana = |c| matches!(c, '\u{3041}'..='\u{309F}');
    let thai_to_khmer = |c| matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}');
    word.chars().next().is_some_and(|c| han(c) || more_han(c) || kana(c) || thai_to_khmer(c))
}
