//! HTML cut into texts and tags, as a browser's tokenizer would, in one pass. Comments, declarations, scripts and
//! styles are passed over.

use memchr::{memchr, memmem};

use super::super::letters::begins;

/// A piece of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'h> {
    /// Text, entities not decoded.
    Text(&'h str),
    /// A start tag: its name and the rest of it.
    Start(&'h str, &'h str),
    /// An end tag.
    End(&'h str),
}

/// The title of a page ends within so many bytes, or has no end tag.
const TITLE: usize = 4096;

/// The tokens of a page, in order.
pub(super) struct Tokens<'h> {
    html: &'h str,
    at: usize,
    /// Up to here all is text.
    text_end: usize,
    /// The page's title was seen.
    titled: bool,
}

impl<'h> Tokens<'h> {
    pub(super) fn new(html: &'h str) -> Self {
        Self { html, at: 0, text_end: 0, titled: false }
    }

    /// The rest from `offset` on, nothing where that is behind the end.
    fn rest(&self, offset: usize) -> &'h [u8] {
        self.html.as_bytes().get(self.at + offset..).unwrap_or_default()
    }

    /// Passes over everything up to and with `end`, or up to the end of the page.
    fn skip_past(&mut self, from: usize, end: &[u8]) {
        let found = memmem::find(self.rest(from), end);
        self.at = found.map_or(self.html.len(), |found| self.at + from + found + end.len());
    }

    /// What the start of the element `name` says of the content behind it. Tags in a title are text, if it has an end.
    fn enter(&mut self, name: &str) {
        let is_raw = |raw: &&str| raw.eq_ignore_ascii_case(name);
        if ["script", "style", "textarea", "iframe", "noscript"].iter().any(is_raw) {
            self.at = raw_end(self.rest(0), name).map_or(self.html.len(), |end| self.at + end);
        } else if is_raw(&"title") && !std::mem::replace(&mut self.titled, true) {
            let near = self.rest(0);
            self.text_end = self.at + raw_end(&near[..near.len().min(TITLE)], name).unwrap_or(0);
        }
    }

    /// The tag at the current `<`, whose name begins `skip` bytes on; `None` where the page ends inside it.
    fn tag(&mut self, skip: usize) -> Option<(&'h str, &'h str)> {
        let start = self.at + skip;
        let name_length = self.rest(skip).iter().take_while(|b| !b.is_ascii_whitespace() && !b"/>".contains(b)).count();
        let name_end = start + name_length;
        let end = name_end
            + tag_end(&self.html.as_bytes()[name_end..]).or_else(|| {
                self.at = self.html.len();
                None
            })?;
        self.at = end + 1;
        Some((&self.html[start..name_end], &self.html[name_end..end]))
    }
}

impl<'h> Iterator for Tokens<'h> {
    type Item = Token<'h>;

    fn next(&mut self) -> Option<Token<'h>> {
        loop {
            let rest = self.rest(0);
            let text = match rest {
                [] => return None,
                _ if self.at < self.text_end => self.text_end - self.at,
                // The marks may share their dashes: `<!-->`.
                [b'<', b'!', b'-', b'-', ..] => {
                    self.skip_past(2, b"-->");
                    continue;
                }
                // An end tag without name is none, and no text.
                [b'<', b'!' | b'?', ..] | [b'<', b'/', b'>' | b' ' | b'\t' | b'\r' | b'\n', ..] => {
                    self.skip_past(1, b">");
                    continue;
                }
                [b'<', b'/', b'a'..=b'z' | b'A'..=b'Z', ..] => return self.tag(2).map(|(name, _)| Token::End(name)),
                [b'<', b'a'..=b'z' | b'A'..=b'Z', ..] => {
                    let (name, attributes) = self.tag(1)?;
                    self.enter(name);
                    return Some(Token::Start(name, attributes));
                }
                [b'<', more @ ..] => 1 + memchr(b'<', more).unwrap_or(more.len()),
                _ => memchr(b'<', rest).unwrap_or(rest.len()),
            };
            let start = self.at;
            self.at += text;
            return Some(Token::Text(&self.html[start..self.at]));
        }
    }
}

/// Offset of the end tag that ends the content of the element `name`, which holds no markup.
fn raw_end(content: &[u8], name: &str) -> Option<usize> {
    memmem::find_iter(content, b"</").find(|at| begins(&content[at + 2..], name))
}

/// Offset of the `>` that ends a tag; one in a quoted value does not. A quote inside a value that begins without one
/// is part of it.
fn tag_end(tag: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += memchr::memchr2(b'>', b'=', tag.get(at..)?)?;
        if tag[at] == b'>' {
            return Some(at);
        }
        at += 1;
        at += tag[at..].iter().take_while(|b| b.is_ascii_whitespace()).count();
        if let Some(&quote @ (b'"' | b'\'')) = tag.get(at) {
            at += 1;
            at += memchr(quote, &tag[at..])? + 1;
        } else {
            at += tag[at..].iter().take_while(|b| !b.is_ascii_whitespace() && **b != b'>').count();
        }
    }
}

/// The value of the attribute `name`; empty where it has none.
pub(super) fn attribute<'h>(attributes: &'h str, name: &str) -> Option<&'h str> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let ends = |&(_, c): &(usize, char)| c.is_ascii_whitespace() || c == '=' || c == '/';
        let key_end = rest.char_indices().skip(1).find(ends).map_or(rest.len(), |(at, _)| at);
        let (key, after) = rest.split_at(key_end);
        let (value, after) = value(after);
        if key.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = after;
    }
}

/// The value at the beginning of what follows an attribute's name, and the rest.
fn value(after: &str) -> (&str, &str) {
    let Some(value) = after.trim_start().strip_prefix('=') else { return ("", after) };
    let value = value.trim_start();
    match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
        _ => value.split_at(value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(html: &str) -> Vec<Token<'_>> {
        Tokens::new(html).collect()
    }

    #[test]
    fn texts_and_tags_alternate() {
        let want = [Token::Start("p", " class=\"a>b\""), Token::Text("One"), Token::Start("br", "/"), Token::End("P")];
        assert_eq!(tokens("<!doctype html><p class=\"a>b\"><!-- <p> -->One<br/></P>"), want);
    }

    #[test]
    fn scripts_hold_no_markup() {
        let want = [Token::Start("SCRIPT", ""), Token::End("script"), Token::Text("x")];
        assert_eq!(tokens("<SCRIPT>if (a</b) '<p>'</script>x"), want);
        assert_eq!(tokens("<style>p {}"), [Token::Start("style", "")]);
    }

    #[test]
    fn a_title_holds_no_markup_if_it_has_an_end() {
        let title = [Token::Start("title", ""), Token::Text("The <video> element"), Token::End("TITLE")];
        assert_eq!(tokens("<title>The <video> element</TITLE>"), title);
        let open = [Token::Start("title", ""), Token::Text("Ferry"), Token::Start("body", ""), Token::Text("x")];
        assert_eq!(tokens("<title>Ferry<body>x"), open);
    }

    #[test]
    fn a_comment_may_be_two_dashes_long() {
        for comment in ["<!-->", "<!--->", "<!---->", "<!-- a > b -->"] {
            assert_eq!(tokens(&format!("{comment}One<!-- two -->")), [Token::Text("One")], "{comment}");
        }
    }

    #[test]
    fn quotes_inside_a_value_without_quotes_are_part_of_it() {
        let tag = |attributes| vec![Token::Start("a", attributes), Token::Text("Find don't"), Token::End("a")];
        for attributes in [" href=/find?name='", " href=/find?a=\"&b=1", " a = '>' href=b=", " a= "] {
            assert_eq!(tokens(&format!("<a{attributes}>Find don't</a>")), tag(attributes));
        }
    }

    #[test]
    fn what_is_no_tag_is_text() {
        assert_eq!(tokens("a</>b</ p>c"), [Token::Text("a"), Token::Text("b"), Token::Text("c")]);
        assert_eq!(tokens("a < b <3"), [Token::Text("a "), Token::Text("< b "), Token::Text("<3")]);
        assert_eq!(tokens("end <b attr='"), [Token::Text("end ")]);
        assert_eq!(tokens("end <!-- open"), [Token::Text("end ")]);
    }

    #[test]
    fn attributes_are_found() {
        let tag = " property=og:title content='A \"b\" c' hidden data-x = 1 /";
        assert_eq!(attribute(tag, "content"), Some("A \"b\" c"));
        assert_eq!(attribute(tag, "PROPERTY"), Some("og:title"));
        assert_eq!(attribute(tag, "hidden"), Some(""));
        assert_eq!(attribute(tag, "data-x"), Some("1"));
        assert_eq!(attribute(tag, "x"), None);
        assert_eq!(attribute("=é='", "x"), None);
    }
}
