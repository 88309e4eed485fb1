//! Checks one exchange against its operation.

use openapi_runtime::replay::{Answer, Exchange, RecordedBody, RecordedResponse};
use serde_json::Value;

use super::document::{Document, DocumentOperation};
use super::schema::Direction;

impl Document {
    /// Everything in an exchange that the document does not say.
    #[must_use]
    pub fn differences(&self, exchange: &Exchange) -> Vec<String> {
        let request = &exchange.request;
        let Some(operation) = self.operation(&request.operation) else {
            return vec![format!(
                "the document has no operation `{}`",
                request.operation
            )];
        };
        // Security schemes declare the first and media types the others; as parameters OpenAPI ignores them.
        let headers = request.headers.iter().filter(|(name, _)| {
            !["authorization", "content-type", "accept"].contains(&name.as_str())
        });
        let headers: Vec<(String, String)> = headers
            .map(|(name, value)| {
                (
                    name.to_string(),
                    String::from_utf8_lossy(value.as_bytes()).into_owned(),
                )
            })
            .collect();
        let mut findings = self.parameter_differences(&operation, "path", &request.path);
        findings.extend(self.parameter_differences(&operation, "query", &request.query));
        findings.extend(self.parameter_differences(&operation, "header", &headers));
        findings.extend(self.request_body(&operation, &request.body));
        match &exchange.answer {
            Answer::Response(response) | Answer::Partial { response, .. } => {
                findings.extend(self.response(&operation, response));
            }
            _ => {}
        }
        findings
    }

    fn parameter_differences(
        &self,
        operation: &DocumentOperation<'_>,
        location: &str,
        sent: &[(String, String)],
    ) -> Vec<String> {
        let here = |parameter: &&&Value| parameter["in"] == location;
        let is = |parameter: &Value, name: &str| {
            parameter["name"]
                .as_str()
                .is_some_and(|known| known.eq_ignore_ascii_case(name))
        };
        let mut findings = Vec::new();
        for (name, value) in sent {
            let Some(parameter) = operation
                .parameters
                .iter()
                .filter(here)
                .find(|parameter| is(parameter, name))
            else {
                findings.push(format!("{location} {name}: not declared"));
                continue;
            };
            let schema = self.resolve(&parameter["schema"]);
            let schema = if schema["type"] == "array" {
                &schema["items"]
            } else {
                schema
            };
            findings.extend(
                self.text_differences(schema, value)
                    .map(|problem| format!("{location} {name}: {problem}")),
            );
        }
        for parameter in operation.parameters.iter().filter(here) {
            let name = parameter["name"].as_str().unwrap_or_default();
            // A header that is required is sent, but recordings name only those headers that are to be compared.
            let is_required = parameter["required"] == true && location != "header";
            if is_required && !sent.iter().any(|(sent, _)| sent == name) {
                findings.push(format!("{location} {name}: required, but missing"));
            }
        }
        findings
    }

    /// Why a text cannot be a value of the schema: neither as it stands nor read as JSON.
    fn text_differences(&self, schema: &Value, text: &str) -> Option<String> {
        let as_text = Value::String(text.to_owned());
        let readings = [serde_json::from_str(text).ok(), Some(as_text)];
        let problems: Vec<_> = readings
            .into_iter()
            .flatten()
            .map(|value| self.validate(schema, Direction::Request, &value))
            .collect();
        if problems.iter().any(Vec::is_empty) {
            None
        } else {
            problems.into_iter().flatten().next()
        }
    }

    fn request_body(&self, operation: &DocumentOperation<'_>, body: &RecordedBody) -> Vec<String> {
        let declared = operation
            .operation
            .get("requestBody")
            .map(|body| self.resolve(body));
        match (declared, body) {
            (None, RecordedBody::Empty) => Vec::new(),
            (None, _) => vec!["request body: none is declared".to_owned()],
            (Some(declared), RecordedBody::Empty) if declared["required"] == true => {
                vec!["request body: required, but missing".to_owned()]
            }
            (Some(_), RecordedBody::Empty) => Vec::new(),
            (Some(declared), body) => self.body("request body", declared, Direction::Request, body),
        }
    }

    fn response(
        &self,
        operation: &DocumentOperation<'_>,
        response: &RecordedResponse,
    ) -> Vec<String> {
        let status = response.status.as_u16();
        let responses = &operation.operation["responses"];
        let keys = [
            status.to_string(),
            format!("{}XX", status / 100),
            "default".to_owned(),
        ];
        let Some(declared) = keys.iter().find_map(|key| responses.get(key)) else {
            return vec![format!("status {status}: not declared")];
        };
        let declared = self.resolve(declared);
        let has_content = declared.get("content").is_some_and(|content| {
            content
                .as_object()
                .is_some_and(|content| !content.is_empty())
        });
        let place = format!("body of status {status}");
        match (&response.body, has_content) {
            (RecordedBody::Empty, false) => Vec::new(),
            (RecordedBody::Empty, true) if declared["x-may-be-empty"] == true => Vec::new(),
            (RecordedBody::Empty, true) => vec![format!("{place}: declared, but missing")],
            (_, false) => vec![format!("{place}: none is declared")],
            (body, true) => self.body(&place, declared, Direction::Response, body),
        }
    }

    fn body(
        &self,
        place: &str,
        declared: &Value,
        direction: Direction,
        body: &RecordedBody,
    ) -> Vec<String> {
        let Some(schema) = declared.pointer("/content/application~1json/schema") else {
            return vec![format!("{place}: no JSON schema is declared")];
        };
        let json = match body {
            RecordedBody::Json(value) => value.to_string(),
            RecordedBody::Text(text) => text.clone(),
            _ => return vec![format!("{place}: JSON is declared")],
        };
        match serde_json::from_str(&json) {
            Ok(value) => self
                .validate(schema, direction, &value)
                .iter()
                .map(|problem| format!("{place} {problem}"))
                .collect(),
            Err(_) => vec![format!("{place}: JSON is declared, this is none")],
        }
    }
}
