//! `application/x-www-form-urlencoded`.

use crate::json::Value;
use crate::request::Style;

/// How the members of a form are written that are not written as others: names and styles.
pub(super) type Fields = &'static [(&'static str, Style)];

/// The form as text. Unless the document says otherwise, objects are JSON and lists are repeated.
pub(super) fn write(value: &Value, fields: Fields) -> Result<String, String> {
    let members = match value {
        Value::Object(members) => members,
        Value::Null => return Ok(String::new()),
        other => return Err(format!("a form is an object, found {}", other.kind())),
    };
    let mut form = String::new();
    for (name, value) in members.iter() {
        let declared = fields.iter().find(|(known, _)| *known == name);
        let style = match (declared, value) {
            (Some((_, style)), _) => *style,
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
