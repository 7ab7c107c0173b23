//! The documents to fit on, with what ROUGE needs to know of every sentence.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::ops::Range;
use std::path::Path;

use flate2::read::MultiGzDecoder;
use inbrief::rank::features::COUNT;
use inbrief::{Budget, Document, Language, Options, Ratio, Summarizer, rouge};
use serde_json::Value;

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

/// Sets without real summaries, or with too few documents.
const SKIPPED: &[&str] = &["clts_zh", "pages_en", "pages_fr", "duc2007_multi"];

impl Data {
    /// Reads every `SET.jsonl.gz` of a folder, at most `limit` documents a set.
    pub(crate) fn read(folder: &Path, limit: usize) -> std::io::Result<Self> {
        let mut data = Self { sets: Vec::new(), docs: Vec::new(), features: Vec::new() };
        let mut paths: Vec<_> =
            std::fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
        paths.sort();
        let mut summarizer = Summarizer::new(Options { clean: false, ..Options::default() });
        for path in paths {
            let name = path.file_name().unwrap_or_default().to_string_lossy().to_string();
            let set = name.split('.').next().unwrap_or_default().to_string();
            if !name.contains(".jsonl") || SKIPPED.contains(&set.as_str()) {
                continue;
            }
            data.sets.push(set);
            for line in open(&path)?.lines().take(limit) {
                let record: Value = serde_json::from_str(&line?)?;
                data.add(&record, &mut summarizer);
            }
        }
        Ok(data)
    }

    fn add(&mut self, record: &Value, summarizer: &mut Summarizer) {
        let string = |field: &str| record[field].as_str().map(str::to_string);
        let text = string("text").unwrap_or_default();
        let title = string("title");
        let language = record["lang"].as_str().and_then(Language::from_code);
        let code = record["lang"].as_str().unwrap_or("en").to_string();
        let document = Document { text: &text, title: title.as_deref(), language, ..Document::default() };
        let seen = summarizer.features(&document);
        let start = self.features.len();
        self.features.extend(seen.iter().map(|sentence| sentence.features));
        let sentences: Vec<Vec<String>> = seen.iter().map(|s| rouge::tokens(&s.text, &code)).collect();
        let references: Vec<Vec<String>> = references(record).iter().map(|r| rouge::tokens(r, &code)).collect();
        let (budget, k) = budget(self.sets.last().map_or("", String::as_str), seen.len());
        self.docs.push(Doc {
            set: self.sets.len() - 1,
            hash: hash(&record["id"].to_string()),
            budget,
            k,
            rows: start..self.features.len(),
            stub: seen.iter().map(|sentence| sentence.stub).collect(),
            lengths: sentences.iter().map(|tokens| tokens.len() as f32).collect(),
            unigrams: grams(&sentences, &references[0], 1),
            bigrams: grams(&sentences, &references[0], 2),
            reference_length: references[0].len() as f32,
            recall: recall(&sentences, &references),
            text,
            title,
            language,
        });
    }
}

fn open(path: &Path) -> std::io::Result<Box<dyn BufRead>> {
    let file = File::open(path)?;
    let reader: Box<dyn Read> =
        if path.extension().is_some_and(|e| e == "gz") { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) };
    Ok(Box::new(BufReader::new(reader)))
}

/// At most four references, the one of the protocol first.
fn references(record: &Value) -> Vec<String> {
    let all = record["summaries"].as_array().cloned().unwrap_or_default();
    let mut references: Vec<String> = all.iter().filter_map(|r| r.as_str().map(str::to_string)).take(4).collect();
    if references.is_empty() {
        references.push(record["summary"].as_str().unwrap_or_default().to_string());
    }
    references
}

/// The evaluation protocol's length for a set.
fn budget(set: &str, n: usize) -> (Budget, usize) {
    let share = |r: f64| {
        let ratio = Ratio::new(r).expect("a share");
        (Budget::Ratio(ratio), ratio.of(n))
    };
    let sentences = match set {
        "bbc" => return share(0.4),
        "extractive_tr" => return share(0.25),
        "multinews100" | "sumpubmed" | "scisumm" | "duc2002_multi" | "klexikon_de" | "wikilead_de"
        | "ktlab_multi_vi" | "usc_ur" | "squality" => 6,
        "xsum" | "scitldr" | "csl_zh" | "dialogsum_ko" | "opinosis" => 1,
        "dialogsum" => 2,
        _ => 3,
    };
    (Budget::Sentences(sentences), sentences)
}

/// FNV-1a, 64 bits.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
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
