//! The manual page and the completions of shells, made from the definition of the options.

use clap::CommandFactory;
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, italic, roman};

use super::args::{Args, ENVIRONMENT, EXAMPLES};

/// What `--generate` makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Generated {
    /// The manual page, in roff.
    Man,
    /// What a shell completes words from.
    Completions(Shell),
}

impl Generated {
    /// Everything, by the name used on the command line.
    pub(super) const ALL: [(&'static str, Self); 5] = [
        ("man", Self::Man),
        ("complete-bash", Self::Completions(Shell::Bash)),
        ("complete-zsh", Self::Completions(Shell::Zsh)),
        ("complete-fish", Self::Completions(Shell::Fish)),
        ("complete-powershell", Self::Completions(Shell::PowerShell)),
    ];

    /// The text of it.
    pub(super) fn text(self) -> String {
        let mut out = Vec::new();
        match self {
            Self::Man => man(&mut out).expect("memory can be written to"),
            Self::Completions(shell) => clap_complete::generate(shell, &mut Args::command(), "inbrief", &mut out),
        }
        String::from_utf8(out).expect("it is made of UTF-8")
    }
}

fn man(out: &mut Vec<u8>) -> std::io::Result<()> {
    let man = Man::new(Args::command()).manual("User commands");
    man.render_title(out)?;
    man.render_name_section(out)?;
    let program = [bold("inbrief"), roman(" ["), italic("OPTIONS"), roman("] ["), italic("PATH"), roman("]...")];
    Roff::new().control("SH", ["SYNOPSIS"]).text(program).to_writer(out)?;
    man.render_description_section(out)?;
    man.render_options_section(out)?;
    let mut examples = Roff::new();
    examples.control("SH", ["EXAMPLES"]).control("nf", []);
    EXAMPLES.lines().skip(1).for_each(|line| _ = examples.text([roman(line)]));
    examples.control("fi", []).to_writer(out)?;
    let mut environment = Roff::new();
    environment.control("SH", ["ENVIRONMENT AND EXIT STATUS"]);
    ENVIRONMENT.lines().for_each(|line| _ = environment.text([roman(line)]).control("br", []));
    environment.to_writer(out)?;
    man.render_version_section(out)
}
