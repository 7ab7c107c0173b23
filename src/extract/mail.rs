//! The frame of a mail: its header lines, what it quotes, its signature.

mod notice;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::layout::Block;
use super::letters;

/// Names of header lines that hold the subject.
#[rustfmt::skip]
const SUBJECTS: &[&str] = &[
    "subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp", "ämne", "emne", "aihe", "temat", "předmět",
    "tárgy", "konu", "subiect", "тема", "θέμα", "主题", "主旨", "件名", "제목", "الموضوع", "נושא",
];
/// Names of other header lines, as programs write them.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "from", "to", "cc", "bcc", "date", "sent", "reply-to", "message-id", "in-reply-to", "references", "received",
    "return-path", "delivered-to", "content-type", "content-transfer-encoding", "mime-version", "user-agent", "x-mailer",
    "list-id",
    "von", "an", "datum", "gesendet", "de", "à", "envoyé", "para", "fecha", "enviado", "enviado el", "enviado em", "enviada em",
    "data", "da", "a", "inviato", "od", "do", "wysłano", "verzonden", "skickat", "sendt", "kimden",
    "kime", "от", "кому", "дата", "отправлено", "від", "από", "προς", "发件人", "发送时间", "收件人", "抄送", "寄件者", "收件者",
    "差出人", "送信日時", "宛先", "보낸 사람", "보낸 날짜", "받는 사람", "מאת", "אל",
];
/// Those that are words of any text as well: they count beside the others.
const WORDS: &[&str] = &["van", "aan", "från", "till", "fra", "til", "من", "إلى"];
/// Names of the line that says who wrote it.
#[rustfmt::skip]
const SENDERS: &[&str] = &[
    "from", "von", "de", "da", "od", "van", "från", "fra", "kimden", "от", "від", "από", "发件人", "寄件者", "差出人", "보낸 사람",
    "من", "מאת",
];
/// What stands before the subject of an answer.
const ANSWERS: &[&str] = &["re", "aw", "sv", "antw", "odp", "ynt", "отв", "回复", "答复", "回覆"];
/// What stands before the subject of a mail that is passed on.
const FORWARDS: &[&str] = &["fw", "fwd", "wg", "tr", "rv", "enc", "vl", "doorst", "ilt", "转发", "轉寄"];
/// The name of a header line is no longer than this, in bytes.
const NAME: usize = 76;
/// A signature is no longer than this.
const SIGNATURE: usize = 15;
/// Who wrote a mail is named in no more bytes.
const WHOM: usize = 160;
/// What an answer says before the mail it quotes is longer, in bytes: "Please see below." passes it on.
const OWN: usize = 40;

/// The header lines of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head<'t> {
    /// What the mail says it is about, without `Re:` and `Fwd:`.
    pub(super) subject: Option<&'t str>,
    /// Where the body begins, in bytes.
    pub(super) end: usize,
    /// What it is to other mails.
    pub(super) course: Course,
}

/// What a mail is to other mails, by its subject.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Course {
    /// Nothing.
    #[default]
    New,
    /// An answer to one (`Re:`).
    Answer,
    /// One that is passed on (`Fwd:`).
    Forward,
}

/// The header lines at the beginning of `text`, where two or more are those of mails and nothing else comes before a
/// blank line.
pub(super) fn head(text: &str) -> Option<Head<'_>> {
    let mut known = 0;
    let mut end = 0;
    let mut begun = false;
    let mut subject = None;
    let mut is_subject = false;
    for line in text.split_inclusive('\n') {
        let blank = line.trim_end().is_empty();
        if blank && begun {
            break;
        }
        if begun && line.starts_with([' ', '\t']) {
            subject = subject.map(|at: Range<usize>| if is_subject { at.start..end + line.len() } else { at });
        } else if !blank && (begun || !line.starts_with("From ")) {
            let (name, value) = named(line)?;
            let name = name.to_lowercase();
            // Words before a colon are no name, but for a few.
            if name.contains(' ') && !NAMES.contains(&name.as_str()) {
                return None;
            }
            is_subject = SUBJECTS.contains(&name.as_str());
            known += usize::from(is_subject || NAMES.contains(&name.as_str()));
            if is_subject {
                subject = Some(end + line.len() - value.len()..end + line.len());
            }
        }
        begun |= !blank;
        end += line.len();
    }
    let (subject, course) = subject.map(|at| without_prefixes(&text[at])).unwrap_or_default();
    let subject = Some(subject).filter(|subject| !subject.is_empty());
    (known >= 2).then_some(Head { subject, end, course })
}

/// The name of a header line, of any case, and its value. French puts a space before the colon.
fn named(line: &str) -> Option<(&str, &str)> {
    let (name, _) = letters::head(line, NAME + '：'.len_utf8()).split_once([':', '：'])?;
    let value = line[name.len()..].trim_start_matches([':', '：']);
    Some((name.trim_end(), value)).filter(|(name, _)| name.len() <= NAME)
}

/// The header lines of another mail that the body of this one holds, with a subject among them, after a blank or a
/// drawn line ("-----Original Message-----"). Header lines end at either, so each line is read twice at most.
fn inner_head(text: &str, from: usize) -> Option<Range<usize>> {
    let mut at = from;
    let mut apart = Some(from);
    for line in text[from..].split_inclusive('\n') {
        let body = line.trim();
        let drawn = (line.starts_with("---") || line.starts_with("___")) && !line.contains(':');
        if !drawn && let Some(start) = apart.filter(|_| is_among(body, &[NAMES])) {
            let found = head(&text[at..]).filter(|inner| inner.subject.is_some());
            if let Some(inner) = found {
                return Some(start..at + inner.end);
            }
        }
        apart = if drawn { Some(at) } else { body.is_empty().then_some(at + line.len()) };
        at += line.len();
    }
    None
}

/// True for a line with a name that one of the lists has.
fn is_among(line: &str, lists: &[&[&str]]) -> bool {
    named(line).is_some_and(|(name, _)| {
        let name = name.to_lowercase();
        lists.iter().any(|list| list.contains(&name.as_str()))
    })
}

/// True for a name, in small letters, of the line that holds the subject.
pub(super) fn is_name_of_subject(name: &str) -> bool {
    SUBJECTS.contains(&name)
}

/// The part of the body that is the frame of another mail: its header lines, and in an answer that says something
/// before them all that follows, which it answers.
pub(super) fn other(text: &str, head: &Head<'_>) -> Range<usize> {
    let Some(lines) = inner_head(text, head.end) else { return text.len()..text.len() };
    let own = text[head.end..lines.start].trim();
    let from_reader =
        || reader(&text[..head.end]).is_some_and(|to| text[lines.clone()].lines().any(|l| is_from(l, &to)));
    let answers = || match head.course {
        Course::Answer => true,
        Course::New => is_answer(own.len()) && from_reader(),
        Course::Forward => false,
    };
    if !own.is_empty() && answers() { lines.start..text.len() } else { lines }
}

/// The address that a mail with this header goes to, where that is one: what goes to many may pass on what one of them
/// wrote.
pub(super) fn reader(header: &str) -> Option<String> {
    let to = field(header, "to")?;
    let mut addresses = words(&to).filter(|word| word.contains('@'));
    let first = addresses.next()?;
    addresses.all(|other| other.eq_ignore_ascii_case(first)).then(|| first.to_string())
}

/// True for a line that says that the reader `to` wrote what follows. A mail to whoever wrote what it quotes is an
/// answer, even if its subject does not say so.
pub(super) fn is_from(line: &str, to: &str) -> bool {
    let says = line.len() <= WHOM && line.ends_with([':', '：']) || is_among(line, &[SENDERS]);
    says && words(line).any(|word| word.eq_ignore_ascii_case(to))
}

/// True where the writer says so much before a mail that is quoted that this may be an answer to it.
pub(super) fn is_answer(own: usize) -> bool {
    own > OWN
}

/// What stands between spaces and signs that are in no address.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| c.is_whitespace() || "<>()[]:;,\"'：".contains(c))
}

/// The value of the field `name` of header lines, unfolded.
pub(super) fn field(header: &str, name: &str) -> Option<String> {
    let mut lines = header.lines();
    let first = lines.find_map(|line| {
        let (known, value) = line.split_once(':')?;
        known.trim_end().eq_ignore_ascii_case(name).then_some(value)
    })?;
    let folded = lines.take_while(|line| line.starts_with([' ', '\t']));
    Some(folded.fold(first.trim().to_string(), |value, line| value + " " + line.trim()).trim_start().to_string())
}

/// A subject without `Re:`, `Fwd:` and the like, and what the first of these says.
fn without_prefixes(subject: &str) -> (&str, Course) {
    let mut rest = subject.trim();
    let mut first = None;
    while let Some((prefix, behind)) = rest.split_once([':', '：']) {
        let prefix = prefix.trim().to_lowercase();
        let course = match prefix.as_str() {
            prefix if ANSWERS.contains(&prefix) => Course::Answer,
            prefix if FORWARDS.contains(&prefix) => Course::Forward,
            _ => break,
        };
        first.get_or_insert(course);
        rest = behind.trim();
    }
    (rest, first.unwrap_or_default())
}

/// The number of `blocks` of a mail in plain text before its signature, which a line of two hyphens sets off, and
/// before the notices of its owners' lawyers. Below these may stand what it quotes, such as the `other` mail. Its body
/// begins with the block `first`.
pub(super) fn before_signature(text: &str, blocks: &[Block], first: usize, other: &Range<usize>) -> usize {
    let signed = before_mark(text, blocks);
    let before_other = |block: &Block| (block.span.start as usize) < other.start;
    let ends = if other.end == text.len() { blocks.partition_point(before_other) } else { signed };
    let mut own = signed.min(ends);
    while own > first && is_quotation(text, blocks, own - 1) {
        own -= 1;
    }
    let said = first + notice::before(text, blocks.get(first..own).unwrap_or_default());
    if said < own { said } else { signed }
}

/// The number of `blocks` before a line of two hyphens.
fn before_mark(text: &str, blocks: &[Block]) -> usize {
    let from = blocks.len().saturating_sub(SIGNATURE);
    let mark = blocks[from..].iter().position(|block| block.span.of(text) == "--");
    mark.map_or(blocks.len(), |at| from + at)
}

/// The number of `blocks` of a letter that is a page before its signature and the notices there.
pub(super) fn before_frame(text: &str, blocks: &[Block]) -> usize {
    notice::before(text, &blocks[..before_mark(text, blocks)])
}

/// True for what a mail quotes, and for the line or two that say whom.
pub(super) fn is_quotation(text: &str, blocks: &[Block], i: usize) -> bool {
    blocks[i].quoted || says_whom(text, &blocks[i]) && blocks.get(i + 1).is_some_and(|next| next.quoted)
}

/// True for a line or two that could say whom the mail quotes; a longer paragraph is the writer's own.
pub(super) fn says_whom(text: &str, block: &Block) -> bool {
    block.lines <= 2 && block.span.len() <= WHOM && block.span.of(text).ends_with([':', '：'])
}

/// Where `blocks`, of one line each, are the header lines of another mail, a sender and a subject among them, with the
/// drawn line or the few words above that announce them.
pub(super) fn header_blocks(text: &str, blocks: &[Block]) -> Option<Range<usize>> {
    let line = |at: usize| blocks[at].span.of(text);
    let mut at = 0;
    while at < blocks.len() {
        let lines = (at..blocks.len()).take_while(|&at| is_among(line(at), &[NAMES, WORDS, SUBJECTS])).count();
        let names = |list: &[&str]| (at..at + lines).any(|at| is_among(line(at), &[list]));
        if lines >= 2 && names(SUBJECTS) && names(SENDERS) {
            let announced = at > 0 && (line(at - 1).starts_with("---") || says_whom(text, &blocks[at - 1]));
            return Some(at - usize::from(announced)..at + lines);
        }
        at += lines.max(1);
    }
    None
}
