//! A task -> the bytes that go to the output, and what is said about it.

use std::sync::Arc;

use super::Plan;
use super::messages::Messages;
use super::name::Name;
use super::tasks::{Task, Work};
use super::values::OnError;
use crate::render::{Frame, pretty, render, render_error};
use crate::source::{Block, Input, Object, Record};
use crate::{Digest, Document, Error, Format, Language, Summarizer};

/// What came of a task.
#[derive(Debug)]
pub(super) struct Piece {
    /// The input it belongs to.
    pub(super) input: usize,
    /// How digests of this input are put together.
    pub(super) frame: Frame,
    /// Digests, put together.
    pub(super) bytes: Vec<u8>,
    /// What is to be said.
    pub(super) messages: Messages,
    /// True where a document or record failed.
    pub(super) failed: bool,
    /// How the input goes on.
    pub(super) ending: Ending,
}

impl Piece {
    /// The bytes it holds.
    pub(super) fn size(&self) -> usize {
        self.bytes.capacity() + self.messages.size()
    }
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
        let mut job = Job {
            plan: &plan,
            summarizer: &mut self.summarizer,
            several: plan.settings.shares_output(input),
            piece: Piece {
                input: task.input,
                frame: Frame::new(plan.settings.format, plan.settings.shares_output(input)),
                bytes: Vec::new(),
                messages: Messages::new(plan.settings.verbosity),
                failed: false,
                ending: Ending::Whole,
            },
        };
        match task.work {
            Work::Document => job.document(input),
            Work::Records(block) => job.records(input, &block),
            Work::End => {}
            Work::Broken(error) => job.lost(input, &error),
        }
        job.piece
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
    fn document(&mut self, input: &Input) {
        let name = Name::of(input);
        let bytes = match input.read() {
            Ok(bytes) => bytes,
            Err(error) => return self.lost(input, &error),
        };
        let decoded = match self.plan.settings.decoder.decode(&bytes) {
            Ok(decoded) => decoded,
            Err(error) => return self.lost(input, &error),
        };
        let object = self.object(&decoded.text, &name);
        let record = object.as_ref().map(|object| &object.record);
        let language = self.language_of(record, &name);
        let mut digest = self.summarizer.summarize(&Document {
            text: record.map_or(&decoded.text, |record| &record.text),
            format: self.plan.settings.document_format(),
            name: name.file_name(),
            title: record.and_then(|record| record.title.as_deref()),
            language,
        });
        digest.warnings.splice(0..0, decoded.warning);
        self.write(&digest, &name, decoded.encoding);
    }

    /// The JSON object that a text is, where it is one that holds a document.
    fn object<'t>(&mut self, text: &'t str, name: &Name) -> Option<Object<'t>> {
        let object = self.plan.settings.object(text)?;
        let said = || format!("one JSON object, the text is its field '{}'", object.field);
        self.piece.messages.note(&name.place, said);
        Some(object)
    }

    fn records(&mut self, input: &Input, block: &Block) {
        self.piece.ending = Ending::More;
        let file = Name::of(input);
        for (line, text) in block.lines() {
            match Record::parse(text, &self.plan.settings.fields) {
                Ok(record) => self.record(&record, &Name::record(&file, line, record.id)),
                Err(bad) => {
                    let name = Name::record(&file, line, bad.id.as_deref());
                    self.fail(&name, &Error::Record { line, what: bad.what });
                }
            }
            if self.piece.failed && self.plan.settings.on_error == OnError::Stop {
                return;
            }
        }
    }

    fn record(&mut self, record: &Record<'_>, name: &Name) {
        if u32::try_from(record.text.len()).is_err() {
            return self.fail(name, &Error::TooLarge);
        }
        let language = self.language_of(Some(record), name);
        let digest = self.summarizer.summarize(&Document {
            text: &record.text,
            format: Some(Format::Text),
            name: None,
            title: record.title.as_deref(),
            language,
        });
        self.write(&digest, name, "UTF-8");
    }

    /// The language of a document: what its record says, else what the settings say.
    fn language_of(&mut self, record: Option<&Record<'_>>, name: &Name) -> Option<Language> {
        match record.and_then(|record| record.language.as_deref()) {
            Some(code) => Some(self.language(code, name)),
            None => self.plan.settings.language,
        }
    }

    /// The language of a record's own code.
    fn language(&mut self, code: &str, name: &Name) -> Language {
        Language::from_code(code).unwrap_or_else(|| {
            self.piece.messages.note(&name.place, || format!("there is no table for language '{code}'"));
            Language::OTHER
        })
    }

    fn write(&mut self, digest: &Digest, name: &Name, encoding: &str) {
        for warning in &digest.warnings {
            self.piece.messages.warning(&name.place, warning);
        }
        self.piece.messages.note(&name.place, || described(digest, encoding));
        let format = self.plan.settings.format;
        let heading = (self.several && !format.is_json()).then(|| name.heading());
        self.join(|out| render(format, digest, &name.label(heading.as_deref()), out));
    }

    /// An input that fails as a whole. A binary file in a folder is no failure: nobody named it.
    fn lost(&mut self, input: &Input, error: &Error) {
        let name = Name::of(input);
        self.piece.ending = Ending::Nothing;
        match error {
            Error::Format { .. } if input.found => {
                self.piece.messages.note(&name.place, || format!("skipped: {error}"));
            }
            _ => self.fail(&name, error),
        }
    }

    /// A document or record that fails: said, and in JSON a record in its place.
    fn fail(&mut self, name: &Name, error: &Error) {
        self.piece.failed = true;
        self.piece.messages.error(&name.place, error);
        if self.plan.settings.format.is_json() {
            let what = match error {
                // Without its number: what comes of a line is the same wherever the input was cut before it.
                Error::Record { what, .. } => format!("the line {what}"),
                error => error.to_string(),
            };
            self.join(|out| render_error(&name.label(None), &what, out));
        }
    }

    /// Puts what `write` writes behind the digests that are there.
    fn join(&mut self, write: impl FnOnce(&mut Vec<u8>)) {
        if !self.plan.settings.pretty {
            return self.piece.frame.join(&mut self.piece.bytes, write);
        }
        let mut json = Vec::new();
        write(&mut json);
        self.piece.frame.join(&mut self.piece.bytes, |out| out.extend_from_slice(&pretty(&json)));
    }
}

/// How a document was read, in one line.
fn described(digest: &Digest, encoding: &str) -> String {
    let format = digest.format.name();
    let language = digest.language.unwrap_or("no language");
    let furniture = digest.furniture_lines;
    let dropped =
        if furniture == 1 { "1 line of furniture".to_string() } else { format!("{furniture} lines of furniture") };
    let sentences = digest.counts.sentences;
    let counted = if sentences == 1 { "1 sentence".to_string() } else { format!("{sentences} sentences") };
    let method = digest.method.name();
    let whole = if digest.whole_page { ", taken of all text, since no part of the page was an article" } else { "" };
    format!("{format}, {encoding}, {language}, {dropped} dropped, {counted}, {method}{whole}")
}
