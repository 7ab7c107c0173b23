//! What the header of a mail or part says of what follows it.

use super::super::letters::begins;
use super::super::mail;

/// Kinds of text that are for programs.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "text/calendar", "text/css", "text/csv", "text/directory", "text/javascript", "text/rtf", "text/vcard", "text/x-vcard",
    "text/xml",
];

/// How bytes of a part are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Transfer {
    /// As they are.
    #[default]
    Plain,
    /// With `=E9` for bytes outside ASCII.
    QuotedPrintable,
    /// Three bytes in four letters.
    Base64,
}

/// What a part holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Content {
    /// Its type, small letters; empty where none is named, which stands for `text/plain`.
    kind: String,
    /// What parts its parts, where it has such.
    pub(super) boundary: Option<String>,
    /// The label of its character encoding.
    pub(super) charset: Option<String>,
    /// How it is written.
    pub(super) transfer: Transfer,
    /// It is a file that comes with the mail.
    pub(super) attached: bool,
    /// It has the name of a file.
    pub(super) named: bool,
}

impl Content {
    /// What `header` says.
    pub(super) fn of(header: &str) -> Self {
        let content = mail::field(header, "content-type").unwrap_or_default();
        let transfer = mail::field(header, "content-transfer-encoding").unwrap_or_default();
        let disposition = mail::field(header, "content-disposition").unwrap_or_default();
        // A comment may stand behind it: "text/plain (as written); charset=utf-8".
        let kind = content.trim_start().split(|c: char| matches!(c, ';' | '(') || c.is_whitespace());
        let kind = kind.into_iter().next().unwrap_or_default().to_ascii_lowercase();
        let boundary = parameter(&content, "boundary").filter(|_| kind.starts_with("multipart/"));
        Self {
            boundary: boundary.filter(|boundary| !boundary.is_empty()).map(str::to_string),
            charset: parameter(&content, "charset").map(str::to_string),
            transfer: match &*transfer.trim().to_ascii_lowercase() {
                "quoted-printable" => Transfer::QuotedPrintable,
                "base64" => Transfer::Base64,
                _ => Transfer::Plain,
            },
            attached: begins(disposition.trim_start().as_bytes(), "attachment"),
            named: parameter(&content, "name").or(parameter(&disposition, "filename")).is_some(),
            kind,
        }
    }

    /// True for plain text and for Markdown: text of other kinds has marks that are no words, or is for few.
    pub(super) fn is_plain(&self) -> bool {
        matches!(&*self.kind, "" | "text" | "text/plain" | "text/markdown" | "text/x-markdown")
    }

    /// True for text that can be read as it stands, notes for example.
    pub(super) fn is_text(&self) -> bool {
        // Of HTML there are forms for clocks and for pages that change (`text/x-amp-html`).
        let is_other = || OTHERS.contains(&self.kind.as_str()) || self.kind.contains("html");
        self.kind.is_empty() || self.kind == "text" || self.kind.starts_with("text/") && !is_other()
    }

    /// True for a mail that is part of this one.
    pub(super) fn is_mail(&self) -> bool {
        self.kind == "message/rfc822" && !self.attached
    }

    /// True for HTML.
    pub(super) fn is_html(&self) -> bool {
        self.kind == "text/html" || self.kind == "application/xhtml+xml"
    }

    /// True for plain text that is written as it is, in an encoding that ASCII is a part of.
    pub(super) fn reads_as_it_stands(&self) -> bool {
        let charset = self.charset.as_deref().unwrap_or_default();
        let escapes = ["iso-2022-", "utf-7", "hz-"].iter().any(|name| begins(charset.as_bytes(), name));
        self.is_text() && self.transfer == Transfer::Plain && !escapes
    }

    /// The type and how it was written, for a reader who asks.
    pub(super) fn described(&self, encoding: &str) -> String {
        let kind = if self.kind.is_empty() { "text/plain" } else { &self.kind };
        match self.transfer {
            Transfer::Plain => format!("{kind} in {encoding}"),
            Transfer::QuotedPrintable => format!("{kind} in quoted-printable, {encoding}"),
            Transfer::Base64 => format!("{kind} in base64, {encoding}"),
        }
    }
}

/// The value of a parameter of a field: `text/plain; charset="utf-8"`.
fn parameter<'f>(field: &'f str, name: &str) -> Option<&'f str> {
    let mut rest = field;
    while let Some(at) = separator(rest) {
        rest = &rest[at + 1..];
        let (value, behind) = rest.split_at(separator(rest).unwrap_or(rest.len()));
        if let Some((_, value)) = value.split_once('=').filter(|(key, _)| key.trim().eq_ignore_ascii_case(name)) {
            return Some(value.trim().trim_matches('"'));
        }
        rest = behind;
    }
    None
}

/// The first semicolon outside quotes.
fn separator(field: &str) -> Option<usize> {
    let mut quoted = false;
    field.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b';' && !quoted
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_in_any_case_and_folded() {
        let content =
            Content::of("CONTENT-Type: Text/HTML;\r\n\tCharset=\"Windows-1251\"\nContent-transfer-encoding: Base64 \n");
        assert!(content.is_html() && !content.attached);
        assert_eq!((content.charset.as_deref(), content.transfer), (Some("Windows-1251"), Transfer::Base64));
        assert_eq!(content.described("windows-1251"), "text/html in base64, windows-1251");
    }

    #[test]
    fn a_part_without_header_is_plain_text() {
        let content = Content::of("");
        assert!(content.is_text() && content.reads_as_it_stands());
        assert!(!Content::of("Content-Type: text/plain; charset=iso-2022-jp").reads_as_it_stands());
    }

    #[test]
    fn text_of_any_kind_is_text_that_people_read() {
        let is_text = |kind: &str| Content::of(&format!("Content-Type: {kind}; charset=utf-8\n")).is_text();
        assert!(
            ["text/plain (as written)", "text/plain(x) ", "text/markdown", "Text/X-Notes"].into_iter().all(is_text)
        );
        assert!(!["text/html (page)", "text/calendar", "text/x-amp-html", "image/png"].into_iter().any(is_text));
    }

    #[test]
    fn boundaries_may_hold_anything() {
        let boundary = |value: &str| Content::of(&format!("Content-Type: multipart/mixed; {value}\n")).boundary;
        assert_eq!(boundary("boundary=\"a;b = c\"; x=y").as_deref(), Some("a;b = c"));
        assert_eq!(boundary("x=\"boundary=no\"; boundary = bare ").as_deref(), Some("bare"));
        assert_eq!(boundary("boundary=\"\""), None);
        assert_eq!(Content::of("Content-Type: text/plain; boundary=a\n").boundary, None);
        assert!(Content::of("Content-Disposition: Attachment; filename=a.txt\n").attached);
    }
}
