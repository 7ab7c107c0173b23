//! The beginning of a text, reduced to words.

use std::str::SplitAsciiWhitespace;

use super::script::Script;

/// Bytes of text that are searched for words.
pub(super) const SEARCHED: usize = 16_000;
/// Letters of the longest word.
const LONGEST: usize = 1_000;

/// The words at the beginning of a text, without what is in no language: numbers, signs, markup, addresses, code.
pub(super) struct Sample<'t> {
    tokens: SplitAsciiWhitespace<'t>,
    /// The words in lower case, each followed by a space.
    pub(super) words: String,
    /// How many letters they have.
    pub(super) letters: usize,
    /// Bytes of these letters by script.
    bytes: [usize; Script::COUNT],
}

impl<'t> Sample<'t> {
    /// An empty sample of `text`.
    pub(super) fn of(text: &'t str) -> Self {
        let tokens = head(text).split_ascii_whitespace();
        Self { tokens, words: String::new(), letters: 0, bytes: [0; Script::COUNT] }
    }

    /// An empty sample of `text` from the middle of what is searched on.
    pub(super) fn of_middle(text: &'t str) -> Self {
        let text = head(text);
        let middle = &text[text.ceil_char_boundary(text.len() / 2)..];
        let word = middle.find(|c: char| c.is_ascii_whitespace()).unwrap_or(middle.len());
        Self::of(&middle[word..])
    }

    /// Reads on until there are so many letters, or the text is over.
    pub(super) fn read(&mut self, letters: usize) {
        self.words.reserve(2 * letters);
        while self.letters < letters {
            let Some(token) = self.tokens.next() else { return };
            // One look says what a token holds; most hold letters alone.
            match token.bytes().fold(0, |held, byte| held | HOLDS[usize::from(byte)]) {
                LETTERS => self.push_word(token),
                held if held & OTHERS != 0 => token.chars().take(LONGEST).for_each(|c| self.push(c)),
                held if held & MARKUP != 0 => continue,
                _ => token.split(|c: char| !c.is_ascii_alphabetic()).for_each(|word| self.push_word(word)),
            }
            self.end_word();
        }
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

    /// The same as [`push`](Self::push) for ASCII letters, behind the end of the word before.
    fn push_word(&mut self, letters: &str) {
        self.end_word();
        let letters = &letters[..letters.len().min(LONGEST)];
        let start = self.words.len();
        self.words.push_str(letters);
        self.words[start..].make_ascii_lowercase();
        self.letters += letters.len();
        self.bytes[Script::Latin as usize] += letters.len();
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
pub(super) fn head(text: &str) -> &str {
    &text[..text.floor_char_boundary(SEARCHED)]
}

const LETTERS: u8 = 1;
/// Signs of tags, addresses, paths and code.
const MARKUP: u8 = 2;
/// Bytes of characters beyond ASCII: a token with these is no markup, whatever else it holds.
const OTHERS: u8 = 4;
const SIGNS: u8 = 8;

/// What a token holds that has a byte.
static HOLDS: [u8; 256] = holds();

const fn holds() -> [u8; 256] {
    let mut holds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        holds[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => LETTERS,
            b'<' | b'>' | b'/' | b'\\' | b'@' | b'{' | b'}' | b'=' | b'_' | b'#' | b'|' | b'`' => MARKUP,
            0x80.. => OTHERS,
            _ => SIGNS,
        };
        byte += 1;
    }
    holds
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANY: usize = 1_000;

    fn sample(text: &str) -> Sample<'_> {
        let mut sample = Sample::of(text);
        sample.read(MANY);
        sample
    }

    #[test]
    fn only_words_are_sampled() {
        let text = "<p class=\"x\"> See https://example.org/a_b, 12,5 Äpfel; don't!\n";
        assert_eq!(sample(text).words, "see äpfel don t ");
    }

    #[test]
    fn reading_on_gives_what_reading_at_once_does() {
        let text = "See the 12,5 Äpfel here: «мир» don't! ".repeat(40);
        let mut parts = Sample::of(&text);
        (1..=MANY).step_by(7).for_each(|letters| parts.read(letters));
        parts.read(MANY);
        assert_eq!((&parts.words, parts.letters), (&sample(&text).words, sample(&text).letters));
    }

    #[test]
    fn the_script_is_that_of_most_letters() {
        let script = |text: &str| sample(text).script();
        assert_eq!(script("Das Wort «мир» steht hier für sich."), Some(Script::Latin));
        assert_eq!(script("Пакет curl и пакет wget качают файлы."), Some(Script::Cyrillic));
        assert_eq!(script("東京で会う"), Some(Script::Kana));
        assert_eq!(script("我們在市場買了の字招牌旁邊的茶葉和水果"), Some(Script::Han));
        assert_eq!(script("10:30, 42 %"), None);
        assert_eq!(script(""), None);
    }

    #[test]
    fn the_cost_is_bounded() {
        assert!(sample(&"word ".repeat(100_000)).words.len() < 2 * MANY);
        assert!(sample(&"字".repeat(100_000)).words.len() <= 3 * MANY + 1);
        assert_eq!(sample(&"7 ".repeat(100_000)).words, "");
    }
}
