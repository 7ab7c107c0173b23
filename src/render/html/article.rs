//! The article below the box, and the strip that shows where in it the summary comes from.

use std::fmt::Write;

use super::escape::Escaped;
use crate::extract::Kind;
use crate::render::Label;
use crate::{ArticleSentence, Digest, Format};

/// Length of the strip, in its own units.
const STRIP: usize = 1000;

/// Shorter marks on it could not be seen.
const SHORTEST: usize = 6;

/// Appends the paragraphs, those of several documents under their names. Headings are of this level; a chosen sentence
/// has the id `ids` and its place in the digest.
pub(super) fn write(digest: &Digest, label: &Label<'_>, level: usize, ids: &str, html: &mut String) {
    for document in digest.article.chunk_by(|a, b| a.document == b.document) {
        if let Some(source) = label.sources.get(document[0].document) {
            let _ = writeln!(html, "<h{level}>{}</h{level}>", Escaped(source.name));
        }
        paragraphs(digest, document, level, ids, html);
    }
}

fn paragraphs(digest: &Digest, document: &[ArticleSentence], level: usize, ids: &str, html: &mut String) {
    let mut in_list = false;
    for paragraph in document.chunk_by(|a, b| a.paragraph == b.paragraph) {
        let is_item = paragraph[0].kind == Kind::Item;
        if is_item != in_list {
            *html += match (is_item, digest.format) {
                (false, _) => "</ul>\n",
                // The items of a text bring their marks with them.
                (true, Format::Text) => "<ul class=\"items marked\">\n",
                (true, _) => "<ul class=\"items\">\n",
            };
            in_list = is_item;
        }
        let tag = tag(paragraph, level);
        let _ = write!(html, "<{tag}>");
        for (i, sentence) in paragraph.iter().enumerate() {
            if i > 0 && !sentence.joined {
                html.push(' ');
            }
            let text = Escaped(&sentence.text);
            let _ = match sentence.chosen {
                Some(place) => write!(html, "<mark id=\"{ids}{place}\">{text}</mark>"),
                None => write!(html, "{text}"),
            };
        }
        let _ = writeln!(html, "</{tag}>");
    }
    if in_list {
        *html += "</ul>\n";
    }
}

/// The element that a paragraph is.
fn tag(paragraph: &[ArticleSentence], level: usize) -> String {
    match paragraph[0].kind {
        // What looked like a heading and holds two sentences is none.
        Kind::Heading if paragraph.len() == 1 => format!("h{level}"),
        Kind::Item => "li".to_string(),
        _ => "p".to_string(),
    }
}

/// Appends the strip: the article from its beginning to its end, the chosen sentences as marks on it.
pub(super) fn strip(digest: &Digest, html: &mut String) {
    let total = digest.article.iter().map(|sentence| sentence.text.len()).sum::<usize>().max(1);
    let _ = write!(html, "<svg class=\"strip\" viewBox=\"0 0 {STRIP} 10\" preserveAspectRatio=\"none\" role=\"img\"");
    let _ = writeln!(html, " aria-label=\"{}\">", places(digest));
    let mut before = 0;
    for sentence in &digest.article {
        let length = sentence.text.len();
        if sentence.chosen.is_some() {
            let width = (STRIP * length / total).clamp(SHORTEST, STRIP);
            let x = (STRIP * before / total).min(STRIP - width);
            let _ = writeln!(html, "<rect x=\"{x}\" width=\"{width}\" height=\"10\"/>");
        }
        before += length;
    }
    *html += "</svg>\n";
}

/// What the strip shows, in words.
fn places(digest: &Digest) -> String {
    let chosen = (1..).zip(&digest.article).filter(|(_, sentence)| sentence.chosen.is_some());
    let places: Vec<String> = chosen.map(|(place, _): (usize, _)| place.to_string()).collect();
    let noun = if places.len() == 1 { "Sentence" } else { "Sentences" };
    format!("{noun} {} of {}", places.join(", "), digest.article.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::{Source, sample};

    /// An article of paragraphs of these kinds and sentences, of which those that begin with `*` are chosen.
    fn article(paragraphs: &[(Kind, &[&str])]) -> Digest {
        let (mut digest, mut chosen) = (sample(None, &[]), 0..);
        for (paragraph, (kind, sentences)) in paragraphs.iter().enumerate() {
            for sentence in *sentences {
                let text = sentence.trim_start_matches('*').to_string();
                let chosen = if text.len() < sentence.len() { chosen.next() } else { None };
                let joined = sentence.ends_with('。');
                digest.article.push(ArticleSentence { document: 0, paragraph, kind: *kind, text, joined, chosen });
            }
        }
        digest
    }

    fn written(paragraphs: &[(Kind, &[&str])]) -> String {
        let mut html = String::new();
        write(&article(paragraphs), &Label::default(), 2, "s", &mut html);
        html
    }

    #[test]
    fn paragraphs_are_what_they_were() {
        let html = written(&[
            (Kind::Heading, &["The plan"]),
            (Kind::Prose, &["One.", "*Two & more."]),
            (Kind::Item, &["- a"]),
            (Kind::Item, &["*- b"]),
            (Kind::Heading, &["No heading.", "It has two sentences."]),
        ]);
        assert_eq!(
            html,
            "<h2>The plan</h2>\n<p>One. <mark id=\"s0\">Two &amp; more.</mark></p>\n\
             <ul class=\"items marked\">\n<li>- a</li>\n<li><mark id=\"s1\">- b</mark></li>\n</ul>\n\
             <p>No heading. It has two sentences.</p>\n"
        );
        assert_eq!(written(&[(Kind::Prose, &["港口。", "人们。"])]), "<p>港口。人们。</p>\n");
        assert!(written(&[(Kind::Item, &["x"])]).ends_with("</li>\n</ul>\n"));
    }

    #[test]
    fn the_strip_shows_where_in_the_article() {
        let mut html = String::new();
        strip(&article(&[(Kind::Prose, &["1234567890", "*1234567890", "12345678901234567890", "*x"])]), &mut html);
        assert!(html.contains("aria-label=\"Sentences 2, 4 of 4\""), "{html}");
        // 41 bytes: the second sentence is bytes 10 to 20, the last is shorter than a mark may be.
        assert!(
            html.contains("<rect x=\"243\" width=\"243\"") && html.contains("<rect x=\"975\" width=\"24\""),
            "{html}"
        );
    }

    #[test]
    fn several_documents_stand_under_their_names() {
        let mut digest = article(&[(Kind::Prose, &["It opened."]), (Kind::Prose, &["*It closed."])]);
        digest.article[1].document = 1;
        let sources = ["a.txt", "<b>.txt"].map(|name| Source { name, ..Source::default() });
        let mut html = String::new();
        write(&digest, &Label { sources: &sources, ..Label::default() }, 2, "s", &mut html);
        assert_eq!(
            html,
            "<h2>a.txt</h2>\n<p>It opened.</p>\n<h2>&lt;b&gt;.txt</h2>\n<p><mark id=\"s0\">It closed.</mark></p>\n"
        );
    }
}
