//! TF-IDF weights of a document's terms, and what one pass over its sentences adds up.
//!
//! With n sentences, d_t sentences that hold term t, c_t its count in the document and k its count in sentence i:
//!
//! - weight   w_t = ln(1 + n / d_t) / ln(2 + n), in (0, 1]
//! - sentence x_it = (1 + ln k) w_t / |x_i|, a vector of length 1
//! - centroid C_t = ln(1 + c_t) w_t
//! - total    T = sum of all x_i; a sentence's degree centrality is x_i . T - 1, without a matrix of pairs
//!
//! (Salton and Buckley, Term-weighting approaches in automatic text retrieval, 1988; the sentence takes the place of
//! the document.)

use super::logarithms::Logarithms;
use crate::term::{Terms, Token};

/// What scoring knows of a term: one record of half a cache line a token.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TermWeight {
    /// w_t
    pub(crate) weight: f32,
    /// C_t / |C|
    pub(crate) centroid: f32,
    /// T_t
    pub(crate) total: f32,
    /// The part of T_t from the sentences looked at so far.
    pub(crate) seen: f32,
    /// ln d_t
    pub(crate) log_df: f32,
    /// One more than the index of the latest sentence with it that was looked at.
    pub(crate) last: u32,
    /// x_it of that sentence.
    pub(crate) last_x: f32,
    /// 1 where it stands in the title, else 0.
    pub(crate) in_title: f32,
}

/// The weights of one document. Kept between documents for its memory.
#[derive(Debug, Default)]
pub(crate) struct Weights {
    /// By term; records of other documents are left over and not read.
    records: Vec<TermWeight>,
    /// 1 / |x_i| before scaling, by sentence; 1 for a sentence without terms.
    scales: Vec<f32>,
    damped: Damped,
    logarithms: Logarithms,
}

/// 1 + ln k, by k; 1 for 0.
#[derive(Debug)]
struct Damped([f32; 256]);

impl Default for Damped {
    fn default() -> Self {
        Self(std::array::from_fn(|k| 1.0 + libm::logf(k.max(1) as f32)))
    }
}

impl Weights {
    /// Weighs the terms of a document. Linear in its tokens.
    pub(crate) fn weigh(&mut self, terms: &Terms) {
        self.weigh_terms(terms);
        self.add_sentences(terms);
    }

    fn weigh_terms(&mut self, terms: &Terms) {
        if self.records.len() < terms.bound() {
            self.records.resize(terms.bound(), TermWeight::default());
        }
        let n = terms.len() as f32;
        let scale = 1.0 / libm::logf(2.0 + n);
        let weight = |df: u32| libm::logf(1.0 + n / df as f32) * scale;
        // Most terms stand in few sentences.
        let few: [f32; 16] = std::array::from_fn(|df| weight(df as u32));
        let mut squares = 0.0;
        for (term, count) in terms.all() {
            let weight = few.get(count.df as usize).copied().unwrap_or_else(|| weight(count.df));
            let centroid = self.logarithms.of(1 + count.count) * weight;
            squares += f64::from(centroid * centroid);
            let log_df = self.logarithms.of(count.df);
            self.records[term] = TermWeight { weight, centroid, log_df, ..TermWeight::default() };
        }
        let norm = if squares > 0.0 { squares.sqrt() as f32 } else { 1.0 };
        for (term, _) in terms.all() {
            self.records[term].centroid /= norm;
        }
    }

    fn add_sentences(&mut self, terms: &Terms) {
        self.scales.clear();
        self.scales.reserve(terms.len());
        for i in 0..terms.len() {
            let tokens = terms.tokens(i);
            let squares: f32 = tokens.iter().map(|&token| self.raw(token).powi(2)).sum();
            let scale = if squares > 0.0 { 1.0 / squares.sqrt() } else { 1.0 };
            self.scales.push(scale);
            for &token in tokens {
                let x = self.raw(token) * scale;
                self.records[token.term()].total += x;
            }
        }
    }

    /// (1 + ln k) w_t
    #[inline]
    fn raw(&self, token: Token) -> f32 {
        self.damped.0[token.tf() as usize] * self.records[token.term()].weight
    }

    /// x_it
    #[inline]
    pub(crate) fn unit(&self, i: usize, token: Token) -> f32 {
        self.raw(token) * self.scales[i]
    }

    /// Marks the terms of the title.
    pub(super) fn mark(&mut self, title: &[usize]) {
        for &term in title {
            self.records[term].in_title = 1.0;
        }
    }

    /// The tokens of sentence `i`: their x_it, and the records of their terms to write to.
    #[inline]
    pub(super) fn for_each(&mut self, i: usize, tokens: &[Token], mut look: impl FnMut(f32, &mut TermWeight)) {
        let scale = self.scales[i];
        for &token in tokens {
            let record = &mut self.records[token.term()];
            look(self.damped.0[token.tf() as usize] * record.weight * scale, record);
        }
    }

    /// The record of a term of the document.
    #[inline]
    pub(crate) fn of(&self, term: usize) -> TermWeight {
        self.records[term]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::tests::{terms_of, weights_of};

    fn near(a: f32, b: f64) -> bool {
        (f64::from(a) - b).abs() < 1e-5
    }

    #[test]
    fn weights_follow_the_formula() {
        // Two sentences: "boat" in both, twice in the first; "harbour" in the second.
        let terms = terms_of(&["boat boat", "boat harbour"]);
        let weights = weights_of(&terms);
        let (boat, harbour) = (2f64.ln() / 4f64.ln(), 3f64.ln() / 4f64.ln());
        assert!(near(weights.of(1).weight, boat) && near(weights.of(2).weight, harbour));
        let (c1, c2) = (4f64.ln() * boat, 2f64.ln() * harbour);
        assert!(near(weights.of(1).centroid, c1 / c1.hypot(c2)));
        let x = boat / boat.hypot(harbour);
        assert!(near(weights.unit(0, terms.tokens(0)[0]), 1.0) && near(weights.unit(1, terms.tokens(1)[0]), x));
        assert!(near(weights.of(1).total, 1.0 + x));
    }

    #[test]
    fn degree_by_the_total_equals_degree_by_pairs() {
        let terms =
            terms_of(&["old boats leave harbour", "harbour master counts boats", "weather stays", "old master"]);
        let weights = weights_of(&terms);
        let dot = |i: usize, j: usize| -> f32 {
            let find = |t: Token| terms.tokens(j).iter().find(|u| u.term() == t.term());
            terms.tokens(i).iter().filter_map(|&t| find(t).map(|&u| weights.unit(i, t) * weights.unit(j, u))).sum()
        };
        for i in 0..terms.len() {
            let slow: f32 = (0..terms.len()).filter(|&j| j != i).map(|j| dot(i, j)).sum();
            let fast: f32 = terms.tokens(i).iter().map(|&t| weights.unit(i, t) * weights.of(t.term()).total).sum();
            assert!((slow - (fast - 1.0)).abs() < 1e-5);
        }
    }
}
