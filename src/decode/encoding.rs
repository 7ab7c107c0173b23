//! Which encoding bytes are in, and their text.
//!
//! In this order: a byte-order mark; UTF-16 by its look, since English in it is UTF-8 too, with a NUL behind every
//! letter; UTF-8 where all bytes are, whatever a label says; UTF-8 where nearly all bytes are; the label of a page or a
//! mail; what chardetng finds likely.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

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
    let (text, first_bad) = if encoding == UTF_8 { utf8(bytes) } else { decoded(bytes, encoding) };
    let name = encoding.name();
    let replaced = |offset| format!("not all of it is {name}: bytes from offset {offset} on were replaced by U+FFFD");
    Decoded { text: Cow::Owned(text), encoding: name, warning: first_bad.map(replaced) }
}

/// The text of `bytes` as [`decoded`] gives it for UTF-8. The decoder there looks through all the rest of the text
/// after each error, so many errors would take the square of the time.
fn utf8(bytes: &[u8]) -> (String, Option<usize>) {
    let body = bytes.strip_prefix(UTF8_MARK).unwrap_or(bytes);
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    let mut at = bytes.len() - body.len();
    let mut first_bad = None;
    for chunk in body.utf8_chunks() {
        text.push_str(chunk.valid());
        at += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            first_bad.get_or_insert(at);
            text.push(char::REPLACEMENT_CHARACTER);
            at += chunk.invalid().len();
        }
    }
    (text, first_bad)
}

/// The text of `bytes` in `encoding`, and the offset of the first that is none.
fn decoded(bytes: &[u8], encoding: &'static Encoding) -> (String, Option<usize>) {
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
    (text, first_bad)
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
///
/// Where each error is a byte alone among ASCII, one Latin letter, sign or quotation mark for each of them is enough:
/// no one writes what these would be in another encoding, "Ã©" and "â€œ".
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut characters, mut latin, mut errors, mut alone) = (0, 0, 0, true);
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        let valid = chunk.valid().as_bytes();
        characters += valid.iter().filter(|&&byte| byte >= 0xc0).count();
        latin += valid.windows(2).filter(|pair| matches!(pair, [0xc2 | 0xc3, _] | [0xe2, 0x80])).count();
        at += valid.len() + chunk.invalid().len();
        let cut_off = at == bytes.len() && std::str::from_utf8(chunk.invalid()).is_err_and(|e| e.error_len().is_none());
        if !chunk.invalid().is_empty() && !cut_off {
            errors += 1;
            let among_ascii = valid.last().is_none_or(u8::is_ascii) && bytes.get(at).is_none_or(u8::is_ascii);
            alone &= chunk.invalid().len() == 1 && among_ascii;
        }
    }
    characters > errors * FOR_EACH_ERROR || (alone && errors > 0 && latin >= errors)
}

/// The encoding that the bytes look like.
#[inline(never)] // Its frame is large: inlined, every run would touch it.
fn likely(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess.is_single_byte() && has_signs_for_letters(bytes, guess) { WINDOWS_1252 } else { guess }
}

/// True where most bytes that make a letter in `guess` and something else in windows-1252 stand where signs do. A text
/// with no others than "£60", "±3" and "5 m³" looks alike in both to who only counts letters.
fn has_signs_for_letters(bytes: &[u8], guess: &'static Encoding) -> bool {
    let read = |encoding: &'static Encoding| {
        let of = |byte: u8| encoding.decode_without_bom_handling(&[byte]).0.chars().next().unwrap_or_default();
        std::array::from_fn::<char, 128, _>(|n| of(n as u8 + 0x80))
    };
    let (guessed, western) = (read(guess), read(WINDOWS_1252));
    let is_letter = |byte: Option<&u8>| byte.is_some_and(|&byte| byte.is_ascii_alphabetic() || byte >= 0xc0);
    let (mut signs, mut letters) = (0, 0);
    for (at, &byte) in bytes.iter().enumerate().filter(|(_, byte)| !byte.is_ascii()) {
        let (guessed, western) = (guessed[usize::from(byte & 0x7f)], western[usize::from(byte & 0x7f)]);
        let (before, behind) = (at.checked_sub(1).map(|at| bytes[at]), bytes.get(at + 1));
        let apart =
            !is_letter(behind) && (!is_letter(before.as_ref()) || matches!((before, western), (Some(b'm'), '²' | '³')));
        if guessed != western {
            let sign = !western.is_alphabetic() && (apart || behind.is_some_and(u8::is_ascii_digit));
            *(if sign { &mut signs } else { &mut letters }) += 1;
        }
    }
    signs > letters
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
    fn errors_in_utf8_are_replaced_as_the_decoder_of_pages_does() {
        for bytes in [
            &b""[..],
            b"\xef\xbb\xbf",
            b"\xef\xbb\xbfa\xff",
            b"\xef\xbb",
            b"a\xc3",
            b"\xf0\x9f\x98a\xe2\x80\xe2\x80\x9c",
            b"\xed\xa0\x80 \xc0\xaf \xf4\x90\x80\x80 \xf8\x88\x80\x80\x80",
            b"\xe0\x9f\xbf\xf0\x8f\xbf\xbf\x80\x80",
        ] {
            assert_eq!(utf8(bytes), decoded(bytes, UTF_8), "{bytes:x?}");
        }
    }

    #[test]
    fn many_errors_are_read_in_time() {
        let start = std::time::Instant::now();
        read_as(&b"caf\xe9 \xc3\xa9 ".repeat(400_000), UTF_8);
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
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
    fn a_stray_byte_among_ascii_leaves_utf8_what_it_is() {
        let fee = read(b"The fee is \xc2\xa360, said a man in the caf\xe9 at noon.");
        assert_eq!((fee.encoding, &*fee.text), ("UTF-8", "The fee is £60, said a man in the caf\u{fffd} at noon."));
        assert!(fee.warning.unwrap().contains("offset 38 "));
        let quotes = read(b"\xe2\x80\x9cThe firm\x92s boss left\xe2\x80\x9d, he said.");
        assert_eq!(&*quotes.text, "“The firm\u{fffd}s boss left”, he said.");
        // More of it is Latin-1.
        assert_eq!(read(b"Le caf\xe9 d'\xe9t\xe9 et \xc2\xab la for\xeat \xbb").encoding, "windows-1252");
        let (chinese, ..) = encoding_rs::GBK.encode("我没有看过这本书，他也没有。");
        assert_eq!(read(&chinese).text, "我没有看过这本书，他也没有。");
    }

    #[test]
    fn signs_among_english_words_are_no_letters_of_other_languages() {
        for text in [
            "The fee is £60, or £30 if you pay within 14 days of the date of the notice.",
            "It was 20°C ± 3 in the shade, and the flow was 5 m³ per second.",
            "Price: 5¢ each, ½ price for two; ¾ of them were sold by noon today.",
            "“It’s £3.1 million – or £6.4 million”, the board’s chairman said.",
            "<html><p>The fare is £3, at half price £1.50</p></html>",
        ] {
            let (bytes, ..) = WINDOWS_1252.encode(text);
            assert_eq!((read(&bytes).encoding, &*read(&bytes).text), ("windows-1252", text));
        }
    }

    #[test]
    fn letters_of_other_languages_stay_letters() {
        for (encoding, text) in [
            (encoding_rs::WINDOWS_1250, "Most został otwarty po długim remoncie, a bilet kosztuje 60 zł, czyli £12."),
            (encoding_rs::ISO_8859_2, "Zażółć gęślą jaźń: łódź płynie powoli ku brzegowi, mówił stary żeglarz."),
            (encoding_rs::WINDOWS_1250, "Most byl po dlouhé opravě otevřen a lístek stojí £12, řekl úředník."),
            (encoding_rs::WINDOWS_1254, "Köprü uzun bir onarımdan sonra açıldı; geçiş ücreti £12, dedi şehir sözcüsü."),
            (encoding_rs::KOI8_R, "Мост открыли после ремонта, и проезд стоит 12 рублей; река тиха."),
        ] {
            let (bytes, ..) = encoding.encode(text);
            // Some of these have no sign of pounds.
            assert!(read(&bytes).text.starts_with(text.split("12").next().unwrap().trim_end_matches('£')), "{text}");
        }
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
