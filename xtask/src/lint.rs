//! `cargo xtask lint`.

use openapi_codegen::finding::{
    Code, Findings, Repeats, Severity, render_github, render_human, render_json, render_sarif,
};
use openapi_codegen::source::Sources;

use crate::arguments::{Format, LintArguments};
use crate::output::count;
use crate::workspace::Workspace;
use crate::{Trouble, Verdict, documents, output, parallel};

pub(crate) fn run(workspace: &Workspace, arguments: &LintArguments) -> Result<Verdict, Trouble> {
    if let Some(code) = &arguments.explain {
        output::print(&page(code.parse()?));
        return Ok(Verdict::Sound);
    }
    let files = if arguments.files.is_empty() {
        documents::all(&workspace.product())?
    } else {
        arguments.files.clone()
    };
    let mut findings = Findings::new();
    for found in parallel::map(&files, |file| {
        openapi_codegen::lint_overlaid(file, &arguments.overlay)
    })? {
        findings.extend(found);
    }
    let sources = Sources::from_disk();
    let repeats = if arguments.all {
        Repeats::Shown
    } else {
        Repeats::Summed("`--all` shows every finding")
    };
    output::print(&match arguments.format {
        Format::Human if findings.is_empty() => {
            format!("{}: no findings\n", count(files.len(), "document"))
        }
        Format::Human => render_human(&findings, &sources, repeats),
        Format::Json => render_json(&findings, &sources),
        Format::Sarif => render_sarif(&findings, &sources),
        Format::Github => render_github(&findings, &sources),
    });
    Ok(if findings.has_errors() {
        Verdict::Faulty
    } else {
        Verdict::Sound
    })
}

/// What there is to say about a code, whatever document it is found in.
fn page(code: Code) -> String {
    let consequence = match code.severity() {
        Severity::Error => "Nothing is generated until it is mended.",
        Severity::Warning => "The document is generated nevertheless.",
    };
    format!(
        "{}[{code}]: {}\n\n{}\n\n{consequence}\n",
        code.severity(),
        code.title(),
        code.page()
    )
}
