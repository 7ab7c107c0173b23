//! The digest as a page that needs nothing beside itself: headline, a box "No time to read?" that opens and closes, the
//! article below with the chosen sentences marked.
//!
//! The box is a `details` element, so that it works by mouse, keyboard and screen reader without a script; the page
//! holds none, and its policy forbids any. All text goes through `escape.rs`.

mod article;
mod escape;
mod page;

use std::fmt::Write;

use super::{Label, counts, folded, key_terms};
use crate::{Digest, Language};
use escape::Escaped;

pub(crate) use page::{CLOSE, contents_entry, index_entry, open_contents, open_index};

/// Appends the digest: a whole page, or where its label has an anchor, its part of a page that it shares.
pub(super) fn write(digest: &Digest, label: &Label<'_>, out: &mut Vec<u8>) {
    let mut html = String::new();
    match label.anchor {
        Some(_) => section(digest, label, &mut html),
        None => {
            html += &page::open(&heading(digest, label), &TextLanguage::of(digest).attributes());
            section(digest, label, &mut html);
            html += CLOSE;
        }
    }
    out.extend_from_slice(html.as_bytes());
}

/// The language of a text and the direction it is written in.
#[derive(Clone, Copy)]
struct TextLanguage {
    code: Option<&'static str>,
}

impl TextLanguage {
    fn of(digest: &Digest) -> Self {
        Self { code: digest.language }
    }

    /// As attributes, beginning with a space. The browser goes by the first letter where the language is not known.
    fn attributes(self) -> String {
        match self.code {
            Some(code) if Language::from_code(code).is_some_and(Language::is_right_to_left) => {
                format!(" lang=\"{code}\" dir=\"rtl\"")
            }
            Some(code) => format!(" lang=\"{code}\" dir=\"ltr\""),
            None => " dir=\"auto\"".to_string(),
        }
    }

    /// Words of the page itself, which are English, amid text of this language.
    fn own(self, words: &str) -> String {
        match self.code {
            Some("en") => Escaped(words).to_string(),
            _ => format!("<span lang=\"en\" dir=\"ltr\">{}</span>", Escaped(words)),
        }
    }
}

/// What stands above a digest: its title, else the name of its input.
fn heading(digest: &Digest, label: &Label<'_>) -> String {
    let title = digest.title.as_deref().map(folded).filter(|title| !title.is_empty());
    title.or(label.heading.or(label.path).map(str::to_string)).unwrap_or_else(|| "In brief".to_string())
}

/// Headline, box and article.
fn section(digest: &Digest, label: &Label<'_>, html: &mut String) {
    let language = TextLanguage::of(digest);
    let (level, id, ids) = match label.anchor {
        Some(anchor) => (2, format!(" id=\"{anchor}\""), format!("{anchor}-s")),
        None => (1, String::new(), "s".to_string()),
    };
    let _ = writeln!(html, "<article{id}{}>", language.attributes());
    let _ = writeln!(html, "<h{level}>{}</h{level}>", Escaped(&heading(digest, label)));
    digest_box(digest, label, &ids, html);
    article::write(digest, label, level + 1, &ids, html);
    *html += "</article>\n";
}

/// The box with the control that opens it.
fn digest_box(digest: &Digest, label: &Label<'_>, ids: &str, html: &mut String) {
    let language = TextLanguage::of(digest);
    *html += "<section class=\"brief\" aria-label=\"Summary\">\n<details>\n";
    let (ask, get) = (language.own("No time to read?"), language.own("Get a summary"));
    let _ = writeln!(html, "<summary><span class=\"ask\">{ask}</span> <span class=\"get\">{get}</span></summary>");
    *html += "<ul class=\"digest\">\n";
    for (place, sentence) in digest.sentences.iter().enumerate() {
        let _ = write!(html, "<li><a href=\"#{ids}{place}\">{}</a>", Escaped(&sentence.text));
        if let Some(source) = label.source_of(sentence) {
            let _ = write!(html, " <span class=\"from\">{}</span>", Escaped(source));
        }
        *html += "</li>\n";
    }
    *html += "</ul>\n";
    article::strip(digest, html);
    if !digest.keywords.is_empty() {
        let (name, terms) = (language.own("Key terms:"), key_terms(digest));
        let _ = writeln!(html, "<p class=\"counts\">{name} {}</p>", Escaped(&terms));
    }
    if let Some(rouge) = &digest.rouge {
        let _ = writeln!(html, "<p class=\"counts\">{}</p>", language.own(&counts::rouge_line(rouge)));
    }
    let _ = writeln!(html, "<p class=\"counts\">{}</p>", language.own(&counts::line(digest)));
    *html += "</details>\n</section>\n";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample;

    fn html(digest: &Digest, label: &Label<'_>) -> String {
        let mut out = Vec::new();
        write(digest, label, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_page_or_a_part_of_one() {
        let digest = sample(Some("A bridge"), &["It opened."]);
        let page = html(&digest, &Label::default());
        assert!(page.starts_with("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">") && page.ends_with("</html>\n"));
        assert!(page.contains("<h1>A bridge</h1>") && page.contains("<li><a href=\"#s0\">It opened.</a></li>"));
        let part = html(&digest, &Label { anchor: Some("d2"), ..Label::default() });
        assert!(part.starts_with("<article id=\"d2\" lang=\"en\" dir=\"ltr\">\n<h2>A bridge</h2>"));
        assert!(part.contains("href=\"#d2-s0\"") && part.ends_with("</article>\n"));
    }

    #[test]
    fn every_language_in_its_direction_and_our_own_words_in_english() {
        let arabic = Digest { language: Some("ar"), ..sample(None, &["فتح."]) };
        let page = html(&arabic, &Label { path: Some("a.txt"), ..Label::default() });
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("<h1>a.txt</h1>"));
        assert!(page.contains("<span lang=\"en\" dir=\"ltr\">No time to read?</span>"));
        let unknown = Digest { language: None, ..sample(None, &["X."]) };
        assert!(html(&unknown, &Label::default()).contains("<html dir=\"auto\">"));
    }
}
