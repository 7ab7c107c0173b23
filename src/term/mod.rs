//! Sentences -> term ids (words, case folding, stop words, stems), one table a document.
//!
//! The result is flat: one entry for each distinct term of a sentence, all sentences in one array, with the sentences'
//! offsets beside it. Scoring walks that array and never sees a string.

mod begun;
mod class;
mod english;
mod fold;
mod interner;
mod lexicon;
mod order;
mod pairs;
mod stem;
mod unspaced;
mod words;

pub(crate) use lexicon::{Lexicon, STOP};
pub(crate) use order::WordOrder;
pub use words::count_words;
pub(crate) use words::for_each_word;
use words::{Visit, Word, visit_words};

use std::collections::HashSet;

use crate::block;
pub(crate) use pairs::PairCounts;

/// A term of a sentence and how often it stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token(u32);

impl Token {
    /// The number of the term, from 1 on.
    #[inline]
    pub(crate) fn term(self) -> usize {
        (self.0 & 0x00FF_FFFF) as usize
    }

    /// Term frequency: its count in the sentence, at most 255.
    #[inline]
    pub(crate) fn tf(self) -> u32 {
        self.0 >> 24
    }

    fn once(term: u32) -> Self {
        Self(1 << 24 | term)
    }

    fn repeat(&mut self) {
        if self.tf() < 255 {
            self.0 += 1 << 24;
        }
    }
}

/// What a document says of a term.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TermCount {
    /// Document frequency: sentences that hold it. 0 for terms of other documents.
    pub(crate) df: u32,
    /// How often it stands in the document.
    pub(crate) count: u32,
    /// The index of its latest token.
    last: u32,
    /// Its place among the document's terms.
    ordinal: u32,
}

/// A sentence as the terms stage saw it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct SentenceTerms {
    /// The index of its first token.
    first: u32,
    /// The index of its first pair.
    first_pair: u32,
    /// Its words, as every count and budget in words means them.
    pub(crate) words: u32,
    /// Of them, words that begin with an ASCII capital, the first word left out.
    pub(crate) capitals: u16,
    /// Of them, words that begin with an ASCII digit.
    pub(crate) numbers: u16,
}

/// The terms of one document. Kept between documents for its memory; see [`clear`](Self::clear).
#[derive(Debug, Default)]
pub(crate) struct Terms {
    tokens: Vec<Token>,
    sentences: Vec<SentenceTerms>,
    /// By term.
    counts: Vec<TermCount>,
    /// The document's terms in the order of their first words.
    order: Vec<u32>,
    /// The slots of all pairs in text order.
    pairs: Vec<u16>,
}

impl Terms {
    /// Forgets the document, in time linear in its terms.
    pub(crate) fn clear(&mut self) {
        for &term in &self.order {
            self.counts[term as usize] = TermCount::default();
        }
        self.order.clear();
        self.tokens.clear();
        self.sentences.clear();
        self.pairs.clear();
    }

    /// Makes room for so many sentences, and the terms of so many bytes of text, about: growing later is no error.
    pub(crate) fn reserve(&mut self, sentences: usize, bytes: usize) {
        self.sentences.reserve(sentences);
        self.tokens.reserve(bytes / BYTES_A_TOKEN);
        self.pairs.reserve(bytes / BYTES_A_TOKEN);
        self.counts.reserve((bytes / BYTES_A_TERM).min(MOST_TERMS));
    }

    /// Adds the next sentence.
    #[inline(never)] // The tightest loop of all has the registers to itself.
    pub(crate) fn add(&mut self, text: &str, lexicon: &mut Lexicon) {
        let first = self.tokens.len() as u32;
        let first_pair = self.pairs.len() as u32;
        let mut addition = Addition {
            text,
            first,
            terms: self,
            lexicon,
            found: [STOP; FOUND],
            len: 0,
            before: None,
            words: 0,
            initials: [0; 3],
            opening: OTHER,
        };
        visit_words(text, &mut addition);
        addition.count();
        let Addition { words, mut initials, opening, .. } = addition;
        initials[usize::from(opening)] -= u32::from(opening == CAPITAL);
        let [_, capitals, numbers] = initials.map(|n| u16::try_from(n).unwrap_or(u16::MAX));
        self.sentences.push(SentenceTerms { first, first_pair, words, capitals, numbers });
    }

    /// Counts a term of the sentence whose tokens begin at `first`; returns its place among the document's terms.
    #[inline(always)] // Of the tightest loop.
    fn count(&mut self, term: u32, first: u32) -> u32 {
        let at = term as usize;
        if at >= self.counts.len() {
            self.make_room(at);
        }
        let known = &mut self.counts[at];
        known.count += 1;
        if known.df > 0 && known.last >= first {
            self.tokens[known.last as usize].repeat();
            return known.ordinal;
        }
        if known.df == 0 {
            known.ordinal = self.order.len() as u32;
            self.order.push(term);
        }
        known.df += 1;
        known.last = self.tokens.len() as u32;
        self.tokens.push(Token::once(term));
        known.ordinal
    }

    #[cold]
    fn make_room(&mut self, term: usize) {
        self.counts.resize(term + 1 + term / 8, TermCount::default());
    }

    /// Number of sentences.
    pub(crate) fn len(&self) -> usize {
        self.sentences.len()
    }

    /// What was seen of sentence `i`.
    pub(crate) fn sentence(&self, i: usize) -> SentenceTerms {
        self.sentences[i]
    }

    /// The distinct terms of sentence `i` in the order of their first words.
    #[inline]
    pub(crate) fn tokens(&self, i: usize) -> &[Token] {
        let end = self.sentences.get(i + 1).map_or(self.tokens.len(), |next| next.first as usize);
        &self.tokens[self.sentences[i].first as usize..end]
    }

    /// For every two terms of sentence `i` that follow one another, the slot of their pair, in text order.
    #[inline]
    pub(crate) fn pairs(&self, i: usize) -> &[u16] {
        let end = self.sentences.get(i + 1).map_or(self.pairs.len(), |next| next.first_pair as usize);
        &self.pairs[self.sentences[i].first_pair as usize..end]
    }

    /// The slots of the document's pairs, for [`PairCounts`].
    pub(crate) fn all_pairs(&self) -> &[u16] {
        &self.pairs
    }

    /// The distinct terms of `text` that the document holds, in order.
    pub(crate) fn shared_with(&self, text: &str, lexicon: &mut Lexicon) -> Vec<usize> {
        let (mut shared, mut known) = (Vec::new(), HashSet::new());
        for_each_word(text, |word| {
            let term = lexicon.term(text, &word) as usize;
            if self.count_of(term) > 0 && known.insert(term) {
                shared.push(term);
            }
        });
        shared
    }

    /// How often a term stands in the document.
    pub(crate) fn count_of(&self, term: usize) -> u32 {
        self.counts.get(term).map_or(0, |count| count.count)
    }

    /// The place of a term of the document among all its terms, from 0.
    pub(crate) fn ordinal(&self, term: usize) -> u32 {
        self.counts[term].ordinal
    }

    /// The document's terms in the order of their first words, with their counts.
    pub(crate) fn all(&self) -> impl Iterator<Item = (usize, TermCount)> + '_ {
        self.order.iter().map(|&term| (term as usize, self.counts[term as usize]))
    }

    /// The largest term number plus one: the length of arrays indexed by term.
    pub(crate) fn bound(&self) -> usize {
        self.counts.len()
    }
}

/// Most texts have more bytes for each token: that much is reserved, and where it is too much never touched.
const BYTES_A_TOKEN: usize = 10;

/// A short text has more bytes for each term. In a long one terms come back: what it needs it grows to.
const BYTES_A_TERM: usize = 12;
const MOST_TERMS: usize = 1 << 10;

/// What a word begins with, by byte.
static INITIALS: [u8; 256] = {
    let mut initials = [OTHER; 256];
    let mut byte = 0;
    while byte < 128 {
        if (byte as u8).is_ascii_uppercase() {
            initials[byte] = CAPITAL;
        } else if (byte as u8).is_ascii_digit() {
            initials[byte] = DIGIT;
        }
        byte += 1;
    }
    initials
};
const OTHER: u8 = 0;
const CAPITAL: u8 = 1;
const DIGIT: u8 = 2;

/// So many terms are found before they are counted.
const FOUND: usize = 32;

/// A sentence on its way into the terms of its document.
struct Addition<'a> {
    text: &'a str,
    /// The index of its first token.
    first: u32,
    terms: &'a mut Terms,
    lexicon: &'a mut Lexicon,
    /// Terms that are not counted yet, `len` of them.
    found: [u32; FOUND],
    len: usize,
    /// The term before, by its place among the document's terms.
    before: Option<u32>,
    words: u32,
    /// Words by what they begin with.
    initials: [u32; 3],
    /// What the first word begins with.
    opening: u8,
}

impl Visit for Addition<'_> {
    #[inline(always)] // The tightest loop of all; the rare roads to it share one copy.
    fn visit(&mut self, word: Word) {
        let head = block::load(self.text.as_bytes(), word.range.start);
        let initial = INITIALS[usize::from(head as u8)];
        self.initials[usize::from(initial)] += 1;
        if self.words == 0 {
            self.opening = initial;
        }
        self.words += word.count as u32;
        let term = self.lexicon.term_by_head(self.text, &word, head);
        // Written down whatever it is: a branch on stop words, which no processor foresees, would stand between one
        // word's wait for memory and the next one's.
        self.found[self.len] = term;
        self.len += usize::from(term != STOP);
        if self.len == FOUND {
            self.count();
        }
    }
}

impl Addition<'_> {
    /// Counts the terms found, and the pairs they make.
    #[inline(always)]
    fn count(&mut self) {
        for &term in &self.found[..self.len] {
            let ordinal = self.terms.count(term, self.first);
            if let Some(before) = self.before.replace(ordinal) {
                self.terms.pairs.push(pairs::slot(before, ordinal));
            }
        }
        self.len = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn terms_of(sentences: &[&str]) -> Terms {
        let mut lexicon = Lexicon::new(Language::from_code("en"), &[]);
        let mut terms = Terms::default();
        for sentence in sentences {
            terms.add(sentence, &mut lexicon);
        }
        terms
    }

    #[test]
    fn a_repeated_term_is_one_token() {
        let terms = terms_of(&["Boats and boats and a boat.", "Harbours need boats."]);
        let token = terms.tokens(0)[0];
        assert_eq!((terms.tokens(0).len(), token.term(), token.tf()), (1, 1, 3));
        let (_, boats) = terms.all().next().unwrap();
        assert_eq!((boats.df, boats.count), (2, 4));
    }

    #[test]
    fn words_capitals_and_numbers_are_counted() {
        let sentence = terms_of(&["Dr. Ilse Marten paid 12.5 euros on 3 May."]).sentence(0);
        assert_eq!((sentence.words, sentence.capitals, sentence.numbers), (9, 3, 2));
    }

    #[test]
    fn a_cleared_table_counts_from_nothing() {
        let mut lexicon = Lexicon::new(Language::from_code("en"), &[]);
        let mut terms = Terms::default();
        terms.add("Boats sail.", &mut lexicon);
        terms.clear();
        terms.add("Old boats.", &mut lexicon);
        assert_eq!(terms.all().map(|(_, count)| (count.df, count.count)).collect::<Vec<_>>(), [(1, 1), (1, 1)]);
    }

    #[test]
    fn phrases_that_come_back_are_counted() {
        let terms = terms_of(&["The harbour master counts boats.", "A harbour master of boats."]);
        let mut counts = PairCounts::default();
        counts.count(terms.all_pairs());
        let of = |i| terms.pairs(i).iter().map(|&pair| counts.of(pair)).collect::<Vec<_>>();
        assert_eq!((of(0), of(1)), (vec![2, 1, 1], vec![2, 1]));
    }

    #[test]
    fn term_frequency_is_saturated() {
        let terms = terms_of(&[&"boat ".repeat(1000)]);
        assert_eq!((terms.tokens(0)[0].tf(), terms.all().next().unwrap().1.count), (255, 1000));
    }
}
