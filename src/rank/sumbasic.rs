//! `sumbasic`: sentences of probable words, taken one by one, each making its words less probable.
//!
//! SumBasic (Nenkova and Vanderwende, The impact of frequency on summarization, 2005): with n(w) the count of a word
//! among the N of the document, p(w) = n(w) / N; the sentence taken is the one of the largest
//!
//! weight(S_j) = sum over w in S_j of p(w) / sqrt(|S_j|)
//!
//! and for each word in it p(w) becomes p(w) p(w). They divide by |S_j|, the words of the sentence, and in later work
//! by nothing (Nenkova, Vanderwende and McKeown, A compositional context sensitive multi-document summarizer, 2006):
//! the mean takes the shortest sentences, the sum the longest, and the root lies between. Their demand that the
//! sentence hold the most probable word is left out: the weight sees to it mostly, and without it an order of all
//! sentences comes out. Stop words have no p and do not count. Linear in the tokens but for the queue (see
//! [`greedy`](super::greedy)).

use super::greedy::{self, Objective};
use super::matrix::Matrix;
use crate::term::Terms;

/// One salience a sentence, appended to `saliences`.
pub(crate) fn rank(terms: &Terms, saliences: &mut Vec<f32>) {
    greedy::rank(&vec![0; terms.len()], &mut SumBasic::new(terms), saliences);
}

struct SumBasic {
    /// The count of each word of a sentence.
    counts: Matrix,
    /// p(w), by column.
    probabilities: Vec<f32>,
}

impl SumBasic {
    fn new(terms: &Terms) -> Self {
        let all: f32 = terms.all().map(|(_, count)| count.count as f32).sum();
        let probabilities = terms.all().map(|(_, count)| count.count as f32 / all).collect();
        Self { counts: Matrix::new(terms, |_, token| token.tf() as f32), probabilities }
    }
}

impl Objective for SumBasic {
    fn gain(&self, i: usize) -> f32 {
        let (mut sum, mut words) = (0.0, 0.0f32);
        for &(column, count) in self.counts.row(i) {
            sum += count * self.probabilities[column as usize];
            words += count;
        }
        sum / words.max(1.0).sqrt()
    }

    fn take(&mut self, i: usize) {
        for &(column, _) in self.counts.row(i) {
            self.probabilities[column as usize] *= self.probabilities[column as usize];
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rank::greedy::{order, order_slowly};
    use crate::rank::tests::terms_of;

    #[test]
    fn an_order_by_hand() {
        // p: boat 3/6, harbour 2/6, storm 1/6. First boat harbour, 5/6 / sqrt(2) = 0.59; then p(boat) = 1/4 and
        // p(harbour) = 1/9: boat storm has 5/12 / sqrt(2) = 0.29, boat 0.25, harbour 0.11; then p(boat) = 1/16.
        let terms = terms_of(&["boat harbour", "boat storm", "boat", "harbour"]);
        let mut saliences = Vec::new();
        rank(&terms, &mut saliences);
        assert_eq!(saliences, [1.0, 1.0 / 2.0, 1.0 / 4.0, 1.0 / 3.0]);
    }

    proptest! {
        #[test]
        fn taken_as_by_looking_at_all(sentences in prop::collection::vec("[a-h]{2}( [a-h]{2}){0,6}", 1..40)) {
            let texts: Vec<&str> = sentences.iter().map(String::as_str).collect();
            let terms = terms_of(&texts);
            let classes = vec![0; terms.len()];
            let fast = order(&classes, &mut SumBasic::new(&terms));
            prop_assert_eq!(fast, order_slowly(&classes, &mut SumBasic::new(&terms)));
        }
    }
}
