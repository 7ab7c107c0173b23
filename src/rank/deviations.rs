//! Values in standard deviations from their mean.

/// What turns values into standard deviations from their mean.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deviations {
    pub(super) mean: f64,
    /// One over the standard deviation; 0 where all values are alike.
    pub(super) scale: f64,
}

impl Deviations {
    /// Those of these values.
    pub(crate) fn of(values: &[f32]) -> Self {
        let n = values.len().max(1) as f64;
        let mean = values.iter().map(|&value| f64::from(value)).sum::<f64>() / n;
        let variance = values.iter().map(|&value| (f64::from(value) - mean).powi(2)).sum::<f64>() / n;
        Self { mean, scale: if variance > 1e-12 { 1.0 / variance.sqrt() } else { 0.0 } }
    }

    /// A value in deviations.
    pub(crate) fn of_value(self, value: f32) -> f64 {
        (f64::from(value) - self.mean) * self.scale
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_told_from_their_mean() {
        let deviations = Deviations::of(&[1.0, 3.0]);
        assert_eq!((deviations.of_value(1.0), deviations.of_value(4.0)), (-1.0, 2.0));
        assert_eq!(Deviations::of(&[5.0; 3]).of_value(5.0), 0.0);
        assert_eq!(Deviations::of(&[]).of_value(1.0), 0.0);
    }
}
