//! Folders in which nothing can be read: that is said once, so that silence is not taken for a digest.

use std::collections::HashMap;
use std::path::Path;

use super::Plan;
use super::messages::Messages;
use super::worker::{Ending, Piece};

/// How many files below each of the paths that were named were passed over.
#[derive(Debug, Default)]
pub(super) struct Skipped {
    by_root: HashMap<usize, usize>,
}

impl Skipped {
    /// Counts the piece, where its input was passed over.
    pub(super) fn add(&mut self, plan: &Plan, piece: &Piece) {
        if piece.ending == Ending::Nothing && !piece.failed {
            self.add_input(plan, piece.input);
        }
    }

    /// Counts an input that was passed over.
    pub(super) fn add_input(&mut self, plan: &Plan, input: usize) {
        *self.by_root.entry(plan.inputs[input].root).or_default() += 1;
    }

    /// Warns of every folder all files of which were passed over.
    pub(super) fn warn(mut self, plan: &Plan) {
        if self.by_root.is_empty() {
            return;
        }
        let mut read = vec![0; plan.roots.len()];
        for input in &plan.inputs {
            read[input.root] += 1;
        }
        let mut messages = Messages::new(plan.settings.verbosity);
        for (at, root) in plan.roots.iter().enumerate() {
            match self.by_root.remove(&at) {
                Some(files) if files == read[at] => warn(&mut messages, &root.path, files, "file", "files"),
                _ => {}
            }
        }
        messages.print();
    }
}

/// Warns of a folder in which all there is was passed over: so many files or entries.
pub(super) fn warn(messages: &mut Messages, folder: &Path, skipped: usize, one: &str, many: &str) {
    let noun = if skipped == 1 { one } else { many };
    messages
        .warning(&folder.to_string_lossy(), &format!("holds nothing to read: {skipped} {noun} skipped (-v says why)"));
}
