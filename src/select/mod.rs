//! Saliences, redundancy and a budget -> the chosen sentences.
//!
//! Greedy: again and again the sentence of the largest `z - LAMBDA r` that the budget still has room for, with z its
//! salience in standard deviations from the document's mean and r its redundancy, the share of its squared weight in
//! terms that the summary already holds (0 to 1); a sentence that leans on another loses a little more. Redundancy only
//! grows while sentences are chosen, so an old score is an upper bound and most sentences are never looked at twice
//! ([`Candidate`]). Nothing is compared in pairs; with the bound on second looks the whole is O(n log n) for any
//! budget.
//!
//! Full sentences come first; headings and stubs are chosen when those run out.

mod cut;
mod verdict;

use std::collections::BinaryHeap;

use crate::Budget;
use crate::rank::{Candidate, Deviations, LOOKS, Weights};
use crate::term::Terms;

pub(crate) use cut::cut;
pub(crate) use verdict::verdicts;

/// How much a sentence loses that says nothing new; a copy, of which so large a share is said already, loses it twice.
const LAMBDA: f32 = 1.5;
const COPY: f32 = 0.98;

/// What a sentence loses of which a share (0 to 1) is said already.
fn loss(share: f32) -> f32 {
    if share >= COPY { 2.0 * LAMBDA * share } else { LAMBDA * share }
}

/// How much a sentence loses that leans on the one before or behind it, which may be left out. ROUGE does not mind;
/// readers do.
const LEANING: f32 = 0.5;

/// What a budget and the order of choosing look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) words: u32,
    pub(crate) chars: u32,
    /// A heading, or too short to say something.
    pub(crate) stub: bool,
    /// Leans on another: takes up the sentence before it, asks for the one behind it, or is half of a quotation.
    pub(crate) leans: bool,
}

/// Tells how much of a sentence the summary already says.
pub(crate) struct Redundancy<'a> {
    terms: &'a Terms,
    weights: &'a Weights,
    /// By place of a term among the document's: it stands in a chosen sentence.
    covered: Vec<bool>,
}

impl<'a> Redundancy<'a> {
    /// Of an empty summary.
    pub(crate) fn new(terms: &'a Terms, weights: &'a Weights) -> Self {
        Self { terms, weights, covered: vec![false; terms.all().count()] }
    }

    /// The share of the squared weight of sentence `i` in terms of chosen sentences.
    fn of(&self, i: usize) -> f32 {
        let covered = self.terms.tokens(i).iter().filter(|token| self.covered[self.place(token.term())]);
        covered.map(|&token| self.weights.unit(i, token).powi(2)).sum()
    }

    fn choose(&mut self, i: usize) {
        for token in self.terms.tokens(i) {
            let place = self.place(token.term());
            self.covered[place] = true;
        }
    }

    fn place(&self, term: usize) -> usize {
        self.terms.ordinal(term) as usize
    }
}

/// The chosen sentences, in the order of choosing. Where the document holds sentences but none fits the budget, it is
/// the best one alone, to be [`cut`].
pub(crate) fn select(
    saliences: &[f32],
    sizes: &[Size],
    redundancy: Option<Redundancy<'_>>,
    budget: Budget,
) -> Vec<usize> {
    let mut scores = standardized(saliences);
    if redundancy.is_some() {
        scores.iter_mut().zip(sizes).filter(|(_, size)| size.leans).for_each(|(score, _)| *score -= LEANING);
    }
    let room = Room::of(budget, sizes.len());
    let reach = reach(&scores, sizes, room.sentences);
    let mut greedy = Greedy { redundancy, room, chosen: Vec::new() };
    let mut left_out = None;
    for stub in [false, true] {
        let mut queue: BinaryHeap<Candidate> = (0..sizes.len())
            .filter(|&i| sizes[i].stub == stub && scores[i] >= reach)
            .map(|index| Candidate::new(index, scores[index]))
            .collect();
        left_out = greedy.take(&mut queue, &scores, sizes);
        if left_out.is_some() {
            break;
        }
    }
    if greedy.chosen.is_empty() { left_out.into_iter().collect() } else { greedy.chosen }
}

/// The score below which no sentence can be among the first `n` chosen: there are n full ones that even with all their
/// weight said already keep more. No score is below it where there are fewer, or `n` is large.
fn reach(scores: &[f32], sizes: &[Size], n: usize) -> f32 {
    if !(1..=FEW).contains(&n) {
        return f32::NEG_INFINITY;
    }
    let mut largest = vec![f32::NEG_INFINITY; n];
    for (&score, _) in scores.iter().zip(sizes).filter(|(_, size)| !size.stub) {
        if score > largest[n - 1] {
            let place = largest.partition_point(|&larger| larger >= score);
            largest[place..].rotate_right(1);
            largest[place] = score;
        }
    }
    // The share of weight of very long sentences can be over 1 by rounding.
    largest[n - 1] - loss(1.02)
}

/// So many sentences are few.
const FEW: usize = 64;

/// Saliences in standard deviations from their mean, so that redundancy weighs the same for every method.
fn standardized(saliences: &[f32]) -> Vec<f32> {
    let deviations = Deviations::of(saliences);
    saliences.iter().map(|&salience| deviations.of_value(salience) as f32).collect()
}

/// What is left of a budget.
struct Room {
    sentences: usize,
    words: u32,
    chars: u32,
}

impl Room {
    fn of(budget: Budget, sentences: usize) -> Self {
        let all = Self { sentences: usize::MAX, words: u32::MAX, chars: u32::MAX };
        let limit = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        match budget {
            Budget::Sentences(n) => Self { sentences: n.max(1), ..all },
            Budget::Ratio(ratio) => Self { sentences: ratio.of(sentences), ..all },
            Budget::Words(n) => Self { words: limit(n), ..all },
            Budget::Chars(n) => Self { chars: limit(n), ..all },
        }
    }

    fn holds(&self, size: Size) -> bool {
        self.sentences > 0 && size.words <= self.words && size.chars <= self.chars
    }

    fn take(&mut self, size: Size) {
        self.sentences -= 1;
        self.words -= size.words;
        self.chars -= size.chars;
    }
}

struct Greedy<'a> {
    redundancy: Option<Redundancy<'a>>,
    room: Room,
    chosen: Vec<usize>,
}

impl Greedy<'_> {
    /// Takes from the queue what the room holds; returns the best sentence that it did not hold.
    fn take(&mut self, queue: &mut BinaryHeap<Candidate>, scores: &[f32], sizes: &[Size]) -> Option<usize> {
        let mut left_out = None;
        while let Some(best) = self.best(queue, scores) {
            if self.room.holds(sizes[best]) {
                self.room.take(sizes[best]);
                self.chosen.push(best);
                if let Some(redundancy) = &mut self.redundancy {
                    redundancy.choose(best);
                }
            } else if self.room.sentences == 0 {
                return Some(best);
            } else {
                left_out = left_out.or(Some(best));
            }
        }
        left_out
    }

    /// Takes the candidate with the best score out of the queue, looking again at those whose score is old.
    fn best(&self, queue: &mut BinaryHeap<Candidate>, scores: &[f32]) -> Option<usize> {
        let now = self.chosen.len();
        let Some(redundancy) = &self.redundancy else {
            return queue.pop().map(Candidate::index);
        };
        let mut best: Option<Candidate> = None;
        for _ in 0..LOOKS {
            if queue.peek().is_none_or(|top| best.is_some_and(|best| best > *top)) {
                break;
            }
            let Some(mut next) = queue.pop() else { break };
            if !next.is_fresh(now) {
                next = next.revalued(scores[next.index()] - loss(redundancy.of(next.index())), now);
            }
            match best {
                Some(before) if before > next => queue.push(next),
                _ => queue.extend(best.replace(next)),
            }
        }
        best.map(Candidate::index)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::Ratio;
    use crate::rank::tests::{terms_of, weights_of};

    pub(super) fn sizes(words: &[u32]) -> Vec<Size> {
        words.iter().map(|&words| Size { words, chars: words * 6, stub: false, leans: false }).collect()
    }

    #[test]
    fn the_most_salient_come_first_and_ties_go_to_the_earlier() {
        let chosen = select(&[1.0, 3.0, 2.0, 3.0], &sizes(&[5; 4]), None, Budget::Sentences(3));
        assert_eq!(chosen, [1, 3, 2]);
    }

    #[test]
    fn what_is_already_said_waits() {
        let terms = terms_of(&["boats leave harbour", "boats leave harbour", "storm nears", "weather"]);
        let weights = weights_of(&terms);
        let redundancy = Redundancy::new(&terms, &weights);
        assert_eq!(select(&[3.0, 2.9, 2.5, 0.0], &sizes(&[3; 4]), Some(redundancy), Budget::Sentences(2)), [0, 2]);
        // A copy waits longer than one that adds a word.
        let terms = terms_of(&["boats leave harbour", "boats leave harbour", "boats leave harbour early", "rain"]);
        let weights = weights_of(&terms);
        let redundancy = Redundancy::new(&terms, &weights);
        assert_eq!(select(&[3.0, 2.9, 1.6, 0.0], &sizes(&[3; 4]), Some(redundancy), Budget::Sentences(2)), [0, 2]);
    }

    #[test]
    fn stubs_wait_until_full_sentences_run_out() {
        let mut all = sizes(&[2, 9, 9]);
        all[0].stub = true;
        assert_eq!(select(&[9.0, 1.0, 2.0], &all, None, Budget::Sentences(2)), [2, 1]);
        assert_eq!(select(&[9.0, 1.0, 2.0], &all, None, Budget::Sentences(3)), [2, 1, 0]);
        assert_eq!(select(&[9.0, 1.0, 2.0], &all, None, Budget::Words(5)), [2], "the best full sentence, to be cut");
    }

    #[test]
    fn ratio_one_takes_everything() {
        let ratio = Budget::Ratio(Ratio::new(1.0).unwrap());
        assert_eq!(select(&[1.0, 3.0, 2.0], &sizes(&[5; 3]), None, ratio).len(), 3);
    }

    #[test]
    fn nothing_is_chosen_from_nothing() {
        let ratio = Budget::Ratio(Ratio::new(0.5).unwrap());
        for budget in [Budget::default(), ratio, Budget::Words(9)] {
            assert!(select(&[], &[], None, budget).is_empty());
        }
    }

    /// Looks at every sentence before every choice.
    fn slow(saliences: &[f32], terms: &Terms, weights: &Weights, n: usize) -> Vec<usize> {
        let scores = standardized(saliences);
        let mut redundancy = Redundancy::new(terms, weights);
        let mut chosen = Vec::new();
        while chosen.len() < n.min(scores.len()) {
            let rest = (0..scores.len()).filter(|i| !chosen.contains(i));
            let score = |i: usize| Candidate::new(i, scores[i] - loss(redundancy.of(i)));
            let best = rest.map(score).max().unwrap().index();
            redundancy.choose(best);
            chosen.push(best);
        }
        chosen
    }

    proptest! {
        #[test]
        fn choosing_lazily_equals_looking_at_all(
            sentences in prop::collection::vec(("[a-f]{2}( [a-f]{2}){0,5}", 0u8..20), 1..40),
            n in 1usize..12,
        ) {
            let texts: Vec<&str> = sentences.iter().map(|(text, _)| text.as_str()).collect();
            let saliences: Vec<f32> = sentences.iter().map(|&(_, salience)| f32::from(salience)).collect();
            let terms = terms_of(&texts);
            let weights = weights_of(&terms);
            let fast = select(
                &saliences, &sizes(&vec![1; texts.len()]), Some(Redundancy::new(&terms, &weights)), Budget::Sentences(n),
            );
            prop_assert_eq!(fast, slow(&saliences, &terms, &weights, n));
        }

        #[test]
        fn a_limit_in_words_holds(words in prop::collection::vec(1u32..40, 1..30), limit in 1u32..60) {
            let saliences: Vec<f32> = words.iter().map(|&w| w as f32).collect();
            let chosen = select(&saliences, &sizes(&words), None, Budget::Words(limit as usize));
            prop_assert!(!chosen.is_empty());
            let total: u32 = chosen.iter().map(|&i| words[i]).sum();
            prop_assert!(total <= limit || chosen.len() == 1 && words.iter().all(|&w| w > limit));
        }
    }
}
