//! The invariants of `docs/ARCHITECTURE.md` on texts that nobody wrote.
//!
//! The texts are the same on every run.

#![allow(clippy::unwrap_used)]

mod pieces;

use inbrief::decode::decode;
use inbrief::fitting::ranker::features;
use inbrief::sentence::unwrap;
use inbrief::{
    Budget, Digest, DigestSentence, Document, Format, Language, Method, Options, Order, Ratio, Span, Summarizer,
};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use unicode_segmentation::UnicodeSegmentation;

use pieces::{bytes, markup, realistic, text};

/// As many texts a property as a few seconds allow, drawn in the same way every time.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 150, failure_persistence: None, rng_seed: RngSeed::Fixed(7), ..ProptestConfig::default() }
}

fn plain<'a>(text: &'a str) -> Document<'a> {
    Document { text, format: Some(Format::Text), ..Document::default() }
}

fn digest(text: &str, options: Options) -> Digest {
    Summarizer::new(options).summarize(&plain(text))
}

fn within(budget: Budget) -> Options {
    Options { budget, ..Options::default() }
}

fn whole() -> Budget {
    Budget::Ratio(Ratio::new(1.0).unwrap())
}

fn method() -> impl Strategy<Value = Method> {
    select(Method::ALL)
}

/// Words as `cli.md` counts them: those of Unicode, of which each ideograph is one, and each character of Katakana.
fn words(text: &str) -> usize {
    let katakana = |word: &str| word.starts_with(|c| matches!(c, '\u{30a1}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9d}'));
    text.unicode_words().map(|word| if katakana(word) { word.chars().count() } else { 1 }).sum()
}

/// Characters of the plain output: a sentence a line.
fn chars(sentences: &[DigestSentence]) -> usize {
    sentences.iter().map(|sentence| format!("{}\n", sentence.text).chars().count()).sum()
}

/// What the sentences of `text` are made of when nothing is taken out: all that is seen of it.
fn lines_seen(text: &str) -> String {
    text.chars().filter(is_seen).collect()
}

fn is_seen(c: &char) -> bool {
    !c.is_whitespace() && !c.is_control() && *c != '\u{ad}'
}

/// The sentences of a text that say something, or all where none does: headings and stubs are no better than the
/// beginning of a sentence.
fn full_sentences(text: &str) -> Vec<String> {
    let seen = features(&mut Summarizer::new(Options::default()), &plain(text));
    let all_stubs = seen.iter().all(|sentence| sentence.stub);
    seen.into_iter().filter(|sentence| all_stubs || !sentence.stub).map(|sentence| sentence.text).collect()
}

/// Sentences stand in the text in order, and are what they say.
fn check_spans(text: &str, sentences: &[DigestSentence]) -> Result<(), TestCaseError> {
    let mut end = 0;
    for sentence in sentences {
        prop_assert!(end <= sentence.start && sentence.start < sentence.end && sentence.end <= text.len());
        let part = text.get(sentence.start..sentence.end);
        prop_assert!(part.is_some(), "{:?} is not on the boundaries of characters", sentence);
        prop_assert_eq!(part.map(str::trim), part, "white space belongs to no sentence");
        let line = unwrap(text, Span::new(sentence.start, sentence.end));
        if line != sentence.text && line.contains(' ') && part.is_some_and(|part| part.contains('\u{c}')) {
            // What stands between two pages is in the span, and not in the sentence.
            let mut line = line.split(' ');
            prop_assert!(sentence.text.split(' ').all(|word| line.any(|other| other == word)), "{:?}", sentence);
        } else {
            prop_assert_eq!(line, sentence.text.as_str());
        }
        prop_assert!(!sentence.text.is_empty());
        end = sentence.end;
    }
    Ok(())
}

/// The digest is made of sentences of the article, in its order; but for one that is cut.
fn check_part(digest: &Digest, article: &Digest) -> Result<(), TestCaseError> {
    prop_assert!(digest.sentences.windows(2).all(|pair| pair[0].index < pair[1].index));
    for sentence in &digest.sentences {
        let original = &article.sentences[sentence.index];
        if sentence.cut {
            prop_assert_eq!(digest.sentences.len(), 1);
            let beginning = sentence.text.strip_suffix('…');
            prop_assert!(beginning.is_some_and(|beginning| original.text.starts_with(beginning)));
            prop_assert_eq!((sentence.start, sentence.end), (original.start, original.end));
        } else {
            prop_assert_eq!(sentence, original);
        }
    }
    Ok(())
}

/// The counts are those of the sentences.
fn check_counts(digest: &Digest, article: &Digest) -> Result<(), TestCaseError> {
    let counted = |digest: &Digest| (digest.sentences.len(), chars(&digest.sentences));
    let counts = digest.counts;
    prop_assert_eq!((counts.sentences, counts.chars), counted(article));
    prop_assert_eq!((counts.summary_sentences, counts.summary_chars), counted(digest));
    let words = |digest: &Digest| digest.sentences.iter().map(|sentence| words(&sentence.text)).sum::<usize>();
    prop_assert_eq!((counts.words, counts.summary_words), (words(article), words(digest)));
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn without_cleaning_every_character_is_of_a_sentence(text in text()) {
        let article = digest(&text, Options { clean: false, ..within(whole()) });
        check_spans(&text, &article.sentences)?;
        prop_assert_eq!(&article.title, &None);
        let kept: String = article.sentences.iter().map(|sentence| &text[sentence.start..sentence.end]).collect();
        prop_assert_eq!(kept.chars().filter(is_seen).collect::<String>(), lines_seen(&text));
    }

    #[test]
    fn an_article_is_a_part_of_its_page(text in text()) {
        let article = digest(&text, within(whole()));
        check_spans(&text, &article.sentences)?;
        prop_assert_eq!(article.sentences.is_empty(), article.counts.sentences == 0);
        prop_assert!(!article.sentences.is_empty() || words(&text) == 0, "words give a digest");
    }

    #[test]
    fn the_rules_of_any_language_keep_the_text(text in text(), language in select(Language::all().collect::<Vec<_>>())) {
        let options = Options { clean: false, language: Some(language), ..within(whole()) };
        let article = digest(&text, options);
        check_spans(&text, &article.sentences)?;
        let kept: String = article.sentences.iter().map(|sentence| &text[sentence.start..sentence.end]).collect();
        prop_assert_eq!(kept.chars().filter(is_seen).collect::<String>(), lines_seen(&text));
    }

    #[test]
    fn as_many_sentences_as_asked_for(text in text(), n in 0usize..12, method in method()) {
        let article = digest(&text, Options { method, ..within(whole()) });
        let digest = digest(&text, Options { method, ..within(Budget::Sentences(n)) });
        check_part(&digest, &article)?;
        check_counts(&digest, &article)?;
        prop_assert_eq!(digest.sentences.len(), n.max(1).min(article.sentences.len()));
    }

    #[test]
    fn a_ratio_is_rounded_to_the_nearest(text in realistic(), percent in 1u8..=100, method in method()) {
        let article = digest(&text, Options { method, ..within(whole()) });
        let ratio = Ratio::new(f64::from(percent) / 100.0).unwrap();
        let digest = digest(&text, Options { method, ..within(Budget::Ratio(ratio)) });
        check_part(&digest, &article)?;
        let n = article.sentences.len();
        let exact = n as f64 * f64::from(percent) / 100.0;
        prop_assert!((digest.sentences.len() as f64 - exact).abs() <= 0.5 + 1e-9 || digest.sentences.len() == n.min(1));
    }

    #[test]
    fn never_more_words_than_asked_for(text in text(), limit in 1usize..60, method in method()) {
        let article = digest(&text, Options { method, ..within(whole()) });
        let digest = digest(&text, Options { method, ..within(Budget::Words(limit)) });
        check_part(&digest, &article)?;
        check_counts(&digest, &article)?;
        let count: usize = digest.sentences.iter().map(|sentence| words(&sentence.text)).sum();
        prop_assert!(count <= limit, "{} words in {:?}", count, digest.sentences);
        prop_assert_eq!(digest.sentences.is_empty(), article.sentences.is_empty());
        if digest.sentences.iter().any(|sentence| sentence.cut) {
            prop_assert!(digest.sentences[0].text.chars().count() > 1, "something stands before the ellipsis");
            let whole = full_sentences(&text);
            prop_assert!(whole.iter().all(|sentence| words(sentence) > limit), "{:?}", digest.sentences);
        }
    }

    #[test]
    fn never_more_characters_than_asked_for(text in text(), limit in 2usize..300, method in method()) {
        let article = digest(&text, Options { method, ..within(whole()) });
        let digest = digest(&text, Options { method, ..within(Budget::Chars(limit)) });
        check_part(&digest, &article)?;
        check_counts(&digest, &article)?;
        prop_assert!(chars(&digest.sentences) <= limit, "{:?}", digest.sentences);
        prop_assert_eq!(digest.sentences.is_empty(), article.sentences.is_empty());
        if digest.sentences.iter().any(|sentence| sentence.cut) {
            let whole = full_sentences(&text);
            prop_assert!(whole.iter().all(|sentence| sentence.chars().count() + 1 > limit), "{:?}", digest.sentences);
        }
    }

    #[test]
    fn the_most_salient_first_are_the_same_sentences(text in realistic(), n in 1usize..8, method in method()) {
        let options = Options { method, ..within(Budget::Sentences(n)) };
        let by_source = digest(&text, options.clone());
        let by_salience = digest(&text, Options { order: Order::Salience, ..options });
        prop_assert!(by_salience.sentences.windows(2).all(|pair| pair[0].salience >= pair[1].salience));
        let mut sorted = by_salience.sentences.clone();
        sorted.sort_by_key(|sentence| sentence.index);
        prop_assert_eq!(sorted, by_source.sentences);
    }

    #[test]
    fn a_known_title_is_the_title_and_no_sentence(text in realistic(), title in realistic()) {
        let document = Document { title: Some(&title), ..plain(&text) };
        let article = Summarizer::new(within(whole())).summarize(&document);
        check_spans(&text, &article.sentences)?;
        let folded = title.split_whitespace().collect::<Vec<_>>().join(" ");
        if !folded.is_empty() {
            prop_assert_eq!(article.title.as_deref(), Some(folded.as_str()));
        }
        let said_again = Summarizer::new(Options::default()).summarize(&Document { title: Some(&text), ..plain(&text) });
        prop_assert!(!said_again.sentences.is_empty() || words(&text) == 0, "words give a digest");
    }

    #[test]
    fn a_digest_does_not_depend_on_the_documents_before(
        texts in prop::collection::vec(prop_oneof![text(), markup()], 1..6),
        method in method(),
        limit in 1usize..40,
    ) {
        let options = Options { method, ..within(Budget::Words(limit)) };
        let mut kept = Summarizer::new(options.clone());
        for text in &texts {
            let document = Document { text, ..Document::default() };
            let fresh = Summarizer::new(options.clone()).summarize(&document);
            prop_assert_eq!(kept.summarize(&document), fresh);
        }
    }

    #[test]
    fn any_markup_gives_a_digest_that_stands_in_the_text(
        text in markup(),
        format in select(vec![Format::Markdown, Format::Html]),
        clean in any::<bool>(),
    ) {
        let options = Options { clean, ..within(whole()) };
        let document = Document { text: &text, format: Some(format), ..Document::default() };
        let article = Summarizer::new(options).summarize(&document);
        let mut end = 0;
        for sentence in &article.sentences {
            prop_assert!(end <= sentence.start && sentence.start <= sentence.end, "{:?}", article.sentences);
            prop_assert!(!sentence.text.trim().is_empty());
            end = sentence.end;
            if format == Format::Markdown {
                prop_assert!(text.get(sentence.start..sentence.end).is_some());
            }
        }
    }

    #[test]
    fn any_bytes_are_text_or_a_named_error(bytes in bytes()) {
        match decode(&bytes) {
            Ok(decoded) => {
                let article = Summarizer::new(Options::default()).summarize(&plain(&decoded.text));
                prop_assert!(!article.sentences.is_empty() || words(&decoded.text) == 0);
            }
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }

    #[test]
    fn text_in_utf_8_and_utf_16_is_read_as_it_is(text in realistic()) {
        let marked = format!("\u{feff}{text}");
        let little: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [text.as_bytes(), marked.as_bytes(), &little, &big] {
            let decoded = decode(bytes).unwrap();
            prop_assert_eq!((decoded.text.as_ref(), decoded.warning), (text.as_str(), None));
        }
    }
}
