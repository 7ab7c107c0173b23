//! English. Written for this project.

use super::{Abbreviations, Table};

pub(super) const TABLE: Table = Table {
    code: "en",
    name: "English",
    stemmer: Some(frostem::Algorithm::English),
    stop_words: "the a an and or of to in",
    abbreviations: Abbreviations {
        never_ends: "mr mrs ms dr prof e.g i.e",
        before_number: "no p pp art",
        calendar: "jan feb mar apr jun jul aug sep sept oct nov dec",
        may_end: "inc corp ltd u.s a.m p.m",
        ends: "etc",
    },
    ordinal_dot: false,
};
