//! Writing systems, as far as they tell languages apart.

/// A writing system; the ones that no table is written in are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Hangul,
    Han,
    Kana,
    Other,
}

impl Script {
    /// Every script, in the order of its discriminant.
    pub(super) const ALL: [Self; Self::COUNT] = [
        Self::Latin,
        Self::Greek,
        Self::Cyrillic,
        Self::Armenian,
        Self::Hebrew,
        Self::Arabic,
        Self::Devanagari,
        Self::Hangul,
        Self::Han,
        Self::Kana,
        Self::Other,
    ];

    /// How many there are.
    pub(super) const COUNT: usize = Self::Other as usize + 1;

    /// True where it has capital letters.
    pub(super) fn has_case(self) -> bool {
        matches!(self, Self::Latin | Self::Greek | Self::Cyrillic | Self::Armenian)
    }

    /// The script of a letter, or of a mark that is part of a word; `None` for digits, signs and white space.
    pub(super) fn of(c: char) -> Option<Self> {
        match c {
            'a'..='z' | 'A'..='Z' => Some(Self::Latin),
            '\0'..='\u{bf}' | '×' | '÷' => None,
            // Combining accents go with Latin, where most of them stand.
            '\u{c0}'..='\u{24f}' | '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}' => Some(Self::Latin),
            '\u{370}'..='\u{37d}' | '\u{384}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some(Self::Greek),
            '\u{400}'..='\u{52f}' => Some(Self::Cyrillic),
            '\u{531}'..='\u{556}' | '\u{561}'..='\u{587}' => Some(Self::Armenian),
            '\u{591}'..='\u{5bd}' | '\u{5d0}'..='\u{5f2}' => Some(Self::Hebrew),
            '\u{620}'..='\u{65f}'
            | '\u{66e}'..='\u{6d3}'
            | '\u{6d5}'
            | '\u{6ee}'
            | '\u{6ef}'
            | '\u{6fa}'..='\u{6ff}' => Some(Self::Arabic),
            '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => Some(Self::Arabic),
            '\u{900}'..='\u{963}' | '\u{971}'..='\u{97f}' => Some(Self::Devanagari),
            '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{ac00}'..='\u{d7a3}' => Some(Self::Hangul),
            '\u{3041}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}' => {
                Some(Self::Kana)
            }
            '々' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => Some(Self::Han),
            '\u{20000}'..='\u{3fffd}' => Some(Self::Han),
            _ if c.is_alphabetic() => Some(Self::Other),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_marks_have_a_script_and_signs_have_none() {
        let of = |text: &str| text.chars().map(Script::of).collect::<Vec<_>>();
        assert_eq!(of("zÅł"), [Some(Script::Latin); 3]);
        assert_eq!(of("λή"), [Some(Script::Greek); 2]);
        assert_eq!(of("हिन्दी"), [Some(Script::Devanagari); 6]);
        assert_eq!(of("漢々"), [Some(Script::Han); 2]);
        assert_eq!(of("ラー"), [Some(Script::Kana); 2]);
        assert_eq!(of("ไ"), [Some(Script::Other)]);
        assert_eq!(of("7 .–«。।،۔؟٣·×;"), [None; 14]);
    }
}
