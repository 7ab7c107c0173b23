//! What is put into a text and is none of its sentences: a table of contents, the headers of commits and the changes to
//! files in what `git` writes.

use std::collections::HashSet;

use super::furniture::Look;
use super::layout::Block;
use super::patterns::Pattern;

/// So many entries make a table of contents, and so many dots lead to a page.
const ENTRIES: usize = 3;
const DOTS: usize = 4;
/// So many headings are no longer than this, in bytes, and say again what entries do.
const AGAIN: usize = 2;
const HEADING: usize = 300;
/// The number of a page has no more digits.
const DIGITS: usize = 4;

/// What stands above the words of a commit: its hash, of at least so many digits, and lines that begin so.
const HASH: usize = 7;
const HEADER: &[&str] = &["Author:", "AuthorDate:", "Commit:", "CommitDate:", "Date:", "Merge:"];
/// How the first of the lines begins that tell of the changes to a file, and how others do.
const CHANGES: &str = "diff --git a/";
#[rustfmt::skip]
const CHANGED: &[&str] = &[
    "diff ", "index ", "new file mode", "deleted file mode", "old mode", "new mode", "similarity index", "rename ", "copy ",
    "Binary files", "GIT binary patch",
];

/// Settles what blocks are that belong to either: they say nothing of what stands around them.
pub(super) fn settle(text: &str, blocks: &[Block], looks: &mut [Look]) {
    settle_contents(text, blocks, looks);
    settle_changes(text, blocks, looks);
}

/// In a table of contents dots lead to pages, which rise, and headings say again what its entries do. Prices do not.
fn settle_contents(text: &str, blocks: &[Block], looks: &mut [Look]) {
    let entry = |(i, block): (usize, &Block)| entry(block.span.of(text)).map(|(title, page)| (i, title, page));
    // An entry ends in a number: of what ends as a sentence does nothing is read.
    let open = blocks.iter().enumerate().filter(|(_, block)| !block.ends);
    let entries: Vec<_> = open.filter_map(entry).collect();
    if entries.len() < ENTRIES || !entries.is_sorted_by_key(|&(_, _, page)| page) {
        return;
    }
    let letters = |line: &str| line.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let titles: HashSet<String> = entries.iter().map(|(_, title, _)| letters(title)).collect();
    let short = blocks.iter().map(|block| block.span.of(text)).filter(|line| line.len() <= HEADING);
    if short.filter(|line| titles.contains(&letters(line))).count() >= AGAIN {
        entries.into_iter().for_each(|(i, ..)| looks[i].pattern = Some(Pattern::Mute));
    }
}

/// What `line` names, and the page that dots lead to at its end.
fn entry(line: &str) -> Option<(&str, u32)> {
    line.as_bytes().last().filter(|last| last.is_ascii_digit())?;
    let before = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = line[before.len()..].parse().ok().filter(|_| line.len() - before.len() <= DIGITS)?;
    let title = before.trim_end_matches(|c: char| matches!(c, '.' | '…' | '·') || c.is_whitespace());
    let dots = before[title.len()..].chars().map(|c| match c {
        '.' | '·' => 1,
        '…' => 3,
        _ => 0,
    });
    (dots.sum::<usize>() >= DOTS).then_some((title, number))
}

/// Changes to files go on to the first line that begins with a word of its own, the header of a commit to a blank line.
fn settle_changes(text: &str, blocks: &[Block], looks: &mut [Look]) {
    let (mut changes, mut header, mut known) = (false, false, false);
    for (block, look) in blocks.iter().zip(looks) {
        let line = block.span.of(text);
        changes = !block.ends && line.starts_with(CHANGES) || changes && is_change(text, block, line);
        let more = |line: &str| HEADER.iter().any(|name| line.starts_with(name));
        header = !block.ends && is_commit(line) || header && !block.gap && more(line);
        known |= header;
        if changes || header || known && is_count(line) {
            look.pattern = Some(Pattern::Mute);
        }
    }
}

/// True for the line with the hash of a commit, and with the names of branches in brackets behind it.
fn is_commit(line: &str) -> bool {
    let Some(rest) = line.strip_prefix("commit ") else { return false };
    let digits = rest.bytes().take_while(u8::is_ascii_hexdigit).count();
    digits >= HASH && (rest.len() == digits || rest[digits..].starts_with(" ("))
}

/// True for lines that count the changes to files: "gate.rs | 9 ++---", "1 file changed, 2 insertions(+)".
fn is_count(lines: &str) -> bool {
    lines.lines().all(|line| {
        let bars = |counts: &str| counts.bytes().all(|byte| byte.is_ascii_digit() || b"+- ".contains(&byte));
        let of_file = || line.rsplit_once(" | ").is_some_and(|(_, counts)| bars(counts) || counts.starts_with("Bin "));
        of_file() || [" file changed, ", " files changed, "].iter().any(|all| line.contains(all))
    })
}

/// True for a line of changes: with a sign before it, or the space of one that stays.
fn is_change(text: &str, block: &Block, line: &str) -> bool {
    let indented = text[..block.span.start as usize].ends_with([' ', '\t']);
    indented || line.starts_with(['+', '-', '@', '\\']) || CHANGED.iter().any(|head| line.starts_with(head))
}

#[cfg(test)]
mod tests {
    use super::super::{Article, Format, Request, extract};

    fn read(text: &str) -> Article<'_> {
        extract(text, &Request { format: Some(Format::Text), clean: true, ..Request::default() })
    }

    const ONE: &str =
        "The board has looked at each of the gates of the harbour, and found that two of them do not shut.";
    const TWO: &str =
        "Both were made in the same yard, whose owner has offered to mend them before the storms of autumn.";

    #[test]
    fn a_table_of_contents_is_no_text() {
        let text = format!(
            "The gates of the harbour\n\nContents\n\n1 The gates ........ 2\n2 The yard . . . . . . 4\n3 What to do …… 4\n\n\
             {ONE}\n\nThe yard\n\n{TWO}\n\nWhat to do\n\n{TWO}\n"
        );
        let article = read(&text);
        assert_eq!(article.title.as_deref(), Some("The gates of the harbour"));
        let shown = |part: &str| article.paragraphs.iter().any(|at| at.span.of(&article.text).contains(part));
        assert!(shown(ONE) && shown(TWO) && !shown("....") && !shown("……"), "{:?}", article.paragraphs);
        let prices = format!("{ONE}\n\nSoup ........ 6\nBread ....... 8\nFish ........ 14\n\n{TWO}");
        assert_eq!(read(&prices).paragraphs.len(), 5);
    }

    #[test]
    fn changes_to_files_are_no_text() {
        let changes = "diff --git a/gate.rs b/gate.rs\nindex e9d..806 100644\n--- a/gate.rs\n+++ b/gate.rs\n\
            @@ -1,3 +1,3 @@ fn gate()\n     let open = true;\n \n-    // The gate is open now, and so is the sluice.\n\
            +    // The gate is shut now.\n \n";
        let text = format!("{ONE}\n\n{changes}{TWO}\n");
        let article = read(&text);
        let kept: Vec<_> = article.paragraphs.iter().map(|part| part.span.of(&article.text)).collect();
        assert_eq!(kept, [ONE, TWO]);
        assert!(!read(changes).paragraphs.is_empty());
        let header =
            "commit a1b2c3d4e5f6 (HEAD -> main)\nAuthor: Ada Example <ada@example.org>\nDate:   Mon Mar 2 2026\n";
        let counts =
            " gate.rs | 9 ++---\n lamp.png | Bin 0 -> 12 bytes\n 2 files changed, 2 insertions(+), 3 deletions(-)\n";
        let text = format!("{header}\n    {ONE}\n\n{counts}\n{changes}\n{header}\n    {TWO}\n");
        let article = read(&text);
        let kept: Vec<_> = article.paragraphs.iter().map(|part| part.span.of(&article.text)).collect();
        assert_eq!(kept, [ONE, TWO]);
    }
}
