//! What was ranked -> the digest: the chosen sentences, and what else is asked for.

use super::{Sentence, Summarizer};
use crate::Order;
use crate::digest::{ArticleSentence, Counts, Digest, DigestSentence, Explained, Explanation};
use crate::extract::Article;
use crate::keywords::{Candidates, Keyword};
use crate::language::Language;
use crate::select::{Redundancy, Size, cut, select, verdicts};
use crate::sentence::is_joined;
use crate::term::count_words;

impl Summarizer {
    /// The chosen sentences in the order of choosing.
    fn choose(&self) -> Vec<usize> {
        select(self.ranker.saliences(), &self.sizes, self.redundancy(), self.options.budget)
    }

    /// The redundancy of an empty summary; none for methods that are an order of sentences themselves.
    fn redundancy(&self) -> Option<Redundancy<'_>> {
        (!self.options.method.is_order()).then(|| Redundancy::new(&self.terms, self.ranker.weights()))
    }

    /// The chosen sentences in the order asked for.
    fn ordered(&self, mut chosen: Vec<usize>) -> Vec<usize> {
        let saliences = self.ranker.saliences();
        match self.options.order {
            Order::Source => chosen.sort_unstable(),
            Order::Salience => chosen.sort_by(|&a, &b| saliences[b].total_cmp(&saliences[a]).then(a.cmp(&b))),
        }
        chosen
    }

    /// The digest of the articles whose sentences are ranked.
    pub(super) fn digest(&self, articles: &[Article<'_>], tools: usize) -> Digest {
        let chosen = self.choose();
        let explanation = self.options.explain.then(|| self.explain(articles, &chosen));
        let chosen = self.ordered(chosen);
        let sentences: Vec<DigestSentence> = chosen.iter().map(|&i| self.digest_sentence(articles, i)).collect();
        let total = |size: fn(&Size) -> u32| self.sizes.iter().map(|one| size(one) as usize).sum();
        let cut = sentences.iter().any(|sentence| sentence.cut);
        let chosen_words = chosen.iter().map(|&i| self.sizes[i].words as usize).sum();
        let counts = Counts {
            sentences: self.sentences.len(),
            words: total(|size| size.words),
            chars: total(|size| size.chars),
            summary_sentences: sentences.len(),
            summary_words: if cut { sentences.iter().map(|s| count_words(&s.text)).sum() } else { chosen_words },
            summary_chars: sentences.iter().map(|s| s.text.chars().count() + 1).sum(),
        };
        let article = if self.options.article { self.all_sentences(articles, &chosen) } else { Vec::new() };
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
            part: articles.iter().find_map(|article| article.part.clone()),
            keywords: Vec::new(),
            explanation,
            article,
            cluster: None,
            rouge: None,
        }
    }

    /// The key terms of the articles that were read.
    pub(super) fn keywords(&mut self, articles: &[Article<'_>], tools: usize) -> Vec<Keyword> {
        if self.options.keywords == 0 {
            return Vec::new();
        }
        let mut candidates = Candidates::new(&self.terms, &mut self.lexicons[tools]);
        self.sentences.iter().for_each(|sentence| candidates.add(&sentence.line(articles)));
        candidates.best(self.ranker.weights(), self.options.keywords)
    }

    /// Why each sentence was chosen or passed over, given those chosen in their order.
    fn explain(&self, articles: &[Article<'_>], chosen: &[usize]) -> Explanation {
        let saliences = self.ranker.saliences();
        let (baseline, parts) = self.ranker.explain(self.options.method, &self.terms, &self.layout);
        let verdicts = verdicts(saliences, &self.sizes, self.redundancy(), self.options.budget, chosen);
        let mut order: Vec<usize> = (0..saliences.len()).collect();
        order.sort_by(|&a, &b| saliences[b].total_cmp(&saliences[a]));
        let mut ranks = vec![0; saliences.len()];
        (1..).zip(order).for_each(|(rank, i)| ranks[i] = rank);
        let explained = |(index, (parts, verdict))| Explained {
            index,
            salience: f64::from(saliences[index]),
            rank: ranks[index],
            parts,
            verdict,
            text: self.sentences[index].line(articles).into_owned(),
        };
        Explanation { baseline, sentences: parts.into_iter().zip(verdicts).enumerate().map(explained).collect() }
    }

    /// Every sentence of the articles, as it is shown.
    fn all_sentences(&self, articles: &[Article<'_>], chosen: &[usize]) -> Vec<ArticleSentence> {
        let mut places = vec![None; self.sentences.len()];
        (0..).zip(chosen).for_each(|(place, &i)| places[i] = Some(place));
        let show = |(i, sentence): (usize, &Sentence)| {
            let article = &articles[sentence.article as usize];
            let before = i.checked_sub(1).filter(|&before| self.layout[before].paragraph == self.layout[i].paragraph);
            ArticleSentence {
                document: sentence.article as usize,
                paragraph: self.layout[i].paragraph as usize,
                kind: article.paragraphs[sentence.paragraph as usize].kind,
                text: sentence.line(articles).into_owned(),
                joined: before
                    .is_some_and(|before| is_joined(&article.text, self.sentences[before].span, sentence.span)),
                chosen: places[i],
            }
        };
        self.sentences.iter().enumerate().map(show).collect()
    }

    fn digest_sentence(&self, articles: &[Article<'_>], i: usize) -> DigestSentence {
        let Sentence { span, article: document, paragraph } = self.sentences[i];
        let article = &articles[document as usize];
        let source = article.source_span(span);
        let whole = self.sentences[i].line(articles);
        let beginning = cut(&whole, self.sizes[i], self.options.budget);
        DigestSentence {
            document: document as usize,
            index: self.layout[i].place as usize,
            paragraph: paragraph as usize,
            start: source.start as usize,
            end: source.end as usize,
            salience: f64::from(self.ranker.saliences()[i]),
            query: self.ranker.answer(i).map(f64::from),
            cut: beginning.is_some(),
            text: beginning.unwrap_or_else(|| whole.into_owned()),
        }
    }
}
