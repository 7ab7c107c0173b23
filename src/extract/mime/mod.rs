//! What a mail says, out of the form in which it travels (MIME, RFC 2045 to 2049).
//!
//! A mail is read as its reader sees it: its header lines, then the text of the part that is meant to be read. That is
//! the first part of plain text that holds a letter and is no attachment, else the first of HTML. Of a mailbox the first
//! mail is read. Linear: nesting beyond [`DEPTH`] is not followed.

mod content;
mod parts;
mod transfer;

use memchr::memmem;

use super::{Format, mail};
use content::Content;
use transfer::Decoded;

/// Multiparts are nested so deep and no deeper.
const DEPTH: usize = 16;

/// A mail as its reader sees it.
#[derive(Debug)]
pub(super) struct Letter {
    /// Its header lines, a blank line, and the text; of HTML only that.
    pub(super) text: String,
    /// What the text is written in.
    pub(super) format: Format,
    /// What the mail says it is about.
    pub(super) subject: Option<String>,
    /// The part that was read, where it was decoded: its type, transfer encoding and character encoding.
    pub(super) part: Option<String>,
    /// What a reader should know.
    pub(super) warning: Option<String>,
}

/// The mail that `text` is, where it is one that does not read as it stands.
pub(super) fn read(text: &str) -> Option<Letter> {
    let head = mail::head(text)?;
    let (end, mails) = mailbox(text);
    let (header, body) = text[..end].split_at(past_blank_line(text, head.end).min(end));
    let content = Content::of(header);
    if mails == 1 && content.reads_as_it_stands() && !header.contains("=?") {
        return None;
    }
    let header = transfer::decode_words(header);
    let subject = mail::head(&header).and_then(|head| head.subject).map(super::fold_spaces);
    let (content, decoded) = chosen(content, body).unwrap_or_default();
    let html = content.is_html();
    Some(Letter {
        text: if html { decoded.text } else { header + &decoded.text },
        format: if html { Format::Html } else { Format::Text },
        subject,
        part: decoded.encoding.map(|encoding| content.described(encoding)),
        warning: decoded.warning.or_else(|| {
            (mails > 1).then(|| format!("is a mailbox: the first of its {mails} mails was read, and no other"))
        }),
    })
}

/// The offset behind the line at `at`, where that is blank.
fn past_blank_line(text: &str, at: usize) -> usize {
    let line = text[at..].split_inclusive('\n').next().unwrap_or_default();
    if line.trim().is_empty() { at + line.len() } else { at }
}

/// The end of the first mail of a mailbox, and how many mails it holds. A text that is no mailbox is one mail.
fn mailbox(text: &str) -> (usize, usize) {
    if !text.starts_with("From ") {
        return (text.len(), 1);
    }
    let mut ends = memmem::find_iter(text.as_bytes(), b"\nFrom ").map(|at| at + 1).filter(|&at| begins_mail(text, at));
    let Some(first) = ends.next() else { return (text.len(), 1) };
    (first, 2 + ends.count())
}

/// True where the line at `at`, which begins like the first of a mail in a mailbox, does so behind a blank line and
/// before a header line.
fn begins_mail(text: &str, at: usize) -> bool {
    let blank = text[..at].ends_with("\n\n") || text[..at].ends_with("\n\r\n");
    let next = text[at..].split_inclusive('\n').nth(1).unwrap_or_default();
    blank && next.split_once(':').is_some_and(|(name, _)| !name.is_empty() && !name.contains(char::is_whitespace))
}

/// The part of a mail that is meant to be read; `None` where there is no text in it.
fn chosen(content: Content, body: &str) -> Option<(Content, Decoded)> {
    let mut parts = parts::split(content, body);
    parts.retain(|(content, _)| !content.attached && (content.is_text() || content.is_html()));
    let (plain, html): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(content, _)| content.is_text());
    let decode = |(content, body): (Content, &str)| {
        let decoded = transfer::decode(body, &content);
        decoded.text.contains(char::is_alphanumeric).then_some((content, decoded))
    };
    plain.into_iter().chain(html).find_map(decode)
}

#[cfg(test)]
mod tests;
