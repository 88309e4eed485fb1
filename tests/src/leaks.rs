//! Whether a text shows a secret of a recording.

use openapi_runtime::Operation;
use openapi_runtime::json::{Object, Value};
use openapi_runtime::replay::{Answer, RecordedBody, Recording};

use crate::RecordedApi;
use crate::scan::is_always_secret;

/// What no version of a model knows. Nobody can say whether it is secret.
const UNKNOWN: &str = "value-of-an-unknown-member";

/// Adds a member that no model knows to the rows and to the object of each success.
pub(crate) fn plant_unknown_members(recording: &mut Recording) {
    for exchange in &mut recording.exchanges {
        if let Answer::Response(response) = &mut exchange.answer
            && response.status.is_success()
            && let RecordedBody::Json(body) = &mut response.body
        {
            plant(body);
        }
    }
}

fn plant(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.iter_mut().for_each(|(_, member)| {
                if let Value::Array(rows) = member {
                    rows.iter_mut().for_each(plant);
                }
            });
            object.insert("unknownMember", UNKNOWN);
        }
        Value::Array(rows) => rows.iter_mut().for_each(plant),
        _ => {}
    }
}

/// The value as it was before [`plant_unknown_members`].
pub(crate) fn without_unknown_members(value: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let mut kept = Object::new();
            let members = object
                .iter()
                .filter(|(_, member)| member.as_str() != Some(UNKNOWN));
            for (name, member) in members {
                kept.insert(name, without_unknown_members(member));
            }
            Value::Object(kept)
        }
        Value::Array(elements) => elements
            .iter()
            .map(without_unknown_members)
            .collect::<Vec<_>>()
            .into(),
        scalar => scalar.clone(),
    }
}

/// The secrets of a recording: the values of members and parameters that the API's document calls secret.
pub(crate) struct Leaks(Vec<String>);

/// Shorter ones, such as `string` in printed samples, occur by chance.
const SHORTEST: usize = 8;

impl Leaks {
    pub(crate) fn new(api: &RecordedApi, recording: &Recording) -> Self {
        Self::of(api.operations(), recording)
    }

    fn of(operations: &[&'static Operation], recording: &Recording) -> Self {
        let mut values = Vec::new();
        for exchange in &recording.exchanges {
            let declared = operations
                .iter()
                .find(|operation| operation.id == exchange.request.operation)
                .map_or(&[][..], |operation| operation.secrets);
            let is_secret = |name: &str| declared.contains(&name) || is_always_secret(name);
            let bodies = [
                Some(&exchange.request.body),
                exchange.answer.response().map(|response| &response.body),
            ];
            for body in bodies.into_iter().flatten() {
                if let RecordedBody::Json(value) = body {
                    collect(value, false, &is_secret, &mut values);
                }
            }
            let parameters = exchange.request.path.iter().chain(&exchange.request.query);
            values.extend(
                parameters
                    .filter(|(name, _)| is_secret(name))
                    .map(|(_, value)| value.clone()),
            );
        }
        values.retain(|value| value.len() >= SHORTEST);
        values.push(UNKNOWN.to_owned());
        Self(values)
    }

    /// A sentence for each secret that the body of an error shows. It is handed out when asked for and never printed, so that
    /// what no model knows may be in it.
    pub(crate) fn find_in_body(&self, body: &str) -> Vec<String> {
        self.find("the body of the error", &body.replace(UNKNOWN, ""))
    }

    /// A sentence for each secret that the text shows, and for what no model knows.
    pub(crate) fn find(&self, what: &str, text: &str) -> Vec<String> {
        let shown = self
            .0
            .iter()
            .filter(|secret| text.contains(secret.as_str()));
        shown
            .map(|secret| format!("{what} shows the recorded secret `{secret}`: {text}"))
            .collect()
    }
}

fn collect(
    value: &Value,
    within_secret: bool,
    is_secret: &dyn Fn(&str) -> bool,
    found: &mut Vec<String>,
) {
    match value {
        Value::Object(object) => {
            for (key, value) in object.iter() {
                collect(value, within_secret || is_secret(key), is_secret, found);
            }
        }
        Value::Array(elements) => elements
            .iter()
            .for_each(|element| collect(element, within_secret, is_secret, found)),
        Value::String(text) if within_secret => found.push(text.clone()),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use openapi_runtime::Operation;
    use openapi_runtime::replay::Recording;

    use super::Leaks;

    static CREATE: Operation = Operation {
        id: "create",
        secrets: &["pin", "code"],
        ..Operation::DEFAULT
    };
    #[test]
    fn secrets_of_both_ways_are_found_in_a_text() {
        let recording = Recording::parse(
            "{origin: synthetic, source: here, exchanges: [{
                request: {operation: create, query: {code: code-in-query}, body: {pin: [pin-in-request], name: plain-text}},
                response: {status: 200, body: {deep: {password: password-in-answer}, pin: string}}}]}",
        );
        let leaks = Leaks::of(&[&CREATE], &recording.unwrap());
        for secret in ["code-in-query", "pin-in-request", "password-in-answer"] {
            assert_eq!(
                leaks.find("this", &format!("it is {secret}.")).len(),
                1,
                "{secret}"
            );
        }
        assert!(leaks.find("this", "plain-text, a string, ***").is_empty());
    }
}
