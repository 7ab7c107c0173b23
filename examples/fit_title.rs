//! Fits the weights of what speaks for a line being the headline of a page, those of `src/extract/title.rs`.
//!
//! `cargo run --release --example fit_title -- FILE [TEST]...`, from the project's root
//!
//! FILE holds gzipped JSON Lines of pages `{"text","line_labels","title","domain"}`: a line labelled 2 is the title. The
//! line that is the title shall have the largest share of e to the power of the sums (a multinomial logit, McFadden 1974).
//! The same data give the same weights. Of the pages of sites not fitted on, a fifth at a time, and of those of the TEST
//! files, the titles that are right and wrong are counted.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::ExitCode;

use flate2::read::MultiGzDecoder;
use inbrief::fitting::title::{COUNT, Evidence, NAMES, candidates};
use serde_json::Value;

const FOLDS: u64 = 5;
const STEPS: usize = 250;
const RATE: f64 = 0.8;
/// What the squares of the weights cost.
const DECAY: f64 = 0.01;

/// The lines of a page that may be its title.
struct Page {
    rows: Vec<Evidence>,
    /// True for the title.
    right: Vec<bool>,
    site: u64,
}

#[allow(clippy::print_stdout, clippy::print_stderr)]
fn main() -> ExitCode {
    let mut files = std::env::args().skip(1);
    let Some(file) = files.next() else {
        eprintln!("usage: fit_title FILE [TEST]...");
        return ExitCode::from(2);
    };
    let run = || -> io::Result<()> {
        let pages = read(file.as_ref())?;
        let all: Vec<&Page> = pages.iter().collect();
        let weights = fit(&all);
        NAMES.iter().zip(weights).for_each(|(name, weight)| println!("{name:>10} {weight:5.2}"));
        let mut unseen = [0, 0];
        for fold in 0..FOLDS {
            let (out, rest): (Vec<&Page>, Vec<&Page>) = pages.iter().partition(|page| page.site % FOLDS == fold);
            let weights = fit(&rest);
            unseen.iter_mut().zip(score(&out, &weights)).for_each(|(sum, n)| *sum += n);
        }
        println!("sites not fitted on: {} right, {} wrong", unseen[0], unseen[1]);
        for test in files {
            let [right, wrong] = score(&read(test.as_ref())?.iter().collect::<Vec<_>>(), &weights);
            println!("{test}: {right} right, {wrong} wrong");
        }
        Ok(())
    };
    run().map_or_else(
        |error| {
            eprintln!("fit_title: {error}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

/// The pages with a title and lines that may be it.
fn read(path: &Path) -> io::Result<Vec<Page>> {
    let mut pages = Vec::new();
    for line in BufReader::new(MultiGzDecoder::new(File::open(path)?)).lines() {
        let page: Value = serde_json::from_str(&line?)?;
        let text = page["text"].as_str().unwrap_or_default();
        let labels = page["line_labels"].as_array().into_iter().flatten().map(Value::as_i64);
        let marked = text.split('\n').zip(labels).filter(|(_, label)| *label == Some(2)).map(|(line, _)| line);
        let titles: Vec<String> = marked.chain(page["title"].as_str()).map(letters).filter(|t| !t.is_empty()).collect();
        let (spans, rows): (Vec<_>, Vec<_>) = candidates(text).into_iter().unzip();
        let right = spans.iter().map(|span| titles.contains(&letters(span.of(text)))).collect();
        if !titles.is_empty() && !rows.is_empty() {
            pages.push(Page { rows, right, site: hash(page["domain"].as_str().unwrap_or_default()) });
        }
    }
    Ok(pages)
}

fn letters(line: &str) -> String {
    line.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// FNV-1a.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn weigh(row: &Evidence, weights: &[f64; COUNT]) -> f64 {
    row.iter().zip(weights).map(|(&number, weight)| f64::from(number) * weight).sum()
}

/// The weights by steps against the slope of the loss, over the pages whose title is among the lines.
fn fit(pages: &[&Page]) -> [f64; COUNT] {
    let pages: Vec<&Page> = pages.iter().copied().filter(|page| page.right.contains(&true)).collect();
    let mut weights = [0.0; COUNT];
    for _ in 0..STEPS {
        let mut slope = [0.0; COUNT];
        for page in &pages {
            let sums: Vec<f64> = page.rows.iter().map(|row| weigh(row, &weights)).collect();
            let most = sums.iter().copied().fold(f64::MIN, f64::max);
            let shares: Vec<f64> = sums.iter().map(|sum| libm::exp(sum - most)).collect();
            let all: f64 = shares.iter().sum();
            let right: f64 = shares.iter().zip(&page.right).filter(|(_, right)| **right).map(|(share, _)| share).sum();
            for ((row, share), &is_right) in page.rows.iter().zip(&shares).zip(&page.right) {
                let wanted = if is_right { share / right } else { 0.0 };
                slope.iter_mut().zip(row).for_each(|(s, &x)| *s += (wanted - share / all) * f64::from(x));
            }
        }
        let step = |(weight, slope): (&mut f64, f64)| *weight += RATE * (slope / pages.len() as f64 - DECAY * *weight);
        weights.iter_mut().zip(slope).for_each(step);
    }
    weights
}

/// How many titles are right and wrong; of lines with the same sum the last is taken, as by the program.
fn score(pages: &[&Page], weights: &[f64; COUNT]) -> [usize; 2] {
    let mut score = [0, 0];
    for page in pages {
        let sums = page.rows.iter().map(|row| weigh(row, weights));
        let best = sums.enumerate().max_by(|a, b| a.1.total_cmp(&b.1)).map_or(0, |(i, _)| i);
        score[usize::from(!page.right[best])] += 1;
    }
    score
}
