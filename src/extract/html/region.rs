//! The part of a page that is its article.
//!
//! Where most of the running text stands in one `<article>`, or in `<main>`, that part is taken from its first to its last
//! running sentence. Elsewhere the span is found as in plain text. Blocks that are links for the most part are furniture.

use super::super::furniture::{self, Look};
use super::super::layout::Block;
use super::super::patterns::Pattern;
use super::reduction::{Place, Reduction};

/// Whether each block of the page is article; true of at least one where the page has any.
pub(super) fn article(reduction: &Reduction) -> Vec<bool> {
    let blocks = &reduction.page.blocks;
    let looks = looks(reduction);
    let region = Region::of(&reduction.places, &looks, blocks);
    let inside = |i: &usize| region.holds(&reduction.places[*i]);
    let chosen: Vec<usize> = (0..blocks.len()).filter(inside).collect();
    let looks_inside: Vec<Look> = chosen.iter().map(|&i| looks[i]).collect();
    let span = if region == Region::Page {
        let blocks_inside: Vec<Block> = chosen.iter().map(|&i| blocks[i]).collect();
        furniture::span(&reduction.page.text, &blocks_inside, &looks_inside)
    } else {
        furniture::prose_span(&looks_inside)
    };
    let mut kept = vec![false; blocks.len()];
    for at in span {
        kept[chosen[at]] = !looks_inside[at].is_furniture();
    }
    if !kept.contains(&true) {
        kept.fill(true);
    }
    kept
}

/// What each block looks like; links are furniture.
fn looks(reduction: &Reduction) -> Vec<Look> {
    let mut looks = furniture::looks(&reduction.page.text, &reduction.page.blocks);
    for ((look, place), block) in looks.iter_mut().zip(&reduction.places).zip(&reduction.page.blocks) {
        if place.linked * 2 > block.span.len() {
            look.pattern = look.pattern.or(Some(Pattern::Furniture));
        }
    }
    looks
}

/// The part of a page to look in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Region {
    /// The `<article>` of this number.
    Article(usize),
    /// `<main>`.
    Main,
    /// All of it.
    Page,
}

impl Region {
    /// The smallest part that holds more than half of the page's running text.
    fn of(places: &[Place], looks: &[Look], blocks: &[Block]) -> Self {
        let mut articles = vec![0; places.iter().map(|place| place.article).max().unwrap_or(0) + 1];
        let (mut all, mut main) = (0, 0);
        for ((place, _), block) in places.iter().zip(looks).zip(blocks).filter(|((_, look), _)| look.is_prose()) {
            articles[place.article] += block.span.len();
            main += if place.main { block.span.len() } else { 0 };
            all += block.span.len();
        }
        match (1..articles.len()).find(|&number| articles[number] * 2 > all) {
            Some(number) => Self::Article(number),
            None if main * 2 > all => Self::Main,
            None => Self::Page,
        }
    }

    fn holds(self, place: &Place) -> bool {
        let within = match self {
            Self::Article(number) => place.article == number,
            Self::Main => place.main,
            Self::Page => true,
        };
        within && !place.header
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Format, Request, extract};

    fn read(html: &str) -> (Option<String>, Vec<String>) {
        let article = extract(html, &Request { format: Some(Format::Html), clean: true, ..Request::default() });
        let paragraphs = article.paragraphs.iter().map(|p| p.span.of(&article.text).to_string());
        (article.title.clone(), paragraphs.collect())
    }

    const BODY: &str = "<p>The observatory on the hill was closed in <b>autumn</b>, when its dome could no longer be turned by \
        hand or motor.</p><h2>Volunteers</h2><p>Since then a dozen people have met there every Saturday&nbsp;to repair it, \
        with parts from an old mill.</p>";

    #[test]
    fn the_article_element_is_preferred() {
        let page = format!(
            "<html><head><title>The dome turns - Valley Paper</title></head><body><nav><a href=/>Home</a></nav><main>\
             <article><header><h1>The dome turns</h1><p>By A. Reporter</p></header>{BODY}<figure>\
             <figcaption>The dome</figcaption></figure></article><p>Unrelated: the market will be held on Friday as \
             usual, and parking is free for all of the day.</p></main><footer>Imprint</footer></body></html>"
        );
        let (title, paragraphs) = read(&page);
        assert_eq!(title.as_deref(), Some("The dome turns"));
        assert_eq!(paragraphs.len(), 3, "{paragraphs:?}");
        assert!(paragraphs[0].contains("in autumn, when") && paragraphs[1] == "Volunteers");
        assert!(paragraphs[2].contains("every Saturday to repair"));
    }

    #[test]
    fn without_one_lists_of_links_are_left_out() {
        let links = "<ul><li><a href=1>A first story of the day</a><li><a href=2>And a second one</a></ul>";
        let (_, paragraphs) = read(&format!("<body>{links}<div>{BODY}</div>{links}</body>"));
        assert_eq!(paragraphs.len(), 3, "{paragraphs:?}");
    }

    #[test]
    fn what_is_hidden_is_taken_where_nothing_else_is_there() {
        let (_, paragraphs) = read(&format!("<body><aside>{BODY}</aside></body>"));
        assert_eq!(paragraphs.len(), 3);
        let (_, paragraphs) = read("<body><nav><a href=/>Only a link</a></nav></body>");
        assert_eq!(paragraphs, ["Only a link"]);
        let (_, paragraphs) = read(&format!("<body><a name=top>{BODY}</body>"));
        assert_eq!(paragraphs.len(), 3);
    }

    #[test]
    fn lines_and_items_end_blocks_and_spaces_are_folded() {
        let (_, paragraphs) = read("<p>One\n  line.<br>Another <i>li</i>ne.<ul><li>Item.</ul><script>x()</script>");
        assert_eq!(paragraphs, ["One line.", "Another line.", "Item."]);
    }
}
