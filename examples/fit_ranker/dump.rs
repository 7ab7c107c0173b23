//! The features of the sample articles as text: what ties the weights to the stages they were fitted with.

use std::fmt::Write;
use std::path::Path;

use inbrief::fitting::ranker::{NAMES, features};
use inbrief::{Document, Options, Summarizer};

/// Samples in several scripts and shapes, and how many of their first sentences are looked at.
const SEEDS: [&str; 7] = [
    "news-harbour.txt",
    "interview-clockmaker.txt",
    "mail-rota.txt",
    "de-bahnhof.txt",
    "ru-biblioteka.txt",
    "zh-chaye.txt",
    "ar-nakhil.txt",
];
const SENTENCES: usize = 5;

/// One line of names, then one a sentence.
pub(crate) fn features_of_seeds(seeds: &Path) -> std::io::Result<String> {
    let mut dump = format!("seed sentence {}\n", NAMES.join(" "));
    for seed in SEEDS {
        let text = std::fs::read_to_string(seeds.join(seed))?;
        let mut summarizer = Summarizer::new(Options::default());
        let seen = features(&mut summarizer, &Document { text: &text, ..Document::default() });
        for (i, sentence) in seen.iter().take(SENTENCES).enumerate() {
            let _ = write!(dump, "{seed} {i}");
            sentence.features.iter().for_each(|value| {
                let _ = write!(dump, " {value:.3}");
            });
            dump.push('\n');
        }
    }
    Ok(dump)
}

/// A hash (FNV-1a, 64 bits) of a text, as the weights file names it.
pub(crate) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}
