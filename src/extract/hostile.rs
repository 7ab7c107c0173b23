//! Inputs made to break an extractor: each must be done with in linear time, and none may panic.

use std::time::{Duration, Instant};

use super::{Article, Format, Request, extract};

/// Wide: these tests run unoptimized, on busy machines. What is quadratic takes minutes.
const BOUND: Duration = Duration::from_secs(20);

/// Extracts `text` as each format, and without cleaning as its content tells.
fn survives(text: &str) {
    let start = Instant::now();
    for format in [None, Some(Format::Text), Some(Format::Markdown), Some(Format::Html)] {
        let article = extract(text, &Request { format, clean: format.is_some(), ..Request::default() });
        check(text, &article);
        assert!(start.elapsed() < BOUND, "{format:?} took too long: {:?}", start.elapsed());
    }
}

/// Paragraphs are in order, disjoint, inside the text, on character boundaries, and lead to a part of the source.
fn check(source: &str, article: &Article<'_>) {
    let mut last = 0;
    for paragraph in &article.paragraphs {
        assert!(paragraph.span.start >= last && !paragraph.span.of(&article.text).is_empty());
        last = paragraph.span.end;
        if article.format != Format::Html {
            assert!(source.get(article.source_span(paragraph.span).range()).is_some());
        }
    }
}

const SENTENCES: &str = "The article is still in here, in spite of what stands around it, and it is long enough to be one. \
    Its second sentence says so once more, with other words, so that nobody takes it for a button or a caption.";

#[test]
fn nested_elements() {
    survives(&format!("<html><body>{}<p>{SENTENCES}</p>{}", "<div>".repeat(30_000), "</div>".repeat(30_000)));
    survives(&format!("<html><body>{}<p>{SENTENCES}", "<table><tr><td>".repeat(5_000)));
    survives(&format!("<html><body>{}{SENTENCES}", "<a><b><i><font>".repeat(20_000)));
    survives(&"> ".repeat(20_000));
    survives(&"- ".repeat(20_000));
}

#[test]
fn the_article_is_still_found() {
    let page = format!(
        "<html><body>{}<p>{SENTENCES}</p></body></html>",
        "<div hidden=''></div>".to_string() + &"<div>".repeat(30_000)
    );
    let article = extract(&page, &Request { clean: true, ..Request::default() });
    assert_eq!(article.paragraphs.len(), 1);
}

#[test]
fn attributes_and_tags_without_end() {
    survives(&format!("<html><body><p {}>{SENTENCES}", "a=1 ".repeat(30_000)));
    survives(&format!("<html><body><p {}>{SENTENCES}", "hidden ".repeat(30_000)));
    survives(&"<".repeat(30_000));
    survives(&"<a ".repeat(30_000));
    survives(&"<a b=\"".repeat(30_000));
    survives(&format!("<html><body>{SENTENCES}<!--{}", "x".repeat(30_000)));
    survives(&"<!--".repeat(30_000));
    survives(&"<script>".repeat(30_000));
    survives(&"</".repeat(30_000));
    survives(&"<html>&amp;&#x41;&nosuch;".repeat(5_000));
}

#[test]
fn one_long_line_and_very_many_short_ones() {
    survives(&"word ".repeat(30_000));
    survives(&"x".repeat(30_000));
    survives(&"\n".repeat(30_000));
    survives(&"\r".repeat(30_000));
    survives(&"a\n".repeat(20_000));
    survives(&"Home | News\n\n".repeat(5_000));
    survives(&"A: b\nC: d\n".repeat(5_000));
    survives(&"天".repeat(30_000));
}

#[test]
fn characters_that_are_no_text() {
    survives("\0\u{1b}[31m\u{202e}\u{feff}\u{2028}\u{85}\u{fffd}");
    survives(&"\u{0}\n".repeat(10_000));
    survives("<p>\u{0}<\u{0}p>");
    survives(&"e\u{301}\u{302}".repeat(30_000));
    survives(&"[".repeat(30_000));
    survives(&"*a_ ".repeat(30_000));
    survives(&"![".repeat(30_000));
    survives(&"---\n".repeat(30_000));
    survives("Subject:\nFrom:\n\n");
}
