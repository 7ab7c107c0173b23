//! The road of many documents to one digest.

use super::{Document, LONGEST, Summarizer};
use crate::cluster::Originals;
use crate::digest::{Cluster, Digest};
use crate::extract::Article;
use crate::language::Language;

impl Summarizer {
    /// One digest of many documents: their sentences are ranked and held against each other as if they were of one, and
    /// [`DigestSentence::document`](crate::DigestSentence::document) says which each is from. Linear in their text but
    /// for the order of the sentences.
    ///
    /// Of documents that are nearly the same the first alone counts. The words of all are taken as those of the
    /// language that most of the text is in; sentences are found by the rules of each document's own. One document
    /// gives the digest that [`summarize`](Self::summarize) gives.
    pub fn summarize_together(&mut self, documents: &[Document<'_>]) -> Digest {
        let read: Vec<_> = documents.iter().map(|document| self.article_and_language(document)).collect();
        let tools = self.tools_of(most_written(&read));
        // Tools are found before the first sentence is read: finding them may make a lexicon anew.
        let own: Vec<usize> = read.iter().map(|&(_, language)| self.tools_of(language)).collect();
        let articles: Vec<Article<'_>> = read.into_iter().map(|(article, _)| article).collect();
        let (mut originals, mut room, mut beyond) = (Originals::default(), LONGEST, 0);
        let mut wordless = Vec::new();
        self.clear();
        for (place, article) in articles.iter().enumerate() {
            if article.text.len() > room {
                beyond += 1;
            } else if originals.add(place, article, &mut self.lexicons[tools]) {
                room -= article.text.len();
                let before = self.sentences.len();
                self.add(article, place as u32, own[place], tools);
                wordless.extend((self.sentences.len() == before).then_some(place));
            }
        }
        let mut digest = self.ranked(&articles, tools);
        digest.warnings.extend((beyond > 0).then(|| format!("{beyond} documents beyond 4 GiB of text are left out")));
        digest.cluster = Some(Cluster { documents: documents.len(), copies: originals.copies(), wordless });
        digest
    }
}

/// The language that most of the text is in; of two with as much, the one met first.
fn most_written(articles: &[(Article<'_>, Option<Language>)]) -> Option<Language> {
    let mut written: Vec<(Option<Language>, usize)> = Vec::new();
    for (article, language) in articles {
        match written.iter_mut().find(|(known, _)| known == language) {
            Some((_, bytes)) => *bytes += article.text.len(),
            None => written.push((*language, article.text.len())),
        }
    }
    written.into_iter().rev().max_by_key(|&(_, bytes)| bytes).and_then(|(language, _)| language)
}
