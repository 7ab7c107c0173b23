//! `blend`: features through a small fitted network, the default.
//!
//! With z_j = clip((feature_j - mean_j) / deviation_j, -4, 4):
//!
//! salience = sum_j u_j z_j + sum_k v_k r(q_k), q_k = c_k + sum_j W_jk z_j, r(q) = max(q, q / 10)
//!
//! The hidden units let what a sentence says count differently in news, papers and talk. The weights, and what they
//! were fitted on, stand in `model.rs`.

use wide::f32x4;

use super::features::{COUNT, SHARED, larger};
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
        ZEROS.with(features, &OF_DOCUMENT)
    }

    /// The salience of a sentence of the document.
    pub(super) fn score(&self, features: &[f32; COUNT]) -> f32 {
        let network = self.with(features, &OF_SENTENCE);
        // Four sums side by side, as processors add.
        let mut sums = [0.0; LANES];
        for (units, weights) in network.hidden.as_chunks::<LANES>().0.iter().zip(OUTPUT.as_chunks::<LANES>().0) {
            let rectified = units.map(|q| larger(q, LEAK * q));
            for (sum, (r, v)) in sums.iter_mut().zip(rectified.iter().zip(weights)) {
                *sum += r * v;
            }
        }
        network.direct + sums.iter().sum::<f32>()
    }

    /// The network with some of the features added. Many are 0, and so in it already.
    fn with(&self, features: &[f32; COUNT], inputs: &Inputs) -> Self {
        let Self { mut hidden, direct } = *self; // Of its own, and so in registers.
        let (steps, mut left, straight) = inputs.steps(features);
        while left != 0 {
            let j = left.trailing_zeros() as usize;
            for (unit, weight) in hidden.iter_mut().zip(&INPUT[j]) {
                *unit += steps[j] * weight;
            }
            left &= left - 1;
        }
        Self { hidden, direct: direct + straight }
    }
}

/// The network where all features are 0.
static ZEROS: Network = {
    let mut network = Network { hidden: BIAS, direct: 0.0 };
    let mut j = 0;
    while j < COUNT {
        let zero = z(0.0, MEANS[j], SCALES[j]);
        network.direct += zero * DIRECT[j];
        let mut k = 0;
        while k < HIDDEN {
            network.hidden[k] += zero * INPUT[j][k];
            k += 1;
        }
        j += 1;
    }
    network
};

const LANES: usize = 4;

/// Features with what fills up the lanes.
const PADDED: usize = COUNT.next_multiple_of(LANES);

const _: () = assert!(PADDED <= u64::BITS as usize && HIDDEN.is_multiple_of(LANES));

const fn z(feature: f32, mean: f32, scale: f32) -> f32 {
    ((feature - mean) * scale).clamp(-CLIP, CLIP)
}

/// The features' ways into the network, by feature; of those that are others' matter all is 0.
struct Inputs {
    means: [f32; PADDED],
    scales: [f32; PADDED],
    /// z where the feature is 0.
    zeros: [f32; PADDED],
    direct: [f32; PADDED],
}

static OF_DOCUMENT: Inputs = Inputs::of(true);
static OF_SENTENCE: Inputs = Inputs::of(false);

impl Inputs {
    /// Those of the features that all sentences of a document share, or of the others.
    const fn of(shared: bool) -> Self {
        let none = [0.0; PADDED];
        let mut inputs = Self { means: none, scales: none, zeros: none, direct: none };
        let mut j = 0;
        while j < COUNT {
            if SHARED[j] == shared {
                inputs.means[j] = MEANS[j];
                inputs.scales[j] = SCALES[j];
                inputs.zeros[j] = z(0.0, MEANS[j], SCALES[j]);
                inputs.direct[j] = DIRECT[j];
            }
            j += 1;
        }
        inputs
    }

    /// How far each z is from that of 0; a bit for each that is; and what they add to the salience straight.
    fn steps(&self, features: &[f32; COUNT]) -> ([f32; PADDED], u64, f32) {
        let mut steps = [0.0; PADDED];
        let (mut left, mut straight) = (0, f32x4::ZERO);
        for at in (0..PADDED).step_by(LANES) {
            let lanes = |of: &[f32]| f32x4::new(std::array::from_fn(|lane| of.get(at + lane).copied().unwrap_or(0.0)));
            let z = ((lanes(features) - lanes(&self.means)) * lanes(&self.scales))
                .fast_max(f32x4::splat(-CLIP))
                .fast_min(f32x4::splat(CLIP));
            let step = z - lanes(&self.zeros);
            straight += step * lanes(&self.direct);
            left |= u64::from(step.simd_ne(f32x4::ZERO).to_bitmask()) << at;
            steps[at..at + LANES].copy_from_slice(&step.to_array());
        }
        (steps, left, straight.reduce_add())
    }
}
