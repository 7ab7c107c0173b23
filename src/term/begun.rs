//! Words of a query -> the terms of the document that begin with them, where forms of a word are not one term.

use std::collections::HashSet;

use super::lexicon::{Lexicon, STOP};
use super::{Terms, for_each_word};

/// Bytes of a word below which too much begins with it by chance: two syllables of Korean have so many, and three
/// letters of Bulgarian or Hebrew.
const SHORTEST: usize = 6;

/// Most endings (particles, articles, plurals) have no more characters.
const LONGEST_ENDING: usize = 3;

impl Terms {
    /// Adds to `asked`, terms of the document, those of its words in `lines` that begin with a word of `query` which is
    /// no term of it. Nothing in languages with stems, nor for words in Latin letters: those of Vietnamese have no
    /// endings. Linear in the lines.
    pub(crate) fn add_begun<'l>(
        &self,
        asked: &mut Vec<usize>,
        query: &str,
        lines: impl Iterator<Item = &'l str>,
        lexicon: &mut Lexicon,
    ) {
        let stems = if lexicon.has_stems() { HashSet::new() } else { self.strangers(query, lexicon) };
        if stems.is_empty() {
            return;
        }
        let mut known: HashSet<usize> = asked.iter().copied().collect();
        for line in lines {
            for_each_word(line, |word| {
                let form = lexicon.form(&line[word.range.clone()]);
                let mut ends = form.char_indices().rev().take(LONGEST_ENDING).map(|(end, _)| &form[..end]);
                if ends.any(|stem| stems.contains(stem)) {
                    let term = lexicon.term(line, &word) as usize;
                    if self.count_of(term) > 0 && known.insert(term) {
                        asked.push(term);
                    }
                }
            });
        }
    }

    /// The forms of the words of `query` that the document does not hold, where they may be looked for as beginnings.
    fn strangers(&self, query: &str, lexicon: &mut Lexicon) -> HashSet<String> {
        let mut strangers = HashSet::new();
        for_each_word(query, |word| {
            let term = lexicon.term(query, &word);
            if term != STOP && self.count_of(term as usize) == 0 {
                let form = lexicon.form(&query[word.range]);
                if form.len() >= SHORTEST && !form.bytes().any(|byte| byte.is_ascii_alphanumeric()) {
                    strangers.insert(form.to_string());
                }
            }
        });
        strangers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    /// How many terms of the sentences are asked for.
    fn asked(language: &str, sentences: &[&str], query: &str) -> usize {
        let mut lexicon = Lexicon::new(Language::from_code(language), &[]);
        let mut terms = Terms::default();
        sentences.iter().for_each(|sentence| terms.add(sentence, &mut lexicon));
        let mut asked = terms.shared_with(query, &mut lexicon);
        terms.add_begun(&mut asked, query, sentences.iter().copied(), &mut lexicon);
        asked.len()
    }

    #[test]
    fn a_word_with_a_particle_or_an_article_is_found_by_the_word() {
        assert_eq!(asked("ko", &["입장료는 오천 원이다.", "나룻배는 매시간 떠난다."], "입장료"), 1);
        assert_eq!(asked("bg", &["Фериботът тръгва от кея.", "Мелницата е затворена."], "ферибот"), 1);
        // Both forms, each once.
        assert_eq!(asked("ko", &["항구가 열렸다.", "항구를 닫았다.", "항구를 보았다."], "항구 항구를"), 2);
    }

    #[test]
    fn what_stands_there_or_has_stems_is_no_beginning() {
        assert_eq!(asked("ko", &["항구 옆에 있다.", "항구를 닫았다."], "항구"), 1);
        assert_eq!(asked("ko", &["나룻배는 매시간 떠난다."], "나"), 0);
        assert_eq!(asked("vi", &["Phía nam có bến phà."], "phí"), 0);
        assert_eq!(asked("en", &["The ferryman sails."], "ferry"), 0);
    }
}
