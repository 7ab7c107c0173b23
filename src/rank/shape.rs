//! What the form of a sentence says of it, in any language.

use crate::block::{Block, Bytes, splat};
use crate::extract::Kind;
use crate::punctuation::{Stop, closes, last_stop};

/// The form of a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Opens or closes with one.
    pub(crate) quoted: bool,
    /// Ends as a question.
    pub(crate) question: bool,
    /// Ends with no stop at all.
    pub(crate) unended: bool,
    /// Is what a speaker says, with a mark of who it is.
    pub(crate) turn: bool,
    /// Heads what follows it.
    pub(crate) heading: bool,
    /// Opens with a word that leans on the sentence before it. A matter of the language, so not told by
    /// [`of`](Self::of).
    pub(crate) leans: bool,
    /// Holds one half of a quotation: the other half stands in another sentence.
    pub(crate) half_quoted: bool,
    /// Ends with a colon: what it announces stands in the next one.
    pub(crate) announces: bool,
}

fn opens_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '«' | '»' | '„' | '‘' | '「' | '『' | '\'')
}

/// Those of [`closes`] that close a quotation.
fn closes_quote(c: char) -> bool {
    matches!(c, '"' | '”' | '“' | '»' | '«' | '」' | '』')
}

impl Shape {
    /// The form of a sentence, without white space around it, of a paragraph of this kind.
    pub(crate) fn of(sentence: &str, kind: Kind) -> Self {
        let body = sentence.trim_end_matches(closes);
        let closing = &sentence[body.len()..];
        let opens_quote = sentence.starts_with(opens_quote);
        let stop = last_stop(body);
        let announces = stop.is_none() && body.ends_with([':', '：']);
        Self {
            quoted: opens_quote || closing.contains(closes_quote),
            question: stop == Some(Stop::Question),
            unended: stop.is_none() && !announces,
            turn: kind == Kind::Turn,
            heading: kind == Kind::Heading,
            leans: false,
            half_quoted: quotation_marks(sentence) % 2 == 1,
            announces,
        }
    }

    /// Says little without the sentence before it or behind it: what it takes up, an answer, the rest of a quotation.
    pub(crate) fn depends(&self) -> bool {
        self.leans || self.question || self.half_quoted || self.announces
    }
}

/// How many quotation marks a sentence holds; single ones are apostrophes as often and do not count.
fn quotation_marks(sentence: &str) -> usize {
    let mut count = 0;
    for at in (0..sentence.len()).step_by(Block::SIZE) {
        // `"`, and the first bytes of « and », and of “, ” and „.
        let mut marks = Bytes::of(sentence.as_bytes(), at)
            .bits(|bytes| bytes.simd_eq(splat(b'"')) | bytes.simd_eq(splat(0xC2)) | bytes.simd_eq(splat(0xE2)));
        while marks != 0 {
            let mark = at + marks.trailing_zeros() as usize;
            count += usize::from(sentence[mark..].starts_with(['"', '«', '»', '“', '”', '„']));
            marks &= marks - 1;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_seen_through_closing_marks() {
        let shape = |text| Shape::of(text, Kind::Prose);
        assert!(shape("“Is it open?”").question && shape("“Is it open?”").quoted);
        assert!(!shape("It is (they say).").unended && shape("Harbour news").unended);
        assert!(!shape("港口开放了。").unended && shape("Πού είναι;").question && !shape("here;").question);
        assert!(!shape("über die Brücke;").question && !shape("នេះជាផ្លូវ៕").unended && !shape("»Ja.«").unended);
    }

    #[test]
    fn half_a_quotation_depends_on_the_other() {
        let depends = |text| Shape::of(text, Kind::Prose).depends();
        assert!(depends("“The tide is early.") && depends("We wait,\" she said.") && depends("« Revenez demain."));
        assert!(!depends("“The tide is early,” she said.") && !depends("It’s a \"must\", they say."));
        assert!(depends("Is it open?") && !depends("It is open."));
        assert!(depends("Three things matter here:") && depends("他说：“等一等”：") && !depends("Anna: It is open."));
    }
}
