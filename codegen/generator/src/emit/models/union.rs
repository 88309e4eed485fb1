//! One of several types, told apart by shape.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::conversions;
use crate::emit::docs::{self, Comment};
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::emit::types;
use crate::model::{Docs, Model, Union, UnionTest, UnionVariant};

pub(super) fn emit(scope: &Scope<'_>, model: &Model, union: &Union) -> TokenStream {
    let name = ident(&model.name);
    let mut comment = super::comment(model);
    comment.provenance(&model.docs);
    let docs = comment.outer();
    let variants = union.variants.iter().map(|variant| {
        let (docs, name) = (variant_docs(scope, variant).outer(), ident(&variant.name));
        let ty = types::rust_type(scope, &variant.ty);
        quote!(#docs #name(#ty),)
    });
    let from = union
        .variants
        .iter()
        // Nobody makes what is only ever received.
        .filter(|variant| model.usage.sent && is_only_one_of_its_type(scope, union, variant))
        .map(|variant| {
            let (variant_name, ty) = (ident(&variant.name), types::rust_type(scope, &variant.ty));
            quote! {
                impl From<#ty> for #name {
                    fn from(value: #ty) -> Self {
                        Self::#variant_name(value)
                    }
                }
            }
        });
    let display = types::union_displays(scope.api, union).then(|| display(scope, model, union));
    let decode = conversions::decode(scope, model, |reader| decision(scope, model, union, reader));
    let encode = conversions::encode(scope, model, |writer| {
        let names = union.variants.iter().map(|variant| ident(&variant.name));
        quote!(match self { #(Self::#names(value) => value.encode(#writer),)* })
    });
    quote! {
        #docs
        #[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
        }
        #(#from)*
        #display
        #decode
        #encode
    }
}

/// As a parameter it stands in the request as text.
fn display(scope: &Scope<'_>, model: &Model, union: &Union) -> TokenStream {
    let (name, fmt) = (ident(&model.name), scope.import("std::fmt"));
    let variants = union.variants.iter().map(|variant| ident(&variant.name));
    quote! {
        impl #fmt::Display for #name {
            fn fmt(&self, formatter: &mut #fmt::Formatter<'_>) -> #fmt::Result {
                match self {
                    #(Self::#variants(value) => #fmt::Display::fmt(value, formatter),)*
                }
            }
        }
    }
}

fn variant_docs(scope: &Scope<'_>, variant: &UnionVariant) -> Comment {
    let docs = types::model_of(scope.api, &variant.ty)
        .map(|model| &model.docs)
        .and_then(docs::brief);
    let shape = match &variant.test {
        UnionTest::String => "A string.".to_owned(),
        UnionTest::Number => "A number.".to_owned(),
        UnionTest::Boolean => "A boolean.".to_owned(),
        UnionTest::Array => "A list.".to_owned(),
        UnionTest::Object(keys) if keys.is_empty() => "An object.".to_owned(),
        UnionTest::Object(keys) => {
            let keys: Vec<_> = keys.iter().map(|key| docs::code(key)).collect();
            format!("An object with {}.", keys.join(", "))
        }
    };
    Comment::of(&Docs::default(), &docs.unwrap_or(shape))
}

fn is_only_one_of_its_type(scope: &Scope<'_>, union: &Union, variant: &UnionVariant) -> bool {
    let same = |other: &&UnionVariant| {
        types::resolve(scope.api, &other.ty) == types::resolve(scope.api, &variant.ty)
    };
    union.variants.iter().filter(same).count() == 1
}

/// The first alternative whose test holds is decoded; its failure is the failure of the whole.
fn decision(scope: &Scope<'_>, model: &Model, union: &Union, reader: &Ident) -> TokenStream {
    let decode = scope.runtime("json::Decode");
    let mut objects = Vec::new();
    let mut scalars = Vec::new();
    let mut any_object = None;
    for (index, variant) in union.variants.iter().enumerate() {
        // Of alternatives that look the same, the first is taken; the others can only be sent.
        if union
            .variants
            .iter()
            .take(index)
            .any(|earlier| earlier.test == variant.test)
        {
            continue;
        }
        let name = ident(&variant.name);
        let decoded = quote!(#decode::decode(#reader).map(Self::#name));
        match &variant.test {
            UnionTest::Object(keys) if keys.is_empty() => any_object = any_object.or(Some(decoded)),
            UnionTest::Object(keys) => objects.push((keys, decoded)),
            test => scalars.push((kind(test), decoded)),
        }
    }
    let kind_type = scope.runtime("json::Kind");
    let mut arms: Vec<_> = scalars
        .into_iter()
        .map(|(kind, decoded)| quote!(#kind_type::#kind => #decoded,))
        .collect();
    for (keys, decoded) in objects {
        arms.push(quote!(#kind_type::Object if #reader.has_keys(&[#(#keys),*])? => #decoded,));
    }
    arms.extend(any_object.map(|decoded| quote!(#kind_type::Object => #decoded,)));
    let expected = format!("one of the forms of {}", model.name);
    quote! {
        match #reader.kind()? {
            #(#arms)*
            _ => Err(#reader.mismatch(#expected)),
        }
    }
}

fn kind(test: &UnionTest) -> Ident {
    ident(match test {
        UnionTest::String => "String",
        UnionTest::Number => "Number",
        UnionTest::Boolean => "Bool",
        UnionTest::Array => "Array",
        UnionTest::Object(_) => "Object",
    })
}
