//! The width a text was wrapped at, found from its line breaks.
//!
//! A program that wraps at width `W` breaks a line of width `l` before a word of width `w` just where
//! `l <= W < l + 1 + w`. So every break votes for an interval of widths. A width that explains most breaks is the one
//! the text was wrapped at; in a text with one paragraph or one item a line no width explains many. Linear.

use std::ops::{Range, RangeInclusive};

use super::lines::{Line, Width};

/// Narrower lines are not full, whatever the width: they are headings, menus, verse. Where none explains the breaks of
/// wider lines, and many breaks agree, the text may stand in a column or have come from a telephone.
const NARROWEST: usize = 40;
const COLUMN: usize = 28;
const MANY: usize = 8;
const WIDEST: usize = 200;
/// Some programs break a little early, to even out the lines.
const SLACK: usize = 3;
/// Fewer breaks than this may fit a width by chance.
const SURE: usize = 3;
/// Lines of verse and of lists begin with capitals, more often than wrapped lines do in any language.
const VERSE: f32 = 0.9;

/// What a width must explain.
#[derive(Clone, Copy, Debug)]
struct Rule {
    /// Narrower lines do not count.
    narrowest: usize,
    /// So many breaks at least, and so many in ten.
    least: usize,
    tenths: usize,
    /// Only breaks behind lines that are three quarters full or more count: the short lines of menus say nothing of the
    /// width. Then hardly a line is wider, one for six breaks that it explains.
    full: bool,
}

const WIDE: Rule = Rule { narrowest: NARROWEST, least: 1, tenths: 6, full: false };
const BESIDE_MENUS: Rule = Rule { least: MANY, tenths: 5, full: true, ..WIDE };
const IN_COLUMN: Rule = Rule { narrowest: COLUMN, least: MANY, ..WIDE };

/// The width a text was wrapped at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wrap {
    width: usize,
    unit: Unit,
    /// True where many breaks agree; otherwise a break is soft only where the sentence clearly goes on.
    pub(super) sure: bool,
}

/// What a width counts: programs that know Chinese count columns, others characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Columns,
    Chars,
}

impl Wrap {
    /// The width that `lines` were wrapped at, where one explains at least six in ten of their breaks, or half of those
    /// behind full lines.
    pub(super) fn of(text: &str, lines: &[Line]) -> Option<Self> {
        let breaks = |widths: Range<usize>, least: usize| {
            let fits = |pair: &&[Line]| !pair[1].gap && widths.contains(&usize::from(pair[0].width.columns));
            lines.windows(2).filter(fits).nth(least - 1).is_some()
        };
        let surely = |rule: Rule| Self::explaining(rule, text, lines).filter(|wrap| wrap.sure);
        let wide = breaks(NARROWEST..usize::MAX, 1);
        let column = || breaks(COLUMN..NARROWEST, MANY).then(|| surely(IN_COLUMN)).flatten();
        let found = wide.then(|| Self::explaining(WIDE, text, lines)).flatten().or_else(column);
        found.or_else(|| wide.then(|| surely(BESIDE_MENUS)).flatten())
    }

    /// The width that explains as many breaks as `rule` asks for.
    fn explaining(rule: Rule, text: &str, lines: &[Line]) -> Option<Self> {
        let columns = Votes::count(lines, Unit::Columns, rule);
        let mixed = lines.iter().any(|line| line.width.columns != line.width.chars);
        let chars = mixed.then(|| Votes::count(lines, Unit::Chars, rule));
        let votes = chars.into_iter().fold(columns, |a, b| if b.explained > a.explained { b } else { a });
        let found = votes.explained >= rule.least && votes.explained * 10 >= votes.all * rule.tenths;
        let narrow = !rule.full || votes.wider * 6 <= votes.explained;
        let wrap = Self { width: votes.width, unit: votes.unit, sure: votes.explained >= SURE };
        let capitals = wrap.share_of_capitals(text, lines);
        (found && narrow && !(wrap.sure && capitals > VERSE))
            .then_some(Self { sure: wrap.sure && capitals < 0.7, ..wrap })
    }

    /// True where a program wrapping at this width would have broken the line before the first word of `next`.
    pub(super) fn fits(&self, line: &Line, next: &Line) -> bool {
        let length = self.unit.of(line.width);
        length <= self.width + SLACK && length + 1 + self.unit.of(next.first) + SLACK > self.width
    }

    /// True where the line is at least half full.
    pub(super) fn half_fills(&self, line: &Line) -> bool {
        self.unit.of(line.width) * 2 >= self.width
    }

    /// The share of the lines after a break that fits which begin with a capital.
    fn share_of_capitals(&self, text: &str, lines: &[Line]) -> f32 {
        let (mut capitals, mut all) = (0, 0);
        for pair in lines.windows(2).filter(|pair| !pair[1].gap && self.fits(&pair[0], &pair[1])) {
            capitals += u32::from(pair[1].of_text(text).starts_with(char::is_uppercase));
            all += 1;
        }
        capitals as f32 / all.max(1) as f32
    }
}

impl Unit {
    fn of(self, width: Width) -> usize {
        usize::from(match self {
            Self::Columns => width.columns,
            Self::Chars => width.chars,
        })
    }
}

/// How many breaks the best width explains.
struct Votes {
    width: usize,
    unit: Unit,
    explained: usize,
    /// All breaks that could have been explained, and the lines that are wider than the width.
    all: usize,
    wider: usize,
}

impl Votes {
    fn count(lines: &[Line], unit: Unit, rule: Rule) -> Self {
        let mut change = [0_i64; WIDEST + 2];
        let mut breaks = [0_usize; WIDEST + 2];
        let mut ends = [0_usize; WIDEST + 2];
        for (i, line) in lines.iter().enumerate() {
            let width = unit.of(line.width).min(WIDEST + 1);
            let next = lines.get(i + 1).filter(|next| !next.gap);
            let Some(next) = next.filter(|next| !next.marks.listed) else {
                ends[width] += 1;
                continue;
            };
            if width < rule.narrowest {
                continue;
            }
            breaks[width] += 1;
            if width <= WIDEST {
                change[width] += 1;
                change[(width + 1 + unit.of(next.first) + SLACK).min(WIDEST + 1)] -= 1;
            }
        }
        Self::best(&change, &breaks, &ends, unit, rule)
    }

    /// The width with most votes, lines that are wider counted against it; the narrowest of equals. `breaks` and `ends`
    /// are the lines of each width before a break and those without.
    fn best(change: &[i64], breaks: &[usize], ends: &[usize], unit: Unit, rule: Rule) -> Self {
        let before = |widths: RangeInclusive<usize>| breaks[widths].iter().sum::<usize>();
        let all = before(0..=WIDEST + 1);
        let mut wider = ends[rule.narrowest..].iter().sum::<usize>() + if rule.full { all } else { 0 };
        let mut best = Self { width: 0, unit, explained: 0, all: all + wider, wider };
        let mut votes = 0;
        for width in rule.narrowest..=WIDEST {
            votes += change[width];
            wider -= ends[width] + if rule.full { breaks[width] } else { 0 };
            let explained = votes as usize;
            if explained + best.wider > best.explained + wider && explained > 0 {
                let asked = if rule.full { before(width * 3 / 4..=width).max(explained) } else { all };
                best = Self { width, unit, explained, all: asked + wider, wider };
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::scan;
    use super::*;

    fn wrap(text: &str) -> Option<Wrap> {
        Wrap::of(text, &scan(text, None).0)
    }

    /// Greedy wrapping, as `fold -s` does it.
    fn wrapped(words: &str, width: usize) -> String {
        let mut text = String::new();
        let mut column = 0;
        for word in words.split(' ') {
            let length = word.chars().count();
            if column > 0 && column + 1 + length > width {
                text.push('\n');
                column = 0;
            } else if column > 0 {
                text.push(' ');
                column += 1;
            }
            text.push_str(word);
            column += length;
        }
        text
    }

    const PROSE: &str = "The ferry leaves the northern harbour at seven and comes back when the tide allows it, which \
        in winter may well mean the next morning. Passengers bring tea, bread and patience, because the saloon has \
        been closed since the spring and nobody on the island expects it to open again before the summer comes.";

    #[test]
    fn any_width_is_found() {
        for width in [32, 36, 45, 60, 72, 79, 100, 132] {
            let found = wrap(&wrapped(PROSE, width)).unwrap().width;
            assert!(found <= width && width - found <= 8, "{width}: {found}");
        }
    }

    #[test]
    fn characters_count_where_columns_do_not() {
        let text =
            "하늘이 맑고 바람이 잔잔한 아침에 배는 북쪽 항구를 떠나 섬으로 향했고 사람들은 갑판에 앉아 ".repeat(6);
        let text = wrapped(text.trim(), 60);
        let lines = scan(&text, None).0;
        let found = Wrap::of(&text, &lines).unwrap();
        assert!(lines.windows(2).all(|pair| found.fits(&pair[0], &pair[1])), "{found:?}");
    }

    #[test]
    fn menus_beside_a_text_hide_no_width() {
        let menu = "   Tickets Timetable Harbour Weather Fares\n   Boats of the northern Quay Today\n   News\n   The \
            Harbour Board and its Members Islands\n   Jobs and Tenders of the Harbour\n   Pictures of Boats\n"
            .repeat(3);
        for width in [64, 72, 80, 94, 100] {
            let text = format!("{menu}\n{}\n\n{}\n\n{menu}", wrapped(PROSE, width), wrapped(PROSE, width));
            let found = wrap(&format!("{text}\n{}", wrapped(PROSE, width))).unwrap();
            assert!(found.sure && found.width <= width && width - found.width <= 8, "{width}: {found:?}");
        }
        assert_eq!(wrap(&menu), None);
    }

    #[test]
    fn one_paragraph_or_one_verse_a_line_is_not_wrapped() {
        let paragraphs = format!("{PROSE}\n{PROSE}\nA short one in between them, of one line.\n{PROSE}");
        assert_eq!(wrap(&paragraphs), None);
        let verse = "The gulls are loud above the quay at noon,\nThe nets are dry and folded on the stone,\n\
            A bell is rung, the boats will leave it soon,\nAnd every child walks up the hill alone.\n\
            The lamp is lit before the light has gone,\nThe kettle sings, the cat has found the chair,";
        assert_eq!(wrap(verse), None);
        assert_eq!(wrap("One line."), None);
        assert_eq!(wrap(""), None);
    }
}
