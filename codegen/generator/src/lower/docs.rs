//! Prose, and the small values of extensions.

use indexmap::IndexMap;
use serde_json::Value;

use crate::model::Docs;

/// The extensions of one object of the document.
pub(super) type Extensions = IndexMap<String, Value>;

/// Summary, description and provenance of one object.
pub(super) fn of(
    summary: Option<&str>,
    description: Option<&str>,
    extensions: &Extensions,
) -> Docs {
    let provenance = match extensions.get("x-provenance") {
        Some(Value::String(one)) => vec![one.trim().to_owned()],
        Some(Value::Array(many)) => many
            .iter()
            .filter_map(Value::as_str)
            .map(|text| text.trim().to_owned())
            .collect(),
        _ => Vec::new(),
    };
    Docs {
        summary: summary.map(|text| text.trim().to_owned()),
        description: description.map(|text| text.trim().to_owned()),
        provenance,
    }
}

/// A text extension.
pub(super) fn text(extensions: &Extensions, name: &str) -> Option<String> {
    extensions
        .get(name)
        .and_then(Value::as_str)
        .map(str::to_owned)
}

/// Whether a switch extension is set to `true`.
pub(super) fn is_set(extensions: &Extensions, name: &str) -> bool {
    extensions.get(name) == Some(&Value::Bool(true))
}
