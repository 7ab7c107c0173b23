//! The chosen sentences alone, one a line.

use crate::Digest;

pub(super) fn write(digest: &Digest, out: &mut Vec<u8>) {
    for sentence in &digest.sentences {
        out.extend_from_slice(sentence.text.as_bytes());
        out.push(b'\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_sentence_a_line() {
        let mut out = Vec::new();
        write(&crate::render::sample(Some("Not shown"), &["One.", "Two."]), &mut out);
        assert_eq!(out, b"One.\nTwo.\n");
    }
}
