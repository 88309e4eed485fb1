//! `Encode` of an object.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::conversions;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::model::{Access, Field, Indirection, Model, Presence, Struct};

pub(super) fn emit(scope: &Scope<'_>, model: &Model, object: &Struct) -> TokenStream {
    let fields = object.fields.iter();
    let sent = fields.filter(|field| field.access != Access::ReadOnly);
    let lints = conversions::as_long_as(sent.clone().count());
    let implementation = conversions::encode(scope, model, |writer| {
        let fields = sent.map(|field| statement(field, writer));
        let additional = object
            .additional
            .as_ref()
            .map(|_| quote!(#writer.flatten(&self.additional_properties);));
        quote! {
            #writer.begin_object();
            #(#fields)*
            #additional
            #writer.end_object();
        }
    });
    if implementation.is_empty() {
        return implementation;
    }
    quote!(#lints #implementation)
}

fn statement(field: &Field, writer: &Ident) -> TokenStream {
    let (name, wire_name) = (ident(&field.name), &field.wire_name);
    match (field.presence, field.indirection) {
        (Presence::Required | Presence::RequiredNullable, _) => {
            quote!(#writer.field(#wire_name, &self.#name);)
        }
        (Presence::Optional | Presence::RequiredWhenSent, Indirection::Inline) => {
            quote!(#writer.optional(#wire_name, self.#name.as_ref());)
        }
        (Presence::Optional | Presence::RequiredWhenSent, Indirection::Boxed) => {
            quote!(#writer.optional(#wire_name, self.#name.as_deref());)
        }
        (Presence::Patch, _) => quote!(#writer.patch(#wire_name, &self.#name);),
    }
}
