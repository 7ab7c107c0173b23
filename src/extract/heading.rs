//! What a heading says without the marks of markup that is read as plain text, and without the word for a title.

use super::{letters, mail};

/// A word for a title is no longer than this, in bytes.
const LABEL: usize = 32;
/// What stands before the title of a text beside the words that mails have.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "title", "#+title", "titel", "titre", "título", "titolo", "tytuł", "titul", "cím", "başlık", "заголовок", "τίτλος", "标题",
    "標題", "タイトル", "العنوان", "כותרת",
];

/// `line` without `Title:`, `Betreff:` and the like before what it says.
pub(super) fn without_label(line: &str) -> &str {
    let head = letters::head(line, LABEL);
    let Some((label, rest)) = head.split_once([':', '：']) else { return line };
    let label = label.trim().to_lowercase();
    let known = LABELS.contains(&label.as_str()) || mail::is_name_of_subject(&label);
    let title = line[head.len() - rest.len()..].trim();
    if known && !title.is_empty() { title } else { line }
}

/// `line` without the signs that make it a heading: `= Title`, `== Title ==`, `*** Title ***`, `h1. Title`. One `#` may
/// begin what code says of itself.
pub(super) fn without_marks(line: &str) -> &str {
    let bare = match line.as_bytes() {
        [sign @ (b'=' | b'*' | b'#'), ..] => without_run(line, char::from(*sign)),
        [b'h', b'1'..=b'6', b'.', b' ', ..] => Some(line[4..].trim_start()),
        _ => None,
    };
    bare.filter(|bare| bare.contains(char::is_alphanumeric)).unwrap_or(line)
}

/// What stands behind a run of `sign`, and before another that closes it.
fn without_run(line: &str, sign: char) -> Option<&str> {
    let open = line.trim_start_matches(sign);
    let inside = open.trim_end_matches(sign);
    let (before, behind) = (line.len() - open.len(), open.len() - inside.len());
    let spaced = open.starts_with(' ') && (before > 1 || sign == '=');
    match () {
        () if spaced && inside.ends_with(' ') => Some(inside.trim()),
        () if spaced => Some(open.trim_start()),
        () => (before > 1 && before == behind).then_some(inside),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Article, Format, Request, extract};
    use super::*;

    fn read(text: &str) -> Article<'_> {
        extract(text, &Request { format: Some(Format::Text), clean: true, ..Request::default() })
    }

    #[test]
    fn signs_of_headings_are_out() {
        for line in [
            "= The mill",
            "== The mill ==",
            "==The mill==",
            "** The mill",
            "*** The mill ***",
            "## The mill",
            "h2. The mill",
        ] {
            assert_eq!(without_marks(line), "The mill", "{line}");
        }
        for line in ["#mill", "# mill", "=>", "* * *", "*Mill", "*The* mill", "**The** mill", "h1.", "The mill ==", ""]
        {
            assert_eq!(without_marks(line), line, "{line}");
        }
        assert_eq!(without_marks("## The language C#"), "The language C#");
    }

    #[test]
    fn words_for_a_title_are_out() {
        for line in ["Title: The mill", "Betreff: The mill", "标题：The mill", "#+TITLE: The mill", "Titre : The mill"]
        {
            assert_eq!(without_label(line), "The mill", "{line}");
        }
        for line in ["Title:", "The mill: a title", "Ferry: the title", "The mill", ""] {
            assert_eq!(without_label(line), line, "{line}");
        }
    }

    const BODY: &str = "The old ferry went out again on Monday, after eleven months in the yard and two tests at sea.";

    #[test]
    fn a_title_and_headings_are_shown_without_them() {
        let text = format!("====== The ferry is back ======\n\n{BODY}\n\n===== What the yard did =====\n\n{BODY}");
        let article = read(&text);
        assert_eq!(article.title.as_deref(), Some("The ferry is back"));
        let kept: Vec<_> = article.paragraphs.iter().map(|part| part.span.of(&article.text)).collect();
        assert_eq!(kept, [BODY, "What the yard did", BODY]);
        let text = format!("Title: The ferry is back\n\n{BODY}");
        let article = read(&text);
        assert_eq!((article.title.as_deref(), article.paragraphs.len()), (Some("The ferry is back"), 1));
        let known = Request { clean: true, title: Some("Title: a word"), ..Request::default() };
        assert_eq!(extract(BODY, &known).title.as_deref(), Some("Title: a word"));
    }
}
