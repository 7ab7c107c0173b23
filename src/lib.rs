//! No time to read? Get a summary.
#![doc = ""]

mod digest;
mod error;
mod options;
mod span;
mod summarizer;

pub mod decode;
pub mod extract;
pub mod language;
pub mod rank;
pub mod render;
pub mod select;
pub mod sentence;
pub mod term;

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
mod source;

pub use digest::{Counts, Digest, DigestSentence};
pub use error::Error;
pub use extract::Format;
pub use language::Language;
pub use options::{Budget, Options, Order, Ratio};
pub use rank::Method;
pub use span::Span;
pub use summarizer::{Document, Summarizer, summarize};
