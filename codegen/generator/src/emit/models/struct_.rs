//! Objects with known members.

use proc_macro2::TokenStream;
use quote::quote;

use super::{constructor, decode, encode, fields, setters};
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::types;
use crate::model::{Field, Model, Presence, Struct, Type};

pub(super) fn emit(scope: &Scope<'_>, model: &Model, object: &Struct) -> TokenStream {
    let name = ident(&model.name);
    let mut comment = super::comment(model);
    comment.provenance(&model.docs);
    let docs = comment.outer();
    let is_empty =
        constructor::required(object).next().is_none() && !constructor::is_constant(object);
    let default = (model.usage.sent && is_empty).then(|| quote!(, Default));
    let rule = fields::rename_all(object);
    let rename_all = rule.map(|rule| quote!(, serde(rename_all = #rule)));
    let lints = lints(object);
    let members = object
        .fields
        .iter()
        .map(|field| fields::declaration(scope, field, rule));
    let additional = object.additional.as_ref().map(|ty| additional(scope, ty));
    let constructor = model
        .usage
        .sent
        .then(|| setters::emit(scope, model, object));
    let decode = model
        .usage
        .received
        .then(|| decode::emit(scope, model, object));
    let encode = encode::emit(scope, model, object);
    quote! {
        #docs
        #lints
        #[derive(Debug, Clone, PartialEq #default)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize) #rename_all)]
        #[non_exhaustive]
        pub struct #name {
            #(#members)*
            #additional
        }
        #constructor
        #decode
        #encode
    }
}

fn additional(scope: &Scope<'_>, ty: &Type) -> TokenStream {
    let map = types::rust_type(scope, &Type::Map(Box::new(ty.clone())));
    quote! {
        /// Members that the API's document does not name.
        #[cfg_attr(feature = "serde", serde(flatten))]
        pub additional_properties: #map,
    }
}

fn lints(object: &Struct) -> Option<TokenStream> {
    let plain = |field: &&Field| field.ty == Type::Boolean && field.presence == Presence::Required;
    let mut lints = Vec::new();
    if object.fields.iter().filter(plain).count() > 3 {
        lints.push(quote!(clippy::struct_excessive_bools));
    }
    if object.fields.iter().any(fields::is_complex) {
        lints.push(quote!(clippy::type_complexity));
    }
    (!lints.is_empty())
        .then(|| quote!(#[allow(#(#lints,)* reason = "the members are those of the document")]))
}
