//! The chosen sentences alone, one a line. Where they are from several documents, a tab and the source stand behind
//! each.

use super::Label;
use crate::Digest;

pub(super) fn write(digest: &Digest, label: &Label<'_>, out: &mut Vec<u8>) {
    for sentence in &digest.sentences {
        out.extend_from_slice(sentence.text.as_bytes());
        if let Some(source) = label.source_of(sentence) {
            out.push(b'\t');
            out.extend_from_slice(source.as_bytes());
        }
        out.push(b'\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_sentence_a_line() {
        let mut out = Vec::new();
        write(&crate::render::sample(Some("Not shown"), &["One.", "Two."]), &Label::default(), &mut out);
        assert_eq!(out, b"One.\nTwo.\n");
    }

    #[test]
    fn sources_stand_behind_a_tab() {
        let mut out = Vec::new();
        let sources = [crate::render::Source { name: "a.txt", ..Default::default() }];
        let label = Label { sources: &sources, ..Label::default() };
        write(&crate::render::sample(None, &["One.", "Two."]), &label, &mut out);
        assert_eq!(out, b"One.\ta.txt\nTwo.\ta.txt\n");
    }
}
