//! What all sentences of a document share: one pass over their forms and one over their contents.

use super::{Content, Facts, Spread, flag, larger};
use crate::rank::Layout;
use crate::rank::logarithms::Logarithms;
use crate::term::Terms;

/// The sum of a value over the sentences, and of its squares.
#[derive(Clone, Copy, Default)]
struct Sums {
    sum: f64,
    squares: f64,
}

impl Sums {
    fn add(&mut self, value: f32) {
        let value = f64::from(value);
        self.sum += value;
        self.squares += value * value;
    }

    /// The spread of `n` values.
    fn spread(self, n: f64) -> Spread {
        let mean = self.sum / n;
        Spread { mean: mean as f32, deviation: (self.squares / n - mean * mean).max(0.0).sqrt() as f32 }
    }
}

impl Facts {
    pub(super) fn of(terms: &Terms, layout: &[Layout], content: &[Content], logarithms: &Logarithms) -> Self {
        let n = terms.len().max(1) as f32;
        let paragraphs = layout.last().map_or(1.0, |last| last.paragraph as f32 + 1.0);
        let occurrences: u32 = terms.all().map(|(_, count)| count.count).sum();
        let facts = Self {
            n,
            log_n: libm::logf(n),
            log_per_paragraph: libm::logf((n / paragraphs).max(1.0)),
            log_median: libm::logf(median(terms)),
            richness: terms.all().count() as f32 / occurrences.max(1) as f32,
            ..Self::default()
        };
        facts.with_forms(terms, layout, logarithms).with_content(content)
    }

    /// The facts with what lengths and forms add up to.
    fn with_forms(self, terms: &Terms, layout: &[Layout], logarithms: &Logarithms) -> Self {
        let (mut all_words, mut capitals, mut numbers, mut log_words) = (0.0, 0.0, 0.0, Sums::default());
        let [mut quoted, mut questions, mut turns, mut unended] = [0.0; 4];
        for (i, Layout { shape, .. }) in layout.iter().enumerate() {
            let sentence = terms.sentence(i);
            let words = larger(sentence.words as f32, 1.0);
            all_words += words;
            capitals += f32::from(sentence.capitals) / words;
            numbers += f32::from(sentence.numbers.min(3));
            log_words.add(logarithms.of(sentence.words));
            quoted += flag(shape.quoted);
            questions += flag(shape.question);
            turns += flag(shape.turn);
            unended += flag(shape.unended);
        }
        let n = self.n;
        Self {
            log_mean_words: libm::logf((all_words / n).max(1.0)),
            log_words: log_words.spread(n.into()),
            quoted: quoted / n,
            questions: questions / n,
            turns: turns / n,
            unended: unended / n,
            capitals: capitals / n,
            numbers: numbers / n,
            ..self
        }
    }

    /// The facts with what contents add up to.
    fn with_content(self, content: &[Content]) -> Self {
        let (mut degrees, mut most) = (0.0, Content::default());
        let mut sums = [Sums::default(); 6];
        for c in content {
            degrees += c.degree;
            most.weight = larger(c.weight, most.weight);
            most.mean_weight = larger(c.mean_weight, most.mean_weight);
            most.degree = larger(c.degree, most.degree);
            most.phrases = larger(c.phrases, most.phrases);
            let values = [c.centroid, c.weight, c.degree, c.novelty, c.introduction, c.phrases];
            sums.iter_mut().zip(values).for_each(|(sums, value)| sums.add(value));
        }
        let [centroid, weight, degree, novelty, introduction, phrases] = sums.map(|sums| sums.spread(self.n.into()));
        let above_zero = |most: f32| most.max(1e-6);
        Self {
            cohesion: degrees / self.n / (self.n - 1.0).max(1.0),
            most: Content {
                weight: above_zero(most.weight),
                mean_weight: above_zero(most.mean_weight),
                degree: above_zero(most.degree),
                phrases: above_zero(most.phrases),
                ..most
            },
            centroid,
            weight,
            degree,
            novelty,
            introduction,
            phrases,
            ..self
        }
    }
}

/// The median length in words, lengths over 255 counting as 255.
fn median(terms: &Terms) -> f32 {
    let mut counts = [0usize; 256];
    (0..terms.len()).for_each(|i| counts[terms.sentence(i).words.min(255) as usize] += 1);
    let mut below = 0;
    let middle = counts.iter().position(|count| {
        below += count;
        2 * below >= terms.len()
    });
    middle.unwrap_or(1).max(1) as f32
}
