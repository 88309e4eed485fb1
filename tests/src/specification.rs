//! What a document says of an operation, in short: to see later whether it was described anew.

use std::collections::{BTreeMap, BTreeSet};

use openapi_codegen::fingerprint::Fingerprint;
use serde_json::Value;

use crate::conformance::{Document, DocumentOperation};

/// Stands for the operation as it is described: its method, path, parameters, bodies and answers, with everything that they
/// refer to. Prose, examples, the order of keys and all that other operations are do not count.
#[must_use]
pub fn fingerprint(document: &Document, operation: &DocumentOperation<'_>) -> Fingerprint {
    let mut description = Description {
        document,
        referred: BTreeSet::new(),
        text: String::new(),
    };
    description.text = format!("{} {}\n", operation.method, operation.path);
    description.add(operation.part.value, Keys::Keywords);
    for parameter in &operation.parameters {
        description.text.push('\n');
        description.add(parameter.value, Keys::Keywords);
    }
    Fingerprint::of_text(&description.text)
}

/// The names that the operation, and what it refers to, give to parameters, to members of bodies and to headers of answers.
#[must_use]
pub fn names(document: &Document, operation: &DocumentOperation<'_>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let parameters = operation.parameters.iter().map(|part| part.value);
    let mut waiting: Vec<&Value> = parameters.chain([operation.part.value]).collect();
    for parameter in &operation.parameters {
        names.extend(parameter.value["name"].as_str().map(str::to_owned));
    }
    while let Some(value) = waiting.pop() {
        match value {
            Value::Array(items) => waiting.extend(items),
            Value::Object(members) => {
                if let Some(reference) = members.get("$ref").and_then(Value::as_str)
                    && seen.insert(reference)
                {
                    waiting.push(document.resolve(value));
                }
                for named in ["properties", "headers"] {
                    if let Some(Value::Object(named)) = members.get(named) {
                        names.extend(named.keys().cloned());
                    }
                }
                waiting.extend(members.values());
            }
            _ => {}
        }
    }
    names
}

/// Keys that mean nothing to a client.
const PROSE: [&str; 8] = [
    "description",
    "summary",
    "example",
    "examples",
    "title",
    "externalDocs",
    "tags",
    "x-provenance",
];

/// Keys whose value maps names to things: a property may be called `description`.
const NAMED: [&str; 5] = [
    "properties",
    "responses",
    "content",
    "headers",
    "patternProperties",
];

/// What the keys of an object are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    Keywords,
    Names,
}

struct Description<'d> {
    document: &'d Document,
    referred: BTreeSet<&'d str>,
    text: String,
}

impl<'d> Description<'d> {
    /// Writes a value down, and what it refers to where it is first referred to.
    fn add(&mut self, value: &'d Value, keys: Keys) {
        match value {
            Value::Array(items) => {
                self.text.push('[');
                for item in items {
                    self.add(item, Keys::Keywords);
                    self.text.push(',');
                }
                self.text.push(']');
            }
            Value::Object(members) => {
                self.text.push('{');
                let sorted: BTreeMap<_, _> = members.iter().collect();
                for (key, value) in sorted {
                    if keys == Keys::Keywords && PROSE.contains(&key.as_str()) {
                        continue;
                    }
                    self.text.push_str(&Value::from(key.as_str()).to_string());
                    self.text.push(':');
                    let named = keys == Keys::Keywords && NAMED.contains(&key.as_str());
                    self.add(value, if named { Keys::Names } else { Keys::Keywords });
                    self.text.push(',');
                }
                self.text.push('}');
                if let Some(reference) = members.get("$ref").and_then(Value::as_str)
                    && self.referred.insert(reference)
                {
                    self.add(self.document.resolve(value), Keys::Keywords);
                }
            }
            scalar => self.text.push_str(&scalar.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{fingerprint, names};
    use crate::conformance::Document;

    const DOCUMENT: &str = "
paths:
  /things/{id}:
    parameters: [{ $ref: '#/components/parameters/Id' }]
    get:
      operationId: getThing
      summary: Read it.
      responses: { '200': { description: Fine., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }
  /others:
    get: { operationId: listOthers, responses: { '204': { description: Fine. } } }
components:
  parameters: { Id: { name: id, in: path, required: true, schema: { type: string } } }
  schemas:
    Thing: { type: object, properties: { description: { type: string }, parent: { $ref: '#/components/schemas/Thing' } } }
";

    fn of(text: &str) -> String {
        let document = Document::parse(text).unwrap();
        fingerprint(&document, &document.operation("getThing").unwrap()).to_string()
    }

    #[test]
    fn prose_order_and_other_operations_do_not_count() {
        for (old, new) in [
            ("summary: Read it.", "summary: Read one."),
            ("description: Fine.", "description: All is well."),
            ("/others:", "/more:"),
            ("'204'", "'202'"),
            (
                "type: object, properties:",
                "description: A thing., type: object, properties:",
            ),
            ("name: id, in: path", "in: path, name: id"),
        ] {
            assert!(DOCUMENT.contains(old), "{old}");
            assert_eq!(of(DOCUMENT), of(&DOCUMENT.replace(old, new)), "{old}");
        }
    }

    #[test]
    fn all_that_makes_a_difference_on_the_wire_counts() {
        for (old, new) in [
            (
                "    get:\n      operationId: getThing",
                "    post:\n      operationId: getThing",
            ),
            ("/things/{id}", "/thing/{id}"),
            ("'200'", "'201'"),
            ("schema: { type: string } }", "schema: { type: integer } }"),
            (
                "description: { type: string }",
                "description: { type: integer }",
            ),
            ("description: { type: string }, ", ""),
        ] {
            assert!(DOCUMENT.contains(old), "{old}");
            assert_ne!(of(DOCUMENT), of(&DOCUMENT.replace(old, new)), "{old}");
        }
    }

    #[test]
    fn names_are_those_of_parameters_and_members() {
        let document = Document::parse(DOCUMENT).unwrap();
        let names = names(&document, &document.operation("getThing").unwrap());
        assert_eq!(
            names.into_iter().collect::<Vec<_>>(),
            ["description", "id", "parent"]
        );
    }
}
