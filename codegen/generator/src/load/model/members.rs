//! Members of objects, whatever the objects are.

use indexmap::IndexMap;
use openapiv3::ReferenceOr;
use serde::Deserialize;
use serde_json::{Map, Value};

/// Something is not as `openapiv3` has it.
#[derive(Debug)]
pub(super) struct Unexpected;

pub(super) type Read<T> = Result<T, Unexpected>;

pub(super) fn object(value: &Value) -> Read<&Map<String, Value>> {
    value.as_object().ok_or(Unexpected)
}

pub(super) fn text(value: &Value) -> Read<String> {
    value.as_str().map(str::to_owned).ok_or(Unexpected)
}

pub(super) fn flag(value: &Value) -> Read<bool> {
    value.as_bool().ok_or(Unexpected)
}

pub(super) fn count(value: &Value) -> Read<usize> {
    let number = value.as_u64().ok_or(Unexpected)?;
    usize::try_from(number).map_err(|_| Unexpected)
}

// Items are large and most lists and maps short, so neither has room for more: that would be half of what the types take.

pub(super) fn list<T>(value: &Value, item: impl Fn(&Value) -> Read<T>) -> Read<Vec<T>> {
    let items = value.as_array().ok_or(Unexpected)?;
    let mut list = Vec::with_capacity(items.len());
    for value in items {
        list.push(item(value)?);
    }
    Ok(list)
}

pub(super) fn map<T>(value: &Value, item: impl Fn(&Value) -> Read<T>) -> Read<IndexMap<String, T>> {
    let members = object(value)?;
    let mut map = IndexMap::with_capacity(members.len());
    for (key, value) in members {
        map.insert(key.clone(), item(value)?);
    }
    Ok(map)
}

/// A member that may be null, which is as good as absent.
pub(super) fn optional<T>(value: &Value, read: impl Fn(&Value) -> Read<T>) -> Read<Option<T>> {
    if value.is_null() {
        return Ok(None);
    }
    read(value).map(Some)
}

/// An object, or a reference to one.
pub(super) fn referable<T>(
    value: &Value,
    item: impl Fn(&Value) -> Read<T>,
) -> Read<ReferenceOr<T>> {
    match value.get("$ref") {
        Some(Value::String(reference)) => Ok(ReferenceOr::Reference {
            reference: reference.clone(),
        }),
        // Whether that makes it another object is for `openapiv3` to say.
        Some(_) => Err(Unexpected),
        None => item(value).map(ReferenceOr::Item),
    }
}

/// Any JSON but null, which is as good as absent.
pub(super) fn any(value: &Value) -> Option<Value> {
    (!value.is_null()).then(|| value.clone())
}

/// Keeps a member that is an extension; `openapiv3` passes over what it does not know.
pub(super) fn extension(extensions: &mut IndexMap<String, Value>, key: &str, value: &Value) {
    if key.starts_with("x-") {
        extensions.insert(key.to_owned(), value.clone());
    }
}

/// What is too rare or too small to be worth code of our own.
pub(super) fn other<'v, T: Deserialize<'v>>(value: &'v Value) -> Read<T> {
    T::deserialize(value).map_err(|_| Unexpected)
}
