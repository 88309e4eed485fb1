//! Names that only all operations together can tell: what would collide in a resource's module, or hide what the emitted
//! code needs, makes way.

use std::collections::HashSet;

use crate::model::{Model, Output, Resource};
use crate::naming::{self, Allocator, PRELUDE};

/// Settles the names of resources, calls, methods and descriptors, in place.
pub(super) fn settle(models: &[Model], resources: &mut [Resource]) {
    let modules = resources.iter().map(|resource| resource.module.clone());
    let modules = Allocator::reserving(&naming::MODULES)
        .allocate_all(modules.collect(), |name, attempt| {
            format!("{name}_{attempt}")
        });
    for (resource, module) in resources.iter_mut().zip(modules) {
        resource.module = module;
    }
    let operations = || resources.iter().flat_map(|resource| &resource.operations);
    let calls = operations().map(|operation| operation.call_type.clone());
    let calls =
        Allocator::reserving(PRELUDE).allocate_all(
            calls.collect(),
            |name, attempt| match attempt {
                2 => format!("{name}Call"),
                more => format!("{name}Call{more}"),
            },
        );
    let operations = resources
        .iter_mut()
        .flat_map(|resource| &mut resource.operations);
    for (operation, call) in operations.zip(calls) {
        operation.call_type = call;
    }
    // Only a name without small letters can be that of a static.
    let names = models.iter().map(|model| model.name.as_str());
    let loud: Vec<&str> = names
        .filter(|name| !name.contains(char::is_lowercase))
        .collect();
    for resource in resources {
        module(&loud, resource);
        methods(resource);
    }
}

/// The type of a resource, the types of its calls and the descriptors of its operations share one namespace: a call is a
/// tuple struct, whose name is a value too. So is a newtype, and a resource's module may import models.
fn module(loud: &[&str], resource: &mut Resource) {
    let mut names = Allocator::reserving(PRELUDE);
    for name in ["Client", "ClientBuilder"] {
        names.reserve(name);
    }
    for operation in &resource.operations {
        names.reserve(&operation.call_type);
    }
    resource.type_name = names.allocate(&resource.type_name, |name, attempt| match attempt {
        2 => format!("{name}Resource"),
        more => format!("{name}Resource{more}"),
    });
    for operation in &mut resource.operations {
        if let Some(body) = &mut operation.body
            && body.alternatives.len() > 1
        {
            body.choice = names
                .allocate(&format!("{}Body", operation.call_type), |name, attempt| {
                    format!("{name}{attempt}")
                });
        }
    }
    for name in loud {
        names.reserve(name);
    }
    let descriptors = resource.operations.iter();
    let descriptors = descriptors.map(|operation| operation.descriptor.clone());
    let descriptors = names.allocate_all(descriptors.collect(), |name, attempt| match attempt {
        2 => format!("{name}_OPERATION"),
        more => format!("{name}_OPERATION_{more}"),
    });
    for (operation, descriptor) in resource.operations.iter_mut().zip(descriptors) {
        operation.descriptor = descriptor;
    }
    for operation in &mut resource.operations {
        match &mut operation.output {
            Output::Page(page) => {
                // It begins with the name of the descriptor that it belongs to.
                let descriptor = &operation.descriptor;
                page.descriptor = names.allocate(&format!("{descriptor}_PAGES"), |_, attempt| {
                    format!("{descriptor}_{attempt}_PAGES")
                });
            }
            Output::Reply(reply) => {
                reply.name = names.allocate(&reply.name, |name, attempt| match attempt {
                    2 => format!("{name}Answer"),
                    more => format!("{name}Answer{more}"),
                });
            }
            _ => {}
        }
    }
}

/// Of the operations of a resource that would get one name, the first has it; the others keep all words of their ids.
fn methods(resource: &mut Resource) {
    // The resource is made by a `new` of its own.
    let mut names = Allocator::reserving(&["new"]);
    let mut taken = HashSet::from(["new".to_owned()]);
    let mut later = Vec::new();
    for operation in &mut resource.operations {
        if taken.insert(operation.method_name.clone()) {
            names.reserve(&operation.method_name);
        } else {
            later.push(operation);
        }
    }
    let wanted = later
        .iter()
        .map(|operation| naming::value_name(&operation.id));
    let wanted = names.allocate_all(wanted.collect(), |name, attempt| match attempt {
        2 => format!("{name}_"),
        more => format!("{name}_{more}"),
    });
    for (operation, name) in later.into_iter().zip(wanted) {
        operation.method_name = name;
    }
}
