//! The text of a mail: which part of it is the writer's own.
//!
//! Programs that write mails mark what they quote, each in its own way: by the element, by its class, by a line that
//! says whom ("On Monday Ben wrote:"), or by the header lines of the other mail. What becomes of it is what becomes of
//! it in plain text ([`mail`]).

use super::super::layout::Block;
use super::super::mail::{self, Course};
use super::super::marks::is_in_time;
use super::elements::Element;
use super::names::has_class;
use super::tokens::attribute;
use super::tree::Tree;

/// Classes that programs give to all they put below a mail: what it quotes, and its signature.
const FRAMES: &[&str] =
    &["gmail_signature", "missive_quote", "moz-signature", "protonmail_quote", "yahoo_quoted", "zmail_extra"];

/// A line above what is passed on is no longer, in bytes.
const LINE: usize = 80;

/// True for an element that holds what a mail quotes, or its signature. A `<blockquote>` that says no more quotes a
/// book: it is part of the letter.
pub(super) fn is_frame(element: Element, attributes: &str) -> bool {
    let quote = element == Element::Quote;
    let cites = || {
        attribute(attributes, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("cite"))
            || attribute(attributes, "cite").is_some_and(|source| source.starts_with("mid:"))
    };
    // A mail that is passed on stands in a division of that class.
    has_class(attributes, |name| FRAMES.contains(&name) || quote && name == "gmail_quote") || quote && cites()
}

/// True for what is only shown in lists of mails, beside the subject.
pub(super) fn is_preview(attributes: &str) -> bool {
    let style = || attribute(attributes, "style").unwrap_or_default();
    let is_none = |part: &str| {
        part.split_once(':')
            .is_some_and(|(name, value)| name.trim() == "max-height" && matches!(value.trim(), "0" | "0px"))
    };
    attributes.contains("max-height") && style().split(';').any(is_none)
}

/// Takes the frame of a mail out of its page, unless nothing else is in it; returns how many blocks that were.
pub(super) fn unframe(tree: &mut Tree, course: Course) -> usize {
    mark_quoted(tree, course);
    let course = if course == Course::New && answers(tree) { Course::Answer } else { course };
    let (text, blocks) = (&tree.page.text, &tree.page.blocks);
    let says = |at: usize| blocks[at].span.of(text).contains(char::is_alphanumeric);
    let lines = mail::header_blocks(text, blocks).unwrap_or(0..0);
    let answered = course == Course::Answer && (0..lines.start).any(says);
    let other = if answered { lines.start..blocks.len() } else { lines };
    // Of a mail that is passed on, which its subject need not say, what it quotes is all there is to read.
    let quotes = |i: usize| match course {
        Course::Answer => mail::is_quotation(text, blocks, i),
        Course::Forward | Course::New => mail::is_quotation(text, blocks, i) && !blocks[i].quoted,
    };
    let own: Vec<usize> = (0..blocks.len()).filter(|&i| !other.contains(&i) && !quotes(i)).collect();
    let said: Vec<_> = own.iter().map(|&i| blocks[i]).collect();
    let signed = mail::before_frame(text, &said);
    if !own[..signed].iter().any(|&i| says(i)) {
        return 0;
    }
    let framed = blocks.len() - signed;
    tree.places = own[..signed].iter().map(|&i| tree.places[i]).collect();
    tree.page.blocks = said[..signed].to_vec();
    framed
}

/// True where the first thing that a letter quotes, which is more than a line above it, stands below a line that says
/// when or from which address it came. What is passed on has header lines instead.
fn answers(tree: &Tree) -> bool {
    let (text, blocks) = (&tree.page.text, &tree.page.blocks);
    let Some(first) = blocks.iter().position(|block| block.quoted) else { return false };
    let tells = |block: &Block| mail::says_whom(text, block) && tells_mail(block.span.of(text));
    let lines = [first.checked_sub(1), Some(first)].into_iter().flatten();
    let Some(whom) = lines.into_iter().find(|&at| tells(&blocks[at])) else { return false };
    let own: usize = blocks[..whom].iter().map(|block| block.span.len()).sum();
    own > LINE && mail::header_blocks(text, &blocks[..whom]).is_none()
}

/// Marks the blocks that the mail quotes. Only an answer quotes a mail by words alone.
fn mark_quoted(tree: &mut Tree, course: Course) {
    let places = if course == Course::Answer { 1..tree.places.len() } else { 0..0 };
    let said: Vec<usize> = places.filter_map(|at| quoted_at(tree, at)).collect();
    for node in said {
        tree.nodes[node].frames = true;
    }
    let framed = tree.inherited(|node| tree.nodes[node].frames);
    for (block, place) in tree.page.blocks.iter_mut().zip(&tree.places) {
        block.quoted = framed[place.node as usize];
    }
}

/// The quotation that begins with the block `at`, where the line above says when or from which address it came: a
/// quotation that is part of the letter is announced otherwise.
fn quoted_at(tree: &Tree, at: usize) -> Option<usize> {
    if !mail::says_whom(&tree.page.text, &tree.page.blocks[at - 1]) || !tells_mail(tree.text_of(at - 1)) {
        return None;
    }
    let line = tree.places[at - 1].node as usize;
    let is_apart = |&node: &usize| node != 0 && !(node..tree.nodes[node].end as usize).contains(&line);
    let is_quote = |&node: &usize| tree.nodes[node].element == Element::Quote;
    tree.up(tree.places[at].node as usize).take_while(is_apart).filter(is_quote).last()
}

/// True for a line with an address, or with a time of day.
fn tells_mail(line: &str) -> bool {
    let line = line.as_bytes();
    line.contains(&b'@') || memchr::memchr_iter(b':', line).any(|at| is_in_time(line, at))
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::super::super::{Request, extract};

    const OWN: &str = "<p>The quay can be closed on the ninth, and the crane will be there at seven.</p>\
        <p>I would rather not move the boats twice, so let us wait for the tide table.</p>";
    const OTHER: &str = "<p>The quay is closed for two days, and the boats are moved to the basin in the north.</p>\
        <p>Every owner of a boat gets a letter a week before, says the plan of the harbour works.</p>";

    /// What is left of a mail.
    fn read(subject: &str, body: &str) -> String {
        let mail = format!("From: Ada\nTo: Ben\nSubject: {subject}\nContent-Type: text/html\n\n<html><body>{body}");
        let article = extract(&mail, &Request { clean: true, ..Request::default() });
        article.paragraphs.iter().map(|p| format!("<p>{}</p>", p.span.of(&article.text))).collect()
    }

    #[test]
    fn what_a_mail_quotes_is_out_whatever_program_wrote_it() {
        for quote in [
            format!("<blockquote type=cite cite='mid:1@e.org'>{OTHER}</blockquote>"),
            format!(
                "<div class=moz-cite-prefix>Le 03/03/2025, Ben a écrit :<br></div><blockquote type=CITE>{OTHER}</blockquote>"
            ),
            format!(
                "<div class=gmail_quote><div>On Monday Ben wrote:</div><blockquote class=gmail_quote>{OTHER}</blockquote></div>"
            ),
            format!("<div class='yahoo_quoted' id=y1><div>On Monday, Ben wrote:</div>{OTHER}</div>"),
            format!("<p>Am 3. März um 10:12 schrieb Ben:</p><blockquote>{OTHER}</blockquote>"),
            format!("<p>Ben &lt;ben@example.org&gt; 写道：</p><blockquote>{OTHER}</blockquote>"),
            format!("<hr><div><b>Von:</b> Ben<br><b>Gesendet:</b> Montag<br><b>Betreff:</b> Re: Der Kai</div>{OTHER}"),
            format!("<div>差出人：Ben</div><div>宛先：Ada</div><div>件名：岸壁</div>{OTHER}"),
            format!("<p>De : Ben<br>Objet : Le quai</p>{OTHER}"),
            "<p>-- <br>Ada Example<br>Harbour office, third floor, behind the old crane on the quay.</p>".to_string(),
            "<div class=moz-signature>Ada Example, harbour office, third floor, behind the old crane.</div>"
                .to_string(),
        ] {
            assert_eq!(read("Re: The quay", &format!("{OWN}{quote}")), OWN, "{quote}");
        }
        let below = format!("<p>On Monday Ben wrote:</p><blockquote type=cite>{OTHER}</blockquote>{OWN}");
        assert_eq!(read("Re: The quay", &below), OWN);
    }

    #[test]
    fn a_quotation_that_is_part_of_the_letter_stays() {
        let own = "<p>The old harbour master used to say:</p>";
        let book = "Whoever moves a boat twice has not looked at the table of the tides once.";
        assert_eq!(
            read("Re: The quay", &format!("{OWN}{own}<blockquote>{book}</blockquote>{OWN}")),
            format!("{OWN}{own}<p>{book}</p>{OWN}")
        );
        assert_eq!(read("The quay", &format!("<blockquote type=cite>{OTHER}</blockquote>")), OTHER);
    }

    #[test]
    fn of_a_mail_that_is_passed_on_only_the_header_lines_are_out() {
        let lines = "From: Ben<br>Date: Monday<br>Subject: The quay<br>To: Ada";
        for other in [
            format!("<div class=gmail_quote><div>---------- Forwarded message ---------<br>{lines}</div>{OTHER}</div>"),
            format!("<blockquote type=cite><div>Begin forwarded message:</div><div>{lines}</div>{OTHER}</blockquote>"),
        ] {
            assert_eq!(read("Fwd: The quay", &format!("{OWN}{other}")), format!("{OWN}{OTHER}"), "{other}");
        }
    }

    #[test]
    fn an_answer_is_told_by_what_it_quotes() {
        let quote = |whom: &str| {
            format!("<div class=gmail_quote><div>{whom}</div><blockquote class=gmail_quote>{OTHER}</blockquote></div>")
        };
        assert_eq!(read("The quay", &format!("{OWN}{}", quote("On 3 June at 9:00 AM Ben wrote:"))), OWN);
        let both = |own: &str, whom: &str| read("The quay", &format!("{own}{}", quote(whom)));
        assert!(both(OWN, "The board says:").ends_with(OTHER));
        // A line may only pass on what stands below it.
        assert!(both("<p>Please see to this.</p>", "On 3 June at 9:00 AM Cem wrote:").ends_with(OTHER));
        let lines = "<div id=divRplyFwdMsg><b>From:</b> Ben &lt;ben@e.org&gt;<br><b>Subject:</b> The quay<br></div>";
        let to = |to: &str, own: &str| {
            let head = format!("From: ada@e.org\nTo: {to}\nSubject: The quay\nContent-Type: text/html\n\n");
            let article = format!("{head}<html><body><p>{own}</p>{lines}{OTHER}</body></html>");
            extract(&article, &Request { clean: true, ..Request::default() }).paragraphs.len()
        };
        let own = "It can wait until the crane is there on Tuesday.";
        assert_eq!((to("Ben <ben@e.org>", own), to("Cem <cem@e.org>", own)), (1, 3));
        // What goes to several, or says next to nothing itself, passes on.
        assert_eq!((to("ben@e.org, Cem <cem@e.org>", own), to("ben@e.org", "See below.")), (3, 3));
    }

    #[test]
    fn notices_below_a_letter_are_out() {
        let notice =
            "<p>Registered office: The Quay</p><p>If you are not the intended recipient, delete this mail.</p>";
        assert_eq!(read("The quay", &format!("{OWN}{notice}")), format!("{OWN}<p>Registered office: The Quay</p>"));
        let owner = "<p>The Harbour Office, 3 The Quay</p>";
        assert_eq!(
            read("The quay", &format!("{OWN}<hr>{notice}{owner}")),
            format!("{OWN}<p>Registered office: The Quay</p>")
        );
        let alone = "<p>If you are not the intended recipient, delete this mail.</p>";
        assert_eq!(read("The quay", alone), alone);
    }

    #[test]
    fn what_is_shown_in_lists_of_mails_is_not_read() {
        let preview = "The board says that the new hinge of the gate will take ten weeks, and no less than that.";
        for part in ["div", "span"] {
            let body = format!("<{part} style='max-height:0px;overflow:hidden'>{preview}</{part}>{OWN}{OTHER}");
            assert_eq!(read("The quay", &body), format!("{OWN}{OTHER}"));
        }
    }

    #[test]
    fn without_cleaning_a_mail_is_whole() {
        let mail =
            format!("From: Ada\nTo: Ben\nContent-Type: text/html\n\n{OWN}<blockquote type=cite>{OTHER}</blockquote>");
        assert_eq!(extract(&mail, &Request::default()).paragraphs.len(), 4);
    }

    #[test]
    fn many_quotations_in_each_other_are_done_with_in_time() {
        let start = std::time::Instant::now();
        for part in [
            "<blockquote type=cite>a@b:",
            "<p>a@b:<blockquote>",
            "<p>From: a<p>Subject: b",
            "<p>a@b:</p><blockquote>c</blockquote>",
        ] {
            read("Re: The quay", &part.repeat(20_000));
        }
        assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
    }
}
