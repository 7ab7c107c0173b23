//! The exit status, and how those of many inputs become one.

use std::process::ExitCode;

/// How a run ended. Of two outcomes the later one in this list holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Exit {
    /// All done; also where there was nothing to do, or nobody to read it.
    #[default]
    Done = 0,
    /// Some input failed, the others are printed.
    SomeFailed = 1,
    /// Usage, configuration or output failure.
    Failure = 2,
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
    fn the_worse_outcome_holds() {
        assert_eq!(Exit::Done.max(Exit::SomeFailed), Exit::SomeFailed);
        assert_eq!(Exit::Failure.max(Exit::SomeFailed), Exit::Failure);
        assert_eq!([Exit::Done, Exit::SomeFailed, Exit::Failure].map(|exit| exit as u8), [0, 1, 2]);
    }
}
