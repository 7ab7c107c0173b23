//! Which parts of a mail are its frame.

use super::super::{Format, Request, extract};
use super::*;

const MAIL: &str = "From: Ada <ada@example.org>\nTo: Ben <ben@example.org>\nSubject: Re: The boat\n trip\n\n\
    Dear Ben,\n\nThe boat is ready, and on Sunday the weather should be\ngood enough to sail out to the island.\n\n\
    On Monday Ben wrote:\n> Is the boat ready?\n> I could come on Sunday.\n\nSee you,\nAda\n\n-- \nAda Example\n+1 555 0100\n";

#[test]
fn header_lines_are_read_up_to_the_blank_line() {
    let head = head(MAIL).unwrap();
    assert_eq!(head.subject, Some("The boat\n trip"));
    assert!(MAIL[head.end..].trim_start().starts_with("Dear Ben"));
    for text in
        ["Note: one\n\nBody.", "Anna: Hello.\nBen: Hi.\n\nBody.", "No header.\n", "", "From: a\nand so on\n\nBody"]
    {
        assert_eq!(super::head(text), None, "{text}");
    }
}

#[test]
fn header_lines_may_come_first_that_are_known_to_few() {
    let mail =
        "From ada Mon Jan 1\nX-Way:\n over the sound\nFrom: Ada\nSubject:\n The boat\nX-Last: 1\n  more\n\nSubject: no";
    let head = head(mail).unwrap();
    assert_eq!((head.subject, &mail[head.end..]), (Some("The boat"), "\nSubject: no"));
    assert_eq!(field(mail, "x-LAST").as_deref(), Some("1 more"));
    assert_eq!(field(mail, "x-way").as_deref(), Some("over the sound"));
    assert_eq!(field(mail, "ada"), None);
}

#[test]
fn the_frame_is_no_article() {
    let request = Request { format: Some(Format::Text), clean: true, ..Request::default() };
    let article = extract(MAIL, &request);
    assert_eq!(article.title.as_deref(), Some("The boat trip"));
    let kept: Vec<_> = article.paragraphs.iter().map(|p| p.span.of(MAIL)).collect();
    assert!(kept.iter().any(|text| text.starts_with("The boat is ready")));
    assert!(!kept.iter().any(|text| text.contains("I could come") || text.contains("wrote:") || text.contains("555")));
}

#[test]
fn a_mail_may_hold_another_below_its_header_lines() {
    let other =
        "-----Original Message-----\nFrom: Ben\nSent: 3 March\nTo: Ada\nSubject: The boat\n\nIs the boat ready?\n";
    let read = |subject: &str, body: &str| {
        let mail = format!("From: Ada\nTo: Ben\nSubject: {subject}\n\n{body}");
        let article = extract(&mail, &Request { clean: true, ..Request::default() });
        article.paragraphs.iter().map(|p| p.span.of(&mail).to_string()).collect::<Vec<_>>()
    };
    let own = "The boat is ready, come on Sunday.";
    assert_eq!(read("RE: The boat", &format!("{own}\n\n{other}")), [own]);
    assert_eq!(read("FW: The boat", &format!("{own}\n\n{other}")), [own, "Is the boat ready?"]);
    assert_eq!(read("Fwd: Re: The boat", &format!("{own}\n\n{other}")), [own, "Is the boat ready?"]);
    assert_eq!(read("Digest, no. 3", &format!("{own}\n\n{other}")), [own, "Is the boat ready?"]);
    assert_eq!(read("Re: The boat", other), ["Is the boat ready?"]);
    let journey = format!("{own}\n\nFrom: Holm\nTo: Vik\n\nThe fare is paid.");
    assert!(read("The boat", &journey).contains(&"The fare is paid.".to_string()));
}

#[test]
fn a_mail_to_whom_it_quotes_is_an_answer() {
    let read = |to: &str, own: &str| {
        let mail = format!(
            "From: ada@e.org\nTo: {to}\nSubject: The boat\n\n{own}\n\n-----Original Message-----\n\
            From: Ben <ben@e.org>\nSubject: The boat\n\nIs the boat ready?\n"
        );
        let article = extract(&mail, &Request { clean: true, ..Request::default() });
        article.paragraphs.iter().map(|p| p.span.of(&mail).to_string()).collect::<Vec<_>>()
    };
    let (own, other) = ("The boat is ready, and we can sail out to the island on Sunday.", "Is the boat ready?");
    assert_eq!(read("Ben <Ben@e.org>", own), [own]);
    assert_eq!(read("\"ben@e.org\" <ben@e.org>", own), [own]);
    assert_eq!(read("Big Ben <bigben@e.org>", own), [own, other]);
    // What goes to several, or says next to nothing itself, passes on.
    assert_eq!(read("Ben <ben@e.org>, Cem <cem@e.org>", own), [own, other]);
    assert_eq!(read("ben@e.org", "Please see below."), ["Please see below.", other]);
}

#[test]
fn names_of_header_lines_may_be_two_words() {
    for lines in [
        "De: Ben\nEnviado el: lunes, 3 de marzo\nPara: Ada\nAsunto: El barco",
        "De: Ben\nEnviada em: segunda-feira, 3 de março\nPara: Ada\nAssunto: O barco",
        "보낸 사람: Ben\n보낸 날짜: 3월 3일\n받는 사람: Ada\n제목: 배",
    ] {
        let mail = format!("From: Ada\nTo: Ben\nSubject: Re: Boat\n\nThe boat is ready.\n\n{lines}\n\nIs it?\n");
        let article = extract(&mail, &Request { clean: true, ..Request::default() });
        let kept: Vec<_> = article.paragraphs.iter().map(|p| p.span.of(&mail)).collect();
        assert_eq!(kept, ["The boat is ready."]);
    }
    assert_eq!(head("From: Ada\nTo: Ben\nSo she said: no\n\nBody."), None);
}

#[test]
fn notices_at_the_end_of_a_mail_are_no_part_of_it() {
    let own = ["The boat is ready, come on Sunday.", "The tide is high at nine."];
    let notice = "This e-mail is for Ben alone. If you are not\nthe intended recipient, please delete it.";
    let read = |body: &str| {
        let mail = format!("From: Ada\nTo: Ben\nSubject: Re: The boat\n\n{body}");
        let article = extract(&mail, &Request { clean: true, ..Request::default() });
        article.paragraphs.iter().map(|p| p.span.of(&mail).to_string()).collect::<Vec<_>>()
    };
    let letter = own.join("\n\n");
    for below in ["", "\n\nHarbour Office, 3 The Quay", "\n\n> Is it?\n", "\n\nFrom: Ben\nSubject: Boat\n\nIs it?"] {
        assert_eq!(read(&format!("{letter}\n\n{notice}{below}\n")), own, "{below}");
    }
    assert_eq!(read(&format!("{}\n\n{notice}\n\n{}\n", own[0], own[1])).len(), 3);
    assert_eq!(read(&format!("{notice}\n")).len(), 1);
    let quoted = "A letter says \"If you are not the intended recipient, delete this\" and asks for money. Do not pay.";
    assert_eq!(read(&format!("{letter}\n\n{quoted}\n\nAda\n")), [own[0], own[1], quoted, "Ada"]);
    let asked = "Please put this text below your mails from now on:";
    assert_eq!(read(&format!("{}\n\n{asked}\n\n{notice}\n\nAda\n", own[0])).len(), 4);
}

#[test]
fn header_lines_in_a_body_are_read_in_time() {
    let start = std::time::Instant::now();
    for line in ["From: a\n ---\n", "From: a\n---:\n", "From: a\n---\n", "From: a\n\n"] {
        let mail = format!("From: Ada\nTo: Ben\n\n{}", line.repeat(300_000));
        assert_eq!(inner_head(&mail, 21), None);
    }
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

#[test]
fn a_mail_that_only_quotes_gives_what_it_quotes() {
    let mail = "From: Ada\nTo: Ben\nSubject: The boat\n\n> Is the boat ready?\n";
    let article = extract(mail, &Request { clean: true, ..Request::default() });
    assert_eq!(article.title.as_deref(), Some("The boat"));
    let kept: Vec<_> = article.paragraphs.iter().map(|p| p.span.of(mail)).collect();
    assert_eq!(kept, ["Is the boat ready?"]);
}
