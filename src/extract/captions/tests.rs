//! What is read of subtitles of all forms.

use super::*;

fn article(text: &str, request: &Request<'_>) -> Option<Article<'static>> {
    extract(&Cues::of(text)?, request)
}

fn read(text: &str) -> Vec<(Kind, String)> {
    let article = article(text, &Request { clean: true, ..Request::default() }).unwrap();
    article.paragraphs.iter().map(|p| (p.kind, p.span.of(&article.text).to_string())).collect()
}

fn owned(parts: &[(Kind, &str)]) -> Vec<(Kind, String)> {
    parts.iter().map(|&(kind, text)| (kind, text.to_string())).collect()
}

#[test]
fn cues_go_on_one_behind_the_other() {
    let text = "1\n00:00:01,000 --> 00:00:04,200\nTonight we visit a man\nwho repairs <i>clocks</i>\n\n\
        2\r\n00:00:04,500 --> 00:00:08,000\r\n{\\an8}on a boat.\r\n\r\n3\n00:00:09,000 --> 00:00:10,000\n[BELL RINGS]\n\n\
        4\n00:00:11,000 --> 00:00:12,000\n- Why there?\n- The rent is low.\n";
    let said = ["Tonight we visit a man who repairs clocks on a boat.", "Why there?", "The rent is low."];
    assert_eq!(read(text), owned(&said.map(|text| (Kind::Prose, text))));
}

#[test]
fn voices_and_names_take_turns() {
    let text = "WEBVTT - talk\nKind: captions\n\nNOTE A draft\n\nintro\n00:01.000 --> 00:03.000 align:start\n<v Ann Low>Good evening.</v>\n\n\
        00:04.000 --> 00:05.000\n<v Ann Low>And welcome.</v>\n\n00:06.000 --> 00:07.000\n<v.loud Max>Thank you.</v>\n\n\
        00:08.000 --> 00:09.000\nEva: It rains.\n";
    let said = ["Ann Low: Good evening. And welcome.", "Max: Thank you.", "Eva: It rains."];
    assert_eq!(read(text), owned(&said.map(|text| (Kind::Turn, text))));
}

#[test]
fn a_name_in_every_cue_is_said_once_a_turn() {
    let cues = [("Anna Holm", "Shall we start?"), ("Bob Reed", "Yes. We have to drop"), ("Bob Reed", "the tent,")];
    let cues = cues.into_iter().chain([("Anna Holm", "No, the fireworks."), ("Anna Holm", "It rains.")]);
    let said = [
        "Anna Holm: Shall we start?",
        "Bob Reed: Yes. We have to drop the tent,",
        "Anna Holm: No, the fireworks. It rains.",
    ];
    for between in [": ", "\n"] {
        let cue = |(name, said): (&str, &str)| format!("00:01.000 --> 00:02.000\n{name}{between}{said}\n\n");
        let text = format!("WEBVTT\n\n{}", cues.clone().map(cue).collect::<String>());
        assert_eq!(read(&text), owned(&said.map(|text| (Kind::Turn, text))));
    }
}

#[test]
fn a_line_that_comes_again_is_said_again() {
    let cue = |lines: &&str| format!("00:01.000 --> 00:02.000\n{lines}\n\n");
    let text = |cues: &[&str]| format!("WEBVTT\n\n{}", cues.iter().map(cue).collect::<String>());
    let song = read(&text(&["こんにちは\n元気ですか", "こんにちは\nさようなら"]));
    assert_eq!(song, owned(&[(Kind::Prose, "こんにちは 元気ですか さようなら")]));
    let refrain = read(&text(&["New York\nIs a big town", "New York\nNever sleeps"]));
    assert_eq!(refrain, owned(&[(Kind::Prose, "New York Is a big town Never sleeps")]));
    let news = ["Anna: I went home.", "Then I slept.", "Breaking news: the gate is shut", "Breaking news: it is late"];
    let said = [(Kind::Turn, "Anna: I went home. Then I slept."), (Kind::Turn, news[2]), (Kind::Turn, news[3])];
    assert_eq!(read(&text(&news)), owned(&said));
}

#[test]
fn a_word_with_a_colon_inside_a_sentence_is_no_turn() {
    let text = "WEBVTT\n\n00:01.000 --> 00:02.000\nThey sell two things\n\n00:02.000 --> 00:03.000\nBoats: old ones\n\n\
        00:03.000 --> 00:04.000\nand new ones.\n";
    assert_eq!(read(text), owned(&[(Kind::Prose, "They sell two things Boats: old ones and new ones.")]));
}

#[test]
fn lines_of_a_song_are_no_sentence() {
    let song = "[ti:The Ferryman]\n[00:12.00]The river is wide\n[00:17.20]And the river is <00:18.00>slow\n[00:20.00]\n\
        [00:22.00]Over it the ferrymen\n[00:24.00]go\n";
    let lines = ["The river is wide", "And the river is slow", "Over it the ferrymen go"];
    assert_eq!(read(song), owned(&lines.map(|line| (Kind::Prose, line))));
    let request = Request { clean: true, ..Request::default() };
    assert_eq!(article(song, &request).unwrap().title.as_deref(), Some("The Ferryman"));
}

#[test]
fn lines_that_roll_up_are_read_once() {
    let cue = |lines: &str| format!("00:01.000 --> 00:03.000\n{lines}\n\n");
    let rolling =
        [cue("The tide"), cue("The <00:01.500><c>tide</c>\n \n<c>comes</c> in."), cue("comes in.\nIt is late.")];
    let text = format!("WEBVTT\n\n{}", rolling.concat());
    assert_eq!(read(&text), owned(&[(Kind::Prose, "The tide comes in. It is late.")]));
}

#[test]
fn a_few_cues_without_full_stops_are_a_sentence() {
    let heard = [
        "good evening and welcome to the harbour",
        "tonight we visit a man who repairs",
        "clocks on a boat that he bought from a pilot",
        "who lost an eye in a storm and never",
        "went to sea again in all the years he had",
        "he works from six until noon",
    ];
    let wanted = [heard[..3].join(" "), heard[3..].join(" ")].map(|said| (Kind::Prose, said)).to_vec();
    let cues =
        |form: fn(usize, &str) -> String| heard.iter().enumerate().map(|(at, said)| form(at, said)).collect::<String>();
    for text in [
        cues(|at, said| format!("0:{:02}\n{said}\n", at * 3)),
        cues(|at, said| format!("{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{said}\n\n")),
        cues(|at, said| format!("[00:{:02}.00]{said}\n", at * 3)),
    ] {
        assert_eq!(read(&text), wanted, "{text}");
    }
    let sea = "港を出た船は島の向こうへ行き";
    let cue = |_| format!("00:01.000 --> 00:02.000\n{sea}{sea}\n\n00:01.000 --> 00:02.000\n夜になって戻ってきた\n\n");
    assert!(read(&format!("WEBVTT\n\n{}", (0..4).map(cue).collect::<String>())).len() > 2);
    // With full stops they go on one behind the other.
    let ended = cues(|at, said| format!("0:{:02}\n{said}{}\n", at * 3, if at % 3 == 2 { "." } else { "" }));
    assert_eq!(read(&ended).len(), 1);
}

#[test]
fn long_cues_are_read_in_time() {
    let cue = |from: usize| (from..from + 60_000).map(|n| format!("line {n} of it\n")).collect::<String>();
    let text = format!("WEBVTT\n\n00:01.000 --> 00:02.000\n{}\n00:03.000 --> 00:04.000\n{}", cue(0), cue(60_000));
    let start = std::time::Instant::now();
    assert!(read(&text).iter().any(|(_, said)| said.ends_with("line 119999 of it")));
    assert!(start.elapsed().as_secs() < 20);
}

#[test]
fn what_only_looks_like_marks_is_said() {
    let text = "1\n00:00:01,000 --> 00:00:04,200\n[ANN] It is [sighs]\n-15 degrees\n2\n00:00:04,500 --> 00:00:08,000\nif a < b {c} > d.\n";
    assert_eq!(read(text), owned(&[(Kind::Prose, "[ANN] It is [sighs] -15 degrees if a < b {c} > d.")]));
    let numbers =
        "WEBVTT\n\n00:01.000 --> 00:02.000\nThe tide was <00:01.500>low, <i>so</i> x <5 and y >7 were read.\n";
    assert_eq!(read(numbers), owned(&[(Kind::Prose, "The tide was low, so x <5 and y >7 were read.")]));
    let dropped = super::super::LinePattern::new("^if").unwrap();
    let request = Request { clean: true, drop_lines: Some(&dropped), ..Request::default() };
    assert!(!article(text, &request).unwrap().text.contains("if a"));
}

#[test]
fn other_texts_are_none() {
    let request = Request { clean: true, ..Request::default() };
    for text in [
        "",
        "WEBVTT is a format.",
        "1\n\n2\n",
        "12:30 --> 13:00 Lunch\n\nBring bread.",
        "1\nA list\n",
        "WEBVTT is a format.\n\nIts cues look so:\n\n00:01.000 --> 00:02.000\nHello.\n",
    ] {
        assert!(article(text, &request).is_none(), "{text}");
    }
    let whole = super::super::extract("1\n0:01.0 --> 0:02.0\nA\n", &Request::default());
    assert_eq!(whole.paragraphs.len(), 3);
}
