//! The paths of the command line, their lists and folders -> every input of the run, in order.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::args::Args;
use super::messages::Messages;
use super::skipped;
use super::trouble::Trouble;
use crate::source::{Input, Place, Separator, WalkRules, parse_list, walk};

/// All inputs of a run.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    /// In the order in which they are read.
    pub(super) inputs: Vec<Input>,
    /// The paths that were named; [`Input::root`] points here.
    pub(super) roots: Vec<Root>,
    /// True where a list named them: they count as several, however many it holds.
    pub(super) listed: bool,
}

/// A path that was named.
#[derive(Debug)]
pub(super) struct Root {
    /// The path; `stdin` for standard input.
    pub(super) path: PathBuf,
    /// True for a folder, whose files are the inputs.
    pub(super) folder: bool,
}

impl Inputs {
    /// What the arguments name, or standard input where they name nothing. Folders are walked, and what was passed
    /// over in them is noted.
    ///
    /// # Errors
    /// A list that cannot be read, and standard input named twice.
    pub(super) fn gather(args: &Args, messages: &mut Messages) -> Result<Self, Trouble> {
        let mut inputs = Self { listed: args.input.files_from.is_some(), ..Self::default() };
        let dash = Path::new("-");
        let from_stdin = args.input.files_from.as_deref() == Some(dash);
        if args.paths.iter().filter(|path| *path == dash).count() + usize::from(from_stdin) > 1 {
            return Err(Trouble::usage("standard input can be named once only"));
        }
        if args.paths.is_empty() && !inputs.listed {
            inputs.add_stdin();
        }
        let rules = rules(args);
        for path in &args.paths {
            if path == dash { inputs.add_stdin() } else { inputs.add(path.clone(), &rules, messages) }
        }
        for path in listed(args)? {
            inputs.add(path, &rules, messages);
        }
        Ok(inputs)
    }

    /// True where one document is named, so that its output is its own.
    pub(super) fn is_single(&self) -> bool {
        !self.listed && matches!(self.roots[..], [Root { folder: false, .. }])
    }

    fn add_stdin(&mut self) {
        self.inputs.push(Input { place: Place::Stdin, root: self.roots.len(), found: false });
        self.roots.push(Root { path: "stdin".into(), folder: false });
    }

    fn add(&mut self, path: PathBuf, rules: &WalkRules, messages: &mut Messages) {
        let (root, folder) = (self.roots.len(), path.is_dir());
        if folder {
            let walked = walk(&path, rules);
            let none = walked.entries.is_empty();
            self.inputs.extend(walked.entries.into_iter().map(|(path, error)| {
                let place = match error {
                    Some(error) => Place::Lost(path, error),
                    None => Place::File(path),
                };
                Input { place, root, found: true }
            }));
            if none && !walked.passed_over.is_empty() {
                skipped::warn(messages, &path, walked.passed_over.len(), "entry", "entries");
            }
            for left in walked.passed_over {
                messages.skipped(&left.path.to_string_lossy(), &left.reason);
            }
        } else {
            self.inputs.push(Input { place: Place::File(path.clone()), root, found: false });
        }
        self.roots.push(Root { path, folder });
    }
}

fn rules(args: &Args) -> WalkRules {
    WalkRules {
        hidden: args.input.hidden,
        no_ignore: args.input.no_ignore,
        except: args.output.path().and_then(|path| path.canonicalize().ok()),
        list_passed_over: args.other.verbose,
    }
}

/// The paths of the list, where there is one.
fn listed(args: &Args) -> Result<Vec<PathBuf>, Trouble> {
    let Some(list) = &args.input.files_from else { return Ok(Vec::new()) };
    let separator = if args.input.null { Separator::Nul } else { Separator::Line };
    let bytes = if list == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(list)
    };
    let bytes = bytes.map_err(|error| Trouble::at(list, &format!("the list cannot be read: {error}")))?;
    Ok(parse_list(&bytes, separator))
}
