//! Paragraph -> sentence spans.

mod decide;
mod lexicon;
mod run;
mod script;
mod stops;
mod token;

use crate::{Language, Span};
use lexicon::Lexicon;
use run::{Quotes, Run};
use stops::{Needles, Stops};

/// Splits paragraphs of one language into sentences.
///
/// Holds the language's words prepared for look-up: build it once and use it for all paragraphs.
pub struct Splitter {
    lexicon: Lexicon,
    needles: Needles,
}

impl Splitter {
    /// A splitter for `language`; for an unknown one it goes by characters and shapes of words alone.
    pub fn new(language: Option<Language>) -> Self {
        Self { lexicon: Lexicon::new(language), needles: Needles::new() }
    }

    /// Appends the sentences of the paragraph `span` of `text` to `sentences`: in order, disjoint, trimmed of white
    /// space; what lies between them is white space. Line breaks inside the paragraph are soft: they count as any white
    /// space does. Linear in the length of the paragraph.
    pub fn split(&self, text: &str, span: Span, sentences: &mut Vec<Span>) {
        let paragraph = span.of(text);
        let base = span.start as usize;
        let mut stops = Stops::new(paragraph, &self.needles);
        let mut quotes = Quotes::default();
        let mut start = skip_space(paragraph, 0);
        let mut from = start;
        while let Some(at) = stops.next(from) {
            let run = if paragraph.is_char_boundary(at) { Run::read(paragraph, at, &mut quotes) } else { None };
            let Some(run) = run else {
                from = at + 1;
                continue;
            };
            from = run.end;
            if decide::ends(&self.lexicon, paragraph, start, &run) {
                sentences.push(Span::new(base + start, base + run.end));
                start = skip_space(paragraph, run.end);
                from = start;
            }
        }
        let end = paragraph.trim_end().len();
        if start < end {
            sentences.push(Span::new(base + start, base + end));
        }
    }
}

fn skip_space(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start().len()
}
