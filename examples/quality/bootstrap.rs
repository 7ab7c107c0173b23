//! How sure a mean is (Efron 1979).

const RESAMPLES: usize = 1000;

/// 95 % of the means of the sets' means, with the documents of each set drawn again with replacement, from a fixed seed.
pub(crate) fn interval(sets: &[Vec<f64>]) -> (f64, f64) {
    let mut state = 1u64;
    let mut draw = |values: &Vec<f64>| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        values.get((state >> 33) as usize % values.len().max(1)).copied().unwrap_or_default()
    };
    let mut mean =
        |values: &Vec<f64>| (0..values.len()).map(|_| draw(values)).sum::<f64>() / values.len().max(1) as f64;
    let mut means: Vec<f64> =
        (0..RESAMPLES).map(|_| sets.iter().map(&mut mean).sum::<f64>() / sets.len().max(1) as f64).collect();
    means.sort_by(f64::total_cmp);
    (means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40])
}
