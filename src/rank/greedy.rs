//! Sentences in the order in which a method that chooses for itself takes them.
//!
//! Such a method takes again and again the sentence of the largest value beside those it has. The value is a gain that
//! only falls while sentences are taken, plus an offset that all sentences of a class share and that may move. So a gain
//! seen earlier is an upper bound, and few sentences are looked at twice (Minoux, Accelerated greedy algorithms for
//! maximizing submodular set functions, 1978).
//!
//! Its order becomes saliences, 1 / (1 + place), which the budget then cuts: for any budget the summary is the one that
//! the method itself would have made.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// What a sentence adds to those taken so far.
pub(super) trait Objective {
    /// The gain of sentence `i`; falls or stays while sentences are taken.
    fn gain(&self, i: usize) -> f32;
    /// What is added for every sentence of a class.
    fn offset(&self, class: usize) -> f32;
    /// Takes sentence `i`.
    fn take(&mut self, i: usize);
}

/// Second looks before one sentence is taken. More change nothing on articles; on a book they would add up.
const LOOKS: usize = 64;

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
fn order(classes: &[usize], objective: &mut impl Objective) -> Vec<usize> {
    let mut queues = Queues::new(classes, objective);
    let mut taken = Vec::with_capacity(classes.len());
    while taken.len() < TAKEN.min(classes.len()) {
        let Some(best) = queues.best(objective, taken.len()) else { break };
        objective.take(best.index);
        taken.push(best.index);
    }
    let valued = |(class, queue): (usize, BinaryHeap<Candidate>)| {
        let offset = objective.offset(class);
        queue.into_iter().map(move |candidate| Candidate { gain: candidate.gain + offset, ..candidate })
    };
    let mut rest: Vec<Candidate> = queues.0.into_iter().enumerate().flat_map(valued).collect();
    rest.sort_unstable_by(|a, b| b.cmp(a));
    taken.extend(rest.iter().map(|candidate| candidate.index));
    taken
}

/// One queue a class, with the largest gain at its head.
struct Queues(Vec<BinaryHeap<Candidate>>);

impl Queues {
    fn new(classes: &[usize], objective: &impl Objective) -> Self {
        let mut members = vec![Vec::new(); classes.iter().max().map_or(0, |&last| last + 1)];
        for (index, &class) in classes.iter().enumerate() {
            members[class].push(Candidate { gain: objective.gain(index), index, seen: 0 });
        }
        Self(members.into_iter().map(BinaryHeap::from).collect())
    }

    /// Takes the sentence with the largest value out, looking again at those whose gain is of before `now`.
    fn best(&mut self, objective: &impl Objective, now: usize) -> Option<Candidate> {
        for looks in 0.. {
            let class = self.leader(objective)?;
            let mut head = self.0[class].pop()?;
            if head.seen == now || looks == LOOKS {
                return Some(head);
            }
            (head.gain, head.seen) = (objective.gain(head.index), now);
            self.0[class].push(head);
        }
        None
    }

    /// The class whose head has the largest value.
    fn leader(&self, objective: &impl Objective) -> Option<usize> {
        let heads = self.0.iter().enumerate().filter_map(|(class, queue)| Some((class, queue.peek()?)));
        let valued =
            heads.map(|(class, head)| (class, Candidate { gain: head.gain + objective.offset(class), ..*head }));
        valued.max_by(|a, b| a.1.cmp(&b.1)).map(|(class, _)| class)
    }
}

/// A sentence in a queue.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    gain: f32,
    index: usize,
    /// How many sentences were taken when the gain was computed.
    seen: usize,
}

impl Ord for Candidate {
    /// By gain; of equal ones the earlier sentence is the larger.
    fn cmp(&self, other: &Self) -> Ordering {
        self.gain.total_cmp(&other.gain).then(other.index.cmp(&self.index))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Candidate {}

/// The order by looking at every sentence before each is taken: the oracle of the methods.
#[cfg(test)]
pub(super) fn order_slowly(classes: &[usize], objective: &mut impl Objective) -> Vec<usize> {
    let mut left: Vec<usize> = (0..classes.len()).collect();
    let mut taken = Vec::new();
    while !left.is_empty() {
        let value = |i: usize| Candidate { gain: objective.gain(i) + objective.offset(classes[i]), index: i, seen: 0 };
        let best = left.iter().map(|&i| value(i)).max().map_or(0, |best| best.index);
        left.retain(|&i| i != best);
        objective.take(best);
        taken.push(best);
    }
    taken
}

/// The fast order, for the methods' tests.
#[cfg(test)]
pub(super) fn order_fast(classes: &[usize], objective: &mut impl Objective) -> Vec<usize> {
    order(classes, objective)
}
