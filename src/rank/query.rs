//! The part of the reader's question in a sentence (`--query`).
//!
//! With the vectors x_i of [`weight`](super::weight), and q the query: its terms that the document holds, weighted as
//! there and scaled to length 1.
//!
//! - hit       h_i = x_i . q
//! - company   e = sum over i of h_i x_i, scaled to length 1: what stands beside the query's terms
//! - expanded  q' = q + COMPANY e (Rocchio, Relevance feedback in information retrieval, 1971, with every hit as relevant
//!   as it is near)
//! - answer    a_i = x_i . q' / the largest, in [0, 1]
//! - salience  z_i + STRENGTH a_i^4, z_i the method's salience in standard deviations from its mean, at most 3 either way
//!
//! Two passes over the tokens.

use super::Weights;
use super::matrix::Matrix;
use crate::digest::Part;
use crate::term::Terms;

/// Weight of the company beside the query itself.
const COMPANY: f32 = 0.2;

/// Standard deviations of salience that the best answer gains: it is chosen whatever the method says.
const STRENGTH: f32 = 10.0;

/// The power of an answer that counts: half an answer gains little, and leaves room for what the document says beside.
const SHARPNESS: i32 = 4;

/// Saliences further from the mean count as so many deviations: the head of an order would outweigh any answer.
const FURTHEST: f64 = 3.0;

/// a_i for each sentence; `query` holds terms of the document, each once.
pub(super) fn answers(terms: &Terms, weights: &Weights, query: &[usize]) -> Vec<f32> {
    let matrix = Matrix::new(terms, |i, token| weights.unit(i, token));
    let mut asked = vec![[0.0]; terms.all().count()];
    for &term in query {
        asked[terms.ordinal(term) as usize] = [weights.of(term).weight];
    }
    let hits = matrix.to_sentences(&unit(asked.clone()));
    let company = unit(matrix.to_terms(&hits));
    let expanded: Vec<[f32; 1]> = unit(asked).iter().zip(company).map(|(q, e)| [q[0] + COMPANY * e[0]]).collect();
    let answers = matrix.to_sentences(&expanded);
    let most = answers.iter().map(|a| a[0]).fold(0.0, f32::max);
    answers.iter().map(|a| if most > 0.0 { a[0] / most } else { 0.0 }).collect()
}

/// `vector`, scaled to length 1 where it has one.
fn unit(vector: Vec<[f32; 1]>) -> Vec<[f32; 1]> {
    let length = vector.iter().map(|x| f64::from(x[0]).powi(2)).sum::<f64>().sqrt();
    let scale = if length > 0.0 { (1.0 / length) as f32 } else { 0.0 };
    vector.into_iter().map(|[x]| [x * scale]).collect()
}

/// How the saliences of a method were leaned towards a query.
#[derive(Debug)]
pub(super) struct Lean {
    /// a_i for each sentence.
    pub(super) answers: Vec<f32>,
    /// The mean of the saliences before.
    pub(super) mean: f64,
    /// One over the standard deviation; 0 where all saliences are alike.
    scale: f64,
}

impl Lean {
    /// Adds the answers to the saliences of a method.
    pub(super) fn new(answers: Vec<f32>, saliences: &mut [f32]) -> Self {
        let n = saliences.len().max(1) as f64;
        let mean = saliences.iter().map(|&s| f64::from(s)).sum::<f64>() / n;
        let variance = saliences.iter().map(|&s| (f64::from(s) - mean).powi(2)).sum::<f64>() / n;
        let scale = if variance > 1e-12 { 1.0 / variance.sqrt() } else { 0.0 };
        for (salience, answer) in saliences.iter_mut().zip(&answers) {
            let z = ((f64::from(*salience) - mean) * scale).clamp(-FURTHEST, FURTHEST);
            *salience = z as f32 + gain(*answer);
        }
        Self { answers, mean, scale }
    }

    /// The baseline and the parts of the method called `method`, as they add up to saliences that were leaned: in
    /// deviations, with a part for the query behind them, which takes up what drawing in a far salience took.
    pub(super) fn explain(
        &self,
        method: &'static str,
        baseline: f64,
        parts: &mut [Vec<Part>],
        saliences: &[f32],
    ) -> f64 {
        let baseline = (baseline - self.mean) * self.scale;
        for ((parts, &answer), &salience) in parts.iter_mut().zip(&self.answers).zip(saliences) {
            parts.iter_mut().for_each(|part| part.contribution *= self.scale);
            if parts.is_empty() {
                let value = f64::from(salience - gain(answer));
                parts.push(Part { feature: method, value, contribution: value - baseline });
            }
            let rest = f64::from(salience) - baseline - parts.iter().map(|part| part.contribution).sum::<f64>();
            parts.push(Part { feature: "query", value: answer.into(), contribution: rest });
        }
        baseline
    }
}

/// What an answer adds, in standard deviations of the saliences.
fn gain(answer: f32) -> f32 {
    STRENGTH * answer.powi(SHARPNESS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::tests::{terms_of, weights_of};

    #[test]
    fn terms_of_the_query_and_their_company_answer() {
        // Asked for the ferry: the first sentence names it, the second what stands beside it, the third neither.
        let terms = terms_of(&["ferry timetable", "timetable changes", "apple pie"]);
        let answers = answers(&terms, &weights_of(&terms), &[1]);
        assert_eq!((answers[0], answers[2]), (1.0, 0.0));
        assert!(answers[1] > 0.02 && answers[1] < 0.6, "{answers:?}");
    }

    #[test]
    fn an_answer_by_hand() {
        // One term a sentence: no company but itself, so q' = (1 + COMPANY) q, and the largest is its own scale.
        let terms = terms_of(&["ferry", "apple"]);
        assert_eq!(answers(&terms, &weights_of(&terms), &[1]), [1.0, 0.0]);
    }

    #[test]
    fn an_answer_adds_deviations_and_far_saliences_are_drawn_in() {
        let mut saliences = [1.0, 3.0];
        Lean::new(vec![0.0, 0.5], &mut saliences);
        assert_eq!(saliences, [-1.0, 1.0 + STRENGTH / 16.0]);
        let mut order: Vec<f32> = (0..100).map(|i| 1.0 / (1 + i) as f32).collect();
        Lean::new(vec![0.0; 100], &mut order);
        assert_eq!((order[0], order[1]), (3.0, 3.0));
    }

    #[test]
    fn parts_add_up_to_what_was_leaned() {
        let part = |contribution| Part { feature: "first", value: 1.0, contribution };
        // The mean sentence has a salience of 1.5, the parts make 1 and 3 of it; the deviation is 1.
        for mut parts in [vec![vec![part(-0.5)], vec![part(1.5)]], vec![vec![], vec![]]] {
            let mut saliences = [1.0, 3.0];
            let lean = Lean::new(vec![0.0, 1.0], &mut saliences);
            let baseline = lean.explain("tfidf", 1.5, &mut parts, &saliences);
            assert_eq!(baseline, -0.5);
            assert_eq!(parts[1][1], Part { feature: "query", value: 1.0, contribution: f64::from(STRENGTH) });
            for (parts, salience) in parts.iter().zip(saliences) {
                let sum: f64 = parts.iter().map(|part| part.contribution).sum();
                assert!((baseline + sum - f64::from(salience)).abs() < 1e-6);
            }
        }
    }
}
