//! Text out of the forms that carry it through old mail programs: quoted-printable, base64, encoded words.
//!
//! What is damaged or cut off is read as far as it goes: characters that do not belong there are passed over, as the
//! standard asks for.

use std::borrow::Cow;

use crate::decode::Decoder;

use super::content::{Content, Transfer};

/// An encoded word is no longer than this, in bytes; the standard allows 75.
const WORD: usize = 300;

/// The text of a part.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    pub(super) text: String,
    /// The character encoding it was in; `None` where it was read as it stands.
    pub(super) encoding: Option<&'static str>,
    /// Says that bytes had to be replaced.
    pub(super) warning: Option<String>,
}

/// The text that `body` stands for. A part that is no text holds none.
pub(super) fn decode(body: &str, content: &Content) -> Decoded {
    // The whole mail was decoded by its label already.
    if content.transfer == Transfer::Plain && (!body.is_ascii() || content.reads_as_it_stands()) {
        return Decoded { text: body.to_string(), ..Decoded::default() };
    }
    let bytes = match content.transfer {
        Transfer::Plain => Cow::Borrowed(body.as_bytes()),
        Transfer::QuotedPrintable => Cow::Owned(quoted_printable(body)),
        Transfer::Base64 => Cow::Owned(base64(body)),
    };
    match decoder(&bytes, content.charset.as_deref()).decode(&bytes) {
        Err(_) => Decoded::default(),
        Ok(decoded) => Decoded {
            text: decoded.text.into_owned(),
            encoding: Some(decoded.encoding),
            warning: decoded.warning.map(|what| format!("in the part of the mail that was read, {what}")),
        },
    }
}

/// Reads by the label, but for what is UTF-8 whatever its label says.
fn decoder(bytes: &[u8], label: Option<&str>) -> Decoder {
    match label {
        Some(label) if bytes.is_ascii() || std::str::from_utf8(bytes).is_err() => {
            Decoder::labelled(label).unwrap_or_default()
        }
        _ => Decoder::default(),
    }
}

/// The bytes that quoted-printable text stands for. White space at the end of a line is none of it, and a `=` there
/// joins it to the next line.
fn quoted_printable(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let body = line.trim_end_matches(['\n', '\r', ' ', '\t']);
        match body.strip_suffix('=') {
            Some(open) => unquote(open.as_bytes(), &mut bytes),
            None => {
                unquote(body.as_bytes(), &mut bytes);
                bytes.extend(line.ends_with('\n').then_some(b'\n'));
            }
        }
    }
    bytes
}

/// Appends `line` with `=E9` as the byte it stands for.
fn unquote(line: &[u8], bytes: &mut Vec<u8>) {
    let mut at = 0;
    while let Some(&byte) = line.get(at) {
        let digit = |offset| line.get(at + offset).and_then(|&digit| char::from(digit).to_digit(16));
        match (byte, digit(1), digit(2)) {
            (b'=', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                bytes.push(byte);
                at += 1;
            }
        }
    }
}

/// The bytes that base64 text stands for, up to the `=` that ends it.
fn base64(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0_u32, 0);
    for byte in text.bytes().take_while(|&byte| byte != b'=') {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    bytes
}

/// A header line or several with its encoded words (RFC 2047: `=?utf-8?Q?caf=C3=A9?=`) decoded. White space between two
/// of them is none of the text, and two in one encoding may share a character.
pub(super) fn decode_words(header: &str) -> String {
    let mut out = String::with_capacity(header.len());
    let mut held: Option<(&str, Vec<u8>)> = None;
    let mut rest = header;
    while let Some(at) = rest.find("=?") {
        let (before, from) = rest.split_at(at);
        let word = word(from);
        let joins = held.is_some() && word.is_some() && before.trim().is_empty();
        if !joins {
            flush(&mut held, &mut out);
            out += before;
        }
        match word {
            None => {
                out += "=?";
                rest = &from[2..];
            }
            Some((charset, bytes, length)) => {
                match &mut held {
                    Some((known, held)) if known.eq_ignore_ascii_case(charset) => held.extend(bytes),
                    _ => {
                        flush(&mut held, &mut out);
                        held = Some((charset, bytes));
                    }
                }
                rest = &from[length..];
            }
        }
    }
    flush(&mut held, &mut out);
    out + rest
}

/// Writes the words that are held back. A line end in them would end the header line.
fn flush(held: &mut Option<(&str, Vec<u8>)>, out: &mut String) {
    if let Some((charset, bytes)) = held.take() {
        let decoded = decoder(&bytes, Some(charset)).decode(&bytes).map(|decoded| decoded.text.into_owned());
        let text = decoded.unwrap_or_else(|_| String::from_utf8_lossy(&bytes).into_owned());
        *out += &text.replace(['\n', '\r'], " ");
    }
}

/// The encoded word at the beginning of `text`: the label of its encoding, its bytes, its length.
fn word(text: &str) -> Option<(&str, Vec<u8>, usize)> {
    let near = &text[..text.floor_char_boundary(WORD)];
    let (charset, behind) = near.strip_prefix("=?")?.split_once('?')?;
    let (kind, behind) = behind.split_once('?')?;
    let body = &behind[..behind.find("?=")?];
    if charset.is_empty() || body.contains(['\n', '\r']) {
        return None;
    }
    let bytes = match kind {
        "B" | "b" => base64(body),
        "Q" | "q" => {
            let mut bytes = Vec::with_capacity(body.len());
            unquote(body.replace('_', " ").as_bytes(), &mut bytes);
            bytes
        }
        _ => return None,
    };
    let label = charset.split('*').next().unwrap_or_default();
    Some((label, bytes, "=????=".len() + charset.len() + kind.len() + body.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_printable_text_is_joined_and_unquoted() {
        let bytes = |text| String::from_utf8(quoted_printable(text)).unwrap();
        assert_eq!(bytes("caf=C3=A9 =\r\nau lait  \r\n1+1=3D2=\n"), "café au lait\n1+1=2");
        assert_eq!(bytes("=\n=zz =4\n=c3=a9="), "=zz =4\né");
    }

    #[test]
    fn base64_is_read_as_far_as_it_goes() {
        assert_eq!(base64("VGhlIGZl\r\ncnJ5IQ==\nignored"), b"The ferry!");
        assert_eq!(base64("VGhlIGZlcnJ5IQ"), b"The ferry!");
        assert_eq!(base64("VG*hl IGZ"), b"The f");
        assert_eq!(base64(""), b"");
    }

    #[test]
    fn encoded_words_are_decoded_and_joined() {
        assert_eq!(decode_words("Subject: =?ISO-8859-1?Q?Caf=E9_und?= Kuchen\n"), "Subject: Café und Kuchen\n");
        assert_eq!(decode_words("=?utf-8?B?Q2Fmw6k=?=\r\n =?utf-8?q?_am_Ufer?= (neu)"), "Café am Ufer (neu)");
        // One character in two words.
        assert_eq!(decode_words("=?UTF-8?Q?Caf=C3?= =?utf-8?Q?=A9?="), "Café");
        assert_eq!(decode_words("=?koi8-r*ru?B?7c/T1A==?="), "Мост");
    }

    #[test]
    fn what_is_no_encoded_word_stays() {
        for text in ["", "a =? b", "=?utf-8?X?abc?=", "=?utf-8?Q?open", "=??Q?a?=", "=?a?Q?x\ny?="] {
            assert_eq!(decode_words(text), text);
        }
        assert_eq!(decode_words(&"=?".repeat(1000)), "=?".repeat(1000));
        assert_eq!(decode_words("=?nosuch?Q?a=0Ab?="), "a b");
    }
}
