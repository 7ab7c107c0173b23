//! The road from a text to its digest, with buffers that are kept from document to document.

use std::fmt;

use crate::cluster::Originals;
use crate::digest::{Cluster, Counts, Digest, DigestSentence};
use crate::extract::{Article, Format, Kind, Request, extract};
use crate::language::{self, Language};
use crate::rank::{Layout, Material, Method, Ranker, Shape, features};
use crate::select::{Redundancy, Size, cut, select};
use crate::sentence::{Openings, Splitter, unwrap};
use crate::term::{Lexicon, Terms, WordOrder, count_words};
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
    /// The terms of each language; at the place of its tools.
    lexicons: Vec<Lexicon>,
    terms: Terms,
    words: WordOrder,
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

/// A lexicon with more surface forms than this is made anew: a long batch must not grow without bound.
const MOST_FORMS: usize = 1 << 20;

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
        let articles = [article];
        let warning = self.rank(&articles, tools);
        let mut digest = self.digest(&articles, tools);
        digest.warnings.extend(warning);
        digest
    }

    /// One digest of many documents: their sentences are ranked and held against each other as if they were of one, and
    /// [`DigestSentence::document`] says which each is from. Linear in their text but for the order of the sentences.
    ///
    /// Of documents that are nearly the same the first alone counts. The words of all are taken as those of the language
    /// that most of the text is in; sentences are found by the rules of each document's own. One document gives the
    /// digest that [`summarize`](Self::summarize) gives.
    pub fn summarize_together(&mut self, documents: &[Document<'_>]) -> Digest {
        let read: Vec<_> = documents.iter().map(|document| self.article_and_language(document)).collect();
        let tools = self.tools_of(most_written(&read));
        // Tools are found before the first sentence is read: finding them may make a lexicon anew.
        let own: Vec<usize> = read.iter().map(|&(_, language)| self.tools_of(language)).collect();
        let articles: Vec<Article<'_>> = read.into_iter().map(|(article, _)| article).collect();
        let (mut originals, mut room, mut beyond) = (Originals::default(), LONGEST, 0);
        self.clear();
        for (place, article) in articles.iter().enumerate() {
            if article.text.len() > room {
                beyond += 1;
            } else if originals.add(place, article, &mut self.lexicons[tools]) {
                room -= article.text.len();
                self.add(article, place as u32, own[place], tools);
            }
        }
        let warning = self.rank(&articles, tools);
        let mut digest = self.digest(&articles, tools);
        digest.warnings.extend(warning);
        digest.warnings.extend((beyond > 0).then(|| format!("{beyond} documents beyond 4 GiB of text are left out")));
        digest.cluster = Some(Cluster { documents: documents.len(), copies: originals.copies() });
        digest
    }

    /// The digest of a document whose sentences are scored by `score` from their index and features instead of by the
    /// method.
    pub fn summarize_by(
        &mut self,
        document: &Document<'_>,
        score: impl FnMut(usize, &[f32; features::COUNT]) -> f32,
    ) -> Digest {
        let (article, tools) = self.read(document);
        let articles = [article];
        let title = self.title_terms(&articles, tools);
        self.ranker.rank_by(&self.terms, &self.layout, &title, score);
        self.digest(&articles, tools)
    }

    /// What the fitted model sees of a document's sentences.
    pub fn features(&mut self, document: &Document<'_>) -> Vec<SeenSentence> {
        let mut seen = Vec::new();
        let (article, tools) = self.read(document);
        let title = self.title_terms(std::slice::from_ref(&article), tools);
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

    /// The article of a document, and its language where that has a table.
    fn article_and_language<'a>(&self, document: &Document<'a>) -> (Article<'a>, Option<Language>) {
        let article = self.article(document);
        let known = self.options.language.or(document.language);
        let language = known.or_else(|| language::detect(&article.text)).filter(|&l| l != Language::OTHER);
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
        let (tools, lexicon) = (&mut self.tools[tools], &mut self.lexicons[lexicon]);
        let first = self.sentences.len();
        let first_paragraph = self.layout.last().map_or(0, |last| last.paragraph + 1);
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
                let own = self.sentences.len() - first;
                self.sentences.push(Sentence { span, article: place, paragraph });
                let leans = own > 0 && tools.openings.leans(text);
                let shape = Shape { leans, ..Shape::of(text, kind) };
                self.layout.push(Layout { paragraph: first_paragraph + paragraph, place: own as u32, shape });
                self.terms.add(text, lexicon);
                if self.options.method == Method::Luhn {
                    self.words.add(text, lexicon);
                }
                // What a speaker asks leans too, on the answer behind it.
                let leans = leans || shape.turn && shape.question;
                self.sizes.push(Size { leans, ..size(text, &line, kind, &self.terms) });
            }
        }
    }

    /// The place of the tools of a language, which are made where there are none yet.
    fn tools_of(&mut self, language: Option<Language>) -> usize {
        let known = self.tools.iter().position(|tools| tools.language == language);
        let place = known.unwrap_or_else(|| {
            let (splitter, openings) = (Splitter::new(language), Openings::new(language));
            self.tools.push(Tools { language, splitter, openings });
            self.lexicons.push(Lexicon::new(language, &self.options.stop_words));
            self.tools.len() - 1
        });
        let lexicon = &mut self.lexicons[place];
        if lexicon.len() > MOST_FORMS {
            *lexicon = Lexicon::new(language, &self.options.stop_words);
        }
        place
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
        self.lean(tools)
    }

    /// Leans the saliences towards the query, where there is one; says if the document shares no word with it.
    fn lean(&mut self, tools: usize) -> Option<String> {
        let query = self.options.query.as_deref().filter(|query| count_words(query) > 0)?;
        let asked = self.terms.shared_with(query, &mut self.lexicons[tools]);
        if asked.is_empty() {
            return (!self.sentences.is_empty())
                .then(|| format!("no sentence has a word of the query '{query}'; ranked without it"));
        }
        self.ranker.lean(&self.terms, &asked);
        None
    }

    fn choose(&self) -> Vec<usize> {
        let saliences = self.ranker.saliences();
        let redundancy = (!self.options.method.is_order()).then(|| Redundancy::new(&self.terms, self.ranker.weights()));
        let mut chosen = select(saliences, &self.sizes, redundancy, self.options.budget);
        match self.options.order {
            Order::Source => chosen.sort_unstable(),
            Order::Salience => chosen.sort_by(|&a, &b| saliences[b].total_cmp(&saliences[a]).then(a.cmp(&b))),
        }
        chosen
    }

    /// The digest of the articles whose sentences are ranked.
    fn digest(&self, articles: &[Article<'_>], tools: usize) -> Digest {
        let chosen = self.choose();
        let sentences: Vec<DigestSentence> = chosen.iter().map(|&i| self.digest_sentence(articles, i)).collect();
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
            title: if let [article] = articles { article.title.clone() } else { None },
            language: self.tools[tools].language.map(Language::code),
            method: self.options.method,
            sentences,
            counts,
            warnings: articles.iter().filter_map(|article| article.warning.clone()).collect(),
            format: articles.first().map(|article| article.format).unwrap_or_default(),
            furniture_lines: articles.iter().map(|article| article.furniture_lines).sum(),
            whole_page: articles.iter().any(|article| article.whole_page),
            cluster: None,
            rouge: None,
        }
    }

    fn digest_sentence(&self, articles: &[Article<'_>], i: usize) -> DigestSentence {
        let Sentence { span, article: document, paragraph } = self.sentences[i];
        let article = &articles[document as usize];
        let source = article.source_span(span);
        let whole = unwrap(&article.text, span);
        let budget = self.options.budget;
        let too_long = match budget {
            Budget::Words(n) => self.sizes[i].words > n,
            Budget::Chars(n) => self.sizes[i].chars > n,
            _ => false,
        };
        DigestSentence {
            document: document as usize,
            index: self.layout[i].place as usize,
            paragraph: paragraph as usize,
            start: source.start as usize,
            end: source.end as usize,
            salience: f64::from(self.ranker.saliences()[i]),
            query: self.ranker.answer(i).map(f64::from),
            text: if too_long { cut(&whole, budget) } else { whole.into_owned() },
            cut: too_long,
        }
    }
}

/// The language that most of the text is in; of two with as much, the one met first.
fn most_written(articles: &[(Article<'_>, Option<Language>)]) -> Option<Language> {
    let mut written: Vec<(Option<Language>, usize)> = Vec::new();
    for (article, language) in articles {
        match written.iter_mut().find(|(known, _)| known == language) {
            Some((_, bytes)) => *bytes += article.text.len(),
            None => written.push((*language, article.text.len())),
        }
    }
    written.into_iter().rev().max_by_key(|&(_, bytes)| bytes).and_then(|(language, _)| language)
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
