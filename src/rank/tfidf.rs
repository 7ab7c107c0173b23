//! `tfidf`: how much of what the document is about a sentence holds.
//!
//! salience_i = sum over the distinct terms t of sentence i of C_t w_t / sqrt(m), with m their number and C and w as in
//! [`weight`](super::weight). The square root lies between the sum, which takes the longest sentences, and the mean,
//! which takes the shortest. Linear in the tokens.

use super::weight::Weights;
use crate::term::Terms;

/// One salience a sentence, appended to `saliences`.
pub(crate) fn rank(terms: &Terms, weights: &Weights, saliences: &mut Vec<f32>) {
    saliences.extend((0..terms.len()).map(|i| {
        let tokens = terms.tokens(i);
        let sum: f32 = tokens
            .iter()
            .map(|token| {
                let term = weights.of(token.term());
                term.centroid * term.weight
            })
            .sum();
        sum / (tokens.len().max(1) as f32).sqrt()
    }));
}
