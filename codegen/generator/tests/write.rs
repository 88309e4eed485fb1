//! The write stage: what differs is reported and written, everything else is left alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use openapi_codegen::emit::EmittedFile;
use openapi_codegen::write::{Summary, WriteError, apply, compare, orphans};
use tempfile::TempDir;

const MANIFEST: &str = "# @generated\n[package]\n";
const LIBRARY: &str = "// @generated\npub mod models;\n";

fn file(path: &str, text: &str) -> EmittedFile {
    EmittedFile {
        path: PathBuf::from(path),
        text: text.to_owned(),
    }
}

fn emitted() -> Vec<EmittedFile> {
    vec![
        file("Cargo.toml", MANIFEST),
        file("src/lib.rs", LIBRARY),
        file("src/models/user.rs", "// @generated\npub struct User;\n"),
    ]
}

fn write(directory: &Path, files: &[EmittedFile]) -> Summary {
    apply(compare(directory, files).unwrap()).unwrap()
}

/// A directory that holds the crate of [`emitted`].
fn written() -> TempDir {
    let directory = TempDir::new().unwrap();
    write(directory.path(), &emitted());
    directory
}

/// `reason path` of each differing file.
fn differing(directory: &Path, files: &[EmittedFile]) -> Vec<String> {
    compare(directory, files)
        .unwrap()
        .differing()
        .map(|entry| format!("{} {}", entry.reason(), entry.path.display()))
        .collect()
}

/// Every path below `directory` with what it holds.
fn snapshot(directory: &Path) -> Vec<(PathBuf, Option<Vec<u8>>)> {
    let mut found = Vec::new();
    let mut open = vec![directory.to_path_buf()];
    while let Some(parent) = open.pop() {
        for entry in fs::read_dir(parent).unwrap() {
            let path = entry.unwrap().path();
            let is_directory = fs::symlink_metadata(&path).unwrap().is_dir();
            if is_directory {
                open.push(path.clone());
            }
            let content = (!is_directory).then(|| fs::read(&path).unwrap_or_default());
            found.push((path, content));
        }
    }
    found.sort();
    found
}

fn age(path: &Path) -> SystemTime {
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
    let file = fs::File::options().write(true).open(path).unwrap();
    file.set_modified(time).unwrap();
    time
}

fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

#[test]
fn a_new_directory_receives_every_file() {
    let parent = TempDir::new().unwrap();
    let directory = parent.path().join("deep/crate");
    let summary = write(&directory, &emitted());
    assert_eq!(summary.written.len(), 3);
    assert_eq!(
        fs::read_to_string(directory.join("src/lib.rs")).unwrap(),
        LIBRARY
    );
    assert_eq!(
        snapshot(&directory).len(),
        5,
        "three files, two directories, nothing staged"
    );
}

#[test]
fn an_equal_directory_is_clean_and_keeps_its_times() {
    let directory = written();
    let library = directory.path().join("src/lib.rs");
    let time = age(&library);
    assert!(compare(directory.path(), &emitted()).unwrap().is_clean());
    let summary = write(directory.path(), &emitted());
    assert_eq!(
        summary,
        Summary {
            unchanged: 3,
            ..Summary::default()
        }
    );
    assert_eq!(modified(&library), time);
}

#[test]
fn only_what_differs_is_written_and_removed() {
    let directory = written();
    let root = directory.path();
    let manifest = root.join("Cargo.toml");
    let time = age(&manifest);
    fs::write(root.join("src/lib.rs"), "// @generated, then edited\n").unwrap();
    fs::remove_file(root.join("src/models/user.rs")).unwrap();
    fs::create_dir_all(root.join("src/old/deeper")).unwrap();
    fs::write(root.join("src/old/deeper/gone.rs"), "// @generated\n").unwrap();
    fs::create_dir(root.join("empty")).unwrap();

    assert_eq!(
        differing(root, &emitted()),
        [
            "unexpected empty",
            "stale src/lib.rs",
            "missing src/models/user.rs",
            "unexpected src/old/deeper/gone.rs"
        ]
    );
    let summary = write(root, &emitted());
    assert_eq!(
        summary.written,
        [Path::new("src/lib.rs"), Path::new("src/models/user.rs")]
    );
    assert_eq!(
        summary.removed,
        [Path::new("empty"), Path::new("src/old/deeper/gone.rs")]
    );
    assert_eq!(summary.unchanged, 1);
    assert!(differing(root, &emitted()).is_empty());
    assert!(!root.join("src/old").exists() && !root.join("empty").exists());
    assert_eq!(modified(&manifest), time);
}

#[test]
fn what_was_not_generated_is_named_and_stays() {
    let directory = written();
    let root = directory.path();
    fs::create_dir(root.join("tests")).unwrap();
    for path in [".gitignore", "NOTES.md", "spec.json", "tests/mine.rs"] {
        fs::write(root.join(path), "mine, not\n@generated\n").unwrap();
    }
    let files = emitted();
    let unexpected = [
        "unexpected .gitignore",
        "unexpected NOTES.md",
        "unexpected spec.json",
        "unexpected tests/mine.rs",
    ];
    assert_eq!(differing(root, &files), unexpected);
    let comparison = compare(root, &files).unwrap();
    assert!(comparison.changes_nothing() && !comparison.is_clean());
    assert_eq!(comparison.foreign().count(), 4);

    let before = snapshot(root);
    assert_eq!(write(root, &files).unchanged, 3);
    assert_eq!(snapshot(root), before);

    fs::write(root.join("src/lib.rs"), "// @generated, then edited\n").unwrap();
    let summary = write(root, &files);
    assert_eq!(summary.written, [Path::new("src/lib.rs")]);
    assert!(summary.removed.is_empty());
    assert_eq!(snapshot(root), before);
}

#[test]
fn what_was_not_generated_is_no_less_safe_in_the_way_of_an_emitted_file() {
    for (obstacle, emitted) in [("mine", "mine/new.rs"), ("mine.rs/notes", "mine.rs")] {
        let directory = written();
        let root = directory.path();
        fs::create_dir_all(root.join(obstacle).parent().unwrap()).unwrap();
        fs::write(root.join(obstacle), "mine").unwrap();
        let before = snapshot(root);
        let mut files = self::emitted();
        files.push(file(emitted, "// @generated\n"));
        let error = apply(compare(root, &files).unwrap()).unwrap_err();
        assert!(matches!(error, WriteError::Occupied { .. }), "{error}");
        assert_eq!(snapshot(root), before);
    }
}

#[test]
fn a_retired_crate_leaves_what_was_not_generated() {
    let directory = written();
    fs::write(directory.path().join("NOTES.md"), "mine").unwrap();
    let summary = write(directory.path(), &[]);
    assert_eq!(summary.removed.len(), 3);
    assert_eq!(snapshot(directory.path()).len(), 1);
}

#[test]
fn comparing_changes_nothing() {
    let directory = written();
    fs::write(directory.path().join("src/extra.rs"), "").unwrap();
    let before = snapshot(directory.path());
    assert!(!compare(directory.path(), &emitted()).unwrap().is_clean());
    assert_eq!(snapshot(directory.path()), before);
}

#[test]
fn what_cargo_and_version_control_put_there_is_left_alone() {
    let directory = written();
    let root = directory.path();
    for folder in ["target/debug", ".git/objects"] {
        fs::create_dir_all(root.join(folder)).unwrap();
        fs::write(root.join(folder).join("x"), "").unwrap();
    }
    fs::write(root.join("Cargo.lock"), "").unwrap();
    assert!(differing(root, &emitted()).is_empty());
    fs::create_dir(root.join("src/target")).unwrap();
    assert_eq!(
        differing(root, &emitted()),
        ["unexpected src/target"],
        "only directly below the crate"
    );
}

#[test]
fn a_stale_file_shows_a_short_diff() {
    let directory = written();
    let path = directory.path().join("src/lib.rs");
    fs::write(&path, "// @generated\npub mod model;\n").unwrap();
    let files = emitted();
    let comparison = compare(directory.path(), &files).unwrap();
    let diff = comparison.differing().next().unwrap().difference().unwrap();
    assert!(
        diff.contains("-pub mod model;\n+pub mod models;\n"),
        "{diff}"
    );

    fs::write(&path, "x\n".repeat(500)).unwrap();
    let comparison = compare(directory.path(), &files).unwrap();
    let diff = comparison.differing().next().unwrap().difference().unwrap();
    assert!(diff.lines().count() < 30, "{diff}");
    assert!(diff.contains("more lines of difference"), "{diff}");
}

#[test]
fn a_directory_that_was_not_generated_is_refused() {
    let directory = TempDir::new().unwrap();
    fs::create_dir(directory.path().join("src")).unwrap();
    fs::write(directory.path().join("Cargo.toml"), "[package]\n").unwrap();
    fs::write(directory.path().join("src/lib.rs"), "fn main() {}\n").unwrap();
    let before = snapshot(directory.path());
    let files = emitted();
    let error = apply(compare(directory.path(), &files).unwrap()).unwrap_err();
    assert!(matches!(error, WriteError::Foreign { .. }), "{error}");
    assert!(error.to_string().contains("not generated"), "{error}");
    assert_eq!(snapshot(directory.path()), before);
}

#[test]
fn a_directory_of_empty_directories_is_refused() {
    let directory = TempDir::new().unwrap();
    fs::create_dir(directory.path().join("photos")).unwrap();
    let files = emitted();
    assert!(apply(compare(directory.path(), &files).unwrap()).is_err());
    assert!(directory.path().join("photos").exists());
}

#[test]
fn a_crate_without_its_manifest_is_still_ours() {
    let directory = written();
    fs::remove_file(directory.path().join("Cargo.toml")).unwrap();
    assert_eq!(
        write(directory.path(), &emitted()).written,
        [Path::new("Cargo.toml")]
    );
}

#[test]
fn paths_that_could_leave_the_directory_are_refused() {
    let directory = TempDir::new().unwrap();
    for path in [
        "",
        "../x",
        "/x",
        "src/../../x",
        "./x",
        "target/x",
        "Cargo.lock",
    ] {
        let error = compare(directory.path(), &[file(path, "")]).unwrap_err();
        assert!(matches!(error, WriteError::Path { .. }), "{path}: {error}");
    }
}

#[test]
fn files_in_each_others_way_are_refused() {
    let directory = TempDir::new().unwrap();
    assert!(compare(directory.path(), &[file("src", ""), file("src/lib.rs", "")]).is_err());
    assert!(compare(directory.path(), &[file("a", ""), file("a", "")]).is_err());
}

#[test]
fn a_file_where_a_directory_is_needed_and_the_reverse_are_replaced() {
    let directory = written();
    let root = directory.path();
    fs::remove_dir_all(root.join("src/models")).unwrap();
    fs::write(root.join("src/models"), "// @generated\n").unwrap();
    fs::remove_file(root.join("src/lib.rs")).unwrap();
    fs::create_dir_all(root.join("src/lib.rs/x")).unwrap();
    write(root, &emitted());
    assert!(differing(root, &emitted()).is_empty());
    fs::remove_file(root.join("src/lib.rs")).unwrap();
    fs::create_dir(root.join("src/lib.rs")).unwrap();
    assert_eq!(differing(root, &emitted()), ["missing src/lib.rs"]);
    write(root, &emitted());
    assert!(differing(root, &emitted()).is_empty());
}

#[test]
fn staging_alone_leaves_no_trace() {
    let parent = TempDir::new().unwrap();
    let files = emitted();
    let staged = compare(&parent.path().join("new/crate"), &files)
        .unwrap()
        .stage()
        .unwrap();
    drop(staged);
    assert!(snapshot(parent.path()).is_empty());

    let directory = written();
    fs::write(directory.path().join("src/lib.rs"), "// @generated").unwrap();
    let before = snapshot(directory.path());
    drop(compare(directory.path(), &files).unwrap().stage().unwrap());
    assert_eq!(snapshot(directory.path()), before);
}

#[test]
fn a_commit_that_fails_half_way_puts_everything_back() {
    let directory = written();
    let root = directory.path();
    fs::write(root.join("Cargo.toml"), "# @generated, then edited\n").unwrap();
    fs::write(root.join("src/extra.rs"), "extra").unwrap();
    let time = age(&root.join("Cargo.toml"));
    let mut files = emitted();
    files.push(file("src/new.rs", ""));
    files.push(file("zzz/last.rs", ""));
    let staged = compare(root, &files).unwrap().stage().unwrap();
    // What appears between staging and committing stands in the way of the last file.
    fs::write(root.join("zzz"), "in the way").unwrap();
    let before: Vec<_> = without_staged(snapshot(root));

    let error = staged.commit().unwrap_err();
    assert!(matches!(error, WriteError::Io { .. }), "{error}");
    assert_eq!(snapshot(root), before);
    assert_eq!(modified(&root.join("Cargo.toml")), time);
}

fn without_staged(found: Vec<(PathBuf, Option<Vec<u8>>)>) -> Vec<(PathBuf, Option<Vec<u8>>)> {
    let staged = |path: &Path| path.to_string_lossy().contains(".openapi-codegen-");
    found
        .into_iter()
        .filter(|(path, _)| !staged(path))
        .collect()
}

#[test]
fn a_crate_without_a_document_goes_as_a_whole() {
    let folder = TempDir::new().unwrap();
    write(&folder.path().join("kept"), &emitted());
    write(&folder.path().join("retired"), &emitted());
    fs::create_dir(folder.path().join("mine")).unwrap();
    fs::write(folder.path().join("notes.txt"), "").unwrap();
    fs::write(folder.path().join(".gitattributes"), "").unwrap();

    let found = orphans(folder.path(), &["kept"]).unwrap();
    assert_eq!(found.crates, [folder.path().join("retired")]);
    assert_eq!(
        found.foreign,
        [folder.path().join("mine"), folder.path().join("notes.txt")]
    );
    let summary = write(&folder.path().join("retired"), &[]);
    assert_eq!(summary.removed.len(), 3);
    assert!(!folder.path().join("retired").exists());
}

#[cfg(unix)]
mod symbolic_links {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn a_link_in_place_of_a_file_is_replaced_and_its_target_kept() {
        let outside = TempDir::new().unwrap();
        let target = outside.path().join("lib.rs");
        fs::write(&target, LIBRARY).unwrap();
        let directory = written();
        let link = directory.path().join("src/lib.rs");
        fs::remove_file(&link).unwrap();
        symlink(&target, &link).unwrap();

        assert_eq!(
            differing(directory.path(), &emitted()),
            ["stale src/lib.rs"]
        );
        write(directory.path(), &emitted());
        assert!(fs::symlink_metadata(&link).unwrap().is_file());
        assert_eq!(fs::read_to_string(&target).unwrap(), LIBRARY);
    }

    #[test]
    fn a_link_in_place_of_a_directory_is_never_followed() {
        let outside = TempDir::new().unwrap();
        fs::write(outside.path().join("precious.rs"), "").unwrap();
        let directory = written();
        let source = directory.path().join("src");
        fs::remove_dir_all(&source).unwrap();
        symlink(outside.path(), &source).unwrap();

        write(directory.path(), &emitted());
        assert!(differing(directory.path(), &emitted()).is_empty());
        assert_eq!(
            snapshot(outside.path()).len(),
            1,
            "nothing came, nothing went"
        );
    }

    #[test]
    fn a_link_in_place_of_the_crate_is_refused() {
        let outside = written();
        let parent = TempDir::new().unwrap();
        let link = parent.path().join("crate");
        symlink(outside.path(), &link).unwrap();
        let error = compare(&link, &emitted()).unwrap_err();
        assert!(matches!(error, WriteError::NotADirectory { .. }), "{error}");
    }
}
