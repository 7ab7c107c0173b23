//! How much of a reference summary a summary holds: ROUGE-N (Lin, ROUGE: a package for automatic evaluation of
//! summaries, 2004).
//!
//! ROUGE-N of a summary against a reference: with m the n-grams they share, each counted at most as often as the other
//! has it, precision = m / n-grams of the summary, recall = m / n-grams of the reference, F1 their harmonic mean.

use std::collections::HashMap;

use frostem::{Algorithm, Stemmer};

/// Precision, recall and F1, each in [0, 1].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// Share of the summary's n-grams that the reference has.
    pub precision: f64,
    /// Share of the reference's n-grams that the summary has.
    pub recall: f64,
    /// Harmonic mean of both.
    pub f1: f64,
}

/// ROUGE-N of a summary against a reference, both as [`tokens`].
///
/// ```
/// use inbrief::rouge::{rouge_n, tokens};
///
/// let score = rouge_n(&tokens("The harbour opens.", "en"), &tokens("The old harbour opened.", "en"), 1);
/// assert_eq!((score.precision, score.recall), (1.0, 0.75));
/// ```
pub fn rouge_n(summary: &[String], reference: &[String], n: usize) -> Score {
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
    let share = |of: usize| if of == 0 { 0.0 } else { shared as f64 / of as f64 };
    let (precision, recall) = (share(summary.windows(n).count()), share(reference.windows(n).count()));
    let f1 = if shared == 0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) };
    Score { precision, recall, f1 }
}

/// The tokens that ROUGE counts. English: runs of ASCII letters and digits, lower-cased, those over three letters
/// stemmed by Porter's algorithm. Other languages: runs of letters and digits, lower-cased; every Chinese and Japanese
/// character on its own.
pub fn tokens(text: &str, language: &str) -> Vec<String> {
    let text = text.to_lowercase();
    if language == "en" {
        let stemmer = Stemmer::new(Algorithm::Porter);
        let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        return words.map(|word| if word.len() > 3 { stemmer.stem(word).into_owned() } else { word.into() }).collect();
    }
    let mut tokens = Vec::new();
    for word in text.split(|c: char| !(c.is_alphanumeric() || c == '_')) {
        let mut run = String::new();
        for c in word.chars() {
            if matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}') {
                tokens.extend((!run.is_empty()).then(|| std::mem::take(&mut run)));
                tokens.push(c.to_string());
            } else {
                run.push(c);
            }
        }
        tokens.extend((!run.is_empty()).then_some(run));
    }
    tokens
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
    }

    #[test]
    fn scripts_without_spaces_count_characters() {
        assert_eq!(tokens("北京 Open大学", "zh"), ["北", "京", "open", "大", "学"]);
        assert_eq!(tokens("Łódź, 12 km", "pl"), ["łódź", "12", "km"]);
    }
}
