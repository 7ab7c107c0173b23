//! How sure a mean is (Efron 1979).

const RESAMPLES: usize = 1000;

/// 95 % of the means of documents drawn again with replacement, from a fixed seed.
pub(crate) fn interval(values: &[f64]) -> (f64, f64) {
    let n = values.len().max(1);
    let mut state = 1u64;
    let mut draw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        values.get((state >> 33) as usize % n).copied().unwrap_or_default()
    };
    let mut means: Vec<f64> = (0..RESAMPLES).map(|_| (0..n).map(|_| draw()).sum::<f64>() / n as f64).collect();
    means.sort_by(f64::total_cmp);
    (means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40])
}
