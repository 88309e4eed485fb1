//! `multipart/form-data` (RFC 7578).

// Writing to a string cannot fail: what it answers is passed over.
use std::fmt::Write;

use super::{File, Files, RequestBody};
use crate::json::Value;
use crate::request::{Style, text};

/// How a member of a `multipart/form-data` body is written, where the document says so.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    name: &'static str,
    content_type: Option<&'static str>,
    transfer_encoding: Option<&'static str>,
    form: Form,
}

/// How the value of a part becomes its text.
#[derive(Debug, Clone, Copy)]
enum Form {
    /// As JSON, if the media type is JSON.
    Value,
    /// A text as it is, whatever it is.
    Text,
    /// In a style, for names such as `name[key]`.
    Styled(Style),
}

impl Part {
    /// A member of a media type; of a list, each element. For a file it may be what files may be: a list of media types and
    /// patterns.
    #[must_use]
    pub const fn of_type(name: &'static str, content_type: &'static str) -> Self {
        Self {
            content_type: Some(content_type),
            ..Self::of(name, Form::Value)
        }
    }

    /// A member that is a text, sent as it is even if its media type is JSON.
    #[must_use]
    pub const fn text(name: &'static str) -> Self {
        Self::of(name, Form::Text)
    }

    /// A member in a style.
    #[must_use]
    pub const fn styled(name: &'static str, style: Style) -> Self {
        Self::of(name, Form::Styled(style))
    }

    /// The same of a media type.
    #[must_use]
    pub const fn content_type(self, content_type: &'static str) -> Self {
        Self {
            content_type: Some(content_type),
            ..self
        }
    }

    /// The same with a `Content-Transfer-Encoding`, in which the text is already.
    #[must_use]
    pub const fn transfer_encoding(self, transfer_encoding: &'static str) -> Self {
        Self {
            transfer_encoding: Some(transfer_encoding),
            ..self
        }
    }

    const fn of(name: &'static str, form: Form) -> Self {
        Self {
            name,
            content_type: None,
            transfer_encoding: None,
            form,
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
        if let Some(Part {
            form: Form::Styled(style),
            ..
        }) = part
        {
            let pairs = style
                .unescaped()
                .pairs(name, value)
                .map_err(|why| format!("the member `{name}`: {why}"))?;
            for (name, value) in pairs {
                emit(&Head::of(&name).write()?, Body::Text(&value));
            }
            continue;
        }
        let one = std::slice::from_ref(value);
        for element in value.as_array().unwrap_or(one) {
            let Some(written) = text(element) else {
                continue;
            };
            let declared = part.and_then(|part| part.content_type);
            let file = element.as_str().and_then(|mark| files.find(mark));
            if let Some(file) = file {
                let head = Head {
                    file_name: Some(file.name.as_deref().unwrap_or(name)),
                    content_type: Some(type_of_file(name, file, declared)?),
                    ..Head::of(name)
                };
                emit(&head.write()?, Body::File(file));
            } else {
                let is_json = matches!(element, Value::Array(_) | Value::Object(_));
                let declared = declared.filter(|declared| is_exact(declared));
                let content_type = declared.or(is_json.then_some("application/json"));
                let is_value = !matches!(
                    part,
                    Some(Part {
                        form: Form::Text,
                        ..
                    })
                );
                let written = if is_value && content_type.is_some_and(is_json_type) {
                    element.to_string()
                } else {
                    written.into_owned()
                };
                let head = Head {
                    content_type,
                    transfer_encoding: part.and_then(|part| part.transfer_encoding),
                    ..Head::of(name)
                };
                emit(&head.write()?, Body::Text(&written));
            }
        }
    }
    Ok(())
}

/// The media type of a file: its own, or else what the document says if that is one, or leaves open.
fn type_of_file<'f>(
    name: &str,
    file: &'f File,
    declared: Option<&'static str>,
) -> Result<&'f str, String> {
    if let Some(own) = &file.content_type {
        return Ok(own);
    }
    let Some(declared) = declared else {
        return Ok(BYTES);
    };
    if is_exact(declared) {
        return Ok(declared);
    }
    let mut ranges = declared.split(',').map(essence);
    let of_bytes = [BYTES, "application/*", "*/*"];
    if ranges.any(|range| of_bytes.iter().any(|of| of.eq_ignore_ascii_case(range))) {
        return Ok(BYTES);
    }
    // Only the caller knows which it is.
    Err(format!(
        "the file `{name}` has no media type: set it with `File::content_type`, the API takes {declared}"
    ))
}

const BYTES: &str = "application/octet-stream";

/// Not a pattern, and not one of several.
fn is_exact(content_type: &str) -> bool {
    !content_type.contains(['*', ','])
}

fn is_json_type(content_type: &str) -> bool {
    let essence = essence(content_type);
    essence.eq_ignore_ascii_case("application/json") || essence.ends_with("+json")
}

/// A media type without parameters.
fn essence(content_type: &str) -> &str {
    content_type.split(';').next().unwrap_or_default().trim()
}

/// What stands in front of a part.
struct Head<'p> {
    name: &'p str,
    file_name: Option<&'p str>,
    content_type: Option<&'p str>,
    transfer_encoding: Option<&'p str>,
}

impl<'p> Head<'p> {
    fn of(name: &'p str) -> Self {
        Self {
            name,
            file_name: None,
            content_type: None,
            transfer_encoding: None,
        }
    }

    /// With the empty line.
    fn write(&self) -> Result<String, String> {
        let name = self.name;
        let mut head = format!("Content-Disposition: form-data; name=\"{}\"", quoted(name));
        if let Some(file_name) = self.file_name {
            let _ = write!(head, "; filename=\"{}\"", quoted(file_name));
        }
        head.push_str("\r\n");
        if let Some(content_type) = self.content_type {
            if content_type.bytes().any(|byte| byte < b' ' || byte == 0x7F) {
                return Err(format!(
                    "the media type of `{name}` has a control character"
                ));
            }
            let _ = write!(head, "Content-Type: {content_type}\r\n");
        }
        if let Some(encoding) = self.transfer_encoding {
            let _ = write!(head, "Content-Transfer-Encoding: {encoding}\r\n");
        }
        head.push_str("\r\n");
        Ok(head)
    }
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
