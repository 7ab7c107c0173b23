//! The `inbrief` command: see `inbrief --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    inbrief::cli::run()
}
