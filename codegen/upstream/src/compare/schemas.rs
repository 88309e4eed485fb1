//! Two schemas of the same thing.

use serde_json::Value;

use super::node::Node;
use super::operations::{deprecation, necessity};
use super::recorder::{Draft, Pair, Recorder, Weight};
use super::union;
use super::view::{FLAGS, View};
use crate::difference::{Content, Importance, Kind, Leaf, Object, Subject};

/// Compares one pair; what they consist of waits for its turn.
pub(super) fn compare<'d>(pair: &Pair<'d>, recorder: &mut Recorder<'d>) {
    let (ours, theirs) = (View::of(&pair.ours), View::of(&pair.theirs));
    let label = pair.label.as_str();
    if pair.ours.value == pair.theirs.value && !refers(pair.ours.value) {
        return;
    }
    if !kinds(label, &ours, &theirs, recorder) {
        return;
    }
    deprecation(&ours.node, &theirs.node, label, recorder);
    nullable(label, &ours, &theirs, recorder);
    values(label, &ours, &theirs, recorder);
    facets(label, &ours, &theirs, recorder);
    properties(label, &ours, &theirs, recorder);
    union::compare(label, &ours, &theirs, recorder);
    let items = (&ours.items, &theirs.items);
    inner(
        &format!("{label}[]"),
        "items",
        &ours,
        &theirs,
        items,
        recorder,
    );
    let members = (&ours.additional, &theirs.additional);
    let of_members = format!("{label}{{}}");
    inner(
        &of_members,
        "additionalProperties",
        &ours,
        &theirs,
        members,
        recorder,
    );
}

/// Whether equal texts may mean different things, because they refer to something.
fn refers(value: &Value) -> bool {
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(list) => open.extend(list),
            Value::Object(object) if object.contains_key("$ref") => return true,
            Value::Object(object) => open.extend(object.values()),
            _ => {}
        }
    }
    false
}

/// Whether both are of one kind; otherwise nothing else can be compared.
fn kinds<'d>(label: &str, ours: &View<'d>, theirs: &View<'d>, recorder: &mut Recorder<'d>) -> bool {
    let (was, is) = (told(ours), told(theirs));
    if was == is {
        return true;
    }
    recorder
        .record(Draft {
            kind: Kind::Changed,
            subject: Subject::Type,
            weight: Importance::Breaking.into(),
            message: format!("type of {label}"),
            ours: &ours.node,
            theirs: Some(&theirs.node),
        })
        .values(&was.into(), &is.into());
    false
}

fn told(view: &View<'_>) -> &'static str {
    match view.kind {
        Some(kind) => kind,
        None if view.is_anything() => "anything",
        None if view.alternatives.is_empty() => "one of several values",
        None => "one of several schemas",
    }
}

fn nullable<'d>(label: &str, ours: &View<'d>, theirs: &View<'d>, recorder: &mut Recorder<'d>) {
    if ours.nullable == theirs.nullable || ours.is_anything() {
        return;
    }
    let kind = if theirs.nullable {
        Kind::Added
    } else {
        Kind::Removed
    };
    let difference = recorder.record(Draft {
        kind,
        subject: Subject::Type,
        weight: match kind {
            Kind::Added => Weight {
                sent: Importance::Notable,
                received: Importance::Breaking,
            },
            _ => Weight {
                sent: Importance::Breaking,
                received: Importance::Detail,
            },
        },
        message: format!("null as a value of {label}"),
        ours: &ours.node,
        theirs: Some(&theirs.node),
    });
    let can_say = ours.node.text("type").is_some() && ours.node.member("nullable").is_none();
    if kind == Kind::Added && can_say {
        let leaf = Leaf::Member("nullable".to_owned(), Content::Value(true.into()));
        difference.insert(&ours.node, &[], leaf);
    }
}

fn values<'d>(label: &str, ours: &View<'d>, theirs: &View<'d>, recorder: &mut Recorder<'d>) {
    let listed = |values: &[&Value]| {
        let all: Vec<String> = values.iter().map(ToString::to_string).collect();
        all.join(", ").replace('`', "'")
    };
    let weight = |sent, received| Weight { sent, received };
    match (&ours.values, &theirs.values) {
        (None, None) => {}
        (Some((our, node)), Some((their, their_node))) => {
            let new: Vec<&Value> = their.iter().filter(|v| !our.contains(v)).copied().collect();
            let gone: Vec<&Value> = our.iter().filter(|v| !their.contains(v)).copied().collect();
            if !new.is_empty() {
                let difference = recorder.record(Draft {
                    kind: Kind::Added,
                    subject: Subject::EnumValue,
                    weight: Importance::Notable.into(),
                    message: format!("{label} may be `{}`", listed(&new)),
                    ours: node,
                    theirs: Some(their_node),
                });
                for value in new {
                    difference.insert_item(node, "enum", Content::Value(value.clone()));
                }
            }
            if !gone.is_empty() {
                recorder.record(Draft {
                    kind: Kind::Removed,
                    subject: Subject::EnumValue,
                    weight: weight(Importance::Breaking, Importance::Detail),
                    message: format!("{label} may be `{}`", listed(&gone)),
                    ours: node,
                    theirs: Some(their_node),
                });
            }
        }
        (Some((_, node)), None) => {
            recorder.record(Draft {
                kind: Kind::Removed,
                subject: Subject::EnumValue,
                weight: Importance::Detail.into(),
                message: format!("list of the values of {label}"),
                ours: node,
                theirs: Some(&theirs.node),
            });
        }
        (None, Some((their, node))) => {
            let list = their.iter().map(|value| (*value).clone()).collect();
            let content = Content::Value(Value::Array(list));
            recorder
                .record(Draft {
                    kind: Kind::Added,
                    subject: Subject::EnumValue,
                    weight: weight(Importance::Notable, Importance::Detail),
                    message: format!("list of the values of {label}: `{}`", listed(their)),
                    ours: &ours.node,
                    theirs: Some(node),
                })
                .insert(&ours.node, &[], Leaf::Member("enum".to_owned(), content));
        }
    }
}

fn facets<'d>(label: &str, ours: &View<'d>, theirs: &View<'d>, recorder: &mut Recorder<'d>) {
    let keys = ours.facets.keys().chain(theirs.facets.keys());
    let keys: std::collections::BTreeSet<&'static str> = keys.copied().collect();
    for key in keys {
        let pair = (ours.facets.get(key), theirs.facets.get(key));
        let unset = Value::Bool(false);
        let is_flag = FLAGS.contains(&key);
        let (our, their) = if is_flag {
            (
                Some(pair.0.map_or(&unset, |(value, _)| value)),
                Some(pair.1.map_or(&unset, |(value, _)| value)),
            )
        } else {
            (
                pair.0.map(|(value, _)| *value),
                pair.1.map(|(value, _)| *value),
            )
        };
        if same(our, their) {
            continue;
        }
        let place = pair.0.map_or(&ours.node, |(_, node)| node);
        let kind = match pair {
            (None, _) => Kind::Added,
            (_, None) => Kind::Removed,
            _ => Kind::Changed,
        };
        let stated = match (kind, pair.1.or(pair.0)) {
            (Kind::Added | Kind::Removed, Some((value, _))) => {
                format!("`{key}: {value}` on {label}")
            }
            _ => format!("`{key}` of {label}"),
        };
        let difference = recorder.record(Draft {
            kind,
            subject: Subject::Constraint,
            weight: Importance::Detail.into(),
            message: stated,
            ours: place,
            theirs: Some(pair.1.map_or(&theirs.node, |(_, node)| node)),
        });
        match (kind, our, their) {
            (Kind::Changed, Some(our), Some(their)) => {
                difference.values(our, their);
            }
            (Kind::Added, _, Some(their)) => {
                let leaf = Leaf::Member(key.to_owned(), Content::Value(their.clone()));
                difference.insert(&ours.node, &[], leaf);
            }
            _ => {}
        }
    }
}

/// `1` and `1.0` are one number.
fn same(ours: Option<&Value>, theirs: Option<&Value>) -> bool {
    match (ours, theirs) {
        (Some(Value::Number(a)), Some(Value::Number(b))) => {
            a == b
                || a.as_f64()
                    .zip(b.as_f64())
                    .is_some_and(|(a, b)| a.total_cmp(&b).is_eq())
        }
        _ => ours == theirs,
    }
}

fn properties<'d>(label: &str, ours: &View<'d>, theirs: &View<'d>, recorder: &mut Recorder<'d>) {
    for (name, property) in &ours.properties {
        let shown = name.replace('`', "'");
        let was = ours.required.contains(name);
        let Some(same) = theirs.properties.get(name) else {
            recorder.record(Draft {
                kind: Kind::Removed,
                subject: Subject::Field,
                weight: Weight {
                    sent: Importance::Breaking,
                    received: if was {
                        Importance::Breaking
                    } else {
                        Importance::Notable
                    },
                },
                message: format!("field `{shown}` of {label}"),
                ours: property,
                theirs: Some(&theirs.node),
            });
            continue;
        };
        let is = theirs.required.contains(name);
        if was != is {
            recorder
                .record(Draft {
                    kind: Kind::Changed,
                    subject: Subject::Field,
                    weight: if is {
                        Weight {
                            sent: Importance::Breaking,
                            received: Importance::Detail,
                        }
                    } else {
                        Weight {
                            sent: Importance::Detail,
                            received: Importance::Breaking,
                        }
                    },
                    message: format!("field `{shown}` of {label} is {}", necessity(is)),
                    ours: property,
                    theirs: Some(same),
                })
                .values(&was.into(), &is.into());
        }
        recorder.schemas(
            || format!("{label}.`{shown}`").replace("`.`", "."),
            property,
            same,
            None,
        );
    }
    for (name, property) in &theirs.properties {
        if ours.properties.contains_key(name) {
            continue;
        }
        let required = theirs.required.contains(name);
        let shown = name.replace('`', "'");
        let sent = if required {
            Importance::Breaking
        } else {
            Importance::Notable
        };
        let content = Content::Theirs(property.pointer.clone(), Object::Schema);
        let difference = recorder.record(Draft {
            kind: Kind::Added,
            subject: Subject::Field,
            weight: Weight {
                sent,
                received: Importance::Notable,
            },
            message: format!("{} field `{shown}` of {label}", necessity(required)),
            ours: &ours.holder,
            theirs: Some(property),
        });
        difference.insert_member(&ours.holder, "properties", name, content);
        if required {
            let name = Content::Value((*name).into());
            difference.insert_item(&ours.holder, "required", name);
        }
    }
}

/// The one schema that items, or members without a name, follow.
fn inner<'d>(
    label: &str,
    key: &str,
    ours: &View<'d>,
    theirs: &View<'d>,
    parts: (&Option<Node<'d>>, &Option<Node<'d>>),
    recorder: &mut Recorder<'d>,
) {
    match parts {
        (None, None) => {}
        (Some(our), Some(their)) => recorder.schemas(|| label.to_owned(), our, their, None),
        (Some(our), None) => {
            recorder.record(Draft {
                kind: Kind::Removed,
                subject: Subject::Type,
                weight: Importance::Detail.into(),
                message: format!("type of {label}"),
                ours: our,
                theirs: Some(&theirs.node),
            });
        }
        (None, Some(their)) => {
            let content = Content::Theirs(their.pointer.clone(), Object::Schema);
            let difference = recorder.record(Draft {
                kind: Kind::Added,
                subject: Subject::Type,
                weight: Importance::Notable.into(),
                message: format!("type of {label}"),
                ours: &ours.node,
                theirs: Some(their),
            });
            if ours.node.member(key).is_none() {
                let leaf = Leaf::Member(key.to_owned(), content);
                difference.insert(&ours.node, &[], leaf);
            }
        }
    }
}
