//! Members of forms (`application/x-www-form-urlencoded`): which are not written in the media type that the document gives them.

use serde_json::Value;

use crate::request_media::is_json;
use crate::request_parts::{Held, allows, declared, element, held, members};

/// A member that is written in another media type than the document has.
pub(crate) struct Other<'t> {
    pub(crate) name: &'t str,
    pub(crate) declared: &'t str,
    pub(crate) written: &'static str,
}

/// Objects are written as JSON, all else as text, lists element by element. A member with a style has no media type.
pub(crate) fn others<'t>(root: &'t Value, media_type: &'t Value) -> Vec<Other<'t>> {
    let members = members(root, media_type);
    let encoding = media_type.get("encoding").and_then(Value::as_object);
    let others = encoding
        .into_iter()
        .flatten()
        .filter_map(|(name, encoding)| {
            let has_style = ["style", "explode", "allowReserved"]
                .iter()
                .any(|key| encoding.get(key).is_some());
            let declared = declared(media_type, name).filter(|_| !has_style)?;
            let schema = element(root, members.get(name.as_str())?);
            let written = match held(schema, false) {
                Held::Structure => "application/json",
                Held::Scalar => "text/plain",
                Held::File | Held::Unclear => return None,
            };
            // Numbers are the same in both.
            let is_text = schema.and_then(|schema| schema.get("type")?.as_str()) == Some("string");
            let is_written = allows(declared, written)
                || is_json(declared) && !(written == "text/plain" && is_text);
            (!is_written).then_some(Other {
                name,
                declared,
                written,
            })
        });
    others.collect()
}
