//! The parameters of an operation.

use serde_json::Value;

use super::node::Node;
use super::operations::{deprecation, necessity};
use super::recorder::{Direction, Draft, Recorder, Weight};
use super::routes::{Operation, names};
use super::{content, security};
use crate::difference::{Content, Importance, Kind, Object, Subject};

/// A parameter and what makes it the same as another.
struct Parameter<'d> {
    location: &'d str,
    /// Header names in lower case; for a path its position, because a caller never sends the name.
    key: String,
    node: Node<'d>,
}

pub(super) fn compare<'d>(
    ours: &Operation<'d>,
    theirs: &Operation<'d>,
    security: &security::Comparison<'_>,
    recorder: &mut Recorder<'d>,
) {
    let (our, their) = (collect(ours), collect(theirs));
    for parameter in &our {
        match their.iter().find(|other| other.is(parameter)) {
            Some(same) => both(&parameter.node, &same.node, recorder),
            None if security.is_credential(parameter.location, &parameter.key) => {}
            None => {
                recorder.record(Draft {
                    kind: Kind::Removed,
                    subject: Subject::Parameter,
                    weight: Importance::Breaking.into(),
                    message: described(&parameter.node),
                    ours: &parameter.node,
                    theirs: Some(&theirs.node),
                });
            }
        }
    }
    for parameter in &their {
        let is_known = our.iter().any(|other| other.is(parameter));
        // Ours may describe as a security scheme what theirs has as a parameter.
        if is_known || security.is_credential(parameter.location, &parameter.key) {
            continue;
        }
        let required = parameter.node.flag("required");
        let content = Content::Theirs(parameter.node.pointer.clone(), Object::Parameter);
        recorder
            .record(Draft {
                kind: Kind::Added,
                subject: Subject::Parameter,
                weight: if required {
                    Importance::Breaking.into()
                } else {
                    Importance::Notable.into()
                },
                message: format!("{} {}", necessity(required), described(&parameter.node)),
                ours: &ours.node,
                theirs: Some(&parameter.node),
            })
            .insert_item(&ours.node, "parameters", content);
    }
}

impl Parameter<'_> {
    fn is(&self, other: &Self) -> bool {
        self.location == other.location && self.key == other.key
    }
}

/// Those of the path and those of the operation, which go first.
fn collect<'d>(operation: &Operation<'d>) -> Vec<Parameter<'d>> {
    let names = names(operation.path);
    let mut found: Vec<Parameter<'d>> = Vec::new();
    let lists = [&operation.node, &operation.item].map(|holder| holder.member("parameters"));
    for node in lists.iter().flatten().flat_map(Node::items) {
        let node = node.resolved();
        let (Some(location), Some(name)) = (node.text("in"), node.text("name")) else {
            continue;
        };
        let key = match location {
            "header" => name.to_lowercase(),
            "path" => match names.iter().position(|known| *known == name) {
                Some(position) => position.to_string(),
                None => continue,
            },
            _ => name.to_owned(),
        };
        // OpenAPI says that parameters of these names are to be ignored.
        let is_ignored = location == "header"
            && matches!(key.as_str(), "accept" | "content-type" | "authorization");
        let parameter = Parameter {
            location,
            key,
            node,
        };
        if !is_ignored && !found.iter().any(|other| other.is(&parameter)) {
            found.push(parameter);
        }
    }
    found
}

fn both<'d>(ours: &Node<'d>, theirs: &Node<'d>, recorder: &mut Recorder<'d>) {
    let described = described(ours);
    let (was, is) = (ours.flag("required"), theirs.flag("required"));
    if was != is && ours.text("in") != Some("path") {
        recorder
            .record(Draft {
                kind: Kind::Changed,
                subject: Subject::Parameter,
                weight: if is {
                    Importance::Breaking.into()
                } else {
                    Importance::Detail.into()
                },
                message: format!("{described} is {}", necessity(is)),
                ours,
                theirs: Some(theirs),
            })
            .values(&was.into(), &is.into());
    }
    deprecation(ours, theirs, &described, recorder);
    for (what, (was, is)) in [
        ("style", (style(ours), style(theirs))),
        ("explode", (explode(ours), explode(theirs))),
    ] {
        if was != is && is_compound(ours) {
            recorder
                .record(Draft {
                    kind: Kind::Changed,
                    subject: Subject::Parameter,
                    weight: Weight::from(Importance::Breaking),
                    message: format!("`{what}` of {described}"),
                    ours,
                    theirs: Some(theirs),
                })
                .values(&was, &is);
        }
    }
    match (ours.member("schema"), theirs.member("schema")) {
        (Some(our), Some(their)) => {
            recorder.schemas(|| described, &our, &their, Some(Direction::Request));
        }
        _ => content::compare(&described, ours, theirs, Direction::Request, recorder),
    }
}

/// `style` and `explode` only matter for lists and objects.
fn is_compound(parameter: &Node<'_>) -> bool {
    let schema = parameter.member("schema").map(|schema| schema.resolved());
    schema.is_some_and(|schema| matches!(schema.text("type"), Some("array" | "object")))
}

fn style(parameter: &Node<'_>) -> Value {
    let default = match parameter.text("in") {
        Some("query" | "cookie") => "form",
        _ => "simple",
    };
    parameter.text("style").unwrap_or(default).into()
}

fn explode(parameter: &Node<'_>) -> Value {
    let stated = parameter.value.get("explode").and_then(Value::as_bool);
    stated.unwrap_or_else(|| style(parameter) == "form").into()
}

fn described(parameter: &Node<'_>) -> String {
    let location = parameter.text("in").unwrap_or_default();
    let name = parameter.text("name").unwrap_or_default();
    format!("{location} parameter `{}`", name.replace('`', "'"))
}
