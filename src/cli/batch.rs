//! Work on several threads whose results come out in the order it went in.
//!
//! One thread makes the tasks, since making them may wait for standard input; workers turn tasks into results; the
//! caller's thread takes the results in order, each as soon as it and all before it are there. A bounded queue of
//! places for results keeps the number of tasks in flight small, whatever the order in which they finish.

use std::io;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Tasks in flight for each worker: one at work, some finished that wait for a slower one before them.
const IN_FLIGHT: usize = 4;

/// Hands the result of each task to `take`, in the order of the tasks, until they end or `take` breaks off.
///
/// `worker` makes what works on tasks, once a thread. With one job all is done here, one task after the other; what
/// `take` sees is the same. When `take` breaks off, threads that wait for input are left behind.
///
/// # Errors
/// Where the system starts no thread.
pub(super) fn in_order<T, R, W>(
    jobs: usize,
    tasks: impl Iterator<Item = T> + Send + 'static,
    worker: impl Fn() -> W + Send + Sync + 'static,
    take: impl FnMut(R) -> ControlFlow<()>,
) -> io::Result<()>
where
    T: Send + 'static,
    R: Send + 'static,
    W: FnMut(T) -> R,
{
    if jobs == 1 {
        let _ = tasks.map(worker()).try_for_each(take);
        return Ok(());
    }
    let (places, results) = sync_channel(jobs.saturating_mul(IN_FLIGHT));
    let pool = Pool::new(jobs, worker);
    thread::Builder::new().spawn(move || hand_out(tasks, &places, pool))?;
    let results = results.iter().map(|place: Receiver<R>| place.recv().expect("a worker gives every task its result"));
    let _ = results.into_iter().try_for_each(take);
    Ok(())
}

/// Gives every task a place in the order and a worker.
fn hand_out<T: Send + 'static, R: Send + 'static, W: FnMut(T) -> R>(
    tasks: impl Iterator<Item = T>,
    places: &SyncSender<Receiver<R>>,
    mut pool: Pool<T, R, impl Fn() -> W + Send + Sync + 'static>,
) {
    for task in tasks {
        let (result, place) = sync_channel(1);
        if places.send(place).is_err() {
            return;
        }
        pool.give(task, result);
    }
}

/// A task, and where its result goes.
type Placed<T, R> = (T, SyncSender<R>);

/// Workers, started as tasks come in: a single task starts a single thread.
struct Pool<T, R, F> {
    worker: Arc<F>,
    jobs: usize,
    running: usize,
    queue: Sender<Placed<T, R>>,
    tasks: Arc<Mutex<Receiver<Placed<T, R>>>>,
}

impl<T: Send + 'static, R: Send + 'static, W: FnMut(T) -> R, F: Fn() -> W + Send + Sync + 'static> Pool<T, R, F> {
    fn new(jobs: usize, worker: F) -> Self {
        let (queue, tasks) = channel();
        Self { worker: Arc::new(worker), jobs, running: 0, queue, tasks: Arc::new(Mutex::new(tasks)) }
    }

    fn give(&mut self, task: T, result: SyncSender<R>) {
        if self.running < self.jobs && self.start().is_ok() {
            self.running += 1;
        }
        if self.running == 0 {
            // The system has no thread left for a worker, so this one works.
            let _ = result.send((self.worker)()(task));
        } else {
            let _ = self.queue.send((task, result));
        }
    }

    fn start(&self) -> io::Result<()> {
        let (worker, tasks) = (Arc::clone(&self.worker), Arc::clone(&self.tasks));
        thread::Builder::new().spawn(move || work(worker(), &tasks)).map(drop)
    }
}

/// Works until there are no more tasks. A result that nobody waits for any more is dropped.
fn work<T, R>(mut worker: impl FnMut(T) -> R, tasks: &Mutex<Receiver<Placed<T, R>>>) {
    let next = || tasks.lock().unwrap_or_else(PoisonError::into_inner).recv();
    while let Ok((task, result)) = next() {
        let _ = result.send(worker(task));
    }
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
        in_order(jobs, 0..n, worker, |square| {
            seen.push(square);
            if square == last * last { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })
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
    fn few_tasks_are_in_flight() {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let tasks = (0..1000).inspect(|_| _ = MADE.fetch_add(1, Ordering::SeqCst));
        let mut taken = 0;
        in_order(
            2,
            tasks,
            || |i: usize| i,
            |_| {
                taken += 1;
                thread::sleep(Duration::from_micros(50));
                // One more is made before its place is asked for, one result is held here.
                let ahead = MADE.load(Ordering::SeqCst) - taken;
                assert!(ahead <= 2 * IN_FLIGHT + 2, "{ahead} tasks ahead");
                ControlFlow::Continue(())
            },
        )
        .unwrap();
        assert_eq!(taken, 1000);
    }

    #[test]
    fn a_result_does_not_wait_for_the_next_task() {
        let (send, tasks) = channel();
        send.send(1).unwrap();
        in_order(
            2,
            tasks.into_iter(),
            || |i: usize| i,
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
        in_order(2, tasks.into_iter(), || |i: usize| i, |_| ControlFlow::Break(())).unwrap();
        drop(send);
    }
}
