//! The sentences of documents in numbers, and digests by scores from outside: for programs that fit the model's
//! weights.

use std::slice;

use super::{Document, Summarizer};
use crate::digest::Digest;
use crate::rank::features::COUNT;
use crate::sentence::unwrap;

/// A sentence as the fitted model sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct SeenSentence {
    /// Its text, unwrapped.
    pub text: String,
    /// A heading, or too short to say something: chosen when full sentences run out.
    pub stub: bool,
    /// In the order of `NAMES`.
    pub features: [f32; COUNT],
}

/// What the fitted model sees of a document's sentences.
pub fn features(summarizer: &mut Summarizer, document: &Document<'_>) -> Vec<SeenSentence> {
    let mut seen = Vec::new();
    let (article, tools) = summarizer.read(document);
    let title = summarizer.title_terms(slice::from_ref(&article), tools);
    let Summarizer { ranker, terms, layout, sentences, sizes, .. } = summarizer;
    ranker.rank_by(terms, layout, &title, |i, features| {
        let text = unwrap(&article.text, sentences[i].span).into_owned();
        seen.push(SeenSentence { text, stub: sizes[i].stub, features: *features });
        0.0
    });
    seen
}

/// The digest of a document whose sentences are scored by `score` from their index and features instead of by the
/// method.
pub fn summarize_by(
    summarizer: &mut Summarizer,
    document: &Document<'_>,
    score: impl FnMut(usize, &[f32; COUNT]) -> f32,
) -> Digest {
    let (article, tools) = summarizer.read(document);
    let articles = [article];
    let title = summarizer.title_terms(&articles, tools);
    summarizer.ranker.rank_by(&summarizer.terms, &summarizer.layout, &title, score);
    summarizer.digest(&articles, tools)
}
