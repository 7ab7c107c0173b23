//! The beginning of a text, reduced to words.

use super::script::Script;

/// Letters that are looked at: some two hundred words.
const SAMPLE: usize = 1_000;
/// Bytes of text that are searched for them.
const SEARCHED: usize = 16_000;

/// The words at the beginning of a text, without what is in no language: numbers, signs, markup, addresses, code.
pub(super) struct Sample {
    /// The words in lower case, each followed by a space.
    pub(super) words: String,
    /// How many letters they have.
    pub(super) letters: usize,
    /// Bytes of these letters by script.
    bytes: [usize; Script::COUNT],
}

impl Sample {
    /// Samples `text`. The cost is bounded, however long the text.
    pub(super) fn of(text: &str) -> Self {
        let words = String::with_capacity(2 * SAMPLE);
        let mut sample = Self { words, letters: 0, bytes: [0; Script::COUNT] };
        for token in head(text).split_ascii_whitespace().filter(|token| !is_markup(token)) {
            if token.is_ascii() {
                sample.push_ascii(token);
            } else {
                token.chars().take(SAMPLE).for_each(|c| sample.push(c));
            }
            sample.end_word();
            if sample.letters >= SAMPLE {
                break;
            }
        }
        sample
    }

    /// The script of at least half of the letters, counted in bytes: names and terms in Latin letters stand in texts of
    /// every script, so it is right that the longer letters of the others weigh more. Japanese is written in Han and
    /// Kana, where Chinese quotes Kana at most.
    pub(super) fn script(&self) -> Option<Script> {
        let han = self.bytes[Script::Han as usize];
        let kana = self.bytes[Script::Kana as usize];
        let half = self.bytes.iter().sum::<usize>().div_ceil(2).max(1);
        if han + kana >= half {
            return Some(if kana * 10 > han + kana { Script::Kana } else { Script::Han });
        }
        Script::ALL.into_iter().find(|&script| self.bytes[script as usize] >= half)
    }

    /// The same as [`push`](Self::push), a word at a time.
    fn push_ascii(&mut self, token: &str) {
        let mut rest = &token[..token.len().min(SAMPLE)];
        while !rest.is_empty() {
            let length = rest.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(rest.len());
            let start = self.words.len();
            self.words.push_str(&rest[..length]);
            self.words[start..].make_ascii_lowercase();
            self.letters += length;
            self.bytes[Script::Latin as usize] += length;
            self.end_word();
            rest = rest.get(length + 1..).unwrap_or_default();
        }
    }

    fn push(&mut self, c: char) {
        let Some(script) = Script::of(c) else { return self.end_word() };
        self.letters += 1;
        self.bytes[script as usize] += c.len_utf8();
        if c.is_ascii() {
            self.words.push(c.to_ascii_lowercase());
        } else if script.has_case() {
            self.words.extend(c.to_lowercase());
        } else {
            self.words.push(c);
        }
    }

    fn end_word(&mut self) {
        if !self.words.is_empty() && !self.words.ends_with(' ') {
            self.words.push(' ');
        }
    }
}

/// As much of `text` as is searched.
fn head(text: &str) -> &str {
    let mut end = text.len().min(SEARCHED);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// True for tags, addresses, paths and code.
fn is_markup(token: &str) -> bool {
    let sign =
        |byte| matches!(byte, b'<' | b'>' | b'/' | b'\\' | b'@' | b'{' | b'}' | b'=' | b'_' | b'#' | b'|' | b'`');
    token.bytes().any(sign) && token.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_are_sampled() {
        let text = "<p class=\"x\"> See https://example.org/a_b, 12,5 Äpfel; don't!\n";
        assert_eq!(Sample::of(text).words, "see äpfel don t ");
    }

    #[test]
    fn the_script_is_that_of_most_letters() {
        let script = |text: &str| Sample::of(text).script();
        assert_eq!(script("Das Wort «мир» steht hier für sich."), Some(Script::Latin));
        assert_eq!(script("Пакет curl и пакет wget качают файлы."), Some(Script::Cyrillic));
        assert_eq!(script("東京で会う"), Some(Script::Kana));
        assert_eq!(script("我們在市場買了の字招牌旁邊的茶葉和水果"), Some(Script::Han));
        assert_eq!(script("10:30, 42 %"), None);
        assert_eq!(script(""), None);
    }

    #[test]
    fn the_cost_is_bounded() {
        assert!(Sample::of(&"word ".repeat(100_000)).words.len() < 2 * SAMPLE);
        assert!(Sample::of(&"字".repeat(100_000)).words.len() <= 3 * SAMPLE + 1);
        assert_eq!(Sample::of(&"7 ".repeat(100_000)).words, "");
    }
}
