//! A bar on the terminal for those who wait: what is done, how fast, and the time left.
//!
//! It appears after a second, only where standard error is a terminal and there is more than one document, and is gone
//! at the end. What a run writes is the same with it and without.

use std::time::{Duration, Instant};

use kdam::{Bar, BarExt};

/// What is done sooner needs no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// How far a run is.
///
/// That the terminal takes no bar is no reason to end a run, so errors in drawing it are passed over.
pub(super) struct Progress {
    /// `None` where it is not wanted. It counts from its making, shown or not.
    bar: Option<Bar>,
    began: Instant,
    shown: bool,
}

impl Progress {
    /// The beginning of a run over `total` documents, `None` where nobody knows their number, which shows a bar if that
    /// is `wanted`.
    pub(super) fn new(wanted: bool, total: Option<usize>) -> Self {
        let bar = wanted.then(|| {
            let mut bar = Bar::new(total.unwrap_or(0));
            bar.unit = " documents".to_owned();
            bar
        });
        Self { bar, began: Instant::now(), shown: false }
    }

    /// So many more documents are done.
    pub(super) fn add(&mut self, documents: usize) {
        if let Some(bar) = &mut self.bar {
            bar.counter += documents;
            self.shown = self.shown || self.began.elapsed() > PATIENCE;
            if self.shown {
                _ = bar.update(0);
            }
        }
    }

    /// Writes, with the bar out of the way where that goes `to_terminal`.
    pub(super) fn aside<T>(&mut self, to_terminal: bool, write: impl FnOnce() -> T) -> T {
        let in_the_way = self.shown && to_terminal;
        if in_the_way {
            self.clear();
        }
        let written = write();
        if let Some(bar) = self.bar.as_mut().filter(|_| in_the_way) {
            _ = bar.refresh();
        }
        written
    }

    /// Leaves an empty line, and the cursor at its beginning.
    fn clear(&mut self) {
        if let Some(bar) = &mut self.bar {
            _ = bar.clear().and_then(|()| bar.writer.print(b"\r"));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            self.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_run_and_an_unwanted_bar_show_nothing() {
        let mut short = Progress::new(true, Some(2));
        short.add(1);
        assert!(!short.shown);
        let mut unwanted = Progress::new(false, None);
        unwanted.began -= 2 * PATIENCE;
        unwanted.add(1);
        assert!(unwanted.bar.is_none());
    }

    #[test]
    fn a_long_run_shows_how_far_it_is() {
        let mut long = Progress::new(true, Some(3));
        long.began -= 2 * PATIENCE;
        long.add(2);
        assert!(long.shown);
        let text = long.bar.as_mut().unwrap().render();
        assert!(text.contains(" 2/3 ") && text.contains(" documents/s"), "{text}");
        assert_eq!(long.aside(true, || 7), 7);
    }
}
