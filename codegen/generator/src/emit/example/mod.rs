//! Examples of calls, as code blocks that compile as tests of the documentation.

mod collection;
mod expression;
mod object;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use expression::Expressions;

use super::docs;
use super::names::{fresh, is_identifier};
use super::operations;
use super::scope::{Scope, crate_name};
use super::types;
use crate::model::{
    Api, Deprecation, Method, ModelKind, Operation, Output, Parameter, Requirement, Resource, Type,
};
use crate::naming;

/// The code block of an operation: a client is given, the rest is plausible. Nothing when no example ends.
pub(super) fn operation(api: &Api, resource: &Resource, operation: &Operation) -> Vec<String> {
    let scope = Scope::outside(api);
    let names = operation
        .parameters
        .iter()
        .map(|parameter| parameter.name.as_str());
    let client = fresh("client", names);
    let Some(call) = call(&scope, &client, resource, operation) else {
        return Vec::new();
    };
    let imports = scope.imports();
    let (imports, body) = (lines(&imports), body(&call));
    let deprecated = (operation.deprecation == Deprecation::Deprecated)
        .then(|| "# #[allow(deprecated)]".to_owned());
    let separator = (!imports.is_empty()).then(String::new);
    let mut output = vec![docs::EXAMPLE.to_owned()];
    output.extend(deprecated);
    output.push(format!(
        "# async fn example({client}: {}::Client) -> Result<(), Box<dyn std::error::Error>> {{",
        crate_name(api)
    ));
    output.extend(imports.into_iter().chain(separator).chain(body));
    output.extend(["# Ok(())", "# }", "```"].map(str::to_owned));
    output
}

/// The statements that make the call and use its answer; nothing when a value that it takes has no end.
pub(super) fn call(
    scope: &Scope<'_>,
    client: &Ident,
    resource: &Resource,
    operation: &Operation,
) -> Option<TokenStream> {
    let expressions = Expressions::new(scope);
    let (accessor, method) = (
        format_ident!("{}", resource.module),
        format_ident!("{}", operation.method_name),
    );
    let (mut lets, mut arguments) = (Vec::new(), Vec::new());
    let mut taken = vec!["client", "body"];
    for parameter in operation
        .parameters
        .iter()
        .filter(|parameter| parameter.requirement == Requirement::Required)
    {
        let before = lets.len();
        arguments.push(argument(scope, &expressions, parameter, &mut lets));
        if lets.len() > before {
            taken.push(&parameter.name);
        }
    }
    if let Some(body) = operation
        .body
        .as_ref()
        .filter(|body| body.requirement == Requirement::Required)
    {
        let value = expressions.body(body);
        lets.push(quote!(let body = #value;));
        arguments.push(quote!(body));
    }
    let taken = || taken.iter().copied();
    let optional = optional_body(scope, operation).map(|value| {
        lets.push(quote!(let body = #value;));
        quote!(.body(body))
    });
    let call = quote!(#client.#accessor().#method(#(#arguments),*) #optional);
    let send = match &operation.output {
        Output::Nothing => quote!(#call.await?;),
        Output::Page(page) => {
            let rows = fresh("rows", taken());
            let row = fresh(
                &answer_name(scope, operation, &page.row, "row"),
                taken().chain(["rows"]),
            );
            let print = print(&row);
            quote! {
                let mut #rows = #call.items();
                while let Some(#row) = #rows.try_next().await? {
                    #print
                }
            }
        }
        Output::Download => {
            let download = fresh("download", taken());
            let bytes = fresh("bytes", taken());
            quote! {
                let #download = #call.await?;
                let #bytes = #download.bytes().await?;
                println!("{} bytes", #bytes.len());
            }
        }
        Output::Stream(_) => {
            let stream = fresh("stream", taken());
            let value = fresh("value", taken().chain(["stream"]));
            let print = print(&value);
            quote! {
                let mut #stream = #call.await?;
                while let Some(#value) = #stream.try_next().await? {
                    #print
                }
            }
        }
        output @ (Output::Json(_) | Output::JsonOrEmpty(_) | Output::Text | Output::Reply(_)) => {
            let wanted = match output {
                Output::Json(ty) | Output::JsonOrEmpty(ty) => {
                    answer_name(scope, operation, ty, "answer")
                }
                Output::Text => "text".to_owned(),
                _ => "reply".to_owned(),
            };
            let answer = fresh(&wanted, taken());
            let print = print(&answer);
            quote! {
                let #answer = #call.await?;
                #print
            }
        }
    };
    expressions.are_complete().then(|| quote!(#(#lets)* #send))
}

/// A body that need not be sent, and is what calls of this kind are made for.
fn optional_body(scope: &Scope<'_>, operation: &Operation) -> Option<TokenStream> {
    let body = operation.body.as_ref().filter(|body| {
        body.requirement == Requirement::Optional
            && matches!(operation.method, Method::Post | Method::Put | Method::Patch)
    })?;
    // One that has no end leaves nothing behind in the imports.
    let trial = Scope::outside(scope.api);
    let trial = Expressions::new(&trial);
    trial.body(body);
    trial
        .are_complete()
        .then(|| Expressions::new(scope).body(body))
}

fn print(value: &Ident) -> TokenStream {
    let format = format!("{{{value}:?}}");
    quote!(println!(#format);)
}

fn argument(
    scope: &Scope<'_>,
    expressions: &Expressions<'_>,
    parameter: &Parameter,
    lets: &mut Vec<TokenStream>,
) -> TokenStream {
    let name = format_ident!("{}", parameter.name);
    let example = parameter.example.as_ref();
    let ty = operations::sent_type(scope.api, parameter);
    let plain = operations::is_plain(scope.api, parameter);
    let borrowed = match types::resolve(scope.api, &ty) {
        Type::String | Type::Array(_) => {
            return expressions.argument(&ty, example, &parameter.wire_name);
        }
        Type::Secret => true,
        Type::Model(id) => scope
            .api
            .model(*id)
            .is_some_and(|model| !plain || !matches!(model.kind, ModelKind::IntegerNewtype(_))),
        ty => !plain && !operations::is_copied(ty),
    };
    let value = expressions.value(&ty, example, &parameter.wire_name);
    lets.push(quote!(let #name = #value;));
    if borrowed {
        quote!(&#name)
    } else {
        quote!(#name)
    }
}

/// What an answer is called: by its type, unless that is named after the operation itself.
fn answer_name(scope: &Scope<'_>, operation: &Operation, ty: &Type, otherwise: &str) -> String {
    let own = naming::type_name(&operation.id);
    let name = types::model_of(scope.api, ty)
        .map(|model| model.name.as_str())
        .filter(|name| !name.starts_with(&own))
        .map(heck::ToSnakeCase::to_snake_case);
    name.filter(|name| is_identifier(name))
        .unwrap_or_else(|| otherwise.to_owned())
}

/// Statements, formatted as the body of a function without the function.
pub(super) fn body(statements: &TokenStream) -> Vec<String> {
    let lines = lines(&quote!(fn example() { #statements }));
    let inner = lines.len().saturating_sub(2);
    let dedented = lines
        .iter()
        .skip(1)
        .take(inner)
        .map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned());
    dedented.collect()
}

/// Items, formatted.
pub(super) fn lines(items: &TokenStream) -> Vec<String> {
    let file = syn::parse2::<syn::File>(items.clone());
    file.map(|file| {
        prettyplease::unparse(&file)
            .lines()
            .map(str::to_owned)
            .collect()
    })
    .unwrap_or_default()
}
