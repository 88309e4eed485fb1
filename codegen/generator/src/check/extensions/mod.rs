//! The `x-` keys: which exist, where they stand, and what their values are.

mod foreign;
mod operation;
mod pagination;
mod values;

use std::collections::HashMap;

use serde_json::Value;

use super::context::{Context, Object};
use crate::finding::{Code, Pointer, did_you_mean, nearest};
use crate::load::is_internal;
use crate::load::structure::{Kind, Place};

pub(crate) use foreign::remove_foreign;
pub(super) use operation::{impersonation, of_operation};

/// An extension: its name, and the objects it may stand in.
struct Extension {
    name: &'static str,
    places: &'static [Kind],
    where_: &'static str,
}

impl Extension {
    fn named(name: &str) -> Option<&'static Self> {
        EXTENSIONS.iter().find(|known| known.name == name)
    }

    fn belongs(&self, kind: Kind) -> bool {
        self.places.is_empty() || self.places.contains(&kind)
    }
}

const fn extension(name: &'static str, places: &'static [Kind], where_: &'static str) -> Extension {
    Extension {
        name,
        places,
        where_,
    }
}

/// All of them. `x-provenance` may stand anywhere.
static EXTENSIONS: [Extension; 13] = [
    extension("x-pagination", &[Kind::Operation], "an operation"),
    extension(
        "x-secret",
        &[Kind::Schema, Kind::Parameter],
        "a schema or a parameter",
    ),
    extension("x-idempotent", &[Kind::Operation], "an operation"),
    extension("x-timestamp", &[Kind::Schema], "a schema"),
    extension("x-may-be-empty", &[Kind::Response], "a response"),
    extension("x-environment-prefix", &[Kind::Document], "the top level"),
    extension("x-error", &[Kind::Document], "the top level"),
    extension("x-crate-version", &[Kind::Document], "the top level"),
    extension(
        "x-prefix",
        &[Kind::SecurityScheme],
        "an apiKey security scheme in a header",
    ),
    extension(
        "x-token-request",
        &[Kind::SecurityScheme],
        "an oauth2 security scheme with clientCredentials",
    ),
    extension(
        "x-client-authentication",
        &[Kind::SecurityScheme],
        "an http basic security scheme",
    ),
    extension("x-impersonation", &[Kind::Operation], "an operation"),
    extension("x-provenance", &[], "anything"),
];

/// Extensions of other tools that are read as those tools read them.
const ADOPTED: [&str; 5] = [
    "x-dropshot-pagination",
    "x-enum-varnames",
    "x-enumNames",
    "x-enum-descriptions",
    "x-enumDescriptions",
];

/// The unknown extensions met so far. What they mean is decided at the end: whether the document is written for this generator.
#[derive(Default)]
pub(super) struct Seen {
    is_ours: bool,
    unknown: Vec<(String, Pointer)>,
}

/// More unknown keys than this are not listed one by one.
const MOST_UNKNOWN: usize = 10_000;

impl Seen {
    /// Notes and checks the extensions of an object.
    pub(super) fn object<'t>(
        &mut self,
        context: &mut Context<'t>,
        kind: Kind,
        object: &'t Object,
        place: &Place<'_>,
    ) {
        // Here every key is a name.
        if kind == Kind::SecurityRequirement {
            return;
        }
        for (key, value) in object.iter().filter(|(key, _)| key.starts_with("x-")) {
            let at = place.key(key);
            let Some(known) = Extension::named(key) else {
                if !is_internal(key)
                    && !ADOPTED.contains(&key.as_str())
                    && self.unknown.len() < MOST_UNKNOWN
                {
                    self.unknown.push((key.clone(), at.pointer()));
                }
                continue;
            };
            self.is_ours |= foreign::makes_ours(known, kind, value, object);
            if known.belongs(kind) {
                values::check(context, key, value, object, place);
            } else {
                misplaced(context, key, &at, known.where_);
            }
        }
    }

    /// Reports the unknown ones: as errors where one of ours is all but spelt in a document that is ours; else once a name
    /// as warnings.
    pub(super) fn check(self, context: &mut Context<'_>) {
        let known = || EXTENSIONS.iter().map(|known| known.name);
        let is_ours = self.is_ours;
        let (errors, foreign): (Vec<_>, Vec<_>) = self
            .unknown
            .into_iter()
            .partition(|(name, _)| is_ours && nearest(name, known()).is_some());
        for (name, pointer) in errors {
            let help = did_you_mean(&name, known(), || "remove it".to_owned());
            let message = format!("unknown extension `{name}`");
            context.key(Code::UnknownExtension, pointer, message, help);
        }
        tell_foreign(context, foreign, |name| {
            did_you_mean(name, known(), || {
                "it belongs to another tool: nothing to do".to_owned()
            })
        });
    }
}

/// Warns of extensions of other tools, once a name.
fn tell_foreign(
    context: &mut Context<'_>,
    foreign: Vec<(String, Pointer)>,
    help: impl Fn(&str) -> String,
) {
    let mut names: Vec<(String, Pointer, usize)> = Vec::new();
    let mut index: HashMap<String, usize> = HashMap::new();
    for (name, pointer) in foreign {
        if let Some((_, _, count)) = index.get(&name).and_then(|at| names.get_mut(*at)) {
            *count += 1;
        } else {
            index.insert(name.clone(), names.len());
            names.push((name, pointer, 1));
        }
    }
    for (name, pointer, count) in names {
        let times = if count == 1 {
            String::new()
        } else {
            format!(" ({count} times)")
        };
        let message = format!("the extension `{name}`{times} has no effect");
        context.key(Code::ForeignExtension, pointer, message, help(&name));
    }
}

fn misplaced(context: &mut Context<'_>, name: &str, place: &Place<'_>, belongs: &str) {
    let message = format!("`{name}` has no meaning here: it belongs to {belongs}");
    context.key(
        Code::MisplacedExtension,
        place.pointer(),
        message,
        "move or remove it",
    );
}

/// Reports a value that an extension cannot have.
fn invalid(context: &mut Context<'_>, place: &Place<'_>, expected: &str, value: &Value) {
    let found = crate::load::structure::describe(value);
    let message = format!("expected {expected}, found {found}");
    context.value(
        Code::InvalidExtension,
        place.pointer(),
        message,
        format!("write {expected}"),
    );
}
