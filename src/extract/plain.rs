//! Plain text -> article.

use std::borrow::Cow;

use super::layout::{self, Block};
use super::{Article, Format, Kind, Paragraph, Request, furniture, lines, title};

/// The article in a plain text, which it borrows.
pub(super) fn extract<'t>(text: &'t str, request: &Request<'_>) -> Article<'t> {
    let (lines, dropped) = lines::scan(text, request.drop_lines);
    let blocks = layout::blocks(text, &lines);
    let page = Page { text, blocks: &blocks };
    let (kept, headline) = if request.clean { page.clean(request) } else { (vec![true; blocks.len()], None) };
    let title = request.known_title().map(super::fold_spaces).or(headline.map(|i| super::fold_spaces(page.body(i))));
    let mut article =
        Article { text: Cow::Borrowed(text), format: Format::Text, furniture_lines: dropped, ..Article::default() };
    for (i, block) in blocks.iter().enumerate() {
        let is_title = title.as_deref().is_some_and(|title| title::is_same(title, page.body(i)));
        if !kept[i] {
            article.furniture_lines += if is_title { 0 } else { block.lines as usize };
        } else if !is_title || !request.clean {
            let kind = if is_title { Kind::Heading } else { block.kind };
            article.paragraphs.push(Paragraph { span: block.span, kind });
        }
    }
    article.title = title;
    article
}

/// A plain text in blocks.
struct Page<'t> {
    text: &'t str,
    blocks: &'t [Block],
}

impl Page<'_> {
    fn body(&self, block: usize) -> &str {
        self.blocks[block].span.of(self.text)
    }

    /// Whether each block is article, and the block that is the headline, where none is known.
    fn clean(&self, request: &Request<'_>) -> (Vec<bool>, Option<usize>) {
        let looks = furniture::looks(self.text, self.blocks);
        let span = furniture::span(self.text, self.blocks, &looks);
        if span.is_empty() {
            return (vec![true; self.blocks.len()], None);
        }
        let headline = match request.known_title() {
            Some(_) => None,
            None => title::find(self.text, self.blocks, &looks, &span),
        };
        let kept = (0..self.blocks.len()).map(|i| span.contains(&i) && !looks[i].is_furniture()).collect();
        (kept, headline)
    }
}
