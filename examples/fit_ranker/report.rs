//! How good scores are: the summaries that the program itself chooses by them, against the references.

use inbrief::{Document, Options, Summarizer};

use crate::data::{Data, Doc};
use crate::label::rouge;

/// Mean ROUGE-1 and ROUGE-2 of every set.
pub(crate) struct Evaluation {
    sets: Vec<(String, usize, [f32; 2])>,
}

impl Evaluation {
    pub(crate) fn of(data: &Data, choices: &[Vec<usize>]) -> Self {
        let mut sets: Vec<(String, usize, [f32; 2])> = data.sets.iter().map(|set| (set.clone(), 0, [0.0; 2])).collect();
        for (doc, chosen) in data.docs.iter().zip(choices) {
            let [r1, r2] = rouge(doc, chosen);
            let (_, n, sum) = &mut sets[doc.set];
            *n += 1;
            *sum = [sum[0] + r1, sum[1] + r2];
        }
        for (_, n, sum) in &mut sets {
            *sum = sum.map(|r| 100.0 * r / (*n).max(1) as f32);
        }
        Self { sets }
    }

    pub(crate) fn line(&self, name: &str) -> String {
        let mean = |r: usize| self.sets.iter().map(|set| set.2[r]).sum::<f32>() / self.sets.len() as f32;
        format!(
            "{name}: mean of {} sets R1 {:.2} R2 {:.2} sum {:.2}",
            self.sets.len(),
            mean(0),
            mean(1),
            mean(0) + mean(1)
        )
    }

    pub(crate) fn table(&self, lead: &Self) -> String {
        let rows = self.sets.iter().zip(&lead.sets).map(|((set, n, [r1, r2]), (_, _, [l1, l2]))| {
            format!("{set:16} {n:5}  {r1:6.2} {r2:6.2}  lead {l1:6.2} {l2:6.2}  {:+.2}", r1 + r2 - l1 - l2)
        });
        rows.collect::<Vec<_>>().join("\n")
    }
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
                        let digest = summarizer.summarize_by(&document, |i, _| scores[doc.rows.start + i]);
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

/// The documents of each group.
pub(crate) fn groups(data: &Data) -> Vec<Vec<usize>> {
    let of = |group: &&[&str]| -> Vec<usize> {
        (0..data.docs.len()).filter(|&d| group.contains(&data.sets[data.docs[d].set].as_str())).collect()
    };
    GROUPS.iter().map(of).filter(|group| !group.is_empty()).collect()
}
