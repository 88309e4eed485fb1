//! One operation of both documents, or of one of them.

use super::content;
use super::node::Node;
use super::parameters;
use super::recorder::{Direction, Draft, Recorder};
use super::routes::{Operation, nameless};
use super::security;
use crate::difference::{Content, Importance, Kind, Leaf, Object, Subject};

/// Compares what both documents say about one operation.
pub(super) fn compare<'d>(
    ours: &Operation<'d>,
    theirs: &Operation<'d>,
    security: &security::Comparison<'_>,
    recorder: &mut Recorder<'d>,
) {
    deprecation(&ours.node, &theirs.node, "the operation", recorder);
    parameters::compare(ours, theirs, security, recorder);
    body(&ours.node, &theirs.node, recorder);
    responses(&ours.node, &theirs.node, recorder);
}

/// Upstream has an operation that our document does not have.
pub(super) fn added<'d>(
    root: &Node<'d>,
    operation: &Operation<'d>,
    base: Option<&str>,
    key: &(String, &'static str),
    recorder: &mut Recorder<'d>,
) {
    recorder.operation(operation.name());
    let paths = root.member("paths").unwrap_or_else(|| root.clone());
    // Another method of the same path: there it goes, and the parameters of the path are called as they are there.
    let same = paths.members().find(|(path, _)| {
        let whole = format!("{}{path}", base.unwrap_or_default());
        nameless(&whole) == key.0
    });
    let path = match &same {
        Some((path, _)) => Some((*path).to_owned()),
        None => match base {
            None => Some(operation.path.to_owned()),
            // In the terms of our server: the parameters keep their names only if the path is cut, not made longer.
            Some(base) => operation
                .path
                .strip_prefix(base)
                .filter(|path| path.starts_with('/'))
                .map(str::to_owned),
        },
    };
    let place = same.as_ref().map_or(&paths, |(_, item)| item);
    let difference = recorder.record(Draft {
        kind: Kind::Added,
        subject: Subject::Operation,
        weight: Importance::Notable.into(),
        message: format!("operation {}", operation.name()),
        ours: place,
        theirs: Some(&operation.node),
    });
    if let Some(path) = path {
        let content = Content::Operation {
            theirs: operation.node.pointer.clone(),
            path: path.clone(),
        };
        let leaf = Leaf::Member(operation.method.to_owned(), content);
        match &same {
            Some((_, item)) => difference.insert(&item.resolved(), &[], leaf),
            None => difference.insert(&paths, &[&path], leaf),
        };
    }
}

/// Our document has an operation that upstream does not have.
pub(super) fn removed<'d>(operation: &Operation<'d>, recorder: &mut Recorder<'d>) {
    recorder.record(Draft {
        kind: Kind::Removed,
        subject: Subject::Operation,
        weight: Importance::Breaking.into(),
        message: format!("operation {}", operation.name()),
        ours: &operation.node,
        theirs: None,
    });
}

/// `deprecated` on whatever may have it.
pub(super) fn deprecation<'d>(
    ours: &Node<'d>,
    theirs: &Node<'d>,
    what: &str,
    recorder: &mut Recorder<'d>,
) {
    let kind = match (ours.flag("deprecated"), theirs.flag("deprecated")) {
        (false, true) => Kind::Added,
        (true, false) => Kind::Removed,
        _ => return,
    };
    let difference = recorder.record(Draft {
        kind,
        subject: Subject::Deprecation,
        weight: Importance::Notable.into(),
        message: format!("`deprecated` on {what}"),
        ours,
        theirs: Some(theirs),
    });
    if kind == Kind::Added && ours.member("deprecated").is_none() {
        let leaf = Leaf::Member("deprecated".to_owned(), Content::Value(true.into()));
        difference.insert(ours, &[], leaf);
    }
}

fn body<'d>(ours: &Node<'d>, theirs: &Node<'d>, recorder: &mut Recorder<'d>) {
    let key = "requestBody";
    let our = ours.member(key).map(|body| body.resolved());
    let their = theirs.member(key).map(|body| body.resolved());
    match (our, their) {
        (None, None) => {}
        (None, Some(body)) => {
            let importance = if body.flag("required") {
                Importance::Breaking
            } else {
                Importance::Notable
            };
            let content = Content::Theirs(body.pointer.clone(), Object::Body);
            recorder
                .record(Draft {
                    kind: Kind::Added,
                    subject: Subject::Body,
                    weight: importance.into(),
                    message: "request body".to_owned(),
                    ours,
                    theirs: Some(&body),
                })
                .insert(ours, &[], Leaf::Member(key.to_owned(), content));
        }
        (Some(body), None) => {
            recorder.record(Draft {
                kind: Kind::Removed,
                subject: Subject::Body,
                weight: Importance::Breaking.into(),
                message: "request body".to_owned(),
                ours: &body,
                theirs: Some(theirs),
            });
        }
        (Some(our), Some(their)) => {
            let (was, is) = (our.flag("required"), their.flag("required"));
            if was != is {
                recorder
                    .record(Draft {
                        kind: Kind::Changed,
                        subject: Subject::Body,
                        weight: if is {
                            Importance::Breaking.into()
                        } else {
                            Importance::Detail.into()
                        },
                        message: format!("the request body is {}", necessity(is)),
                        ours: &our,
                        theirs: Some(&their),
                    })
                    .values(&was.into(), &is.into());
            }
            let way = Direction::Request;
            content::compare("the request body", &our, &their, way, recorder);
        }
    }
}

fn responses<'d>(ours: &Node<'d>, theirs: &Node<'d>, recorder: &mut Recorder<'d>) {
    let by_status = |node: &Node<'d>| -> Vec<(String, Node<'d>)> {
        let all = node.member("responses");
        let all = all.iter().flat_map(Node::members);
        all.filter(|(status, _)| !status.starts_with("x-"))
            .map(|(status, response)| (status.to_uppercase(), response))
            .collect()
    };
    let (our, their) = (by_status(ours), by_status(theirs));
    for (status, response) in &our {
        let same = their.iter().find(|(other, _)| other == status);
        let Some((_, same)) = same else {
            recorder.record(Draft {
                kind: Kind::Removed,
                subject: Subject::Response,
                weight: if status.starts_with('2') {
                    Importance::Breaking.into()
                } else {
                    Importance::Detail.into()
                },
                message: format!("answer {status}"),
                ours: response,
                theirs: Some(theirs),
            });
            continue;
        };
        let (response, same) = (response.resolved(), same.resolved());
        let way = Direction::Response;
        content::compare(
            &format!("the answer {status}"),
            &response,
            &same,
            way,
            recorder,
        );
        content::headers(status, &response, &same, recorder);
    }
    for (status, response) in &their {
        if our.iter().any(|(other, _)| other == status) {
            continue;
        }
        let response = response.resolved();
        let content = Content::Theirs(response.pointer.clone(), Object::Response);
        let name = if status == "DEFAULT" {
            "default"
        } else {
            status
        };
        recorder
            .record(Draft {
                kind: Kind::Added,
                subject: Subject::Response,
                weight: Importance::Notable.into(),
                message: format!("answer {name}"),
                ours: &ours.member("responses").unwrap_or_else(|| ours.clone()),
                theirs: Some(&response),
            })
            .insert_member(ours, "responses", name, content);
    }
}

/// Required or optional, in words.
pub(super) fn necessity(required: bool) -> &'static str {
    if required { "required" } else { "optional" }
}
