//! UTF-8 and UTF-16, by mark or by the look of the bytes.

use std::borrow::Cow;

use super::Decoded;

const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

/// Byte order of UTF-16.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Utf16 {
    Little,
    Big,
}

/// Reads `bytes`, borrowing them where they are UTF-8.
pub(super) fn read(bytes: &[u8]) -> Decoded<'_> {
    if let Some(order) = utf16(bytes) {
        return read_utf16(bytes, order);
    }
    let (bytes, skipped) = match bytes.strip_prefix(UTF8_MARK) {
        Some(rest) => (rest, UTF8_MARK.len()),
        None => (bytes, 0),
    };
    match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => Decoded { text: Cow::Borrowed(text), encoding: "UTF-8", warning: None },
        Err(error) => Decoded {
            text: String::from_utf8_lossy(bytes),
            encoding: "UTF-8",
            warning: Some(replaced("UTF-8", skipped + error.valid_up_to())),
        },
    }
}

/// Reads `bytes` and gives them back as text without a copy where they are UTF-8 without mark.
pub(super) fn read_owned(bytes: Vec<u8>) -> Decoded<'static> {
    let as_is = utf16(&bytes).is_none() && !bytes.starts_with(UTF8_MARK);
    match String::from_utf8(bytes) {
        Ok(text) if as_is => Decoded { text: Cow::Owned(text), encoding: "UTF-8", warning: None },
        Ok(text) => into_owned(read(text.as_bytes())),
        Err(error) => into_owned(read(error.as_bytes())),
    }
}

/// The byte order, where the bytes are UTF-16: by its mark, else because nearly every second byte is NUL.
pub(super) fn utf16(bytes: &[u8]) -> Option<Utf16> {
    match bytes {
        [0xff, 0xfe, ..] => return Some(Utf16::Little),
        [0xfe, 0xff, ..] => return Some(Utf16::Big),
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
        (even, odd) if pairs > 0 && odd >= pairs * 7 && even < pairs => Some(Utf16::Little),
        (even, odd) if pairs > 0 && even >= pairs * 7 && odd < pairs => Some(Utf16::Big),
        _ => None,
    }
}

fn read_utf16(bytes: &[u8], order: Utf16) -> Decoded<'static> {
    let (encoding, unit): (_, fn([u8; 2]) -> u16) = match order {
        Utf16::Little => ("UTF-16LE", u16::from_le_bytes),
        Utf16::Big => ("UTF-16BE", u16::from_be_bytes),
    };
    let pairs = bytes.chunks_exact(2);
    let odd_byte = !pairs.remainder().is_empty();
    let mut text = String::with_capacity(bytes.len());
    let mut offset = 0;
    let mut first_bad = None;
    for decoded in char::decode_utf16(pairs.map(|pair| unit([pair[0], pair[1]]))) {
        let c = decoded.unwrap_or_else(|_| {
            first_bad.get_or_insert(offset);
            char::REPLACEMENT_CHARACTER
        });
        offset += 2 * c.len_utf16();
        text.push(c);
    }
    if odd_byte {
        first_bad.get_or_insert(offset);
        text.push(char::REPLACEMENT_CHARACTER);
    }
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    Decoded { text: Cow::Owned(text), encoding, warning: first_bad.map(|offset| replaced(encoding, offset)) }
}

fn replaced(encoding: &str, offset: usize) -> String {
    format!("not all of it is {encoding}: bytes from offset {offset} on were replaced by U+FFFD")
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
        let decoded = read(b"caf\xe9 and na\xefve");
        assert_eq!(decoded.text, "caf\u{fffd} and na\u{fffd}ve");
        assert!(decoded.warning.unwrap().contains("offset 3 "));
        assert!(read(b"\xef\xbb\xbfok \xff").warning.unwrap().contains("offset 6 "));
        assert!(read_owned(b"ok \xff".to_vec()).warning.unwrap().contains("offset 3 "));
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
        assert_eq!(utf16(b"W\0o\0r\0d\0s\0"), Some(Utf16::Little));
        assert_eq!(utf16(b"\0W\0o\0r\0d\0s"), Some(Utf16::Big));
        assert_eq!(utf16(b"Words"), None);
        assert_eq!(utf16(&[0; 64]), None);
        assert_eq!(utf16(b""), None);
    }
}
