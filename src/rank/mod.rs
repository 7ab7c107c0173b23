//! Terms and layout -> one salience a sentence.

mod blend;
mod explain;
pub mod features;
mod lead;
mod model;
mod shape;
mod tfidf;
mod weight;

use std::str::FromStr;

use crate::Error;

pub(crate) use features::Features;
pub(crate) use shape::Shape;
pub(crate) use weight::Weights;

use crate::digest::Part;
use crate::term::Terms;

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

/// Where a sentence stands and what form it has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Layout {
    /// Its paragraph's place in the article.
    pub(crate) paragraph: u32,
    pub(crate) shape: Shape,
}

/// Scores the sentences of documents. Kept between documents for its memory.
#[derive(Debug, Default)]
pub(crate) struct Ranker {
    weights: Weights,
    features: Features,
    saliences: Vec<f32>,
}

impl Ranker {
    /// One salience a sentence; `title` holds the terms that the title shares with the document.
    pub(crate) fn rank(&mut self, method: Method, terms: &Terms, layout: &[Layout], title: &[usize]) {
        self.saliences.clear();
        self.weights.weigh(terms);
        match method {
            Method::Lead => lead::rank(terms.len(), &mut self.saliences),
            Method::Tfidf => tfidf::rank(terms, &self.weights, &mut self.saliences),
            Method::Blend => self.score(terms, layout, title, |_, features| blend::score(features)),
        }
    }

    /// One salience a sentence, by `score` from its index and features.
    pub(crate) fn rank_by(
        &mut self,
        terms: &Terms,
        layout: &[Layout],
        title: &[usize],
        score: impl FnMut(usize, &[f32; features::COUNT]) -> f32,
    ) {
        self.saliences.clear();
        self.weights.weigh(terms);
        self.score(terms, layout, title, score);
    }

    fn score(
        &mut self,
        terms: &Terms,
        layout: &[Layout],
        title: &[usize],
        mut score: impl FnMut(usize, &[f32; features::COUNT]) -> f32,
    ) {
        self.features.look(terms, &mut self.weights, layout, title);
        let features = &self.features;
        self.saliences.extend((0..terms.len()).map(|i| score(i, &features.of(i, terms, layout))));
    }

    /// What made the saliences of the latest document, which `method` scored: that of its mean sentence, and for each
    /// sentence the parts that lie between. A method without features has no parts.
    pub(crate) fn explain(&self, method: Method, terms: &Terms, layout: &[Layout]) -> (f64, Vec<Vec<Part>>) {
        if method != Method::Blend {
            let mean = self.saliences.iter().map(|&salience| f64::from(salience)).sum::<f64>();
            return (mean / terms.len().max(1) as f64, vec![Vec::new(); terms.len()]);
        }
        let rows: Vec<_> = (0..terms.len()).map(|i| self.features.of(i, terms, layout)).collect();
        explain::explain(&rows)
    }

    /// The saliences of the latest document.
    pub(crate) fn saliences(&self) -> &[f32] {
        &self.saliences
    }

    /// The weights of the latest document.
    pub(crate) fn weights(&self) -> &Weights {
        &self.weights
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::Language;
    use crate::term::{Lexicon, Terms};

    /// The terms of English sentences.
    pub(crate) fn terms_of(sentences: &[&str]) -> Terms {
        let mut lexicon = Lexicon::new(Language::from_code("en"), &[]);
        let mut terms = Terms::default();
        sentences.iter().for_each(|sentence| terms.add(sentence, &mut lexicon));
        terms
    }

    pub(crate) fn weights_of(terms: &Terms) -> Weights {
        let mut weights = Weights::default();
        weights.weigh(terms);
        weights
    }

    #[test]
    fn every_method_is_found_by_its_name() {
        for &method in Method::ALL {
            assert_eq!(method.name().parse::<Method>().unwrap(), method);
        }
        assert!("nosuch".parse::<Method>().is_err());
    }
}
