//! Gzip of any number of members, with caps: a small file must not fill the memory.

use std::io::{ErrorKind, Read};

use flate2::read::MultiGzDecoder;

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
    let mut limited = MultiGzDecoder::new(packed).take(cap as u64 + 1);
    match limited.read_to_end(&mut unpacked) {
        Ok(_) if unpacked.len() > cap => Err(damaged(&format!("grows beyond {} MB", cap >> 20))),
        Ok(_) => Ok(unpacked),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Err(damaged("the gzip data ends early")),
        Err(error) => Err(damaged(&format!("the gzip data is damaged ({error})"))),
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
    fn a_bomb_is_not_unpacked() {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        for _ in 0..70 {
            encoder.write_all(&vec![b'a'; 1 << 20]).unwrap();
        }
        assert!(message(&encoder.finish().unwrap()).contains("grows beyond"));
    }
}
