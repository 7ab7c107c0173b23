//! Inputs made to break a summarizer: each gives a digest or a named error, in time that grows with its length.
//!
//! The bounds are wide. They are there to find what hangs and what grows with the square of the input, on slow and busy
//! machines and without optimization, not to measure.

#![allow(clippy::unwrap_used)]

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use inbrief::decode::decode;
use inbrief::{Budget, Digest, Document, Format, Options, Ratio, Summarizer};

/// Far longer than any input here takes.
const LONG: Duration = Duration::from_secs(60);

/// The digest of `bytes` in `budget`, or an error's words.
fn digest(bytes: &[u8], format: Option<Format>, budget: Budget) -> Result<Digest, String> {
    let decoded = decode(bytes).map_err(|error| error.to_string())?;
    let options = Options { budget, ..Options::default() };
    Ok(Summarizer::new(options).summarize(&Document { text: &decoded.text, format, ..Document::default() }))
}

/// What `work` gives, unless it takes long.
fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, waiting) = mpsc::channel();
    thread::spawn(move || done.send(work()));
    waiting.recv_timeout(LONG).expect("neither a panic nor a hang")
}

/// Summarizes `bytes`, as the text tells and as each format.
fn survives(bytes: impl Into<Vec<u8>>) -> Vec<Digest> {
    let bytes = bytes.into();
    let formats = [None, Some(Format::Text), Some(Format::Markdown), Some(Format::Html)];
    let each = move |format| digest(&bytes, format, Budget::default()).unwrap();
    in_time(move || formats.map(each).into())
}

/// Summarizes plain text.
fn survives_as_text(text: impl Into<String>) -> Digest {
    let text: String = text.into();
    in_time(move || digest(text.as_bytes(), Some(Format::Text), Budget::default()).unwrap())
}

/// Sentences of which no two are alike.
fn sentences(n: usize) -> String {
    let sentence = |i: usize| {
        let (boat, port, load) = (i % 97, i % 89, i * 7919 % 10_007);
        format!("Boat {boat} came to port{port} with {load} crates of fish{i} and left in the evening. ")
    };
    (0..n).map(sentence).collect()
}

#[test]
fn ends_of_sentences_without_end() {
    for piece in ["a. ", "(. ", ".\" (\"", "Dr. ", "1. ", "... ", "?!", "。", "A.B.", "\u{2026}\u{201d} "] {
        survives_as_text(piece.repeat(20_000));
    }
}

#[test]
fn quotes_and_brackets_that_are_never_closed() {
    for piece in ["(", "\"", "“", "«", "'", "[", "「", "\"Yes. ", "(No. ", "“Perhaps. ", "] ) ” "] {
        survives_as_text(piece.repeat(20_000));
    }
    survives_as_text(format!("“{}", sentences(3000)));
    survives_as_text(format!("({}", sentences(3000)));
}

#[test]
fn lines_and_words_without_end() {
    survives_as_text("the tide comes and goes ".repeat(30_000));
    survives_as_text("tide".repeat(200_000));
    survives_as_text("海".repeat(100_000));
    survives_as_text("-\n".repeat(50_000));
    survives_as_text("exam-\n".repeat(20_000));
    survives_as_text("\n".repeat(300_000) + "One sentence after many blank lines.");
    survives_as_text("\r\n \r\n".repeat(50_000));
    survives_as_text("x".repeat(200_000) + "\n" + &"a\n".repeat(30_000));
    let wrapped = "The tide comes and goes at the old quay,\nand the boats lie down and wait for it.\n".repeat(4);
    survives_as_text(wrapped.clone() + &" ".repeat(70_000) + "far in\n" + &wrapped);
}

#[test]
fn lines_that_all_look_like_something() {
    for line in
        ["- an item\n", "Anna: yes.\n", "> > quoted\n", "| a | b |\n", "====\n", "# head\n", "1) one\n", "Read more\n"]
    {
        survives(line.repeat(4_000));
    }
}

#[test]
fn elements_in_elements() {
    for (open, text) in [("<div>", "deep"), ("<ul><li>", "deep"), ("<b>", "deep"), ("<table><tr><td>", "deep")] {
        survives(format!("<html><body>{}{text}", open.repeat(20_000)));
    }
    survives(format!("<html><body>{}{}", "<div>".repeat(40_000), "</div>".repeat(40_000)));
    survives(format!("<html><body>{}", "</p>".repeat(40_000)));
    for mark in ["> ", "- ", "* ", "[", "![", "**a ", "`", "``` ", "[a](", "&"] {
        survives(mark.repeat(5000));
    }
}

#[test]
fn tags_that_do_not_end() {
    survives("<".repeat(100_000));
    survives(format!("<html><body>{}", "<".repeat(100_000)));
    survives(format!("<html><p {}>The text after it.", "a=\"b\" ".repeat(20_000)));
    for open in ["<p class=\"", "<!-- ", "<script>", "<style>", "<title>", "<p ", "<![CDATA[", "&amp", "&#"] {
        survives(format!("<html><body>The text before it.{}", open.repeat(20_000)));
    }
}

#[test]
fn characters_that_are_not_seen() {
    for piece in
        ["\u{1}", "\u{7f}", "\u{fffd}", "\u{202e}a", "\u{200d}", "\u{feff}", "\u{ad}", "e\u{301}", "\u{301}", "\u{85}"]
    {
        survives_as_text(piece.repeat(50_000));
    }
    survives_as_text("👩\u{200d}👩\u{200d}👧\u{200d}👦 ".repeat(10_000));
    survives_as_text(format!("The word e{} is long.", "\u{301}".repeat(100_000)));
}

#[test]
fn bytes_that_are_no_text() {
    let nul = [b"Words and then ".to_vec(), vec![0; 100_000]].concat();
    assert!(digest(&nul, None, Budget::default()).unwrap_err().contains("binary"));
    let lone: Vec<u8> = [0xff, 0xfe].into_iter().chain([0x00, 0xd8, b'a', 0].repeat(20_000)).collect();
    survives(lone);
    survives(b"caf\xe9 and na\xefve. ".repeat(2_000));
    survives(vec![0xff; 50_000]);
    survives(b"\xe2\x82".repeat(20_000));
}

#[test]
fn many_sentences_in_every_budget() {
    let alike = survives_as_text("The boat left in the morning. ".repeat(20_000));
    assert_eq!((alike.counts.sentences, alike.sentences.len()), (20_000, 3));
    let text = sentences(10_000);
    let fifth = Budget::Ratio(Ratio::new(0.2).unwrap());
    for (budget, expected) in
        [(fifth, 2000..=2000), (Budget::Words(5000), 300..=600), (Budget::Chars(50_000), 500..=900)]
    {
        let text = text.clone();
        let digest = in_time(move || digest(text.as_bytes(), None, budget).unwrap());
        assert!(expected.contains(&digest.sentences.len()), "{budget:?}: {}", digest.sentences.len());
    }
    let words: String = (0..100_000).map(|i| format!("w{i} ")).collect();
    assert_eq!(survives_as_text(words).counts.words, 100_000);
}

/// The least time of three that a digest takes.
fn time(text: &str, budget: Budget) -> Duration {
    let once = |_| {
        let start = Instant::now();
        digest(text.as_bytes(), None, budget).unwrap();
        start.elapsed()
    };
    (0..3).map(once).min().unwrap()
}

/// Eight times the input may take up to 24 times as long; what is quadratic takes 64 times as long.
fn check_linear(what: &str, budget: Budget, make: fn(usize) -> String, n: usize) {
    let (small, large) = (make(n), make(8 * n));
    let ratio = |()| time(&large, budget).as_secs_f64() / time(&small, budget).as_secs_f64();
    // Another process may have had the processor for a while: the second look decides.
    let seen = Some(ratio(())).filter(|&seen| seen < 24.0).unwrap_or_else(|| ratio(()));
    assert!(seen < 24.0, "{what}: {seen:.1} times as long for 8 times the input");
}

#[test]
fn time_grows_with_the_input() {
    let fifth = Budget::Ratio(Ratio::new(0.2).unwrap());
    check_linear("sentences", Budget::default(), sentences, 500);
    check_linear("a fifth of the sentences", fifth, sentences, 500);
    check_linear("words", Budget::default(), |n| (0..n).map(|i| format!("w{i} ")).collect(), 5000);
    check_linear("open quotes", Budget::default(), |n| "“Yes. ".repeat(n), 2000);
    check_linear("open brackets", Budget::default(), |n| "(. ".repeat(n), 2000);
    check_linear("broken words", Budget::default(), |n| "exam-\nple ".repeat(n), 2000);
    check_linear("short lines", Budget::default(), |n| (0..n).map(|i| format!("Line {i}\n\n")).collect(), 2000);
    check_linear("items", Budget::default(), |n| "1. an item of it. ".repeat(n), 1000);
    check_linear("elements", Budget::default(), |n| format!("<html>{}text", "<div>".repeat(n)), 2000);
    check_linear("tags", Budget::default(), |n| format!("<html>{}", "<a ".repeat(n)), 2000);
    let caption = |n| format!("WEBVTT\n\n00:01.000 --> 00:03.000\n{}", ") ".repeat(n));
    check_linear("closing marks of a caption", Budget::default(), caption, 2000);
    check_linear("links", Budget::default(), |n| format!("# a\n\n[b](c)\n\n{}", "[b](c) ".repeat(n)), 1000);
}
