//! The `impl` blocks that several kinds of model share.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::model::Model;

/// `Decode`, if something receives the model.
pub(super) fn decode(
    scope: &Scope<'_>,
    model: &Model,
    body: impl FnOnce(&Ident) -> TokenStream,
) -> TokenStream {
    if !model.usage.received {
        return TokenStream::new();
    }
    decode_with(scope, model, &ident("reader"), body)
}

/// `Decode` with a name for the reader that no local variable hides.
pub(super) fn decode_with(
    scope: &Scope<'_>,
    model: &Model,
    reader: &Ident,
    body: impl FnOnce(&Ident) -> TokenStream,
) -> TokenStream {
    let name = ident(&model.name);
    let decode = scope.runtime("json::Decode");
    let reader_type = scope.runtime("json::Reader");
    let error = scope.runtime("json::DecodeError");
    let body = body(reader);
    quote! {
        impl #decode for #name {
            #[inline]
            fn decode(#reader: &mut #reader_type<'_>) -> Result<Self, #error> {
                #body
            }
        }
    }
}

/// `Encode`, if something sends the model.
pub(super) fn encode(
    scope: &Scope<'_>,
    model: &Model,
    body: impl FnOnce(&Ident) -> TokenStream,
) -> TokenStream {
    if !model.usage.sent {
        return TokenStream::new();
    }
    let name = ident(&model.name);
    let encode = scope.runtime("json::Encode");
    let writer_type = scope.runtime("json::Writer");
    let writer = ident("writer");
    let body = body(&writer);
    quote! {
        impl #encode for #name {
            #[inline]
            fn encode(&self, #writer: &mut #writer_type) {
                #body
            }
        }
    }
}

/// What keeps clippy quiet about a function that goes through as many parts as the document has.
pub(super) fn as_long_as(parts: usize) -> TokenStream {
    if parts <= MOST_PARTS {
        return TokenStream::new();
    }
    quote!(#[allow(clippy::too_many_lines, reason = "the members are those of the document")])
}

/// A part may take five lines, and clippy finds more than a hundred too many.
const MOST_PARTS: usize = 20;
