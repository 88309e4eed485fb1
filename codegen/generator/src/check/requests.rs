//! Request bodies: what is sent of what the document offers.

use serde_json::Value;

use super::context::{Context, Object};
use super::operations::Operation;
use crate::finding::Code;
use crate::load::structure::Place;
use crate::request_form;
use crate::request_media::{self, Alternative, Encoding, is_empty_form, is_left_to_caller};
use crate::request_parts::{self, Fidelity, PartForm, file_as_text};

/// Checks a request body wherever it is declared.
pub(super) fn check<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let at = place.key("content");
    let Some(offered) = object.get("content").and_then(Value::as_object) else {
        return;
    };
    if offered.is_empty() {
        let message = "expected a media type, found an empty mapping";
        let help = "add `application/json:` with a schema";
        context.key(Code::EmptyCollection, at.pointer(), message, help);
        return;
    }
    let root = context.tree;
    for alternative in request_media::alternatives(root, offered) {
        if !Context::flag(object, "required") && is_empty_form(root, &alternative, offered) {
            let message = "the form has no members: nothing is sent";
            let help = "remove the request body, or declare its members";
            let at = at.key(alternative.media_type).pointer();
            context.key(Code::EmptyForm, at, message, help);
            continue;
        }
        told(context, root, &alternative, offered, &at);
    }
}

fn told(
    context: &mut Context<'_>,
    root: &Value,
    alternative: &Alternative<'_>,
    offered: &Object,
    at: &Place<'_>,
) {
    let sent = alternative.media_type;
    if is_left_to_caller(root, alternative, offered) {
        let message = format!(
            "`{sent}` is written by the caller: it is taken as {}",
            match alternative.form {
                Encoding::Text => "a text",
                _ => "bytes",
            }
        );
        let help = if request_media::is_multipart(sent) {
            "describe the parts as members of an object, or have each call name the boundary: `request_header(\"content-type\", …)`"
        } else {
            "offer `application/json` as well if the service reads it"
        };
        context.key(Code::OpaqueBody, at.key(sent).pointer(), message, help);
    }
    if let Some(name) = file_as_text(root, alternative, offered) {
        let message = format!(
            "the member `{name}` is a file within an alternative or an inner value: it is sent as text"
        );
        let help = "make the file a member of the body itself";
        let at = at.key(sent).key("schema").pointer();
        context.key(Code::FileAsText, at, message, help);
    }
    encodings(context, alternative, offered, &at.key(sent));
    parts(context, root, alternative, offered, &at.key(sent));
    for other in &alternative.instead_of {
        let message = format!("`{other}` is not sent: `{sent}` is, whose schema is the same");
        let help = "nothing to do, or keep the one that the client should use";
        let at = at.key(other).pointer();
        context.key_once(Code::OtherMediaType, at, message, |_| help.to_owned());
    }
}

/// What `encoding` says that is not done.
fn encodings(
    context: &mut Context<'_>,
    alternative: &Alternative<'_>,
    offered: &Object,
    at: &Place<'_>,
) {
    let encodings = offered
        .get(alternative.media_type)
        .and_then(|media_type| media_type.get("encoding")?.as_object());
    let at = at.key("encoding");
    for (name, encoding) in encodings.into_iter().flatten() {
        let at = at.key(name);
        if !matches!(alternative.form, Encoding::Form | Encoding::Multipart) {
            let message = "only forms and multipart bodies have parts: the encoding has no effect";
            let help = "remove it, or offer `multipart/form-data`";
            context.key(Code::EncodingWithoutEffect, at.pointer(), message, help);
            continue;
        }
        let headers = encoding.get("headers").and_then(Value::as_object);
        let mut names = headers.into_iter().flatten().map(|(name, _)| name);
        if let Some(header) = names.find(|name| !name.eq_ignore_ascii_case("content-type")) {
            let message = format!(
                "the part is sent without the header `{header}`: parts have `Content-Disposition` and `Content-Type`"
            );
            let help = "nothing to do if the service goes without it";
            let at = at.key("headers").key(header).pointer();
            context.key(Code::EncodingWithoutEffect, at, message, help);
        }
    }
}

/// Parts, and members of forms, that are not of the media type that the document gives them, or of one of several.
fn parts(
    context: &mut Context<'_>,
    root: &Value,
    alternative: &Alternative<'_>,
    offered: &Object,
    at: &Place<'_>,
) {
    let media_type = offered.get(alternative.media_type);
    let encoding = at.key("encoding");
    let members = media_type.filter(|_| alternative.form == Encoding::Form);
    for other in members.map_or_else(Vec::new, |form| request_form::others(root, form)) {
        let message = format!(
            "the member `{}` of the form is written as `{}`: the client does not write `{}` there",
            other.name, other.written, other.declared
        );
        let help = "make the member a string, and give it what the service should read";
        let at = encoding.key(other.name).key("contentType").pointer();
        context.value(Code::PartMediaType, at, message, help);
    }
    let Some(media_type) = media_type.filter(|_| alternative.form == Encoding::Multipart) else {
        return;
    };
    for part in request_parts::parts(root, media_type, &alternative.files) {
        let name = part.name;
        let sent = match &part.form {
            PartForm::Value(media_type) => media_type.as_str(),
            PartForm::Plain | PartForm::Text { .. } => "text/plain",
        };
        let (message, help) = match part.fidelity {
            Fidelity::Whole => continue,
            Fidelity::FirstOf(declared) => (
                format!("the part `{name}` may be `{declared}`: it is sent as `{sent}`"),
                "name the one media type that the service should get",
            ),
            Fidelity::InsteadOf(declared) => (
                format!(
                    "the part `{name}` is sent as `{sent}`: the client does not write `{declared}`"
                ),
                "name a media type that is sent, or make the member a string of `format: binary`, which the caller writes",
            ),
        };
        let at = encoding.key(name).key("contentType").pointer();
        context.value(Code::PartMediaType, at, message, help);
    }
}

/// Checks what only shows in an operation: bodies where HTTP gives them no meaning.
pub(super) fn of_operation(context: &mut Context<'_>, operation: &Operation<'_>) {
    let body = operation.object.get("requestBody");
    if matches!(operation.method, "get" | "head") && body.is_some_and(|body| is_sent(context, body))
    {
        let message = format!(
            "the body of a {} request has no meaning of its own: services and proxies may drop it",
            operation.method.to_uppercase()
        );
        let help = "move its members to query parameters, or use another method";
        let at = operation.pointer.child("requestBody");
        context.key(Code::UnexpectedRequestBody, at, message, help);
    }
}

/// Whether anything of a body is sent: of an optional form without members nothing is, which `check` reports.
fn is_sent(context: &Context<'_>, body: &Value) -> bool {
    let Some(body) = context.resolve(body) else {
        return true;
    };
    let Some(offered) = body.get("content").and_then(Value::as_object) else {
        return true;
    };
    let mut alternatives = request_media::alternatives(context.tree, offered).into_iter();
    Context::flag(body, "required")
        || alternatives.any(|alternative| !is_empty_form(context.tree, &alternative, offered))
}
