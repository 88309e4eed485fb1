//! Security schemes, and the methods of the builder that set their credentials.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, paired};
use crate::emit::surface;
use crate::model::{SchemeKind, SchemeOrigin, SecurityScheme};

pub(super) fn compare(
    comparison: &mut Comparison<'_>,
    old: &[SecurityScheme],
    new: &[SecurityScheme],
) {
    for (old, new) in paired(declared(old), declared(new), |scheme| scheme.name.as_str()) {
        scheme(comparison, old, new);
    }
    setters(comparison);
}

fn declared(schemes: &[SecurityScheme]) -> impl Iterator<Item = &SecurityScheme> {
    let is_declared = |scheme: &&SecurityScheme| scheme.origin == SchemeOrigin::Declared;
    schemes.iter().filter(is_declared)
}

fn scheme(
    comparison: &mut Comparison<'_>,
    old: Option<&SecurityScheme>,
    new: Option<&SecurityScheme>,
) {
    let pointer = |scheme: &SecurityScheme| format!("/components/securitySchemes/{}", scheme.name);
    let subject =
        |scheme: &SecurityScheme| Subject::item(format!("security scheme {}", scheme.name));
    match (old, new) {
        (None, Some(new)) => comparison.note(
            Rule::SchemeAdded,
            &subject(new),
            Pointers::only_new(&pointer(new)),
            format!("the security scheme `{}` is new", new.name),
        ),
        (Some(old), None) => comparison.note(
            Rule::SchemeRemoved,
            &subject(old),
            Pointers::only_old(&pointer(old)),
            format!("the security scheme `{}` is gone", old.name),
        ),
        (Some(old), Some(new)) => {
            let (old_pointer, new_pointer) = (pointer(old), pointer(new));
            let pointers = Pointers::both(&old_pointer, &new_pointer);
            let SecurityScheme {
                name,
                // Part of the names of setters, which are compared as a whole.
                setter: _,
                description,
                kind,
                flows,
                // One that is implied has no place in the document; what it changes shows in the client and its calls.
                origin: _,
            } = new;
            if asks_otherwise(&old.kind, kind) {
                comparison.note(
                    Rule::SchemeChanged,
                    &subject(new),
                    pointers,
                    format!("the security scheme `{name}` asks for something else"),
                );
            } else {
                comparison.prose(
                    &subject(new),
                    pointers,
                    &(&old.description, &old.kind, &old.flows),
                    &(description, kind, flows),
                    "what is documented of it",
                );
            }
        }
        (None, None) => {}
    }
}

/// Whether requests show other credentials, or those of another kind.
fn asks_otherwise(old: &SchemeKind, new: &SchemeKind) -> bool {
    match (old, new) {
        // All of these are a token that the caller brings; the rest is documentation.
        (
            SchemeKind::Bearer { .. } | SchemeKind::OAuth2 | SchemeKind::OpenIdConnect { .. },
            SchemeKind::Bearer { format: _ }
            | SchemeKind::OAuth2
            | SchemeKind::OpenIdConnect { url: _ },
        ) => false,
        (old, new) => old != new,
    }
}

/// Two schemes of a kind share a setter, so that one that comes or goes need not change what can be set.
fn setters(comparison: &mut Comparison<'_>) {
    let (old, new) = (
        surface::credentials(comparison.old()),
        surface::credentials(comparison.new_api()),
    );
    let pointer = "/components/securitySchemes";
    let subject = Subject::item("ClientBuilder");
    for (before, after) in paired(&old, &new, String::as_str) {
        match (before, after) {
            (None, Some(setter)) => comparison.note(
                Rule::CredentialSetterAdded,
                &subject,
                Pointers::only_new(pointer),
                format!("the setter `{setter}` is new"),
            ),
            (Some(setter), None) => comparison.note(
                Rule::CredentialSetterRemoved,
                &subject,
                Pointers::only_old(pointer),
                format!("the setter `{setter}` is gone"),
            ),
            _ => {}
        }
    }
}
