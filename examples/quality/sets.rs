//! The evaluation sets and their protocol.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use inbrief::{Budget, Language, Ratio};
use serde_json::Value;

/// A document and its reference.
pub(crate) struct Record {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) title: Option<String>,
    pub(crate) language: String,
    /// All references, that of the protocol first; at least one.
    pub(crate) references: Vec<String>,
}

impl Record {
    pub(crate) fn known_language(&self) -> Option<Language> {
        Some(Language::from_code(&self.language).unwrap_or(Language::OTHER))
    }
}

/// The documents of one file.
pub(crate) struct Set {
    pub(crate) name: String,
    pub(crate) records: Vec<Record>,
}

/// Sets without real summaries, or with too few documents.
const SKIPPED: &[&str] = &["clts_zh", "pages_en", "pages_fr", "duc2007_multi"];

/// Reads every set of a folder, at most `limit` documents each.
pub(crate) fn read(folder: &Path, limit: usize) -> io::Result<Vec<Set>> {
    let mut paths: Vec<_> =
        std::fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    paths.sort();
    let mut sets = Vec::new();
    for path in paths {
        let file = path.file_name().unwrap_or_default().to_string_lossy().to_string();
        let name = file.split('.').next().unwrap_or_default().to_string();
        if file.contains(".jsonl") && !SKIPPED.contains(&name.as_str()) {
            sets.push(Set { name, records: records(&path, limit)? });
        }
    }
    Ok(sets)
}

fn records(path: &Path, limit: usize) -> io::Result<Vec<Record>> {
    let file = File::open(path)?;
    let packed = path.extension().is_some_and(|ending| ending == "gz");
    let reader: Box<dyn Read> = if packed { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) };
    let record = |line: io::Result<String>| -> io::Result<Record> {
        let value: Value = serde_json::from_str(&line?)?;
        let field = |name: &str| value[name].as_str().map(str::to_string);
        let summary = field("summary").unwrap_or_default();
        let all = value["summaries"].as_array().into_iter().flatten();
        let references: Vec<String> = all.filter_map(Value::as_str).map(str::to_string).collect();
        Ok(Record {
            id: value["id"].to_string(),
            text: field("text").unwrap_or_default(),
            title: field("title"),
            language: field("lang").unwrap_or_else(|| "en".to_string()),
            references: if references.is_empty() { vec![summary] } else { references },
        })
    };
    BufReader::new(reader).lines().take(limit).map(record).collect()
}

impl Set {
    /// The language of its first document.
    pub(crate) fn language(&self) -> String {
        self.records.first().map_or_else(String::new, |record| record.language.clone())
    }

    /// The protocol's length: a share for sets of extracts, else a number of sentences near that of the references.
    pub(crate) fn budget(&self) -> Budget {
        let share = |r: f64| Budget::Ratio(Ratio::new(r).expect("a share"));
        match self.name.as_str() {
            "bbc" => share(0.4),
            "extractive_tr" => share(0.25),
            "multinews100" | "sumpubmed" | "scisumm" | "duc2002_multi" | "klexikon_de" | "wikilead_de"
            | "ktlab_multi_vi" | "usc_ur" | "squality" => Budget::Sentences(6),
            "xsum" | "scitldr" | "csl_zh" | "dialogsum_ko" | "opinosis" => Budget::Sentences(1),
            "dialogsum" => Budget::Sentences(2),
            _ => Budget::Sentences(3),
        }
    }
}

/// What kind of text a set holds.
pub(crate) fn kind(set: &str) -> &'static str {
    match set {
        "cnndm" | "cnndm_test" | "cnndm_train200" | "summeval" | "realsumm" | "llmbench" | "newsroom60"
        | "inshorts" | "xsum" => "news, English",
        "bbc" | "extractive_tr" | "news_ko" => "extracts",
        "multinews100" | "duc2002_multi" | "ktlab_multi_vi" | "opinosis" => "clusters",
        "scitldr" | "csl_zh" | "sumpubmed" | "scisumm" | "papers_ru" => "papers",
        "dialogsum" | "dialogsum_ko" | "qmsum" => "talk",
        "squality" | "klexikon_de" | "wikilead_de" => "stories, wiki",
        _ => "news, other",
    }
}
