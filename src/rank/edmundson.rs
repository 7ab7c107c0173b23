//! `edmundson`: cue words, title and location, as they were weighed by hand before computers could learn to.
//!
//! Edmundson, New methods in automatic extracting, 1969, with the three of his four methods that did best together:
//!
//! salience_i = a_1 C_i + a_2 T_i + a_3 L_i
//!
//! - C_i, cue: +1 for each bonus word of the language ("significant", "finally"), -1 where the sentence opens with a
//!   word that leans on the one before (his stigma words), at most 2 either way
//! - T_i, title: share of the title's terms that the sentence holds; 0 where there is no title
//! - L_i, location: 1 in the first paragraph, 1/2 in the last, 1/2 at the opening of any paragraph, and 1/4 at its end
//!
//! Of equal sentences the earlier is chosen. The fourth method, frequent words, is `tfidf`'s. Linear in the tokens.

use super::{Layout, Material};

/// a_1, a_2, a_3
const WEIGHTS: [f32; 3] = [0.5, 2.0, 1.0];

/// Bonus words beyond so many change nothing.
const MOST_CUES: f32 = 2.0;

/// One salience a sentence, appended to `saliences`.
pub(crate) fn rank(material: &Material<'_>, saliences: &mut Vec<f32>) {
    let mut kind = vec![(false, false); material.terms.bound()];
    material.cues.iter().for_each(|&term| kind[term].0 = true);
    material.title.iter().for_each(|&term| kind[term].1 = true);
    let title = material.title.len().max(1) as f32;
    let locations = locations(material.layout);
    saliences.extend(locations.into_iter().enumerate().map(|(i, location)| {
        let tokens = || material.terms.tokens(i).iter().map(|token| kind[token.term()]);
        let stigma = f32::from(material.layout[i].shape.leans);
        let cue = (tokens().filter(|kind| kind.0).count() as f32 - stigma).min(MOST_CUES);
        let shared = tokens().filter(|kind| kind.1).count() as f32 / title;
        WEIGHTS[0] * cue + WEIGHTS[1] * shared + WEIGHTS[2] * location
    }));
}

/// L of each sentence. An article begins where the place of a sentence in it is 0.
fn locations(layout: &[Layout]) -> Vec<f32> {
    let mut locations = vec![0.0; layout.len()];
    let mut start = 0;
    while start < layout.len() {
        let end = (start + 1..layout.len()).find(|&i| layout[i].place == 0).unwrap_or(layout.len());
        let article = &layout[start..end];
        let (first, last) = (article[0].paragraph, article[article.len() - 1].paragraph);
        for (i, sentence) in article.iter().enumerate() {
            let beside = |j: usize| article.get(j).map(|other| other.paragraph) == Some(sentence.paragraph);
            let part = |holds: bool, value: f32| if holds { value } else { 0.0 };
            locations[start + i] = part(sentence.paragraph == first, 1.0)
                + part(sentence.paragraph == last && last != first, 0.5)
                + part(i == 0 || !beside(i - 1), 0.5)
                + part(!beside(i + 1), 0.25);
        }
        start = end;
    }
    locations
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::Shape;
    use crate::rank::tests::terms_of;
    use crate::term::WordOrder;

    fn layout(paragraphs: &[u32]) -> Vec<Layout> {
        let sentence =
            |(place, &paragraph): (usize, &u32)| Layout { paragraph, place: place as u32, shape: Shape::default() };
        paragraphs.iter().enumerate().map(sentence).collect()
    }

    #[test]
    fn places_by_hand() {
        assert_eq!(locations(&layout(&[0, 0, 1, 1, 1, 2])), [1.5, 1.25, 0.5, 0.0, 0.25, 1.25]);
        assert_eq!(locations(&layout(&[0, 0])), [1.5, 1.25]);
        // Two articles, one behind the other.
        let two = [layout(&[0, 1]), layout(&[2, 3])].concat();
        assert_eq!(locations(&two), [1.75, 1.25, 1.75, 1.25]);
    }

    #[test]
    fn cue_words_and_title_are_added() {
        let terms = terms_of(&["boat", "significant boat harbour", "results storm"]);
        let mut layout = layout(&[0, 0, 0]);
        layout[2].shape.leans = true;
        // Terms by number: boat 1, significant 2, harbour 3, results 4, storm 5; the title holds boat and harbour.
        let material = Material {
            terms: &terms,
            layout: &layout,
            title: &[1, 3],
            cues: &[2],
            words: &WordOrder::default(),
            seed: 0,
        };
        let mut saliences = Vec::new();
        rank(&material, &mut saliences);
        assert_eq!(saliences, [1.5 + 1.0, 1.0 + 2.0 + 0.5, 1.25 - 0.5]);
    }
}
