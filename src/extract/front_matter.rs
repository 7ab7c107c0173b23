//! The block of settings at the top of a Markdown post, between lines of `---` (YAML) or `+++` (TOML).

/// Front matter is no longer than this.
const LONGEST: usize = 200;

/// The settings and what comes after them, where `text` begins with front matter.
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
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
pub(super) fn title(settings: &str) -> Option<&str> {
    settings.lines().find_map(|line| {
        let value = line.strip_prefix("title")?.trim_start().strip_prefix([':', '='])?.trim();
        let bare = value.trim_matches(['"', '\'']).trim();
        (!bare.is_empty()).then_some(bare)
    })
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
        assert_eq!((title(settings), rest), (Some("A walk"), "Body."));
        let (settings, rest) = split("+++\r\ntitle = 'Ein Weg'\r\n+++\r\nText.").unwrap();
        assert_eq!((title(settings), rest), (Some("Ein Weg"), "Text."));
    }

    #[test]
    fn a_drawn_line_is_no_front_matter() {
        assert_eq!(split("---\n\nBody.\n\n---\nMore."), None);
        assert_eq!(split("---\nJust a sentence here.\n---\n"), None);
        assert_eq!(split("--- a ---\nkey: value\n---"), None);
        assert_eq!(split("---\ntitle: no end"), None);
    }
}
