//! A word as it stands -> the form it is counted under: lower case, bare of marks that writers leave out at will.

use crate::Language;

/// How a language folds its words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Folding {
    /// `I` is the capital of `ı`, `İ` that of `i`.
    dotless_i: bool,
    /// Articles and prepositions lose their vowel and lean on the next word: `l'homme`, `dell'arte`.
    elision: bool,
}

/// Longest form kept, in bytes: what is longer is no word but data, and is counted by its beginning.
const LONGEST: usize = 200;

/// An elided word has at most so many letters before its apostrophe (`quell'`, `jusqu'`); `aujourd'hui` is one word.
const LONGEST_ELIDED: usize = 6;

impl Folding {
    pub(super) fn of(language: Option<Language>) -> Self {
        let table = language.unwrap_or(Language::OTHER).table();
        Self { dotless_i: table.dotless_i, elision: table.elision }
    }

    /// True where an ASCII word only needs its letters lower-cased.
    pub(super) fn is_plain(self) -> bool {
        !self.dotless_i && !self.elision
    }

    /// Writes the folded form of `word` into `form`; empty where nothing of it is left.
    pub(super) fn fold(self, word: &str, form: &mut String) {
        form.clear();
        let word = self.without_elided(word);
        if word.is_ascii() && !self.dotless_i && !word.as_bytes().contains(&b'_') {
            form.push_str(&word[..word.len().min(LONGEST)]);
            form.make_ascii_lowercase();
            return;
        }
        for c in word.chars() {
            match c {
                '’' => form.push('\''),
                // What setting the bit of ASCII lower case makes of it, so that both roads to a key agree.
                '_' => form.push('\u{7F}'),
                'I' if self.dotless_i => form.push('ı'),
                'İ' => form.push('i'),
                'ς' => form.push('σ'),
                _ if is_optional_mark(c) => {}
                _ => form.extend(c.to_lowercase()),
            }
            if form.len() >= LONGEST {
                break;
            }
        }
    }

    fn without_elided(self, word: &str) -> &str {
        if !self.elision {
            return word;
        }
        match word.split_once(['\'', '’']) {
            Some((elided, rest)) if elided.chars().count() <= LONGEST_ELIDED && rest.chars().nth(1).is_some() => rest,
            _ => word,
        }
    }
}

/// Arabic and Hebrew vowel marks and the Arabic stretching sign; the soft hyphen and joiners, and the narrow space that
/// French puts before its marks, which the standard takes for a part of the word.
fn is_optional_mark(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202F}' | '\u{2060}'
        | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}'..='\u{5C2}' | '\u{5C4}'..='\u{5C5}' | '\u{5C7}'
        | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(code: &str, word: &str) -> String {
        let mut form = String::new();
        Folding::of(Language::from_code(code)).fold(word, &mut form);
        form
    }

    #[test]
    fn case_and_final_forms_are_folded() {
        assert_eq!(fold("en", "Łódź’s"), "łódź's");
        assert_eq!(fold("el", "ΛΌΓΟΣ"), fold("el", "λόγος"));
        assert_eq!(fold("en", "İzmir"), "izmir");
    }

    #[test]
    fn habits_are_those_of_the_language() {
        assert_eq!(fold("tr", "ISPARTA"), "ısparta");
        assert_eq!(fold("fr", "L’homme"), "homme");
        assert_eq!(fold("it", "dell'arte"), "arte");
        assert_eq!(fold("en", "l'arte"), "l'arte");
    }

    #[test]
    fn vowel_marks_are_left_out() {
        assert_eq!(fold("ar", "مُحَمَّد"), "محمد");
        assert_eq!(fold("he", "שָׁלוֹם"), "שלום");
        assert_eq!(fold("fr", "Venez\u{202F}"), "venez");
    }

    #[test]
    fn data_is_counted_by_its_beginning() {
        assert_eq!(fold("en", &"é".repeat(1000)).len(), LONGEST);
    }
}
