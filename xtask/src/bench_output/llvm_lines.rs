//! Lines of LLVM's language: how much the compiler hands on to be optimised.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use crate::Trouble;

/// The instructions of all functions in the file; declarations, data and the description for debuggers do not count.
pub(super) fn count(file: &Path) -> Result<u64, Trouble> {
    let mut reader = BufReader::new(File::open(file)?);
    let mut line = Vec::new();
    let mut inside = false;
    let mut count = 0;
    while reader.read_until(b'\n', &mut line)? > 0 {
        if line.starts_with(b"define ") {
            inside = true;
        } else if line.starts_with(b"}") {
            inside = false;
        } else if inside && line.starts_with(b"  ") {
            count += 1;
        }
        line.clear();
    }
    Ok(count)
}
