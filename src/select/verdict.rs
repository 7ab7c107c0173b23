//! Why each sentence is in the summary or not, found by going through the choices again. Linear in the document.

use super::{LEANING, Redundancy, Room, Size, loss, standardized};
use crate::Budget;
use crate::digest::Verdict;
use crate::term::Token;

/// The verdict on each sentence, given the chosen ones in the order of choosing. `redundancy` is of an empty summary.
pub(crate) fn verdicts(
    saliences: &[f32],
    sizes: &[Size],
    redundancy: Option<Redundancy<'_>>,
    budget: Budget,
    chosen: &[usize],
) -> Vec<Verdict> {
    let mut choices = Choices {
        scores: standardized(saliences),
        sizes,
        coverage: redundancy.map(Coverage::new),
        room: Room::of(budget, sizes.len()),
        least: f32::INFINITY,
        stubs: false,
    };
    let mut verdicts = vec![None; sizes.len()];
    for (order, &i) in (1..).zip(chosen) {
        choices.take(i);
        verdicts[i] = Some(Verdict::Chosen { order });
    }
    verdicts.into_iter().enumerate().map(|(i, known)| known.unwrap_or_else(|| choices.on(i))).collect()
}

/// The choices gone through so far.
struct Choices<'a> {
    scores: Vec<f32>,
    sizes: &'a [Size],
    coverage: Option<Coverage<'a>>,
    room: Room,
    /// The score of the last one taken, when it was.
    least: f32,
    /// Full sentences had run out.
    stubs: bool,
}

impl Choices<'_> {
    fn take(&mut self, i: usize) {
        let (share, _) = self.said(i);
        self.least = self.scores[i] - loss(share) - self.leaning(i);
        self.stubs = self.sizes[i].stub;
        // A sentence that is to be cut is larger than the room.
        if self.room.holds(self.sizes[i]) {
            self.room.take(self.sizes[i]);
        }
        if let Some(coverage) = &mut self.coverage {
            coverage.choose(i);
        }
    }

    /// The verdict on a sentence that was not taken.
    fn on(&self, i: usize) -> Verdict {
        let size = self.sizes[i];
        let (share, with) = self.said(i);
        let (alone, redundant, leaning) = (self.scores[i], loss(share), self.leaning(i));
        let too_long = size.words > self.room.words || size.chars > self.room.chars;
        match with {
            _ if size.stub && !self.stubs => Verdict::Stub,
            _ if too_long && alone - redundant - leaning >= self.least => Verdict::TooLong,
            Some(with) if alone > self.least && redundant >= leaning => {
                Verdict::Redundant { share: share.into(), with }
            }
            _ if alone > self.least && leaning > redundant => Verdict::Leans,
            _ => Verdict::Outranked,
        }
    }

    /// The redundancy of a sentence, and the chosen one that it shares most with.
    fn said(&self, i: usize) -> (f32, Option<usize>) {
        self.coverage.as_ref().map_or((0.0, None), |coverage| coverage.of(i))
    }

    fn leaning(&self, i: usize) -> f32 {
        if self.coverage.is_some() && self.sizes[i].leans { LEANING } else { 0.0 }
    }
}

/// Which chosen sentence said a term first.
struct Coverage<'a> {
    redundancy: Redundancy<'a>,
    /// By place of a term among the document's: one more than the sentence's index.
    by: Vec<u32>,
}

impl<'a> Coverage<'a> {
    fn new(redundancy: Redundancy<'a>) -> Self {
        let by = vec![0; redundancy.covered.len()];
        Self { redundancy, by }
    }

    fn choose(&mut self, i: usize) {
        for token in self.redundancy.terms.tokens(i) {
            let by = &mut self.by[self.redundancy.place(token.term())];
            *by = if *by == 0 { i as u32 + 1 } else { *by };
        }
    }

    fn of(&self, i: usize) -> (f32, Option<usize>) {
        let Redundancy { terms, weights, .. } = self.redundancy;
        let by = |token: Token| self.by[self.redundancy.place(token.term())];
        let shares = terms.tokens(i).iter().map(|&token| (by(token), weights.unit(i, token).powi(2)));
        let mut shares: Vec<(u32, f32)> = shares.filter(|(by, _)| *by > 0).collect();
        let all = shares.iter().map(|(_, share)| share).sum();
        shares.sort_by_key(|(by, _)| *by);
        let sums = shares
            .chunk_by(|a, b| a.0 == b.0)
            .map(|same| (same[0].0, same.iter().map(|(_, share)| share).sum::<f32>()));
        // Of two that it shares as much with the earlier is named.
        let most = sums.reduce(|most, next| if next.1 > most.1 { next } else { most });
        (all, most.map(|(by, _)| by as usize - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{select, tests::sizes};
    use super::*;
    use crate::rank::tests::{terms_of, weights_of};

    /// The verdicts on sentences of these saliences and sizes.
    fn of(texts: &[&str], saliences: &[f32], sizes: &[Size], budget: Budget) -> Vec<Verdict> {
        let terms = terms_of(texts);
        let weights = weights_of(&terms);
        let redundancy = || Some(Redundancy::new(&terms, &weights));
        let chosen = select(saliences, sizes, redundancy(), budget);
        verdicts(saliences, sizes, redundancy(), budget, &chosen)
    }

    #[test]
    fn redundant_with_which_and_outranked() {
        let texts = ["boats leave harbour", "storm nears", "boats leave harbour", "weather"];
        let verdicts = of(&texts, &[3.0, 2.5, 2.9, 0.0], &sizes(&[3; 4]), Budget::Sentences(2));
        let chosen = |order| Verdict::Chosen { order };
        assert_eq!(verdicts[..2], [chosen(1), chosen(2)]);
        let Verdict::Redundant { share, with } = verdicts[2] else { panic!("{verdicts:?}") };
        assert!(with == 0 && (share - 1.0).abs() < 1e-5);
        assert_eq!(verdicts[3], Verdict::Outranked);
    }

    #[test]
    fn stubs_what_leans_and_what_is_too_long() {
        let texts = ["boats", "storm", "weather", "harbour"];
        let mut all = sizes(&[5; 4]);
        all[0].stub = true;
        all[1].leans = true;
        let verdicts = of(&texts, &[3.0, 2.1, 2.0, 1.0], &all, Budget::Sentences(1));
        assert_eq!(verdicts, [Verdict::Stub, Verdict::Leans, Verdict::Chosen { order: 1 }, Verdict::Outranked]);
        let verdicts = of(&texts, &[3.0, 2.0, 1.0, 0.0], &sizes(&[5, 9, 5, 5]), Budget::Words(10));
        assert_eq!(verdicts[..3], [Verdict::Chosen { order: 1 }, Verdict::TooLong, Verdict::Chosen { order: 2 }]);
    }

    #[test]
    fn without_redundancy_order_is_all() {
        let saliences = [1.0, 0.5];
        let chosen = select(&saliences, &sizes(&[5; 2]), None, Budget::Sentences(1));
        let verdicts = verdicts(&saliences, &sizes(&[5; 2]), None, Budget::Sentences(1), &chosen);
        assert_eq!(verdicts, [Verdict::Chosen { order: 1 }, Verdict::Outranked]);
    }
}
