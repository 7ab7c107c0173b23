//! What a text is written in: by its content first, then by its name.

mod markdown;

use super::letters::begins;
use super::{Format, letters, mail};

/// So much of the text is looked at, in bytes.
const HEAD: usize = 16 << 10;

/// Elements of which HTML is made; text seldom speaks of three of them in angle brackets.
const ELEMENTS: &[&str] =
    &["html", "head", "body", "div", "p", "article", "section", "main", "table", "ul", "ol", "h1", "h2", "span", "br"];

/// The format of `text`, whose file may be called `name`.
pub(super) fn format(text: &str, name: Option<&str>) -> Format {
    let head = letters::head(text, HEAD);
    let ending = name.and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending.to_ascii_lowercase());
    let named = match ending.as_deref() {
        Some("html" | "htm" | "xhtml") => Some(Format::Html),
        Some("md" | "markdown" | "mdown" | "mkd") => Some(Format::Markdown),
        _ => None,
    };
    // Markdown may hold any element, so its name is believed unless the text is a whole page.
    let has_elements = || match named {
        Some(Format::Markdown) => false,
        Some(_) => has_tag(head),
        None => has_elements(head, 3),
    };
    if is_page(head) || has_elements() {
        Format::Html
    } else if named == Some(Format::Markdown) || (markdown::is_markdown(head) && mail::head(text).is_none()) {
        Format::Markdown
    } else {
        Format::Text
    }
}

/// True where `head` begins like a page.
fn is_page(head: &str) -> bool {
    let start = head.trim_start().as_bytes();
    let ends = |mark: &str| !start.get(mark.len()).is_some_and(u8::is_ascii_alphanumeric);
    ["<!doctype html", "<html", "<head", "<body"].iter().any(|mark| begins(start, mark) && ends(mark))
}

/// True where `head` holds a tag of any name.
fn has_tag(head: &str) -> bool {
    let bytes = head.as_bytes();
    let named = |at: usize| matches!(bytes.get(at + 1), Some(b'/' | b'!' | b'a'..=b'z' | b'A'..=b'Z'));
    let last = memchr::memrchr(b'>', bytes).unwrap_or(0);
    memchr::memchr_iter(b'<', &bytes[..last]).any(named)
}

/// True where `head` begins with an element of a page and holds so many different ones.
fn has_elements(head: &str, wanted: usize) -> bool {
    head.trim_start().starts_with('<')
        && ELEMENTS.iter().filter(|name| has_element(head, name)).take(wanted).count() == wanted
}

/// True where `head` holds the start tag `<name ...>`.
fn has_element(head: &str, name: &str) -> bool {
    memchr::memchr_iter(b'<', head.as_bytes()).any(|at| {
        let tag = &head.as_bytes()[at + 1..];
        begins(tag, name) && matches!(tag.get(name.len()), Some(b'>' | b' ' | b'\n' | b'\t' | b'\r' | b'/'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_goes_before_the_name() {
        assert_eq!(format("<!DOCTYPE html><title>A</title>", Some("page.txt")), Format::Html);
        assert_eq!(format("\n <HTML lang=en>", None), Format::Html);
        assert_eq!(format("<div><p>A<br>b</p></div>", None), Format::Html);
        assert_eq!(format("<p>One paragraph.</p>", Some("a.html")), Format::Html);
        assert_eq!(format("In <b>bold</b> words.", Some("a.htm")), Format::Html);
        assert_eq!(format("If a < b, and b > c.", Some("a.htm")), Format::Text);
        assert_eq!(
            format("<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n<html><head></head><body></body></html>", None),
            Format::Html
        );
    }

    #[test]
    fn markdown_is_told_by_its_marks_or_name() {
        assert_eq!(format("---\ntitle: A walk\n---\n\nWe went out.", None), Format::Markdown);
        assert_eq!(format("# A walk\n\nWe went [out](out.md).", None), Format::Markdown);
        assert_eq!(format("No marks at all.", Some("notes.md")), Format::Markdown);
        let badges = "<div><p><br><h1>Name</h1></p></div>\n\nWhat it does.";
        assert_eq!(format(badges, Some("README.md")), Format::Markdown);
        assert_eq!(format(badges, None), Format::Html);
    }

    #[test]
    fn text_stays_text() {
        for text in
            ["", "If a < b and b > c.", "# of people: 7", "We write <div> and <p> and <br> in our pages.", "--- a ---"]
        {
            assert_eq!(format(text, Some("notes.txt")), Format::Text, "{text}");
        }
        assert_eq!(format("Just words.", Some("page.html")), Format::Text);
        assert_eq!(format("<headcrab> It sails at nine.\n<ferry> And at ten.", None), Format::Text);
    }
}
