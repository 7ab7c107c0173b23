//! The road from a text to its digest, with buffers that are kept from document to document.

use crate::extract::Format;
use crate::{Counts, Digest, DigestSentence, Language, Options};

/// A text to summarize and what is known of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Document<'a> {
    /// The text, decoded.
    pub text: &'a str,
    /// What it is written in; `None`: found out from the text, then from `name`.
    pub format: Option<Format>,
    /// A file name, looked at for its ending where the text does not tell the format.
    pub name: Option<&'a str>,
    /// A known title, kept apart from the text.
    pub title: Option<&'a str>,
    /// A known language; [`Options::language`] overrules it.
    pub language: Option<Language>,
}

/// Makes digests with one set of options, keeping its buffers between documents.
#[derive(Debug)]
pub struct Summarizer {
    options: Options,
}

impl Summarizer {
    /// A summarizer with these options.
    pub fn new(options: Options) -> Self {
        Self { options }
    }

    /// The digest of a document.
    pub fn summarize(&mut self, document: &Document<'_>) -> Digest {
        // Skeleton: first lines as sentences.
        let text = document.text;
        let sentences: Vec<DigestSentence> = text
            .lines()
            .filter(|line| line.len() > 60)
            .take(3)
            .enumerate()
            .map(|(index, line)| DigestSentence {
                index,
                paragraph: index,
                start: 0,
                end: 0,
                salience: 1.0,
                text: line.to_string(),
                cut: false,
            })
            .collect();
        Digest {
            title: document.title.map(str::to_string),
            language: Some("en"),
            method: self.options.method,
            counts: Counts { summary_sentences: sentences.len(), ..Counts::default() },
            sentences,
            warnings: Vec::new(),
            format: document.format.unwrap_or_default(),
            furniture_lines: 0,
        }
    }
}

/// The digest of one text. For many texts keep a [`Summarizer`].
pub fn summarize(text: &str, options: &Options) -> Digest {
    Summarizer::new(options.clone()).summarize(&Document { text, ..Document::default() })
}
