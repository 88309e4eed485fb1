//! What is read in place of something that is not as the grammar says, where one reading is plain.

use serde_json::{Map, Value, json};

use super::grammar::{Kind, Rule};
use crate::finding::Pointer;

/// A change of the tree at the place of a problem.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Repair {
    /// What is there goes.
    Remove,
    /// Something else is there.
    Replace(Value),
    /// Something else is there, and another key beside it.
    ReplaceBeside(Value, &'static str, Value),
    /// One more key in the mapping that is there.
    Insert(&'static str, Value),
    /// The key is another.
    Rename(String),
}

impl Repair {
    /// What the client makes of it, for the message.
    pub(super) fn consequence(&self) -> String {
        match self {
            Self::Remove => "it is ignored".to_owned(),
            Self::Replace(value) => format!("it is read as `{value}`"),
            Self::ReplaceBeside(value, key, beside) => {
                format!("it is read as `{value}` with `{key}: {beside}`")
            }
            Self::Insert(key, value) => format!("`{key}: {value}` is assumed"),
            Self::Rename(key) => format!("it is read as `{key}`"),
        }
    }

    /// Changes the tree.
    pub(super) fn apply(self, tree: &mut Value, pointer: &Pointer) {
        let written = pointer.as_str();
        match self {
            Self::Replace(value) => {
                if let Some(place) = tree.pointer_mut(written) {
                    *place = value;
                }
            }
            Self::Insert(key, value) => {
                if let Some(Value::Object(object)) = tree.pointer_mut(written) {
                    object.entry(key).or_insert(value);
                }
            }
            Self::ReplaceBeside(value, key, beside) => {
                if let Some((Value::Object(object), name)) = parent(tree, pointer) {
                    object.insert(name, value);
                    object.entry(key).or_insert(beside);
                }
            }
            Self::Remove => match parent(tree, pointer) {
                Some((Value::Object(object), name)) => {
                    object.shift_remove(&name);
                }
                Some((Value::Array(list), index)) => {
                    if let Ok(index) = index.parse::<usize>()
                        && index < list.len()
                    {
                        list.remove(index);
                    }
                }
                _ => {}
            },
            Self::Rename(name) => {
                if let Some((Value::Object(object), old)) = parent(tree, pointer) {
                    rename(object, &old, &name);
                }
            }
        }
    }
}

/// The value that holds what is at `pointer`, and the last segment.
fn parent<'t>(tree: &'t mut Value, pointer: &Pointer) -> Option<(&'t mut Value, String)> {
    let (above, _) = pointer.as_str().rsplit_once('/')?;
    let last = pointer.segments().last()?.into_owned();
    Some((tree.pointer_mut(above)?, last))
}

/// Renames a key where it stands; one that would be there twice goes.
fn rename(object: &mut Map<String, Value>, old: &str, new: &str) {
    if object.contains_key(new) {
        object.shift_remove(old);
        return;
    }
    let members = std::mem::take(object);
    for (key, value) in members {
        let key = if key == old { new.to_owned() } else { key };
        object.insert(key, value);
    }
}

/// The reading of a value of the wrong kind.
pub(super) fn of_value(rule: &Rule, value: &Value) -> Option<Repair> {
    let text = value.as_str().map(str::trim);
    match rule {
        Rule::Any => None,
        Rule::Text => Some(match value {
            Value::Bool(_) | Value::Number(_) => Repair::Replace(value.to_string().into()),
            _ => Repair::Remove,
        }),
        Rule::Flag => Some(match (text, value.as_f64()) {
            (Some("true" | "True" | "yes"), _) => Repair::Replace(true.into()),
            (Some("false" | "False" | "no"), _) => Repair::Replace(false.into()),
            (None, Some(number)) => Repair::Replace((number != 0.0).into()),
            _ => Repair::Remove,
        }),
        Rule::Number => Some(match text.and_then(|text| text.parse::<f64>().ok()) {
            Some(number) if number.is_finite() => Repair::Replace(number.into()),
            _ => Repair::Remove,
        }),
        Rule::Count => {
            Some(whole(value).map_or(Repair::Remove, |count| Repair::Replace(count.into())))
        }
        // Any value is of a type that is not known.
        Rule::Word(words) => {
            (value.is_null() || *words == super::tables::TYPES).then_some(Repair::Remove)
        }
        Rule::Object(kind) | Rule::Reference(kind) => of_object(*kind, value),
        Rule::FlagOrSchema => Some(match text {
            Some("true") => Repair::Replace(true.into()),
            Some("false") => Repair::Replace(false.into()),
            _ => Repair::Remove,
        }),
        Rule::SchemaOrList => of_object(Kind::Schema, value),
        Rule::List(_) | Rule::Some(_) => Some(match value {
            Value::Null | Value::Bool(_) => Repair::Remove,
            other => Repair::Replace(json!([other])),
        }),
        Rule::Map(..) => match value {
            Value::Null => Some(Repair::Remove),
            value if is_empty_list(value) => Some(Repair::Replace(json!({}))),
            _ => None,
        },
    }
}

fn whole(value: &Value) -> Option<u64> {
    match value {
        Value::String(text) => text.trim().parse().ok(),
        Value::Number(number) => {
            let text = number.to_string();
            text.strip_suffix(".0")?.parse().ok()
        }
        _ => None,
    }
}

fn is_empty_list(value: &Value) -> bool {
    value.as_array().is_some_and(Vec::is_empty)
}

/// The reading of what stands where an object belongs.
fn of_object(kind: Kind, value: &Value) -> Option<Repair> {
    let is_nothing = value.is_null() || is_empty_list(value);
    let short = |key: &str| {
        value
            .as_str()
            .map(|text| Repair::Replace(json!({ key: text })))
    };
    match kind {
        Kind::Schema => match value.as_str() {
            Some(word) => match of_word(super::tables::TYPES, word) {
                Some(Repair::Replace(word)) => Some(Repair::Replace(json!({ "type": word }))),
                _ if super::tables::TYPES.contains(&word) => {
                    Some(Repair::Replace(json!({ "type": word })))
                }
                _ => Some(Repair::Replace(json!({}))),
            },
            None => is_nothing.then(|| Repair::Replace(json!({}))),
        },
        Kind::Contact
        | Kind::License
        | Kind::ExternalDocumentation
        | Kind::Xml
        | Kind::Link
        | Kind::Callback
        | Kind::Encoding
        | Kind::Header => Some(Repair::Remove),
        Kind::Example => Some(Repair::Replace(json!({ "value": value }))),
        Kind::Tag => short("name"),
        Kind::Server => short("url"),
        Kind::ServerVariable => short("default"),
        Kind::Discriminator => short("propertyName"),
        Kind::Response => short("description")
            .or_else(|| is_nothing.then(|| Repair::Replace(json!({ "description": "" })))),
        Kind::SecurityRequirement => match value.as_str() {
            Some(name) => Some(Repair::Replace(json!({ name: [] }))),
            None => is_nothing.then(|| Repair::Replace(json!({}))),
        },
        Kind::Operation | Kind::RequestBody | Kind::Components => {
            is_nothing.then_some(Repair::Remove)
        }
        Kind::Info
        | Kind::Paths
        | Kind::PathItem
        | Kind::MediaType
        | Kind::Responses
        | Kind::Flows
        | Kind::ImplicitFlow
        | Kind::TokenFlow
        | Kind::CodeFlow => is_nothing.then(|| Repair::Replace(json!({}))),
        Kind::Document | Kind::Parameter | Kind::SecurityScheme => None,
    }
}

/// The reading of a word that is not one of the allowed ones.
pub(super) fn of_word(words: &[&str], found: &str) -> Option<Repair> {
    let found = found.trim();
    if let Some(word) = words.iter().find(|word| word.eq_ignore_ascii_case(found)) {
        return Some(Repair::Replace((*word).into()));
    }
    let lower = found.to_ascii_lowercase();
    if words == super::tables::TYPES {
        let word = match lower.as_str() {
            "file" => {
                return Some(Repair::ReplaceBeside(
                    "string".into(),
                    "format",
                    "binary".into(),
                ));
            }
            "date" => {
                return Some(Repair::ReplaceBeside(
                    "string".into(),
                    "format",
                    "date".into(),
                ));
            }
            "datetime" | "date-time" => {
                return Some(Repair::ReplaceBeside(
                    "string".into(),
                    "format",
                    "date-time".into(),
                ));
            }
            "uuid" => {
                return Some(Repair::ReplaceBeside(
                    "string".into(),
                    "format",
                    "uuid".into(),
                ));
            }
            "int" | "int32" | "int64" | "long" | "short" => "integer",
            "float" | "double" | "decimal" | "numeric" => "number",
            "bool" => "boolean",
            "str" | "text" | "char" | "varchar" | "enum" | "email" | "url" | "uri" | "password" => {
                "string"
            }
            "list" | "tuple" | "set" => "array",
            "map" | "dict" | "hash" | "struct" | "json" => "object",
            _ => return Some(Repair::Remove),
        };
        return Some(Repair::Replace(word.into()));
    }
    if words.contains(&"openIdConnect") {
        return match lower.as_str() {
            scheme @ ("basic" | "bearer" | "digest") => Some(Repair::ReplaceBeside(
                "http".into(),
                "scheme",
                scheme.into(),
            )),
            _ => None,
        };
    }
    // A style: without it, the default.
    (words.contains(&"simple") || words.contains(&"form")).then_some(Repair::Remove)
}

/// What is assumed for a required key that is missing.
pub(super) fn of_missing(kind: Kind, key: &'static str) -> Option<Repair> {
    let value = match (kind, key) {
        (Kind::Document, "info") => json!({ "title": "API", "version": "0" }),
        (Kind::Document, "paths") | (Kind::RequestBody, "content") | (_, "scopes") => json!({}),
        (Kind::Info, "title") => json!("API"),
        (Kind::Info, "version") => json!("0"),
        (Kind::Server, "url") => json!("/"),
        (Kind::Operation, "responses") => any_answer(),
        (
            Kind::License
            | Kind::ServerVariable
            | Kind::ExternalDocumentation
            | Kind::Response
            | Kind::Tag
            | Kind::ImplicitFlow
            | Kind::TokenFlow
            | Kind::CodeFlow,
            _,
        ) => json!(""),
        _ => return None,
    };
    Some(Repair::Insert(key, value))
}

/// The responses of an operation that declares none.
pub(super) fn any_answer() -> Value {
    json!({ "default": { "description": "Any answer." } })
}
