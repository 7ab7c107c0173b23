//! Elements of a page that are passed over, and where they end: one without an end tag must not hide the rest.

use super::elements::Element;

/// An element that is passed over with all that it holds.
pub(super) struct Skipped<'h> {
    pub(super) name: &'h str,
    /// How often it is open in itself.
    pub(super) depth: usize,
    /// The blocks open in it; of a cell the tables.
    pub(super) blocks: usize,
    /// It stands in a line, which it does not outlast.
    pub(super) in_line: bool,
}

impl Skipped<'_> {
    /// True where the start of another element ends it.
    pub(super) fn ends_before(&self, name: &str, element: Element) -> bool {
        let next_cell = || self.blocks == 0 && element.is_table_part() && self.is_cell();
        self.in_line && (element.is_block() || ends_unsaid(name)) || next_cell()
    }

    /// Another element starts inside.
    pub(super) fn holds_start(&mut self, name: &str, element: Element) {
        self.depth += usize::from(self.name.eq_ignore_ascii_case(name));
        self.blocks += usize::from(if self.is_cell() { element == Element::Table } else { element.is_block() });
    }

    /// True where the end tag stands inside. It does not where it ends the element, or the block around it: an element
    /// without end must not hide the rest of the page, nor the reading of a word what stands behind the word.
    pub(super) fn holds_end(&mut self, name: &str, element: Element) -> bool {
        if self.is_cell() {
            // Nothing but its table ends a cell that has no end tag of its own.
            let outside = self.blocks == 0 && (element == Element::Table || element.is_table_part());
            self.blocks -= usize::from(element == Element::Table && !outside);
            self.depth = usize::from(!outside || element != Element::Cell);
            return !outside;
        }
        self.depth -= usize::from(self.name.eq_ignore_ascii_case(name));
        let outside = element.is_block() && self.blocks == 0 || self.in_line && name.eq_ignore_ascii_case("ruby");
        self.blocks -= usize::from(element.is_block() && !outside);
        self.depth > 0 && !outside
    }

    fn is_cell(&self) -> bool {
        ["td", "th"].iter().any(|cell| cell.eq_ignore_ascii_case(self.name))
    }
}

/// True where the element called `name` ends one that stands in a line and has no end tag.
fn ends_unsaid(name: &str) -> bool {
    ["br", "rb", "rt", "rp", "rtc"].iter().any(|ends| ends.eq_ignore_ascii_case(name))
}
