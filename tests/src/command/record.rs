//! `cargo xtask record`.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use recordings::record::{self, Consent, HarOptions, LiveOptions, Options};

use super::{api, folder, print};

#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The generated crate. Credentials come from the variables that its `from_env` reads
    #[arg(value_name = "CRATE")]
    name: String,
    /// Where the server is; https, unless it is on this machine
    #[arg(long, value_name = "URL", required_unless_present_any = ["from_har", "plan"])]
    base_url: Option<String>,
    /// Only this call, `operation` or `operation/name`; may be given several times
    #[arg(long = "case", value_name = "NAME")]
    cases: Vec<String>,
    /// Shows what would be sent, and sends nothing
    #[arg(long)]
    plan: bool,
    /// Also makes calls that may change something, once their plan was shown and agreed to
    #[arg(long)]
    allow_writes: bool,
    /// Agrees to the plan
    #[arg(long, requires = "allow_writes")]
    yes: bool,
    /// Makes recordings of what a browser or proxy saved (HAR 1.2), and sends nothing
    #[arg(long, value_name = "FILE", conflicts_with_all = ["cases", "plan", "allow_writes"])]
    from_har: Option<PathBuf>,
    /// Other named calls than those of tests/record/CRATE.yaml
    #[arg(long, value_name = "FILE")]
    set: Option<PathBuf>,
    /// Takes the values of members and parameters of this name for secret, too; may be given several times
    #[arg(long, value_name = "NAME")]
    redact: Vec<String>,
    /// Another folder of recordings than tests/recordings
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// How to print what came of it
    #[arg(long, value_enum, default_value_t = Format::Human, conflicts_with = "plan")]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A line a recording
    Human,
    /// {saved: [{title, status, path}], `left_out`: [{title, why}], failed: [{title, why}]}; a plan is shown on standard error
    Json,
}

pub(crate) fn run(arguments: &Arguments) -> Result<u8, String> {
    let api = api(&arguments.name)?;
    if arguments.plan {
        print(&record::plan(
            api,
            arguments.set.as_deref(),
            &arguments.cases,
        )?);
        return Ok(0);
    }
    let out = folder(arguments.out.as_ref());
    let today = today();
    let common = Options {
        out: &out,
        set: arguments.set.as_deref(),
        redact: &arguments.redact,
        date: &today,
    };
    let report = if let Some(file) = &arguments.from_har {
        let options = HarOptions {
            common,
            file,
            base_url: arguments.base_url.as_deref(),
        };
        record::record_har(api, &options)?
    } else {
        let options = LiveOptions {
            common,
            base_url: arguments.base_url.as_deref().unwrap_or_default(),
            variables: &|name| std::env::var(name).ok(),
            calls: &arguments.cases,
        };
        let show = match arguments.format {
            Format::Human => print,
            Format::Json => eprint,
        };
        let mut agrees = |plan: &str| agrees(plan, arguments.yes, show);
        let consent = if arguments.allow_writes {
            Consent::After(&mut agrees)
        } else {
            Consent::ReadOnly
        };
        record::record(api, &options, consent)?
    };
    print(&match arguments.format {
        Format::Human => report.to_string(),
        Format::Json => format!("{:#}\n", report.to_json()),
    });
    Ok(u8::from(!report.is_complete()))
}

/// Shows the plan, and reads the answer to it.
fn agrees(plan: &str, yes: bool, show: fn(&str)) -> bool {
    show(plan);
    if yes {
        return true;
    }
    show("Send this? [y/N] ");
    let mut answer = String::new();
    let read = std::io::stdin().read_line(&mut answer);
    read.is_ok() && ["y", "yes"].contains(&answer.trim().to_ascii_lowercase().as_str())
}

fn eprint(text: &str) {
    // Nobody reads it if it cannot be written, and then nobody agrees.
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// The day in UTC, as RFC 3339 writes it.
fn today() -> String {
    let now = openapi_runtime::Timestamp::now().to_string();
    now.chars().take_while(|c| *c != 'T').collect()
}
