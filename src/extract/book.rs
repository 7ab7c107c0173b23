//! The book in a text of Project Gutenberg: what stands between the two lines that say where it begins and ends.

use std::ops::Range;

use super::layout::Block;

/// What stands above the book is no longer than this, in blocks; so the beginning is soon known not to be there.
const PREFACE: usize = 120;

/// The blocks of the book, where a line says that it begins behind it: "*** START OF THE PROJECT GUTENBERG EBOOK ...
/// ***". What stands above tells where the text comes from, what stands below is the licence.
pub(super) fn inside(text: &str, blocks: &[Block]) -> Option<Range<usize>> {
    let says = |block: &Block, what: &str| {
        let line = block.span.of(text);
        line.starts_with("***") && line.contains("PROJECT GUTENBERG") && line[3..].trim_start().starts_with(what)
    };
    let start = blocks.iter().take(PREFACE).position(|block| says(block, "START OF TH"))? + 1;
    let end = blocks[start..].iter().position(|block| says(block, "END OF TH"))?;
    Some(start..start + end)
}

#[cfg(test)]
mod tests {
    use super::super::{Request, extract};

    const BOOK: &str = "The keeper of the lighthouse had not spoken to anybody since the autumn.\n\n\
        He kept the lamp, he wrote down the ships, and once a month he rowed across for oil and bread.";

    #[test]
    fn preface_and_licence_are_out() {
        for (start, end) in [
            (
                "*** START OF THE PROJECT GUTENBERG EBOOK THE LAMP ***",
                "*** END OF THE PROJECT GUTENBERG EBOOK THE LAMP ***",
            ),
            (
                "***START OF THIS PROJECT GUTENBERG EBOOK THE LAMP***",
                "***END OF THIS PROJECT GUTENBERG EBOOK THE LAMP***",
            ),
        ] {
            let text = format!(
                "The Project Gutenberg eBook of The Lamp\n\nThis book is for the use of anyone anywhere, at no cost and with \
                almost no restrictions whatsoever.\n\nTitle: The Lamp\n\n{start}\n\n{BOOK}\n\n{end}\n\nUpdated editions \
                will replace the one before, and the old editions will be called by another name.\n"
            );
            let article = extract(&text, &Request { clean: true, ..Request::default() });
            let kept: Vec<_> = article.paragraphs.iter().map(|p| p.span.of(&text)).collect();
            assert_eq!(kept.join("\n\n"), BOOK);
            assert_eq!(extract(&text, &Request::default()).paragraphs.len(), 8);
        }
    }

    #[test]
    fn a_text_that_speaks_of_it_is_no_such_book() {
        let text = format!("Every book says *** START OF THE PROJECT GUTENBERG EBOOK *** first, in a line.\n\n{BOOK}");
        assert_eq!(extract(&text, &Request { clean: true, ..Request::default() }).paragraphs.len(), 3);
    }
}
