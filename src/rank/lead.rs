//! `lead`: the first sentences, the baseline that summarizers are held against.
//!
//! salience_i = 1 / (1 + i), with i the place of the sentence in its article: of several articles the first sentences
//! come first, then the second ones.

use super::Layout;

/// One salience a sentence, appended to `saliences`.
pub(crate) fn rank(layout: &[Layout], saliences: &mut Vec<f32>) {
    saliences.extend(layout.iter().map(|sentence| 1.0 / (1 + sentence.place) as f32));
}
