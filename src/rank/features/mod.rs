//! What the fitted model sees of a sentence.
//!
//! Every feature is one line of `list.rs`. Notation as in `weight.rs`: n sentences, sentence i from 0 on with L_i
//! words, its distinct terms t in T_i, weights w_t, vectors x_i.
//!
//! Two passes, both linear in the document: one over the tokens for what depends on terms, one over the sentences that
//! sets each beside the others (`facts.rs`).

mod facts;
mod list;

pub(super) use list::SHARED;
pub use list::{COUNT, NAMES};

use super::Layout;
use super::logarithms::Logarithms;
use super::weight::Weights;
use crate::term::{PairCounts, Terms};

/// What the terms of a sentence say of it.
#[derive(Clone, Copy, Debug, Default)]
struct Content {
    centroid: f32,
    weight: f32,
    mean_weight: f32,
    degree: f32,
    backward: f32,
    previous: f32,
    novelty: f32,
    introduction: f32,
    title: f32,
    title_cover: f32,
    phrases: f32,
}

/// The features of one document's sentences. Kept between documents for its memory.
#[derive(Debug, Default)]
pub(crate) struct Features {
    content: Vec<Content>,
    /// Sentences of each paragraph.
    paragraphs: Vec<u32>,
    pairs: PairCounts,
    facts: Facts,
    logarithms: Logarithms,
}

impl Features {
    /// Looks at a document whose terms are weighed; `title` holds the terms that its title shares with it.
    pub(crate) fn look(&mut self, terms: &Terms, weights: &mut Weights, layout: &[Layout], title: &[usize]) {
        self.content.clear();
        weights.mark(title);
        self.pairs.count(terms.all_pairs());
        let (pairs, logarithms) = (&self.pairs, &self.logarithms);
        let mut scan = Scan { terms, weights, title: title.len() as f32, pairs, logarithms };
        self.content.extend((0..terms.len()).map(|i| scan.sentence(i)));
        self.paragraphs.clear();
        for sentence in layout {
            self.paragraphs.resize(self.paragraphs.len().max(sentence.paragraph as usize + 1), 0);
            self.paragraphs[sentence.paragraph as usize] += 1;
        }
        self.facts = Facts::of(terms, layout, &self.content, &self.logarithms);
        self.facts.has_title = !title.is_empty();
    }

    /// The features of sentence `i`, in the order of [`NAMES`].
    pub(crate) fn of(&self, i: usize, terms: &Terms, layout: &[Layout]) -> [f32; COUNT] {
        let paragraph = layout[i].paragraph;
        let sentence = Sentence {
            i: i as f32,
            log_index: self.logarithms.of(1 + i as u32),
            words: (terms.sentence(i).words as f32).max(1.0),
            log_words: self.logarithms.of(terms.sentence(i).words),
            capitals: f32::from(terms.sentence(i).capitals),
            numbers: f32::from(terms.sentence(i).numbers),
            opens: i == 0 || layout[i - 1].paragraph != paragraph,
            log_paragraph: self.logarithms.of(1 + paragraph),
            log_in_paragraph: self.logarithms.of(self.paragraphs[paragraph as usize]),
            next: self.content.get(i + 1).map_or(0.0, |next| next.previous),
            shape: layout[i].shape,
            content: self.content[i],
        };
        list::values(&self.facts, &sentence)
    }
}

/// The pass over the tokens.
struct Scan<'a> {
    terms: &'a Terms,
    weights: &'a mut Weights,
    title: f32,
    pairs: &'a PairCounts,
    logarithms: &'a Logarithms,
}

impl Scan<'_> {
    fn sentence(&mut self, i: usize) -> Content {
        let tokens = self.terms.tokens(i);
        let mut c = Content::default();
        let (mut all, mut new, mut introduced, mut shared) = (0.0, 0.0, 0.0, 0.0);
        self.weights.for_each(i, tokens, |x, term| {
            c.centroid += x * term.centroid;
            c.weight += term.centroid * term.weight;
            c.degree += x * term.total;
            c.backward += x * term.seen;
            all += term.weight;
            if term.seen == 0.0 {
                new += term.weight;
                introduced += term.weight * term.log_df;
            }
            if term.last == i as u32 {
                c.previous += x * term.last_x;
            }
            c.title += x * term.in_title;
            shared += term.in_title;
            term.seen += x;
            // The sentence behind this one asks whether the term stands in the one before it.
            (term.last, term.last_x) = (i as u32 + 1, x);
        });
        let distinct = tokens.len().max(1) as f32;
        c.mean_weight = c.weight / distinct;
        // A sentence without terms is like no other, not even itself.
        c.degree = (c.degree - 1.0).max(0.0);
        c.novelty = if all > 0.0 { new / all } else { 0.0 };
        c.introduction = if all > 0.0 { (introduced / all).min(2.0) } else { 0.0 };
        c.title /= self.title.max(1.0).sqrt();
        c.title_cover = shared / self.title.max(1.0);
        c.phrases = self.terms.pairs(i).iter().map(|&pair| self.logarithms.of(self.pairs.of(pair).into())).sum();
        c
    }
}

/// What all sentences of a document share.
#[derive(Clone, Copy, Debug, Default)]
struct Facts {
    n: f32,
    log_n: f32,
    log_per_paragraph: f32,
    log_mean_words: f32,
    log_median: f32,
    log_words: Spread,
    richness: f32,
    has_title: bool,
    quoted: f32,
    questions: f32,
    turns: f32,
    unended: f32,
    capitals: f32,
    numbers: f32,
    cohesion: f32,
    most: Content,
    centroid: Spread,
    weight: Spread,
    degree: Spread,
    novelty: Spread,
    introduction: Spread,
    phrases: Spread,
}

/// Mean and standard deviation of a value over a document's sentences.
#[derive(Clone, Copy, Debug, Default)]
struct Spread {
    mean: f32,
    deviation: f32,
}

impl Spread {
    /// `value` in standard deviations from the mean; 0 where all are the same.
    fn standardize(self, value: f32) -> f32 {
        if self.deviation > 1e-6 { (value - self.mean) / self.deviation } else { 0.0 }
    }
}

/// The larger of two numbers.
#[inline]
pub(super) fn larger(a: f32, b: f32) -> f32 {
    if a > b { a } else { b } // One instruction, which `f32::max` with its care for what is no number is not.
}

/// What the list of features is written in.
struct Sentence {
    i: f32,
    log_index: f32,
    words: f32,
    log_words: f32,
    capitals: f32,
    numbers: f32,
    opens: bool,
    log_paragraph: f32,
    log_in_paragraph: f32,
    next: f32,
    shape: super::Shape,
    content: Content,
}

fn flag(holds: bool) -> f32 {
    f32::from(holds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::tests::{terms_of, weights_of};

    /// The values of a feature for the sentences of two paragraphs, the first with all but the last.
    fn feature(name: &str, sentences: &[&str], title: &[usize]) -> Vec<f32> {
        let terms = terms_of(sentences);
        let last = sentences.len() - 1;
        let of = |i: usize| Layout {
            paragraph: u32::from(i == last),
            place: i as u32,
            shape: super::super::Shape::default(),
        };
        let layout: Vec<Layout> = (0..sentences.len()).map(of).collect();
        let mut features = Features::default();
        features.look(&terms, &mut weights_of(&terms), &layout, title);
        let place = NAMES.iter().position(|known| *known == name).unwrap();
        (0..sentences.len()).map(|i| features.of(i, &terms, &layout)[place]).collect()
    }

    fn check(name: &str, expected: [f64; 3]) {
        // The first term that the document holds, "boat", is its title too.
        let seen = feature(name, &["Boats leave the harbour.", "Boats return.", "Storm nears."], &[1]);
        let near = seen.iter().zip(expected).all(|(&a, b)| (f64::from(a) - b).abs() < 1e-4);
        assert!(near, "{name}: {seen:?}, not {expected:?}");
    }

    #[test]
    fn features_follow_their_formulas() {
        // Weights: ln(1 + 3/2) / ln 5 for the term of two sentences, ln 4 / ln 5 for those of one.
        let (boat, other) = (2.5f64.ln(), 4f64.ln());
        let similar = boat * boat / boat.hypot(other.hypot(other)) / boat.hypot(other);
        check("relative", [0.0, 0.5, 1.0]);
        check("opens_paragraph", [1.0, 0.0, 1.0]);
        check("log_words", [4f64.ln(), 2f64.ln(), 2f64.ln()]);
        check("previous", [0.0, similar, 0.0]);
        check("next", [similar, 0.0, 0.0]);
        check("degree", [1.0, 1.0, 0.0]);
        check("cohesion", [similar / 3.0; 3]);
        check("novelty", [1.0, other / (boat + other), 1.0]);
        check("introduction", [boat * 2f64.ln() / (boat + 2.0 * other), 0.0, 0.0]);
        check("title_cover", [1.0, 1.0, 0.0]);
        let (in_two, in_one) = (3f64.ln() * boat * boat, 2f64.ln() * other * other);
        let first = in_two + 2.0 * in_one;
        check("weight", [1.0, (in_two + in_one) / first, 2.0 * in_one / first]);
    }

    #[test]
    fn every_feature_of_any_text_is_a_number() {
        for sentences in [&[""][..], &["..."], &["The and of."], &["Boat."; 3]] {
            for name in NAMES {
                assert!(feature(name, sentences, &[]).iter().all(|value| value.is_finite()), "{name} of {sentences:?}");
            }
        }
    }
}
