//! One schema.

use serde_json::{Value, json};

use super::{CONTENT_ENCODING, CONTENT_MEDIA_TYPE, Normaliser, Object, keywords, types};
use crate::finding::Code;
use crate::load::structure::Place;
use crate::media_type;

/// Keys that describe a schema without changing what values it has.
pub(super) const ANNOTATIONS: &[&str] = &[
    "title",
    "description",
    "summary",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "xml",
];

/// Keys that name a schema or its dialect: references have been resolved before.
const IDENTIFICATION: &[&str] = &[
    "$id",
    "$schema",
    "$vocabulary",
    "$comment",
    "$anchor",
    "$dynamicAnchor",
    "$dynamicRef",
    "$recursiveRef",
    "$recursiveAnchor",
    "$defs",
    "definitions",
];

impl Normaliser<'_> {
    /// Rewrites the keywords of one schema; its parts are rewritten afterwards.
    pub(super) fn schema(&mut self, value: &mut Value, place: &Place<'_>) {
        match value {
            Value::Bool(true) => *value = json!({}),
            Value::Bool(false) => *value = json!({ "not": {} }),
            Value::Object(object) if asks_for_work(object) => self.rewrite_schema(object, place),
            _ => {}
        }
    }

    pub(super) fn rewrite_schema(&mut self, schema: &mut Object, place: &Place<'_>) {
        for key in IDENTIFICATION {
            schema.shift_remove(*key);
        }
        self.reference(schema, place);
        self.unchecked(schema, place);
        self.constant(schema, place);
        self.types(schema, place);
        self.exclusive(schema, place, "minimum", "exclusiveMinimum");
        self.exclusive(schema, place, "maximum", "exclusiveMaximum");
        self.tuple(schema, place);
        self.pattern_properties(schema, place);
        self.impossible_properties(schema, place);
        self.null_branches(schema, place, "anyOf");
        self.null_branches(schema, place, "oneOf");
        self.examples(schema, place);
        self.content(schema, place);
    }

    /// `$ref` with siblings: `allOf` of the reference beside them, if they say more than the reference.
    fn reference(&mut self, schema: &mut Object, place: &Place<'_>) {
        if schema.len() < 2 || !schema.get("$ref").is_some_and(Value::is_string) {
            return;
        }
        let says_more = schema
            .keys()
            .find(|key| *key != "$ref" && !is_annotation(key))
            .cloned();
        let is_member = place
            .parent()
            .is_some_and(|parent| matches!(parent.name(), Some("properties")))
            || matches!(place.name(), Some("schema"));
        if says_more.is_none() && !is_member {
            // The description of a branch or of an item has no place of its own in a client.
            schema.retain(|key, _| key == "$ref");
            return;
        }
        if let Some(key) = says_more.filter(|_| self.is_3_0) {
            self.warn(
                Code::ReferenceSiblings,
                place.key(&key).pointer(),
                "OpenAPI 3.0 ignores what stands beside `$ref`; here it counts, as in OpenAPI 3.1",
                "remove it, or put the reference in a list: `allOf: [{$ref: …}]` with the other keys beside `allOf`",
            );
        }
        let Some(reference) = schema.shift_remove("$ref") else {
            return;
        };
        let reference = json!({ "$ref": reference });
        if let Some(Value::Array(branches)) = schema.get_mut("allOf") {
            branches.push(reference);
            let last = (branches.len() - 1).to_string();
            self.moved(place, &["$ref"], &["allOf", &last, "$ref"]);
        } else {
            schema.insert("allOf".to_owned(), Value::Array(vec![reference]));
            self.moved(place, &["$ref"], &["allOf", "0", "$ref"]);
        }
    }

    /// Takes out what only validates.
    fn unchecked(&mut self, schema: &mut Object, place: &Place<'_>) {
        let open = !schema.contains_key("additionalProperties") && !schema.contains_key("allOf");
        if open
            && schema
                .get("unevaluatedProperties")
                .is_some_and(Value::is_object)
        {
            // Without branches it is the same.
            if let Some(rest) = schema.shift_remove("unevaluatedProperties") {
                schema.insert("additionalProperties".to_owned(), rest);
                self.moved(place, &["unevaluatedProperties"], &["additionalProperties"]);
            }
        }
        for keyword in keywords::UNCHECKED {
            if schema.shift_remove(*keyword).is_some() {
                self.unchecked.note(keyword, || place.pointer());
            }
        }
    }

    /// `const` is an `enum` of one value.
    fn constant(&mut self, schema: &mut Object, place: &Place<'_>) {
        let Some(value) = schema.shift_remove("const") else {
            return;
        };
        if value.is_null() {
            types::make_null(schema);
        } else {
            if !schema.contains_key("type")
                && let Some(name) = types::name_of(&value)
            {
                schema.insert("type".to_owned(), name.into());
            }
            schema.insert("enum".to_owned(), Value::Array(vec![value]));
        }
        self.moved(place, &["const"], &["enum"]);
        self.moved(place, &["const"], &["enum", "0"]);
    }

    /// `exclusiveMinimum: 3` is `minimum: 3` and `exclusiveMinimum: true`.
    fn exclusive(
        &mut self,
        schema: &mut Object,
        place: &Place<'_>,
        bound: &'static str,
        exclusive: &'static str,
    ) {
        let Some(limit) = schema.get(exclusive).filter(|limit| limit.is_number()) else {
            return;
        };
        let limit = limit.clone();
        let is_stricter = match schema
            .get(bound)
            .and_then(Value::as_f64)
            .zip(limit.as_f64())
        {
            Some((other, limit)) if bound == "minimum" => limit >= other,
            Some((other, limit)) => limit <= other,
            None => true,
        };
        if is_stricter {
            schema.insert(bound.to_owned(), limit);
            schema.insert(exclusive.to_owned(), Value::Bool(true));
            self.moved(place, &[exclusive], &[bound]);
        } else {
            schema.shift_remove(exclusive);
        }
    }

    /// `examples` is a list in a schema; the first stands for all.
    fn examples(&mut self, schema: &mut Object, place: &Place<'_>) {
        let Some(examples) = schema.shift_remove("examples") else {
            return;
        };
        if schema.contains_key("example") {
            return;
        }
        if let Value::Array(examples) = examples
            && let Some(first) = examples.into_iter().next()
        {
            schema.insert("example".to_owned(), first);
            self.moved(place, &["examples", "0"], &["example"]);
        }
    }

    /// Texts that hold bytes.
    fn content(&mut self, schema: &mut Object, place: &Place<'_>) {
        let encoding = schema.shift_remove("contentEncoding");
        let media_type = schema.shift_remove("contentMediaType");
        let encoding = encoding.as_ref().and_then(Value::as_str);
        let media_type = media_type.as_ref().and_then(Value::as_str);
        // A part of a multipart body has a place for both.
        if let Some(media_type) = media_type.filter(|media_type| is_exact(media_type)) {
            schema.insert(CONTENT_MEDIA_TYPE.to_owned(), media_type.into());
        }
        if encoding.is_some_and(|encoding| encoding.eq_ignore_ascii_case("base64")) {
            schema.insert(CONTENT_ENCODING.to_owned(), "base64".into());
        }
        let format = match (encoding, media_type) {
            (Some(encoding), _) if encoding.eq_ignore_ascii_case("base64") => "byte",
            (Some(encoding), _) if encoding.eq_ignore_ascii_case("base64url") => "base64url",
            // The bytes as they are (RFC 2045, section 6.2).
            (Some(encoding), _) if encoding.eq_ignore_ascii_case("binary") => "binary",
            (Some(_), _) => {
                self.unchecked.note("contentEncoding", || place.pointer());
                return;
            }
            (None, Some(media_type)) if is_text(media_type) => {
                self.unchecked.note("contentMediaType", || place.pointer());
                return;
            }
            (None, Some(_)) => "binary",
            (None, None) => return,
        };
        let source = if encoding.is_some() {
            "contentEncoding"
        } else {
            "contentMediaType"
        };
        if !schema.contains_key("type") {
            schema.insert("type".to_owned(), "string".into());
        }
        if !schema.contains_key("format") {
            schema.insert("format".to_owned(), format.into());
            self.moved(place, &[source], &["format"]);
        }
    }
}

pub(super) fn is_annotation(key: &str) -> bool {
    ANNOTATIONS.contains(&key) || key.starts_with("x-")
}

/// Whether a text is a media type that a header can hold, and no pattern.
fn is_exact(media_type: &str) -> bool {
    media_type.contains('/')
        && media_type
            .bytes()
            .all(|byte| (b' '..=b'~').contains(&byte) && byte != b'*' && byte != b',')
}

/// Whether a content is one that a string holds as it is.
fn is_text(media_type: &str) -> bool {
    let essence = media_type::essence(media_type);
    media_type::is_text(&essence)
        || media_type::is_json(&essence)
        || media_type::stream(&essence).is_some()
}

/// Whether a schema has anything that OpenAPI 3.0 does not. Most have not, so this is all that they cost.
fn asks_for_work(schema: &Object) -> bool {
    schema.iter().any(|(key, value)| match key.as_str() {
        "type" => value.is_array() || value.is_null() || value.as_str() == Some("null"),
        "exclusiveMinimum" | "exclusiveMaximum" => value.is_number(),
        "items" => value.is_array(),
        "anyOf" | "oneOf" => value
            .as_array()
            .is_some_and(|branches| branches.iter().any(types::is_null)),
        "properties" => value
            .as_object()
            .is_some_and(|members| members.values().any(|member| *member == Value::Bool(false))),
        "$ref" => schema.len() > 1,
        "unevaluatedProperties"
        | "const"
        | "examples"
        | "prefixItems"
        | "patternProperties"
        | "contentEncoding"
        | "contentMediaType" => true,
        other => IDENTIFICATION.contains(&other) || keywords::UNCHECKED.contains(&other),
    })
}
