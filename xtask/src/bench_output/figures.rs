//! The figures of one crate.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::llvm_lines;
use crate::Trouble;
use crate::builds::{Build, Crates};
use crate::corpus::Row;

/// Adds them to the row; the first message of a compiler that is not content is among them.
pub(super) fn measure(
    crates: &Crates<'_>,
    directory: &Path,
    row: &mut Row,
    features: Option<&[String]>,
) -> Result<(), Trouble> {
    let package = row.package();
    let features = features.map(|features| features.join(","));
    let selected: Vec<&str> = match &features {
        Some(features) => vec!["--no-default-features", "--features", features],
        None => Vec::new(),
    };
    if let Some((lines, operations)) = row.number("lines").zip(row.number("operations")) {
        #[expect(
            clippy::cast_precision_loss,
            reason = "no crate has so many lines that a double would not do"
        )]
        let average = lines as f64 / operations.max(1) as f64;
        row.set("lines_per_operation", average);
    }
    row.set("packages", packages(crates, package.as_str(), &selected)?);
    let checked = crates.build_anew(&package, &["check"], &selected)?;
    row.set("check_seconds", seconds(&checked));
    let built = crates.build_anew(&package, &["build", "--release"], &selected)?;
    row.set("release_seconds", seconds(&built));
    let library = built.files.iter().find(|file| {
        let extension = file.extension();
        extension.is_some_and(|extension| extension == "rlib")
    });
    if let Some(library) = library {
        row.set("rlib_bytes", fs::metadata(library)?.len());
    }
    let code = fs::canonicalize(directory)?.join(format!("{package}.ll"));
    let emit = format!("--emit=llvm-ir={}", code.display());
    let mut rest = selected.clone();
    // What the compiler gives to LLVM, in one piece and before LLVM changes it.
    rest.extend([
        "--lib",
        "--",
        &emit,
        "-Cno-prepopulate-passes",
        "-Ccodegen-units=1",
    ]);
    let emitted = crates.build_anew(&package, &["rustc", "--release"], &rest)?;
    if code.exists() {
        row.set("llvm_lines", llvm_lines::count(&code)?);
        fs::remove_file(&code)?;
    }
    let mut messages = [checked, built, emitted].into_iter();
    row.set(
        "first_message",
        messages.find_map(|build| build.first_message),
    );
    Ok(())
}

fn seconds(build: &Build) -> Option<f64> {
    build
        .time
        .filter(|_| build.compiled && build.errors == 0)
        .map(|time| time.as_secs_f64())
}

/// How many packages are behind the crate, itself included.
fn packages(crates: &Crates<'_>, package: &str, selected: &[&str]) -> Result<usize, Trouble> {
    let out = crates
        .cargo()
        .args(["tree", "--package", package])
        .args(["--edges", "normal,build", "--prefix", "none"])
        .args(selected)
        .output()?;
    if !out.status.success() {
        return Err(String::from_utf8_lossy(&out.stderr).into_owned().into());
    }
    let text = String::from_utf8_lossy(&out.stdout);
    // A package that was listed before is marked with ` (*)`.
    let lines = text.lines().map(|line| line.trim_end_matches(" (*)"));
    Ok(lines
        .filter(|line| !line.is_empty())
        .collect::<BTreeSet<_>>()
        .len())
}
