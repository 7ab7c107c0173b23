//! The marks of Markdown, and what only looks like them.

use memchr::memmem;

use crate::extract::{front_matter, marks};

/// True where `head` is Markdown by its marks: front matter, headings that stand as headings do, or two kinds of marks.
pub(super) fn is_markdown(head: &str) -> bool {
    if front_matter::split(head).is_some() {
        return true;
    }
    let mut seen = Seen::default();
    let mut lines = head.lines().map(str::trim_end).peekable();
    let mut above = "";
    while let Some(line) = lines.next() {
        seen.look_at(line, above, lines.peek().copied());
        above = line;
    }
    // The first line of a script says what runs it. reStructuredText has lines under headings and bold type, too.
    !head.starts_with("#!") && seen.is_markdown(head) && (head.contains("\n```") || !is_restructured(head))
}

/// The marks at the beginnings of lines, counted by kind.
#[derive(Debug, Default)]
struct Seen {
    /// A line that is not blank.
    begun: bool,
    /// `# Heading`, wherever it stands.
    headings: usize,
    /// Headings between blank lines; two of them, or one that is no comment of a script by its level or place, suffice.
    apart: usize,
    /// What is written like a heading and stands as comments of scripts do, at other lines.
    comments: usize,
    /// Below a heading there is a sentence, or headings have several levels: comments of scripts have code below them.
    prose: bool,
    /// The level of the first heading between blank lines.
    level: Option<usize>,
    /// Fences of code.
    fences: usize,
    /// Items of a list that begin in bold type.
    items: usize,
    /// Lines between the head of a table and its body.
    tables: usize,
    /// What plain text knows too: quotations, lines drawn under headings, lines in italic or bold type.
    weak: usize,
}

impl Seen {
    /// Counts what `line`, between `above` and `below`, shows; its first byte mostly tells that it shows nothing.
    fn look_at(&mut self, line: &str, above: &str, below: Option<&str>) {
        let apart = above.is_empty() && below.is_none_or(str::is_empty);
        match line.as_bytes().first() {
            None => return,
            // In a fence it is a comment of the code.
            Some(b'#') if self.fences.is_multiple_of(2) => self.look_at_heading(line, above, below.unwrap_or_default()),
            Some(b'`' | b'~') => self.fences += usize::from(line.starts_with("```") || line.starts_with("~~~")),
            Some(b'>') => self.weak += usize::from(line.starts_with("> ") && above.is_empty()),
            Some(b'=') => self.weak += usize::from(is_underline(line, above, below)),
            Some(b'|') => self.tables += usize::from(is_below_table_head(line)),
            Some(b'-' | b'*' | b'+' | b'_' | b'0'..=b'9') => {
                self.items += usize::from(is_bold_item(line));
                let drawn = is_underline(line, above, below);
                self.weak += usize::from(drawn || (is_emphasised(line) && (apart || above.starts_with("# "))));
            }
            _ => {}
        }
        self.prose |= self.headings > 0 && self.fences.is_multiple_of(2) && is_prose(line);
        self.begun = true;
    }

    fn look_at_heading(&mut self, line: &str, above: &str, below: &str) {
        let level = line.bytes().take_while(|&byte| byte == b'#').count();
        let Some(title) = line[level..].strip_prefix(' ').filter(|_| level <= 6) else { return };
        self.headings += 1;
        let names = !title.trim_start().starts_with(char::is_lowercase);
        let is_comment = |line: &str| line == "#" || line.starts_with("# ");
        if above.is_empty() && below.is_empty() && names {
            self.apart += if level > 1 || !self.begun { 2 } else { 1 };
            self.prose |= *self.level.get_or_insert(level) != level;
        } else if level == 1 && (is_comment(above) || is_comment(below) || (self.begun && !below.is_empty())) {
            self.comments += 1;
        }
    }

    fn is_markdown(&self, head: &str) -> bool {
        let links = [&b"]("[..], b"]: http"].iter().any(|link| memmem::find(head.as_bytes(), link).is_some());
        let own = [self.fences > 1, links, self.items > 0, self.tables > 0];
        // Without a sentence or another mark that only Markdown has they may all be comments.
        let told = self.prose || own.contains(&true);
        let headings = if told { self.headings.saturating_sub(self.comments) } else { 0 };
        let found = own.into_iter().chain([headings > 0, self.weak > 0, has_bold(head)]);
        let kinds = found.filter(|&found| found).count();
        kinds >= 2 || headings >= 3 || (told && self.apart >= 2 && self.comments == 0)
    }
}

/// True for a line of several words that ends like a sentence, and not like a setting or a command with one in it.
fn is_prose(line: &str) -> bool {
    let end = line.trim_end_matches(['*', '_', ')', '”', '’', '»', '」']);
    if end.ends_with(['。', '！', '？']) {
        return true;
    }
    let mark = ["- ", "* ", "+ ", "> "].iter().find_map(|mark| line.strip_prefix(mark));
    let mut words = mark.unwrap_or(line).split(' ');
    let first = words.next().unwrap_or_default();
    let begins =
        first.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '*' | '_' | '[' | '“' | '«' | '¿' | '¡'));
    let is_code = first.contains(['(', '=', '{', '$', '\\']) || first.ends_with(':') || line.contains(" = ");
    end.ends_with(['.', '!', '?', '।', '؟', '۔', '…']) && begins && !is_code && words.nth(1).is_some()
}

/// True where `head` is reStructuredText by its directives (`.. note::`), its roles (``:ref:`a` ``), or a heading
/// between two drawn lines.
fn is_restructured(head: &str) -> bool {
    let is_drawn = |line: &str| line.len() >= 3 && line.bytes().all(|byte| byte == b'=');
    let (mut above, mut before) = ("", "");
    let by_lines = head.lines().map(str::trim_end).any(|line| {
        let between = is_drawn(line) && is_drawn(before) && !above.is_empty() && !is_drawn(above);
        (before, above) = (above, line);
        between || (line.starts_with(".. ") && line.contains("::"))
    });
    by_lines
        || memmem::find_iter(head.as_bytes(), b":`").any(|at| {
            let name = head[..at].trim_end_matches(|c: char| c.is_ascii_lowercase() || c == '-');
            name.len() < at && name.ends_with(':')
        })
}

/// True for a line drawn under one of text, which makes a heading of it.
fn is_underline(line: &str, above: &str, below: Option<&str>) -> bool {
    marks::is_underline(line) && above.starts_with(char::is_alphanumeric) && below.is_none_or(str::is_empty)
}

/// True for `|---|:--:|`.
fn is_below_table_head(line: &str) -> bool {
    line.contains("---") && line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '))
}

/// True for `- **Bold** and more` and `1. **Bold**`.
fn is_bold_item(line: &str) -> bool {
    let body = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let body = if body.len() < line.len() { body.strip_prefix('.') } else { body.strip_prefix(['-', '*', '+']) };
    body.is_some_and(|body| body.starts_with(' ') && body.trim_start().starts_with("**"))
}

/// True for a line that is in italic or bold type from end to end: `*By Ada Holm*`.
fn is_emphasised(line: &str) -> bool {
    let marks = ["**", "__", "*", "_"];
    let inside = marks.iter().find_map(|mark| line.strip_prefix(mark)?.strip_suffix(mark));
    // `__END__` is a name.
    let is_name = line.starts_with('_') && !line.contains(' ');
    inside.is_some_and(|inside| inside.starts_with(char::is_alphanumeric) && !inside.contains(['*', '_'])) && !is_name
}

/// True where words stand in bold type, `**so**`: a power (`2**3`) or two marks of notes are none.
fn has_bold(head: &str) -> bool {
    let mut open = None;
    memmem::find_iter(head.as_bytes(), b"**").any(|at| {
        let (before, behind) = (head[..at].chars().next_back(), head[at + 2..].chars().next());
        let alone = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let inked = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        let inside = open.map(|open| &head[open..at]).filter(|inside| !inside.is_empty() && !inside.contains('\n'));
        if inside.is_some() && inked(before) && alone(behind) {
            return true;
        }
        open = (alone(before) && inked(behind)).then_some(at + 2);
        false
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Format, format};

    #[test]
    fn a_few_marks_tell_markdown() {
        for text in [
            "# Boats\n\nThe boats sail.",
            "The boats sail.\n\n## Fares\n\nThey are low.",
            "# Boats\n*By Ada Holm*\n\nThe boats sail.",
            "**Boats**\n\nThe boats sail.",
            "The **boats** sail.\n\n- **Fare**: low\n- **Time**: long",
            "1. **Fare:** low\n2. **Time:** long",
            "The **boats** sail, see [the table](table.md).",
            "Boats\n=====\n\nThe **boats** sail.",
            "| Boat | Fare |\n|---|---:|\n| Gull | **5** |",
            "> Boats sail.\n\n```\nsail\n```\n",
        ] {
            assert_eq!(format(text, None), Format::Markdown, "{text}");
            assert_eq!(format(&text.replace('\n', "\r\n"), None), Format::Markdown, "{text}");
        }
    }

    #[test]
    fn marks_that_other_texts_know_too_tell_nothing() {
        for text in [
            "#boats and #fares are in the news.\n\n#sail",
            "#Boats\n\nThe boats sail.",
            "# of boats\n\nThere are 7.",
            "#!/bin/sh\n# Sails.\n\n# Goes out.\n\nsail --out\n",
            "# The port.\nport = 80\n\n# The boat.\nboat = 7\n\n# The fare.\nfare = 5\n",
            "# Settings of the boat.\n\n# The port.\nport = 80\n",
            "# Sails out.\n# Comes back.\n\nsail = out ** 2\n",
            "#include <sail.h>\n\nint main() { char **boats = sail(**all, 2); }",
            "* The boats sail.\n* The fares are low.\n\n*** \n\n* * *",
            "- The boats sail.\n- The fares are low.\n\n5 - 3 = 2",
            "On Monday Ben wrote:\n> Do the boats sail?\n>> Yes.\n\n> And the fares?\n\nLow.\n-- \nAda",
            "Boats**\n\nThe boats** sail; 2**3 is 8.\n\n** Not in winter.",
            "Boats\n-----\n\nThe boats sail.",
            "Ada: *laughs*\n\n*laughs too*\n\n_The end_",
        ] {
            assert_eq!(format(text, None), Format::Text, "{text}");
        }
    }

    #[test]
    fn comments_of_sources_are_no_headings() {
        for text in [
            "# Base image\n\nFROM debian:12\n\n# Packages\n\nRUN apt-get update && apt-get install -y curl\n",
            "# Load\n\nx <- read.csv('a.csv')\n\n# Plot\n\nplot(x)\n\n# Say so\n\nprint('It is done now.')\n",
            "# The harbour.\n\nname: harbour\nmotto: We sail out.\n\n# Ships, in order.\n\nships:\n  - note: **bold**\n",
            "# The server\n\nmotto = We sail out.\n\n# Names\n\nname = harbour\n",
            "\"\"\"Codec for zip data.\"\"\"\n\nimport codecs\n\n### Codec APIs\n\ndef encode(data):\n    return data\n",
            "package Harbour;\n\n# Counts the ships.\n\nsub count { return 7 }\n\n1;\n\n__END__\n\nIt counts the ships.\n",
        ] {
            assert_eq!(format(text, None), Format::Text, "{text}");
        }
        for text in [
            "# Hafen\n\nDas Tor ist zu.\n\n# Preise\n\nKinder 2 Euro\n",
            "# 港\n\n古い港は金曜日に開かれます。\n",
            "# 1.2\n\n- Mended the gate.\n- Lit the lamp.\n\n# 1.1\n\n- Begun.\n",
            "# Plan\n\n## Monday\n\nShip\n\n## Tuesday\n\nRest\n",
            "# Tool\n\n```sh\ncargo install tool\n```\n",
        ] {
            assert_eq!(format(text, None), Format::Markdown, "{text}");
        }
    }

    #[test]
    fn restructured_text_is_no_markdown() {
        for text in [
            "===\npip\n===\n\n\nUsage\n*****\n\nRun **pip** with its name.\n\nTitle\n=====\n",
            "Title\n=====\n\nRun **pip** now.\n\n.. code-block:: sh\n\n   pip\n",
            "Title\n=====\n\nRun **pip** now, as in :ref:`the table <table>`.\n\nA\n~~~\n\nSo.\n\nB\n~~~\n",
        ] {
            assert_eq!(format(text, None), Format::Text, "{text}");
            assert_eq!(format(&format!("---\ntitle: A walk\n---\n\n{text}"), None), Format::Markdown, "{text}");
        }
        assert_eq!(format("Title\n=====\n\nRun **pip** now: see:`a`.\n", None), Format::Markdown);
    }
}
