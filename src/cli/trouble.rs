//! What ends a run before or outside its inputs: usage, configuration and output failures.

use std::borrow::Cow;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;

use clap::CommandFactory;
use clap::error::ErrorKind;

use super::args::Args;
use super::exit::Exit;
use super::messages::{Messages, Verbosity};
use super::terminal::harmless;

/// Why a run cannot go on. Its exit status is [`Exit::Failure`], unless only the reader went away.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The command line is wrong, or help was asked for: clap knows what to say and where.
    Usage(Box<clap::Error>),
    /// A file or stream is at fault.
    At {
        /// Its name.
        place: String,
        /// What is wrong.
        what: String,
    },
    /// Nobody reads the output any more.
    Closed,
}

impl Trouble {
    /// A mistake in the command line that clap does not see.
    pub(super) fn usage(what: &str) -> Self {
        Args::command().error(ErrorKind::ValueValidation, what).into()
    }

    /// A file that is at fault.
    pub(super) fn at(path: &Path, what: &str) -> Self {
        Self::At { place: path.to_string_lossy().into_owned(), what: what.to_string() }
    }

    /// A failure to write to `place`.
    pub(super) fn writing(place: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Closed,
            _ => Self::at(place, &format!("cannot be written: {error}")),
        }
    }

    /// Says what is wrong and gives the exit status.
    pub(super) fn report(&self) -> Exit {
        match self {
            Self::Usage(error) => match print(error) {
                Err(failure) if failure.kind() != io::ErrorKind::BrokenPipe => Exit::Failure,
                _ if error.use_stderr() => Exit::Failure,
                _ => Exit::Done,
            },
            Self::At { place, what } => {
                let mut messages = Messages::new(Verbosity::Quiet);
                messages.failure(place, what);
                messages.print();
                Exit::Failure
            }
            Self::Closed => Exit::Done,
        }
    }
}

/// Says what clap has to say. It repeats arguments, and a file may be called so that its name drives the terminal: then
/// without colours, which are escapes too.
fn print(error: &clap::Error) -> io::Result<()> {
    let is_hostile = |argument: OsString| matches!(harmless(&argument.to_string_lossy()), Cow::Owned(_));
    if error.use_stderr() && std::env::args_os().any(is_hostile) {
        return io::stderr().write_all(harmless(&error.to_string()).as_bytes());
    }
    error.print()
}

impl From<clap::Error> for Trouble {
    fn from(error: clap::Error) -> Self {
        Self::Usage(Box::new(error))
    }
}
