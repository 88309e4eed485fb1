//! Cargo features of large APIs: one for each resource. Models follow the resources whose operations reach them.

use std::collections::HashMap;

use super::clusters::Clusters;
use super::placement::{self, SHARED};
use crate::model::{Condition, GatedModule, Model, Resource};
use crate::naming::Allocator;

/// Up to so many operations are compiled quickly enough as a whole. More than that are divided into features.
const MOST_WITHOUT_FEATURES: usize = 100;

/// What the manifest of every crate has already, the names of its dependencies included.
const TAKEN: &[&str] = &[
    "blocking",
    "default",
    "gzip",
    "openapi-runtime",
    "replay",
    "reqwest",
    "serde",
    "tracing",
];

/// The module of types that nothing uses.
const UNUSED: &str = "unused";

/// So many resources are named in the name of a module that they share, if it stays shorter than [`LONGEST_NAME`].
const MOST_NAMED: usize = 3;

const LONGEST_NAME: usize = 60;

/// Places the models in modules. The resources of a large API get features, which the modules follow.
pub(super) fn settle(
    models: &mut [Model],
    clusters: &Clusters,
    resources: &mut [Resource],
) -> Vec<GatedModule> {
    let operations = resources.iter().map(|resource| resource.operations.len());
    if operations.sum::<usize>() <= MOST_WITHOUT_FEATURES || resources.len() < 2 {
        placement::modules(models, clusters, resources);
        return Vec::new();
    }
    name(resources);
    place(models, clusters, resources)
}

fn name(resources: &mut [Resource]) {
    let wanted = resources.iter().map(|resource| {
        let name = resource.module.trim_end_matches('_').replace('_', "-");
        if TAKEN.contains(&name.as_str()) {
            format!("{name}-resource")
        } else {
            name
        }
    });
    let names = Allocator::reserving(TAKEN).allocate_all(wanted.collect(), |name, attempt| {
        format!("{name}-resource-{attempt}")
    });
    for (resource, name) in resources.iter_mut().zip(names) {
        resource.feature = Some(name);
    }
}

/// A module for each set of resources that models are used by. What a model consists of is used by all that use the model,
/// so a module is only compiled together with those that it needs.
fn place(models: &mut [Model], clusters: &Clusters, resources: &[Resource]) -> Vec<GatedModule> {
    let features = |users: &[usize]| -> Vec<String> {
        let users = users.iter().filter_map(|index| resources.get(*index));
        users
            .filter_map(|resource| resource.feature.clone())
            .collect()
    };
    let every: Vec<usize> = (0..resources.len()).collect();
    let mut names = Allocator::default();
    for resource in resources {
        names.reserve(&resource.module);
    }
    let shared = names.allocate(SHARED, |name, attempt| format!("{name}_{attempt}"));
    let mut users = placement::users(clusters, resources, |operation| {
        operation.sent().chain(operation.received())
    });
    let mut known = HashMap::from([(users.sets.of(every.clone()), shared)]);
    let mut gated = Vec::new();
    for (model, set) in models.iter_mut().zip(users.of) {
        if let Some(module) = known.get(&set) {
            model.module.clone_from(module);
            continue;
        }
        let mut allocate =
            |module: &str| names.allocate(module, |name, attempt| format!("{name}_{attempt}"));
        let (module, condition) = match users.sets.numbers(set) {
            [] => (allocate(UNUSED), Condition::All(features(&every))),
            users => {
                let mut modules = users.iter().filter_map(|index| resources.get(*index));
                let module = match (modules.next(), modules.next()) {
                    // Taken from the start, by itself.
                    (Some(only), None) => only.module.clone(),
                    _ => allocate(&wanted(users, resources)),
                };
                (module, Condition::Any(features(users)))
            }
        };
        model.module.clone_from(&module);
        known.insert(set, module.clone());
        gated.push(GatedModule { module, condition });
    }
    gated
}

/// `users_and_keys`, or `shared` where that gets too long: the allocator numbers those.
fn wanted(users: &[usize], resources: &[Resource]) -> String {
    let modules = users.iter().filter_map(|index| resources.get(*index));
    // What tells a module from a keyword is not needed within a name.
    let modules = modules.map(|resource| resource.module.trim_end_matches('_'));
    let name = modules.collect::<Vec<_>>().join("_and_");
    if users.len() > MOST_NAMED || name.len() > LONGEST_NAME {
        return SHARED.to_owned();
    }
    name
}
