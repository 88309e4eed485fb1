//! `Decode` of an object.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{conversions, fields};
use crate::emit::names::{fresh, ident};
use crate::emit::scope::Scope;
use crate::emit::similar::any_similar;
use crate::emit::types;
use crate::model::{Field, Model, Presence, Struct, TimestampForm, Type};

pub(super) fn emit(scope: &Scope<'_>, model: &Model, object: &Struct) -> TokenStream {
    let names = object
        .fields
        .iter()
        .map(|field| field.name.as_str())
        .chain(["additional_properties"]);
    let (reader, key) = (fresh("reader", names.clone()), fresh("key", names));
    let slots = object.fields.iter().map(|field| slot(scope, field));
    let arms = object.fields.iter().map(|field| arm(scope, field, &reader));
    let members = object.fields.iter().map(|field| member(field, &reader));
    let entry = quote! {
        let #key = #key.to_owned();
        #reader.read_entry(#key, &mut additional_properties)
    };
    let (map, rest, collected) = match object.additional {
        Some(_) => {
            let map = scope.import("std::collections::BTreeMap");
            (
                Some(quote!(let mut additional_properties = #map::new();)),
                quote!(#key => { #entry }),
                Some(quote!(additional_properties,)),
            )
        }
        None => (None, quote!(_ => #reader.skip(),), None),
    };
    // One `?` behind the `match`, not one an arm: the compiler checks each of them.
    let walk = if object.fields.is_empty() && object.additional.is_none() {
        quote!(while #reader.next_key()?.is_some() { #reader.skip()?; })
    } else if object.fields.is_empty() {
        quote!(while let Some(#key) = #reader.next_key()? { #entry?; })
    } else {
        quote! {
            while let Some(#key) = #reader.next_key()? {
                match #key {
                    #(#arms)*
                    #rest
                }?;
            }
        }
    };
    let lints = lints(object);
    let implementation = conversions::decode_with(scope, model, &reader, |reader| {
        quote! {
            #(#slots)*
            #map
            #reader.begin_object()?;
            #walk
            Ok(Self { #(#members,)* #collected })
        }
    });
    quote!(#lints #implementation)
}

/// With its type, which the compiler would otherwise look for until the object is put together.
fn slot(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let ty = fields::field_type(scope, field);
    match field.presence {
        Presence::Required => quote!(let mut #name: Option<#ty> = None;),
        Presence::RequiredNullable | Presence::RequiredWhenSent | Presence::Optional => {
            quote!(let mut #name: #ty = None;)
        }
        Presence::Patch => {
            let patch = scope.runtime("Patch");
            quote!(let mut #name: #ty = #patch::Absent;)
        }
    }
}

fn arm(scope: &Scope<'_>, field: &Field, reader: &Ident) -> TokenStream {
    let (name, wire_name) = (ident(&field.name), &field.wire_name);
    let unit = match types::resolve(scope.api, &field.ty) {
        Type::Timestamp(TimestampForm::EpochMilliseconds) => Some(quote!(Milliseconds)),
        Type::Timestamp(TimestampForm::EpochSeconds) => Some(quote!(Seconds)),
        _ => None,
    };
    let read = match (unit, field.presence) {
        (Some(unit), _) => {
            let decode_timestamp = scope.runtime("json::decode_timestamp");
            let unit_type = scope.runtime("json::TimestampUnit");
            let decode = quote!(|#reader| #decode_timestamp(#reader, #unit_type::#unit));
            return quote!(#wire_name => #reader.read_with(&mut #name, #decode),);
        }
        (None, Presence::Patch) => quote!(read_patch),
        (None, _) => quote!(read),
    };
    quote!(#wire_name => #reader.#read(&mut #name),)
}

fn member(field: &Field, reader: &Ident) -> TokenStream {
    let (name, wire_name) = (ident(&field.name), &field.wire_name);
    if field.presence == Presence::Required {
        quote!(#name: #reader.required(#name, #wire_name)?)
    } else {
        quote!(#name)
    }
}

/// A long object is no complicated function, and the document chose the names.
fn lints(object: &Struct) -> TokenStream {
    let mut lints = Vec::new();
    if object.fields.len() > 20 {
        lints.push(quote!(clippy::too_many_lines));
    }
    let names = object.fields.iter().map(|field| field.name.as_str());
    if any_similar(names.clone()) {
        lints.push(quote!(clippy::similar_names));
    }
    if names.filter(|name| name.len() == 1).count() > 4 {
        lints.push(quote!(clippy::many_single_char_names));
    }
    if object.fields.iter().any(fields::is_complex_when_read) {
        lints.push(quote!(clippy::type_complexity));
    }
    if lints.is_empty() {
        return TokenStream::new();
    }
    quote!(#[allow(#(#lints,)* reason = "the members are those of the document")])
}
