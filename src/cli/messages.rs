//! What is said on standard error: `inbrief: place: what`, and a `hint:` line where one helps.

use std::fmt::{self, Write as _};
use std::io::{self, Write as _};

use super::fault::Fault;
use super::terminal::visible;

/// How much is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verbosity {
    /// Errors.
    Quiet,
    /// Errors and warnings.
    #[default]
    Normal,
    /// How each input was read, too.
    Verbose,
}

/// Messages, gathered where the work is done and printed where its result is.
#[derive(Debug, Default)]
pub(super) struct Messages {
    verbosity: Verbosity,
    text: String,
}

impl Messages {
    /// No messages yet.
    pub(super) fn new(verbosity: Verbosity) -> Self {
        Self { verbosity, text: String::new() }
    }

    /// An input that gives no digest.
    pub(super) fn error(&mut self, place: &str, fault: &Fault) {
        self.line(place, &fault.to_string());
        if let Some(hint) = fault.hint() {
            self.hint(&hint.replace("FILE", file_in_hint(place)));
        }
    }

    /// Something that a reader should know of an input.
    pub(super) fn warning(&mut self, place: &str, what: &str) {
        if self.verbosity >= Verbosity::Normal {
            self.line(place, &format!("warning: {what}"));
        }
    }

    /// How an input was read.
    pub(super) fn note(&mut self, place: &str, what: impl FnOnce() -> String) {
        if self.verbosity >= Verbosity::Verbose {
            self.line(place, &what());
        }
    }

    /// An input that was passed over, and why.
    pub(super) fn skipped(&mut self, place: &str, why: &impl fmt::Display) {
        self.note(place, || format!("skipped: {why}"));
    }

    /// A message about the run itself.
    pub(super) fn failure(&mut self, place: &str, what: &str) {
        self.line(place, what);
    }

    /// What the user can do.
    pub(super) fn hint(&mut self, hint: &str) {
        self.text += "hint: ";
        self.text += &visible(hint);
        self.text.push('\n');
    }

    /// What the user can do about a warning.
    pub(super) fn advice(&mut self, hint: &str) {
        if self.verbosity >= Verbosity::Normal {
            self.hint(hint);
        }
    }

    /// True where there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The bytes they hold.
    pub(super) fn size(&self) -> usize {
        self.text.capacity()
    }

    /// Prints them. There is nobody to tell where standard error cannot be written to.
    pub(super) fn print(&self) {
        if !self.text.is_empty() {
            let _ = io::stderr().lock().write_all(self.text.as_bytes());
        }
    }

    fn line(&mut self, place: &str, what: &str) {
        let _ = writeln!(self.text, "inbrief: {}: {}", visible(place), visible(what));
    }
}

/// The name that stands for `FILE` in a command: the path itself where a shell takes it as it is.
fn file_in_hint(place: &str) -> &str {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '/' | '-' | '+' | ',');
    if !place.starts_with('-') && place.chars().all(plain) { place } else { "FILE" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Error;

    fn said(verbosity: Verbosity) -> String {
        let mut messages = Messages::new(verbosity);
        let format = Error::Format { format: "PDF", convert: Some("pdftotext FILE -") };
        messages.error("a.pdf", &Fault::Text(format));
        messages.warning("b", "odd bytes");
        messages.note("c", || "text".to_string());
        messages.text
    }

    #[test]
    fn errors_are_always_said_the_rest_as_asked() {
        let error = "inbrief: a.pdf: is PDF, not text\nhint: pdftotext a.pdf - | inbrief\n";
        assert_eq!(said(Verbosity::Quiet), error);
        assert_eq!(said(Verbosity::Normal), format!("{error}inbrief: b: warning: odd bytes\n"));
        assert!(said(Verbosity::Verbose).ends_with("inbrief: c: text\n"));
    }

    #[test]
    fn a_name_that_a_shell_would_not_take_stays_file() {
        assert_eq!(
            ["a/b-1.pdf", "my file.pdf", "-x.pdf", "<stdin>"].map(file_in_hint),
            ["a/b-1.pdf", "FILE", "FILE", "FILE"]
        );
    }
}
