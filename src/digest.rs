//! The result of a run: plain data that every output is made of.

use crate::Method;
use crate::extract::Format;
use crate::rouge::Rouge;

/// A document in brief: its title and the few sentences that say what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Digest {
    /// The headline, where the document has one.
    pub title: Option<String>,
    /// ISO 639 code of the language whose rules were used; `None`: rules by script alone.
    pub language: Option<&'static str>,
    /// How the sentences were scored.
    pub method: Method,
    /// The chosen sentences in the order asked for; empty only where the document holds no sentence.
    pub sentences: Vec<DigestSentence>,
    /// Sizes of the article and of its summary.
    pub counts: Counts,
    /// What a reader should know, for example that bytes were replaced.
    pub warnings: Vec<String>,
    /// What the document was read as.
    pub format: Format,
    /// Non-blank lines of the input left out as page furniture.
    pub furniture_lines: usize,
    /// True where no part of a page was an article, and what reads like one was taken of all its text.
    pub whole_page: bool,
    /// What it is the digest of, where documents were summarized together.
    pub cluster: Option<Cluster>,
    /// How much of a reference it holds, where it was compared with one.
    pub rouge: Option<Rouge>,
}

/// Documents that were summarized together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// How many there were.
    pub documents: usize,
    /// Those left out because they say nearly what an earlier one says: the place of each, and of the earlier one.
    pub copies: Vec<(usize, usize)>,
}

/// One chosen sentence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DigestSentence {
    /// The place of its document among those summarized together, from 0; 0 for a single one.
    pub document: usize,
    /// Its place among the article's sentences, from 0.
    pub index: usize,
    /// The place of its paragraph among the article's, from 0.
    pub paragraph: usize,
    /// Byte offset of its first byte in the input text (HTML: in the extracted text).
    pub start: usize,
    /// Byte offset behind its last byte.
    pub end: usize,
    /// Its score before selection; higher is better, comparable inside one document only.
    pub salience: f64,
    /// How far it answers [`Options::query`](crate::Options::query), 0 to 1; `None` without a query that the document
    /// shares a word with.
    pub query: Option<f64>,
    /// The text of that range unwrapped: white space folded, no markup.
    pub text: String,
    /// True where the budget was smaller than any sentence and this is only its beginning, ending in `…`.
    pub cut: bool,
}

/// Sizes of an article and of its summary.
///
/// Words are Unicode words (a Chinese, Japanese or Thai character counts as one); characters are Unicode scalar
/// values of the plain output, line ends included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sentences of the article.
    pub sentences: usize,
    /// Words of the article.
    pub words: usize,
    /// Characters of the article.
    pub chars: usize,
    /// Sentences of the summary.
    pub summary_sentences: usize,
    /// Words of the summary.
    pub summary_words: usize,
    /// Characters of the summary.
    pub summary_chars: usize,
}
