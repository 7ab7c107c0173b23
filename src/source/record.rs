//! One line of JSON Lines -> a record: its text, and what is known of it.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The names of the fields that a record is read from.
#[derive(Clone, Debug)]
pub(crate) struct Fields {
    /// Any JSON value that names the record.
    pub(crate) id: String,
    /// The text, a string.
    pub(crate) text: String,
    /// Its title, a string.
    pub(crate) title: String,
    /// Its language, a code.
    pub(crate) language: String,
    /// A summary that people wrote, a string.
    pub(crate) reference: String,
}

/// A record: the fields of a JSON object that matter. Where a field stands twice the last one holds.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Record<'l> {
    /// The id as it came, byte for byte.
    pub(crate) id: Option<&'l str>,
    /// The text.
    pub(crate) text: Cow<'l, str>,
    /// The title, where there is a string.
    pub(crate) title: Option<Cow<'l, str>>,
    /// The language, where there is a string.
    pub(crate) language: Option<Cow<'l, str>>,
    /// The reference summary, where there is a string.
    pub(crate) reference: Option<Cow<'l, str>>,
}

/// A line that is no record.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct BadRecord {
    /// The id as it came, where the line has one before it breaks.
    pub(crate) id: Option<String>,
    /// What is wrong.
    pub(crate) what: String,
}

impl<'l> Record<'l> {
    /// Reads a line.
    ///
    /// # Errors
    /// [`BadRecord`] where it is not UTF-8, no JSON object, or has no string as text.
    pub(crate) fn parse(line: &'l [u8], fields: &Fields) -> Result<Self, BadRecord> {
        let Ok(line) = simdutf8::basic::from_utf8(line) else { return Err(not_utf8(line, fields)) };
        let (found, read) = Found::read(line, fields);
        let bad = |what| BadRecord { id: found.id.map(|id| id.get().to_string()), what };
        if let Err(error) = read {
            let object = line.trim_ascii_start().starts_with('{');
            let why = if object { format!(": {}", in_line(&error)) } else { String::new() };
            return Err(bad(format!("is not a JSON object{why}")));
        }
        let text = found.text.ok_or_else(|| bad(format!("has no field '{}'", fields.text)))?;
        let text = string(text).map_err(|what| bad(format!("has no string as '{}': {what}", fields.text)))?;
        let optional = |value: Option<&'l RawValue>| value.and_then(|value| string(value).ok());
        Ok(Self {
            id: found.id.map(RawValue::get),
            text,
            title: optional(found.title),
            language: optional(found.language),
            reference: optional(found.reference),
        })
    }
}

/// The id is looked for all the same: it tells which record of a large file is bad.
fn not_utf8(line: &[u8], fields: &Fields) -> BadRecord {
    let lossy = String::from_utf8_lossy(line);
    let (found, _) = Found::read(&lossy, fields);
    let offset = std::str::from_utf8(line).map_or_else(|error| error.valid_up_to(), str::len);
    let id = found.id.map(|id| id.get().to_string());
    BadRecord { id, what: format!("is not UTF-8 at byte {}", offset + 1) }
}

/// The string that a JSON value is.
fn string(value: &RawValue) -> Result<Cow<'_, str>, String> {
    let json = value.get();
    match json.as_bytes().first() {
        Some(b'"') => {}
        Some(b'{') => return Err("it is an object".to_string()),
        Some(b'[') => return Err("it is an array".to_string()),
        Some(b'n') => return Err("it is null".to_string()),
        Some(b't' | b'f') => return Err("it is a boolean".to_string()),
        _ => return Err("it is a number".to_string()),
    }
    let plain = &json[1..json.len() - 1];
    if memchr::memchr(b'\\', plain.as_bytes()).is_none() {
        return Ok(Cow::Borrowed(plain));
    }
    let read = serde_json::Deserializer::from_str(json).deserialize_bytes(Lossy);
    read.map(Cow::Owned).map_err(|error| in_line(&error))
}

/// An error without the line number, which counts inside the record and is always 1.
fn in_line(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.split_once(" at line ") {
        Some((what, _)) => format!("{what} at byte {}", error.column()),
        None => text,
    }
}

/// The raw values of the fields, as far as a line could be read.
#[derive(Default)]
struct Found<'l> {
    id: Option<&'l RawValue>,
    text: Option<&'l RawValue>,
    title: Option<&'l RawValue>,
    language: Option<&'l RawValue>,
    reference: Option<&'l RawValue>,
}

impl<'l> Found<'l> {
    fn read(line: &'l str, fields: &Fields) -> (Self, Result<(), serde_json::Error>) {
        let mut found = Self::default();
        let mut deserializer = serde_json::Deserializer::from_str(line);
        let read =
            deserializer.deserialize_map(FieldsVisitor { fields, found: &mut found }).and_then(|()| deserializer.end());
        (found, read)
    }
}

/// Walks over an object and keeps the fields.
struct FieldsVisitor<'f, 'l> {
    fields: &'f Fields,
    found: &'f mut Found<'l>,
}

impl<'l> Visitor<'l> for FieldsVisitor<'_, 'l> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'l>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { fields, found } = self;
        while let Some(key) = map.next_key::<String>()? {
            let mut slots = [
                (&fields.id, &mut found.id),
                (&fields.text, &mut found.text),
                (&fields.title, &mut found.title),
                (&fields.language, &mut found.language),
                (&fields.reference, &mut found.reference),
            ];
            if slots.iter().all(|(name, _)| **name != key) {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            // One field may serve as two, for example as id and as title.
            let value = map.next_value::<&RawValue>()?;
            slots.iter_mut().filter(|(name, _)| **name == key).for_each(|(_, slot)| **slot = Some(value));
        }
        Ok(())
    }
}

/// A string in which half a surrogate pair, which JSON allows, becomes U+FFFD.
struct Lossy;

impl Visitor<'_> for Lossy {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<String, E> {
        let text = simdutf8::basic::from_utf8(bytes).map(str::to_string);
        Ok(text.unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields() -> Fields {
        let [id, text, title, language, reference] = ["id", "text", "title", "lang", "summary"].map(String::from);
        Fields { id, text, title, language, reference }
    }

    fn what(line: &[u8]) -> String {
        Record::parse(line, &fields()).unwrap_err().what
    }

    #[test]
    fn fields_are_found_wherever_they_stand() {
        let line =
            r#" {"x":{"text":[1]},"lang":"de","summary":"S","id":12345678901234567890123,"title":"T","text":"a\nb"} "#;
        let record = Record::parse(line.as_bytes(), &fields()).unwrap();
        assert_eq!(record.id, Some("12345678901234567890123"));
        assert_eq!(record.text, "a\nb".replace("\\n", "\n"));
        assert_eq!((record.title.as_deref(), record.language.as_deref()), (Some("T"), Some("de")));
        assert_eq!(record.reference.as_deref(), Some("S"));
    }

    #[test]
    fn ids_are_kept_byte_for_byte() {
        for id in ["1e2", "-0.0", "\"a\\u0041\"", "null", "[1, {\"k\": 2}]", "true"] {
            let line = format!("{{\"id\": {id} ,\"text\":\"\"}}");
            assert_eq!(Record::parse(line.as_bytes(), &fields()).unwrap().id, Some(id));
        }
        assert_eq!(Record::parse(br#"{"text":"t"}"#, &fields()).unwrap().id, None);
    }

    #[test]
    fn fields_have_the_names_asked_for() {
        let named = |id: &str, text: &str, title: &str| Fields {
            id: id.into(),
            text: text.into(),
            title: title.into(),
            ..fields()
        };
        let fields = named("url", "body", "url");
        let record = Record::parse(br#"{"text":1,"url":"u","b\u006fdy":"words"}"#, &fields).unwrap();
        assert_eq!((record.id, &*record.text, record.title.as_deref()), (Some("\"u\""), "words", Some("u")));
    }

    #[test]
    fn title_and_language_may_be_anything() {
        let record = Record::parse(br#"{"text":"t","title":5,"lang":null}"#, &fields()).unwrap();
        assert_eq!((record.title, record.language), (None, None));
    }

    #[test]
    fn half_a_surrogate_pair_does_no_harm() {
        let record = Record::parse(br#"{"text":"cut \ud83d"}"#, &fields()).unwrap();
        assert!(record.text.starts_with("cut \u{fffd}"));
    }

    #[test]
    fn bad_records_say_what_is_wrong_and_keep_their_id() {
        assert_eq!(what(b"[1]"), "is not a JSON object");
        assert_eq!(what(b"{\"id\":1}"), "has no field 'text'");
        assert_eq!(what(b"{\"text\":null}"), "has no string as 'text': it is null");
        assert_eq!(what(b"{\"text\":\"\"} 1"), "is not a JSON object: trailing characters at byte 13");
        assert_eq!(what(b"{\"text\":\"a\xff\"}"), "is not UTF-8 at byte 11");
        for line in [&b"{\"id\":7,\"text\":5}"[..], b"{\"id\":7,\"text\":\"a", b"{\"id\":7,\"text\":\"\xfe\"}"] {
            assert_eq!(Record::parse(line, &fields()).unwrap_err().id.as_deref(), Some("7"));
        }
    }

    #[test]
    fn deep_nesting_does_no_harm() {
        let deep = format!("{{\"x\":{}{},\"text\":\"t\"}}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(Record::parse(deep.as_bytes(), &fields()).unwrap().text, "t");
        assert!(Record::parse("[".repeat(100_000).as_bytes(), &fields()).is_err());
    }
}
