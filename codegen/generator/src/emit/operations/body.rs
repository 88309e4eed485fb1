//! Bodies: as arguments of a method, as setters of a call, and as a choice between several.

use proc_macro2::TokenStream;
use quote::quote;

use super::style;
use crate::emit::docs;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::types;
use crate::model::{
    Body, BodyAlternative, BodyEncoding, ModelKind, Operation, PartEncoding, Requirement, Resource,
};

/// The argument of a required body, and the step that puts it into the request.
pub(super) fn argument(
    scope: &Scope<'_>,
    operation: &Operation,
) -> Option<(TokenStream, TokenStream)> {
    let body = of(operation, Requirement::Required)?;
    let ty = taken(scope, body);
    Some((quote!(body: #ty), step(scope, body)))
}

/// The setter of an optional body.
pub(super) fn setter(scope: &Scope<'_>, operation: &Operation) -> Option<TokenStream> {
    let body = of(operation, Requirement::Optional)?;
    let docs = docs::Comment::of(&body.docs, || "Sets the body.".to_owned()).outer();
    let (ty, step) = (taken(scope, body), step(scope, body));
    Some(quote! {
        #docs
        pub fn body(self, body: #ty) -> Self {
            Self(self.0 #step)
        }
    })
}

fn of(operation: &Operation, requirement: Requirement) -> Option<&Body> {
    let body = operation.body.as_ref();
    body.filter(|body| body.requirement == requirement)
}

fn taken(scope: &Scope<'_>, body: &Body) -> TokenStream {
    match body.alternatives.as_slice() {
        [only] if is_raw(only) => {
            let ty = held(scope, only);
            quote!(impl Into<#ty>)
        }
        [only] if is_union(scope, only) => {
            let ty = held(scope, only);
            quote!(impl Into<#ty>)
        }
        [only] => held(scope, only),
        _ => {
            let choice = ident(&body.choice);
            quote!(impl Into<#choice>)
        }
    }
}

fn step(scope: &Scope<'_>, body: &Body) -> TokenStream {
    let [only] = body.alternatives.as_slice() else {
        return quote!(.content(body.into().content()));
    };
    let value = if is_union(scope, only) {
        let ty = held(scope, only);
        quote!(Into::<#ty>::into(body))
    } else {
        quote!(body)
    };
    if is_plain(only) {
        return quote!(.json(#value));
    }
    let content = content(scope, only, &value);
    quote!(.content(#content))
}

/// Whether callers give one of several types.
fn is_union(scope: &Scope<'_>, alternative: &BodyAlternative) -> bool {
    let model = types::model_of(scope.api, types::resolve(scope.api, &alternative.ty));
    !is_raw(alternative) && model.is_some_and(|model| matches!(model.kind, ModelKind::Union(_)))
}

/// What an alternative holds.
fn held(scope: &Scope<'_>, alternative: &BodyAlternative) -> TokenStream {
    if is_raw(alternative) {
        scope.runtime("RequestBody")
    } else {
        types::rust_type(scope, &alternative.ty)
    }
}

fn is_plain(alternative: &BodyAlternative) -> bool {
    alternative.encoding == BodyEncoding::Json && alternative.media_type == "application/json"
}

pub(in crate::emit) fn is_raw(alternative: &BodyAlternative) -> bool {
    matches!(
        alternative.encoding,
        BodyEncoding::Text | BodyEncoding::Bytes
    )
}

/// The body with its media type.
fn content(scope: &Scope<'_>, alternative: &BodyAlternative, value: &TokenStream) -> TokenStream {
    let content = scope.runtime("Content");
    let media_type = &alternative.media_type;
    match &alternative.encoding {
        BodyEncoding::Json if is_plain(alternative) => quote!(#content::json(#value)),
        BodyEncoding::Json => quote!(#content::json_as(#media_type, #value)),
        BodyEncoding::Form {
            others: Some(style),
            ..
        } => {
            let style = style::constant(scope, *style);
            quote!(#content::form_in(#style, #value))
        }
        BodyEncoding::Form { members, .. } => {
            let members = members.iter().map(|(name, style)| {
                let style = style::constant(scope, *style);
                quote!((#name, #style))
            });
            let members = constant(members);
            quote!(#content::form(#members, #value))
        }
        BodyEncoding::Multipart { parts } => {
            let parts = parts.iter().map(|(name, encoding)| {
                let part = scope.runtime("Part");
                match encoding {
                    PartEncoding::MediaType(media_type) => {
                        quote!(#part::of_type(#name, #media_type))
                    }
                    PartEncoding::Text {
                        media_type,
                        transfer_encoding,
                    } => {
                        let media_type = media_type
                            .as_ref()
                            .map(|media_type| quote!(.content_type(#media_type)));
                        let encoding =
                            transfer_encoding.map(|encoding| quote!(.transfer_encoding(#encoding)));
                        quote!(#part::text(#name) #media_type #encoding)
                    }
                    PartEncoding::Style(style) => {
                        let style = style::constant(scope, *style);
                        quote!(#part::styled(#name, #style))
                    }
                }
            });
            let parts = constant(parts);
            quote!(#content::multipart(#parts, #value))
        }
        BodyEncoding::Text | BodyEncoding::Bytes => quote!(#content::raw(#media_type, #value)),
    }
}

/// A list that lives as long as the program, whatever functions its elements call.
fn constant(elements: impl Iterator<Item = TokenStream>) -> TokenStream {
    let elements: Vec<_> = elements.collect();
    if elements.is_empty() {
        quote!(&[])
    } else {
        quote!(const { &[#(#elements),*] })
    }
}

/// The type of the body when there are several to choose from.
pub(super) fn choice(
    scope: &Scope<'_>,
    resource: &Resource,
    operation: &Operation,
) -> Option<TokenStream> {
    let body = operation.body.as_ref()?;
    if body.alternatives.len() < 2 {
        return None;
    }
    let name = ident(&body.choice);
    let docs = docs::line(&format!(
        "The body of [`{}::{}`]: one of these.",
        resource.type_name, operation.method_name
    ));
    let (mut variants, mut arms, mut conversions) = (Vec::new(), Vec::new(), Vec::new());
    let mut known: Vec<String> = Vec::new();
    for alternative in &body.alternatives {
        let (variant, ty) = (ident(&alternative.variant), held(scope, alternative));
        let content = content(scope, alternative, &quote!(body));
        let docs = docs::line(&format!("As {}.", docs::code(&alternative.media_type)));
        variants.push(quote!(#docs #variant(#ty)));
        arms.push(quote!(Self::#variant(body) => #content));
        // What would be two of the alternatives is the first.
        if known.contains(&ty.to_string()) {
            continue;
        }
        known.push(ty.to_string());
        conversions.push(quote! {
            impl From<#ty> for #name {
                fn from(body: #ty) -> Self {
                    Self::#variant(body)
                }
            }
        });
    }
    let content = scope.runtime("Content");
    Some(quote! {
        #docs
        #[derive(Debug, Clone)]
        #[allow(clippy::large_enum_variant, reason = "it is made once and taken apart at once")]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
        }
        impl #name {
            fn content(self) -> #content {
                match self {
                    #(#arms,)*
                }
            }
        }
        #(#conversions)*
    })
}
