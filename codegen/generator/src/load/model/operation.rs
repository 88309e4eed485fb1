//! Paths and operations.

use indexmap::IndexMap;
use openapiv3::{
    MediaType, Operation, PathItem, Paths, RequestBody, Response, Responses, StatusCode,
};
use serde_json::Value;

use super::members::{
    Read, Unexpected, any, extension, flag, list, map, object, optional, other, referable, text,
};
use super::parameter::{example, header, parameter};
use super::schema::schema;

pub(super) fn paths(value: &Value) -> Read<Paths> {
    let members = object(value)?;
    let mut paths = Paths {
        paths: IndexMap::with_capacity(members.len()),
        ..Paths::default()
    };
    for (key, value) in members {
        if key.starts_with('/') {
            let item = referable(value, path_item)?;
            paths.paths.insert(key.clone(), item);
        } else {
            extension(&mut paths.extensions, key, value);
        }
    }
    Ok(paths)
}

fn path_item(value: &Value) -> Read<PathItem> {
    let mut item = PathItem::default();
    for (key, value) in object(value)? {
        match key.as_str() {
            "summary" => item.summary = optional(value, text)?,
            "description" => item.description = optional(value, text)?,
            "get" => item.get = optional(value, operation)?,
            "put" => item.put = optional(value, operation)?,
            "post" => item.post = optional(value, operation)?,
            "delete" => item.delete = optional(value, operation)?,
            "options" => item.options = optional(value, operation)?,
            "head" => item.head = optional(value, operation)?,
            "patch" => item.patch = optional(value, operation)?,
            "trace" => item.trace = optional(value, operation)?,
            "servers" => item.servers = other(value)?,
            "parameters" => item.parameters = list(value, |item| referable(item, parameter))?,
            _ => extension(&mut item.extensions, key, value),
        }
    }
    Ok(item)
}

pub(super) fn operation(value: &Value) -> Read<Operation> {
    let mut operation = Operation::default();
    let mut answers = None;
    for (key, value) in object(value)? {
        match key.as_str() {
            "tags" => operation.tags = list(value, text)?,
            "summary" => operation.summary = optional(value, text)?,
            "description" => operation.description = optional(value, text)?,
            "externalDocs" => operation.external_docs = other(value)?,
            "operationId" => operation.operation_id = optional(value, text)?,
            "parameters" => operation.parameters = list(value, |item| referable(item, parameter))?,
            "requestBody" => {
                operation.request_body = optional(value, |body| referable(body, request_body))?;
            }
            "responses" => answers = Some(responses(value)?),
            "callbacks" => operation.callbacks = other(value)?,
            "deprecated" => operation.deprecated = flag(value)?,
            "security" => operation.security = other(value)?,
            "servers" => operation.servers = other(value)?,
            _ => extension(&mut operation.extensions, key, value),
        }
    }
    operation.responses = answers.ok_or(Unexpected)?;
    Ok(operation)
}

pub(super) fn request_body(value: &Value) -> Read<RequestBody> {
    let mut body = RequestBody::default();
    for (key, value) in object(value)? {
        match key.as_str() {
            "description" => body.description = optional(value, text)?,
            "content" => body.content = map(value, media_type)?,
            "required" => body.required = flag(value)?,
            _ => extension(&mut body.extensions, key, value),
        }
    }
    Ok(body)
}

pub(super) fn media_type(value: &Value) -> Read<MediaType> {
    let mut media = MediaType::default();
    for (key, value) in object(value)? {
        match key.as_str() {
            "schema" => media.schema = optional(value, |value| referable(value, schema))?,
            "example" => media.example = any(value),
            "examples" => media.examples = map(value, |item| referable(item, example))?,
            "encoding" => media.encoding = other(value)?,
            _ => extension(&mut media.extensions, key, value),
        }
    }
    Ok(media)
}

fn responses(value: &Value) -> Read<Responses> {
    let members = object(value)?;
    let mut responses = Responses {
        responses: IndexMap::with_capacity(members.len()),
        ..Responses::default()
    };
    for (key, value) in members {
        if key == "default" {
            responses.default = optional(value, |value| referable(value, response))?;
        } else if let Some(status) = status(key) {
            let response = referable(value, response)?;
            responses.responses.insert(status, response);
        } else {
            extension(&mut responses.extensions, key, value);
        }
    }
    Ok(responses)
}

/// A code from 100 to 999, or a range like `4XX`.
fn status(key: &str) -> Option<StatusCode> {
    match *key.as_bytes() {
        [first @ b'0'..=b'9', b'X' | b'x', b'X' | b'x'] => {
            Some(StatusCode::Range(u16::from(first - b'0')))
        }
        [b'1'..=b'9', _, _] => key.parse().ok().map(StatusCode::Code),
        _ => None,
    }
}

pub(super) fn response(value: &Value) -> Read<Response> {
    let mut response = Response::default();
    let mut description = None;
    for (key, value) in object(value)? {
        match key.as_str() {
            "description" => description = Some(text(value)?),
            "headers" => response.headers = map(value, |item| referable(item, header))?,
            "content" => response.content = map(value, media_type)?,
            "links" => response.links = other(value)?,
            _ => extension(&mut response.extensions, key, value),
        }
    }
    response.description = description.ok_or(Unexpected)?;
    Ok(response)
}
