//! Objects of examples: the constructor, and the setters worth showing.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use super::expression::{DEEPEST, Expressions, of_format};
use crate::emit::models::{is_optional, required};
use crate::emit::names::ident;
use crate::model::{Field, Presence, Struct, Type};

/// More setters would hide the call.
const MOST_SETTERS: usize = 3;

impl Expressions<'_> {
    pub(super) fn object(
        &self,
        name: &TokenStream,
        object: &Struct,
        example: Option<&Value>,
    ) -> TokenStream {
        let inner = self.deeper();
        let given = |field: &Field| {
            let given = example
                .and_then(|example| example.get(&field.wire_name))
                .or(field.example.as_ref());
            given
                .cloned()
                .or_else(|| of_format(&field.constraints).map(Value::from))
        };
        let arguments = required(object).map(|field| {
            let example = given(field);
            if field.presence == Presence::RequiredNullable {
                let value = inner.value(
                    &Type::Nullable(Box::new(field.ty.clone())),
                    example.as_ref(),
                    &field.wire_name,
                );
                return value;
            }
            inner.argument(&field.ty, example.as_ref(), &field.wire_name)
        });
        let arguments: Vec<_> = arguments.collect();
        let setters = self.optional(object, example).into_iter().map(|field| {
            let (setter, example) = (ident(&field.name), given(field));
            if field.presence == Presence::Patch && example.as_ref().is_some_and(Value::is_null) {
                let clear = format_ident!("clear_{}", field.name.trim_end_matches('_'));
                return quote!(.#clear());
            }
            let value = inner.argument(&field.ty, example.as_ref(), &field.wire_name);
            quote!(.#setter(#value))
        });
        quote!(#name::new(#(#arguments),*) #(#setters)*)
    }

    /// The optional members worth showing: those of the example, else those with an example of their own, and
    /// one of any kind when nothing else is set.
    fn optional<'o>(&self, object: &'o Struct, example: Option<&Value>) -> Vec<&'o Field> {
        let optional = || {
            let fields = object.fields.iter();
            fields.filter(|field| is_optional(field))
        };
        let usable = |field: &&Field| {
            // Null for a member without a third state would say nothing.
            let null = example
                .and_then(|example| example.get(&field.wire_name))
                .is_some_and(Value::is_null);
            !null || field.presence == Presence::Patch
        };
        if self.depth > DEEPEST {
            return Vec::new();
        }
        let shown: Vec<_> = match example.and_then(Value::as_object) {
            Some(members) => optional()
                .filter(|field| members.contains_key(&field.wire_name))
                .filter(usable)
                .collect(),
            None => optional()
                .filter(|field| field.example.is_some())
                .take(MOST_SETTERS)
                .collect(),
        };
        if shown.is_empty() && required(object).next().is_none() {
            return optional().filter(usable).take(1).collect();
        }
        shown
    }
}
