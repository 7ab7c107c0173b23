//! Paragraph -> sentence spans.
//!
//! A search finds the marks that may end a sentence (`stops`), each is read with all that belongs to it (`run`,
//! `trail`), and one decision follows from the word before and the word behind (`decide`, `token`, `next`). What the
//! characters mean is said by their script (`script`), what the words mean by the language (`lexicon`). Lists (`list`)
//! and brackets of Chinese and Japanese (`brackets`) see further than one mark. `unwrap` makes one line of a sentence.

mod brackets;
mod decide;
mod lexicon;
mod list;
mod next;
mod opening;
mod run;
mod script;
mod stops;
mod token;
mod trail;
mod unwrap;

#[cfg(test)]
mod tests;

use crate::{Language, Span};
use brackets::Brackets;
use lexicon::Lexicon;
use run::Run;
use stops::Stops;
use trail::Quotes;

pub(crate) use opening::Openings;
pub use unwrap::unwrap;
pub(crate) use unwrap::{is_joined, is_plain};

/// Splits paragraphs of one language into sentences.
///
/// Holds the language's words prepared for look-up: build it once and use it for all paragraphs.
pub struct Splitter {
    lexicon: Lexicon,
}

impl Splitter {
    /// A splitter for `language`; for an unknown one it goes by characters and shapes of words alone.
    pub fn new(language: Option<Language>) -> Self {
        Self { lexicon: Lexicon::new(language) }
    }

    /// Appends the sentences of the paragraph `span` of `text` to `sentences`: in order, disjoint, trimmed of white
    /// space; what lies between them is white space. Line breaks inside the paragraph are soft: they count as any white
    /// space does. Linear in the length of the paragraph.
    pub fn split(&self, text: &str, span: Span, sentences: &mut Vec<Span>) {
        let paragraph = span.of(text);
        let mut start = 0;
        for item in list::items(paragraph).into_iter().chain([paragraph.len()]) {
            self.split_item(&paragraph[start..item], span.range().start + start, sentences);
            start = item;
        }
    }

    /// Appends the sentences of `text`, which starts at offset `base`.
    fn split_item(&self, text: &str, base: usize, sentences: &mut Vec<Span>) {
        let mut stops = Stops::new(text);
        let mut quotes = Quotes::default();
        let mut brackets = Brackets::default();
        let mut start = skip_space(text, 0);
        let mut from = start;
        while let Some(at) = stops.next(from) {
            if !text.is_char_boundary(at) {
                from = at + 1;
                continue;
            }
            let Some(run) = Run::read(text, at, &mut quotes) else {
                start = brackets.pass(&text[at..], start, sentences);
                from = at + 1;
                continue;
            };
            from = run.end;
            if run.closed {
                for (inside, _) in text[run.start..run.end].char_indices() {
                    start = brackets.pass(&text[run.start + inside..], start, sentences);
                }
            }
            if decide::ends(&self.lexicon, text, start, &run) {
                sentences.push(Span::new(base + start, base + run.end));
                start = skip_space(text, run.end);
                from = start;
            }
        }
        let end = text.trim_end().len();
        if start < end {
            sentences.push(Span::new(base + start, base + end));
        }
    }
}

fn skip_space(text: &str, at: usize) -> usize {
    match text.as_bytes()[at..] {
        // Nearly everywhere: one space or none.
        [b' ', b'!'..=b'~', ..] => at + 1,
        [b'!'..=b'~', ..] => at,
        _ => text.len() - text[at..].trim_start().len(),
    }
}
