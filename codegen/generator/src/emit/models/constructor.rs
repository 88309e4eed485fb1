//! `new`, with what is required.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

use crate::emit::docs;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::similar::any_similar;
use crate::emit::types::{self, Argument};
use crate::model::{Access, Constant, Field, Indirection, Presence, Struct, Type};

/// The fields that `new` asks for.
pub(in crate::emit) fn required(object: &Struct) -> impl Iterator<Item = &Field> {
    object.fields.iter().filter(|field| is_required(field))
}

pub(in crate::emit) fn is_required(field: &Field) -> bool {
    is_always_sent(field) && field.constant.is_none()
}

/// Whether a setter sets it.
pub(in crate::emit) fn is_optional(field: &Field) -> bool {
    !is_always_sent(field) && field.access != Access::ReadOnly
}

/// Whether `new` asks for nothing, but fills something in.
pub(super) fn is_constant(object: &Struct) -> bool {
    let mut fields = object.fields.iter();
    required(object).next().is_none() && fields.any(|field| field.constant.is_some())
}

fn is_always_sent(field: &Field) -> bool {
    matches!(
        field.presence,
        Presence::Required | Presence::RequiredNullable | Presence::RequiredWhenSent
    )
}

pub(super) fn emit(scope: &Scope<'_>, object: &Struct) -> TokenStream {
    let is_constant = is_constant(object);
    if required(object).next().is_none() && !is_constant {
        // A setter called `default` hides the function of the trait.
        let hidden = object.fields.iter().any(|field| field.name == "default");
        let default = if hidden {
            quote!(<Self as Default>::default())
        } else {
            quote!(Self::default())
        };
        return quote! {
            /// Nothing set.
            #[must_use]
            pub fn new() -> Self {
                #default
            }
        };
    }
    let (mut parameters, mut members) = (Vec::new(), Vec::new());
    for field in &object.fields {
        let name = ident(&field.name);
        if let Some(constant) = &field.constant {
            let value = filled_in(scope, field, constant);
            members.push(quote!(#name: #value));
            continue;
        }
        if !is_required(field) {
            let empty = if field.presence == Presence::Patch {
                let patch = scope.runtime("Patch");
                quote!(#patch::Absent)
            } else {
                quote!(None)
            };
            members.push(quote!(#name: #empty));
            continue;
        }
        let Argument { ty, value } = argument(scope, field, &name);
        parameters.push(quote!(#name: #ty));
        let plain = name == value.to_string();
        members.push(if plain {
            name.to_token_stream()
        } else {
            quote!(#name: #value)
        });
    }
    if object.additional.is_some() {
        let map = scope.import("std::collections::BTreeMap");
        members.push(quote!(additional_properties: #map::new()));
    }
    let lints = lints(object);
    let docs = docs::line(if is_constant {
        "Nothing set but what is constant."
    } else {
        "All that is required; the rest has setters."
    });
    quote! {
        #docs
        #lints
        #[must_use]
        pub fn new(#(#parameters),*) -> Self {
            Self { #(#members),* }
        }
    }
}

/// The value of a constant field.
fn filled_in(scope: &Scope<'_>, field: &Field, constant: &Constant) -> TokenStream {
    let value = match constant {
        Constant::Text(text) => quote!(#text.to_owned()),
        Constant::Boolean(value) => quote!(#value),
        Constant::Variant { name, .. } => {
            let (ty, name) = (types::rust_type(scope, &field.ty), ident(name));
            quote!(#ty::#name)
        }
    };
    match field.presence {
        Presence::RequiredWhenSent => quote!(Some(#value)),
        _ => value,
    }
}

/// A field's value as an argument, of `new` or of its setter.
pub(super) fn argument(scope: &Scope<'_>, field: &Field, name: &Ident) -> Argument {
    if field.presence == Presence::RequiredNullable {
        let ty = types::rust_type(scope, &field.ty);
        let value = match field.indirection {
            Indirection::Inline => quote!(#name),
            Indirection::Boxed => quote!(#name.map(Box::new)),
        };
        return Argument {
            ty: quote!(Option<#ty>),
            value,
        };
    }
    let Argument { ty, value } = types::owned(scope, &field.ty, name);
    let value = match field.indirection {
        Indirection::Inline => value,
        Indirection::Boxed => quote!(Box::new(#value)),
    };
    let value = match field.presence {
        Presence::RequiredWhenSent => quote!(Some(#value)),
        _ => value,
    };
    Argument { ty, value }
}

fn lints(object: &Struct) -> TokenStream {
    let booleans = required(object)
        .filter(|field| field.ty == Type::Boolean)
        .count()
        > 3;
    let many = required(object).count() > 7;
    let similar = any_similar(required(object).map(|field| field.name.as_str()));
    let names: Vec<_> = [
        similar.then(|| quote!(clippy::similar_names)),
        many.then(|| quote!(clippy::too_many_arguments)),
        booleans.then(|| quote!(clippy::fn_params_excessive_bools)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if names.is_empty() {
        return TokenStream::new();
    }
    quote!(#[allow(#(#names,)* reason = "the document requires all of them")])
}
