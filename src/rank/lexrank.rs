//! `lexrank`: the sentences that the others are like, by a random walk over their similarities.
//!
//! Continuous LexRank (Erkan and Radev, LexRank: graph-based lexical centrality as salience in text summarization,
//! 2004, section 3.3), with their damping written as 1 - d:
//!
//! p(u) = (1 - d) / N + d sum over v of w(u, v) / (sum over z of w(z, v)) p(v), w(u, v) = cosine of u and v
//!
//! The cosine is that of the TF-IDF vectors of [`weight`](super::weight), so that the matrix of all w is X X^T and a
//! step two products with the sparse X: linear in the tokens. There is no threshold below which similarities are
//! dropped; it would take the pairs.

use super::matrix::Matrix;
use super::walk::walk;
use super::weight::Weights;
use crate::term::Terms;

/// One salience a sentence, appended to `saliences`.
pub(crate) fn rank(terms: &Terms, weights: &Weights, saliences: &mut Vec<f32>) {
    let matrix = Matrix::new(terms, |i, token| weights.unit(i, token));
    saliences.extend(walk(matrix.rows(), |v| similar(&matrix, v)));
}

/// X (X^T v)
fn similar(matrix: &Matrix, v: &[f32]) -> Vec<f32> {
    let rows: Vec<[f32; 1]> = v.iter().map(|&v| [v]).collect();
    matrix.to_sentences(&matrix.to_terms(&rows)).into_iter().map(|[sum]| sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::tests::{sample, terms_of, weights_of};
    use crate::rank::walk::walk_by_pairs;

    fn saliences(sentences: &[&str]) -> Vec<f32> {
        let terms = terms_of(sentences);
        let mut saliences = Vec::new();
        rank(&terms, &weights_of(&terms), &mut saliences);
        saliences
    }

    #[test]
    fn two_of_three_are_like_each_other() {
        // The cosines are 1, 1, 0: the first two share the walk and the third walks on the spot.
        let p = saliences(&["boat harbour", "harbour boat", "storm"]);
        assert!(p.iter().all(|p| (p - 1.0).abs() < 1e-3), "{p:?}");
        // Now the middle one, like both others, is where walks meet.
        let p = saliences(&["boat sail", "boat storm", "storm wind"]);
        assert!(p[1] > p[0] && (p[0] - p[2]).abs() < 1e-4, "{p:?}");
    }

    #[test]
    fn the_same_as_by_pairs() {
        let terms = terms_of(sample());
        let weights = weights_of(&terms);
        let vector = |i: usize| terms.tokens(i).iter().map(|&t| (t.term(), weights.unit(i, t))).collect();
        let vectors: Vec<Vec<_>> = (0..terms.len()).map(vector).collect();
        let cosine = |a: &[(usize, f32)], b: &[(usize, f32)]| -> f32 {
            a.iter().flat_map(|x| b.iter().filter(|y| y.0 == x.0).map(|y| x.1 * y.1)).sum()
        };
        let pairs: Vec<Vec<f32>> = vectors.iter().map(|a| vectors.iter().map(|b| cosine(a, b)).collect()).collect();
        for (fast, slow) in saliences(sample()).iter().zip(walk_by_pairs(&pairs)) {
            assert!((fast - slow).abs() < 1e-3, "{fast} {slow}");
        }
    }
}
