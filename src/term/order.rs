//! The words of each sentence in their order, for the method that looks at how close they stand.

use super::lexicon::Lexicon;
use super::words::for_each_word;

/// The term of every word of a document's sentences, repeated ones and stop words (0) included.
#[derive(Debug, Default)]
pub(crate) struct WordOrder {
    terms: Vec<u32>,
    ends: Vec<usize>,
}

impl WordOrder {
    /// Forgets the document.
    pub(crate) fn clear(&mut self) {
        self.terms.clear();
        self.ends.clear();
    }

    /// Adds the next sentence.
    pub(crate) fn add(&mut self, text: &str, lexicon: &mut Lexicon) {
        for_each_word(text, |word| self.terms.push(lexicon.term(text, &word)));
        self.ends.push(self.terms.len());
    }

    /// The terms of the words of sentence `i`.
    pub(crate) fn sentence(&self, i: usize) -> &[u32] {
        let start = if i == 0 { 0 } else { self.ends[i - 1] };
        &self.terms[start..self.ends[i]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn every_word_stands_in_its_place() {
        let mut lexicon = Lexicon::new(Language::from_code("en"), &[]);
        let mut order = WordOrder::default();
        order.add("The boat and the boats.", &mut lexicon);
        order.add("Harbour boat.", &mut lexicon);
        assert_eq!(order.sentence(0), [0, 1, 0, 0, 1]);
        assert_eq!(order.sentence(1), [2, 1]);
    }
}
