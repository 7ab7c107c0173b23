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
    for row in rows {
        let (low, high) = gain_interval(&row.scores);
        let means = means(&row.scores);
        let gain = sum(means[BLEND]) - sum(means[0]);
        line(&mut text, &row.name, row.scores.len(), &means);
        let _ = writeln!(text, "  {gain:+.1} ({low:+.1} to {high:+.1})");
    }
    let mut groups: BTreeMap<String, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        groups.entry(format!("language {}", row.language)).or_default().push(row);
        groups.entry(format!("kind {}", kind(&row.name))).or_default().push(row);
        groups.entry("mean of sets".to_string()).or_default().push(row);
    }
    for (name, rows) in groups {
        let all: Vec<[Rouge; 4]> = rows.iter().map(|row| means(&row.scores)).collect();
        let means = means(&all);
        line(&mut text, &name, rows.iter().map(|row| row.scores.len()).sum(), &means);
        let _ = writeln!(text, "  {:+.1}", sum(means[BLEND]) - sum(means[0]));
    }
    text
}

fn line(text: &mut String, name: &str, documents: usize, means: &[Rouge; 4]) {
    let _ = write!(text, "{name:<20} {documents:>5}");
    for [r1, r2, l] in means {
        let _ = write!(text, "  {r1:5.2}/{r2:5.2}/{l:5.2}");
    }
}

fn means(scores: &[[Rouge; 4]]) -> [Rouge; 4] {
    let n = scores.len().max(1) as f64;
    std::array::from_fn(|system| std::array::from_fn(|r| scores.iter().map(|s| s[system][r]).sum::<f64>() / n))
}

fn sum([r1, r2, _]: Rouge) -> f64 {
    r1 + r2
}

/// The interval of blend's gain over lead in R1 + R2.
fn gain_interval(scores: &[[Rouge; 4]]) -> (f64, f64) {
    let gains: Vec<f64> = scores.iter().map(|s| sum(s[BLEND]) - sum(s[0])).collect();
    interval(&gains)
}
