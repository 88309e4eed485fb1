//! The document that a crate was made from, as Git remembers it: the crate itself only knows its fingerprint.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use openapi_codegen::diff::{Difference, Revision, compare};
use openapi_codegen::fingerprint::{FILE, Fingerprint, Fingerprints};
use openapi_codegen::source::Sources;

use crate::workspace::shown;

/// So many commits that changed the document are looked at. A crate is seldom more than a few behind.
const MOST_COMMITS: &str = "--max-count=50";

/// What the document says otherwise than the one that the crate in `directory` was made from. `None` where that is not in the
/// history: in a shallow clone, or if it was never committed, or consisted of several files.
pub(super) fn changes_since(
    document: &Path,
    directory: &Path,
    revision: &Revision,
) -> Option<Difference> {
    let record = fs::read_to_string(directory.join(FILE)).ok()?;
    let made_from = Fingerprints::parse(&record)?.document;
    if made_from == revision.fingerprint() {
        return None;
    }
    let name = document.file_name()?.to_str()?;
    let folder = document.parent().filter(|folder| *folder != Path::new(""));
    let folder = folder.unwrap_or(Path::new("."));
    let commits = git(folder, &["log", MOST_COMMITS, "--format=%h", "--", name])?;
    for commit in commits.lines() {
        let Some(text) = git(folder, &["show", &format!("{commit}:./{name}")]) else {
            continue;
        };
        let file = folder.join(format!("{commit}:{name}"));
        if let Some(old) = made(&file, &text, made_from) {
            let sources = Sources::from_disk().with(&file, text);
            let difference = compare(&old, revision, &sources);
            return Some(difference.with_files(|place| named(place, &file, commit, document)));
        }
    }
    None
}

/// The revision of a text, if that is the one.
fn made(file: &Path, text: &str, wanted: Fingerprint) -> Option<Revision> {
    let revision = Revision::of_text(file, text).ok()?;
    (revision.fingerprint() == wanted).then_some(revision)
}

/// How people call a file, of a commit or as it is.
fn named(place: &Path, old: &Path, commit: &str, document: &Path) -> PathBuf {
    if place == old {
        PathBuf::from(format!("{commit}:{}", shown(document).display()))
    } else {
        shown(place).to_owned()
    }
}

fn git(folder: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new("git")
        .current_dir(folder)
        .args(arguments)
        .output()
        .ok()?;
    let text = output.status.success().then_some(output.stdout)?;
    String::from_utf8(text).ok()
}
