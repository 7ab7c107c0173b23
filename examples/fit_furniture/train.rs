//! Fitting the weights: the run that weighs most shall be the article.
//!
//! First a structured support vector machine (Tsochantaridis et al. 2005) by averaged subgradient steps: the loss of a run
//! is the share of the page's words that it has wrong. It is convex, and near what is wanted. Then each weight is moved
//! while that raises the figure itself: F1 of the mean precision and the mean recall of the words kept.

use std::ops::Range;

use inbrief::fitting::furniture::{COUNT, Evidence, heaviest, weight};

use crate::data::Page;

const EPOCHS: usize = 16;
const DECAY: f32 = 0.001;
/// Steps of the first phase that the step size is as good as constant for.
const WARM: f32 = 200.0;
/// Steps of the second phase, in shares of the weight, and how much a step must bring.
const STEPS: [f32; 5] = [0.5, 0.25, 0.5, 0.25, 0.12];
const GAIN: f64 = 1e-4;
/// The length that weights are brought to: only their relation matters.
const LENGTH: f32 = 50.0;
/// What weights that are smaller are moved as.
const SMALL: f32 = 3.0;

/// The weights for `pages`: the mean of fits that see them in different orders.
pub(crate) fn fit(pages: &[&Page], seeds: &[u64]) -> Evidence {
    let mut mean = [0.0; COUNT];
    for &seed in seeds {
        let mut weights = unit(machine(pages, seed));
        climb(pages, &mut weights);
        add(&mut mean, &unit(weights), 1.0 / seeds.len() as f32);
    }
    mean
}

fn unit(weights: Evidence) -> Evidence {
    let length = weights.iter().map(|weight| weight * weight).sum::<f32>().sqrt();
    weights.map(|weight| weight * LENGTH / length.max(1e-6))
}

/// Precision, recall and F1 of the words kept.
#[derive(Clone, Copy)]
pub(crate) struct Score {
    pub(crate) precision: f64,
    pub(crate) recall: f64,
    pub(crate) f1: f64,
}

/// The score of `weights`, weight `moved.0` being larger by `moved.1`.
pub(crate) fn score(pages: &[&Page], weights: &Evidence, moved: (usize, f32)) -> Score {
    let mut weights = *weights;
    weights[moved.0] += moved.1;
    let (mut precision, mut recall, mut total) = (0.0, 0.0, 0.0);
    for page in pages {
        let [article, furniture] =
            page.words[kept(page, &weights)].iter().fold([0.0; 2], |sum, words| [sum[0] + words[0], sum[1] + words[1]]);
        precision += page.weight * f64::from(article / (article + furniture).max(1.0));
        recall += page.weight * f64::from(article / page.article);
        total += page.weight;
    }
    let (precision, recall) = (precision / total, recall / total);
    Score { precision, recall, f1: 2.0 * precision * recall / (precision + recall).max(1e-9) }
}

fn kept(page: &Page, weights: &Evidence) -> Range<usize> {
    if page.clean {
        return 0..page.words.len();
    }
    page.seen.span(heaviest(page.seen.rows.iter().map(|row| weight(row, weights))))
}

/// The support vector machine.
fn machine(pages: &[&Page], seed: u64) -> Evidence {
    let loss: Vec<Vec<f32>> =
        pages.iter().map(|page| page.words.iter().map(|[a, f]| (f - a) / page.all).collect()).collect();
    let gold: Vec<Range<usize>> = loss.iter().map(|loss| heaviest(loss.iter().map(|loss| -loss))).collect();
    let (mut weights, mut mean): (Evidence, Evidence) = ([0.0; COUNT], [0.0; COUNT]);
    let mut random = seed;
    let (mut step, mut averaged) = (0.0, 0.0);
    for epoch in 0..EPOCHS {
        for i in shuffled(pages.len(), &mut random) {
            let rows = &pages[i].seen.rows;
            if pages[i].clean {
                continue;
            }
            step += 1.0;
            let rate = 1.0 / (DECAY * (step + WARM));
            let run = heaviest(rows.iter().zip(&loss[i]).map(|(row, loss)| weight(row, &weights) + loss));
            weights = weights.map(|weight| weight * (1.0 - rate * DECAY));
            if run != gold[i] {
                let rate = rate * pages[i].weight as f32;
                rows[run].iter().for_each(|row| add(&mut weights, row, -rate));
                rows[gold[i].clone()].iter().for_each(|row| add(&mut weights, row, rate));
            }
            if epoch >= EPOCHS / 2 {
                averaged += 1.0;
                (0..COUNT).for_each(|j| mean[j] += (weights[j] - mean[j]) / averaged);
            }
        }
    }
    mean
}

fn add(weights: &mut Evidence, row: &Evidence, rate: f32) {
    weights.iter_mut().zip(row).for_each(|(weight, number)| *weight += rate * number);
}

/// The numbers below `n` in an order drawn from `random` (Knuth's generator, Fisher and Yates' shuffle).
fn shuffled(n: usize, random: &mut u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    for i in (1..n).rev() {
        *random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(i, (*random >> 33) as usize % (i + 1));
    }
    order
}

/// Moves each weight while that raises the score.
fn climb(pages: &[&Page], weights: &mut Evidence) {
    let mut best = score(pages, weights, (0, 0.0)).f1;
    for step in STEPS {
        for j in 0..COUNT {
            for sign in [1.0, -1.0] {
                loop {
                    let by = sign * step * weights[j].abs().max(SMALL);
                    let now = score(pages, weights, (j, by)).f1;
                    if now <= best + GAIN {
                        break;
                    }
                    best = now;
                    weights[j] += by;
                }
            }
        }
    }
}
