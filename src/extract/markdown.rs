//! Markdown -> article: headings, items and paragraphs stay, also those written as HTML; code, tables and notes go,
//! and HTML that is hidden; of a link its text, of a picture nothing. Without cleaning all of that stays too.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::page::Page;
use super::{Article, Format, Kind, Request, front_matter};

/// Between two words of HTML stand tags, which are seldom longer than this in all.
const NEAR: usize = 1 << 10;

/// The article in a Markdown text.
pub(super) fn extract(text: &str, request: &Request<'_>) -> Article<'static> {
    let (settings, body) = front_matter::split(text).unwrap_or(("", text));
    let mut reading = Reading { text, offset: text.len() - body.len(), clean: request.clean, ..Reading::default() };
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM;
    for (event, source) in Parser::new_ext(body, options).into_offset_iter() {
        reading.read(event, source);
    }
    reading.end_block(Kind::Prose);
    let mut page = reading.page;
    page.title = front_matter::title(settings).map(|title| super::fold_spaces(&title)).or(reading.title);
    let kept = if request.clean { page.keep_gently() } else { vec![true; page.blocks.len()] };
    page.into_article(Format::Markdown, request, &kept)
}

#[derive(Default)]
struct Reading<'t> {
    /// The whole source.
    text: &'t str,
    page: Page,
    /// Where the parsed part begins in the text.
    offset: usize,
    /// Leave out what is no running text.
    clean: bool,
    /// How deep in elements that are left out.
    hidden: usize,
    /// How deep in lists.
    items: usize,
    /// The HTML of the block that is open.
    html: String,
    /// The first heading, where it is of the first level or nothing comes before it.
    title: Option<String>,
}

impl Reading<'_> {
    fn read(&mut self, event: Event<'_>, source: Range<usize>) {
        let source = source.start + self.offset..source.end + self.offset;
        match event {
            Event::Start(Tag::TableCell) if !self.page.is_between_blocks() => {
                self.page.push(" | ", source.start..source.start);
            }
            Event::Start(tag) => self.start(&tag),
            Event::End(TagEnd::HtmlBlock) => self.read_html(&source),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.hidden == 0 => self.page.push(&text, source),
            Event::Code(text) if self.hidden == 0 => self.page.push(&text, inside_marks(&text, source, self.text)),
            Event::SoftBreak | Event::HardBreak if self.hidden == 0 => self.page.push("\n", source),
            Event::Html(html) => self.html.push_str(&html),
            Event::Rule => self.end_block(Kind::Prose),
            _ => {}
        }
    }

    /// Reads the HTML that stood between two blank lines, which is `source` in the text.
    fn read_html(&mut self, source: &Range<usize>) {
        let html = std::mem::take(&mut self.html);
        if self.hidden > 0 {
            return;
        }
        let pieces = if cfg!(feature = "html") { super::html::pieces(&html, self.clean) } else { Vec::new() };
        let mut from = source.start;
        for piece in pieces {
            for (n, word) in piece.text.split_whitespace().enumerate() {
                self.page.write(if n > 0 { " " } else { "" });
                let place = place_of(word, self.text, from..source.end);
                from = place.end;
                self.page.push(word, place);
            }
            match piece.kind {
                Kind::Heading => self.end_heading(usize::from(piece.level)),
                kind => self.end_block(kind),
            }
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        if is_block(&tag.to_end()) {
            self.end_block(Kind::Prose);
        }
        self.hidden += usize::from(self.is_hidden(&tag.to_end()));
        self.items += usize::from(matches!(tag, Tag::Item));
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(level) => self.end_heading(level as usize),
            TagEnd::TableHead | TagEnd::TableRow => self.end_block(Kind::Row),
            tag if is_block(&tag) => self.end_block(Kind::Prose),
            _ => {}
        }
        self.hidden -= usize::from(self.is_hidden(&tag));
        self.items -= usize::from(matches!(tag, TagEnd::Item));
    }

    /// True for an element that is left out.
    fn is_hidden(&self, tag: &TagEnd) -> bool {
        match tag {
            TagEnd::Image | TagEnd::MetadataBlock(_) => true,
            TagEnd::Strikethrough | TagEnd::CodeBlock | TagEnd::Table | TagEnd::FootnoteDefinition => self.clean,
            _ => false,
        }
    }

    fn end_heading(&mut self, level: usize) {
        let first = self.page.blocks.is_empty();
        // A heading that is a picture ends none.
        let ends_block = !self.page.is_between_blocks();
        self.end_block(Kind::Heading);
        let leads = ends_block && self.title.is_none() && (first || level == 1);
        if let Some(block) = self.page.blocks.last().filter(|_| leads) {
            self.title = Some(super::fold_spaces(block.span.of(&self.page.text)));
        }
    }

    /// Ends the open block; running text in a list is an item.
    fn end_block(&mut self, kind: Kind) {
        let kind = if kind == Kind::Prose && self.items > 0 { Kind::Item } else { kind };
        self.page.end_block(kind);
    }
}

/// Where `word` stands in `range` of the source, not far from its beginning; nothing there, where it was written by
/// references.
fn place_of(word: &str, source: &str, range: Range<usize>) -> Range<usize> {
    let near = &source.as_bytes()[range.start..range.end.min(range.start + NEAR)];
    let found = memchr::memmem::find(near, word.as_bytes()).map(|at| range.start + at);
    found.map_or(range.start..range.start, |at| at..at + word.len())
}

/// The part of `range` of the source that holds the code `code`, without the marks around it; all of `range` where the
/// code was rewritten.
fn inside_marks(code: &str, range: Range<usize>, source: &str) -> Range<usize> {
    let marks = range.len().saturating_sub(code.len()) / 2;
    let inside = range.start + marks..range.end - marks;
    let same = |part: &str| part.bytes().map(|byte| if byte == b'\n' { b' ' } else { byte }).eq(code.bytes());
    if source.get(inside.clone()).is_some_and(same) { inside } else { range }
}

fn is_block(tag: &TagEnd) -> bool {
    !matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::TableCell
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Span;

    fn read(text: &str) -> (Option<String>, Vec<(Kind, String)>) {
        let article = extract(text, &Request { clean: true, ..Request::default() });
        let paragraphs = article.paragraphs.iter().map(|p| (p.kind, p.span.of(&article.text).to_string()));
        (article.title.clone(), paragraphs.collect())
    }

    const POST: &str = "---\ntitle: \"Winter wheat\"\n---\n\n# Winter wheat\n\nSown in *autumn*, it [sleeps](a.md) under snow \
        & ice\nuntil March.\n\n```sh\nsow --now\n```\n\n## Tools\n\n- A `drill`.\n- A roller.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n\
        ![A field](field.jpg)\n\n<div><img src=a.svg></div>\n\nThe harvest comes early.[^1]\n\n[^1]: In most years.\n";

    #[test]
    fn marks_of_tasks_and_of_notes_are_out() {
        let (_, paragraphs) = read("# A day\n\n> [!NOTE]\n> Boats are ~~late~~ early.\n\n- [x] Paint the hull.\n");
        let texts: Vec<_> =
            paragraphs.iter().map(|(_, text)| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        assert_eq!(texts, ["Boats are early.", "Paint the hull."]);
    }

    #[test]
    fn prose_headings_and_items_stay() {
        let (title, paragraphs) = read(POST);
        assert_eq!(title.as_deref(), Some("Winter wheat"));
        let want = [
            (Kind::Prose, "Sown in autumn, it sleeps under snow & ice\nuntil March."),
            (Kind::Heading, "Tools"),
            (Kind::Item, "A drill."),
            (Kind::Item, "A roller."),
            (Kind::Prose, "The harvest comes early."),
        ];
        assert_eq!(paragraphs, want.map(|(kind, text)| (kind, text.to_string())));
    }

    #[test]
    fn spans_lead_back_to_the_source() {
        let article = extract(POST, &Request { clean: true, ..Request::default() });
        let first = article.source_span(article.paragraphs[0].span);
        assert_eq!(first.of(POST), "Sown in *autumn*, it [sleeps](a.md) under snow & ice\nuntil March.");
        let item = article.source_span(article.paragraphs[2].span);
        assert_eq!(item.of(POST), "A `drill`.");
    }

    #[test]
    fn spans_inside_of_what_is_marked_lead_back_too() {
        let of = |source: &'static str, range: Range<usize>| {
            let span = extract(source, &Request::default()).source_span(Span::new(range.start, range.end));
            &source[span.range()]
        };
        assert_eq!(of("`好。好。`", 6..12), "好。");
        assert_eq!(of("> \u{2028}好。好。", 6..12), "好。");
        assert_eq!(of("A &amp; B. C", 7..8), "C");
        assert_eq!(of("A &amp; B. C", 2..3), "&amp;");
    }

    #[test]
    fn the_first_heading_is_the_title() {
        assert_eq!(read("Setext title\n============\n\nBody text here.").0.as_deref(), Some("Setext title"));
        assert_eq!(read("Body text here.\n\n## Later\n\nMore text.").0, None);
        assert_eq!(read("").1, vec![]);
    }

    #[cfg(feature = "html")]
    #[test]
    fn what_is_written_as_html_is_read() {
        let (title, paragraphs) = read(
            "<h1 align=center>Harbour map</h1>\n<p align=center><img src=a.svg>\nEvery quay &amp; buoy.\n</p>\n\n\
            <details><summary>Tides</summary>\nThey turn at six.\n</details>\n\n<!-- no text -->\n\nIt is drawn by hand.\n",
        );
        let said: Vec<&str> = paragraphs.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(title.as_deref(), Some("Harbour map"));
        assert_eq!(
            said[said.len() - 4..],
            ["Every quay & buoy.", "Tides", "They turn at six.", "It is drawn by hand."]
        );
    }

    #[cfg(feature = "html")]
    #[test]
    fn code_tables_notes_and_what_is_hidden_go_as_html_too() {
        let text = "The harbour is open, and it is quiet.[^1]\n\n<h4 align=center>Sponsors</h4>\n\n\
            <table><tr><td>Ada<br>Holm</td></tr>\n\n<tr><td>Ben<br>Marten</td></tr></table>\n\n\
            <pre><code>sail --now\n\nsail --back</code></pre>\n\n<div style=\"display:none\">Nobody sees this.</div>\n\n\
            Boats come at <kbd>noon</kbd>.\n\n[^1]: <div>In most years.</div>\n";
        let (title, paragraphs) = read(text);
        let said: Vec<&str> = paragraphs.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(title, None);
        assert_eq!(said, ["The harbour is open, and it is quiet.", "Sponsors", "Boats come at noon."]);
        let all = extract(text, &Request::default());
        assert!(["Ada", "Ben", "--now", "Nobody", "most years"].iter().all(|said| all.text.contains(said)));
    }

    #[test]
    fn a_heading_that_is_a_picture_is_no_title() {
        let (title, paragraphs) =
            read("Read this page in German, too.\n\n# ![Logo](logo.png)\n\nThe harbour is open.\n");
        assert_eq!((title, paragraphs.len()), (None, 2));
    }

    #[test]
    fn without_cleaning_headings_code_tables_and_notes_are_article() {
        let article = extract(POST, &Request::default());
        let of = |kind| article.paragraphs.iter().filter(move |p| p.kind == kind).map(|p| p.span.of(&article.text));
        assert_eq!(article.title, None);
        assert_eq!(of(Kind::Row).collect::<Vec<_>>(), ["a | b", "1 | 2"]);
        assert!(of(Kind::Heading).eq(["Winter wheat", "Tools"]));
        assert!(
            of(Kind::Prose).any(|text| text == "sow --now") && of(Kind::Prose).any(|text| text == "In most years.")
        );
    }
}
