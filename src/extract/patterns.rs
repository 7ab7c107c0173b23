//! Which lines look like furniture, whatever stands around them: by their characters first, then by phrases.

#[cfg(test)]
mod tests;

use super::letters::head;
use super::marks;
use super::phrases::{self, Phrase};

/// Lines of more words are sentences, not furniture, unless they are no prose at all.
const PHRASED: usize = 40;
/// Phrases stand within so many bytes of a line's beginning.
const PHRASE: usize = 120;
/// A beginning without colon says something of lines up to so many words, of sentences up to half of that.
const BEGUN: usize = 12;
/// A line may go on after the words that head what is no article ("Comments on this story").
const HEADED: usize = 3;

/// A date has no more words around it.
const DATED: usize = 14;
/// How months and parts of the year begin.
#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "jan", "ene", "gen", "feb", "fev", "fév", "mar", "mär", "mrt", "maa", "apr", "abr", "avr", "may", "mai", "maj", "mag", "mei",
    "jun", "jui", "jul", "giu", "lug", "aug", "aoû", "ago", "sep", "set", "oct", "okt", "out", "ott", "nov", "dec", "dez", "déc",
    "dic", "янв", "фев", "мар", "апр", "май", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек", "spring", "summer", "autumn",
    "fall", "winter", "früh", "somm", "herb",
];

/// Code shows within so many bytes.
const CODE: usize = 100;

/// The source of a picture has no more words, the word for it among them; with what the picture shows, no more than
/// these.
const CREDIT: usize = 7;
const CAPTION: usize = 25;
/// How the words for a picture begin.
const PICTURES: &[&str] = &[
    "photo",
    "foto",
    "fotó",
    "pic",
    "image",
    "imagen",
    "imagem",
    "immagine",
    "bild",
    "zdj",
    "фото",
    "φωτο",
    "صورة",
    "תמונה",
    "写真",
    "图",
    "圖",
    "사진",
];

/// A sentence of so many words that sounds like a notice may speak of one.
const TOLD: usize = 15;

/// How a line looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pattern {
    /// No letter: a number of a page or of a part, a drawing. It says nothing of what stands around it.
    Mute,
    /// A date, or an entry of a list of stories. In the middle of an article it belongs there.
    Weak,
    /// A button, a link list, a short notice, code of a page.
    Furniture,
    /// Whole sentences that sound like a notice: among running sentences they belong to the article.
    Notice,
    /// A caption, a credit, a pointer to another story: articles are interrupted by them.
    Inline,
    /// A heading of other stories: what follows is no longer the article, unless its sentences go on.
    Stories,
    /// A heading of what is no longer the article.
    Wall,
}

impl Pattern {
    /// True for a heading behind which the article ends.
    pub(super) fn is_wall(self) -> bool {
        matches!(self, Self::Stories | Self::Wall)
    }
}

/// How `line` looks, which has about `words` words; `None`: like any line. `folded` is room to work in.
pub(super) fn find(line: &str, words: usize, folded: &mut String) -> Option<Pattern> {
    if is_code_of_page(line) {
        return Some(Pattern::Furniture);
    }
    if words >= PHRASED {
        return None;
    }
    let notice = || {
        let told = words >= TOLD && marks::ends_sentence(line);
        Some(if told { Pattern::Notice } else { Pattern::Furniture })
    };
    if !line.contains(char::is_alphabetic) {
        return Some(Pattern::Mute);
    }
    if is_picture(line) || is_link_list(line) || is_address(line) || is_form(line) {
        return Some(Pattern::Furniture);
    }
    if is_copyright(line) {
        return notice();
    }
    let begun = if marks::ends_sentence(line) { BEGUN / 2 } else { BEGUN };
    let found = match phrases::find(head(line, PHRASE), folded) {
        // A sentence may begin so; it is none if more in it says so.
        Some(Phrase::Begins) if words > begun && !folded.contains(':') => phrases::find_within(folded),
        found => found,
    };
    match found {
        Some(Phrase::Heads) => Some(Pattern::Wall),
        Some(Phrase::Stories) => Some(Pattern::Stories),
        Some(Phrase::Opens) if words <= HEADED && !marks::ends_sentence(line) => Some(Pattern::Wall),
        Some(Phrase::Begins) => Some(Pattern::Inline),
        Some(Phrase::Whole | Phrase::Within | Phrase::Formula) => Some(Pattern::Furniture),
        Some(Phrase::Named) => notice(),
        _ if is_byline(line) || words <= CAPTION && is_credited(line) => Some(Pattern::Inline),
        _ => ((words <= DATED && is_dated(line)) || is_stamped(line)).then_some(Pattern::Weak),
    }
}

/// True for a formula of publishers and of their forms ("may not be published, broadcast"), which [`find`] does not
/// look for in lines of many words.
pub(super) fn is_formula(line: &str, folded: &mut String) -> bool {
    phrases::find(head(line, PHRASE), folded).is_some() && phrases::find_within(folded) == Some(Phrase::Formula)
}

/// JSON or markup that a page shows by mistake.
fn is_code_of_page(line: &str) -> bool {
    let json = line.starts_with(['{', '[']) && line.ends_with(['}', ']', ',']) && line.contains("\":");
    let markup = line.starts_with('<') && line.ends_with('>') && line.len() > 2;
    let head = head(line, CODE).as_bytes();
    let calls = |at: usize| head[..at].ends_with(b"document.write") || head[..at].ends_with(b"function");
    json || markup || head.starts_with(b"<!--") || memchr::memchr_iter(b'(', head).any(calls)
}

/// A picture's name in brackets.
fn is_picture(line: &str) -> bool {
    line.starts_with('[') && line.find(']') == Some(line.len() - 1) && line.len() < 80
}

/// Short parts between bars and the like: menus, trails ("Home > News > Town"), tags. A row of three cells is a
/// table's.
fn is_link_list(line: &str) -> bool {
    let bars = count_bars(line.as_bytes());
    let cells = line.starts_with('|') && bars <= 3;
    bars >= 2 && !cells && line.split_whitespace().count() <= 6 * (bars + 1) && !marks::ends_sentence(line)
}

/// Signs that stand between links; some are bars only with spaces around them.
fn count_bars(line: &[u8]) -> usize {
    let spaced = |at: usize, length: usize| {
        at > 0 && line[at - 1] == b' ' && line.get(at + length).is_none_or(|&byte| byte == b' ')
    };
    let is_bar = |at: usize| match line[at..] {
        [b'|', ..] => true,
        [b'>' | b'/', ..] => spaced(at, 1),
        // `·`, then `»`, `›`, then `•`, `┊`, `│`, `←`, `→` and `｜`, in UTF-8.
        [0xc2, 0xb7, ..] => true,
        [0xc2, 0xbb, ..] => spaced(at, 2),
        [0xe2, 0x80, 0xba, ..] => spaced(at, 3),
        [0xe2, 0x80, 0xa2, ..] | [0xe2, 0x94, 0x8a | 0x82, ..] | [0xe2, 0x86, 0x90 | 0x92, ..] => true,
        [0xef, 0xbd, 0x9c, ..] => true,
        _ => false,
    };
    let ascii = memchr::memchr3_iter(b'|', b'>', b'/', line);
    let others = memchr::memchr3_iter(0xc2, 0xe2, 0xef, line);
    ascii.chain(others).filter(|&at| is_bar(at)).count()
}

/// A short line with a year or a time of day, and little else that are words.
fn is_dated(line: &str) -> bool {
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let mut words = 0;
    let mut numbers = 0;
    let mut timed = false;
    let parts = |c: char| matches!(c, ',' | '|' | '(' | ')' | '[' | ']' | '年' | '月' | '日') || c.is_whitespace();
    for token in line.split(parts).filter(|token| !token.is_empty()) {
        if token.starts_with(|c: char| c.is_ascii_digit()) {
            numbers += 1;
            timed |= is_time(token);
        } else if token.contains(char::is_alphanumeric) {
            words += 1;
        }
    }
    timed && words <= 5 && words <= 2 * numbers + 1 && numbers + words <= 12 && !marks::ends_sentence(line)
}

/// True for two words or more with a year behind them, or one with two years, none of which could be a month: "Harbour
/// Report 2025", "Budget 2025/26".
pub(super) fn is_name_of_year(line: &str) -> bool {
    let Some((name, last)) = line.rsplit_once(' ') else { return false };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let next = |year: &str| year.parse::<u32>().map_or(String::new(), |year| (year + 1).to_string());
    let follows = |year: &str, other: &str| matches!(other.len(), 2 | 4) && next(year).ends_with(other);
    let two = last.split_once(['/', '-', '–']).is_some_and(|(year, other)| year.len() == 4 && follows(year, other));
    let least = if two { 1 } else { 2 };
    let words = || name.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic)).count();
    let dated = || name.split_whitespace().any(is_month);
    let is_year = two || last.len() == 4 && digits(last);
    let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '\'' | '’' | '-' | '&');
    is_year && line.starts_with(char::is_uppercase) && name.chars().all(plain) && words() >= least && !dated()
}

/// True for a word that begins as the name of a month or of a part of the year does in some language.
fn is_month(word: &str) -> bool {
    let word = word.to_lowercase();
    MONTHS.iter().any(|month| word.starts_with(month))
}

/// A time of day among the first words of a line that is no sentence: "10:17 Town hall to be sold".
fn is_stamped(line: &str) -> bool {
    let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let clock = |word: &str| word.split_once(':').is_some_and(|(hour, minute)| digits(hour) && digits(minute));
    line.split_whitespace().take(4).any(clock) && !marks::ends_sentence(line)
}

/// `1987`, `2021/05/03`, `12.03.2009`, `10:55`
fn is_time(token: &str) -> bool {
    let is_year = |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    let mut parts = token.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let clock = token.split_once(':').is_some_and(|(hour, rest)| hour.len() <= 2 && rest.len() >= 2);
    clock || parts.any(is_year)
}

/// What a picture shows, with its source behind it: "The old mill — Photo: Ada Example", "At the quay (Foto: dpa)",
/// "Stary młyn, fot. Example". Other sources stand behind sentences.
fn is_credited(line: &str) -> bool {
    if let Some(at) = line.rfind(", fot. ").or_else(|| line.rfind(" Fot. ")) {
        return line[at..].split_whitespace().count() <= CREDIT && !marks::ends_sentence(line);
    }
    let Some(colon) = memchr::memrchr(b':', line.as_bytes()) else { return false };
    let source = line[..colon].rfind(['—', '–', '-', '(', '.', '|']).map_or("", |at| &line[at..]);
    let name = source.trim_start_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    let short = || source.split_whitespace().nth(CREDIT).is_none() && !marks::ends_sentence(line.trim_end_matches(')'));
    PICTURES.iter().any(|picture| name.starts_with(picture)) && short()
}

/// Two to five names after the word for "by": "By Ada Example and Ben Sample".
fn is_byline(line: &str) -> bool {
    line.starts_with(char::is_uppercase) && is_name_behind_by(line)
}

/// The same, also with a small letter: only the place of a line tells it from a sentence's part.
pub(super) fn is_name_behind_by(line: &str) -> bool {
    const BY: [&str; 8] = ["by", "von", "par", "por", "di", "door", "av", "af"];
    let mut words = line.split_whitespace();
    let by = words.next().is_some_and(|word| BY.iter().any(|by| by.eq_ignore_ascii_case(word)));
    let joins = |word: &str| ["and", "und", "et", "y", "e", "en", "och", "og", "&", "de", "von", "van"].contains(&word);
    let names = || words.clone().filter(|word| !joins(word));
    by && (2..=5).contains(&names().count()) && names().all(|name| name.starts_with(char::is_uppercase))
}

/// A web or mail address and little else.
fn is_address(line: &str) -> bool {
    let bare = &line[marks::list_mark(line)..];
    // As lynx prints a frame of another page.
    let bare = bare.strip_prefix("IFRAME: ").unwrap_or(bare);
    let linked = bare.starts_with("http://") || bare.starts_with("https://") || bare.starts_with("www.");
    let has = |byte| memchr::memchr(byte, bare.as_bytes()).is_some();
    let mail = has(b'@') && has(b'.');
    let short = || bare.split_whitespace().nth(3).is_none();
    (linked || mail) && short()
}

/// Names of fields that must be filled in: "Your name* Email* (not shown) Comment*". Marks have one letter, and where a
/// note follows a star there are more words without one.
fn is_form(line: &str) -> bool {
    if memchr::memchr(b'*', line.as_bytes()).is_none() || marks::ends_sentence(line) {
        return false;
    }
    let outside = line.split(['(', ')']).step_by(2).flat_map(str::split_whitespace);
    let is_field = |word: &&str| word.strip_suffix('*').is_some_and(|name| name.chars().all(char::is_alphabetic));
    let (fields, words) = (outside.clone().filter(is_field).count(), outside.clone().count());
    fields >= 2 && fields * 2 >= words && outside.filter(is_field).all(|word| word.len() > 3)
}

/// The sign of copyright with a year or a name behind it; "the © sign" speaks of it, and (c) is the third of a list.
fn is_copyright(line: &str) -> bool {
    let dated = |rest: &str| rest.split_whitespace().take(5).any(is_time);
    let typed = line.strip_prefix("(c) ").or_else(|| line.strip_prefix("(C) ")).is_some_and(dated);
    let owned = |rest: &str| rest.trim_start().chars().next().is_none_or(|c| c.is_alphanumeric() && !c.is_lowercase());
    let signed = || line.split('©').skip(1).any(owned);
    memchr::memchr(0xa9, line.as_bytes()).is_some() && signed() || typed
}
