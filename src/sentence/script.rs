//! Characters and their classes: what opens, closes and joins in the scripts of the world.

/// A character of a script that puts no space between sentences.
pub(super) fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// A character of Chinese.
pub(super) fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// A letter that is a word or syllable by itself.
pub(super) fn is_syllable(c: char) -> bool {
    is_wide(c) || is_hangul(c)
}

/// A syllable of Korean.
pub(super) fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// A letter; the common ranges of the great scripts are told without a look into the tables of Unicode.
pub(super) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphabetic(),
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | '\u{388}'..='\u{3ce}' => true,
        '\u{400}'..='\u{481}' | '\u{531}'..='\u{556}' | '\u{561}'..='\u{587}' => true,
        _ => is_caseless(c) || c.is_alphabetic(),
    }
}

/// A letter or a digit.
pub(super) fn is_alphanumeric(c: char) -> bool {
    is_letter(c) || c.is_numeric()
}

/// A letter of a common script without capitals.
pub(super) fn is_caseless(c: char) -> bool {
    matches!(
        c,
        '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}' | '\u{904}'..='\u{939}'
            | '\u{1000}'..='\u{102a}' | '\u{10d0}'..='\u{10ff}' | '\u{1200}'..='\u{135a}' | '\u{1780}'..='\u{17b3}' | '\u{3041}'..='\u{3096}'
            | '\u{30a1}'..='\u{30fa}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
    )
}

/// `c` in small letters.
pub(super) fn lower(c: char) -> impl Iterator<Item = char> {
    // The mapping is a search through a long table: spare it where there is nothing to map.
    let small = is_caseless(c) || c.is_lowercase();
    let (same, mapped) = if small { (Some(c), None) } else { (None, Some(c.to_lowercase())) };
    same.into_iter().chain(mapped.into_iter().flatten())
}

/// A consonant of the Latin, Cyrillic or Greek script, small or capital.
pub(super) fn is_consonant(c: char) -> bool {
    const OTHERS: &str = "ßçčćďđğłľĺňńñřŕśšşșťţțźžżбвгджзйклмнпрстфхцчшщьґβγδζθκλμνξπρσςτφχψ";
    match c {
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'A' | 'E' | 'I' | 'O' | 'U' | 'Y' => false,
        'a'..='z' | 'A'..='Z' => true,
        _ if c.is_ascii() || is_caseless(c) => false,
        _ => lower(c).all(|c| OTHERS.contains(c)),
    }
}

/// White space, or a mark that shows nothing (byte order, direction, width).
pub(super) fn is_blank(c: char) -> bool {
    c == ' ' || !c.is_ascii_alphanumeric() && (c.is_whitespace() || is_hidden(c))
}

/// A mark that shows nothing: direction, byte order, zero width.
pub(super) fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A quotation mark of any side; most of them open in one language and close in another.
pub(super) fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '`'
            | '´'
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '＂'
            | '＇'
    )
}

/// A quotation mark that never closes before a letter without space between them.
pub(super) fn is_opening_quote(c: char) -> bool {
    matches!(c, '‘' | '‚' | '“' | '„' | '«' | '‹')
}

/// A bracket, CJK quotation mark or mark-up sign that closes.
pub(super) fn is_closing(c: char) -> bool {
    matches!(
        c,
        ')' | ']'
            | '}'
            | '」'
            | '』'
            | '）'
            | '】'
            | '》'
            | '〉'
            | '〕'
            | '｝'
            | '］'
            | '｣'
            | '〟'
            | '*'
            | '_'
            | '~'
    )
}

/// A bracket, CJK quotation mark, inverted mark or mark-up sign that opens.
pub(super) fn is_opening(c: char) -> bool {
    matches!(
        c,
        '(' | '['
            | '{'
            | '「'
            | '『'
            | '（'
            | '【'
            | '《'
            | '〈'
            | '〔'
            | '｛'
            | '［'
            | '｢'
            | '〝'
            | '¿'
            | '¡'
            | '*'
            | '_'
    )
}

/// A dash, as it opens a turn of speech.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—' | '―' | '−' | '‐' | '‑')
}

/// A pictograph, or a mark that shapes one.
pub(super) fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{200d}')
}

/// A bullet of a list.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '◦' | '▪' | '‣' | '·' | '●' | '*')
}

/// A mark after which the sentence goes on.
pub(super) fn is_comma(c: char) -> bool {
    matches!(
        c,
        ',' | ';' | ':' | ')' | ']' | '}' | '，' | '、' | '；' | '：' | '،' | '؛' | '·' | '）' | '」' | '』' | '/'
    )
}
