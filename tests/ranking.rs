//! What holds of every method, also of documents with nothing to tell their sentences apart by.

use inbrief::{Budget, Digest, Document, Method, Options, Summarizer};

/// The digest of two sentences by each method, checked for what holds of any.
fn digests(text: &str, title: Option<&str>) -> Vec<Digest> {
    let digest = |&method| {
        let options = Options { method, budget: Budget::Sentences(2), clean: false, ..Options::default() };
        let digest = Summarizer::new(options).summarize(&Document { text, title, ..Document::default() });
        assert_eq!(digest.sentences.len(), digest.counts.sentences.min(2), "{}", method.name());
        assert!(digest.sentences.iter().all(|sentence| sentence.salience.is_finite()), "{}", method.name());
        digest
    };
    Method::ALL.iter().map(digest).collect()
}

#[test]
fn one_sentence_is_its_own_digest() {
    for digest in digests("The harbour opens again on Friday.", None) {
        assert_eq!(digest.sentences[0].text, "The harbour opens again on Friday.");
    }
}

#[test]
fn of_sentences_all_alike_two_are_chosen() {
    for digest in digests(&"The boat left in the morning. ".repeat(50), None) {
        assert_eq!(digest.counts.sentences, 50);
    }
}

#[test]
fn sentences_without_a_word_are_sentences() {
    for digest in digests("*** ?!\n\n--- !!\n\n… ?\n\n", None) {
        assert_eq!((digest.counts.words, digest.counts.sentences), (0, 3));
    }
}

#[test]
fn stop_words_alone_carry_no_weight_and_do_no_harm() {
    digests("It is not. So are they. And we were. But is it?", None);
}

#[test]
fn the_title_is_not_said_again_by_the_first_sentence() {
    let (title, rest) = ("The harbour opens again.", "Boats may go in on Friday.");
    let texts = |text: &str| -> Vec<String> {
        let document = Document { text, title: Some(title), ..Document::default() };
        let digest = Summarizer::new(Options::default()).summarize(&document);
        digest.sentences.into_iter().map(|sentence| sentence.text).collect()
    };
    assert_eq!(texts(&format!("The harbour opens again. {rest}")), [rest]);
    assert_eq!(texts(&format!("{title} {title} {rest}")), [title, rest]);
}

#[test]
fn a_title_equal_to_every_sentence_leaves_them_all() {
    let sentence = "The harbour opens again on Friday.";
    for digest in digests(&format!("{sentence} ").repeat(20), Some(sentence)) {
        assert_eq!((digest.counts.sentences, digest.title.as_deref()), (20, Some(sentence)));
    }
}

#[test]
fn a_name_behind_the_last_sentence_waits_for_the_sentences() {
    let signed = "The harbour opens again on Friday. Boats may go in at noon. The ferry sails from the old quay until then. \
        Ben Sample and Ada Example, Harbour News";
    let last = "Ben Sample and Ada Example, Harbour News";
    for method in Method::ALL {
        let chosen = |sentences: usize| -> Vec<String> {
            let options = Options { method: *method, budget: Budget::Sentences(sentences), ..Options::default() };
            let digest = Summarizer::new(options).summarize(&Document { text: signed, ..Document::default() });
            digest.sentences.into_iter().map(|sentence| sentence.text).collect()
        };
        assert!(chosen(3).iter().all(|text| text != last), "{}", method.name());
        assert!(chosen(4).iter().any(|text| text == last), "{}", method.name());
    }
}

#[test]
fn a_short_answer_in_a_talk_waits_for_the_sentences() {
    let talk = "Anna Marten: When does the harbour open again?\nBen: On Friday at noon, if the gate holds.\n\
        Anna Marten: All right.\nBen: The ferry sails from the old quay until then.\nAnna Marten: Thank you.";
    for method in Method::ALL {
        let options = Options { method: *method, budget: Budget::Sentences(3), ..Options::default() };
        let digest = Summarizer::new(options).summarize(&Document { text: talk, ..Document::default() });
        let short = |text: &str| text.ends_with("All right.") || text.ends_with("Thank you.");
        assert!(digest.sentences.iter().all(|sentence| !short(&sentence.text)), "{}", method.name());
    }
}

#[test]
fn a_label_among_sentences_waits_for_them() {
    let text = "The harbour of Ilsund opens again on Friday.\n\nPhoto harbour Ilsund: Ada Holm\n\nThe harbour was shut for two \
        years.\n\nHarbour fee Ilsund 2030\n\nBoats of every size may come in.\n\nThe crew took the sand out of it.\n";
    for digest in digests(text, None) {
        assert!(digest.sentences.iter().all(|sentence| sentence.text.ends_with('.')), "{}", digest.method.name());
    }
}

#[test]
fn questions_that_head_their_answers_wait() {
    let text = "Who may use the yard?\n\nAll who live in the town may use it.\n\nWhat does the yard cost?\n\nNothing for \
        branches, and two crowns for a bag of rubble.\n\nWhen is the yard shut?\n\nThe yard is shut on Sundays.\n";
    for digest in digests(text, None) {
        assert!(digest.sentences.iter().all(|sentence| sentence.text.ends_with('.')), "{}", digest.method.name());
    }
}
