//! `multipart/form-data` (RFC 7578).

// Writing to a string cannot fail: what it answers is passed over.
use std::fmt::Write;

use super::{File, Files, RequestBody};
use crate::json::Value;
use crate::request::{Style, text};

/// How a member of a `multipart/form-data` body is written, where the document says so.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// The member.
    pub name: &'static str,
    /// Its media type; of a list, that of each element.
    pub content_type: Option<&'static str>,
    /// Its style, for names such as `name[key]`.
    pub style: Option<Style>,
}

impl Part {
    /// A member of a media type.
    #[must_use]
    pub const fn of_type(name: &'static str, content_type: &'static str) -> Self {
        Self {
            name,
            content_type: Some(content_type),
            style: None,
        }
    }

    /// A member in a style.
    #[must_use]
    pub const fn styled(name: &'static str, style: Style) -> Self {
        Self {
            name,
            content_type: None,
            style: Some(style),
        }
    }
}

/// All parts between boundaries. Members that are `null` are left out, lists become several parts of one name.
pub(super) fn write(
    value: &Value,
    files: &Files,
    parts: &[Part],
    boundary: &str,
) -> Result<RequestBody, String> {
    let mut pieces = Pieces {
        boundary,
        text: String::new(),
        bodies: Vec::new(),
    };
    each(value, files, parts, &mut |head, body| {
        pieces.add(head, body);
    })?;
    Ok(pieces.finish())
}

/// The same for people: with a note in place of each file.
pub(super) fn show(value: &Value, files: &Files, parts: &[Part]) -> Result<String, String> {
    let mut shown = String::new();
    each(value, files, parts, &mut |head, body| {
        shown.push_str("--…\n");
        shown.push_str(&head.replace("\r\n", "\n"));
        shown.push('\n');
        match body {
            Body::Text(text) => shown.push_str(text),
            Body::File(file) => match (file.body.as_bytes(), file.body.length()) {
                (Some(bytes), _) => _ = write!(shown, "({} bytes)", bytes.len()),
                (None, Some(length)) => _ = write!(shown, "(a stream of {length} bytes)"),
                (None, None) => shown.push_str("(a stream)"),
            },
        }
        shown.push('\n');
    })?;
    shown.push_str("--…--");
    Ok(shown)
}

#[derive(Clone, Copy)]
enum Body<'b> {
    Text(&'b str),
    File(&'b File),
}

/// Hands on every part: its headers with the empty line, and its body.
fn each(
    value: &Value,
    files: &Files,
    parts: &[Part],
    emit: &mut dyn FnMut(&str, Body<'_>),
) -> Result<(), String> {
    let members = match value {
        Value::Object(members) => members,
        Value::Null => return Ok(()),
        other => return Err(format!("a form is an object, found {}", other.kind())),
    };
    for (name, value) in members.iter() {
        let part = parts.iter().find(|part| part.name == name);
        let content_type = part.and_then(|part| part.content_type);
        if let Some(style) = part.and_then(|part| part.style) {
            let pairs = style
                .unescaped()
                .pairs(name, value)
                .map_err(|why| format!("the member `{name}`: {why}"))?;
            for (name, value) in pairs {
                emit(&head(&name, None, content_type)?, Body::Text(&value));
            }
            continue;
        }
        let one = std::slice::from_ref(value);
        for element in value.as_array().unwrap_or(one) {
            let Some(written) = text(element) else {
                continue;
            };
            let file = element.as_str().and_then(|mark| files.find(mark));
            if let Some(file) = file {
                let own = file.content_type.as_deref();
                let declared = content_type.filter(|declared| is_exact(declared));
                let content_type = own.or(declared).unwrap_or("application/octet-stream");
                let file_name = file.name.as_deref().unwrap_or(name);
                let head = head(name, Some(file_name), Some(content_type))?;
                emit(&head, Body::File(file));
            } else {
                let is_json = matches!(element, Value::Array(_) | Value::Object(_));
                let declared = content_type.filter(|declared| is_exact(declared));
                let content_type = declared.or(is_json.then_some("application/json"));
                let is_json_text = content_type.is_some_and(is_json_type);
                let written = if is_json_text {
                    element.to_string()
                } else {
                    written.into_owned()
                };
                emit(&head(name, None, content_type)?, Body::Text(&written));
            }
        }
    }
    Ok(())
}

/// Not a pattern, and not one of several.
fn is_exact(content_type: &str) -> bool {
    !content_type.contains(['*', ','])
}

fn is_json_type(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json") || essence.ends_with("+json")
}

fn head(name: &str, file_name: Option<&str>, content_type: Option<&str>) -> Result<String, String> {
    let mut head = format!("Content-Disposition: form-data; name=\"{}\"", quoted(name));
    if let Some(file_name) = file_name {
        let _ = write!(head, "; filename=\"{}\"", quoted(file_name));
    }
    head.push_str("\r\n");
    if let Some(content_type) = content_type {
        if content_type.bytes().any(|byte| byte < b' ' || byte == 0x7F) {
            return Err(format!(
                "the media type of `{name}` has a control character"
            ));
        }
        let _ = write!(head, "Content-Type: {content_type}\r\n");
    }
    head.push_str("\r\n");
    Ok(head)
}

/// As browsers write it (WHATWG HTML, multipart form data).
fn quoted(text: &str) -> String {
    text.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

struct Pieces<'b> {
    boundary: &'b str,
    /// What follows the last file.
    text: String,
    bodies: Vec<RequestBody>,
}

impl Pieces<'_> {
    fn add(&mut self, head: &str, body: Body<'_>) {
        let _ = write!(self.text, "--{}\r\n{head}", self.boundary);
        match body {
            Body::Text(text) => self.text.push_str(text),
            Body::File(file) => {
                let before = std::mem::take(&mut self.text);
                self.bodies.push(before.into());
                self.bodies.push(file.body.clone());
            }
        }
        self.text.push_str("\r\n");
    }

    fn finish(mut self) -> RequestBody {
        let _ = write!(self.text, "--{}--\r\n", self.boundary);
        self.bodies.push(self.text.into());
        RequestBody::chain(self.bodies)
    }
}
