//! Sentences in the order in which a method that chooses for itself takes them.
//!
//! Such a method takes again and again the sentence of the largest value beside those it has. The value is a gain that
//! only falls while sentences are taken, plus an offset that all sentences of a class share and that may move: a lazy
//! queue for each class ([`Candidate`]).
//!
//! Its order becomes saliences, 1 / (1 + place), which the budget then cuts: for any budget the summary is the one that
//! the method itself would have made.

use std::collections::BinaryHeap;

use super::candidate::{Candidate, LOOKS};

/// What a sentence adds to those taken so far.
pub(super) trait Objective {
    /// The gain of sentence `i`; falls or stays while sentences are taken.
    fn gain(&self, i: usize) -> f32;
    /// What is added for every sentence of a class; nothing where all sentences are of one.
    fn offset(&self, _class: usize) -> f32 {
        0.0
    }
    /// Takes sentence `i`.
    fn take(&mut self, i: usize);
}

/// So many sentences are taken one by one; those behind follow by the value they had then. No digest is that long, but
/// an order of a whole book would be.
const TAKEN: usize = 1000;

/// One salience for each sentence of these classes, appended to `saliences`.
pub(super) fn rank(classes: &[usize], objective: &mut impl Objective, saliences: &mut Vec<f32>) {
    let start = saliences.len();
    saliences.resize(start + classes.len(), 0.0);
    for (place, i) in order(classes, objective).into_iter().enumerate() {
        saliences[start + i] = 1.0 / (1 + place) as f32;
    }
}

/// The sentences in the order in which they are taken; of equal ones the earlier first.
pub(super) fn order(classes: &[usize], objective: &mut impl Objective) -> Vec<usize> {
    let mut queues = Queues::new(classes, objective);
    let mut taken = Vec::with_capacity(classes.len());
    while taken.len() < TAKEN.min(classes.len()) {
        let Some(best) = queues.best(objective, taken.len()) else { break };
        objective.take(best.index());
        taken.push(best.index());
    }
    let valued = |(class, queue): (usize, BinaryHeap<Candidate>)| {
        let offset = objective.offset(class);
        queue.into_iter().map(move |candidate| candidate.plus(offset))
    };
    let mut rest: Vec<Candidate> = queues.0.into_iter().enumerate().flat_map(valued).collect();
    rest.sort_unstable_by(|a, b| b.cmp(a));
    taken.extend(rest.iter().map(|candidate| candidate.index()));
    taken
}

/// One queue a class, with the largest gain at its head.
struct Queues(Vec<BinaryHeap<Candidate>>);

impl Queues {
    fn new(classes: &[usize], objective: &impl Objective) -> Self {
        let mut members = vec![Vec::new(); classes.iter().max().map_or(0, |&last| last + 1)];
        for (index, &class) in classes.iter().enumerate() {
            members[class].push(Candidate::new(index, objective.gain(index)));
        }
        Self(members.into_iter().map(BinaryHeap::from).collect())
    }

    /// Takes the sentence with the largest value out, looking again at those whose gain is of before `now`.
    fn best(&mut self, objective: &impl Objective, now: usize) -> Option<Candidate> {
        for looks in 0.. {
            let class = self.leader(objective)?;
            let head = self.0[class].pop()?;
            if head.is_fresh(now) || looks == LOOKS {
                return Some(head);
            }
            self.0[class].push(head.revalued(objective.gain(head.index()), now));
        }
        None
    }

    /// The class whose head has the largest value.
    fn leader(&self, objective: &impl Objective) -> Option<usize> {
        let heads = self.0.iter().enumerate().filter_map(|(class, queue)| Some((class, queue.peek()?)));
        let valued = heads.map(|(class, head)| (class, head.plus(objective.offset(class))));
        valued.max_by(|a, b| a.1.cmp(&b.1)).map(|(class, _)| class)
    }
}

/// The order by looking at every sentence before each is taken: the oracle of the methods.
#[cfg(test)]
pub(super) fn order_slowly(classes: &[usize], objective: &mut impl Objective) -> Vec<usize> {
    let mut left: Vec<usize> = (0..classes.len()).collect();
    let mut taken = Vec::new();
    while !left.is_empty() {
        let value = |i: usize| Candidate::new(i, objective.gain(i) + objective.offset(classes[i]));
        let best = left.iter().map(|&i| value(i)).max().map_or(0, |best| best.index());
        left.retain(|&i| i != best);
        objective.take(best);
        taken.push(best);
    }
    taken
}
