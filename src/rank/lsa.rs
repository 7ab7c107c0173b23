//! `lsa`: the sentences that say most of the document's main topics, by a singular value decomposition.
//!
//! With A the matrix of terms by sentences, its columns the TF-IDF vectors of length 1, and A = U S V^T (Gong and Liu,
//! Generic text summarization using relevance measure and latent semantic analysis, 2001), the salience of sentence k
//! is its length in the space of the r largest singular values (Steinberger and Jezek, Using latent semantic analysis
//! in text summarization and summary evaluation, 2004):
//!
//! s_k = sqrt(sum over i <= r of v_ki^2 sigma_i^2) = |U_r^T a_k|
//!
//! U_r spans the r leading directions of A A^T, which orthogonal iteration finds from a fixed start; any
//! orthonormal basis of that space gives the same s. A step is two products with the sparse A and r columns, and r^2
//! passes over the terms: linear in the document.

use super::matrix::Matrix;
use super::weight::Weights;
use crate::hash::MULTIPLIER;
use crate::term::Terms;

/// r: topics that are kept. With more of them every sentence comes to say about as much as any other.
const TOPICS: usize = 3;

/// Steps of the iteration. What lies outside the space shrinks by the squared ratio of singular values in each.
const STEPS: usize = 50;

/// A column that is shorter than this beside its former length lay in the space of those before it.
const NOTHING: f64 = 1e-6;

type Row = [f32; TOPICS];

/// One salience a sentence, appended to `saliences`.
pub(crate) fn rank(terms: &Terms, weights: &Weights, saliences: &mut Vec<f32>) {
    let matrix = Matrix::new(terms, |i, token| weights.unit(i, token));
    let space = leading_space(&matrix);
    let length = |row: &Row| row.iter().map(|x| x * x).sum::<f32>().sqrt();
    saliences.extend(matrix.to_sentences(&space).iter().map(length));
}

/// An orthonormal basis of the space that the leading left singular vectors span: TOPICS values a term. Columns that
/// the document has no topics for are 0.
fn leading_space(matrix: &Matrix) -> Vec<Row> {
    let start: Vec<Row> = (0..matrix.rows()).map(start).collect();
    let mut space = orthonormal(matrix.to_terms(&start));
    for _ in 0..STEPS {
        space = orthonormal(matrix.to_terms(&matrix.to_sentences(&space)));
    }
    space
}

/// The row of sentence `i` in a start that leans to no topic: the first column 1, the others signs by a fixed hash.
fn start(i: usize) -> Row {
    let mut bits = (i as u64 + 1).wrapping_mul(MULTIPLIER);
    bits ^= bits >> 29;
    std::array::from_fn(|k| if k == 0 || bits >> (63 - k) & 1 == 1 { 1.0 } else { -1.0 })
}

/// The columns made orthonormal, one after the other and twice, since once loses digits (Gram-Schmidt).
fn orthonormal(mut rows: Vec<Row>) -> Vec<Row> {
    for k in 0..TOPICS {
        let before = product(&rows, k, k);
        for j in (0..k).chain(0..k) {
            let shared = product(&rows, j, k) as f32;
            rows.iter_mut().for_each(|row| row[k] -= shared * row[j]);
        }
        let left = product(&rows, k, k);
        let scale = if left > NOTHING * NOTHING * before { 1.0 / left.sqrt() } else { 0.0 };
        rows.iter_mut().for_each(|row| row[k] *= scale as f32);
    }
    rows
}

/// Column j times column k.
fn product(rows: &[Row], j: usize, k: usize) -> f64 {
    rows.iter().map(|row| f64::from(row[j]) * f64::from(row[k])).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::tests::{sample, terms_of, weights_of};

    fn saliences(sentences: &[&str]) -> Vec<f32> {
        let terms = terms_of(sentences);
        let mut saliences = Vec::new();
        rank(&terms, &weights_of(&terms), &mut saliences);
        saliences
    }

    #[test]
    fn with_all_topics_kept_a_sentence_is_as_long_as_it_is() {
        // Two terms span two topics: |U^T a| = |a| = 1; a sentence without terms has none.
        let p = saliences(&["boat", "harbour", "the"]);
        assert!((p[0] - 1.0).abs() < 1e-5 && (p[1] - 1.0).abs() < 1e-5 && p[2] == 0.0, "{p:?}");
    }

    /// s_k by the eigenvectors of A^T A, found one after the other by a long power iteration with deflation.
    fn slow(terms: &Terms, weights: &Weights) -> Vec<f32> {
        let n = terms.len();
        let cell = |i: usize, term| {
            let token = terms.tokens(i).iter().find(|token| token.term() == term);
            token.map_or(0.0, |&token| f64::from(weights.unit(i, token)))
        };
        let gram = |i, j| terms.all().map(|(term, _)| cell(i, term) * cell(j, term)).sum::<f64>();
        let mut gram: Vec<Vec<f64>> = (0..n).map(|i| (0..n).map(|j| gram(i, j)).collect()).collect();
        let mut squares = vec![0.0; n];
        for _ in 0..TOPICS {
            let mut v: Vec<f64> = (0..n).map(|i| 1.0 + (i as f64 * 0.7).sin()).collect();
            let mut value = 0.0;
            for _ in 0..5000 {
                let next: Vec<f64> = gram.iter().map(|row| row.iter().zip(&v).map(|(a, b)| a * b).sum()).collect();
                value = next.iter().map(|x| x * x).sum::<f64>().sqrt();
                v = next.iter().map(|x| x / value).collect();
            }
            for i in 0..n {
                squares[i] += value * v[i] * v[i];
                (0..n).for_each(|j| gram[i][j] -= value * v[i] * v[j]);
            }
        }
        squares.iter().map(|&square| square.sqrt() as f32).collect()
    }

    #[test]
    fn near_to_the_decomposition_of_the_pairs() {
        let terms = terms_of(sample());
        assert!(terms.len() > TOPICS);
        for (fast, slow) in saliences(sample()).iter().zip(slow(&terms, &weights_of(&terms))) {
            assert!((fast / slow - 1.0).abs() < 0.05, "{fast} {slow}");
        }
    }
}
