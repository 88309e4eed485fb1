//! Names of the model as identifiers.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span};

use crate::model::{Api, ModelKind};
use crate::naming::is_keyword;

/// The identifier of a name that `validate` accepted, or that the emitter chose.
pub(super) fn ident(name: &str) -> Ident {
    if is_plain(name) {
        return Ident::new(name, Span::call_site());
    }
    syn::parse_str::<Ident>(name).unwrap_or_else(|_| Ident::new("invalid_name", Span::call_site()))
}

/// Whether a name can be emitted as it is.
pub(super) fn is_identifier(name: &str) -> bool {
    is_plain(name) && name != "Self" && !is_keyword(name) || syn::parse_str::<Ident>(name).is_ok()
}

/// Whether a name consists of letters of ASCII. Most do, and parsing all of them takes a good part of the time of emitting.
fn is_plain(name: &str) -> bool {
    let plain = |byte: u8| byte == b'_' || byte.is_ascii_alphanumeric();
    name.starts_with(|first: char| first.is_ascii_alphabetic()) && name.bytes().all(plain)
}

/// Whether a name has letters beyond ASCII. The compiler warns of some of them.
pub(super) fn are_foreign(api: &Api) -> bool {
    let models = api.models.iter().any(|model| {
        let foreign = |name: &str| !name.is_ascii();
        foreign(&model.name)
            || match &model.kind {
                ModelKind::Struct(object) => object.fields.iter().any(|field| foreign(&field.name)),
                ModelKind::StringEnum(variants) => {
                    variants.iter().any(|variant| foreign(&variant.name))
                }
                ModelKind::IntegerEnum(variants) => {
                    variants.iter().any(|variant| foreign(&variant.name))
                }
                ModelKind::Union(union) => {
                    union.variants.iter().any(|variant| foreign(&variant.name))
                }
                _ => false,
            }
    });
    let mut operations = api.operations_with_resources();
    models
        || operations.any(|(resource, operation)| {
            let parameters = operation.parameters.iter();
            !resource.type_name.is_ascii()
                || !operation.call_type.is_ascii()
                || !operation.method_name.is_ascii()
                || parameters
                    .into_iter()
                    .any(|parameter| !parameter.name.is_ascii())
        })
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
        assert!(
            !is_identifier("type")
                && !is_identifier("Self")
                && !is_identifier("2fa")
                && !is_identifier("")
        );
    }
}
