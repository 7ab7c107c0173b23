//! Inputs that hold something and give no sentence: why that is, and the way out.

use memchr::memchr_iter;

/// What a reader should know of an input whose `text` gave no sentence; nothing where it is blank, which says itself.
/// `clean`: furniture was taken out.
pub(super) fn advice(text: &str, clean: bool) -> Option<&'static str> {
    let text = text.trim();
    if text.is_empty() {
        None
    } else if text.starts_with('<') && has_script(text) {
        Some(
            "is a page without text, which a script fills in a browser; let one print it, for example: \
             chromium --headless --dump-dom URL | inbrief",
        )
    } else if text.starts_with('<') {
        Some("is markup without text")
    } else if !text.contains(char::is_alphanumeric) {
        Some("holds no words")
    } else if clean {
        Some("holds no sentence beside furniture, headers and lines to drop; --no-clean keeps furniture")
    } else {
        Some("holds no sentence")
    }
}

/// True for a page with a script in it.
fn has_script(page: &str) -> bool {
    let bytes = page.as_bytes();
    let name = |at: usize| bytes.get(at + 1..at + 1 + "script".len());
    memchr_iter(b'<', bytes).any(|at| name(at).is_some_and(|name| name.eq_ignore_ascii_case(b"script")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_a_script_fills_names_the_browser() {
        let page = "<!doctype html><title>Harbour News</title><div id=root></div><SCRIPT src=main.js></SCRIPT>";
        assert!(advice(page, true).unwrap().ends_with("chromium --headless --dump-dom URL | inbrief"));
        assert_eq!(advice("<html><img src=quay.jpg></html>", true), Some("is markup without text"));
        assert_eq!(advice("a <script", true).map(|said| said.contains("script")), Some(false));
    }

    #[test]
    fn what_is_blank_says_itself() {
        assert_eq!(advice(" \n\t", true), None);
        assert_eq!(advice("* * *\n", true), Some("holds no words"));
    }
}
