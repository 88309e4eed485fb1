//! A named schema that is only another name of a type.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::types;
use crate::model::{Model, Type};

pub(super) fn emit(scope: &Scope<'_>, model: &Model, ty: &Type) -> TokenStream {
    let mut comment = super::comment(model);
    comment.provenance(&model.docs);
    let docs = comment.outer();
    let name = ident(&model.name);
    let ty = types::rust_type(scope, ty);
    quote! {
        #docs
        pub type #name = #ty;
    }
}
