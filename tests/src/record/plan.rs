//! Which calls are made, in which order, and where their values come from.

use std::fmt::{self, Write};

use http::Method;
use openapi_runtime::json::Value;
use openapi_runtime::{Api, Operation};

use super::derive::derived;
use super::redact::sounds_secret;
use super::set::{NamedCall, One, OneOrMore, Set};
use crate::conformance::Document;
use crate::scan::is_always_secret;

/// A call to be made.
#[derive(Debug, Clone)]
pub(super) struct Planned {
    pub(super) operation: &'static Operation,
    pub(super) name: String,
    pub(super) path: Vec<(String, Source)>,
    pub(super) query: Vec<(String, Vec<Source>)>,
    pub(super) headers: Vec<(String, Source)>,
    pub(super) body: Option<Value>,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Source {
    /// The set, or the document.
    Given(String),
    /// The answer to another call.
    Found { call: String, place: Place },
}

/// A place in an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// A JSON pointer.
    Pointer(String),
    /// The first row of a list: where the rows are if that is known, and the members of which one is wanted.
    FirstRow {
        rows: Option<String>,
        members: Vec<String>,
    },
}

impl Planned {
    /// `operation/name`.
    pub(super) fn title(&self) -> String {
        format!("{}/{}", self.operation.id, self.name)
    }

    /// Whether it may change something.
    pub(super) fn is_write(&self) -> bool {
        self.operation.method != Method::GET && self.operation.method != Method::HEAD
    }

    /// The calls whose answers it needs.
    pub(super) fn needs(&self) -> impl Iterator<Item = &str> {
        let path = self.path.iter().map(|(_, source)| source);
        let query = self.query.iter().flat_map(|(_, sources)| sources);
        let headers = self.headers.iter().map(|(_, source)| source);
        path.chain(query)
            .chain(headers)
            .filter_map(|source| match source {
                Source::Given(_) => None,
                Source::Found { call, .. } => Some(call.as_str()),
            })
    }
}

/// All calls of an API: those of the set, and those that follow from the document. Each after those that it needs.
pub(super) fn planned(api: &Api, document: &Document, set: &Set) -> Result<Vec<Planned>, String> {
    let mut calls = Vec::new();
    for named in &set.calls {
        let call = named_call(api, named)
            .map_err(|problem| format!("{}/{}: {problem}", named.operation, named.name))?;
        if calls
            .iter()
            .any(|known: &Planned| known.title() == call.title())
        {
            return Err(format!("{}: two calls have this name", call.title()));
        }
        calls.push(call);
    }
    for id in set.leave_out.keys() {
        operation(api, id)?;
    }
    let followed = derived(api, document, set, &calls);
    calls.extend(followed);
    sorted(calls)
}

/// Those of the calls that are asked for (`operation` or `operation/name`), and those that they need.
pub(super) fn select(
    calls: Vec<Planned>,
    wanted: &[String],
) -> Result<Vec<(Planned, Purpose)>, String> {
    let is_wanted = |call: &Planned| {
        wanted.is_empty()
            || wanted
                .iter()
                .any(|wanted| *wanted == call.operation.id || *wanted == call.title())
    };
    for wanted in wanted {
        let mut calls = calls.iter();
        if !calls.any(|call| *wanted == call.operation.id || *wanted == call.title()) {
            return Err(format!("there is no call `{wanted}`; `--plan` lists all"));
        }
    }
    let mut needed: Vec<String> = Vec::new();
    let mut selected = Vec::new();
    // What is needed comes before what needs it.
    for call in calls.into_iter().rev() {
        let purpose = if is_wanted(&call) {
            Purpose::Recording
        } else if needed.contains(&call.title()) {
            Purpose::Value
        } else {
            continue;
        };
        needed.extend(call.needs().map(str::to_owned));
        selected.push((call, purpose));
    }
    selected.reverse();
    Ok(selected)
}

/// What a call is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be recorded.
    Recording,
    /// For a value that another call needs.
    Value,
}

fn operation(api: &Api, id: &str) -> Result<&'static Operation, String> {
    let mut operations = api.operations.iter().copied();
    operations
        .find(|operation| operation.id == id)
        .ok_or_else(|| format!("{} has no operation `{id}`", api.name))
}

fn named_call(api: &Api, named: &NamedCall) -> Result<Planned, String> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if named.name.is_empty() || !named.name.chars().all(is_plain) {
        return Err("a name is of lower case letters, digits and hyphens".to_owned());
    }
    let one = |(name, value): (&String, &One)| (name.clone(), source(value));
    let query = named.query.iter().map(|(name, values)| {
        let values = match values {
            OneOrMore::One(value) => vec![source(value)],
            OneOrMore::More(values) => values.iter().map(source).collect(),
        };
        (name.clone(), values)
    });
    Ok(Planned {
        operation: operation(api, &named.operation)?,
        name: named.name.clone(),
        path: named.path.iter().map(one).collect(),
        query: query.collect(),
        headers: named.headers.iter().map(one).collect(),
        body: named.json()?,
    })
}

/// What a value of the set means.
pub(super) fn source(value: &One) -> Source {
    match value {
        One::Text(text) => Source::Given(text.clone()),
        One::Number(number) => Source::Given(number.to_string()),
        One::Bool(value) => Source::Given(value.to_string()),
        One::Found(reference) => Source::Found {
            call: reference.from.clone(),
            place: Place::Pointer(reference.at.clone()),
        },
    }
}

fn sorted(mut waiting: Vec<Planned>) -> Result<Vec<Planned>, String> {
    let titles: Vec<String> = waiting.iter().map(Planned::title).collect();
    for call in &waiting {
        if let Some(missing) = call
            .needs()
            .find(|title| !titles.iter().any(|known| known == title))
        {
            return Err(format!(
                "{} needs `{missing}`, which is no call",
                call.title()
            ));
        }
    }
    let mut done: Vec<Planned> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let ready = waiting.iter().position(|call| {
            call.needs()
                .all(|needed| done.iter().any(|call| call.title() == needed))
        });
        let Some(ready) = ready else {
            let titles: Vec<String> = waiting.iter().map(Planned::title).collect();
            return Err(format!("calls wait for each other: {}", titles.join(", ")));
        };
        done.push(waiting.remove(ready));
    }
    Ok(done)
}

/// What will be sent, without secrets: `GET /users/{id}`, then where its values come from.
impl fmt::Display for Planned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_secret = |name: &str| {
            self.operation.secrets.contains(&name) || is_always_secret(name) || sounds_secret(name)
        };
        let value = |name: &str, source: &Source| match source {
            Source::Given(_) if is_secret(name) => "***".to_owned(),
            Source::Given(text) => text.clone(),
            Source::Found { call, place } => format!("<{place} of {call}>"),
        };
        let mut path = self.operation.path.to_owned();
        for (name, source) in &self.path {
            path = path.replace(&format!("{{{name}}}"), &value(name, source));
        }
        write!(f, "{}  {} {path}", self.title(), self.operation.method)?;
        let mut sign = '?';
        for (name, sources) in &self.query {
            for source in sources {
                write!(f, "{sign}{name}={}", value(name, source))?;
                sign = '&';
            }
        }
        for (name, source) in &self.headers {
            write!(f, "\n    {name}: {}", value(name, source))?;
        }
        if let Some(body) = &self.body {
            f.write_str("\n    ")?;
            f.write_str(&masked(body, &is_secret).to_string())?;
        }
        Ok(())
    }
}

fn masked(value: &Value, is_secret: &dyn Fn(&str) -> bool) -> Value {
    match value {
        Value::Object(object) => {
            let mut object = object.clone();
            for (name, value) in object.iter_mut() {
                *value = if is_secret(name) {
                    Value::from("***")
                } else {
                    masked(value, is_secret)
                };
            }
            Value::Object(object)
        }
        Value::Array(values) => values
            .iter()
            .map(|value| masked(value, is_secret))
            .collect::<Vec<_>>()
            .into(),
        scalar => scalar.clone(),
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pointer(pointer) => f.write_str(pointer),
            Self::FirstRow { members, .. } => {
                write!(f, "{} of the first row", members.join(" or "))
            }
        }
    }
}

/// The calls, a line each, writes marked.
pub(super) fn shown(calls: &[(Planned, Purpose)]) -> String {
    let mut text = String::new();
    for (call, purpose) in calls {
        let mark = match purpose {
            Purpose::Recording if call.is_write() => "write",
            Purpose::Recording => "read ",
            Purpose::Value if call.is_write() => "write, only for a value",
            Purpose::Value => "read, only for a value",
        };
        // Writing to a `String` cannot fail.
        let _ = writeln!(text, "  {mark}  {call}");
    }
    text
}
