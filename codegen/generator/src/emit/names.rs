//! Names of the model as identifiers.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span};

/// The identifier of a name that `validate` accepted, or that the emitter chose.
pub(super) fn ident(name: &str) -> Ident {
    // Most names are plain, and parsing all of them takes a good part of the time of emitting.
    let plain = |letter: char| letter == '_' || letter.is_ascii_alphanumeric();
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.chars().all(plain) {
        return Ident::new(name, Span::call_site());
    }
    syn::parse_str::<Ident>(name).unwrap_or_else(|_| Ident::new("invalid_name", Span::call_site()))
}

/// Whether a name can be emitted as it is.
pub(super) fn is_identifier(name: &str) -> bool {
    syn::parse_str::<Ident>(name).is_ok()
}

/// A local name that none of the taken ones hides: `key`, else `key_`, ….
pub(super) fn fresh<'n>(wanted: &str, taken: impl IntoIterator<Item = &'n str>) -> Ident {
    let taken: BTreeSet<&str> = taken.into_iter().collect();
    let mut name = wanted.to_owned();
    while taken.contains(name.as_str()) {
        name.push('_');
    }
    ident(&name)
}

#[cfg(test)]
mod tests {
    use super::{fresh, is_identifier};

    #[test]
    fn a_fresh_name_differs_from_all_taken_ones() {
        assert_eq!(fresh("key", ["id", "key", "key_"]).to_string(), "key__");
        assert_eq!(fresh("key", ["id"]).to_string(), "key");
    }

    #[test]
    fn keywords_are_no_identifiers() {
        assert!(is_identifier("type_") && is_identifier("S3Key"));
        assert!(!is_identifier("type") && !is_identifier("2fa") && !is_identifier(""));
    }
}
