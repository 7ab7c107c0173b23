//! What lines show.

use super::*;

#[test]
fn list_marks_are_measured_with_their_space() {
    let marks = [
        ("- one", 2),
        ("•  two", 5),
        ("1. three", 3),
        ("(b) four", 4),
        ("2.3. five", 5),
        ("iv) six", 4),
        ("1.) x", 4),
        ("o\tseven", 2),
        ("\u{f0b7}\teight", 4),
        ("[ ] nine", 4),
    ];
    for (line, bytes) in marks {
        assert_eq!(list_mark(line), bytes, "{line}");
    }
    for line in [
        "o Captain",
        "-5 degrees",
        "1984. A year",
        "3.14 is near",
        "J. Doe came.",
        "a man",
        "(see below)",
        "-",
        "mixed. It",
    ] {
        assert_eq!(list_mark(line), 0, "{line}");
    }
}

#[test]
fn symbols_are_no_part_of_an_item() {
    for item in ["- one", "•  one", "* one", "☆ one", "one"] {
        assert_eq!(without_symbol(item), "one");
    }
    assert_eq!(without_symbol("o One"), "One");
    assert_eq!(without_symbol("2. one"), "2. one");
    assert_eq!(without_symbol("-5 degrees"), "-5 degrees");
}

#[test]
fn speakers_have_short_names() {
    assert_eq!(speaker("Anna: I saw it."), Some("Anna"));
    assert_eq!(speaker("#Person1#: Hello."), Some("#Person1#"));
    assert_eq!(speaker("記者：今天好嗎？"), Some("記者"));
    assert_eq!(speaker("記者：10:30 開始嗎？"), Some("記者"));
    for line in ["He said: go", "the rule: go", "12:30 train", "Anna:", "http://a.org", "One two three four five: x"] {
        assert!(speaker(line).is_none() || line.starts_with("He"), "{line}");
    }
}

#[test]
fn entries_of_logs_begin_with_a_time() {
    for line in [
        "12:31 <ada> It sails at nine.",
        "[2024-06-03T09:12:01.123] gate opened",
        "Jun  3 09:12:01 quay gate[12]: opened",
        "192.0.2.1 - - [03/Jun/2024:09:12:01 +0000] \"GET /\"",
    ] {
        assert!(is_stamped(line), "{line}");
    }
    for line in
        ["The ferry sails at 12:31.", "Note: 12 boats", "Psalm 23:1", "::", "海 12:31:01", "12:31 Lunch", "09:12:01"]
    {
        assert!(!is_stamped(line), "{line}");
    }
}

#[test]
fn rows_and_rules() {
    assert!(is_row("| a | b |") && is_row("Name\tAge") && is_row("Oats    250 g"));
    assert!(!is_row("Two  spaces. And | one bar"));
    assert!(is_rule("-----") && is_rule("* * *") && is_rule("═══"));
    assert!(!is_rule("--") && !is_rule("...") && !is_rule("- a -"));
    assert!(is_underline("====") && !is_underline("=-=-"));
}

#[test]
fn a_wide_gap_behind_a_list_mark_makes_no_row() {
    for line in ["-   the old mill", "•\tthe old mill", "(a)   the old mill", "1.   The mill"] {
        assert!(!Marks::of(line).row && Marks::of(line).listed, "{line}");
    }
    assert!(Marks::of("-   oats    250 g").row);
}

#[test]
fn sentence_ends_hide_behind_closers() {
    for line in [
        "It ended.",
        "“It ended.”",
        "»Es endete.«",
        "Τελείωσε;",
        "Did it (really?)",
        "It ended.[12]",
        "结束了。",
        "ختم ہوا۔",
        "It ended.* ",
    ] {
        assert!(ends_sentence(line), "{line}");
    }
    for line in ["A headline", "For example:", "one, two,", "", "“Quoted title”"] {
        assert!(!ends_sentence(line), "{line}");
    }
}

#[test]
fn signs_and_words_that_join_tell_of_links() {
    for line in [", its head", ". “We sail”", ") of it"] {
        assert!(follows_link("Ada Holm", line), "{line}");
    }
    for line in [",", ".5 litres", "...", ": )", ") :", "? Install it", "; a comment", "! a comment", "The ferry"] {
        assert!(!follows_link("Ada Holm", line), "{line}");
    }
    assert!(follows_link(", and Holm", ", its head") && !follows_link(". Oil it", ". Sail"));
    assert!(leads_to_link("They met on Monday with") && leads_to_link("The harbour (") && leads_to_link("Holm,"));
    assert!(!leads_to_link("The gate of the harbour") && !leads_to_link("Boats in May") && !leads_to_link(""));
}

#[test]
fn credits_stand_behind_sentences() {
    for line in ["It ended. (Reuters)", "结束了。（记者 王明）", "끝났다.(끝)", "It ended. ■", "“It ended.” 🎉"]
    {
        assert!(ends_with_credit(line), "{line}");
    }
    for line in ["Es endete. dpa", "終わった。【共同】", "It ended. – PA", "끝났다. /연합뉴스"] {
        assert!(ends_with_credit(line), "{line}");
    }
    for line in
        ["It ended. (12)", "It ended. (A. Holm/AP)", "And then... (more)", "It ended. [Details]", "It ended? Mail"]
    {
        assert!(!ends_with_credit(line), "{line}");
    }
    for line in ["It ended (Reuters)", "Version 2.0", "It ended. And so it goes on", "Dr. Ada Example", ""] {
        assert!(!ends_with_credit(line), "{line}");
    }
}
