//! HTML -> article: a plain reduction of the page to blocks of text, of which its likely part is taken.

mod elements;
mod entities;
mod headline;
mod reduction;
mod region;
mod tokens;

use super::{Article, Format, Request};
use reduction::{Hide, Reduction};

/// An article that is shorter than this, in bytes, may not be all there is.
const SHORT: usize = 250;

/// The article in an HTML page. Spans and offsets count in its extracted text.
pub(super) fn extract(html: &str, request: &Request<'_>) -> Article<'static> {
    if !request.clean {
        let reduction = Reduction::of(html, Hide::Code);
        let all = vec![true; reduction.page.blocks.len()];
        return reduction.page.into_article(Format::Html, request, &all);
    }
    let mut reduction = Reduction::of(html, Hide::Furniture);
    let mut kept = region::article(&reduction);
    let found = reduction.size(&kept);
    if found < SHORT {
        // A page whose frame is marked as furniture, or left open, holds its article inside that.
        let all = Reduction::of(html, Hide::Code);
        let kept_of_all = region::article(&all);
        if all.size(&kept_of_all) > 2 * found {
            (reduction, kept) = (all, kept_of_all);
        }
    }
    reduction.page.into_article(Format::Html, request, &kept)
}
