//! What a document says that it is written in: a page by `<meta charset="...">` or `<?xml encoding="...">`, a mail by
//! `Content-Type: ...; charset=...`.

use encoding_rs::Encoding;
use memchr::memchr_iter;

/// The label is looked for in so many bytes: many a page has a long script before it.
const HEAD: usize = 64 << 10;
/// A tag is no longer than this.
const TAG: usize = 1024;

/// The encoding that a page or a mail names, by the labels of the WHATWG; `None` for what is neither.
pub(super) fn of(bytes: &[u8]) -> Option<&'static Encoding> {
    of_page(bytes).or_else(|| of_mail(bytes))
}

/// The encoding that a mail names, in its header or, where it has parts, in the first of theirs that names one.
fn of_mail(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(HEAD)];
    let first = head.split(|&byte| byte == b'\n').find(|line| !line.trim_ascii().is_empty())?;
    let name = &first[..memchr::memchr(b':', first)?];
    if !(first.starts_with(b"From ") || name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')) {
        return None;
    }
    let fields = memchr::memmem::find_iter(head, b"\n").map(|at| &head[at + 1..head.len().min(at + TAG)]);
    fields.filter_map(in_field).find_map(named)
}

/// The label in the field that `rest` begins with, as far as the lines that go on with it.
fn in_field(rest: &[u8]) -> Option<&[u8]> {
    if !begins(rest, b"content-type:") {
        return None;
    }
    let goes_on = |at: &usize| !matches!(rest.get(at + 1), Some(b' ' | b'\t'));
    let end = memchr_iter(b'\n', rest).find(goes_on).unwrap_or(rest.len());
    value_of(&rest[..end], b"charset")
}

/// The encoding that a page names.
fn of_page(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(HEAD)];
    if !head.trim_ascii_start().starts_with(b"<") {
        return None;
    }
    let tags = memchr_iter(b'<', head).map(|at| &head[at + 1..head.len().min(at + TAG)]);
    tags.filter_map(in_tag).find_map(named)
}

/// The label in the tag that `rest` begins with.
fn in_tag(rest: &[u8]) -> Option<&[u8]> {
    let key: &[u8] = match () {
        () if begins(rest, b"meta") => b"charset",
        () if begins(rest, b"?xml") => b"encoding",
        () => return None,
    };
    value_of(&rest[..memchr::memchr(b'>', rest)?], key)
}

fn begins(rest: &[u8], name: &[u8]) -> bool {
    rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
}

/// What `key` is set to in `tag`.
fn value_of<'b>(tag: &'b [u8], key: &[u8]) -> Option<&'b [u8]> {
    let at = tag.windows(key.len()).position(|word| word.eq_ignore_ascii_case(key))?;
    let value = tag[at + key.len()..].trim_ascii_start().strip_prefix(b"=")?;
    let value = value.trim_ascii_start();
    let value = value.strip_prefix(b"\"").or(value.strip_prefix(b"'")).unwrap_or(value);
    let end = value.iter().position(|b| b.is_ascii_whitespace() || b"\"';/?".contains(b)).unwrap_or(value.len());
    Some(&value[..end])
}

/// The encoding called `label`. A label that can be read in the document's own bytes is not that of UTF-16.
fn named(label: &[u8]) -> Option<&'static Encoding> {
    Encoding::for_label_no_replacement(label).filter(|encoding| encoding.is_ascii_compatible())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(page: &str) -> Option<&'static str> {
        of(page.as_bytes()).map(Encoding::name)
    }

    #[test]
    fn labels_stand_in_meta_tags_and_declarations() {
        assert_eq!(name("<html><META CharSet = 'Shift_JIS'>"), Some("Shift_JIS"));
        assert_eq!(
            name("<meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-2\">"),
            Some("ISO-8859-2")
        );
        assert_eq!(name("\n<?xml version='1.0' encoding='koi8-r'?><html>"), Some("KOI8-R"));
        assert_eq!(name(&format!("<script>{}</script><meta charset=big5>", " ".repeat(60_000))), Some("Big5"));
    }

    #[test]
    fn labels_mean_what_browsers_take_them_for() {
        assert_eq!(name("<meta charset=iso-8859-1>"), Some("windows-1252"));
        assert_eq!(name("<meta charset=gb2312>"), Some("GBK"));
        assert_eq!(name("<meta charset=utf-16><meta charset=nonsense><meta charset=euc-kr/>"), Some("EUC-KR"));
    }

    #[test]
    fn mails_name_it_in_a_header() {
        let mail =
            "From: a\nSubject: charset=big5\ncontent-type: text/plain;\n\tformat=flowed;\n charset=\"koi8-r\"\n\n";
        assert_eq!(name(mail), Some("KOI8-R"));
        assert_eq!(name("From a Mon 10:00\nTo: b\nContent-Type: text/plain\ncharset=big5"), None);
        assert_eq!(name("We write\nContent-Type: text/plain; charset=big5"), None);
        let parts =
            "To: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=gbk\n\n";
        assert_eq!(name(parts), Some("GBK"));
    }

    #[test]
    fn what_is_no_label_of_a_page_says_nothing() {
        for text in
            ["", "<", "<meta charset", "<meta name=charset>", "Write <meta charset=big5> on top.", "<p>charset=big5"]
        {
            assert_eq!(name(text), None, "{text}");
        }
    }
}
