//! One of several types.

use std::collections::HashMap;

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::{conversions, decision, words};
use crate::emit::docs::{self, Comment};
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::types;
use crate::model::{
    Api, Content, Docs, Indirection, Model, ModelKind, Others, Tag, Type, Union, UnionVariant,
};

pub(super) fn emit(scope: &Scope<'_>, model: &Model, union: &Union) -> TokenStream {
    let name = ident(&model.name);
    let mut comment = super::comment(model);
    comment.provenance(&model.docs);
    let docs = comment.outer();
    let keeps = model.usage.received && union.others == Others::Kept;
    let variants = union.variants.iter().map(|variant| {
        let (docs, name) = (variant_docs(scope, variant).outer(), ident(&variant.name));
        let content = variant.ty().map(|ty| {
            let ty = held(scope, variant, ty);
            quote!((#ty))
        });
        quote!(#docs #name #content,)
    });
    let unknown = keeps.then(|| {
        let json = scope.runtime("json");
        quote! {
            /// A value that this version of the crate does not know. It is sent back as it came.
            Unknown(#json::Value),
        }
    });
    let from = model
        .usage
        .sent
        .then(|| conversions_into(scope, model, union));
    let display = displays(scope.api, model, union).then(|| display(scope, model, union, keeps));
    let mut decode =
        conversions::decode(scope, model, |reader| decision::emit(scope, union, reader));
    if !decode.is_empty() {
        let lints = conversions::as_long_as(decision::parts(union));
        decode = quote!(#lints #decode);
    }
    let encode = conversions::encode(scope, model, |writer| {
        let arms = union.variants.iter().map(|variant| {
            let name = ident(&variant.name);
            let (pattern, call, length) = match &variant.content {
                Content::Value(_) => match &variant.tag {
                    Some(Tag { key, value: tag }) => (
                        quote!(Self::#name(value)),
                        quote!(#writer.tagged(#key, #tag, value)),
                        key.len() + tag.escape_debug().count() + 20,
                    ),
                    None => (quote!(Self::#name(value)), quote!(value.encode(#writer)), 0),
                },
                Content::Constant(constant) => (
                    quote!(Self::#name),
                    written(constant, &quote!(#writer)),
                    constant.to_string().len(),
                ),
            };
            if variant.name.len() + length > LONGEST_IN_A_LINE {
                quote!(#pattern => { #call; })
            } else {
                quote!(#pattern => #call,)
            }
        });
        let unknown = keeps.then(|| quote!(Self::Unknown(value) => value.encode(#writer),));
        quote!(match self { #(#arms)* #unknown })
    });
    let (derived, serialize) = serde(scope, union, &name, keeps);
    let lint = union.variants.iter().any(|variant| may_be_large(scope.api, variant)).then(|| {
        quote!(#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")])
    });
    quote! {
        #docs
        #lint
        #[derive(Debug, Clone, PartialEq)]
        #derived
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
            #unknown
        }
        #from
        #display
        #decode
        #encode
        #serialize
    }
}

/// With longer words, what follows them is broken into a block; as a statement of that, it ends with a semicolon.
const LONGEST_IN_A_LINE: usize = 40;

/// Whether an alternative may take more room than others: the size of what stands behind a pointer is that of the pointer.
fn may_be_large(api: &Api, variant: &UnionVariant) -> bool {
    let ty = variant
        .ty()
        .filter(|_| variant.indirection == Indirection::Inline);
    ty.is_some_and(|ty| match types::resolve(api, ty) {
        Type::File | Type::Tuple(_) | Type::Nullable(_) => true,
        ty => types::model_of(api, ty)
            .is_some_and(|model| matches!(model.kind, ModelKind::Struct(_) | ModelKind::Union(_))),
    })
}

fn held(scope: &Scope<'_>, variant: &UnionVariant, ty: &Type) -> TokenStream {
    let ty = types::rust_type(scope, ty);
    match variant.indirection {
        Indirection::Inline => ty,
        Indirection::Boxed => quote!(Box<#ty>),
    }
}

/// Calls of the writer for a constant.
fn written(constant: &Value, writer: &TokenStream) -> TokenStream {
    match constant {
        Value::String(text) => quote!(#writer.string(#text)),
        Value::Bool(value) => quote!(#writer.boolean(#value)),
        Value::Number(number) if number.is_i64() => {
            let number = number.as_i64().map(proc_macro2::Literal::i64_unsuffixed);
            quote!(#writer.integer(#number))
        }
        other => {
            let number = other.as_f64().map(proc_macro2::Literal::f64_unsuffixed);
            quote!(#writer.float(#number))
        }
    }
}

/// `From` for each type that only one alternative holds.
fn conversions_into(scope: &Scope<'_>, model: &Model, union: &Union) -> TokenStream {
    let name = ident(&model.name);
    let mut counts: HashMap<&Type, usize> = HashMap::new();
    for ty in union.variants.iter().filter_map(UnionVariant::ty) {
        *counts.entry(types::resolve(scope.api, ty)).or_default() += 1;
    }
    let is_own =
        |ty: &Type| types::model_of(scope.api, ty).is_some_and(|own| own.name == model.name);
    let from = union.variants.iter().filter_map(|variant| {
        let ty = variant.ty()?;
        let resolved = types::resolve(scope.api, ty);
        if counts.get(resolved) != Some(&1) || is_own(resolved) {
            return None;
        }
        let (variant_name, ty) = (ident(&variant.name), types::rust_type(scope, ty));
        let value = match variant.indirection {
            Indirection::Inline => quote!(value),
            Indirection::Boxed => quote!(Box::new(value)),
        };
        // A literal is a text, too.
        let literal = (*resolved == Type::String).then(|| {
            quote! {
                impl From<&str> for #name {
                    fn from(value: &str) -> Self {
                        Self::#variant_name(value.to_owned())
                    }
                }
            }
        });
        Some(quote! {
            impl From<#ty> for #name {
                fn from(value: #ty) -> Self {
                    Self::#variant_name(#value)
                }
            }
            #literal
        })
    });
    quote!(#(#from)*)
}

/// Whether it has a form as text. Only a parameter does: a union that is only received may gain an alternative that has no text,
/// which must take nothing away.
pub(in crate::emit) fn displays(api: &Api, model: &Model, union: &Union) -> bool {
    model.usage.is_parameter && types::union_displays(api, union)
}

/// As a parameter it stands in the request as text.
fn display(scope: &Scope<'_>, model: &Model, union: &Union, keeps: bool) -> TokenStream {
    let (name, fmt) = (ident(&model.name), scope.import("std::fmt"));
    let arms = union.variants.iter().map(|variant| {
        let name = ident(&variant.name);
        match &variant.content {
            Content::Value(_) => {
                quote!(Self::#name(value) => #fmt::Display::fmt(value, formatter),)
            }
            Content::Constant(constant) => {
                let text = match constant {
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                quote!(Self::#name => formatter.write_str(#text),)
            }
        }
    });
    let unknown = keeps.then(|| {
        quote! {
            Self::Unknown(value) => match value.as_str() {
                Some(text) => formatter.write_str(text),
                None => #fmt::Display::fmt(value, formatter),
            },
        }
    });
    quote! {
        impl #fmt::Display for #name {
            fn fmt(&self, formatter: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                match self { #(#arms)* #unknown }
            }
        }
    }
}

/// A derive does it, unless some alternatives are constants, which are not null, or have a tag that they do not hold.
fn serde(
    scope: &Scope<'_>,
    union: &Union,
    name: &proc_macro2::Ident,
    keeps: bool,
) -> (TokenStream, TokenStream) {
    let mut variants = union.variants.iter();
    if variants.all(|variant| variant.ty().is_some() && variant.tag.is_none()) {
        let derived =
            quote!(#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]);
        return (derived, TokenStream::new());
    }
    let arms = union.variants.iter().map(|variant| {
        let name = ident(&variant.name);
        match &variant.content {
            Content::Value(ty) => {
                let Some(Tag { key, value: tag }) = &variant.tag else {
                    return quote!(Self::#name(value) => value.serialize(serializer),);
                };
                let ty = types::rust_type(scope, ty);
                quote! {
                    Self::#name(value) => {
                        #[derive(serde::Serialize)]
                        struct Tagged<'v> {
                            #[serde(rename = #key)]
                            tag: &'static str,
                            #[serde(flatten)]
                            object: &'v #ty,
                        }
                        Tagged { tag: #tag, object: value }.serialize(serializer)
                    }
                }
            }
            Content::Constant(Value::String(text)) => {
                quote!(Self::#name => serializer.serialize_str(#text),)
            }
            Content::Constant(Value::Bool(value)) => {
                quote!(Self::#name => serializer.serialize_bool(#value),)
            }
            Content::Constant(number) if number.is_i64() => {
                let number = number.as_i64().map(proc_macro2::Literal::i64_unsuffixed);
                quote!(Self::#name => serializer.serialize_i64(#number),)
            }
            Content::Constant(number) => {
                let number = number.as_f64().map(proc_macro2::Literal::f64_unsuffixed);
                quote!(Self::#name => serializer.serialize_f64(#number),)
            }
        }
    });
    let unknown = keeps.then(|| quote!(Self::Unknown(value) => value.serialize(serializer),));
    // One with a tag takes as many lines as three members.
    let parts = union.variants.iter().map(|variant| match variant.tag {
        Some(_) => 3,
        None => 1,
    });
    let lints = conversions::as_long_as(parts.sum());
    let serialize = quote! {
        #[cfg(feature = "serde")]
        impl serde::Serialize for #name {
            #lints
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self { #(#arms)* #unknown }
            }
        }
    };
    (TokenStream::new(), serialize)
}

fn variant_docs(scope: &Scope<'_>, variant: &UnionVariant) -> Comment {
    let text = match &variant.content {
        Content::Constant(constant) => docs::code(&constant.to_string()),
        Content::Value(ty) => {
            let model = types::model_of(scope.api, ty);
            let brief = model.and_then(|model| docs::brief(&model.docs));
            brief.unwrap_or_else(|| words::sentence(scope, ty))
        }
    };
    Comment::of(&Docs::default(), || text)
}
