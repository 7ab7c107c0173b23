//! What the names say that a page's author gave to its parts, in `class` and `id`: "sidebar", "entry-content".

/// What names say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    /// Hardly the article: "sidebar", "comments", "footer".
    pub(super) unlikely: bool,
    /// Perhaps the article after all: "content", "main".
    pub(super) maybe: bool,
    /// For the article, 1 for each attribute, and against it, -1.
    pub(super) weight: i8,
    /// Buttons that share the page.
    pub(super) share: bool,
    /// Who wrote it, and when.
    pub(super) byline: bool,
}

/// What a name means, one bit a meaning.
const UNLIKELY: u8 = 1;
const MAYBE: u8 = 2;
const POSITIVE: u8 = 4;
const NEGATIVE: u8 = 8;
const SHARE: u8 = 16;
const BYLINE: u8 = 32;

/// Beginnings of words and what they mean, sorted.
#[rustfmt::skip]
const WORDS: &[(&str, u8)] = &[
    ("ad", 0), ("ad-break", UNLIKELY), ("adbox", UNLIKELY | NEGATIVE), ("advert", UNLIKELY | NEGATIVE),
    ("agegate", UNLIKELY), ("article", MAYBE | POSITIVE), ("author", BYLINE),
    ("banner", UNLIKELY | NEGATIVE), ("blog", POSITIVE), ("body", MAYBE | POSITIVE), ("breadcrumb", UNLIKELY), ("byline", BYLINE),
    ("column", MAYBE), ("combx", UNLIKELY | NEGATIVE), ("comment", UNLIKELY | NEGATIVE), ("community", UNLIKELY),
    ("contact", NEGATIVE), ("content", MAYBE | POSITIVE), ("cookie", UNLIKELY | NEGATIVE), ("cover-wrap", UNLIKELY),
    ("dateline", BYLINE), ("disqus", UNLIKELY | NEGATIVE),
    ("entry", POSITIVE), ("extra", UNLIKELY),
    ("foot", UNLIKELY | NEGATIVE),
    ("gdpr", UNLIKELY | NEGATIVE),
    ("header", UNLIKELY), ("hentry", POSITIVE), ("hidden", NEGATIVE),
    ("legends", UNLIKELY),
    ("main", MAYBE | POSITIVE), ("masthead", NEGATIVE), ("media", NEGATIVE), ("menu", UNLIKELY), ("meta", NEGATIVE),
    ("newsletter", UNLIKELY | NEGATIVE),
    ("outbrain", UNLIKELY | NEGATIVE),
    ("page", POSITIVE), ("pager", UNLIKELY), ("pagination", UNLIKELY), ("popup", UNLIKELY), ("post", POSITIVE), ("promo", UNLIKELY | NEGATIVE),
    ("related", UNLIKELY | NEGATIVE), ("remark", UNLIKELY), ("replies", UNLIKELY), ("rss", UNLIKELY),
    ("scroll", NEGATIVE), ("shadow", MAYBE), ("share", NEGATIVE | SHARE), ("sharedaddy", UNLIKELY | NEGATIVE | SHARE), ("shopping", NEGATIVE),
    ("shoutbox", UNLIKELY | NEGATIVE), ("sidebar", UNLIKELY | NEGATIVE), ("skyscraper", UNLIKELY | NEGATIVE),
    ("social", UNLIKELY), ("sponsor", UNLIKELY | NEGATIVE), ("story", POSITIVE), ("subscribe", UNLIKELY | NEGATIVE), ("supplemental", UNLIKELY),
    ("taboola", UNLIKELY | NEGATIVE), ("tags", NEGATIVE), ("text", POSITIVE),
    ("widget", NEGATIVE), ("writtenby", BYLINE),
    ("yom-remote", UNLIKELY),
];

impl Names {
    /// What the attributes `class` and `id` say, empty where there are none.
    pub(super) fn of(class: &str, id: &str) -> Self {
        let (class, id) = (meanings(class), meanings(id));
        let weight = |bits: u8| i8::from(bits & POSITIVE != 0) - i8::from(bits & NEGATIVE != 0);
        let has = |bit| (class | id) & bit != 0;
        Self {
            unlikely: has(UNLIKELY),
            maybe: has(MAYBE),
            weight: weight(class) + weight(id),
            share: has(SHARE),
            byline: has(BYLINE),
        }
    }
}

/// The meanings of all words of a name. A word begins behind a mark or a digit, and with a capital behind a small
/// letter.
fn meanings(name: &str) -> u8 {
    let bytes = name.as_bytes();
    let mut bits = 0;
    let mut before = b' ';
    for (at, &byte) in bytes.iter().enumerate() {
        let starts = byte.is_ascii_alphabetic()
            && (!before.is_ascii_alphabetic() || (before.is_ascii_lowercase() && byte.is_ascii_uppercase()));
        if starts {
            bits |= meaning(&bytes[at..]);
        }
        before = byte;
    }
    bits
}

/// The meanings of the words that `rest` begins with.
fn meaning(rest: &[u8]) -> u8 {
    let first = rest[0].to_ascii_lowercase();
    let from = WORDS.partition_point(|(word, _)| word.as_bytes()[0] < first);
    let alike = WORDS[from..].iter().take_while(|(word, _)| word.as_bytes()[0] == first);
    alike.filter(|(word, _)| begins(rest, word.as_bytes())).fold(0, |bits, (_, more)| bits | more)
}

fn begins(rest: &[u8], word: &[u8]) -> bool {
    rest.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}
