//! Schemas.

use super::super::grammar::{Grammar, Kind, Rule};
use super::super::keys::KeyForm;
use super::{fixed, may, must, newer};

/// The types of values.
pub(in crate::load::structure) const TYPES: &[&str] =
    &["array", "boolean", "integer", "number", "object", "string"];

pub(in crate::load::structure) static SCHEMA: Grammar = fixed(
    "a schema",
    &[
        may("type", Rule::Word(TYPES)),
        may("description", Rule::Text),
        may(
            "properties",
            Rule::Map(KeyForm::Any, &Rule::Reference(Kind::Schema)),
        ),
        may("items", Rule::SchemaOrList),
        may("example", Rule::Any),
        may("format", Rule::Text),
        may("enum", Rule::Some(&Rule::Any)),
        may("required", Rule::List(&Rule::Text)),
        may("nullable", Rule::Flag),
        may("title", Rule::Text),
        may("allOf", Rule::Some(&Rule::Reference(Kind::Schema))),
        may("oneOf", Rule::Some(&Rule::Reference(Kind::Schema))),
        may("anyOf", Rule::Some(&Rule::Reference(Kind::Schema))),
        may("not", Rule::Reference(Kind::Schema)),
        may("additionalProperties", Rule::FlagOrSchema),
        may("default", Rule::Any),
        may("multipleOf", Rule::Number),
        may("maximum", Rule::Number),
        may("exclusiveMaximum", Rule::Flag),
        may("minimum", Rule::Number),
        may("exclusiveMinimum", Rule::Flag),
        may("maxLength", Rule::Count),
        may("minLength", Rule::Count),
        may("pattern", Rule::Text),
        may("maxItems", Rule::Count),
        may("minItems", Rule::Count),
        may("uniqueItems", Rule::Flag),
        may("maxProperties", Rule::Count),
        may("minProperties", Rule::Count),
        may("discriminator", Rule::Object(Kind::Discriminator)),
        may("readOnly", Rule::Flag),
        may("writeOnly", Rule::Flag),
        may("xml", Rule::Object(Kind::Xml)),
        may("externalDocs", Rule::Object(Kind::ExternalDocumentation)),
        may("deprecated", Rule::Flag),
        newer("$id", Rule::Text),
        newer("$schema", Rule::Text),
        newer("$vocabulary", Rule::Any),
        newer("$comment", Rule::Text),
        newer("$anchor", Rule::Text),
        newer("$dynamicAnchor", Rule::Text),
        newer("$dynamicRef", Rule::Text),
        newer("$recursiveRef", Rule::Text),
        newer("$recursiveAnchor", Rule::Any),
        newer("$defs", SCHEMAS),
        newer("definitions", SCHEMAS),
        newer("const", Rule::Any),
        newer("examples", Rule::Any),
        newer("prefixItems", Rule::List(&Rule::Reference(Kind::Schema))),
        newer("additionalItems", Rule::FlagOrSchema),
        newer("contains", Rule::FlagOrSchema),
        newer("minContains", Rule::Any),
        newer("maxContains", Rule::Any),
        newer("patternProperties", SCHEMAS),
        newer("propertyNames", Rule::FlagOrSchema),
        newer("unevaluatedItems", Rule::FlagOrSchema),
        newer("unevaluatedProperties", Rule::FlagOrSchema),
        newer("if", Rule::FlagOrSchema),
        newer("then", Rule::FlagOrSchema),
        newer("else", Rule::FlagOrSchema),
        newer("dependentRequired", Rule::Any),
        newer("dependentSchemas", SCHEMAS),
        newer("dependencies", Rule::Any),
        newer("contentEncoding", Rule::Text),
        newer("contentMediaType", Rule::Text),
        newer("contentSchema", Rule::FlagOrSchema),
    ],
);

const SCHEMAS: Rule = Rule::Map(KeyForm::Any, &Rule::Reference(Kind::Schema));

pub(in crate::load::structure) static DISCRIMINATOR: Grammar = fixed(
    "a discriminator",
    &[
        must("propertyName", Rule::Text),
        may("mapping", Rule::Map(KeyForm::Any, &Rule::Text)),
        newer("defaultMapping", Rule::Text),
    ],
);

pub(in crate::load::structure) static XML: Grammar = fixed(
    "an XML object",
    &[
        may("name", Rule::Text),
        may("namespace", Rule::Text),
        may("prefix", Rule::Text),
        may("attribute", Rule::Flag),
        may("wrapped", Rule::Flag),
        newer("nodeType", Rule::Text),
    ],
);
