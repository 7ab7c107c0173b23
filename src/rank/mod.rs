//! Terms and layout -> one salience a sentence.

mod blend;
mod candidate;
mod centroid;
mod deviations;
mod edmundson;
mod explain;
pub(crate) mod features;
mod greedy;
mod kl;
mod lead;
mod lexrank;
mod logarithms;
mod lsa;
mod luhn;
mod matrix;
mod method;
mod model;
mod query;
mod random;
mod shape;
mod sumbasic;
#[cfg(test)]
mod template;
mod textrank;
mod tfidf;
mod walk;
mod weight;

pub(crate) use candidate::{Candidate, LOOKS};
pub(crate) use deviations::Deviations;
pub(crate) use features::Features;
pub use method::Method;
pub(crate) use shape::Shape;
pub(crate) use weight::Weights;

use self::blend::Network;
use self::query::Lean;
use crate::digest::Part;
use crate::term::{Terms, WordOrder};

/// Where a sentence stands and what form it has.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Layout {
    /// Its paragraph's place in the article; where there are several, in all of them.
    pub(crate) paragraph: u32,
    /// Its own place in its article, from 0.
    pub(crate) place: u32,
    pub(crate) shape: Shape,
}

/// What methods may look at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Material<'a> {
    /// The terms of the sentences.
    pub(crate) terms: &'a Terms,
    /// One for each sentence.
    pub(crate) layout: &'a [Layout],
    /// The terms that the title shares with the document.
    pub(crate) title: &'a [usize],
    /// The terms that the language's cue words share with it; looked up for the method that asks.
    pub(crate) cues: &'a [usize],
    /// The words in their order; written down for the method that asks.
    pub(crate) words: &'a WordOrder,
    /// What lots are drawn from.
    pub(crate) seed: u64,
}

/// Scores the sentences of documents. Kept between documents for its memory.
#[derive(Debug, Default)]
pub(crate) struct Ranker {
    weights: Weights,
    features: Features,
    saliences: Vec<f32>,
    lean: Option<Lean>,
}

impl Ranker {
    /// One salience a sentence.
    pub(crate) fn rank(&mut self, method: Method, material: &Material<'_>) {
        let Material { terms, layout, title, words, seed, .. } = *material;
        self.lean = None;
        self.saliences.clear();
        self.weights.weigh(terms);
        let (weights, saliences) = (&self.weights, &mut self.saliences);
        match method {
            Method::Blend => {
                let mut network = None;
                self.score(terms, layout, title, |_, features| {
                    network.get_or_insert_with(|| Network::of(features)).score(features)
                });
            }
            Method::Tfidf => tfidf::rank(terms, weights, saliences),
            Method::Centroid => centroid::rank(terms, weights, saliences),
            Method::Lexrank => lexrank::rank(terms, weights, saliences),
            Method::Textrank => textrank::rank(terms, saliences),
            Method::Lsa => lsa::rank(terms, weights, saliences),
            Method::Kl => kl::rank(terms, saliences),
            Method::Sumbasic => sumbasic::rank(terms, saliences),
            Method::Luhn => luhn::rank(terms, words, saliences),
            Method::Edmundson => edmundson::rank(material, saliences),
            Method::Lead => lead::rank(layout, saliences),
            Method::Random => random::rank(terms, seed, saliences),
        }
    }

    /// Leans the saliences towards the terms of a query, which are terms of the document.
    pub(crate) fn lean(&mut self, terms: &Terms, layout: &[Layout], query: &[usize]) {
        let answers = query::answers(terms, layout, &self.weights, query);
        self.lean = Some(Lean::new(answers, layout, &mut self.saliences));
    }

    /// One salience a sentence, by `score` from its index and features.
    pub(crate) fn rank_by(
        &mut self,
        terms: &Terms,
        layout: &[Layout],
        title: &[usize],
        score: impl FnMut(usize, &[f32; features::COUNT]) -> f32,
    ) {
        self.lean = None;
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
    /// sentence the parts that lie between. A method without features has none but with a query.
    pub(crate) fn explain(&self, method: Method, terms: &Terms, layout: &[Layout]) -> (f64, Vec<Vec<Part>>) {
        let none = || vec![Vec::new(); terms.len()];
        let (baseline, mut parts) = match (method, &self.lean) {
            (Method::Blend, _) => {
                let rows: Vec<_> = (0..terms.len()).map(|i| self.features.of(i, terms, layout)).collect();
                explain::explain(&rows)
            }
            (_, Some(lean)) => (lean.mean(), none()),
            (_, None) => {
                let sum: f64 = self.saliences.iter().map(|&salience| f64::from(salience)).sum();
                (sum / terms.len().max(1) as f64, none())
            }
        };
        match &self.lean {
            Some(lean) => (lean.explain(method.name(), baseline, &mut parts, &self.saliences), parts),
            None => (baseline, parts),
        }
    }

    /// The saliences of the latest document.
    pub(crate) fn saliences(&self) -> &[f32] {
        &self.saliences
    }

    /// How far sentence `i` of the latest document answers the query, 0 to 1; `None` without one.
    pub(crate) fn answer(&self, i: usize) -> Option<f32> {
        self.lean.as_ref().map(|lean| lean.answers[i])
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

    /// A dozen sentences for the comparison with slow oracles.
    pub(crate) fn sample() -> &'static [&'static str] {
        &[
            "The old harbour of Ilsund opens again on Friday after two years of work.",
            "A storm had closed the harbour and filled its basin with sand.",
            "The crew took sand out of the basin for two years.",
            "Boats of the island lay in the harbour of the next town.",
            "The town asked a fee for each boat and each week.",
            "Fishermen paid the fee and lost a third of their yearly income.",
            "The island council now counts the cost of the storm.",
            "Sand, stone and steel for the new sea wall cost most.",
            "The sea wall is a metre higher than the old wall.",
            "Engineers say the wall holds a storm like the last one.",
            "On Friday boats return and the council pays for music.",
            "Nobody knows who pays for the next storm.",
        ]
    }
}
