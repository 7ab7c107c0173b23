//! The same tests for every language, and those of finding one by its code.

use std::collections::HashSet;

use super::{Language, TABLES, Table, template};

/// Fewer stop words than this would leave the starts of sentences unseen.
const FEWEST_STOP_WORDS: usize = 80;

/// Fewer leaning words than this would miss common pronouns or connectives.
const FEWEST_LEANING_WORDS: usize = 12;

/// Stamps a module of tests on each language; a failure names the list and the word to mend.
macro_rules! language_tests {
    ($($code:ident),+ $(,)?) => {
        $(mod $code {
            use super::*;

            const TABLE: &Table = &crate::language::$code::TABLE;

            #[test]
            fn is_named_after_its_code() {
                assert_eq!(TABLE.code, stringify!($code));
                assert_code_and_name(TABLE);
            }

            #[test]
            fn is_found_by_its_code_in_any_case_and_region() {
                assert_found(TABLE);
            }

            #[test]
            fn lists_are_in_lower_case_without_duplicates_and_last_dots() {
                assert_clean_lists(TABLE);
            }

            #[test]
            fn abbreviations_are_in_one_class_each() {
                assert_one_class_each(TABLE);
            }

            #[test]
            fn has_stop_words_enough() {
                let count = TABLE.stop_words.split_whitespace().count();
                assert!(count >= FEWEST_STOP_WORDS, "{count} stop words, {FEWEST_STOP_WORDS} wanted");
            }

            #[test]
            fn has_leaning_words_enough() {
                let count = TABLE.leaning.split_whitespace().count();
                assert!(count >= FEWEST_LEANING_WORDS, "{count} leaning words, {FEWEST_LEANING_WORDS} wanted");
            }
        })+

        #[test]
        fn every_language_is_tested_and_sorted_by_code() {
            let listed: Vec<_> = TABLES.iter().map(|table| table.code).collect();
            assert_eq!(listed, [$(stringify!($code)),+], "TABLES and language_tests! differ");
            assert!(listed.is_sorted_by(|left, right| left < right), "not sorted, or a code twice: {listed:?}");
        }
    };
}

language_tests!(
    ar, bg, cs, da, de, el, en, es, fa, fi, fr, he, hi, hu, hy, id, it, ja, ko, nl, no, pl, pt, ro, ru, sv, tr, uk, ur,
    vi, zh,
);

fn assert_code_and_name(table: &Table) {
    let code = table.code;
    assert!(code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase()), "{code:?} is not ISO 639-1");
    assert!(table.name.starts_with(char::is_uppercase), "{:?} is not an English name", table.name);
}

fn assert_found(table: &Table) {
    let code = table.code;
    for written in [code.to_owned(), code.to_uppercase(), format!("{code}-XY"), format!("{code}_xy.UTF-8")] {
        assert_eq!(Language::from_code(&written).map(Language::code), Some(code), "by {written:?}");
    }
}

/// Each list of a table with its name.
fn lists(table: &Table) -> [(&'static str, &'static str); 8] {
    let [never_ends, before_number, calendar, may_end, ends] = classes(table);
    [
        ("stop_words", table.stop_words),
        ("leaning", table.leaning),
        ("reporting", table.reporting),
        never_ends,
        before_number,
        calendar,
        may_end,
        ends,
    ]
}

/// Each class of abbreviations with its name.
fn classes(table: &Table) -> [(&'static str, &'static str); 5] {
    let abbreviations = &table.abbreviations;
    [
        ("never_ends", abbreviations.never_ends),
        ("before_number", abbreviations.before_number),
        ("calendar", abbreviations.calendar),
        ("may_end", abbreviations.may_end),
        ("ends", abbreviations.ends),
    ]
}

fn assert_clean_lists(table: &Table) {
    for (list, words) in lists(table) {
        let mut seen = HashSet::new();
        for word in words.split_whitespace() {
            assert_eq!(word, word.to_lowercase(), "{list}: not in lower case");
            assert!(!word.ends_with('.') && !word.starts_with('.'), "{list}: {word:?} has an outer full stop");
            assert!(!word.contains('’'), "{list}: {word:?} has a curly apostrophe");
            assert!(seen.insert(word), "{list}: {word:?} stands there twice");
        }
    }
}

fn assert_one_class_each(table: &Table) {
    let mut seen = HashSet::new();
    // Abbreviations of names that are words in small letters.
    let both = |word| table.abbreviations.may_end.split_whitespace().any(|other| other == word);
    for (class, words) in classes(table) {
        for word in words.split_whitespace() {
            let new = seen.insert(word) || class == "ends" && both(word);
            assert!(new, "{class}: {word:?} is in another class too");
        }
    }
}

#[test]
fn the_template_is_sound_and_not_listed() {
    assert_code_and_name(&template::TABLE);
    assert_clean_lists(&template::TABLE);
    assert_one_class_each(&template::TABLE);
    assert_eq!(Language::from_code(template::TABLE.code), None);
}

#[test]
fn some_are_written_from_right_to_left() {
    let codes: Vec<_> = Language::all().filter(|language| language.is_right_to_left()).map(Language::code).collect();
    assert_eq!(codes, ["ar", "fa", "he", "ur"]);
}

#[test]
fn a_regional_code_gives_its_base() {
    let name = |code| Language::from_code(code).map(Language::name);
    assert_eq!(name("pt-BR"), Some("Portuguese"));
    assert_eq!(name("EN_us"), Some("English"));
    assert_eq!(name("de-Latn-AT-1996"), Some("German"));
}

#[test]
fn written_standards_of_norwegian_are_norwegian() {
    for code in ["no", "nb", "nn", "nb-NO", "NN_no"] {
        assert_eq!(Language::from_code(code).map(Language::code), Some("no"), "by {code:?}");
    }
}

#[test]
fn unknown_codes_give_none() {
    for code in ["", "-", "-en", "e", "eng", "english", "qq", "qq-EN", " en", "ﬁ", "İd"] {
        assert_eq!(Language::from_code(code), None, "by {code:?}");
    }
}

#[test]
fn languages_are_written_read_and_equal_by_their_code() {
    let english: Language = "en-GB".parse().unwrap();
    assert_eq!((english.to_string(), format!("{english:?}")), ("en".to_string(), "Language(\"en\")".to_string()));
    assert_eq!("xx".parse::<Language>().unwrap_err().to_string(), "unknown language 'xx'");
    assert_eq!(Language::from_code("en"), Some(english));
    assert_ne!(Language::from_code("de"), Some(english));
    assert_eq!(HashSet::from([english, Language::OTHER, english]).len(), 2);
    assert_eq!(Language::all().count(), TABLES.len());
}
