//! What the network is to learn of a sentence: how much a summary gains by it.

use crate::data::{Data, Doc, Grams};

/// Counts of the reference's n-grams in a summary, kept while sentences come and go.
#[derive(Clone)]
struct Matches {
    counts: Vec<i32>,
    clipped: i32,
}

impl Matches {
    fn of(grams: &Grams, chosen: &[usize]) -> Self {
        let mut matches = Self { counts: vec![0; grams.reference.len()], clipped: 0 };
        chosen.iter().for_each(|&i| matches.clipped += matches.gain(grams, i, 1, true));
        matches
    }

    /// How many more (or with `sign` -1 fewer) matches sentence `i` makes; counted in if `keep`.
    fn gain(&mut self, grams: &Grams, i: usize, sign: i32, keep: bool) -> i32 {
        let mut gain = 0;
        for &(gram, count) in &grams.of[i] {
            let now = &mut self.counts[gram as usize];
            let most = i32::from(grams.reference[gram as usize]);
            let then = *now + sign * i32::from(count);
            gain += then.min(most) - (*now).min(most);
            if keep {
                *now = then;
            }
        }
        gain
    }
}

/// R1 + R2 (F1) of a summary by its matches, tokens and sentences.
fn f1_sum(doc: &Doc, unigrams: i32, bigrams: i32, length: f32, sentences: usize) -> [f32; 2] {
    let f1 = |matches: i32, a: f32, b: f32| if matches > 0 { 2.0 * matches as f32 / (a + b) } else { 0.0 };
    let pairs = (length - sentences as f32).max(1.0);
    [f1(unigrams, length, doc.reference_length), f1(bigrams, pairs, (doc.reference_length - 1.0).max(1.0))]
}

/// ROUGE-1 and ROUGE-2 F1 of a choice, with bigrams counted inside sentences.
pub(crate) fn rouge(doc: &Doc, chosen: &[usize]) -> [f32; 2] {
    let length = chosen.iter().map(|&i| doc.lengths[i]).sum();
    let unigrams = Matches::of(&doc.unigrams, chosen).clipped;
    let bigrams = Matches::of(&doc.bigrams, chosen).clipped;
    f1_sum(doc, unigrams, bigrams, length, chosen.len())
}

/// y_a = (m1 - a L) / r + (m2 - 0.4 a L) / r: matches per reference length, less a price for length.
pub(crate) fn alone(data: &Data, price: f32) -> Vec<f32> {
    let mut label: Vec<f32> = Vec::with_capacity(data.features.len());
    for doc in &data.docs {
        label.extend(doc.recall.iter().map(|[m1, m2, length]| m1 - price * length + m2 - 0.4 * price * length));
    }
    standardize(data, &mut label);
    label
}

/// y_m: R1 + R2 of the current summary with one member replaced by the sentence, mean over the member left out.
pub(crate) fn swapped(data: &Data, choices: &[Vec<usize>]) -> Vec<f32> {
    let mut label = vec![0.0; data.features.len()];
    for (doc, chosen) in data.docs.iter().zip(choices) {
        swap_one(doc, chosen, &mut label[doc.rows.clone()]);
    }
    standardize(data, &mut label);
    label
}

fn swap_one(doc: &Doc, chosen: &[usize], label: &mut [f32]) {
    let step = chosen.len().div_ceil(6).max(1);
    let left_out: Vec<usize> = chosen.iter().copied().step_by(step).collect();
    let all = chosen.iter().map(|&i| doc.lengths[i]).sum::<f32>();
    let unigrams = Matches::of(&doc.unigrams, chosen);
    let bigrams = Matches::of(&doc.bigrams, chosen);
    for &out in &left_out {
        let (mut u, mut b) = (unigrams.clone(), bigrams.clone());
        u.clipped += u.gain(&doc.unigrams, out, -1, true);
        b.clipped += b.gain(&doc.bigrams, out, -1, true);
        let rest = all - doc.lengths[out];
        for (i, label) in label.iter_mut().enumerate() {
            // A member that stays is worth the summary that has it.
            let [r1, r2] = if chosen.contains(&i) && i != out {
                f1_sum(doc, unigrams.clipped, bigrams.clipped, all, chosen.len())
            } else {
                let (m1, m2) = (u.gain(&doc.unigrams, i, 1, false), b.gain(&doc.bigrams, i, 1, false));
                f1_sum(doc, u.clipped + m1, b.clipped + m2, rest + doc.lengths[i], chosen.len())
            };
            *label += (r1 + r2) / left_out.len() as f32;
        }
    }
}

/// Makes a label's mean 0 and its deviation 1 in every document.
pub(crate) fn standardize(data: &Data, label: &mut [f32]) {
    for doc in &data.docs {
        let part = &mut label[doc.rows.clone()];
        let n = part.len().max(1) as f32;
        let mean = part.iter().sum::<f32>() / n;
        let deviation = (part.iter().map(|y| (y - mean).powi(2)).sum::<f32>() / n).sqrt();
        let scale = if deviation < 1e-6 { 1.0 } else { deviation };
        part.iter_mut().for_each(|y| *y = (*y - mean) / scale);
    }
}

/// The sum of labels, standardized again.
pub(crate) fn blend(data: &Data, labels: &[&[f32]]) -> Vec<f32> {
    let mut sum = vec![0.0; data.features.len()];
    for label in labels {
        sum.iter_mut().zip(*label).for_each(|(sum, y)| *sum += y);
    }
    standardize(data, &mut sum);
    sum
}
