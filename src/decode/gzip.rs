//! Gzip of any number of members, with caps: a small file must not fill the memory.

use std::io::{self, ErrorKind, Read};

use flate2::bufread::GzDecoder;

use crate::Error;

/// The most that is unpacked.
const MOST: usize = 1 << 30;
/// Text rarely packs better than 1 to 20; what packs better than 1 to 200 and is large is no text.
const RATIO: usize = 200;
/// Below this size the ratio is of no concern.
const SMALL: usize = 64 << 20;

/// True where the bytes begin like gzip.
pub(super) fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x1f\x8b")
}

/// The unpacked bytes of all members.
///
/// # Errors
/// [`Error::Compressed`] where they are damaged, end early or grow beyond the caps.
#[inline(never)] // Its frame is large: inlined, every run would touch it.
pub(super) fn unpack(packed: &[u8]) -> Result<Vec<u8>, Error> {
    let cap = MOST.min(SMALL.max(packed.len().saturating_mul(RATIO)));
    let mut unpacked = Vec::new();
    match unpack_members(packed, &mut unpacked, cap) {
        Ok(()) if unpacked.len() > cap => Err(damaged(&format!("grows beyond {} MB", cap >> 20))),
        Ok(()) => Ok(unpacked),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Err(damaged("the gzip data ends early")),
        Err(error) => Err(damaged(&format!("the gzip data is damaged ({error})"))),
    }
}

/// Unpacks one member after the other, up to one byte more than `cap`. NULs behind the last one, with which tapes and
/// some programs fill a block, are passed over, as `gzip` does.
fn unpack_members(mut packed: &[u8], unpacked: &mut Vec<u8>, cap: usize) -> io::Result<()> {
    loop {
        let mut member = GzDecoder::new(packed);
        member.by_ref().take((cap + 1 - unpacked.len()) as u64).read_to_end(unpacked)?;
        packed = member.into_inner();
        if unpacked.len() > cap || packed.iter().all(|&byte| byte == 0) {
            return Ok(());
        }
    }
}

fn damaged(what: &str) -> Error {
    Error::Compressed { what: what.to_string() }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::*;

    fn message(packed: &[u8]) -> String {
        unpack(packed).unwrap_err().to_string()
    }

    #[test]
    fn damage_is_named() {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(b"A line that is long enough to be cut in the middle of it.").unwrap();
        let packed = encoder.finish().unwrap();
        assert!(message(&packed[..packed.len() - 12]).contains("ends early"));
        assert!(message(b"\x1f\x8bnonsense").contains("damaged"));
        assert!(message(b"\x1f\x8b").contains("ends early"));
    }

    #[test]
    fn nuls_behind_the_last_member_are_padding() {
        let member = |text: &[u8]| {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
            encoder.write_all(text).unwrap();
            encoder.finish().unwrap()
        };
        let packed = [member(b"The ferry "), member(b""), member(b"sails."), vec![0; 1000]].concat();
        assert_eq!(unpack(&packed).unwrap(), b"The ferry sails.");
        assert!(message(&[member(b"The ferry."), vec![0; 20], vec![7]].concat()).contains("damaged"));
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        for _ in 0..70 {
            encoder.write_all(&vec![b'a'; 1 << 20]).unwrap();
        }
        assert!(message(&encoder.finish().unwrap()).contains("grows beyond"));
    }
}
