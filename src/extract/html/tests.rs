//! What becomes of pages, and of pages that are made to break an extractor.

use std::time::{Duration, Instant};

use super::super::{Article, Format, Kind, Request, extract};

const STORY: &str = "<p>The ferry to the outer islands sails again, after a winter in which nobody, not even the doctor, \
    could cross the sound.</p><p>Its new engine burns half as much oil, says the captain, and it starts in the cold.</p>\
    <p>The first trip took the mail, forty sheep and a piano, which had waited in the shed since November.</p>";

fn article(html: &str) -> Article<'static> {
    let article = extract(html, &Request { format: Some(Format::Html), clean: true, ..Request::default() });
    Article { text: article.text.into_owned().into(), ..article }
}

fn texts(html: &str) -> Vec<(Kind, String)> {
    let article = article(html);
    article.paragraphs.iter().map(|part| (part.kind, part.span.of(&article.text).to_string())).collect()
}

/// The paragraphs of a page whose article is the story and `more`.
fn with_story(more: &str) -> Vec<(Kind, String)> {
    let mut texts = texts(&format!("<html><body><div>{STORY}{more}{STORY}</div></body></html>"));
    texts.drain(..3);
    texts.truncate(texts.len() - 3);
    texts
}

fn prose(text: &str) -> (Kind, String) {
    (Kind::Prose, text.to_string())
}

#[test]
fn the_apparatus_of_a_wiki_page_is_out() {
    let page = format!(
        "<body><div id=bodyContent><div class='hatnote' role=note>This page is about the ferry, not the island.</div>\
         <table class='infobox vcard'><tr><th>Built</th><td>1964</td></tr></table>{STORY}\
         <h2>History<span class=mw-editsection>[<a href=e>edit</a>]</span></h2>\
         <p>She was built in 1964.<sup class=reference><a href='#1'>[1]</a></sup> Nobody knows where.</p>{STORY}\
         <div class=reflist><ol class=references><li>Holm, A. (1998). Ferries of the north, and their engines.</li></ol></div></div>"
    );
    let mut texts = texts(&page);
    texts.drain(..3);
    assert_eq!(
        texts[..2],
        [(Kind::Heading, "History".to_string()), prose("She was built in 1964. Nobody knows where.")]
    );
    assert_eq!(texts.len(), 5, "{texts:?}");
}

#[test]
fn readings_of_words_and_what_was_taken_back_are_out() {
    let ruby = "<p><ruby>島<rp>(</rp><rt>しま</rt><rp>)</rp></ruby>の<ruby>船<rt>ふね</ruby>は古い。</p>";
    assert_eq!(with_story(ruby), [prose("島の船は古い。")]);
    assert_eq!(with_story("<p>It costs <del>£510</del> <s>£500</s> £410.</p>"), [prose("It costs £410.")]);
    let open = "<p>One <s>two<br>three.</p><p><ruby>島<rp>(<rt>しま<rp>)</ruby>は古い。</p><p><ruby>島<rt>しま<rb>船<rt>ふね</ruby>は古い。</p>";
    assert_eq!(with_story(open)[1..], [prose("島は古い。"), prose("島船は古い。")]);
    assert!(with_story(open)[0].1.ends_with("three."));
    assert_eq!(
        with_story("<s><p>It sails at noon, if there is wind.</p>"),
        [prose("It sails at noon, if there is wind.")]
    );
}

#[test]
fn menus_sidebars_comments_and_footers_are_out() {
    let page = format!(
        "<html><head><title>The ferry sails | Island Gazette</title></head><body>\
         <nav><a href=/>Home</a> <a href=/a>All about the islands, and how to get there.</a></nav>\
         <div class=sidebar><p>Read what our neighbours wrote about the bridge, the bakery, and the new school.</p></div>\
         <div id=content><h1>The ferry sails</h1>{STORY}<ul class=share><li>Share</li></ul>\
         <h3>Related stories</h3><p><a href=/b>Why the bridge, in spite of all promises, was not built in spring</a></p></div>\
         <div class=comments><p>I was on board, and the piano was out of tune, but nobody minded at all.</p></div>\
         <footer>Island Gazette, all rights reserved, since the year of the flood.</footer></body></html>"
    );
    let article = article(&page);
    assert_eq!(article.title.as_deref(), Some("The ferry sails"));
    assert_eq!(article.paragraphs.len(), 3);
    assert!(!article.whole_page && article.furniture_lines > 0);
}

#[test]
fn blocks_and_double_line_breaks_end_paragraphs() {
    let kept =
        with_story("<div>One thing, which matters, is said in here.<br><br>Another, which matters too, in here.</div>");
    assert_eq!(
        kept,
        [prose("One thing, which matters, is said in here."), prose("Another, which matters too, in here.")]
    );
}

#[test]
fn a_line_break_inside_a_sentence_ends_nothing() {
    let kept =
        with_story("<p>A sentence that was broken by hand<br>\nin its middle, goes on.<br>The next one is new.</p>");
    assert_eq!(
        kept,
        [prose("A sentence that was broken by hand in its middle, goes on."), prose("The next one is new.")]
    );
}

#[test]
fn lines_of_one_text_stay_together() {
    let link = "<a href=/x>Where the ferry sails in summer</a>";
    let sign = "<em>By Ilse Marten</em>";
    let page = |text: &str| texts(&format!("<html><body><div>{STORY}<div>{text}</div></div></body></html>"));
    let [first, second] = [
        "One thing, which matters, is said in here, with as many words as it takes to be more than a link.",
        "Another, which matters too, is said in here, and again it takes its time, its space, and its commas.",
    ];
    let kept = page(&format!("{first}<br><br>{link}<br><br>{second}<br><br>{sign}"));
    assert_eq!(kept.len(), 3 + 4, "{kept:?}");
    let kept = page(&format!("<p>{first}</p><p>{link}</p><p>{second}</p><p>{sign}</p>"));
    assert_eq!(kept[3..], [prose(first), prose(second)]);
}

#[test]
fn headings_items_and_rows_stay_what_they_are() {
    let kept = with_story(
        "<h2>What it carries</h2><ul><li>Flour for the baker.<li>Oil &amp; coal.</ul>\
         <table><tr><th>Day</th><th>Trips</th></tr><tr><td>Monday<td>2</table>",
    );
    let want = [
        (Kind::Heading, "What it carries"),
        (Kind::Item, "Flour for the baker."),
        (Kind::Item, "Oil & coal."),
        (Kind::Row, "Day | Trips"),
        (Kind::Row, "Monday | 2"),
    ];
    assert_eq!(kept, want.map(|(kind, text)| (kind, text.to_string())));
}

#[test]
fn a_table_may_lay_out_the_page() {
    let page = format!(
        "<html><body><table><tr><td><a href=/>Home</a><br><a href=/b>Islands</a></td><td><table><tr><td>{STORY}\
         </div></td></tr></table></td></tr></table></body></html>"
    );
    assert_eq!(texts(&page).len(), 3);
}

#[test]
fn code_captions_and_hidden_parts_are_out() {
    let kept = with_story(
        "<script>var a = '<p>';</script><style>p {}</style><!-- <p>A comment, which is long, on the side.</p> -->\
         <figure><img src=a.jpg><figcaption>The ferry, seen from the pier, in the first light of the day.</figcaption></figure>\
         <div class='media-captionText'>The pier, which is older than the ferry, and the lamp that lights it at night.</div>\
         <p hidden>This is not shown to anyone, and it is not read.</p><span style='display:none'>Nor is this.</span>\
         <pre><code>let ferry = Ferry::new();</code></pre><svg><text>Map</text></svg><p>This is shown.</p>",
    );
    assert_eq!(kept, [prose("This is shown.")]);
}

#[test]
fn an_article_that_scripts_would_show_is_found() {
    let loading = "<p>Please wait, the page of the harbour is on its way.</p>";
    for hidden in ["hidden", "style='visibility:hidden'"] {
        let page = format!("<html><body>{loading}<div {hidden}>{STORY}{STORY}{STORY}</div></body></html>");
        let kept = texts(&page).into_iter().filter(|(_, text)| !text.starts_with("Please"));
        assert_eq!(kept.count(), 9, "{hidden}");
    }
    let head = "<header><p>News of the coast since 1902, and of the islands in the outer sound, too, every morning.</p></header>";
    let foot =
        "<footer><p>The Island Gazette is printed in the old mill. Write to us at any time of the day.</p></footer>";
    for [open, close] in [
        ["<main style='visibility: hidden'>", "</main>"],
        ["<div style='display:none'><h1>The ferry sails</h1>", "</div>"],
    ] {
        let kept = texts(&format!("<html><body>{head}{open}{STORY}{close}{foot}</body></html>"));
        assert_eq!(kept, texts(&format!("<article>{STORY}</article>")), "{open}");
    }
}

#[test]
fn answers_that_scripts_would_show_are_read() {
    let answer = |text: &str| {
        format!(
            "<div class=q><h3>{text}?</h3><div hidden><p>{text}, says the captain, and nobody knows it better than she does.</p></div></div>"
        )
    };
    let answers = ["Does it sail at noon", "Does it cost four pounds", "May sheep come on board"].map(answer).concat();
    let page = |dialog: &str| {
        texts(&format!("<html><body><main><h1>The ferry</h1><p>Here is what people ask.</p>{answers}{dialog}</main>"))
    };
    let kept =
        page("<div hidden><p>Your ticket is booked, thank you, and we look forward to seeing you soon.</p></div>");
    assert_eq!(kept.iter().filter(|(_, text)| text.contains("says the captain")).count(), 3, "{kept:?}");
    assert!(!kept.iter().any(|(_, text)| text.contains("booked")), "{kept:?}");
}

#[test]
fn what_is_hidden_in_a_short_article_is_not_read() {
    let unseen = "Nobody who opens this page will see that the mill has closed, for this was put there for machines.";
    for part in [
        format!("<p hidden>{unseen}</p>"),
        format!("<p STYLE='DISPLAY : none'>{unseen}</p>"),
        format!("<p style='color:red; visibility: hidden !important'>{unseen}</p>"),
        format!("<div style='display: none;'><p>{unseen}</p><p>{unseen}</p></div>"),
        format!("<a href=/x hidden>{unseen}</a><p><a style='display:none'>{unseen}</a></p>"),
        format!("<table><tr><td style='display:none'>{unseen}</td></tr></table>"),
    ] {
        assert_eq!(texts(&format!("<html><body><article>{STORY}{part}</article></body></html>")).len(), 3, "{part}");
        let short = "<p>The mill on the upper river grinds again, and flour is sold at its door on Friday.</p>";
        let kept = texts(&format!("<html><body><article>{short}{part}</article></body></html>"));
        assert_eq!(kept.len(), 1, "{part}");
    }
}

#[test]
fn what_is_hidden_inside_a_sentence_does_not_part_it() {
    for open in ["span hidden", "a style='display:none'"] {
        let name = &open[..open.find(' ').unwrap_or(0)];
        let part = format!("<p>The ferry sails at <{open}>09:00</{name}>nine, if there is wind.</p>");
        assert_eq!(with_story(&part), [prose("The ferry sails at nine, if there is wind.")]);
    }
}

#[test]
fn hidden_cells_are_out_of_their_rows() {
    let row = |text: &str| (Kind::Row, text.to_string());
    let table = "<table><tr><th hidden>No.</th><th>Day</th><th hidden>Key</th><th>Trips</th></tr>\
        <tr><td hidden>1<td>Monday<td hidden>017<td>2<td hidden>x</table>";
    assert_eq!(with_story(table), [row("Day | Trips"), row("Monday | 2")]);
}

#[test]
fn hidden_cells_without_end_hide_no_more_than_themselves() {
    for hidden in ["<td hidden>", "<td style='display:none'><div>", "<TD hidden><table><tr><td>a<td>b</table>"] {
        let rows = format!("<tr><td>Monday<td>2{hidden}17<tr><td>Tuesday<td>3{hidden}18");
        let page = format!("<html><body><h1>The ferry sails</h1><table>{rows}</table>{STORY}</body></html>");
        let kept = texts(&page);
        assert_eq!(kept[kept.len() - 3..], texts(&format!("<article>{STORY}</article>")), "{hidden}");
        let row = |text: &str| (Kind::Row, text.to_string());
        assert_eq!(with_story(&format!("<table>{rows}</table>")), [row("Monday | 2"), row("Tuesday | 3")], "{hidden}");
    }
}

#[test]
fn what_shows_nothing_does_not_part_a_sentence() {
    for name in ["link itemprop=url href=/x", "area", "base", "col", "wbr", "embed", "source", "track", "param"] {
        let part = format!("<p>The ferry sails <{name}>at nine, if there is wind.</p>");
        assert_eq!(with_story(&part), [prose("The ferry sails at nine, if there is wind.")], "{name}");
    }
}

#[test]
fn blank_lines_part_what_is_set_as_it_was_typed() {
    let [one, two] = ["The ferry sails\nat nine, if there is wind.", "At noon\nshe comes back."];
    for (line, blank) in [("\n", "\n\n"), ("\r\n", "\n\n"), ("\n", "\n \t\n\n")] {
        let typed = format!("{one}{blank}{two}").replace('\n', line);
        let page = format!("<html><body><pre>{typed} <b>She</b> <i>is</i> old.</pre></body></html>");
        let want = ["The ferry sails at nine, if there is wind.", "At noon she comes back. She is old."];
        assert_eq!(texts(&page), want.map(prose), "{page:?}");
    }
}

#[test]
fn the_headline_may_be_named_and_no_heading() {
    for name in ["class=headline", "class='big entry-title'", "id=post-title"] {
        let page =
            |more: &str| format!("<html><body><div {name}>The ferry sails</div>{more}{STORY}{STORY}</body></html>");
        let story = article(&page(""));
        assert_eq!((story.title.as_deref(), story.paragraphs.len()), (Some("The ferry sails"), 6), "{name}");
        assert_eq!(article(&page("<h1>Snow on the passes</h1>")).title.as_deref(), Some("Snow on the passes"));
    }
    let site = "<title>News of the day - Snow on all of the passes</title><div class=headline>News of the day</div>";
    let title = article(&format!("{site}{STORY}{STORY}")).title;
    assert_eq!(title.as_deref(), Some("News of the day - Snow on all of the passes"));
    let widget = "<div class=title>Login</div>";
    for page in [
        format!("<body>{widget}{STORY}{STORY}</body>"),
        format!("<body>{STORY}{STORY}<div class=side><div class=headline>Login</div></div></body>"),
    ] {
        assert_ne!(article(&page).title.as_deref(), Some("Login"));
    }
}

#[test]
fn teasers_below_their_heading_are_out_also_among_other_headings() {
    let page = format!(
        "<article><h2>The plan</h2>{STORY}<h2>The cost</h2>{STORY}<h2>Related articles</h2>\
         <p>The mill has to close for a month.</p><h2>About us</h2><p>The Gazette is read on the islands.</p></article>"
    );
    assert!(!texts(&page).iter().any(|(_, text)| text.contains("mill has to close")));
    let kept = with_story("<h3>Recommended</h3><p>Mill bought by villagers</p>");
    assert!(kept.is_empty(), "{kept:?}");
}

#[test]
fn the_lead_under_the_headline_is_article() {
    let lead = "Sheep, mail and a piano were on board when the ferry sailed for the first time this year.";
    let page = format!(
        "<html><body><div class=top><h1>The ferry sails</h1><h2>{lead}</h2><p>By Ilse Marten</p></div>\
         <div class=more><div class=content>{STORY}{STORY}</div></div></body></html>"
    );
    let kept = texts(&page);
    assert_eq!((kept.len(), &kept[0]), (7, &prose(lead)));
}

#[test]
fn a_page_without_article_gives_what_it_says() {
    let article = article("<html><body><nav>Closed on Monday because of the storm.</nav></body></html>");
    assert_eq!(article.paragraphs.len(), 1);
    assert_eq!(texts("<title>Only a title</title>").len(), 0);
    assert_eq!(texts("<html><body><div><a href=/>One</a></div></body></html>"), [prose("One")]);
}

#[test]
fn elements_without_end_hide_nothing_behind_their_block() {
    for open in ["<span hidden>", "<svg>", "<svg/>", "<a href=/>", "<object>", "<b><i>"] {
        let page = format!("<html><body><div><div>{open}</div>{STORY}{STORY}{STORY}</div></body></html>");
        assert_eq!(texts(&page).len(), 9, "{open}");
    }
    assert_eq!(texts(&format!("<html><head><title>Ferry<body>{STORY}{STORY}{STORY}")).len(), 9);
}

#[test]
fn without_cleaning_all_text_is_article() {
    let page =
        format!("<html><body><nav>Home</nav><div>{STORY}</div><p hidden>Unseen.</p><footer>End</footer></body></html>");
    let all = extract(&page, &Request { format: Some(Format::Html), ..Request::default() });
    assert_eq!(all.paragraphs.len(), 6);
}

#[test]
fn a_number_above_the_line_is_no_more_of_the_number_before_it() {
    let page = format!(
        "<article>{STORY}<p>Some 3&times;10<sup>8</sup> eels in 4 m<sup>2</sup> of water<sup>7</sup>, or 10<sup>-3</sup> of all.</article>"
    );
    let kept = texts(&page);
    assert!(kept.iter().any(|(_, text)| text == "Some 3×10⁸ eels in 4 m2 of water7, or 10⁻³ of all."), "{kept:?}");
}

/// A page of the story among `before` and `after` is done with in time, and the story is still found.
fn survives(name: &str, before: &str, after: &str) {
    let start = Instant::now();
    let kept = texts(&format!("<!doctype html><html><body>{before}<article>{STORY}{STORY}{STORY}</article>{after}"));
    assert!(start.elapsed() < Duration::from_secs(20), "{name} took {:?}", start.elapsed());
    assert!(kept.iter().filter(|(_, text)| text.starts_with("The ferry to the outer islands")).count() >= 3, "{name}");
}

#[test]
fn hostile_markup_is_done_with_in_time() {
    survives("nested divs", &"<div>".repeat(200_000), &"</div>".repeat(200_000));
    survives("unclosed links", &"<a href=x><b><i><font>".repeat(20_000), "");
    survives("unclosed inline elements", "", &"<b><p><span>".repeat(50_000));
    survives("nested tables", &"<table><tr><td>".repeat(5_000), "");
    survives("tiny paragraphs", "", &"<p>a b c</p>".repeat(100_000));
    survives("items without end", "", &format!("<ul>{}", "<li><a href=x>y</a>".repeat(50_000)));
    survives("ends of nothing", &"<blockquote>".repeat(300), &"</p></li></td>".repeat(50_000));
    let attributes: String = (0..50_000).map(|i| format!(" a{i}=v{i}")).collect();
    survives("attributes", &format!("<div{attributes}>"), "</div>");
    survives("a long name", "", &format!("<div class='{}'>x</div>", "content main ".repeat(50_000)));
}

#[test]
fn hostile_text_is_done_with_in_time() {
    survives("brackets before", &"<".repeat(500_000), "");
    survives("brackets behind", "", &"<".repeat(500_000));
    survives("one long line", "", &format!("<p>{}", "The word goes on and on, ".repeat(80_000)));
    survives("controls", "", &format!("<p>{}", "a\0b\u{fffd}\u{1b}[2J\u{1b}]0;t\u{7} \u{202e} word, ".repeat(15_000)));
    survives("an open comment", "", &format!("<!-- {}", "x".repeat(500_000)));
    survives("entities", "", &format!("<p>{}", "&amp;&lt;&eacute;&#233;&nosuch; ".repeat(16_000)));
    survives("scripts", "", &"<script>var a = '<p>';</script>".repeat(20_000));
    survives("line breaks", "", &format!("<p>{}", "]<br>x ".repeat(50_000)));
    survives("cells", "", &format!("<table><tr>{}", "<td>ab".repeat(50_000)));
}
