//! Where the digests of many inputs go: a path below one folder for each.
//!
//! A single folder gives its own tree. Of several paths each keeps its name, as it was said, as first folder; those
//! that lead outside (`/data/a.txt`, `../a.txt`) lose the folders that they have in common.

use std::collections::{HashMap, HashSet};
use std::path::{Component, Path, PathBuf};

use super::inputs::{Inputs, Root};
use super::name::Name;
use super::trouble::Trouble;
use crate::source::Input;

/// The name of the page that leads to all others.
pub(super) const INDEX: &str = "index.html";

/// The file for each input, in the order of the inputs: below `folder`, named after the input with `ending` added.
///
/// # Errors
/// Two inputs that would be written to the same file.
pub(super) fn targets(inputs: &Inputs, folder: &Path, ending: &str) -> Result<Vec<PathBuf>, Trouble> {
    let names = names(&inputs.roots);
    let targets: Vec<PathBuf> = inputs
        .inputs
        .iter()
        .map(|input| {
            let mut target = folder.join(below(input, &inputs.roots[input.root], &names[input.root])).into_os_string();
            target.push(ending);
            target.into()
        })
        .collect();
    let index = folder.join(INDEX);
    if let Some(at) = targets.iter().position(|target| *target == index) {
        return Err(Trouble::at(
            &index,
            &format!("would hold the digest of {} and the index", Name::of(&inputs.inputs[at]).place),
        ));
    }
    let mut taken = HashMap::new();
    for (input, target) in inputs.inputs.iter().zip(&targets) {
        if let Some(other) = taken.insert(target, input) {
            let [first, second] = [other, input].map(|input| Name::of(input).place);
            return Err(Trouble::at(target, &format!("would hold the digests of both {first} and {second}")));
        }
    }
    Ok(targets)
}

/// Whether all inputs will stand as they are.
///
/// # Errors
/// A target that is one of the inputs, whatever it is called: its digest would take the place of the text.
pub(super) fn check<'p>(targets: impl Iterator<Item = &'p Path>, inputs: &Inputs) -> Result<(), Trouble> {
    // In a folder that is new no target stands yet.
    let standing: Vec<&Path> = targets.filter(|target| target.is_file()).collect();
    if standing.is_empty() {
        return Ok(());
    }
    let paths: HashSet<PathBuf> =
        inputs.inputs.iter().filter_map(Input::path).filter_map(|path| path.canonicalize().ok()).collect();
    match standing.into_iter().find(|target| target.canonicalize().is_ok_and(|place| paths.contains(&place))) {
        Some(target) => Err(Trouble::at(target, "is an input, which the digest would replace; name another file")),
        None => Ok(()),
    }
}

/// The page of each input as a link says it: a relative path by the bytes of its names, which need be no text.
pub(super) type Links = Vec<Vec<u8>>;

/// The paths of `targets` from `folder`.
pub(super) fn links(targets: &[PathBuf], folder: &Path) -> Links {
    let below = |target: &PathBuf| {
        let parts = target.strip_prefix(folder).unwrap_or(target).components();
        parts.map(|part| part.as_os_str().as_encoded_bytes()).collect::<Vec<_>>().join(&b'/')
    };
    targets.iter().map(below).collect()
}

/// The path of an input below the output folder, given the name of its root there.
fn below(input: &Input, root: &Root, name: &Path) -> PathBuf {
    match input.path().and_then(|path| path.strip_prefix(&root.path).ok()) {
        Some(rest) if root.folder => name.join(rest),
        _ => name.to_path_buf(),
    }
}

/// The name of each root below the output folder.
fn names(roots: &[Root]) -> Vec<PathBuf> {
    if let [Root { folder: true, .. }] = roots {
        return vec![PathBuf::new()];
    }
    let shared = shared_folder(roots.iter().map(|root| root.path.as_path()).filter(|path| leads_outside(path)));
    let name = |path: &Path| {
        let name = inner(path);
        if leads_outside(path) { name.strip_prefix(&shared).map(Path::to_path_buf).unwrap_or(name) } else { name }
    };
    roots.iter().map(|root| name(&root.path)).collect()
}

fn leads_outside(path: &Path) -> bool {
    !path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
}

/// The parts of a path that name something.
fn inner(path: &Path) -> PathBuf {
    path.components().filter(|part| matches!(part, Component::Normal(_))).collect()
}

/// The longest folder that all of these are in.
fn shared_folder<'p>(paths: impl Iterator<Item = &'p Path>) -> PathBuf {
    let parents = paths.map(|path| inner(path).parent().map(Path::to_path_buf).unwrap_or_default());
    let shared = |a: PathBuf, b: PathBuf| {
        let parts = a.components().zip(b.components()).take_while(|(a, b)| a == b);
        parts.map(|(part, _)| part).collect()
    };
    parents.reduce(shared).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Place;

    /// The targets of inputs given as (root, file); a root that is not the file itself is a folder.
    fn targets_of(named: &[(&str, &str)]) -> Result<Vec<String>, Trouble> {
        let mut inputs = Inputs::default();
        for (root, file) in named {
            if inputs.roots.last().is_none_or(|last| last.path != Path::new(root) || !last.folder) {
                inputs.roots.push(Root { path: root.into(), folder: root != file });
            }
            let root = inputs.roots.len() - 1;
            inputs.inputs.push(Input { place: Place::File(file.into()), root, found: false });
        }
        let targets = targets(&inputs, Path::new("out"), ".txt")?;
        Ok(targets.iter().map(|target| target.to_str().unwrap().to_string()).collect())
    }

    #[test]
    fn a_single_folder_gives_its_own_tree() {
        let named = [("in", "in/a.html"), ("in", "in/sub/a.html")];
        assert_eq!(targets_of(&named).unwrap(), ["out/a.html.txt", "out/sub/a.html.txt"]);
        assert_eq!(targets_of(&[(".", "./a.html"), (".", "./b/a")]).unwrap(), ["out/a.html.txt", "out/b/a.txt"]);
        assert_eq!(targets_of(&[("/data/in/", "/data/in/a")]).unwrap(), ["out/a.txt"]);
    }

    #[test]
    fn several_paths_keep_their_names() {
        let named = [("en", "en/a"), ("docs/de", "docs/de/a"), ("./x/a.txt", "./x/a.txt"), ("a.txt", "a.txt")];
        assert_eq!(
            targets_of(&named).unwrap(),
            ["out/en/a.txt", "out/docs/de/a.txt", "out/x/a.txt.txt", "out/a.txt.txt"]
        );
        assert_eq!(targets_of(&[("sub/a.html", "sub/a.html")]).unwrap(), ["out/sub/a.html.txt"]);
    }

    #[test]
    fn paths_outside_keep_what_tells_them_apart() {
        assert_eq!(targets_of(&[("/d/x/a", "/d/x/a"), ("/d/x/b", "/d/x/b")]).unwrap(), ["out/a.txt", "out/b.txt"]);
        assert_eq!(targets_of(&[("/d/x", "/d/x/a"), ("/d/y", "/d/y/a")]).unwrap(), ["out/x/a.txt", "out/y/a.txt"]);
        assert_eq!(targets_of(&[("../a", "../a"), ("b/c", "b/c")]).unwrap(), ["out/a.txt", "out/b/c.txt"]);
    }

    #[test]
    fn collisions_are_errors() {
        assert!(targets_of(&[("a", "a"), ("b", "b"), ("a", "a")]).is_err());
        assert!(targets_of(&[("../a", "../a"), ("a", "a")]).is_err());
    }

    #[test]
    fn links_are_relative() {
        let targets = [PathBuf::from("out/a.html"), PathBuf::from("out/sub/b.html")];
        assert_eq!(links(&targets, Path::new("out")), [&b"a.html"[..], b"sub/b.html"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_no_text_is_linked_by_its_bytes() {
        let name: &std::ffi::OsStr = std::os::unix::ffi::OsStrExt::from_bytes(b"quay\xff.html");
        assert_eq!(links(&[Path::new("out").join(name)], Path::new("out")), [b"quay\xff.html"]);
    }
}
