//! `blend`: features through a small fitted network, the default.
//!
//! With z_j = clip((feature_j - mean_j) / deviation_j, -4, 4):
//!
//! salience = sum_j u_j z_j + sum_k v_k r(q_k), q_k = c_k + sum_j W_jk z_j, r(q) = max(q, q / 10)
//!
//! The hidden units let what a sentence says count differently in news, papers and talk. The weights, and what they were
//! fitted on, stand in `model.rs`.

use super::features::COUNT;
use super::model::{BIAS, DIRECT, HIDDEN, INPUT, MEANS, OUTPUT, SCALES};

/// Features further from their mean count as this many deviations.
pub(super) const CLIP: f32 = 4.0;

/// Slope of a hidden unit below zero.
pub(super) const LEAK: f32 = 0.1;

/// The salience of a sentence.
pub(crate) fn score(features: &[f32; COUNT]) -> f32 {
    let mut hidden = BIAS;
    let mut direct = 0.0;
    for j in 0..COUNT {
        let z = ((features[j] - MEANS[j]) * SCALES[j]).clamp(-CLIP, CLIP);
        direct += z * DIRECT[j];
        for k in 0..HIDDEN {
            hidden[k] += z * INPUT[j][k];
        }
    }
    let rectified = hidden.iter().zip(&OUTPUT).map(|(&q, v)| v * q.max(LEAK * q));
    direct + rectified.sum::<f32>()
}
