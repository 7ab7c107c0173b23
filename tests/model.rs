//! The weights belong to the words, sentences and features they were fitted with.

#[path = "../examples/fit_ranker/dump.rs"]
mod dump;

use std::fs;
use std::path::Path;

const FIT: &str = "the weights want a new fit: see CONTRIBUTING.md, \"Fit the model again\"";

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the file is in the repository")
}

#[test]
fn features_are_those_that_the_weights_were_fitted_with() {
    let now = dump::features_of_seeds(&Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds")).unwrap();
    let then = read("tests/golden/features.txt");
    assert_eq!(now.lines().next(), then.lines().next(), "the list of features changed: {FIT}");
    assert_eq!(now.lines().count(), then.lines().count(), "sentences changed: {FIT}");
    for (now, then) in now.lines().zip(then.lines()).skip(1) {
        // Logarithms may differ in their last bits from machine to machine.
        let near = |(a, b): (&str, &str)| match (a.parse::<f32>(), b.parse::<f32>()) {
            (Ok(a), Ok(b)) => (a - b).abs() <= 0.002,
            _ => a == b,
        };
        assert!(now.split(' ').zip(then.split(' ')).all(near), "features changed: {FIT}\n- {then}\n+ {now}");
    }
}

#[test]
fn the_weights_name_the_features_they_were_fitted_with() {
    let named = format!("Features of the seeds {:016x}", dump::hash(&read("tests/golden/features.txt")));
    assert!(read("src/rank/model.rs").contains(&named), "{FIT}");
}
