//! Calls by what the generated crate says of its operations: the same that its methods do, with parameters by name.

use std::collections::HashMap;

use openapi_runtime::json::Value;
use openapi_runtime::{Api, ApiClient, Call, Error, Operation, ReqwestTransport, decode};

use super::plan::{Place, Planned, Source};
use super::redact::Placeholders;
use super::tape::Tape;
use super::{Variables, learn};

/// A client of an API whose requests and answers are kept.
pub(super) struct Caller {
    client: ApiClient,
    pub(super) tape: Tape<ReqwestTransport>,
    /// The bodies of the answers so far, by `operation/name`.
    answers: HashMap<String, Value>,
}

impl Caller {
    /// A client with the credentials of the environment. They are learned on the way.
    pub(super) fn new(
        api: &'static Api,
        base_url: &str,
        variables: Variables<'_>,
        date: &str,
        credentials: &mut Placeholders,
    ) -> Result<Self, String> {
        let explained = |error: Error| error.to_string();
        let tape = Tape::new(ReqwestTransport::new().map_err(explained)?, date);
        let learned = std::cell::RefCell::new(credentials);
        let client = ApiClient::builder(api)
            .environment(|name| {
                let value = variables(name)?;
                learn::variable(name, &value, &mut learned.borrow_mut());
                Some(value)
            })
            .map_err(explained)?
            .base_url(base_url)
            .transport(tape.clone())
            .build()
            .map_err(explained)?;
        Ok(Self {
            client,
            tape,
            answers: HashMap::new(),
        })
    }

    /// The API.
    pub(super) fn api(&self) -> &'static Api {
        self.client.api()
    }

    /// Makes a call.
    ///
    /// # Errors
    /// If a value that it needs was not found.
    pub(super) fn call(&self, planned: &Planned) -> Result<Call<()>, String> {
        let operation = planned.operation;
        let mut call = Call::new(&self.client, operation, decode::nothing);
        for (name, source) in &planned.path {
            let Some(name) = path_parameter(operation, name) else {
                return Err(format!("`{}` has no parameter `{name}`", operation.path));
            };
            call = call.path(name, self.value(source)?);
        }
        for (name, sources) in &planned.query {
            let values = sources.iter().map(|source| self.value(source));
            // A name lives as long as the program, as those in generated code do. There are a few.
            let name: &'static str = Box::leak(name.clone().into_boxed_str());
            call = call.query_list(name, values.collect::<Result<_, _>>()?);
        }
        for (name, source) in &planned.headers {
            call = call.request_header(name.clone(), self.value(source)?);
        }
        if let Some(body) = &planned.body {
            call = call.json(body.clone());
        }
        Ok(call)
    }

    /// Keeps an answer for the calls that need it.
    pub(super) fn remember(&mut self, title: String, body: Value) {
        self.answers.insert(title, body);
    }

    fn value(&self, source: &Source) -> Result<String, String> {
        let (call, place) = match source {
            Source::Given(text) => return Ok(text.clone()),
            Source::Found { call, place } => (call, place),
        };
        let Some(answer) = self.answers.get(call) else {
            return Err(format!("{call} gave no answer"));
        };
        find(answer, place).ok_or_else(|| format!("the answer to {call} has no {place}"))
    }
}

/// A text or number at a place of an answer.
fn find(answer: &Value, place: &Place) -> Option<String> {
    let value = match place {
        Place::Pointer(pointer) => answer.pointer(pointer)?,
        Place::FirstRow { rows, members } => {
            let row = first_row(answer, rows.as_deref())?;
            match row {
                Value::Object(object) => members.iter().find_map(|member| object.get(member))?,
                scalar => scalar,
            }
        }
    };
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The first row of a list: where it is known to be, else of the array that the answer is, or of the first that it holds.
fn first_row<'v>(answer: &'v Value, rows: Option<&str>) -> Option<&'v Value> {
    let declared = rows.and_then(|rows| answer.pointer(rows)?.as_array());
    let held = || match answer {
        Value::Object(object) => object.iter().find_map(|(_, value)| value.as_array()),
        value => value.as_array(),
    };
    declared.or_else(held)?.first()
}

/// The name of a parameter as the template of the operation's path holds it.
fn path_parameter(operation: &'static Operation, name: &str) -> Option<&'static str> {
    let mut parts = operation.path.split(['{', '}']);
    parts.find(|part| *part == name)
}

#[cfg(test)]
mod tests {
    use super::{Place, find};

    #[test]
    fn the_first_row_is_found_where_lists_have_it() {
        let id = |answer: &str, rows: Option<&str>| {
            let place = Place::FirstRow {
                rows: rows.map(str::to_owned),
                members: vec!["userId".to_owned(), "id".to_owned()],
            };
            find(&answer.parse().unwrap(), &place)
        };
        let found = |text: &str| Some(text.to_owned());
        assert_eq!(
            id(
                r#"{"tags": [{"id": 1}], "data": [{"id": 2}]}"#,
                Some("/data")
            ),
            found("2")
        );
        assert_eq!(
            id(r#"{"total": 1, "data": [{"id": "a"}]}"#, None),
            found("a")
        );
        assert_eq!(
            id(r#"[{"id": "a", "userId": "b"}]"#, Some("/data")),
            found("b")
        );
        assert_eq!(id(r#"["a"]"#, None), found("a"));
        for none in [
            r#"{"data": []}"#,
            r#"[{"name": "a"}]"#,
            r#"[{"id": null}]"#,
            "7",
        ] {
            assert_eq!(id(none, None), None, "{none}");
        }
    }
}
