//! Fits the weights of the filter for plain text with furniture, and writes them as `src/extract/model.rs`.
//!
//! `cargo run --release --example fit_furniture -- FILE [--test FILE]... [--write FILE]`, from the project's root
//!
//! FILE holds gzipped JSON Lines of pages `{"text","line_labels","domain"}`: a label a line, 1 article, 0 furniture, any
//! other neither. The same data and seeds give the same weights. They are the mean of five fits, each on the pages of four
//! fifths of the sites; the figures are those of the pages that each fit has not seen. `--test` files are scored only.

mod data;
mod train;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use data::{Page, Record};
use inbrief::fitting::furniture::{COUNT, Evidence, NAMES};
use train::{Score, score};

const SEEDS: [u64; 3] = [1, 2, 3];
const FOLDS: u64 = 5;
/// The words of the article are known from the span that the round before found.
const ROUNDS: usize = 3;

struct Arguments {
    file: PathBuf,
    tests: Vec<PathBuf>,
    write: Option<PathBuf>,
}

fn arguments() -> Option<Arguments> {
    let mut all = std::env::args().skip(1);
    let mut found = Arguments { file: all.next()?.into(), tests: Vec::new(), write: None };
    while let Some(argument) = all.next() {
        match argument.as_str() {
            "--test" => found.tests.push(all.next()?.into()),
            "--write" => found.write = Some(all.next()?.into()),
            _ => return None,
        }
    }
    Some(found)
}

#[allow(clippy::print_stderr)]
fn main() -> ExitCode {
    let Some(arguments) = arguments() else {
        eprintln!("usage: fit_furniture FILE [--test FILE]... [--write FILE]");
        return ExitCode::from(2);
    };
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fit_furniture: {error}");
            ExitCode::FAILURE
        }
    }
}

#[allow(clippy::print_stdout)]
fn run(arguments: &Arguments) -> std::io::Result<()> {
    let records = data::read(&arguments.file)?;
    let mut weights = [0.0; COUNT];
    let mut figures = Vec::new();
    for round in 1..=ROUNDS {
        let unseen;
        (weights, unseen) = fit(&data::pages(&records, &weights));
        figures = vec![line("pages of sites not fitted on", unseen)];
        println!("round {round}: {}", figures[0]);
    }
    let all = |records: &[Record]| {
        let pages = data::pages(records, &weights);
        score(&pages.iter().collect::<Vec<_>>(), &weights, (0, 0.0))
    };
    figures.push(line("pages fitted on", all(&records)));
    println!("{}", figures[1]);
    for (name, weight) in NAMES.iter().zip(weights) {
        println!("{name:>10} {weight:8.2}");
    }
    for test in &arguments.tests {
        println!("{}", line(&test.display().to_string(), all(&data::read(test)?)));
    }
    match &arguments.write {
        Some(path) => write_model(path, records.len(), &weights, &figures),
        None => Ok(()),
    }
}

/// The mean of fits that each leave out a fold of sites, and the score on what they leave out.
fn fit(pages: &[Page]) -> (Evidence, Score) {
    let mut mean = [0.0; COUNT];
    let mut sum = Score { precision: 0.0, recall: 0.0, f1: 0.0 };
    let total: f64 = pages.iter().map(|page| page.weight).sum();
    for fold in 0..FOLDS {
        let (out, rest): (Vec<&Page>, Vec<&Page>) = pages.iter().partition(|page| page.site % FOLDS == fold);
        let weights = train::fit(&rest, &SEEDS);
        mean.iter_mut().zip(weights).for_each(|(mean, weight)| *mean += weight / FOLDS as f32);
        let share = out.iter().map(|page| page.weight).sum::<f64>() / total;
        let unseen = score(&out, &weights, (0, 0.0));
        sum.precision += share * unseen.precision;
        sum.recall += share * unseen.recall;
    }
    sum.f1 = 2.0 * sum.precision * sum.recall / (sum.precision + sum.recall);
    (mean, sum)
}

fn line(what: &str, score: Score) -> String {
    format!("{what}: F1 of words {:.3}, precision {:.3}, recall {:.3}", score.f1, score.precision, score.recall)
}

/// Writes the model as Rust source.
fn write_model(path: &Path, pages: usize, weights: &Evidence, figures: &[String]) -> std::io::Result<()> {
    let mut text = String::from(
        "//! Weights of the evidence for and against a block of plain text, written by `examples/fit_furniture`: not to be\n\
         //! edited.\n//!\n",
    );
    text += &format!("//! Fitted on {pages} pages of the sets wcxb and scrapinghub, labelled line by line.\n");
    text += &format!("//! Seeds {SEEDS:?}; fitting program {:016x} (FNV-1a of its source).\n//!\n", program_hash());
    figures.iter().for_each(|figure| text += &format!("//! {figure}\n"));
    text += "\nuse super::evidence::Evidence;\n\n/// In the order of [`NAMES`](super::evidence::NAMES).\n";
    text += "#[rustfmt::skip]\npub(super) const WEIGHTS: Evidence = [\n";
    for (weight, name) in weights.iter().zip(NAMES) {
        text += &format!("    {weight:.2}, // {name}\n");
    }
    std::fs::write(path, text + "];\n")
}

fn program_hash() -> u64 {
    data::hash(&[include_str!("data.rs"), include_str!("main.rs"), include_str!("train.rs")].concat())
}
