//! The options, defined once: names, help, and the checks that need nothing but the value.

mod asked;

use std::path::PathBuf;

use clap::{ArgAction, Args as Group, Parser};

use super::generate::Generated;
use super::values::{self, InputFormat, LanguageChoice, OnError, When};
use crate::decode::Decoder;
use crate::extract::LinePattern;
use crate::render::OutputFormat;
use crate::{Method, Order, Ratio};

pub(super) const EXAMPLES: &str = "\
Examples:
  inbrief article.txt                       the three sentences that say most
  curl -sL URL | inbrief                    a web page without its menus
  pdftotext report.pdf - | inbrief -n 5     five sentences of a PDF
  inbrief -f markdown -o brief/ articles/   a folder, one digest a file
  inbrief -f plain --words 60 *.txt         at most 60 words of each
  inbrief -f html -o news/ articles/        pages, and an index of them
  inbrief --input jsonl <in >out            a digest for each JSON Lines record";

pub(super) const ENVIRONMENT: &str = "\
Environment: INBRIEF_METHOD and INBRIEF_LANGUAGE stand in for -m and -l.
Exit status: 0 all done, 1 some input failed, 2 usage or output failure.";

/// No time to read? Get a summary: the few sentences of a text that say most.
#[derive(Debug, Default, Parser)]
#[command(
    name = "inbrief",
    version,
    args_override_self = true,
    before_long_help = EXAMPLES,
    after_help = ENVIRONMENT,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub(super) struct Args {
    /// Files; folders, walked and sorted by path; - or none: stdin
    ///
    /// Files and folders are taken in the order given. Without any, standard
    /// input is read, unless it is a terminal.
    #[arg(value_name = "PATH", verbatim_doc_comment)]
    pub(super) paths: Vec<PathBuf>,

    #[command(flatten)]
    pub(super) input: InputArgs,
    #[command(flatten)]
    pub(super) length: LengthArgs,
    #[command(flatten)]
    pub(super) method: MethodArgs,
    #[command(flatten)]
    pub(super) output: OutputArgs,
    #[command(flatten)]
    pub(super) compare: CompareArgs,
    #[command(flatten)]
    pub(super) other: OtherArgs,
}

#[derive(Debug, Default, Group)]
#[command(next_help_heading = "Input")]
pub(super) struct InputArgs {
    /// auto (default), text, markdown, html or jsonl
    ///
    /// The format of the input; auto detects it from the content, then from
    /// the name. JSON Lines are read with this option, or from files named
    /// .jsonl or .ndjson (also with .gz). Mail is text; its parts are
    /// decoded, and of a mailbox the first mail is read.
    #[arg(verbatim_doc_comment, long, value_name = "FORMAT", value_parser = values::input_format(), hide_possible_values = true)]
    pub(super) input: Option<InputFormat>,

    /// Read paths from FILE, one a line; - is stdin
    ///
    /// Blank lines and lines that begin with # are skipped.
    #[arg(verbatim_doc_comment, long, value_name = "FILE")]
    pub(super) files_from: Option<PathBuf>,

    /// Paths of --files-from end with NUL, not a newline
    #[arg(short = '0', long, requires = "files_from")]
    pub(super) null: bool,

    /// Walk hidden files and folders too
    #[arg(long)]
    pub(super) hidden: bool,

    /// Do not respect .gitignore, .ignore and the like
    #[arg(long)]
    pub(super) no_ignore: bool,

    /// JSON Lines: the field with the id [default: id]
    ///
    /// Of any type; it is passed through byte for byte.
    #[arg(verbatim_doc_comment, long, value_name = "NAME", hide_short_help = true)]
    pub(super) id_field: Option<String>,

    /// JSON Lines: the field with the text [default: text]
    #[arg(long, value_name = "NAME")]
    pub(super) text_field: Option<String>,

    /// JSON Lines: the title's field [default: title]
    ///
    /// Without one the headline is looked for in the text.
    #[arg(verbatim_doc_comment, long, value_name = "NAME", hide_short_help = true)]
    pub(super) title_field: Option<String>,

    /// JSON Lines: the language's field [default: lang]
    ///
    /// A code such as en or pt-BR. Where there is none it is detected; a
    /// language without a table is read by the rules of its script.
    #[arg(verbatim_doc_comment, long, value_name = "NAME", hide_short_help = true)]
    pub(super) lang_field: Option<String>,

    /// Keep every line, page furniture included
    ///
    /// Menus, buttons and notices stay, drawn lines and the marks of quoted
    /// mail too, and no line is taken out as title. In Markdown code and
    /// tables stay as well; tags of HTML are never text.
    #[arg(verbatim_doc_comment, long)]
    pub(super) no_clean: bool,

    /// Drop short lines that three or more inputs share
    ///
    /// For many inputs from one place: their short lines in common belong to
    /// its pages, not to its articles. All inputs are read twice; standard
    /// input cannot be, and its lines are not counted.
    #[arg(verbatim_doc_comment, long)]
    pub(super) batch_furniture: bool,

    /// Encoding, such as latin1 [default: detected]
    ///
    /// A label as web pages use them. Without it the byte-order mark decides,
    /// then whether it looks like UTF-16, then whether it is UTF-8, stray
    /// bytes aside, then the label of a page or mail, then a guess from the
    /// bytes. JSON Lines are always UTF-8.
    #[arg(verbatim_doc_comment, long, value_name = "LABEL", value_parser = Decoder::labelled)]
    pub(super) encoding: Option<Decoder>,
}

#[derive(Debug, Default, Group)]
#[command(next_help_heading = "Length (one of)")]
#[group(id = "length", multiple = false)]
pub(super) struct LengthArgs {
    /// Number of sentences [default: 3]
    #[arg(short = 'n', long, value_name = "N", value_parser = values::at_least(1))]
    sentences: Option<usize>,

    /// At most N words
    ///
    /// A character of Chinese, Japanese or Thai counts as a word.
    #[arg(verbatim_doc_comment, long, value_name = "N", value_parser = values::at_least(1))]
    words: Option<usize>,

    /// At most N characters, line ends included
    ///
    /// As the format plain prints them. What stands beside the sentences,
    /// such as their sources with --together, is not counted.
    #[arg(verbatim_doc_comment, long, value_name = "N", value_parser = values::at_least(2))]
    chars: Option<usize>,

    /// A share of the sentences, such as 0.2 or 20%
    #[arg(long, value_name = "R", value_parser = |text: &str| text.parse::<Ratio>())]
    ratio: Option<Ratio>,
}

#[derive(Debug, Default, Group)]
#[command(next_help_heading = "Method")]
pub(super) struct MethodArgs {
    /// How to score [default: blend]; see --list-methods
    ///
    /// blend, tfidf, centroid, lexrank, textrank, lsa, kl, sumbasic, luhn,
    /// edmundson, lead and random; --list-methods says what each does, and
    /// where it was published.
    #[arg(verbatim_doc_comment, short, long, value_name = "NAME", value_parser = values::method(), hide_possible_values = true)]
    pub(super) method: Option<Method>,

    /// Seed of the method random [default: 0]
    #[arg(long, value_name = "N")]
    pub(super) seed: Option<u64>,

    /// Lean towards what the reader asks
    ///
    /// Sentences with words of TEXT in any form, and with words that stand
    /// beside them in the document, gain up to nine standard deviations of
    /// salience: the best answer is chosen, half an answer gains little.
    /// Short sentences answer better than long ones, and what answers the
    /// same part of the question again counts half. The first sentence of
    /// an article loses one deviation, the second half of one, and so on:
    /// what articles begin with is mostly asked already. Where no word of
    /// TEXT occurs, a warning says so and the digest is as without it. A TEXT
    /// without words asks nothing. In languages without stems, which
    /// --list-languages shows, a word is found as it stands; one that the
    /// text has nowhere, in letters other than Latin, with up to three more
    /// at its end.
    #[arg(verbatim_doc_comment, long, value_name = "TEXT")]
    pub(super) query: Option<String>,

    /// One digest of all inputs, sentences with sources
    ///
    /// Sentences are ranked over all documents and records, what one says is
    /// not said again from another, and of articles that are nearly the same
    /// the first alone counts. The output is one, also with -o; inputs that
    /// fail are left out, and reported.
    #[arg(verbatim_doc_comment, long)]
    pub(super) together: bool,

    /// Language of the input, or auto
    ///
    /// Overrules what records say and what is detected; auto sets
    /// INBRIEF_LANGUAGE aside. --list-languages names the codes.
    #[arg(verbatim_doc_comment, short, long, value_name = "CODE", value_parser = values::LanguageParser, hide_possible_values = true)]
    pub(super) language: Option<LanguageChoice>,

    /// Words that carry no weight, one a line
    ///
    /// They are added to the language's own.
    #[arg(verbatim_doc_comment, long, value_name = "FILE")]
    pub(super) stopwords: Option<PathBuf>,

    /// Drop lines that match
    #[arg(long, value_name = "REGEX", value_parser = LinePattern::new)]
    pub(super) drop_lines: Option<LinePattern>,

    /// Order of sentences: source (default) or salience
    ///
    /// By salience the most telling sentence comes first.
    #[arg(verbatim_doc_comment, long, value_name = "ORDER", value_parser = values::order(), hide_possible_values = true)]
    pub(super) order: Option<Order>,
}

#[derive(Debug, Default, Group)]
#[command(next_help_heading = "Output")]
pub(super) struct OutputArgs {
    /// text (default), plain, markdown, html, json(l)
    ///
    /// text      title, sentences and counts, for readers
    /// plain     the sentences alone, one a line
    /// markdown  heading, list, counts
    /// html      a page: a box that opens, the article with marks
    /// json      one object, or an array for several inputs
    /// jsonl     one object a line; the default for JSON Lines input
    #[arg(verbatim_doc_comment, short, long, value_name = "FORMAT", value_parser = values::output_format(), hide_possible_values = true)]
    #[arg(overrides_with = "json")]
    format: Option<OutputFormat>,

    /// Short for --format json
    #[arg(long, overrides_with = "format")]
    json: bool,

    /// Write to a file; for several inputs to a folder
    ///
    /// Without this, or with -, digests go to standard output.
    /// A folder gets one digest an input, in the same tree, named after it
    /// with .txt, .md, .html, .json or .jsonl added, and of pages index.html,
    /// which leads to all that say something. Files are written whole or not
    /// at all.
    #[arg(verbatim_doc_comment, short, long, value_name = "PATH")]
    output: Option<PathBuf>,

    /// List N key terms of the article
    ///
    /// With their weights in JSON, as a list in the other formats.
    #[arg(verbatim_doc_comment, long, value_name = "N", value_parser = values::at_least(1))]
    pub(super) keywords: Option<usize>,

    /// Say why each sentence was chosen or passed over
    ///
    /// Its salience and rank, what each feature of the method blend adds or
    /// takes away, and the verdict: chosen as the first, second and so on;
    /// to what share said already, and where; leaning on another; a stub; too
    /// long for the rest of the budget; or outranked. In the formats text and
    /// json.
    #[arg(verbatim_doc_comment, long)]
    pub(super) explain: bool,

    /// Show the article, the chosen sentences marked
    ///
    /// By colour, or without colour by > in front of their lines. The format
    /// html always does.
    #[arg(verbatim_doc_comment, long, conflicts_with = "explain")]
    pub(super) highlight: bool,

    /// Break lines at N columns [default: terminal's]
    ///
    /// Of the format text. Into a pipe or a file, lines are broken only where
    /// this is given.
    #[arg(verbatim_doc_comment, long, value_name = "N", value_parser = values::at_least(20))]
    pub(super) width: Option<usize>,

    /// Colour of text: auto (default), always or never
    ///
    /// With auto on a terminal, unless NO_COLOR is set or TERM is dumb.
    #[arg(verbatim_doc_comment, long, value_name = "WHEN", value_parser = values::when(), hide_possible_values = true)]
    pub(super) color: Option<When>,
}

#[derive(Debug, Default, Group)]
#[command(next_help_heading = "Output")]
pub(super) struct CompareArgs {
    /// Compare with the summary in FILE, by ROUGE
    ///
    /// Precision, recall and F1 of ROUGE-1, ROUGE-2 and ROUGE-Lsum go into
    /// JSON as the field rouge, F1 into text and Markdown as a line, and the
    /// means over all digests to standard error at the end. FILE is plain
    /// text, best with a sentence a line; a record that has a reference of
    /// its own is compared with that.
    #[arg(verbatim_doc_comment, long, value_name = "FILE")]
    pub(super) evaluate: Option<PathBuf>,

    /// Compare with records' field [default: summary]
    ///
    /// Naming it is enough; --evaluate is for inputs that have none.
    #[arg(verbatim_doc_comment, long, value_name = "NAME")]
    pub(super) reference_field: Option<String>,
}

#[derive(Debug, Default, Group)]
#[command(next_help_heading = "Other")]
pub(super) struct OtherArgs {
    /// Threads [default: the cores]
    ///
    /// The output is the same for any number.
    #[arg(verbatim_doc_comment, short, long, value_name = "N", value_parser = values::at_least(1))]
    pub(super) jobs: Option<usize>,

    /// Bad input: report (default), record or stop
    ///
    /// report  a message, in JSON an error object in its place; status 1
    /// record  the same, status 0
    /// stop    the first one ends the run; status 1
    #[arg(verbatim_doc_comment, long, value_name = "HOW", value_parser = values::on_error(), hide_possible_values = true)]
    pub(super) on_error: Option<OnError>,

    /// No warnings; output and status stay the same
    #[arg(short, long, overrides_with = "verbose")]
    quiet: bool,

    /// Say how each input was read, and what was skipped
    #[arg(short, long, overrides_with = "quiet")]
    pub(super) verbose: bool,

    /// Print the languages with a table
    #[arg(long)]
    pub(super) list_languages: bool,

    /// Print the methods
    #[arg(long)]
    pub(super) list_methods: bool,

    /// Print a manual page or the completions of a shell
    ///
    /// man, complete-bash, complete-zsh, complete-fish, complete-powershell
    #[arg(verbatim_doc_comment, long, value_name = "WHAT", value_parser = values::generated(), hide_possible_values = true)]
    #[arg(hide_short_help = true)]
    pub(super) generate: Option<Generated>,

    /// Print help: -h in brief, --help with examples
    #[arg(short, long, action = ArgAction::Help)]
    help: Option<bool>,

    /// Print the version
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn parse(line: &str) -> Result<Args, clap::Error> {
        Args::try_parse_from(line.split(' '))
    }

    #[test]
    fn the_definition_is_sound() {
        Args::command().debug_assert();
    }

    #[test]
    fn help_is_what_the_documents_show() {
        let mut command = Args::command();
        assert_eq!(command.render_help().to_string(), include_str!("../../docs/help-short.txt"));
        assert_eq!(command.render_long_help().to_string(), include_str!("../../docs/help.txt"));
    }

    #[test]
    fn help_fits_a_screen() {
        let mut command = Args::command();
        let (short, long) = (command.render_help().to_string(), command.render_long_help().to_string());
        assert!(short.lines().count() <= 60);
        for line in short.lines().chain(long.lines()) {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }

    #[test]
    fn lengths_exclude_each_other() {
        for line in ["-n 3 --words 5", "--chars 9 --ratio 1", "--words 5 --chars 9"] {
            assert!(parse(&format!("inbrief {line}")).is_err(), "{line}");
        }
    }

    #[test]
    fn long_flags_are_not_abbreviated() {
        assert!(parse("inbrief --sent 3").is_err());
    }
}
