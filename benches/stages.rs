//! Each stage on its own, in bytes a second, by script and size: `cargo bench --bench stages`.

mod generate;

use divan::Bencher;
use divan::counter::BytesCount;
use generate::{Sample, text};
use inbrief::extract::{Request, extract};
use inbrief::sentence::Splitter;
use inbrief::term::count_words;
use inbrief::{Language, decode, language};

fn main() {
    divan::main();
}

const KILOBYTE: usize = 1000;
const SIZES: [usize; 4] = [5 * KILOBYTE, 100 * KILOBYTE, 1000 * KILOBYTE, 10_000 * KILOBYTE];

/// As the command asks for the article: without furniture.
const CLEAN: Request<'_> = Request { format: None, name: None, title: None, clean: true, drop_lines: None };

/// Runs `stage` on a megabyte of each script.
fn by_script(bencher: Bencher<'_, '_>, sample: Sample, stage: impl Fn(&str) + Sync) {
    let text = text(sample, 1000 * KILOBYTE);
    bencher.counter(BytesCount::of_str(&text)).bench(|| stage(divan::black_box(&text)));
}

#[divan::bench(args = Sample::ALL)]
fn decode_bytes(bencher: Bencher<'_, '_>, sample: Sample) {
    by_script(bencher, sample, |text| {
        divan::black_box(decode::decode(text.as_bytes()).is_ok());
    });
}

#[divan::bench(args = Sample::ALL)]
fn extract_article(bencher: Bencher<'_, '_>, sample: Sample) {
    by_script(bencher, sample, |text| {
        divan::black_box(extract(text, &CLEAN));
    });
}

/// A page around the text: menus before it, links and scripts among it, as much markup as text.
#[divan::bench(args = Sample::ALL)]
fn extract_page(bencher: Bencher<'_, '_>, sample: Sample) {
    let menu = "<ul class=\"menu\"><li><a href=\"/section/one\" title=\"One\">One</a></li></ul>".repeat(40);
    let part = |text: &str| {
        format!(
            "<div class=\"entry-content\" id=\"part\" data-type=\"text\"><p style=\"margin: 0 0 1em\">{text} \
             <a href=\"https://example.org/a\">more</a></p>\n<script>track({{\"event\": \"view\", \"depth\": 1}});</script></div>"
        )
    };
    let parts: String = text(sample, 500 * KILOBYTE).split("\n\n").map(part).collect();
    let page = format!("<!doctype html><html><body><nav>{menu}</nav><main>{parts}</main></body></html>");
    bencher.counter(BytesCount::of_str(&page)).bench(|| extract(divan::black_box(&page), &CLEAN).paragraphs.len());
}

#[divan::bench(args = Sample::ALL)]
fn detect_language(bencher: Bencher<'_, '_>, sample: Sample) {
    let text = text(sample, 5 * KILOBYTE);
    bencher.bench(|| language::detect(divan::black_box(&text)));
}

/// Of paragraphs that `extract` has found.
#[divan::bench(args = Sample::ALL)]
fn split_sentences(bencher: Bencher<'_, '_>, sample: Sample) {
    let splitter = Splitter::new(Language::from_code(sample.code()));
    let text = text(sample, 1000 * KILOBYTE);
    let article = extract(&text, &CLEAN);
    let bytes: usize = article.paragraphs.iter().map(|paragraph| paragraph.span.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        let mut sentences = Vec::new();
        for paragraph in &article.paragraphs {
            splitter.split(divan::black_box(&article.text), paragraph.span, &mut sentences);
        }
        sentences
    });
}

#[divan::bench(args = Sample::ALL)]
fn find_words(bencher: Bencher<'_, '_>, sample: Sample) {
    by_script(bencher, sample, |text| {
        divan::black_box(count_words(text));
    });
}

#[divan::bench(args = SIZES)]
fn extract_article_by_size(bencher: Bencher<'_, '_>, size: usize) {
    let text = text(Sample::English, size);
    bencher.counter(BytesCount::of_str(&text)).bench(|| extract(divan::black_box(&text), &CLEAN));
}
