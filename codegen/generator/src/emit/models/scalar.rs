//! Types of one text or one number: declarations that a macro of the runtime completes.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::constraints;
use crate::emit::docs::{self, Comment};
use crate::emit::markdown;
use crate::emit::names::ident;
use crate::emit::number::number;
use crate::model::{Constraints, IntegerVariant, Model, SegmentRule, Sign, Variant};

/// Strings of a known set, open to values that the set does not know.
pub(super) fn string_enum(model: &Model, variants: &[Variant]) -> TokenStream {
    let variants = variants.iter().map(|variant| {
        let value = variant.wire_name.as_str();
        let docs = variant_docs(value, variant.description.as_deref());
        let name = ident(&variant.name);
        quote!(#docs #name = #value,)
    });
    let name = ident(&model.name);
    let declaration = quote!(pub enum #name { #(#variants)* });
    completed("string_enum", model, super::comment(model), &declaration)
}

/// Integers of a known set, open to values that the set does not know.
pub(super) fn integer_enum(model: &Model, variants: &[IntegerVariant]) -> TokenStream {
    let variants = variants.iter().map(|variant| {
        let docs = variant_docs(&variant.value.to_string(), variant.description.as_deref());
        let (name, value) = (ident(&variant.name), literal(variant.value));
        quote!(#docs #name = #value,)
    });
    let name = ident(&model.name);
    let declaration = quote!(pub enum #name { #(#variants)* });
    completed("integer_enum", model, super::comment(model), &declaration)
}

/// Strings with a meaning of their own.
pub(super) fn string_newtype(
    model: &Model,
    segment: SegmentRule,
    documented: &Constraints,
) -> TokenStream {
    let mut comment = super::comment(model);
    if let Some(constraints) = constraints::words(documented) {
        comment.paragraph(&format!("Documented: {constraints}. This is not checked."));
    }
    let name = ident(&model.name);
    let declaration = quote!(pub struct #name(String););
    let completion = match segment {
        SegmentRule::PathSegment => "path_segment",
        SegmentRule::AnyString => "string_newtype",
    };
    completed(completion, model, comment, &declaration)
}

/// Integers with a meaning of their own.
pub(super) fn integer_newtype(model: &Model, sign: Sign) -> TokenStream {
    let name = ident(&model.name);
    let declaration = match sign {
        Sign::Signed => quote!(pub struct #name(i64);),
        Sign::Unsigned => quote!(pub struct #name(u64);),
    };
    completed(
        "integer_newtype",
        model,
        super::comment(model),
        &declaration,
    )
}

/// The declaration, with its documentation, within a macro that writes the rest.
fn completed(
    completion: &str,
    model: &Model,
    mut comment: Comment,
    declaration: &TokenStream,
) -> TokenStream {
    comment.provenance(&model.docs);
    let docs = comment.outer();
    let traits = [
        (model.usage.received, quote!(Decode)),
        (model.usage.sent, quote!(Encode)),
        (model.usage.is_header, quote!(FromHeader)),
    ];
    let traits: Vec<TokenStream> = traits
        .into_iter()
        .filter_map(|(used, name)| used.then_some(name))
        .collect();
    let json = (!traits.is_empty()).then(|| quote!(#[json(#(#traits),*)]));
    let completion = ident(completion);
    quote! {
        openapi_runtime::#completion! {
            #docs
            #json
            #declaration
        }
    }
}

/// The value, and what the document says of it. A variant without documentation is documented by its value.
fn variant_docs(value: &str, description: Option<&str>) -> TokenStream {
    let code = docs::code(value);
    match description.map(markdown::one_line) {
        Some(text) if !text.is_empty() => docs::line(&format!("{code}: {text}")),
        // The macro quotes a value as it is, which only shows it if nothing in it means anything to Markdown.
        _ if code
            .strip_prefix('`')
            .and_then(|code| code.strip_suffix('`'))
            == Some(value) =>
        {
            TokenStream::new()
        }
        _ => docs::line(&code),
    }
}

/// A literal with its sign: a pattern takes no expression. The least `i64` has no positive counterpart.
fn literal(value: i64) -> TokenStream {
    let literal = number(value.unsigned_abs());
    if value < 0 {
        quote!(-#literal)
    } else {
        quote!(#literal)
    }
}
