//! Natural logarithms of whole numbers.

/// ln k: those of small numbers, which most counts are, from a table. That of 0 is taken for 0.
#[derive(Debug)]
pub(super) struct Logarithms([f32; 256]);

impl Default for Logarithms {
    fn default() -> Self {
        Self(std::array::from_fn(|k| (k.max(1) as f32).ln()))
    }
}

impl Logarithms {
    #[inline]
    pub(super) fn of(&self, k: u32) -> f32 {
        self.0.get(k as usize).copied().unwrap_or_else(|| (k as f32).ln())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_and_large_numbers_have_their_logarithms() {
        let logarithms = Logarithms::default();
        for k in [1, 2, 255, 256, 1_000_000] {
            assert_eq!(logarithms.of(k), (k as f32).ln());
        }
        assert_eq!(logarithms.of(0), 0.0);
    }
}
