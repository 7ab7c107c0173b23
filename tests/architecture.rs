//! What `docs/ARCHITECTURE.md` says of the sources, held by reading them.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// The stages in the order of a text's way: one uses those before it only.
const STAGES: &[&str] = &[
    "source", "decode", "extract", "language", "sentence", "term", "cluster", "rank", "keywords", "select", "rouge",
    "render", "cli",
];

/// What stands in a source, and the stages that may know of it.
const KNOWN_TO: &[(&str, &[&str])] = &[
    ("clap", &["cli"]),
    ("thread::", &["cli"]),
    ("env::", &["cli"]),
    ("process::", &["cli", "main"]),
    ("IsTerminal", &["cli"]),
    ("println!", &["cli"]),
    ("print!", &["cli"]),
    ("eprint!", &["cli"]),
    ("stdout()", &["cli"]),
    ("stderr()", &["cli"]),
    ("stdin()", &["cli", "source"]),
    ("fs::", &["cli", "source"]),
    ("File::", &["cli", "source"]),
    ("tempfile", &["cli"]),
    ("ignore::", &["source"]),
    ("flate2", &["decode", "source"]),
    ("pulldown_cmark", &["extract"]),
    ("regex::", &["extract"]),
    ("whatlang", &["language"]),
    ("OutputFormat", &["render", "cli"]),
    ("crate::source", &["cli"]),
    ("crate::cli", &["cli", "main"]),
];

/// The longest file, in lines, and the widest comment, in columns: rustfmt looks at code alone.
const LONGEST: usize = 500;
const WIDEST: usize = 120;

/// A file of `src`.
struct Source {
    path: PathBuf,
    /// The stage it belongs to: its folder, or its own name.
    stage: String,
    text: String,
}

impl Source {
    /// Its lines of code, with their numbers: no comments, and not the tests at its end.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let code = self.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        (1..).zip(code.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path.display())
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
                let path = path.strip_prefix(&root).unwrap().to_path_buf();
                let first = Path::new(path.components().next().unwrap().as_os_str());
                let stage = first.file_stem().unwrap().to_str().unwrap().to_string();
                sources.push(Source { path, stage, text });
            }
        }
    }
    assert!(sources.len() > STAGES.len());
    sources
}

/// True where `line` holds `what` as whole words.
fn mentions(line: &str, what: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(what).any(|(at, _)| {
        let (before, behind) = (&line[..at], &line[at + what.len()..]);
        let begins = !before.ends_with(is_word) || !what.starts_with(is_word);
        let ends = !behind.starts_with(is_word) || !what.ends_with(is_word);
        begins && ends
    })
}

#[test]
fn a_stage_knows_what_is_its_business() {
    let mut found = Vec::new();
    for source in sources() {
        for (what, stages) in KNOWN_TO.iter().filter(|(_, stages)| !stages.contains(&source.stage.as_str())) {
            let lines = source.code().filter(|(_, line)| mentions(line, what));
            found
                .extend(lines.map(|(number, _)| format!("{}: {what} is for {}", source.at(number), stages.join(", "))));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_stage_uses_those_before_it() {
    let place = |stage: &str| STAGES.iter().position(|&known| known == stage);
    let mut found = Vec::new();
    for source in sources() {
        let Some(own) = place(&source.stage) else { continue };
        for (number, line) in source.code() {
            let paths = line.split("crate::").skip(1);
            let names =
                paths.map(|path| path.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default());
            let later = names.filter(|name| place(name).is_some_and(|used| used > own));
            found.extend(later.map(|name| format!("{}: {} uses {name}", source.at(number), source.stage)));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn nothing_is_unsafe() {
    for source in sources() {
        let found = source.code().find(|(_, line)| mentions(line, "unsafe"));
        assert!(found.is_none(), "{}", source.at(found.unwrap().0));
    }
    let manifest = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")).unwrap();
    assert!(manifest.contains("unsafe_code = \"forbid\""));
}

#[test]
fn a_file_says_what_it_is_and_is_not_long() {
    for source in sources() {
        let lines = source.text.lines().count();
        assert!(lines <= LONGEST, "{} has {lines} lines", source.path.display());
        assert!(source.text.starts_with("//! "), "{} does not say what it is", source.path.display());
    }
}

#[test]
fn comments_are_no_wider_than_code() {
    // What the fitting program writes is as it writes it.
    for source in sources().iter().filter(|source| !source.path.ends_with("rank/model.rs")) {
        let is_wide = |line: &str| line.trim_start().starts_with("//") && line.chars().count() > WIDEST;
        let wide = source.text.lines().position(is_wide);
        assert!(wide.is_none(), "{} has more than {WIDEST} columns", source.at(wide.unwrap_or(0) + 1));
    }
}

#[test]
fn every_stage_is_in_the_documents() {
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/ARCHITECTURE.md")).unwrap();
    for stage in STAGES {
        assert!(page.contains(&format!("| `{stage}` |")), "{stage}");
    }
}
