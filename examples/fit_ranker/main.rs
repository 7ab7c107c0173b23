//! Fits the weights of the method `blend` and writes them as `src/rank/model.rs`.
//!
//! `cargo run --release --example fit_ranker -- DATA_DIR [--limit N] [--report] [--ablate] [--write FILE]`, from the project's root
//!
//! DATA_DIR holds `SET.jsonl.gz` files of records `{"id","lang","title","text","summary"|"summaries"}`. The same data and
//! seed give the same weights. `--report` prints cross-validation and, for texts of kinds never seen, leave-one-group-out
//! figures: every document is scored by a model that was not fitted on it. `--ablate` prints what short fits lose without
//! each group of features. The method stands in `label.rs` and `train.rs`.

mod ablate;
#[path = "../quality/bootstrap.rs"]
mod bootstrap;
mod data;
mod dump;
mod label;
mod net;
mod random;
mod report;
// The two programs share the sets; each uses a part of them.
#[allow(dead_code)]
#[path = "../quality/sets.rs"]
mod sets;
mod train;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use data::Data;
use report::{Evaluation, lead};
use train::{Model, Schedule};

/// The schedule of the shipped weights.
const SCHEDULE: Schedule =
    Schedule { networks: 3, hidden: 8, steps: 2500, decay: 0.002, direct_steps: 2400, direct_decay: 0.001 };

/// A shorter one for the summaries that labels are made from.
const DRAFT: Schedule = Schedule { networks: 1, hidden: 8, steps: 1000, direct_steps: 0, ..SCHEDULE };

const SEED: u64 = 1;
const FOLDS: u64 = 3;

/// Price of length in the label of a sentence alone.
const PRICE: f32 = 0.25;

struct Arguments {
    folder: PathBuf,
    limit: usize,
    report: bool,
    ablate: bool,
    write: Option<PathBuf>,
}

fn arguments() -> Option<Arguments> {
    let mut all = std::env::args().skip(1);
    let mut found =
        Arguments { folder: PathBuf::from(all.next()?), limit: usize::MAX, report: false, ablate: false, write: None };
    while let Some(argument) = all.next() {
        match argument.as_str() {
            "--limit" => found.limit = all.next()?.parse().ok()?,
            "--report" => found.report = true,
            "--ablate" => found.ablate = true,
            "--write" => found.write = Some(all.next()?.into()),
            _ => return None,
        }
    }
    Some(found)
}

#[allow(clippy::print_stderr)]
fn main() -> ExitCode {
    let Some(arguments) = arguments() else {
        eprintln!("usage: fit_ranker DATA_DIR [--limit N] [--report] [--ablate] [--write FILE]");
        return ExitCode::from(2);
    };
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fit_ranker: {}: {error}", arguments.folder.display());
            ExitCode::FAILURE
        }
    }
}

#[allow(clippy::print_stdout)]
fn run(arguments: &Arguments) -> std::io::Result<()> {
    let mut data = Data::read(&arguments.folder, arguments.limit)?;
    println!("{} documents of {} sets, {} sentences", data.docs.len(), data.sets.len(), data.features.len());
    let first = Evaluation::of(&data, &lead(&data));
    println!("{}", first.line("lead"));
    let label = labels(&data);
    let mut figures = Vec::new();
    if arguments.report {
        let (folds, groups) = (report::folds(&data, FOLDS), report::groups(&data));
        for (name, parts) in [("cross-validation", folds), ("leave one group out", groups)] {
            let scores = held_out(&data, &label, SCHEDULE, &parts);
            let evaluation = Evaluation::of(&data, &report::choices(&data, &scores));
            figures.push(evaluation.line(name));
            println!("{}\n{}", evaluation.table(&first), evaluation.line(name));
        }
    }
    if arguments.ablate {
        ablate::run(&mut data, &label);
    }
    if let Some(path) = &arguments.write {
        let all: Vec<usize> = (0..data.docs.len()).collect();
        let dump = dump::features_of_seeds(Path::new("seeds"))?;
        std::fs::write("tests/golden/features.txt", &dump)?;
        figures.push(format!("Features of the seeds {:016x} (tests/golden/features.txt).", dump::hash(&dump)));
        write_model(path, &data, &Model::fit(&data, &label, &all, SCHEDULE, SEED), &figures)?;
    }
    Ok(())
}

/// The label: what a sentence is worth alone and in the place of others, in two rounds of out-of-fold summaries.
fn labels(data: &Data) -> Vec<f32> {
    let alone = label::alone(data, PRICE);
    let folds = report::folds(data, FOLDS);
    let swapped = |label: &[f32]| label::swapped(data, &report::choices(data, &held_out(data, label, DRAFT, &folds)));
    let first = swapped(&alone);
    let second = swapped(&first);
    let swapped = label::blend(data, &[&first, &second]);
    label::blend(data, &[&swapped, &alone])
}

/// Scores of all sentences, each part by a model that was fitted on the others. Two threads take a part at a time.
fn held_out(data: &Data, label: &[f32], schedule: Schedule, parts: &[Vec<usize>]) -> Vec<f32> {
    let next = AtomicUsize::new(0);
    let scores = Mutex::new(vec![0.0; data.features.len()]);
    let work = || {
        while let Some(part) = parts.get(next.fetch_add(1, Ordering::Relaxed)) {
            let model = Model::fit(data, label, &rest(data, part), schedule, SEED);
            let rows = part.iter().flat_map(|&d| data.docs[d].rows.clone());
            let scored: Vec<(usize, f32)> = rows.map(|row| (row, model.score(&data.features[row]))).collect();
            let mut scores = scores.lock().expect("fitting does not panic");
            scored.into_iter().for_each(|(row, score)| scores[row] = score);
        }
    };
    std::thread::scope(|scope| (0..2).for_each(|_| drop(scope.spawn(work))));
    scores.into_inner().expect("fitting does not panic")
}

/// The documents that are not in `part`.
fn rest(data: &Data, part: &[usize]) -> Vec<usize> {
    let mut out = vec![false; data.docs.len()];
    part.iter().for_each(|&d| out[d] = true);
    (0..data.docs.len()).filter(|&d| !out[d]).collect()
}

/// Writes the model as Rust source.
fn write_model(path: &Path, data: &Data, model: &Model, figures: &[String]) -> std::io::Result<()> {
    let hidden = model.net.hidden;
    let mut text =
        String::from("//! Weights of the method `blend`, written by `examples/fit_ranker`: not to be edited.\n//!\n");
    text += &format!("//! Fitted on {} documents: {}.\n//!\n", data.docs.len(), data.sets.join(", "));
    text += &format!("//! Seed {SEED}; fitting program {:016x} (FNV-1a of its source).\n", program_hash());
    figures.iter().for_each(|figure| text += &format!("//! {figure}\n"));
    text += &format!("\nuse super::features::COUNT;\n\npub(super) const HIDDEN: usize = {hidden};\n");
    text += &table("MEANS: [f32; COUNT]", &list(&model.means));
    text += &table("SCALES: [f32; COUNT]", &list(&model.scales));
    let rows: Vec<String> = model.net.input().chunks_exact(hidden).map(list).collect();
    text += &table("INPUT: [[f32; HIDDEN]; COUNT]", &format!("[\n    {},\n]", rows.join(",\n    ")));
    text += &table("BIAS: [f32; HIDDEN]", &list(model.net.bias()));
    text += &table("OUTPUT: [f32; HIDDEN]", &list(model.net.output()));
    text += &table("DIRECT: [f32; COUNT]", &list(model.net.direct()));
    std::fs::write(path, text)
}

/// A static, which unlike a constant is not copied where it is used.
fn table(declaration: &str, value: &str) -> String {
    format!("#[rustfmt::skip]\npub(super) static {declaration} = {value};\n")
}

fn list(values: &[f32]) -> String {
    format!("[{}]", values.iter().map(|value| format!("{value:.5}")).collect::<Vec<_>>().join(", "))
}

fn program_hash() -> u64 {
    let sources = [
        include_str!("data.rs"),
        include_str!("label.rs"),
        include_str!("main.rs"),
        include_str!("net.rs"),
        include_str!("train.rs"),
        include_str!("../quality/sets.rs"),
    ];
    dump::hash(&sources.concat())
}
