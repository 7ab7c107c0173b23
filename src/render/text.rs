//! The digest for readers: title, sentences, and what was left out.

use super::{Label, counts, folded};
use crate::Digest;

pub(super) fn write(digest: &Digest, label: &Label<'_>, out: &mut Vec<u8>) {
    let mut text = String::new();
    if let Some(heading) = label.heading {
        text += &format!("==> {heading} <==\n");
    }
    if let Some(title) = &digest.title {
        text += &format!("{}\n\n", folded(title));
    }
    text += "No time to read? Get a summary\n\n";
    for sentence in &digest.sentences {
        let source = label.source_of(sentence).map(|source| format!(" [{source}]")).unwrap_or_default();
        text += &format!("• {}{source}\n", sentence.text);
    }
    text.push('\n');
    if let Some(rouge) = &digest.rouge {
        text += &format!("{}\n", counts::rouge_line(rouge));
    }
    text += &format!("{}\n", counts::line(digest));
    out.extend_from_slice(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample;

    fn text(digest: &Digest, label: &Label<'_>) -> String {
        let mut out = Vec::new();
        write(digest, label, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn title_sentences_and_counts() {
        let digest = sample(Some("A  bridge\nopens"), &["It opened.", "People came."]);
        assert_eq!(
            text(&digest, &Label::default()),
            "A bridge opens\n\nNo time to read? Get a summary\n\n• It opened.\n• People came.\n\n\
             2 of 24 sentences, 4 of 685 words; about 3 minutes saved\n"
        );
    }

    #[test]
    fn a_heading_where_there_are_several_and_no_line_for_a_missing_title() {
        let label = Label { heading: Some("a.txt"), ..Label::default() };
        assert!(text(&sample(None, &["It opened."]), &label).starts_with("==> a.txt <==\nNo time to read?"));
    }

    #[test]
    fn each_sentence_has_its_source_where_there_are_several() {
        let sources = [crate::render::Source { name: "a.txt", ..Default::default() }];
        let label = Label { sources: &sources, ..Label::default() };
        assert!(text(&sample(None, &["It opened."]), &label).contains("• It opened. [a.txt]\n"));
    }

    #[test]
    fn measures_stand_above_the_counts() {
        let mut digest = sample(None, &["It opened."]);
        digest.rouge = Some(crate::rouge::Rouge::default());
        let text = text(&digest, &Label::default());
        assert!(text.contains("\n\nF1: ROUGE-1 0.0000, ROUGE-2 0.0000, ROUGE-Lsum not computed\n1 of 24"), "{text}");
    }
}
