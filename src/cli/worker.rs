//! A task -> the bytes that go to the output, and what is said about it.

use std::sync::Arc;

use super::Plan;
use super::fault::Fault;
use super::messages::Messages;
use super::name::Name;
use super::reading::{Reading, is_passed_over, read};
use super::tasks::{Task, Work};
use super::wordless;
use crate::render::{Frame, Label, OutputFormat, counted, html, render, render_error};
use crate::rouge::Rouge;
use crate::source::Input;
use crate::{Digest, Summarizer};

/// What came of a task.
#[derive(Debug)]
pub(super) struct Piece {
    /// The input it belongs to.
    pub(super) input: usize,
    /// How digests of this input are put together.
    pub(super) frame: Frame,
    /// Digests, put together.
    pub(super) bytes: Vec<u8>,
    /// What other pages say of the digests, where they are pages themselves.
    pub(super) listed: Listed,
    /// Documents or records that are done with.
    pub(super) documents: usize,
    /// What is to be said.
    pub(super) messages: Messages,
    /// What references say of its digests.
    pub(super) compared: Vec<Rouge>,
    /// True where a document or record failed.
    pub(super) failed: bool,
    /// How the input goes on.
    pub(super) ending: Ending,
}

/// Digests as the contents of their page and the index of their folder name them.
#[derive(Debug, Default)]
pub(super) struct Listed {
    /// How many there are.
    pub(super) digests: usize,
    /// Their lines in the contents.
    pub(super) contents: String,
    /// Their entries in the index.
    pub(super) index: String,
}

/// How an input goes on after a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// There is more of it.
    More,
    /// It is complete.
    Whole,
    /// It has no output of its own: it failed, or was passed over.
    Nothing,
}

/// Does tasks, one after the other, with buffers that are kept.
#[derive(Debug)]
pub(super) struct Worker {
    plan: Arc<Plan>,
    summarizer: Summarizer,
}

impl Worker {
    /// A worker for the tasks of `plan`.
    pub(super) fn new(plan: Arc<Plan>) -> Self {
        let summarizer = Summarizer::new(plan.settings.options.clone());
        Self { plan, summarizer }
    }

    /// Does a task. Nothing that an input holds makes it fail: that is said in the piece.
    pub(super) fn work(&mut self, task: Task) -> Piece {
        let plan = Arc::clone(&self.plan);
        let input = &plan.inputs[task.input];
        let several = plan.settings.shares_output(input);
        let frame = Frame::new(plan.settings.format, several);
        let piece = Piece::new(task.input, frame, Messages::new(plan.settings.verbosity));
        let mut job = Job { plan: &plan, summarizer: &mut self.summarizer, several, piece };
        if matches!(task.work, Work::Records(_)) {
            job.piece.ending = Ending::More;
        }
        let _ = read(&plan, task, &mut |name, reading| {
            job.piece.documents += 1;
            match reading {
                Ok(reading) => job.digest(name, reading),
                Err(fault) if name.is_record() => job.fail(name, &fault),
                Err(fault) => job.lost(input, name, &fault),
            }
            plan.settings.on_error.after(job.piece.failed)
        });
        job.piece
    }
}

impl Piece {
    /// A piece of an input that says and holds nothing yet.
    pub(super) fn new(input: usize, frame: Frame, messages: Messages) -> Self {
        Self {
            input,
            frame,
            bytes: Vec::new(),
            listed: Listed::default(),
            documents: 0,
            messages,
            compared: Vec::new(),
            failed: false,
            ending: Ending::Whole,
        }
    }

    /// The bytes it holds.
    pub(super) fn size(&self) -> usize {
        self.bytes.capacity() + self.messages.size()
    }
}

/// A task in the making.
struct Job<'w> {
    plan: &'w Plan,
    summarizer: &'w mut Summarizer,
    /// The output holds several digests.
    several: bool,
    piece: Piece,
}

impl Job<'_> {
    fn digest(&mut self, name: &Name, reading: Reading<'_>) {
        for note in &reading.notes {
            self.piece.messages.note(&name.place, || note.clone());
        }
        let mut digest = self.summarizer.summarize(&reading.document);
        let told = !digest.warnings.is_empty();
        digest.warnings.splice(0..0, reading.warning);
        if digest.sentences.is_empty() && !told {
            let clean = self.plan.settings.options.clean;
            digest.warnings.extend(wordless::advice(reading.document.text, clean).map(str::to_string));
        }
        if let Some(evaluation) = &self.plan.settings.evaluation {
            let said = evaluation.compare(&mut digest, reading.reference);
            self.piece.compared.extend(digest.rouge);
            digest.warnings.extend(said);
        }
        self.write(&digest, name, reading.encoding);
    }

    fn write(&mut self, digest: &Digest, name: &Name, encoding: &str) {
        for warning in &digest.warnings {
            self.piece.messages.warning(&name.place, warning);
        }
        self.piece.messages.note(&name.place, || described(digest, encoding));
        let format = self.plan.settings.format;
        let heading = (self.several && !format.is_json()).then(|| name.heading());
        let anchor = (self.several && format == OutputFormat::Html).then(|| name.anchor(self.piece.input));
        let label = Label { anchor: anchor.as_deref(), ..name.label(heading.as_deref()) };
        if format == OutputFormat::Html && !digest.sentences.is_empty() {
            self.list(digest, &label);
        }
        let look = self.plan.settings.look;
        self.join(|out| render(format, digest, &label, look, out));
    }

    fn list(&mut self, digest: &Digest, label: &Label<'_>) {
        let listed = &mut self.piece.listed;
        listed.digests += 1;
        listed.contents += &html::contents_entry(digest, label);
        if let Some(links) = &self.plan.links {
            listed.index += &html::index_entry(digest, label, &links[self.piece.input]);
        }
    }

    /// An input that fails as a whole, or is passed over.
    fn lost(&mut self, input: &Input, name: &Name, fault: &Fault) {
        self.piece.ending = Ending::Nothing;
        if is_passed_over(input, fault) {
            self.piece.messages.skipped(&name.place, fault);
        } else {
            self.fail(name, fault);
        }
    }

    /// A document or record that fails: said, and in JSON a record in its place.
    fn fail(&mut self, name: &Name, fault: &Fault) {
        self.piece.failed = true;
        self.piece.messages.error(&name.place, fault);
        if self.plan.settings.format.is_json() {
            let what = match fault {
                // Without its number: what comes of a line is the same wherever the input was cut before it.
                Fault::Record(what) => format!("the line {what}"),
                fault => fault.to_string(),
            };
            self.join(|out| render_error(&name.label(None), &what, out));
        }
    }

    /// Puts what `write` writes behind the digests that are there.
    fn join(&mut self, write: impl FnOnce(&mut Vec<u8>)) {
        let Piece { frame, bytes, .. } = &mut self.piece;
        self.plan.settings.join(frame, bytes, write);
    }
}

/// How a document was read, in one line.
fn described(digest: &Digest, encoding: &str) -> String {
    let format = digest.format.name();
    let language = digest.language.unwrap_or("no language");
    let (lines, sentences) = (counted(digest.furniture_lines, "line"), counted(digest.counts.sentences, "sentence"));
    let method = digest.method.name();
    let whole = if digest.whole_page { ", taken of all text, since no part of the page was an article" } else { "" };
    let part = digest.part.as_ref().map_or(String::new(), |part| format!(", from the mail's part {part}"));
    format!("{format}, {encoding}, {language}, {lines} of furniture dropped, {sentences}, {method}{whole}{part}")
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::args::Args;
    use crate::cli::inputs::Inputs;
    use crate::cli::settings::{Settings, World};
    use crate::render::Look;
    use crate::source::Place;

    /// What is written of a file that attacks the terminal.
    fn written(format: &str, stdout_terminal: bool) -> String {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(
            file.path(),
            "A\u{1b}]0;b\u{7} title\u{202e}\n\nA sentence \u{9b}2J with \u{2066}words in it.\n",
        )
        .unwrap();
        let args = Args::try_parse_from(["inbrief", "-f", format, "-"]).unwrap();
        let mut inputs = Inputs::default();
        inputs.inputs.push(Input { place: Place::File(file.path().to_path_buf()), root: 0, found: false });
        let world = World { stdout_terminal, ..World::default() };
        let settings = Settings::new(&args, &world, &inputs).unwrap();
        let mut worker =
            Worker::new(Arc::new(Plan { settings, inputs: inputs.inputs, roots: Vec::new(), links: None }));
        String::from_utf8(worker.work(Task { input: 0, work: Work::Document }).bytes).unwrap()
    }

    #[test]
    fn no_input_drives_a_terminal() {
        let drives = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202e}' | '\u{2066}');
        for format in ["text", "plain", "markdown", "html", "json", "jsonl"] {
            // The styles of our own are no part of the input.
            let shown = Look::CODES.iter().fold(written(format, true), |shown, code| shown.replace(code, ""));
            assert!(shown.contains("sentence") && !shown.contains(drives), "{shown}");
            assert!(format == "html" || written(format, false).contains('\u{2066}'), "{format}");
        }
        let json = |terminal| serde_json::from_str::<serde_json::Value>(&written("json", terminal)).unwrap();
        assert_eq!(json(true)["title"], json(false)["title"]);
    }
}
