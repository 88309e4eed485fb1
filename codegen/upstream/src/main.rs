//! `openapi-upstream`: says what upstream publishes that our documents do not. `cargo xtask drift` runs it.

#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::todo)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, ValueEnum};
use openapi_upstream::{Limits, Location, Report, Request, Trouble, report};
use serde_json::{Value, json};

/// Compares our OpenAPI documents with what upstream publishes.
#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask drift",
    bin_name = "cargo xtask drift",
    after_help = "Exit status: 0 when there is no drift; 1 when there is; 2 when it could not be told."
)]
struct Arguments {
    /// Our documents [default: those in spec/ whose upstream is known]
    #[arg(value_name = "SPEC")]
    specs: Vec<PathBuf>,
    /// The upstream document: OpenAPI as JSON or YAML, or a page of Redoc or Swagger UI, as a file or an https URL
    /// [default: `extends` of the overlay]
    #[arg(long, value_name = "FILE|URL")]
    upstream: Option<String>,
    /// What was knowingly changed, as an OpenAPI Overlay for the upstream document
    /// [default: NAME.drift-overlay.yaml beside the document, if there is one]
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,
    /// How to print what is found
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// How many differences are printed [default: 50, as JSON 1000]
    #[arg(long, value_name = "NUMBER")]
    limit: Option<usize>,
    /// Writes all additions to FILE, as a patch for `git apply`
    #[arg(long, value_name = "FILE")]
    patch: Option<PathBuf>,
    /// How many seconds fetching may take in all
    #[arg(long, value_name = "SECONDS", default_value_t = 60.0)]
    timeout: f64,
    /// The folder that holds spec/
    #[arg(long, value_name = "DIR", hide = true, default_value = ".")]
    root: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a terminal
    Human,
    /// One object with the array `reports`
    Json,
    /// For an issue
    Markdown,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let requests = match requests(&arguments) {
        Ok(requests) => requests,
        Err(trouble) => {
            complain(&trouble);
            return ExitCode::from(2);
        }
    };
    let limit = arguments.limit.unwrap_or(match arguments.format {
        Format::Json => 1000,
        Format::Human | Format::Markdown => 50,
    });
    let mut status = 0;
    let mut printed = Vec::new();
    let mut patches = String::new();
    for mut request in requests {
        request.patches = limit;
        match openapi_upstream::drift(&request) {
            Ok(report) => {
                status = status.max(u8::from(report.is_drift()));
                patches.push_str(report.patch.as_deref().unwrap_or_default());
                printed.push(shown(&report, arguments.format, limit));
            }
            Err(trouble) => {
                status = 2;
                complain(&trouble);
                if arguments.format == Format::Json {
                    let spec = request.spec.display().to_string();
                    printed.push(json!({ "spec": spec, "error": trouble.to_string() }));
                }
            }
        }
    }
    print(&match arguments.format {
        Format::Json => format!("{:#}\n", json!({ "reports": printed })),
        Format::Human | Format::Markdown => {
            let texts: Vec<&str> = printed.iter().filter_map(Value::as_str).collect();
            texts.join("\n")
        }
    });
    if let Some(file) = &arguments.patch
        && let Err(error) = std::fs::write(file, patches)
    {
        complain(&Trouble::File(format!(
            "cannot write {}: {error}",
            file.display()
        )));
        status = 2;
    }
    ExitCode::from(status)
}

fn shown(report: &Report, format: Format, limit: usize) -> Value {
    match format {
        Format::Human => report::human(report, limit).into(),
        Format::Json => report::json(report, limit),
        Format::Markdown => report::markdown(report, limit).into(),
    }
}

/// What is to be compared.
fn requests(arguments: &Arguments) -> Result<Vec<Request>, Trouble> {
    let limits = Limits {
        whole: Duration::try_from_secs_f64(arguments.timeout)
            .map_err(|error| Trouble::Location(format!("--timeout: {error}")))?,
        ..Limits::default()
    };
    let upstream = arguments
        .upstream
        .as_deref()
        .map(Location::parse)
        .transpose()?;
    let specs = if arguments.specs.is_empty() {
        known(
            &arguments.root,
            upstream.is_some() || arguments.overlay.is_some(),
        )?
    } else {
        arguments.specs.clone()
    };
    if specs.len() > 1 && (upstream.is_some() || arguments.overlay.is_some()) {
        return Err(Trouble::Location(
            "one upstream or overlay is for one document: name that document".to_owned(),
        ));
    }
    Ok(specs
        .into_iter()
        .map(|spec| Request {
            spec,
            upstream: upstream.clone(),
            overlay: arguments.overlay.clone(),
            limits,
            patches: 0,
        })
        .collect())
}

/// The documents in spec/: all of them, or those with an overlay that may name their upstream.
fn known(root: &Path, all: bool) -> Result<Vec<PathBuf>, Trouble> {
    let folder = if root == Path::new(".") {
        PathBuf::from("spec")
    } else {
        root.join("spec")
    };
    let entries = std::fs::read_dir(&folder)
        .map_err(|error| Trouble::File(format!("cannot read {}: {error}", folder.display())))?;
    let mut specs: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let stem = name
                .strip_suffix(".yaml")
                .or_else(|| name.strip_suffix(".json"));
            stem.is_some_and(|stem| {
                let overlay = path.with_file_name(format!("{stem}.drift-overlay.yaml"));
                !stem.contains('.') && (all || overlay.is_file())
            })
        })
        .collect();
    specs.sort();
    if specs.is_empty() {
        return Err(Trouble::Location(format!(
            "no document in {} has an overlay that names its upstream: name both, `SPEC --upstream FILE|URL`",
            folder.display()
        )));
    }
    Ok(specs)
}

/// There is nobody left to tell that nobody listens; the exit status still says how it went.
fn print(text: &str) {
    let mut stream = std::io::stdout().lock();
    let _ = stream
        .write_all(text.as_bytes())
        .and_then(|()| stream.flush());
}

fn complain(trouble: &Trouble) {
    let text: String = trouble
        .to_string()
        .chars()
        .filter(|character| *character == '\n' || !character.is_control())
        .collect();
    let _ = writeln!(std::io::stderr().lock(), "error: {text}");
}
