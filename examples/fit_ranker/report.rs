//! How good scores are: the summaries that the program itself chooses by them, against the references.

use std::collections::BTreeSet;

use inbrief::fitting::ranker::summarize_by;
use inbrief::{Document, Options, Summarizer};

use crate::bootstrap::interval;
use crate::data::{Data, Doc};
use crate::label::rouge;
use crate::sets::kind;

/// ROUGE-1 and ROUGE-2 F1 in percent of every document, by set.
pub(crate) struct Evaluation {
    sets: Vec<(String, Vec<[f64; 2]>)>,
}

impl Evaluation {
    pub(crate) fn of(data: &Data, choices: &[Vec<usize>]) -> Self {
        let mut sets: Vec<_> = data.sets.iter().map(|set| (set.clone(), Vec::new())).collect();
        for (doc, chosen) in data.docs.iter().zip(choices) {
            sets[doc.set].1.push(rouge(doc, chosen).map(|r| 100.0 * f64::from(r)));
        }
        Self { sets }
    }

    /// Mean R1 and R2 of the means of the sets that `holds` names.
    fn mean(&self, holds: impl Fn(&str) -> bool) -> [f64; 2] {
        let means: Vec<[f64; 2]> = self.sets.iter().filter(|(set, _)| holds(set)).map(|(_, all)| mean(all)).collect();
        mean(&means)
    }

    /// Mean R1 + R2 of all sets.
    pub(crate) fn sum(&self) -> f64 {
        self.mean(|_| true).iter().sum()
    }

    pub(crate) fn line(&self, name: &str) -> String {
        let [r1, r2] = self.mean(|_| true);
        format!("{name}: mean of {} sets R1 {r1:.2} R2 {r2:.2} sum {:.2}", self.sets.len(), r1 + r2)
    }

    /// A line a set, then one a kind of text and one of all, each with the 95 % interval of its gain over lead in R1 + R2.
    pub(crate) fn table(&self, lead: &Self) -> String {
        let mut lines: Vec<String> = self.sets.iter().map(|(set, _)| self.row(lead, set, |one| one == set)).collect();
        let kinds: BTreeSet<&str> = self.sets.iter().map(|(set, _)| kind(set)).collect();
        lines.extend(kinds.into_iter().map(|of| self.row(lead, of, |set| kind(set) == of)));
        lines.push(self.row(lead, "all", |_| true));
        lines.join("\n")
    }

    fn row(&self, lead: &Self, name: &str, holds: impl Fn(&str) -> bool) -> String {
        let of_both = self.sets.iter().zip(&lead.sets).filter(|((set, _), _)| holds(set));
        let gain = |(a, b): (&[f64; 2], &[f64; 2])| a[0] + a[1] - b[0] - b[1];
        let gains: Vec<Vec<f64>> =
            of_both.map(|((_, ours), (_, theirs))| ours.iter().zip(theirs).map(gain).collect()).collect();
        let (low, high) = interval(&gains);
        let documents: usize = gains.iter().map(Vec::len).sum();
        let ([r1, r2], [l1, l2]) = (self.mean(&holds), lead.mean(&holds));
        let gain = r1 + r2 - l1 - l2;
        format!(
            "{name:24} {documents:5}  {r1:6.2} {r2:6.2}  lead {l1:6.2} {l2:6.2}  {gain:+.2} ({low:+.2} to {high:+.2})"
        )
    }
}

fn mean(values: &[[f64; 2]]) -> [f64; 2] {
    [0, 1].map(|r| values.iter().map(|v| v[r]).sum::<f64>() / values.len().max(1) as f64)
}

/// The sentences that the program chooses for each document when they have these scores. Two threads.
pub(crate) fn choices(data: &Data, scores: &[f32]) -> Vec<Vec<usize>> {
    let half = data.docs.len().div_ceil(2).max(1);
    std::thread::scope(|scope| {
        let handles: Vec<_> = data
            .docs
            .chunks(half)
            .map(|docs| {
                scope.spawn(move || {
                    let mut summarizer = Summarizer::new(Options { clean: false, ..Options::default() });
                    let choose = |doc: &Doc| {
                        summarizer.set_budget(doc.budget);
                        let document = Document {
                            text: &doc.text,
                            title: doc.title.as_deref(),
                            language: doc.language,
                            ..Document::default()
                        };
                        let digest = summarize_by(&mut summarizer, &document, |i, _| scores[doc.rows.start + i]);
                        digest.sentences.iter().map(|sentence| sentence.index).collect()
                    };
                    docs.iter().map(choose).collect::<Vec<_>>()
                })
            })
            .collect();
        handles.into_iter().flat_map(|handle| handle.join().expect("choosing does not panic")).collect()
    })
}

/// The first sentences of every document, as many as the protocol asks for.
pub(crate) fn lead(data: &Data) -> Vec<Vec<usize>> {
    let first = |doc: &Doc| {
        let (stubs, full): (Vec<usize>, Vec<usize>) = (0..doc.stub.len()).partition(|&i| doc.stub[i]);
        full.into_iter().chain(stubs).take(doc.k).collect()
    };
    data.docs.iter().map(first).collect()
}

/// Kinds of text, by set: what is left out together to see how a model does on a kind it has never met.
const GROUPS: &[&[&str]] = &[
    &["cnndm", "cnndm_test", "cnndm_train200", "summeval", "realsumm", "llmbench", "xsum"],
    &["newsroom60", "inshorts", "bbc"],
    &["baomoi_vi", "vietnews_vi", "ktlab_multi_vi"],
    &["orangesum_fr", "basse_es", "basse_eu", "detik_id"],
    &["csl_zh", "xlsum_ja", "news_ko", "usc_ur", "extractive_tr"],
    &["dialogsum", "dialogsum_ko", "qmsum", "opinosis"],
    &["scitldr", "sumpubmed", "scisumm", "papers_ru"],
    &["multinews100", "duc2002_multi", "squality"],
    &["klexikon_de", "wikilead_de"],
];

/// The documents in `n` parts, by their ids.
pub(crate) fn folds(data: &Data, n: u64) -> Vec<Vec<usize>> {
    (0..n).map(|fold| (0..data.docs.len()).filter(|&d| data.docs[d].hash % n == fold).collect()).collect()
}

/// The documents of each group.
pub(crate) fn groups(data: &Data) -> Vec<Vec<usize>> {
    let of = |group: &&[&str]| -> Vec<usize> {
        (0..data.docs.len()).filter(|&d| group.contains(&data.sets[data.docs[d].set].as_str())).collect()
    };
    GROUPS.iter().map(of).filter(|group| !group.is_empty()).collect()
}
