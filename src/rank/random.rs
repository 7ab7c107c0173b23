//! `random`: sentences by lot, the floor that any method has to be above.
//!
//! salience_i is drawn evenly from [0, 1). The lot is a hash of the seed, of the lengths of the document's sentences,
//! and of i (the mixing of SplitMix64: Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014), so
//! that the same seed draws the same on every run and machine, and differently from document to document.

use crate::term::Terms;

/// One salience a sentence, appended to `saliences`.
pub(crate) fn rank(terms: &Terms, seed: u64, saliences: &mut Vec<f32>) {
    let lengths = (0..terms.len()).map(|i| u64::from(terms.sentence(i).words));
    let document = lengths.fold(mix(seed), |state, words| mix(state ^ words));
    // 24 bits are what an f32 holds exactly.
    saliences.extend((0..terms.len()).map(|i| (mix(document ^ mix(i as u64)) >> 40) as f32 / (1 << 24) as f32));
}

/// The output function of SplitMix64, behind one step of its counter.
fn mix(state: u64) -> u64 {
    let z = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::tests::terms_of;

    fn drawn(sentences: &[&str], seed: u64) -> Vec<f32> {
        let mut saliences = Vec::new();
        rank(&terms_of(sentences), seed, &mut saliences);
        saliences
    }

    #[test]
    fn the_generator_is_the_published_one() {
        // The first output of SplitMix64 from state 0.
        assert_eq!(mix(0), 0xE220_A839_7B1D_CDAF);
    }

    #[test]
    fn lots_depend_on_seed_and_document_alone() {
        let sentences = ["One two.", "Three.", "Four five six."];
        assert_eq!(drawn(&sentences, 7), drawn(&sentences, 7));
        assert_ne!(drawn(&sentences, 7), drawn(&sentences, 8));
        assert_ne!(drawn(&sentences, 7)[0], drawn(&["One.", "Three.", "Four five six."], 7)[0]);
    }

    #[test]
    fn lots_are_even() {
        let lots = drawn(&["Same."; 4000], 0);
        assert!(lots.iter().all(|lot| (0.0..1.0).contains(lot)));
        for tenth in 0..10 {
            let range = tenth as f32 / 10.0..(tenth + 1) as f32 / 10.0;
            let share = lots.iter().filter(|lot| range.contains(lot)).count();
            assert!((330..470).contains(&share), "{tenth}: {share}");
        }
    }
}
