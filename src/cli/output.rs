//! Pieces, in order -> standard output, a file, or a tree of files.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::file::WholeFile;
use super::trouble::Trouble;
use super::worker::{Ending, Piece};
use crate::render::Frame;

/// Where the digests go.
pub(super) enum Output {
    /// Standard output, flushed after each piece.
    Standard(Framed<io::Stdout>),
    /// One file.
    File(Framed<WholeFile>, PathBuf),
    /// A file for each input.
    Tree(Tree),
}

impl Output {
    /// Standard output, for digests put together by `frame`.
    pub(super) fn standard(frame: Frame) -> Self {
        Self::Standard(Framed::new(io::stdout(), frame))
    }

    /// The file `path`.
    ///
    /// # Errors
    /// Where it cannot be made.
    pub(super) fn file(path: &Path, frame: Frame) -> Result<Self, Trouble> {
        let file = WholeFile::create(path).map_err(|error| Trouble::writing(path, &error))?;
        Ok(Self::File(Framed::new(file, frame), path.to_path_buf()))
    }

    /// A file for each input, with the folders it needs.
    pub(super) fn tree(targets: Vec<PathBuf>) -> Self {
        Self::Tree(Tree { targets, open: None })
    }

    /// Writes a piece.
    ///
    /// # Errors
    /// What the system says, and [`Trouble::Closed`] where nobody reads any more.
    pub(super) fn take(&mut self, piece: &Piece) -> Result<(), Trouble> {
        match self {
            Self::Standard(out) => out.take(&piece.bytes).map_err(|error| Trouble::writing(standard(), &error)),
            Self::File(out, path) => out.take(&piece.bytes).map_err(|error| Trouble::writing(path, &error)),
            Self::Tree(tree) => tree.take(piece),
        }
    }

    /// Ends the output. A file is kept if it is `whole`: if no failure ended the run early.
    ///
    /// # Errors
    /// As [`Output::take`].
    pub(super) fn finish(self, whole: bool) -> Result<(), Trouble> {
        match self {
            Self::Standard(out) => out.close().map(drop).map_err(|error| Trouble::writing(standard(), &error)),
            Self::File(out, path) if whole => {
                out.close().and_then(WholeFile::keep).map_err(|error| Trouble::writing(&path, &error))
            }
            Self::File(..) | Self::Tree(_) => Ok(()),
        }
    }

    /// True where something was written.
    pub(super) fn has_begun(&self) -> bool {
        match self {
            Self::Standard(out) => out.begun,
            Self::File(out, _) => out.begun,
            Self::Tree(_) => true,
        }
    }
}

fn standard() -> &'static Path {
    Path::new("standard output")
}

/// A writer of digests, with what stands around and between them.
pub(super) struct Framed<W> {
    out: W,
    frame: Frame,
    begun: bool,
}

impl<W: Write> Framed<W> {
    fn new(out: W, frame: Frame) -> Self {
        Self { out, frame, begun: false }
    }

    /// Writes digests that are put together already, and hands them on at once.
    fn take(&mut self, digests: &[u8]) -> io::Result<()> {
        if digests.is_empty() {
            return Ok(());
        }
        self.out.write_all(self.frame.before(!self.begun).as_bytes())?;
        self.begun = true;
        self.out.write_all(digests)?;
        self.out.flush()
    }

    fn close(mut self) -> io::Result<W> {
        self.out.write_all(self.frame.after(self.begun).as_bytes())?;
        self.out.flush()?;
        Ok(self.out)
    }
}

/// A file for each input. The pieces of an input come one after the other, so one is open at most.
pub(super) struct Tree {
    targets: Vec<PathBuf>,
    open: Option<Framed<WholeFile>>,
}

impl Tree {
    fn take(&mut self, piece: &Piece) -> Result<(), Trouble> {
        self.write(piece).map_err(|error| Trouble::writing(&self.targets[piece.input], &error))
    }

    fn write(&mut self, piece: &Piece) -> io::Result<()> {
        let open = self.open.take();
        if piece.ending == Ending::Nothing {
            return Ok(());
        }
        let mut file = match open {
            Some(file) => file,
            None => Framed::new(create_with_folders(&self.targets[piece.input])?, piece.frame),
        };
        file.take(&piece.bytes)?;
        match piece.ending {
            Ending::Whole => file.close()?.keep(),
            _ => {
                self.open = Some(file);
                Ok(())
            }
        }
    }
}

fn create_with_folders(path: &Path) -> io::Result<WholeFile> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    WholeFile::create(path)
}
