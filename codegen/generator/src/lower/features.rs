//! Cargo features of large APIs: one for each resource. Models follow the resources whose operations reach them.

use std::collections::{HashMap, HashSet};

use super::placement::{SHARED, reach};
use crate::model::{Body, Condition, GatedModule, Model, Resource};
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

/// Gives the resources of a large API features, and places its models in modules that follow them.
pub(super) fn settle(models: &mut [Model], resources: &mut [Resource]) -> Vec<GatedModule> {
    let operations = resources.iter().map(|resource| resource.operations.len());
    if operations.sum::<usize>() <= MOST_WITHOUT_FEATURES || resources.len() < 2 {
        return Vec::new();
    }
    name(resources);
    place(models, resources)
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
fn place(models: &mut [Model], resources: &[Resource]) -> Vec<GatedModule> {
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
    let mut known = HashMap::from([(every.clone(), shared)]);
    let mut gated = Vec::new();
    let users = users(models, resources);
    for (model, users) in models.iter_mut().zip(users) {
        if let Some(module) = known.get(&users) {
            model.module.clone_from(module);
            continue;
        }
        let (module, condition) = match users.as_slice() {
            [] => (UNUSED.to_owned(), Condition::All(features(&every))),
            users => (wanted(users, resources), Condition::Any(features(users))),
        };
        let module = match users.as_slice() {
            // Taken from the start, by itself.
            [_] => module,
            _ => names.allocate(&module, |name, attempt| format!("{name}_{attempt}")),
        };
        model.module.clone_from(&module);
        known.insert(users, module.clone());
        gated.push(GatedModule { module, condition });
    }
    gated
}

/// `users_and_keys`, or `shared` where that gets too long: the allocator numbers those.
fn wanted(users: &[usize], resources: &[Resource]) -> String {
    let modules = users.iter().filter_map(|index| resources.get(*index));
    let modules: Vec<&str> = modules.map(|resource| resource.module.as_str()).collect();
    let name = modules.join("_and_");
    if users.len() > MOST_NAMED || name.len() > LONGEST_NAME {
        return SHARED.to_owned();
    }
    name
}

/// The positions of the resources that use each model, ascending.
fn users(models: &[Model], resources: &[Resource]) -> Vec<Vec<usize>> {
    let mut users = vec![Vec::new(); models.len()];
    for (index, resource) in resources.iter().enumerate() {
        let mut reached = HashSet::new();
        for operation in &resource.operations {
            let controls = operation.output.controls();
            let parameters = operation.parameters.iter().chain(controls);
            let bodies = operation.body.iter().flat_map(Body::types);
            let types = parameters
                .map(|parameter| &parameter.ty)
                .chain(bodies)
                .chain(operation.received());
            for ty in types {
                reach(models, ty, &mut reached);
            }
        }
        for id in reached {
            if let Some(users) = users.get_mut(id.index()) {
                users.push(index);
            }
        }
    }
    users
}
