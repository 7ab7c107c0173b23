//! The part of the reader's question in a sentence (`--query`).
//!
//! With the weights w_t and vectors x_i of [`weight`](super::weight), Q the query's terms that the document holds, L_i
//! the words of sentence i and L their mean:
//!
//! - density  g_i = sum over t in Q and i of w_t / (L_i + L / 2): a long sentence holds many terms by chance. A term
//!   that only the heading above i holds counts half, and a heading, which answers nothing by itself, has 0
//! - hit      h_i = g_i as it is when i is taken: sentences are taken by density, the largest first, and each halves
//!   w_t of the terms in Q that it holds. So sentences that answer the question together come before those that answer
//!   the same part of it again (Lin and Bilmes, A class of submodular functions for document summarization, 2011).
//! - company  m_i = x_i . e, e = sum over i of g_i x_i without the terms in Q: what stands beside them (Rocchio,
//!   Relevance feedback in information retrieval, 1971, with every hit as relevant as it is dense)
//! - answer   a_i = (1 - COMPANY) h_i / max h + COMPANY m_i / max m, over the largest, in [0, 1]
//! - salience z_i + STRENGTH a_i^2, z_i the method's salience in standard deviations from its mean less
//!   HEAD / (1 + p_i), at most 3 either way, p_i the sentence's place in its article: what an article begins with is
//!   mostly asked already
//!
//! A few passes over the tokens, and O(n log n) for the order.

use super::greedy::{Objective, order};
use super::matrix::Matrix;
use super::{Deviations, Layout, Weights};
use crate::digest::Part;
use crate::term::Terms;

/// Weight of the company beside the terms of the query.
const COMPANY: f32 = 0.1;

/// Standard deviations of salience that the best answer gains: it is chosen whatever the method says.
const STRENGTH: f32 = 9.0;

/// Deviations that the first sentence of an article loses; the second loses half of them, the third a third. Fitted on
/// the sets of the model of `blend`, asked the first sentence of each reference.
const HEAD: f64 = 1.0;

/// What a term counts that stands in the heading above a sentence and not in the sentence.
const HEADED: f32 = 0.5;

/// The power of an answer that counts: half an answer gains little, and leaves room for what the document says beside.
const SHARPNESS: i32 = 2;

/// What a term of the query is still worth when one more sentence holds it.
const AGAIN: f32 = 0.5;

/// The part of the mean length that is added to each: a sentence of two words is no answer for being short.
const SMOOTHING: f32 = 0.5;

/// Saliences further from the mean count as so many deviations: the head of an order would outweigh any answer.
const FURTHEST: f64 = 3.0;

/// a_i for each sentence; `query` holds terms of the document, each once.
pub(super) fn answers(terms: &Terms, layout: &[Layout], weights: &Weights, query: &[usize]) -> Vec<f32> {
    let question = Question::new(terms, layout, weights, query);
    let hits = hits(&question);
    let company = company(&question, weights);
    let blended = hits.iter().zip(company).map(|(h, m)| (1.0 - COMPANY) * h + COMPANY * m);
    over_largest(blended.collect())
}

/// What the terms of a query are worth beside the sentences taken so far.
#[derive(Clone)]
struct Question<'a> {
    terms: &'a Terms,
    /// By the terms' order in the document; 0 for those that are not asked for.
    worth: Vec<f32>,
    /// L_i + L / 2
    lengths: Vec<f32>,
    layout: &'a [Layout],
    /// For each sentence the asked terms of the heading above it, by their order; a run of `headed`.
    heads: Vec<(u32, u32)>,
    headed: Vec<u32>,
}

impl<'a> Question<'a> {
    fn new(terms: &'a Terms, layout: &'a [Layout], weights: &Weights, query: &[usize]) -> Self {
        let mut worth = vec![0.0; terms.all().count()];
        for &term in query {
            worth[terms.ordinal(term) as usize] = weights.of(term).weight;
        }
        let words = || (0..terms.len()).map(|i| terms.sentence(i).words.max(1) as f32);
        let mean = words().sum::<f32>() / terms.len().max(1) as f32;
        let lengths = words().map(|length| length + SMOOTHING * mean).collect();
        let mut question = Self { terms, worth, lengths, layout, heads: Vec::new(), headed: Vec::new() };
        question.read_headings();
        question
    }

    /// Finds what the headings say of the question. A heading holds until the next one, or the next article.
    fn read_headings(&mut self) {
        let mut head = (0, 0);
        for (i, layout) in self.layout.iter().enumerate() {
            if layout.place == 0 {
                head = (0, 0);
            }
            if layout.shape.heading {
                let start = self.headed.len() as u32;
                let asked = self.terms.tokens(i).iter().map(|token| self.terms.ordinal(token.term()));
                self.headed.extend(asked.filter(|&term| self.worth[term as usize] > 0.0));
                head = (start, self.headed.len() as u32);
            }
            self.heads.push(head);
        }
    }

    /// The asked terms that the heading above sentence `i` holds and the sentence does not.
    fn headed(&self, i: usize) -> impl Iterator<Item = usize> {
        let (start, end) = self.heads[i];
        let own = move |term: u32| self.terms.tokens(i).iter().any(|token| self.terms.ordinal(token.term()) == term);
        self.headed[start as usize..end as usize].iter().filter(move |&&term| !own(term)).map(|&term| term as usize)
    }
}

impl Objective for Question<'_> {
    /// The density of sentence `i`.
    fn gain(&self, i: usize) -> f32 {
        if self.layout[i].shape.heading {
            return 0.0;
        }
        let worth = self.terms.tokens(i).iter().map(|token| self.worth[self.terms.ordinal(token.term()) as usize]);
        let above = self.headed(i).map(|term| HEADED * self.worth[term]);
        // `sum` makes -0 of no terms, which would come behind the 0 of terms that are not asked for.
        worth.chain(above).fold(0.0, |sum, worth| sum + worth) / self.lengths[i]
    }

    fn take(&mut self, i: usize) {
        let above: Vec<usize> = self.headed(i).collect();
        let terms = self.terms;
        let own = terms.tokens(i).iter().map(|token| terms.ordinal(token.term()) as usize);
        own.chain(above).for_each(|term| self.worth[term] *= AGAIN);
    }
}

/// h_i / max h
fn hits(question: &Question<'_>) -> Vec<f32> {
    let n = question.terms.len();
    let mut hits = vec![0.0; n];
    let mut now = question.clone();
    for i in order(&vec![0; n], &mut question.clone()) {
        hits[i] = now.gain(i);
        now.take(i);
    }
    over_largest(hits)
}

/// m_i / max m
fn company(question: &Question<'_>, weights: &Weights) -> Vec<f32> {
    let matrix = Matrix::new(question.terms, |i, token| weights.unit(i, token));
    let densities: Vec<[f32; 1]> = (0..matrix.rows()).map(|i| [question.gain(i)]).collect();
    let mut company = matrix.to_terms(&densities);
    company.iter_mut().zip(&question.worth).filter(|(_, worth)| **worth > 0.0).for_each(|(e, _)| *e = [0.0]);
    over_largest(matrix.to_sentences(&company).into_iter().map(|[m]| m).collect())
}

/// The values divided by the largest, where that is above 0.
fn over_largest(values: Vec<f32>) -> Vec<f32> {
    let most = values.iter().copied().fold(0.0, f32::max);
    let scale = if most > 0.0 { most } else { 1.0 };
    values.into_iter().map(|value| value / scale).collect()
}

/// How the saliences of a method were leaned towards a query.
#[derive(Debug)]
pub(super) struct Lean {
    /// a_i for each sentence.
    pub(super) answers: Vec<f32>,
    /// What each salience gained by its answer, less what it lost by its place.
    gains: Vec<f32>,
    /// Of the saliences before.
    before: Deviations,
}

impl Lean {
    /// Leans the saliences of a method towards the answers.
    pub(super) fn new(answers: Vec<f32>, layout: &[Layout], saliences: &mut [f32]) -> Self {
        let before = Deviations::of(saliences);
        let mut gains = Vec::with_capacity(answers.len());
        for ((salience, &answer), layout) in saliences.iter_mut().zip(&answers).zip(layout) {
            let (gain, loss) = (STRENGTH * answer.powi(SHARPNESS), HEAD / (1.0 + f64::from(layout.place)));
            // Before a far salience is drawn in: sentences at the head of an order stay in it.
            let z = (before.of_value(*salience) - loss).clamp(-FURTHEST, FURTHEST);
            *salience = z as f32 + gain;
            gains.push(gain - loss as f32);
        }
        Self { answers, gains, before }
    }

    /// The mean of the saliences before.
    pub(super) fn mean(&self) -> f64 {
        self.before.mean
    }

    /// The baseline and the parts of the method called `method`, as they add up to saliences that were leaned: in
    /// deviations, with a part for the query behind them, which takes up what drawing in a far salience took.
    pub(super) fn explain(
        &self,
        method: &'static str,
        baseline: f64,
        parts: &mut [Vec<Part>],
        saliences: &[f32],
    ) -> f64 {
        let Deviations { mean, scale } = self.before;
        let baseline = (baseline - mean) * scale;
        for (i, (parts, &salience)) in parts.iter_mut().zip(saliences).enumerate() {
            parts.iter_mut().for_each(|part| part.contribution *= scale);
            if parts.is_empty() {
                let value = f64::from(salience - self.gains[i]);
                parts.push(Part { feature: method, value, contribution: value - baseline });
            }
            let rest = f64::from(salience) - baseline - parts.iter().map(|part| part.contribution).sum::<f64>();
            parts.push(Part { feature: "query", value: self.answers[i].into(), contribution: rest });
        }
        baseline
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rank::Shape;
    use crate::rank::greedy::order_slowly;
    use crate::rank::tests::{terms_of, weights_of};

    #[test]
    fn terms_of_the_query_and_their_company_answer() {
        // Asked for the ferry: the first sentence names it, the second what stands beside it, the third neither.
        let terms = terms_of(&["ferry timetable", "timetable changes", "apple pie"]);
        let answers = answers(&terms, &layout(3), &weights_of(&terms), &[1]);
        assert_eq!((answers[0], answers[2]), (1.0, 0.0));
        assert!(answers[1] > 0.02 && answers[1] < 0.6, "{answers:?}");
    }

    #[test]
    fn an_answer_by_hand() {
        // Two sentences of two words, so L_i + L / 2 = 3. "ferry" is in both, "harbour" in one.
        let terms = terms_of(&["ferry harbour", "ferry apple", "apple pie"]);
        let (weights, layout) = (weights_of(&terms), layout(3));
        let (ferry, harbour) = (weights.of(1).weight, weights.of(2).weight);
        let question = Question::new(&terms, &layout, &weights, &[1, 2]);
        assert!((question.gain(0) - (ferry + harbour) / 3.0).abs() < 1e-6);
        // The first is taken first; then the ferry is worth half.
        let second = ferry / 2.0 / (ferry + harbour);
        assert!((hits(&question)[1] - second).abs() < 1e-6);
        // Beside the query's terms stands "apple" alone: in the third sentence, too.
        let apple = |i| weights.unit(i, *terms.tokens(i).iter().find(|token| token.term() == 3).unwrap());
        let company = apple(2) / apple(1).max(apple(2));
        let answers = answers(&terms, &layout, &weights, &[1, 2]);
        assert!((answers[2] - COMPANY * company / (1.0 - COMPANY)).abs() < 1e-6, "{answers:?}");
    }

    #[test]
    fn what_is_asked_together_is_answered_together() {
        // The second names the harbour once more, the third the other thing asked for.
        let terms = terms_of(&["harbour fee rises", "harbour fee stays", "ferry sails late", "apple pie cools"]);
        let answers = answers(&terms, &layout(4), &weights_of(&terms), &[1, 2, 6]);
        assert!(answers[0] == 1.0 && answers[2] > answers[1] && answers[1] > answers[3], "{answers:?}");
    }

    #[test]
    fn of_two_sentences_with_a_term_the_shorter_answers() {
        let terms = terms_of(&["ferry sails late on this day in June for once", "ferry sails late"]);
        let answers = answers(&terms, &layout(2), &weights_of(&terms), &[1]);
        assert!(answers[1] == 1.0 && answers[0] < 0.5, "{answers:?}");
    }

    #[test]
    fn a_heading_answers_by_what_stands_below_it() {
        let terms = terms_of(&[
            "Delivery costs",
            "Parcels leave on Monday",
            "Delivery abroad takes weeks",
            "Refunds",
            "Money comes back",
        ]);
        let mut layout = layout(5);
        (layout[0].shape.heading, layout[3].shape.heading) = (true, true);
        let delivery = terms.tokens(0)[0].term();
        let answers = answers(&terms, &layout, &weights_of(&terms), &[delivery]);
        assert!(answers[2] == 1.0 && answers[1] > answers[4] && answers[0] < answers[1], "{answers:?}");
    }

    proptest! {
        #[test]
        fn taking_lazily_equals_looking_at_all(sentences in prop::collection::vec("[a-f]{2}( [a-f]{2}){0,5}", 1..40)) {
            let texts: Vec<&str> = sentences.iter().map(String::as_str).collect();
            let terms = terms_of(&texts);
            let query: Vec<usize> = terms.all().map(|(term, _)| term).step_by(2).collect();
            let mut layout = layout(texts.len() as u32);
            layout.iter_mut().step_by(4).for_each(|layout| layout.shape.heading = true);
            let question = Question::new(&terms, &layout, &weights_of(&terms), &query);
            let classes = vec![0; texts.len()];
            prop_assert_eq!(order(&classes, &mut question.clone()), order_slowly(&classes, &mut question.clone()));
        }
    }

    /// Sentences of one article in their order.
    fn layout(n: u32) -> Vec<Layout> {
        (0..n).map(|place| Layout { paragraph: 0, place, shape: Shape::default() }).collect()
    }

    #[test]
    fn answers_gain_and_the_head_loses() {
        let mut saliences = [1.0, 3.0];
        Lean::new(vec![0.0, 0.5], &layout(2), &mut saliences);
        assert_eq!(saliences, [-1.0 - 1.0, 1.0 - 0.5 + STRENGTH / 4.0]);
    }

    #[test]
    fn the_head_of_an_order_is_drawn_in_and_stays_in_order() {
        for n in [30, 60, 100, 1000] {
            let mut order: Vec<f32> = (0..n).map(|i| 1.0 / (1 + i) as f32).collect();
            Lean::new(vec![0.0; n as usize], &layout(n), &mut order);
            assert!(order.is_sorted_by(|a, b| a >= b) && order[0] <= 3.0, "{n}: {:?}", &order[..5]);
        }
    }

    #[test]
    fn parts_add_up_to_what_was_leaned() {
        let part = |contribution| Part { feature: "first", value: 1.0, contribution };
        // The mean sentence has a salience of 1.5, the parts make 1 and 3 of it; the deviation is 1.
        for mut parts in [vec![vec![part(-0.5)], vec![part(1.5)]], vec![vec![], vec![]]] {
            let mut saliences = [1.0, 3.0];
            let lean = Lean::new(vec![0.0, 1.0], &layout(2), &mut saliences);
            let baseline = lean.explain("tfidf", 1.5, &mut parts, &saliences);
            assert_eq!(baseline, -0.5);
            let contribution = f64::from(STRENGTH) - HEAD / 2.0;
            assert_eq!(parts[1][1], Part { feature: "query", value: 1.0, contribution });
            for (parts, salience) in parts.iter().zip(saliences) {
                let sum: f64 = parts.iter().map(|part| part.contribution).sum();
                assert!((baseline + sum - f64::from(salience)).abs() < 1e-6);
            }
        }
    }
}
