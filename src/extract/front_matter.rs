//! The block of settings at the top of a Markdown post, between lines of `---` (YAML) or `+++` (TOML), and the header
//! lines that programs write above Markdown.

/// Front matter is no longer than this.
const LONGEST: usize = 200;

/// How header lines begin and end that tell of a page (`r.jina.ai`) or of a report (`gh issue view`).
const HEADERS: [(&str, &str); 2] = [("Title: ", "Markdown Content:"), ("title:\t", "--")];
/// They are no more than so many.
const HEADER: usize = 20;

/// The settings and what comes after them, where `text` begins with front matter.
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
    headed(text).or_else(|| fenced(text))
}

/// Header lines and what comes after them.
fn headed(text: &str) -> Option<(&str, &str)> {
    let (_, end) = HEADERS.into_iter().find(|(first, _)| text.starts_with(first))?;
    let mut at = 0;
    for line in text.split_inclusive('\n').take(HEADER) {
        match line.trim_end() {
            bare if bare == end => return Some((&text[..at], &text[at + line.len()..])),
            bare if !bare.is_empty() && !bare.contains(':') => return None,
            _ => at += line.len(),
        }
    }
    None
}

/// What stands between fences and what comes after.
fn fenced(text: &str) -> Option<(&str, &str)> {
    let fence = ["---", "+++"].into_iter().find(|fence| text.starts_with(fence))?;
    let mut at = 0;
    let mut settings = false;
    for (i, line) in text.split_inclusive('\n').take(LONGEST).enumerate() {
        let bare = line.trim_end();
        match i {
            0 if bare != fence => return None,
            1.. if bare == fence => return settings.then(|| (&text[fence.len()..at], &text[at + line.len()..])),
            1 if bare.is_empty() => return None,
            _ => settings |= is_setting(bare),
        }
        at += line.len();
    }
    None
}

/// The value of `title` among the settings.
pub(super) fn title(settings: &str) -> Option<String> {
    if let Some(value) = HEADERS.iter().find_map(|(first, _)| settings.strip_prefix(first)) {
        let title = value.lines().next().unwrap_or_default().trim();
        return (!title.is_empty()).then(|| title.to_string());
    }
    let mut lines = settings.lines();
    let value = lines
        .by_ref()
        .find_map(|line| Some(line.strip_prefix("title")?.trim_start().strip_prefix([':', '='])?.trim()))?;
    let title = match value.as_bytes() {
        // A text on the lines that follow.
        [b'>' | b'|', marks @ ..] if marks.iter().all(|mark| matches!(mark, b'+' | b'-' | b'0'..=b'9')) => {
            let inside = lines.take_while(|line| line.is_empty() || line.starts_with([' ', '\t']));
            inside.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
        }
        [b'#', ..] => String::new(),
        _ if ["\"\"\"", "'''"].iter().any(|fence| value.starts_with(fence)) => {
            value.trim_matches(['"', '\'']).to_string()
        }
        [quote @ (b'"' | b'\''), ..] => unquoted(value, char::from(*quote)),
        _ => value.find(" #").map_or(value, |comment| &value[..comment]).to_string(),
    };
    let title = title.trim();
    (!title.is_empty()).then(|| title.to_string())
}

/// What stands in the quotes that `value` begins with; as it is where they do not end. In double ones a backslash means
/// what it does in JSON, in single ones a quote is written twice.
fn unquoted(value: &str, quote: char) -> String {
    let mut inside = value.char_indices().skip(1).peekable();
    let mut end = None;
    while let Some((at, c)) = inside.next() {
        if c == quote && !(quote == '\'' && inside.next_if(|&(_, next)| next == quote).is_some()) {
            end = Some(at);
            break;
        }
        if c == '\\' && quote == '"' {
            inside.next();
        }
    }
    match end {
        Some(end) if quote == '"' => serde_json::from_str(&value[..=end]).unwrap_or_else(|_| value[1..end].to_string()),
        Some(end) => value[1..end].replace("''", "'"),
        None => value.trim_matches(quote).to_string(),
    }
}

/// `key: value` or `key = value`
fn is_setting(line: &str) -> bool {
    let Some((key, _)) = line.split_once([':', '=']) else { return false };
    let key = key.trim_end();
    !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_fences_are_known() {
        let (settings, rest) = split("---\ntitle: \"A walk\"\ntags: [a, b]\n---\nBody.").unwrap();
        assert_eq!((title(settings), rest), (Some("A walk".to_string()), "Body."));
        let (settings, rest) = split("+++\r\ntitle = 'Ein Weg'\r\n+++\r\nText.").unwrap();
        assert_eq!((title(settings), rest), (Some("Ein Weg".to_string()), "Text."));
    }

    #[test]
    fn titles_are_written_in_many_ways() {
        for (settings, expected) in [
            ("title: Late boats # a draft", "Late boats"),
            ("title: 'Why we say ''late'''", "Why we say 'late'"),
            (r#"title: "We say \"late\" in \u00e9t\u00e9""#, "We say \"late\" in été"),
            ("title: >\n  Late boats\n  and trains\ndate: 2026-01-02", "Late boats and trains"),
            ("title: |-\n\n  Late boats", "Late boats"),
            ("title: > a", "> a"),
            ("title = \"\"\"Long boats\"\"\"", "Long boats"),
            ("title: 'Tis the season", "Tis the season"),
            ("title = \"C # and D\"", "C # and D"),
        ] {
            assert_eq!(title(settings).as_deref(), Some(expected), "{settings}");
        }
        assert_eq!(title("title: >\ndate: 2026-01-02"), None);
        assert_eq!(title("title: # none yet"), None);
    }

    #[test]
    fn header_lines_above_markdown_are_known() {
        let page = "Title: \"Late\" boats\n\nURL Source: https://example.org/boats\n\nMarkdown Content:\nBody.\n";
        let (settings, rest) = split(page).unwrap();
        assert_eq!((title(settings).as_deref(), rest), (Some("\"Late\" boats"), "Body.\n"));
        let (settings, rest) = split("title:\tLate boats\nstate:\tOPEN\nprojects:\t\n--\nBody.").unwrap();
        assert_eq!((title(settings).as_deref(), rest), (Some("Late boats"), "Body."));
        for text in ["Title: Late boats\n\nThe boats are late.\n\nMarkdown Content:\nBody.", "title:\ta\nb\n--\n"] {
            assert_eq!(split(text), None, "{text}");
        }
    }

    #[test]
    fn a_drawn_line_is_no_front_matter() {
        assert_eq!(split("---\n\nBody.\n\n---\nMore."), None);
        assert_eq!(split("---\nJust a sentence here.\n---\n"), None);
        assert_eq!(split("--- a ---\nkey: value\n---"), None);
        assert_eq!(split("---\ntitle: no end"), None);
    }
}
