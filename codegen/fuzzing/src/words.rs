//! What OpenAPI calls things, and what people put there.

use serde_json::{Value, json};

use crate::Choices;

/// Keys of the objects of OpenAPI and JSON Schema.
pub(crate) const KEYS: &[&str] = &[
    "$ref",
    "$defs",
    "additionalProperties",
    "allOf",
    "allowEmptyValue",
    "allowReserved",
    "anyOf",
    "callbacks",
    "components",
    "const",
    "content",
    "contentEncoding",
    "contentMediaType",
    "default",
    "delete",
    "deprecated",
    "description",
    "discriminator",
    "encoding",
    "enum",
    "example",
    "examples",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "explode",
    "format",
    "get",
    "head",
    "headers",
    "if",
    "in",
    "info",
    "items",
    "links",
    "mapping",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "name",
    "not",
    "nullable",
    "oneOf",
    "operationId",
    "parameters",
    "patch",
    "patternProperties",
    "paths",
    "pattern",
    "post",
    "prefixItems",
    "properties",
    "propertyName",
    "put",
    "readOnly",
    "requestBody",
    "required",
    "responses",
    "schema",
    "schemas",
    "security",
    "securitySchemes",
    "servers",
    "style",
    "tags",
    "title",
    "type",
    "uniqueItems",
    "unevaluatedProperties",
    "url",
    "variables",
    "webhooks",
    "writeOnly",
    "x-idempotent",
    "x-pagination",
    "x-secret",
    "x-timestamp",
    "xml",
];

/// Names that are no identifiers, keywords, equal to one another in Rust, or too much.
const NAMES: &[&str] = &[
    "", " ", "_", "-", "--", "a", "A", "a-b", "a_b", "aB", "self", "Self", "super", "crate",
    "type", "async", "fn", "Option", "Vec", "String", "Result", "Box", "Client", "Error", "new",
    "send", "default", "Default", "1", "1st", "+1", "$filter", "@id", "#", "/", "~1", "{", "}",
    "{a}", "日本", "ß", "\u{301}", "\u{0}", "\u{202e}", "\"", "\\", "*/", "//", "```", "\r\n",
    "\t", "a.b", "r#type", "unknown", "Unknown", "json", "value", "Value", "x-", "é", "𝒳",
];

const TEXTS: &[&str] = &[
    "",
    "text",
    "2026-11-22",
    "2026-11-22T10:00:00Z",
    "application/json",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "text/event-stream",
    "text/plain",
    "application/octet-stream",
    "*/*",
    "https://a.example/",
    "/relative",
    "https://{host}.example",
    "3.0.3",
    "3.1.0",
    "3.2.0",
    "true",
    "null",
    "12",
    "1e400",
    "^[a-z]+$",
    "(",
    "# Title\n\n* a\n  * b\n    * c\n",
    "[a](b) ![c](d) <e> &f; `g` **h** _i_ | j |",
    "    code",
    "<script>",
    "[[[[[[[[",
    "{#a}",
    "\u{1b}[31m",
];

/// A value of the kind that belongs to `key`, more or less.
pub(crate) fn value_of(key: &str, choices: &mut Choices) -> Value {
    let words: &[&str] = match key {
        "type" => &[
            "string", "integer", "number", "boolean", "array", "object", "null", "file", "apiKey",
            "http", "oauth2",
        ],
        "format" => &[
            "int32",
            "int64",
            "uint64",
            "float",
            "double",
            "decimal",
            "byte",
            "binary",
            "date",
            "date-time",
            "uuid",
            "uri",
            "password",
            "strange",
        ],
        "in" => &["query", "header", "path", "cookie", "body"],
        "style" => &[
            "simple",
            "label",
            "matrix",
            "form",
            "spaceDelimited",
            "pipeDelimited",
            "deepObject",
        ],
        "contentEncoding" => &["base64", "base64url", "quoted-printable"],
        "name" | "operationId" | "propertyName" | "title" => NAMES,
        "description" | "summary" | "url" | "pattern" => TEXTS,
        "openapi" => &["3.0.0", "3.1.0", "3.2.0", "2.0", "4.0.0"],
        "nullable" | "deprecated" | "explode" | "readOnly" | "writeOnly" | "uniqueItems"
        | "allowReserved" | "x-secret" | "x-idempotent" => return json!(choices.below(2) == 0),
        "required" if choices.below(2) == 0 => return json!(choices.below(2) == 0),
        "required" | "tags" => {
            return (0..choices.below(4))
                .map(|_| json!(name(choices)))
                .collect();
        }
        "enum" | "examples" => return (0..choices.below(5)).map(|_| scalar(choices)).collect(),
        "maximum" | "minimum" | "multipleOf" | "exclusiveMaximum" | "exclusiveMinimum"
        | "maxLength" | "minLength" | "maxItems" | "minItems" => return number(choices),
        "items" | "additionalProperties" | "not" | "schema" | "if" | "unevaluatedProperties" => {
            return schema(choices, 0);
        }
        "allOf" | "anyOf" | "oneOf" | "prefixItems" => {
            return (0..=choices.below(4)).map(|_| schema(choices, 1)).collect();
        }
        "properties" | "schemas" | "$defs" | "patternProperties" => {
            let members =
                (0..choices.below(4)).map(|_| (name(choices).to_owned(), schema(choices, 1)));
            return Value::Object(members.collect());
        }
        "discriminator" => {
            let mapping = json!({ name(choices): "#/components/schemas/Thing" });
            return json!({ "propertyName": name(choices), "mapping": mapping });
        }
        _ => return scalar(choices),
    };
    // A list of types is a word, too, since 3.1.
    if key == "type" && choices.below(6) == 0 {
        return json!([choices.of(words), choices.of(words)]);
    }
    json!(choices.of(words))
}

/// A name for a member, a component or anything else.
pub(crate) fn name(choices: &mut Choices) -> &'static str {
    choices.of::<&str>(NAMES)
}

/// A small schema.
pub(crate) fn schema(choices: &mut Choices, depth: usize) -> Value {
    const KEYWORDS: &[&str] = &[
        "type",
        "format",
        "enum",
        "const",
        "default",
        "nullable",
        "description",
        "items",
        "properties",
        "required",
        "additionalProperties",
        "allOf",
        "oneOf",
        "anyOf",
        "not",
        "discriminator",
        "readOnly",
        "writeOnly",
        "minimum",
        "maximum",
        "minLength",
        "pattern",
        "prefixItems",
        "deprecated",
        "example",
    ];
    if depth > 2 || choices.below(12) == 0 {
        return json!(choices.below(2) == 0);
    }
    let mut schema = serde_json::Map::new();
    if choices.below(5) > 0 {
        schema.insert("type".to_owned(), value_of("type", choices));
    }
    for _ in 0..choices.below(4) {
        let key = *choices.of(KEYWORDS);
        let value = match key {
            "items" | "additionalProperties" | "not" => self::schema(choices, depth + 1),
            "allOf" | "oneOf" | "anyOf" | "prefixItems" => (0..=choices.below(3))
                .map(|_| self::schema(choices, depth + 1))
                .collect(),
            "properties" => {
                let members = (0..choices.below(4))
                    .map(|_| (name(choices).to_owned(), self::schema(choices, depth + 1)));
                Value::Object(members.collect())
            }
            _ => value_of(key, choices),
        };
        schema.insert(key.to_owned(), value);
    }
    Value::Object(schema)
}

/// Any number that JSON can write.
pub(crate) fn number(choices: &mut Choices) -> Value {
    let numbers = [
        json!(0),
        json!(1),
        json!(-1),
        json!(2),
        json!(255),
        json!(i32::MAX),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(u64::MAX),
        json!(0.5),
        json!(-0.0),
        json!(1e300),
        json!(5e-324),
        json!(9_007_199_254_740_993_i64),
    ];
    choices.of(&numbers).clone()
}

/// Any value without members.
pub(crate) fn scalar(choices: &mut Choices) -> Value {
    match choices.below(7) {
        0 => Value::Null,
        1 => json!(choices.below(2) == 0),
        2 => number(choices),
        3 => json!(name(choices)),
        4 => json!({}),
        5 => json!([]),
        _ => json!(choices.of(TEXTS)),
    }
}
