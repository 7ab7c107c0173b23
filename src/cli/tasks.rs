//! Inputs -> the pieces of work that a worker does in one go: a document, or a block of records.

use std::sync::Arc;

use super::Plan;
use super::fault::Fault;
use crate::decode;
use crate::source::{Block, Blocks};

/// A piece of work.
#[derive(Debug)]
pub(super) struct Task {
    /// The input it belongs to.
    pub(super) input: usize,
    /// What is to be done.
    pub(super) work: Work,
}

/// What is to be done for an input.
#[derive(Debug)]
pub(super) enum Work {
    /// Read and summarize a document.
    Document,
    /// Summarize some records.
    Records(Block),
    /// There are no more records.
    End,
    /// The records cannot be read, or not to their end.
    Broken(Fault),
}

/// All tasks of a run, in order. Making one reads no more than one read gives, so that what is known is worked on
/// before more is waited for.
pub(super) struct Tasks {
    plan: Arc<Plan>,
    next: usize,
    open: Option<Blocks>,
}

impl Tasks {
    /// The tasks of `plan`.
    pub(super) fn new(plan: Arc<Plan>) -> Self {
        Self { plan, next: 0, open: None }
    }

    /// Begins the next input; for records that is their first block.
    fn begin(&mut self) -> Option<Work> {
        let input = self.plan.inputs.get(self.next)?;
        self.next += 1;
        if !self.plan.settings.is_json_lines(input) {
            return Some(Work::Document);
        }
        match input.open().and_then(Blocks::new) {
            Ok(blocks) => {
                self.open = Some(blocks);
                self.go_on()
            }
            Err(error) => Some(Work::Broken(Fault::reading(input, error))),
        }
    }

    /// Goes on with the records that are open.
    fn go_on(&mut self) -> Option<Work> {
        match self.open.as_mut()?.next() {
            Some(Ok(block)) => match self.no_text(&block) {
                Some(fault) => self.end(Work::Broken(fault)),
                None => Some(Work::Records(block)),
            },
            Some(Err(error)) => self.end(Work::Broken(Fault::reading(&self.plan.inputs[self.next - 1], error))),
            None => self.end(Work::End),
        }
    }

    /// What the beginning of a file is instead of text, where a walk found it: a picture in a folder of records is one
    /// input to pass over, not a thousand bad records.
    fn no_text(&self, block: &Block) -> Option<Fault> {
        let begins = block.first_line == 1 && self.plan.inputs[self.next - 1].found;
        let error = begins.then(|| decode::decode(&block.bytes).err()).flatten();
        error.map(Fault::Text).filter(Fault::is_format)
    }

    fn end(&mut self, work: Work) -> Option<Work> {
        self.open = None;
        Some(work)
    }
}

impl Iterator for Tasks {
    type Item = Task;

    fn next(&mut self) -> Option<Task> {
        let work = self.go_on().or_else(|| self.begin())?;
        Some(Task { input: self.next - 1, work })
    }
}
