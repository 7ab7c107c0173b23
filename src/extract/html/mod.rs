//! HTML -> article: a plain reduction of the page to blocks, its likely part, then the rule of
//! [`furniture`](super::furniture).

mod elements;
mod entities;
mod headline;
mod reduction;
mod tokens;

use super::{Article, Format, Request};
use reduction::{Hide, Reduction};

/// Extracted text that is shorter than this, in bytes, is worth a second look at what is hidden.
const SHORT: usize = 250;

/// The article in an HTML page.
pub(super) fn extract(html: &str, request: &Request<'_>) -> Article<'static> {
    let hide = if request.clean { Hide::Furniture } else { Hide::Code };
    let mut reduction = Reduction::of(html, hide);
    let mut kept = reduction.keep(request.clean);
    if request.clean && reduction.size(&kept) < SHORT {
        // A page whose frame is marked as furniture, or left open, holds its article inside that.
        let all = Reduction::of(html, Hide::Code);
        let kept_of_all = all.keep(true);
        if all.size(&kept_of_all) > 2 * reduction.size(&kept) {
            (reduction, kept) = (all, kept_of_all);
        }
    }
    reduction.page.into_article(Format::Html, request, &kept)
}
