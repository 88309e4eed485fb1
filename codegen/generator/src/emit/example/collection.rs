//! Lists and maps of examples.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::expression::{DEEPEST, Expressions};
use crate::emit::types::{converts, rust_type};
use crate::model::Type;

impl Expressions<'_> {
    /// Elements for an argument that takes any collection.
    pub(super) fn elements(
        &self,
        element: &Type,
        example: Option<&Value>,
        hint: &str,
    ) -> TokenStream {
        if !converts(self.scope.api, element) {
            let values = self.values(element, example, hint);
            return quote!([#(#values),*]);
        }
        let examples = example.and_then(Value::as_array);
        let inner = self.deeper();
        let values: Vec<_> = match examples {
            Some(examples) => examples
                .iter()
                .map(|example| inner.argument(element, Some(example), hint))
                .collect(),
            None if self.depth > DEEPEST => Vec::new(),
            None => vec![inner.argument(element, None, hint)],
        };
        if values.is_empty() {
            let ty = rust_type(self.scope, element);
            return quote!(Vec::<#ty>::new());
        }
        quote!([#(#values),*])
    }

    pub(super) fn values(
        &self,
        element: &Type,
        example: Option<&Value>,
        hint: &str,
    ) -> Vec<TokenStream> {
        let inner = self.deeper();
        match example.and_then(Value::as_array) {
            Some(examples) => examples
                .iter()
                .map(|example| inner.value(element, Some(example), hint))
                .collect(),
            None if self.depth > DEEPEST => Vec::new(),
            None => vec![inner.value(element, None, hint)],
        }
    }

    pub(super) fn map(&self, value: &Type, example: Option<&Value>, hint: &str) -> TokenStream {
        let map = self.scope.import("std::collections::BTreeMap");
        let inner = self.deeper();
        let entries: Vec<_> = example
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
            .map(|(key, example)| {
                let value = inner.value(value, Some(example), hint);
                quote!((#key.to_owned(), #value))
            })
            .collect();
        if entries.is_empty() {
            quote!(#map::new())
        } else {
            quote!(#map::from([#(#entries),*]))
        }
    }
}
