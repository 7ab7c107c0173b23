//! Bytes -> text. Knows gzip, byte-order marks, the labels of pages, how encodings look, and which bytes hold no text
//! at all.
//!
//! UTF-8 is borrowed, never copied. Bytes that are no text of the encoding they are read in become U+FFFD, and one
//! warning names the first of them. Time and memory are linear in the input (in the output, for gzip).

mod encoding;
mod format;
mod gzip;
mod label;

use std::borrow::Cow;

use encoding_rs::Encoding;

use crate::Error;

/// A text and how it was read.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Decoded<'b> {
    /// The text, without byte-order mark.
    pub text: Cow<'b, str>,
    /// Name of the encoding, as the WHATWG writes it: `UTF-8`, `windows-1252`.
    pub encoding: &'static str,
    /// A warning where bytes had to be replaced by U+FFFD; names the offset of the first.
    pub warning: Option<String>,
}

/// How bytes are read: by what they look like, or in an encoding that is known.
///
/// ```
/// use inbrief::decode::Decoder;
///
/// let decoder = Decoder::labelled("latin1")?;
/// assert_eq!(decoder.decode(b"caf\xe9")?.text, "caf\u{e9}");
/// # Ok::<(), inbrief::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Decoder {
    encoding: Option<&'static Encoding>,
    feeds: bool,
}

impl Decoder {
    /// A decoder that reads everything in the encoding called `label`, one of the labels of the WHATWG.
    ///
    /// # Errors
    /// [`Error::Options`] where no encoding has this label.
    pub fn labelled(label: &str) -> Result<Self, Error> {
        match Encoding::for_label_no_replacement(label.as_bytes()) {
            Some(encoding) => Ok(Self { encoding: Some(encoding), feeds: false }),
            None => Err(Error::Options { what: "unknown encoding; some are utf-8, latin1, gbk".to_string() }),
        }
    }

    /// The decoder, to read feeds (RSS, Atom) as the text they are where `feeds` is true.
    #[must_use]
    pub const fn reading_feeds(self, feeds: bool) -> Self {
        Self { feeds, ..self }
    }

    /// Reads `bytes` as text, after unpacking them where they are gzip.
    ///
    /// # Errors
    /// [`Error::Format`] for PDF, archives, images, feeds and binaries; [`Error::Compressed`] for damaged gzip;
    /// [`Error::TooLarge`] over 4 GiB.
    pub fn decode<'b>(&self, bytes: &'b [u8]) -> Result<Decoded<'b>, Error> {
        if !gzip::is_gzip(bytes) {
            let bytes = self.checked(bytes)?;
            return check_length(self.encoding.map_or_else(|| encoding::read(bytes), |e| encoding::read_as(bytes, e)));
        }
        let unpacked = gzip::unpack(bytes)?;
        self.checked(&unpacked)?;
        check_length(match self.encoding {
            Some(encoding) => encoding::read_as(&unpacked, encoding),
            None => encoding::read_owned(unpacked),
        })
    }

    /// The bytes themselves, unless they are of a format that holds no text.
    fn checked<'b>(&self, bytes: &'b [u8]) -> Result<&'b [u8], Error> {
        if let Some((format, convert)) = format::magic(bytes, self.feeds) {
            return Err(Error::Format { format, convert });
        }
        let head = &bytes[..bytes.len().min(8192)];
        let wide = self.encoding.is_some_and(|encoding| !encoding.is_ascii_compatible());
        // Browsers read a page with stray NULs in it, and nothing binary begins like one.
        let page = head.trim_ascii_start().starts_with(b"<");
        if memchr::memchr(0, head).is_some() && !wide && !page && encoding::utf16(bytes).is_none() {
            return Err(Error::Format { format: "binary data", convert: None });
        }
        Ok(bytes)
    }
}

/// Reads `bytes` as [`Decoder::default`] does.
///
/// # Errors
/// As [`Decoder::decode`].
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Error> {
    Decoder::default().decode(bytes)
}

/// Spans count bytes in 32 bits.
fn check_length(decoded: Decoded<'_>) -> Result<Decoded<'_>, Error> {
    match u32::try_from(decoded.text.len()) {
        Ok(_) => Ok(decoded),
        Err(_) => Err(Error::TooLarge),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn gzipped(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn plain_utf8_is_borrowed() {
        let decoded = decode("Ein Blick aufs Meer genügt.".as_bytes()).unwrap();
        assert!(matches!(decoded.text, Cow::Borrowed("Ein Blick aufs Meer genügt.")));
        assert_eq!((decoded.encoding, decoded.warning), ("UTF-8", None));
        assert_eq!(decode(b"").unwrap().text, "");
    }

    #[test]
    fn gzip_is_unpacked_member_by_member() {
        let mut packed = gzipped(b"The first half, ");
        packed.extend(gzipped(b"the second half."));
        assert_eq!(decode(&packed).unwrap().text, "The first half, the second half.");
    }

    #[test]
    fn a_label_overrules_what_bytes_look_like() {
        let latin = Decoder::labelled("iso-8859-1").unwrap();
        assert_eq!(latin.decode("ä".as_bytes()).unwrap().text, "Ã¤");
        assert_eq!(latin.decode(&gzipped(b"\xe4")).unwrap().text, "ä");
        assert_eq!(Decoder::labelled("utf-16be").unwrap().decode(b"\x30\x42\0a").unwrap().text, "あa");
        assert!(matches!(Decoder::labelled("nosuch"), Err(Error::Options { .. })));
        assert!(latin.decode(b"%PDF-1.7").is_err());
    }

    #[test]
    fn what_is_inside_gzip_is_looked_at_too() {
        let error = decode(&gzipped(b"%PDF-1.7 ...")).unwrap_err();
        assert!(matches!(error, Error::Format { format: "PDF", .. }), "{error}");
        assert_eq!(decode(&gzipped(b"\xff\xfeH\0i\0")).unwrap().text, "Hi");
    }

    #[test]
    fn feeds_are_read_where_they_are_asked_for() {
        let feed = b"<rss version=\"2.0\"><channel><title>Harbour</title></channel></rss>";
        assert!(matches!(decode(feed), Err(Error::Format { .. })));
        assert!(Decoder::default().reading_feeds(true).decode(feed).is_ok());
        assert!(Decoder::default().reading_feeds(true).decode(b"%PDF-1.7").is_err());
    }

    #[test]
    fn nul_bytes_mean_binary_but_for_utf16() {
        assert!(matches!(decode(b"abc\0def"), Err(Error::Format { format: "binary data", convert: None })));
        assert_eq!(decode(b"H\0e\0l\0l\0o\0").unwrap().encoding, "UTF-16LE");
        assert!(decode(b"<html><p>abc\0def").is_ok());
        let late = [vec![b'a'; 9000], vec![0]].concat();
        assert_eq!(decode(&late).unwrap().text.len(), 9001);
    }
}
