//! The result of a run: plain data that every output is made of.

use crate::Method;
use crate::extract::{Format, Kind};
use crate::keywords::Keyword;
use crate::rouge::Rouge;

/// A document in brief: its title and the few sentences that say what it says.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
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
    /// The part of a mail that was read, where it had to be decoded: `text/plain in base64, KOI8-R`.
    pub part: Option<String>,
    /// What the article is about, the weightiest first, as many as [`Options::keywords`](crate::Options::keywords) asks
    /// for.
    pub keywords: Vec<Keyword>,
    /// Why each sentence was chosen or passed over, where [`Options::explain`](crate::Options::explain) asks for it.
    pub explanation: Option<Explanation>,
    /// Every sentence of the article in order, where [`Options::article`](crate::Options::article) asks for them.
    pub article: Vec<ArticleSentence>,
    /// What it is the digest of, where documents were summarized together.
    pub cluster: Option<Cluster>,
    /// How much of a reference it holds, where it was compared with one.
    pub rouge: Option<Rouge>,
}

/// Documents that were summarized together.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cluster {
    /// How many there were.
    pub documents: usize,
    /// Those left out because they say nearly what an earlier one says: the place of each, and of the earlier one.
    pub copies: Vec<(usize, usize)>,
    /// The places of those that hold no sentence.
    pub wordless: Vec<usize>,
}

/// One chosen sentence.
///
/// Its range is one of the input text, but for HTML, mail that was decoded and text with colours for terminals: there
/// it is one of the text made of the input, which [`extract`](crate::extract::extract) gives again.
///
/// ```
/// use inbrief::extract::{Request, extract};
/// use inbrief::{Options, summarize};
///
/// let page = "<p>The ferry &amp; its crew are back. They sailed on Monday.</p>";
/// let sentence = &summarize(page, &Options::default()).sentences[0];
/// let article = extract(page, &Request { clean: true, ..Request::default() });
/// assert_eq!(article.text[sentence.start..sentence.end], sentence.text);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DigestSentence {
    /// The place of its document among those summarized together, from 0; 0 for a single one.
    pub document: usize,
    /// Its place among the article's sentences, from 0.
    pub index: usize,
    /// The place of its paragraph among the article's, from 0.
    pub paragraph: usize,
    /// Byte offset of its first byte.
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

/// A sentence of the article, for outputs that show all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ArticleSentence {
    /// The place of its document among those summarized together, from 0; 0 for a single one.
    pub document: usize,
    /// The place of its paragraph among the article's, from 0.
    pub paragraph: usize,
    /// What that paragraph is.
    pub kind: Kind,
    /// Its text on one line: white space folded, no markup.
    pub text: String,
    /// True where no space belongs between it and the sentence before it, as in Chinese.
    pub joined: bool,
    /// Its place in [`Digest::sentences`], where it was chosen.
    pub chosen: Option<usize>,
}

/// Why the sentences of a digest are in it and the others are not.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Explanation {
    /// The salience from which parts are counted: that of the document's mean sentence.
    pub baseline: f64,
    /// Every sentence of the article in order.
    pub sentences: Vec<Explained>,
}

/// A sentence, what made its salience, and what became of it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Explained {
    /// Its place among the article's sentences, from 0.
    pub index: usize,
    /// Its score before selection.
    pub salience: f64,
    /// Its place by salience, from 1.
    pub rank: usize,
    /// What it owes to each feature. They add up to its salience less the baseline; empty for methods without features
    /// unless there is a query.
    pub parts: Vec<Part>,
    /// What became of it.
    pub verdict: Verdict,
    /// Its text on one line.
    pub text: String,
}

/// What a salience owes to a feature.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Part {
    /// The feature's name, for example `first`; `query` for what a query adds, beside which a method without features
    /// stands under its name.
    pub feature: &'static str,
    /// Its value for this sentence.
    pub value: f64,
    /// What it adds to the salience of the mean sentence, or takes from it.
    pub contribution: f64,
}

/// Why a sentence is in a digest or not.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Verdict {
    /// It is in.
    Chosen {
        /// Its place in the order in which sentences were chosen, from 1.
        order: usize,
    },
    /// It would have been chosen, but the digest says already what it says.
    Redundant {
        /// The share of its weight in terms of chosen sentences, 0 to 1.
        share: f64,
        /// The place of the chosen sentence that it shares most with.
        with: usize,
    },
    /// It would have been chosen, but leans on a sentence beside it.
    Leans,
    /// It is a heading, or too short to say something, and full sentences were left.
    Stub,
    /// It was better than the last one chosen, but longer than what was left of the budget.
    TooLong,
    /// The budget went to better ones.
    Outranked,
}

/// Sizes of an article and of its summary.
///
/// Words are Unicode words (a Chinese, Japanese or Thai character counts as one); characters are Unicode scalar
/// values of the plain output, line ends included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
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
