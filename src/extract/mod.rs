//! Text and its format -> the article in it: title, paragraphs, nothing else.

// What every plain text goes through.
mod appended;
mod article;
mod escapes;
pub(crate) mod evidence;
mod furniture;
mod heading;
mod interruptions;
mod layout;
mod leads;
mod letters;
mod lines;
mod links;
mod marks;
mod model;
mod notes;
mod patterns;
mod phrases;
mod plain;
mod runs;
mod separators;
mod sniff;
pub(crate) mod title;
mod vocabulary;
mod words;
mod wrap;

// What some texts are, or are asked for.
mod book;
mod captions;
mod chat;
mod front_matter;
#[cfg(test)]
mod hostile;
mod html;
mod mail;
mod markdown;
mod mime;
mod page;
mod pages;
mod repeated;
mod whole;

use std::borrow::Cow;
use std::sync::Arc;

use article::Segment;
pub use article::{Article, Kind, Paragraph};
pub use repeated::{LineCounts, RepeatedLines};

/// What a text is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Plain text.
    #[default]
    Text,
    /// Markdown (CommonMark).
    Markdown,
    /// HTML.
    Html,
}

impl Format {
    /// The name used on the command line and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
        }
    }
}

/// Lines that a caller does not count as article (`--drop-lines`, `--batch-furniture`).
#[derive(Clone, Debug, Default)]
pub struct LinePattern {
    regex: Option<regex::Regex>,
    repeated: Option<Arc<RepeatedLines>>,
}

impl LinePattern {
    /// The lines that match the regular expression `pattern`.
    ///
    /// # Errors
    /// [`Error::Options`](crate::Error::Options) where the pattern is none.
    pub fn new(pattern: &str) -> Result<Self, crate::Error> {
        match regex::Regex::new(pattern) {
            Ok(regex) => Ok(Self { regex: Some(regex), repeated: None }),
            Err(error) => Err(crate::Error::Options { what: error.to_string() }),
        }
    }

    /// These lines and those of a batch that stand in several documents. A document that has no others keeps them.
    pub fn and_repeated(self, lines: RepeatedLines) -> Self {
        Self { repeated: Some(Arc::new(lines)), ..self }
    }

    /// True where the line matches.
    pub(crate) fn matches(&self, line: &str) -> bool {
        self.regex.as_ref().is_some_and(|regex| regex.is_match(line)) || self.is_repeated(line)
    }

    /// True for a line of a batch that stands in several documents.
    fn is_repeated(&self, line: &str) -> bool {
        self.repeated.as_ref().is_some_and(|lines| lines.holds(line))
    }

    /// The same without the lines of a batch, where there are such.
    fn without_repeated(&self) -> Option<Self> {
        self.repeated.as_ref().map(|_| Self { regex: self.regex.clone(), repeated: None })
    }
}

/// What is known of a text, and what is wanted of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Request<'r> {
    /// What it is written in; `None`: detected from the text, then from `name`.
    pub format: Option<Format>,
    /// A file name, looked at for its ending where the text does not tell the format.
    pub name: Option<&'r str>,
    /// A known title, kept apart from the text.
    pub title: Option<&'r str>,
    /// Take page furniture out, and the headline as title. Without it every line is article.
    pub clean: bool,
    /// Lines that match are not article.
    pub drop_lines: Option<&'r LinePattern>,
}

impl<'r> Request<'r> {
    /// The known title, unless it is blank.
    fn known_title(&self) -> Option<&'r str> {
        self.title.filter(|title| !title.trim().is_empty())
    }
}

/// The article in `text`. Never fails, and is never empty where the text has words: where cleaning would leave nothing,
/// even of a text that only repeats its title, nothing is cleaned. Linear in time and memory.
///
/// What the text holds for terminals, colours and links, is no part of it.
///
/// # Panics
/// Where the text is longer than spans reach, 4 GiB; [`decode`](crate::decode::decode) refuses one.
pub fn extract<'t>(text: &'t str, request: &Request<'_>) -> Article<'t> {
    match as_shown(text) {
        Cow::Borrowed(text) => shown(text, request),
        Cow::Owned(text) => shown(&text, request).into_owned(),
    }
}

/// `text` as a terminal shows it, with blank lines for the other ends of paragraphs.
fn as_shown(text: &str) -> Cow<'_, str> {
    match escapes::without(text) {
        Cow::Borrowed(text) => separators::as_blank_lines(text),
        Cow::Owned(text) => Cow::Owned(separators::as_blank_lines(&text).into_owned()),
    }
}

/// What a text is, and what is read of it.
enum Form<'t> {
    /// A page, or Markdown.
    Marked(Format),
    /// A mail that does not read as it stands.
    Letter(mime::Letter),
    /// Subtitles.
    Captions(captions::Cues<'t>),
    /// A conversation that a chat program exported.
    Chat,
    /// A copy of a wiki page or of what a browser for terminals shows: the text without marks of references and numbers
    /// of links, and where that comes from.
    Copy(String, Vec<Segment>),
    /// Any other text.
    Plain,
}

/// What a text is that is as a terminal shows it.
fn form<'t>(text: &'t str, request: &Request<'_>) -> Form<'t> {
    let format = request.format.unwrap_or_else(|| sniff::format(text, request.name));
    if format != Format::Text {
        return Form::Marked(format);
    }
    if let Some(letter) = mime::read(text, request.clean) {
        return Form::Letter(letter);
    }
    if request.clean && chat::is_chat(text) {
        return Form::Chat;
    }
    let captions = || if request.clean { captions::Cues::of(text).map(Form::Captions) } else { None };
    let copy = || if request.clean { notes::without(text) } else { None };
    captions().or_else(|| copy().map(|(text, segments)| Form::Copy(text, segments))).unwrap_or(Form::Plain)
}

/// The article in a text that is as a terminal shows it.
fn shown<'t>(text: &'t str, request: &Request<'_>) -> Article<'t> {
    match form(text, request) {
        Form::Marked(format) => read(text, format, request),
        Form::Letter(letter) => letter_article(letter, request),
        Form::Captions(cues) => captions::extract(&cues, request).unwrap_or_else(|| read(text, Format::Text, request)),
        Form::Chat => chat::extract(text, request).unwrap_or_else(|| read(text, Format::Text, request)),
        Form::Copy(text, segments) => Article { segments, ..read(&text, Format::Text, request).into_owned() },
        Form::Plain => read(text, Format::Text, request),
    }
}

/// The article of a mail that had to be decoded.
fn letter_article(letter: mime::Letter, request: &Request<'_>) -> Article<'static> {
    // The header lines of a plain text tell it.
    let bare = letter.format == Format::Html || letter.text.is_empty();
    let subject = letter.subject.as_deref().filter(|_| bare && request.clean);
    let request = Request { title: request.known_title().or(subject), ..*request };
    let page = (letter.format == Format::Html && cfg!(feature = "html"))
        .then(|| html::extract_letter(&letter.text, &request, letter.course))
        .filter(|article| !article.paragraphs.is_empty());
    let article = page.unwrap_or_else(|| read(&letter.text, letter.format, &request).into_owned());
    let silent = article.paragraphs.is_empty().then(|| "is a mail that holds no text".to_string());
    Article { part: letter.part, warning: letter.warning.or(article.warning).or(silent), ..article }
}

/// The article in `text`, which is written in `format`.
fn read<'t>(text: &'t str, format: Format, request: &Request<'_>) -> Article<'t> {
    let article = match format {
        Format::Markdown => markdown::extract(text, request),
        Format::Html if cfg!(feature = "html") => html::extract(text, request),
        Format::Text | Format::Html if request.clean => match pages::without_frames(text) {
            Cow::Borrowed(text) => plain::extract(text, request),
            Cow::Owned(text) => plain::extract(&text, request).into_owned(),
        },
        Format::Text | Format::Html => plain::extract(text, request),
    };
    if !article.paragraphs.is_empty() {
        return article;
    }
    if let Some(pattern) = request.drop_lines.and_then(LinePattern::without_repeated) {
        return read(text, format, &Request { drop_lines: Some(&pattern), ..*request });
    }
    let all = if request.clean { read(text, format, &Request { clean: false, ..*request }) } else { return article };
    // Drawn lines alone are no article, unless every line is asked for.
    let has_words = all.paragraphs.iter().any(|part| part.span.of(&all.text).contains(char::is_alphanumeric));
    if has_words { all } else { article }
}

/// `text` with every run of white space as one space, and without control characters, as sentences are.
fn fold_spaces(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let mut shown = word.chars().filter(|c| !c.is_control()).peekable();
        if shown.peek().is_some() && !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(shown);
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_has_no_control_characters() {
        assert_eq!(fold_spaces(" A\u{1b}[2J \u{9b}\n  bridge\u{7}\topens "), "A[2J bridge opens");
    }

    #[test]
    fn what_a_terminal_colours_is_read_as_it_is_shown() {
        let article = extract("\u{1b}[1m# Gate shut\u{1b}[0m\n\nThe gate stays shut.", &Request::default());
        assert_eq!(&*article.text, "Gate shut\n\nThe gate stays shut.");
        assert_eq!(article.format, Format::Markdown);
    }

    #[test]
    fn a_page_is_text_without_its_feature() {
        let article = extract("<html><body><p>The ferry sails.</p></body></html>", &Request::default());
        let format = if cfg!(feature = "html") { Format::Html } else { Format::Text };
        assert_eq!(article.format, format);
        assert!(article.text.contains("The ferry sails."));
    }
}
