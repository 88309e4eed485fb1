//! The documentation of an operation.

use super::output;
use crate::emit::constraints;
use crate::emit::docs::{self, Comment};
use crate::emit::scope::Scope;
use crate::emit::{example, markdown, types};
use crate::model::{
    Body, BodyAlternative, BodyEncoding, DeclaredStatus, Deprecation, EventStream, Framing,
    Idempotency, Model, ModelId, Operation, Output, Parameter, Requirement, Resource, Status, Type,
};

/// What reads the body of an error.
const DECODE_BODY: &str = "`Error::decode_body`";

/// What a reader wants to know, in the order in which it is wanted.
pub(super) fn emit(scope: &Scope<'_>, resource: &Resource, operation: &Operation) -> Comment {
    let mut comment = Comment::of(&operation.docs, || {
        format!("Calls {}.", docs::code(&operation.id))
    });
    if operation.deprecation == Deprecation::Deprecated {
        comment.paragraph("**Deprecated** in the API's document.");
    }
    comment.paragraph(&request_line(operation));
    if let Some(access) = access(operation) {
        comment.paragraph(&access);
    }
    comment.section("Parameters", parameters(scope, operation));
    comment.section("Answer", answer(scope, operation));
    comment.section("Errors", errors(scope, operation));
    comment.provenance_section(&operation.docs);
    comment.section(
        "Example",
        example::operation(scope.api, resource, operation),
    );
    comment
}

/// `GET /v1/users/{id}`, and what it means for repeating the call.
fn request_line(operation: &Operation) -> String {
    let line = docs::code(&format!("{} {}", operation.method.as_str(), operation.path));
    let repetition = match operation.idempotency {
        Idempotency::Idempotent => "idempotent: repeating it does no harm",
        Idempotency::NotIdempotent => "not idempotent: repeating it may act twice",
    };
    let credentials = if operation.security.is_empty() {
        "; sent without credentials"
    } else {
        ""
    };
    format!("{line} ({repetition}{credentials})")
}

/// The scopes that a token needs, and where the call goes if not where the others go.
fn access(operation: &Operation) -> Option<String> {
    let mut sentences = Vec::new();
    if !operation.scopes.is_empty() {
        let alternatives = operation.scopes.iter().map(|scopes| {
            let scopes = scopes.iter().map(|scope| docs::code(scope));
            scopes.collect::<Vec<_>>().join(" and ")
        });
        let alternatives = alternatives.collect::<Vec<_>>().join(", or ");
        sentences.push(format!("Scopes: {alternatives}."));
    }
    if let Some(server) = &operation.server {
        sentences.push(format!("Served at {}.", docs::code(server)));
    }
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

fn parameters(scope: &Scope<'_>, operation: &Operation) -> Vec<String> {
    let optional = |requirement| match requirement {
        Requirement::Required => "",
        Requirement::Optional => " (optional)",
    };
    let controls = operation.output.controls();
    let (required, rest): (Vec<_>, Vec<_>) = operation
        .parameters
        .iter()
        .partition(|parameter| parameter.requirement == Requirement::Required);
    let mut lines = Vec::new();
    for parameter in required {
        lines.extend(entry(&parameter.name, "", &parameter_text(parameter)));
    }
    if let Some(body) = &operation.body {
        let text = body_text(scope, body);
        lines.extend(entry("body", optional(body.requirement), &text));
    }
    for parameter in controls.iter().chain(rest) {
        lines.extend(entry(
            &parameter.name,
            " (optional)",
            &parameter_text(parameter),
        ));
    }
    lines
}

/// What a body is, and how it is sent unless that is JSON.
fn body_text(scope: &Scope<'_>, body: &Body) -> String {
    let one = |alternative: &BodyAlternative| {
        let what = match alternative.encoding {
            BodyEncoding::Text => "a text".to_owned(),
            BodyEncoding::Bytes => "bytes, or a stream of them,".to_owned(),
            _ => described(scope, &alternative.ty),
        };
        match alternative.media_type.as_str() {
            "application/json" => what,
            media_type => format!("{what} as {}", docs::code(media_type)),
        }
    };
    let all: Vec<String> = body.alternatives.iter().map(one).collect();
    let meaning = docs::brief(&body.docs).or_else(|| match body.alternatives.as_slice() {
        [only] => brief_of(scope, &only.ty),
        _ => None,
    });
    with(&all.join(", or "), meaning)
}

fn parameter_text(parameter: &Parameter) -> String {
    let mut comment = Comment::of(&parameter.docs, || {
        format!("The parameter {}.", docs::code(&parameter.wire_name))
    });
    if let Some(constraints) = constraints::words(&parameter.constraints) {
        comment.paragraph(&format!("Documented: {constraints}."));
    }
    comment.lines().join("\n")
}

fn entry(name: &str, note: &str, text: &str) -> Vec<String> {
    docs::item(&format!("`{name}`{note}: {text}"))
}

fn answer(scope: &Scope<'_>, operation: &Operation) -> Vec<String> {
    let success = operation.statuses.iter().find(|declared| {
        let code = declared.status.code();
        code.map_or(
            operation.success.is_empty() && declared.error.is_none(),
            |code| operation.success.contains(&code),
        )
    });
    let meaning = success
        .map(|declared| markdown::one_line(&declared.description))
        .filter(|text| !text.is_empty());
    let mut text = match &operation.output {
        Output::Nothing => "Nothing.".to_owned(),
        Output::Json(ty) => with(
            &described(scope, ty),
            meaning.or_else(|| brief_of(scope, ty)),
        ),
        Output::JsonOrEmpty(ty) => {
            let what = with(
                &described(scope, ty),
                meaning.or_else(|| brief_of(scope, ty)),
            );
            format!("{what} `None` when the body is empty.")
        }
        Output::Page(page) => {
            let rows = described(scope, &page.row);
            let size = match (&page.default_size, &page.size) {
                (Some(size), Some(name)) => format!(" `{name}` is {size} unless set."),
                _ => String::new(),
            };
            format!(
                "A page of {rows}: `items()` goes through the rows of all pages, `pages()` through the pages.{size}"
            )
        }
        Output::Text => with("a text", meaning),
        Output::Download => with("bytes, read as they arrive", meaning),
        Output::Stream(stream) => with(&streamed(scope, stream), meaning),
        Output::Reply(reply) => format!("[`{}`]: what was answered, by status.", reply.name),
    };
    if let Some(stream) = &operation.stream {
        let ending = output::ending_name(operation, stream);
        let what = streamed(scope, stream);
        text = format!(
            "{text} As {what}: [`{ending}()`]({}::{ending}).",
            operation.call_type
        );
    }
    if let Some(headers) = headers(scope, operation) {
        text = format!("{text} {headers}");
    }
    let mut lines = markdown::wrap(&docs::capitalised(&text));
    for note in &operation.notes {
        lines.push(String::new());
        lines.extend(markdown::wrap(note));
    }
    lines
}

fn streamed(scope: &Scope<'_>, stream: &EventStream) -> String {
    let what = match stream.framing {
        Framing::Events(_) => "Server-Sent Events",
        Framing::JsonLines | Framing::JsonSequence => "JSON values",
    };
    format!(
        "a stream of {what}, each {}",
        described(scope, &stream.item)
    )
}

/// The typed headers that answers have.
fn headers(scope: &Scope<'_>, operation: &Operation) -> Option<String> {
    let links: Vec<String> = operation
        .headers
        .iter()
        .filter_map(|index| scope.api.headers.get(*index))
        .map(|header| {
            let constant = &header.constant;
            format!("[`{constant}`](crate::headers::{constant})")
        })
        .collect();
    (!links.is_empty()).then(|| format!("Headers: {}.", links.join(", ")))
}

/// What something is, then what it means here. A colon behind a link would define the link.
fn with(what: &str, meaning: Option<String>) -> String {
    match meaning {
        Some(meaning) => format!("{what} – {}", docs::sentence(&meaning)),
        None => docs::sentence(what),
    }
}

fn brief_of(scope: &Scope<'_>, ty: &Type) -> Option<String> {
    types::model_of(scope.api, ty).and_then(|model| docs::brief(&model.docs))
}

/// A type in words, with a link to it.
fn described(scope: &Scope<'_>, ty: &Type) -> String {
    in_words(scope, ty, link)
}

/// The same where the file may have no other use for the type, and so must not import it.
fn described_by_path(scope: &Scope<'_>, ty: &Type) -> String {
    in_words(scope, ty, |scope, id, model| {
        if scope.names(id) {
            link(scope, id, model)
        } else {
            path_link(model)
        }
    })
}

/// A link to a model for a comment of some file.
type Link = fn(&Scope<'_>, ModelId, &Model) -> String;

fn in_words(scope: &Scope<'_>, ty: &Type, link: Link) -> String {
    match ty {
        Type::Array(element) => format!("a list of {}", in_words(scope, element, link)),
        Type::Map(value) => format!("a map to {}", in_words(scope, value, link)),
        Type::Nullable(inner) => format!("{} or nothing", in_words(scope, inner, link)),
        Type::Model(id) => {
            let model = scope.api.model(*id);
            model
                .map(|model| link(scope, *id, model))
                .unwrap_or_default()
        }
        Type::String => "a text".to_owned(),
        Type::Boolean => "`true` or `false`".to_owned(),
        Type::Int32
        | Type::Int64
        | Type::UInt32
        | Type::UInt64
        | Type::Float32
        | Type::Float64
        | Type::Decimal => "a number".to_owned(),
        Type::Tuple(elements) => {
            let elements = elements
                .iter()
                .map(|element| in_words(scope, element, link));
            format!("a list of {}", elements.collect::<Vec<_>>().join(", then "))
        }
        Type::Timestamp(_) => "an instant".to_owned(),
        Type::Date => "a day".to_owned(),
        Type::Uuid => "a UUID".to_owned(),
        Type::Bytes => "bytes".to_owned(),
        Type::Null => "`null`".to_owned(),
        Type::File => "a file".to_owned(),
        Type::Secret => "a secret".to_owned(),
        Type::Any => "any JSON".to_owned(),
    }
}

/// What else may be answered, and the type of its body for `Error::decode_body`.
fn errors(scope: &Scope<'_>, operation: &Operation) -> Vec<String> {
    let is_success = |status: Status| match status {
        Status::Code(code) => operation.success.contains(&code),
        Status::Range(hundreds) => hundreds == 2,
        Status::Default => {
            let declared = |status: Status| matches!(status, Status::Range(2));
            operation.success.is_empty()
                && !operation
                    .statuses
                    .iter()
                    .any(|other| declared(other.status))
        }
    };
    let errors: Vec<&DeclaredStatus> = operation
        .statuses
        .iter()
        .filter(|declared| !is_success(declared.status))
        .collect();
    let mut bodies: Vec<&Type> = Vec::new();
    for ty in errors.iter().filter_map(|declared| declared.error.as_ref()) {
        if *ty != Type::Any && !bodies.contains(&ty) {
            bodies.push(ty);
        }
    }
    let items = errors.iter().flat_map(|declared| {
        let status = match declared.status {
            Status::Default => "any other".to_owned(),
            status => status.to_string(),
        };
        let meaning = markdown::one_line(&declared.description);
        let mut text = format!("{status}: {meaning}");
        // One type for all of them is said once.
        if let Some(ty) = declared
            .error
            .as_ref()
            .filter(|ty| bodies.len() > 1 && bodies.contains(ty))
        {
            let body = described_by_path(scope, ty);
            text = format!("{} The body is {body}.", docs::sentence(&text));
        }
        docs::item(text.trim_end_matches(": "))
    });
    let mut lines: Vec<String> = items.collect();
    let how = match bodies.as_slice() {
        [] => return lines,
        [one] => format!(
            "{DECODE_BODY} reads the body: {}.",
            described_by_path(scope, one)
        ),
        _ => format!("{DECODE_BODY} reads the bodies."),
    };
    lines.extend(docs::item(&how));
    lines
}

/// The name alone where the file imports the model, else with its path.
fn link(scope: &Scope<'_>, _: ModelId, model: &Model) -> String {
    let known = scope.model_name(model).to_string();
    if known == model.name {
        format!("[`{known}`]")
    } else {
        path_link(model)
    }
}

fn path_link(model: &Model) -> String {
    format!("[`{0}`](crate::models::{0})", model.name)
}
