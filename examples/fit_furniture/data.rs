//! Labelled pages, as the filter sees them.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use inbrief::Span;
use inbrief::fitting::furniture::{Evidence, SeenPage};
use serde_json::Value;

/// A page as it is in the file.
pub(crate) struct Record {
    text: String,
    /// For each line: 1 article, 0 furniture, else neither.
    labels: Vec<i64>,
    site: String,
}

/// A page as the filter sees it, and which words of each block are article.
pub(crate) struct Page {
    pub(crate) seen: SeenPage,
    /// Words of article and of furniture in each block; none of the latter where it is left out anyway.
    pub(crate) words: Vec<[f32; 2]>,
    /// Words of article in the page, and of the page.
    pub(crate) article: f32,
    pub(crate) all: f32,
    pub(crate) clean: bool,
    /// How much the page counts.
    pub(crate) weight: f64,
    /// A hash of the site, for folds that do not depend on the order of pages.
    pub(crate) site: u64,
}

/// Reads a file of gzipped JSON Lines.
pub(crate) fn read(path: &Path) -> io::Result<Vec<Record>> {
    let record = |line: io::Result<String>| -> io::Result<Record> {
        let value: Value = serde_json::from_str(&line?)?;
        let field = |name: &str| value[name].as_str().unwrap_or_default().to_string();
        let labels = value["line_labels"].as_array().into_iter().flatten();
        let labels = labels.map(|label| label.as_i64().unwrap_or(-1)).collect();
        Ok(Record { text: field("text"), labels, site: field("domain") })
    };
    BufReader::new(MultiGzDecoder::new(File::open(path)?)).lines().map(record).collect()
}

/// The pages, their words known from the article that `weights` find. Pages with little article count as much together
/// as those with much: what is piped in may be either.
pub(crate) fn pages(records: &[Record], weights: &Evidence) -> Vec<Page> {
    let mut pages: Vec<Page> = records.iter().map(|record| Page::of(record, weights)).collect();
    let quarter = |page: &Page| [0.4, 0.6, 0.8].iter().filter(|&&share| page.article >= share * page.all).count();
    let mut counts = [0_usize; 4];
    pages.iter().for_each(|page| counts[quarter(page)] += 1);
    let total = pages.len() as f64;
    pages.iter_mut().for_each(|page| page.weight = total / 4.0 / counts[quarter(page)] as f64);
    pages
}

impl Page {
    fn of(record: &Record, weights: &Evidence) -> Self {
        let seen = SeenPage::of(&record.text, weights);
        let lines = labelled_lines(record);
        let counted: Vec<[f32; 2]> = seen.spans.iter().map(|&span| words(&record.text, &lines, span)).collect();
        let article = counted.iter().map(|[article, _]| article).sum::<f32>().max(1.0);
        let all = counted.iter().flatten().sum::<f32>().max(1.0);
        let kept = |(words, out): (&[f32; 2], &bool)| if *out { [0.0; 2] } else { *words };
        let words = counted.iter().zip(&seen.furniture).map(kept).collect();
        Self { clean: seen.is_clean(), words, article, all, weight: 1.0, site: hash(&record.site), seen }
    }
}

/// Where each line stands, and its label.
fn labelled_lines(record: &Record) -> Vec<(usize, usize, i64)> {
    let mut start = 0;
    let line = |(line, &label): (&str, &i64)| {
        let found = (start, start + line.len(), label);
        start += line.len() + 1;
        found
    };
    record.text.split('\n').zip(&record.labels).map(line).collect()
}

/// Words of article and of furniture in `span`.
fn words(text: &str, lines: &[(usize, usize, i64)], span: Span) -> [f32; 2] {
    let range = span.range();
    let first = lines.partition_point(|&(_, end, _)| end <= range.start);
    let inside = lines[first..].iter().take_while(|&&(start, ..)| start < range.end);
    inside.fold([0.0; 2], |[article, furniture], &(start, end, label)| {
        let count = count(&text[start.max(range.start)..end.min(range.end)]);
        match label {
            1 => [article + count, furniture],
            0 => [article, furniture + count],
            _ => [article, furniture],
        }
    })
}

/// Words; a character of Chinese or Japanese is one.
fn count(text: &str) -> f32 {
    let mut inside = false;
    let begins = |c: char| {
        let alone = ('\u{3040}'..'\u{a000}').contains(&c);
        let word = c.is_alphanumeric() || c == '_';
        let begins = word && (alone || !inside);
        inside = word && !alone;
        begins
    };
    text.chars().map(begins).filter(|&begins| begins).count() as f32
}

/// FNV-1a.
pub(crate) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
