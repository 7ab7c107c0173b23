//! `textrank`: the sentences that share words with many others, by a random walk over their overlap.
//!
//! TextRank (Mihalcea and Tarau, TextRank: bringing order into texts, 2004):
//!
//! WS(V_i) = (1 - d) + d sum over j of w_ji / (sum over k of w_jk) WS(V_j)
//!
//! w_ij = |{w : w in S_i and w in S_j}| / (log |S_i| + log |S_j|), i != j
//!
//! The overlap is a product with the sparse matrix of terms, but the denominator, a sum, is none. It becomes three:
//! 1 / z is the integral of exp(-s z) over s from 0 on, and a sum of three exponentials ([`EXPONENTIALS`], fitted for
//! the least relative error) meets it within 0.3 % for every z that occurs. With z = log |S_i| + log |S_j| each is a
//! factor |S_i|^-s times a factor |S_j|^-s (Braess and Hackbusch, Approximation of 1/x by exponential sums, 2005). So a
//! step is two products with three columns: linear in the tokens.

use super::matrix::Matrix;
use super::walk::walk;
use crate::term::Terms;

/// (s, a) such that the sum of a exp(-s z) is near 1 / z for z between 2 ln 2 and 2 ln 1024.
const EXPONENTIALS: [(f32, f32); 3] =
    [(0.068_715_89, 0.182_508_8), (0.428_134_8, 0.595_783_9), (1.522_109_2, 1.853_814_7)];

/// |S| counts as no less, since log 1 + log 1 divides nothing, and as no more.
const LENGTHS: (f32, f32) = (2.0, 1024.0);

/// Its parts of w_ij that depend on one sentence alone: sqrt(a) |S|^-s.
type Factors = [f32; EXPONENTIALS.len()];

/// One salience a sentence, appended to `saliences`.
pub(crate) fn rank(terms: &Terms, saliences: &mut Vec<f32>) {
    let matrix = Matrix::new(terms, |_, _| 1.0);
    let factors: Vec<Factors> = (0..terms.len()).map(|i| factors(length(terms, i))).collect();
    saliences.extend(walk(matrix.rows(), |v| similar(&matrix, &factors, v)));
}

/// |S_i|: words with weight, repeated ones counted again.
fn length(terms: &Terms, i: usize) -> f32 {
    terms.tokens(i).iter().map(|token| token.tf() as f32).sum::<f32>().clamp(LENGTHS.0, LENGTHS.1)
}

fn factors(length: f32) -> Factors {
    EXPONENTIALS.map(|(s, a)| a.sqrt() * libm::powf(length, -s))
}

/// w v, with the overlap of a sentence with itself taken off.
fn similar(matrix: &Matrix, factors: &[Factors], v: &[f32]) -> Vec<f32> {
    let rows: Vec<Factors> = v.iter().zip(factors).map(|(v, factors)| factors.map(|f| v * f)).collect();
    let sums = matrix.to_sentences(&matrix.to_terms(&rows));
    let product = |(i, sum): (usize, &Factors)| {
        let own = matrix.row(i).len() as f32;
        let others = sum.iter().zip(&rows[i]).map(|(all, row)| all - own * row);
        others.zip(&factors[i]).map(|(others, factor)| others * factor).sum::<f32>().max(0.0)
    };
    sums.iter().enumerate().map(product).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::tests::{sample, terms_of};
    use crate::rank::walk::walk_by_pairs;

    #[test]
    fn exponentials_stand_for_one_over_the_sum_of_logarithms() {
        let lengths: Vec<f32> = (2..=1024).map(|n| n as f32).collect();
        for &a in lengths.iter().step_by(7) {
            for &b in &lengths {
                let sum: f32 = factors(a).iter().zip(factors(b)).map(|(x, y)| x * y).sum();
                assert!((sum * (a.ln() + b.ln()) - 1.0).abs() < 0.003, "{a} {b}");
            }
        }
    }

    #[test]
    fn a_product_by_hand() {
        // Two words each; the first shares one with the second: w = 1 / (ln 2 + ln 2).
        let terms = terms_of(&["boat harbour", "boat storm", "wind rain"]);
        let factors: Vec<Factors> = (0..3).map(|i| factors(length(&terms, i))).collect();
        let product = similar(&Matrix::new(&terms, |_, _| 1.0), &factors, &[1.0, 3.0, 1.0]);
        let w = 1.0 / 4f32.ln();
        for (fast, slow) in product.iter().zip([3.0 * w, w, 0.0]) {
            assert!((fast - slow).abs() < 0.01, "{product:?}");
        }
    }

    #[test]
    fn near_to_the_walk_by_pairs() {
        let terms = terms_of(sample());
        let overlap = |i: usize, j: usize| {
            let shares = |a: usize| terms.tokens(j).iter().any(|b| b.term() == a);
            terms.tokens(i).iter().filter(|a| shares(a.term())).count() as f32
        };
        let w = |i, j| if i == j { 0.0 } else { overlap(i, j) / (length(&terms, i).ln() + length(&terms, j).ln()) };
        let pairs: Vec<Vec<f32>> = (0..terms.len()).map(|i| (0..terms.len()).map(|j| w(i, j)).collect()).collect();
        let mut fast = Vec::new();
        rank(&terms, &mut fast);
        for (fast, slow) in fast.iter().zip(walk_by_pairs(&pairs)) {
            assert!((fast / slow - 1.0).abs() < 0.01, "{fast} {slow}");
        }
    }
}
