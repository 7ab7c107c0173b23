//! Character references: `&eacute;`, `&#233;`, `&#xe9;`.

/// Names of the characters from U+00A0 to U+00FF, in order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
    micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
    AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
    times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
    egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
    ugrave uacute ucirc uuml yacute thorn yuml";

/// The other names of HTML 4, sorted.
#[rustfmt::skip]
const OTHERS: &[(&str, char)] = &[
    ("Alpha", 'Α'), ("Beta", 'Β'), ("Chi", 'Χ'), ("Dagger", '‡'), ("Delta", 'Δ'), ("Epsilon", 'Ε'), ("Eta", 'Η'),
    ("Gamma", 'Γ'), ("Iota", 'Ι'), ("Kappa", 'Κ'), ("Lambda", 'Λ'), ("Mu", 'Μ'), ("Nu", 'Ν'), ("OElig", 'Œ'),
    ("Omega", 'Ω'), ("Omicron", 'Ο'), ("Phi", 'Φ'), ("Pi", 'Π'), ("Prime", '″'), ("Psi", 'Ψ'), ("Rho", 'Ρ'),
    ("Scaron", 'Š'), ("Sigma", 'Σ'), ("Tau", 'Τ'), ("Theta", 'Θ'), ("Upsilon", 'Υ'), ("Xi", 'Ξ'), ("Yuml", 'Ÿ'),
    ("Zeta", 'Ζ'), ("alefsym", 'ℵ'), ("alpha", 'α'), ("amp", '&'), ("and", '∧'), ("ang", '∠'), ("apos", '\''),
    ("asymp", '≈'), ("bdquo", '„'), ("beta", 'β'), ("bull", '•'), ("cap", '∩'), ("chi", 'χ'), ("circ", 'ˆ'),
    ("clubs", '♣'), ("cong", '≅'), ("crarr", '↵'), ("cup", '∪'), ("dArr", '⇓'), ("dagger", '†'), ("darr", '↓'),
    ("delta", 'δ'), ("diams", '♦'), ("empty", '∅'), ("emsp", '\u{2003}'), ("ensp", '\u{2002}'), ("epsilon", 'ε'),
    ("equiv", '≡'), ("eta", 'η'), ("euro", '€'), ("exist", '∃'), ("fnof", 'ƒ'), ("forall", '∀'), ("frasl", '⁄'),
    ("gamma", 'γ'), ("ge", '≥'), ("gt", '>'), ("hArr", '⇔'), ("harr", '↔'), ("hearts", '♥'), ("hellip", '…'),
    ("image", 'ℑ'), ("infin", '∞'), ("int", '∫'), ("iota", 'ι'), ("isin", '∈'), ("kappa", 'κ'), ("lArr", '⇐'),
    ("lambda", 'λ'), ("lang", '〈'), ("larr", '←'), ("lceil", '⌈'), ("ldquo", '“'), ("le", '≤'), ("lfloor", '⌊'),
    ("lowast", '∗'), ("loz", '◊'), ("lrm", '\u{200e}'), ("lsaquo", '‹'), ("lsquo", '‘'), ("lt", '<'), ("mdash", '—'),
    ("minus", '−'), ("mu", 'μ'), ("nabla", '∇'), ("ndash", '–'), ("ne", '≠'), ("ni", '∋'), ("notin", '∉'),
    ("nsub", '⊄'), ("nu", 'ν'), ("oelig", 'œ'), ("oline", '‾'), ("omega", 'ω'), ("omicron", 'ο'), ("oplus", '⊕'),
    ("or", '∨'), ("otimes", '⊗'), ("part", '∂'), ("permil", '‰'), ("perp", '⊥'), ("phi", 'φ'), ("pi", 'π'),
    ("piv", 'ϖ'), ("prime", '′'), ("prod", '∏'), ("prop", '∝'), ("psi", 'ψ'), ("quot", '"'), ("rArr", '⇒'),
    ("radic", '√'), ("rang", '〉'), ("rarr", '→'), ("rceil", '⌉'), ("rdquo", '”'), ("real", 'ℜ'), ("rfloor", '⌋'),
    ("rho", 'ρ'), ("rlm", '\u{200f}'), ("rsaquo", '›'), ("rsquo", '’'), ("sbquo", '‚'), ("scaron", 'š'),
    ("sdot", '⋅'), ("sigma", 'σ'), ("sigmaf", 'ς'), ("sim", '∼'), ("spades", '♠'), ("sub", '⊂'), ("sube", '⊆'),
    ("sum", '∑'), ("sup", '⊃'), ("supe", '⊇'), ("tau", 'τ'), ("there4", '∴'), ("theta", 'θ'), ("thetasym", 'ϑ'),
    ("thinsp", '\u{2009}'), ("tilde", '˜'), ("trade", '™'), ("uArr", '⇑'), ("uarr", '↑'), ("upsih", 'ϒ'),
    ("upsilon", 'υ'), ("weierp", '℘'), ("xi", 'ξ'), ("zeta", 'ζ'), ("zwj", '\u{200d}'), ("zwnj", '\u{200c}'),
];

/// A reference is no longer than this.
const LONGEST: usize = 12;

/// Calls `write` with the parts of `text`, references decoded; what is none stays as it is.
pub(super) fn decode(text: &str, mut write: impl FnMut(&str)) {
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        write(&rest[..at]);
        rest = &rest[at..];
        let (decoded, length) = reference(rest).unwrap_or(('&', 1));
        write(decoded.encode_utf8(&mut [0; 4]));
        rest = &rest[length..];
    }
    write(rest);
}

/// The character that the reference at the beginning of `text` stands for, and the bytes it takes. The semicolon may be
/// left out behind a number and behind the oldest names, those not where an address may go on ("?a=1&copy=2").
fn reference(text: &str) -> Option<(char, usize)> {
    let body = &text.as_bytes()[1..];
    let length = length(body);
    let name = &text[1..=length];
    let (decoded, old) = match name.strip_prefix('#') {
        Some(digits) => (number(digits)?, true),
        None => named(name)?,
    };
    let next = body.get(length);
    let closed = next == Some(&b';');
    let ends = name.starts_with('#') || !next.is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'=');
    (closed || old && ends).then_some((decoded, 1 + length + usize::from(closed)))
}

/// The bytes of the name or number at the beginning of `body`.
fn length(body: &[u8]) -> usize {
    let run = |from: usize, is: fn(&u8) -> bool| {
        body.iter().take(LONGEST).skip(from).take_while(|b| is(b)).count() + from.min(body.len())
    };
    match body {
        [b'#', b'x' | b'X', ..] => run(2, u8::is_ascii_hexdigit),
        [b'#', ..] => run(1, u8::is_ascii_digit),
        _ => run(0, u8::is_ascii_alphanumeric),
    }
}

/// The character called `name`; true for a name that is old enough to stand without a semicolon.
fn named(name: &str) -> Option<(char, bool)> {
    if let Ok(at) = OTHERS.binary_search_by(|(known, _)| (*known).cmp(name)) {
        return Some((OTHERS[at].1, ["amp", "gt", "lt", "quot"].contains(&name)));
    }
    let at = LATIN.split(' ').position(|known| known == name)?;
    Some((char::from_u32(0xa0 + at as u32)?, true))
}

/// Numbers from 128 to 159 are those of windows-1252, as browsers read them.
fn number(digits: &str) -> Option<char> {
    const WINDOWS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => digits.parse().ok()?,
    };
    match code {
        0 => Some(char::REPLACEMENT_CHARACTER),
        128..=159 => Some(WINDOWS[code as usize - 128]),
        _ => Some(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(text: &str) -> String {
        let mut out = String::new();
        decode(text, |part| out.push_str(part));
        out
    }

    #[test]
    fn names_and_numbers_are_decoded() {
        assert_eq!(decoded("caf&eacute; &amp; &#233;&#xE9; &ndash; &#150;&nbsp;&hellip;"), "café & éé – –\u{a0}…");
        assert_eq!(decoded("&yuml;&iexcl;&quot;&apos;&zwnj;"), "ÿ¡\"'\u{200c}");
    }

    #[test]
    fn the_semicolon_may_be_left_out() {
        assert_eq!(
            decoded("It&#8217s late, said the captain&#39s wife&#x2026 1&#8211;2"),
            "It’s late, said the captain's wife… 1–2"
        );
        assert_eq!(decoded("salt &amp pepper&nbsp&lt 5 &pound, caf&eacute&gt"), "salt & pepper\u{a0}< 5 £, café>");
    }

    #[test]
    fn what_is_no_reference_stays() {
        for text in
            ["R&D", "a && b", "&unknown;", "&", "&;", "?a=1&copy=2", "&copyright", "&ndash 2", "&#;", "&#xZZ;", "&é;"]
        {
            assert_eq!(decoded(text), text);
        }
        assert_eq!(decoded("&#0;&#xD800;&#99999999;"), "\u{fffd}\u{fffd}\u{fffd}");
    }

    #[test]
    fn the_table_is_sorted() {
        assert!(OTHERS.is_sorted());
        assert_eq!(LATIN.split(' ').count(), 96);
    }
}
