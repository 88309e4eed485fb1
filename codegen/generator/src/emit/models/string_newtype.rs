//! Strings with a meaning of their own.

use proc_macro2::TokenStream;
use quote::quote;

use super::conversions;
use crate::emit::constraints;
use crate::emit::names::ident;
use crate::emit::scope::Scope;
use crate::model::{Constraints, Model, SegmentRule};

pub(super) fn emit(
    scope: &Scope<'_>,
    model: &Model,
    segment: SegmentRule,
    documented: &Constraints,
) -> TokenStream {
    let name = ident(&model.name);
    let mut comment = super::comment(model);
    if let Some(constraints) = constraints::words(documented) {
        comment.paragraph(&format!("Documented: {constraints}. This is not checked."));
    }
    comment.provenance(&model.docs);
    let docs = comment.outer();
    let construction = match segment {
        SegmentRule::PathSegment => checked(scope, model),
        SegmentRule::AnyString => unchecked(model),
    };
    let display = conversions::display(scope, &name, &quote!(&self.0));
    let decode = conversions::decode(scope, model, |reader| quote!(#reader.string().map(Self)));
    let encode = conversions::encode(scope, model, |writer| quote!(#writer.string(&self.0);));
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
        pub struct #name(String);
        #construction
        impl AsRef<str> for #name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
        impl From<#name> for String {
            fn from(value: #name) -> Self {
                value.0
            }
        }
        #display
        #decode
        #encode
    }
}

fn as_str() -> TokenStream {
    quote! {
        /// The text.
        #[must_use]
        pub fn as_str(&self) -> &str {
            &self.0
        }
    }
}

fn unchecked(model: &Model) -> TokenStream {
    let (name, as_str) = (ident(&model.name), as_str());
    quote! {
        impl #name {
            /// Takes the text as it is.
            #[must_use]
            pub fn new(value: impl Into<String>) -> Self {
                Self(value.into())
            }
            #as_str
        }
        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                Self(value.to_owned())
            }
        }
        impl From<String> for #name {
            fn from(value: String) -> Self {
                Self(value)
            }
        }
    }
}

/// It will stand in a path, where some texts would name another resource.
fn checked(scope: &Scope<'_>, model: &Model) -> TokenStream {
    let (name, as_str) = (ident(&model.name), as_str());
    let invalid = scope.runtime("path::InvalidSegment");
    let validate = scope.runtime("path::validate_segment");
    let from_str = scope.import("std::str::FromStr");
    quote! {
        impl #name {
            /// Takes a text that can be one segment of a path.
            ///
            /// # Errors
            ///
            /// The text is empty, `.` or `..`: in a path it would name another resource.
            pub fn new(value: impl Into<String>) -> Result<Self, #invalid> {
                let value = value.into();
                #validate(&value)?;
                Ok(Self(value))
            }
            #as_str
        }
        impl TryFrom<&str> for #name {
            type Error = #invalid;
            fn try_from(value: &str) -> Result<Self, #invalid> {
                Self::new(value)
            }
        }
        impl TryFrom<String> for #name {
            type Error = #invalid;
            fn try_from(value: String) -> Result<Self, #invalid> {
                Self::new(value)
            }
        }
        impl #from_str for #name {
            type Err = #invalid;
            fn from_str(value: &str) -> Result<Self, #invalid> {
                Self::new(value)
            }
        }
    }
}
