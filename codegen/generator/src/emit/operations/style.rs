//! Parameters that are more than a name and a text: the runtime writes them by their style.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::scope::Scope;
use crate::emit::types::{self, Argument};
use crate::model::{
    Api, Explode, Location, ModelKind, Parameter, ParameterStyle, Reserved, Serialisation, Type,
    UnionVariant,
};

/// Whether a parameter is sent as a text, or as one text for each element of a list.
pub(in crate::emit) fn is_plain(api: &Api, parameter: &Parameter) -> bool {
    let Serialisation {
        style,
        explode,
        reserved,
    } = parameter.serialisation;
    let of_location = match parameter.location {
        Location::Path | Location::Header => style == ParameterStyle::Simple,
        Location::Query | Location::Cookie => style != ParameterStyle::Json,
    };
    if !of_location || reserved == Reserved::Kept {
        return false;
    }
    let ty = types::of_parameter(api, &parameter.ty);
    match types::resolve(api, &ty) {
        Type::Array(element) => {
            parameter.location == Location::Query
                && explode == Explode::Yes
                && style != ParameterStyle::DeepObject
                && is_text(api, element)
        }
        ty => is_text(api, ty),
    }
}

fn is_text(api: &Api, ty: &Type) -> bool {
    matches!(types::resolve(api, ty), Type::Secret)
        || types::displays(api, ty) && !may_be_infinite(api, ty)
}

/// Whether some values are no finite number: the runtime looks at them, and fails the call.
fn may_be_infinite(api: &Api, ty: &Type) -> bool {
    let is_float = |ty: &Type| {
        let ty = types::resolve(api, ty);
        matches!(ty, Type::Float32 | Type::Float64)
    };
    let resolved = types::resolve(api, ty);
    let model = types::model_of(api, resolved).map(|model| &model.kind);
    match model {
        Some(ModelKind::Union(union)) => {
            let mut alternatives = union.variants.iter().filter_map(UnionVariant::ty);
            alternatives.any(is_float)
        }
        _ => is_float(resolved),
    }
}

/// Whether an argument of this type is taken by value.
pub(in crate::emit) fn is_copied(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Boolean
            | Type::Int32
            | Type::Int64
            | Type::UInt32
            | Type::UInt64
            | Type::Float32
            | Type::Float64
            | Type::Timestamp(_)
            | Type::Date
            | Type::Uuid
            | Type::Null
    )
}

/// The type of the values: what is written as JSON may be any JSON, all else has a form as text.
pub(in crate::emit) fn sent_type(api: &Api, parameter: &Parameter) -> Type {
    match (
        parameter.serialisation.style,
        types::resolve(api, &parameter.ty),
    ) {
        (ParameterStyle::Json, Type::Any) => Type::Any,
        _ => types::of_parameter(api, &parameter.ty),
    }
}

/// The argument of a required parameter.
pub(super) fn borrowed(scope: &Scope<'_>, parameter: &Parameter, name: &Ident) -> Argument {
    let ty = sent_type(scope.api, parameter);
    // What is not written is not imported.
    let exact = || types::rust_type(scope, &ty);
    match types::resolve(scope.api, &ty) {
        Type::String => Argument {
            ty: quote!(&str),
            value: quote!(&#name),
        },
        Type::Array(_) => kept(scope, parameter, name),
        ty if is_copied(ty) => Argument {
            ty: exact(),
            value: quote!(&#name),
        },
        _ => {
            let exact = exact();
            Argument {
                ty: quote!(&#exact),
                value: quote!(#name),
            }
        }
    }
}

/// The argument of a setter: whatever converts.
pub(super) fn kept(scope: &Scope<'_>, parameter: &Parameter, name: &Ident) -> Argument {
    let ty = sent_type(scope.api, parameter);
    let exact = || types::rust_type(scope, &ty);
    let Argument { ty: taken, value } = types::owned(scope, &ty, name);
    let is_taken_as_it_is = *name == value.to_string();
    let value = match types::resolve(scope.api, &ty) {
        Type::Array(element) => {
            let element = types::rust_type(scope, element);
            if types::converts_each(scope.api, &ty) {
                quote!(&#name.into_iter().map(Into::into).collect::<Vec<#element>>())
            } else {
                quote!(&#name.into_iter().collect::<Vec<#element>>())
            }
        }
        ty if is_taken_as_it_is && is_copied(ty) => quote!(&#name),
        _ if is_taken_as_it_is => {
            let exact = exact();
            return Argument {
                ty: quote!(&#exact),
                value: quote!(#name),
            };
        }
        _ => {
            let exact = exact();
            quote!(&Into::<#exact>::into(#name))
        }
    };
    Argument { ty: taken, value }
}

/// Sets the parameter.
pub(super) fn step(scope: &Scope<'_>, parameter: &Parameter, value: &TokenStream) -> TokenStream {
    let wire_name = &parameter.wire_name;
    let style = constant(scope, parameter.serialisation);
    match parameter.location {
        Location::Path => quote!(.styled_path(#wire_name, #style, #value)),
        Location::Query => quote!(.styled_query(#wire_name, #style, #value)),
        Location::Header => quote!(.styled_header(#wire_name, #style, #value)),
        Location::Cookie => quote!(.styled_cookie(#wire_name, #style, #value)),
    }
}

/// `Style::FORM.exploded()`
pub(in crate::emit) fn constant(scope: &Scope<'_>, serialisation: Serialisation) -> TokenStream {
    let style_type = scope.runtime("Style");
    let style = match serialisation.style {
        ParameterStyle::Simple => quote!(SIMPLE),
        ParameterStyle::Label => quote!(LABEL),
        ParameterStyle::Matrix => quote!(MATRIX),
        ParameterStyle::Form => quote!(FORM),
        ParameterStyle::SpaceDelimited => quote!(SPACE_DELIMITED),
        ParameterStyle::PipeDelimited => quote!(PIPE_DELIMITED),
        ParameterStyle::DeepObject => quote!(DEEP_OBJECT),
        ParameterStyle::Json => quote!(JSON),
    };
    let is_exploded = serialisation.explode == Explode::Yes
        && !matches!(
            serialisation.style,
            ParameterStyle::DeepObject | ParameterStyle::Json
        );
    let exploded = is_exploded.then(|| quote!(.exploded()));
    let reserved = (serialisation.reserved == Reserved::Kept).then(|| quote!(.reserved()));
    quote!(#style_type::#style #exploded #reserved)
}
