//! `cargo xtask diff`: what a change of documents means for those who use their crates.

mod revision;

use std::collections::BTreeSet;
use std::path::Path;

use openapi_codegen::diff::{
    Difference, Level, Revision, compare, render_human, render_json, render_markdown,
};
use openapi_codegen::finding::{Findings, Repeats, render_human as render_findings};
use openapi_codegen::source::Sources;

use crate::arguments::{DeniedLevel, DiffArguments, DiffFormat};
use crate::workspace::Workspace;
use crate::{Trouble, Verdict, output};
use revision::Side;

pub(crate) fn run(workspace: &Workspace, arguments: &DiffArguments) -> Result<Verdict, Trouble> {
    let old = Side::named(workspace, &arguments.old)?;
    let new = match &arguments.new {
        Some(name) => Side::named(workspace, name)?,
        None => old.counterpart(workspace)?,
    };
    let mut differences = Vec::new();
    for (old, new) in pairs(&old, &new)? {
        differences.push(difference(&old, &new)?);
    }
    let difference = Difference::of_all(differences).with_files(|file| {
        let old = old.shown(file);
        old.or_else(|| new.shown(file))
            .unwrap_or_else(|| file.to_owned())
    });
    output::print(&match arguments.format {
        DiffFormat::Human => render_human(&difference),
        DiffFormat::Json => render_json(&difference),
        DiffFormat::Markdown => render_markdown(&difference),
    });
    let denied = arguments.deny.map(|level| match level {
        DeniedLevel::Patch => Level::Patch,
        DeniedLevel::Minor => Level::Minor,
        DeniedLevel::Major => Level::Major,
    });
    Ok(match (difference.level(), denied) {
        (Some(level), Some(denied)) if level >= denied => Verdict::Faulty,
        _ => Verdict::Sound,
    })
}

type Pair = (std::path::PathBuf, std::path::PathBuf);

/// The documents that belong together: two files, or those of the same name.
fn pairs(old: &Side, new: &Side) -> Result<Vec<Pair>, Trouble> {
    if let (Side::File(old), Side::File(new)) = (old, new) {
        return Ok(vec![(old.clone(), new.clone())]);
    }
    let (old_names, new_names) = (old.names()?, new.names()?);
    let only = |these: &BTreeSet<String>, those: &BTreeSet<String>, what: &str| {
        for name in these.difference(those) {
            output::error(&format!(
                "note: `{name}` exists in the {what} revision only; its crate is not compared\n"
            ));
        }
    };
    only(&old_names, &new_names, "old");
    only(&new_names, &old_names, "new");
    let both = old_names.intersection(&new_names);
    let pairs: Vec<Pair> = both
        .filter_map(|name| Some((old.document(name)?, new.document(name)?)))
        .collect();
    if pairs.is_empty() {
        return Err("there is no document that both revisions have".into());
    }
    Ok(pairs)
}

fn difference(old: &Path, new: &Path) -> Result<Difference, Trouble> {
    let (old, new) = (revision_of(old)?, revision_of(new)?);
    Ok(compare(&old, &new, &Sources::from_disk()))
}

fn revision_of(document: &Path) -> Result<Revision, Trouble> {
    Revision::load(document).map_err(|findings: Findings| {
        output::error(&render_findings(
            &findings,
            &Sources::from_disk(),
            Repeats::Shown,
        ));
        format!(
            "`{}` has errors, so it cannot be compared",
            document.display()
        )
        .into()
    })
}
