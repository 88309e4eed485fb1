//! What a style cannot write such that a service reads it back: the call fails, since the service would read something else.

use std::borrow::Cow;

/// Fails if a part holds what separates parts and cannot be encoded.
pub(super) fn separated(parts: &[Cow<'_, str>], separator: char) -> Result<(), String> {
    refuse(
        parts,
        |part| part.contains(separator),
        || format!("contains {separator:?}, which separates elements"),
    )
}

/// Fails if a key would end earlier than it should.
pub(super) fn key(key: &str, end: char) -> Result<(), String> {
    if key.contains(end) {
        return Err(format!(
            "a key of {} bytes contains {end:?}, which ends keys",
            key.len()
        ));
    }
    Ok(())
}

/// Fails for a key that does not stand between brackets: decoded, nobody can tell its own from those around it, and without
/// a letter it stands for an element of a list.
pub(super) fn bracketed(name: &str) -> Result<(), String> {
    if name.is_empty() {
        return Err("an empty key would be an element of a list".to_owned());
    }
    key(name, '[').and_then(|()| key(name, ']'))
}

/// Fails if a part of a header begins or ends with what HTTP does not count as part of it.
pub(super) fn trimmed(parts: &[Cow<'_, str>]) -> Result<(), String> {
    refuse(parts, is_padded, || {
        "begins or ends with a space or a tab, which HTTP takes away".to_owned()
    })
}

/// Whether a recipient of a header with this value reads a shorter one (RFC 9110, section 5.5).
pub(super) fn is_padded(value: &str) -> bool {
    value.starts_with([' ', '\t']) || value.ends_with([' ', '\t'])
}

/// Says nothing of the part but its length: it may be a secret.
fn refuse(
    parts: &[Cow<'_, str>],
    is_ambiguous: impl Fn(&str) -> bool,
    why: impl FnOnce() -> String,
) -> Result<(), String> {
    match parts.iter().find(|part| is_ambiguous(part)) {
        Some(part) => Err(format!("an element of {} bytes {}", part.len(), why())),
        None => Ok(()),
    }
}
