//! As much of a browser's remote control (W3C WebDriver over HTTP) as the tests need.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

/// The key of an element's reference in the protocol.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A headless browser, which ends with this value.
pub(crate) struct Browser {
    driver: Child,
    port: u16,
    session: String,
    // The driver would end where nobody reads what it says.
    _said: BufReader<ChildStdout>,
}

impl Browser {
    /// A browser, or `None` where there is no driver of one on this machine.
    pub(crate) fn start() -> Option<Self> {
        let mut driver =
            Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
        let mut said = BufReader::new(driver.stdout.take().unwrap());
        let port = port(&mut said);
        let mut browser = Self { driver, port, session: String::new(), _said: said };
        let options = json!({"args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=800,600", "--force-prefers-reduced-motion"]});
        let wanted = json!({"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}});
        let session = browser.post("/session", &json!({"capabilities": {"alwaysMatch": wanted}}));
        browser.session = format!("/session/{}", session["sessionId"].as_str().unwrap());
        Some(browser)
    }

    /// Opens a page.
    pub(crate) fn open(&self, url: &str) {
        self.command("/url", &json!({"url": url}));
    }

    /// What a script in the page returns.
    pub(crate) fn run(&self, script: &str) -> Value {
        self.command("/execute/sync", &json!({"script": format!("return {script}"), "args": []}))
    }

    /// Clicks the first element that a CSS selector finds, as the mouse does.
    pub(crate) fn click(&self, selector: &str) {
        self.command(&format!("/element/{}/click", self.element(selector)), &json!({}));
    }

    /// Types a key in that element.
    pub(crate) fn press(&self, selector: &str, key: &str) {
        self.command(&format!("/element/{}/value", self.element(selector)), &json!({"text": key}));
    }

    /// What the console said since it was last asked.
    pub(crate) fn console(&self) -> Vec<Value> {
        self.command("/se/log", &json!({"type": "browser"})).as_array().unwrap().clone()
    }

    fn element(&self, selector: &str) -> String {
        let found = self.command("/element", &json!({"using": "css selector", "value": selector}));
        found[ELEMENT].as_str().unwrap().to_string()
    }

    fn command(&self, path: &str, body: &Value) -> Value {
        self.post(&format!("{}{path}", self.session), body)
    }

    /// The value that the driver answers with.
    fn post(&self, path: &str, body: &Value) -> Value {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.write_all(request("POST", path, &body.to_string()).as_bytes()).unwrap();
        let mut answer = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            answer.read_line(&mut line).unwrap();
            if line.trim().is_empty() {
                break;
            }
            if let Some(n) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                length = n.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        answer.read_exact(&mut body).unwrap();
        let value = serde_json::from_slice::<Value>(&body).unwrap()["value"].take();
        assert!(value["error"].is_null(), "{path}: {value}");
        value
    }
}

fn request(method: &str, path: &str, body: &str) -> String {
    let length = body.len();
    let head = "Host: 127.0.0.1\r\nContent-Type: application/json";
    format!("{method} {path} HTTP/1.1\r\n{head}\r\nContent-Length: {length}\r\n\r\n{body}")
}

/// The port that a driver says it listens on.
fn port(said: &mut impl BufRead) -> u16 {
    loop {
        let mut line = String::new();
        assert!(said.read_line(&mut line).unwrap() > 0, "the driver did not start");
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            return port.trim().trim_end_matches('.').parse().unwrap();
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // This ends the browser too, also where a test has failed: nothing here may panic.
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let _ = stream.write_all(request("DELETE", &self.session, "").as_bytes());
            let _ = stream.read(&mut [0; 64]);
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
