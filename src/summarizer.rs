//! The road from a text to its digest, with buffers that are kept from document to document.

use std::fmt;

use crate::digest::{Counts, Digest, DigestSentence};
use crate::extract::{Article, Format, Kind, Request, extract};
use crate::language::{self, Language};
use crate::rank::{Layout, Method, Ranker, Shape, features};
use crate::select::{Redundancy, Size, cut, select};
use crate::sentence::{Openings, Splitter, unwrap};
use crate::term::{Lexicon, Terms, count_words};
use crate::{Budget, Options, Order, Span};

/// A text to summarize and what is known of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Document<'a> {
    /// The text, decoded.
    pub text: &'a str,
    /// What it is written in; `None`: found out from the text, then from `name`.
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
    terms: Terms,
    ranker: Ranker,
    sentences: Vec<Sentence>,
    layout: Vec<Layout>,
    sizes: Vec<Size>,
}

/// A sentence as the fitted model sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct SeenSentence {
    /// Its text, unwrapped.
    pub text: String,
    /// A heading, or too short to say something: chosen when full sentences run out.
    pub stub: bool,
    /// In the order of [`features::NAMES`].
    pub features: [f32; features::COUNT],
}

/// What is kept of a language from document to document.
struct Tools {
    language: Option<Language>,
    splitter: Splitter,
    openings: Openings,
    lexicon: Lexicon,
}

/// A sentence of an article.
#[derive(Clone, Copy, Debug)]
struct Sentence {
    span: Span,
    /// Its paragraph's place in the article.
    paragraph: u32,
}

/// With more surface forms than this in all languages together, what is kept of them is made anew: a long batch must
/// not grow without bound. A form takes about 200 bytes.
const MOST_FORMS: usize = 1 << 16;

/// Spans hold so many bytes.
const LONGEST: usize = u32::MAX as usize;

/// Sentences with fewer words say nothing alone.
const STUB_WORDS: usize = 3;

impl Summarizer {
    /// A summarizer with these options.
    pub fn new(options: Options) -> Self {
        Self {
            options,
            tools: Vec::new(),
            terms: Terms::default(),
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
        let title = self.title_terms(&article, tools);
        self.ranker.rank(self.options.method, &self.terms, &self.layout, &title);
        self.digest(article, tools)
    }

    /// The digest of a document whose sentences are scored by `score` from their index and features instead of by the
    /// method.
    pub fn summarize_by(
        &mut self,
        document: &Document<'_>,
        score: impl FnMut(usize, &[f32; features::COUNT]) -> f32,
    ) -> Digest {
        let (article, tools) = self.read(document);
        let title = self.title_terms(&article, tools);
        self.ranker.rank_by(&self.terms, &self.layout, &title, score);
        self.digest(article, tools)
    }

    /// What the fitted model sees of a document's sentences.
    pub fn features(&mut self, document: &Document<'_>) -> Vec<SeenSentence> {
        let mut seen = Vec::new();
        let (article, tools) = self.read(document);
        let title = self.title_terms(&article, tools);
        let sentences = &self.sentences;
        let sizes = &self.sizes;
        self.ranker.rank_by(&self.terms, &self.layout, &title, |i, features| {
            let text = unwrap(&article.text, sentences[i].span).into_owned();
            seen.push(SeenSentence { text, stub: sizes[i].stub, features: *features });
            0.0
        });
        seen
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

    /// Finds the article of a document and splits it into sentences and terms; returns it with the place of its tools.
    fn read<'a>(&mut self, document: &Document<'a>) -> (Article<'a>, usize) {
        let article = self.article(document);
        let known = self.options.language.or(document.language);
        let language = known.or_else(|| language::detect(&article.text)).filter(|&l| l != Language::OTHER);
        let place = self.tools_of(language);
        let tools = &mut self.tools[place];
        self.sentences.clear();
        self.layout.clear();
        self.terms.clear();
        self.sizes.clear();
        let mut spans = Vec::new();
        for (paragraph, part) in (0..).zip(&article.paragraphs) {
            spans.clear();
            tools.splitter.split(&article.text, part.span, &mut spans);
            // What looked like a heading and holds two sentences is none.
            let kind = if part.kind == Kind::Heading && spans.len() > 1 { Kind::Prose } else { part.kind };
            for &span in &spans {
                let text = span.of(&article.text);
                let line = unwrap(&article.text, span);
                if line.is_empty() {
                    continue; // Control characters alone.
                }
                self.sentences.push(Sentence { span, paragraph });
                let leans = !self.layout.is_empty() && tools.openings.leans(text);
                let shape = Shape { leans, ..Shape::of(text, kind) };
                self.layout.push(Layout { paragraph, shape });
                self.terms.add(text, &mut tools.lexicon);
                // What a speaker asks leans too, on the answer behind it.
                let leans = leans || shape.turn && shape.question;
                self.sizes.push(Size { leans, ..size(text, &line, kind, &self.terms) });
            }
        }
        (article, place)
    }

    /// The place of the tools of a language, which are made where there are none yet.
    fn tools_of(&mut self, language: Option<Language>) -> usize {
        if self.tools.iter().map(|tools| tools.lexicon.len()).sum::<usize>() > MOST_FORMS {
            self.tools.clear();
        }
        let known = self.tools.iter().position(|tools| tools.language == language);
        known.unwrap_or_else(|| {
            let lexicon = Lexicon::new(language, &self.options.stop_words);
            let (splitter, openings) = (Splitter::new(language), Openings::new(language));
            self.tools.push(Tools { language, splitter, openings, lexicon });
            self.tools.len() - 1
        })
    }

    fn title_terms(&mut self, article: &Article<'_>, tools: usize) -> Vec<usize> {
        let title = article.title.as_deref().unwrap_or_default();
        self.terms.shared_with(title, &mut self.tools[tools].lexicon)
    }

    fn choose(&self) -> Vec<usize> {
        let saliences = self.ranker.saliences();
        let redundancy =
            (self.options.method != Method::Lead).then(|| Redundancy::new(&self.terms, self.ranker.weights()));
        let mut chosen = select(saliences, &self.sizes, redundancy, self.options.budget);
        match self.options.order {
            Order::Source => chosen.sort_unstable(),
            Order::Salience => chosen.sort_by(|&a, &b| saliences[b].total_cmp(&saliences[a]).then(a.cmp(&b))),
        }
        chosen
    }

    fn digest(&self, article: Article<'_>, tools: usize) -> Digest {
        let chosen = self.choose();
        let sentences: Vec<DigestSentence> = chosen.iter().map(|&i| self.digest_sentence(&article, i)).collect();
        let total = |size: fn(&Size) -> usize| self.sizes.iter().map(size).sum();
        let cut = sentences.iter().any(|sentence| sentence.cut);
        let chosen_words = chosen.iter().map(|&i| self.sizes[i].words).sum();
        let counts = Counts {
            sentences: self.sentences.len(),
            words: total(|size| size.words),
            chars: total(|size| size.chars),
            summary_sentences: sentences.len(),
            summary_words: if cut { sentences.iter().map(|s| count_words(&s.text)).sum() } else { chosen_words },
            summary_chars: sentences.iter().map(|s| s.text.chars().count() + 1).sum(),
        };
        Digest {
            title: article.title,
            language: self.tools[tools].language.map(Language::code),
            method: self.options.method,
            sentences,
            counts,
            warnings: article.warning.into_iter().collect(),
            format: article.format,
            furniture_lines: article.furniture_lines,
            whole_page: article.whole_page,
        }
    }

    fn digest_sentence(&self, article: &Article<'_>, i: usize) -> DigestSentence {
        let Sentence { span, paragraph } = self.sentences[i];
        let source = article.source_span(span);
        let whole = unwrap(&article.text, span);
        let budget = self.options.budget;
        let too_long = match budget {
            Budget::Words(n) => self.sizes[i].words > n,
            Budget::Chars(n) => self.sizes[i].chars > n,
            _ => false,
        };
        DigestSentence {
            index: i,
            paragraph: paragraph as usize,
            start: source.start as usize,
            end: source.end as usize,
            salience: f64::from(self.ranker.saliences()[i]),
            text: if too_long { cut(&whole, budget) } else { whole.into_owned() },
            cut: too_long,
        }
    }
}

/// The size of the sentence `text` that `terms` saw last and that is printed as `line`.
fn size(text: &str, line: &str, kind: Kind, terms: &Terms) -> Size {
    // What unwrapping made shorter may hold fewer words: one broken at a line end was seen as two.
    let same = line.len() == text.len();
    let words = if same { terms.sentence(terms.len() - 1).words as usize } else { count_words(line) };
    Size { words, chars: line.chars().count() + 1, stub: kind == Kind::Heading || words < STUB_WORDS, leans: false }
}

impl fmt::Debug for Summarizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Summarizer").field("options", &self.options).finish_non_exhaustive()
    }
}
