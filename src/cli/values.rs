//! The values of options that are names or numbers: what is allowed, and what they mean.
//!
//! Each is checked by clap, so that a wrong one is answered with the list of those that are known.

use std::ffi::OsStr;
use std::num::IntErrorKind;
use std::ops::ControlFlow;

use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Arg, Command};

use super::generate::Generated;
use crate::render::OutputFormat;
use crate::{Format, Language, Method, Order};

/// What the input is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InputFormat {
    /// Content and name tell.
    Auto,
    /// A document in this format.
    Document(Format),
    /// One record a line.
    JsonLines,
}

/// What a bad input does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum OnError {
    /// It is reported, the rest goes on, and the exit status remembers.
    #[default]
    Report,
    /// It is reported and the rest goes on.
    Record,
    /// It ends the run.
    Stop,
}

impl OnError {
    /// Whether a run goes on behind input of which some `failed`.
    pub(super) fn after(self, failed: bool) -> ControlFlow<()> {
        if failed && self == Self::Stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

/// When text is coloured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum When {
    /// On a terminal, unless the environment speaks against it.
    #[default]
    Auto,
    /// In any case.
    Always,
    /// In no case.
    Never,
}

/// A language, or the wish to find it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LanguageChoice {
    /// To be detected.
    Auto,
    /// This one.
    Known(Language),
}

impl LanguageChoice {
    /// The choice that `name` stands for: `auto`, a known code, or a regional code whose base is known.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            code => Language::from_code(code).map(Self::Known),
        }
    }

    /// The language, unless it is to be detected.
    pub(super) fn language(self) -> Option<Language> {
        match self {
            Self::Auto => None,
            Self::Known(language) => Some(language),
        }
    }
}

/// Reads a [`LanguageChoice`].
#[derive(Clone)]
pub(super) struct LanguageParser;

impl TypedValueParser for LanguageParser {
    type Value = LanguageChoice;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<LanguageChoice, clap::Error> {
        if let Some(choice) = value.to_str().and_then(LanguageChoice::named) {
            return Ok(choice);
        }
        let known = PossibleValuesParser::new(language_names());
        known.parse_ref(command, arg, value).map(|_| LanguageChoice::Auto)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(language_names().map(PossibleValue::new)))
    }
}

fn language_names() -> impl Iterator<Item = &'static str> {
    std::iter::once("auto").chain(Language::all().map(Language::code))
}

/// A whole number, not below `least`.
pub(super) fn at_least(least: usize) -> impl TypedValueParser<Value = usize> {
    StringValueParser::new().try_map(move |text| match text.parse::<usize>() {
        Ok(n) if n >= least => Ok(n),
        Err(error) if *error.kind() == IntErrorKind::PosOverflow => {
            Err(format!("too large, at most {} is possible", usize::MAX))
        }
        _ => Err(format!("a whole number is needed, at least {least}")),
    })
}

pub(super) fn input_format() -> impl TypedValueParser<Value = InputFormat> {
    let documents = [Format::Text, Format::Markdown, Format::Html];
    let documents = documents.map(|format| (format.name(), InputFormat::Document(format)));
    let mut formats = vec![("auto", InputFormat::Auto)];
    formats.extend(documents);
    formats.push(("jsonl", InputFormat::JsonLines));
    one_of(formats)
}

pub(super) fn output_format() -> impl TypedValueParser<Value = OutputFormat> {
    one_of(OutputFormat::ALL.iter().map(|&format| (format.name(), format)).collect())
}

pub(super) fn method() -> impl TypedValueParser<Value = Method> {
    one_of(Method::ALL.iter().map(|&method| (method.name(), method)).collect())
}

pub(super) fn order() -> impl TypedValueParser<Value = Order> {
    one_of(vec![("source", Order::Source), ("salience", Order::Salience)])
}

pub(super) fn on_error() -> impl TypedValueParser<Value = OnError> {
    one_of(vec![("report", OnError::Report), ("record", OnError::Record), ("stop", OnError::Stop)])
}

pub(super) fn when() -> impl TypedValueParser<Value = When> {
    one_of(vec![("auto", When::Auto), ("always", When::Always), ("never", When::Never)])
}

pub(super) fn generated() -> impl TypedValueParser<Value = Generated> {
    one_of(Generated::ALL.to_vec())
}

/// The value with the name that is given.
fn one_of<T: Clone + Send + Sync + 'static>(values: Vec<(&'static str, T)>) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(values.iter().map(|(name, _)| *name)).map(move |given| {
        let value = values.iter().find(|(name, _)| *name == given).map(|(_, value)| value.clone());
        value.expect("the parser lets known names pass only")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse<P: TypedValueParser>(parser: P, value: &str) -> Option<P::Value> {
        parser.parse_ref(&Command::new("inbrief"), None, OsStr::new(value)).ok()
    }

    #[test]
    fn every_name_means_itself() {
        for format in OutputFormat::ALL {
            assert_eq!(parse(output_format(), format.name()), Some(*format));
        }
        for known in Method::ALL {
            assert_eq!(parse(method(), known.name()), Some(*known));
        }
        assert_eq!(parse(input_format(), "markdown"), Some(InputFormat::Document(Format::Markdown)));
        assert_eq!(parse(input_format(), "jsonl"), Some(InputFormat::JsonLines));
        assert_eq!(parse(when(), "never"), Some(When::Never));
        assert_eq!(parse(order(), "salience"), Some(Order::Salience));
        assert_eq!(parse(on_error(), "stop"), Some(OnError::Stop));
        assert_eq!(parse(method(), "Lead"), None);
    }

    #[test]
    fn numbers_have_a_least_value() {
        assert_eq!(parse(at_least(2), "2"), Some(2));
        for wrong in ["1", "0", "-3", "x", "", "1.5", "99999999999999999999"] {
            assert_eq!(parse(at_least(2), wrong), None, "{wrong}");
        }
        let too_large = OsStr::new("99999999999999999999");
        let error = at_least(2).parse_ref(&Command::new("inbrief"), None, too_large).unwrap_err().to_string();
        assert!(error.contains("too large") && !error.contains("whole number"), "{error}");
    }

    #[test]
    fn languages_by_code_and_regional_code() {
        let english = Language::from_code("en").map(LanguageChoice::Known);
        assert_eq!(parse(LanguageParser, "en"), english);
        assert_eq!(parse(LanguageParser, "en-GB"), english);
        assert_eq!(parse(LanguageParser, "auto"), Some(LanguageChoice::Auto));
        assert_eq!(parse(LanguageParser, "klingon"), None);
        assert_eq!(LanguageChoice::Auto.language(), None);
    }
}
