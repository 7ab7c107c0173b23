//! Terms and layout -> one salience a sentence.

use std::str::FromStr;

use crate::Error;

/// A way to score sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// TF-IDF and layout features through the fitted model.
    #[default]
    Blend,
    /// The TF-IDF weight of a sentence's terms.
    Tfidf,
    /// The first sentences: the baseline.
    Lead,
}

impl Method {
    /// Every method, in the order of its listing.
    pub const ALL: &[Self] = &[Self::Blend, Self::Tfidf, Self::Lead];

    /// The name used on the command line and in outputs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Blend => "blend",
            Self::Tfidf => "tfidf",
            Self::Lead => "lead",
        }
    }

    /// What it does, in a line.
    pub fn description(self) -> &'static str {
        match self {
            Self::Blend => "TF-IDF and layout features through a fitted model (default)",
            Self::Tfidf => "TF-IDF weight of a sentence's terms",
            Self::Lead => "the first sentences: the baseline",
        }
    }
}

impl FromStr for Method {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let known = || Self::ALL.iter().map(|m| m.name()).collect::<Vec<_>>().join(", ");
        Self::ALL
            .iter()
            .find(|method| method.name() == name)
            .copied()
            .ok_or_else(|| Error::Options { what: format!("unknown method '{name}'; known are {}", known()) })
    }
}
