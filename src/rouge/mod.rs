//! How much of a reference summary a summary holds: ROUGE-N (Lin, ROUGE: a package for automatic evaluation of
//! summaries, 2004), and ROUGE-Lsum. Scores agree with the public `rouge-score` package.
//!
//! ROUGE-N of a summary against a reference: with m the n-grams they share, each counted at most as often as the other
//! has it, precision = m / n-grams of the summary, recall = m / n-grams of the reference, F1 their harmonic mean.

mod porter;
mod report;
mod tokens;

use std::collections::HashMap;

pub use report::{Mean, Rouge};
pub use tokens::tokens;

/// Precision, recall and F1, each in [0, 1].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Score {
    /// Share of the summary's n-grams that the reference has.
    pub precision: f64,
    /// Share of the reference's n-grams that the summary has.
    pub recall: f64,
    /// Harmonic mean of both.
    pub f1: f64,
}

impl Score {
    /// Of `shared` units of a summary of so many and a reference of so many.
    fn of(shared: usize, summary: usize, reference: usize) -> Self {
        let share = |of: usize| if of == 0 { 0.0 } else { shared as f64 / of as f64 };
        let (precision, recall) = (share(summary), share(reference));
        let f1 = if shared == 0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) };
        Self { precision, recall, f1 }
    }
}

/// ROUGE-N of a summary against a reference, both as [`tokens`]. For `n` = 0, which counts nothing, all scores are 0.
///
/// ```
/// use inbrief::rouge::{rouge_n, tokens};
///
/// let score = rouge_n(&tokens("The harbour opens.", "en"), &tokens("The old harbour opened.", "en"), 1);
/// assert_eq!((score.precision, score.recall), (1.0, 0.75));
/// ```
pub fn rouge_n(summary: &[String], reference: &[String], n: usize) -> Score {
    if n == 0 {
        return Score::default();
    }
    let mut left: HashMap<&[String], usize> = HashMap::new();
    for gram in reference.windows(n) {
        *left.entry(gram).or_default() += 1;
    }
    let mut shared = 0;
    for gram in summary.windows(n) {
        if let Some(count) = left.get_mut(gram).filter(|count| **count > 0) {
            *count -= 1;
            shared += 1;
        }
    }
    Score::of(shared, summary.windows(n).count(), reference.windows(n).count())
}

/// ROUGE-Lsum of a summary against a reference, both as the tokens of their sentences: for each sentence of the
/// reference, the union of its longest common subsequences with the summary's sentences.
///
/// Takes time proportional to tokens of the summary times tokens of the reference.
pub fn rouge_lsum(summary: &[Vec<String>], reference: &[Vec<String>]) -> Score {
    let mut left_summary = counts(summary);
    let mut left_reference = counts(reference);
    let mut shared = 0;
    for sentence in reference {
        let mut common = vec![false; sentence.len()];
        summary.iter().for_each(|other| mark_common(sentence, other, &mut common));
        for (token, _) in sentence.iter().zip(common).filter(|(_, common)| *common) {
            if let (Some(a @ 1..), Some(b @ 1..)) = (left_summary.get_mut(token), left_reference.get_mut(token)) {
                *a -= 1;
                *b -= 1;
                shared += 1;
            }
        }
    }
    Score::of(shared, summary.iter().map(Vec::len).sum(), reference.iter().map(Vec::len).sum())
}

fn counts(sentences: &[Vec<String>]) -> HashMap<&String, usize> {
    let mut counts = HashMap::new();
    sentences.iter().flatten().for_each(|token| *counts.entry(token).or_default() += 1);
    counts
}

/// Marks the tokens of `sentence` in one longest common subsequence with `other`, the one found from the end.
fn mark_common(sentence: &[String], other: &[String], common: &mut [bool]) {
    let width = other.len() + 1;
    let mut longest = vec![0u32; (sentence.len() + 1) * width];
    for (i, a) in sentence.iter().enumerate() {
        for (j, b) in other.iter().enumerate() {
            let at = (i + 1) * width + j + 1;
            let skipped = longest[at - 1].max(longest[at - width]);
            longest[at] = if a == b { longest[at - width - 1] + 1 } else { skipped };
        }
    }
    let (mut i, mut j) = (sentence.len(), other.len());
    while i > 0 && j > 0 {
        if sentence[i - 1] == other[j - 1] {
            common[i - 1] = true;
            (i, j) = (i - 1, j - 1);
        } else if longest[i * width + j - 1] > longest[(i - 1) * width + j] {
            j -= 1;
        } else {
            i -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeated_word_matches_as_often_as_the_reference_has_it() {
        let score = rouge_n(&tokens("sea sea sea", "en"), &tokens("sea air sea", "en"), 1);
        assert_eq!((score.precision, score.recall), (2.0 / 3.0, 2.0 / 3.0));
    }

    #[test]
    fn pairs_of_words_are_counted_in_order() {
        let score = rouge_n(&tokens("the old sea wall", "en"), &tokens("the sea wall", "en"), 2);
        assert_eq!((score.precision, score.recall, score.f1), (1.0 / 3.0, 0.5, 0.4));
        assert_eq!(rouge_n(&[], &tokens("a b", "en"), 2), Score::default());
        assert_eq!(rouge_n(&tokens("a", "en"), &tokens("a", "en"), 0), Score::default());
    }

    #[test]
    fn sentences_match_by_the_union_of_common_subsequences() {
        // Lin 2004, section 3.2: w1..w5 against (w1 w2 w6 w7 w8) and (w1 w3 w8 w9 w5) share w1 w2 w3 w5.
        let sentence = |words: &str| words.split(' ').map(str::to_string).collect::<Vec<_>>();
        let summary = [sentence("w1 w2 w6 w7 w8"), sentence("w1 w3 w8 w9 w5")];
        let score = rouge_lsum(&summary, &[sentence("w1 w2 w3 w4 w5")]);
        assert_eq!((score.precision, score.recall), (0.4, 0.8));
    }
}
