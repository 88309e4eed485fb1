//! Resources and operations.

use std::collections::HashMap;

use openapiv3::{MediaType, Operation as Declared, PathItem};

use super::docs::{self, Extensions};
use super::response::{Answers, Asked};
use super::schema::deprecation;
use super::{Lowering, security, servers};
use crate::check::paths;
use crate::finding::Pointer;
use crate::load::resources;
use crate::model::{
    Body, BodyEncoding, Docs, Idempotency, Impersonation, Location, Method, Operation, Parameter,
    PartEncoding, Requirement, Resource, Type,
};
use crate::naming;
use crate::request_parts::is_left_open;

impl<'d> Lowering<'d> {
    /// All resources in the order of the document's `tags`, then of first use; and the operation that
    /// impersonates, if one is marked.
    pub(super) fn resources(&mut self) -> (Vec<Resource>, Option<Impersonation>) {
        let document = self.document;
        let mut resources: Vec<Resource> = Vec::new();
        let mut positions: HashMap<&str, usize> = HashMap::new();
        for tag in &document.api.tags {
            let docs = docs::of(None, tag.description.as_deref(), &tag.extensions);
            positions.entry(&tag.name).or_insert_with(|| {
                resources.push(resource(&tag.name, docs));
                resources.len() - 1
            });
        }
        let mut impersonating = None;
        for (path, item) in &document.api.paths.paths {
            let Some(item) = item.as_item() else { continue };
            let item_pointer = Pointer::root().child("paths").child(path);
            let query = document.queries.get(path);
            let query = query.map(|declared| (Method::Query, declared));
            for (method, declared) in methods(item).chain(query) {
                let pointer = item_pointer.child(&method.as_str().to_ascii_lowercase());
                let tag = tag(declared);
                let index = *positions.entry(tag).or_insert_with(|| {
                    resources.push(resource(tag, Docs::default()));
                    resources.len() - 1
                });
                let operation =
                    self.operation(path, item, &item_pointer, method, declared, &pointer, tag);
                if docs::is_set(&declared.extensions, "x-impersonation") {
                    impersonating = Some(operation.id.clone());
                }
                if let Some(resource) = resources.get_mut(index) {
                    resource.operations.push(operation);
                }
            }
        }
        resources.retain(|resource| !resource.operations.is_empty());
        let impersonation = impersonating.and_then(|id| impersonation(&resources, &id));
        (resources, impersonation)
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "an operation is spread over its path item and itself"
    )]
    fn operation(
        &mut self,
        path: &str,
        item: &'d PathItem,
        item_pointer: &Pointer,
        method: Method,
        declared: &'d Declared,
        pointer: &Pointer,
        tag: &str,
    ) -> Operation {
        // Loading has given one to those without.
        let id = declared.operation_id.clone().unwrap_or_default();
        let mut parameters = self.parameters(path, item, item_pointer, declared, pointer);
        let body = self.body(declared, pointer, &id);
        let asked = Asked {
            declared,
            pointer,
            id: &id,
            method,
            body: body.as_ref(),
        };
        let Answers {
            output,
            stream,
            accept,
            success,
            statuses,
            headers,
            header_types,
            links: mut notes,
        } = self.answers(&asked, &mut parameters);
        notes.extend(callbacks(declared));
        notes.extend(body.as_ref().and_then(types_of_files));
        parameters.sort_by_key(|parameter| {
            (
                parameter.requirement == Requirement::Optional,
                parameter.location as u8,
            )
        });
        in_template_order(&mut parameters, path);
        let security = declared
            .security
            .as_ref()
            .or(self.document.api.security.as_ref())
            .map_or(&self.implied_security[..], Vec::as_slice);
        // RFC 9110, section 9.3.8: TRACE echoes what it is sent.
        let security = if method == Method::Trace {
            &[]
        } else {
            security
        };
        Operation {
            pointer: pointer.to_string(),
            method,
            path: paths::sent(path),
            method_name: naming::method_name(&id, tag),
            call_type: naming::constructor_name(&id),
            descriptor: naming::static_name(&id),
            docs: docs::of(
                declared.summary.as_deref(),
                declared.description.as_deref(),
                &declared.extensions,
            ),
            parameters,
            body,
            output,
            stream,
            accept,
            success,
            headers,
            header_types,
            notes,
            statuses,
            security: security::alternatives(security, &self.schemes),
            scopes: security::scopes(security),
            server: servers::of_operation(item, declared, &self.base_url),
            idempotency: idempotency(method, &declared.extensions),
            secrets: Vec::new(),
            deprecation: deprecation(declared.deprecated),
            id,
        }
    }

    pub(super) fn media_example(&self, content: &'d MediaType) -> Option<serde_json::Value> {
        content.example.clone().or_else(|| {
            content
                .examples
                .values()
                .find_map(|example| self.example(example))
        })
    }
}

/// What the resource of an operation is called after: its tag, or what loading has found in its place.
fn tag(declared: &Declared) -> &str {
    let found = || declared.extensions.get(resources::RESOURCE)?.as_str();
    let tag = declared.tags.first().map(String::as_str);
    tag.or_else(found).unwrap_or(resources::DEFAULT)
}

fn resource(tag: &str, docs: Docs) -> Resource {
    Resource {
        tag: tag.to_owned(),
        type_name: naming::type_name(tag),
        module: naming::resource_module(tag),
        feature: None,
        docs,
        operations: Vec::new(),
    }
}

fn methods(item: &PathItem) -> impl Iterator<Item = (Method, &Declared)> {
    [
        (Method::Get, &item.get),
        (Method::Put, &item.put),
        (Method::Post, &item.post),
        (Method::Delete, &item.delete),
        (Method::Options, &item.options),
        (Method::Head, &item.head),
        (Method::Patch, &item.patch),
        (Method::Trace, &item.trace),
    ]
    .into_iter()
    .filter_map(|(method, operation)| operation.as_ref().map(|operation| (method, operation)))
}

/// A sentence about the calls that the service makes in turn.
fn callbacks(declared: &Declared) -> Option<String> {
    let names: Vec<String> = declared
        .callbacks
        .keys()
        .map(|name| format!("`{}`", name.replace('`', "'")))
        .collect();
    (!names.is_empty()).then(|| {
        format!(
            "The service calls back, which is for a server of yours to answer: {}.",
            names.join(", ")
        )
    })
}

/// A sentence about the files whose media types only the caller knows.
fn types_of_files(body: &Body) -> Option<String> {
    let parts = body
        .alternatives
        .iter()
        .filter_map(|alternative| match &alternative.encoding {
            BodyEncoding::Multipart { parts } => Some(parts),
            _ => None,
        });
    let files: Vec<String> = parts
        .flatten()
        .filter_map(|(name, part)| match part {
            PartEncoding::MediaType(declared) if is_left_open(declared) => Some(format!(
                "`{}` ({})",
                name.replace('`', "'"),
                declared.replace('`', "'")
            )),
            _ => None,
        })
        .collect();
    (!files.is_empty()).then(|| {
        format!(
            "These files need a media type, `File::content_type`: {}.",
            files.join(", ")
        )
    })
}

/// RFC 9110, section 9.2.2, unless the document knows better.
fn idempotency(method: Method, extensions: &Extensions) -> Idempotency {
    let by_verb = !matches!(method, Method::Post | Method::Patch);
    let idempotent = extensions
        .get("x-idempotent")
        .and_then(serde_json::Value::as_bool)
        .unwrap_or(by_verb);
    if idempotent {
        Idempotency::Idempotent
    } else {
        Idempotency::NotIdempotent
    }
}

/// Path parameters are arguments in the order in which the path names them.
fn in_template_order(parameters: &mut [Parameter], path: &str) {
    parameters.sort_by_key(|parameter| match parameter.location {
        Location::Path => path
            .find(&format!("{{{}}}", parameter.wire_name))
            .unwrap_or(usize::MAX - 1),
        Location::Query | Location::Header | Location::Cookie => usize::MAX,
    });
}

fn impersonation(resources: &[Resource], id: &str) -> Option<Impersonation> {
    resources
        .iter()
        .enumerate()
        .find_map(|(resource, candidate)| {
            let operation = candidate
                .operations
                .iter()
                .position(|operation| operation.id == id)?;
            let principal = candidate
                .operations
                .get(operation)?
                .parameters
                .iter()
                .find_map(|parameter| match parameter.ty {
                    Type::Model(model) if parameter.location == Location::Path => Some(model),
                    _ => None,
                });
            Some(Impersonation {
                resource,
                operation,
                principal,
            })
        })
}
