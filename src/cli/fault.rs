//! What ends a single input or record, while the run goes on.

use std::fmt;
use std::io;

use crate::Error;
use crate::source::Input;

/// Why an input or a record gives no digest. Written as what stands behind its name: `is PDF, not text`.
#[derive(Debug)]
pub(super) enum Fault {
    /// It cannot be read.
    Read(io::Error),
    /// A web address stands where a file is expected; nothing is fetched.
    Url(String),
    /// Its bytes are no text.
    Text(Error),
    /// The line is no usable record.
    Record(String),
}

impl Fault {
    /// What a failed read of `input` means to the user.
    pub(super) fn reading(input: &Input, error: io::Error) -> Self {
        let url = input.path().and_then(|path| path.to_str()).filter(|path| is_web_address(path));
        match url {
            Some(url) if error.kind() == io::ErrorKind::NotFound => Self::Url(url.to_string()),
            _ => Self::Read(error),
        }
    }

    /// True where the bytes are of a format that holds no text.
    pub(super) fn is_format(&self) -> bool {
        matches!(self, Self::Text(Error::Format { .. }))
    }

    /// What the user can do about it, if anything is known to help; `FILE` stands for the file.
    pub(super) fn hint(&self) -> Option<String> {
        match self {
            Self::Url(url) => Some(format!("curl -sL '{}' | inbrief", url.replace('\'', "%27"))),
            Self::Text(Error::Format { convert: Some(command), .. }) => Some(format!("{command} | inbrief")),
            Self::Text(Error::TooLarge) => Some("split the text, for example with: split -n l/4 FILE".to_string()),
            _ => None,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => write!(f, "cannot be read: {error}"),
            Self::Url(_) => write!(f, "is a web address; nothing is fetched"),
            Self::Text(error) => write!(f, "{}", error.predicate()),
            Self::Record(what) => write!(f, "{what}"),
        }
    }
}

fn is_web_address(path: &str) -> bool {
    path.starts_with("http://") || path.starts_with("https://")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Place;

    #[test]
    fn a_web_address_is_told_from_a_missing_file() {
        let read = |path: &str| {
            let input = Input { place: Place::File(path.into()), root: 0, found: false };
            Fault::reading(&input, input.read().unwrap_err())
        };
        assert_eq!(read("https://example.org/a'b").hint().unwrap(), "curl -sL 'https://example.org/a%27b' | inbrief");
        assert!(matches!(read("no/such/file"), Fault::Read(_)));
    }
}
