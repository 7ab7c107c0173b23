//! What stands around the articles of a page: its head, the contents of a page of several, the index of a folder.

use std::fmt::Write;

use super::escape::{Escaped, Link};
use super::{TextLanguage, heading};
use crate::Digest;
use crate::render::{Label, counts};

const STYLE: &str = include_str!("style.css");

/// SHA-256 of the style, in base64, as the page's policy names it: no other style and no script at all may run.
const STYLE_HASH: &str = "DV2O3OlKriDrB+I294CHr22icTSk8ZxKgglAfkzNUu8=";

/// Closes a page.
pub(crate) const CLOSE: &str = "</main>\n</body>\n</html>\n";

/// What a page of several articles is called.
const SEVERAL: &str = "News in brief";

/// Head and beginning of a page with this title; `attributes` say its language and direction.
pub(super) fn open(title: &str, attributes: &str) -> String {
    let policy = format!("default-src 'none'; style-src 'sha256-{STYLE_HASH}'; base-uri 'none'; form-action 'none'");
    format!(
        "<!doctype html>\n<html{attributes}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n",
        Escaped(title)
    )
}

fn open_several(articles: usize, class: &str) -> String {
    let articles = counts::counted(articles, "article");
    let mut html = open(SEVERAL, " lang=\"en\" dir=\"ltr\"");
    let _ = writeln!(html, "<header class=\"{class}\">\n<h1>{SEVERAL}</h1>\n<p>{articles}</p>\n</header>");
    html
}

/// Begins a page of so many articles, with their [entries](contents_entry) as its contents.
pub(crate) fn open_contents(articles: usize, entries: &str) -> String {
    let mut html = open_several(articles, "several");
    let _ = write!(html, "<nav aria-label=\"Contents\">\n<ol>\n{entries}</ol>\n</nav>\n");
    html
}

/// The line of a digest in the contents of a page that it shares; nothing for one whose page is its own.
pub(crate) fn contents_entry(digest: &Digest, label: &Label<'_>) -> String {
    let Some(anchor) = label.anchor else { return String::new() };
    let attributes = TextLanguage::of(digest).attributes();
    format!("<li><a href=\"#{anchor}\"{attributes}>{}</a></li>\n", Escaped(&heading(digest, label)))
}

/// Begins the index of so many pages.
pub(crate) fn open_index(pages: usize) -> String {
    open_several(pages, "index")
}

/// A digest in an index, with a link to its page at the relative path whose bytes are `page`.
pub(crate) fn index_entry(digest: &Digest, label: &Label<'_>, page: &[u8]) -> String {
    let language = TextLanguage::of(digest);
    let fragment = label.anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
    let mut html = format!("<article class=\"entry\"{}>\n", language.attributes());
    let title = heading(digest, label);
    let _ = writeln!(html, "<h2><a href=\"{}{fragment}\">{}</a></h2>", Link(page), Escaped(&title));
    html += "<ul class=\"digest\">\n";
    for sentence in &digest.sentences {
        let _ = writeln!(html, "<li>{}</li>", Escaped(&sentence.text));
    }
    let _ = writeln!(html, "</ul>\n<p class=\"counts\">{}</p>\n</article>", language.own(&counts::line(digest)));
    html
}

#[cfg(test)]
mod tests {
    use base64::prelude::{BASE64_STANDARD, Engine};
    use sha2::{Digest as _, Sha256};

    use super::*;
    use crate::render::sample;

    #[test]
    fn the_policy_names_the_style() {
        assert_eq!(STYLE_HASH, BASE64_STANDARD.encode(Sha256::digest(STYLE)));
    }

    #[test]
    fn entries_lead_to_their_articles() {
        let digest = sample(Some("A <b> bridge"), &["It opened."]);
        let label = Label { anchor: Some("d7"), ..Label::default() };
        let contents = contents_entry(&digest, &label);
        assert_eq!(contents, "<li><a href=\"#d7\" lang=\"en\" dir=\"ltr\">A &lt;b&gt; bridge</a></li>\n");
        assert!(
            index_entry(&digest, &label, b"sub/a b.html").contains("href=\"sub/a%20b.html#d7\">A &lt;b&gt; bridge</a>")
        );
    }
}
