//! No time to read? Get a summary.
//!
//! `inbrief` takes the text of a page and gives a [`Digest`]: its title and the few sentences that say what it says.
//!
//! ```
//! use inbrief::{Budget, Options, summarize};
//!
//! let page = "\
//! Harbour opens after two years
//!
//! The old harbour of Ilsund opens again on Friday, two years after a storm closed it. Dr. Ilse Marten's crew \
//! took 12.5 tons of sand out of the basin. The harbour had been closed since Jan. 5.
//!
//! Previous Article
//! ";
//! let digest = summarize(page, &Options { budget: Budget::Sentences(1), ..Options::default() });
//! assert_eq!(digest.title.as_deref(), Some("Harbour opens after two years"));
//! assert_eq!(digest.counts.sentences, 3);
//! ```
//!
//! # The stages
//!
//! Modules are the stages of a text on its way, in this order; each takes plain data from the one before it.
//!
//! | stage | takes | gives |
//! | --- | --- | --- |
//! | [`decode`] | bytes | text |
//! | [`extract`] | text and format | the article: title and paragraphs |
//! | [`language`] | text | its language, and what is known of that |
//! | [`sentence`] | paragraph | sentence spans |
//! | [`term`] | sentences | term ids in one flat array |
//! | `cluster` | articles | those that are no near copies of earlier ones |
//! | [`rank`] | terms and layout | one salience a sentence |
//! | `keywords` | terms, weights, sentences | key terms as the text writes them |
//! | `select` | saliences, redundancy, budget | chosen sentences |
//! | [`Digest`] | | the result, plain data |
//! | [`render`] | digest | text, plain, Markdown, HTML, JSON |
//!
//! [`rouge`] compares a digest with a reference. The feature `cli` (on by default) adds what the command needs: sources
//! of input and the command line. Without the feature `html` (on by default) pages are read as plain text. The library
//! itself reads no file and no environment, and prints nothing.

#![cfg_attr(test, allow(clippy::disallowed_methods))]

mod block;
mod cluster;
mod digest;
mod error;
mod hash;
mod keywords;
mod options;
mod punctuation;
mod select;
mod span;
mod summarizer;

pub mod decode;
pub mod extract;
pub mod language;
pub mod rank;
pub mod render;
pub mod rouge;
pub mod sentence;
pub mod term;

#[doc(hidden)]
pub mod fitting;

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
mod source;

pub use digest::{ArticleSentence, Cluster, Counts, Digest, DigestSentence, Explained, Explanation, Part, Verdict};
pub use error::Error;
pub use extract::Format;
pub use keywords::Keyword;
pub use language::Language;
pub use options::{Budget, Options, Order, Ratio};
pub use rank::Method;
pub use span::Span;
pub use summarizer::{Document, Summarizer, summarize};
