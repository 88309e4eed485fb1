//! Parameters: as arguments of a method, or as setters of a call.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::style;
use crate::emit::constraints;
use crate::emit::docs;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::types::{self, Argument};
use crate::model::{Location, ModelKind, Parameter, Type};

/// The argument of a required parameter, and the step that puts it into the request.
pub(in crate::emit) fn argument(
    scope: &Scope<'_>,
    parameter: &Parameter,
) -> (TokenStream, TokenStream) {
    let name = ident(&parameter.name);
    if !style::is_plain(scope.api, parameter) {
        let Argument { ty, value } = style::borrowed(scope, parameter, &name);
        return (quote!(#name: #ty), style::step(scope, parameter, &value));
    }
    let Argument { ty, value } =
        borrowed(scope, &types::of_parameter(scope.api, &parameter.ty), &name);
    (quote!(#name: #ty), step(scope, parameter, &value))
}

/// The setter of an optional parameter.
pub(super) fn setter(scope: &Scope<'_>, parameter: &Parameter) -> TokenStream {
    let name = ident(&parameter.name);
    let mut comment = docs::Comment::of(&parameter.docs, || {
        format!("Sets the parameter {}.", docs::code(&parameter.wire_name))
    });
    if let Some(constraints) = constraints::words(&parameter.constraints) {
        comment.paragraph(&format!("Documented: {constraints}."));
    }
    comment.provenance(&parameter.docs);
    let docs = comment.outer();
    let Argument { ty, value } = taken(scope, parameter, &name);
    if !style::is_plain(scope.api, parameter) {
        let step = style::step(scope, parameter, &value);
        return quote! {
            #docs
            pub fn #name(self, #name: #ty) -> Self {
                Self(self.0 #step)
            }
        };
    }
    let list = matches!(types::resolve(scope.api, &parameter.ty), Type::Array(_));
    // A chain of its own reads better than one within the chain of the request.
    let (before, value) = if list {
        (quote!(let #name = #value;), quote!(#name))
    } else {
        (quote!(), value)
    };
    let step = step(scope, parameter, &value);
    quote! {
        #docs
        pub fn #name(self, #name: #ty) -> Self {
            #before
            Self(self.0 #step)
        }
    }
}

/// The argument of the setter of an optional parameter.
pub(in crate::emit) fn taken(scope: &Scope<'_>, parameter: &Parameter, name: &Ident) -> Argument {
    if style::is_plain(scope.api, parameter) {
        kept(scope, &types::of_parameter(scope.api, &parameter.ty), name)
    } else {
        style::kept(scope, parameter, name)
    }
}

/// Sets a parameter that is a text, or a list of texts.
fn step(scope: &Scope<'_>, parameter: &Parameter, value: &TokenStream) -> TokenStream {
    let wire_name = &parameter.wire_name;
    let list = matches!(types::resolve(scope.api, &parameter.ty), Type::Array(_));
    match parameter.location {
        Location::Path => quote!(.path(#wire_name, #value)),
        Location::Query if list => quote!(.query_list(#wire_name, #value)),
        Location::Query => quote!(.query(#wire_name, #value)),
        Location::Header => quote!(.header(#wire_name, #value)),
        Location::Cookie => quote!(.cookie(#wire_name, #value)),
    }
}

/// Argument of a method: borrowed unless it is a mere number.
fn borrowed(scope: &Scope<'_>, ty: &Type, name: &Ident) -> Argument {
    // What is not written is not imported.
    let exact = || types::rust_type(scope, ty);
    let by_reference = |value| {
        let exact = exact();
        let ty = quote!(&#exact);
        Argument { ty, value }
    };
    match types::resolve(scope.api, ty) {
        Type::String => Argument {
            ty: quote!(&str),
            value: quote!(#name.to_owned()),
        },
        Type::Secret => by_reference(quote!(#name.expose().to_owned())),
        Type::Model(_) if is_text(scope, ty) => by_reference(quote!(#name.to_string())),
        Type::Array(_) => kept(scope, ty, name),
        _ => Argument {
            ty: exact(),
            value: quote!(#name.to_string()),
        },
    }
}

/// Whether a model is more than a number, which is copied.
fn is_text(scope: &Scope<'_>, ty: &Type) -> bool {
    let model = types::model_of(scope.api, types::resolve(scope.api, ty));
    model.is_some_and(|model| !matches!(model.kind, ModelKind::IntegerNewtype(_)))
}

/// Argument of a setter: whatever converts.
fn kept(scope: &Scope<'_>, ty: &Type, name: &Ident) -> Argument {
    if let Type::Array(element) = types::resolve(scope.api, ty) {
        let argument = types::owned(scope, ty, name);
        let exact = types::rust_type(scope, element);
        let value = match types::resolve(scope.api, element) {
            Type::String => quote!(#name.into_iter().map(Into::into).collect()),
            Type::Secret => {
                quote!(#name.into_iter().map(|value| Into::<#exact>::into(value).expose().to_owned()).collect())
            }
            _ if types::converts(scope.api, element) => {
                quote!(#name.into_iter().map(|value| Into::<#exact>::into(value).to_string()).collect())
            }
            _ => quote!(#name.into_iter().map(|value| value.to_string()).collect()),
        };
        return Argument { value, ..argument };
    }
    // A checked identifier is read, not kept: as an argument of a method it is borrowed, too.
    if !types::converts(scope.api, ty) && is_text(scope, ty) {
        return borrowed(scope, ty, name);
    }
    let argument = types::owned(scope, ty, name);
    let value = match types::resolve(scope.api, ty) {
        Type::String => argument.value,
        Type::Secret => quote!(#name.into().expose().to_owned()),
        _ if types::converts(scope.api, ty) => quote!(#name.into().to_string()),
        _ => quote!(#name.to_string()),
    };
    Argument { value, ..argument }
}
