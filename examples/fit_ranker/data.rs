//! The documents to fit on, with what ROUGE needs to know of every sentence.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

use inbrief::fitting::ranker::{COUNT, features};
use inbrief::{Budget, Document, Language, Options, Summarizer, rouge};

use crate::dump::hash;
use crate::sets::{self, Record, Set};

/// A document's features and matches with its references.
pub(crate) struct Doc {
    pub(crate) set: usize,
    /// A hash of the id, for folds that do not depend on the order of files.
    pub(crate) hash: u64,
    pub(crate) text: String,
    pub(crate) title: Option<String>,
    pub(crate) language: Option<Language>,
    /// How the evaluation protocol limits its summary.
    pub(crate) budget: Budget,
    /// The same in sentences.
    pub(crate) k: usize,
    /// Its rows of the feature table.
    pub(crate) rows: Range<usize>,
    /// Sentences that a full one is always chosen before.
    pub(crate) stub: Vec<bool>,
    /// Tokens of each sentence, as ROUGE counts them.
    pub(crate) lengths: Vec<f32>,
    /// Matches with the first reference: clipped when they are added up.
    pub(crate) unigrams: Grams,
    pub(crate) bigrams: Grams,
    pub(crate) reference_length: f32,
    /// Share of all references' unigrams and bigrams that each sentence matches, and its length in their lengths.
    pub(crate) recall: Vec<[f32; 3]>,
}

/// For each sentence the reference's n-grams in it, and how often the reference has each.
#[derive(Default)]
pub(crate) struct Grams {
    pub(crate) of: Vec<Vec<(u32, u16)>>,
    pub(crate) reference: Vec<u16>,
}

/// All documents and the table of their features.
pub(crate) struct Data {
    pub(crate) sets: Vec<String>,
    pub(crate) docs: Vec<Doc>,
    pub(crate) features: Vec<[f32; COUNT]>,
}

/// References looked at, where there are more.
const REFERENCES: usize = 4;

impl Data {
    /// Reads every `SET.jsonl.gz` of a folder, at most `limit` documents a set.
    pub(crate) fn read(folder: &Path, limit: usize) -> std::io::Result<Self> {
        let mut data = Self { sets: Vec::new(), docs: Vec::new(), features: Vec::new() };
        let mut summarizer = Summarizer::new(Options { clean: false, ..Options::default() });
        for set in sets::read(folder, limit)? {
            data.sets.push(set.name.clone());
            set.records.iter().for_each(|record| data.add(&set, record, &mut summarizer));
        }
        Ok(data)
    }

    fn add(&mut self, set: &Set, record: &Record, summarizer: &mut Summarizer) {
        let language = record.known_language();
        let document = Document { text: &record.text, title: record.title.as_deref(), language, ..Document::default() };
        let seen = features(summarizer, &document);
        let start = self.features.len();
        self.features.extend(seen.iter().map(|sentence| sentence.features));
        let split = |text: &str| rouge::tokens(text, &record.language);
        let sentences: Vec<Vec<String>> = seen.iter().map(|sentence| split(&sentence.text)).collect();
        let references: Vec<Vec<String>> = record.references.iter().take(REFERENCES).map(|r| split(r)).collect();
        let budget = set.budget();
        self.docs.push(Doc {
            set: self.sets.len() - 1,
            hash: hash(&record.id),
            k: match budget {
                Budget::Ratio(ratio) => ratio.of(seen.len()),
                Budget::Sentences(n) => n,
                other => unreachable!("no set has the budget {other:?}"),
            },
            budget,
            rows: start..self.features.len(),
            stub: seen.iter().map(|sentence| sentence.stub).collect(),
            lengths: sentences.iter().map(|tokens| tokens.len() as f32).collect(),
            unigrams: grams(&sentences, &references[0], 1),
            bigrams: grams(&sentences, &references[0], 2),
            reference_length: references[0].len() as f32,
            recall: recall(&sentences, &references),
            text: record.text.clone(),
            title: record.title.clone(),
            language,
        });
    }
}

fn windows(tokens: &[String], n: usize) -> impl Iterator<Item = String> + '_ {
    tokens.windows(n).map(|window| window.join(" "))
}

fn grams(sentences: &[Vec<String>], reference: &[String], n: usize) -> Grams {
    let mut places = HashMap::new();
    let mut grams = Grams::default();
    for gram in windows(reference, n) {
        let place = *places.entry(gram).or_insert(grams.reference.len());
        grams.reference.resize(grams.reference.len().max(place + 1), 0);
        grams.reference[place] += 1;
    }
    for tokens in sentences {
        let mut counts: Vec<(u32, u16)> = Vec::new();
        for place in windows(tokens, n).filter_map(|gram| places.get(&gram).map(|&place| place as u32)) {
            match counts.iter_mut().find(|(known, _)| *known == place) {
                Some((_, count)) => *count += 1,
                None => counts.push((place, 1)),
            }
        }
        grams.of.push(counts);
    }
    grams
}

fn recall(sentences: &[Vec<String>], references: &[Vec<String>]) -> Vec<[f32; 3]> {
    let mut mean = vec![[0.0; 3]; sentences.len()];
    for reference in references {
        let length = reference.len().max(1) as f32;
        for n in [1, 2] {
            let grams = grams(sentences, reference, n);
            for (i, counts) in grams.of.iter().enumerate() {
                let matches: u32 = counts.iter().map(|&(g, k)| u32::from(k.min(grams.reference[g as usize]))).sum();
                mean[i][n - 1] += matches as f32 / length / references.len() as f32;
            }
        }
        for (i, tokens) in sentences.iter().enumerate() {
            mean[i][2] += tokens.len() as f32 / length / references.len() as f32;
        }
    }
    mean
}
