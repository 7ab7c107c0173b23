//! What the command does to its streams: pipes that close, disks that are full, partners that wait.

#![cfg(all(unix, feature = "cli"))]
#![allow(clippy::unwrap_used)]

use std::fs::OpenOptions;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// Far longer than anything here takes.
const LONG: Duration = Duration::from_secs(60);

fn inbrief(args: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_inbrief"));
    command.args(args.split_whitespace()).env_remove("INBRIEF_METHOD").env_remove("INBRIEF_LANGUAGE");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// What the command says to `input`, all sent at once.
fn run(args: &str, input: &[u8]) -> Output {
    let mut child = inbrief(args).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let sender = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    // The command may end before it has read everything.
    let _ = sender.join().unwrap();
    output
}

/// `n` records whose ids are their numbers; a text differs in length from its neighbours.
fn records(n: usize) -> String {
    let sentence = "The ferry across the sound was late again today, and nobody on the pier could say why. ";
    (0..n).map(|i| format!("{{\"id\":{i},\"text\":\"{}\"}}\n", sentence.repeat(i * 7 % 20))).collect()
}

fn within<T: Send + 'static>(time: Duration, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (done, waiting) = mpsc::channel();
    std::thread::spawn(move || done.send(work()));
    waiting.recv_timeout(time).ok()
}

#[test]
fn the_same_bytes_for_any_number_of_threads() {
    let input = records(1000);
    let one = run("--input jsonl -j 1", input.as_bytes());
    assert_eq!(one.status.code(), Some(0));
    let lines: Vec<_> = std::str::from_utf8(&one.stdout).unwrap().lines().collect();
    assert_eq!(lines.len(), 1000);
    for (i, line) in lines.iter().enumerate() {
        assert!(line.starts_with(&format!("{{\"schema\":1,\"id\":{i},")), "{line}");
    }
    for format in ["jsonl", "json", "text", "plain", "markdown"] {
        let one = run(&format!("--input jsonl -f {format} -j 1"), input.as_bytes());
        for jobs in [2, 8] {
            let several = run(&format!("--input jsonl -f {format} -j {jobs}"), input.as_bytes());
            assert!(several.stdout == one.stdout, "{format} with {jobs} threads");
        }
    }
}

#[test]
fn one_digest_of_many_records_is_the_same_for_any_number_of_threads() {
    // Each record speaks of ferries of its own, and every third is a copy.
    let text = |i: usize| {
        let ferry = |k: usize| format!("Ferry {} left pier {} with {} cars on deck. ", i * 31 + k, i + k, i * k % 17);
        (0..8).map(ferry).collect::<String>()
    };
    let input: String = (0..300).map(|i| format!("{{\"id\":{i},\"text\":\"{}\"}}\n", text(i - i % 3 / 2))).collect();
    let together = |jobs: usize| run(&format!("--input jsonl --together --json -n 20 -j {jobs}"), input.as_bytes());
    let one = together(1);
    let said = String::from_utf8(one.stdout.clone()).unwrap();
    assert!(said.contains("\"documents\":300,\"copies\":100"), "{}", &said[said.len() - 200..]);
    for jobs in [2, 8] {
        assert!(together(jobs).stdout == one.stdout, "{jobs} threads");
    }
}

#[test]
fn stop_ends_at_the_same_place_for_any_number_of_threads() {
    let input = records(1000).replacen("{\"id\":700,", "{broken", 1);
    let one = run("--input jsonl --on-error stop -j 1", input.as_bytes());
    assert_eq!((one.status.code(), one.stdout.iter().filter(|&&b| b == b'\n').count()), (Some(1), 701));
    for jobs in [2, 8] {
        let several = run(&format!("--input jsonl --on-error stop -j {jobs}"), input.as_bytes());
        assert_eq!(several.status.code(), Some(1));
        assert!(several.stdout == one.stdout && several.stderr == one.stderr, "{jobs} threads");
    }
}

/// Sends a line, and waits for the answer before anything else is sent.
fn ask(child: &mut Child, answers: &mpsc::Receiver<String>, line: &str) -> String {
    let stdin = child.stdin.as_mut().unwrap();
    stdin.write_all(line.as_bytes()).unwrap();
    stdin.flush().unwrap();
    answers.recv_timeout(LONG).expect("an answer before the next question")
}

#[test]
fn a_partner_gets_its_line_before_it_sends_the_next() {
    for jobs in [1, 2, 8] {
        let mut child = inbrief(&format!("--input jsonl -j {jobs}")).spawn().unwrap();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        let (send, answers) = mpsc::channel();
        std::thread::spawn(move || stdout.lines().try_for_each(|line| send.send(line.unwrap())));
        for (i, line) in records(20).lines().enumerate() {
            let answer = ask(&mut child, &answers, &format!("{line}\n"));
            assert!(answer.starts_with(&format!("{{\"schema\":1,\"id\":{i},")), "{answer}");
        }
        drop(child.stdin.take());
        assert_eq!(child.wait().unwrap().code(), Some(0));
    }
}

#[test]
fn stop_does_not_wait_for_more_input() {
    for jobs in [1, 4] {
        let mut child = inbrief(&format!("--input jsonl --on-error stop -j {jobs}")).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(b"{broken\n").unwrap();
        let status = within(LONG, move || child.wait().unwrap()).expect("an end while standard input is open");
        assert_eq!(status.code(), Some(1));
        drop(stdin);
    }
}

#[test]
fn a_closed_pipe_ends_quietly() {
    for args in
        ["--input jsonl -j 1", "--input jsonl -j 4", "-q -f plain --no-clean -n 100000", "--list-languages", "-h"]
    {
        let mut child = inbrief(args).spawn().unwrap();
        drop(child.stdout.take());
        let mut stdin = child.stdin.take().unwrap();
        let input = records(1000);
        std::thread::spawn(move || stdin.write_all(input.as_bytes()));
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""), "{args}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_a_failure() {
    for args in ["--input jsonl -j 1", "--input jsonl -j 4", "--list-methods", "--help", "--input jsonl -o /dev/full"] {
        let mut command = inbrief(args);
        if !args.contains("-o") {
            command.stdout(OpenOptions::new().write(true).open("/dev/full").unwrap());
        }
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(records(10).as_bytes()).unwrap_or_default();
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{args}");
        assert!(args == "--help" || said.contains("cannot be written: No space left"), "{args}: {said}");
    }
}
