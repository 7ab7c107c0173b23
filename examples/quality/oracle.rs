//! What extraction could reach: sentences chosen by looking at the reference.

use std::collections::HashMap;

use inbrief::rouge::tokens;

use crate::sets::Record;

/// Chooses up to `number` sentences greedily, each the one that raises ROUGE-1 + ROUGE-2 most; in source order.
pub(crate) fn choose(sentences: &[String], record: &Record, number: usize) -> Vec<String> {
    let split: Vec<Vec<String>> = sentences.iter().map(|sentence| tokens(sentence, &record.language)).collect();
    let reference = tokens(&record.references[0], &record.language);
    let sides = [1, 2].map(|n| Side::new(&split, &reference, n));
    let mut state = sides.each_ref().map(|side| (vec![0u32; side.reference.len()], 0u32, 0usize));
    let mut chosen: Vec<usize> = Vec::new();
    while chosen.len() < number.min(sentences.len()) {
        let gain = |i: usize| (0..2).map(|n| sides[n].f1_with(&state[n], i)).sum::<f64>();
        let rest = (0..sentences.len()).filter(|i| !chosen.contains(i));
        let Some(best) = rest.max_by(|&a, &b| gain(a).total_cmp(&gain(b)).then(b.cmp(&a))) else { break };
        (0..2).for_each(|n| sides[n].add(&mut state[n], best));
        chosen.push(best);
    }
    chosen.sort_unstable();
    chosen.into_iter().map(|i| sentences[i].clone()).collect()
}

/// N-grams of one size.
struct Side {
    /// How often the reference has each.
    reference: Vec<u32>,
    length: usize,
    /// Those of the reference in each sentence, and how many n-grams it has.
    sentences: Vec<(HashMap<usize, u32>, usize)>,
}

/// Counts of the reference's n-grams in a summary, matches, n-grams in all.
type State = (Vec<u32>, u32, usize);

impl Side {
    fn new(sentences: &[Vec<String>], reference: &[String], n: usize) -> Self {
        let mut places: HashMap<&[String], usize> = HashMap::new();
        let mut counts = Vec::new();
        for gram in reference.windows(n) {
            let place = *places.entry(gram).or_insert(counts.len());
            counts.resize(counts.len().max(place + 1), 0);
            counts[place] += 1;
        }
        let of = |tokens: &Vec<String>| {
            let mut found = HashMap::new();
            for place in tokens.windows(n).filter_map(|gram| places.get(gram)) {
                *found.entry(*place).or_insert(0) += 1;
            }
            (found, tokens.windows(n).count())
        };
        Self { sentences: sentences.iter().map(of).collect(), length: reference.windows(n).count(), reference: counts }
    }

    fn gain(&self, (counts, ..): &State, i: usize) -> u32 {
        let more = |(&place, &count): (&usize, &u32)| {
            (counts[place] + count).min(self.reference[place]) - counts[place].min(self.reference[place])
        };
        self.sentences[i].0.iter().map(more).sum()
    }

    fn f1_with(&self, state: &State, i: usize) -> f64 {
        let matches = state.1 + self.gain(state, i);
        let total = state.2 + self.sentences[i].1 + self.length;
        if total == 0 { 0.0 } else { 2.0 * f64::from(matches) / total as f64 }
    }

    fn add(&self, state: &mut State, i: usize) {
        state.1 += self.gain(state, i);
        state.2 += self.sentences[i].1;
        self.sentences[i].0.iter().for_each(|(&place, count)| state.0[place] += count);
    }
}
