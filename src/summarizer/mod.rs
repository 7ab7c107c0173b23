//! The road from a text to its digest, with buffers that are kept from document to document.
//!
//! Here documents are read and ranked; `stubs` says which sentences wait; `together` is the road of many to one
//! digest; `result` puts the digest together.

pub(crate) mod fitting;
mod result;
mod stubs;
mod together;

use std::borrow::Cow;
use std::fmt;

use crate::digest::Digest;
use crate::extract::{Article, Format, Kind, Request, extract};
use crate::language::{self, Language};
use crate::rank::{Layout, Material, Method, Ranker, Shape};
use crate::select::Size;
use crate::sentence::{Openings, Splitter, is_plain, unwrap};
use crate::term::{Lexicon, Terms, WordOrder, count_words};
use crate::{Budget, Options, Span, block};

/// A text to summarize and what is known of it. As with [`Options`], `..Document::default()` stands for fields to come.
#[derive(Clone, Copy, Debug, Default)]
pub struct Document<'a> {
    /// The text, decoded.
    pub text: &'a str,
    /// What it is written in; `None`: detected from the text, then from `name`.
    pub format: Option<Format>,
    /// A file name, looked at for its ending where the text does not tell the format.
    pub name: Option<&'a str>,
    /// A known title, kept apart from the text.
    pub title: Option<&'a str>,
    /// A known language, perhaps [`Language::OTHER`]; [`Options::language`] overrules it.
    pub language: Option<Language>,
}

/// The digest of one text. For many texts keep a [`Summarizer`].
///
/// ```
/// use inbrief::{Budget, Options, summarize};
///
/// let text = "The old harbour opens again on Friday. Dr. Marten's crew dredged it for two years. Bring a hat.";
/// let digest = summarize(text, &Options { budget: Budget::Sentences(1), ..Options::default() });
/// assert_eq!(digest.sentences.len(), 1);
/// assert_eq!(digest.counts.sentences, 3);
/// ```
pub fn summarize(text: &str, options: &Options) -> Digest {
    Summarizer::new(options.clone()).summarize(&Document { text, ..Document::default() })
}

/// Makes digests with one set of options, keeping its buffers between documents.
///
/// The digest of a document does not depend on the documents before it.
///
/// ```
/// use inbrief::{Document, Options, Summarizer};
///
/// let mut summarizer = Summarizer::new(Options::default());
/// for text in ["One note.", "Another note."] {
///     let digest = summarizer.summarize(&Document { text, ..Document::default() });
///     assert_eq!(digest.sentences[0].text, text);
/// }
/// ```
pub struct Summarizer {
    options: Options,
    /// One for each language met.
    tools: Vec<Tools>,
    /// The terms of each language; at the place of its tools.
    lexicons: Vec<Lexicon>,
    terms: Terms,
    words: WordOrder,
    ranker: Ranker,
    sentences: Vec<Sentence>,
    layout: Vec<Layout>,
    sizes: Vec<Size>,
}

/// What is kept of a language from document to document.
struct Tools {
    language: Option<Language>,
    splitter: Splitter,
    openings: Openings,
}

/// A sentence of an article.
#[derive(Clone, Copy, Debug)]
struct Sentence {
    span: Span,
    /// Its article's place among those of the digest.
    article: u32,
    /// Its paragraph's place in the article.
    paragraph: u32,
}

impl Sentence {
    /// Its text as it is printed.
    fn line<'a>(&self, articles: &'a [Article<'_>]) -> Cow<'a, str> {
        unwrap(&articles[self.article as usize].text, self.span)
    }
}

/// With more surface forms than this in all languages together, what is kept of them is made anew: a long batch must
/// not grow without bound. A form takes about 200 bytes.
const MOST_FORMS: usize = 1 << 16;

/// Spans hold so many bytes.
const LONGEST: usize = u32::MAX as usize;

/// Most texts have more bytes for each sentence: that much is reserved, and where it is too much never touched.
const BYTES_A_SENTENCE: usize = 64;

impl Summarizer {
    /// A summarizer with these options.
    pub fn new(options: Options) -> Self {
        Self {
            options,
            tools: Vec::new(),
            lexicons: Vec::new(),
            terms: Terms::default(),
            words: WordOrder::default(),
            ranker: Ranker::default(),
            sentences: Vec::new(),
            layout: Vec::new(),
            sizes: Vec::new(),
        }
    }

    /// The digest of a document. Linear in the text but for the order of its sentences.
    ///
    /// A text longer than 4 GiB is read up to there; [`decode`](crate::decode::decode) refuses one.
    pub fn summarize(&mut self, document: &Document<'_>) -> Digest {
        let (article, tools) = self.read(document);
        self.ranked(&[article], tools)
    }

    /// The digest of articles that were read.
    fn ranked(&mut self, articles: &[Article<'_>], tools: usize) -> Digest {
        let warning = self.rank(articles, tools);
        let keywords = self.keywords(articles, tools);
        let mut digest = Digest { keywords, ..self.digest(articles, tools) };
        digest.warnings.extend(warning);
        digest
    }

    /// Changes how long digests may be.
    pub fn set_budget(&mut self, budget: Budget) {
        self.options.budget = budget;
    }

    fn article<'a>(&self, document: &Document<'a>) -> Article<'a> {
        extract(
            &document.text[..document.text.floor_char_boundary(LONGEST)],
            &Request {
                format: document.format,
                name: document.name,
                title: document.title,
                clean: self.options.clean,
                drop_lines: self.options.drop_lines.as_ref(),
            },
        )
    }

    /// The article of a document, and its language where that has a table.
    fn article_and_language<'a>(&self, document: &Document<'a>) -> (Article<'a>, Option<Language>) {
        let article = self.article(document);
        let known = self.options.language.or(document.language);
        let language = known.or_else(|| language_of(&article)).filter(|&l| l != Language::OTHER);
        (article, language)
    }

    /// Finds the article of a document and splits it into sentences and terms; returns it with the place of its tools.
    fn read<'a>(&mut self, document: &Document<'a>) -> (Article<'a>, usize) {
        let (article, language) = self.article_and_language(document);
        let tools = self.tools_of(language);
        self.clear();
        self.add(&article, 0, tools, tools);
        (article, tools)
    }

    /// Forgets the documents before.
    fn clear(&mut self) {
        self.sentences.clear();
        self.layout.clear();
        self.terms.clear();
        self.words.clear();
        self.sizes.clear();
    }

    /// Splits the article at `place` into sentences by the tools of one language, and these into the terms of another.
    fn add(&mut self, article: &Article<'_>, place: u32, tools: usize, lexicon: usize) {
        self.reserve(article.text.len());
        let (tools, lexicon) = (&self.tools[tools], &mut self.lexicons[lexicon]);
        let first = self.sentences.len();
        let first_paragraph = self.layout.last().map_or(0, |last| last.paragraph + 1);
        let mut spans = Vec::new();
        for (paragraph, part) in (0..).zip(&article.paragraphs) {
            spans.clear();
            tools.splitter.split(&article.text, part.span, &mut spans);
            // One look at the paragraph spares its sentences one each.
            let whole = part.span.of(&article.text);
            let (plain, ascii) = (is_plain(whole), block::is_ascii(whole.as_bytes()));
            // What looked like a heading and holds two sentences is none.
            let kind = if part.kind == Kind::Heading && spans.len() > 1 { Kind::Prose } else { part.kind };
            for &span in &spans {
                let text = span.of(&article.text);
                let line = if plain { Cow::Borrowed(text) } else { unwrap(&article.text, span) };
                let opens = span == spans[0];
                let may_be_title = self.options.clean && opens && paragraph == 0;
                // Control characters alone, and the title once more, are no sentences.
                if line.is_empty() || may_be_title && article.begins_with_title(&line, spans.len()) {
                    continue;
                }
                let own = self.sentences.len() - first;
                self.sentences.push(Sentence { span, article: place, paragraph });
                let shape = Shape { leans: own > 0 && tools.openings.leans(text), ..Shape::of(text, kind) };
                self.layout.push(Layout { paragraph: first_paragraph + paragraph, place: own as u32, shape });
                self.terms.add(text, lexicon);
                if self.options.method == Method::Luhn {
                    self.words.add(text, lexicon);
                }
                let words = words_of(text, &line, &self.terms);
                let chars = if ascii { line.len() } else { count_chars(&line) } as u32 + 1;
                let stub = stubs::is_stub(text, words, kind, opens);
                self.sizes.push(Size { words, chars, stub, leans: shape.depends() });
            }
        }
        let kind = |i: usize| article.paragraphs[self.sentences[first + i].paragraph as usize].kind;
        stubs::mark(&self.layout[first..], kind, self.options.query.is_some(), &mut self.sizes[first..]);
    }

    /// Makes room for the sentences of so many bytes of text, about: growing later is no error.
    fn reserve(&mut self, bytes: usize) {
        let sentences = bytes / BYTES_A_SENTENCE;
        self.sentences.reserve(sentences);
        self.layout.reserve(sentences);
        self.sizes.reserve(sentences);
        self.terms.reserve(sentences, bytes);
    }

    /// The place of the tools of a language, which are made where there are none yet.
    fn tools_of(&mut self, language: Option<Language>) -> usize {
        if self.lexicons.iter().map(Lexicon::len).sum::<usize>() > MOST_FORMS {
            self.tools.clear();
            self.lexicons.clear();
        }
        let known = self.tools.iter().position(|tools| tools.language == language);
        known.unwrap_or_else(|| {
            let (splitter, openings) = (Splitter::new(language), Openings::new(language));
            self.tools.push(Tools { language, splitter, openings });
            self.lexicons.push(Lexicon::new(language, &self.options.stop_words));
            self.tools.len() - 1
        })
    }

    fn title_terms(&mut self, articles: &[Article<'_>], tools: usize) -> Vec<usize> {
        let titles: Vec<&str> = articles.iter().filter_map(|article| article.title.as_deref()).collect();
        self.terms.shared_with(&titles.join("\n"), &mut self.lexicons[tools])
    }

    /// Scores the sentences; returns what a reader should know of that.
    fn rank(&mut self, articles: &[Article<'_>], tools: usize) -> Option<String> {
        let title = self.title_terms(articles, tools);
        let method = self.options.method;
        let cues = match (method, self.tools[tools].language) {
            (Method::Edmundson, Some(language)) => language.cue_words(),
            _ => "",
        };
        let material = Material {
            cues: &self.terms.shared_with(cues, &mut self.lexicons[tools]),
            terms: &self.terms,
            layout: &self.layout,
            title: &title,
            words: &self.words,
            seed: self.options.seed,
        };
        self.ranker.rank(method, &material);
        self.lean(articles, tools)
    }

    /// Leans the saliences towards the query, where there is one; says if the document shares no word with it.
    fn lean(&mut self, articles: &[Article<'_>], tools: usize) -> Option<String> {
        let query = self.options.query.as_deref().filter(|query| query.contains(char::is_alphanumeric))?;
        let lexicon = &mut self.lexicons[tools];
        let mut asked = self.terms.shared_with(query, lexicon);
        let lines = self.sentences.iter().map(|one| one.span.of(&articles[one.article as usize].text));
        self.terms.add_begun(&mut asked, query, lines, lexicon);
        if asked.is_empty() {
            return (!self.sentences.is_empty())
                .then(|| format!("no sentence has a word with weight of the query '{query}'; ranked without it"));
        }
        self.ranker.lean(&self.terms, &self.layout, &asked);
        None
    }
}

/// The language of the article: of its running text, or of all it has where that is little, if something was left
/// out: a menu has few words that tell a language, and in more than one at times.
fn language_of(article: &Article<'_>) -> Option<Language> {
    let text = &article.text;
    if article.furniture_lines == 0 {
        return language::detect(text);
    }
    let all = article.paragraphs.iter().map(|part| part.span.of(text));
    let prose = article.paragraphs.iter().filter(|part| part.kind == Kind::Prose).map(|part| part.span.of(text));
    let mostly_prose = 2 * prose.clone().map(str::len).sum::<usize>() >= all.clone().map(str::len).sum();
    let of_parts = if mostly_prose { language::detect_in(prose) } else { language::detect_in(all) };
    of_parts.or_else(|| language::detect(text))
}

/// The words of the sentence `text` that `terms` saw last and that is printed as `line`. What unwrapping made shorter
/// may hold fewer: one broken at a line end was seen as two.
fn words_of(text: &str, line: &str, terms: &Terms) -> u32 {
    let same = line.len() == text.len();
    if same { terms.sentence(terms.len() - 1).words } else { count_words(line) as u32 }
}

/// All bytes but those that go on with a character.
fn count_chars(line: &str) -> usize {
    line.len() - block::count(line.as_bytes(), |bytes| block::between(bytes, 0x80, 0xBF))
}

impl fmt::Debug for Summarizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Summarizer").field("options", &self.options).finish_non_exhaustive()
    }
}
