//! Work on several threads whose results come out in the order it went in.
//!
//! Each worker takes the next task from the one source of tasks, together with a place in the order, and works on it;
//! the caller's thread takes the results in order, each as soon as it and all before it are there. A slow task holds
//! nobody up until the results behind it fill the room there is for them, so memory stays bounded: by that room and
//! by one task a worker.

use std::io;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Bytes of finished results that may wait for a slower one before them; beyond that no task is begun.
const ROOM: usize = 16 << 20;

/// What a result takes beside its own bytes: small ones are bounded in number too.
const OVERHEAD: usize = 256;

/// Hands the result of each task to `take`, in the order of the tasks, until they end or `take` breaks off.
///
/// `worker` makes what works on tasks, once a thread, and `size` tells the bytes of a result. With one job all is done
/// here, one task after the other; what `take` sees is the same. When `take` breaks off, threads that wait for input
/// are left behind.
///
/// # Errors
/// Where the system starts no thread.
pub(super) fn in_order<T, R, W>(
    jobs: usize,
    tasks: impl Iterator<Item = T> + Send + 'static,
    worker: impl Fn() -> W + Send + Sync + 'static,
    size: fn(&R) -> usize,
    mut take: impl FnMut(R) -> ControlFlow<()>,
) -> io::Result<()>
where
    R: Send + 'static,
    W: FnMut(T) -> R,
{
    if jobs == 1 {
        let _ = tasks.map(worker()).try_for_each(take);
        return Ok(());
    }
    let (places, results) = channel();
    let room = Arc::new(Room::default());
    let tasks = Mutex::new((tasks.fuse(), places));
    Arc::new(Crew { tasks, room: Arc::clone(&room), worker, size }).start(jobs)?;
    for place in results {
        let result = place.recv().expect("a worker gives every task its result");
        let bytes = size(&result);
        if take(result).is_break() {
            break;
        }
        room.leave(bytes);
    }
    Ok(())
}

/// What the threads share.
struct Crew<I, R, F> {
    /// Where the tasks come from, and where the places for their results go, in the same order.
    tasks: Mutex<(I, Sender<Receiver<R>>)>,
    room: Arc<Room>,
    worker: F,
    size: fn(&R) -> usize,
}

impl<T, R, I, W, F> Crew<I, R, F>
where
    R: Send + 'static,
    I: Iterator<Item = T> + Send + 'static,
    W: FnMut(T) -> R,
    F: Fn() -> W + Send + Sync + 'static,
{
    /// Starts a thread that works on tasks, and starts others as they come in: `threads` in all.
    fn start(self: Arc<Self>, threads: usize) -> io::Result<()> {
        thread::Builder::new().spawn(move || self.work(threads - 1)).map(drop)
    }

    /// Works until there are no more tasks, or nobody waits for results.
    fn work(self: &Arc<Self>, more: usize) {
        let mut next = self.next();
        if next.is_some() && more > 0 {
            // Where the system has no thread left, those that run do the work.
            let _ = Arc::clone(self).start(more);
        }
        let mut worker = (self.worker)();
        while let Some((task, place)) = next {
            let result = worker(task);
            self.room.enter((self.size)(&result));
            let _ = place.send(result);
            next = self.next();
        }
    }

    /// The next task and where its result goes.
    ///
    /// A worker that waits for room has no task, so the task before all others is always at work or finished.
    fn next(&self) -> Option<(T, SyncSender<R>)> {
        self.room.wait();
        let mut tasks = lock(&self.tasks);
        let task = tasks.0.next()?;
        let (result, place) = sync_channel(1);
        tasks.1.send(place).ok()?;
        Some((task, result))
    }
}

/// The room for results that wait for their turn.
#[derive(Default)]
struct Room {
    taken: Mutex<usize>,
    freed: Condvar,
}

impl Room {
    fn enter(&self, bytes: usize) {
        *lock(&self.taken) += bytes + OVERHEAD;
    }

    fn leave(&self, bytes: usize) {
        let mut taken = lock(&self.taken);
        let full = *taken > ROOM;
        *taken -= bytes + OVERHEAD;
        if full && *taken <= ROOM {
            self.freed.notify_all();
        }
    }

    /// Waits while there is none.
    fn wait(&self) {
        let _room = self.freed.wait_while(lock(&self.taken), |taken| *taken > ROOM);
    }
}

/// A worker that panics leaves nothing half done in what is locked.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    /// What `take` sees of the numbers `0..n`, each worked on for a time that differs.
    fn squares(jobs: usize, n: u64, last: u64) -> Vec<u64> {
        let mut seen = Vec::new();
        let worker = || {
            |i: u64| {
                thread::sleep(Duration::from_micros(i * 37 % 11 * 100));
                i * i
            }
        };
        in_order(
            jobs,
            0..n,
            worker,
            |_| 0,
            |square| {
                seen.push(square);
                if square == last * last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            },
        )
        .unwrap();
        seen
    }

    #[test]
    fn results_come_in_the_order_of_the_tasks() {
        let expected: Vec<u64> = (0..100).map(|i| i * i).collect();
        for jobs in [1, 2, 3, 8] {
            assert_eq!(squares(jobs, 100, u64::MAX >> 32), expected, "{jobs} jobs");
            assert_eq!(squares(jobs, 100, 20), expected[..21], "{jobs} jobs, broken off");
            assert_eq!(squares(jobs, 0, 0), [0; 0]);
        }
    }

    #[test]
    fn results_that_wait_are_bounded_by_their_bytes() {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let tasks = (0..1000).inspect(|_| _ = MADE.fetch_add(1, Ordering::SeqCst));
        let mut taken = 0;
        in_order(
            2,
            tasks,
            || |i: usize| i,
            |_| ROOM / 10,
            |_| {
                taken += 1;
                thread::sleep(Duration::from_micros(50));
                // One result more than there is room for, one task at each worker, one result here.
                let ahead = MADE.load(Ordering::SeqCst) - taken;
                assert!(ahead <= 10 + 1 + 2 + 1, "{ahead} tasks ahead");
                ControlFlow::Continue(())
            },
        )
        .unwrap();
        assert_eq!(taken, 1000);
    }

    #[test]
    fn a_slow_task_does_not_hold_up_those_behind_it() {
        let (done, finished) = channel();
        let finished = Arc::new(Mutex::new(finished));
        let worker = move || {
            let (done, finished) = (done.clone(), Arc::clone(&finished));
            move |i: usize| {
                if i == 0 {
                    // Were only a few done ahead of the first, this would wait for ever.
                    assert_eq!(lock(&finished).iter().take(2000).count(), 2000);
                } else {
                    let _ = done.send(i);
                }
                i
            }
        };
        let mut seen = Vec::new();
        in_order(
            2,
            0..5000,
            worker,
            |_| 100,
            |i| {
                seen.push(i);
                ControlFlow::Continue(())
            },
        )
        .unwrap();
        assert!(seen.into_iter().eq(0..5000));
    }

    #[test]
    fn a_result_does_not_wait_for_the_next_task() {
        let (send, tasks) = channel();
        send.send(1).unwrap();
        in_order(
            2,
            tasks.into_iter(),
            || |i: usize| i,
            |_| 0,
            |i| {
                // The second task is made only once the first result is here; were it waited for, this would hang.
                if i == 1 {
                    send.send(2).unwrap();
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                }
            },
        )
        .unwrap();
    }

    #[test]
    fn breaking_off_does_not_wait_for_the_maker_of_tasks() {
        let (send, tasks) = channel();
        send.send(1).unwrap();
        in_order(2, tasks.into_iter(), || |i: usize| i, |_| 0, |_| ControlFlow::Break(())).unwrap();
        drop(send);
    }
}
