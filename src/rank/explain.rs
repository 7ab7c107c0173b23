//! What made the saliences of `blend`: for each sentence one part a feature, which add up.
//!
//! In the symbols of `blend.rs`, with b_j the mean of z_j over the document's sentences, the part of feature j is
//!
//! (z_j - b_j) (u_j + sum_k v_k W_jk s_k), s_k = (r(q_k(z)) - r(q_k(b))) / (q_k(z) - q_k(b)).
//!
//! The parts of a sentence add up to its salience less that of the mean sentence b, and what all sentences of the
//! document share has no part. These are integrated gradients from b to z (Sundararajan, Taly and Yan, Axiomatic
//! attribution for deep networks, 2017); since r is a line broken once, the integral is the slope s_k of the chord.

use super::blend::{CLIP, LEAK};
use super::features::{COUNT, NAMES};
use super::model::{BIAS, DIRECT, HIDDEN, INPUT, MEANS, OUTPUT, SCALES};
use crate::digest::Part;

/// The salience of the mean sentence, and the parts of each sentence from its features. Parts of nothing are left out.
pub(super) fn explain(rows: &[[f32; COUNT]]) -> (f64, Vec<Vec<Part>>) {
    let standardized: Vec<[f64; COUNT]> = rows.iter().map(standardize).collect();
    let n = rows.len().max(1) as f64;
    let mean = std::array::from_fn(|j| standardized.iter().map(|z| z[j]).sum::<f64>() / n);
    let base = units(&mean);
    let parts = standardized.iter().zip(rows).map(|(z, row)| {
        let slopes = slopes(&units(z), &base);
        let contribution = |j: usize| (z[j] - mean[j]) * (f64::from(DIRECT[j]) + weighted(j, &slopes));
        let part = |j: usize| Part { feature: NAMES[j], value: row[j].into(), contribution: contribution(j) };
        (0..COUNT).map(part).filter(|part| part.contribution.abs() > 1e-9).collect()
    });
    let parts = parts.collect();
    (salience(&mean, &base), parts)
}

/// z
fn standardize(features: &[f32; COUNT]) -> [f64; COUNT] {
    std::array::from_fn(|j| ((features[j] - MEANS[j]) * SCALES[j]).clamp(-CLIP, CLIP).into())
}

/// q_k for every k
fn units(z: &[f64; COUNT]) -> [f64; HIDDEN] {
    std::array::from_fn(|k| f64::from(BIAS[k]) + (0..COUNT).map(|j| z[j] * f64::from(INPUT[j][k])).sum::<f64>())
}

/// r(q)
fn rectify(q: f64) -> f64 {
    q.max(f64::from(LEAK) * q)
}

/// s_k for every k
fn slopes(q: &[f64; HIDDEN], base: &[f64; HIDDEN]) -> [f64; HIDDEN] {
    std::array::from_fn(|k| match q[k] - base[k] {
        way if way.abs() > 1e-12 => (rectify(q[k]) - rectify(base[k])) / way,
        _ if q[k] > 0.0 => 1.0,
        _ => LEAK.into(),
    })
}

/// sum_k v_k W_jk s_k
fn weighted(j: usize, slopes: &[f64; HIDDEN]) -> f64 {
    (0..HIDDEN).map(|k| f64::from(OUTPUT[k]) * f64::from(INPUT[j][k]) * slopes[k]).sum()
}

fn salience(z: &[f64; COUNT], q: &[f64; HIDDEN]) -> f64 {
    let direct: f64 = (0..COUNT).map(|j| z[j] * f64::from(DIRECT[j])).sum();
    direct + (0..HIDDEN).map(|k| f64::from(OUTPUT[k]) * rectify(q[k])).sum::<f64>()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::blend::Network;
    use super::*;

    #[test]
    fn what_all_sentences_share_has_no_part() {
        let (_, parts) = explain(&[MEANS, MEANS]);
        assert_eq!(parts, [[], []]);
        let mut other = MEANS;
        other[3] += 1.0;
        let (_, parts) = explain(&[MEANS, other]);
        assert!(parts.iter().all(|parts| parts.len() == 1 && parts[0].feature == NAMES[3]));
    }

    proptest! {
        #[test]
        fn parts_add_up_to_the_salience(rows in prop::collection::vec(prop::collection::vec(-3f32..3.0, COUNT), 1..6)) {
            // Values as features have them: some deviations from their means, some beyond where they are clipped.
            let feature = |row: &Vec<f32>| std::array::from_fn(|j| MEANS[j] + 2.0 * row[j] / SCALES[j]);
            let rows: Vec<[f32; COUNT]> = rows.iter().map(feature).collect();
            let (baseline, parts) = explain(&rows);
            for (row, parts) in rows.iter().zip(parts) {
                let sum: f64 = parts.iter().map(|part| part.contribution).sum();
                prop_assert!((baseline + sum - f64::from(Network::of(row).score(row))).abs() < 1e-3);
            }
        }
    }
}
