//! Which language a text is in.
//!
//! Most texts are told cheaply: by their script, by letters that only one language of a script has, or by their share
//! of stop words. What that leaves open is given to the trigrams of `whatlang`. Only the beginning of a text is looked
//! at, so the cost does not grow with its length.

mod sample;
mod script;
mod stop_words;
mod vote;

use whatlang::Lang;

use super::Language;
use sample::Sample;
use script::Script;
use vote::Vote;

/// Letters that are looked at: some two hundred words.
const LETTERS: usize = 1_000;
/// Letters of some thirty words: with as many from the middle enough for most texts in Latin letters.
const FEW_WORDS: usize = 150;
/// Letters below which trigrams mean little.
const FEW_LETTERS: usize = 20;
/// Confidence of `whatlang` above which it is seldom wrong about a single sentence.
const CONFIDENT: f64 = 0.3;

/// The language of a text, from its first kilobytes; `None` where it is too short or too mixed to tell, or where the
/// language has no table.
pub fn detect(text: &str) -> Option<Language> {
    Language::from_code(code(text)?)
}

/// The same for a text that stands in parts.
pub(crate) fn detect_in<'t>(parts: impl IntoIterator<Item = &'t str>) -> Option<Language> {
    let mut text = String::new();
    for part in parts {
        text.push_str(sample::head(part));
        text.push('\n');
        if text.len() >= sample::SEARCHED {
            break;
        }
    }
    detect(&text)
}

/// ISO 639-1 code of the language of `text`, where there is a table of it.
fn code(text: &str) -> Option<&'static str> {
    let mut sample = Sample::of(text);
    if let Some(winner) = at_first_sight(&mut sample, text) {
        return Some(winner);
    }
    sample.read(LETTERS);
    match sample.script()? {
        Script::Cyrillic => by_letters(&sample).or_else(|| by_words(&sample)),
        Script::Latin | Script::Arabic | Script::Devanagari | Script::Hebrew => by_words(&sample),
        Script::Greek => Some("el"),
        Script::Armenian => Some("hy"),
        Script::Hangul => Some("ko"),
        Script::Kana => Some("ja"),
        Script::Han => Some("zh"),
        Script::Other => None,
    }
}

/// The language that the first words of a text in Latin letters and those of its middle are clearly for. An epigraph or
/// an abstract in another language than the text decides nothing, as it does not reach the middle.
fn at_first_sight(sample: &mut Sample<'_>, text: &str) -> Option<&'static str> {
    let winner = |sample: &mut Sample<'_>| {
        sample.read(FEW_WORDS);
        (sample.script() == Some(Script::Latin)).then(|| Vote::of(&sample.words).landslide()).flatten()
    };
    winner(sample).filter(|&first| winner(&mut Sample::of_middle(text)) == Some(first))
}

/// Russian and Ukrainian by the letters that set them apart, where the text has no letter that neither of them has.
fn by_letters(sample: &Sample<'_>) -> Option<&'static str> {
    let (mut russian, mut ukrainian) = (0, 0);
    for c in sample.words.chars() {
        match c {
            'ы' | 'э' | 'ё' => russian += 1,
            'і' | 'ї' | 'є' | 'ґ' => ukrainian += 1,
            'а'..='я' => {}
            _ if Script::of(c) == Some(Script::Cyrillic) => return None,
            _ => {}
        }
    }
    let prevails = |one: usize, other: usize| one * 100 > sample.letters && one > 10 * other;
    match (prevails(russian, ukrainian), prevails(ukrainian, russian)) {
        (true, _) => Some("ru"),
        (_, true) => Some("uk"),
        _ => None,
    }
}

/// By a vote of the stop words; where none wins clearly by trigrams, as far as the vote bears them out.
fn by_words(sample: &Sample<'_>) -> Option<&'static str> {
    let vote = Vote::of(&sample.words);
    if let Some(winner) = vote.winner() {
        return Some(winner);
    }
    let trigrams = || whatlang::detect(&sample.words);
    let Some(guess) = (sample.letters >= FEW_LETTERS).then(trigrams).flatten() else {
        return vote.leader(None);
    };
    let code = code_of(guess.lang());
    if guess.confidence() >= CONFIDENT { code.filter(|code| vote.admits(code)) } else { vote.leader(code) }
}

/// ISO 639-1 code of a language that shares its script with others and has a table.
fn code_of(lang: Lang) -> Option<&'static str> {
    Some(match lang {
        Lang::Ara => "ar",
        Lang::Bul => "bg",
        Lang::Ces => "cs",
        Lang::Dan => "da",
        Lang::Deu => "de",
        Lang::Eng => "en",
        Lang::Spa => "es",
        Lang::Pes => "fa",
        Lang::Fin => "fi",
        Lang::Fra => "fr",
        Lang::Heb => "he",
        Lang::Hin => "hi",
        Lang::Hun => "hu",
        Lang::Ind => "id",
        Lang::Ita => "it",
        Lang::Nld => "nl",
        Lang::Nob => "no",
        Lang::Pol => "pl",
        Lang::Por => "pt",
        Lang::Ron => "ro",
        Lang::Rus => "ru",
        Lang::Swe => "sv",
        Lang::Tur => "tr",
        Lang::Ukr => "uk",
        Lang::Urd => "ur",
        Lang::Vie => "vi",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sentence in each language behind its code, all written for this project.
    const SAMPLES: &str = include_str!("samples.txt");

    fn samples() -> impl Iterator<Item = (&'static str, &'static str)> {
        SAMPLES.lines().map(|line| line.split_once('\t').expect("a code and a sentence"))
    }

    fn detected(text: &str) -> Option<&'static str> {
        detect(text).map(Language::code)
    }

    #[test]
    fn one_sentence_tells_each_language() {
        for (code, sentence) in samples() {
            assert_eq!(detected(sentence), Some(code), "{sentence}");
        }
        assert!(samples().map(|(code, _)| code).eq(Language::all().map(Language::code)), "a language has no sample");
    }

    #[test]
    fn markup_and_numbers_around_a_text_do_not_matter() {
        for (code, sentence) in samples() {
            let page =
                format!("<div class=\"a b\"> 12:30 https://example.org/the/and?q=that {{}} </div>\n{sentence}\n");
            assert_eq!(detected(&page), Some(code), "{page}");
        }
    }

    #[test]
    fn a_text_behind_a_quotation_is_in_its_own_language() {
        let quoted = "It was the best of all the days that we had, and it was the worst of them, as he said to us when we \
            were on the way to the sea; but that is not what this is about, and so I will say no more of it here. ";
        let text = "Die Gemeinde hat am Montag beschlossen, dass die alte Mühle am Fluss nicht abgerissen wird, weil sie für \
            die Bürger ein Teil der Geschichte ist und die Kosten geringer sind als man vor einem Jahr noch gedacht hat. ";
        assert_eq!(detected(&format!("{quoted}{}", text.repeat(4))), Some("de"));
        assert_eq!(detected(&quoted.repeat(2)), Some("en"));
    }

    #[test]
    fn trigrams_tell_what_has_few_stop_words() {
        assert_eq!(detected("Freiwillige Feuerwehr löscht Scheunenbrand rechtzeitig"), Some("de"));
        assert_eq!(detected("Baktım, yüzü mutluydu, gülümseyerek yaklaştı"), Some("tr"));
    }

    #[test]
    fn a_few_words_are_told_by_stop_words_or_not_at_all() {
        assert_eq!(detected("It was the end."), Some("en"));
        assert_eq!(detected("Das ist nicht wahr."), Some("de"));
        for text in ["", " ", "Hm.", "Radio Hotel", "12.5 %", "https://example.org/", "a", "\u{200d}"] {
            assert_eq!(detected(text), None, "{text:?}");
        }
    }

    #[test]
    fn languages_without_a_table_give_none() {
        for text in [
            "Mestská rada včera schválila nový plán dopravy, ktorý počíta s menšou premávkou v centre mesta.",
            "Miesto taryba vakar patvirtino naują eismo planą, kuriame numatyta daugiau dviračių takų.",
            "Градско веће је јуче усвојило нови план саобраћаја који предвиђа мање аутомобила у центру.",
            "Гарадскі савет учора зацвердзіў новы план руху, які прадугледжвае менш машын у цэнтры.",
            "शहर परिषदेने काल नवीन वाहतूक आराखडा मंजूर केला, ज्यात सायकलसाठी अधिक मार्ग असतील.",
            "สภาเมืองอนุมัติแผนจราจรใหม่เมื่อวานนี้",
        ] {
            assert_eq!(detected(text), None, "{text}");
        }
    }

    #[test]
    fn mixtures_of_all_languages_and_scripts_are_no_error() {
        let mixed: String = samples().flat_map(|(_, sentence)| sentence.chars().take(9)).collect();
        for (end, _) in mixed.char_indices() {
            detect(&mixed[end..]);
            detect(&mixed[..end]);
        }
    }
}
