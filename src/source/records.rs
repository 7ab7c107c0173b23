//! JSON Lines framing: a stream of bytes -> blocks of whole lines.
//!
//! A block is what one read brought, up to its last line end, so it never waits for a line that is not there yet: a
//! program that sends one record and waits for the answer gets it. Memory is bounded by the longest line.

use std::io::{self, Cursor, ErrorKind, Read};

use flate2::read::MultiGzDecoder;
use memchr::memchr_iter;

/// How much is asked of the reader at once.
const READ: usize = 64 * 1024;

/// Some whole lines of a JSON Lines input.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// The number of the first of them, from 1.
    pub(crate) first_line: usize,
    /// The lines with their ends; the last line of an input may lack its own.
    pub(crate) bytes: Vec<u8>,
}

impl Block {
    /// The lines that are not blank, each with its number. What is said of a byte of one counts from its beginning, so
    /// the white space there stays.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &[u8])> {
        let ends = memchr_iter(b'\n', &self.bytes).chain([self.bytes.len()]);
        let lines =
            ends.scan(0, |start, end| Some(self.bytes[std::mem::replace(start, end + 1)..end].trim_ascii_end()));
        lines.enumerate().map(|(i, line)| (self.first_line + i, line)).filter(|(_, line)| !line.is_empty())
    }
}

/// The blocks of a stream, which may be compressed by gzip. A byte-order mark is passed over.
///
/// After an error there are no more blocks.
pub(crate) struct Blocks {
    reader: Box<dyn Read + Send>,
    /// The beginning of a line whose end was not read yet.
    rest: Vec<u8>,
    /// The number of the line that `rest` begins.
    line: usize,
    ended: bool,
}

impl Blocks {
    /// The blocks of what `reader` gives.
    ///
    /// # Errors
    /// What the first read says.
    pub(crate) fn new(mut reader: Box<dyn Read + Send>) -> io::Result<Self> {
        // No JSON begins with the first byte of gzip's magic number, so one byte tells.
        let mut first = Vec::new();
        read_some(&mut reader, &mut first, 1)?;
        let compressed = first == [0x1f];
        let reader = Cursor::new(first).chain(reader);
        let reader: Box<dyn Read + Send> =
            if compressed { Box::new(MultiGzDecoder::new(reader)) } else { Box::new(reader) };
        Ok(Self { reader, rest: Vec::new(), line: 1, ended: false })
    }

    fn read_block(&mut self) -> io::Result<Option<Block>> {
        let mut bytes = std::mem::take(&mut self.rest);
        loop {
            let known = bytes.len();
            if read_some(&mut self.reader, &mut bytes, READ)? == 0 {
                self.ended = true;
                return Ok((!bytes.is_empty()).then(|| self.block(bytes)));
            }
            if let Some(end) = memchr::memrchr(b'\n', &bytes[known..]) {
                self.rest = bytes.split_off(known + end + 1);
                return Ok(Some(self.block(bytes)));
            }
        }
    }

    fn block(&mut self, mut bytes: Vec<u8>) -> Block {
        let first_line = self.line;
        self.line += memchr::memchr_iter(b'\n', &bytes).count();
        if first_line == 1 && bytes.starts_with(b"\xef\xbb\xbf") {
            bytes.drain(..3);
        }
        Block { first_line, bytes }
    }
}

impl Iterator for Blocks {
    type Item = io::Result<Block>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let block = self.read_block();
        self.ended |= block.is_err();
        block.transpose()
    }
}

/// Appends what one read of at most `most` bytes gives; the number of bytes, 0 at the end.
fn read_some(reader: &mut impl Read, bytes: &mut Vec<u8>, most: usize) -> io::Result<usize> {
    let known = bytes.len();
    bytes.resize(known + most, 0);
    let read = loop {
        match reader.read(&mut bytes[known..]) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            read => break read,
        }
    };
    bytes.truncate(known + read.as_ref().map_or(0, |&n| n));
    read
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    /// A reader that gives one piece a read, as a pipe may.
    struct Pieces(Vec<&'static [u8]>);

    impl Read for Pieces {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if self.0.is_empty() {
                return Ok(0);
            }
            let n = self.0[0].len().min(buffer.len());
            buffer[..n].copy_from_slice(&self.0[0][..n]);
            self.0[0] = &self.0[0][n..];
            if self.0[0].is_empty() {
                self.0.remove(0);
            }
            Ok(n)
        }
    }

    fn lines(pieces: &[&'static [u8]]) -> Vec<(usize, String)> {
        let mut lines = Vec::new();
        for block in Blocks::new(Box::new(Pieces(pieces.to_vec()))).unwrap() {
            lines.extend(block.unwrap().lines().map(|(n, line)| (n, String::from_utf8(line.to_vec()).unwrap())));
        }
        lines
    }

    #[test]
    fn lines_are_numbered_and_blank_ones_passed_over() {
        let expected = [(1, "a".to_string()), (4, "b".to_string()), (5, "c".to_string())];
        assert_eq!(lines(&[b"\xef\xbb\xbfa\r\n\n \r\nb\nc"]), expected);
        assert_eq!(lines(&[b"\xef", b"\xbb\xbfa\r", b"\n\n", b" \r\nb", b"\nc"]), expected);
        assert_eq!(lines(&[b"  a \n"]), [(1, "  a".to_string())]);
        assert!(lines(&[]).is_empty());
        assert!(lines(&[b"\n\n"]).is_empty());
    }

    #[test]
    fn a_block_does_not_wait_for_the_next_line() {
        let mut blocks = Blocks::new(Box::new(Pieces(vec![b"a\nb\nc", b"d\n"]))).unwrap();
        // The first byte is read on its own to look for gzip.
        assert_eq!(blocks.next().unwrap().unwrap(), Block { first_line: 1, bytes: b"a\nb\n".to_vec() });
        assert_eq!(blocks.next().unwrap().unwrap(), Block { first_line: 3, bytes: b"cd\n".to_vec() });
        assert!(blocks.next().is_none());
    }

    #[test]
    fn a_line_longer_than_a_read_is_whole() {
        let line: &'static [u8] = vec![b'x'; 3 * READ + 5].leak();
        assert_eq!(
            lines(&[line, b"\ny\n"]).iter().map(|(n, l)| (*n, l.len())).collect::<Vec<_>>(),
            [(1, line.len()), (2, 1)]
        );
    }

    #[test]
    fn gzip_is_undone_and_its_damage_is_an_error() {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(b"a\nb\n").unwrap();
        let packed: &'static [u8] = encoder.finish().unwrap().leak();
        assert_eq!(lines(&[packed]), [(1, "a".to_string()), (2, "b".to_string())]);
        let mut blocks = Blocks::new(Box::new(&packed[..packed.len() / 2])).unwrap();
        assert!(blocks.any(|block| block.is_err()));
        assert!(blocks.next().is_none());
    }
}
