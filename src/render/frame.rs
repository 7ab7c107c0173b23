//! What stands around and between the digests of one output.

use super::OutputFormat;

/// How digests that go to one output are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Frame {
    open: &'static str,
    between: &'static str,
    end: &'static str,
    close: &'static str,
    empty: &'static str,
    contents: bool,
}

impl Frame {
    /// The frame for one digest, or for any number of them.
    pub(crate) fn new(format: OutputFormat, several: bool) -> Self {
        let bare = Self { open: "", between: "", end: "", close: "", empty: "", contents: false };
        match format {
            OutputFormat::Json if several => {
                Self { open: "[\n", between: ",\n", close: "\n]\n", empty: "[]\n", ..bare }
            }
            OutputFormat::Json | OutputFormat::JsonLines => Self { end: "\n", ..bare },
            OutputFormat::Html => Self { contents: several, ..bare },
            _ => Self { between: "\n", ..bare },
        }
    }

    /// True where the digests are articles of one page, whose contents name them before the first.
    pub(crate) fn has_contents(&self) -> bool {
        self.contents
    }

    /// Appends what `write` writes to `out`, apart from what `out` holds already; where it writes nothing, nothing.
    pub(crate) fn join(&self, out: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>)) {
        let before = out.len();
        if before > 0 {
            out.extend_from_slice(self.between.as_bytes());
        }
        let start = out.len();
        write(out);
        if out.len() == start {
            out.truncate(before);
        } else {
            out.extend_from_slice(self.end.as_bytes());
        }
    }

    /// What stands before the next digests: the first ones, or others.
    pub(crate) fn before(&self, first: bool) -> &'static str {
        if first { self.open } else { self.between }
    }

    /// What stands at the end, where there were digests, or none.
    pub(crate) fn after(&self, any: bool) -> &'static str {
        if any { self.close } else { self.empty }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An output of these digests, each joined to those before it.
    fn output(format: OutputFormat, several: bool, digests: &[&str]) -> String {
        let frame = Frame::new(format, several);
        let mut out = Vec::new();
        digests.iter().for_each(|digest| frame.join(&mut out, |out| out.extend_from_slice(digest.as_bytes())));
        let before = if out.is_empty() { "" } else { frame.before(true) };
        format!("{before}{}{}", String::from_utf8(out.clone()).unwrap(), frame.after(!out.is_empty()))
    }

    #[test]
    fn texts_have_a_blank_line_between_them() {
        assert_eq!(output(OutputFormat::Plain, true, &["a\n", "", "b\n"]), "a\n\nb\n");
        assert_eq!(output(OutputFormat::Text, true, &[]), "");
    }

    #[test]
    fn objects_are_lines_or_elements() {
        assert_eq!(output(OutputFormat::JsonLines, true, &["{}", "{}"]), "{}\n{}\n");
        assert_eq!(output(OutputFormat::Json, false, &["{}"]), "{}\n");
        assert_eq!(output(OutputFormat::Json, true, &["{}", "{}"]), "[\n{},\n{}\n]\n");
        assert_eq!(output(OutputFormat::Json, true, &[]), "[]\n");
        assert_eq!(output(OutputFormat::JsonLines, true, &[]), "");
    }
}
