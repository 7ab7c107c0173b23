//! The digest for readers: title, sentences, and what was left out.

use super::look::{Look, Style};
use super::{Label, counts, explain, folded, highlight, key_terms};
use crate::Digest;

/// What stands before the first line of a sentence, and before its others.
const BULLET: [&str; 2] = ["• ", "  "];

pub(super) fn write(digest: &Digest, label: &Label<'_>, look: Look, out: &mut Vec<u8>) {
    let mut text = String::new();
    if let Some(heading) = label.heading {
        look.lines(&format!("==> {heading} <=="), ["", ""], &[], &mut text);
    }
    if let Some(title) = &digest.title {
        look.paragraph(&folded(title), Style::Bold, &mut text);
        text.push('\n');
    }
    if let Some(explanation) = &digest.explanation {
        explain::write(explanation, look, &mut text);
    } else if look.highlight {
        highlight::write(digest, label, look, &mut text);
    } else {
        text += "No time to read? Get a summary\n\n";
        for sentence in &digest.sentences {
            let source = label.source_of(sentence).map(|source| format!(" [{source}]")).unwrap_or_default();
            look.lines(&format!("{}{source}", sentence.text), BULLET, &[], &mut text);
        }
    }
    text.push('\n');
    if !digest.keywords.is_empty() {
        look.lines(&format!("Key terms: {}", key_terms(digest)), ["", "  "], &[], &mut text);
    }
    if let Some(rouge) = &digest.rouge {
        look.lines(&counts::rouge_line(rouge), ["", "  "], &[], &mut text);
    }
    look.paragraph(&counts::line(digest), Style::Faint, &mut text);
    out.extend_from_slice(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample;

    fn text(digest: &Digest, label: &Label<'_>, look: Look) -> String {
        let mut out = Vec::new();
        write(digest, label, look, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn title_sentences_and_counts() {
        let digest = sample(Some("A  bridge\nopens"), &["It opened.", "People came."]);
        assert_eq!(
            text(&digest, &Label::default(), Look::default()),
            "A bridge opens\n\nNo time to read? Get a summary\n\n• It opened.\n• People came.\n\n\
             2 of 24 sentences, 4 of 685 words; about 3 minutes saved\n"
        );
    }

    #[test]
    fn a_heading_where_there_are_several_and_no_line_for_a_missing_title() {
        let label = Label { heading: Some("a.txt"), ..Label::default() };
        let text = text(&sample(None, &["It opened."]), &label, Look::default());
        assert!(text.starts_with("==> a.txt <==\nNo time to read?"));
    }

    #[test]
    fn lines_are_broken_and_sentences_indented_on_a_terminal() {
        let look = Look { width: Some(30), color: true, ..Look::default() };
        let text =
            text(&sample(Some("A bridge"), &["The old bridge opened again on Friday."]), &Label::default(), look);
        assert_eq!(
            text,
            "\x1b[1mA bridge\x1b[0m\n\nNo time to read? Get a summary\n\n\
             • The old bridge opened again\n  on Friday.\n\n\
             \x1b[2m1 of 24 sentences, 7 of 685\x1b[0m\n\x1b[2mwords; about 3 minutes saved\x1b[0m\n"
        );
    }

    #[test]
    fn each_sentence_has_its_source_where_there_are_several() {
        let sources = [crate::render::Source { name: "a.txt", ..Default::default() }];
        let label = Label { sources: &sources, ..Label::default() };
        assert!(text(&sample(None, &["It opened."]), &label, Look::default()).contains("• It opened. [a.txt]\n"));
    }

    #[test]
    fn measures_stand_above_the_counts() {
        let mut digest = sample(None, &["It opened."]);
        digest.rouge = Some(crate::rouge::Rouge::default());
        let text = text(&digest, &Label::default(), Look::default());
        assert!(text.contains("\n\nF1: ROUGE-1 0.0000, ROUGE-2 0.0000, ROUGE-Lsum not computed\n1 of 24"), "{text}");
    }
}
