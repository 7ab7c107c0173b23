//! What the fitted model sees of a sentence.
//!
//! Every feature is one line of the list at the end of this file, with its formula and range, and `=` for `:` where all
//! sentences of a document share it: adding or dropping one is a change there alone, and a new fit. Notation as in
//! `weight.rs`: n sentences, sentence i from 0 on with L_i words, its distinct terms t in T_i, weights w_t, vectors
//! x_i.
//!
//! Two passes, both linear in the document: one over the tokens for what depends on terms, one over the sentences that
//! sets each beside the others.

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
        values(&self.facts, &sentence)
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

/// The sum of a value over the sentences, and of its squares.
#[derive(Clone, Copy, Default)]
struct Sums {
    sum: f64,
    squares: f64,
}

impl Sums {
    fn add(&mut self, value: f32) {
        let value = f64::from(value);
        self.sum += value;
        self.squares += value * value;
    }

    /// The spread of `n` values.
    fn spread(self, n: f64) -> Spread {
        let mean = self.sum / n;
        Spread { mean: mean as f32, deviation: (self.squares / n - mean * mean).max(0.0).sqrt() as f32 }
    }
}

/// The larger of two numbers.
#[inline]
pub(super) fn larger(a: f32, b: f32) -> f32 {
    if a > b { a } else { b } // One instruction, which `f32::max` with its care for what is no number is not.
}

impl Facts {
    fn of(terms: &Terms, layout: &[Layout], content: &[Content], logarithms: &Logarithms) -> Self {
        let n = terms.len().max(1) as f32;
        let paragraphs = layout.last().map_or(1.0, |last| last.paragraph as f32 + 1.0);
        let occurrences: u32 = terms.all().map(|(_, count)| count.count).sum();
        let facts = Self {
            n,
            log_n: libm::logf(n),
            log_per_paragraph: libm::logf((n / paragraphs).max(1.0)),
            log_median: libm::logf(median(terms)),
            richness: terms.all().count() as f32 / occurrences.max(1) as f32,
            ..Self::default()
        };
        facts.with_forms(terms, layout, logarithms).with_content(content)
    }

    /// The facts with what lengths and forms add up to.
    fn with_forms(self, terms: &Terms, layout: &[Layout], logarithms: &Logarithms) -> Self {
        let (mut all_words, mut capitals, mut numbers, mut log_words) = (0.0, 0.0, 0.0, Sums::default());
        let [mut quoted, mut questions, mut turns, mut unended] = [0.0; 4];
        for (i, Layout { shape, .. }) in layout.iter().enumerate() {
            let sentence = terms.sentence(i);
            let words = larger(sentence.words as f32, 1.0);
            all_words += words;
            capitals += f32::from(sentence.capitals) / words;
            numbers += f32::from(sentence.numbers.min(3));
            log_words.add(logarithms.of(sentence.words));
            quoted += flag(shape.quoted);
            questions += flag(shape.question);
            turns += flag(shape.turn);
            unended += flag(shape.unended);
        }
        let n = self.n;
        Self {
            log_mean_words: libm::logf((all_words / n).max(1.0)),
            log_words: log_words.spread(n.into()),
            quoted: quoted / n,
            questions: questions / n,
            turns: turns / n,
            unended: unended / n,
            capitals: capitals / n,
            numbers: numbers / n,
            ..self
        }
    }

    /// The facts with what contents add up to.
    fn with_content(self, content: &[Content]) -> Self {
        let (mut degrees, mut most) = (0.0, Content::default());
        let mut sums = [Sums::default(); 6];
        for c in content {
            degrees += c.degree;
            most.weight = larger(c.weight, most.weight);
            most.mean_weight = larger(c.mean_weight, most.mean_weight);
            most.degree = larger(c.degree, most.degree);
            most.phrases = larger(c.phrases, most.phrases);
            let values = [c.centroid, c.weight, c.degree, c.novelty, c.introduction, c.phrases];
            sums.iter_mut().zip(values).for_each(|(sums, value)| sums.add(value));
        }
        let [centroid, weight, degree, novelty, introduction, phrases] = sums.map(|sums| sums.spread(self.n.into()));
        let above_zero = |most: f32| most.max(1e-6);
        Self {
            cohesion: degrees / self.n / (self.n - 1.0).max(1.0),
            most: Content {
                weight: above_zero(most.weight),
                mean_weight: above_zero(most.mean_weight),
                degree: above_zero(most.degree),
                phrases: above_zero(most.phrases),
                ..most
            },
            centroid,
            weight,
            degree,
            novelty,
            introduction,
            phrases,
            ..self
        }
    }
}

/// The median length in words, lengths over 255 counting as 255.
fn median(terms: &Terms) -> f32 {
    let mut counts = [0usize; 256];
    (0..terms.len()).for_each(|i| counts[terms.sentence(i).words.min(255) as usize] += 1);
    let mut below = 0;
    let middle = counts.iter().position(|count| {
        below += count;
        2 * below >= terms.len()
    });
    middle.unwrap_or(1).max(1) as f32
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
    f32::from(u8::from(holds))
}

macro_rules! features {
    (|$d:ident, $s:ident, $c:ident| $($(#[$doc:meta])* $name:ident $sign:tt $value:expr,)*) => {
        /// The features' names, in the order in which the model takes them.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// Number of features.
        pub const COUNT: usize = NAMES.len();

        /// True for the features that all sentences of a document share.
        pub(super) const SHARED: [bool; COUNT] = [$(stringify!($sign).as_bytes()[0] == b'='),*];

        fn values($d: &Facts, $s: &Sentence) -> [f32; COUNT] {
            let $c = &$s.content;
            [$($value),*]
        }
    };
}

features! { |d, s, c|
    // Where it stands.
    /// 1 / (1 + i), in (0, 1]: news tells the most first.
    inverse: 1.0 / (1.0 + s.i),
    /// i = 0: the first sentence of news is a summary, that of a story is not.
    first: flag(s.i == 0.0),
    /// i = 1.
    second: flag(s.i == 1.0),
    /// i = 2.
    third: flag(s.i == 2.0),
    /// i = 3 or 4.
    fourth_or_fifth: flag(s.i == 3.0 || s.i == 4.0),
    /// ln(1 + i).
    log_index: s.log_index,
    /// i / (n - 1), in [0, 1].
    relative: s.i / (d.n - 1.0).max(1.0),
    /// i >= n - 2: conclusions.
    last: flag(s.i >= d.n - 2.0),
    /// First of its paragraph: topic sentences.
    opens_paragraph: flag(s.opens),
    /// ln(1 + the paragraph's index).
    log_paragraph: s.log_paragraph,
    /// ln of the number of sentences in its paragraph.
    paragraph_length: s.log_in_paragraph,

    // How long it is.
    /// ln L.
    log_words: s.log_words,
    /// ln(L / median L), in [-2, 2].
    to_median: (s.log_words - d.log_median).clamp(-2.0, 2.0),

    // What kind of document it is: the same for all its sentences, switches for the others.
    /// ln n.
    sentences = d.log_n,
    /// ln of the mean L.
    mean_words = d.log_mean_words,
    /// ln of the sentences a paragraph has on average.
    per_paragraph = d.log_per_paragraph,
    /// Standard deviation of ln L.
    spread_of_words = d.log_words.deviation,
    /// Distinct terms / terms, in (0, 1].
    richness = d.richness,
    /// The document has a title that shares a term with it.
    has_title = flag(d.has_title),
    /// Share of sentences that open or close with a quotation mark.
    share_quoted = d.quoted,
    /// Share of questions.
    share_questions = d.questions,
    /// Share of speakers' turns.
    share_turns = d.turns,
    /// Share of sentences without a stop at their end.
    share_unended = d.unended,
    /// Mean share of capitalised words.
    mean_capitals = d.capitals,
    /// Mean count of numbers.
    mean_numbers = d.numbers,

    // What form it has.
    /// Capitalised words after the first / L: names.
    capitals: s.capitals / s.words,
    /// Numbers, at most 3.
    numbers: s.numbers.min(3.0),
    /// Opens or closes with one.
    quoted: flag(s.shape.quoted),
    /// Ends as a question.
    question: flag(s.shape.question),
    /// Has no stop at its end.
    unended: flag(s.shape.unended),
    /// Is a speaker's turn.
    turn: flag(s.shape.turn),
    /// Opens with a word that leans on the sentence before it.
    leans: flag(s.shape.leans),

    // What it says.
    /// x_i . C / |C|, in [0, 1]: nearness to the document's centre (Radev et al. 2004).
    centroid: c.centroid,
    /// Sum of C_t w_t over T_i / the document's largest, in [0, 1].
    weight: c.weight / d.most.weight,
    /// The same sum / |T_i|, / the largest.
    mean_weight: c.mean_weight / d.most.mean_weight,
    /// D_i = x_i . T - 1 / the largest, in [0, 1]: degree centrality (Erkan and Radev 2004, without the threshold).
    degree: c.degree / d.most.degree,
    /// The part of D_i from earlier sentences / the largest D.
    backward: c.backward / d.most.degree,
    /// Mean D / (n - 1): how much the document repeats itself; the same for all its sentences.
    cohesion = d.cohesion,
    /// x_i . x_(i-1): goes on from the sentence before.
    previous: c.previous,
    /// x_i . x_(i+1): is taken up by the next.
    next: s.next,
    /// Share of its weight in terms not seen before, in [0, 1].
    novelty: c.novelty,
    /// Sum of w_t ln d_t over terms first seen here / sum of w_t, at most 2: introduces what stays.
    introduction: c.introduction,
    /// Cosine with the title, whose terms weigh the same.
    title: c.title,
    /// Share of the title's terms that it holds.
    title_cover: c.title_cover,
    /// Sum of ln(count) over its pairs of terms / the largest: phrases that come back.
    phrases: c.phrases / d.most.phrases,

    // How it stands out among the document's sentences, in standard deviations.
    /// Of `centroid`.
    centroid_z: d.centroid.standardize(c.centroid),
    /// Of `weight`.
    weight_z: d.weight.standardize(c.weight),
    /// Of `degree`.
    degree_z: d.degree.standardize(c.degree),
    /// Of `novelty`.
    novelty_z: d.novelty.standardize(c.novelty),
    /// Of `introduction`.
    introduction_z: d.introduction.standardize(c.introduction),
    /// Of `phrases`.
    phrases_z: d.phrases.standardize(c.phrases),
    /// Of `log_words`.
    log_words_z: d.log_words.standardize(s.log_words),
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
