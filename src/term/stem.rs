//! A folded word -> its stem, by the language's Snowball algorithm.

use frostem::Algorithm;

use super::english;
use crate::Language;

/// The stemmer of one language.
pub(super) struct Stemmer {
    snowball: frostem::Stemmer,
    /// English words in ASCII have a stemmer of their own, which gives the same stems faster.
    english: bool,
    stem: Vec<u8>,
}

impl Stemmer {
    /// The stemmer of `language`, where it has one.
    pub(super) fn of(language: Option<Language>) -> Option<Self> {
        let algorithm = language?.table().stemmer?;
        let english = algorithm == Algorithm::English;
        Some(Self { snowball: frostem::Stemmer::new(algorithm), english, stem: Vec::new() })
    }

    /// The stem of a folded word; never empty.
    pub(super) fn stem(&mut self, form: &str) -> &[u8] {
        self.stem.clear();
        if self.english && form.is_ascii() {
            self.stem.extend_from_slice(form.as_bytes());
            english::stem(&mut self.stem);
        } else {
            self.stem.extend_from_slice(self.snowball.stem(form).as_bytes());
        }
        if self.stem.is_empty() {
            self.stem.extend_from_slice(form.as_bytes());
        }
        &self.stem
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_share_a_stem_in_ascii_and_beyond() {
        let mut english = Stemmer::of(Language::from_code("en")).unwrap();
        assert_eq!(english.stem("harbours").to_vec(), english.stem("harbour").to_vec());
        assert_eq!(english.stem("négotiations").to_vec(), english.stem("négotiation").to_vec());
        let mut german = Stemmer::of(Language::from_code("de")).unwrap();
        assert_eq!(german.stem("häfen").to_vec(), german.stem("häfen").to_vec());
        assert!(Stemmer::of(Language::from_code("zh")).is_none() && Stemmer::of(None).is_none());
    }
}
