//! Notices, places of advertisements and boxes in the middle of an article: what a block looks like by what stands
//! around it. Linear.

use super::furniture::Look;
use super::layout::Block;
use super::patterns::Pattern;
use super::vocabulary::{KIN, Vocabulary};

/// Sentences are interrupted by up to so many lines at once.
const BREAK: usize = 3;
/// An article goes on behind a box where so many sentences follow one another.
const RESUMED: usize = 2;

/// Settles what the blocks look like that only their neighbours tell.
pub(super) fn settle(looks: &mut [Look]) {
    settle_notices(looks);
    settle_breaks(looks);
}

/// Takes notices that stand by themselves for furniture: only beside running sentences they may be more of these.
fn settle_notices(looks: &mut [Look]) {
    let runs = |look: Option<&Look>| look.is_some_and(Look::is_running);
    for i in 0..looks.len() {
        let beside = runs(looks.get(i + 1)) || i.checked_sub(1).is_some_and(|before| runs(looks.get(before)));
        if looks[i].pattern == Some(Pattern::Notice) && !beside {
            looks[i].pattern = Some(Pattern::Furniture);
        }
    }
}

/// Takes the few lines between two running sentences for an interruption of these, where they are furniture and what
/// goes with it, and stand on the page again: the place of an advertisement, which says the same each time.
fn settle_breaks(looks: &mut [Look]) {
    let mut after: Option<usize> = None;
    for i in 0..looks.len() {
        if !looks[i].is_running() {
            continue;
        }
        let between = after.map_or(i, |after| after + 1)..i;
        after = Some(i);
        let broken = &mut looks[between];
        let says = |look: &Look| matches!(look.pattern, Some(Pattern::Furniture | Pattern::Inline));
        let again = broken.iter().any(|look| look.repeated) && broken.iter().all(|look| look.repeated || says(look));
        if broken.len() <= BREAK && again && broken.iter().any(says) {
            for look in broken {
                (look.pattern, look.repeated) = (Some(Pattern::Inline), false);
            }
        }
    }
}

/// Takes the heading of other stories and the few lines below it for an interruption, where sentences go on behind them
/// one after another and share words with what stands before: stories with a line of their own share fewer.
pub(super) fn settle_boxes(text: &str, blocks: &[Block], looks: &mut [Look]) {
    // What stands before the first box is the article, whatever follows.
    let mut known: Option<Vocabulary> = None;
    for i in 1..looks.len() {
        if looks[i].pattern != Some(Pattern::Stories) || !looks[i - 1].is_running() {
            continue;
        }
        let behind = &looks[i + 1..];
        let lines = behind.iter().take(BREAK + 1).take_while(|look| !look.is_running()).count();
        let resumed = behind[lines..].iter().take(RESUMED).all(Look::speaks);
        if !(1..=BREAK).contains(&lines) || !resumed || behind.len() < lines + RESUMED {
            continue;
        }
        let words = known.get_or_insert_with(|| {
            Vocabulary::of(text, blocks[..i].iter().zip(&*looks).filter(|(_, look)| look.is_running()).map(|(b, _)| b))
        });
        let from = i + 1 + lines;
        let kin: f32 = blocks[from..from + RESUMED].iter().map(|block| words.share_of(block.span.of(text))).sum();
        if kin >= KIN * RESUMED as f32 {
            // The last of several lines may head what follows, where it stands apart from the others.
            let last = if lines > 1 && blocks[i + lines].gap { i + lines - 1 } else { i + lines };
            looks[i..=last].iter_mut().for_each(|look| look.pattern = Some(Pattern::Inline));
        }
    }
}
