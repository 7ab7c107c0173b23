//! One digest of all inputs (`--together`).

use std::sync::Arc;

use super::Plan;
use super::exit::Exit;
use super::messages::Messages;
use super::name::Name;
use super::output::Output;
use super::reading::{Reading, is_passed_over, read};
use super::skipped::Skipped;
use super::tasks::Tasks;
use super::trouble::Trouble;
use super::wordless;
use super::worker::Piece;
use crate::render::{Frame, Label, Source, render};
use crate::rouge::Mean;
use crate::{Digest, Document, Format, Language, Summarizer};

/// What messages about the digest as a whole begin with.
const PLACE: &str = "--together";

/// A document that is kept until all are read.
struct Kept {
    name: Name,
    text: String,
    format: Option<Format>,
    title: Option<String>,
    language: Option<Language>,
}

/// Reads every input, then takes one digest of all to the output.
pub(super) fn summarize(plan: Plan, mut output: Output) -> Result<Exit, Trouble> {
    let plan = Arc::new(plan);
    let (kept, failed, skipped) = gather(&plan);
    let on_error = plan.settings.on_error;
    if on_error.after(failed).is_break() || failed && kept.is_empty() {
        output.finish(false)?;
        return Ok(Exit::of(failed, on_error));
    }
    let documents: Vec<Document<'_>> = kept.iter().map(Kept::document).collect();
    let mut digest = Summarizer::new(plan.settings.options.clone()).summarize_together(&documents);
    let mut messages = Messages::new(plan.settings.verbosity);
    let mut mean = Mean::default();
    if let Some(evaluation) = &plan.settings.evaluation {
        let said = evaluation.compare(&mut digest, None);
        digest.warnings.extend(said);
        digest.rouge.iter().for_each(|rouge| mean.add(rouge));
    }
    describe(&digest, &kept, plan.settings.options.clean, &mut messages);
    let piece = write(&plan, &digest, &kept, messages);
    piece.messages.print();
    output.take(&piece)?;
    output.finish(true)?;
    skipped.warn(&plan);
    super::say_mean(&plan.settings, &mean);
    Ok(Exit::of(failed, on_error))
}

/// Every document that can be read, whether some could not, and what was passed over.
fn gather(plan: &Arc<Plan>) -> (Vec<Kept>, bool, Skipped) {
    let (mut kept, mut failed, mut skipped) = (Vec::new(), false, Skipped::default());
    for task in Tasks::new(Arc::clone(plan)) {
        let at = task.input;
        let input = &plan.inputs[at];
        let mut messages = Messages::new(plan.settings.verbosity);
        let flow = read(plan, task, &mut |name, reading| {
            match reading {
                Ok(reading) => {
                    reading.notes.iter().for_each(|note| messages.note(&name.place, || note.clone()));
                    reading.warning.iter().for_each(|warning| messages.warning(&name.place, warning));
                    kept.push(Kept::new(name, &reading));
                }
                Err(fault) if is_passed_over(input, &fault) => {
                    skipped.add_input(plan, at);
                    messages.skipped(&name.place, &fault);
                }
                Err(fault) => {
                    messages.error(&name.place, &fault);
                    failed = true;
                }
            }
            plan.settings.on_error.after(failed)
        });
        messages.print();
        if flow.is_break() {
            break;
        }
    }
    (kept, failed, skipped)
}

impl Kept {
    fn new(name: &Name, reading: &Reading<'_>) -> Self {
        let Document { text, format, title, language, .. } = reading.document;
        Self { name: name.clone(), text: text.to_string(), format, title: title.map(str::to_string), language }
    }

    fn document(&self) -> Document<'_> {
        let name = if self.name.is_record() { None } else { self.name.file_name() };
        Document { text: &self.text, format: self.format, name, title: self.title.as_deref(), language: self.language }
    }
}

/// Says what came of the documents.
fn describe(digest: &Digest, kept: &[Kept], clean: bool, messages: &mut Messages) {
    for warning in &digest.warnings {
        messages.warning(PLACE, warning);
    }
    let (copies, wordless) =
        digest.cluster.as_ref().map_or_else(Default::default, |cluster| (&cluster.copies[..], &cluster.wordless[..]));
    for &place in wordless {
        if let Some(advice) = wordless::advice(&kept[place].text, clean) {
            messages.warning(&kept[place].name.place, advice);
        }
    }
    for &(copy, original) in copies {
        let original = &kept[original].name.place;
        messages.note(&kept[copy].name.place, || format!("left out: nearly the same as {original}"));
    }
    let (documents, sentences, method) = (kept.len(), digest.counts.sentences, digest.method.name());
    let language = digest.language.unwrap_or("no language");
    messages.note(PLACE, || {
        format!(
            "documents: {documents}, copies left out: {}, sentences: {sentences}, {language}, {method}",
            copies.len()
        )
    });
}

fn write(plan: &Plan, digest: &Digest, kept: &[Kept], messages: Messages) -> Piece {
    let headings: Vec<String> = kept.iter().map(|kept| kept.name.heading()).collect();
    let sources: Vec<Source<'_>> =
        kept.iter().zip(&headings).map(|(kept, heading)| kept.name.source(heading)).collect();
    let label = Label { sources: &sources, ..Label::default() };
    let mut piece = Piece::new(0, Frame::new(plan.settings.format, false), messages);
    let format = plan.settings.format;
    let look = plan.settings.look;
    plan.settings.join(&piece.frame, &mut piece.bytes, |out| render(format, digest, &label, look, out));
    piece
}
