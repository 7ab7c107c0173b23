//! Digest -> text, plain, Markdown, HTML, JSON. Writes into a byte buffer; knows formats, not how sentences were
//! chosen.

// What stands around several digests, and in the place of one, is for the command alone.
#![cfg_attr(not(feature = "cli"), allow(dead_code, unused_imports))]

mod counts;
mod explain;
mod frame;
mod highlight;
pub(crate) mod html;
mod json;
mod look;
mod markdown;
mod plain;
mod pretty;
mod text;

use crate::{Digest, DigestSentence, Verdict};

pub(crate) use counts::counted;
pub(crate) use frame::Frame;
pub(crate) use json::error as render_error;
pub use look::Look;
pub use pretty::pretty;

/// What a digest is written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum OutputFormat {
    /// Title, sentences and counts, for readers.
    #[default]
    Text,
    /// The sentences alone, one a line, for pipes.
    Plain,
    /// A heading, a list and the counts.
    Markdown,
    /// A page: the digest in a box that opens, the article below.
    Html,
    /// One JSON object; several are the elements of an array.
    Json,
    /// One JSON object a line.
    JsonLines,
}

impl OutputFormat {
    /// Every format, in the order of its listing.
    pub const ALL: &[Self] = &[Self::Text, Self::Plain, Self::Markdown, Self::Html, Self::Json, Self::JsonLines];

    /// The name used on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Plain => "plain",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Json => "json",
            Self::JsonLines => "jsonl",
        }
    }

    /// The ending of a file in this format, with its full stop.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Text | Self::Plain => ".txt",
            Self::Markdown => ".md",
            Self::Html => ".html",
            Self::Json => ".json",
            Self::JsonLines => ".jsonl",
        }
    }

    /// True for the formats in which a failed input has its own record.
    pub fn is_json(self) -> bool {
        matches!(self, Self::Json | Self::JsonLines)
    }
}

/// Which document a digest belongs to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Label<'a> {
    /// Its id as JSON text; `None` is written as null.
    pub id: Option<&'a str>,
    /// Its path; `None` for standard input.
    pub path: Option<&'a str>,
    /// What stands above its digest where a text output holds several.
    pub heading: Option<&'a str>,
    /// Its id in a page that it shares; `None`: the page is its own.
    pub anchor: Option<&'a str>,
    /// The documents that were summarized together, in their order: each sentence says which it is from. Empty for the
    /// digest of one.
    pub sources: &'a [Source<'a>],
}

/// A document that a sentence of a digest is from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Source<'a> {
    /// Its id as JSON text; `None` is written as null.
    pub id: Option<&'a str>,
    /// Its path; `None` for standard input.
    pub path: Option<&'a str>,
    /// What readers know it by.
    pub name: &'a str,
}

impl<'a> Label<'a> {
    /// What readers know the source of a sentence by, where there are several.
    fn source_of(&self, sentence: &DigestSentence) -> Option<&'a str> {
        self.sources.get(sentence.document).map(|source| source.name)
    }
}

/// Appends a digest to `out`; `look` is for the format `text`. Nothing is written for a digest without sentences,
/// except in JSON.
///
/// The text formats end with a line end; a JSON object is one line and does not.
pub fn render(format: OutputFormat, digest: &Digest, label: &Label<'_>, look: Look, out: &mut Vec<u8>) {
    match format {
        OutputFormat::Json | OutputFormat::JsonLines => json::object(digest, label, out),
        _ if digest.sentences.is_empty() => {}
        OutputFormat::Text => text::write(digest, label, look, out),
        OutputFormat::Plain => plain::write(digest, label, out),
        OutputFormat::Markdown => markdown::write(digest, label, out),
        OutputFormat::Html => html::write(digest, label, out),
    }
}

/// `text` as a JSON string, in which no line-based reader finds a line end.
pub(crate) fn json_string(text: &str) -> String {
    let mut out = Vec::new();
    json::string(text, &mut out);
    String::from_utf8(out).expect("JSON text is UTF-8")
}

/// The key terms as a list for readers.
fn key_terms(digest: &Digest) -> String {
    digest.keywords.iter().map(|keyword| keyword.text.as_str()).collect::<Vec<_>>().join(", ")
}

/// What a verdict is called.
fn verdict_name(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Chosen { .. } => "chosen",
        Verdict::Redundant { .. } => "redundant",
        Verdict::Leans => "leans",
        Verdict::Stub => "stub",
        Verdict::TooLong => "too long",
        Verdict::Outranked => "outranked",
    }
}

/// A number with at most so many decimals.
fn shortest(value: f64, decimals: usize) -> String {
    let text = format!("{value:.decimals$}");
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// `text` on one line: white space folded.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A digest for the tests of the formats: these sentences of an article of 24 sentences and 685 words.
#[cfg(test)]
fn sample(title: Option<&str>, sentences: &[&str]) -> Digest {
    let sentence = |(index, text): (usize, &&str)| crate::DigestSentence {
        document: 0,
        index,
        paragraph: index / 2,
        start: 10 * index,
        end: 10 * index + text.len(),
        salience: 1.0 / (index + 1) as f64,
        query: None,
        text: text.to_string(),
        cut: text.ends_with('…'),
    };
    Digest {
        title: title.map(str::to_string),
        language: Some("en"),
        method: crate::Method::Blend,
        sentences: sentences.iter().enumerate().map(sentence).collect(),
        counts: crate::Counts {
            sentences: 24,
            words: 685,
            chars: 4000,
            summary_sentences: sentences.len(),
            summary_words: sentences.iter().map(|text| text.split(' ').count()).sum(),
            summary_chars: sentences.iter().map(|text| text.chars().count() + 1).sum(),
        },
        warnings: Vec::new(),
        format: crate::Format::Text,
        furniture_lines: 0,
        whole_page: false,
        part: None,
        keywords: Vec::new(),
        explanation: None,
        article: Vec::new(),
        cluster: None,
        rouge: None,
    }
}
