//! Running text on its way from a page to a block.

use super::super::page::Page;
use super::entities;

/// How much text was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    /// Its width in columns: a character of Chinese, Japanese or Korean counts twice.
    pub(super) width: u32,
    /// Its commas, of any script.
    pub(super) commas: u32,
}

/// Writes `text` into the open block, or a new one: entities decoded, every run of white space as one space.
pub(super) fn write(page: &mut Page, text: &str) -> Written {
    let before = page.text.len();
    entities::decode(text, |part| write_folded(page, part));
    measure(&page.text[before..])
}

/// A short number as it is written above the line: behind another, `10<sup>8</sup>` must not become 108.
pub(super) fn power(number: &str) -> Option<String> {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let raised = |c: char| match c {
        '-' | '−' | '–' => Some('⁻'),
        c => RAISED.get(c.to_digit(10)? as usize).copied(),
    };
    let short = (1..=3).contains(&number.chars().count());
    short.then(|| number.chars().map(raised).collect()).flatten()
}

/// What stands before and behind the first blank line.
pub(super) fn split_at_blank_line(text: &str) -> Option<(&str, &str)> {
    let ends = || text.match_indices('\n').map(|(at, _)| at);
    let mut lines = ends().zip(ends().skip(1));
    let (start, end) = lines.find(|&(start, end)| text[start..end].trim().is_empty())?;
    Some((&text[..start], &text[end..]))
}

/// Writes `part` with every run of white space as one space.
fn write_folded(page: &mut Page, part: &str) {
    let mut rest = part;
    while !rest.is_empty() {
        let word = rest.find(|c: char| c.is_whitespace()).unwrap_or(rest.len());
        page.write(&rest[..word]);
        rest = &rest[word..];
        let body = rest.trim_start();
        if body.len() < rest.len() && !page.is_between_blocks() && !page.text.ends_with(' ') {
            page.write(" ");
        }
        rest = body;
    }
}

fn measure(text: &str) -> Written {
    let (mut width, mut commas) = (0, 0);
    let bytes = text.as_bytes();
    for (i, &byte) in bytes.iter().enumerate() {
        width += match byte {
            0x80..=0xbf => 0,
            0xe3..=0xed => 2,
            _ => 1,
        };
        let wide = byte == 0xe3 && bytes[i..].starts_with("、".as_bytes())
            || byte == 0xef && bytes[i..].starts_with("，".as_bytes())
            || byte == 0xd8 && bytes[i..].starts_with("،".as_bytes());
        commas += u32::from(byte == b',' || wide);
    }
    Written { width, commas }
}

#[cfg(test)]
mod tests {
    use super::super::super::Kind;
    use super::*;

    #[test]
    fn white_space_is_folded_across_pieces() {
        let mut page = Page::default();
        for part in [" \n Salt ", " &amp;\t", "pepper, ", "not\u{a0}more"] {
            write(&mut page, part);
        }
        page.end_block(Kind::Prose);
        assert_eq!(page.text, "Salt & pepper, not more");
    }

    #[test]
    fn width_and_commas_of_any_script() {
        let written = |text| write(&mut Page::default(), text);
        assert_eq!(written("Salt, pepper"), Written { width: 12, commas: 1 });
        assert_eq!(written("盐，胡椒、糖"), Written { width: 11, commas: 2 });
        assert_eq!(written("ملح، فلفل"), Written { width: 9, commas: 1 });
    }
}
