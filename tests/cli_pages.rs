//! Pages: one of an input, one of many with contents, a folder with an index.

#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const HARBOUR: &str = "\
Harbour opens after two years

The old harbour of Ilsund opens again on Friday, two years after a storm closed it. Two boats came in the morning, and the
whole town stood on the wall to see them.

The crew took 12.5 tons of sand out of the basin. Nobody had believed that it could be done before the winter.
";

fn run(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_inbrief")).current_dir(folder).args(args).output().unwrap()
}

/// A folder with two articles, a broken one, and one without words.
fn articles() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write("in/a.txt", HARBOUR);
    write("in/sub/b c.txt", "The mill burned down last night. Nobody was hurt in the fire.\n");
    write("in/empty.txt", "");
    write("in/x.pdf", "%PDF-1.7\n");
    folder
}

#[test]
fn a_folder_of_pages_has_an_index() {
    let folder = articles();
    let done = run(folder.path(), &["-f", "html", "-o", "out", "in"]);
    assert!(done.status.success() && done.stdout.is_empty() && done.stderr.is_empty(), "{done:?}");
    let index = fs::read_to_string(folder.path().join("out/index.html")).unwrap();
    assert!(index.contains("<p>2 articles</p>"));
    assert!(index.contains("<h2><a href=\"a.txt.html\">Harbour opens after two years</a></h2>"));
    assert!(index.contains("<a href=\"sub/b%20c.txt.html\">in/sub/b c.txt</a>") && index.ends_with("</html>\n"));
    let page = fs::read_to_string(folder.path().join("out/sub/b c.txt.html")).unwrap();
    assert!(page.contains("<mark id=\"s0\">The mill burned down last night.</mark>"));
    assert!(fs::read(folder.path().join("out/empty.txt.html")).unwrap().is_empty());
}

#[test]
fn an_input_does_not_take_the_place_of_the_index() {
    let folder = articles();
    fs::write(folder.path().join("in/index"), "One text.").unwrap();
    let done = run(folder.path(), &["-f", "html", "-o", "out", "in"]);
    assert_eq!(done.status.code(), Some(2));
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(said, "inbrief: out/index.html: would hold the digest of in/index and the index\n");
    assert!(!folder.path().join("out").exists());
}

#[test]
fn many_inputs_are_one_page_whatever_the_threads() {
    let folder = articles();
    let one = run(folder.path(), &["-f", "html", "-j", "1", "in", "in/sub/b c.txt"]);
    let two = run(folder.path(), &["-f", "html", "-j", "4", "in", "in/sub/b c.txt"]);
    assert_eq!(one.stdout, two.stdout);
    let page = String::from_utf8(one.stdout).unwrap();
    assert!(page.contains("<li><a href=\"#d1\" lang=\"en\" dir=\"ltr\">Harbour opens after two years</a></li>"));
    assert_eq!(page.matches("<article id=").count(), 3);
    assert_eq!(page.matches("<!doctype html>").count(), 1);
    let mut ids: Vec<&str> = page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "ids are unique");
}

#[test]
fn nothing_gives_no_page() {
    let folder = articles();
    assert!(run(folder.path(), &["-f", "html", "in/empty.txt"]).stdout.is_empty());
    assert!(run(folder.path(), &["-f", "html", "in/empty.txt", "in/empty.txt"]).stdout.is_empty());
}

#[test]
fn a_page_of_very_many_articles_is_warned_of() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.jsonl"), "{\"text\":\"One word.\"}\n".repeat(10_000)).unwrap();
    let said = |args: &[&str]| String::from_utf8(run(folder.path(), args).stderr).unwrap();
    let warning = "inbrief: standard output: warning: holds 10000 articles, which a browser shows slowly\n\
                   hint: a folder gets a page for each input and an index: inbrief -f html -o DIR\n";
    assert_eq!(said(&["-f", "html", "a.jsonl"]), warning);
}
