//! A page of many digests in the making: what stands at its head is known when the last one is there.

use std::io::{self, Seek, Write};

use tempfile::SpooledTempFile;

use crate::render::html;

/// Articles up to so many bytes are held in memory, more of them in a temporary file.
const IN_MEMORY: usize = 8 << 20;

/// The parts of a page, in order.
pub(super) struct Held {
    /// Writes what stands before them, from their number and the lines of the contents.
    open: fn(usize, &str) -> String,
    parts: usize,
    contents: String,
    body: SpooledTempFile,
}

impl Held {
    /// A page of articles with its contents.
    pub(super) fn articles() -> Self {
        Self::new(html::open_contents)
    }

    /// An index of pages.
    pub(super) fn index() -> Self {
        Self::new(|pages, _| html::open_index(pages))
    }

    fn new(open: fn(usize, &str) -> String) -> Self {
        Self { open, parts: 0, contents: String::new(), body: SpooledTempFile::new(IN_MEMORY) }
    }

    /// True where nothing was added.
    pub(super) fn is_empty(&self) -> bool {
        self.parts == 0
    }

    /// Adds so many parts, with their lines of the contents.
    ///
    /// # Errors
    /// Where there is no room for a temporary file.
    pub(super) fn add(&mut self, parts: usize, contents: &str, body: &[u8]) -> io::Result<()> {
        self.parts += parts;
        self.contents += contents;
        self.body.write_all(body)
    }

    /// Writes the page, or nothing where it has no part.
    ///
    /// # Errors
    /// What the system says.
    pub(super) fn write_to(mut self, out: &mut impl Write) -> io::Result<()> {
        if self.is_empty() {
            return Ok(());
        }
        out.write_all((self.open)(self.parts, &self.contents).as_bytes())?;
        self.body.rewind()?;
        io::copy(&mut self.body, out)?;
        out.write_all(html::CLOSE.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contents_stand_before_the_articles_however_many_there_are() {
        let mut page = Held::articles();
        let article = vec![b'a'; IN_MEMORY / 4 + 1];
        for i in 0..5 {
            page.add(1, &format!("<li>{i}</li>\n"), &article).unwrap();
        }
        let mut out = Vec::new();
        page.write_to(&mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.contains("<p>5 articles</p>") && text.ends_with(html::CLOSE));
        assert!(text.find("<li>4</li>").unwrap() < text.find("aaaa").unwrap());
        assert_eq!(text.matches(&"a".repeat(article.len())).count(), 5);
    }

    #[test]
    fn a_page_without_articles_is_none() {
        let mut out = Vec::new();
        Held::index().write_to(&mut out).unwrap();
        assert!(out.is_empty());
    }
}
