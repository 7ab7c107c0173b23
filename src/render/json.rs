//! The digest as one JSON object, and the object that stands for a document that failed.
//!
//! Fields are only ever added, and stand in the order of the manual. An object holds no line end: neither `\n` nor
//! U+0085, U+2028 and U+2029, which JSON allows in strings and line-based readers take for one.

use std::fmt;
use std::io::Write;

use super::{Label, shortest, verdict_name};
use crate::rouge::{Rouge, Score};
use crate::{Counts, Digest, DigestSentence, Explained, Explanation, Keyword, Part, Verdict};

/// The version of the object's shape.
const SCHEMA: u32 = 1;

/// Appends a digest.
pub(super) fn object(digest: &Digest, label: &Label<'_>, out: &mut Vec<u8>) {
    open(label, out);
    out.extend_from_slice(b",\"title\":");
    optional(digest.title.as_deref(), out);
    out.extend_from_slice(b",\"language\":");
    optional(digest.language, out);
    out.extend_from_slice(b",\"method\":");
    string(digest.method.name(), out);
    out.extend_from_slice(b",\"sentences\":");
    array(&digest.sentences, |one, out| sentence(one, label, out), out);
    out.extend_from_slice(b",\"keywords\":");
    array(&digest.keywords, keyword, out);
    out.extend_from_slice(b",\"counts\":");
    counts(&digest.counts, out);
    out.extend_from_slice(b",\"warnings\":");
    array(&digest.warnings, |warning, out| string(warning, out), out);
    if let Some(cluster) = &digest.cluster {
        let (documents, copies) = (cluster.documents, cluster.copies.len());
        put(format_args!(",\"documents\":{documents},\"copies\":{copies}"), out);
    }
    if let Some(rouge) = &digest.rouge {
        measures(rouge, out);
    }
    if let Some(explanation) = &digest.explanation {
        explain(explanation, out);
    }
    out.push(b'}');
}

/// Appends the object that stands in the place of a document that could not be summarized.
pub(crate) fn error(label: &Label<'_>, what: &str, out: &mut Vec<u8>) {
    open(label, out);
    out.extend_from_slice(b",\"error\":");
    string(what, out);
    out.push(b'}');
}

/// Appends a string.
pub(super) fn string(text: &str, out: &mut Vec<u8>) {
    let start = out.len();
    serde_json::to_writer(&mut *out, text).expect("a string can be written to memory");
    if !text.is_ascii() && text.contains(LINE_ENDS) {
        let written = String::from_utf8(out.split_off(start)).expect("JSON text is UTF-8");
        raw(&written, out);
    }
}

/// What line-based readers take for line ends beside the control characters, which JSON escapes anyway.
const LINE_ENDS: [char; 3] = ['\u{85}', '\u{2028}', '\u{2029}'];

/// Appends JSON text; line ends, which can stand in its strings only, are escaped.
fn raw(json: &str, out: &mut Vec<u8>) {
    for piece in json.split_inclusive(LINE_ENDS) {
        let end = piece.chars().next_back().filter(|c| LINE_ENDS.contains(c));
        out.extend_from_slice(&piece.as_bytes()[..piece.len() - end.map_or(0, char::len_utf8)]);
        if let Some(end) = end {
            put(format_args!("\\u{:04x}", u32::from(end)), out);
        }
    }
}

fn open(label: &Label<'_>, out: &mut Vec<u8>) {
    put(format_args!("{{\"schema\":{SCHEMA},\"id\":"), out);
    origin(label.id, label.path, out);
}

/// The values of `id` and `path`, with the name of the latter between them.
fn origin(id: Option<&str>, path: Option<&str>, out: &mut Vec<u8>) {
    raw(id.unwrap_or("null"), out);
    out.extend_from_slice(b",\"path\":");
    optional(path, out);
}

/// Appends what is formatted.
fn put(text: fmt::Arguments<'_>, out: &mut Vec<u8>) {
    out.write_fmt(text).expect("memory takes what is written");
}

fn optional(text: Option<&str>, out: &mut Vec<u8>) {
    match text {
        Some(text) => string(text, out),
        None => out.extend_from_slice(b"null"),
    }
}

fn array<T>(items: &[T], write: impl Fn(&T, &mut Vec<u8>), out: &mut Vec<u8>) {
    out.push(b'[');
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            out.push(b',');
        }
        write(item, out);
    }
    out.push(b']');
}

fn sentence(sentence: &DigestSentence, label: &Label<'_>, out: &mut Vec<u8>) {
    let DigestSentence { document, index, paragraph, start, end, salience, query, text, cut } = sentence;
    put(format_args!("{{\"index\":{index},\"paragraph\":{paragraph},\"start\":{start},\"end\":{end}"), out);
    put(format_args!(",\"salience\":{},\"text\":", number(*salience)), out);
    string(text, out);
    if *cut {
        out.extend_from_slice(b",\"cut\":true");
    }
    if let Some(query) = query {
        put(format_args!(",\"query\":{}", number(*query)), out);
    }
    if let Some(source) = label.sources.get(*document) {
        out.extend_from_slice(b",\"id\":");
        origin(source.id, source.path, out);
    }
    out.push(b'}');
}

fn keyword(keyword: &Keyword, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"text\":");
    string(&keyword.text, out);
    let (weight, count) = (number(keyword.weight), keyword.count);
    put(format_args!(",\"weight\":{weight},\"count\":{count}}}"), out);
}

/// Appends the field with the explanation.
fn explain(explanation: &Explanation, out: &mut Vec<u8>) {
    let baseline = number(explanation.baseline);
    put(format_args!(",\"explanation\":{{\"baseline\":{baseline},\"sentences\":"), out);
    array(&explanation.sentences, explained, out);
    out.push(b'}');
}

fn explained(sentence: &Explained, out: &mut Vec<u8>) {
    let Explained { index, salience, rank, parts, verdict, text } = sentence;
    let (salience, verdict) = (number(*salience), verdict_fields(verdict));
    let numbers = format!("{{\"index\":{index},\"salience\":{salience},\"rank\":{rank},{verdict},\"parts\":");
    out.extend_from_slice(numbers.as_bytes());
    array(parts, part, out);
    out.extend_from_slice(b",\"text\":");
    string(text, out);
    out.push(b'}');
}

fn part(part: &Part, out: &mut Vec<u8>) {
    let Part { feature, value, contribution } = part;
    let (value, contribution) = (number(*value), number(*contribution));
    let fields = format!("{{\"feature\":\"{feature}\",\"value\":{value},\"contribution\":{contribution}}}");
    out.extend_from_slice(fields.as_bytes());
}

fn verdict_fields(verdict: &Verdict) -> String {
    let more = match verdict {
        Verdict::Chosen { order } => format!(",\"order\":{order}"),
        Verdict::Redundant { share, with } => format!(",\"share\":{},\"with\":{with}", number(*share)),
        _ => String::new(),
    };
    format!("\"verdict\":\"{}\"{more}", verdict_name(verdict))
}

/// A number with at most six decimals; rounding keeps the order. JSON has no infinity: it is written as 0.
fn number(value: f64) -> String {
    let text = shortest(if value.is_finite() { value } else { 0.0 }, 6);
    if text == "-0" { "0".to_string() } else { text }
}

/// Appends the field with what a reference says.
fn measures(rouge: &Rouge, out: &mut Vec<u8>) {
    let score = |score: Score| {
        let [precision, recall, f1] = [score.precision, score.recall, score.f1].map(number);
        format!("{{\"precision\":{precision},\"recall\":{recall},\"f1\":{f1}}}")
    };
    let (rouge1, rouge2) = (score(rouge.rouge1), score(rouge.rouge2));
    let lsum = rouge.rouge_lsum.map_or("null".to_string(), score);
    let fields = format!("\"rouge1\":{rouge1},\"rouge2\":{rouge2},\"rougeLsum\":{lsum}");
    put(format_args!(",\"rouge\":{{{fields}}}"), out);
}

fn counts(counts: &Counts, out: &mut Vec<u8>) {
    let Counts { sentences, words, chars, summary_sentences, summary_words, summary_chars } = counts;
    put(format_args!("{{\"sentences\":{sentences},\"words\":{words},\"chars\":{chars}"), out);
    put(format_args!(",\"summary_sentences\":{summary_sentences},\"summary_words\":{summary_words}"), out);
    put(format_args!(",\"summary_chars\":{summary_chars}}}"), out);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::{Source, sample};

    fn written(digest: &Digest, label: &Label<'_>) -> String {
        let mut out = Vec::new();
        object(digest, label, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn every_field_in_its_place() {
        let mut digest = sample(Some("A \"bridge\""), &["It opened.", "People…"]);
        digest.warnings.push("odd bytes".to_string());
        let label = Label { id: Some("1e2"), path: Some("a.jsonl"), ..Label::default() };
        assert_eq!(
            written(&digest, &label),
            "{\"schema\":1,\"id\":1e2,\"path\":\"a.jsonl\",\"title\":\"A \\\"bridge\\\"\",\"language\":\"en\",\
             \"method\":\"blend\",\"sentences\":[\
             {\"index\":0,\"paragraph\":0,\"start\":0,\"end\":10,\"salience\":1,\"text\":\"It opened.\"},\
             {\"index\":1,\"paragraph\":0,\"start\":10,\"end\":19,\"salience\":0.5,\"text\":\"People…\",\"cut\":true}],\
             \"keywords\":[],\"counts\":{\"sentences\":24,\"words\":685,\"chars\":4000,\"summary_sentences\":2,\
             \"summary_words\":3,\"summary_chars\":19},\"warnings\":[\"odd bytes\"]}"
        );
    }

    #[test]
    fn what_a_sentence_is_from_and_answers() {
        let mut digest = sample(None, &["It opened."]);
        digest.cluster = Some(crate::Cluster { documents: 3, copies: vec![(2, 0)], wordless: Vec::new() });
        digest.sentences[0] = DigestSentence { document: 1, query: Some(0.25), ..digest.sentences[0].clone() };
        let source = |id, path| Source { id, path, name: "" };
        let sources = [source(None, None), source(Some("7"), Some("a.jsonl"))];
        let json = written(&digest, &Label { sources: &sources, ..Label::default() });
        assert!(json.contains(r#""text":"It opened.","query":0.25,"id":7,"path":"a.jsonl"}]"#), "{json}");
        assert!(json.ends_with(r#""warnings":[],"documents":3,"copies":1}"#), "{json}");
    }

    #[test]
    fn what_a_reference_says() {
        let mut digest = sample(None, &[]);
        let rouge1 = Score { precision: 0.5, recall: 1.0, f1: 2.0 / 3.0 };
        digest.rouge = Some(Rouge { rouge1, ..Rouge::default() });
        let zero = r#"{"precision":0,"recall":0,"f1":0}"#;
        let expected = format!(
            r#","rouge":{{"rouge1":{{"precision":0.5,"recall":1,"f1":0.666667}},"rouge2":{zero},"rougeLsum":null}}}}"#
        );
        assert!(written(&digest, &Label::default()).ends_with(&expected));
    }

    #[test]
    fn what_is_not_known_is_null() {
        let mut digest = sample(None, &[]);
        digest.language = None;
        let json: serde_json::Value = serde_json::from_str(&written(&digest, &Label::default())).unwrap();
        for field in ["id", "path", "title", "language"] {
            assert!(json[field].is_null(), "{field}");
        }
        assert_eq!(json["sentences"].as_array().map(Vec::len), Some(0));
    }

    #[test]
    fn no_reader_finds_a_line_end() {
        let text = "a\u{2028}b\u{2029}c\u{85}d\ne\rf\u{b}g";
        let raw_id = format!("[{}]", serde_json::to_string(text).unwrap());
        let label = Label { id: Some(&raw_id), path: Some(text), ..Label::default() };
        let json = written(&sample(Some(text), &[text]), &label);
        assert!(!json.contains(['\n', '\r', '\u{b}', '\u{85}', '\u{2028}', '\u{2029}']), "{json}");
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!([&read["id"][0], &read["path"], &read["title"], &read["sentences"][0]["text"]], [text; 4]);
    }

    #[test]
    fn numbers_are_short_and_keep_their_order() {
        let said = [0.123_456_78, 2.0, 1e-9, -1e-9, f64::NAN, 1234.5].map(number);
        assert_eq!(said, ["0.123457", "2", "0", "0", "0", "1234.5"]);
    }

    #[test]
    fn an_explanation_stands_at_the_end() {
        let explained = |index, verdict| Explained {
            index,
            salience: 1.5,
            rank: index + 1,
            parts: vec![Part { feature: "first", value: 1.0, contribution: -0.25 }],
            verdict,
            text: "It opened.".to_string(),
        };
        let sentences =
            vec![explained(0, Verdict::Chosen { order: 1 }), explained(1, Verdict::Redundant { share: 0.5, with: 0 })];
        let mut digest = sample(None, &[]);
        digest.explanation = Some(Explanation { baseline: -1.0, sentences });
        let expected = r#""warnings":[],"explanation":{"baseline":-1,"sentences":[{"index":0,"salience":1.5,"rank":1,"verdict":"chosen","order":1,"parts":[{"feature":"first","value":1,"contribution":-0.25}],"text":"It opened."},{"index":1,"salience":1.5,"rank":2,"verdict":"redundant","share":0.5,"with":0,"parts":[{"feature":"first","value":1,"contribution":-0.25}],"text":"It opened."}]}}"#;
        assert!(written(&digest, &Label::default()).ends_with(expected));
    }

    #[test]
    fn an_error_in_its_place() {
        let mut out = Vec::new();
        error(&Label { id: Some("7"), ..Label::default() }, "is \"PDF\"", &mut out);
        assert_eq!(out, br#"{"schema":1,"id":7,"path":null,"error":"is \"PDF\""}"#);
    }
}
