//! The command line as a user meets it: every case of `tests/cmd`, run by the program that was built.
//!
//! A case is a block of lines, told apart by how they begin: `#` what it shows; `$` the command, words split at spaces,
//! variables first; `+` a file and a line of it, made in the folder that the command runs in; `<` standard input;
//! `>` standard output; `!` standard error; `=` the exit status, 0 where it is not said. `[..]` in an expected line
//! stands for anything, and an output that is not said is empty.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// A command and what is expected of it.
#[derive(Default)]
struct Case {
    command: String,
    files: Vec<(String, String)>,
    stdin: String,
    stdout: String,
    stderr: String,
    status: i32,
}

impl Case {
    fn read(block: &str) -> Self {
        let mut case = Self::default();
        for line in block.lines() {
            let (mark, rest) = line.split_at(line.len().min(1));
            let rest = rest.strip_prefix(' ').unwrap_or(rest);
            match mark {
                "#" => {}
                "$" => case.command = rest.to_string(),
                "+" => case.files.push(rest.split_once(' ').map(|(name, line)| (name.into(), line.into())).unwrap()),
                "<" => case.stdin += &format!("{rest}\n"),
                ">" => case.stdout += &format!("{rest}\n"),
                "!" => case.stderr += &format!("{rest}\n"),
                "=" => case.status = rest.parse().unwrap(),
                _ => panic!("no line of a case: {line}"),
            }
        }
        case
    }

    /// What falls short, in words.
    fn run(&self) -> Result<(), String> {
        let folder = tempfile::tempdir().unwrap();
        self.make_files(folder.path());
        let mut child = self.command(folder.path()).spawn().unwrap();
        // The program may end before it has read everything.
        let _ = child.stdin.take().unwrap().write_all(self.stdin.as_bytes());
        let output = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        compare("standard output", &self.stdout, &text(output.stdout))?;
        compare("standard error", &self.stderr, &text(output.stderr))?;
        let status = output.status.code().unwrap();
        if status == self.status { Ok(()) } else { Err(format!("status {status}, not {}", self.status)) }
    }

    fn command(&self, folder: &Path) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_inbrief"));
        command.current_dir(folder).env_remove("INBRIEF_METHOD").env_remove("INBRIEF_LANGUAGE");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let (variables, args) = self.command.split_once("inbrief").unwrap();
        command.envs(variables.split_whitespace().map(|pair| pair.split_once('=').unwrap()));
        command.args(args.split_whitespace());
        command
    }

    fn make_files(&self, folder: &Path) {
        for (name, line) in &self.files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            let mut file = fs::OpenOptions::new().create(true).append(true).open(path).unwrap();
            writeln!(file, "{line}").unwrap();
        }
    }
}

fn compare(what: &str, expected: &str, seen: &str) -> Result<(), String> {
    let same = expected.lines().count() == seen.split_terminator('\n').count()
        && expected.lines().zip(seen.split_terminator('\n')).all(|(pattern, line)| matches(pattern, line));
    if same { Ok(()) } else { Err(format!("{what} is\n{seen}and not\n{expected}")) }
}

/// True where `line` is `pattern` with something for each `[..]`.
fn matches(pattern: &str, line: &str) -> bool {
    let Some((start, rest)) = pattern.split_once("[..]") else { return pattern == line };
    let Some(line) = line.strip_prefix(start) else { return false };
    line.char_indices().map(|(at, _)| &line[at..]).chain([""]).any(|tail| matches(rest, tail))
}

#[test]
fn cases() {
    let mut short = Vec::new();
    for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cmd")).unwrap() {
        let path = entry.unwrap().path();
        for block in fs::read_to_string(&path).unwrap().split("\n\n").filter(|block| block.contains('$')) {
            let case = Case::read(block.trim());
            if let Err(why) = case.run() {
                short.push(format!("{}: {}\n{why}\n", path.display(), case.command));
            }
        }
    }
    assert!(short.is_empty(), "{}", short.join("\n"));
}
