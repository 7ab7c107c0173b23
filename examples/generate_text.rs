//! Writes text for measuring to standard output.
//!
//! `cargo run --release --example generate_text -- BYTES [en|de|ru|zh|ar]`

#[path = "../benches/generate/mod.rs"]
mod generate;

use std::io::{self, Write};
use std::process::ExitCode;

use generate::Sample;

fn main() -> io::Result<ExitCode> {
    let mut arguments = std::env::args().skip(1);
    let bytes = arguments.next().and_then(|bytes| bytes.parse().ok());
    let code = arguments.next().unwrap_or_else(|| "en".to_string());
    let sample = Sample::ALL.into_iter().find(|sample| sample.code() == code);
    let (Some(bytes), Some(sample)) = (bytes, sample) else {
        writeln!(io::stderr(), "usage: generate_text BYTES [en|de|ru|zh|ar]")?;
        return Ok(ExitCode::from(2));
    };
    io::stdout().write_all(generate::text(sample, bytes).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
