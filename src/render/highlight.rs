//! The whole article for readers, the chosen sentences marked: by colour in its paragraphs, without colour by `>` in
//! front of lines of their own.

use super::Label;
use super::look::{Look, Style};
use crate::extract::Kind;
use crate::{ArticleSentence, Digest};

/// Appends the paragraphs, a blank line between them; those of several documents under their names.
pub(super) fn write(digest: &Digest, label: &Label<'_>, look: Look, out: &mut String) {
    for (i, document) in digest.article.chunk_by(|a, b| a.document == b.document).enumerate() {
        if let Some(source) = label.sources.get(document[0].document) {
            out.push_str(if i > 0 { "\n" } else { "" });
            look.lines(&format!("--> {}", source.name), ["", ""], &[], out);
        }
        paragraphs(document, look, out);
    }
}

fn paragraphs(document: &[ArticleSentence], look: Look, out: &mut String) {
    let mut before = None;
    for paragraph in document.chunk_by(|a, b| a.paragraph == b.paragraph) {
        let kind = paragraph[0].kind;
        if before.is_some_and(|before| before != kind || !matches!(kind, Kind::Item | Kind::Row)) {
            out.push('\n');
        }
        before = Some(kind);
        if look.color {
            let (text, marks) = joined(paragraph);
            look.lines(&text, ["", ""], &marks, out);
        } else {
            for run in paragraph.chunk_by(|a, b| a.chosen.is_none() && b.chosen.is_none()) {
                let (text, marks) = joined(run);
                let mark = if marks.is_empty() { "  " } else { "> " };
                look.lines(&text, [mark, mark], &[], out);
            }
        }
    }
}

/// Sentences as one text, and where in it the chosen ones are.
fn joined(sentences: &[ArticleSentence]) -> (String, Vec<(std::ops::Range<usize>, Style)>) {
    let (mut text, mut marks) = (String::new(), Vec::new());
    for sentence in sentences {
        if !text.is_empty() && !sentence.joined {
            text.push(' ');
        }
        let start = text.len();
        text += &sentence.text;
        if sentence.chosen.is_some() {
            marks.push((start..text.len(), Style::Marked));
        }
    }
    (text, marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(look: Look) -> String {
        let sentence = |paragraph, text: &str, chosen| ArticleSentence {
            document: 0,
            paragraph,
            kind: if paragraph == 0 { Kind::Prose } else { Kind::Item },
            text: text.to_string(),
            joined: false,
            chosen,
        };
        let article = vec![
            sentence(0, "It opened.", None),
            sentence(0, "Many came.", Some(0)),
            sentence(0, "More came.", Some(1)),
            sentence(0, "It rained.", None),
            sentence(0, "So it goes.", None),
            sentence(1, "- boats", None),
            sentence(2, "- nets", None),
        ];
        let mut out = String::new();
        write(&Digest { article, ..crate::render::sample(None, &[]) }, &Label::default(), look, &mut out);
        out
    }

    #[test]
    fn marks_in_front_where_there_is_no_colour() {
        let look = Look { width: Some(16), ..Look::default() };
        assert_eq!(
            written(look),
            "  It opened.\n> Many came.\n> More came.\n  It rained. So\n  it goes.\n\n  - boats\n  - nets\n"
        );
    }

    #[test]
    fn colour_in_flowing_paragraphs() {
        let look = Look { color: true, ..Look::default() };
        let (on, off) = ("\x1b[30;43m", "\x1b[0m");
        assert_eq!(
            written(look),
            format!("It opened. {on}Many came.{off} {on}More came.{off} It rained. So it goes.\n\n- boats\n- nets\n")
        );
    }
}
