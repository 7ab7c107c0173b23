//! Arguments, environment and terminal -> what a run does.

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::Path;

use super::args::Args;
use super::evaluation::Evaluation;
use super::inputs::Inputs;
use super::messages::Verbosity;
use super::terminal::{harmless, harmless_json, harmless_styled};
use super::trouble::Trouble;
use super::values::{InputFormat, LanguageChoice, OnError, When};
use crate::decode::{self, Decoder};
use crate::render::{Frame, Look, OutputFormat, pretty};
use crate::source::{Fields, Input, Object};
use crate::{Format, Language, Method, Options};

/// The most threads that are of use to anyone.
const MOST_JOBS: usize = 256;

/// What a run does, with nothing left to look up.
#[derive(Debug)]
pub(super) struct Settings {
    /// How digests are made.
    pub(super) options: Options,
    /// The language of an input that names none; below a record's own.
    pub(super) language: Option<Language>,
    /// What inputs are said to be.
    pub(super) input: InputFormat,
    /// How bytes become text.
    pub(super) decoder: Decoder,
    /// Where records keep what.
    pub(super) fields: Fields,
    /// What digests are written as.
    pub(super) format: OutputFormat,
    /// How text is laid out.
    pub(super) look: Look,
    /// A bar shows how far the run is.
    pub(super) progress: bool,
    /// The digests go to a terminal: nothing in them may drive it, and JSON is written for people.
    pub(super) terminal: bool,
    /// Each input has an output of its own.
    pub(super) tree: bool,
    /// One digest is all there is.
    pub(super) single: bool,
    /// That digest is of all inputs.
    pub(super) together: bool,
    /// Digests are compared with references.
    pub(super) evaluation: Option<Evaluation>,
    /// Threads.
    pub(super) jobs: usize,
    /// What a bad input does.
    pub(super) on_error: OnError,
    /// How much is said.
    pub(super) verbosity: Verbosity,
}

/// What the program finds around it.
#[derive(Debug, Default)]
pub(super) struct World {
    /// Standard output is a terminal.
    pub(super) stdout_terminal: bool,
    /// Standard error is a terminal.
    pub(super) stderr_terminal: bool,
    /// Columns of the terminal that standard output is.
    pub(super) columns: Option<usize>,
    /// The environment speaks against colour: `NO_COLOR` is set, or the terminal is dumb.
    pub(super) no_color: bool,
    /// `INBRIEF_METHOD`.
    pub(super) method: Option<OsString>,
    /// `INBRIEF_LANGUAGE`.
    pub(super) language: Option<OsString>,
}

impl World {
    /// The world as it is. A variable that is empty counts as not set.
    pub(super) fn look() -> Self {
        let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        Self {
            stdout_terminal: io::stdout().is_terminal(),
            stderr_terminal: io::stderr().is_terminal(),
            columns: terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| width.0.into()),
            no_color: variable("NO_COLOR").is_some() || variable("TERM").is_some_and(|kind| kind == "dumb"),
            method: variable("INBRIEF_METHOD"),
            language: variable("INBRIEF_LANGUAGE"),
        }
    }
}

impl Settings {
    /// The settings of a run over `inputs`.
    ///
    /// # Errors
    /// A variable with an unknown value, or a file of stop words that cannot be read.
    pub(super) fn new(args: &Args, world: &World, inputs: &Inputs) -> Result<Self, Trouble> {
        let input = args.input.input.unwrap_or(InputFormat::Auto);
        let all_json_lines = !inputs.inputs.is_empty() && inputs.inputs.iter().all(|i| is_json_lines(input, i));
        let default = if all_json_lines { OutputFormat::JsonLines } else { OutputFormat::Text };
        let format = args.output.format().unwrap_or(default);
        let together = args.method.together;
        let single = together || (inputs.is_single() && !all_json_lines);
        let look = look(args, world, format)?;
        let fields = fields(args);
        Ok(Self {
            options: options(args, world, look.highlight || format == OutputFormat::Html)?,
            language: language(args, world)?,
            input,
            // Who names the format knows what it holds.
            decoder: args.input.encoding.unwrap_or_default().reading_feeds(input != InputFormat::Auto),
            evaluation: Evaluation::new(args, &fields.reference)?,
            fields,
            format,
            look,
            progress: world.stderr_terminal && !single && args.other.verbosity() != Verbosity::Quiet,
            terminal: on_terminal(args, world),
            tree: !together && args.output.path().is_some_and(|path| is_tree(path, inputs)),
            single,
            together,
            jobs: if single { 1 } else { jobs(args) },
            on_error: args.other.on_error.unwrap_or_default(),
            verbosity: args.other.verbosity(),
        })
    }

    /// True where the input holds a record in each line.
    pub(super) fn is_json_lines(&self, input: &Input) -> bool {
        is_json_lines(self.input, input)
    }

    /// True where the output that the input's digests go to may hold several.
    pub(super) fn shares_output(&self, input: &Input) -> bool {
        self.is_json_lines(input) || !(self.single || self.tree)
    }

    /// True where JSON is written for people.
    pub(super) fn pretty(&self) -> bool {
        self.terminal && self.format == OutputFormat::Json
    }

    /// The JSON object that `text` is, where it is one that holds a document and nothing else is said of the input.
    pub(super) fn object<'t>(&self, text: &'t str) -> Option<Object<'t>> {
        if self.input == InputFormat::Auto { Object::read(text, &self.fields) } else { None }
    }

    /// What to do about JSON that no document is found in, where nothing is said of the input.
    pub(super) fn unread(&self, text: &str) -> Option<&'static str> {
        if self.input == InputFormat::Auto { Object::advice(text) } else { None }
    }

    /// The format that documents are said to have.
    pub(super) fn document_format(&self) -> Option<Format> {
        match self.input {
            InputFormat::Document(format) => Some(format),
            _ => None,
        }
    }

    /// Puts what `write` writes behind the digests in `bytes`, as it may be shown.
    pub(super) fn join(&self, frame: &Frame, bytes: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>)) {
        if !self.terminal {
            return frame.join(bytes, write);
        }
        let mut written = Vec::new();
        write(&mut written);
        let written = if self.pretty() { pretty(&written) } else { written };
        let text = String::from_utf8_lossy(&written);
        let shown = match self.format {
            format if format.is_json() => harmless_json(&text),
            OutputFormat::Text => harmless_styled(&text).into(),
            _ => harmless(&text),
        };
        frame.join(bytes, |out| out.extend_from_slice(shown.as_bytes()));
    }
}

fn is_json_lines(format: InputFormat, input: &Input) -> bool {
    match format {
        InputFormat::Auto => input.is_named_json_lines(),
        InputFormat::JsonLines => true,
        InputFormat::Document(_) => false,
    }
}

/// True where `output` is a folder for the digests of `inputs`.
fn is_tree(output: &Path, inputs: &Inputs) -> bool {
    let named_as_folder = output.as_os_str().as_encoded_bytes().ends_with(b"/");
    !inputs.is_single() || named_as_folder || output.is_dir()
}

/// How digests are made, and whether the article is kept for those who show it.
fn options(args: &Args, world: &World, article: bool) -> Result<Options, Trouble> {
    Ok(Options {
        budget: args.length.budget(),
        method: method(args, world)?,
        seed: args.method.seed.unwrap_or_default(),
        query: args.method.query.clone(),
        order: args.method.order.unwrap_or_default(),
        language: args.method.language.and_then(LanguageChoice::language),
        clean: !args.input.no_clean,
        drop_lines: args.method.drop_lines.clone(),
        stop_words: args.method.stopwords.as_deref().map_or(Ok(Vec::new()), stop_words)?,
        explain: args.output.explain,
        keywords: args.output.keywords.unwrap_or_default(),
        article,
    })
}

/// True where a person reads the output as it comes.
fn on_terminal(args: &Args, world: &World) -> bool {
    world.stdout_terminal && args.output.path().is_none()
}

/// How text is laid out: broken into lines and coloured on a terminal, or where it is asked for.
fn look(args: &Args, world: &World, format: OutputFormat) -> Result<Look, Trouble> {
    let output = &args.output;
    if output.highlight && !matches!(format, OutputFormat::Text | OutputFormat::Html) {
        return Err(Trouble::usage(&format!("--highlight is for the formats text and html, not {}", format.name())));
    }
    if output.keywords.is_some() && format == OutputFormat::Plain {
        return Err(Trouble::usage("--keywords has no place in the format plain"));
    }
    if output.explain && !(format == OutputFormat::Text || format.is_json()) {
        return Err(Trouble::usage(&format!("--explain is for the formats text and json, not {}", format.name())));
    }
    let terminal = on_terminal(args, world);
    let color = match output.color.unwrap_or_default() {
        When::Auto => terminal && !world.no_color,
        When::Always => true,
        When::Never => false,
    };
    let width = output.width.or(world.columns.filter(|_| terminal));
    Ok(Look { width, color, highlight: output.highlight })
}

fn method(args: &Args, world: &World) -> Result<Method, Trouble> {
    match (args.method.method, &world.method) {
        (Some(method), _) => Ok(method),
        (None, Some(name)) => {
            let method = name.to_string_lossy().parse::<Method>();
            method.map_err(|error| Trouble::usage(&format!("INBRIEF_METHOD: {error}")))
        }
        (None, None) => Ok(Method::default()),
    }
}

/// The language of inputs that name none. A flag, even `auto`, sets the variable aside.
fn language(args: &Args, world: &World) -> Result<Option<Language>, Trouble> {
    match &world.language {
        Some(code) if args.method.language.is_none() => {
            let code = code.to_string_lossy();
            let unknown = || format!("INBRIEF_LANGUAGE: unknown language '{code}'; --list-languages names those known");
            LanguageChoice::named(&code).map(LanguageChoice::language).ok_or_else(|| Trouble::usage(&unknown()))
        }
        _ => Ok(None),
    }
}

fn stop_words(path: &Path) -> Result<Vec<String>, Trouble> {
    let text = read_text(path, "the stop words")?;
    Ok(text.lines().map(str::trim).filter(|word| !word.is_empty()).map(str::to_string).collect())
}

/// The text of a file that an option names, which holds `what`.
///
/// # Errors
/// Where it cannot be read, or is no text.
pub(super) fn read_text(path: &Path, what: &str) -> Result<String, Trouble> {
    let unreadable = |why: &str| Trouble::at(path, &format!("{what} cannot be read: {why}"));
    let bytes = std::fs::read(path).map_err(|error| unreadable(&error.to_string()))?;
    let decoded = decode::decode(&bytes).map_err(|error| unreadable(&format!("the file {}", error.predicate())))?;
    Ok(decoded.text.into_owned())
}

fn fields(args: &Args) -> Fields {
    let named = |field: &Option<String>, default: &str| field.clone().unwrap_or_else(|| default.to_string());
    let input = &args.input;
    Fields {
        id: named(&input.id_field, "id"),
        text: named(&input.text_field, "text"),
        title: named(&input.title_field, "title"),
        language: named(&input.lang_field, "lang"),
        reference: named(&args.compare.reference_field, "summary"),
    }
}

fn jobs(args: &Args) -> usize {
    let cores = || std::thread::available_parallelism().map_or(1, usize::from);
    args.other.jobs.unwrap_or_else(cores).min(MOST_JOBS)
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::inputs::Root;
    use crate::source::Place;

    /// The settings of a command line in a world, with files as inputs that need not be there.
    fn settings(line: &str, world: &World) -> Result<Settings, Trouble> {
        let args = Args::try_parse_from(line.split(' ')).unwrap();
        let mut inputs = Inputs { listed: args.input.files_from.is_some(), ..Inputs::default() };
        for (root, path) in args.paths.iter().enumerate() {
            inputs.inputs.push(Input { place: Place::File(path.clone()), root, found: false });
            inputs.roots.push(Root { path: path.clone(), folder: false });
        }
        Settings::new(&args, world, &inputs)
    }

    fn set(line: &str) -> Settings {
        settings(line, &World::default()).unwrap()
    }

    #[test]
    fn the_format_follows_the_inputs_unless_said() {
        assert_eq!(set("inbrief a.txt").format, OutputFormat::Text);
        assert_eq!(set("inbrief a.jsonl b.ndjson.gz").format, OutputFormat::JsonLines);
        assert_eq!(set("inbrief a.jsonl b.txt").format, OutputFormat::Text);
        assert_eq!(set("inbrief --input jsonl a.txt").format, OutputFormat::JsonLines);
        assert_eq!(set("inbrief --input text a.jsonl").format, OutputFormat::Text);
        assert_eq!(set("inbrief -f plain a.jsonl").format, OutputFormat::Plain);
    }

    #[test]
    fn one_document_has_its_output_alone() {
        for (line, single) in [
            ("inbrief a.txt", true),
            ("inbrief a.txt b.txt", false),
            ("inbrief a.jsonl", false),
            ("inbrief --files-from list a.txt", false),
        ] {
            let settings = set(line);
            assert_eq!((settings.single, settings.jobs == 1), (single, single || jobs_are_one()), "{line}");
        }
    }

    fn jobs_are_one() -> bool {
        std::thread::available_parallelism().map_or(1, usize::from) == 1
    }

    #[test]
    fn a_tree_for_several_inputs_or_a_folder() {
        assert!(!set("inbrief -o out.txt a.txt").tree);
        assert!(!set("inbrief -o out.txt a.jsonl").tree);
        assert!(set("inbrief -o out a.txt b.txt").tree);
        assert!(set("inbrief -o out/ a.txt").tree);
        let folder = tempfile::tempdir().unwrap();
        assert!(set(&format!("inbrief -o {} a.txt", folder.path().display())).tree);
    }

    #[test]
    fn json_is_pretty_on_a_terminal_only() {
        let terminal = World { stdout_terminal: true, ..World::default() };
        let pretty = |line, world| settings(line, world).unwrap().pretty();
        assert!(pretty("inbrief --json a.txt", &terminal));
        assert!(!pretty("inbrief --json -o b.json a.txt", &terminal));
        assert!(!pretty("inbrief -f jsonl a.txt", &terminal));
        assert!(!pretty("inbrief --json a.txt", &World::default()));
    }

    #[test]
    fn variables_stand_below_flags() {
        let variables = World { method: Some("lead".into()), language: Some("en-GB".into()), ..World::default() };
        let english = Language::from_code("en");
        let from_variables = settings("inbrief a.txt", &variables).unwrap();
        assert_eq!(from_variables.options.method, Method::Lead);
        assert_eq!((from_variables.options.language, from_variables.language), (None, english));
        let from_flags = settings("inbrief -m tfidf -l en a.txt", &variables).unwrap();
        assert_eq!(from_flags.options.method, Method::Tfidf);
        assert_eq!((from_flags.options.language, from_flags.language), (english, None));
        let auto = settings("inbrief -l auto a.txt", &variables).unwrap();
        assert_eq!((auto.options.language, auto.language), (None, None));
    }

    #[test]
    fn unknown_variables_and_missing_stop_words_are_trouble() {
        let method = World { method: Some("nosuch".into()), ..World::default() };
        assert!(settings("inbrief a.txt", &method).is_err());
        assert!(settings("inbrief -m lead a.txt", &method).is_ok());
        let language = World { language: Some("klingon".into()), ..World::default() };
        assert!(settings("inbrief a.txt", &language).is_err());
        assert!(settings("inbrief --stopwords no/such/file a.txt", &World::default()).is_err());
    }

    #[test]
    fn stop_words_are_lines() {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), "\u{feff}harbour\r\n\n  ferry \n").unwrap();
        assert_eq!(stop_words(file.path()).unwrap(), ["harbour", "ferry"]);
    }
}
