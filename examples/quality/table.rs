//! The report: a row a set, then means by language, by kind of text and of all sets.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::bootstrap::interval;
use crate::sets::kind;
use crate::{Rouge, SYSTEMS};

/// A set's scores, by document and system.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) language: String,
    pub(crate) scores: Vec<[Rouge; 4]>,
}

const BLEND: usize = 2;

/// The whole table.
pub(crate) fn print(rows: &[Row]) -> String {
    let mut text = format!("{:<20} {:>5}", "R1/R2/RLsum", "docs");
    SYSTEMS.iter().for_each(|system| text += &format!("  {system:>17}"));
    text += "  blend - lead (95 %)\n";
    rows.iter().for_each(|row| line(&mut text, &row.name, &[row]));
    let mut groups: BTreeMap<String, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        groups.entry(format!("language {}", row.language)).or_default().push(row);
        groups.entry(format!("kind {}", kind(&row.name))).or_default().push(row);
        groups.entry("mean of sets".to_string()).or_default().push(row);
    }
    groups.iter().for_each(|(name, rows)| line(&mut text, name, rows));
    text
}

/// The mean of the means of some sets, and blend's gain over lead in R1 + R2 with its interval.
fn line(text: &mut String, name: &str, rows: &[&Row]) {
    let documents: usize = rows.iter().map(|row| row.scores.len()).sum();
    let all: Vec<[Rouge; 4]> = rows.iter().map(|row| means(&row.scores)).collect();
    let means = means(&all);
    let _ = write!(text, "{name:<20} {documents:>5}");
    for [r1, r2, l] in means {
        let _ = write!(text, "  {r1:5.2}/{r2:5.2}/{l:5.2}");
    }
    let gains: Vec<Vec<f64>> = rows.iter().map(|row| row.scores.iter().map(gain).collect()).collect();
    let (low, high) = interval(&gains);
    let _ = writeln!(text, "  {:+.1} ({low:+.1} to {high:+.1})", gain(&means));
}

fn means(scores: &[[Rouge; 4]]) -> [Rouge; 4] {
    let n = scores.len().max(1) as f64;
    std::array::from_fn(|system| std::array::from_fn(|r| scores.iter().map(|s| s[system][r]).sum::<f64>() / n))
}

/// What blend gains over lead in R1 + R2.
fn gain(scores: &[Rouge; 4]) -> f64 {
    let sum = |[r1, r2, _]: Rouge| r1 + r2;
    sum(scores[BLEND]) - sum(scores[0])
}
