//! All measures of one digest, and their means over many.

use std::fmt;

use super::{Score, rouge_lsum, rouge_n, tokens};
use crate::DigestSentence;

/// ROUGE-Lsum compares every token of the summary with every one of the reference; more pairs than this are not
/// compared.
const MOST_PAIRS: usize = 25_000_000;

/// How much of a reference a digest holds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Rouge {
    /// ROUGE-1: words.
    pub rouge1: Score,
    /// ROUGE-2: pairs of words.
    pub rouge2: Score,
    /// ROUGE-Lsum: words in the order of the reference's lines; `None` where summary and reference are so long that it
    /// would take too much time and memory (25 million pairs of tokens).
    pub rouge_lsum: Option<Score>,
}

impl Rouge {
    /// Of the sentences of a digest against a reference of one sentence a line. Both are split into the [`tokens`] of
    /// `language`; a reference without any scores 0.
    pub fn of(sentences: &[DigestSentence], reference: &str, language: &str) -> Self {
        let summary: Vec<Vec<String>> = sentences.iter().map(|sentence| tokens(&sentence.text, language)).collect();
        let reference: Vec<Vec<String>> = reference.lines().map(|line| tokens(line, language)).collect();
        let (all, wanted) = (summary.concat(), reference.concat());
        let fits = all.len().saturating_mul(wanted.len()) <= MOST_PAIRS;
        Self {
            rouge1: rouge_n(&all, &wanted, 1),
            rouge2: rouge_n(&all, &wanted, 2),
            rouge_lsum: fits.then(|| rouge_lsum(&summary, &reference)),
        }
    }
}

/// Means over digests.
#[derive(Clone, Debug, Default)]
pub struct Mean {
    /// Sums by measure: precision, recall and F1.
    sums: [[f64; 3]; 3],
    /// Digests by measure.
    counts: [usize; 3],
}

impl Mean {
    /// Adds a digest.
    pub fn add(&mut self, rouge: &Rouge) {
        let scores = [Some(rouge.rouge1), Some(rouge.rouge2), rouge.rouge_lsum];
        for (measure, score) in scores.into_iter().enumerate().filter_map(|(measure, score)| Some((measure, score?))) {
            let values = [score.precision, score.recall, score.f1];
            self.sums[measure].iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
            self.counts[measure] += 1;
        }
    }

    /// Number of digests.
    pub fn digests(&self) -> usize {
        self.counts[0]
    }
}

impl fmt::Display for Mean {
    /// As in `ROUGE-1 P 0.4000 R 0.5000 F1 0.4444; ROUGE-2 ...`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (measure, name) in ["ROUGE-1", "; ROUGE-2", "; ROUGE-Lsum"].into_iter().enumerate() {
            let [precision, recall, f1] = self.sums[measure].map(|sum| sum / self.counts[measure].max(1) as f64);
            write!(f, "{name} P {precision:.4} R {recall:.4} F1 {f1:.4}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(texts: &[&str]) -> Vec<DigestSentence> {
        let sentence = |text: &&str| DigestSentence { text: text.to_string(), ..DigestSentence::default() };
        texts.iter().map(sentence).collect()
    }

    #[test]
    fn measures_by_hand() {
        let rouge = Rouge::of(
            &sentences(&["The harbour opens.", "Boats leave."]),
            "The old harbour opened.\nNobody came.",
            "en",
        );
        // Of 5 and 6 words 3 are shared; of 4 and 5 pairs one, "harbour open".
        assert_eq!((rouge.rouge1.precision, rouge.rouge1.recall), (3.0 / 5.0, 3.0 / 6.0));
        assert_eq!((rouge.rouge2.precision, rouge.rouge2.recall), (1.0 / 4.0, 1.0 / 5.0));
        assert_eq!(rouge.rouge_lsum.unwrap().recall, 3.0 / 6.0);
    }

    #[test]
    fn nothing_shared_and_nothing_there() {
        for reference in ["", "\n \n", "!", "Снег идёт."] {
            let rouge = Rouge::of(&sentences(&["Boats leave."]), reference, "en");
            assert_eq!(rouge, Rouge { rouge_lsum: Some(Score::default()), ..Rouge::default() });
        }
        assert_eq!(Rouge::of(&[], "Boats leave.", "en").rouge1, Score::default());
    }

    #[test]
    fn what_is_too_long_to_compare_is_left_out() {
        let long = "boat ".repeat(6000);
        let rouge = Rouge::of(&sentences(&[&long]), &long, "en");
        assert_eq!((rouge.rouge1.f1, rouge.rouge_lsum), (1.0, None));
    }

    #[test]
    fn means_are_over_digests() {
        let mut mean = Mean::default();
        let half = Score { precision: 0.5, recall: 0.25, f1: 1.0 / 3.0 };
        mean.add(&Rouge { rouge1: half, rouge2: Score::default(), rouge_lsum: Some(half) });
        mean.add(&Rouge::default());
        assert_eq!(mean.digests(), 2);
        assert_eq!(
            mean.to_string(),
            "ROUGE-1 P 0.2500 R 0.1250 F1 0.1667; ROUGE-2 P 0.0000 R 0.0000 F1 0.0000; \
             ROUGE-Lsum P 0.5000 R 0.2500 F1 0.3333"
        );
    }
}
