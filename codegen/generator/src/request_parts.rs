//! Members of multipart bodies: which are files, and of which media type each part is. `check` (which says what is sent
//! otherwise than the document has it) and `lower` read the document by the same rules.

use indexmap::IndexMap;
use serde_json::{Map, Value};

use crate::load::{CONTENT_ENCODING, CONTENT_MEDIA_TYPE};
use crate::media_type::{self, essence};
use crate::request_media::{Alternative, Encoding, is_binary, resolve};

type Object = Map<String, Value>;

/// A member of a multipart body that is a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FileMember<'t> {
    pub(crate) name: &'t str,
    pub(crate) kind: FileKind,
}

/// What a member that is a file may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FileKind {
    /// A file.
    One,
    /// Files: a part for each.
    Several,
    /// A file, or something else.
    OrOther,
}

/// How a member of a multipart body is sent that the document says more of than its type.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Part<'t> {
    pub(crate) name: &'t str,
    pub(crate) form: PartForm,
    pub(crate) fidelity: Fidelity<'t>,
}

/// What the headers of a part say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PartForm {
    /// Nothing but the name.
    Plain,
    /// The value is written in a media type. Of a file it may be a list, or hold patterns: what the file may be.
    Value(String),
    /// The value is a text that is sent as it is: of a media type, encoded as base64.
    Text {
        media_type: Option<String>,
        transfer: Transfer,
    },
}

/// Whether bytes are written as a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Transfer {
    Identity,
    Base64,
}

/// Whether a part is sent as the document has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fidelity<'t> {
    Whole,
    /// The document offers several media types; the client says the first of them that a text may be.
    FirstOf(&'t str),
    /// The client does not write any of these.
    InsteadOf(&'t str),
}

/// What a part holds, as far as the schema says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Held {
    File,
    Structure,
    Scalar,
    Unclear,
}

/// The parts of which more is to be said than their names: those of `encoding`, then those whose schemas say what a text
/// holds. `files` are the members that are files.
pub(crate) fn parts<'t>(
    root: &'t Value,
    media_type: &'t Value,
    files: &[FileMember<'t>],
) -> Vec<Part<'t>> {
    let members = members(root, media_type);
    let encoding = media_type.get("encoding").and_then(Value::as_object);
    let encoded = encoding.into_iter().flatten();
    let mut names: Vec<&str> = encoded.map(|(name, _)| name.as_str()).collect();
    for name in members.keys() {
        if encoding.is_none_or(|encoding| !encoding.contains_key(*name)) {
            names.push(name);
        }
    }
    let parts = names.into_iter().filter_map(|name| {
        let schema = members
            .get(name)
            .and_then(|property| element(root, property));
        let is_file = files.iter().any(|file| file.name == name);
        let held = held(schema, is_file);
        let keyword = |key: &str| schema.and_then(|schema| schema.get(key)?.as_str());
        let content = match held {
            Held::File => content_of_file(root, members.get(name)?, 0),
            _ => keyword(CONTENT_MEDIA_TYPE),
        };
        let transfer = match keyword(CONTENT_ENCODING) {
            Some("base64") => Transfer::Base64,
            _ => Transfer::Identity,
        };
        let (form, fidelity) = form(held, declared(media_type, name), content, transfer)?;
        Some(Part {
            name,
            form,
            fidelity,
        })
    });
    parts.collect()
}

/// How a part is sent, if there is anything to say. What `encoding` declares goes before what the schema says.
fn form<'t>(
    held: Held,
    declared: Option<&'t str>,
    content: Option<&str>,
    transfer: Transfer,
) -> Option<(PartForm, Fidelity<'t>)> {
    let value = |media_type: &str| PartForm::Value(media_type.to_owned());
    let whole = |form| Some((form, Fidelity::Whole));
    let is_json = |declared: &str| media_type::is_json(&essence(declared));
    let Some(declared) = declared else {
        return match (held, content, transfer) {
            (_, None, Transfer::Identity) => None,
            (Held::File, Some(content), _) => whole(value(content)),
            (_, content, transfer) => whole(PartForm::Text {
                media_type: content.map(str::to_owned),
                transfer,
            }),
        };
    };
    let is_exact = is_exact(declared);
    match held {
        Held::File => whole(value(declared)),
        _ if is_exact && transfer == Transfer::Base64 && !is_json(declared) => {
            whole(PartForm::Text {
                media_type: Some(declared.to_owned()),
                transfer,
            })
        }
        Held::Structure if is_exact && !is_json(declared) => {
            Some((value(JSON), Fidelity::InsteadOf(declared)))
        }
        _ if is_exact => whole(value(declared)),
        Held::Structure => {
            let listed = ranges(declared).find(|range| is_json(range));
            let fidelity = if listed.is_some() || allows(declared, JSON) {
                Fidelity::Whole
            } else {
                Fidelity::InsteadOf(declared)
            };
            Some((value(listed.unwrap_or(JSON)), fidelity))
        }
        Held::Scalar | Held::Unclear => {
            let plain = ranges(declared).find(|range| essence(range) == TEXT);
            let first = || ranges(declared).find(|range| !range.contains('*'));
            if let Some(plain) = plain {
                whole(value(plain))
            } else if allows(declared, TEXT) {
                whole(PartForm::Plain)
            } else if let Some(first) = first() {
                Some((value(first), Fidelity::FirstOf(declared)))
            } else {
                Some((PartForm::Plain, Fidelity::InsteadOf(declared)))
            }
        }
    }
}

/// The media types and patterns of a list.
fn ranges(declared: &str) -> impl Iterator<Item = &str> {
    let ranges = declared.split(',').map(str::trim);
    ranges.filter(|range| !range.is_empty())
}

fn is_exact(declared: &str) -> bool {
    !declared.contains(['*', ','])
}

/// Whether what a file may be does not say what it is if the file does not: neither one media type nor just any bytes.
pub(crate) fn is_left_open(declared: &str) -> bool {
    !is_exact(declared) && !allows(declared, "application/octet-stream")
}

/// Whether a list of media types and patterns covers one.
pub(crate) fn allows(declared: &str, media_type: &str) -> bool {
    let kind = media_type.split('/').next().unwrap_or_default();
    ranges(declared).map(essence).any(|range| {
        range == media_type || range == "*/*" || range.strip_suffix("/*") == Some(kind)
    })
}

/// What is sent for each element: of a list the elements.
pub(crate) fn element<'t>(root: &'t Value, property: &'t Value) -> Option<&'t Object> {
    let schema = resolve(root, property)?;
    match schema.get("type").and_then(Value::as_str) {
        Some("array") => resolve(root, schema.get("items")?),
        _ => Some(schema),
    }
}

pub(crate) fn held(schema: Option<&Object>, is_file: bool) -> Held {
    if is_file {
        return Held::File;
    }
    let Some(schema) = schema else {
        return Held::Unclear;
    };
    match schema.get("type").and_then(Value::as_str) {
        Some("object" | "array") => Held::Structure,
        Some(_) => Held::Scalar,
        None if schema.contains_key("properties") => Held::Structure,
        None => Held::Unclear,
    }
}

/// The media type that the schema of a file names; of alternatives, if all that name one name the same.
fn content_of_file<'t>(root: &'t Value, property: &'t Value, depth: usize) -> Option<&'t str> {
    let schema = element(root, property)?;
    if let Some(content) = schema.get(CONTENT_MEDIA_TYPE) {
        return content.as_str();
    }
    if depth >= MOST_LEVELS {
        return None;
    }
    let branches = alternatives_of(schema);
    let mut named = branches.filter_map(|branch| content_of_file(root, branch, depth + 1));
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

const JSON: &str = "application/json";
/// What a part is that says nothing else (RFC 7578, section 4.4).
const TEXT: &str = "text/plain";

/// Schemas that are looked at once each: what leads back to itself has no end.
struct Walk<'t> {
    root: &'t Value,
    pending: Vec<&'t Value>,
    seen: Vec<*const Object>,
}

impl<'t> Walk<'t> {
    fn from(root: &'t Value, schema: &'t Value) -> Self {
        Self {
            root,
            pending: vec![schema],
            seen: Vec::new(),
        }
    }

    /// The next schema, references followed. Whoever gets it adds what else is to be looked at.
    fn next(&mut self) -> Option<&'t Object> {
        while let Some(schema) = self.pending.pop() {
            if let Some(schema) = resolve(self.root, schema)
                && !self.seen.contains(&std::ptr::from_ref(schema))
            {
                self.seen.push(std::ptr::from_ref(schema));
                return Some(schema);
            }
        }
        None
    }
}

/// The members of a form or a multipart body, those of all branches of `allOf` included; of several of one name the first.
pub(crate) fn members<'t>(root: &'t Value, media_type: &'t Value) -> IndexMap<&'t str, &'t Value> {
    let mut members = IndexMap::new();
    let Some(schema) = media_type.get("schema") else {
        return members;
    };
    let mut walk = Walk::from(root, schema);
    while let Some(schema) = walk.next() {
        let branches = schema.get("allOf").and_then(Value::as_array);
        walk.pending.extend(branches.into_iter().flatten());
        let properties = schema.get("properties").and_then(Value::as_object);
        for (name, property) in properties.into_iter().flatten() {
            members.entry(name.as_str()).or_insert(property);
        }
    }
    members
}

/// The media type that `encoding` gives a member.
pub(crate) fn declared<'t>(media_type: &'t Value, name: &str) -> Option<&'t str> {
    media_type
        .get("encoding")?
        .get(name)?
        .get("contentType")?
        .as_str()
}

/// The members of a multipart body that are files, or lists of files.
pub(crate) fn files<'t>(root: &'t Value, media_type: &'t Value) -> Vec<FileMember<'t>> {
    let members = members(root, media_type).into_iter();
    let files = members.filter_map(|(name, property)| {
        let declared = declared(media_type, name).map(essence);
        let kind = file_kind(root, property, declared.as_deref(), 0)?;
        Some(FileMember { name, kind })
    });
    files.collect()
}

/// The first member of a multipart body that is a file where the client sends none: in an alternative of the body, or
/// within the value of another member.
pub(crate) fn file_as_text<'t>(
    root: &'t Value,
    alternative: &Alternative<'_>,
    content: &'t Object,
) -> Option<&'t str> {
    if alternative.form != Encoding::Multipart {
        return None;
    }
    let schema = content.get(alternative.media_type)?.get("schema")?;
    let is_sent = |name: &str| alternative.files.iter().any(|file| file.name == name);
    let mut walk = Walk::from(root, schema);
    while let Some(schema) = walk.next() {
        let parts = schema.get("allOf").and_then(Value::as_array);
        walk.pending.extend(parts.into_iter().flatten());
        walk.pending.extend(alternatives_of(schema));
        walk.pending.extend(schema.get("items"));
        let properties = schema.get("properties").and_then(Value::as_object);
        for (name, property) in properties.into_iter().flatten() {
            let is_file = file_kind(root, property, None, 0).is_some();
            if is_file && !is_sent(name) {
                return Some(name);
            }
            if !is_file {
                walk.pending.push(property);
            }
        }
    }
    None
}

/// Whether a member is a file; `declared` is the media type that the encoding gives it.
fn file_kind(
    root: &Value,
    property: &Value,
    declared: Option<&str>,
    depth: usize,
) -> Option<FileKind> {
    let schema = resolve(root, property)?;
    let mut branches = alternatives_of(schema).peekable();
    if branches.peek().is_some() && depth < MOST_LEVELS {
        let kinds: Vec<_> = branches
            .map(|branch| file_kind(root, branch, declared, depth + 1))
            .collect();
        return if kinds.iter().all(Option::is_none) {
            None
        } else if kinds
            .iter()
            .any(|kind| !matches!(kind, Some(FileKind::One | FileKind::Several)))
        {
            Some(FileKind::OrOther)
        } else {
            // A list of one is sent as one is.
            kinds.into_iter().flatten().max()
        };
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("array") => {
            let items = schema.get("items");
            is_binary(root, items).then_some(FileKind::Several)
        }
        Some("string") => {
            let is_plain = ["enum", CONTENT_ENCODING]
                .iter()
                .all(|key| !schema.contains_key(*key));
            let is_file =
                is_binary(root, Some(property)) || (is_plain && declared.is_some_and(is_bytes));
            is_file.then_some(FileKind::One)
        }
        _ => None,
    }
}

/// Whether no text is of a media type.
fn is_bytes(essence: &str) -> bool {
    let is_known = essence.contains('/') && !essence.contains('*')
        || ["image/", "audio/", "video/"]
            .iter()
            .any(|kind| essence.starts_with(kind));
    is_known
        && !media_type::is_text(essence)
        && !media_type::is_json(essence)
        && media_type::stream(essence).is_none()
}

/// The branches of `oneOf` and `anyOf`.
fn alternatives_of(schema: &Object) -> impl Iterator<Item = &Value> {
    ["oneOf", "anyOf"]
        .into_iter()
        .filter_map(|key| schema.get(key)?.as_array())
        .flatten()
}

/// So deep may unions of files be nested within each other.
const MOST_LEVELS: usize = 8;

#[cfg(test)]
mod tests {
    use super::{Fidelity, Held, PartForm, Transfer, form, is_left_open};

    fn sent(held: Held, declared: &str) -> (PartForm, Fidelity<'_>) {
        form(held, Some(declared), None, Transfer::Identity).unwrap()
    }

    fn value(media_type: &str) -> PartForm {
        PartForm::Value(media_type.to_owned())
    }

    #[test]
    fn a_text_is_plain_where_the_document_allows_it() {
        let text = |declared| sent(Held::Scalar, declared);
        let plain = "text/csv, text/plain; charset=utf-8";
        assert_eq!(
            text(plain),
            (value("text/plain; charset=utf-8"), Fidelity::Whole)
        );
        assert_eq!(text("text/*"), (PartForm::Plain, Fidelity::Whole));
        assert_eq!(text("*/*, text/csv"), (PartForm::Plain, Fidelity::Whole));
        let several = "text/csv, text/html";
        assert_eq!(
            text(several),
            (value("text/csv"), Fidelity::FirstOf(several))
        );
        let pattern = "application/*";
        assert_eq!(
            text(pattern),
            (PartForm::Plain, Fidelity::InsteadOf(pattern))
        );
    }

    #[test]
    fn an_object_is_json_whatever_the_document_asks_for() {
        let object = |declared| sent(Held::Structure, declared);
        let (json, xml) = ("application/json", "application/xml");
        for allowed in [json, "application/xml, application/json", "application/*"] {
            assert_eq!(object(allowed), (value(json), Fidelity::Whole));
        }
        let named = "text/xml, application/vnd.a+json";
        assert_eq!(
            object(named),
            (value("application/vnd.a+json"), Fidelity::Whole)
        );
        for other in [xml, "application/xml, text/*"] {
            assert_eq!(object(other), (value(json), Fidelity::InsteadOf(other)));
        }
    }

    #[test]
    fn a_file_has_to_say_what_it_is_where_bytes_of_any_type_are_not_allowed() {
        for open in ["image/*", "image/png, image/jpeg"] {
            assert!(is_left_open(open), "{open}");
        }
        for closed in [
            "image/png",
            "application/*",
            "*/*",
            "a/b, application/octet-stream",
        ] {
            assert!(!is_left_open(closed), "{closed}");
        }
    }
}
