//! The arguments of a process, and what those that go together ask for.

use std::env;
use std::ffi::OsString;
use std::path::Path;

use clap::Parser;

use super::super::messages::Verbosity;
use super::{Args, LengthArgs, OtherArgs, OutputArgs};
use crate::Budget;
use crate::render::OutputFormat;

impl Args {
    /// The arguments of this process. Where all are paths, as mostly in a pipeline that starts the program for each
    /// article, they need no parser, which takes a fifth of the time of a short one.
    ///
    /// # Errors
    /// What clap finds wrong; also where help or the version is asked for.
    pub(in super::super) fn of_process() -> Result<Self, clap::Error> {
        match Self::of_paths(env::args_os().skip(1)) {
            Some(args) => Ok(args),
            None => Self::try_parse(),
        }
    }

    /// The arguments, where all are paths.
    fn of_paths(arguments: impl Iterator<Item = OsString>) -> Option<Self> {
        let is_path = |argument: &OsString| !matches!(argument.as_encoded_bytes(), [] | [b'-', _, ..]);
        let paths = arguments.map(|argument| is_path(&argument).then(|| argument.into())).collect::<Option<_>>()?;
        Some(Self { paths, ..Self::default() })
    }
}

impl LengthArgs {
    /// The length asked for.
    pub(in super::super) fn budget(&self) -> Budget {
        let sentences = self.sentences.map(Budget::Sentences);
        let words = self.words.map(Budget::Words);
        let chars = self.chars.map(Budget::Chars);
        sentences.or(words).or(chars).or(self.ratio.map(Budget::Ratio)).unwrap_or_default()
    }
}

impl OutputArgs {
    /// The format asked for.
    pub(in super::super) fn format(&self) -> Option<OutputFormat> {
        if self.json { Some(OutputFormat::Json) } else { self.format }
    }

    /// The file or folder that digests go to; `None` for standard output.
    pub(in super::super) fn path(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| *path != Path::new("-"))
    }
}

impl OtherArgs {
    /// How much is to be said.
    pub(in super::super) fn verbosity(&self) -> Verbosity {
        match (self.quiet, self.verbose) {
            (true, _) => Verbosity::Quiet,
            (_, true) => Verbosity::Verbose,
            _ => Verbosity::Normal,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Ratio;

    fn parse(line: &str) -> Args {
        Args::try_parse_from(line.split(' ')).unwrap()
    }

    fn budget(line: &str) -> Budget {
        parse(line).length.budget()
    }

    #[test]
    fn paths_alone_are_the_same_without_the_parser() {
        let quick = |line: &str| Args::of_paths(line.split(' ').skip(1).map(OsString::from));
        for line in ["inbrief", "inbrief a.txt", "inbrief a - b/c é.txt"] {
            assert_eq!(format!("{:?}", quick(line).unwrap()), format!("{:?}", parse(line)));
        }
        for line in ["inbrief -n 3", "inbrief a --json", "inbrief -- a", "inbrief a "] {
            assert!(quick(line).is_none(), "{line}");
        }
    }

    #[test]
    fn every_length_has_its_option() {
        assert_eq!(budget("inbrief"), Budget::Sentences(3));
        assert_eq!(budget("inbrief -n 7"), Budget::Sentences(7));
        assert_eq!(budget("inbrief --words 60"), Budget::Words(60));
        assert_eq!(budget("inbrief --chars 300"), Budget::Chars(300));
        assert_eq!(budget("inbrief --ratio 20%"), Budget::Ratio(Ratio::new(0.2).unwrap()));
    }

    #[test]
    fn the_last_flag_wins() {
        assert_eq!(budget("inbrief -n 5 -n 2"), Budget::Sentences(2));
        let format = |line| parse(line).output.format();
        assert_eq!(format("inbrief --json -f plain"), Some(OutputFormat::Plain));
        assert_eq!(format("inbrief -f plain --json --json"), Some(OutputFormat::Json));
        assert_eq!(parse("inbrief -q -v -v --hidden --hidden").other.verbosity(), Verbosity::Verbose);
    }
}
