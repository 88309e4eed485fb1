//! `cargo xtask lint`.

use openapi_codegen::finding::{Findings, render_human, render_json};
use openapi_codegen::source::Sources;

use crate::arguments::{Format, LintArguments};
use crate::output::count;
use crate::workspace::Workspace;
use crate::{Trouble, Verdict, documents, output, parallel};

pub(crate) fn run(workspace: &Workspace, arguments: &LintArguments) -> Result<Verdict, Trouble> {
    let files = if arguments.files.is_empty() {
        documents::all(&workspace.product())?
    } else {
        arguments.files.clone()
    };
    let mut findings = Findings::new();
    for found in parallel::map(&files, |file| openapi_codegen::lint(file))? {
        findings.extend(found);
    }
    let sources = Sources::from_disk();
    match arguments.format {
        Format::Json => output::print(&render_json(&findings, &sources)),
        Format::Human if findings.is_empty() => {
            output::print(&format!(
                "{}: no findings\n",
                count(files.len(), "document")
            ));
        }
        Format::Human => output::print(&render_human(&findings, &sources)),
    }
    Ok(if findings.has_errors() {
        Verdict::Faulty
    } else {
        Verdict::Sound
    })
}
