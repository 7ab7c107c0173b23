//! Formats that hold no plain text, told by their first bytes, and what turns them into text.

use memchr::memmem;

/// A format's name and the command that turns such a file into text.
type Named = (&'static str, Option<&'static str>);

/// Offset, bytes found there, name, command.
#[rustfmt::skip]
const MAGIC: &[(usize, &[u8], &str, Option<&str>)] = &[
    (0, b"%PDF-", "PDF", Some("pdftotext FILE -")),
    (0, b"{\\rtf", "RTF", Some("unrtf --text FILE")),
    (0, b"%!PS", "PostScript", Some("ps2ascii FILE")),
    (0, b"AT&TFORM", "DjVu", Some("djvutxt FILE")),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Word 97 or other OLE document", Some("catdoc FILE")),
    (60, b"BOOKMOBI", "a Mobipocket book", None),
    (0, b"\xff\xfe\0\0", "UTF-32", Some("iconv -f UTF-32 -t UTF-8 FILE")),
    (0, b"\0\0\xfe\xff", "UTF-32", Some("iconv -f UTF-32 -t UTF-8 FILE")),
    (0, b"(\xb5/\xfd", "Zstandard data", Some("zstd -dc FILE")),
    (0, b"\xfd7zXZ\0", "xz data", Some("xz -dc FILE")),
    (0, b"BZh91AY&SY", "bzip2 data", Some("bzip2 -dc FILE")),
    (0, b"\x04\"M\x18", "LZ4 data", Some("lz4 -dc FILE")),
    (0, b"\x1f\x9d", "compress data", Some("uncompress -c FILE")),
    (0, b"\x1f\x8b", "gzip inside gzip", Some("gzip -dc FILE")),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive", Some("7z x -so FILE")),
    (0, b"Rar!\x1a\x07", "a RAR archive", Some("unrar p -inul FILE")),
    (257, b"ustar", "a tar archive", Some("tar -xOf FILE")),
    (0, b"WARC/1.", "a web archive (WARC)", None),
    (0, b"SQLite format 3\0", "an SQLite database", None),
    (0, b"PAR1", "Parquet data", None),
    (0, b"\x89PNG", "a PNG image", Some("tesseract FILE -")),
    (0, b"\xff\xd8\xff", "a JPEG image", Some("tesseract FILE -")),
    (0, b"GIF8", "a GIF image", None),
    (0, b"II*\0", "a TIFF image", Some("tesseract FILE -")),
    (0, b"MM\0*", "a TIFF image", Some("tesseract FILE -")),
    (8, b"WEBPVP8", "a WebP image", Some("tesseract FILE -")),
    (8, b"WAVEfmt", "a WAV recording", None),
    (4, b"ftyp", "an MP4 or HEIC file", None),
    (0, b"\x1aE\xdf\xa3", "a Matroska video", None),
    (0, b"OggS", "an Ogg recording", None),
    (0, b"fLaC", "a FLAC recording", None),
    (0, b"ID3\x03", "an MP3 recording", None),
    (0, b"ID3\x04", "an MP3 recording", None),
    (0, b"wOFF", "a font", None),
    (0, b"wOF2", "a font", None),
    (0, b"\x7fELF", "an executable", None),
    (0, b"\xcf\xfa\xed\xfe", "an executable", None),
    (0, b"MZ\x90\0", "an executable", None),
    (0, b"\0asm", "an executable", None),
    (0, b"\xca\xfe\xba\xbe", "an executable", None),
];

/// The ZIP family: what a file of the kind holds, its name, its command. The first that is found counts.
const ZIPPED: &[(&[u8], &str, Option<&str>)] = &[
    (b"mimetypeapplication/epub+zip", "EPUB", Some("pandoc -t plain FILE")),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "ODT", Some("pandoc -t plain FILE")),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file", None),
    (b"word/document", "DOCX", Some("pandoc -t plain FILE")),
    (b"xl/workbook", "XLSX", None),
    (b"ppt/presentation", "PPTX", None),
    (b"META-INF/container.xml", "EPUB", Some("pandoc -t plain FILE")),
];

/// An instruction or a comment before the first element of XML is no longer than this.
const PROLOGUE: usize = 4 << 10;

/// So many bytes are looked through for one that no text holds.
const BEGINNING: usize = 512;

/// The format of `bytes`, where it is one that holds no plain text. A feed is text to who asks for it (`feeds`).
pub(super) fn magic(bytes: &[u8], feeds: bool) -> Option<Named> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(zipped(bytes));
    }
    if !feeds && is_feed(bytes) {
        return Some(("a feed of links to articles (RSS or Atom)", Some("curl -sL LINK")));
    }
    let is_at = |&offset: &usize, magic: &[u8]| bytes.get(offset..).is_some_and(|rest| rest.starts_with(magic));
    let found = MAGIC.iter().find(|(offset, magic, ..)| is_at(offset, magic) && !(is_word(magic) && is_prose(bytes)));
    found.map(|&(_, _, name, convert)| (name, convert))
}

/// True for bytes that a text may begin with as well: "GIF89a is the name of a format."
fn is_word(magic: &[u8]) -> bool {
    magic.iter().all(u8::is_ascii_alphanumeric)
}

/// True where none of the first bytes is one that no text holds. All formats that begin with a word have such there:
/// lengths and numbers of versions.
fn is_prose(bytes: &[u8]) -> bool {
    bytes.iter().take(BEGINNING).all(|&byte| byte >= b'\t')
}

/// True for XML whose first element is that of a feed.
fn is_feed(bytes: &[u8]) -> bool {
    let mut rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    for (begin, end) in [(&b"<?"[..], &b"?>"[..]), (b"<?", b"?>"), (b"<!--", b"-->")] {
        if rest.starts_with(begin) {
            let Some(at) = memmem::find(&rest[..rest.len().min(PROLOGUE)], end) else { return false };
            rest = rest[at + end.len()..].trim_ascii_start();
        }
    }
    let named = |name: &[u8]| rest.strip_prefix(name)?.first().filter(|next| b" >\t\r\n".contains(next));
    [&b"<rss"[..], b"<feed", b"<rdf:RDF"].iter().any(|name| named(name).is_some())
}

/// Names of members stand at the beginning and, all of them, at the end of a ZIP file.
fn zipped(bytes: &[u8]) -> Named {
    let near = bytes.len().min(64 << 10);
    let holds =
        |what: &[u8]| [&bytes[..near], &bytes[bytes.len() - near..]].iter().any(|b| memmem::find(b, what).is_some());
    match ZIPPED.iter().find(|(what, ..)| holds(what)) {
        Some(&(_, name, convert)) => (name, convert),
        None => ("a ZIP archive", Some("unzip -p FILE")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(bytes: &[u8]) -> Option<&'static str> {
        magic(bytes, false).map(|(name, _)| name)
    }

    #[test]
    fn documents_name_the_command_that_reads_them() {
        assert_eq!(magic(b"%PDF-1.7\n%...", false), Some(("PDF", Some("pdftotext FILE -"))));
        assert_eq!(magic(b"{\\rtf1\\ansi Hello}", true), Some(("RTF", Some("unrtf --text FILE"))));
        assert_eq!(magic(b"\x89PNG\r\n\x1a\n", false), Some(("a PNG image", Some("tesseract FILE -"))));
    }

    #[test]
    fn zip_files_are_told_apart_by_what_they_hold() {
        assert_eq!(name(b"PK\x03\x04....mimetypeapplication/epub+zipPK"), Some("EPUB"));
        assert_eq!(name(b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.textPK"), Some("ODT"));
        let docx =
            [b"PK\x03\x04[Content_Types].xml".to_vec(), vec![b'x'; 200_000], b"word/document.xml".to_vec()].concat();
        assert_eq!(name(&docx), Some("DOCX"));
        assert_eq!(name(b"PK\x03\x04photo.jpg"), Some("a ZIP archive"));
    }

    #[test]
    fn feeds_are_told_from_pages_and_other_xml() {
        for feed in [
            "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Harbour</title>",
            "\u{feff}<?xml version=\"1.0\"?><?xml-stylesheet href=\"a.xsl\"?>\n<!-- made daily -->\n<feed xmlns=\"a\">",
            "<rdf:RDF\nxmlns=\"a\">",
        ] {
            assert!(name(feed.as_bytes()).unwrap().starts_with("a feed"), "{feed}");
            assert_eq!(magic(feed.as_bytes(), true), None, "{feed}");
        }
        for text in ["<?xml version=\"1.0\"?><html><body>", "<?xml", "<feedback>Good.</feedback>", "<rss", "rss"] {
            assert_eq!(name(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn texts_that_begin_like_a_format_are_texts() {
        for text in [
            "MZ is how some names begin.",
            "ID3 tags are old.",
            "PK",
            "BZh",
            "WARC is a format.",
            "GIF89a is the name that the ferry office gives to its moving pictures.",
            "The ftyp box begins every film that the harbour camera takes.",
            "PAR1 is the first buoy behind the quay.",
            "OggS and fLaC are written on two boats.",
            "",
        ] {
            assert_eq!(magic(text.as_bytes(), false), None, "{text}");
        }
        for (bytes, format) in [
            (&b"GIF89a\x20\x03\x58\x02\xf7\0\0"[..], "a GIF image"),
            (b"\0\0\0\x20ftypisom\0\0\x02\0", "an MP4 or HEIC file"),
            (b"PAR1\x15\x04\x15\x10", "Parquet data"),
            (b"OggS\0\x02", "an Ogg recording"),
            (b"wOF2\0\x01\0\0", "a font"),
        ] {
            assert_eq!(name(bytes), Some(format));
        }
    }
}
