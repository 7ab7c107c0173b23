//! What was left out, how much time that saves, and how it compares with a reference: lines for readers.

use crate::Digest;
use crate::rouge::Rouge;

/// Words that a reader of prose takes in within a minute.
const WORDS_A_MINUTE: f64 = 238.0;
/// Characters a minute where a character counts as a word.
const CHARACTERS_A_MINUTE: f64 = 500.0;

/// A line such as `3 of 24 sentences, 98 of 685 words; about 2 minutes saved`, without line end.
pub(super) fn line(digest: &Digest) -> String {
    let counts = &digest.counts;
    let sentences = share(counts.summary_sentences, counts.sentences, "sentence");
    let words = share(counts.summary_words, counts.words, "word");
    format!("{sentences}, {words}; {}", saved(digest))
}

/// A line such as `F1: ROUGE-1 0.4121, ROUGE-2 0.2013, ROUGE-Lsum 0.3777`, without line end.
pub(super) fn rouge_line(rouge: &Rouge) -> String {
    let lsum = rouge.rouge_lsum.map_or("not computed".to_string(), |score| format!("{:.4}", score.f1));
    format!("F1: ROUGE-1 {:.4}, ROUGE-2 {:.4}, ROUGE-Lsum {lsum}", rouge.rouge1.f1, rouge.rouge2.f1)
}

fn share(part: usize, whole: usize, unit: &str) -> String {
    format!("{part} of {}", counted(whole, unit))
}

/// A number of things, each of which is called `unit`: `1 sentence`, `3 sentences`.
pub(crate) fn counted(n: usize, unit: &str) -> String {
    let ending = if n == 1 { "" } else { "s" };
    format!("{n} {unit}{ending}")
}

fn saved(digest: &Digest) -> String {
    let words = digest.counts.words.saturating_sub(digest.counts.summary_words);
    if words == 0 && digest.counts.summary_sentences >= digest.counts.sentences {
        return "nothing left out".to_string();
    }
    let a_minute = match digest.language {
        Some("zh" | "ja") => CHARACTERS_A_MINUTE,
        _ => WORDS_A_MINUTE,
    };
    let minutes = words as f64 / a_minute;
    match minutes.round() {
        _ if minutes < 1.0 => "under a minute saved".to_string(),
        1.0 => "about 1 minute saved".to_string(),
        minutes => format!("about {minutes} minutes saved"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Counts;

    fn digest(words: usize, summary_words: usize, language: &'static str) -> Digest {
        let counts = Counts { sentences: 24, words, summary_sentences: 3, summary_words, ..Counts::default() };
        Digest { counts, language: Some(language), ..crate::render::sample(None, &[]) }
    }

    #[test]
    fn the_line_of_the_manual() {
        assert_eq!(line(&digest(685, 98, "en")), "3 of 24 sentences, 98 of 685 words; about 2 minutes saved");
    }

    #[test]
    fn minutes_are_rounded_and_small_savings_said() {
        // 237, 238, 356 and 357 words are 0.996, 1, 1.496 and 1.5 minutes.
        for (words, said) in [
            (1, "under a minute"),
            (237, "under a minute"),
            (238, "about 1 minute"),
            (356, "about 1 minute"),
            (357, "about 2 minutes"),
        ] {
            assert_eq!(saved(&digest(words + 10, 10, "de")), format!("{said} saved"));
        }
        assert_eq!(saved(&digest(500, 0, "zh")), "about 1 minute saved");
        assert_eq!(saved(&digest(1000, 0, "ja")), "about 2 minutes saved");
    }

    #[test]
    fn a_whole_article_and_the_singular() {
        let mut whole = digest(1, 1, "en");
        whole.counts = Counts { sentences: 1, summary_sentences: 1, ..whole.counts };
        assert_eq!(line(&whole), "1 of 1 sentence, 1 of 1 word; nothing left out");
    }
}
