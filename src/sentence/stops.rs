//! The search for marks that may end a sentence.
//!
//! Every mark is a needle with a search of its own: ASCII marks by `memchr`, others by the bytes that tell them from
//! the letters of their script. One pass over the bytes says which scripts the paragraph holds, so that only the
//! needles that can occur are looked for. Each search passes over the text once; the next mark is the nearest of their
//! finds.

use std::sync::OnceLock;

use memchr::{memchr3, memmem::Finder};

use crate::block;

/// A mark is looked for only where the script that uses it occurs.
struct Needle {
    script: u16,
    /// The bytes searched for: those of the mark, without a lead byte that all letters of its script share.
    bytes: &'static [u8],
    /// How many bytes of the mark stand before them.
    before: u8,
}

const GREEK: u16 = 1;
const ARMENIAN: u16 = 1 << 1;
const ARABIC: u16 = 1 << 2;
const INDIC: u16 = 1 << 3;
const E1: u16 = 1 << 4;
const PUNCTUATION: u16 = 1 << 5;
const CJK: u16 = 1 << 6;
const FULL_WIDTH: u16 = 1 << 7;

const fn needle(script: u16, bytes: &'static [u8], before: u8) -> Needle {
    Needle { script, bytes, before }
}

const NEEDLES: [Needle; 25] = [
    needle(GREEK, b";", 0),
    needle(GREEK, "\u{37e}".as_bytes(), 0),
    needle(ARMENIAN, b":", 0),
    needle(ARMENIAN, "։".as_bytes(), 0),
    needle(ARABIC, "؟".as_bytes(), 0),
    needle(ARABIC, "۔".as_bytes(), 0),
    needle(INDIC, &[0xa5, 0xa4], 1),       // ।
    needle(INDIC, &[0xa5, 0xa5], 1),       // ॥
    needle(INDIC, &[0xbc, 0x8d], 1),       // །
    needle(INDIC, &[0xbc, 0x8e], 1),       // ༎
    needle(E1, &[0x8d, 0xa2], 1),          // ።
    needle(E1, &[0x8d, 0xa7], 1),          // ፧
    needle(E1, &[0x8d, 0xa8], 1),          // ፨
    needle(E1, &[0x81, 0x8b], 1),          // ။
    needle(E1, &[0x9f, 0x94], 1),          // ។
    needle(E1, &[0x9f, 0x95], 1),          // ៕
    needle(E1, &[0x99, 0xae], 1),          // ᙮
    needle(E1, &[0xa0, 0x83], 1),          // ᠃
    needle(E1, &[0xa0, 0x89], 1),          // ᠉
    needle(PUNCTUATION, &[0x80, 0xa6], 1), // …
    needle(PUNCTUATION, &[0x80, 0xbc], 1), // ‼
    needle(PUNCTUATION, &[0xe2, 0x81], 0), // ⁇ ⁈ ⁉
    needle(CJK, &[0xe3, 0x80], 0),         // 。「」『』
    needle(FULL_WIDTH, &[0xef, 0xbc], 0),  // ！ ？ ．
    needle(FULL_WIDTH, &[0xef, 0xbd], 0),  // ｡
];

/// The needles prepared for searching, each when it is first looked for: few texts need more than three.
static FINDERS: [OnceLock<Finder<'static>>; NEEDLES.len()] = [const { OnceLock::new() }; NEEDLES.len()];

/// One search and its next find.
#[derive(Clone, Copy)]
struct Search {
    needle: u8,
    found: u32,
}

/// The marks of one paragraph that may end a sentence, from left to right.
pub(super) struct Stops<'a> {
    bytes: &'a [u8],
    /// Position of the next `.`, `!` or `?`.
    ascii: usize,
    searches: [Search; NEEDLES.len()],
    /// How many of them still have a find.
    active: usize,
}

impl<'a> Stops<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let mut stops = Self { bytes, ascii: 0, searches: [Search { needle: 0, found: 0 }; NEEDLES.len()], active: 0 };
        stops.find_ascii(0);
        let scripts = if block::is_ascii(bytes) { 0 } else { scripts(bytes) };
        if scripts == 0 {
            return stops;
        }
        for (index, _) in NEEDLES.iter().enumerate().filter(|(_, needle)| scripts & needle.script != 0) {
            if let Some(found) = stops.find(index, 0) {
                stops.searches[stops.active] = Search { needle: index as u8, found };
                stops.active += 1;
            }
        }
        stops
    }

    /// Position of the first possible mark at or behind `from`. Needles are a little wide, so what stands there is
    /// still to be looked at.
    pub(super) fn next(&mut self, from: usize) -> Option<usize> {
        if self.ascii < from {
            self.find_ascii(from);
        }
        let mut nearest = self.ascii;
        let mut index = 0;
        while index < self.active {
            let Search { needle, found } = self.searches[index];
            if (found as usize) < from {
                match self.find(usize::from(needle), from) {
                    Some(found) => self.searches[index].found = found,
                    None => {
                        self.active -= 1;
                        self.searches[index] = self.searches[self.active];
                        continue;
                    }
                }
            }
            nearest = nearest.min(self.searches[index].found as usize);
            index += 1;
        }
        (nearest < self.bytes.len()).then_some(nearest)
    }

    fn find_ascii(&mut self, from: usize) {
        self.ascii = memchr3(b'.', b'!', b'?', &self.bytes[from..]).map_or(self.bytes.len(), |found| from + found);
    }

    /// The start of the next mark of `needle` at or behind `from`.
    fn find(&self, needle: usize, from: usize) -> Option<u32> {
        let before = usize::from(NEEDLES[needle].before);
        // The bytes before the needle are not looked at here: a find inside another character is dropped later.
        let finder = FINDERS[needle].get_or_init(|| Finder::new(NEEDLES[needle].bytes));
        let found = finder.find(self.bytes.get(from + before..)?)?;
        Some((from + found) as u32)
    }
}

/// The scripts whose lead bytes occur in `bytes`.
fn scripts(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |scripts, &byte| scripts | SCRIPTS[usize::from(byte)])
}

static SCRIPTS: [u16; 256] = {
    let mut table = [0; 256];
    table[0xcd] = GREEK;
    table[0xce] = GREEK;
    table[0xcf] = GREEK;
    table[0xd4] = ARMENIAN;
    table[0xd5] = ARMENIAN;
    table[0xd6] = ARMENIAN;
    table[0xd8] = ARABIC;
    table[0xd9] = ARABIC;
    table[0xda] = ARABIC;
    table[0xdb] = ARABIC;
    table[0xe0] = INDIC;
    table[0xe1] = E1;
    table[0xe2] = PUNCTUATION;
    table[0xe3] = CJK;
    table[0xef] = FULL_WIDTH;
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str) -> Vec<char> {
        let mut stops = Stops::new(text);
        let (mut marks, mut from) = (Vec::new(), 0);
        while let Some(at) = stops.next(from) {
            if text.is_char_boundary(at) {
                let mark = text[at..].chars().next().unwrap();
                if crate::punctuation::stop(mark, || text[..at].chars().next_back()).is_some() {
                    marks.push(mark);
                }
            }
            from = at + 1;
        }
        marks
    }

    proptest::proptest! {
        #[test]
        fn the_search_finds_what_a_look_at_every_character_finds(text in "[a.!?…‼⁈。．？؟۔।॥։:;ς፧。ሀក។ဟ။あ、「é🙂𠀀अԱאش]{0,30}") {
            let mut before = None;
            let mut all = Vec::new();
            for c in text.chars() {
                all.extend(crate::punctuation::stop(c, || before).map(|_| c));
                before = Some(c);
            }
            proptest::prop_assert_eq!(marks(&text), all);
        }
    }

    #[test]
    fn every_mark_is_found_among_letters_of_its_script() {
        assert_eq!(marks("Rain. Wind! Sun? Fog…"), ['.', '!', '?', '…']);
        assert_eq!(marks("Βρέχει; Ναι."), [';', '.']);
        assert_eq!(marks("Անձրև է: Քամի է։"), [':', '։']);
        assert_eq!(marks("هل تمطر؟ نعم. بارش ہے۔"), ['؟', '.', '۔']);
        assert_eq!(marks("बारिश है। हवा है॥"), ['।', '॥']);
        assert_eq!(marks("ዝናብ ነው። ነፋስ፧"), ['።', '፧']);
        assert_eq!(marks("မိုးရွာသည်။ ភ្លៀង។"), ['။', '។']);
        assert_eq!(marks("雨。风！晴？雾．ｱ｡"), ['。', '！', '？', '．', '｡']);
    }
}
