//! `cargo xtask release NAME`: from now on, changes are counted from the document as it is.

use std::fs;
use std::io::Write;
use std::path::Path;

use openapi_codegen::diff::Level;
use openapi_codegen::release::{Released, Standing, next};
use tempfile::NamedTempFile;

use crate::arguments::{CodegenArguments, ReleaseArguments};
use crate::workspace::{Workspace, shown};
use crate::{Trouble, Verdict, codegen, documents, output};

pub(crate) fn run(workspace: &Workspace, arguments: &ReleaseArguments) -> Result<Verdict, Trouble> {
    let product = workspace.product();
    let packages = documents::packages(&product)?;
    let Some((document, _)) = packages
        .iter()
        .find(|(_, package)| package.as_str() == arguments.name)
    else {
        let names: Vec<&str> = packages.iter().map(|(_, name)| name.as_str()).collect();
        return Err(format!(
            "no document in spec/ stands for a crate `{}`; there are: {}",
            arguments.name,
            names.join(", ")
        )
        .into());
    };
    let Some(generation) = codegen::one(workspace, &arguments.name)? else {
        return Ok(Verdict::Faulty);
    };
    let Some(standing) = &generation.standing else {
        return Err(format!("`{}` is never released", arguments.name).into());
    };
    if !standing.has_news() {
        output::print(&format!(
            "{}: nothing to do, {} is released as it is\n",
            arguments.name, standing.version
        ));
        return Ok(Verdict::Sound);
    }
    if generation.revision.consists_of_several_files() {
        return Err(format!(
            "`{}` refers to other files, of which no copy would be kept; put everything into one document",
            document.display()
        )
        .into());
    }
    let released = documents::released(&product, document);
    let history = standing.changelog_once_released(&generation.revision);
    // The document last: until it is there, this was no release.
    keep(&released.changelog, history.as_bytes())?;
    keep(&released.document, &fs::read(document)?)?;
    output::print(&told(&arguments.name, standing, &released));
    codegen::run(workspace, &CodegenArguments::default())
}

fn told(name: &str, standing: &Standing, released: &Released) -> String {
    let after = |level| next(&standing.version, level);
    format!(
        "{name}: {} is released\n  written  {}\n  written  {}\n  next version: {} after a patch, {} after a minor change, {} after a major one\n",
        standing.version,
        shown(&released.document).display(),
        shown(&released.changelog).display(),
        after(Level::Patch),
        after(Level::Minor),
        after(Level::Major),
    )
}

/// Puts a file into its place at once, or not at all.
fn keep(path: &Path, content: &[u8]) -> Result<(), Trouble> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let cannot = |error: std::io::Error| format!("cannot write `{}`: {error}", path.display());
    fs::create_dir_all(folder).map_err(cannot)?;
    let mut file = NamedTempFile::new_in(folder).map_err(cannot)?;
    file.write_all(content).map_err(cannot)?;
    file.as_file().sync_all().map_err(cannot)?;
    set_mode(&file).map_err(cannot)?;
    file.persist(path).map_err(|error| cannot(error.error))?;
    Ok(())
}

/// Temporary files are for their owner only; this one is for everybody who may read the documents.
#[cfg(unix)]
fn set_mode(file: &NamedTempFile) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.as_file()
        .set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn set_mode(_: &NamedTempFile) -> std::io::Result<()> {
    Ok(())
}
