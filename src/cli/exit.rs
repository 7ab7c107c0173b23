//! The exit status.

use std::process::ExitCode;

use super::values::OnError;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// All done; also where there was nothing to do, or nobody to read it.
    Done = 0,
    /// Some input failed, the others are printed.
    SomeFailed = 1,
    /// Usage, configuration or output failure.
    Failure = 2,
}

impl Exit {
    /// Of a run that has read its inputs, some of which `failed`.
    pub(super) fn of(failed: bool, on_error: OnError) -> Self {
        if failed && on_error != OnError::Record { Self::SomeFailed } else { Self::Done }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_input_shows_in_the_status_unless_its_record_does() {
        let status = |failed| [OnError::Report, OnError::Record, OnError::Stop].map(|how| Exit::of(failed, how) as u8);
        assert_eq!([status(false), status(true)], [[0, 0, 0], [1, 0, 1]]);
    }
}
