//! Everything that can be said about a document that follows the grammar, in one run.
//!
//! The checks read the value tree, not the types: every place has its pointer there, and a tree with faults of structure can be
//! checked as well. What has the wrong shape is passed over; the grammar has said so already.

mod collisions;
mod context;
mod extensions;
mod nested;
mod operations;
mod parameters;
pub(crate) mod paths;
mod references;
mod repeated;
mod requests;
mod responses;
mod schemas;
mod security;
mod servers;
mod usage;
mod values;

use std::path::Path;

use serde_json::{Map, Value};

use self::context::Context;
pub(crate) use self::extensions::remove_foreign;
pub(crate) use self::parameters::{is_sendable_header, is_settable_header};
pub(crate) use self::responses::MOST_HEADER_WRAPPERS;
use crate::finding::Findings;
use crate::load::Document;
use crate::load::structure::{Kind, Listener, Place, walk};

/// All findings of a document: errors and warnings, with places and remedies.
///
/// Takes time in proportion to the size of the document.
#[must_use]
pub fn check(document: &Document) -> Findings {
    let mut findings = document.warnings.clone();
    let found = check_tree(&document.file, &document.tree);
    findings.extend(document.origins.trace(found));
    findings
}

/// The same for a tree that need not follow the grammar.
pub(crate) fn check_tree(file: &Path, tree: &Value) -> Findings {
    let mut checks = Checks {
        context: Context::new(file, tree),
        required: schemas::Required::default(),
        extensions: extensions::Seen::default(),
        usage: usage::Usage::default(),
        security: security::Security::default(),
    };
    walk(tree, &mut checks);
    let Checks {
        mut context,
        extensions,
        mut usage,
        security,
        ..
    } = checks;
    let operations = operations::all(&context);
    paths::check(&mut context);
    operations::check(&mut context, &operations);
    for operation in &operations {
        parameters::of_operation(&mut context, operation);
        requests::of_operation(&mut context, operation);
        responses::of_operation(&mut context, operation);
        extensions::of_operation(&mut context, operation);
    }
    references::cycles(&mut context);
    schemas::endless(&mut context);
    security.check(&mut context, &mut usage);
    usage.check(&mut context);
    extensions.check(&mut context);
    extensions::impersonation(&mut context, &operations);
    context.into_findings()
}

/// The checks that look at one object at a time, wherever it stands.
struct Checks<'t> {
    context: Context<'t>,
    required: schemas::Required,
    extensions: extensions::Seen,
    usage: usage::Usage<'t>,
    security: security::Security,
}

impl<'t> Listener<'t> for Checks<'t> {
    fn object(&mut self, kind: Kind, object: &'t Map<String, Value>, place: &Place<'_>) {
        let context = &mut self.context;
        self.extensions.object(context, kind, object, place);
        match kind {
            Kind::Document | Kind::PathItem | Kind::Operation => {
                servers::check(context, kind, object, place);
            }
            Kind::Parameter => parameters::check(context, object, place),
            Kind::RequestBody => requests::check(context, object, place),
            Kind::Response => responses::response(context, object, place),
            Kind::Schema => {
                schemas::check(context, object, place);
                self.required.check(context, object, place);
            }
            Kind::SecurityScheme => self.security.scheme(context, object, place),
            Kind::SecurityRequirement => {
                security::requirement(context, object, place);
                self.usage.requirement(object, place);
            }
            _ => {}
        }
        values::check(context, kind, object, place);
    }

    fn reference(
        &mut self,
        kind: Kind,
        target: &'t str,
        object: &'t Map<String, Value>,
        place: &Place<'_>,
    ) {
        references::check(&mut self.context, kind, target, object, place);
        self.usage.reference(target, place);
    }
}
