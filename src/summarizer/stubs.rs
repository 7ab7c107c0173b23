//! Which sentences of an article are stubs: they say nothing by themselves, and wait until full sentences run out.

use crate::extract::Kind;
use crate::rank::{Layout, Shape};
use crate::select::Size;
use crate::term::count_words;

/// Sentences with fewer words say nothing alone.
const LEAST_WORDS: u32 = 3;
/// Nor the last one of no more words, where it alone has no end.
const TAIL_WORDS: u32 = 8;
/// Words of the longest label or heading that asks.
const LABEL_WORDS: u32 = 12;
/// So many sentences end at least where a line that does not is a label.
const LEAST_ENDED: usize = 4;
/// So many questions by themselves have their answers below.
const SEVERAL: usize = 3;

/// True for a stub whatever stands beside it: a heading, or a sentence `text` of few `words`; in one that opens a turn
/// the speaker's name does not count.
pub(super) fn is_stub(text: &str, words: u32, kind: Kind, opens: bool) -> bool {
    let name = if kind == Kind::Turn && opens { words_of_name(text) } else { 0 };
    kind == Kind::Heading || words < LEAST_WORDS + name
}

/// The words of the speaker's name before what is said.
fn words_of_name(turn: &str) -> u32 {
    turn.find([':', '：']).map_or(0, |colon| count_words(&turn[..colon]) as u32)
}

/// Makes stubs of what only the sentences beside it tell, in an article with these sentences, of paragraphs of these
/// kinds: of the few words without end behind all others; of short lines without end that stand alone where most
/// sentences have one (labels, rows of tables, what is left of a page's frame); and of short questions where several
/// stand alone, above their answers, unless the reader `asked` something himself.
pub(super) fn mark(layout: &[Layout], kind: impl Fn(usize) -> Kind, asked: bool, sizes: &mut [Size]) {
    if let Some(last) = sizes.last_mut().filter(|_| has_tail(layout)) {
        last.stub |= last.words <= TAIL_WORDS;
    }
    let is_alone = |i: usize| {
        let mut beside = [i.checked_sub(1), Some(i + 1)].into_iter().flatten().filter_map(|at| layout.get(at));
        beside.all(|one| one.paragraph != layout[i].paragraph) && matches!(kind(i), Kind::Prose | Kind::Row)
    };
    let short: Vec<usize> = (0..layout.len()).filter(|&i| sizes[i].words <= LABEL_WORDS && is_alone(i)).collect();
    let of = |form: fn(&Shape) -> bool| short.iter().copied().filter(move |&i| form(&layout[i].shape));
    let ended = layout.iter().filter(|layout| !layout.shape.unended).count();
    let unended = layout.iter().filter(|layout| layout.shape.unended && !layout.shape.heading).count();
    if ended >= LEAST_ENDED.max(unended) {
        of(|shape| shape.unended).for_each(|i| sizes[i].stub = true);
    }
    if !asked && of(|shape| shape.question).count() >= SEVERAL {
        of(|shape| shape.question).for_each(|i| sizes[i].stub = true);
    }
}

/// True where the last of an article's sentences has no end, and all others have: a name, a source, the beginning of
/// what was cut. Of a few sentences one may lack its stop.
fn has_tail(sentences: &[Layout]) -> bool {
    let [others @ .., before, last] = sentences else { return false };
    let ended = |sentence: &Layout| !sentence.shape.unended;
    let same = last.paragraph == before.paragraph && !last.shape.turn;
    same && !ended(last) && ended(before) && others.len() >= 2 && others.iter().all(|o| ended(o) || o.shape.heading)
}
