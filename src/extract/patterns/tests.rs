//! Which lines look like furniture.

use super::*;

fn found(line: &str) -> Option<Pattern> {
    find(line, line.split_whitespace().count(), &mut String::new())
}

#[test]
fn furniture_is_seen_by_its_look() {
    for line in [
        "{\"title\":\"Another story\"}",
        "<script src=\"a.js\"></script>",
        "[photo_12.jpg]",
        "Home > News > Town",
        "About | Contact | Jobs",
        "https://example.org/a/b",
        "IFRAME: https://example.org/a/b",
        "editor@example.org",
        "© 2020 The Paper",
        "(c) The Paper 2020",
        "Your name* Email* (not shown) Comment*",
        "Previous Article",
    ] {
        assert_eq!(found(line), Some(Pattern::Furniture), "{line}");
    }
    for line in ["By Ada Example", "Von Ada Beispiel und Ben Muster", "Photo: the old mill", "Read more on the flood"] {
        assert_eq!(found(line), Some(Pattern::Inline), "{line}");
    }
    for line in [
        "The mill in spring — Photo: Ada Example",
        "An der Mühle (Foto: dpa)",
        "The mill. Photograph: A. Example/PA",
        "Stary młyn nad rzeką, fot. Ada Example",
    ] {
        assert_eq!(found(line), Some(Pattern::Inline), "{line}");
    }
    for line in ["Comments (3)", "Comments on this"] {
        assert_eq!(found(line), Some(Pattern::Wall), "{line}");
    }
    assert_eq!(found("Related articles"), Some(Pattern::Stories));
}

#[test]
fn notices_of_publishers_are_furniture_in_any_language() {
    for line in [
        "Il vous reste 62 % de cet article à lire. La suite est réservée aux abonnés.",
        "A version of this article appears in print on March 3 with the headline: The Gate Is Shut.",
        "Follow us on Example, on Sample or by mail to the editors, who read all of it every day.",
        "Sign up for our newsletter to get the news of the harbour every Friday at noon, at no cost.",
        "Folgen Sie uns auf Facebook!",
        "Suscríbete para seguir leyendo",
        "Seguici su Esempio",
        "Подпишитесь на наш канал в приложении",
        "この記事は有料会員記事です。",
        "订阅后阅读全文",
        "تابعنا على فيسبوك",
        "Manage preferences",
    ] {
        assert!(matches!(found(line), Some(Pattern::Furniture | Pattern::Inline)), "{line}");
    }
    for line in ["-ENDS-", "Notes to editors:", "Pressekontakt:", "Contacts presse", "Kontakt dla mediów", "媒体联系人"]
    {
        assert_eq!(found(line), Some(Pattern::Wall), "{line}");
    }
    for line in [
        "Il vous reste deux jours.",
        "Unsubscribe rates rose by a third last year.",
        "The road ends at the mill.",
        "Subscribe to a paper, she said, and you will know your town better than by any other means.",
        "Encendió la lámpara para seguir leyendo.",
        "He wrote notes to editors all his life.",
        "You can upgrade to paid tiers when your needs grow.",
        "続きを読むには勇気がいる。",
        "Folgen Sie uns auf dem Weg zum Hafen, rief der Führer.",
        "تابعنا على الشاطئ سير القوارب حتى غابت الشمس.",
        "Вы получили это письмо, потому что вы его ждали.",
    ] {
        assert_eq!(found(line), None, "{line}");
    }
}

#[test]
fn formulas_are_known_in_long_lines() {
    let long = "This text may not be published, broadcast or passed on in any other way, be it whole or in part, without \
        the word of its owner, who lives at the mill and answers letters on the first Monday of each month, when the \
        boat has come and the tide is out.";
    assert!(is_formula(long, &mut String::new()) && found(long).is_none());
    assert!(!is_formula(&long.replace("published, broadcast", "carried"), &mut String::new()));
}

#[test]
fn dates_and_entries_of_lists_are_weak() {
    for line in ["12 January 2012, 17:55", "March 3, 2021", "2012年01月12日 星期四", "10:17 Town hall to be sold"]
    {
        assert_eq!(found(line), Some(Pattern::Weak), "{line}");
    }
}

#[test]
fn names_may_have_a_year_behind_them() {
    for line in ["Mill Report 2025", "Bericht der Mühle 2024", "Budget 2025/26", "Budget 2025-2026"] {
        assert!(is_name_of_year(line), "{line}");
    }
    for line in [
        "March 2021",
        "Updated March 2021",
        "Mill, 2021",
        "March 2025/26",
        "Budget 2025/05",
        "Mill 2021",
        "in the year 2021",
    ] {
        assert!(!is_name_of_year(line), "{line}");
    }
}

#[test]
fn what_has_no_letter_is_mute() {
    for line in ["* * *", "3", "- 12 -", "1,204.50"] {
        assert_eq!(found(line), Some(Pattern::Mute), "{line}");
    }
}

#[test]
fn sentences_and_headings_are_not() {
    for line in [
        "The mill burned down in 1987.",
        "A short history of the mill",
        "He asked either/or; nobody answered.",
        "Write to us at mill@example.org if you remember the old owners.",
        "I said no.",
        "Ja.",
        "By the sea",
        "May 2014.",
        "Comments on the plan were mixed",
        "«Один», «два» и «три»",
        "| Weight | 4 kg |",
        "他在一九八七年离开了家乡。",
        "How the © sign came to be",
        "(c) is not a lifeboat.",
        "(c) The seller delivers the boat",
        "The mill - a photo: how it came about.",
        "He *never* saw the *mill* again",
        "The *old mill* and the *new one*",
        "Mill* and bakery",
        "Ada Example: A* A* A",
        "Price* per person* excluding bread",
        "The mill (1987): a history",
    ] {
        assert_eq!(found(line), None, "{line}");
    }
}
