//! What the programs look at that fit the weights of the models (`examples/fit_ranker`, `fit_furniture`, `fit_title`).
//!
//! No part of the stable interface: it changes whenever a model does.

/// The sentences of a document as the method `blend` sees them.
pub mod ranker {
    pub use crate::rank::features::{COUNT, NAMES};
    pub use crate::summarizer::fitting::{SeenSentence, features, summarize_by};
}

/// The blocks of a page in plain text as the filter of its furniture sees them.
pub mod furniture {
    pub use crate::extract::evidence::{COUNT, Evidence, NAMES, SeenPage, heaviest, weight};
}

/// The lines of a page in plain text that may be its headline.
pub mod title {
    pub use crate::extract::title::{COUNT, Evidence, NAMES, candidates};
}
