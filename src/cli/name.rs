//! What a document or record is called: in messages, in JSON, and above its digest.

use std::path::Path;

use super::messages::visible;
use crate::render::{Label, json_string};
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
    /// What stands above its digest where an output holds several.
    heading: String,
}

impl Name {
    /// The names of an input: its id is its path.
    pub(super) fn of(input: &Input) -> Self {
        let path = input.path().map(|path| path.to_string_lossy().into_owned());
        let place = path.clone().unwrap_or_else(|| "<stdin>".to_string());
        Self { id: path.as_deref().map(json_string), heading: visible(&place), place, path }
    }

    /// The names of the record in a line of `file`; what it is called is its own id, or else where it stands.
    pub(super) fn record(file: &Self, line: usize, id: Option<&str>) -> Self {
        let place = format!("{}:{line}", file.place);
        let heading = match id {
            None | Some("null") => visible(&place),
            Some(id) => visible(&serde_json::from_str::<String>(id).unwrap_or_else(|_| id.to_string())),
        };
        Self { id: id.map(str::to_string), heading, place, path: file.path.clone() }
    }

    /// The name of the file alone, where it has one.
    pub(super) fn file_name(&self) -> Option<&str> {
        Path::new(self.path.as_deref()?).file_name()?.to_str()
    }

    /// The names as an output shows them; the heading where it holds several.
    pub(super) fn label(&self, several: bool) -> Label<'_> {
        let heading = several.then_some(self.heading.as_str());
        Label { id: self.id.as_deref(), path: self.path.as_deref(), heading }
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
        let label = name.label(true);
        assert_eq!(label.id, Some("\"sub/a\\u0007\\\".txt\""));
        assert_eq!(label.path, Some("sub/a\u{7}\".txt"));
        assert_eq!(label.heading, Some("sub/a\\u{7}\".txt"));
        assert_eq!(name.label(false).heading, None);
    }

    #[test]
    fn a_record_is_called_by_its_id_or_its_line() {
        let file = of(Place::Stdin);
        let heading = |id| Name::record(&file, 7, id).label(true).heading.map(str::to_string);
        assert_eq!(heading(Some("\"a\\u00e9\"")).as_deref(), Some("aé"));
        assert_eq!(heading(Some("1e2")).as_deref(), Some("1e2"));
        assert_eq!(heading(Some("null")).as_deref(), Some("<stdin>:7"));
        assert_eq!(heading(None).as_deref(), Some("<stdin>:7"));
        assert_eq!(Name::record(&file, 7, Some("1e2")).label(false).id, Some("1e2"));
        assert_eq!(Name::record(&of(Place::File("a.jsonl".into())), 3, None).place, "a.jsonl:3");
    }
}
