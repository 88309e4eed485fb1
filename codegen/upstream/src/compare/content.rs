//! Media types of bodies and answers, and headers.

use super::node::Node;
use super::recorder::{Direction, Draft, Recorder};
use crate::difference::{Content, Importance, Kind, Leaf, Object, Subject};

/// The media types under `content` of two objects.
pub(super) fn compare<'d>(
    label: &str,
    ours: &Node<'d>,
    theirs: &Node<'d>,
    direction: Direction,
    recorder: &mut Recorder<'d>,
) {
    let (our, their) = (media_types(ours), media_types(theirs));
    // `*/*` is what frameworks write when nobody said anything: any one form will do.
    let any = |list: &[(String, Node<'d>)]| matches!(list, [(name, _)] if name == "*/*");
    if let ([(_, one)], [(_, other)]) = (our.as_slice(), their.as_slice())
        && (any(&our) || any(&their))
    {
        schemas(label, one, other, direction, recorder);
        return;
    }
    for (name, node) in &our {
        if let Some((_, same)) = their.iter().find(|(other, _)| other == name) {
            schemas(label, node, same, direction, recorder);
            continue;
        }
        // A mark on the answer or body is about its content.
        let is_marked = ours.member("x-provenance").is_some() && their.is_empty();
        recorder.record(Draft {
            kind: Kind::Removed,
            subject: Subject::MediaType,
            weight: Importance::Breaking.into(),
            message: format!("{label} as {name}"),
            ours: if is_marked { ours } else { node },
            theirs: Some(theirs),
        });
    }
    for (name, node) in &their {
        if our.iter().any(|(other, _)| other == name) {
            continue;
        }
        let content = Content::Theirs(node.pointer.clone(), Object::MediaType);
        recorder
            .record(Draft {
                kind: Kind::Added,
                subject: Subject::MediaType,
                weight: Importance::Notable.into(),
                message: format!("{label} as {name}"),
                ours,
                theirs: Some(node),
            })
            .insert_member(ours, "content", name, content);
    }
}

fn schemas<'d>(
    label: &str,
    ours: &Node<'d>,
    theirs: &Node<'d>,
    direction: Direction,
    recorder: &mut Recorder<'d>,
) {
    match (ours.member("schema"), theirs.member("schema")) {
        (Some(our), Some(their)) => {
            recorder.schemas(|| label.to_owned(), &our, &their, Some(direction));
        }
        (None, Some(their)) => {
            let content = Content::Theirs(their.pointer.clone(), Object::Schema);
            recorder
                .record(Draft {
                    kind: Kind::Added,
                    subject: Subject::Type,
                    weight: Importance::Notable.into(),
                    message: format!("schema of {label}"),
                    ours,
                    theirs: Some(&their),
                })
                .insert(ours, &[], Leaf::Member("schema".to_owned(), content));
        }
        (Some(our), None) => {
            recorder.record(Draft {
                kind: Kind::Removed,
                subject: Subject::Type,
                weight: Importance::Notable.into(),
                message: format!("schema of {label}"),
                ours: &our,
                theirs: Some(theirs),
            });
        }
        (None, None) => {}
    }
}

/// The headers of an answer.
pub(super) fn headers<'d>(
    status: &str,
    ours: &Node<'d>,
    theirs: &Node<'d>,
    recorder: &mut Recorder<'d>,
) {
    let list = |node: &Node<'d>| -> Vec<(&'d str, Node<'d>)> {
        let headers = node.member("headers");
        headers.iter().flat_map(Node::members).collect()
    };
    let (our, their) = (list(ours), list(theirs));
    for (name, node) in &our {
        let same = their
            .iter()
            .find(|(other, _)| other.eq_ignore_ascii_case(name));
        if let Some((_, same)) = same {
            let schemas = (
                node.resolved().member("schema"),
                same.resolved().member("schema"),
            );
            if let (Some(our), Some(their)) = schemas {
                let label = || format!("header `{name}` of the answer {status}");
                recorder.schemas(label, &our, &their, Some(Direction::Response));
            }
        } else {
            recorder.record(Draft {
                kind: Kind::Removed,
                subject: Subject::Header,
                weight: Importance::Detail.into(),
                message: format!("header `{name}` of the answer {status}"),
                ours: node,
                theirs: Some(theirs),
            });
        }
    }
    for (name, node) in &their {
        if our
            .iter()
            .any(|(other, _)| other.eq_ignore_ascii_case(name))
        {
            continue;
        }
        let node = node.resolved();
        let content = Content::Theirs(node.pointer.clone(), Object::Header);
        recorder
            .record(Draft {
                kind: Kind::Added,
                subject: Subject::Header,
                weight: Importance::Detail.into(),
                message: format!("header `{name}` of the answer {status}"),
                ours,
                theirs: Some(&node),
            })
            .insert_member(ours, "headers", name, content);
    }
}

/// By name, without parameters such as `charset`.
fn media_types<'d>(holder: &Node<'d>) -> Vec<(String, Node<'d>)> {
    let content = holder.member("content");
    let mut found: Vec<(String, Node<'d>)> = Vec::new();
    for (name, node) in content.iter().flat_map(Node::members) {
        let name = name.split(';').next().unwrap_or_default();
        let name = name.trim().to_ascii_lowercase();
        if !found.iter().any(|(other, _)| *other == name) {
            found.push((name, node.resolved()));
        }
    }
    found
}
