//! What concerns the whole document: its servers.

use std::collections::BTreeSet;

use serde_json::json;

use serde_json::Value;

use super::node::Node;
use super::recorder::{Draft, Recorder};
use crate::difference::{Content, Importance, Kind, Subject};

/// Servers by their URL, the variables in it filled in. A URL that is relative, to wherever the document lies, says nothing
/// that could be compared.
pub(super) fn servers<'d>(ours: &Node<'d>, theirs: &Node<'d>, recorder: &mut Recorder<'d>) {
    let (our, their) = (list(ours), list(theirs));
    let named = |list: &[(String, Node<'d>)]| -> BTreeSet<String> {
        list.iter().map(|(url, _)| url.clone()).collect()
    };
    let (our_urls, their_urls) = (named(&our), named(&their));
    if our.is_empty() || their.is_empty() {
        return;
    }
    for (url, node) in &their {
        if !our_urls.contains(url) {
            let draft = Draft {
                kind: Kind::Added,
                subject: Subject::Server,
                weight: Importance::Detail.into(),
                message: format!("server {url}"),
                ours: &ours.member("servers").unwrap_or_else(|| ours.clone()),
                theirs: Some(node),
            };
            let server = Content::Value(json!({ "url": url }));
            recorder.record(draft).insert_item(ours, "servers", server);
        }
    }
    for (url, node) in &our {
        if !their_urls.contains(url) {
            recorder.record(Draft {
                kind: Kind::Removed,
                subject: Subject::Server,
                weight: Importance::Detail.into(),
                message: format!("server {url}"),
                ours: node,
                theirs: None,
            });
        }
    }
}

fn list<'d>(root: &Node<'d>) -> Vec<(String, Node<'d>)> {
    let servers = root.member("servers");
    let all = servers.iter().flat_map(Node::items);
    all.filter_map(|server| {
        let mut url = server.text("url")?.to_owned();
        let variables = server.member("variables");
        for (name, variable) in variables.iter().flat_map(Node::members) {
            let value = variable.text("default").unwrap_or_default();
            url = url.replace(&format!("{{{name}}}"), value);
        }
        let url = url.trim_end_matches('/').to_owned();
        (url.contains("://") && !url.contains('`')).then_some((url, server))
    })
    .collect()
}

/// Whether an operation has something.
type Test = fn(&Value) -> bool;

/// What is not compared although one of the documents has it.
pub(super) fn left_out(ours: &Value, theirs: &Value) -> Option<String> {
    let kinds: [(&str, Test); 3] = [
        ("callbacks", |operation| {
            operation.get("callbacks").is_some()
        }),
        ("links", |operation| {
            any(operation.get("responses"), |answer| {
                answer.get("links").is_some()
            })
        }),
        ("encodings of bodies", |operation| {
            let content = operation.pointer("/requestBody/content");
            any(content, |media_type| media_type.get("encoding").is_some())
        }),
    ];
    let has =
        |document: &Value, test: Test| any(document.get("paths"), |item| any(Some(item), test));
    let mut found: Vec<&str> = kinds
        .into_iter()
        .filter(|(_, test)| has(ours, *test) || has(theirs, *test))
        .map(|(name, _)| name)
        .collect();
    let has_webhooks = |document: &Value| document.get("webhooks").is_some();
    if has_webhooks(ours) || has_webhooks(theirs) {
        found.push("webhooks");
    }
    (!found.is_empty()).then(|| format!("not compared: {}", found.join(", ")))
}

fn any(object: Option<&Value>, test: impl Fn(&Value) -> bool) -> bool {
    let members = object.and_then(Value::as_object);
    members.is_some_and(|members| members.values().any(test))
}
