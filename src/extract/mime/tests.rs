//! Mails as programs write them, and mails made to break a reader.

use std::time::{Duration, Instant};

use super::super::{Article, Format, Request, extract};

const HEAD: &str = "Return-Path: <ada@example.org>\nX-A-Name-That-Is-Longer-Than-Most-Names-Of-Header-Lines-Are: 1\n\
    From: Ada <ada@example.org>\nTo: ben@example.org\nSubject: Re: =?utf-8?Q?Die_F=C3=A4hre?=\n =?utf-8?Q?_f=C3=A4hrt?=\n\
    MIME-Version: 1.0\n";
const TEXT: &str =
    "The ferry to the outer islands sails again, after a winter in which nobody could cross the sound.\n";
const HTML: &str =
    "<html><body><p>The ferry to the outer islands sails again, says the letter in its other form.</p></body></html>";

/// The title and the text of the article in a mail.
fn read(mail: &str) -> (Option<String>, String) {
    let article = extract(mail, &Request { clean: true, ..Request::default() });
    let texts: Vec<_> = article.paragraphs.iter().map(|p| p.span.of(&article.text)).collect();
    (article.title.clone(), texts.join("\n"))
}

fn article(mail: &str) -> Article<'_> {
    extract(mail, &Request { clean: true, ..Request::default() })
}

/// A mail of several parts, each with its header.
fn multipart(kind: &str, parts: &[(&str, &str)]) -> String {
    let parts: String = parts.iter().map(|(header, body)| format!("--=_b;1\n{header}\n\n{body}\n")).collect();
    format!(
        "{HEAD}Content-Type: multipart/{kind}; boundary=\"=_b;1\"\n\nNot for readers.\n{parts}--=_b;1--\nNor this.\n"
    )
}

#[test]
fn quoted_printable_and_base64_are_decoded() {
    let body = "Die F=E4hre zu den Inseln f=E4hrt wieder, nach einem Winter, in dem niemand =\nhin=FCberkam.\n";
    let mail = format!(
        "{HEAD}Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n{body}"
    );
    let (title, text) = read(&mail);
    assert_eq!(title.as_deref(), Some("Die Fähre fährt"));
    assert_eq!(text, "Die Fähre zu den Inseln fährt wieder, nach einem Winter, in dem niemand hinüberkam.");
    assert_eq!(article(&mail).part.as_deref(), Some("text/plain in quoted-printable, windows-1252"));
    let mail = format!(
        "{HEAD}Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64\n\n7c/T1CDP1MvS2czJ\nLg==\n"
    );
    assert_eq!(read(&mail).1, "Мост открыли.");
}

#[test]
fn japanese_mails_are_seven_bits_wide() {
    let mail = format!("{HEAD}Content-Type: text/plain; charset=iso-2022-jp\n\n\u{1b}$B8E$$9A$G$9!#\u{1b}(B\n");
    assert_eq!(read(&mail).1, "古い港です。");
}

#[cfg(feature = "html")]
#[test]
fn plain_text_is_read_rather_than_html() {
    let (plain, html) = (("Content-Type: text/plain", TEXT), ("Content-Type: text/html", HTML));
    for parts in [[plain, html], [html, plain]] {
        let mail = multipart("alternative", &parts);
        assert_eq!(read(&mail), (Some("Die Fähre fährt".to_string()), TEXT.trim().to_string()));
    }
    let blank = multipart("alternative", &[("Content-Type: text/plain", "\n"), html]);
    let article = article(&blank);
    assert_eq!((article.format, article.title.as_deref()), (Format::Html, Some("Die Fähre fährt")));
    assert!(read(&blank).1.ends_with("its other form."));
}

#[test]
fn html_is_read_where_the_plain_text_says_next_to_nothing() {
    let html = format!("<html><body><p>{}</p><p>{}</p></body></html>", TEXT.trim(), TEXT.trim());
    let read = |plain: &str, html: &str| {
        let mail = multipart("alternative", &[("Content-Type: text/plain", plain), ("Content-Type: text/html", html)]);
        article(&mail).format
    };
    let stub =
        "The letter is shown here: https://letters.example.org/a-long-address/of-one/letter?number=7&key=abcdef\n";
    let wanted = if cfg!(feature = "html") { Format::Html } else { Format::Text };
    assert_eq!(read(stub, &html), wanted);
    // What both say is read as plain text, however short it is.
    assert_eq!(
        read("The ferry sails again.\n", "<html><body><p>The ferry sails again.</p></body></html>"),
        Format::Text
    );
    assert_eq!(read(TEXT, HTML), Format::Text);
    assert_eq!(read(&TEXT.repeat(4), &html.repeat(9)), Format::Text);
    let notice =
        "This mail is confidential, and whoever it was not meant for must not read it, copy it or pass it on. ";
    let own = |said: &str| format!("<html><body><p>{said}</p><p>{}</p></body></html>", notice.repeat(3));
    assert_eq!(read("The ferry sails again. http://a.example/\n", &own("The ferry sails")), wanted);
    assert_eq!(read("The ferry sails again.\n", &own("The <b>ferry</b> sails again.")), Format::Text);
    assert_eq!(read("Read on: http://a.example/\n", &own("Read on")), wanted);
}

#[test]
fn a_line_that_begins_with_from_is_no_quotation() {
    let body =
        "I will be at the station.\n>From there it is ten minutes on foot to the lake, and then we\nrent a boat.\n";
    let text = "I will be at the station. From there it is ten minutes on foot to the lake, and then we rent a boat.";
    let said = |mail: &str| read(mail).1.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(said(&format!("{HEAD}\n{body}")), text);
    assert_eq!(said(&format!("From ada@example.org Mon Jan  1 00:00:00 2024\n{HEAD}\n{body}")), text);
    assert_eq!(said(&multipart("mixed", &[("Content-Type: text/plain", body)])), text);
}

#[test]
fn of_a_letter_to_many_only_the_letter_is_read() {
    let letter = "The gate stays shut until January, the board said on Tuesday, as divers found a crack in its hinge.\n\n\
        A new hinge costs 310,000 and takes ten weeks, which nobody on the quay had expected at all.";
    let linked = letter.replace("the board", "the board [ https://letters.example/r/2?j=eyJ1 ]");
    for (above, below) in [
        (
            "View this post on the web at https://letters.example/p/the-gate",
            "Like / Comment / Restack\n\nUnsubscribe https://l.example/u",
        ),
        (
            "Forwarded this email? Subscribe here for more\n\nRead in app",
            "You're receiving this email because you signed up.\n\nManage preferences",
        ),
        (
            "Newsletter im Browser ansehen: https://letters.example/w/1",
            "Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.\n\nAbmelden",
        ),
        ("Voir dans le navigateur", "Vous recevez cet e-mail car vous êtes inscrit à notre liste.\n\nSe désabonner"),
        ("Открыть в браузере", "Вы получили это письмо, потому что подписались на рассылку.\n\nОтписаться"),
        ("在浏览器中查看", "您收到此邮件是因为您订阅了我们的通讯。\n\n退订"),
    ] {
        let mail = format!("{HEAD}\n{above}\n\n{linked}\n\n{below}\n");
        assert_eq!(read(&mail).1.replace('\n', " "), letter.replace("\n\n", " "), "{above}");
    }
    let whole = format!("{HEAD}\n{linked}");
    assert!(extract(&whole, &Request::default()).text.contains("[ https://"));
}

#[test]
fn attachments_and_what_stands_around_the_parts_are_not_read() {
    let attached = "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt";
    let picture = "Content-Type: image/png\nContent-Transfer-Encoding: base64";
    let mail = multipart("mixed", &[(attached, "Attached."), (picture, "iVBORw0KGgo="), ("", TEXT)]);
    assert_eq!(read(&mail).1, TEXT.trim());
}

#[test]
fn a_mail_without_text_gives_its_subject_and_says_so() {
    let picture = "Content-Type: image/png\nContent-Transfer-Encoding: base64";
    let only = multipart("mixed", &[(picture, "iVBORw0KGgo=")]);
    for mail in [only, format!("{HEAD}Content-Type: text/plain; charset=utf-8\n\n \n"), HEAD.to_string()] {
        assert_eq!(read(&mail), (Some("Die Fähre fährt".to_string()), String::new()), "{mail}");
        assert_eq!(article(&mail).warning.as_deref(), Some("is a mail that holds no text"));
        assert!(!extract(&mail, &Request::default()).paragraphs.is_empty());
    }
    let page = format!("{HEAD}Content-Type: text/html\n\n<html><body><p><img src=a.png></p></body></html>\n");
    if cfg!(feature = "html") {
        assert_eq!(article(&page).warning.as_deref(), Some("is a mail that holds no text"));
    }
    let thumb = format!("{HEAD}Content-Transfer-Encoding: quoted-printable\n\n=F0=9F=91=8D\n");
    assert_eq!((&*read(&thumb).1, article(&thumb).warning), ("👍", None));
    // Two lines with colons are a text of their own.
    let list = "From: the quay\nTo: the island\nSubject: freight\n";
    assert_eq!((read(list).1.lines().count(), article(list).warning), (3, None));
}

#[test]
fn text_of_any_kind_is_read() {
    let body = "Die F=E4hre f=E4hrt auch bei Nacht.\n";
    for kind in
        ["text/markdown; charset=latin1", "text/plain (as written); charset=latin1", "text/x-notes;charset=latin1"]
    {
        let mail = format!("{HEAD}Content-Type: {kind}\nContent-Transfer-Encoding: quoted-printable\n\n{body}");
        assert_eq!(read(&mail).1, "Die Fähre fährt auch bei Nacht.", "{kind}");
    }
}

#[test]
fn text_of_other_kinds_is_read_where_there_is_no_letter_beside_it() {
    let patch = ("Content-Type: text/x-patch", "--- a/gate.c\n+++ b/gate.c\n-int open = 0;\n");
    let enriched = ("Content-Type: text/enriched", "<bold>The ferry</bold> sails again.\n");
    let named = ("Content-Type: text/x-log; name=gate.log", "The gate was opened at nine.\n");
    let filed = ("Content-Type: text/x-log\nContent-Disposition: inline; filename=a.log", "It was shut at ten.\n");
    for other in [patch, enriched, named, filed] {
        for letter in [("Content-Type: text/html", HTML), ("Content-Type: text/plain", TEXT)] {
            if cfg!(feature = "html") || letter.1 == TEXT {
                for parts in [[letter, other], [other, letter]] {
                    assert!(read(&multipart("mixed", &parts)).1.starts_with("The ferry to the outer"), "{parts:?}");
                }
            }
        }
    }
    assert!(read(&multipart("mixed", &[named, enriched])).1.starts_with("<bold>The ferry"));
    assert_eq!(read(&multipart("mixed", &[named, filed])).1, "");
}

#[test]
fn a_mail_may_be_part_of_a_mail() {
    let inner = format!("From: Ben <ben@example.org>\nSubject: No title\nContent-Type: text/plain\n\n{TEXT}");
    let forward = multipart("mixed", &[("", "\n"), ("Content-Type: message/rfc822", &inner)]);
    assert_eq!(read(&forward), (Some("Die Fähre fährt".to_string()), TEXT.trim().to_string()));
    let nested = inner.replace("text/plain\n", "multipart/mixed; boundary=in\n\n--in\n");
    assert_eq!(read(&multipart("mixed", &[("Content-Type: message/rfc822", &nested)])).1, TEXT.trim());
    let attached = "Content-Type: message/rfc822\nContent-Disposition: attachment";
    assert_eq!(read(&multipart("mixed", &[(attached, &inner)])).1, "");
}

#[test]
fn parts_may_hold_parts_and_lack_their_ends() {
    let inner = format!("--in\nContent-Type: text/html\n\n{HTML}\n--in\n\n{TEXT}");
    let mail = multipart("mixed", &[("Content-Type: multipart/alternative; boundary=in", &inner)]);
    assert_eq!(read(&mail).1, TEXT.trim());
    let end = mail.find("--=_b;1--").unwrap();
    assert_eq!(read(&mail[..end]).1, TEXT.trim());
    let crlf = mail.replace('\n', "\r\n");
    assert_eq!(read(&crlf), read(&mail));
}

#[test]
fn of_a_mailbox_the_first_mail_is_read_and_that_is_said() {
    let mail = |n: &str| {
        format!(
            "From ada@example.org Mon Jan  1 00:00:00 2024\nFrom: Ada\nSubject: {n}\n\n{TEXT}From here on it is calm.\n\n"
        )
    };
    let mailbox = [mail("One"), mail("Two"), mail("Three")].concat();
    let (title, text) = read(&mailbox);
    assert_eq!(title.as_deref(), Some("One"));
    assert!(text.ends_with("From here on it is calm.") && text.matches("The ferry").count() == 1, "{text}");
    assert!(article(&mailbox).warning.unwrap().contains("the first of its 3 mails"));
    assert_eq!(article(&mail("One")).warning, None);
}

#[test]
fn without_cleaning_the_header_lines_are_article_too() {
    let mail = format!("{HEAD}Content-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9 au lait.\n");
    let article = extract(&mail, &Request::default());
    assert!(article.text.contains("Subject: Re: Die Fähre fährt") && article.text.ends_with("Café au lait.\n"));
    assert_eq!((article.title, article.furniture_lines), (None, 0));
}

#[test]
fn what_looks_like_markdown_is_still_a_mail() {
    let mail = format!("{HEAD}\n{TEXT}\n# The plan\n\nSee [the page](https://example.org).\n\n```\nsail\n```\n");
    assert_eq!(article(&mail).format, Format::Text);
    assert_eq!(article(&mail).title.as_deref(), Some("Die Fähre fährt"));
}

/// A mail of this header and body is done with in time.
fn survives(header: &str, body: &str) {
    let start = Instant::now();
    extract(&format!("{HEAD}{header}\n\n{body}"), &Request { clean: true, ..Request::default() });
    assert!(start.elapsed() < Duration::from_secs(20), "{}: {:?}", &header[..60.min(header.len())], start.elapsed());
}

#[test]
fn hostile_mails_are_done_with_in_time() {
    let mixed = "Content-Type: multipart/mixed; boundary=b";
    let nested: String =
        (0..20_000).map(|i| format!("--b{i}\nContent-Type: multipart/mixed; boundary=b{}\n\n", i + 1)).collect();
    survives("Content-Type: multipart/mixed; boundary=b0", &nested);
    survives(mixed, &"--b\nContent-Type: multipart/mixed; boundary=b\n\n".repeat(20_000));
    survives(mixed, &"--b\n\nx\n".repeat(50_000));
    survives(mixed, &"--b\n".repeat(100_000));
    survives(&format!("Content-Type: multipart/mixed; boundary={}", "-".repeat(100_000)), &"-".repeat(500_000));
    survives(&format!("X: {}", "=?utf-8?Q?a?= ".repeat(50_000)), "x");
    survives(&format!("X: {}", "=?".repeat(200_000)), "x");
    survives(&format!("Content-Type: text/plain{}", "; a=\"b".repeat(50_000)), "x");
    survives("Content-Transfer-Encoding: quoted-printable", &"=\n".repeat(200_000));
    survives("Content-Transfer-Encoding: base64", &"=".repeat(500_000));
    survives("Content-Transfer-Encoding: base64\nContent-Type: text/plain", "JVBERi0xLjcK");
    survives("X: y", &"\n\nFrom a\nB: c\n".repeat(30_000));
}
