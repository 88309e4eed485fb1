//! Members of objects, as fields.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::constraints;
use crate::emit::docs::{self, Comment};
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::types;
use crate::model::{Constant, Deprecation, Field, Indirection, Presence, Struct};

/// The field with its documentation.
pub(super) fn declaration(
    scope: &Scope<'_>,
    field: &Field,
    rename_all: Option<&str>,
) -> TokenStream {
    let docs = comment(scope, field).outer();
    let name = ident(&field.name);
    let ty = field_type(scope, field);
    let serde = serde_attribute(field, rename_all);
    quote! {
        #docs
        #serde
        pub #name: #ty,
    }
}

fn comment(scope: &Scope<'_>, field: &Field) -> Comment {
    let mut comment = Comment::of(&field.docs, || {
        types::model_of(scope.api, &field.ty)
            .and_then(|model| docs::brief(&model.docs))
            .unwrap_or_else(|| format!("The member {}.", docs::code(&field.wire_name)))
    });
    if let Some(constraints) = constraints::words(&field.constraints) {
        comment.paragraph(&format!("Documented: {constraints}."));
    }
    if let Some(constant) = &field.constant {
        comment.paragraph(&match constant {
            // What is documented of the value says it already.
            Constant::Boolean(_) => "`new` fills it in.".to_owned(),
            Constant::Text(_) | Constant::Variant { .. } => {
                let value = docs::code(constant.text());
                format!("Always {value}, which `new` fills in.")
            }
        });
    }
    if field.deprecation == Deprecation::Deprecated {
        comment.paragraph("**Deprecated** in the API's document.");
    }
    comment.provenance(&field.docs);
    comment
}

/// The type of the field.
pub(super) fn field_type(scope: &Scope<'_>, field: &Field) -> TokenStream {
    let ty = types::rust_type(scope, &field.ty);
    let ty = match field.indirection {
        Indirection::Inline => ty,
        Indirection::Boxed => quote!(Box<#ty>),
    };
    match field.presence {
        Presence::Required => ty,
        Presence::RequiredNullable | Presence::RequiredWhenSent | Presence::Optional => {
            quote!(Option<#ty>)
        }
        Presence::Patch => {
            let patch = scope.runtime("Patch");
            quote!(#patch<#ty>)
        }
    }
}

/// Whether clippy would have the type of a field taken apart.
pub(super) fn is_complex(field: &Field) -> bool {
    let options = usize::from(field.presence != Presence::Required);
    types::is_complex(&field.ty, boxes(field) + options)
}

/// The same for the variable that holds it while the others are read.
pub(super) fn is_complex_when_read(field: &Field) -> bool {
    types::is_complex(&field.ty, boxes(field) + 1)
}

fn boxes(field: &Field) -> usize {
    usize::from(field.indirection == Indirection::Boxed)
}

/// The rule that gives most fields their wire names.
pub(super) fn rename_all(object: &Struct) -> Option<&'static str> {
    // serde's rule takes the first byte of a name for its first letter.
    let mut names = object.fields.iter().map(|field| &field.name);
    if names.any(|name| {
        !name
            .trim_start_matches('_')
            .starts_with(|first: char| first.is_ascii())
    }) {
        return None;
    }
    let camel = object
        .fields
        .iter()
        .filter(|field| camel_case(&field.name) == field.wire_name);
    let plain = object
        .fields
        .iter()
        .filter(|field| field.name == field.wire_name);
    (camel.count() > plain.count()).then_some("camelCase")
}

fn serde_attribute(field: &Field, rename_all: Option<&str>) -> TokenStream {
    let by_rule = if rename_all.is_some() {
        camel_case(&field.name)
    } else {
        field.name.clone()
    };
    let mut parts = Vec::new();
    if by_rule != field.wire_name {
        let wire_name = &field.wire_name;
        parts.push(quote!(rename = #wire_name));
    }
    match field.presence {
        Presence::Required | Presence::RequiredNullable => {}
        Presence::Optional | Presence::RequiredWhenSent => {
            parts.push(quote!(skip_serializing_if = "Option::is_none"));
        }
        Presence::Patch => parts.push(quote!(
            skip_serializing_if = "openapi_runtime::Patch::is_absent"
        )),
    }
    if parts.is_empty() {
        return TokenStream::new();
    }
    quote!(#[cfg_attr(feature = "serde", serde(#(#parts),*))])
}

/// What serde makes of a field under `rename_all = "camelCase"`.
fn camel_case(name: &str) -> String {
    let mut output = String::with_capacity(name.len());
    let mut capitalize = false;
    for letter in name.chars() {
        match letter {
            '_' => capitalize = !output.is_empty(),
            letter if capitalize => {
                output.push(letter.to_ascii_uppercase());
                capitalize = false;
            }
            letter => output.push(letter),
        }
    }
    output
}

#[cfg(test)]
mod tests {
    use super::camel_case;

    #[test]
    fn camel_case_is_that_of_serde() {
        assert_eq!(camel_case("access_token_life_span"), "accessTokenLifeSpan");
        assert_eq!(camel_case("type_"), "type");
        assert_eq!(camel_case("id"), "id");
    }
}
