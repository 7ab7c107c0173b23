//! Text to digest, in bytes a second: `cargo bench --bench end_to_end`.
//!
//! `growth` doubles the input; a step that is not linear shows as falling bytes a second.

// The benches share the texts; each uses a part of what makes them.
#[allow(dead_code)]
mod generate;

use divan::Bencher;
use divan::counter::BytesCount;
use generate::{Sample, text};
use inbrief::{Budget, Document, Method, Options, Ratio, Summarizer};

fn main() {
    divan::main();
}

fn bench(bencher: Bencher<'_, '_>, text: &str, options: Options) {
    let mut summarizer = Summarizer::new(options);
    let document = Document { text, ..Document::default() };
    bencher.counter(BytesCount::of_str(text)).bench_local(|| summarizer.summarize(divan::black_box(&document)));
}

#[divan::bench(args = Sample::ALL, consts = [5_000, 100_000, 1_000_000, 10_000_000], max_time = 2)]
fn script_and_size<const BYTES: usize>(bencher: Bencher<'_, '_>, sample: Sample) {
    bench(bencher, &text(sample, BYTES), Options::default());
}

#[divan::bench(args = [1, 2, 4, 8])]
fn growth(bencher: Bencher<'_, '_>, times: usize) {
    bench(bencher, &text(Sample::English, times * 1_000_000), Options::default());
}

#[divan::bench(args = Method::ALL.iter().copied())]
fn method(bencher: Bencher<'_, '_>, method: Method) {
    bench(bencher, &text(Sample::English, 1_000_000), Options { method, ..Options::default() });
}

/// A fifth of a book: choosing must not compare all with all.
#[divan::bench(args = [1, 2, 4, 8])]
fn ratio(bencher: Bencher<'_, '_>, times: usize) {
    let fifth = Ratio::new(0.2).expect("a fifth is a ratio");
    let options = Options { budget: Budget::Ratio(fifth), ..Options::default() };
    bench(bencher, &text(Sample::English, times * 1_000_000), options);
}
