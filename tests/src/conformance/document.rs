//! An OpenAPI 3.0 document, as far as checking exchanges needs it.

use std::collections::HashMap;

use serde_json::Value;

use super::schema::{self, Direction};

/// An OpenAPI 3.0 document.
pub struct Document {
    root: Value,
    /// The schemas of both directions, ready to be referred to.
    definitions: HashMap<Direction, Value>,
}

/// An operation of a document.
pub(super) struct DocumentOperation<'d> {
    pub(super) operation: &'d Value,
    pub(super) parameters: Vec<&'d Value>,
}

impl Document {
    /// Reads a document.
    ///
    /// # Panics
    /// If the text is no YAML.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let root: Value = serde_yaml::from_str(text).unwrap();
        let mut document = Self {
            root,
            definitions: HashMap::new(),
        };
        for direction in [Direction::Request, Direction::Response] {
            let definitions = schema::definitions(&document, direction);
            document.definitions.insert(direction, definitions);
        }
        document
    }

    /// The schemas under `components`.
    pub(super) fn schemas(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.root
            .pointer("/components/schemas")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
    }

    /// What a value is once references are followed.
    pub(super) fn resolve<'d>(&'d self, mut value: &'d Value) -> &'d Value {
        while let Some(reference) = value.get("$ref").and_then(Value::as_str) {
            value = self
                .root
                .pointer(reference.trim_start_matches('#'))
                .unwrap_or_else(|| panic!("{reference} leads nowhere"));
        }
        value
    }

    pub(super) fn operation(&self, id: &str) -> Option<DocumentOperation<'_>> {
        let paths = self.root.get("paths").and_then(Value::as_object)?;
        for path in paths.values() {
            let Some(members) = path.as_object() else {
                continue;
            };
            for operation in members.values() {
                if operation.get("operationId").and_then(Value::as_str) == Some(id) {
                    return Some(DocumentOperation {
                        operation,
                        parameters: self.parameters(path, operation),
                    });
                }
            }
        }
        None
    }

    /// Parameters of an operation; its own go before those of its path.
    fn parameters<'d>(&'d self, path: &'d Value, operation: &'d Value) -> Vec<&'d Value> {
        let mut parameters: Vec<&Value> = Vec::new();
        for owner in [operation, path] {
            for parameter in owner
                .get("parameters")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                let parameter = self.resolve(parameter);
                let is_same = |known: &&Value| {
                    known["name"] == parameter["name"] && known["in"] == parameter["in"]
                };
                if !parameters.iter().any(is_same) {
                    parameters.push(parameter);
                }
            }
        }
        parameters
    }

    /// Where a value is not what a schema says.
    pub(super) fn validate(
        &self,
        schema: &Value,
        direction: Direction,
        value: &Value,
    ) -> Vec<String> {
        let root = serde_json::json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$defs": self.definitions[&direction],
            "allOf": [schema::closed(self, direction, schema)],
        });
        let validator = jsonschema::options()
            .should_validate_formats(true)
            .build(&root)
            .unwrap();
        let errors: Vec<_> = validator.iter_errors(value).collect();
        super::explain::explain(&errors)
    }
}
