//! Which crates are generated, from what, and where.

use std::fs;
use std::path::{Path, PathBuf, absolute};

use openapi_codegen::emit::{EmitOptions, Placement};
use openapi_codegen::release::Released;
use openapi_codegen::{Options, PackageName};

use crate::arguments::CodegenArguments;
use crate::workspace::{Changelog, Collection, Workspace};
use crate::{Trouble, documents};

/// One crate to generate.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) document: PathBuf,
    pub(super) overlays: Vec<PathBuf>,
    pub(super) directory: PathBuf,
    pub(super) package: PackageName,
    emit: EmitOptions,
    released: Option<Released>,
}

/// The crate that the arguments name, or one for each document of the workspace.
pub(super) fn targets(
    workspace: &Workspace,
    arguments: &CodegenArguments,
) -> Result<Vec<Target>, Trouble> {
    if let (Some(document), Some(directory)) = (&arguments.spec, &arguments.out) {
        if resolved(document)?.starts_with(resolved(directory)?) {
            return Err(format!(
                "`{}` lies in the directory of the crate, `{}`, which holds generated files only; \
                 keep the document elsewhere",
                document.display(),
                directory.display()
            )
            .into());
        }
        return Ok(vec![Target {
            document: document.clone(),
            overlays: arguments.overlay.clone(),
            directory: directory.clone(),
            package: (arguments.name.clone()).unwrap_or_else(|| PackageName::of_document(document)),
            emit: EmitOptions {
                runtime: runtime_path(workspace, directory)?,
                placement: Placement::Standalone,
            },
            released: None,
        }]);
    }
    let mut targets = Vec::new();
    for collection in collections(workspace) {
        for (document, package) in documents::packages(&collection)? {
            let directory = collection.crates.join(package.as_str());
            targets.push(Target {
                emit: EmitOptions {
                    runtime: runtime_path(workspace, &directory)?,
                    placement: Placement::Member,
                },
                released: (collection.changelog == Changelog::Kept)
                    .then(|| documents::released(&collection, &document)),
                document,
                overlays: Vec::new(),
                directory,
                package,
            });
        }
    }
    Ok(targets)
}

/// The APIs, and the documents of the wire tests in a workspace that has them.
pub(super) fn collections(workspace: &Workspace) -> impl Iterator<Item = Collection> {
    let wire = workspace.wire();
    let wire = wire.documents.is_dir().then_some(wire);
    [workspace.product()].into_iter().chain(wire)
}

impl Target {
    pub(super) fn options(&self) -> Options {
        Options {
            package: self.package.clone(),
            emit: self.emit.clone(),
            released: self.released.clone(),
        }
    }

    /// Whether the document is one of the wire tests, which do on purpose what documents should not.
    pub(super) fn is_odd_on_purpose(&self) -> bool {
        self.emit.placement == Placement::Member && !self.is_released()
    }

    /// Whether the crate is one that is released.
    pub(super) const fn is_released(&self) -> bool {
        self.released.is_some()
    }

    /// How the crate is called in what is printed.
    pub(super) fn label(&self) -> &str {
        self.package.as_str()
    }
}

/// Where a crate in `directory` finds the runtime: relative inside the workspace, so that both may move together;
/// absolute elsewhere, so that the crate may move.
pub(crate) fn runtime_path(workspace: &Workspace, directory: &Path) -> Result<PathBuf, Trouble> {
    let root = fs::canonicalize(workspace.root())?;
    let runtime = resolved(&workspace.runtime())?;
    let directory = resolved(directory)?;
    let path = match (directory.strip_prefix(&root), runtime.strip_prefix(&root)) {
        (Ok(inside), Ok(runtime)) => {
            let mut path: PathBuf = inside.components().map(|_| "..").collect();
            path.push(runtime);
            path
        }
        _ => runtime,
    };
    let text = path
        .to_str()
        .ok_or("the path of the workspace is not UTF-8")?;
    // Cargo reads forward slashes on every system, and files must be equal on all of them.
    Ok(PathBuf::from(text.replace('\\', "/")))
}

/// The path without symbolic links; what does not exist yet is taken as it is written.
fn resolved(path: &Path) -> Result<PathBuf, Trouble> {
    let path = absolute(path)?;
    for existing in path.ancestors() {
        if let Ok(real) = fs::canonicalize(existing) {
            // Joined component by component: joining an empty rest would end in a slash.
            let mut resolved = real;
            resolved.extend(path.strip_prefix(existing)?);
            return Ok(resolved);
        }
    }
    Ok(path)
}
