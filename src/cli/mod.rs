//! Arguments, environment and terminal -> options; the batch over inputs; messages; exit status.
//!
//! In the order of a run: `args` (what was said, each value checked on its own), `inputs` (what is to be read),
//! `settings` (what is to be done, once environment and terminal are known), `repeated` (a first look at a batch),
//! `tasks` (pieces of work), `reading` (the documents in one), `batch` (their way through the threads, in order),
//! `worker` (a piece of work done) or `together` (all pieces as one), `wordless` and `skipped` (what gives nothing),
//! `evaluation` (digests held against references), `terminal` (what a terminal must not get), `output` (where its bytes
//! go).

mod args;
mod batch;
mod evaluation;
mod exit;
mod fault;
mod file;
mod generate;
mod held;
mod inputs;
mod messages;
mod name;
mod output;
mod progress;
mod reading;
mod repeated;
mod settings;
mod skipped;
mod tasks;
mod terminal;
mod together;
mod tree;
mod trouble;
mod values;
mod wordless;
mod worker;

use std::io::{self, IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::CommandFactory;

use self::args::Args;
use self::exit::Exit;
use self::inputs::{Inputs, Root};
use self::messages::{Messages, Verbosity};
use self::output::Output;
use self::progress::Progress;
use self::repeated::repeated_lines;
use self::settings::{Settings, World};
use self::skipped::Skipped;
use self::tasks::Tasks;
use self::tree::Links;
use self::trouble::Trouble;
use self::worker::{Piece, Worker};
use crate::render::{Frame, OutputFormat};
use crate::rouge::Mean;
use crate::source::Input;
use crate::{Language, Method};

/// Runs the program with the arguments of the process; gives its exit status.
pub fn run() -> ExitCode {
    let exit = Args::of_process().map_err(Trouble::from).and_then(|args| start(&args, &World::look()));
    exit.unwrap_or_else(|trouble| trouble.report()).into()
}

/// What a run works on; shared by all threads.
#[derive(Debug)]
struct Plan {
    settings: Settings,
    inputs: Vec<Input>,
    /// What was named to find them.
    roots: Vec<Root>,
    /// The page of each input as an index links it, where there is an index.
    links: Option<Links>,
}

impl Plan {
    /// How many documents there are; `None` where some are records, which nobody has counted.
    fn documents(&self) -> Option<usize> {
        let records = self.inputs.iter().any(|input| self.settings.is_json_lines(input));
        (!records).then_some(self.inputs.len())
    }
}

/// More articles in one page are no pleasure to open.
const MANY: usize = 10_000;

fn start(args: &Args, world: &World) -> Result<Exit, Trouble> {
    if let Some(list) = list(args) {
        let written = io::stdout().write_all(list.as_bytes()).and_then(|()| io::stdout().flush());
        return written.map(|()| Exit::Done).map_err(|error| Trouble::writing(output::standard(), &error));
    }
    if args.paths.is_empty() && args.input.files_from.is_none() && io::stdin().is_terminal() {
        let _ = write!(io::stderr(), "{}", Args::command().render_help());
        return Ok(Exit::Failure);
    }
    let mut messages = Messages::new(args.other.verbosity());
    let inputs = Inputs::gather(args, &mut messages)?;
    let mut settings = Settings::new(args, world, &inputs)?;
    if args.input.batch_furniture {
        let lines = repeated_lines(&settings, &inputs.inputs, &mut messages);
        let pattern = settings.options.drop_lines.take().unwrap_or_default();
        settings.options.drop_lines = Some(pattern.and_repeated(lines));
    }
    let (output, links) = output(args, &settings, &inputs)?;
    messages.print();
    let plan = Plan { settings, inputs: inputs.inputs, roots: inputs.roots, links };
    if plan.settings.together { together::summarize(plan, output) } else { summarize(plan, output) }
}

/// What `--generate`, `--list-languages` or `--list-methods` print.
fn list(args: &Args) -> Option<String> {
    if let Some(what) = args.other.generate {
        return Some(what.text());
    }
    if args.other.list_languages {
        return Some(Language::all().map(language_line).collect());
    }
    let line = |method: &Method| format!("{:<9}  {}\n", method.name(), method.description());
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

/// Where digests go, and for a folder of pages the link to each.
fn output(args: &Args, settings: &Settings, inputs: &Inputs) -> Result<(Output, Option<Links>), Trouble> {
    let frame = Frame::new(settings.format, !settings.single);
    match args.output.path() {
        None => Ok((Output::standard(frame), None)),
        Some(path) if !settings.tree => {
            tree::check(std::iter::once(path), inputs)?;
            Ok((Output::file(path, frame)?, None))
        }
        Some(folder) => {
            let targets = tree::targets(inputs, folder, settings.format.ending())?;
            let links = (settings.format == OutputFormat::Html).then(|| tree::links(&targets, folder));
            let index = links.as_ref().map(|_| folder.join(tree::INDEX));
            tree::check(targets.iter().chain(&index).map(PathBuf::as_path), inputs)?;
            Ok((Output::tree(targets, index), links))
        }
    }
}

/// Takes every input of the plan to the output.
fn summarize(plan: Plan, mut output: Output) -> Result<Exit, Trouble> {
    let plan = Arc::new(plan);
    let (jobs, on_error, verbosity) = (plan.settings.jobs, plan.settings.on_error, plan.settings.verbosity);
    let (mut failed, mut written, mut articles) = (false, Ok(()), 0);
    let mut progress = Progress::new(plan.settings.progress, plan.documents());
    let on_terminal = plan.settings.terminal;
    let tasks = Tasks::new(Arc::clone(&plan));
    let shared = Arc::clone(&plan);
    let worker = move || {
        let mut worker = Worker::new(Arc::clone(&plan));
        move |task| worker.work(task)
    };
    let (mut mean, mut skipped) = (Mean::default(), Skipped::default());
    let started = batch::in_order(jobs, tasks, worker, Piece::size, |piece| {
        failed |= piece.failed;
        skipped.add(&shared, &piece);
        articles += piece.listed.digests;
        piece.compared.iter().for_each(|rouge| mean.add(rouge));
        written = progress.aside(on_terminal || !piece.messages.is_empty(), || {
            piece.messages.print();
            output.take(&piece)
        });
        progress.add(piece.documents);
        if written.is_err() { ControlFlow::Break(()) } else { on_error.after(piece.failed) }
    });
    drop(progress);
    started.map_err(|error| Trouble::at(Path::new("threads"), &format!("cannot be started: {error}")))?;
    written?;
    let whole = !failed || (on_error.after(failed).is_continue() && output.has_begun());
    warn_of_size(&output, articles, verbosity);
    output.finish(whole)?;
    skipped.warn(&shared);
    say_mean(&shared.settings, &mean);
    Ok(Exit::of(failed, on_error))
}

/// Says so where one page holds more articles than a browser likes.
fn warn_of_size(output: &Output, articles: usize, verbosity: Verbosity) {
    if let Some(place) = output.shared_page().filter(|_| articles >= MANY) {
        let mut messages = Messages::new(verbosity);
        messages.warning(&place.to_string_lossy(), &format!("holds {articles} articles, which a browser shows slowly"));
        messages.advice("a folder gets a page for each input and an index: inbrief -f html -o DIR");
        messages.print();
    }
}

/// Says what references say of all digests, where that was asked: it is no warning, so `--quiet` does not hush it.
fn say_mean(settings: &Settings, mean: &Mean) {
    if settings.evaluation.is_none() {
        return;
    }
    let said = match mean.digests() {
        0 => "nothing was compared with a reference".to_string(),
        1 => mean.to_string(),
        many => format!("mean of {many} digests: {mean}"),
    };
    let mut messages = Messages::new(settings.verbosity);
    messages.failure("evaluation", &said);
    messages.print();
}
