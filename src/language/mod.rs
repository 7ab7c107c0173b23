//! What the program knows of single languages: one small file of tables each, and nothing about documents.
//!
//! A language is data: abbreviations by class, stop words, a stemmer, a few habits. What holds for a whole script
//! (Chinese full stops, the Greek question mark) is decided by the characters themselves in the sentence stage, so a
//! language without a table degrades gracefully.

mod ar;
mod bg;
mod cs;
mod cues;
mod da;
mod de;
mod detect;
mod el;
mod en;
mod es;
mod fa;
mod fi;
mod fr;
mod he;
mod hi;
mod hu;
mod hy;
mod id;
mod it;
mod ja;
mod ko;
mod nl;
mod no;
mod pl;
mod pt;
mod ro;
mod ru;
mod sv;
mod tr;
mod uk;
mod ur;
mod vi;
mod words;
mod zh;

#[cfg(test)]
mod template;
#[cfg(test)]
mod tests;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

pub use detect::detect;
pub(crate) use detect::detect_in;
pub(crate) use words::{Class, Words};

use crate::Error;

/// Every language with a table, in the order of its code.
static TABLES: &[&Table] = &[
    &ar::TABLE,
    &bg::TABLE,
    &cs::TABLE,
    &da::TABLE,
    &de::TABLE,
    &el::TABLE,
    &en::TABLE,
    &es::TABLE,
    &fa::TABLE,
    &fi::TABLE,
    &fr::TABLE,
    &he::TABLE,
    &hi::TABLE,
    &hu::TABLE,
    &hy::TABLE,
    &id::TABLE,
    &it::TABLE,
    &ja::TABLE,
    &ko::TABLE,
    &nl::TABLE,
    &no::TABLE,
    &pl::TABLE,
    &pt::TABLE,
    &ro::TABLE,
    &ru::TABLE,
    &sv::TABLE,
    &tr::TABLE,
    &uk::TABLE,
    &ur::TABLE,
    &vi::TABLE,
    &zh::TABLE,
];

/// A language with a table, or [`OTHER`](Self::OTHER). It is written, and read, as its code.
///
/// ```
/// use inbrief::Language;
///
/// let language: Language = "pt-BR".parse()?;
/// assert_eq!((language.name(), language.to_string()), ("Portuguese", "pt".to_string()));
/// # Ok::<(), inbrief::Error>(())
/// ```
#[derive(Clone, Copy)]
pub struct Language(&'static Table);

/// What the program knows of one language. Word lists are separated by white space and lower-cased; an apostrophe in
/// them is the straight one.
pub(crate) struct Table {
    /// ISO 639-1 code.
    pub(crate) code: &'static str,
    /// English name.
    pub(crate) name: &'static str,
    /// Snowball algorithm of its stemmer.
    pub(crate) stemmer: Option<frostem::Algorithm>,
    /// Function words, about 150: they carry no weight, and one that is capitalised marks the start of a sentence.
    pub(crate) stop_words: &'static str,
    /// Words that lean on the sentence before when they open one, so that it should not stand alone: pronouns and
    /// demonstratives of the third person ("she", "this") and connectives ("however"), never articles. A sentence leans
    /// if its first word is one of them, an elided form counting whole ("c'est"); in Chinese and Japanese, if it begins
    /// with one.
    pub(crate) leaning: &'static str,
    /// Verbs of saying that stand behind the speaker's name, so that a capital behind quoted speech need not start a
    /// sentence ("'Who is there?' Anna asked."); none where the verb comes first.
    pub(crate) reporting: &'static str,
    /// Abbreviations by what may follow them.
    pub(crate) abbreviations: Abbreviations,
    /// True where a number with a full stop is an ordinal ("12. Juni").
    pub(crate) ordinal_dot: bool,
    /// True where articles and prepositions lose their vowel and are joined to the next word by an apostrophe
    /// ("l'homme", "dell'arte").
    pub(crate) elision: bool,
    /// True where "I" is the capital of "ı", and "İ" that of "i".
    pub(crate) dotless_i: bool,
    /// True where it is written from right to left.
    pub(crate) right_to_left: bool,
}

/// Abbreviations, without their last full stop, lower-cased ("mr", "u.s", "z.b").
pub(crate) struct Abbreviations {
    /// Never ends a sentence: titles and words always followed by more ("mr", "prof", "e.g").
    pub(crate) never_ends: &'static str,
    /// Does not end one before a number ("no", "p", "art").
    pub(crate) before_number: &'static str,
    /// Names of months and days cut short: do not end one before a number or after one ("jan", "mon").
    pub(crate) calendar: &'static str,
    /// May end one: ends it only before a word that clearly starts a sentence ("inc", "u.s", "a.m").
    pub(crate) may_end: &'static str,
    /// Ends one before a capital ("etc"). A word that is also in `may_end` is an abbreviation of names, "5th Int.
    /// Conf.": with a capital it is of that class, and in small letters of this, as it is a word too, "it is an int.".
    pub(crate) ends: &'static str,
}

/// What is known of languages without a table of their own: titles and the like that most languages of Europe share,
/// and those that Bengali sets before names.
static OTHER: Table = Table {
    code: "und",
    name: "other",
    stemmer: None,
    stop_words: "",
    leaning: "",
    reporting: "",
    abbreviations: Abbreviations {
        never_ends: "\
            subsp ssp prof dr mr mrs mnr mev dra sra srta ing dipl akad inž st sv plk mjr kpt sc habil univ tzv tzn tj \
            t.j npr napr ul resp piem plkst pvz žr проф акад доц инж ул ড ডা মো মোঃ প্রফেসর অধ্যা",
        before_number: "nr no art str fig tab tel vol br čl č š čís par lk lpp psl p pp nim",
        calendar: "",
        may_end: "doc mag arch gen tūkst mlrd jr inc ltd corp s.r.o a.s d.o.o d.d d.o.o.e o.ü",
        ends: "doc mag arch gen др etc itd atd apod ipd idr utt jne",
    },
    ordinal_dot: false,
    elision: false,
    dotless_i: false,
    right_to_left: false,
};

#[cfg(feature = "cli")]
impl Abbreviations {
    /// The abbreviations of all classes.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'static str> {
        let classes = [self.never_ends, self.before_number, self.calendar, self.may_end, self.ends];
        classes.into_iter().flat_map(str::split_whitespace)
    }
}

impl Language {
    /// A language without a table: known to be none of the others, and read by the rules of its script.
    pub const OTHER: Self = Self(&OTHER);

    /// The language of an ISO 639-1 code in any case, or of a regional code's base (`pt-BR` gives Portuguese). The
    /// written standards of Norwegian, `nb` and `nn`, give Norwegian.
    pub fn from_code(code: &str) -> Option<Self> {
        let base = code.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let base = if matches!(base.as_str(), "nb" | "nn") { "no" } else { &base };
        TABLES.iter().find(|table| table.code == base).map(|table| Self(table))
    }

    /// Every language with a table, in the order of its code.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLES.iter().map(|table| Self(table))
    }

    /// ISO 639-1 code.
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// English name.
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// True where it is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        self.0.right_to_left
    }

    /// All that is known of it.
    pub(crate) fn table(self) -> &'static Table {
        self.0
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
    }
}

impl Eq for Language {}

impl Hash for Language {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code().hash(state);
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Language").field(&self.code()).finish()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Language {
    type Err = Error;

    /// As [`Language::from_code`]; an unknown code is [`Error::Options`].
    fn from_str(code: &str) -> Result<Self, Error> {
        Self::from_code(code).ok_or_else(|| Error::Options { what: format!("unknown language '{code}'") })
    }
}
