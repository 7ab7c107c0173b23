//! The digests of the sample articles, compared with `tests/golden`, so that every change of them is looked at.
//!
//! A seed has up to three files there: `NAME.txt`, its digest as a reader sees it; `NAME.article.txt`, all sentences of
//! its article, which shows what was taken as furniture and where sentences end; `NAME.json`, the digest as an object.
//! `INBRIEF_BLESS=1 cargo test --test golden` writes them anew.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use inbrief::decode::decode;
use inbrief::render::{Label, Look, OutputFormat, pretty, render};
use inbrief::{Budget, Digest, Document, Language, Options, Ratio, Summarizer};

/// Seeds whose digest is kept as JSON too: plain text, Markdown and HTML count their bytes in different ways.
const AS_JSON: &[&str] = &["news-harbour.txt", "page-lighthouse.html", "post-terminal.md", "zh-chaye.txt"];
/// Seeds too long for a file of all their sentences.
const LONG: &[&str] = &["essay-walking.txt"];

/// What another test keeps in the folder.
const NOT_OURS: &str = "features.txt";

#[cfg_attr(not(feature = "html"), ignore = "one of the seeds is a page")]
#[test]
fn every_seed_gives_the_digest_that_was_looked_at() {
    let made = golden_files();
    let folder = root().join("tests/golden");
    if std::env::var_os("INBRIEF_BLESS").is_some_and(|value| value == "1") {
        return write(&folder, &made);
    }
    let mut short: Vec<String> = made.iter().filter_map(|(name, text)| compare(&folder, name, text)).collect();
    short.extend(stale(&folder, &made).into_iter().map(|name| format!("tests/golden/{name}: of no seed")));
    assert!(short.is_empty(), "{}\nINBRIEF_BLESS=1 cargo test --test golden writes them anew", short.join("\n"));
}

/// Every golden file as the program makes it now.
fn golden_files() -> BTreeMap<String, String> {
    let mut made = BTreeMap::new();
    for name in names(&root().join("seeds")) {
        match name.as_str() {
            "README.md" => {}
            "records.jsonl" => drop(made.insert("records.txt".to_string(), records())),
            _ => add_seed(&name, &mut made),
        }
    }
    made
}

fn add_seed(name: &str, made: &mut BTreeMap<String, String>) {
    let bytes = fs::read(root().join("seeds").join(name)).unwrap();
    let text = decode(&bytes).unwrap().text;
    let document = Document { text: &text, name: Some(name), ..Document::default() };
    let mut summarizer = Summarizer::new(Options::default());
    let digest = summarizer.summarize(&document);
    let path = format!("seeds/{name}");
    let label = Label { path: Some(&path), ..Label::default() };
    made.insert(format!("{name}.txt"), rendered(OutputFormat::Text, &digest, &label));
    if AS_JSON.contains(&name) {
        let json = pretty(rendered(OutputFormat::Json, &digest, &label).as_bytes());
        made.insert(format!("{name}.json"), String::from_utf8(json).unwrap() + "\n");
    }
    if !LONG.contains(&name) {
        summarizer.set_budget(Budget::Ratio(Ratio::new(1.0).unwrap()));
        let all = summarizer.summarize(&document);
        made.insert(format!("{name}.article.txt"), rendered(OutputFormat::Plain, &all, &label));
    }
}

/// The digests of all records, each below its id.
fn records() -> String {
    let lines = fs::read_to_string(root().join("seeds/records.jsonl")).unwrap();
    let mut summarizer = Summarizer::new(Options::default());
    let digest = |line: &str| {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        let document = Document {
            text: record["text"].as_str().unwrap(),
            title: record["title"].as_str(),
            language: record["lang"].as_str().and_then(Language::from_code),
            format: Some(inbrief::Format::Text),
            name: None,
        };
        let heading = record["id"].to_string();
        let label = Label { heading: Some(&heading), ..Label::default() };
        rendered(OutputFormat::Text, &summarizer.summarize(&document), &label)
    };
    lines.lines().map(digest).collect::<Vec<_>>().join("\n")
}

fn rendered(format: OutputFormat, digest: &Digest, label: &Label<'_>) -> String {
    let mut out = Vec::new();
    render(format, digest, label, Look::default(), &mut out);
    String::from_utf8(out).unwrap()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The names of the files in `folder`, sorted.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn write(folder: &Path, made: &BTreeMap<String, String>) {
    fs::create_dir_all(folder).unwrap();
    for name in stale(folder, made) {
        fs::remove_file(folder.join(name)).unwrap();
    }
    for (name, text) in made {
        fs::write(folder.join(name), text).unwrap();
    }
}

/// The files that no seed gives any more.
fn stale(folder: &Path, made: &BTreeMap<String, String>) -> Vec<String> {
    names(folder).into_iter().filter(|name| name != NOT_OURS && !made.contains_key(name)).collect()
}

/// The difference from the file `name`, where there is one.
fn compare(folder: &Path, name: &str, seen: &str) -> Option<String> {
    // A checkout may have put other line ends into the file.
    let expected = fs::read_to_string(folder.join(name)).unwrap_or_default().replace("\r\n", "\n");
    (expected != seen).then(|| format!("tests/golden/{name} (-), now (+):\n{}", difference(&expected, seen)))
}

/// The lines that differ, `-` before what was and `+` before what is, with a line around them.
fn difference(old: &str, new: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let marked = marked_lines(&old, &new);
    let changed = |i: usize| marked.get(i).is_some_and(|(mark, _)| *mark != ' ');
    let near = (0..marked.len()).filter(|&i| changed(i) || changed(i + 1) || i.checked_sub(1).is_some_and(changed));
    near.map(|i| format!("{} {}\n", marked[i].0, marked[i].1)).collect()
}

/// All lines of both, those in common once, by their longest common subsequence.
fn marked_lines<'t>(old: &[&'t str], new: &[&'t str]) -> Vec<(char, &'t str)> {
    let mut common = vec![vec![0; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            let skipped = common[i + 1][j].max(common[i][j + 1]);
            common[i][j] = if old[i] == new[j] { common[i + 1][j + 1] + 1 } else { skipped };
        }
    }
    let (mut i, mut j, mut lines) = (0, 0, Vec::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            lines.push((' ', old[i]));
            (i, j) = (i + 1, j + 1);
        } else if i < old.len() && (j == new.len() || common[i + 1][j] >= common[i][j + 1]) {
            lines.push(('-', old[i]));
            i += 1;
        } else {
            lines.push(('+', new[j]));
            j += 1;
        }
    }
    lines
}

#[test]
fn a_difference_shows_what_changed_and_where() {
    assert_eq!(difference("a\nb\nc\nd\ne\n", "a\nb\nx\nd\ne\n"), "  b\n- c\n+ x\n  d\n");
    assert_eq!(difference("", "a\n"), "+ a\n");
}
