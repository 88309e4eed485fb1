//! An OpenAPI 3.0 document, as far as checking exchanges needs it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::Path;
use std::rc::Rc;

use jsonschema::Validator;
use serde_json::Value;

use super::Difference;
use super::explain::explain;
use super::schema::{self, Direction};

/// An OpenAPI 3.0 document.
pub struct Document {
    root: Value,
    /// The schemas of both directions, ready to be referred to.
    definitions: HashMap<Direction, Value>,
    /// Those of the schemas that were asked for, by their places: building one takes far longer than using it.
    validators: RefCell<HashMap<(Direction, String), Rc<Validator>>>,
}

/// A part of a document, and the JSON pointer to it.
#[derive(Debug, Clone)]
pub struct Part<'d> {
    /// The part.
    pub value: &'d Value,
    /// The pointer.
    pub pointer: String,
}

/// An operation of a document.
pub struct DocumentOperation<'d> {
    /// The HTTP method in lower case, as documents write it.
    pub method: &'d str,
    /// The template of its path.
    pub path: &'d str,
    /// Itself.
    pub part: Part<'d>,
    /// Its parameters, also those of its path, references followed.
    pub parameters: Vec<Part<'d>>,
}

impl Document {
    /// Reads a file.
    ///
    /// # Errors
    /// If it cannot be read or is no YAML.
    pub fn load(file: &Path) -> Result<Self, String> {
        std::fs::read_to_string(file)
            .map_err(|error| error.to_string())
            .and_then(|text| Self::parse(&text))
            .map_err(|error| format!("{}: {error}", file.display()))
    }

    /// Reads a document.
    ///
    /// # Errors
    /// If the text is no YAML.
    pub fn parse(text: &str) -> Result<Self, String> {
        let root: Value = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
        let mut document = Self {
            root,
            definitions: HashMap::new(),
            validators: RefCell::default(),
        };
        for direction in [Direction::Request, Direction::Response] {
            let definitions = schema::definitions(&document, direction);
            document.definitions.insert(direction, definitions);
        }
        Ok(document)
    }

    /// All of it.
    #[must_use]
    pub fn root(&self) -> &Value {
        &self.root
    }

    /// The schemas under `components`.
    pub(super) fn schemas(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.root
            .pointer("/components/schemas")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
    }

    /// What a value is once references are followed. One that leads nowhere, which `lint` reports, is nothing.
    #[must_use]
    pub fn resolve<'d>(&'d self, value: &'d Value) -> &'d Value {
        self.resolve_part(Part {
            value,
            pointer: String::new(),
        })
        .value
    }

    /// The same, with the place of what it is.
    pub(crate) fn resolve_part<'d>(&'d self, mut part: Part<'d>) -> Part<'d> {
        // A chain of references that goes round is left somewhere.
        for _ in 0..64 {
            let Some(reference) = part.value.get("$ref").and_then(Value::as_str) else {
                break;
            };
            let pointer = reference.trim_start_matches('#');
            part = Part {
                value: self.root.pointer(pointer).unwrap_or(&Value::Null),
                pointer: pointer.to_owned(),
            };
        }
        part
    }

    /// The operation of an id.
    #[must_use]
    pub fn operation(&self, id: &str) -> Option<DocumentOperation<'_>> {
        self.operations()
            .find(|operation| operation.part.value["operationId"] == id)
    }

    /// Every operation.
    pub fn operations(&self) -> impl Iterator<Item = DocumentOperation<'_>> {
        let paths = self.root.get("paths").and_then(Value::as_object);
        paths.into_iter().flatten().flat_map(move |(path, item)| {
            let members = item.as_object().into_iter().flatten();
            let operations = members.filter(|(_, value)| value.get("responses").is_some());
            operations.map(move |(method, value)| DocumentOperation {
                method,
                path,
                part: Part {
                    value,
                    pointer: format!("/paths/{}/{method}", escaped(path)),
                },
                parameters: self.parameters(path, item, method),
            })
        })
    }

    /// Parameters of an operation; its own go before those of its path.
    fn parameters<'d>(&'d self, path: &str, item: &'d Value, method: &str) -> Vec<Part<'d>> {
        let path = format!("/paths/{}", escaped(path));
        let owners = [(&item[method], format!("{path}/{method}")), (item, path)];
        let mut parameters: Vec<Part<'_>> = Vec::new();
        for (owner, pointer) in owners {
            let declared = owner.get("parameters").and_then(Value::as_array);
            for (index, value) in declared.into_iter().flatten().enumerate() {
                let parameter = self.resolve_part(Part {
                    value,
                    pointer: format!("{pointer}/parameters/{index}"),
                });
                let is_same = |known: &Part<'_>| {
                    known.value["name"] == parameter.value["name"]
                        && known.value["in"] == parameter.value["in"]
                };
                if !parameters.iter().any(is_same) {
                    parameters.push(parameter);
                }
            }
        }
        parameters
    }

    /// Where a value is not what a schema says. `place` is the pointer to the value.
    pub(super) fn validate(
        &self,
        schema: &Part<'_>,
        direction: Direction,
        value: &Value,
        place: &str,
    ) -> Vec<Difference> {
        let validator = match self.validator(schema, direction) {
            Ok(validator) => validator,
            Err(problem) => return vec![Difference::new(problem, place, &schema.pointer)],
        };
        let errors: Vec<_> = validator.iter_errors(value).collect();
        explain(&errors)
            .into_iter()
            .map(|explained| {
                Difference::new(
                    explained.message,
                    format!("{place}{}", explained.instance),
                    schema::written_at(&explained.schema, &schema.pointer),
                )
            })
            .collect()
    }

    fn validator(&self, schema: &Part<'_>, direction: Direction) -> Result<Rc<Validator>, String> {
        let key = (direction, schema.pointer.clone());
        if let Some(known) = self.validators.borrow().get(&key) {
            return Ok(Rc::clone(known));
        }
        let root = serde_json::json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$defs": self.definitions.get(&direction),
            "allOf": [schema::closed(self, direction, schema.value)],
        });
        let validator = jsonschema::options()
            .should_validate_formats(true)
            .build(&root)
            .map_err(|error| format!("the schema cannot be checked against: {error}"))?;
        let validator = Rc::new(validator);
        self.validators
            .borrow_mut()
            .insert(key, Rc::clone(&validator));
        Ok(validator)
    }
}

/// A segment of a JSON pointer.
pub(crate) fn escaped(segment: &str) -> String {
    segment.replace('~', "~0").replace('/', "~1")
}
