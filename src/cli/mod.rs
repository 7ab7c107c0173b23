//! Arguments, environment and terminal -> options; the batch over inputs; messages; exit status.
//!
//! In the order of a run: `args` (what was said, each value checked on its own), `inputs` (what is to be read),
//! `settings` (what is to be done, once environment and terminal are known), `repeated` (a first look at a batch), `tasks` (pieces of work), `batch` (their
//! way through the threads, in order), `worker` (a piece of work done), `output` (where its bytes go).

mod args;
mod batch;
mod exit;
mod file;
mod inputs;
mod messages;
mod name;
mod output;
mod repeated;
mod settings;
mod tasks;
mod tree;
mod trouble;
mod values;
mod worker;

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{CommandFactory, Parser};

use self::args::Args;
use self::exit::Exit;
use self::inputs::Inputs;
use self::messages::Messages;
use self::output::Output;
use self::repeated::repeated_lines;
use self::settings::{Settings, World};
use self::tasks::Tasks;
use self::trouble::Trouble;
use self::values::OnError;
use self::worker::{Piece, Worker};
use crate::render::Frame;
use crate::source::Input;
use crate::{Language, Method};

/// Runs the program with the arguments of the process; gives its exit status.
pub fn run() -> ExitCode {
    let exit = Args::try_parse().map_err(Trouble::from).and_then(|args| start(&args, &World::look()));
    exit.unwrap_or_else(|trouble| trouble.report()).into()
}

/// What a run works on; shared by all threads.
#[derive(Debug)]
struct Plan {
    settings: Settings,
    inputs: Vec<Input>,
}

fn start(args: &Args, world: &World) -> Result<Exit, Trouble> {
    if let Some(list) = list(args) {
        let written = io::stdout().write_all(list.as_bytes()).and_then(|()| io::stdout().flush());
        return written.map(|()| Exit::Done).map_err(|error| Trouble::writing(Path::new("standard output"), &error));
    }
    if args.paths.is_empty() && args.input.files_from.is_none() && world.stdin_terminal {
        let _ = write!(io::stderr(), "{}", Args::command().render_help());
        return Ok(Exit::Failure);
    }
    let mut messages = Messages::new(settings::verbosity(args));
    let inputs = Inputs::gather(args, &mut messages)?;
    let mut settings = Settings::new(args, world, &inputs)?;
    if args.input.batch_furniture {
        let lines = repeated_lines(&settings, &inputs.inputs, &mut messages);
        let pattern = settings.options.drop_lines.take().unwrap_or_default();
        settings.options.drop_lines = Some(pattern.and_repeated(lines));
    }
    let output = output(args, &settings, &inputs)?;
    messages.print();
    summarize(Plan { settings, inputs: inputs.inputs }, output)
}

/// What `--list-languages` or `--list-methods` print.
fn list(args: &Args) -> Option<String> {
    if args.other.list_languages {
        return Some(Language::all().map(language_line).collect());
    }
    let line = |method: &Method| format!("{:<6}  {}\n", method.name(), method.description());
    args.other.list_methods.then(|| Method::ALL.iter().map(line).collect())
}

/// What the program has for a language.
fn language_line(language: Language) -> String {
    let table = language.table();
    let stop_words = table.stop_words.split_whitespace().count();
    let abbreviations = table.abbreviations.all().count();
    let stems = if table.stemmer.is_some() { ", stems" } else { "" };
    let (code, name) = (language.code(), language.name());
    format!("{code}  {name:<10}  {stop_words:>3} stop words, {abbreviations:>3} abbreviations{stems}\n")
}

fn output(args: &Args, settings: &Settings, inputs: &Inputs) -> Result<Output, Trouble> {
    let frame = Frame::new(settings.format, !settings.single);
    match &args.output.output {
        None => Ok(Output::standard(frame)),
        Some(folder) if settings.tree => Ok(Output::tree(tree::targets(inputs, folder, settings.format.ending())?)),
        Some(path) => Output::file(path, frame),
    }
}

/// Takes every input of the plan to the output.
fn summarize(plan: Plan, mut output: Output) -> Result<Exit, Trouble> {
    let plan = Arc::new(plan);
    let (jobs, on_error) = (plan.settings.jobs, plan.settings.on_error);
    let tasks = Tasks::new(Arc::clone(&plan));
    let worker = move || {
        let mut worker = Worker::new(Arc::clone(&plan));
        move |task| worker.work(task)
    };
    let (mut failed, mut written) = (false, Ok(()));
    let started = batch::in_order(jobs, tasks, worker, Piece::size, |piece| {
        piece.messages.print();
        failed |= piece.failed;
        written = output.take(&piece);
        let stop = written.is_err() || (piece.failed && on_error == OnError::Stop);
        if stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    started.map_err(|error| Trouble::at(Path::new("threads"), &format!("cannot be started: {error}")))?;
    written?;
    let whole = !failed || (on_error != OnError::Stop && output.has_begun());
    output.finish(whole)?;
    Ok(if failed && on_error != OnError::Record { Exit::SomeFailed } else { Exit::Done })
}
