//! What a mail says, out of the form in which it travels (MIME, RFC 2045 to 2049).
//!
//! A mail is read as its reader sees it: its header lines, then the text of the part that is meant to be read. That is
//! the first part of plain text that holds a letter and is no attachment; the first of HTML where there is none, or
//! where it says next to nothing beside the HTML; where there is neither, text of another kind. Of a mailbox the first
//! mail is read. Linear: nesting beyond [`DEPTH`] is not followed.

mod additions;
mod content;
mod mailbox;
mod parts;
mod transfer;

use std::borrow::Cow;

use super::mail::{self, Course};
use super::{Format, Request, html};
use content::Content;
use transfer::Decoded;

/// Multiparts are nested so deep and no deeper.
const DEPTH: usize = 16;
/// A part of plain text with fewer letters may only say that there is another.
const STUB: usize = 240;
/// It does where the HTML says so many times as much.
const FULLER: usize = 2;

/// Letters that are pictures begin here: one may be all that a mail says.
const PICTURES: char = '\u{1f300}';

/// A mail as its reader sees it.
#[derive(Debug)]
pub(super) struct Letter {
    /// Its header lines, a blank line, and the text; of HTML only that, and nothing where a `clean` one has no text.
    pub(super) text: String,
    /// What the text is written in.
    pub(super) format: Format,
    /// What the mail says it is about.
    pub(super) subject: Option<String>,
    /// What it is to other mails.
    pub(super) course: Course,
    /// The part that was read, where it was decoded: its type, transfer encoding and character encoding.
    pub(super) part: Option<String>,
    /// What a reader should know.
    pub(super) warning: Option<String>,
}

/// The mail that `text` is, where it is one that does not read as it stands. A `clean` one is without what programs add
/// to its text.
pub(super) fn read(text: &str, clean: bool) -> Option<Letter> {
    let head = mail::head(text)?;
    let (end, mails) = mailbox::first(text);
    let (header, body) = text[..end].split_at(past_blank_line(text, head.end).min(end));
    let content = Content::of(header);
    let body = mailbox::unescaped(body);
    let tidied = |text| if clean { additions::without(text) } else { Cow::Borrowed(text) };
    let as_it_stands = content.reads_as_it_stands() && !header.contains("=?") && !body.trim().is_empty();
    if mails == 1 && as_it_stands && matches!((&body, tidied(&body)), (Cow::Borrowed(_), Cow::Borrowed(_))) {
        return None;
    }
    let header = transfer::decode_words(header);
    let (subject, course) = mail::head(&header).map_or_else(Default::default, |head| (head.subject, head.course));
    let subject = subject.map(super::fold_spaces);
    let chosen = chosen(content, &body);
    let silent = clean && chosen.is_none() && is_mail(&header);
    let (content, decoded) = chosen.unwrap_or_default();
    let html = content.is_html();
    let text = match () {
        () if html => decoded.text,
        () if silent => String::new(),
        () => header.clone() + &tidied(&decoded.text),
    };
    let answers = html && course == Course::New && answers(&header, &text);
    Some(Letter {
        text,
        format: if html { Format::Html } else { Format::Text },
        subject,
        course: if answers { Course::Answer } else { course },
        part: decoded.encoding.map(|encoding| content.described(encoding)),
        warning: decoded.warning.or_else(|| {
            (mails > 1).then(|| format!("is a mailbox: the first of its {mails} mails was read, and no other"))
        }),
    })
}

/// True for header lines with an address, and a subject or what programs write: others may be any list.
fn is_mail(header: &str) -> bool {
    header.contains('@')
        && ["subject", "mime-version", "message-id"].iter().any(|name| mail::field(header, name).is_some())
}

/// True where the page of a mail says something and quotes the one whom the mail is for.
fn answers(header: &str, page: &str) -> bool {
    let Some(reader) = mail::reader(header).filter(|reader| page.contains(reader)) else { return false };
    if cfg!(not(feature = "html")) {
        return false;
    }
    let page = html::extract_letter(page, &Request::default(), Course::New);
    let mut lines = page.paragraphs.iter().map(|line| line.span.of(&page.text));
    let mut own = 0;
    let quotes = lines.any(|line| {
        let found = mail::is_from(line, &reader);
        own += if found { 0 } else { line.len() };
        found
    });
    quotes && mail::is_answer(own)
}

/// The offset behind the line at `at`, where that is blank.
fn past_blank_line(text: &str, at: usize) -> usize {
    let line = text[at..].split_inclusive('\n').next().unwrap_or_default();
    if line.trim().is_empty() { at + line.len() } else { at }
}

/// The part of a mail that is meant to be read; `None` where there is no text in it.
fn chosen(content: Content, body: &str) -> Option<(Content, Decoded)> {
    let mut parts = parts::split(content, body);
    parts.retain(|(content, _)| !content.attached && (content.is_text() || content.is_html()));
    let (text, html): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(content, _)| content.is_text());
    let (plain, other): (Vec<_>, Vec<_>) = text.into_iter().partition(|(content, _)| content.is_plain());
    let decode = |(content, body): (Content, &str)| {
        let decoded = transfer::decode(body, &content);
        decoded.text.contains(|c: char| c.is_alphanumeric() || c >= PICTURES).then_some((content, decoded))
    };
    let html = || html.iter().cloned().find_map(decode);
    // A patch or a log that comes with a letter is not the letter.
    let other = || other.into_iter().filter(|(content, _)| !content.named).find_map(decode);
    let Some(plain) = plain.into_iter().find_map(decode) else { return html().or_else(other) };
    let page = if letters(&plain.1.text).count() < STUB && cfg!(feature = "html") {
        html().filter(|(_, page)| says_more(&page.text, &plain.1.text))
    } else {
        None
    };
    page.or(Some(plain))
}

/// True where the article of a page is far longer than a text, and not that text with a notice below it.
fn says_more(page: &str, than: &str) -> bool {
    let request = Request { format: Some(Format::Html), clean: true, ..Request::default() };
    let article = super::read(page, Format::Html, &request);
    let page = || article.paragraphs.iter().flat_map(|part| letters(part.span.of(&article.text)));
    let said = letters(than).count();
    // "See this letter in your browser: http://..." may begin the letter, too.
    let is_stub = than.contains("://") && said < STUB / 4;
    page().count() > said * FULLER && (is_stub || !page().take(said).eq(letters(than)))
}

/// Letters and digits, but for those of addresses.
fn letters(text: &str) -> impl Iterator<Item = char> {
    let words = text.split_whitespace().filter(|word| !word.contains("://"));
    words.flat_map(|word| word.chars().filter(|c| c.is_alphanumeric()))
}

#[cfg(test)]
mod tests;
