//! Which encoding bytes are in, and their text.
//!
//! In this order: a byte-order mark; UTF-8 where all bytes are, whatever a label says; UTF-16 by its look; UTF-8 where
//! nearly all bytes are; the label of a page; what chardetng finds likely.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::{Decoded, label};

const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";
/// Bytes with so many characters of UTF-8 for each error are UTF-8 with errors. In other encodings such characters come
/// about by chance, and seldom.
const FOR_EACH_ERROR: usize = 4;

/// Reads `bytes`, borrowing them where they are UTF-8.
pub(super) fn read(bytes: &[u8]) -> Decoded<'_> {
    let body = bytes.strip_prefix(UTF8_MARK).unwrap_or(bytes);
    if let Some(encoding) = utf16(bytes) {
        return read_as(bytes, encoding);
    }
    match simdutf8::basic::from_utf8(body) {
        Ok(text) => Decoded { text: Cow::Borrowed(text), encoding: UTF_8.name(), warning: None },
        Err(_) if body.len() < bytes.len() || is_damaged_utf8(bytes) => read_as(bytes, UTF_8),
        Err(_) => read_as(bytes, label::of(bytes).filter(|&l| l != UTF_8).unwrap_or_else(|| likely(bytes))),
    }
}

/// Reads `bytes` and gives them back as text without a copy where they are UTF-8 without mark.
pub(super) fn read_owned(bytes: Vec<u8>) -> Decoded<'static> {
    let as_is = utf16(&bytes).is_none() && !bytes.starts_with(UTF8_MARK);
    match String::from_utf8(bytes) {
        Ok(text) if as_is => Decoded { text: Cow::Owned(text), encoding: UTF_8.name(), warning: None },
        Ok(text) => into_owned(read(text.as_bytes())),
        Err(error) => into_owned(read(error.as_bytes())),
    }
}

/// Reads `bytes` in an encoding that is known. A byte-order mark of that encoding is no text.
pub(super) fn read_as(bytes: &[u8], encoding: &'static Encoding) -> Decoded<'static> {
    let mut decoder = encoding.new_decoder_with_bom_removal();
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    let mut at = 0;
    let mut first_bad = None;
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(&bytes[at..], &mut text, true);
        at += read;
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => text.reserve(bytes.len() - at + 16),
            DecoderResult::Malformed(length, after) => {
                first_bad.get_or_insert(at - usize::from(length) - usize::from(after));
                text.reserve(3);
                text.push(char::REPLACEMENT_CHARACTER);
            }
        }
    }
    let name = encoding.name();
    let replaced = |offset| format!("not all of it is {name}: bytes from offset {offset} on were replaced by U+FFFD");
    Decoded { text: Cow::Owned(text), encoding: name, warning: first_bad.map(replaced) }
}

/// UTF-16, where the bytes are that: by its mark, else because nearly every second byte is NUL.
pub(super) fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xff, 0xfe, ..] => return Some(UTF_16LE),
        [0xfe, 0xff, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let head = &bytes[..bytes.len().min(8192) & !1];
    let (mut even, mut odd) = (0, 0);
    for pair in head.chunks_exact(2) {
        even += usize::from(pair[0] == 0);
        odd += usize::from(pair[1] == 0);
    }
    let pairs = head.len() / 2;
    match (even * 10, odd * 10) {
        (even, odd) if pairs > 0 && odd >= pairs * 7 && even < pairs => Some(UTF_16LE),
        (even, odd) if pairs > 0 && even >= pairs * 7 && odd < pairs => Some(UTF_16BE),
        _ => None,
    }
}

/// True for UTF-8 with a few errors. A character that is cut off at the end is none.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut characters, mut errors) = (0, 0);
    let mut left = bytes.len();
    for chunk in bytes.utf8_chunks() {
        characters += chunk.valid().bytes().filter(|&byte| byte >= 0xc0).count();
        left -= chunk.valid().len() + chunk.invalid().len();
        let cut_off = left == 0 && std::str::from_utf8(chunk.invalid()).is_err_and(|e| e.error_len().is_none());
        errors += usize::from(!chunk.invalid().is_empty() && !cut_off);
    }
    characters > errors * FOR_EACH_ERROR
}

/// The encoding that the bytes look like.
#[inline(never)] // Its frame is large: inlined, every run would touch it.
fn likely(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

fn into_owned(decoded: Decoded<'_>) -> Decoded<'static> {
    Decoded { text: Cow::Owned(decoded.text.into_owned()), ..decoded }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_no_text() {
        assert_eq!(read(b"\xef\xbb\xbfHello.").text, "Hello.");
        assert_eq!(read_owned(b"\xef\xbb\xbfHello.".to_vec()).text, "Hello.");
        assert_eq!(read(b"\xff\xfeH\0i\0").text, "Hi");
        assert_eq!(read(b"\xfe\xff\0H\0i").text, "Hi");
    }

    #[test]
    fn one_warning_names_the_first_bad_byte() {
        let decoded = read(b"Gr\xc3\xb6\xc3\x9fe, H\xc3\xb6he, L\xc3\xa4nge, fr\xc3\xbch \xff");
        assert_eq!((decoded.encoding, &*decoded.text), ("UTF-8", "Größe, Höhe, Länge, früh \u{fffd}"));
        assert!(decoded.warning.unwrap().contains("offset 30 "));
        assert!(read(b"\xef\xbb\xbfok \xff").warning.unwrap().contains("offset 6 "));
        assert!(read_owned(b"\xef\xbb\xbfok \xff".to_vec()).warning.unwrap().contains("offset 6 "));
    }

    #[test]
    fn a_text_that_is_cut_off_stays_utf8() {
        let decoded = read(b"caf\xc3\xa9 na\xc3");
        assert_eq!((decoded.encoding, &*decoded.text), ("UTF-8", "café na\u{fffd}"));
    }

    #[test]
    fn old_encodings_are_found_out() {
        let german = read(b"Das Caf\xe9 liegt am Fu\xdf der Br\xfccke, und das \xc4u\xdfere ist sch\xf6n.");
        assert_eq!((german.encoding, german.warning), ("windows-1252", None));
        assert_eq!(german.text, "Das Café liegt am Fuß der Brücke, und das Äußere ist schön.");
        let (russian, ..) = encoding_rs::KOI8_R.encode("Старый мост открыли после долгого ремонта, и река снова тиха.");
        assert!(read(&russian).text.starts_with("Старый мост открыли"));
        let (japanese, ..) = encoding_rs::SHIFT_JIS.encode("古い港は金曜日にふたたび開かれます。");
        assert_eq!(read(&japanese).text, "古い港は金曜日にふたたび開かれます。");
    }

    #[test]
    fn a_label_counts_where_the_bytes_are_not_utf8() {
        let page = "<meta charset=windows-1251><p>Старый мост</p>";
        assert_eq!(read(page.as_bytes()).text, page);
        let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(page);
        assert_eq!((read(&bytes).encoding, &*read(&bytes).text), ("windows-1251", page));
    }

    #[test]
    fn lone_surrogates_and_odd_bytes_are_replaced() {
        let lone = read(b"\xff\xfea\0\x00\xd8b\0");
        assert_eq!(lone.text, "a\u{fffd}b");
        assert!(lone.warning.unwrap().contains("offset 4 "));
        let odd = read(b"\xff\xfea\0b");
        assert_eq!(odd.text, "a\u{fffd}");
        assert!(odd.warning.is_some());
        assert_eq!(read(b"\xff\xfe\x3d\xd8\x00\xdea\0").text, "\u{1f600}a");
    }

    #[test]
    fn utf16_without_mark_is_seen() {
        assert_eq!(utf16(b"W\0o\0r\0d\0s\0"), Some(UTF_16LE));
        assert_eq!(utf16(b"\0W\0o\0r\0d\0s"), Some(UTF_16BE));
        assert_eq!(utf16(b"Words"), None);
        assert_eq!(utf16(&[0; 64]), None);
        assert_eq!(utf16(b""), None);
    }
}
