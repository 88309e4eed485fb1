//! Types of the model as types of Rust, and how values of them are taken as arguments.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::scope::Scope;
use crate::model::{self, Api, Body, Model, ModelKind, SegmentRule, Type, Union, UnionVariant};

/// The Rust type that holds a value.
pub(super) fn rust_type(scope: &Scope<'_>, ty: &Type) -> TokenStream {
    match ty {
        Type::String => quote!(String),
        Type::Boolean => quote!(bool),
        Type::Int32 => quote!(i32),
        Type::Int64 => quote!(i64),
        Type::UInt32 => quote!(u32),
        Type::UInt64 => quote!(u64),
        Type::Float32 => quote!(f32),
        Type::Float64 => quote!(f64),
        Type::Decimal => scope.runtime("json::Number"),
        Type::Timestamp(_) => scope.runtime("Timestamp"),
        Type::Date => scope.runtime("Date"),
        Type::Uuid => scope.runtime("Uuid"),
        Type::Bytes => scope.runtime("Base64"),
        Type::File => scope.runtime("File"),
        Type::Null => quote!(()),
        Type::Secret => scope.runtime("Secret"),
        Type::Any => {
            let json = scope.runtime("json");
            quote!(#json::Value)
        }
        Type::Array(element) => {
            let element = rust_type(scope, element);
            quote!(Vec<#element>)
        }
        Type::Tuple(elements) => {
            let elements = elements.iter().map(|element| rust_type(scope, element));
            quote!((#(#elements,)*))
        }
        Type::Map(value) => {
            let map = scope.import("std::collections::BTreeMap");
            let value = rust_type(scope, value);
            quote!(#map<String, #value>)
        }
        Type::Nullable(inner) => {
            let inner = rust_type(scope, inner);
            quote!(Option<#inner>)
        }
        Type::Model(id) => scope.model(*id),
    }
}

/// Whether a type nests so deep that clippy would have parts of it named, which the document does not; below so many others.
pub(super) fn is_complex(ty: &Type, below: usize) -> bool {
    /// Clippy's measure: ten for each part, times how deep it stands.
    fn measure(ty: &Type, depth: usize) -> usize {
        let key = match ty {
            Type::Map(_) => 10 * (depth + 1),
            _ => 0,
        };
        let held: usize = ty.held().iter().map(|ty| measure(ty, depth + 1)).sum();
        10 * depth + key + held
    }
    let outer: usize = (1..=below).map(|depth| 10 * depth).sum();
    outer + measure(ty, below + 1) > 250
}

/// Whether some value of the API is of this type.
pub(super) fn holds(api: &Api, wanted: &Type) -> bool {
    fn within(ty: &Type, wanted: &Type) -> bool {
        ty == wanted || ty.held().iter().any(|held| within(held, wanted))
    }
    let within = |ty: &Type| within(ty, wanted);
    let models = api.models.iter().any(|model| match &model.kind {
        ModelKind::Struct(object) => {
            object.fields.iter().any(|field| within(&field.ty))
                || object.additional.as_ref().is_some_and(&within)
        }
        ModelKind::Union(union) => union
            .variants
            .iter()
            .filter_map(UnionVariant::ty)
            .any(within),
        ModelKind::Alias(ty) | ModelKind::Collection(ty) => within(ty),
        _ => false,
    });
    models
        || api.operations().any(|operation| {
            operation
                .parameters
                .iter()
                .any(|parameter| within(&parameter.ty))
                || operation.body.iter().flat_map(Body::types).any(within)
                || operation.received().any(within)
                || {
                    let mut controls = operation.output.controls().iter();
                    controls.any(|control| within(&control.ty))
                }
        })
}

/// The type behind aliases.
pub(super) fn resolve<'a>(api: &'a Api, ty: &'a Type) -> &'a Type {
    model::resolved(&api.models, ty)
}

/// The model that a type names, aliases included.
pub(super) fn model_of<'a>(api: &'a Api, ty: &Type) -> Option<&'a Model> {
    match ty {
        Type::Model(id) => api.model(*id),
        _ => None,
    }
}

/// How an argument is declared, and the value that it becomes.
pub(super) struct Argument {
    pub(super) ty: TokenStream,
    pub(super) value: TokenStream,
}

/// An argument that is kept: of a constructor or a setter. Whatever converts without loss is accepted.
pub(super) fn owned(scope: &Scope<'_>, ty: &Type, name: &Ident) -> Argument {
    // What is not written is not imported.
    let exact = || rust_type(scope, ty);
    match resolve(scope.api, ty) {
        Type::Array(element) if converts(scope.api, element) => {
            let element = rust_type(scope, element);
            Argument {
                ty: quote!(impl IntoIterator<Item = impl Into<#element>>),
                value: quote!(#name.into_iter().map(Into::into).collect()),
            }
        }
        Type::Array(element) => {
            let element = rust_type(scope, element);
            Argument {
                ty: quote!(impl IntoIterator<Item = #element>),
                value: quote!(#name.into_iter().collect()),
            }
        }
        _ if converts(scope.api, ty) => {
            let exact = exact();
            Argument {
                ty: quote!(impl Into<#exact>),
                value: quote!(#name.into()),
            }
        }
        _ => Argument {
            ty: exact(),
            value: quote!(#name),
        },
    }
}

/// Whether callers may give something that converts into the elements of a list.
pub(super) fn converts_each(api: &Api, ty: &Type) -> bool {
    matches!(resolve(api, ty), Type::Array(element) if converts(api, element))
}

/// Whether callers may give something that converts into the type: a `&str` for a name, for instance.
///
/// Nothing converts into a checked identifier. To take it as it is lets `"…".parse()?` find out what is wanted.
pub(super) fn converts(api: &Api, ty: &Type) -> bool {
    match resolve(api, ty) {
        Type::String | Type::Secret | Type::Any | Type::Bytes | Type::Decimal | Type::File => true,
        ty => model_of(api, ty).is_some_and(|model| match &model.kind {
            ModelKind::StringNewtype { segment, .. } => *segment == SegmentRule::AnyString,
            kind => !matches!(kind, ModelKind::Struct(_)),
        }),
    }
}

/// The type of a parameter's values. Null has no form as text, and any JSON is what the caller writes.
pub(super) fn of_parameter(api: &Api, ty: &Type) -> Type {
    match resolve(api, ty) {
        Type::Nullable(inner) => of_parameter(api, inner),
        Type::Any => Type::String,
        Type::Array(element) => {
            let textual = of_parameter(api, element);
            if textual == **element {
                ty.clone()
            } else {
                Type::Array(Box::new(textual))
            }
        }
        _ => ty.clone(),
    }
}

/// Whether values display as the text that a request holds.
pub(super) fn displays(api: &Api, ty: &Type) -> bool {
    match resolve(api, ty) {
        Type::String
        | Type::Boolean
        | Type::Int32
        | Type::Int64
        | Type::UInt32
        | Type::UInt64
        | Type::Float32
        | Type::Float64
        | Type::Decimal
        | Type::Timestamp(_)
        | Type::Date
        | Type::Uuid
        | Type::Bytes => true,
        Type::Secret
        | Type::File
        | Type::Any
        | Type::Null
        | Type::Array(_)
        | Type::Tuple(_)
        | Type::Map(_)
        | Type::Nullable(_) => false,
        Type::Model(id) => api.model(*id).is_some_and(|model| match &model.kind {
            ModelKind::StringEnum(_)
            | ModelKind::IntegerEnum(_)
            | ModelKind::StringNewtype { .. }
            | ModelKind::IntegerNewtype(_) => true,
            ModelKind::Union(union) => union_displays(api, union),
            ModelKind::Struct(_) | ModelKind::Alias(_) | ModelKind::Collection(_) => false,
        }),
    }
}

/// Whether all alternatives display. One that is a union itself is not looked into: it may lead back here.
pub(super) fn union_displays(api: &Api, union: &Union) -> bool {
    union
        .variants
        .iter()
        .filter_map(UnionVariant::ty)
        .all(|ty| {
            let model = model_of(api, resolve(api, ty));
            !model.is_some_and(|model| matches!(model.kind, ModelKind::Union(_)))
                && displays(api, ty)
        })
}
