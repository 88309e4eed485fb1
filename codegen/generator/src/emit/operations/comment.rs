//! The documentation of an operation.

use crate::emit::constraints;
use crate::emit::docs::{self, Comment};
use crate::emit::scope::Scope;
use crate::emit::{example, markdown, types};
use crate::model::{
    Body, Deprecation, Idempotency, Model, Operation, Output, Parameter, Requirement, Resource,
    Type,
};

/// What a reader wants to know, in the order in which it is wanted.
pub(super) fn emit(scope: &Scope<'_>, resource: &Resource, operation: &Operation) -> Comment {
    let mut comment = Comment::of(
        &operation.docs,
        &format!("Calls {}.", docs::code(&operation.id)),
    );
    if operation.deprecation == Deprecation::Deprecated {
        comment.paragraph("**Deprecated** in the API's document.");
    }
    comment.paragraph(&request_line(operation));
    comment.section("Parameters", parameters(scope, operation));
    comment.section("Answer", answer(scope, operation));
    comment.section("Errors", errors(operation));
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

fn parameters(scope: &Scope<'_>, operation: &Operation) -> Vec<String> {
    let optional = |requirement| match requirement {
        Requirement::Required => "",
        Requirement::Optional => " (optional)",
    };
    let controls: &[Parameter] = match &operation.output {
        Output::Page(page) => &page.controls,
        Output::Nothing | Output::Json(_) | Output::JsonOrEmpty(_) => &[],
    };
    let (required, rest): (Vec<_>, Vec<_>) = operation
        .parameters
        .iter()
        .partition(|parameter| parameter.requirement == Requirement::Required);
    let mut lines = Vec::new();
    for parameter in required {
        lines.extend(entry(&parameter.name, "", &parameter_text(parameter)));
    }
    if let Some(Body {
        ty,
        docs,
        requirement,
        ..
    }) = &operation.body
    {
        let text = with(
            &described(scope, ty),
            docs::brief(docs).or_else(|| brief_of(scope, ty)),
        );
        lines.extend(entry("body", optional(*requirement), &text));
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

fn parameter_text(parameter: &Parameter) -> String {
    let mut comment = Comment::of(
        &parameter.docs,
        &format!("The parameter {}.", docs::code(&parameter.wire_name)),
    );
    if let Some(constraints) = constraints::words(&parameter.constraints) {
        comment.paragraph(&format!("Documented: {constraints}."));
    }
    comment.lines().join("\n")
}

fn entry(name: &str, note: &str, text: &str) -> Vec<String> {
    docs::item(&format!("`{name}`{note}: {text}"))
}

fn answer(scope: &Scope<'_>, operation: &Operation) -> Vec<String> {
    let success = operation
        .statuses
        .iter()
        .find(|declared| operation.success.contains(&declared.status));
    let meaning = success
        .map(|declared| markdown::one_line(&declared.description))
        .filter(|text| !text.is_empty());
    let text = match &operation.output {
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
    };
    markdown::wrap(&text)
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
    match ty {
        Type::Array(element) => format!("a list of {}", described(scope, element)),
        Type::Map(value) => format!("a map to {}", described(scope, value)),
        Type::Nullable(inner) => format!("{} or nothing", described(scope, inner)),
        Type::Model(_) => types::model_of(scope.api, ty)
            .map(|model| link(scope, model))
            .unwrap_or_default(),
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
            let elements = elements.iter().map(|element| described(scope, element));
            format!("a list of {}", elements.collect::<Vec<_>>().join(", then "))
        }
        Type::Timestamp(_) => "an instant".to_owned(),
        Type::Date => "a day".to_owned(),
        Type::Uuid => "a UUID".to_owned(),
        Type::Bytes => "bytes".to_owned(),
        Type::Null => "`null`".to_owned(),
        Type::Secret => "a secret".to_owned(),
        Type::Any => "any JSON".to_owned(),
    }
}

fn errors(operation: &Operation) -> Vec<String> {
    operation
        .statuses
        .iter()
        .filter(|declared| !operation.success.contains(&declared.status))
        .flat_map(|declared| {
            docs::item(&format!(
                "{}: {}",
                declared.status,
                markdown::one_line(&declared.description)
            ))
        })
        .collect()
}

/// The name alone where the file imports the model, else with its path.
fn link(scope: &Scope<'_>, model: &Model) -> String {
    let known = scope.model_name(model).to_string();
    if known == model.name {
        format!("[`{known}`]")
    } else {
        format!("[`{0}`](crate::models::{0})", model.name)
    }
}
