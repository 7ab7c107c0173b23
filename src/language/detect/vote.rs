//! A vote of the words: which language has most of them among its stop words.

use super::stop_words::{Languages, languages_of_each};
use crate::language::TABLES;

/// Fewer words make no landslide.
const MANY_VOTERS: usize = 20;

/// The outcome of a vote, in which each word is for all languages that have it as a stop word.
pub(super) struct Vote {
    voters: usize,
    /// Votes for each language, in the order of [`TABLES`].
    votes: [usize; Languages::BITS as usize],
}

impl Vote {
    /// Lets `words` vote, each followed by a space.
    pub(super) fn of(words: &str) -> Self {
        let mut vote = Self { voters: 0, votes: [0; Languages::BITS as usize] };
        for mut languages in languages_of_each(words) {
            vote.voters += 1;
            while languages != 0 {
                vote.votes[languages.trailing_zeros() as usize] += 1;
                languages &= languages - 1;
            }
        }
        vote
    }

    /// The language that wins clearly: by a sixth of the voters, or with a third of them by a twentieth, as Danish and
    /// Norwegian share most words. Neighbours of a language without a table do not get so far on a text in it.
    pub(super) fn winner(&self) -> Option<&'static str> {
        let (first, most, second) = self.result(None);
        let lead = most - second;
        let clear = lead * 6 >= self.voters || (most * 3 >= self.voters && lead * 20 >= self.voters);
        (clear && lead >= 2).then_some(first)
    }

    /// The language that wins by a quarter of the voters, where there are enough of them.
    pub(super) fn landslide(&self) -> Option<&'static str> {
        let (first, most, second) = self.result(None);
        (self.voters >= MANY_VOTERS && (most - second) * 4 >= self.voters).then_some(first)
    }

    /// The language with most votes, a fifth at least, where `favourite` gets one vote more.
    pub(super) fn leader(&self, favourite: Option<&str>) -> Option<&'static str> {
        let (first, most, second) = self.result(favourite);
        (most > second && most >= 2 && most * 5 >= self.voters).then_some(first)
    }

    /// True where the text may be in the language `code`: running text without its stop words is in another.
    pub(super) fn admits(&self, code: &str) -> bool {
        let votes = TABLES.iter().zip(self.votes).find(|(table, _)| table.code == code).map_or(0, |(_, votes)| votes);
        votes >= self.voters / 20
    }

    /// The first language, its votes, and the votes of the second.
    fn result(&self, favourite: Option<&str>) -> (&'static str, usize, usize) {
        let mut result = ("", 0, 0);
        for (table, votes) in TABLES.iter().zip(self.votes) {
            let votes = votes + usize::from(favourite == Some(table.code));
            if votes > result.1 {
                result = (table.code, votes, result.1);
            } else {
                result.2 = result.2.max(votes);
            }
        }
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_most_stop_words_wins() {
        assert_eq!(Vote::of("die mühle und die scheune hat er nicht verkauft ").winner(), Some("de"));
        assert_eq!(Vote::of("mühle scheune acker wiese ").winner(), None);
        assert_eq!(Vote::of("").winner(), None);
    }

    #[test]
    fn a_landslide_takes_many_words() {
        let words = "die mühle und die scheune hat er nicht verkauft ";
        assert_eq!((Vote::of(words).landslide(), Vote::of(&words.repeat(6)).landslide()), (None, Some("de")));
        assert_eq!(Vote::of(&"det er en mand ".repeat(20)).landslide(), None);
    }

    #[test]
    fn a_favourite_breaks_a_tie() {
        let tie = Vote::of("det er en mand ");
        assert_eq!(tie.leader(None), None);
        assert_eq!(tie.leader(Some("da")), Some("da"));
        assert_eq!(tie.leader(Some("no")), Some("no"));
        assert_eq!(tie.leader(Some("fi")), None);
    }

    #[test]
    fn long_texts_without_a_stop_word_are_not_admitted() {
        assert!(Vote::of("kissa ").admits("fi"));
        assert!(!Vote::of(&"kissa ".repeat(20)).admits("fi"));
        assert!(Vote::of(&format!("{}ja ", "kissa ".repeat(20))).admits("fi"));
    }
}
