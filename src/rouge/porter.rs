//! Porter's stemmer with the changes of NLTK, as the public ROUGE package uses it.
//!
//! Porter, An algorithm for suffix stripping, 1980. A word is C?(VC)^m V? with runs of consonants C and vowels V; m is
//! its measure. The changes: words of up to two letters stay; a list of irregular forms; `ies` and `ied` keep their `e`
//! in words of four letters; `y` gives `i` only after a consonant that is not the first letter; `bli`, `alli`, `fulli`
//! and `logi` in step 2; a vowel and a consonant alone count as ending in consonant, vowel, consonant.

/// The stem of a word in lower-case ASCII.
pub(super) fn stem(word: &str) -> String {
    if let Some((_, stem)) = IRREGULAR.iter().find(|(form, _)| *form == word) {
        return stem.to_string();
    }
    if word.len() <= 2 {
        return word.to_string();
    }
    let steps: [fn(String) -> String; 8] = [plural, past, final_y, double_suffix, step3, step4, final_e, final_l];
    steps.iter().fold(word.to_string(), |word, step| step(word))
}

const IRREGULAR: &[(&str, &str)] = &[
    ("sky", "sky"),
    ("skies", "sky"),
    ("dying", "die"),
    ("lying", "lie"),
    ("tying", "tie"),
    ("news", "news"),
    ("innings", "inning"),
    ("inning", "inning"),
    ("outings", "outing"),
    ("outing", "outing"),
    ("cannings", "canning"),
    ("canning", "canning"),
    ("howe", "howe"),
    ("proceed", "proceed"),
    ("exceed", "exceed"),
    ("succeed", "succeed"),
];

fn is_consonant(word: &[u8], i: usize) -> bool {
    match word[i] {
        b'a' | b'e' | b'i' | b'o' | b'u' => false,
        b'y' => i == 0 || !is_consonant(word, i - 1),
        _ => true,
    }
}

/// m: how often a consonant follows a vowel.
fn measure(word: &str) -> usize {
    let word = word.as_bytes();
    let mut vowel = false;
    let mut m = 0;
    let mut before = false;
    for (i, &letter) in word.iter().enumerate() {
        // The same as `is_consonant`, without going back over a run of `y`.
        let consonant = match letter {
            b'a' | b'e' | b'i' | b'o' | b'u' => false,
            b'y' => i == 0 || !before,
            _ => true,
        };
        m += usize::from(consonant && vowel);
        vowel = !consonant;
        before = consonant;
    }
    m
}

fn has_vowel(word: &str) -> bool {
    (0..word.len()).any(|i| !is_consonant(word.as_bytes(), i))
}

fn ends_double(word: &str) -> bool {
    let bytes = word.as_bytes();
    let n = bytes.len();
    n >= 2 && bytes[n - 1] == bytes[n - 2] && is_consonant(bytes, n - 1)
}

/// Consonant, vowel, consonant at the end, the last not w, x or y.
fn ends_cvc(word: &str) -> bool {
    let bytes = word.as_bytes();
    let consonant = |i| is_consonant(bytes, i);
    match bytes.len() {
        0 | 1 => false,
        2 => !consonant(0) && consonant(1),
        n => consonant(n - 3) && !consonant(n - 2) && consonant(n - 1) && !matches!(bytes[n - 1], b'w' | b'x' | b'y'),
    }
}

/// Applies the first rule whose suffix the word has, if its stem meets the condition.
fn apply(word: String, rules: &[(&str, &str)], holds: impl Fn(&str) -> bool) -> String {
    for (suffix, replacement) in rules {
        if let Some(stem) = word.strip_suffix(suffix) {
            return if holds(stem) { format!("{stem}{replacement}") } else { word };
        }
    }
    word
}

/// Step 1a.
fn plural(word: String) -> String {
    if word.len() == 4 && word.ends_with("ies") {
        return word[..3].to_string();
    }
    apply(word, &[("sses", "ss"), ("ies", "i"), ("ss", "ss"), ("s", "")], |_| true)
}

/// Step 1b.
fn past(word: String) -> String {
    if let Some(stem) = word.strip_suffix("ied") {
        return format!("{stem}{}", if word.len() == 4 { "ie" } else { "i" });
    }
    if let Some(stem) = word.strip_suffix("eed") {
        return if measure(stem) > 0 { format!("{stem}ee") } else { word };
    }
    let stripped = ["ed", "ing"].iter().find_map(|suffix| word.strip_suffix(suffix).filter(|stem| has_vowel(stem)));
    let Some(stem) = stripped.map(str::to_string) else {
        return word;
    };
    for (suffix, replacement) in [("at", "ate"), ("bl", "ble"), ("iz", "ize")] {
        if let Some(rest) = stem.strip_suffix(suffix) {
            return format!("{rest}{replacement}");
        }
    }
    if ends_double(&stem) {
        return if stem.ends_with(['l', 's', 'z']) { stem } else { stem[..stem.len() - 1].to_string() };
    }
    if measure(&stem) == 1 && ends_cvc(&stem) { stem + "e" } else { stem }
}

/// Step 1c.
fn final_y(word: String) -> String {
    apply(word, &[("y", "i")], |stem| stem.len() > 1 && is_consonant(stem.as_bytes(), stem.len() - 1))
}

/// Step 2.
fn double_suffix(word: String) -> String {
    if let Some(stem) = word.strip_suffix("alli").filter(|stem| measure(stem) > 0) {
        return double_suffix(format!("{stem}al"));
    }
    let rules = [
        ("ational", "ate"),
        ("tional", "tion"),
        ("enci", "ence"),
        ("anci", "ance"),
        ("izer", "ize"),
        ("bli", "ble"),
        ("alli", "al"),
        ("entli", "ent"),
        ("eli", "e"),
        ("ousli", "ous"),
        ("ization", "ize"),
        ("ation", "ate"),
        ("ator", "ate"),
        ("alism", "al"),
        ("iveness", "ive"),
        ("fulness", "ful"),
        ("ousness", "ous"),
        ("aliti", "al"),
        ("iviti", "ive"),
        ("biliti", "ble"),
        ("fulli", "ful"),
    ];
    if let Some(stem) = word.strip_suffix("logi") {
        // The measure is taken with the l, so that short stems as in "geology" count.
        return if measure(&word[..stem.len() + 1]) > 0 { format!("{stem}log") } else { word };
    }
    apply(word, &rules, |stem| measure(stem) > 0)
}

fn step3(word: String) -> String {
    let rules =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];
    apply(word, &rules, |stem| measure(stem) > 0)
}

fn step4(word: String) -> String {
    if let Some(stem) = word.strip_suffix("ion") {
        return if measure(stem) > 1 && stem.ends_with(['s', 't']) { stem.to_string() } else { word };
    }
    let rules = [
        ("al", ""),
        ("ance", ""),
        ("ence", ""),
        ("er", ""),
        ("ic", ""),
        ("able", ""),
        ("ible", ""),
        ("ant", ""),
        ("ement", ""),
        ("ment", ""),
        ("ent", ""),
        ("ou", ""),
        ("ism", ""),
        ("ate", ""),
        ("iti", ""),
        ("ous", ""),
        ("ive", ""),
        ("ize", ""),
    ];
    apply(word, &rules, |stem| measure(stem) > 1)
}

/// Step 5a.
fn final_e(word: String) -> String {
    let goes = |stem: &str| measure(stem) > 1 || measure(stem) == 1 && !ends_cvc(stem);
    apply(word, &[("e", "")], goes)
}

/// Step 5b.
fn final_l(word: String) -> String {
    if word.ends_with("ll") && measure(&word[..word.len() - 1]) > 1 { word[..word.len() - 1].to_string() } else { word }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn words_give_the_stems_of_the_paper() {
        let pairs = [
            ("caresses", "caress"),
            ("ponies", "poni"),
            ("cats", "cat"),
            ("agreed", "agre"),
            ("plastered", "plaster"),
            ("motoring", "motor"),
            ("conflated", "conflat"),
            ("hopping", "hop"),
            ("falling", "fall"),
            ("filing", "file"),
            ("relational", "relat"),
            ("vietnamization", "vietnam"),
            ("electrical", "electr"),
            ("adjustment", "adjust"),
            ("adoption", "adopt"),
            ("probate", "probat"),
            ("cease", "ceas"),
            ("controll", "control"),
            ("roll", "roll"),
        ];
        pairs.iter().for_each(|(word, expected)| assert_eq!(stem(word), *expected, "{word}"));
    }

    #[test]
    fn words_give_the_stems_of_the_changes() {
        let pairs = [
            ("dies", "die"),
            ("died", "die"),
            ("spied", "spi"),
            ("skies", "sky"),
            ("enjoy", "enjoy"),
            ("happy", "happi"),
            ("by", "by"),
            ("geology", "geolog"),
            ("news", "news"),
            ("cheerfully", "cheer"),
        ];
        pairs.iter().for_each(|(word, expected)| assert_eq!(stem(word), *expected, "{word}"));
    }
}
