//! `application/x-www-form-urlencoded`.

use crate::json::Value;
use crate::request::Style;

/// How the members of a form are written.
#[derive(Clone, Copy)]
pub(super) enum Fields {
    /// All in one style.
    All(Style),
    /// These in styles of their own, the others as usual.
    Some(&'static [(&'static str, Style)]),
}

/// The form as text. Unless the document says otherwise, objects are JSON and lists are repeated.
pub(super) fn write(value: &Value, fields: Fields) -> Result<String, String> {
    let members = match value {
        Value::Object(members) => members,
        Value::Null => return Ok(String::new()),
        other => return Err(format!("a form is an object, found {}", other.kind())),
    };
    let mut form = String::new();
    for (name, value) in members.iter() {
        let declared = match fields {
            Fields::All(style) => Some(style),
            Fields::Some(fields) => fields
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, style)| *style),
        };
        let style = match (declared, value) {
            (Some(style), _) => style,
            (None, Value::Object(_)) => Style::JSON,
            (None, _) => Style::FORM.exploded(),
        };
        let pairs = style
            .pairs(name, value)
            .map_err(|why| format!("the member `{name}`: {why}"))?;
        for (name, value) in pairs {
            if !form.is_empty() {
                form.push('&');
            }
            form.push_str(&name);
            form.push('=');
            form.push_str(&value);
        }
    }
    Ok(form)
}
