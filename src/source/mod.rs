//! Paths, directories, lists and standard input -> named byte inputs, in a fixed order.
//!
//! It knows how inputs are found and how JSON Lines are framed; what the bytes say is for the stages behind it. Files
//! that options name, and those that are written, are the command's.

mod list;
mod object;
mod record;
mod records;
mod walk;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

pub(crate) use list::{Separator, parse_list};
pub(crate) use object::Object;
pub(crate) use record::{Fields, Record};
pub(crate) use records::{Block, Blocks};
pub(crate) use walk::{WalkRules, walk};

/// One thing to read: standard input, or a file.
#[derive(Debug)]
pub(crate) struct Input {
    /// Where its bytes are.
    pub(crate) place: Place,
    /// Which of the named paths it came from.
    pub(crate) root: usize,
    /// True where a walk found it; a path that was named may fail, one that was found may be passed over.
    pub(crate) found: bool,
}

/// Where the bytes of an input are.
#[derive(Debug)]
pub(crate) enum Place {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
    /// A path that a walk could not enter, and why.
    Lost(PathBuf, io::Error),
}

impl Input {
    /// The path; `None` for standard input.
    pub(crate) fn path(&self) -> Option<&Path> {
        match &self.place {
            Place::Stdin => None,
            Place::File(path) | Place::Lost(path, _) => Some(path),
        }
    }

    /// True where the name says that the file holds JSON Lines, plain or compressed.
    pub(crate) fn is_named_json_lines(&self) -> bool {
        let Some(name) = self.path().and_then(Path::file_name) else { return false };
        let name = name.to_string_lossy().to_ascii_lowercase();
        let name = name.strip_suffix(".gz").unwrap_or(&name);
        name.ends_with(".jsonl") || name.ends_with(".ndjson")
    }

    /// All its bytes.
    ///
    /// # Errors
    /// What the system says.
    pub(crate) fn read(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        match &self.place {
            Place::File(path) => std::fs::read(path),
            _ => self.open()?.read_to_end(&mut bytes).map(|_| bytes),
        }
    }

    /// A reader over its bytes.
    ///
    /// # Errors
    /// As [`Input::read`].
    pub(crate) fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        match &self.place {
            Place::Stdin => Ok(Box::new(io::stdin())),
            Place::File(path) => Ok(Box::new(File::open(path)?)),
            Place::Lost(_, error) => Err(copy(error)),
        }
    }
}

/// The same error again: `io::Error` cannot be cloned.
fn copy(error: &io::Error) -> io::Error {
    match error.raw_os_error() {
        Some(code) => io::Error::from_raw_os_error(code),
        None => io::Error::new(error.kind(), error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> Input {
        Input { place: Place::File(path.into()), root: 0, found: false }
    }

    #[test]
    fn json_lines_are_known_by_name() {
        for name in ["a.jsonl", "b/a.ndjson", "A.JSONL", "a.jsonl.gz", "a.ndjson.GZ"] {
            assert!(file(name).is_named_json_lines(), "{name}");
        }
        for name in ["a.json", "jsonl", "a.jsonl.txt", "a.gz", "a.jsonl/b.txt"] {
            assert!(!file(name).is_named_json_lines(), "{name}");
        }
        let stdin = Input { place: Place::Stdin, root: 0, found: false };
        assert!(!stdin.is_named_json_lines());
    }
}
