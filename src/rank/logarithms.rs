//! Natural logarithms of whole numbers.

/// ln k: those of small numbers, which most counts are, from a table. That of 0 is taken for 0.
#[derive(Debug)]
pub(super) struct Logarithms([f32; 256]);

impl Default for Logarithms {
    fn default() -> Self {
        Self(std::array::from_fn(|k| libm::logf(k.max(1) as f32)))
    }
}

impl Logarithms {
    #[inline]
    pub(super) fn of(&self, k: u32) -> f32 {
        self.0.get(k as usize).copied().unwrap_or_else(|| self.of_large(k))
    }

    /// ln k = ln m + s ln 2 + ln (1 + d), m the first eight bits of k, s the number of those behind them, d < 1/128
    /// what these add: three terms of the series of ln (1 + d) are as near as the type is.
    fn of_large(&self, k: u32) -> f32 {
        let s = k.ilog2() - 7;
        let m = k >> s;
        let d = (k - (m << s)) as f32 / (m << s) as f32;
        self.0[m as usize] + s as f32 * std::f32::consts::LN_2 + d * (1.0 - d * (0.5 - d / 3.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_and_large_numbers_have_their_logarithms() {
        let logarithms = Logarithms::default();
        for k in (1..3000).chain([65_535, 65_536, 1_000_003, u32::MAX - 1, u32::MAX]) {
            let (near, exact) = (f64::from(logarithms.of(k)), f64::from(k).ln());
            assert!((near - exact).abs() <= 2e-7 * exact.max(1.0), "{k}: {near}, not {exact}");
        }
        assert_eq!(logarithms.of(0), 0.0);
    }
}
