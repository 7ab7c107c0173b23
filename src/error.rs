//! What can go wrong, one enum for the whole library.

use std::fmt;

/// Why an input gives no digest, or why options cannot be used.
///
/// Splitting, scoring and choosing cannot fail: any text gives a digest. Only bytes that hold no text and options that
/// make no sense are errors.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
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
    /// An option's value makes no sense.
    Options {
        /// What is wrong, and what is allowed.
        what: String,
    },
}

impl Error {
    /// What is wrong, as it stands behind the name of the input: `is PDF, not text`.
    pub(crate) fn predicate(&self) -> String {
        match self {
            Self::Format { format, .. } => format!("is {format}, not text"),
            Self::Compressed { what } => format!("cannot be decompressed: {what}"),
            Self::TooLarge => "is longer than 4 GiB".to_string(),
            Self::Options { what } => format!("cannot be read as asked: {what}"),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Options { what } => f.write_str(what),
            _ => write!(f, "the input {}", self.predicate()),
        }
    }
}

/// What a library below said is part of the message, so that there is no source to print it again.
impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_a_sentence_alone_and_behind_a_name() {
        let error = Error::Format { format: "PDF", convert: None };
        assert_eq!(error.to_string(), "the input is PDF, not text");
        assert_eq!(error.predicate(), "is PDF, not text");
        assert_eq!(Error::Options { what: "no such method".to_string() }.to_string(), "no such method");
    }
}
