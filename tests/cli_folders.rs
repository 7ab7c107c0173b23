//! Folders in, folders out.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A folder to work in, with these files; each holds one sentence that names it.
struct Folder(tempfile::TempDir);

impl Folder {
    fn with(names: &[&str]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for name in names {
            let path = folder.path(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, sentence(name)).unwrap();
        }
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, args: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_inbrief"));
        command.current_dir(self.0.path()).env_remove("INBRIEF_METHOD").env_remove("INBRIEF_LANGUAGE");
        command.args(args.split_whitespace()).stdin(Stdio::null()).output().unwrap()
    }

    /// Every file below `name`, sorted.
    fn files(&self, name: &str) -> Vec<String> {
        fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() { collect(&path, found) } else { found.push(path) }
            }
        }
        let (base, mut found) = (self.path(name), Vec::new());
        collect(&base, &mut found);
        let mut names: Vec<String> =
            found.iter().map(|path| path.strip_prefix(&base).unwrap().to_str().unwrap().to_string()).collect();
        names.sort();
        names
    }

    fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }
}

fn sentence(name: &str) -> String {
    format!("The council of {name} decided on Monday to repair the bridge across the river.\n")
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

#[test]
fn many_files_in_order_and_the_same_for_any_number_of_threads() {
    let names: Vec<String> = (0..1000).map(|i| format!("in/{}/{i}.txt", i % 7)).collect();
    let folder = Folder::with(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let one = folder.run("-f jsonl -j 1 in");
    let paths: Vec<&str> = stdout(&one).lines().map(|line| line.split('"').nth(5).unwrap()).collect();
    let mut sorted: Vec<&str> = names.iter().map(String::as_str).collect();
    sorted.sort_unstable();
    assert_eq!(paths, sorted);
    for jobs in ["2", "8"] {
        assert!(folder.run(&format!("-f jsonl -j {jobs} in")).stdout == one.stdout);
    }
}

#[test]
fn a_folder_gives_a_folder_of_the_same_tree() {
    let folder = Folder::with(&["in/a.html.txt", "in/sub/b.txt", "in/sub/.hidden.txt"]);
    let output = folder.run("-f plain -o out in");
    assert_eq!((output.status.code(), stdout(&output), stderr(&output)), (Some(0), "", ""));
    assert_eq!(folder.files("out"), ["a.html.txt.txt", "sub/b.txt.txt"]);
    assert_eq!(folder.text("out/sub/b.txt.txt"), sentence("in/sub/b.txt"));
}

#[test]
fn the_ending_is_that_of_the_format() {
    let folder = Folder::with(&["in/a"]);
    for format in ["text", "markdown", "json", "jsonl"] {
        assert_eq!(folder.run(&format!("-f {format} -o out/ in")).status.code(), Some(0));
    }
    assert_eq!(folder.files("out"), ["a.json", "a.jsonl", "a.md", "a.txt"]);
    assert!(folder.text("out/a.json").starts_with("{\"schema\":1,\"id\":\"in/a\""));
}

#[test]
fn several_paths_keep_their_names() {
    let folder = Folder::with(&["one/a.txt", "two/a.txt", "a.txt"]);
    assert_eq!(folder.run("-o out one two a.txt").status.code(), Some(0));
    assert_eq!(folder.files("out"), ["a.txt.txt", "one/a.txt.txt", "two/a.txt.txt"]);
    let (one, two) = (folder.path("one"), folder.path("two"));
    assert_eq!(folder.run(&format!("-o far {} {}", one.display(), two.display())).status.code(), Some(0));
    assert_eq!(folder.files("far"), ["one/a.txt.txt", "two/a.txt.txt"]);
}

#[test]
fn two_inputs_never_share_a_file() {
    let folder = Folder::with(&["a.txt", "sub/a.txt"]);
    let output = folder.run("-o out a.txt sub/../a.txt");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("would hold the digests of both a.txt and sub/../a.txt"), "{}", stderr(&output));
    assert!(folder.files("out").is_empty());
}

#[cfg(unix)]
#[test]
fn no_digest_takes_the_place_of_an_input() {
    let folder = Folder::with(&["a.txt", "b.txt", "b.txt.txt"]);
    std::os::unix::fs::symlink("a.txt", folder.path("link")).unwrap();
    for args in [
        "-o a.txt a.txt",
        "--together -o ./a.txt b.txt a.txt",
        "-o link a.txt",
        "-f plain -o . .",
        "-f plain -o ./ a.txt b.txt b.txt.txt",
    ] {
        let output = folder.run(args);
        assert_eq!(output.status.code(), Some(2), "{args}");
        assert!(stderr(&output).contains("is an input, which the digest would replace"), "{}", stderr(&output));
    }
    for name in ["a.txt", "b.txt", "b.txt.txt"] {
        assert_eq!(folder.text(name), sentence(name));
    }
}

#[test]
fn the_folder_that_is_written_to_is_not_read() {
    let folder = Folder::with(&["in/a.txt"]);
    for _ in 0..2 {
        assert_eq!(folder.run("-f plain -o in/out in").status.code(), Some(0));
        assert_eq!(folder.files("in"), ["a.txt", "out/a.txt.txt"]);
    }
}

#[test]
fn an_input_that_fails_costs_its_own_digest_only() {
    let folder = Folder::with(&["a.txt"]);
    for format in ["plain", "json"] {
        let output = folder.run(&format!("-f {format} -o out missing.txt a.txt"));
        assert_eq!(output.status.code(), Some(1));
        assert_eq!(stderr(&output).lines().count(), 1);
    }
    assert_eq!(folder.files("out"), ["a.txt.json", "a.txt.txt"]);
}

#[test]
#[cfg(unix)]
fn an_unreadable_file_costs_its_own_digest_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::with(&["in/a.txt", "in/b.txt", "in/c.txt"]);
    fs::set_permissions(folder.path("in/b.txt"), fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(folder.path("in/b.txt")).is_ok() {
        return; // Nothing is unreadable to this user.
    }
    let output = folder.run("-f plain in");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output), format!("{}\n{}", sentence("in/a.txt"), sentence("in/c.txt")));
    assert!(stderr(&output).starts_with("inbrief: in/b.txt: cannot be read: "));
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = Folder::with(&["a.txt", "old.txt"]);
    assert_eq!(folder.run("-f plain -o new.txt a.txt").status.code(), Some(0));
    assert_eq!(folder.text("new.txt"), sentence("a.txt"));
    assert_eq!(folder.run("-f plain -o old.txt missing.txt").status.code(), Some(1));
    assert_eq!(folder.text("old.txt"), sentence("old.txt"));
    let output = folder.run("-f plain -o no/such/folder.txt a.txt");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).starts_with("inbrief: no/such/folder.txt: cannot be written: "));
    assert_eq!(folder.files("."), ["a.txt", "new.txt", "old.txt"]);
}

#[test]
fn folders_of_records_are_json_lines() {
    let folder = Folder::with(&[]);
    fs::create_dir(folder.path("in")).unwrap();
    fs::write(folder.path("in/b.jsonl"), "{\"id\":2,\"text\":\"\"}\n{broken\n").unwrap();
    fs::write(folder.path("in/a.jsonl"), "{\"id\":1,\"text\":\"\"}").unwrap();
    let output = folder.run("in");
    assert_eq!(output.status.code(), Some(1));
    let ids: Vec<&str> = stdout(&output).lines().map(|line| line.split(['"', ':', ',']).nth(7).unwrap()).collect();
    assert_eq!(ids, ["1", "2", "null"]);
    assert!(stderr(&output).starts_with("inbrief: in/b.jsonl:2: "));
    assert_eq!(folder.run("-o out in").status.code(), Some(1));
    assert_eq!(folder.files("out"), ["a.jsonl.jsonl", "b.jsonl.jsonl"]);
    assert_eq!(folder.text("out/b.jsonl.jsonl").lines().count(), 2);
}

#[test]
fn binary_files_in_a_folder_are_passed_over() {
    let folder = Folder::with(&["in/a.txt"]);
    fs::write(folder.path("in/picture.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\n\0\n").unwrap();
    fs::write(folder.path("in/b.jsonl"), "{\"id\":1,\"text\":\"\"}\n").unwrap();
    for args in ["-f json in", "--input jsonl in/b.jsonl in", "-o out in"] {
        let output = folder.run(args);
        assert!(!stderr(&output).contains("picture"), "{}", stderr(&output));
    }
    assert_eq!(folder.run("-f json -o out in").status.code(), Some(0));
    assert!(!folder.files("out").iter().any(|name| name.contains("picture")));
    assert!(stderr(&folder.run("-v in")).contains("inbrief: in/picture.png: skipped: is "));
    let named = folder.run("in/picture.png");
    assert_eq!(named.status.code(), Some(1));
    assert!(stderr(&named).starts_with("inbrief: in/picture.png: is "));
}

#[test]
fn a_hyphen_is_standard_output() {
    let folder = Folder::with(&["a.txt", "in/b.txt", "in/c.txt"]);
    for inputs in ["a.txt", "in", "-f html in", "--together a.txt in"] {
        let (said, named) = (folder.run(inputs), folder.run(&format!("-o - {inputs}")));
        assert_eq!((stdout(&named), stderr(&named)), (stdout(&said), ""), "{inputs}");
        assert!(named.status.success() && stdout(&named).contains("repair the bridge"), "{inputs}");
    }
    assert_eq!(folder.files("."), ["a.txt", "in/b.txt", "in/c.txt"]);
    assert!(folder.run("-f plain -o ./- a.txt").status.success());
    assert_eq!(folder.text("-"), sentence("a.txt"));
}
