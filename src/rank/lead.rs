//! `lead`: the first sentences, the baseline that summarizers are held against.
//!
//! salience_i = 1 / (1 + i).

/// One salience a sentence, appended to `saliences`.
pub(crate) fn rank(sentences: usize, saliences: &mut Vec<f32>) {
    saliences.extend((0..sentences).map(|i| 1.0 / (1 + i) as f32));
}
