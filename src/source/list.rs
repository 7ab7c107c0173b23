//! Lists of paths, as `--files-from` reads them.

use std::ffi::OsString;
use std::path::PathBuf;

/// What stands between two paths of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Separator {
    /// A line end. Blank lines and lines that begin with `#` are passed over, and a carriage return at the end of a
    /// line is not part of the name.
    Line,
    /// A NUL byte: any name can be said, so nothing is a comment.
    Nul,
}

/// The paths that `list` names, in its order.
pub(crate) fn parse_list(list: &[u8], separator: Separator) -> Vec<PathBuf> {
    let list = list.strip_prefix(b"\xef\xbb\xbf").unwrap_or(list);
    match separator {
        Separator::Nul => list.split(|&b| b == 0).filter(|name| !name.is_empty()).map(path).collect(),
        Separator::Line => list
            .split(|&b| b == b'\n')
            .map(|line| line.strip_suffix(b"\r").unwrap_or(line))
            .filter(|line| !line.trim_ascii().is_empty() && !line.starts_with(b"#"))
            .map(path)
            .collect(),
    }
}

/// The path with this name; on Unix any bytes are one.
fn path(name: &[u8]) -> PathBuf {
    #[cfg(unix)]
    let name: OsString = std::os::unix::ffi::OsStringExt::from_vec(name.to_vec());
    #[cfg(not(unix))]
    let name: OsString = String::from_utf8_lossy(name).into_owned().into();
    name.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: &[u8], separator: Separator) -> Vec<String> {
        parse_list(list, separator).iter().map(|path| path.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn lines_with_comments_and_blank_lines() {
        let list = b"\xef\xbb\xbf# two of them\na.txt\r\n\n  \nsub/b #2.txt\n#c.txt\n d.txt";
        assert_eq!(names(list, Separator::Line), ["a.txt", "sub/b #2.txt", " d.txt"]);
    }

    #[test]
    fn nul_takes_names_as_they_are() {
        assert_eq!(names(b"#a\0b\nc\0\0d\r\0", Separator::Nul), ["#a", "b\nc", "d\r"]);
        assert!(names(b"", Separator::Nul).is_empty());
    }
}
