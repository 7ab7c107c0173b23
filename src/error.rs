//! What can go wrong, one enum for the whole library.

use std::fmt;
use std::path::PathBuf;

/// Why an input gives no digest, or why options cannot be used.
///
/// Splitting, scoring and choosing cannot fail: any text gives a digest. Only bytes that hold no text, records that
/// are none, files that cannot be read and options that make no sense are errors.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A file could not be read.
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A web address stands where a file is expected; nothing is fetched.
    Url {
        /// The address.
        url: String,
    },
    /// The bytes are of a format that holds no plain text.
    Format {
        /// The format's name, for example `PDF`.
        format: &'static str,
        /// A command that turns such a file into text, with `FILE` for the file.
        convert: Option<&'static str>,
    },
    /// A compressed input is damaged, or grows beyond what is sensible.
    Compressed {
        /// What is wrong with it.
        what: String,
    },
    /// The text is longer than 4 GiB.
    TooLarge,
    /// A line of a JSON Lines input is no usable record.
    Record {
        /// The line's number, from 1.
        line: usize,
        /// What is wrong with it.
        what: String,
    },
    /// An option's value makes no sense.
    Options {
        /// What is wrong, and what is allowed.
        what: String,
    },
}

impl Error {
    /// What the user can do about it, if anything is known to help.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Format { convert: Some(command), .. } => Some(format!("{command} | inbrief")),
            Self::Url { url } => Some(format!("curl -sL '{}' | inbrief", url.replace('\'', "%27"))),
            Self::TooLarge => Some("split the text, for example with: split -n l/4 FILE".to_string()),
            _ => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read { source, .. } => write!(f, "cannot be read: {source}"),
            Self::Url { .. } => write!(f, "is a web address; nothing is fetched"),
            Self::Format { format, .. } => write!(f, "is {format}, not text"),
            Self::Compressed { what } => write!(f, "cannot be decompressed: {what}"),
            Self::TooLarge => write!(f, "is longer than 4 GiB"),
            Self::Record { what, .. } => write!(f, "{what}"),
            Self::Options { what } => write!(f, "{what}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Read { source, .. } => Some(source),
            _ => None,
        }
    }
}
