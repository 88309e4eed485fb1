//! Names that only all operations together can tell: what would collide in a resource's module, or hide what the emitted
//! code needs, makes way. `check` has refused what would be confusing.

use std::collections::HashMap;

use crate::model::{Model, Output, Resource};
use crate::naming::{self, Allocator, PRELUDE};

/// Settles the names of resources, calls, methods and descriptors, in place.
pub(super) fn settle(models: &[Model], resources: &mut [Resource]) {
    let mut calls = Allocator::reserving(PRELUDE);
    for operation in resources
        .iter_mut()
        .flat_map(|resource| &mut resource.operations)
    {
        operation.call_type = calls.allocate(&operation.call_type, |name, attempt| match attempt {
            2 => format!("{name}Call"),
            more => format!("{name}Call{more}"),
        });
    }
    for resource in resources {
        module(models, resource);
        methods(resource);
    }
}

/// The type of a resource, the types of its calls and the descriptors of its operations share one namespace: a call is a
/// tuple struct, whose name is a value too. So is a newtype, and a resource's module may import models.
fn module(models: &[Model], resource: &mut Resource) {
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
    // Only a name without small letters can be that of a static.
    let loud = |model: &&Model| !model.name.contains(char::is_lowercase);
    for model in models.iter().filter(loud) {
        names.reserve(&model.name);
    }
    for operation in &mut resource.operations {
        operation.descriptor =
            names.allocate(&operation.descriptor, |name, attempt| match attempt {
                2 => format!("{name}_OPERATION"),
                more => format!("{name}_OPERATION_{more}"),
            });
    }
    for operation in &mut resource.operations {
        if let Output::Page(page) = &mut operation.output {
            // It begins with the name of the descriptor that it belongs to.
            let descriptor = &operation.descriptor;
            page.descriptor = names.allocate(&format!("{descriptor}_PAGES"), |_, attempt| {
                format!("{descriptor}_{attempt}_PAGES")
            });
        }
    }
}

/// Two operations of a resource that would get one name keep all words of their ids.
fn methods(resource: &mut Resource) {
    let mut uses: HashMap<String, usize> = HashMap::new();
    for operation in &resource.operations {
        *uses.entry(operation.method_name.clone()).or_default() += 1;
    }
    // The resource is made by a `new` of its own.
    let mut names = Allocator::reserving(&["new"]);
    for operation in &mut resource.operations {
        let shared = uses
            .get(&operation.method_name)
            .is_some_and(|uses| *uses > 1);
        let wanted = if shared {
            naming::value_name(&operation.id)
        } else {
            operation.method_name.clone()
        };
        operation.method_name = names.allocate(&wanted, |name, attempt| match attempt {
            2 => format!("{name}_"),
            more => format!("{name}_{more}"),
        });
    }
}
