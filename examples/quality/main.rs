//! How good the digests are: ROUGE of the methods beside the lead baseline and what extraction could reach.
//!
//! `cargo run --release --example quality -- DATA_DIR [--limit N] [--words N]`
//!
//! DATA_DIR holds `SET.jsonl.gz` files of records `{"id","lang","title","text","summary"}`. Every set has the length of the
//! evaluation protocol (`sets.rs`), or with `--words` the same limit for all. Texts are taken as they are, without cleaning.
//! The oracle chooses, sentence by sentence, what raises ROUGE-1 + ROUGE-2 most. Intervals are 95 % of a paired bootstrap
//! over documents of the difference to lead in ROUGE-1 + ROUGE-2.

mod bootstrap;
mod oracle;
// The two programs share the sets; each uses a part of them.
#[allow(dead_code)]
mod sets;
mod table;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use inbrief::rouge::{rouge_lsum, rouge_n, tokens};
use inbrief::{Budget, Document, Method, Options, Summarizer};
use sets::{Record, Set};

/// ROUGE-1, ROUGE-2 and ROUGE-Lsum F1 in percent.
type Rouge = [f64; 3];

/// The columns of the table.
const SYSTEMS: [&str; 4] = ["lead", "tfidf", "blend", "oracle"];

fn main() -> io::Result<ExitCode> {
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        writeln!(io::stderr(), "usage: quality DATA_DIR [--limit N] [--words N]")?;
        return Ok(ExitCode::from(2));
    };
    let (mut limit, mut words) = (usize::MAX, None);
    while let Some(argument) = arguments.next() {
        let number = arguments.next().and_then(|number| number.parse().ok());
        match (argument.as_str(), number) {
            ("--limit", Some(number)) => limit = number,
            ("--words", Some(number)) => words = Some(number),
            _ => return Ok(ExitCode::from(2)),
        }
    }
    let mut rows = Vec::new();
    for set in sets::read(&folder, limit)? {
        rows.push(table::Row { name: set.name.clone(), language: set.language(), scores: score(&set, words) });
        writeln!(io::stderr(), "{}", set.name)?;
    }
    io::stdout().write_all(table::print(&rows).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// The scores of every document by every system. Two threads.
fn score(set: &Set, words: Option<usize>) -> Vec<[Rouge; 4]> {
    let half = set.records.len().div_ceil(2).max(1);
    std::thread::scope(|scope| {
        let parts: Vec<_> = set
            .records
            .chunks(half)
            .map(|records| {
                scope.spawn(move || records.iter().map(|record| score_one(set, record, words)).collect::<Vec<_>>())
            })
            .collect();
        parts.into_iter().flat_map(|part| part.join().expect("scoring does not panic")).collect()
    })
}

fn score_one(set: &Set, record: &Record, words: Option<usize>) -> [Rouge; 4] {
    let budget = words.map_or(set.budget(), Budget::Words);
    let document = Document {
        text: &record.text,
        title: record.title.as_deref(),
        language: record.known_language(),
        ..Document::default()
    };
    let digest = |method: Method, budget: Budget| -> Vec<String> {
        let options = Options { clean: false, method, budget, ..Options::default() };
        let digest = Summarizer::new(options).summarize(&document);
        digest.sentences.into_iter().map(|sentence| sentence.text).collect()
    };
    let all = digest(Method::Lead, Budget::Sentences(usize::MAX));
    let number = digest(Method::Lead, budget).len();
    let systems = [
        digest(Method::Lead, budget),
        digest(Method::Tfidf, budget),
        digest(Method::Blend, budget),
        oracle::choose(&all, record, number),
    ];
    systems.map(|sentences| rouge(&sentences, record))
}

fn rouge(sentences: &[String], record: &Record) -> Rouge {
    let split = |text: &str| tokens(text, &record.language);
    let summary: Vec<_> = sentences.iter().map(|sentence| split(sentence)).collect();
    let reference: Vec<_> = record.references[0].lines().map(split).filter(|tokens| !tokens.is_empty()).collect();
    let (all, whole) = (summary.concat(), reference.concat());
    let scores = [rouge_n(&all, &whole, 1), rouge_n(&all, &whole, 2), rouge_lsum(&summary, &reference)];
    scores.map(|score| 100.0 * score.f1)
}
