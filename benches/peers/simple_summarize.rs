//! The crate `simple-summarize` as a command, to measure it beside `inbrief`: `simple_summarize FILE`.
//!
//! A file that ends in `.jsonl` holds records with the article in the field `text`; each gives one line. The crate is
//! asked for the shortest summary it makes, a twentieth of the text.

use std::error::Error;
use std::fs;
use std::io::{self, BufWriter, Write};

use serde::{Deserialize, Serialize};
use simple_summarize::summarize_text;

const SHORTEST: f32 = 0.95;

#[derive(Deserialize)]
struct Record {
    id: u64,
    text: String,
}

#[derive(Serialize)]
struct Summary {
    id: u64,
    summary: String,
}

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let path = std::env::args().nth(1).ok_or("usage: simple_summarize FILE")?;
    let input = fs::read_to_string(&path)?;
    let mut output = BufWriter::new(io::stdout().lock());
    if !path.ends_with(".jsonl") {
        writeln!(output, "{}", summarize_text(&input, SHORTEST)?.summary)?;
        return Ok(output.flush()?);
    }
    for line in input.lines() {
        let record: Record = serde_json::from_str(line)?;
        let summary = summarize_text(&record.text, SHORTEST)?.summary;
        serde_json::to_writer(&mut output, &Summary { id: record.id, summary })?;
        output.write_all(b"\n")?;
    }
    Ok(output.flush()?)
}
