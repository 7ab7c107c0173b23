//! Text of any size from the sentences of the seeds: every sentence varied, no line twice, a vocabulary that grows as
//! that of real text does. The same arguments give the same text.

/// A language of the seeds and the file its sentences come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sample {
    English,
    German,
    Russian,
    Chinese,
    Arabic,
}

impl Sample {
    pub(crate) const ALL: [Self; 5] = [Self::English, Self::German, Self::Russian, Self::Chinese, Self::Arabic];

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Russian => "ru",
            Self::Chinese => "zh",
            Self::Arabic => "ar",
        }
    }

    fn seed(self) -> &'static str {
        match self {
            Self::English => include_str!("../../seeds/essay-walking.txt"),
            Self::German => include_str!("../../seeds/de-bahnhof.txt"),
            Self::Russian => include_str!("../../seeds/ru-biblioteka.txt"),
            Self::Chinese => include_str!("../../seeds/zh-chaye.txt"),
            Self::Arabic => include_str!("../../seeds/ar-nakhil.txt"),
        }
    }

    /// What made-up words are put together from.
    fn syllables(self) -> &'static [&'static str] {
        match self {
            Self::English => {
                &["ba", "ren", "to", "mil", "sha", "der", "ow", "lin", "ce", "gar", "ver", "ton", "pla", "ick"]
            }
            Self::German => {
                &["bach", "ver", "stein", "lo", "gen", "ü", "ber", "schaf", "tung", "wal", "ä", "kei", "ten"]
            }
            Self::Russian => {
                &["ба", "рен", "то", "мил", "ша", "де", "ов", "лин", "се", "гор", "вер", "тон", "пла", "ик"]
            }
            Self::Chinese => {
                &["山", "水", "木", "火", "城", "市", "人", "民", "生", "活", "茶", "叶", "道", "路", "桥", "梁"]
            }
            Self::Arabic => &["با", "رن", "تو", "مل", "شا", "در", "او", "لن", "سي", "جر", "فر", "تن", "بل", "اك"],
        }
    }
}

/// At least `bytes` bytes of text.
pub(crate) fn text(sample: Sample, bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 1000);
    Prose::new(sample).append(bytes, &mut text);
    text
}

/// Prose without end.
pub(crate) struct Prose {
    sentences: Vec<String>,
    words: Words,
}

impl Prose {
    pub(crate) fn new(sample: Sample) -> Self {
        Self { sentences: sentences(sample), words: Words { sample, random: Random(42), known: 1, drawn: 1 } }
    }

    /// Appends to `text` until it has at least `bytes` bytes: paragraphs of four sentences, a blank line between them.
    pub(crate) fn append(&mut self, bytes: usize, text: &mut String) {
        for n in 0.. {
            if text.len() >= bytes {
                break;
            }
            let sentence = &self.sentences[self.words.random.below(self.sentences.len())];
            self.words.vary(sentence, text);
            text.push_str(if n % 4 == 3 { "\n\n" } else { " " });
        }
    }
}

/// The sentences of a seed: the pieces of its long lines that end with a stop.
fn sentences(sample: Sample) -> Vec<String> {
    let ends = |c: char| matches!(c, '.' | '?' | '!' | '。' | '？' | '！' | '؟');
    let lines = sample.seed().lines().filter(|line| line.chars().count() > 60);
    lines
        .flat_map(|line| line.split_inclusive(ends))
        .map(|sentence| sentence.trim().to_string())
        .filter(|sentence| sentence.chars().count() > 12 && sentence.ends_with(ends))
        .collect()
}

struct Words {
    sample: Sample,
    random: Random,
    /// Distinct made-up words so far.
    known: usize,
    /// All of them.
    drawn: usize,
}

impl Words {
    /// Appends a sentence with about every third word another one.
    fn vary(&mut self, sentence: &str, text: &mut String) {
        if self.sample == Sample::Chinese {
            let inner: Vec<char> = sentence.chars().collect();
            for (i, c) in inner.iter().enumerate() {
                text.push(*c);
                if i % 9 == 4 {
                    self.word(text);
                }
            }
            return;
        }
        for (i, word) in sentence.split(' ').enumerate() {
            if i > 0 {
                text.push(' ');
            }
            let plain = i > 0 && word.chars().all(char::is_alphabetic) && word.chars().count() > 4;
            if plain && self.random.below(10) < 6 { self.word(text) } else { text.push_str(word) }
        }
    }

    /// Appends a made-up word: a new one while the vocabulary is smaller than Heaps' law wants it, else one drawn by
    /// Zipf's, early words the most often.
    fn word(&mut self, text: &mut String) {
        self.drawn += 1;
        let number = if self.known < 30 * self.drawn.isqrt() {
            self.known += 1;
            self.known
        } else {
            let share = self.random.below(1 << 20) as f64 / f64::from(1 << 20);
            libm::pow(self.known as f64, share) as usize
        };
        let syllables = self.sample.syllables();
        let mut rest = number;
        loop {
            text.push_str(syllables[rest % syllables.len()]);
            rest /= syllables.len();
            if rest == 0 {
                break;
            }
        }
    }
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % n.max(1) as u64) as usize
    }
}
