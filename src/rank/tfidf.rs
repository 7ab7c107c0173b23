//! `tfidf`: how much of what the document is about a sentence holds.
//!
//! salience_i = sum over the distinct terms t of sentence i of c_t w_t / sqrt(m), with m their number, c_t the term's
//! count in the document and w_t its inverse sentence frequency as in [`weight`](super::weight): tf x idf (Salton and
//! Buckley 1988). The square root lies between the sum, which takes the longest sentences, and the mean, which takes
//! the shortest. Where a sentence stands does not count. Linear in the tokens.

use super::weight::Weights;
use crate::term::{Terms, Token};

/// One salience a sentence, appended to `saliences`.
pub(crate) fn rank(terms: &Terms, weights: &Weights, saliences: &mut Vec<f32>) {
    let weight = |token: &Token| terms.count_of(token.term()) as f32 * weights.of(token.term()).weight;
    saliences.extend((0..terms.len()).map(|i| {
        let tokens = terms.tokens(i);
        let sum: f32 = tokens.iter().map(weight).sum();
        sum / (tokens.len().max(1) as f32).sqrt()
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::tests::{terms_of, weights_of};

    #[test]
    fn saliences_follow_the_formula() {
        let terms = terms_of(&["boat", "boat harbour"]);
        let mut saliences = Vec::new();
        rank(&terms, &weights_of(&terms), &mut saliences);
        // Counts: boat 2, harbour 1. Weights: ln(1 + 2 / 2) / ln 4 and ln(1 + 2 / 1) / ln 4.
        let (boat, harbour) = (2.0 * 2f32.ln() / 4f32.ln(), 3f32.ln() / 4f32.ln());
        let expected = [boat, (boat + harbour) / 2f32.sqrt()];
        assert!(saliences.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-5), "{saliences:?} {expected:?}");
    }
}
