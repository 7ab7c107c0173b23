//! Pages as a browser shows them. Without `chromedriver` the tests pass over themselves and say so.

#![cfg(feature = "cli")]
#![allow(clippy::print_stderr, clippy::unwrap_used)]

mod driver;

use std::path::Path;
use std::process::Command;

use driver::Browser;

/// Runs the program on `inputs` in `folder`; pages go to `output` there.
fn pages(folder: &Path, inputs: &[&str], output: &str) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_inbrief"));
    let status = command.current_dir(folder).args(["-f", "html", "-o", output]).args(inputs).status();
    assert!(status.unwrap().success());
}

fn seed(name: &str) -> String {
    format!("{}/seeds/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// Opens a page of `folder` in a browser, or says that there is none.
fn browser(test: &str) -> Option<Browser> {
    let browser = Browser::start();
    if browser.is_none() {
        eprintln!("skipped: {test} (no chromedriver)");
    }
    browser
}

fn open(browser: &Browser, folder: &Path, page: &str) {
    browser.open(&format!("file://{}/{page}", folder.display()));
}

fn quiet(browser: &Browser) {
    let said = browser.console();
    assert!(said.is_empty(), "{said:?}");
}

#[test]
fn the_box_opens_and_closes_and_its_lines_lead_to_their_places() {
    let Some(browser) = browser("the box opens and closes and its lines lead to their places") else { return };
    let folder = tempfile::tempdir().unwrap();
    pages(folder.path(), &[&seed("news-harbour.txt")], "page.html");
    open(&browser, folder.path(), "page.html");
    let is_open = || browser.run("document.querySelector('details').open").as_bool().unwrap();
    let shows = || browser.run("document.querySelector('.digest').checkVisibility()").as_bool().unwrap();
    assert!(!is_open());
    browser.click("summary");
    assert!(is_open() && shows());
    browser.press("summary", "\u{e007}");
    assert!(!is_open(), "the Enter key closes it");
    browser.press("summary", " ");
    assert!(is_open() && shows(), "the space bar opens it");
    for i in 1..=3 {
        let link = format!(".digest li:nth-child({i}) a");
        browser.click(&link);
        let text = |what: &str| browser.run(&format!("document.querySelector(\"{what}\").textContent"));
        assert_eq!(text(&link), text("mark:target"));
        let top = browser.run("document.querySelector('mark:target').getBoundingClientRect().top").as_f64().unwrap();
        assert!((0.0..600.0).contains(&top), "{top}");
    }
    quiet(&browser);
}

#[test]
fn hostile_text_stays_text() {
    let Some(browser) = browser("hostile text stays text") else { return };
    let folder = tempfile::tempdir().unwrap();
    let bad = "</title></script><script>document.title='taken'</script><img src=x onerror=alert(1)> & \"quoted\" 'too'";
    let text = format!("The harbour {bad} opened on Friday again. Read javascript:alert(2) before you click on it.");
    let record = serde_json::json!({"id": "\"><script>alert(3)</script>", "title": bad, "text": text});
    let untitled = serde_json::json!({"id": "javascript:alert(4)//\"><b>", "text": "One word."});
    let long = serde_json::json!({"id": 3, "title": "long ".repeat(2000), "text": "One."});
    std::fs::write(folder.path().join("a b#%.jsonl"), format!("{record}\n{untitled}\n{long}\n")).unwrap();
    pages(folder.path(), &["a b#%.jsonl"], "out/");
    open(&browser, folder.path(), "out/index.html");
    assert_eq!(browser.run("document.querySelector('h2').textContent"), bad);
    browser.click("h2 a");
    assert_eq!(browser.run("document.title"), "News in brief");
    let shown = |what: &str| browser.run(&format!("document.querySelector('{what}').textContent"));
    assert_eq!(shown("article:target h2"), bad);
    assert_eq!(shown("nav a"), bad);
    assert!(shown("article > p").as_str().unwrap().contains(bad));
    assert_eq!(browser.run("document.querySelectorAll('article h2')[1].textContent"), "javascript:alert(4)//\"><b>");
    assert_eq!(browser.run("document.querySelectorAll('script, img, b, [onerror]').length"), 0);
    let sideways = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    assert_eq!(browser.run(sideways), false, "nothing is wider than the window");
    quiet(&browser);
}

#[test]
fn contents_and_index_lead_to_every_article() {
    let Some(browser) = browser("contents and index lead to every article") else { return };
    let folder = tempfile::tempdir().unwrap();
    let inputs = [seed("ar-nakhil.txt"), seed("zh-chaye.txt"), seed("post-terminal.md")];
    let inputs = inputs.each_ref().map(String::as_str);
    pages(folder.path(), &inputs, "out/");
    open(&browser, folder.path(), "out/index.html");
    assert_eq!(browser.run("document.querySelectorAll('article').length"), 3);
    browser.click("article:nth-of-type(1) h2 a");
    assert_eq!(browser.run("document.documentElement.lang"), "ar");
    assert_eq!(browser.run("getComputedStyle(document.querySelector('p')).direction"), "rtl");
    let one = Command::new(env!("CARGO_BIN_EXE_inbrief")).args(["-f", "html"]).args(inputs).output().unwrap();
    std::fs::write(folder.path().join("one.html"), one.stdout).unwrap();
    open(&browser, folder.path(), "one.html");
    browser.click("nav li:nth-child(2) a");
    assert_eq!(browser.run("document.querySelector(':target').lang"), "zh");
    browser.click("article:target summary");
    browser.click("article:target .digest a");
    assert_eq!(browser.run("document.querySelector(':target').closest('article').lang"), "zh");
    quiet(&browser);
}
