//! The digest as Markdown: heading, list, counts.

use super::{Label, counts, folded, key_terms};
use crate::Digest;

pub(super) fn write(digest: &Digest, label: &Label<'_>, out: &mut Vec<u8>) {
    let title = digest.title.as_deref().map(folded);
    let heading = title.as_deref().or(label.heading).unwrap_or("Summary");
    let mut text = format!("# {}\n\n", escaped(heading));
    for sentence in &digest.sentences {
        let source = label.source_of(sentence).map(|source| format!(" \\[{}\\]", escaped(source))).unwrap_or_default();
        text += &format!("- {}{source}\n", escaped(&sentence.text));
    }
    if let Some(rouge) = &digest.rouge {
        text += &format!("\n*{}*\n", counts::rouge_line(rouge));
    }
    if !digest.keywords.is_empty() {
        text += &format!("\nKey terms: {}\n", escaped(&key_terms(digest)));
    }
    text += &format!("\n*{}*\n", counts::line(digest));
    out.extend_from_slice(text.as_bytes());
}

/// `text` so that Markdown shows it as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let block = block_mark(text);
    for (at, c) in text.char_indices() {
        let inline = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '#');
        if inline || block == Some(at) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The offset of the character that makes the beginning of `text` a list item or a rule.
fn block_mark(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.as_bytes().get(digits)? {
        b'-' | b'+' | b'=' if digits == 0 => Some(0),
        b'.' | b')' if digits > 0 => Some(digits),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Parser};

    use super::*;
    use crate::render::sample;

    fn markdown(digest: &Digest, label: &Label<'_>) -> String {
        let mut out = Vec::new();
        write(digest, label, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn heading_list_and_counts() {
        let digest = sample(Some("A bridge opens"), &["It opened.", "People came."]);
        assert_eq!(
            markdown(&digest, &Label::default()),
            "# A bridge opens\n\n- It opened.\n- People came.\n\n\
             *2 of 24 sentences, 4 of 685 words; about 3 minutes saved*\n"
        );
    }

    #[test]
    fn without_a_title_the_label_or_a_plain_word() {
        let digest = sample(None, &["It opened."]);
        let label = Label { heading: Some("a_b.txt"), ..Label::default() };
        assert!(markdown(&digest, &label).starts_with("# a\\_b.txt\n"));
        assert!(markdown(&digest, &Label::default()).starts_with("# Summary\n"));
    }

    #[test]
    fn markup_in_a_sentence_is_shown_as_it_is() {
        for sentence in [
            "# no heading",
            "- no item",
            "+ no item",
            "12. no item",
            "3) no item",
            "> no quote",
            "=== no rule",
            "--- no rule",
            "a *b* _c_ `d` ~~e~~ \\ f",
            "[link](target) and ![image](x) and <b>bold</b> &amp; &#35;",
            "1.5 million, -3 degrees",
            "ends in a hash #",
        ] {
            let text = markdown(&sample(Some(sentence), &[sentence]), &Label::default());
            let mut shown = String::new();
            for event in Parser::new_ext(
                &text,
                pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_STRIKETHROUGH,
            ) {
                match event {
                    Event::Text(text) => shown += &text,
                    Event::End(_) => shown.push('\n'),
                    _ => {}
                }
            }
            let lines: Vec<_> = shown.lines().filter(|line| !line.is_empty()).take(2).collect();
            assert_eq!(lines, [sentence, sentence], "{text}");
        }
    }

    #[test]
    fn each_sentence_has_its_source_where_there_are_several() {
        let sources = [crate::render::Source { name: "a_b.txt", ..Default::default() }];
        let label = Label { sources: &sources, ..Label::default() };
        assert!(markdown(&sample(None, &["It opened."]), &label).contains("- It opened. \\[a\\_b.txt\\]\n"));
    }
}
