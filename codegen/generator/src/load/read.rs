//! The file into a text.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::MAXIMUM_BYTES;
use crate::finding::{Code, Finding, Findings, Pointer, Position};

/// What some editors write before a text to say that it is UTF-8; it belongs to no document.
pub(super) const BYTE_ORDER_MARK: char = '\u{feff}';

/// Reads a file as UTF-8.
pub(super) fn read(file: &Path) -> Result<String, Findings> {
    let unreadable = |error: io::Error| {
        problem(
            file,
            Code::FileUnreadable,
            format!("cannot read the document: {error}"),
            "check the path and the permissions of the file",
        )
    };
    let metadata = fs::metadata(file).map_err(unreadable)?;
    if !metadata.is_file() {
        // Opening a pipe would wait for somebody to write into it, and a device may never end.
        let found = if metadata.is_dir() {
            "a directory"
        } else {
            "a pipe, a socket or a device"
        };
        return Err(problem(
            file,
            Code::FileUnreadable,
            format!("expected a file, found {found}"),
            "name the file that holds the document",
        ));
    }
    if metadata.len() > MAXIMUM_BYTES {
        return Err(too_large(file, metadata.len()));
    }
    let mut bytes = Vec::new();
    // The length may be a lie, or may have grown since.
    File::open(file)
        .and_then(|open| open.take(MAXIMUM_BYTES + 1).read_to_end(&mut bytes))
        .map_err(unreadable)?;
    if bytes.len() as u64 > MAXIMUM_BYTES {
        return Err(too_large(file, bytes.len() as u64));
    }
    let mut text = String::from_utf8(bytes)
        .map_err(|error| not_utf8(file, error.as_bytes(), error.utf8_error().valid_up_to()))?;
    if text.starts_with(BYTE_ORDER_MARK) {
        text.remove(0);
    }
    Ok(text)
}

/// What must hold of a text before anybody parses it.
pub(super) fn check_text(file: &Path, text: &str) -> Result<(), Findings> {
    if text.len() as u64 > MAXIMUM_BYTES {
        return Err(too_large(file, text.len() as u64));
    }
    if text.trim().is_empty() {
        return Err(problem(
            file,
            Code::EmptyDocument,
            "expected an OpenAPI document, found an empty file",
            "start with `openapi: 3.0.3`, `info` and `paths`",
        ));
    }
    Ok(())
}

fn too_large(file: &Path, bytes: u64) -> Findings {
    problem(
        file,
        Code::DocumentTooLarge,
        format!("expected at most {MAXIMUM_BYTES} bytes, found {bytes}"),
        "split the document, or leave out the parts that no client needs",
    )
}

fn not_utf8(file: &Path, bytes: &[u8], valid: usize) -> Findings {
    let before = bytes.get(..valid).unwrap_or_default();
    let text = String::from_utf8_lossy(before);
    let last = text.rsplit('\n').next().unwrap_or_default();
    let position = Position {
        line: text.matches('\n').count() + 1,
        column: last.chars().count() + 1,
    };
    let help = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => "the file is UTF-16: save it as UTF-8",
        _ => "save the file as UTF-8",
    };
    let byte = bytes.get(valid).copied().unwrap_or_default();
    Finding::new(
        Code::NotUtf8,
        file,
        Pointer::root(),
        format!("expected UTF-8, found the byte 0x{byte:02x}"),
        help,
    )
    .at_position(position)
    .into()
}

fn problem(file: &Path, code: Code, message: impl Into<String>, help: &str) -> Findings {
    let start = Position { line: 1, column: 1 };
    let finding = Finding::new(code, file, Pointer::root(), message, help);
    if code == Code::FileUnreadable {
        finding.into()
    } else {
        finding.at_position(start).into()
    }
}
