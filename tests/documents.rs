//! What the documents say is so: commands of the README give the output that it shows, files that are named exist, and
//! the changelog knows the version.
//!
//! In a `console` block a line `$ COMMAND` is followed by its output, standard error with it; a line `...` stands for
//! any number of lines. Commands run one after the other in a folder that holds what the root of the repository holds
//! of files and samples; those of docs/recipes.md find a PDF and a repository there too. What needs the network, takes
//! long or is not installed here is passed over; of the recipes it is said which.

#![cfg(all(unix, feature = "cli"))]
#![allow(clippy::print_stderr, clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::process::Command;

const PAGES: &[&str] = &["README.md", "CONTRIBUTING.md", "docs/ARCHITECTURE.md", "docs/recipes.md"];

/// Commands that are shown but not run.
const PASSED_OVER: &[&str] = &["cargo test", "cargo install", "cargo bench", "curl", "pdftotext", "pandoc"];

/// The longest README, in lines.
const LONGEST: usize = 250;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn page(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}")).replace("\r\n", "\n")
}

/// A command as a page shows it, and its output.
#[derive(Debug, PartialEq)]
struct Example {
    line: usize,
    command: String,
    output: Vec<String>,
}

/// The examples in the `console` blocks of a page. A command goes on behind a backslash at the end of its line.
fn examples(page: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let (mut inside, mut goes_on) = (false, false);
    for (number, line) in (1..).zip(page.lines()) {
        if line.trim_start().starts_with("```") {
            inside = !inside && line.trim() == "```console";
            goes_on = false;
            continue;
        }
        if !inside {
            continue;
        }
        let command = line.strip_prefix("$ ");
        match (examples.last_mut(), command) {
            (Some(last), _) if goes_on => last.command += &format!("\n{}", line.trim_start_matches("> ")),
            (_, Some(command)) => {
                examples.push(Example { line: number, command: command.to_string(), output: Vec::new() });
            }
            (Some(last), None) => last.output.push(line.to_string()),
            (None, None) => {}
        }
        goes_on = (goes_on || command.is_some()) && line.ends_with('\\');
    }
    examples
}

impl Example {
    /// The command with the program that was built in place of `cargo run`.
    fn command(&self) -> String {
        let own = self.command.split_once(" -- ").filter(|(cargo, _)| cargo.starts_with("cargo run"));
        own.map_or_else(|| self.command.clone(), |(_, args)| format!("inbrief {args}"))
    }

    /// True for what is not run here; the programs at both sides of a pipe count.
    fn is_passed_over(&self) -> bool {
        PASSED_OVER.iter().any(|start| self.command().starts_with(start)) || self.missing().is_some()
    }

    /// A program of the command that is not installed here.
    fn missing(&self) -> Option<String> {
        let command = self.command();
        let mut programs = command.split(" | ").filter_map(|part| part.split_whitespace().next());
        let named = |program: &str| program.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        programs.find(|program| named(program) && !is_installed(program)).map(str::to_string)
    }

    /// What falls short in `folder`, in words.
    fn check(&self, folder: &Path) -> Option<String> {
        let output = bash(&format!("{{ {}\n}} 2>&1", self.command()), folder);
        let expected: Vec<&str> = self.output.iter().map(String::as_str).collect();
        let seen: Vec<&str> = output.lines().collect();
        let shown = expected.join("\n");
        (!matches(&expected, &seen))
            .then(|| format!("line {}: $ {}\n--- shown\n{shown}\n--- seen\n{output}", self.line, self.command))
    }
}

/// True where `seen` is what is `expected`; a line `...` stands for any lines.
fn matches(expected: &[&str], seen: &[&str]) -> bool {
    match expected.split_first() {
        None => seen.is_empty(),
        Some((&"...", rest)) => (0..=seen.len()).any(|skipped| matches(rest, &seen[skipped..])),
        Some((line, rest)) => seen.first() == Some(line) && matches(rest, &seen[1..]),
    }
}

/// A folder for commands to run in, so that what they write is not left in the repository.
fn copy_of_root() -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    fs::create_dir(copy.path().join("seeds")).unwrap();
    for folder in ["", "seeds"] {
        for entry in fs::read_dir(root().join(folder)).unwrap().map(Result::unwrap) {
            // The file `.git` of a worktree would make the copy a part of its repository.
            if entry.file_type().unwrap().is_file() && entry.file_name() != ".git" {
                fs::copy(entry.path(), copy.path().join(folder).join(entry.file_name())).unwrap();
            }
        }
    }
    copy
}

/// The standard output of a command for bash in `folder`, with the program that was built first on the path.
fn bash(command: &str, folder: &Path) -> String {
    let built = Path::new(env!("CARGO_BIN_EXE_inbrief")).parent().unwrap();
    let path = format!("{}:{}", built.display(), std::env::var("PATH").unwrap_or_default());
    let mut bash = Command::new("bash");
    bash.args(["-c", command]).current_dir(folder).env("PATH", path).stdin(std::process::Stdio::null());
    for variable in ["INBRIEF_METHOD", "INBRIEF_LANGUAGE", "BASH_ENV"] {
        bash.env_remove(variable);
    }
    String::from_utf8(bash.output().unwrap().stdout).unwrap()
}

fn is_installed(program: &str) -> bool {
    !bash(&format!("command -v {program}"), root()).is_empty()
}

#[test]
fn every_command_of_the_readme_gives_what_it_shows() {
    let examples = examples(&page("README.md"));
    let run: Vec<&Example> = examples.iter().filter(|example| !example.is_passed_over()).collect();
    let folder = copy_of_root();
    let short: Vec<String> = run.iter().filter_map(|example| example.check(folder.path())).collect();
    assert!(short.is_empty(), "{}", short.join("\n"));
    assert!(!run.is_empty());
}

#[test]
fn every_recipe_gives_what_it_shows() {
    let folder = copy_of_root();
    fs::copy(root().join("tests/recipes/report.pdf"), folder.path().join("report.pdf")).unwrap();
    bash(REPOSITORY, folder.path());
    let mut short = Vec::new();
    for example in examples(&page("docs/recipes.md")) {
        match example.missing() {
            Some(program) => eprintln!("skipped: {} (no {program})", example.command),
            None => short.extend(example.check(folder.path())),
        }
    }
    assert!(short.is_empty(), "{}", short.join("\n"));
}

/// Makes a repository of two commits.
const REPOSITORY: &str = "unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE; git init -q gauge && cd gauge && commit() { git -c user.name=A -c user.email=a@example.org \
    commit -q --allow-empty -m \"$1\"; }
    commit 'Gauge: read the float twice

The float sticks when the tide turns, so that one reading in forty is wrong by a hand. Two readings a minute apart \
tell a stuck float from still water. The log keeps both.'
    commit 'Gauge: say which float was read'";

#[test]
fn the_readme_is_short_and_says_how_to_begin() {
    let readme = page("README.md");
    let lines = readme.lines().count();
    assert!(lines <= LONGEST, "{lines} lines");
    let commands: Vec<String> = examples(&readme).into_iter().map(|example| example.command).collect();
    assert!(commands[0].starts_with("cargo run --release"), "{}", commands[0]);
    assert!(commands.iter().any(|command| command.starts_with("cargo test")));
}

#[test]
fn the_changelog_names_the_version() {
    let changelog = page("CHANGELOG.md");
    let version = env!("CARGO_PKG_VERSION");
    let mut headings = changelog.lines().filter(|line| line.starts_with("## "));
    assert!(headings.any(|line| line.contains(version)), "no heading with {version}");
}

#[test]
fn every_file_that_is_named_exists() {
    let pages = PAGES.iter().map(|name| (*name, page(name)));
    let missing = pages.flat_map(|(name, page)| {
        let paths = paths(&page).into_iter().filter(|path| !exists(path)).map(|path| format!("{name}: {path}"));
        paths.collect::<Vec<_>>()
    });
    assert_eq!(missing.collect::<Vec<_>>(), Vec::<String>::new());
}

/// What stands between backticks in running text and looks like a file or folder of the repository.
fn paths(page: &str) -> Vec<&str> {
    let mut fenced = false;
    let mut found = Vec::new();
    for line in page.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            found.extend(line.split('`').skip(1).step_by(2).filter(|code| is_path(code)));
        }
    }
    found
}

/// True for paths that begin with a folder of the repository, of sources and for names of documents; not for those of
/// which a part is to be filled in, such as `docs/NAME.md` or `xx.rs`.
fn is_path(code: &str) -> bool {
    let folders = ["src", "tests", "docs", "seeds", "benches", "examples", ".ci"];
    let plain = code.chars().all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c));
    let below = code.split_once('/').is_some_and(|(folder, _)| folders.contains(&folder));
    let source = code.contains('/') && code.ends_with(".rs");
    let document = !code.contains('/') && code.ends_with(".md") && code.starts_with(|c: char| c.is_ascii_uppercase());
    let to_fill_in = !document && code.split(['/', '.']).any(|part| ["xx", "NAME", "CODE", "FILE"].contains(&part));
    plain && (below || source || document) && !to_fill_in
}

/// True for what is there, seen from the root or from `src`.
fn exists(path: &str) -> bool {
    root().join(path).exists() || root().join("src").join(path).exists()
}

#[test]
fn examples_are_read_as_they_are_shown() {
    let page = "Text.\n\n```console\n$ cargo run --release -- a.txt\nOne.\n\nTwo.\n$ inbrief \\\n> -h\n```\n\n```sh\n$ no\n```\n\
        ```console\n$ true | frobnicate-not-here\n```\n";
    let found = examples(page);
    let commands: Vec<String> = found.iter().map(Example::command).collect();
    assert_eq!(commands, ["inbrief a.txt", "inbrief \\\n-h", "true | frobnicate-not-here"]);
    assert_eq!((found[0].line, &found[0].output[..]), (4, &["One.", "", "Two."].map(String::from)[..]));
    assert_eq!([0, 1, 2].map(|i| found[i].is_passed_over()), [false, false, true]);
}

#[test]
fn examples_are_run_and_compared() {
    let example = |command: &str, output: &[&str]| Example {
        line: 1,
        command: command.to_string(),
        output: output.iter().map(ToString::to_string).collect(),
    };
    let check = |command: &str, output: &[&str]| example(command, output).check(root());
    assert_eq!(check("printf 'a\\nb\\nc\\n'", &["a", "...", "c"]), None);
    assert_eq!(check("cargo run --release -- -V", &[concat!("inbrief ", env!("CARGO_PKG_VERSION"))]), None);
    assert_eq!(check("inbrief -f plain seeds/note.txt | wc -l; ls no-such 2>/dev/null", &["2"]), None);
    assert!(check("echo a", &["b"]).unwrap().contains("--- shown\nb\n--- seen\na\n"));
    assert!(check("echo a", &[]).is_some());
}

#[test]
fn paths_are_told_from_other_code() {
    let page = "See `src/lib.rs`, `docs/`, `-n 3`, `Vec<f32>` and `CHANGELOG.md`, `term/mod.rs`.\n```\n`src/none.rs`\n```\n\
        A new one is `src/language/xx.rs` or `mod.rs`.";
    assert_eq!(paths(page), ["src/lib.rs", "docs/", "CHANGELOG.md", "term/mod.rs"]);
}
