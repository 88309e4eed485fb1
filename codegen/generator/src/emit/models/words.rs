//! What values are, in words.

use crate::emit::docs;
use crate::emit::scope::Scope;
use crate::emit::types;
use crate::model::{ModelKind, Type};

/// What a value is, as a sentence.
pub(super) fn sentence(scope: &Scope<'_>, ty: &Type) -> String {
    let sentence = match types::resolve(scope.api, ty) {
        Type::String | Type::Secret => "A string.",
        Type::File => "A file.",
        Type::Boolean => "A boolean.",
        Type::Int32 | Type::Int64 | Type::UInt32 | Type::UInt64 => "A whole number.",
        Type::Float32 | Type::Float64 | Type::Decimal => "A number.",
        Type::Timestamp(_) => "A point in time.",
        Type::Date => "A date.",
        Type::Uuid => "A UUID.",
        Type::Bytes => "Bytes.",
        Type::Null => "Null.",
        Type::Any => "Any JSON.",
        Type::Array(element) => return format!("A list of {}.", plural(scope, element)),
        Type::Tuple(_) => "A list.",
        Type::Map(value) if **value == Type::Any => "An object with any members.",
        Type::Map(value) => {
            return format!("An object whose members are {}.", plural(scope, value));
        }
        Type::Nullable(inner) => return sentence(scope, inner),
        Type::Model(id) => match scope.api.model(*id).map(|model| &model.kind) {
            Some(ModelKind::Struct(_)) => "An object.",
            Some(ModelKind::StringEnum(_) | ModelKind::StringNewtype { .. }) => "A string.",
            Some(ModelKind::IntegerEnum(_) | ModelKind::IntegerNewtype(_)) => "A whole number.",
            Some(ModelKind::Union(_)) => "One of several forms.",
            Some(ModelKind::Collection(ty)) => return sentence(scope, ty),
            Some(ModelKind::Alias(_)) | None => "A value.",
        },
    };
    sentence.to_owned()
}

/// Values of a type, many of them.
fn plural(scope: &Scope<'_>, ty: &Type) -> String {
    let words = match types::resolve(scope.api, ty) {
        Type::String | Type::Secret => "strings",
        Type::File => "files",
        Type::Boolean => "booleans",
        Type::Int32 | Type::Int64 | Type::UInt32 | Type::UInt64 => "whole numbers",
        Type::Float32 | Type::Float64 | Type::Decimal => "numbers",
        Type::Timestamp(_) => "points in time",
        Type::Date => "dates",
        Type::Uuid => "UUIDs",
        Type::Bytes => "bytes",
        Type::Null => "nulls",
        Type::Any => "any JSON",
        Type::Array(element) => return format!("lists of {}", plural(scope, element)),
        Type::Tuple(_) => "lists",
        Type::Map(_) => "objects",
        Type::Nullable(inner) => return plural(scope, inner),
        Type::Model(id) => {
            let model = scope.api.model(*id);
            return model.map_or_else(String::new, |model| docs::code(&model.name));
        }
    };
    words.to_owned()
}
