//! Arguments, environment and terminal -> options; the batch over inputs; messages; exit status.

use std::process::ExitCode;

/// Runs the program.
pub fn run() -> ExitCode {
    ExitCode::SUCCESS
}
