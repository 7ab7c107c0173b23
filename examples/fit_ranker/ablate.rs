//! What each group of features is worth: figures of short fits without it, beside those of one with all.

use inbrief::fitting::ranker::NAMES;

use crate::data::Data;
use crate::report::{self, Evaluation};
use crate::train::Schedule;
use crate::{FOLDS, SCHEDULE, held_out};

/// A short schedule: its figures are lower than those of the shipped one, and move by 0.2 from seed to seed.
const SHORT: Schedule = Schedule { networks: 3, steps: 1000, direct_steps: 300, ..SCHEDULE };

/// Features that say much the same; one can stand in several groups.
const GROUPS: &[(&str, &[&str])] = &[
    ("first places", &["first", "second", "third", "fourth_or_fifth"]),
    ("place", &["inverse", "log_index", "relative", "last"]),
    ("paragraph", &["opens_paragraph", "log_paragraph", "paragraph_length", "per_paragraph"]),
    ("length", &["log_words", "to_median", "log_words_z"]),
    ("kind of document", &["richness", "cohesion", "share_quoted", "share_questions", "share_turns", "share_unended"]),
    ("names and numbers", &["capitals", "numbers", "mean_capitals", "mean_numbers"]),
    ("form", &["quoted", "question", "unended", "turn", "leans"]),
    ("centroid", &["centroid", "weight", "mean_weight", "centroid_z", "weight_z"]),
    ("degree", &["degree", "backward", "degree_z"]),
    ("neighbours", &["previous", "next"]),
    ("novelty", &["novelty", "introduction", "novelty_z", "introduction_z"]),
    ("twins", &["centroid_z", "weight_z", "degree_z", "novelty_z", "introduction_z", "phrases_z", "log_words_z"]),
    ("title", &["title", "title_cover", "has_title"]),
    ("phrases", &["phrases", "phrases_z"]),
];

/// Prints a line a group.
#[allow(clippy::print_stdout)]
pub(crate) fn run(data: &mut Data, label: &[f32]) {
    println!("{}", figures(data, label, "all features"));
    let all = data.features.clone();
    for (group, names) in GROUPS {
        names.iter().for_each(|name| blind(data, name));
        println!("{}", figures(data, label, &format!("without {group}")));
        data.features.clone_from(&all);
    }
}

/// Sets a feature to 0 everywhere, so that no fit can use it.
fn blind(data: &mut Data, name: &str) {
    let j = NAMES.iter().position(|known| *known == name).expect("a group names features");
    data.features.iter_mut().for_each(|row| row[j] = 0.0);
}

fn figures(data: &Data, label: &[f32], name: &str) -> String {
    let figure = |parts: &[Vec<usize>]| {
        let scores = held_out(data, label, SHORT, parts);
        Evaluation::of(data, &report::choices(data, &scores)).sum()
    };
    let (seen, unseen) = (figure(&report::folds(data, FOLDS)), figure(&report::groups(data)));
    format!("{name:32} R1 + R2: cross-validation {seen:.2}, leave one group out {unseen:.2}")
}
