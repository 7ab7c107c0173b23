//! Elements of a page that are passed over, and where they end: one without an end tag must not hide the rest.

use super::elements::Element;

/// An element that is passed over with all that it holds.
pub(super) struct Skipped<'h> {
    pub(super) name: &'h str,
    /// How often it is open in itself.
    pub(super) depth: usize,
    /// The blocks open in it.
    pub(super) blocks: usize,
    /// It stands in a line, which it does not outlast.
    pub(super) in_line: bool,
}

impl Skipped<'_> {
    /// True where the start of another element ends it.
    pub(super) fn ends_before(&self, name: &str, element: Element) -> bool {
        let is_cell = || ["td", "th"].iter().any(|cell| cell.eq_ignore_ascii_case(self.name));
        let next_cell = element == Element::Cell && self.blocks == 0 && is_cell();
        next_cell || self.in_line && (element.is_block() || ends_unsaid(name))
    }

    /// True where the end tag stands inside. It does not where it ends the element, or the block around it: an element
    /// without end must not hide the rest of the page, nor the reading of a word what stands behind the word.
    pub(super) fn holds_end(&mut self, name: &str, element: Element) -> bool {
        self.depth -= usize::from(self.name.eq_ignore_ascii_case(name));
        let outside = element.is_block() && self.blocks == 0 || self.in_line && name.eq_ignore_ascii_case("ruby");
        self.blocks -= usize::from(element.is_block() && !outside);
        self.depth > 0 && !outside
    }
}

/// True where the element called `name` ends one that stands in a line and has no end tag.
fn ends_unsaid(name: &str) -> bool {
    ["br", "rb", "rt", "rp", "rtc"].iter().any(|ends| ends.eq_ignore_ascii_case(name))
}
