//! Runs of blocks that weigh for the article.
//!
//! The article is the run with the largest sum of weights, the maximum subsequence of Pasternack and Roth (Extracting
//! article text from the web with maximum subsequence segmentation, 2009), and with it those of the other runs that
//! weigh enough: a lead above the buttons, the part behind a long box. All maximal runs are found together (Ruzzo and
//! Tompa, A linear time algorithm for finding all maximal scoring subsequences, 1999). Behind a heading of what is no
//! longer the article none is looked for.

use std::ops::Range;

/// A run beside the heaviest weighs at least so much, in units of the weights.
const LEAST: f64 = 30.0;

/// And at least such a share of the heaviest.
const SHARE: f64 = 0.2;

/// A maximal run: every part of it that touches one of its ends has a positive sum, and no longer run around it has.
#[derive(Clone, Debug, PartialEq)]
struct Run {
    blocks: Range<usize>,
    /// The sums of all weights before the run, and up to its end.
    before: f64,
    after: f64,
    /// The latest run with a smaller sum before it.
    lower: Option<usize>,
}

impl Run {
    fn sum(&self) -> f64 {
        self.after - self.before
    }
}

/// The run of weights with the largest sum; empty where none is positive. Linear.
pub fn heaviest(weights: impl Iterator<Item = f32>) -> Range<usize> {
    let (mut best, mut best_sum) = (0..0, 0.0);
    let (mut start, mut sum) = (0, 0.0);
    for (i, weight) in weights.enumerate() {
        sum += weight;
        if sum <= 0.0 {
            (start, sum) = (i + 1, 0.0);
        } else if sum > best_sum {
            (best, best_sum) = (start..i + 1, sum);
        }
    }
    best
}

/// The runs that are the article, in order; none where no weight is positive. Walls are blocks that end it. Linear.
pub(super) fn article(weights: impl Iterator<Item = f32>, is_wall: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let runs = maximal(weights);
    let Some(best) = (0..runs.len()).reduce(|a, b| if runs[b].sum() > runs[a].sum() { b } else { a }) else {
        return Vec::new();
    };
    let weighs = |run: &&Run| run.sum() >= LEAST.max(SHARE * runs[best].sum());
    let open = |pair: &&[Run]| !(pair[0].blocks.end..pair[1].blocks.start).any(&is_wall);
    let behind = runs[best..].windows(2).take_while(open).map(|pair| &pair[1]);
    let all = runs[..best].iter().filter(weighs).chain([&runs[best]]).chain(behind.filter(weighs));
    all.map(|run| run.blocks.clone()).collect()
}

/// All maximal runs, in order.
fn maximal(weights: impl Iterator<Item = f32>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut sum = 0.0;
    for (i, weight) in weights.enumerate() {
        let before = sum;
        sum += f64::from(weight);
        if weight <= 0.0 {
            continue;
        }
        let mut run = Run { blocks: i..i + 1, before, after: sum, lower: None };
        loop {
            let mut lower = runs.len().checked_sub(1);
            while let Some(at) = lower.filter(|&at| runs[at].before >= run.before) {
                lower = runs[at].lower;
            }
            match lower {
                // The run goes on from that one, over what lies between.
                Some(at) if runs[at].after < run.after => {
                    (run.blocks.start, run.before) = (runs[at].blocks.start, runs[at].before);
                    runs.truncate(at);
                }
                _ => {
                    run.lower = lower;
                    break;
                }
            }
        }
        runs.push(run);
    }
    runs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_heaviest_run_is_found() {
        let run = |weights: &[f32]| heaviest(weights.iter().copied());
        assert_eq!(run(&[-1.0, 4.0, -2.0, 3.0, -9.0, 4.5]), 1..4);
        assert_eq!(run(&[-1.0, -2.0]), 0..0);
        assert_eq!(run(&[]), 0..0);
    }

    #[test]
    fn the_heaviest_run_is_the_best_of_all_runs() {
        let sum = |weights: &[f32]| weights.iter().sum::<f32>();
        for seed in 0..200_u32 {
            let weights: Vec<f32> =
                (0..9).map(|i| f32::from((seed * 31 + i * seed * 7 + i) as u8 % 17) - 8.0).collect();
            let best = (0..9).flat_map(|a| (a..=9).map(move |b| (a, b))).map(|(a, b)| sum(&weights[a..b]));
            let best = best.fold(0.0, f32::max);
            assert_eq!(sum(&weights[heaviest(weights.iter().copied())]), best, "{weights:?}");
        }
    }

    #[test]
    fn the_article_goes_on_behind_a_gap_and_not_behind_a_wall() {
        let weights = [35.0, -40.0, 140.0, -50.0, 31.0, -9.0, 20.0, -50.0, 40.0];
        let article = |wall: usize| article(weights.into_iter(), |i| i == wall);
        assert_eq!(article(9), [0..1, 2..3, 4..7, 8..9]);
        assert_eq!(article(7), [0..1, 2..3, 4..7]);
        assert_eq!(article(3), [0..1, 2..3]);
        assert_eq!(article(1), [0..1, 2..3, 4..7, 8..9]);
        let light = super::article([40.0, -90.0, 300.0, -9.0].into_iter(), |_| false);
        assert!(light.len() == 1 && light[0] == (2..3), "{light:?}");
        assert!(super::article([-1.0].into_iter(), |_| false).is_empty());
    }

    /// All maximal runs by their definition: the run with the largest sum, then those to its left and to its right.
    fn maximal_slowly(weights: &[f32], from: usize) -> Vec<Range<usize>> {
        let sum = |run: &Range<usize>| weights[run.clone()].iter().map(|&weight| f64::from(weight)).sum::<f64>();
        let all = (0..weights.len()).flat_map(|a| (a + 1..=weights.len()).map(move |b| a..b));
        // Of equal sums the shortest, and of these the first.
        let best = all.filter(|run| sum(run) > 0.0).reduce(|a, b| {
            let better = sum(&b) > sum(&a) || sum(&b) == sum(&a) && b.len() < a.len();
            if better { b } else { a }
        });
        let Some(best) = best else { return Vec::new() };
        let mut runs = maximal_slowly(&weights[..best.start], from);
        runs.push(from + best.start..from + best.end);
        runs.extend(maximal_slowly(&weights[best.end..], from + best.end));
        runs
    }

    proptest! {
        #[test]
        fn all_maximal_runs_are_found(weights in prop::collection::vec(-9_i16..9, 0..12)) {
            // Small fractions make all sums differ.
            let weights: Vec<f32> =
                weights.iter().enumerate().map(|(i, &w)| f32::from(w) + 1.0 / (2 << i) as f32).collect();
            let found: Vec<_> = maximal(weights.iter().copied()).into_iter().map(|run| run.blocks).collect();
            prop_assert_eq!(&found, &maximal_slowly(&weights, 0));
            let best = heaviest(weights.iter().copied());
            prop_assert!(best.is_empty() || found.contains(&best));
        }
    }
}
