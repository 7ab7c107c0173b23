//! What a document or record is called: in messages, in JSON, and above its digest.

use std::path::Path;

use super::terminal::visible;
use crate::render::{Label, Source, json_string};
use crate::source::Input;

/// The names of a document or record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// Where it is, in messages: `path`, or `path:line`.
    pub(super) place: String,
    /// The path as text; `None` for standard input.
    pub(super) path: Option<String>,
    /// Its id, as JSON text.
    id: Option<String>,
    /// The line of a record, whose id is its own; that of a file is its path.
    line: Option<usize>,
}

impl Name {
    /// The names of an input: its id is its path.
    pub(super) fn of(input: &Input) -> Self {
        let path = input.path().map(|path| path.to_string_lossy().into_owned());
        let place = path.clone().unwrap_or_else(|| "<stdin>".to_string());
        Self { id: path.as_deref().map(json_string), place, path, line: None }
    }

    /// The names of the record in a line of `file`.
    pub(super) fn record(file: &Self, line: usize, id: Option<&str>) -> Self {
        let place = format!("{}:{line}", file.place);
        Self { id: id.map(str::to_string), place, path: file.path.clone(), line: Some(line) }
    }

    /// True for a record.
    pub(super) fn is_record(&self) -> bool {
        self.line.is_some()
    }

    /// The name of the file alone, where it has one.
    pub(super) fn file_name(&self) -> Option<&str> {
        Path::new(self.path.as_deref()?).file_name()?.to_str()
    }

    /// What stands above its digest where a text holds several: the path, or a record's id, or else its place.
    pub(super) fn heading(&self) -> String {
        match self.id.as_deref() {
            Some(id) if self.line.is_some() && id != "null" => {
                visible(&serde_json::from_str::<String>(id).unwrap_or_else(|_| id.to_string()))
            }
            _ => visible(&self.place),
        }
    }

    /// The names as those of a document that a sentence is from, with its heading.
    pub(super) fn source<'a>(&'a self, heading: &'a str) -> Source<'a> {
        Source { id: self.id.as_deref(), path: self.path.as_deref(), name: heading }
    }

    /// The names as an output shows them.
    pub(super) fn label<'a>(&'a self, heading: Option<&'a str>) -> Label<'a> {
        Label { id: self.id.as_deref(), path: self.path.as_deref(), heading, anchor: None, sources: &[] }
    }

    /// The id of its article in a page that it shares: the same on every run, and like no other.
    pub(super) fn anchor(&self, input: usize) -> String {
        match self.line {
            Some(line) => format!("d{}-{line}", input + 1),
            None => format!("d{}", input + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Place;

    fn of(place: Place) -> Name {
        Name::of(&Input { place, root: 0, found: false })
    }

    #[test]
    fn a_file_is_called_by_its_path() {
        let name = of(Place::File("sub/a\u{7}\".txt".into()));
        let label = name.label(None);
        assert_eq!(label.id, Some("\"sub/a\\u0007\\\".txt\""));
        assert_eq!(label.path, Some("sub/a\u{7}\".txt"));
        assert_eq!(name.heading(), "sub/a\\u{7}\".txt");
    }

    #[test]
    fn a_record_is_called_by_its_id_or_its_line() {
        let file = of(Place::Stdin);
        let heading = |id| Name::record(&file, 7, id).heading();
        assert_eq!(heading(Some("\"a\\u00e9\"")), "aé");
        assert_eq!(heading(Some("1e2")), "1e2");
        assert_eq!(heading(Some("null")), "<stdin>:7");
        assert_eq!(heading(None), "<stdin>:7");
        assert_eq!(Name::record(&file, 7, Some("1e2")).label(None).id, Some("1e2"));
        assert_eq!(Name::record(&of(Place::File("a.jsonl".into())), 3, None).place, "a.jsonl:3");
    }
}
