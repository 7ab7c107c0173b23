//! Sentences inside brackets and quotes of Chinese and Japanese.
//!
//! Full stops stand inside them too, and only what follows the closing mark tells whether the whole is part of a larger
//! sentence. So boundaries inside are taken as they come, and taken back when a pair closes inside a sentence.

use super::script;
use crate::Span;

/// The outermost open bracket of a paragraph. An opening mark that never closes changes nothing.
#[derive(Default)]
pub(super) struct Brackets {
    depth: usize,
    /// Count of sentences when the outermost one opened.
    sentences: usize,
    /// Where its sentence starts.
    start: usize,
}

impl Brackets {
    /// Passes the opening or closing mark at the start of `rest`, where the current sentence starts at `start`; returns
    /// where it starts with the boundaries inside a closed pair taken back.
    pub(super) fn pass(&mut self, rest: &str, start: usize, sentences: &mut Vec<Span>) -> usize {
        match rest.chars().next() {
            Some('「' | '『' | '（' | '《' | '〈' | '【' | '〔') => self.open(start, sentences.len()),
            Some('」' | '』') if carries_on(&rest['」'.len_utf8()..]) => return self.close(start, Some(sentences)),
            Some('）' | '》' | '〉' | '】' | '〕') => return self.close(start, Some(sentences)),
            Some('」' | '』') => return self.close(start, None),
            _ => {}
        }
        start
    }

    fn open(&mut self, start: usize, sentences: usize) {
        if self.depth == 0 {
            (self.sentences, self.start) = (sentences, start);
        }
        self.depth += 1;
    }

    /// Closes a pair; takes back the boundaries in `inside` since the outermost one opened.
    fn close(&mut self, start: usize, inside: Option<&mut Vec<Span>>) -> usize {
        let outermost = self.depth == 1;
        self.depth = self.depth.saturating_sub(1);
        match inside {
            Some(sentences) if outermost && sentences.len() > self.sentences => {
                sentences.truncate(self.sentences);
                self.start
            }
            _ => start,
        }
    }
}

/// True where the sentence goes on behind a closing quote: with a comma, a particle, or who said it.
pub(super) fn carries_on(rest: &str) -> bool {
    rest.starts_with([
        '、', '，', ',', 'と', 'の', 'を', 'に', 'は', 'が', 'も', 'で', 'や', 'か', 'へ', 'っ', 'な', '的',
    ]) || says(rest)
}

/// True where a clause opens another quote, as in `他说，“`: with that it is a sentence, where a full stop ends the quote
/// before.
pub(super) fn opens_quote(rest: &str) -> bool {
    rest.char_indices().take(LONGEST_CLAUSE + 1).any(|(at, _)| rest[at..].starts_with("，“"))
}

/// Most characters of a clause that says who spoke.
const LONGEST_CLAUSE: usize = 14;

/// Verbs of saying that end such a clause, and what else their last character is found in.
const SAYING: [&str; 24] = [
    "问",
    "問",
    "说",
    "說",
    "答",
    "喊",
    "叫",
    "嚷",
    "吼",
    "骂",
    "罵",
    "叹",
    "嘆",
    "道",
    "言った",
    "言う",
    "聞いた",
    "尋ねた",
    "訊いた",
    "答えた",
    "叫んだ",
    "呟いた",
    "つぶやいた",
    "話した",
];
const NOT_SAYING: [&str; 24] = [
    "疑问", "疑問", "学问", "學問", "访问", "訪問", "顾问", "顧問", "小说", "小說", "知道", "街道", "报道", "報道",
    "频道", "頻道", "渠道", "跑道", "轨道", "軌道", "通道", "味道", "隧道", "人道",
];

/// True for a short clause with a verb of saying at its end: "小王问。", "彼は言った。" With a colon it opens a quote of its
/// own.
fn says(rest: &str) -> bool {
    let over = |c: char| matches!(c, '。' | '，' | '：' | '！' | '？' | '；' | '、' | '…' | '“' | '”' | '「' | '」');
    let mut ends = rest.char_indices().take(LONGEST_CLAUSE + 1).skip_while(|&(_, c)| !over(c)).map(|(at, _)| at);
    let (clause, behind) = rest.split_at(ends.next().unwrap_or_default());
    let clause = clause.strip_suffix(['我', '他', '她']).unwrap_or(clause);
    !behind.starts_with('：')
        && !clause.contains(['没', '沒', '不'])
        && SAYING.iter().any(|verb| clause.ends_with(verb))
        && !NOT_SAYING.iter().any(|noun| clause.ends_with(noun))
}

/// True where `text` closes a title, or a remark in brackets or an exclamation in quotes inside the sentence that
/// starts at `start`: what is said in there does not end it.
pub(super) fn closes_inside(text: &str, start: usize) -> bool {
    match text.chars().next_back() {
        Some('》' | '〉') => true,
        Some('）') => !text[start..].starts_with('（'),
        Some('”') => is_quoted_inside(&text[start..]),
        _ => false,
    }
}

/// How far back the mark that opens a quote is looked for, in bytes.
const LONGEST_QUOTE: usize = 120;

/// True where the quote at the end of `sentence` opens behind a word of Chinese that is no verb of saying.
fn is_quoted_inside(sentence: &str) -> bool {
    let from = sentence.floor_char_boundary(sentence.len().saturating_sub(LONGEST_QUOTE));
    let before = sentence[from..].rfind('“').map_or("", |open| &sentence[from..from + open]);
    before.ends_with(script::is_ideograph) && !SAYING.iter().any(|verb| before.ends_with(verb))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Passes all marks of `text` with a boundary at each full stop; the starts of the sentences.
    fn starts(text: &str) -> Vec<usize> {
        let (mut brackets, mut sentences, mut start) = (Brackets::default(), Vec::new(), 0);
        for (at, c) in text.char_indices() {
            start = brackets.pass(&text[at..], start, &mut sentences);
            if c == '。' {
                sentences.push(Span::new(start, at + c.len_utf8()));
                start = at + c.len_utf8();
            }
        }
        sentences.iter().map(|span| span.start as usize).collect()
    }

    #[test]
    fn a_quote_is_one_where_its_sentence_goes_on() {
        assert_eq!(starts("「雨。風」と言う。"), [0]);
        assert_eq!(starts("「雨。風」晴。"), [0, 9]);
    }

    #[test]
    fn who_said_it_is_told_by_a_verb_behind_the_name() {
        for clause in ["小王问。", "小李低聲說，", "她笑着回答道，", "老师问他。", "彼女は小さく呟いた。"]
        {
            assert!(carries_on(clause), "{clause}");
        }
        for clause in ["没人回答。", "他不知道。", "这是报道。", "雨停了。", "我说：", "说", "他坐下来，慢慢地说。", ""]
        {
            assert!(!carries_on(clause), "{clause}");
        }
    }

    #[test]
    fn a_bracket_is_always_part_of_its_sentence() {
        assert_eq!(starts("海（雨。風。）晴。"), [0]);
        assert_eq!(starts("海。山（雨（風。）晴。）空。"), [0, 6]);
    }

    #[test]
    fn a_mark_without_its_other_half_changes_nothing() {
        assert_eq!(starts("「雨。風。"), [0, 9]);
        assert_eq!(starts("雨。）風。"), [0, 6]);
    }
}
