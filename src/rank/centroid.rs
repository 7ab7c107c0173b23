//! `centroid`: how near a sentence is to the centre of the document.
//!
//! salience_i = x_i . C / |C|, the cosine of the sentence with the centroid, both as in [`weight`](super::weight)
//! (Radev, Jing, Stys and Tam, Centroid-based summarization of multiple documents, 2004; their sum of centroid weights
//! is made a cosine, so that long sentences are not nearer for being long). Linear in the tokens.

use super::weight::Weights;
use crate::term::Terms;

/// One salience a sentence, appended to `saliences`.
pub(crate) fn rank(terms: &Terms, weights: &Weights, saliences: &mut Vec<f32>) {
    saliences.extend((0..terms.len()).map(|i| {
        let tokens = terms.tokens(i).iter();
        tokens.map(|&token| weights.unit(i, token) * weights.of(token.term()).centroid).sum::<f32>()
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::tests::{terms_of, weights_of};

    #[test]
    fn cosines_by_hand() {
        // Each of two terms stands in one of two sentences, once: the centroid halves the angle between them.
        let terms = terms_of(&["boat", "harbour", "the"]);
        let mut saliences = Vec::new();
        rank(&terms, &weights_of(&terms), &mut saliences);
        assert!((saliences[0] - 0.5f32.sqrt()).abs() < 1e-6 && saliences[0] == saliences[1] && saliences[2] == 0.0);
    }
}
