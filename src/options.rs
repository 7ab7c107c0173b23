//! What a caller may choose: plain data with defaults.

use std::str::FromStr;

use crate::extract::LinePattern;
use crate::{Error, Language, Method};

/// How a digest is to be made. [`Options::default`] is what the command line does without flags.
///
/// Fields are added in time: `..Options::default()` stands for those that a caller does not know yet.
#[derive(Clone, Debug)]
pub struct Options {
    /// How long the digest may be.
    pub budget: Budget,
    /// How sentences are scored.
    pub method: Method,
    /// What `random` draws its lots from.
    pub seed: u64,
    /// What the reader asks: the digest leans towards sentences with its words and those that stand beside them, and a
    /// little away from the head of an article. A query without words is none; one that the document shares no word
    /// with is said in [`Digest::warnings`](crate::Digest).
    pub query: Option<String>,
    /// The order of the chosen sentences.
    pub order: Order,
    /// The language of every document; `None`: a document's own, else detected.
    pub language: Option<Language>,
    /// Take page furniture out (menus, buttons, teasers) and the headline as title. Without it every line is article.
    pub clean: bool,
    /// Lines that match are not article.
    pub drop_lines: Option<LinePattern>,
    /// Words that carry no weight, beside the language's own stop words.
    pub stop_words: Vec<String>,
    /// Say of each sentence why it was chosen or passed over.
    pub explain: bool,
    /// The most key terms to find.
    pub keywords: usize,
    /// Keep the whole article in the digest, for outputs that show it.
    pub article: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            budget: Budget::default(),
            method: Method::default(),
            seed: 0,
            query: None,
            order: Order::default(),
            language: None,
            clean: true,
            drop_lines: None,
            stop_words: Vec::new(),
            explain: false,
            keywords: 0,
            article: false,
        }
    }
}

/// How long a digest may be. Words and characters are hard limits; a document that has fewer sentences gives all.
///
/// A document with words never gives an empty digest: a limit of 0 counts as 1.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Budget {
    /// This number of sentences.
    Sentences(usize),
    /// At most this number of Unicode words; a Chinese, Japanese or Thai character counts as one.
    Words(usize),
    /// At most this number of characters (Unicode scalar values) of the plain output, line ends included.
    Chars(usize),
    /// This share of the document's sentences, rounded to the nearest number, at least one.
    Ratio(Ratio),
}

impl Default for Budget {
    fn default() -> Self {
        Self::Sentences(3)
    }
}

/// A share above 0 and at most 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio(f64);

impl Ratio {
    /// The share `value`.
    ///
    /// # Errors
    /// [`Error::Options`] unless `0 < value <= 1`.
    pub fn new(value: f64) -> Result<Self, Error> {
        if value > 0.0 && value <= 1.0 {
            Ok(Self(value))
        } else {
            Err(Error::Options { what: "a ratio is above 0 and at most 1, or above 0% and at most 100%".to_string() })
        }
    }

    /// The share of `n` things, rounded to the nearest number, at least one.
    pub fn of(self, n: usize) -> usize {
        ((n as f64 * self.0).round() as usize).max(1)
    }
}

impl FromStr for Ratio {
    type Err = Error;

    /// Reads `0.2` or `20%`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let (number, scale) = match text.strip_suffix('%') {
            Some(percent) => (percent, 0.01),
            None => (text, 1.0),
        };
        Self::new(number.trim().parse::<f64>().unwrap_or(f64::NAN) * scale)
    }
}

/// The order of a digest's sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Order {
    /// As in the document.
    #[default]
    Source,
    /// The most salient first.
    Salience,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_read_as_numbers_or_percent() {
        assert_eq!("0.2".parse::<Ratio>().unwrap(), Ratio(0.2));
        assert_eq!("20%".parse::<Ratio>().unwrap(), Ratio(0.2));
        assert_eq!("1".parse::<Ratio>().unwrap().of(24), 24);
        for wrong in ["", "0", "-1", "7", "101%", "NaN", "inf", "x", "0.2%%"] {
            assert!(wrong.parse::<Ratio>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_share_is_rounded_and_never_nothing() {
        let fifth = Ratio::new(0.2).unwrap();
        assert_eq!([1, 2, 12, 13, 24].map(|n| fifth.of(n)), [1, 1, 2, 3, 5]);
    }
}
