//! Mails as they stand in a mailbox, behind lines that begin with "From ".

use std::borrow::Cow;

use memchr::memmem;

/// The end of the first mail of a mailbox, and how many mails it holds. A text that is no mailbox is one mail.
pub(super) fn first(text: &str) -> (usize, usize) {
    if !text.starts_with("From ") {
        return (text.len(), 1);
    }
    let mut ends = memmem::find_iter(text.as_bytes(), b"\nFrom ").map(|at| at + 1).filter(|&at| begins_mail(text, at));
    let Some(first) = ends.next() else { return (text.len(), 1) };
    (first, 2 + ends.count())
}

/// True where the line at `at`, which begins like the first of a mail in a mailbox, does so behind a blank line and
/// before a header line.
fn begins_mail(text: &str, at: usize) -> bool {
    let blank = text[..at].ends_with("\n\n") || text[..at].ends_with("\n\r\n");
    let next = text[at..].split_inclusive('\n').nth(1).unwrap_or_default();
    blank && next.split_once(':').is_some_and(|(name, _)| !name.is_empty() && !name.contains(char::is_whitespace))
}

/// The body of a mail as it was before it stood in a mailbox, where a line that begins with "From " gets a `>`:
/// programs leave it there. Among lines that are quoted it is a quotation.
pub(super) fn unescaped(body: &str) -> Cow<'_, str> {
    if memmem::find(body.as_bytes(), b">From ").is_none() {
        return Cow::Borrowed(body);
    }
    let is_quoted = |line: Option<&&str>| line.is_some_and(|line| line.starts_with('>'));
    let mut text = String::with_capacity(body.len());
    let mut lines = body.split_inclusive('\n').peekable();
    let mut above = None;
    while let Some(line) = lines.next() {
        let escaped = line.starts_with('>') && line.trim_start_matches('>').starts_with("From ");
        let lone = !is_quoted(above.as_ref()) && !is_quoted(lines.peek());
        text.push_str(if escaped && lone { &line[1..] } else { line });
        above = Some(line);
    }
    if text.len() == body.len() { Cow::Borrowed(body) } else { Cow::Owned(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_from_a_mailbox_is_as_it_was_written() {
        let body = "I will be at the station.\n>From there we walk.\n\n>>From far\n";
        assert_eq!(unescaped(body), "I will be at the station.\nFrom there we walk.\n\n>From far\n");
        for quoted in ["Ben wrote:\n>From there we walk.\n>It is not far.\n", "> So\n>From there", "a >From b", ""] {
            assert!(matches!(unescaped(quoted), Cow::Borrowed(text) if text == quoted), "{quoted}");
        }
    }
}
