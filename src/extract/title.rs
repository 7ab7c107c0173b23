//! The headline of a plain text.
//!
//! A headline stands before the body, is short, does not end like a sentence, and shares words with the body; pages
//! often show it twice. Menus above it do none of this. Linear.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use super::Kind;
use super::furniture::{self, Look};
use super::layout::{self, Block};

/// So much of the body is compared with a candidate, in bytes.
const BODY: usize = 4000;
/// A headline is looked for in so many blocks before the body, and among the first.
const NEAR: usize = 60;
/// Letters of a word that are compared: endings change, stems less so.
const STEM: usize = 5;

/// The block that is the headline of the body, whose blocks are `span`.
pub(super) fn find(text: &str, blocks: &[Block], looks: &[Look], span: &Range<usize>) -> Option<usize> {
    let body = stems_of_body(text, blocks, span);
    let near = span.start.saturating_sub(NEAR);
    let candidates = (0..span.start).filter(|&i| i >= near || i < 3);
    let scored = candidates.filter(|&i| is_candidate(text, &blocks[i], &looks[i])).filter_map(|i| {
        let shared = shared_with(&body, blocks[i].span.of(text));
        let length = looks[i].words.min(8) as f32 / 8.0;
        let nearness = 1.0 - (span.start - i).min(NEAR) as f32 / NEAR as f32;
        let repeated = if looks[i].repeated { 0.3 } else { 0.0 };
        (shared >= 0.4).then_some((i, shared + length + nearness * 0.5 + repeated))
    });
    let best = scored.max_by(|a, b| a.1.total_cmp(&b.1)).map(|(i, _)| i);
    best.or_else(|| opening(text, blocks, looks, span))
}

/// The first block, where it is a heading and nothing but furniture stands between it and the body.
fn opening(text: &str, blocks: &[Block], looks: &[Look], span: &Range<usize>) -> Option<usize> {
    let between = looks.get(1..span.start).unwrap_or_default();
    let clear = between.iter().filter(|look| look.pattern.is_none()).count() <= 2;
    let fits = span.start > 0 && blocks[0].kind == Kind::Heading && is_candidate(text, &blocks[0], &looks[0]);
    (fits && clear).then_some(0)
}

fn is_candidate(text: &str, block: &Block, look: &Look) -> bool {
    let body = block.span.of(text);
    let kind = matches!(block.kind, Kind::Heading | Kind::Prose);
    kind && block.lines <= 2
        && !block.quoted
        && look.pattern.is_none()
        && look.words >= 2
        && layout::is_title_like(body)
}

/// True where two lines have the same letters and digits, and at least one, case aside.
pub(super) fn is_same(a: &str, b: &str) -> bool {
    letters(a).eq(letters(b)) && letters(a).next().is_some()
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// The share of the words of `line` whose stems are in `body`; short words do not count.
fn shared_with(body: &HashSet<u64>, line: &str) -> f32 {
    let (mut found, mut all) = (0, 0);
    for_each_stem(line, |stem| {
        found += u32::from(body.contains(&stem));
        all += 1;
    });
    if all == 0 { 0.0 } else { found as f32 / all as f32 }
}

fn stems_of_body(text: &str, blocks: &[Block], span: &Range<usize>) -> HashSet<u64> {
    let mut stems = HashSet::new();
    let mut bytes = 0;
    for block in &blocks[span.clone()] {
        if bytes > BODY {
            break;
        }
        let body = furniture::head(block.span.of(text), BODY);
        bytes += body.len();
        for_each_stem(body, |stem| {
            stems.insert(stem);
        });
    }
    stems
}

/// Calls `see` with a hash of the first letters of each word of four letters and more; of Chinese and Japanese with
/// one of every two characters that stand together.
fn for_each_stem(text: &str, mut see: impl FnMut(u64)) {
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        if word.starts_with(|c: char| ('\u{3000}'..'\u{a000}').contains(&c)) {
            let chars = word.chars().zip(word.chars().skip(1));
            chars.for_each(|pair| see(hash(&pair)));
        } else if word.chars().nth(3).is_some() {
            let stem: String = word.chars().flat_map(char::to_lowercase).take(STEM).collect();
            see(hash(&stem));
        }
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
