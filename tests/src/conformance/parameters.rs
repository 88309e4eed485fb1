//! Checks what was sent beside the body.

use serde_json::Value;

use super::Difference;
use super::document::{Document, DocumentOperation, Part, escaped};
use super::schema::Direction;

impl Document {
    /// What the document does not say of the parameters in one location.
    pub(super) fn parameter_differences(
        &self,
        operation: &DocumentOperation<'_>,
        location: &str,
        sent: &[(String, String)],
    ) -> Vec<Difference> {
        let here = || {
            let parameters = operation.parameters.iter();
            parameters.filter(|parameter| parameter.value["in"] == location)
        };
        let is = |parameter: &Part<'_>, name: &str| {
            let known = parameter.value["name"].as_str();
            known.is_some_and(|known| known.eq_ignore_ascii_case(name))
        };
        let folder = match location {
            "header" => "/request/headers".to_owned(),
            location => format!("/request/{location}"),
        };
        let mut differences = Vec::new();
        for (name, value) in sent {
            let place = format!("{folder}/{}", escaped(name));
            let Some(parameter) = here().find(|parameter| is(parameter, name)) else {
                let message = format!("{location} {name}: not declared");
                differences.push(Difference::new(message, place, &operation.part.pointer));
                continue;
            };
            let problem = self.text_differences(&self.schema_of(parameter), value, &place);
            differences.extend(problem.map(|difference| Difference {
                message: format!("{location} {name}: {}", difference.message),
                recorded: place,
                ..difference
            }));
        }
        for parameter in here() {
            let name = parameter.value["name"].as_str().unwrap_or_default();
            // A header that is required is sent, but recordings name only those headers that are to be compared.
            let is_required = parameter.value["required"] == true && location != "header";
            if is_required && !sent.iter().any(|(sent, _)| sent == name) {
                let message = format!("{location} {name}: required, but missing");
                differences.push(Difference::new(message, &*folder, &parameter.pointer));
            }
        }
        differences
    }

    /// What one value of the parameter is.
    fn schema_of<'d>(&'d self, parameter: &Part<'d>) -> Part<'d> {
        let schema = self.resolve_part(Part {
            value: &parameter.value["schema"],
            pointer: format!("{}/schema", parameter.pointer),
        });
        if schema.value["type"] == "array" {
            Part {
                value: &schema.value["items"],
                pointer: format!("{}/items", schema.pointer),
            }
        } else {
            schema
        }
    }

    /// Why a text cannot be a value of the schema: neither as it stands nor read as JSON.
    fn text_differences(&self, schema: &Part<'_>, text: &str, place: &str) -> Option<Difference> {
        let as_text = Value::String(text.to_owned());
        let readings = [serde_json::from_str(text).ok(), Some(as_text)];
        let problems: Vec<_> = readings
            .into_iter()
            .flatten()
            .map(|value| self.validate(schema, Direction::Request, &value, place))
            .collect();
        if problems.iter().any(Vec::is_empty) {
            None
        } else {
            problems.into_iter().flatten().next()
        }
    }
}
