//! A short unified diff.

use std::fmt::Write;

use diffy::DiffOptions;

/// So much of a diff shows what happened; the whole of it is one `git diff` away.
const MAXIMUM_LINES: usize = 24;
const MAXIMUM_COLUMNS: usize = 160;

/// The diff that turns `found` into `expected`, cut after 24 lines.
pub(super) fn unified(found: &str, expected: &str) -> String {
    let whole = DiffOptions::new()
        .set_context_len(2)
        .create_patch(found, expected)
        .to_string();
    // The first two lines name the files, which have one name here.
    let mut lines = whole.lines().skip(2);
    let mut out = String::new();
    for line in lines.by_ref().take(MAXIMUM_LINES) {
        match line.char_indices().nth(MAXIMUM_COLUMNS) {
            Some((end, _)) => {
                out.extend(line.get(..end));
                out.push('…');
            }
            None => out.push_str(line),
        }
        out.push('\n');
    }
    let rest = lines.count();
    if rest > 0 {
        let plural = if rest == 1 { "" } else { "s" };
        // Writing to a `String` cannot fail.
        let _ = writeln!(out, "… {rest} more line{plural} of difference");
    }
    out
}
