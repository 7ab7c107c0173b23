//! Every line of a text as article, for `--no-clean`: also those that are layout rather than text.

use super::layout::Block;
use super::lines::Line;

/// `blocks` with the drawn lines that are in none as blocks of their own, and with the marks that their lines begin
/// with.
pub(super) fn with_every_line(lines: &[Line], blocks: Vec<Block>) -> Vec<Block> {
    let mut all = Vec::with_capacity(blocks.len());
    let mut blocks = blocks.into_iter().peekable();
    for line in lines {
        match blocks.peek_mut().filter(|block| block.span.start < line.span.end) {
            Some(block) => {
                block.span.start = block.span.start.min(line.span.start);
                if block.span.end <= line.span.end {
                    all.extend(blocks.next());
                }
            }
            None => {
                all.push(Block { span: line.span, lines: 1, gap: line.gap, ends: line.marks.ends, ..Block::default() })
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::{Format, Request, extract};

    #[test]
    fn nothing_of_the_text_is_left_out() {
        let text =
            "A note\n------\nIt was written on a train, and so it\nis short.\n\n***\n\n> Was it?\n>\n> > It was.\n===";
        let article = extract(text, &Request { format: Some(Format::Text), ..Request::default() });
        let kept: Vec<_> = article.paragraphs.iter().flat_map(|p| p.span.of(text).lines()).collect();
        assert_eq!(kept, text.lines().filter(|line| !line.is_empty()).collect::<Vec<_>>());
        assert_eq!(article.furniture_lines, 0);
    }
}
