//! What the attributes of an element say of it: names that its author gave it, in `class` and `id` ("sidebar",
//! "entry-content"), its role, and whether it is shown.

use super::super::letters::begins;
use super::tokens::attribute;

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
    /// What a picture shows.
    pub(super) caption: bool,
    /// The headline of the article.
    pub(super) headline: bool,
}

/// What a name means, one bit a meaning.
const UNLIKELY: u8 = 1;
const MAYBE: u8 = 2;
const POSITIVE: u8 = 4;
const NEGATIVE: u8 = 8;
const SHARE: u8 = 16;
const BYLINE: u8 = 32;
const CAPTION: u8 = 64;

/// Beginnings of words and what they mean, sorted.
#[rustfmt::skip]
const WORDS: &[(&str, u8)] = &[
    ("ad-break", UNLIKELY), ("adbox", UNLIKELY | NEGATIVE), ("advert", UNLIKELY | NEGATIVE),
    ("agegate", UNLIKELY), ("article", MAYBE | POSITIVE), ("author", BYLINE),
    ("banner", UNLIKELY | NEGATIVE), ("blog", POSITIVE), ("body", MAYBE | POSITIVE), ("breadcrumb", UNLIKELY), ("byline", BYLINE),
    ("caption", CAPTION), ("column", MAYBE), ("combx", UNLIKELY | NEGATIVE), ("comment", UNLIKELY | NEGATIVE), ("community", UNLIKELY),
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
    /// What the names in the attributes of a tag say.
    pub(super) fn of_tag(attributes: &str) -> Self {
        if attributes.len() < 4 {
            return Self::default();
        }
        let value = |name| attribute(attributes, name).unwrap_or_default();
        Self::of(value("class"), value("id"))
    }

    /// What the attributes `class` and `id` say, empty where there are none.
    fn of(class: &str, id: &str) -> Self {
        let headline = is_headline(id) || class.split_ascii_whitespace().any(is_headline);
        let (class, id) = (meanings(class), meanings(id));
        let weight = |bits: u8| i8::from(bits & POSITIVE != 0) - i8::from(bits & NEGATIVE != 0);
        let has = |bit| (class | id) & bit != 0;
        Self {
            unlikely: has(UNLIKELY),
            maybe: has(MAYBE),
            weight: weight(class) + weight(id),
            share: has(SHARE),
            byline: has(BYLINE),
            caption: has(CAPTION),
            headline,
        }
    }
}

/// True for a class or id that an article's headline has.
fn is_headline(name: &str) -> bool {
    ["headline", "entry-title", "post-title", "article-title"].contains(&name)
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
    alike.filter(|(word, _)| begins(rest, word)).fold(0, |bits, (_, more)| bits | more)
}

/// True where the attributes say that the element is not shown.
pub(super) fn is_hidden(attributes: &str) -> bool {
    // Most attributes have neither "none" nor "hidden" in them, in any case.
    let hides = |part: &[u8]| part.eq_ignore_ascii_case(b"none") || part.eq_ignore_ascii_case(b"hidd");
    if attributes.len() < 6 || !attributes.as_bytes().windows(4).any(hides) {
        return false;
    }
    let style = attribute(attributes, "style").unwrap_or_default();
    style.split(';').any(is_unseen)
        || attribute(attributes, "hidden").is_some()
        || attribute(attributes, "aria-hidden") == Some("true")
}

/// True where a property of a style says that the element is not shown.
fn is_unseen(property: &str) -> bool {
    let Some((name, value)) = property.split_once(':') else { return false };
    let value = value.split('!').next().unwrap_or_default().trim();
    let is = |wanted: &str, hides: &str| name.trim().eq_ignore_ascii_case(wanted) && value.eq_ignore_ascii_case(hides);
    is("display", "none") || is("visibility", "hidden")
}

/// True where the role is that of something beside the article.
pub(super) fn has_role_beside(attributes: &str) -> bool {
    const ROLES: &[&str] =
        &["menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "contentinfo", "search"];
    attributes.len() > 5
        && memchr::memmem::find(attributes.as_bytes(), b"role").is_some()
        && attribute(attributes, "role").is_some_and(|role| ROLES.contains(&role))
}

/// True for the apparatus of a wiki page, by the classes that MediaWiki gives it: notes above the article, marks and
/// lists of references, boxes of data and links, buttons to edit. Names like these are chance elsewhere, so only whole
/// ones count.
pub(super) fn is_apparatus(attributes: &str) -> bool {
    const CLASSES: &[&str] = &[
        "ambox",
        "catlinks",
        "hatnote",
        "infobox",
        "mw-cite-backlink",
        "mw-editsection",
        "mw-jump-link",
        "navbox",
        "printfooter",
        "reflist",
        "sistersitebox",
    ];
    has_class(attributes, |name| CLASSES.contains(&name))
}

/// True for a mark of a reference behind a word of a wiki page.
pub(super) fn is_reference(attributes: &str) -> bool {
    has_class(attributes, |name| name == "reference" || name == "Template-Fact")
}

/// True where one of the classes is meant.
pub(super) fn has_class(attributes: &str, is: impl Fn(&str) -> bool) -> bool {
    attributes.len() > 8 && attribute(attributes, "class").is_some_and(|class| class.split_ascii_whitespace().any(is))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_names_of_any_style() {
        for name in ["sidebar", "left-sidebar", "leftSidebar", "x_SideBar2", "a sidebar-wide"] {
            assert!(Names::of(name, "").unlikely, "{name}");
        }
        for name in ["", "besidebar", "upward", "shadowy", "ad-lib"] {
            assert!(!Names::of(name, "").unlikely, "{name}");
        }
    }

    #[test]
    fn each_attribute_weighs_once() {
        assert_eq!(Names::of_tag(" class='entry-content post' id=main").weight, 2);
        assert_eq!(Names::of_tag(" class='post-meta'").weight, 0);
        assert_eq!(Names::of_tag(" class=\"comments widget\" id=\"footer\"").weight, -2);
        assert!(Names::of_tag(" class='sidebar content'").maybe);
    }

    #[test]
    fn hidden_elements_say_so() {
        for tag in [
            " hidden",
            " aria-hidden=true",
            " style='color: red; display: none'",
            " style=display:none",
            " style=\"DISPLAY : NONE !important;\"",
            " style='visibility: Hidden'",
        ] {
            assert!(is_hidden(tag), "{tag}");
        }
        for tag in ["", " class=hidden", " aria-hidden=\"false\"", " style='display: block'", " data-none=none"] {
            assert!(!is_hidden(tag), "{tag}");
        }
        assert!(has_role_beside(" role='navigation'") && !has_role_beside(" role=main"));
    }

    #[test]
    fn apparatus_is_told_by_whole_names() {
        assert!(
            is_apparatus(" role=note class=\"hatnote navigation-not-searchable\"") && is_reference(" class=reference")
        );
        assert!(!is_apparatus(" class='tocs reference-guide'") && !is_apparatus(" id=references") && !is_apparatus(""));
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(WORDS.is_sorted());
    }
}
