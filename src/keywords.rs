//! Terms, weights and the sentences' text -> the key terms of a document, as it writes them.
//!
//! A candidate is a term, or a phrase: two or three terms that follow one another without a stop word or a mark between
//! them, twice at least. With c its count in the document, m its number of terms and w_t their weights
//! (`rank/weight.rs`) it weighs
//!
//! ln(1 + c) sum_t w_t / m,
//!
//! which for one term is its part C_t of the centroid that sentences are scored by. Where it stands in a longer phrase
//! it does not count, as in the C-value of Frantzi, Ananiadou and Mima (Automatic recognition of multi-word terms,
//! 2000). No term is in two key terms. Verbs of saying are in none: what is said is what a report is about.

use std::collections::HashMap;

use crate::rank::Weights;
use crate::term::{Lexicon, STOP, Terms, for_each_word};

/// A key term of a document.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Keyword {
    /// As the document writes it most often.
    pub text: String,
    /// How much the document is about it; comparable inside one document only.
    pub weight: f64,
    /// How often it stands there.
    pub count: usize,
}

/// Most terms of a candidate.
const LONGEST: usize = 3;

/// Ways to write a candidate that are told apart.
const MOST_FORMS: usize = 16;

/// Counts the candidates of a document, sentence by sentence.
pub(crate) struct Candidates<'a> {
    terms: &'a Terms,
    lexicon: &'a mut Lexicon,
    found: HashMap<[u32; LONGEST], usize>,
    candidates: Vec<Candidate>,
}

/// One or more terms that follow one another.
struct Candidate {
    /// Zeros behind the last.
    terms: [u32; LONGEST],
    count: usize,
    forms: Vec<(String, usize)>,
}

/// A word of the run that is read.
struct Place {
    term: u32,
    start: usize,
    end: usize,
}

impl<'a> Candidates<'a> {
    /// No candidate yet of a document with these terms.
    pub(crate) fn new(terms: &'a Terms, lexicon: &'a mut Lexicon) -> Self {
        Self { terms, lexicon, found: HashMap::new(), candidates: Vec::new() }
    }

    /// Counts those of a sentence, given on one line.
    pub(crate) fn add(&mut self, line: &str) {
        let mut run: Vec<Place> = Vec::new();
        for_each_word(line, |word| {
            let (start, end) = (word.range.start, word.range.end);
            let term = self.lexicon.term(line, &word);
            let silent = term == STOP || self.lexicon.is_reporting(&line[start..end]);
            if silent || self.terms.count_of(term as usize) == 0 {
                run.clear();
                return;
            }
            if run.last().is_some_and(|last| !is_open(line, last.end, start)) {
                run.clear();
            }
            if run.len() == LONGEST {
                run.remove(0);
            }
            run.push(Place { term, start, end });
            for from in 0..run.len() {
                self.count(&run[from..], line);
            }
        });
    }

    fn count(&mut self, run: &[Place], line: &str) {
        let mut terms = [0; LONGEST];
        terms.iter_mut().zip(run).for_each(|(term, place)| *term = place.term);
        let at = *self.found.entry(terms).or_insert_with(|| {
            self.candidates.push(Candidate { terms, count: 0, forms: Vec::new() });
            self.candidates.len() - 1
        });
        let candidate = &mut self.candidates[at];
        candidate.count += 1;
        let form = &line[run[0].start..run[run.len() - 1].end];
        match candidate.forms.iter().position(|(known, _)| known == form) {
            Some(known) => candidate.forms[known].1 += 1,
            None if candidate.forms.len() < MOST_FORMS => candidate.forms.push((form.to_string(), 1)),
            None => {}
        }
    }

    /// The `n` that weigh most, of equal ones those that come first.
    pub(crate) fn best(self, weights: &Weights, n: usize) -> Vec<Keyword> {
        let inside = self.inside();
        let weighed = self.candidates.into_iter().zip(inside).filter(|(candidate, _)| candidate.counts());
        let mut weighed: Vec<(f32, Candidate)> =
            weighed.map(|(candidate, inside)| (candidate.weight(weights, inside), candidate)).collect();
        weighed.retain(|&(weight, _)| weight > 0.0);
        weighed.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        let mut taken = vec![false; self.terms.bound()];
        let mut keywords = Vec::new();
        for (weight, candidate) in weighed {
            if keywords.len() == n {
                break;
            }
            if candidate.each().any(|term| taken[term]) {
                continue;
            }
            candidate.each().for_each(|term| taken[term] = true);
            keywords.push(Keyword { weight: weight.into(), count: candidate.count, text: candidate.text() });
        }
        keywords
    }

    /// For each candidate, how often it stands in the phrase that holds it most often.
    fn inside(&self) -> Vec<usize> {
        let mut inside = vec![0; self.candidates.len()];
        for phrase in self.candidates.iter().filter(|candidate| candidate.length() > 1 && candidate.counts()) {
            for (from, to) in [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3)] {
                let mut part = [STOP; LONGEST];
                part[..to - from].copy_from_slice(&phrase.terms[from..to]);
                let at = self.found.get(&part).filter(|_| to - from < phrase.length() && to <= phrase.length());
                at.into_iter().for_each(|&at| inside[at] = inside[at].max(phrase.count));
            }
        }
        inside
    }
}

impl Candidate {
    fn each(&self) -> impl Iterator<Item = usize> + '_ {
        self.terms.iter().filter(|&&term| term != STOP).map(|&term| term as usize)
    }

    fn length(&self) -> usize {
        self.each().count()
    }

    fn weight(&self, weights: &Weights, inside: usize) -> f32 {
        let sum: f32 = self.each().map(|term| weights.of(term).weight).sum();
        libm::logf(1.0 + self.count.saturating_sub(inside) as f32) * sum / self.length() as f32
    }

    /// True where it may be a key term: it comes back or is a single term, and it is no number and no initial.
    fn counts(&self) -> bool {
        let letters = self.forms[0].0.chars().filter(|c| c.is_alphabetic()).count();
        letters > 1 && (self.count > 1 || self.length() == 1)
    }

    /// As it is written most often, of equal ways the first.
    fn text(mut self) -> String {
        let most = self.forms.iter().map(|(_, count)| *count).max();
        let place = self.forms.iter().position(|(_, count)| Some(*count) == most).unwrap_or_default();
        self.forms.swap_remove(place).0
    }
}

/// True where two words belong together: a space or a hyphen is between them, or nothing, as between the overlapping
/// words of Chinese.
fn is_open(line: &str, end: usize, start: usize) -> bool {
    start <= end || matches!(&line[end..start], " " | "-" | "\u{a0}" | "\u{2011}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::rank::tests::weights_of;

    fn keywords(language: &str, sentences: &[&str], n: usize) -> Vec<Keyword> {
        let mut lexicon = Lexicon::new(Language::from_code(language), &[]);
        let mut terms = Terms::default();
        sentences.iter().for_each(|sentence| terms.add(sentence, &mut lexicon));
        let weights = weights_of(&terms);
        let mut candidates = Candidates::new(&terms, &mut lexicon);
        sentences.iter().for_each(|sentence| candidates.add(sentence));
        candidates.best(&weights, n)
    }

    fn texts(language: &str, sentences: &[&str]) -> Vec<String> {
        keywords(language, sentences, 3).into_iter().map(|keyword| keyword.text).collect()
    }

    #[test]
    fn the_weight_is_that_of_the_formula() {
        // Three sentences: w = ln(1 + 3 / 2) / ln 5 for what stands in two, ln(1 + 3 / 1) / ln 5 for the rest.
        let found = keywords("en", &["Tidal gate shut.", "The tidal gate opened.", "Boats wait."], 3);
        let (twice, once) = (2.5f64.ln() / 5f64.ln(), 4f64.ln() / 5f64.ln());
        let expected =
            [("Tidal gate", 3f64.ln() * twice, 2), ("shut", 2f64.ln() * once, 1), ("opened", 2f64.ln() * once, 1)];
        assert_eq!(found.len(), 3);
        for (keyword, (text, weight, count)) in found.iter().zip(expected) {
            assert_eq!((keyword.text.as_str(), keyword.count), (text, count));
            assert!((keyword.weight - weight).abs() < 1e-5, "{keyword:?}");
        }
    }

    #[test]
    fn a_term_counts_where_it_stands_alone() {
        let often =
            ["The gate is shut.", "A gate of iron.", "Gate, gate, gate and gate.", "The tidal gate.", "A tidal gate."];
        assert_eq!(texts("en", &often)[0], "gate");
        let seldom =
            ["The tidal gate.", "A tidal gate.", "Tidal gate.", "The gate is shut.", "Boats.", "Nets.", "Storm."];
        assert_eq!(texts("en", &seldom), ["tidal gate", "shut", "Boats"]);
    }

    #[test]
    fn phrases_do_not_cross_marks_and_stop_words() {
        let found = texts("en", &["Boats, harbours and nets.", "Boats, harbours and nets."]);
        assert_eq!(found, ["Boats", "harbours", "nets"]);
    }

    #[test]
    fn a_term_is_written_as_most_often_and_numbers_are_none() {
        let found = texts("en", &["Harbours need 1968 boats.", "One harbour of 1968.", "A harbour in 1968, P. said."]);
        assert_eq!(found[0], "harbour");
        assert!(!found.contains(&"1968".to_string()) && !found.contains(&"P".to_string()));
    }

    #[test]
    fn a_word_of_chinese_is_put_together_from_its_pairs() {
        assert_eq!(texts("zh", &["渔民说港口开放。", "今天港口开放了。", "天气很好。", "我们回家。"])[0], "港口开放");
    }

    #[test]
    fn nothing_is_found_in_nothing() {
        assert!(keywords("en", &[], 5).is_empty() && keywords("en", &["The of and."], 5).is_empty());
    }
}
