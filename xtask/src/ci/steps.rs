//! What is proved, in which order: what is quick and often wrong comes first.

use std::path::Path;

use openapi_codegen::PackageName;

use crate::arguments::{CodegenArguments, CorpusArguments, LintArguments, TableFormat};
use crate::workspace::{Workspace, shown};
use crate::{Trouble, documents};

/// One proof.
pub(super) struct Step {
    pub(super) name: &'static str,
    pub(super) work: Work,
}

/// How it is done. What this program does itself is done here: while tests are built, its file may be replaced.
pub(super) enum Work {
    Cargo {
        arguments: Vec<String>,
        variables: &'static [(&'static str, &'static str)],
    },
    Codegen(CodegenArguments),
    Lint(LintArguments),
    Corpus(CorpusArguments),
    Budget(Vec<PackageName>),
    OldestCompiler,
}

const DENY: &[&str] = &["--", "-D", "warnings"];
const STRICT_RUSTDOC: &[(&str, &str)] = &[("RUSTDOCFLAGS", "-D warnings")];

/// Every step.
pub(super) fn all(workspace: &Workspace) -> Result<Vec<Step>, Trouble> {
    let packages: Vec<PackageName> = documents::packages(&workspace.product())?
        .into_iter()
        .map(|(_, package)| package)
        .collect();
    let check = CodegenArguments {
        check: true,
        ..CodegenArguments::default()
    };
    // Each of its own: built together, packages would turn on the features of one another.
    let bare = packages.iter().map(|package| {
        let arguments = [
            "clippy",
            "--package",
            package.as_str(),
            "--no-default-features",
        ];
        cargo("no default features", &[&arguments, DENY])
    });
    let mut steps = vec![
        cargo("format", &[&["fmt", "--all", "--", "--check"]]),
        step("generated code", Work::Codegen(check)),
        step("documents", Work::Lint(LintArguments::default())),
        step("package budget", Work::Budget(packages.clone())),
        cargo(
            "clippy",
            &[
                &["clippy", "--workspace", "--all-targets", "--all-features"],
                DENY,
            ],
        ),
    ];
    steps.extend(bare);
    steps.push(step("corpus", Work::Corpus(corpus(workspace))));
    steps.push(step("oldest compiler", Work::OldestCompiler));
    steps.extend([
        Step {
            name: "rustdoc",
            work: Work::Cargo {
                arguments: words(&[&["doc", "--workspace", "--no-deps", "--all-features"]]),
                variables: STRICT_RUSTDOC,
            },
        },
        cargo(
            "tests",
            &[
                &["test", "--workspace", "--all-features", "--no-fail-fast"],
                TARGETS,
            ],
        ),
        cargo(
            "doctests",
            &[&[
                "test",
                "--workspace",
                "--all-features",
                "--no-fail-fast",
                "--doc",
            ]],
        ),
        // Both with as few features as there can be, so that one build serves both. All features were on in the tests.
        cargo(
            "sentinels without features",
            &[&["test", "--test", "sentinels"], BARE_RECORDINGS],
        ),
        cargo(
            "quickstart",
            &[
                &["run", "--quiet", "--example", "quickstart"],
                BARE_RECORDINGS,
            ],
        ),
    ]);
    Ok(steps)
}

/// All but the benches, which would measure instead of prove.
const TARGETS: &[&str] = &["--lib", "--bins", "--tests", "--examples"];

const BARE_RECORDINGS: &[&str] = &["--package", "recordings", "--no-default-features"];

impl Step {
    /// The command line that does the same.
    pub(super) fn line(&self) -> String {
        match &self.work {
            Work::Cargo {
                arguments,
                variables,
            } => {
                let variables = variables
                    .iter()
                    .map(|(name, value)| format!("{name}=\"{value}\" "));
                format!(
                    "{}cargo {}",
                    variables.collect::<String>(),
                    arguments.join(" ")
                )
            }
            Work::Codegen(_) => "cargo xtask codegen --check".to_owned(),
            Work::Lint(_) => "cargo xtask lint".to_owned(),
            Work::Corpus(arguments) => format!(
                "cargo xtask corpus {} --check --out {}",
                shown(&arguments.folder).display(),
                arguments
                    .out
                    .as_deref()
                    .map_or(Path::new(""), shown)
                    .display()
            ),
            Work::Budget(packages) => packages
                .iter()
                .map(|package| format!("cargo {}", super::budget::arguments(package).join(" ")))
                .collect::<Vec<_>>()
                .join("; "),
            Work::OldestCompiler => {
                format!("rustup {}", super::oldest_compiler::arguments().join(" "))
            }
        }
    }
}

/// The crates stay where they are: what has not changed is not compiled again.
fn corpus(workspace: &Workspace) -> CorpusArguments {
    CorpusArguments {
        folder: workspace.root().join("tests/corpus"),
        check: true,
        out: Some(workspace.root().join("target/corpus")),
        format: TableFormat::Human,
    }
}

fn step(name: &'static str, work: Work) -> Step {
    Step { name, work }
}

fn cargo(name: &'static str, arguments: &[&[&str]]) -> Step {
    let work = Work::Cargo {
        arguments: words(arguments),
        variables: &[],
    };
    step(name, work)
}

fn words(parts: &[&[&str]]) -> Vec<String> {
    parts.concat().into_iter().map(str::to_owned).collect()
}
