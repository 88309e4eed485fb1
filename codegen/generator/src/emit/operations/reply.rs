//! The enum of an operation whose successes differ.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::docs;
use crate::emit::markdown;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::types;
use crate::model::{Operation, Output, Reply, ReplyAlternative, ReplyContent, Resource, Status};

/// Nothing for an operation with one kind of success.
pub(super) fn emit(scope: &Scope<'_>, resource: &Resource, operation: &Operation) -> TokenStream {
    let Output::Reply(reply) = &operation.output else {
        return TokenStream::new();
    };
    let name = ident(&reply.name);
    let docs = docs::line(&format!(
        "What [`{}::{}`] answers.",
        resource.type_name, operation.method_name
    ));
    let variants = reply
        .alternatives
        .iter()
        .map(|alternative| variant(scope, alternative));
    let arms = arms(scope, reply);
    let (undeclared, answer) = (scope.runtime("UndeclaredReply"), scope.runtime("Answer"));
    let error = scope.runtime("json::DecodeError");
    let lint = (reply.alternatives.len() > 1).then(|| {
        quote!(#[allow(clippy::large_enum_variant, reason = "an answer is made once and taken apart at once")])
    });
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        #lint
        pub enum #name {
            #(#variants)*
            /// Another success than those that the document declares.
            Undeclared(#undeclared),
        }
        impl #name {
            fn decode(answer: &#answer) -> Result<Self, #error> {
                match answer.status().as_u16() {
                    #(#arms)*
                    _ => Ok(Self::Undeclared(#undeclared::of(answer))),
                }
            }
        }
    }
}

fn variant(scope: &Scope<'_>, alternative: &ReplyAlternative) -> TokenStream {
    let name = ident(&alternative.variant);
    let meaning = markdown::one_line(&alternative.description);
    let text = if meaning.is_empty() {
        format!("{}.", alternative.status)
    } else {
        docs::sentence(&format!("{}: {meaning}", alternative.status))
    };
    let lines = markdown::wrap(&text)
        .into_iter()
        .map(|line| docs::line(&line));
    let held = match &alternative.content {
        ReplyContent::Nothing => TokenStream::new(),
        ReplyContent::Json(ty) => {
            let ty = types::rust_type(scope, ty);
            quote!((#ty))
        }
        ReplyContent::Text => quote!((String)),
        ReplyContent::Bytes => {
            let bytes = scope.runtime("Bytes");
            quote!((#bytes))
        }
    };
    quote!(#(#lines)* #name #held,)
}

/// Single statuses stand before ranges, and those before `default`.
fn arms(scope: &Scope<'_>, reply: &Reply) -> Vec<TokenStream> {
    let decode = scope.runtime("decode");
    let mut arms = Vec::new();
    for alternative in &reply.alternatives {
        let name = ident(&alternative.variant);
        let status: TokenStream = match alternative.status {
            Status::Code(code) => number(code),
            Status::Range(hundreds) => {
                let (first, last) = (number(hundreds * 100), number(hundreds * 100 + 99));
                quote!(#first..=#last)
            }
            // Any success that is not declared: the last arm takes those without this one.
            Status::Default => quote!(200..=299),
        };
        let value = match alternative.content {
            ReplyContent::Nothing => quote!(Ok(Self::#name)),
            ReplyContent::Json(_) => quote!(#decode::json(answer).map(Self::#name)),
            ReplyContent::Text => quote!(#decode::text(answer).map(Self::#name)),
            ReplyContent::Bytes => quote!(#decode::bytes(answer).map(Self::#name)),
        };
        arms.push(quote!(#status => #value,));
    }
    arms
}

fn number(status: u16) -> TokenStream {
    let literal = proc_macro2::Literal::u16_unsuffixed(status);
    quote!(#literal)
}
