//! OpenAPI 3.1 and 3.2, and JSON Schema 2020-12 as APIs use it, into OpenAPI 3.0 on the value tree.
//!
//! A document of any version goes through: constructs of 3.1 in a 3.0 document mean what they mean in 3.1. What 3.0 has no
//! word for travels as an internal extension, with a name that no document can write; what a client has no use for is taken
//! out, with a warning if that changes what the client does.

mod alternatives;
mod events;
mod keywords;
mod objects;
mod schema;
mod types;
mod unchecked;

use std::path::Path;

use serde_json::{Map, Value};

use self::unchecked::Unchecked;
use super::origins::Origins;
use super::structure::{Kind, Place, Rewriter, rewrite};
use crate::finding::{Code, Finding, Findings, Pointer};

type Object = Map<String, Value>;

/// How many items of a list have a schema of their own; the branches of `items.oneOf` beyond that are for all further items.
pub(crate) const PREFIX_ITEMS: &str = "x-\0prefix-items";
/// The schema of a media type is that of each item of a stream (3.2's `itemSchema`).
pub(crate) const ITEM_SCHEMA: &str = "x-\0item-schema";
/// What the bytes or the text of a string are (`contentMediaType`).
pub(crate) const CONTENT_MEDIA_TYPE: &str = "x-\0content-media-type";
/// How a string holds its bytes (`contentEncoding`): as `base64`.
pub(crate) const CONTENT_ENCODING: &str = "x-\0content-encoding";
/// The schema is nullable by its own `type` or union, which says nothing of its `allOf`.
pub(crate) const NULL_BY_TYPE: &str = "x-\0null-by-type";
/// The security scheme is `mutualTLS`.
pub(crate) const MUTUAL_TLS: &str = "x-\0mutual-tls";

/// Whether an extension is one of those that the loader itself writes: no document can hold their names.
pub(crate) fn is_internal(extension: &str) -> bool {
    extension.starts_with("x-\0")
}

/// Rewrites the tree in place; the findings are about the rewritten tree.
pub(super) fn normalise(file: &Path, tree: &mut Value, origins: &mut Origins) -> Findings {
    let is_3_0 = tree
        .get("openapi")
        .is_some_and(|version| version.to_string().trim_matches('"').starts_with("3.0"));
    events::unpack(tree, origins);
    let mut normaliser = Normaliser {
        file,
        origins,
        findings: Findings::new(),
        unchecked: Unchecked::default(),
        is_3_0,
    };
    rewrite(tree, &mut normaliser);
    let Normaliser {
        mut findings,
        unchecked,
        ..
    } = normaliser;
    findings.extend(unchecked.findings(file));
    findings
}

struct Normaliser<'n> {
    file: &'n Path,
    origins: &'n mut Origins,
    findings: Findings,
    unchecked: Unchecked,
    is_3_0: bool,
}

impl Rewriter for Normaliser<'_> {
    fn rewrite(&mut self, kind: Kind, value: &mut Value, place: &Place<'_>) {
        if kind == Kind::Schema {
            self.schema(value, place);
        } else if let Value::Object(object) = value {
            self.object(kind, object, place);
        }
    }
}

impl Normaliser<'_> {
    fn warn(
        &mut self,
        code: Code,
        pointer: Pointer,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.findings
            .push(Finding::new(code, self.file, pointer, message, help).at_key());
    }

    /// What is at `to`, seen from `place`, was at `from`.
    fn moved(&mut self, place: &Place<'_>, from: &[&str], to: &[&str]) {
        let within = |path: &[&str]| {
            let mut pointer = place.pointer();
            for segment in path {
                pointer.push(segment);
            }
            pointer
        };
        self.origins.moved(&within(from), &within(to));
    }
}
