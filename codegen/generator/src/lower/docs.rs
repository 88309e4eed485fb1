//! Prose, and the small values of extensions.

use indexmap::IndexMap;
use openapiv3::SchemaData;
use serde_json::Value;

use crate::model::Docs;
use crate::naming;

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

/// Those of a schema that is known by some names already: a title that only repeats one, or is but a name itself, is none.
pub(super) fn of_schema(data: &SchemaData, names: &[&str]) -> Docs {
    let described = data
        .description
        .as_deref()
        .is_some_and(|text| !text.trim().is_empty());
    let title = data.title.as_deref().map(str::trim).filter(|title| {
        let is_word = !title.contains(char::is_whitespace);
        let repeats = (described || is_word) && names.contains(&naming::type_name(title).as_str());
        !(repeats || is_word && is_identifier(title))
    });
    of(title, data.description.as_deref(), &data.extensions)
}

/// Whether a word is the name of something rather than prose: `billing_address`, `billingAddress`, `address`.
fn is_identifier(word: &str) -> bool {
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    let has_small = word.contains(char::is_lowercase);
    word.contains('_') || word.starts_with(char::is_lowercase) || (capitals > 1 && has_small)
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
