//! The documents to start from.

use std::fs;
use std::path::Path;

use serde_json::Value;

/// The small documents of this repository as trees, in a fixed order: those about one construct each, those of the corpus,
/// and those in `fuzz/seeds`.
///
/// # Panics
/// When they cannot be read.
#[must_use]
pub fn seeds() -> Vec<Value> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for folder in [
        "codegen/generator/tests/constructs",
        "tests/corpus",
        "fuzz/seeds",
    ] {
        collect(&root.join(folder), &mut files);
    }
    files.sort();
    let trees = files.iter().filter_map(|file| {
        let text = fs::read_to_string(file).expect("a seed can be read");
        serde_yaml::from_str(&text).ok()
    });
    trees.filter(Value::is_object).collect()
}

fn collect(folder: &Path, files: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).expect("the seeds are there") {
        let path = entry.expect("the seeds are there").path();
        let extension = path.extension().unwrap_or_default();
        if path.is_dir() {
            collect(&path, files);
        } else if extension == "yaml" || extension == "json" {
            files.push(path);
        }
    }
}
