//! Articles -> those that say something of their own: of articles that are nearly the same only the first counts.
//!
//! Two articles are nearly the same if at least [`ALIKE`] of the shingles that either has (three terms in a row) are in
//! both: their Jaccard similarity. It is estimated from signatures: every shingle is hashed into one of 128 bins, and
//! of each bin the least hash is kept; the share of bins in which two signatures agree is near the similarity (Broder,
//! On the resemblance and containment of documents, 1997; Li, Owen and Zhang, One permutation hashing, 2012).
//! Signatures that agree in no group of four bins are not compared (Indyk and Motwani, Approximate nearest neighbors,
//! 1998), and in each group only with the first article that looks so: linear in the text, whatever the number of
//! articles.

use std::collections::HashMap;

use crate::extract::Article;
use crate::term::{Lexicon, STOP, WordOrder};

/// Similarity from which on a later article is a copy of an earlier one.
const ALIKE: f64 = 0.7;

/// Terms in a row that are compared.
const SHINGLE: usize = 3;

/// Bins of a signature.
const BINS: usize = 128;

/// Bins that must agree before two signatures are compared.
const GROUP: usize = 4;

/// The least hash of each bin; `u32::MAX` where it is empty.
type Signature = [u32; BINS];

/// The articles met so far, and which of them are copies.
#[derive(Debug, Default)]
pub(crate) struct Originals {
    /// Place and signature of the articles that are none.
    signatures: Vec<(usize, Signature)>,
    /// The first article, by its place in `signatures`, with this content of a group.
    groups: HashMap<(usize, [u32; GROUP]), usize>,
    copies: Vec<(usize, usize)>,
    words: WordOrder,
}

impl Originals {
    /// Looks at the article at `place`; true where it is no copy of one looked at before.
    pub(crate) fn add(&mut self, place: usize, article: &Article<'_>, lexicon: &mut Lexicon) -> bool {
        let Some(signature) = self.signature(article, lexicon) else { return true };
        if let Some(original) = self.original(&signature) {
            self.copies.push((place, original));
            return false;
        }
        let own = self.signatures.len();
        for group in groups(&signature) {
            self.groups.entry(group).or_insert(own);
        }
        self.signatures.push((place, signature));
        true
    }

    /// The copies: the place of each, and of the article that it is nearly the same as.
    pub(crate) fn copies(self) -> Vec<(usize, usize)> {
        self.copies
    }

    /// The first article that one with this signature is a copy of.
    fn original(&self, signature: &Signature) -> Option<usize> {
        let known = groups(signature).filter_map(|group| self.groups.get(&group));
        let alike = known.filter(|&&known| similarity(&self.signatures[known].1, signature) >= ALIKE);
        alike.map(|&known| self.signatures[known].0).min()
    }

    /// The signature of an article; none where it has no terms.
    fn signature(&mut self, article: &Article<'_>, lexicon: &mut Lexicon) -> Option<Signature> {
        self.words.clear();
        for part in &article.paragraphs {
            self.words.add(part.span.of(&article.text), lexicon);
        }
        let terms = (0..article.paragraphs.len()).flat_map(|i| self.words.sentence(i));
        let terms: Vec<u32> = terms.copied().filter(|&term| term != STOP).collect();
        signature_of(&terms)
    }
}

fn signature_of(terms: &[u32]) -> Option<Signature> {
    let mut signature = [u32::MAX; BINS];
    for shingle in terms.windows(SHINGLE.min(terms.len()).max(1)) {
        let hash = shingle.iter().fold(0, |hash, &term| mix(hash ^ u64::from(term)));
        let bin = &mut signature[hash as usize % BINS];
        // The last value stands for an empty bin.
        *bin = (*bin).min(((hash >> 32) as u32).min(u32::MAX - 1));
    }
    (!terms.is_empty()).then_some(signature)
}

/// Spreads the bits of a number (the finalizer of MurmurHash3).
fn mix(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 33)).wrapping_add(0x9E37_79B9).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    hash ^ (hash >> 33)
}

/// The groups of a signature that are not empty, each with its number.
fn groups(signature: &Signature) -> impl Iterator<Item = (usize, [u32; GROUP])> + '_ {
    let groups = signature.as_chunks::<GROUP>().0.iter().copied().enumerate();
    groups.filter(|(_, group)| group.iter().any(|&least| least != u32::MAX))
}

/// Share of the bins that are not empty in both in which two signatures agree.
fn similarity(a: &Signature, b: &Signature) -> f64 {
    let used = a.iter().zip(b).filter(|&(&a, &b)| a != u32::MAX || b != u32::MAX);
    let (mut all, mut equal) = (0u32, 0u32);
    for (a, b) in used {
        all += 1;
        equal += u32::from(a == b);
    }
    f64::from(equal) / f64::from(all.max(1))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    fn jaccard(a: &[u32], b: &[u32]) -> f64 {
        let shingles = |terms: &[u32]| terms.windows(SHINGLE).map(<[u32]>::to_vec).collect::<HashSet<_>>();
        let (a, b) = (shingles(a), shingles(b));
        a.intersection(&b).count() as f64 / a.union(&b).count() as f64
    }

    proptest! {
        #[test]
        fn signatures_tell_the_similarity(
            terms in prop::collection::vec(1u32..500, 150..400), at in 0usize..100, more in prop::collection::vec(1u32..500, 0..80)
        ) {
            let other = [&terms[..at], &more, &terms[at + more.len() / 2..]].concat();
            let estimate = similarity(&signature_of(&terms).unwrap(), &signature_of(&other).unwrap());
            // Five standard deviations of a share of 128 bins.
            prop_assert!((estimate - jaccard(&terms, &other)).abs() < 0.22);
        }
    }

    #[test]
    fn the_same_and_the_different() {
        let terms: Vec<u32> = (1..200).collect();
        let other: Vec<u32> = (300..500).collect();
        let signature = |terms: &[u32]| signature_of(terms).unwrap();
        assert_eq!(similarity(&signature(&terms), &signature(&terms)), 1.0);
        assert!(similarity(&signature(&terms), &signature(&other)) < 0.05);
        assert_eq!(similarity(&signature(&[1, 2]), &signature(&[1, 2])), 1.0, "shorter than a shingle");
        assert_eq!(signature_of(&[]), None);
    }
}
