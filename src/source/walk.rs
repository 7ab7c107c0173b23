//! Directories -> the files in them, as ripgrep would find them, sorted by path.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use ignore::{DirEntry, WalkBuilder};

/// Which entries of a directory a walk takes. Links are never followed.
#[derive(Clone, Debug, Default)]
pub(crate) struct WalkRules {
    /// Hidden entries too.
    pub(crate) hidden: bool,
    /// Take no notice of `.gitignore`, `.ignore` and the like.
    pub(crate) no_ignore: bool,
    /// A folder, made absolute, that is not entered where it lies inside the walked one.
    pub(crate) except: Option<PathBuf>,
    /// Find out what was passed over, also where there is something else; costs a second look at every folder.
    pub(crate) list_passed_over: bool,
}

/// The outcome of a walk.
#[derive(Debug, Default)]
pub(crate) struct Walked {
    /// Regular files, and what could not be entered with the reason: sorted by the bytes of their paths.
    pub(crate) entries: Vec<(PathBuf, Option<io::Error>)>,
    /// Entries left out, sorted the same way, where that was asked for or all were; what is below a folder left out is
    /// not listed.
    pub(crate) passed_over: Vec<PassedOver>,
}

/// An entry that a walk left out.
#[derive(Debug)]
pub(crate) struct PassedOver {
    /// The entry.
    pub(crate) path: PathBuf,
    /// Why, in a few words.
    pub(crate) reason: &'static str,
}

/// Every file below `root`.
pub(crate) fn walk(root: &Path, rules: &WalkRules) -> Walked {
    let mut walked = Walked::default();
    let mut folders = Vec::new();
    for entry in builder(root, rules).build() {
        match entry {
            Ok(entry) if is(&entry, std::fs::FileType::is_dir) => folders.push(entry.into_path()),
            Ok(entry) if is(&entry, std::fs::FileType::is_file) => walked.entries.push((entry.into_path(), None)),
            Ok(_) => {}
            Err(error) => walked.entries.push(reason(error, root)),
        }
    }
    walked.entries.sort_by(|(a, _), (b, _)| order(a, b));
    if rules.list_passed_over || walked.entries.is_empty() {
        walked.passed_over = passed_over(&walked, &folders, rules);
    }
    walked
}

fn builder(root: &Path, rules: &WalkRules) -> WalkBuilder {
    let mut builder = WalkBuilder::new(root);
    builder.standard_filters(!rules.no_ignore).hidden(!rules.hidden).skip_stdout(true);
    if let Some(except) = rules.except.clone() {
        builder.filter_entry(move |entry| {
            entry.depth() == 0 || !is(entry, std::fs::FileType::is_dir) || !is_same(entry.path(), &except)
        });
    }
    builder
}

/// True where `path` leads to `place`, which is absolute.
fn is_same(path: &Path, place: &Path) -> bool {
    path.canonicalize().is_ok_and(|path| path == place)
}

fn is(entry: &DirEntry, kind: fn(&std::fs::FileType) -> bool) -> bool {
    entry.file_type().is_some_and(|file_type| kind(&file_type))
}

/// By the bytes of the whole path, so that the order is the one of the sorted list of path strings.
fn order(a: &Path, b: &Path) -> std::cmp::Ordering {
    a.as_os_str().as_encoded_bytes().cmp(b.as_os_str().as_encoded_bytes())
}

/// The path that a walk's error is about, and what the system said.
fn reason(error: ignore::Error, root: &Path) -> (PathBuf, Option<io::Error>) {
    let path = path_of(&error).unwrap_or(root).to_path_buf();
    let text = error.to_string();
    (path, Some(error.into_io_error().map_or_else(|| io::Error::other(text), without_path)))
}

/// The error of the system alone, which is inside the one of a walk: the path is said before it.
fn without_path(error: io::Error) -> io::Error {
    let inner = std::error::Error::source(&error).and_then(|inner| inner.downcast_ref::<io::Error>());
    inner.and_then(io::Error::raw_os_error).map_or(error, io::Error::from_raw_os_error)
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err),
        _ => None,
    }
}

/// What the folders that were walked hold beside the entries that were taken.
fn passed_over(walked: &Walked, folders: &[PathBuf], rules: &WalkRules) -> Vec<PassedOver> {
    let taken: HashSet<&Path> =
        walked.entries.iter().map(|(path, _)| path.as_path()).chain(folders.iter().map(PathBuf::as_path)).collect();
    let mut left: Vec<PassedOver> = folders
        .iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flatten()
        .filter_map(Result::ok)
        .filter(|entry| !taken.contains(entry.path().as_path()))
        .map(|entry| PassedOver { reason: why(&entry, rules), path: entry.path() })
        .collect();
    left.sort_by(|a, b| order(&a.path, &b.path));
    left
}

fn why(entry: &std::fs::DirEntry, rules: &WalkRules) -> &'static str {
    let is_written_to = || rules.except.as_deref().is_some_and(|except| is_same(&entry.path(), except));
    match entry.file_type() {
        Ok(kind) if kind.is_symlink() => "a link",
        Ok(kind) if !kind.is_dir() && !kind.is_file() => "no regular file",
        Ok(kind) if kind.is_dir() && is_written_to() => "the output goes there",
        _ if entry.file_name().as_encoded_bytes().starts_with(b".") => "hidden",
        _ => "ignored",
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// A folder with these files in it; a name that ends in `/` is a folder.
    fn folder(names: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in names {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, if name.ends_with(".ignore") { "left.txt\n" } else { "words" }).unwrap();
        }
        folder
    }

    fn names(folder: &tempfile::TempDir, rules: &WalkRules) -> Vec<String> {
        let strip = |path: &Path| path.strip_prefix(folder.path()).unwrap().to_str().unwrap().to_string();
        walk(folder.path(), rules).entries.iter().map(|(path, _)| strip(path)).collect()
    }

    #[test]
    fn the_order_is_that_of_path_strings() {
        let folder = folder(&["b.txt", "a/z.txt", "a.txt", "a-b/c.txt", "B.txt"]);
        assert_eq!(names(&folder, &WalkRules::default()), ["B.txt", "a-b/c.txt", "a.txt", "a/z.txt", "b.txt"]);
    }

    #[test]
    fn hidden_and_ignored_entries_are_passed_over_unless_asked_for() {
        let folder = folder(&["a.txt", ".h.txt", ".git/x", "left.txt", ".ignore"]);
        let rules = WalkRules { list_passed_over: true, ..WalkRules::default() };
        assert_eq!(names(&folder, &rules), ["a.txt"]);
        let passed: Vec<_> = walk(folder.path(), &rules).passed_over;
        let said: Vec<_> = passed.iter().map(|p| (p.path.file_name().unwrap().to_str().unwrap(), p.reason)).collect();
        assert_eq!(said, [(".git", "hidden"), (".h.txt", "hidden"), (".ignore", "hidden"), ("left.txt", "ignored")]);
        let rules = WalkRules { hidden: true, no_ignore: true, ..WalkRules::default() };
        assert_eq!(names(&folder, &rules), [".git/x", ".h.txt", ".ignore", "a.txt", "left.txt"]);
    }

    #[test]
    fn the_folder_that_is_written_to_is_not_entered() {
        let folder = folder(&["a.txt", "out/a.txt.txt", "sub/out/b.txt"]);
        let except = Some(folder.path().join("out").canonicalize().unwrap());
        let rules = WalkRules { except, list_passed_over: true, ..WalkRules::default() };
        assert_eq!(names(&folder, &rules), ["a.txt", "sub/out/b.txt"]);
        assert_eq!(walk(folder.path(), &rules).passed_over[0].reason, "the output goes there");
        let except = Some(folder.path().canonicalize().unwrap());
        assert_eq!(names(&folder, &WalkRules { except, ..WalkRules::default() }).len(), 3);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let folder = folder(&["sub/a.txt"]);
        std::os::unix::fs::symlink(folder.path(), folder.path().join("sub/loop")).unwrap();
        let rules = WalkRules { list_passed_over: true, ..WalkRules::default() };
        assert_eq!(names(&folder, &rules), ["sub/a.txt"]);
        assert_eq!(walk(folder.path(), &rules).passed_over[0].reason, "a link");
    }
}
