//! The marks that end sentences and that close behind them, in the scripts of the world: one list for all stages.

/// What a character that may end a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// `.`, which may also be part of an abbreviation.
    Period,
    /// `…`.
    Ellipsis,
    /// `?` and its like, which may also stand inside a sentence.
    Question,
    /// `!` and its like, which may, too.
    Exclamation,
    /// A mark that does nothing but end a sentence in its script: `。`, `।`, `։`, `۔`.
    Full,
}

/// The kind of stop that `c` is behind the letter that `before` finds: `;` asks only in Greek, `:` ends only in
/// Armenian.
#[inline]
pub(crate) fn stop(c: char, before: impl Fn() -> Option<char>) -> Option<Stop> {
    match c {
        '.' => Some(Stop::Period),
        '…' => Some(Stop::Ellipsis),
        '?' | '？' | '؟' | '⁇' | '⁈' | '‽' | '\u{37e}' | '՞' | '፧' => Some(Stop::Question),
        ';' if before().is_some_and(is_greek) => Some(Stop::Question),
        '!' | '！' | '‼' | '⁉' => Some(Stop::Exclamation),
        ':' if before().is_some_and(is_armenian) => Some(Stop::Full),
        '。' | '｡' | '．' => Some(Stop::Full),
        '։' | '۔' | '।' | '॥' | '።' | '፨' | '။' | '།' | '༎' | '។' | '៕' | '᙮' | '᠃' | '᠉' => {
            Some(Stop::Full)
        }
        _ => None,
    }
}

/// The mark that `text` ends with, where it ends a sentence.
pub(crate) fn last_stop(text: &str) -> Option<Stop> {
    let mut back = text.chars().rev();
    let (last, before) = (back.next()?, back);
    stop(last, || before.clone().next())
}

fn is_greek(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}')
}

/// A letter of the Armenian script, in which a full stop does not end sentences.
pub(crate) fn is_armenian(c: char) -> bool {
    matches!(c, '\u{531}'..='\u{58f}')
}

/// What may stand behind the mark that ends a sentence, and close it: quotation marks, of which most open in another
/// language, brackets, mark-up.
pub(crate) fn closes(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '”'
            | '’'
            | '“'
            | '‘'
            | '»'
            | '«'
            | '›'
            | '‹'
            | '」'
            | '』'
            | '》'
            | ')'
            | ']'
            | '}'
            | '）'
            | '】'
            | '*'
            | '_'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_before_a_mark_says_whether_it_stops() {
        assert_eq!(stop(';', || Some('ς')), Some(Stop::Question));
        assert_eq!(stop(';', || Some('s')), None);
        assert_eq!(stop(':', || Some('ն')), Some(Stop::Full));
        assert_eq!(stop(':', || Some('n')), None);
        assert_eq!(stop('।', || None), Some(Stop::Full));
    }

    #[test]
    fn questions_are_told_in_every_script() {
        for text in ["Why?", "為什麼？", "لماذا؟", "Γιατί;", "ለምን፧", "Really?!?"] {
            assert_eq!(last_stop(text), Some(Stop::Question), "{text}");
        }
        for text in ["Why.", "Warum; dort die Brücke;", "Why!", "", ";"] {
            assert_ne!(last_stop(text), Some(Stop::Question), "{text}");
        }
    }
}
