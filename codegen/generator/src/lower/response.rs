//! What an operation answers: successes, errors, and the media types that are asked for.

use std::borrow::Cow;

use openapiv3::{Operation as Declared, ReferenceOr, Response, Schema, StatusCode};

use super::components::resolve;
use super::convention::List;
use super::schema::nullable_element;
use super::shape::{JsonType, Shape};
use super::{Lowering, docs};
use crate::finding::Pointer;
use crate::load::ITEM_SCHEMA;
use crate::media_type::{self, Form, SchemaHint, Stream};
use crate::model::{
    Body as RequestBody, DeclaredStatus, EventStream, Method, Output, Parameter, Reply,
    ReplyAlternative, ReplyContent, Status, Type,
};
use crate::naming::{self, Allocator};

/// What is made of the responses of one operation.
pub(super) struct Answers {
    pub(super) output: Output,
    pub(super) stream: Option<EventStream>,
    pub(super) accept: Option<String>,
    pub(super) success: Vec<u16>,
    pub(super) statuses: Vec<DeclaredStatus>,
    pub(super) headers: Vec<usize>,
    pub(super) header_types: Vec<Type>,
    /// Sentences about links.
    pub(super) links: Vec<String>,
}

/// The operation whose responses are lowered.
pub(super) struct Asked<'a, 'd> {
    pub(super) declared: &'d Declared,
    pub(super) pointer: &'a Pointer,
    pub(super) id: &'a str,
    pub(super) method: Method,
    pub(super) body: Option<&'a RequestBody>,
}

/// One response of an operation, references followed.
struct Entry<'d> {
    status: Status,
    response: &'d Response,
    /// Where the response stands, which may be among the components.
    pointer: Pointer,
}

/// The body of one success.
pub(super) struct Body<'d> {
    form: Form,
    pub(super) media_type: &'d str,
    pub(super) schema: Option<&'d ReferenceOr<Schema>>,
    pub(super) pointer: Pointer,
    /// Whether the schema is that of each item of a stream, by a word of 3.2.
    pub(super) is_item: bool,
}

/// What a success holds, before the operation as a whole is looked at.
struct Success<'d> {
    entry: Entry<'d>,
    content: ReplyContent,
}

impl<'d> Lowering<'d> {
    /// Everything about the answers of an operation. Takes the parameters that paging drives out of `parameters`.
    pub(super) fn answers(
        &mut self,
        asked: &Asked<'_, 'd>,
        parameters: &mut Vec<Parameter>,
    ) -> Answers {
        let entries = self.entries(asked);
        let means_success = success_rule(&entries);
        let with_headers: Vec<(&'d Response, Pointer)> = entries
            .iter()
            .filter(|entry| !entry.response.headers.is_empty())
            .map(|entry| (entry.response, entry.pointer.clone()))
            .collect();
        let links = entries
            .iter()
            .filter_map(|entry| self.links(entry))
            .collect();
        let success = entries
            .iter()
            .filter(|entry| means_success(entry.status))
            .filter_map(|entry| entry.status.code())
            .collect();
        let mut statuses = Vec::new();
        let (successes, errors): (Vec<_>, Vec<_>) = entries
            .into_iter()
            .partition(|entry| means_success(entry.status));
        for entry in &successes {
            statuses.push(declared_status(entry, None));
        }
        let mut accept = Vec::new();
        let (output, stream) = self.output(asked, successes, parameters, &mut accept);
        for entry in &errors {
            let error = self.error_body(asked, entry);
            statuses.push(declared_status(entry, error));
        }
        statuses.sort_by_key(|declared| declared.status);
        // Behind the bodies, so that a header takes no name from them.
        let mut headers = Vec::new();
        for (response, pointer) in with_headers {
            self.response_headers(response, &pointer, &mut headers);
        }
        headers.sort_unstable();
        headers.dedup();
        let types = headers.iter().filter_map(|index| self.headers.get(*index));
        let header_types = types.filter_map(|header| header.ty.ty().cloned()).collect();
        Answers {
            header_types,
            output,
            stream,
            accept: accept_header(&accept),
            success,
            statuses,
            headers,
            links,
        }
    }

    /// The responses: single statuses ascending, then ranges, then `default`.
    fn entries(&self, asked: &Asked<'_, 'd>) -> Vec<Entry<'d>> {
        let declared = &asked.declared.responses;
        let at = asked.pointer.child("responses");
        let numbered = declared.responses.iter().map(|(status, response)| {
            let place = at.child(&status.to_string());
            let status = match *status {
                StatusCode::Code(code) => Status::Code(code),
                StatusCode::Range(hundreds) => Status::Range(hundreds),
            };
            (status, response, place)
        });
        let default = declared
            .default
            .iter()
            .map(|response| (Status::Default, response, at.child("default")));
        let mut entries: Vec<Entry<'d>> = numbered
            .chain(default)
            .filter_map(|(status, response, place)| {
                let (response, pointer) = self.response(response, &place)?;
                Some(Entry {
                    status,
                    response,
                    pointer,
                })
            })
            .collect();
        entries.sort_by_key(|entry| entry.status);
        entries
    }

    fn response(
        &self,
        response: &'d ReferenceOr<Response>,
        pointer: &Pointer,
    ) -> Option<(&'d Response, Pointer)> {
        let components = self.components();
        resolve(response, pointer.clone(), "responses", |name| {
            components?.responses.get(name)
        })
    }

    fn output(
        &mut self,
        asked: &Asked<'_, 'd>,
        entries: Vec<Entry<'d>>,
        parameters: &mut Vec<Parameter>,
        accept: &mut Vec<String>,
    ) -> (Output, Option<EventStream>) {
        let mut successes = Vec::new();
        let mut stream = None;
        let mut some_are_empty = false;
        let is_only = entries.len() == 1;
        for entry in entries {
            let (whole, streamed) = if has_body(asked.method, entry.status) {
                self.bodies(&entry)
            } else {
                (None, None)
            };
            if let Some(paged) = &whole
                && let Some(schema) = paged.schema
                && let Some(extension) = match asked.declared.extensions.get("x-pagination") {
                    Some(extension) => extension.is_object().then(|| Cow::Borrowed(extension)),
                    None if is_only && paged.form == Form::Json && streamed.is_none() => {
                        let list = List {
                            declared: asked.declared,
                            method: asked.method,
                            body: asked.body,
                            status: entry.status,
                            response: entry.response,
                            schema,
                            pointer: &paged.pointer,
                            parameters,
                        };
                        self.convention(&list).map(Cow::Owned)
                    }
                    None => None,
                }
            {
                accept.push(paged.media_type.to_owned());
                let page =
                    self.pagination(&extension, asked.id, schema, &paged.pointer, parameters);
                let output = page.map_or(Output::Nothing, |page| Output::Page(Box::new(page)));
                return (output, None);
            }
            if let Some((kind, body)) = streamed.filter(|_| stream.is_none()) {
                stream = Some(self.event_stream(asked, kind, &body));
                if whole.is_none() {
                    // Nothing but the stream: the success is the stream.
                    continue;
                }
            }
            some_are_empty |= docs::is_set(&entry.response.extensions, "x-may-be-empty");
            if let Some(body) = &whole {
                accept.push(body.media_type.to_owned());
            }
            let hint = self.hint_at(&entry.pointer, || {
                if successes.is_empty() {
                    format!("{} Response", asked.id)
                } else {
                    format!("{} {} Response", asked.id, variant(entry.status))
                }
            });
            let content = whole.map_or(ReplyContent::Nothing, |body| self.content(&body, &hint));
            successes.push(Success { entry, content });
        }
        let output = combined(asked, successes, some_are_empty);
        match (output, stream) {
            (Output::Nothing, Some(stream)) => {
                accept.push(stream.media_type.clone());
                (Output::Stream(Box::new(stream)), None)
            }
            (output, stream) => (output, stream),
        }
    }

    /// The body as a whole and as a stream, as far as they are declared.
    fn bodies(&self, entry: &Entry<'d>) -> (Option<Body<'d>>, Option<(Stream, Body<'d>)>) {
        let content = &entry.response.content;
        let at = entry.pointer.child("content");
        let body = |index: usize, form| {
            let (media_type, declared) = content.get_index(index)?;
            Some(Body {
                form,
                media_type,
                schema: declared.schema.as_ref(),
                pointer: at.child(media_type).child("schema"),
                is_item: docs::is_set(&declared.extensions, ITEM_SCHEMA),
            })
        };
        let hints = content.iter().map(|(name, declared)| {
            let schema = declared.schema.as_ref();
            let place = schema.and_then(|schema| self.place(schema, &at));
            (
                name.as_str(),
                place.map_or(SchemaHint::Anything, |place| hint(place.schema)),
            )
        });
        let choice = media_type::choose(hints);
        let whole = choice.whole.and_then(|(index, form)| body(index, form));
        let stream = choice
            .stream
            .and_then(|(index, kind)| Some((kind, body(index, Form::Stream(kind))?)));
        (whole, stream)
    }

    fn content(&mut self, body: &Body<'d>, hint: &str) -> ReplyContent {
        match body.form {
            Form::Json => ReplyContent::Json(self.body_type(body, hint)),
            Form::Text => ReplyContent::Text,
            Form::Bytes | Form::Stream(_) => ReplyContent::Bytes,
        }
    }

    /// The type of a JSON body; one without schema may be any JSON.
    pub(super) fn body_type(&mut self, body: &Body<'d>, hint: &str) -> Type {
        let Some(schema) = body.schema else {
            return Type::Any;
        };
        let lowered = self.schema(schema, &body.pointer, hint);
        self.refuse_lenient_timestamp(&lowered.ty, &body.pointer);
        nullable_element(lowered)
    }

    /// The type of an error's body, if it is JSON with a schema. It is a model too: `Error::decode_body` wants it.
    fn error_body(&mut self, asked: &Asked<'_, 'd>, entry: &Entry<'d>) -> Option<Type> {
        let (whole, _) = self.bodies(entry);
        let body = whole.filter(|body| body.form == Form::Json && body.schema.is_some())?;
        let hint = self.hint_at(&entry.pointer, || {
            let hint = format!("{} Error", asked.id);
            if self.type_names.is_free(&naming::type_name(&hint)) {
                hint
            } else {
                format!("{} {} Error", asked.id, variant(entry.status))
            }
        });
        Some(self.body_type(&body, &hint))
    }

    /// A sentence about the links of a response.
    fn links(&self, entry: &Entry<'d>) -> Option<String> {
        let components = self.components();
        let names = entry.response.links.iter().map(|(name, link)| {
            let link = resolve(link, Pointer::root(), "links", |name| {
                components?.links.get(name)
            });
            let target = link.map(|(link, _)| match &link.operation {
                openapiv3::LinkOperation::OperationId(id)
                | openapiv3::LinkOperation::OperationRef(id) => id.as_str(),
            });
            match target {
                Some(target) => format!("`{}` to `{}`", tame(name), tame(target)),
                None => format!("`{}`", tame(name)),
            }
        });
        let names: Vec<String> = names.collect();
        (!names.is_empty()).then(|| {
            format!(
                "The document links the answer {} on: {}.",
                entry.status,
                names.join(", ")
            )
        })
    }
}

/// One output of all successes.
fn combined(asked: &Asked<'_, '_>, successes: Vec<Success<'_>>, some_are_empty: bool) -> Output {
    let mut contents: Vec<&ReplyContent> = Vec::new();
    for success in &successes {
        if !contents.contains(&&success.content) {
            contents.push(&success.content);
        }
    }
    let empties = contents.contains(&&ReplyContent::Nothing);
    contents.retain(|content| **content != ReplyContent::Nothing);
    match contents.as_slice() {
        [] => Output::Nothing,
        [ReplyContent::Json(ty)] if empties || some_are_empty => Output::JsonOrEmpty((*ty).clone()),
        [ReplyContent::Json(ty)] => Output::Json((*ty).clone()),
        [ReplyContent::Text] if !empties => Output::Text,
        [ReplyContent::Bytes] => Output::Download,
        _ => Output::Reply(Box::new(reply(asked.id, successes))),
    }
}

/// Text of the document as a code span.
fn tame(text: &str) -> String {
    text.replace('`', "'")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Which statuses mean success: 2xx; if none is declared redirects; if there is none either `default`.
fn success_rule(entries: &[Entry<'_>]) -> impl Fn(Status) -> bool + use<> {
    let is_2xx = |status| matches!(status, Status::Code(200..300) | Status::Range(2));
    let is_redirect = |status| matches!(status, Status::Code(300..=303 | 307 | 308));
    let has = |rule: fn(Status) -> bool| entries.iter().any(|entry| rule(entry.status));
    let rule: fn(Status) -> bool = if has(is_2xx) {
        is_2xx
    } else if has(is_redirect) {
        is_redirect
    } else {
        |status| status == Status::Default
    };
    rule
}

/// RFC 9110: the answer to HEAD has no content, nor have 204 and 205.
fn has_body(method: Method, status: Status) -> bool {
    method != Method::Head && !matches!(status, Status::Code(204 | 205))
}

fn declared_status(entry: &Entry<'_>, error: Option<Type>) -> DeclaredStatus {
    DeclaredStatus {
        status: entry.status,
        description: entry.response.description.clone(),
        error,
    }
}

pub(super) fn hint(schema: &Schema) -> SchemaHint {
    let shape = Shape::of(schema);
    match shape.kind {
        Some(JsonType::String) if shape.format == Some("binary") => SchemaHint::Binary,
        Some(JsonType::String) => SchemaHint::Text,
        Some(_) => SchemaHint::Value,
        None if shape.has_properties() || !shape.one_of.is_empty() || !shape.all_of.is_empty() => {
            SchemaHint::Value
        }
        None if matches!(schema.schema_kind, openapiv3::SchemaKind::AnyOf { .. }) => {
            SchemaHint::Value
        }
        None => SchemaHint::Anything,
    }
}

/// The media types of all successes; nothing for plain JSON, which calls ask for anyway. Anything else is better than
/// nothing: errors may have another form.
fn accept_header(media_types: &[String]) -> Option<String> {
    let mut accepted: Vec<String> = Vec::new();
    for media_type in media_types {
        let media_type =
            media_type::accept(media_type).unwrap_or_else(|| "application/json".to_owned());
        if !accepted.contains(&media_type) {
            accepted.push(media_type);
        }
    }
    match accepted.as_slice() {
        [] => None,
        [json] if json == "application/json" => None,
        [any] if any == "*/*" => Some(any.clone()),
        several => Some(format!("{}, */*;q=0.1", several.join(", "))),
    }
}

fn reply(id: &str, successes: Vec<Success<'_>>) -> Reply {
    // Its last variant is for what the document does not declare.
    let mut names = Allocator::reserving(&["Undeclared"]);
    let alternatives = successes.into_iter().map(|success| ReplyAlternative {
        status: success.entry.status,
        variant: names.allocate(&variant(success.entry.status), |name, attempt| {
            format!("{name}{attempt}")
        }),
        description: success.entry.response.description.clone(),
        content: success.content,
    });
    Reply {
        alternatives: alternatives.collect(),
        name: format!("{}Reply", naming::type_name(id)),
    }
}

/// The name of a success.
fn variant(status: Status) -> String {
    let name = match status {
        Status::Code(200) => "Ok",
        Status::Code(201) => "Created",
        Status::Code(202) => "Accepted",
        Status::Code(203) => "NonAuthoritative",
        Status::Code(204) => "NoContent",
        Status::Code(205) => "ResetContent",
        Status::Code(206) => "PartialContent",
        Status::Code(207) => "MultiStatus",
        Status::Code(208) => "AlreadyReported",
        Status::Code(226) => "ImUsed",
        Status::Code(300) => "MultipleChoices",
        Status::Code(301) => "MovedPermanently",
        Status::Code(302) => "Found",
        Status::Code(303) => "SeeOther",
        Status::Code(307) => "TemporaryRedirect",
        Status::Code(308) => "PermanentRedirect",
        Status::Code(code) => return format!("Status{code}"),
        Status::Range(hundreds) => return format!("Status{hundreds}xx"),
        Status::Default => "Other",
    };
    name.to_owned()
}
