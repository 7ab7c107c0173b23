//! The list of features: one line each, with its formula and range, and `(shared)` where all sentences of a document
//! share it. Adding or dropping one is a change here alone, and a new fit.

use super::{Facts, Sentence, flag};

macro_rules! is_shared {
    () => {
        false
    };
    (shared) => {
        true
    };
}

macro_rules! features {
    (|$d:ident, $s:ident, $c:ident| $($(#[$doc:meta])* $name:ident $(($shared:ident))?: $value:expr,)*) => {
        /// The features' names, in the order in which the model takes them.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// Number of features.
        pub const COUNT: usize = NAMES.len();

        /// True for the features that all sentences of a document share.
        pub(in crate::rank) const SHARED: [bool; COUNT] = [$(is_shared!($($shared)?)),*];

        pub(super) fn values($d: &Facts, $s: &Sentence) -> [f32; COUNT] {
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
    sentences (shared): d.log_n,
    /// ln of the mean L.
    mean_words (shared): d.log_mean_words,
    /// ln of the sentences a paragraph has on average.
    per_paragraph (shared): d.log_per_paragraph,
    /// Standard deviation of ln L.
    spread_of_words (shared): d.log_words.deviation,
    /// Distinct terms / terms, in (0, 1].
    richness (shared): d.richness,
    /// The document has a title that shares a term with it.
    has_title (shared): flag(d.has_title),
    /// Share of sentences that open or close with a quotation mark.
    share_quoted (shared): d.quoted,
    /// Share of questions.
    share_questions (shared): d.questions,
    /// Share of speakers' turns.
    share_turns (shared): d.turns,
    /// Share of sentences without a stop at their end.
    share_unended (shared): d.unended,
    /// Mean share of capitalised words.
    mean_capitals (shared): d.capitals,
    /// Mean count of numbers.
    mean_numbers (shared): d.numbers,

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
    cohesion (shared): d.cohesion,
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
