//! Documents, and the crates that they stand for.

use std::fs;
use std::path::{Path, PathBuf};

use openapi_codegen::PackageName;
use openapi_codegen::release::Released;

use crate::Trouble;
use crate::workspace::{Collection, shown};

/// The documents of a collection by name. Files whose names end in `.schema.json` describe our extensions to
/// editors, `.drift-overlay.yaml` what we knowingly changed of an upstream document.
pub(crate) fn all(collection: &Collection) -> Result<Vec<PathBuf>, Trouble> {
    of_folder(&collection.documents)
}

/// The documents of a folder by name.
pub(crate) fn of_folder(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let name = shown(folder).display();
    let entries = fs::read_dir(folder).map_err(|error| format!("cannot read `{name}`: {error}"))?;
    let mut documents = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if is_document(&path) {
            documents.push(shown(&path).to_path_buf());
        }
    }
    if documents.is_empty() {
        return Err(format!("`{name}` holds no OpenAPI document (.yaml, .yml or .json)").into());
    }
    documents.sort();
    Ok(documents)
}

/// The documents with the names of their packages, of which no two are equal.
pub(crate) fn packages(collection: &Collection) -> Result<Vec<(PathBuf, PackageName)>, Trouble> {
    let mut packages: Vec<(PathBuf, PackageName)> = Vec::new();
    for document in all(collection)? {
        let package = PackageName::of_document(&document);
        if let Some((other, _)) = packages.iter().find(|(_, other)| *other == package) {
            return Err(format!(
                "`{}` and `{}` both stand for the crate `{package}`; rename one of them",
                other.display(),
                document.display()
            )
            .into());
        }
        packages.push((document, package));
    }
    Ok(packages)
}

/// Where the last release of a document is kept: under its own name in the folder `released` beside it.
pub(crate) fn released(collection: &Collection, document: &Path) -> Released {
    let folder = collection.documents.join("released");
    let stem = document.file_stem().unwrap_or_default().to_string_lossy();
    Released {
        document: shown(&folder.join(document.file_name().unwrap_or_default())).to_owned(),
        changelog: shown(&folder.join(format!("{stem}.changelog.md"))).to_owned(),
    }
}

fn is_document(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let known = [".yaml", ".yml", ".json"]
        .iter()
        .any(|end| name.ends_with(end));
    let is_about_documents =
        name.ends_with(".schema.json") || name.ends_with(".drift-overlay.yaml");
    known && !name.starts_with('.') && !is_about_documents && path.is_file()
}
