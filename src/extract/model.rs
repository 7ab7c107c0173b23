//! Weights of the evidence for and against a block of plain text, written by `examples/fit_furniture`: not to be
//! edited.
//!
//! Fitted on 900 pages of the sets wcxb and scrapinghub, labelled line by line.
//! Seeds [1, 2, 3]; fitting program 7c104e7ca65085f3 (FNV-1a of its source).
//!
//! pages of sites not fitted on: F1 of words 0.889, precision 0.868, recall 0.911
//! pages fitted on: F1 of words 0.892, precision 0.877, recall 0.907

use super::evidence::Evidence;

/// In the order of [`NAMES`](super::evidence::NAMES).
#[rustfmt::skip]
pub(super) const WEIGHTS: Evidence = [
    3.63, // words
    15.49, // prose
    2.01, // sentence
    -5.11, // line
    9.79, // turn
    -20.74, // dated
    -7.05, // furniture
    -27.41, // wall
    -6.56, // repeated
    8.63, // kin
    -2.14, // near
    4.79, // among
    -6.50, // question
    -16.18, // beside
];
