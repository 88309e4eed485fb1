//! Checks one exchange against its operation.

use openapi_runtime::replay::{Answer, Exchange, RecordedBody, RecordedResponse};
use serde_json::Value;

use super::Difference;
use super::document::{Document, DocumentOperation, Part};
use super::schema::Direction;

impl Document {
    /// Everything in an exchange that the document does not say.
    #[must_use]
    pub fn differences(&self, exchange: &Exchange) -> Vec<Difference> {
        let request = &exchange.request;
        let Some(operation) = self.operation(&request.operation) else {
            let message = format!("the document has no operation `{}`", request.operation);
            return vec![Difference::new(message, "/request", "/paths")];
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
        let mut differences = self.parameter_differences(&operation, "path", &request.path);
        differences.extend(self.parameter_differences(&operation, "query", &request.query));
        differences.extend(self.parameter_differences(&operation, "header", &headers));
        differences.extend(self.request_body(&operation, &request.body));
        match &exchange.answer {
            Answer::Response(response) | Answer::Partial { response, .. } => {
                differences.extend(self.response(&operation, response));
            }
            _ => {}
        }
        differences
    }

    fn request_body(
        &self,
        operation: &DocumentOperation<'_>,
        body: &RecordedBody,
    ) -> Vec<Difference> {
        let declared = operation.part.value.get("requestBody").map(|value| {
            self.resolve_part(Part {
                value,
                pointer: format!("{}/requestBody", operation.part.pointer),
            })
        });
        let one = |message: &str, specified: &str| {
            let place = format!("/request{}", key_of(body));
            vec![Difference::new(
                format!("request body: {message}"),
                place,
                specified,
            )]
        };
        match (declared, body) {
            (None, RecordedBody::Empty) => Vec::new(),
            (None, _) => one("none is declared", &operation.part.pointer),
            (Some(declared), RecordedBody::Empty) if declared.value["required"] == true => {
                one("required, but missing", &declared.pointer)
            }
            (Some(_), RecordedBody::Empty) => Vec::new(),
            (Some(declared), body) => self.body(
                "request body",
                "/request",
                &declared,
                Direction::Request,
                body,
            ),
        }
    }

    fn response(
        &self,
        operation: &DocumentOperation<'_>,
        response: &RecordedResponse,
    ) -> Vec<Difference> {
        let status = response.status.as_u16();
        let responses = &operation.part.value["responses"];
        let all = format!("{}/responses", operation.part.pointer);
        let keys = [
            status.to_string(),
            format!("{}XX", status / 100),
            "default".to_owned(),
        ];
        let Some((key, declared)) = keys.iter().find_map(|key| Some((key, responses.get(key)?)))
        else {
            let message = format!("status {status}: not declared");
            return vec![Difference::new(message, "/response/status", all)];
        };
        let declared = self.resolve_part(Part {
            value: declared,
            pointer: format!("{all}/{key}"),
        });
        let has_content = declared.value.get("content").is_some_and(|content| {
            content
                .as_object()
                .is_some_and(|content| !content.is_empty())
        });
        let what = format!("body of status {status}");
        let one = |message: &str| {
            let place = format!("/response{}", key_of(&response.body));
            vec![Difference::new(
                format!("{what}: {message}"),
                place,
                &declared.pointer,
            )]
        };
        match (&response.body, has_content) {
            (RecordedBody::Empty, false) => Vec::new(),
            (RecordedBody::Empty, true) if declared.value["x-may-be-empty"] == true => Vec::new(),
            (RecordedBody::Empty, true) => one("declared, but missing"),
            (_, false) => one("none is declared"),
            (body, true) => self.body(&what, "/response", &declared, Direction::Response, body),
        }
    }

    fn body(
        &self,
        what: &str,
        place: &str,
        declared: &Part<'_>,
        direction: Direction,
        body: &RecordedBody,
    ) -> Vec<Difference> {
        let place = format!("{place}{}", key_of(body));
        let one = |message: &str| {
            vec![Difference::new(
                format!("{what}: {message}"),
                &*place,
                &declared.pointer,
            )]
        };
        let media_type = "/content/application~1json/schema";
        let Some(schema) = declared.value.pointer(media_type) else {
            return one("no JSON schema is declared");
        };
        let json = match body {
            RecordedBody::Json(value) => value.to_string(),
            RecordedBody::Text(text) => text.clone(),
            _ => return one("JSON is declared"),
        };
        let Ok(value) = serde_json::from_str::<Value>(&json) else {
            return one("JSON is declared, this is none");
        };
        let schema = Part {
            value: schema,
            pointer: format!("{}{media_type}", declared.pointer),
        };
        self.validate(&schema, direction, &value, &place)
            .into_iter()
            .map(|difference| Difference {
                message: format!("{what} {}", difference.message),
                ..difference
            })
            .collect()
    }
}

/// The key under which a body is written.
fn key_of(body: &RecordedBody) -> &'static str {
    match body {
        RecordedBody::Json(_) => "/body",
        RecordedBody::Form(_) => "/form",
        RecordedBody::Text(_) => "/text",
        _ => "",
    }
}
