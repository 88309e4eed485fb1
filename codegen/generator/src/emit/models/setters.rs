//! How a struct is made: `new`, then a setter for each member that is not required.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::constructor::{self, argument, is_optional};
use crate::emit::docs;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::types::{self, Argument};
use crate::model::{Deprecation, Field, Model, Presence, Struct, Type};

pub(super) fn emit(scope: &Scope<'_>, model: &Model, object: &Struct) -> TokenStream {
    let name = ident(&model.name);
    let new = constructor::emit(scope, object);
    let setters = object
        .fields
        .iter()
        .filter(|field| is_optional(field))
        .map(|field| setter(scope, object, field));
    let additional = object.additional.as_ref().map(|ty| additional(scope, ty));
    let default = constructor::is_constant(object).then(|| {
        quote! {
            impl Default for #name {
                fn default() -> Self {
                    Self::new()
                }
            }
        }
    });
    quote! {
        impl #name {
            #new
            #(#setters)*
            #additional
        }
        #default
    }
}

fn setter(scope: &Scope<'_>, object: &Struct, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let Argument { ty, value } = argument(scope, field, &name);
    let text = match docs::brief(&field.docs) {
        Some(brief) => format!("Sets `{}`: {}", field.name, docs::first_sentence(&brief)),
        None => format!("Sets `{}`.", field.name),
    };
    let docs = docs::line(&text);
    let deprecated = (field.deprecation == Deprecation::Deprecated)
        .then(|| quote!(#[deprecated = "deprecated in the API's document"]));
    let lint = operator_lint(&field.name);
    let complex = types::is_complex(&field.ty, 0).then(
        || quote!(#[allow(clippy::type_complexity, reason = "the type is that of the member")]),
    );
    let mut output = TokenStream::new();
    let set = if field.presence == Presence::Patch {
        let patch = scope.runtime("Patch");
        output = clear(object, field, &patch);
        quote!(#patch::Value(#value))
    } else {
        quote!(Some(#value))
    };
    quote! {
        #docs
        #deprecated
        #lint
        #complex
        #[must_use]
        pub fn #name(mut self, #name: #ty) -> Self {
            self.#name = #set;
            self
        }
        #output
    }
}

/// `clear_x`, unless a member has that name itself.
fn clear(object: &Struct, field: &Field, patch: &TokenStream) -> TokenStream {
    let Some(clear) = clear_name(object, field) else {
        return TokenStream::new();
    };
    let name = ident(&field.name);
    let docs = docs::line(&format!(
        "Sets `{}` to null, which is not the same as leaving it out.",
        field.name
    ));
    quote! {
        #docs
        #[must_use]
        pub fn #clear(mut self) -> Self {
            self.#name = #patch::Null;
            self
        }
    }
}

/// What it is called, if the name is free.
pub(in crate::emit) fn clear_name(object: &Struct, field: &Field) -> Option<Ident> {
    let clear = format_ident!("clear_{}", field.name.trim_end_matches('_'));
    let mut fields = object.fields.iter();
    (field.presence == Presence::Patch && !fields.any(|other| clear == other.name)).then_some(clear)
}

fn additional(scope: &Scope<'_>, ty: &Type) -> TokenStream {
    let value_name = ident("value");
    let Argument { ty, value } = types::owned(scope, ty, &value_name);
    quote! {
        /// Adds a member that the API's document does not name.
        #[must_use]
        pub fn additional_property(mut self, name: impl Into<String>, value: #ty) -> Self {
            self.additional_properties.insert(name.into(), #value);
            self
        }
    }
}

/// Members named like an operator's method look to clippy like a forgotten trait.
fn operator_lint(name: &str) -> TokenStream {
    const METHODS: &[&str] = &[
        "add", "bitand", "bitor", "bitxor", "div", "index", "mul", "rem", "shl", "shr", "sub",
    ];
    if METHODS.contains(&name) {
        quote!(#[allow(clippy::should_implement_trait, reason = "the name is that of the member")])
    } else {
        TokenStream::new()
    }
}
