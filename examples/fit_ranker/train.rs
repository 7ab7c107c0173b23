//! Two stages: squared error on the label, then direct optimisation of ROUGE by sampled choices.

use inbrief::fitting::ranker::COUNT;

use crate::data::{Data, Doc};
use crate::label::rouge;
use crate::net::{Adam, Net};
use crate::random::Random;

/// How long and how hard to train: chosen by leaving groups of sets out.
#[derive(Clone, Copy)]
pub(crate) struct Schedule {
    pub(crate) networks: usize,
    pub(crate) hidden: usize,
    pub(crate) steps: usize,
    pub(crate) decay: f32,
    pub(crate) direct_steps: usize,
    pub(crate) direct_decay: f32,
}

/// Documents a step.
const BATCH: usize = 48;
/// A set is drawn with probability ~ (its documents)^0.25.
const SET_POWER: f64 = 0.25;
/// Features further from their mean count as this many deviations, as in the library.
const CLIP: f32 = 4.0;
/// First steps of the direct optimisation, at a rate that still grows.
const WARM: usize = 50;
/// Choices drawn a document, how far from the best they stray, and how many of their members are looked at.
const SAMPLES: usize = 6;
const TEMPERATURE: f32 = 0.35;
const MEMBERS: usize = 6;

/// A fitted model.
#[derive(Clone)]
pub(crate) struct Model {
    pub(crate) means: [f32; COUNT],
    pub(crate) scales: [f32; COUNT],
    pub(crate) net: Net,
}

impl Model {
    /// Fits on the documents `docs` of the data.
    pub(crate) fn fit(data: &Data, label: &[f32], docs: &[usize], schedule: Schedule, seed: u64) -> Self {
        let (means, scales) = normalization(data, docs);
        let trainer = Trainer { data, label, docs, draw: Draw::new(data, docs), means, scales };
        let nets: Vec<Net> = (0..schedule.networks as u64).map(|n| trainer.regress(schedule, seed * 100 + n)).collect();
        let net = trainer.optimize(Net::merge(&nets), schedule, seed);
        Self { means, scales, net }
    }

    pub(crate) fn score(&self, features: &[f32; COUNT]) -> f32 {
        let mut q = vec![0.0; self.net.hidden];
        self.net.score(&normalize(features, &self.means, &self.scales), &mut q)
    }
}

/// Mean and 1 / deviation of each feature, over at most 100 sentences of 100 documents a set.
fn normalization(data: &Data, docs: &[usize]) -> ([f32; COUNT], [f32; COUNT]) {
    let mut left = vec![100; data.sets.len()];
    let (mut n, mut sum, mut squares) = (0.0f64, [0.0f64; COUNT], [0.0f64; COUNT]);
    for &d in docs {
        let doc = &data.docs[d];
        if left[doc.set] == 0 {
            continue;
        }
        left[doc.set] -= 1;
        for row in data.features[doc.rows.clone()].iter().take(100) {
            n += 1.0;
            for j in 0..COUNT {
                sum[j] += f64::from(row[j]);
                squares[j] += f64::from(row[j]).powi(2);
            }
        }
    }
    let mean = |j: usize| sum[j] / n;
    let deviation = |j: usize| (squares[j] / n - mean(j).powi(2)).max(0.0).sqrt() + 1e-6;
    (std::array::from_fn(|j| mean(j) as f32), std::array::from_fn(|j| (1.0 / deviation(j)) as f32))
}

fn normalize(features: &[f32; COUNT], means: &[f32; COUNT], scales: &[f32; COUNT]) -> [f32; COUNT] {
    std::array::from_fn(|j| ((features[j] - means[j]) * scales[j]).clamp(-CLIP, CLIP))
}

/// Draws documents, sets by their probability.
struct Draw {
    up_to: Vec<f64>,
}

impl Draw {
    fn new(data: &Data, docs: &[usize]) -> Self {
        let mut counts = vec![0.0f64; data.sets.len()];
        docs.iter().for_each(|&d| counts[data.docs[d].set] += 1.0);
        let mut sum = 0.0;
        let up_to = docs.iter().map(|&d| {
            let count = counts[data.docs[d].set];
            sum += libm::pow(count, SET_POWER) / count;
            sum
        });
        Self { up_to: up_to.collect() }
    }

    fn one(&self, random: &mut Random) -> usize {
        let at = random.unit() * self.up_to.last().copied().unwrap_or(0.0);
        self.up_to.partition_point(|&x| x < at).min(self.up_to.len() - 1)
    }
}

struct Trainer<'a> {
    data: &'a Data,
    label: &'a [f32],
    docs: &'a [usize],
    draw: Draw,
    means: [f32; COUNT],
    scales: [f32; COUNT],
}

/// A document's rows in a step: which sentences, their normalized features, scores and hidden inputs.
struct Rows {
    sentences: Vec<usize>,
    z: Vec<[f32; COUNT]>,
    scores: Vec<f32>,
    hidden: Vec<Vec<f32>>,
}

impl Trainer<'_> {
    /// Squared error of the scores, their mean taken out, against the label.
    fn regress(&self, schedule: Schedule, seed: u64) -> Net {
        let mut net = Net::new(schedule.hidden, seed);
        let mut adam = Adam::new(net.weights.len(), schedule.decay);
        let mut random = Random::new(seed + 1);
        for step in 0..schedule.steps {
            let mut gradient = vec![0.0; net.weights.len()];
            for _ in 0..BATCH {
                let doc = &self.data.docs[self.docs[self.draw.one(&mut random)]];
                let rows = self.rows(doc, &net, 80, &mut random);
                self.back(&net, &rows, &self.squared_error(doc, &rows), &mut gradient);
            }
            let warm = ((step + 1) as f32 / 200.0).min(1.0);
            adam.step(&mut net.weights, &gradient, 0.006 * warm * cosine(step, schedule.steps));
        }
        net
    }

    /// Policy gradient on the reward of choices drawn by Plackett and Luce, beside the squared error.
    ///
    /// The rate stays the same to the end, and the weights are the mean of those after each step but the first ones
    /// (Polyak and Juditsky 1992): single steps follow the draws, their mean does better on kinds of text left out.
    fn optimize(&self, mut net: Net, schedule: Schedule, seed: u64) -> Net {
        let mut adam = Adam::new(net.weights.len(), schedule.direct_decay);
        let mut random = Random::new(seed + 7);
        let mut mean = net.clone();
        for step in 0..schedule.direct_steps {
            let mut gradient = vec![0.0; net.weights.len()];
            for _ in 0..BATCH {
                let doc = &self.data.docs[self.docs[self.draw.one(&mut random)]];
                let rows = self.rows(doc, &net, 120, &mut random);
                let mut slopes = self.squared_error(doc, &rows);
                reward_slopes(doc, &rows, &mut random, &mut slopes);
                self.back(&net, &rows, &slopes, &mut gradient);
            }
            let warm = ((step + 1) as f32 / WARM as f32).min(1.0);
            adam.step(&mut net.weights, &gradient, 0.001 * warm);
            let share = 1.0 / (step as f32 + 1.0 - WARM as f32).max(1.0);
            mean.weights.iter_mut().zip(&net.weights).for_each(|(mean, weight)| *mean += (weight - *mean) * share);
        }
        mean
    }

    /// At most `most` of the sentences that are no stubs.
    fn rows(&self, doc: &Doc, net: &Net, most: usize, random: &mut Random) -> Rows {
        let full: Vec<usize> = (0..doc.stub.len()).filter(|&i| !doc.stub[i]).collect();
        let sentences: Vec<usize> = match full.len() {
            0 => (0..doc.stub.len()).take(most).collect(),
            n if n > most => random.sample(n, most).into_iter().map(|i| full[i]).collect(),
            _ => full,
        };
        let features = &self.data.features[doc.rows.clone()];
        let z: Vec<_> = sentences.iter().map(|&i| normalize(&features[i], &self.means, &self.scales)).collect();
        let mut hidden = vec![vec![0.0; net.hidden]; z.len()];
        let scores = z.iter().zip(&mut hidden).map(|(z, q)| net.score(z, q)).collect();
        Rows { sentences, z, scores, hidden }
    }

    fn squared_error(&self, doc: &Doc, rows: &Rows) -> Vec<f32> {
        let label = &self.label[doc.rows.clone()];
        let n = rows.sentences.len().max(1) as f32;
        let errors: Vec<f32> = rows.sentences.iter().zip(&rows.scores).map(|(&i, score)| score - label[i]).collect();
        let mean = errors.iter().sum::<f32>() / n;
        errors.iter().map(|error| (error - mean) / n).collect()
    }

    fn back(&self, net: &Net, rows: &Rows, slopes: &[f32], gradient: &mut [f32]) {
        for ((z, q), slope) in rows.z.iter().zip(&rows.hidden).zip(slopes) {
            net.backward(z, q, slope / BATCH as f32, gradient);
        }
    }
}

fn cosine(step: usize, steps: usize) -> f32 {
    0.5 * (1.0 + (std::f32::consts::PI * step as f32 / steps as f32).cos())
}

/// Adds the gradient of the expected loss (minus reward) to the slopes.
fn reward_slopes(doc: &Doc, rows: &Rows, random: &mut Random, slopes: &mut [f32]) {
    let n = rows.sentences.len();
    let k = doc.k.min(n);
    if k >= n {
        return;
    }
    let logits: Vec<f32> = rows.scores.iter().map(|score| score / TEMPERATURE).collect();
    let picks: Vec<Vec<usize>> = (0..SAMPLES).map(|_| draw_choice(&logits, k, random)).collect();
    let reward = |pick: &Vec<usize>| {
        let chosen: Vec<usize> = pick.iter().map(|&row| rows.sentences[row]).collect();
        rouge(doc, &chosen).iter().sum::<f32>() * 100.0
    };
    let rewards: Vec<f32> = picks.iter().map(reward).collect();
    let mean = rewards.iter().sum::<f32>() / SAMPLES as f32;
    let scale = 1.0 / (TEMPERATURE * SAMPLES as f32 * k.min(MEMBERS) as f32);
    let most = logits.iter().copied().fold(f32::MIN, f32::max);
    for (pick, reward) in picks.iter().zip(&rewards) {
        let advantage = (reward - mean) / 10.0 * scale;
        let mut odds: Vec<f32> = logits.iter().map(|logit| libm::expf(logit - most)).collect();
        for &row in pick.iter().take(MEMBERS) {
            let sum = odds.iter().sum::<f32>().max(1e-12);
            slopes.iter_mut().zip(&odds).for_each(|(slope, odd)| *slope += advantage * odd / sum);
            slopes[row] -= advantage;
            odds[row] = 0.0;
        }
    }
}

fn draw_choice(logits: &[f32], k: usize, random: &mut Random) -> Vec<usize> {
    let mut drawn: Vec<(f32, usize)> = logits.iter().enumerate().map(|(i, l)| (l + random.gumbel(), i)).collect();
    drawn.sort_by(|a, b| b.0.total_cmp(&a.0));
    drawn.into_iter().take(k).map(|(_, i)| i).collect()
}
