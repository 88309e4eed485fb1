//! Media types of what is sent: which of several a client sends, and how. `check` (which says what is not sent) and `lower`
//! read the document by the same rules.

use serde_json::{Map, Value};

use crate::media_type::{self, essence};
use crate::request_parts::{FileMember, files};

type Object = Map<String, Value>;

/// How a body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Encoding {
    /// A JSON value.
    Json,
    /// `application/x-www-form-urlencoded`
    Form,
    /// `multipart/form-data`
    Multipart,
    /// A text that the caller writes.
    Text,
    /// Bytes.
    Bytes,
}

/// One of the bodies that a caller can choose from.
#[derive(Debug)]
pub(crate) struct Alternative<'t> {
    /// As the document writes it.
    pub(crate) media_type: &'t str,
    pub(crate) form: Encoding,
    /// The members that are files, of a multipart body.
    pub(crate) files: Vec<FileMember<'t>>,
    /// Media types of the same schema that are not sent.
    pub(crate) instead_of: Vec<&'t str>,
}

impl Alternative<'_> {
    /// What `Content-Type` says.
    pub(crate) fn sent_as(&self) -> String {
        match self.form {
            Encoding::Json if self.media_type.contains('*') => "application/json".to_owned(),
            Encoding::Text if self.media_type.contains('*') => "text/plain".to_owned(),
            Encoding::Bytes if self.media_type.contains('*') => {
                "application/octet-stream".to_owned()
            }
            Encoding::Form => "application/x-www-form-urlencoded".to_owned(),
            Encoding::Multipart => "multipart/form-data".to_owned(),
            _ => self.media_type.trim().to_owned(),
        }
    }
}

pub(crate) fn is_json(media_type: &str) -> bool {
    media_type::is_json(&essence(media_type))
}

/// What a caller chooses from: one body for each schema, the best of its media types. The order is that of the document.
pub(crate) fn alternatives<'t>(root: &'t Value, content: &'t Object) -> Vec<Alternative<'t>> {
    let mut groups: Vec<(Option<&Value>, bool, Vec<Alternative<'t>>)> = Vec::new();
    for (media_type, object) in content {
        if media_type.starts_with("x-") && !media_type.contains('/') {
            continue;
        }
        let schema = object.get("schema");
        let form = form(root, media_type, schema);
        let files = if form == Encoding::Multipart {
            files(root, object)
        } else {
            Vec::new()
        };
        let has_files = !files.is_empty();
        let alternative = Alternative {
            media_type,
            form,
            files,
            instead_of: Vec::new(),
        };
        let group = groups
            .iter_mut()
            .find(|(known, with_files, _)| *known == schema && *with_files == has_files);
        match group {
            Some((_, _, members)) => members.push(alternative),
            None => groups.push((schema, has_files, vec![alternative])),
        }
    }
    groups
        .into_iter()
        .filter_map(|(_, _, members)| best(members))
        .collect()
}

fn best(mut members: Vec<Alternative<'_>>) -> Option<Alternative<'_>> {
    let ranks = members.iter().enumerate();
    let (index, _) = ranks.min_by_key(|(index, member)| (rank(member), *index))?;
    let mut best = members.remove(index);
    best.instead_of = members.iter().map(|member| member.media_type).collect();
    Some(best)
}

/// Lower is better.
fn rank(alternative: &Alternative<'_>) -> (Encoding, u8) {
    let essence = essence(alternative.media_type);
    let within = match essence.as_str() {
        "application/json" => 0,
        "application/merge-patch+json" => 1,
        // A list of operations, whatever the schema says.
        "application/json-patch+json" => 3,
        _ => 2,
    };
    (alternative.form, within)
}

fn form(root: &Value, media_type: &str, schema: Option<&Value>) -> Encoding {
    let essence = essence(media_type);
    if is_binary(root, schema) {
        return Encoding::Bytes;
    }
    match essence.as_str() {
        "application/x-www-form-urlencoded" => return Encoding::Form,
        "multipart/form-data" => return Encoding::Multipart,
        _ if is_json(&essence) => return Encoding::Json,
        _ => {}
    }
    if essence.contains('*') {
        let kind = schema
            .and_then(|schema| resolve(root, schema))
            .and_then(|schema| schema.get("type"))
            .and_then(Value::as_str);
        return match (essence.as_str(), kind) {
            ("text/*", _) | ("*/*", Some("string")) => Encoding::Text,
            ("*/*" | "application/*", Some("object" | "array")) => Encoding::Json,
            _ => Encoding::Bytes,
        };
    }
    // The caller writes the lines of a stream.
    if media_type::is_text(&essence) || media_type::stream(&essence).is_some() {
        Encoding::Text
    } else {
        Encoding::Bytes
    }
}

/// Whether a body of some media type would have to be written by the caller although the document describes its parts, or the
/// media type has parts.
pub(crate) fn is_left_to_caller(
    root: &Value,
    alternative: &Alternative<'_>,
    content: &Object,
) -> bool {
    let schema = content
        .get(alternative.media_type)
        .and_then(|object| object.get("schema"))
        .and_then(|schema| resolve(root, schema));
    let is_described = schema.is_some_and(|schema| {
        schema.contains_key("properties")
            || matches!(
                schema.get("type").and_then(Value::as_str),
                Some("object" | "array")
            )
    });
    matches!(alternative.form, Encoding::Text | Encoding::Bytes)
        && (is_described || is_multipart(alternative.media_type))
}

/// Whether a media type has parts, between boundaries that it names.
pub(crate) fn is_multipart(media_type: &str) -> bool {
    essence(media_type).starts_with("multipart/")
}

/// Whether a form can hold nothing: no member is declared.
pub(crate) fn is_empty_form(root: &Value, alternative: &Alternative<'_>, content: &Object) -> bool {
    let schema = content
        .get(alternative.media_type)
        .and_then(|object| object.get("schema"))
        .and_then(|schema| resolve(root, schema));
    let is_bare = |schema: &Object| {
        let empty = |key: &str| {
            schema
                .get(key)
                .and_then(Value::as_object)
                .is_none_or(Object::is_empty)
        };
        schema.get("type").and_then(Value::as_str) == Some("object")
            && empty("properties")
            && matches!(
                schema.get("additionalProperties"),
                None | Some(Value::Bool(false))
            )
            && !["allOf", "oneOf", "anyOf"]
                .iter()
                .any(|key| schema.contains_key(*key))
    };
    alternative.form == Encoding::Form && schema.is_some_and(is_bare)
}

/// `type: string, format: binary`, also behind an `allOf` of one.
pub(crate) fn is_binary(root: &Value, schema: Option<&Value>) -> bool {
    schema
        .and_then(|schema| resolve(root, schema))
        .is_some_and(|schema| {
            schema.get("type").and_then(Value::as_str) == Some("string")
                && schema.get("format").and_then(Value::as_str) == Some("binary")
        })
}

/// The object behind references and `allOf` of one.
pub(crate) fn resolve<'t>(root: &'t Value, value: &'t Value) -> Option<&'t Object> {
    let mut value = value;
    for _ in 0..64 {
        let object = value.as_object()?;
        if let Some(reference) = object.get("$ref").and_then(Value::as_str) {
            value = root.pointer(reference.strip_prefix('#')?)?;
            continue;
        }
        match object
            .get("allOf")
            .and_then(Value::as_array)
            .map(Vec::as_slice)
        {
            Some([only]) if !object.contains_key("properties") => value = only,
            _ => return Some(object),
        }
    }
    None
}
