//! `template`: template of a method: a file to copy. It is compiled and tested, but no name chooses it.
//!
//! This page says what the method takes a good sentence to be, and where that was published (Author, Title, year), with
//! the formula in the symbols of the paper:
//!
//! salience_i = sum over the terms t of sentence i of w_t / |T_i|
//!
//! w_t as in [`weight`](super::weight), T_i the distinct terms of the sentence. It names every departure from the
//! paper, and the complexity: linear in the tokens.

use super::weight::Weights;
use crate::term::Terms;

/// One salience a sentence, appended to `saliences`: higher is better, on any scale. A method that needs the layout,
/// the title or the order of words takes [`Material`](super::Material) instead of `terms`.
pub(crate) fn rank(terms: &Terms, weights: &Weights, saliences: &mut Vec<f32>) {
    saliences.extend((0..terms.len()).map(|i| {
        let tokens = terms.tokens(i);
        let sum: f32 = tokens.iter().map(|token| weights.of(token.term()).weight).sum();
        // Stop words are no terms, so a sentence may have none.
        sum / tokens.len().max(1) as f32
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::tests::{terms_of, weights_of};

    #[test]
    fn an_example_by_hand() {
        // "boat" stands in both sentences: w = ln(1 + 2/2) / ln(2 + 2); "harbour" in one: ln(1 + 2/1) / ln(2 + 2).
        let terms = terms_of(&["boat", "boat harbour"]);
        let mut saliences = Vec::new();
        rank(&terms, &weights_of(&terms), &mut saliences);
        let (boat, harbour) = (2f32.ln() / 4f32.ln(), 3f32.ln() / 4f32.ln());
        assert!((saliences[0] - boat).abs() < 1e-6 && (saliences[1] - (boat + harbour) / 2.0).abs() < 1e-6);
    }
}
