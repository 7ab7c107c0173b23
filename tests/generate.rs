//! The manual page and the completions, checked by the tools that read them. A tool that is not here is passed over, and
//! that is said.

#![cfg(all(unix, feature = "cli"))]
#![allow(clippy::print_stderr, clippy::unwrap_used)]

use std::process::{Command, Stdio};

fn generated(what: &str) -> (tempfile::TempDir, std::path::PathBuf, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_inbrief")).args(["--generate", what]).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("inbrief.1");
    std::fs::write(&path, &output.stdout).unwrap();
    (folder, path, String::from_utf8(output.stdout).unwrap())
}

/// True where `tool` finds nothing to say of what is generated.
fn accepted(tool: &[&str], what: &str) -> bool {
    let (_folder, path, _) = generated(what);
    let output = Command::new(tool[0]).args(&tool[1..]).arg(&path).env("MANWIDTH", "80").stdin(Stdio::null()).output();
    let Ok(output) = output else {
        eprintln!("skipped: {what} (no {})", tool[0]);
        return true;
    };
    eprintln!("{}", String::from_utf8_lossy(&output.stderr));
    output.status.success() && output.stderr.is_empty()
}

#[test]
fn the_manual_page_is_good_roff() {
    assert!(accepted(&["man", "--warnings", "-l"], "man"));
    let (_folder, _, page) = generated("man");
    for part in [".SH NAME", ".SH OPTIONS", ".SH EXAMPLES", "\\-\\-sentences", "Exit status"] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn completions_are_good_scripts_and_know_the_options() {
    for shell in ["bash", "zsh", "fish"] {
        assert!(accepted(&[shell, "-n"], &format!("complete-{shell}")), "{shell}");
    }
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let (_folder, _, script) = generated(&format!("complete-{shell}"));
        assert!(script.contains("sentences") && script.contains("highlight"), "{shell}");
    }
    let (_folder, _, bash) = generated("complete-bash");
    assert!(bash.contains("text plain markdown html json jsonl"), "values are completed too");
}

#[test]
fn bash_completes_an_option() {
    let (_folder, path, _) = generated("complete-bash");
    let script = format!(
        "source {}; COMP_WORDS=(inbrief --keyw); COMP_CWORD=1; _inbrief inbrief --keyw inbrief; echo ${{COMPREPLY[@]}}",
        path.display()
    );
    match Command::new("bash").args(["-c", &script]).output() {
        Ok(output) => assert_eq!(String::from_utf8(output.stdout).unwrap().trim(), "--keywords"),
        Err(_) => eprintln!("skipped: completing (no bash)"),
    }
}
