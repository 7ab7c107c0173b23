//! Writes JSON Lines records for measuring to standard output: ids from 0, articles of 1 to 5 KB, 3 KB on average.
//!
//! `cargo run --release --example generate_records -- RECORDS [en|de|ru|zh|ar]`; without a language the five take turns.

// The examples share the texts; each uses a part of what makes them.
#[allow(dead_code)]
#[path = "../benches/generate/mod.rs"]
mod generate;

use std::io::{self, BufWriter, ErrorKind, Write};
use std::process::ExitCode;

use generate::{Prose, Sample};

fn main() -> io::Result<ExitCode> {
    let mut arguments = std::env::args().skip(1);
    let records = arguments.next().and_then(|records| records.parse().ok());
    let code = arguments.next();
    let asked = |sample: &Sample| code.as_deref().is_none_or(|code| code == sample.code());
    let prose: Vec<Prose> = Sample::ALL.into_iter().filter(asked).map(Prose::new).collect();
    let (Some(records), false) = (records, prose.is_empty()) else {
        writeln!(io::stderr(), "usage: generate_records RECORDS [en|de|ru|zh|ar]")?;
        return Ok(ExitCode::from(2));
    };
    match write(records, prose) {
        // Whoever reads them has enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        written => written.map(|()| ExitCode::SUCCESS),
    }
}

fn write(records: usize, mut prose: Vec<Prose>) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let (mut text, languages) = (String::new(), prose.len());
    for id in 0..records {
        text.clear();
        // 7 and 9 have no divisor in common with the number of languages, so each gets all lengths.
        prose[id % languages].append(1_000 + id * 7 % 9 * 500, &mut text);
        write!(out, "{{\"id\":{id},\"text\":")?;
        serde_json::to_writer(&mut out, text.trim_end())?;
        out.write_all(b"}\n")?;
    }
    out.flush()
}
