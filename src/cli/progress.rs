//! A bar on the terminal for those who wait: what is done, how fast, and the time left.
//!
//! It appears after a second, only where standard error is a terminal and there is more than one document, and is gone
//! at the end. What a run writes is the same with it and without.

use std::fmt::Write;
use std::time::{Duration, Instant};

use indicatif::{HumanDuration, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

/// What is done sooner needs no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// How far a run is.
pub(super) struct Progress {
    wanted: bool,
    /// Documents of the run; `None` where records are among them, whose number nobody knows.
    total: Option<u64>,
    began: Instant,
    bar: Option<ProgressBar>,
    done: u64,
}

impl Progress {
    /// The beginning of a run over so many documents, which shows a bar if that is `wanted`.
    pub(super) fn new(wanted: bool, total: Option<usize>) -> Self {
        Self { wanted, total: total.map(|n| n as u64), began: Instant::now(), bar: None, done: 0 }
    }

    /// So many more documents are done.
    pub(super) fn add(&mut self, documents: usize) {
        self.done += documents as u64;
        if self.bar.is_none() && self.wanted && self.began.elapsed() > PATIENCE {
            self.bar = Some(self.shown());
        }
        if let Some(bar) = &self.bar {
            bar.set_position(self.done);
        }
    }

    /// Writes, with the bar out of the way where that goes `to_terminal`.
    pub(super) fn aside<T>(&self, to_terminal: bool, write: impl FnOnce() -> T) -> T {
        match &self.bar {
            Some(bar) if to_terminal => bar.suspend(write),
            _ => write(),
        }
    }

    fn shown(&self) -> ProgressBar {
        let template = match self.total {
            Some(_) => "{bar:30} {human_pos} of {human_len}, {rate} a second, {left} left",
            None => "{spinner} {human_pos} done, {rate} a second",
        };
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        let style = style
            .with_key("rate", |state: &ProgressState, out: &mut dyn Write| _ = write!(out, "{:.0}", rate(state)))
            .with_key("left", |state: &ProgressState, out: &mut dyn Write| {
                _ = write!(out, "{}", HumanDuration(left(state)))
            });
        let bar = ProgressBar::with_draw_target(self.total, ProgressDrawTarget::stderr());
        bar.with_style(style).with_position(self.done).with_elapsed(self.began.elapsed())
    }
}

/// Documents a second since the run began.
fn rate(state: &ProgressState) -> f64 {
    state.pos() as f64 / state.elapsed().as_secs_f64().max(f64::MIN_POSITIVE)
}

/// The time that the rest takes at that rate, in whole seconds.
fn left(state: &ProgressState) -> Duration {
    let rest = state.len().unwrap_or_default().saturating_sub(state.pos());
    Duration::from_secs((rest as f64 / rate(state).max(f64::MIN_POSITIVE)) as u64)
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
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
        assert!(short.bar.is_none());
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
        let bar = long.bar.as_ref().unwrap();
        assert_eq!((bar.position(), bar.length()), (2, Some(3)));
        assert_eq!(long.aside(true, || 7), 7);
    }
}
