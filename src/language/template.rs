//! Template of a language: a file to copy. It is compiled and tested, but no text is ever taken to be in it.
//!
//! Copy it to `src/language/xx.rs` (`xx` being the ISO 639-1 code), fill it in, and add `xx` in three places: `mod xx;`
//! and `TABLES` in `mod.rs`, `language_tests!` in `tests.rs`. All three are sorted by code. Name the origin and the
//! licence of any list that is not your own at the top of the file ("Written for this project" if it is).
//!
//! Words are lower-cased and separated by white space; a long list goes over several lines with `\` at their ends.
//! Comments like those below are for this file only: a language's own file needs none.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    // ISO 639-1, two lower-case letters, the name of the file.
    code: "xx",
    // In English, as `--list-languages` prints it.
    name: "Template",
    // A variant of `frostem::Algorithm`, its feature added in Cargo.toml, or `None`: words are then compared whole.
    stemmer: None,
    // The most frequent function words, about 150 and at least 80: articles, pronouns, prepositions, conjunctions,
    // auxiliaries, particles and common adverbs, each form that stands in running text. They have two uses. They carry
    // no weight; and a capitalised one after an abbreviation ("in the U.S. The") starts a sentence. So leave out words
    // of content, and names. In scripts without spaces, list single characters and pairs.
    stop_words: "the a of in and it he she they but when \
        don't it's",
    // Single words, 20 to 60, that tie the sentence they open to the one before: "he", "its", "those", "but", "then".
    // Leave out "I", "we" and "you", articles even where they are pronouns too, and openers of sentences that stand
    // well alone ("although", "after"). In scripts without spaces, leave out what common names begin with.
    leaning: "he she it they him his its their this that these those but and so then also however",
    // Verbs of saying, as they stand behind the speaker's name: "'Who is there?' Anna asked." Empty where the verb
    // comes first ("fragte Anna"): its small letter tells enough.
    reporting: "said asked",
    // Without the last full stop, inner ones kept: "z.b" for "z.B.". A form is in one class only. Leave out what is
    // also a common last word of sentences ("mass", "ill"), or choose the class that does the least harm.
    abbreviations: Abbreviations {
        // Always followed by more: titles before names, "that is", "compare".
        never_ends: "mr dr prof e.g i.e cf",
        // Followed by a number: "No. 7", "p. 12", "Art. IV". Common words may stand here, for nothing happens to them
        // before a word.
        before_number: "no p vol art",
        // Months and days cut short: "Jan. 5", "5 Jan. 2020".
        calendar: "jan feb mon tue",
        // May stand at an end: company forms, countries, times, units, forms after a name. They end a sentence only
        // before a capitalised stop word.
        may_end: "inc ltd jr u.s a.m",
        // Mostly stand at an end: they end a sentence before any capital.
        ends: "etc",
    },
    // True if "12." is how the language writes "12th".
    ordinal_dot: false,
    // True if articles or prepositions lose their vowel before the next one: "l'homme" for "le homme".
    elision: false,
    // True if "I" is the capital of "ı".
    dotless_i: false,
    // True if it is written from right to left.
    right_to_left: false,
};
