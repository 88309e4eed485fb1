//! Sentinels, and where they are put.

use openapi_runtime::Operation;
use openapi_runtime::json::{Object, Value};

/// What every secret of these tests begins with.
pub(crate) const SENTINEL: &str = "sentinel-5e7c";

/// `client-id:sentinel-5e7c-client` in base64, as HTTP Basic has it; without the end, which depends on the neighbours.
pub(crate) const SENTINEL_IN_BASIC: &str = "Y2xpZW50LWlkOnNlbnRpbmVsLTVlN2Mt";

/// The value of members that nobody knows. It may be secret, so nothing prints it; but it is handed out when asked for.
pub(crate) const UNKNOWN: &str = "unknown-81f3";

/// What credentials are called in any API.
const ALWAYS_SECRET: [&str; 4] = [
    "access_token",
    "refreshToken",
    "client_secret",
    "Authorization",
];

/// The secret of a place.
pub(crate) fn secret(place: &str) -> String {
    format!("{SENTINEL}-{place}")
}

/// The body of an answer like [`body_with_secrets`], and with what nobody knows.
pub(crate) fn body_with_unknown(operation: &Operation, place: &str) -> Value {
    let mut body = body_with_secrets(operation, place);
    plant_unknown(&mut body);
    body
}

/// A body with a sentinel in each secret member: as a text, in a list, in an object, and below members that nobody knows.
pub(crate) fn body_with_secrets(operation: &Operation, place: &str) -> Value {
    let mut object = Object::new();
    object.insert("message", "no secret");
    let names = operation.secrets.iter().chain(&ALWAYS_SECRET);
    for (index, name) in names.copied().enumerate() {
        let value = Value::from(secret(&format!("{place}-{index}")));
        let value = match index % 3 {
            0 => value,
            1 => Value::Array(vec![value]),
            _ => {
                let mut inner = Object::new();
                inner.insert("inner", value);
                Value::Object(inner)
            }
        };
        object.insert(name, value);
    }
    let mut body = Object::new();
    body.insert("unknown", Value::Array(vec![Value::Object(object.clone())]));
    for (name, value) in object.iter() {
        body.insert(name, value.clone());
    }
    Value::Object(body)
}

/// A form with a sentinel under each secret name.
pub(crate) fn form_with_secrets(operation: &Operation) -> String {
    let names = operation.secrets.iter().chain(&ALWAYS_SECRET);
    let pairs = names.map(|name| format!("{name}={}", secret("form")));
    pairs.collect::<Vec<_>>().join("&")
}

/// Puts a sentinel in place of every secret of a recorded body, and adds a member that nobody knows to its objects.
pub(crate) fn plant(operation: &Operation, body: &mut Value) {
    match body {
        // The operation's secrets are members; an answer that is a text is one as a whole.
        Value::String(text) => *text = secret("answer"),
        body => {
            plant_secrets(operation, body);
            plant_unknown(body);
        }
    }
}

fn plant_secrets(operation: &Operation, value: &mut Value) {
    match value {
        Value::Object(object) => object.iter_mut().for_each(|(name, member)| {
            let name: &str = name;
            if operation.secrets.contains(&name) || ALWAYS_SECRET.contains(&name) {
                replace_texts(member, &secret("answer"));
            } else {
                plant_secrets(operation, member);
            }
        }),
        Value::Array(elements) => elements
            .iter_mut()
            .for_each(|element| plant_secrets(operation, element)),
        _ => {}
    }
}

/// Adds the member to the object and to the rows in it; not further down, where names may be data.
fn plant_unknown(value: &mut Value) {
    match value {
        Value::Object(object) => {
            object.iter_mut().for_each(|(_, member)| {
                if let Value::Array(rows) = member {
                    rows.iter_mut().for_each(plant_unknown);
                }
            });
            object.insert("unknownMember", UNKNOWN);
        }
        Value::Array(rows) => rows.iter_mut().for_each(plant_unknown),
        _ => {}
    }
}

/// Puts a text in place of every text.
pub(crate) fn replace_texts(value: &mut Value, text: &str) {
    match value {
        Value::String(old) => text.clone_into(old),
        Value::Array(elements) => elements
            .iter_mut()
            .for_each(|element| replace_texts(element, text)),
        Value::Object(object) => object
            .iter_mut()
            .for_each(|(_, member)| replace_texts(member, text)),
        _ => {}
    }
}

/// Puts an object that nobody expects in place of every member that is not secret.
pub(crate) fn misshape(operation: &Operation, value: &mut Value) {
    match value {
        Value::Object(object) => object.iter_mut().for_each(|(name, member)| {
            let name: &str = name;
            if !operation.secrets.contains(&name) && !ALWAYS_SECRET.contains(&name) {
                misshape(operation, member);
            }
        }),
        Value::Array(elements) => elements
            .iter_mut()
            .for_each(|element| misshape(operation, element)),
        scalar => {
            let mut object = Object::new();
            object.insert("unknownMember", UNKNOWN);
            *scalar = Value::Object(object);
        }
    }
}
