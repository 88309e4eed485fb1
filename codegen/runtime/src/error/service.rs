//! What the service says about an error: its code and message, wherever the document says they stand.

use crate::api::ErrorPointers;
use crate::json::{self, Value};

/// Code and message of an error body.
#[derive(Default)]
pub(super) struct Said {
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
}

/// Reads them. A body that is not JSON, or has neither, says nothing.
pub(super) fn read(pointers: &[&ErrorPointers], body: &str) -> Said {
    let Ok(value) = json::from_slice::<Value>(body.as_bytes()) else {
        return Said::default();
    };
    let first = |of: fn(&ErrorPointers) -> &'static [&'static str]| {
        pointers
            .iter()
            .flat_map(|pointers| of(pointers))
            .find_map(|pointer| text_at(&value, pointer))
    };
    Said {
        code: first(|pointers| pointers.code),
        message: first(|pointers| pointers.message),
    }
}

/// The non-empty string at a pointer whose `*` segments mean the first element or member.
fn text_at(value: &Value, pointer: &str) -> Option<String> {
    let found = pointer.split('/').skip(1).try_fold(value, step)?;
    found
        .as_str()
        .filter(|text| !text.trim().is_empty())
        .map(str::to_owned)
}

fn step<'v>(value: &'v Value, segment: &str) -> Option<&'v Value> {
    match value {
        Value::Array(elements) if segment == "*" => elements.first(),
        Value::Array(elements) => elements.get(segment.parse::<usize>().ok()?),
        Value::Object(members) if segment == "*" => members.iter().next().map(|(_, value)| value),
        Value::Object(members) => members.get(&segment.replace("~1", "/").replace("~0", "~")),
        _ => None,
    }
}
