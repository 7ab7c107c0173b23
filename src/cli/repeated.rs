//! The first look at a batch: lines that stand in several of its documents (`--batch-furniture`).

use super::messages::Messages;
use super::name::Name;
use super::settings::Settings;
use crate::Format;
use crate::extract::{LineCounts, RepeatedLines};
use crate::source::{Blocks, Input, Place, Record};

/// The lines that stand in three or more documents of `inputs`.
///
/// What cannot be read is passed over: it is reported when its turn comes. Standard input can be read only once, so its
/// lines are not counted; that is said.
pub(super) fn repeated_lines(settings: &Settings, inputs: &[Input], messages: &mut Messages) -> RepeatedLines {
    let mut counts = LineCounts::default();
    for input in inputs {
        if matches!(input.place, Place::Stdin) {
            let what = "is read only once, so that --batch-furniture does not know its lines; name a file";
            messages.warning(&Name::of(input).place, what);
        } else if settings.is_json_lines(input) {
            count_records(&mut counts, settings, input);
        } else {
            count_document(&mut counts, settings, input);
        }
    }
    let lines = counts.repeated();
    messages.note("--batch-furniture", || {
        let documents = counts.documents();
        match lines.len() {
            1 => format!("1 line stands in three or more of {documents} documents"),
            many => format!("{many} lines stand in three or more of {documents} documents"),
        }
    });
    lines
}

fn count_document(counts: &mut LineCounts, settings: &Settings, input: &Input) {
    let Ok(bytes) = input.read() else { return };
    let Ok(decoded) = settings.decoder.decode(&bytes) else { return };
    let object = settings.object(&decoded.text);
    let text = object.as_ref().map_or(&decoded.text, |object| &object.record.text);
    counts.add(text, settings.document_format(), Name::of(input).file_name());
}

fn count_records(counts: &mut LineCounts, settings: &Settings, input: &Input) {
    let Ok(reader) = input.open() else { return };
    let Ok(blocks) = Blocks::new(reader) else { return };
    for block in blocks.map_while(Result::ok) {
        for record in block.lines().filter_map(|(_, line)| Record::parse(line, &settings.fields).ok()) {
            counts.add(&record.text, Some(Format::Text), None);
        }
    }
}
