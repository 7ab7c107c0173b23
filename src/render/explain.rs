//! Why each sentence was chosen or passed over: a table for readers.

use super::look::{Look, fit};
use super::{shortest, verdict_name};
use crate::digest::{Explained, Explanation, Part, Verdict};

/// Columns where nothing is said of them.
const COLUMNS: usize = 100;

/// Cells of the bar.
const BAR: usize = 10;

/// Parts that are named.
const NAMED: usize = 4;

/// On lines shorter than this the sentence stands below its row, which has no bar.
const WIDE: usize = 72;

/// Appends two lines a sentence, number, rank, salience, verdict and beginning, or three where lines are short; below
/// them the largest parts.
pub(super) fn write(explanation: &Explanation, look: Look, out: &mut String) {
    let saliences = || explanation.sentences.iter().map(|sentence| sentence.salience);
    let (least, most) = (saliences().fold(f64::INFINITY, f64::min), saliences().fold(f64::NEG_INFINITY, f64::max));
    let columns = look.width.unwrap_or(COLUMNS);
    let wide = columns >= WIDE;
    let indent = " ".repeat(if wide { 22 } else { 6 });
    *out += if wide {
        "   #  rank  salience              verdict         sentence\n"
    } else {
        "   #  rank  salience  verdict\n"
    };
    for sentence in &explanation.sentences {
        let share = if most > least { (sentence.salience - least) / (most - least) } else { 1.0 };
        let Explained { index, rank, salience, text, .. } = sentence;
        let row = format!("{:>4}  {rank:>4}  {salience:>8.3}  ", index + 1);
        let verdict = verdict(&sentence.verdict);
        let head = if wide { format!("{row}{}  {verdict:<14}  ", bar(share)) } else { indent.clone() };
        if !wide {
            *out += &format!("{row}{verdict}\n");
        }
        let rest = columns.saturating_sub(head.chars().count());
        *out += &format!("{head}{}\n", fit(text, rest));
        if !sentence.parts.is_empty() {
            look.lines(&parts(&sentence.parts), [&indent, &indent], &[], out);
        }
    }
    if explanation.sentences.iter().any(|sentence| !sentence.parts.is_empty()) {
        let mean =
            format!("Parts add up to the salience above that of the mean sentence, {:.3}.", explanation.baseline);
        out.push('\n');
        look.lines(&mean, ["", ""], &[], out);
    }
}

/// A bar of this share of its cells, in eighths.
fn bar(share: f64) -> String {
    const EIGHTHS: [char; 8] = [' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
    let eighths = (share * (8 * BAR) as f64).round() as usize;
    let mut bar = "█".repeat(eighths / 8);
    bar.extend((eighths < 8 * BAR).then_some(EIGHTHS[eighths % 8]));
    format!("{bar:<BAR$}")
}

/// A verdict in a few words; sentences are counted from 1.
fn verdict(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Chosen { order } => format!("chosen {order}"),
        Verdict::Redundant { share, with } => format!("{:.0}% said in {}", 100.0 * share, with + 1),
        other => verdict_name(other).to_string(),
    }
}

/// The largest parts, each with the value of its feature, and the sum of the others.
fn parts(parts: &[Part]) -> String {
    let mut sorted: Vec<&Part> = parts.iter().collect();
    sorted.sort_by(|a, b| b.contribution.abs().total_cmp(&a.contribution.abs()));
    let (named, others) = sorted.split_at(sorted.len().min(NAMED));
    let name = |part: &&Part| format!("{} {:+.2} ({})", part.feature, part.contribution, shortest(part.value, 2));
    let mut said: Vec<String> = named.iter().map(name).collect();
    if !others.is_empty() {
        let sum: f64 = others.iter().map(|part| part.contribution).sum();
        said.push(format!("{} more {sum:+.2}", others.len()));
    }
    said.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(index: usize, salience: f64, verdict: Verdict, parts: Vec<Part>) -> Explained {
        Explained { index, salience, rank: index + 1, parts, verdict, text: format!("Sentence {index} says a lot.") }
    }

    #[test]
    fn a_row_a_sentence_with_its_largest_parts() {
        let part = |feature, contribution| Part { feature, value: 0.5, contribution };
        let parts =
            vec![part("a", 0.1), part("b", -0.4), part("c", 0.3), part("d", 0.2), part("e", 0.05), part("f", 0.01)];
        let sentences = vec![
            explained(0, 2.0, Verdict::Chosen { order: 1 }, parts),
            explained(1, 1.0, Verdict::Redundant { share: 0.64, with: 0 }, Vec::new()),
            explained(2, 0.0, Verdict::Outranked, Vec::new()),
        ];
        let mut out = String::new();
        write(&Explanation { baseline: -0.5, sentences }, Look { width: Some(72), ..Look::default() }, &mut out);
        let expected = "
   #  rank  salience              verdict         sentence
   1     1     2.000  ██████████  chosen 1        Sentence 0 says a lot.
                      b -0.40 (0.5), c +0.30 (0.5), d +0.20 (0.5), a
                      +0.10 (0.5), 2 more +0.06
   2     2     1.000  █████       64% said in 1   Sentence 1 says a lot.
   3     3     0.000              outranked       Sentence 2 says a lot.

Parts add up to the salience above that of the mean sentence, -0.500.
";
        assert_eq!(out, expected[1..]);
    }

    #[test]
    fn on_short_lines_a_sentence_stands_below_its_row() {
        let part = Part { feature: "a", value: 0.5, contribution: 0.1 };
        let sentences = vec![explained(0, 2.0, Verdict::Chosen { order: 1 }, vec![part])];
        let mut out = String::new();
        write(&Explanation { baseline: 0.0, sentences }, Look { width: Some(28), ..Look::default() }, &mut out);
        let expected = "
   #  rank  salience  verdict
   1     1     2.000  chosen 1
      Sentence 0 says a lot.
      a +0.10 (0.5)

Parts add up to the salience
above that of the mean
sentence, 0.000.
";
        assert_eq!(out, expected[1..]);
    }

    #[test]
    fn bars_are_drawn_in_eighths() {
        assert_eq!([0.0, 0.0125, 0.5, 1.0].map(bar), ["          ", "▏         ", "█████     ", "██████████"]);
    }
}
