//! `luhn`: the closest cluster of significant words that a sentence holds.
//!
//! Luhn, The automatic creation of literature abstracts, 1958: words that stand in the document often enough are
//! significant; a cluster is a stretch of the sentence that begins and ends with a significant word and has no more
//! than four others between two of them;
//!
//! salience_i = the largest, over the clusters of sentence i, of (significant words in it)^2 / (words in it)
//!
//! Often enough is [`OFTEN`] times; words too common to tell are stop words and not significant. A cluster of one word
//! says nothing and counts 0. Linear in the words.

use crate::term::{STOP, Terms, WordOrder};

/// Times that a significant word stands in the document.
const OFTEN: u32 = 2;

/// Words without significance that a cluster may hold between two with.
const GAP: usize = 4;

/// One salience a sentence, appended to `saliences`; `words` are those of the sentences in order.
pub(crate) fn rank(terms: &Terms, words: &WordOrder, saliences: &mut Vec<f32>) {
    let significant = |&term: &u32| term != STOP && terms.count_of(term as usize) >= OFTEN;
    saliences.extend((0..terms.len()).map(|i| {
        let places = words.sentence(i).iter().enumerate().filter(|(_, term)| significant(term)).map(|(at, _)| at);
        closest(places)
    }));
}

/// The largest factor of a cluster, given the places of the significant words.
fn closest(places: impl Iterator<Item = usize>) -> f32 {
    let (mut best, mut first, mut last, mut held) = (0.0f32, 0, 0, 0);
    for at in places {
        if held == 0 || at - last > GAP + 1 {
            (first, held) = (at, 0);
        }
        (last, held) = (at, held + 1);
        if held > 1 {
            best = best.max((held * held) as f32 / (last - first + 1) as f32);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_paper() {
        // Its figure: seven words between brackets, four of them significant: 4^2 / 7.
        assert_eq!(closest([3, 5, 8, 9].into_iter()), 16.0 / 7.0);
    }

    #[test]
    fn a_gap_ends_a_cluster_and_one_word_is_none() {
        // Four words between are allowed, five are not.
        assert_eq!(closest([0, 5].into_iter()), 4.0 / 6.0);
        assert_eq!(closest([0, 6].into_iter()), 0.0);
        assert_eq!(closest([0, 6, 7, 20, 21, 22].into_iter()), 3.0);
        assert_eq!(closest([].into_iter()), 0.0);
    }
}
