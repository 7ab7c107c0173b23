//! One JSON object that holds a document, as many programs and web services write it.

use serde::de::IgnoredAny;

use super::record::{Fields, Record};

/// Names that the field with the text goes by.
const TEXTS: [&str; 4] = ["text", "content", "body", "article"];
/// Names that the field with the title goes by.
const TITLES: [&str; 2] = ["title", "headline"];

/// A document inside a JSON object.
#[derive(Debug)]
pub(crate) struct Object<'t> {
    /// The name of the field that the text stands in.
    pub(crate) field: String,
    /// What the object holds.
    pub(crate) record: Record<'t>,
}

impl<'t> Object<'t> {
    /// The document in `text`, where that is one JSON object with a string in the field that `fields` names, or in one
    /// of the usual ones. A string without words is taken only where all are.
    pub(crate) fn read(text: &'t str, fields: &Fields) -> Option<Self> {
        if !text.trim_start().starts_with('{') {
            return None;
        }
        let named = fields.text.as_str();
        let usual = TEXTS.into_iter().filter(|&usual| usual != named);
        let mut blank = None;
        for field in std::iter::once(named).chain(usual) {
            let Some(record) = read(text, field, fields) else { continue };
            let found = Self { field: field.to_string(), record };
            if !found.record.text.trim().is_empty() {
                return Some(found);
            }
            blank = blank.or(Some(found));
        }
        blank
    }

    /// What to do about `text`, where that is JSON in which no document was found: it is read as it stands. Stray lines
    /// of JSON among others say nothing.
    pub(crate) fn advice(text: &str) -> Option<&'static str> {
        let text = text.trim_ascii();
        let mut ends = text.lines();
        let lines = ends.next().zip(ends.next_back());
        let is_object = |part: &str| part.starts_with('{') && serde_json::from_str::<IgnoredAny>(part).is_ok();
        let rest = text.strip_prefix('[').map(str::trim_ascii_start);
        if lines.is_some_and(|(first, last)| is_object(first) && is_object(last)) {
            Some("looks like JSON Lines and is read as plain text: --input jsonl reads its records")
        } else if is_object(text) {
            Some("is a JSON object with its text in none of the known fields: --text-field names it")
        } else if rest.is_some_and(|rest| rest.starts_with('{')) && serde_json::from_str::<IgnoredAny>(text).is_ok() {
            Some("is a JSON array and is read as plain text: jq -c '.[]' makes records for --input jsonl")
        } else {
            None
        }
    }
}

fn read<'t>(text: &'t str, field: &str, fields: &Fields) -> Option<Record<'t>> {
    let with_title = |title: &str| Fields { text: field.to_string(), title: title.to_string(), ..fields.clone() };
    let record = Record::parse(text.as_bytes(), &with_title(&fields.title)).ok()?;
    let titles = TITLES.iter().filter_map(|title| Record::parse(text.as_bytes(), &with_title(title)).ok()?.title);
    let title = record.title.or_else(|| titles.into_iter().next());
    Some(Record { title, ..record })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields() -> Fields {
        let [id, text, title, language, reference] = ["id", "text", "title", "lang", "summary"].map(String::from);
        Fields { id, text, title, language, reference }
    }

    fn read(text: &str) -> Option<(String, String, Option<String>)> {
        let fields = fields();
        let object = Object::read(text, &fields)?;
        Some((object.field, object.record.text.into_owned(), object.record.title.map(String::from)))
    }

    #[test]
    fn the_text_is_in_a_field_with_one_of_the_usual_names() {
        let found = |field: &str, text: &str, title: Option<&str>| {
            Some((field.to_string(), text.to_string(), title.map(str::to_string)))
        };
        assert_eq!(read("{\"text\":\"Words.\"}"), found("text", "Words.", None));
        assert_eq!(
            read("\n{\"headline\":\"Ferry\",\n \"meta\":{},\n \"body\":\"Words.\"}\n"),
            found("body", "Words.", Some("Ferry"))
        );
        assert_eq!(
            read("{\"title\":\"A\",\"headline\":\"B\",\"text\":null,\"content\":\"Words.\"}"),
            found("content", "Words.", Some("A"))
        );
    }

    #[test]
    fn a_blank_field_gives_way_to_one_with_words() {
        let text_of = |text: &str| read(text).map(|(field, text, _)| (field, text));
        let found = |field: &str, text: &str| Some((field.to_string(), text.to_string()));
        let sails = "The ferry sails every hour from the quay.";
        assert_eq!(text_of(&format!("{{\"text\":\" \",\"body\":\"{sails}\"}}")), found("body", sails));
        assert_eq!(text_of("{\"body\":\"\",\"text\":\"\\n\"}"), found("text", "\n"));
    }

    #[test]
    fn all_else_is_no_such_object() {
        for text in
            ["", "Words.", "{", "{}", "{\"text\":1}", "[{\"text\":\"a\"}]", "{\"text\":\"a\"}\n{\"text\":\"b\"}"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn json_without_a_document_is_named() {
        let said = |text: &str| Object::advice(text).and_then(|said| said.find("--")).is_some();
        for text in
            ["{\"text\":\"a\"}\n{\"text\":\"b\"}\n", "{\n \"story\":\"a\"\n}", "[{\"text\":\"a\"},\n{\"text\":\"b\"}]"]
        {
            assert!(said(text), "{text}");
        }
        for text in ["", "Words.", "{", "[Music] Words.", "[1]", "{\"ad\":1}\nThe ferry sails.", "{curly}\n{words}"] {
            assert!(!said(text), "{text}");
        }
    }
}
