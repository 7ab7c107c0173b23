//! A task -> the documents in it, each with its name.

use std::ops::ControlFlow;

use super::Plan;
use super::fault::Fault;
use super::name::Name;
use super::settings::Settings;
use super::tasks::{Task, Work};
use crate::source::{Block, Input, Record};
use crate::{Document, Error, Format, Language};

/// A document or record as it was read.
#[derive(Debug, Default)]
pub(super) struct Reading<'t> {
    /// Its text and what is known of it.
    pub(super) document: Document<'t>,
    /// What its bytes were read as.
    pub(super) encoding: &'t str,
    /// A summary of it that people wrote.
    pub(super) reference: Option<&'t str>,
    /// What a reader should know of its bytes.
    pub(super) warning: Option<String>,
    /// How it was read.
    pub(super) notes: Vec<String>,
}

/// What takes documents, each under its name, or why there is none; it may break off.
pub(super) type Take<'w> = dyn FnMut(&Name, Result<Reading<'_>, Fault>) -> ControlFlow<()> + 'w;

/// Hands every document of a task to `take`.
pub(super) fn read(plan: &Plan, task: Task, take: &mut Take<'_>) -> ControlFlow<()> {
    let input = &plan.inputs[task.input];
    match task.work {
        Work::Document => document(&plan.settings, input, take),
        Work::Records(block) => records(&plan.settings, input, &block, take),
        Work::End => ControlFlow::Continue(()),
        Work::Broken(fault) => take(&Name::of(input), Err(fault)),
    }
}

/// True where an input gives no document and that is no failure: a binary file in a folder, which nobody named.
pub(super) fn is_passed_over(input: &Input, fault: &Fault) -> bool {
    input.found && fault.is_format()
}

fn document(settings: &Settings, input: &Input, take: &mut Take<'_>) -> ControlFlow<()> {
    let name = Name::of(input);
    let bytes = match input.read() {
        Ok(bytes) => bytes,
        Err(error) => return take(&name, Err(Fault::reading(input, error))),
    };
    let decoded = match settings.decoder.decode(&bytes) {
        Ok(decoded) => decoded,
        Err(error) => return take(&name, Err(Fault::Text(error))),
    };
    let object = settings.object(&decoded.text);
    let record = object.as_ref().map(|object| &object.record);
    let mut reading = of_record(settings, record);
    if let Some(object) = &object {
        reading.notes.insert(0, format!("one JSON object, the text is its field '{}'", object.field));
    }
    reading.document.text = record.map_or(&decoded.text, |record| &record.text);
    reading.document.format = settings.document_format();
    reading.document.name = name.file_name();
    let advice = || if object.is_none() { settings.unread(&decoded.text).map(str::to_string) } else { None };
    (reading.encoding, reading.warning) = (decoded.encoding, decoded.warning.clone().or_else(advice));
    take(&name, Ok(reading))
}

fn records(settings: &Settings, input: &Input, block: &Block, take: &mut Take<'_>) -> ControlFlow<()> {
    let file = Name::of(input);
    for (line, text) in block.lines() {
        match Record::parse(text, &settings.fields) {
            Ok(record) => {
                let name = Name::record(&file, line, record.id);
                take(&name, of_line(settings, &record))?;
            }
            Err(bad) => {
                let name = Name::record(&file, line, bad.id.as_deref());
                take(&name, Err(Fault::Record(bad.what)))?;
            }
        }
    }
    ControlFlow::Continue(())
}

/// The document in a record of a line.
fn of_line<'t>(settings: &Settings, record: &'t Record<'_>) -> Result<Reading<'t>, Fault> {
    if u32::try_from(record.text.len()).is_err() {
        return Err(Fault::Text(Error::TooLarge));
    }
    let mut reading = of_record(settings, Some(record));
    (reading.document.format, reading.encoding) = (Some(Format::Text), "UTF-8");
    Ok(reading)
}

/// What a record says of its document, where there is a record; else what the settings say.
fn of_record<'t>(settings: &Settings, record: Option<&'t Record<'_>>) -> Reading<'t> {
    let mut reading = Reading::default();
    reading.document.language = settings.language;
    let Some(record) = record else { return reading };
    reading.document.text = &record.text;
    reading.document.title = record.title.as_deref();
    reading.reference = record.reference.as_deref();
    match record.language.as_deref().map(str::trim) {
        None | Some("") => {}
        Some(code) if is_code(code) => {
            let known = Language::from_code(code);
            reading.notes.extend(known.is_none().then(|| format!("there is no table for language '{code}'")));
            reading.document.language = Some(known.unwrap_or(Language::OTHER));
        }
        Some(other) => reading.notes.push(format!("'{other}' is no code of a language; it is detected")),
    }
    reading
}

/// True for what may be the code of a language: two or three letters, perhaps with a region behind them. `und` is the
/// one of those whose language nobody knows.
fn is_code(code: &str) -> bool {
    let base = code.split(['-', '_']).next().unwrap_or_default();
    matches!(base.len(), 2 | 3)
        && base.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !base.eq_ignore_ascii_case("und")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_from_names_of_languages() {
        assert!(["en", "EN", "pt-BR", "en_GB.UTF-8", "eu", "gsw"].into_iter().all(is_code));
        assert!(["", "english", "und", "UND-Latn", "n/a", "-", "e", "日本"].into_iter().all(|code| !is_code(code)));
    }
}
