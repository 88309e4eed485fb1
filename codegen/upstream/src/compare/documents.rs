//! What concerns the whole document: its servers.

use std::collections::BTreeSet;

use serde_json::json;

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
