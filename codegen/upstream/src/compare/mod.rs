//! Two documents held against each other: not how they are written, but what they say about the service.
//!
//! Operations are the same by method and path. Names of schemas and operations, order, prose, examples and extensions do
//! not count, nor whether something is written in place or referred to, nor which version of OpenAPI says it: both trees
//! have been brought to 3.0 by the loader.

mod content;
mod documents;
mod node;
mod operations;
mod parameters;
mod recorder;
mod routes;
mod schemas;
mod security;
mod union;
mod view;

use std::collections::HashMap;

use openapi_codegen::finding::Pointer;
use serde_json::Value;

pub(crate) use node::Node;
pub(crate) use routes::names as path_parameters;
pub(crate) use security::translated as security_in_our_terms;

use crate::difference::Difference;
use recorder::Recorder;

/// What came of it.
#[derive(Debug)]
pub struct Comparison {
    /// What the documents disagree about, the important first, then in the order of our document.
    pub differences: Vec<Difference>,
    /// What only our document has and marks with `x-provenance`: known not to come from upstream, so no drift.
    pub marked: Vec<Difference>,
    /// What was left out, and why.
    pub notes: Vec<String>,
    /// How many operations our document has.
    pub our_operations: usize,
    /// How many operations the upstream document has.
    pub their_operations: usize,
    /// How many of them are the same by method and path.
    pub shared_operations: usize,
    /// Their components that were held against one of ours.
    pub(crate) counterparts: HashMap<Pointer, Pointer>,
}

/// Compares two trees as [`openapi_codegen::load`] makes them.
#[must_use]
pub fn compare(ours: &Value, theirs: &Value) -> Comparison {
    let ours = Node::root(ours);
    let theirs = Node::root(theirs);
    let mut recorder = Recorder::new();
    let mut notes = Vec::new();
    notes.extend(documents::left_out(ours.value, theirs.value));
    let (our_routes, their_routes, base) = routes::routes(&ours, &theirs);

    documents::servers(&ours, &theirs, &mut recorder);
    let mut security = security::Comparison::new(&ours, &theirs, &mut notes);
    let mut shared = 0;
    for (key, operation) in &our_routes {
        recorder.operation(operation.name());
        match their_routes.get(key) {
            Some(same) => {
                shared += 1;
                operations::compare(operation, same, &security, &mut recorder);
                security.operation(operation, same);
            }
            None => operations::removed(operation, &mut recorder),
        }
    }
    for (key, operation) in &their_routes {
        if !our_routes.contains_key(key) {
            operations::added(&ours, operation, base.as_deref(), key, &mut recorder);
        }
    }
    recorder.document();
    security.finish(&mut recorder);
    while let Some(pair) = recorder.next_pair() {
        schemas::compare(&pair, &mut recorder);
    }
    let counterparts = counterparts(&ours, &recorder);
    let (differences, marked) = recorder.finish();
    Comparison {
        differences,
        marked,
        notes,
        our_operations: our_routes.len(),
        their_operations: their_routes.len(),
        shared_operations: shared,
        counterparts,
    }
}

/// Which component of ours stands for which of theirs. Of several, the one of the same name, or the first by name.
fn counterparts(ours: &Node<'_>, recorder: &Recorder<'_>) -> HashMap<Pointer, Pointer> {
    let is_component = |pointer: &Pointer| {
        pointer.depth() == 3 && pointer.as_str().starts_with("/components/schemas/")
    };
    let mut chosen: HashMap<Pointer, Pointer> = HashMap::new();
    for (theirs, own) in recorder.pairs() {
        if !is_component(theirs) || !is_component(own) {
            continue;
        }
        let known = chosen.entry(theirs.clone()).or_insert_with(|| own.clone());
        if own == theirs || (*known != *theirs && own < known) {
            known.clone_from(own);
        }
    }
    chosen.retain(|_, own| ours.value.pointer(own.as_str()).is_some());
    chosen
}
