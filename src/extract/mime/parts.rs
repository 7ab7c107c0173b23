//! The parts of a mail, in one pass over its lines.

use super::DEPTH;
use super::content::Content;

/// What the line that is read belongs to.
enum Place {
    /// No part: what stands before the first and behind the last.
    Outside,
    /// The header of a part, which begins here.
    Header(usize),
    /// The body of a part, which begins here.
    Body(Content, usize),
}

/// The parts of a mail that hold no others, in order, with their bodies.
pub(super) fn split(content: Content, body: &str) -> Vec<(Content, &str)> {
    let mut open: Vec<String> = Vec::new();
    let mut place = enter(content, 0, &mut open);
    let mut parts = Vec::new();
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        let start = at;
        at += line.len();
        if let Some((depth, closes)) = boundary(line, &open) {
            parts.extend(leave(place, &body[..start]));
            open.truncate(depth + usize::from(!closes));
            place = if closes { Place::Outside } else { Place::Header(at) };
        } else if let Place::Header(from) = place
            && line.trim_end().is_empty()
        {
            place = enter(Content::of(&body[from..start]), at, &mut open);
        }
    }
    parts.extend(leave(place, body));
    parts
}

/// The place behind a header: in a part's body, in the header of the mail that the part is, or before the first part of
/// a multipart.
fn enter(content: Content, at: usize, open: &mut Vec<String>) -> Place {
    match &content.boundary {
        Some(boundary) if open.len() < DEPTH => {
            open.push(boundary.clone());
            Place::Outside
        }
        _ if content.is_mail() => Place::Header(at),
        _ => Place::Body(content, at),
    }
}

/// The part that ends with `body`, if one does.
fn leave(place: Place, body: &str) -> Option<(Content, &str)> {
    match place {
        Place::Body(content, from) => Some((content, &body[from..])),
        Place::Outside | Place::Header(_) => None,
    }
}

/// Which of the open multiparts `line` is a boundary of, the innermost first, and whether it is the last one.
fn boundary(line: &str, open: &[String]) -> Option<(usize, bool)> {
    let name = line.strip_prefix("--")?.trim_end();
    let is = |name: &str| open.iter().rposition(|open| open == name);
    let last = || name.strip_suffix("--").and_then(is).map(|depth| (depth, true));
    is(name).map(|depth| (depth, false)).or_else(last)
}
