//! Pieces, in order -> standard output, a file, or a tree of files.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::file::WholeFile;
use super::held::Held;
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

    /// A file for each input, with the folders it needs, and where they are pages, one that is their `index`.
    pub(super) fn tree(targets: Vec<PathBuf>, index: Option<PathBuf>) -> Self {
        Self::Tree(Tree { targets, open: None, index: index.map(|path| (path, Held::index())) })
    }

    /// Writes a piece.
    ///
    /// # Errors
    /// What the system says, and [`Trouble::Closed`] where nobody reads any more.
    pub(super) fn take(&mut self, piece: &Piece) -> Result<(), Trouble> {
        match self {
            Self::Standard(out) => out.take(piece).map_err(|error| Trouble::writing(standard(), &error)),
            Self::File(out, path) => out.take(piece).map_err(|error| Trouble::writing(path, &error)),
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
            Self::Tree(tree) if whole => tree.finish(),
            Self::File(..) | Self::Tree(_) => Ok(()),
        }
    }

    /// The name of the page that holds all articles, where there is one.
    pub(super) fn shared_page(&self) -> Option<&Path> {
        match self {
            Self::Standard(out) => out.held.as_ref().map(|_| standard()),
            Self::File(out, path) => out.held.as_ref().map(|_| path.as_path()),
            Self::Tree(_) => None,
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

/// What standard output is called.
pub(super) fn standard() -> &'static Path {
    Path::new("standard output")
}

/// A writer of digests, with what stands around and between them.
pub(super) struct Framed<W> {
    out: W,
    frame: Frame,
    begun: bool,
    /// Articles of one page are held until all are there, since its contents come first.
    held: Option<Held>,
}

impl<W: Write> Framed<W> {
    fn new(out: W, frame: Frame) -> Self {
        Self { out, frame, begun: false, held: frame.has_contents().then(Held::articles) }
    }

    /// Writes digests that are put together already, and hands them on at once.
    fn take(&mut self, piece: &Piece) -> io::Result<()> {
        if piece.bytes.is_empty() {
            return Ok(());
        }
        if let Some(held) = &mut self.held {
            self.begun = true;
            return held.add(piece.listed.digests, &piece.listed.contents, &piece.bytes);
        }
        self.out.write_all(self.frame.before(!self.begun).as_bytes())?;
        self.begun = true;
        self.out.write_all(&piece.bytes)?;
        self.out.flush()
    }

    fn close(mut self) -> io::Result<W> {
        if let Some(held) = self.held.take() {
            held.write_to(&mut self.out)?;
        }
        self.out.write_all(self.frame.after(self.begun).as_bytes())?;
        self.out.flush()?;
        Ok(self.out)
    }
}

/// A file for each input. The pieces of an input come one after the other, so one is open at most.
pub(super) struct Tree {
    targets: Vec<PathBuf>,
    open: Option<Framed<WholeFile>>,
    /// The index of all pages in the making, and its path.
    index: Option<(PathBuf, Held)>,
}

impl Tree {
    fn take(&mut self, piece: &Piece) -> Result<(), Trouble> {
        self.write(piece).map_err(|error| Trouble::writing(&self.targets[piece.input], &error))
    }

    /// Writes the index, where there is one and something to name in it.
    fn finish(self) -> Result<(), Trouble> {
        let Some((path, index)) = self.index.filter(|(_, index)| !index.is_empty()) else { return Ok(()) };
        let write = || {
            let mut file = create_with_folders(&path)?;
            index.write_to(&mut file)?;
            file.keep()
        };
        write().map_err(|error| Trouble::writing(&path, &error))
    }

    fn write(&mut self, piece: &Piece) -> io::Result<()> {
        if let Some((_, index)) = &mut self.index {
            index.add(piece.listed.digests, "", piece.listed.index.as_bytes())?;
        }
        let open = self.open.take();
        if piece.ending == Ending::Nothing {
            return Ok(());
        }
        let mut file = match open {
            Some(file) => file,
            None => Framed::new(create_with_folders(&self.targets[piece.input])?, piece.frame),
        };
        file.take(piece)?;
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
        // "File exists", says the system of a folder that cannot be made because a file has its name.
        fs::create_dir_all(folder).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => io::ErrorKind::NotADirectory.into(),
            _ => error,
        })?;
    }
    WholeFile::create(path)
}
