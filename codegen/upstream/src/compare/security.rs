//! What a call must present, by what stands on the wire rather than by the names of schemes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::node::Node;
use super::recorder::{Draft, Recorder};
use super::routes::Operation;
use crate::difference::{Importance, Kind, Subject};

/// Alternatives of credentials that are presented together. One that is empty: none is needed.
type Requirement = BTreeSet<BTreeSet<String>>;

/// Collects what operations need, so that the same difference of many operations is told once.
pub(super) struct Comparison<'d> {
    ours: Node<'d>,
    theirs: Node<'d>,
    state: State,
    differing: BTreeMap<(Requirement, Requirement), Vec<Node<'d>>>,
    operations: BTreeMap<(Requirement, Requirement), Vec<String>>,
    credentials: BTreeSet<(String, String)>,
}

#[derive(PartialEq, Eq)]
enum State {
    Compared,
    /// Upstream says nothing about security.
    LeftOut,
}

impl<'d> Comparison<'d> {
    pub(super) fn new(ours: &Node<'d>, theirs: &Node<'d>, notes: &mut Vec<String>) -> Self {
        let state = if schemes(theirs).is_empty() && !schemes(ours).is_empty() {
            notes.push(
                "upstream describes no security scheme: what calls must present is not compared"
                    .to_owned(),
            );
            State::LeftOut
        } else {
            State::Compared
        };
        let described = schemes(ours);
        let keys = described
            .values()
            .filter(|scheme| scheme.text("type") == Some("apiKey"));
        let credentials = keys
            .filter_map(|scheme| {
                let (location, name) = (scheme.text("in")?, scheme.text("name")?);
                Some((location.to_owned(), cased(location, name)))
            })
            .collect();
        Self {
            ours: ours.clone(),
            theirs: theirs.clone(),
            state,
            differing: BTreeMap::new(),
            operations: BTreeMap::new(),
            credentials,
        }
    }

    /// Whether a parameter is what one of our security schemes stands for.
    pub(super) fn is_credential(&self, location: &str, name: &str) -> bool {
        let key = (location.to_owned(), cased(location, name));
        self.credentials.contains(&key)
    }

    pub(super) fn operation(&mut self, ours: &Operation<'d>, theirs: &Operation<'d>) {
        if self.state == State::LeftOut {
            return;
        }
        let our = requirement(&self.ours, &ours.node);
        let their = requirement(&self.theirs, &theirs.node);
        if our != their {
            let key = (our, their);
            let place = ours.node.member("security");
            let place = place.or_else(|| self.ours.member("security"));
            let place = place.unwrap_or_else(|| ours.node.clone());
            self.differing.entry(key.clone()).or_default().push(place);
            self.operations.entry(key).or_default().push(ours.name());
        }
    }

    pub(super) fn finish(self, recorder: &mut Recorder<'d>) {
        for ((our, their), places) in self.differing {
            let Some(place) = places.first() else {
                continue;
            };
            let names = self.operations.get(&(our.clone(), their.clone()));
            let difference = recorder.record(Draft {
                kind: Kind::Changed,
                subject: Subject::Security,
                weight: Importance::Breaking.into(),
                message: "what a call must present".to_owned(),
                ours: place,
                theirs: None,
            });
            difference.values(&told(&our).into(), &told(&their).into());
            difference.operations = names.cloned().unwrap_or_default();
        }
    }
}

/// What an operation of theirs must present, by the names of our schemes. `None` when that is what our document says of every
/// operation, or when we have no scheme for it.
pub(crate) fn translated(
    ours: &Node<'_>,
    theirs: &Node<'_>,
    operation: &Node<'_>,
) -> Option<Value> {
    let wanted = requirement(theirs, operation);
    let nothing = Node::root(&Value::Null);
    if schemes(theirs).is_empty() || wanted == requirement(ours, &nothing) {
        return None;
    }
    let own = schemes(ours);
    let named = |wire: &str| {
        let scheme = own
            .iter()
            .find(|(name, scheme)| on_the_wire(name, Some(scheme)) == wire);
        Some(((*scheme?.0).to_owned(), json!([])))
    };
    let alternatives = wanted.iter().map(|together| {
        let all: Option<Map<String, Value>> = together.iter().map(|wire| named(wire)).collect();
        all.map(Value::Object)
    });
    alternatives
        .collect::<Option<Vec<Value>>>()
        .map(Value::Array)
}

fn schemes<'d>(root: &Node<'d>) -> BTreeMap<&'d str, Node<'d>> {
    let schemes = root.member("components");
    let schemes = schemes.and_then(|components| components.member("securitySchemes"));
    let all = schemes.iter().flat_map(Node::members);
    all.map(|(name, scheme)| (name, scheme.resolved()))
        .collect()
}

fn requirement(root: &Node<'_>, operation: &Node<'_>) -> Requirement {
    let schemes = schemes(root);
    let stated = operation
        .member("security")
        .or_else(|| root.member("security"));
    let mut requirement: Requirement = stated
        .iter()
        .flat_map(Node::items)
        .map(|alternative| {
            let names = alternative.members().map(|(name, _)| name);
            names
                .map(|name| on_the_wire(name, schemes.get(name)))
                .collect()
        })
        .collect();
    if requirement.is_empty() {
        requirement.insert(BTreeSet::new());
    }
    requirement
}

/// What is sent: tokens of all kinds are sent alike.
fn on_the_wire(name: &str, scheme: Option<&Node<'_>>) -> String {
    let Some(scheme) = scheme else {
        return format!("unknown scheme {name}");
    };
    match scheme.text("type") {
        Some("oauth2" | "openIdConnect") => "Authorization: Bearer".to_owned(),
        Some("http") => {
            let word = scheme.text("scheme").unwrap_or_default().to_lowercase();
            let mut letters = word.chars();
            let first = letters.next().map(|letter| letter.to_ascii_uppercase());
            let word: String = first.into_iter().chain(letters).collect();
            format!("Authorization: {word}")
        }
        Some("apiKey") => {
            let location = scheme.text("in").unwrap_or_default();
            let key = scheme.text("name").unwrap_or_default();
            format!("{location} {}", cased(location, key))
        }
        other => other.unwrap_or("unknown").to_owned(),
    }
}

/// Names of headers do not depend on case.
fn cased(location: &str, name: &str) -> String {
    if location == "header" {
        name.to_lowercase()
    } else {
        name.to_owned()
    }
}

fn told(requirement: &Requirement) -> String {
    let alternatives = requirement.iter().map(|together| {
        if together.is_empty() {
            return "nothing".to_owned();
        }
        let all: Vec<&str> = together.iter().map(String::as_str).collect();
        all.join(" and ")
    });
    alternatives.collect::<Vec<_>>().join(", or ")
}
