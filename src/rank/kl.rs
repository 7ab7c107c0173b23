//! `kl`: the sentences whose words are spread as those of the document.
//!
//! KLSum (Haghighi and Vanderwende, Exploring content models for multi-document summarization, 2009): again and again
//! the sentence is taken with which the summary S has the least
//!
//! KL(P_D || P_S) = sum over w of P_D(w) log (P_D(w) / P_S(w))
//!
//! with P_D the relative counts of the document's terms and P_S those of the summary, smoothed: (c(w) + a) / (L + a V)
//! for a count of c among L and V terms in all. Only the part with P_S changes. With k(w) the counts of a sentence of
//! length l, taking it changes the divergence by
//!
//! log(1 + l / (L + a V)) - sum over w of P_D(w) log(1 + k(w) / (c(w) + a))
//!
//! The sum, over the words of the sentence alone, only falls while c grows; the first part depends on l alone. So
//! sentences of one length wait in one queue (see [`greedy`](super::greedy)), lengths over 64 rounded down to six
//! binary digits. Linear in the tokens but for the queues.

use super::greedy::{self, Objective};
use super::matrix::Matrix;
use crate::term::Terms;

/// a: what every term of the document counts in the summary beforehand (Laplace).
const SMOOTHING: f32 = 1.0;

/// Binary digits of a length that are kept.
const DIGITS: u32 = 6;

/// One salience a sentence, appended to `saliences`.
pub(crate) fn rank(terms: &Terms, saliences: &mut Vec<f32>) {
    let mut objective = Divergence::new(terms);
    let classes = objective.classes();
    greedy::rank(&classes, &mut objective, saliences);
}

struct Divergence {
    /// k(w), row by row.
    counts: Matrix,
    /// P_D(w), by column.
    document: Vec<f32>,
    /// c(w) + a, by column.
    summary: Vec<f32>,
    /// L + a V
    length: f32,
}

impl Divergence {
    fn new(terms: &Terms) -> Self {
        let all: f32 = terms.all().map(|(_, count)| count.count as f32).sum();
        let document: Vec<f32> = terms.all().map(|(_, count)| count.count as f32 / all).collect();
        Self {
            counts: Matrix::new(terms, |_, token| token.tf() as f32),
            summary: vec![SMOOTHING; document.len()],
            length: SMOOTHING * document.len() as f32,
            document,
        }
    }

    /// l
    fn length_of(&self, i: usize) -> usize {
        self.counts.row(i).iter().map(|&(_, count)| count as usize).sum()
    }

    /// The class of each sentence by its length.
    fn classes(&self) -> Vec<usize> {
        (0..self.counts.rows()).map(|i| class_of(self.length_of(i))).collect()
    }
}

/// The number of different lengths below this one, rounded.
fn class_of(length: usize) -> usize {
    let dropped = (usize::BITS - length.leading_zeros()).saturating_sub(DIGITS);
    (length >> dropped) + ((dropped as usize) << (DIGITS - 1))
}

/// The shortest length of a class.
fn length_in(class: usize) -> f32 {
    let half = 1 << (DIGITS - 1);
    let dropped = (class / half).saturating_sub(1);
    ((class - dropped * half) as f32) * (1u64 << dropped) as f32
}

impl Objective for Divergence {
    fn gain(&self, i: usize) -> f32 {
        let gain = |&(column, count): &(u32, f32)| {
            let column = column as usize;
            self.document[column] * libm::logf(1.0 + count / self.summary[column])
        };
        self.counts.row(i).iter().map(gain).sum()
    }

    fn offset(&self, class: usize) -> f32 {
        // A document without terms has no length to divide by.
        -libm::logf(1.0 + length_in(class) / self.length.max(SMOOTHING))
    }

    fn take(&mut self, i: usize) {
        for &(column, count) in self.counts.row(i) {
            self.summary[column as usize] += count;
        }
        self.length += self.length_of(i) as f32;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rank::greedy::{order, order_slowly};
    use crate::rank::tests::terms_of;

    #[test]
    fn lengths_are_kept_to_six_digits() {
        for length in 0..5000 {
            let kept = length_in(class_of(length)) as usize;
            assert!(kept <= length && length - kept <= length / 32, "{length} {kept}");
            assert!(length > 63 || kept == length);
            assert!(class_of(length) <= class_of(length + 1) && class_of(length + 1) <= class_of(length) + 1);
        }
    }

    /// KL(P_D || P_S) as it is defined.
    fn divergence(terms: &Terms, taken: &[usize]) -> f32 {
        let all: f32 = terms.all().map(|(_, count)| count.count as f32).sum();
        let count = |term: usize| -> f32 {
            let tokens = taken.iter().flat_map(|&i| terms.tokens(i));
            tokens.filter(|token| token.term() == term).map(|token| token.tf() as f32).sum()
        };
        let (v, l): (f32, f32) = (terms.all().count() as f32, terms.all().map(|(term, _)| count(term)).sum());
        let summary = |term| (count(term) + SMOOTHING) / (l + SMOOTHING * v);
        terms.all().map(|(term, c)| c.count as f32 / all * (c.count as f32 / all / summary(term)).ln()).sum()
    }

    #[test]
    fn a_change_is_that_of_the_divergence() {
        let terms = terms_of(&["boat boat harbour", "harbour storm", "boat storm wind", "rain"]);
        let mut objective = Divergence::new(&terms);
        for (taken, i) in [(vec![], 0), (vec![0], 1), (vec![0, 1], 2)] {
            let change = -objective.gain(i) - objective.offset(class_of(objective.length_of(i)));
            let with: Vec<usize> = taken.iter().copied().chain([i]).collect();
            assert!((change - (divergence(&terms, &with) - divergence(&terms, &taken))).abs() < 1e-4);
            objective.take(i);
        }
    }

    proptest! {
        #[test]
        fn taken_as_by_looking_at_all(sentences in prop::collection::vec("[a-h]{2}( [a-h]{2}){0,9}", 1..40)) {
            let texts: Vec<&str> = sentences.iter().map(String::as_str).collect();
            let terms = terms_of(&texts);
            let classes = Divergence::new(&terms).classes();
            let fast = order(&classes, &mut Divergence::new(&terms));
            prop_assert_eq!(fast, order_slowly(&classes, &mut Divergence::new(&terms)));
        }
    }
}
