//! Types as a user of the crate writes them.

use crate::model::{Api, ModelKind, TimestampForm, Type};

/// The type with every alias replaced by what it stands for, as Rust spells it. Types of two revisions are the same for
/// a user if they are spelled the same.
pub(super) fn spelled(api: &Api, ty: &Type) -> String {
    // An alias of an alias … of itself does not exist, but a bound costs nothing.
    spelled_within(api, ty, api.models.len() + 64)
}

fn spelled_within(api: &Api, ty: &Type, depth: usize) -> String {
    let Some(depth) = depth.checked_sub(1) else {
        return "…".to_owned();
    };
    let inner = |ty: &Type| spelled_within(api, ty, depth);
    match ty {
        Type::String => "String".to_owned(),
        Type::Boolean => "bool".to_owned(),
        Type::Int32 => "i32".to_owned(),
        Type::Int64 => "i64".to_owned(),
        Type::UInt32 => "u32".to_owned(),
        Type::UInt64 => "u64".to_owned(),
        Type::Float32 => "f32".to_owned(),
        Type::Float64 => "f64".to_owned(),
        Type::Decimal => "json::Number".to_owned(),
        Type::Timestamp(_) => "Timestamp".to_owned(),
        Type::Date => "Date".to_owned(),
        Type::Uuid => "Uuid".to_owned(),
        Type::Bytes => "Base64".to_owned(),
        Type::File => "File".to_owned(),
        Type::Null => "()".to_owned(),
        Type::Secret => "Secret".to_owned(),
        Type::Any => "json::Value".to_owned(),
        Type::Array(element) => format!("Vec<{}>", inner(element)),
        Type::Tuple(elements) => {
            let elements: Vec<String> = elements.iter().map(inner).collect();
            format!("({},)", elements.join(", "))
        }
        Type::Map(value) => format!("BTreeMap<String, {}>", inner(value)),
        Type::Nullable(value) => format!("Option<{}>", inner(value)),
        Type::Model(id) => match api.model(*id) {
            Some(model) => match &model.kind {
                ModelKind::Alias(target) => inner(target),
                _ => model.name.clone(),
            },
            None => "?".to_owned(),
        },
    }
}

/// What the spelling does not tell: the form of a timestamp. Only members of objects have others than RFC 3339.
pub(super) fn timestamp(ty: &Type) -> Option<TimestampForm> {
    match ty {
        Type::Timestamp(form) => Some(*form),
        _ => None,
    }
}
