//! `blend`: features through a small fitted network, the default.
//!
//! With z_j = clip((feature_j - mean_j) / deviation_j, -4, 4):
//!
//! salience = sum_j u_j z_j + sum_k v_k r(q_k), q_k = c_k + sum_j W_jk z_j, r(q) = max(q, q / 10)
//!
//! The hidden units let what a sentence says count differently in news, papers and talk. The weights, and what they were
//! fitted on, stand in `model.rs`.

use super::features::{COUNT, SHARED};
use super::model::{BIAS, DIRECT, HIDDEN, INPUT, MEANS, OUTPUT, SCALES};

/// Features further from their mean count as this many deviations.
pub(super) const CLIP: f32 = 4.0;

/// Slope of a hidden unit below zero.
pub(super) const LEAK: f32 = 0.1;

/// The network, halfway: what the features add that all sentences of a document share.
#[derive(Clone, Copy, Debug)]
pub(super) struct Network {
    hidden: [f32; HIDDEN],
    direct: f32,
}

impl Network {
    /// The network for the document of a sentence with these features.
    pub(super) fn of(features: &[f32; COUNT]) -> Self {
        Self { hidden: BIAS, direct: 0.0 }.with(features, &OF_DOCUMENT)
    }

    /// The salience of a sentence of the document.
    pub(super) fn score(&self, features: &[f32; COUNT]) -> f32 {
        let network = self.with(features, &OF_SENTENCE);
        let rectified = network.hidden.iter().zip(&OUTPUT).map(|(&q, v)| v * q.max(LEAK * q));
        network.direct + rectified.sum::<f32>()
    }

    /// The network with some of the features added.
    fn with(&self, features: &[f32; COUNT], inputs: &[Input]) -> Self {
        let Self { mut hidden, mut direct } = *self; // Of its own, and so in registers.
        for input in inputs {
            let z = ((features[input.feature] - input.mean) * input.scale).clamp(-CLIP, CLIP);
            direct += z * input.direct;
            for (unit, weight) in hidden.iter_mut().zip(&input.weights) {
                *unit += z * weight;
            }
        }
        Self { hidden, direct }
    }
}

/// A feature's way into the network, all of it in one place.
struct Input {
    feature: usize,
    mean: f32,
    scale: f32,
    direct: f32,
    weights: [f32; HIDDEN],
}

static OF_DOCUMENT: [Input; count(true)] = inputs(true);
static OF_SENTENCE: [Input; count(false)] = inputs(false);

/// How many features all sentences of a document share, or not.
const fn count(shared: bool) -> usize {
    let (mut count, mut j) = (0, 0);
    while j < COUNT {
        count += (SHARED[j] == shared) as usize;
        j += 1;
    }
    count
}

/// The inputs of these features.
const fn inputs<const N: usize>(shared: bool) -> [Input; N] {
    let mut inputs = [const { Input { feature: 0, mean: 0.0, scale: 0.0, direct: 0.0, weights: [0.0; HIDDEN] } }; N];
    let (mut count, mut j) = (0, 0);
    while j < COUNT {
        if SHARED[j] == shared {
            inputs[count] =
                Input { feature: j, mean: MEANS[j], scale: SCALES[j], direct: DIRECT[j], weights: INPUT[j] };
            count += 1;
        }
        j += 1;
    }
    inputs
}
