//! The client as a whole: prose, servers, resources. What it is made with is looked at in [`credentials`].

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, paired};
use super::{credentials, headers};
use crate::emit::surface;
use crate::model::{Api, Resource};

pub(super) fn compare(comparison: &mut Comparison<'_>) {
    let (old, new) = (comparison.old(), comparison.new_api());
    // Without `..`: whoever gives the model another member decides here what a change of it means.
    let Api {
        title,
        version,
        docs,
        // Decided by the name of the file and by who releases the crate, not by what the document says of the API.
        package: _,
        crate_version: _,
        document: _,
        base_url,
        servers,
        environment_prefix,
        schemes,
        error,
        resources,
        // Looked at by `models`, and what they are compiled with too.
        models: _,
        gated: _,
        headers: response_headers,
        // By what is emitted of it, below.
        impersonation: _,
    } = new;
    let client = Subject::item("Client");
    comparison.prose(
        &client,
        Pointers::both("/info", "/info"),
        &(&old.title, &old.version, &old.docs),
        &(title, version, docs),
        "title, version or description of the API",
    );
    let at_servers = Pointers::both("/servers", "/servers");
    if old.base_url == *base_url {
        comparison.prose(
            &client,
            at_servers,
            &old.servers,
            servers,
            "the list of servers",
        );
    } else {
        comparison.note(
            Rule::ServerChanged,
            &Subject::item("Client::builder"),
            at_servers,
            format!(
                "the default server was `{}` and is `{base_url}`",
                old.base_url
            ),
        );
    }
    if old.error != *error {
        comparison.note(
            Rule::ErrorConventionChanged,
            &client,
            Pointers::both("/x-error", "/x-error"),
            Rule::ErrorConventionChanged.title(),
        );
    }
    environment(
        comparison,
        old.environment_prefix.as_deref(),
        environment_prefix.as_deref(),
    );
    impersonation(comparison, old, new);
    credentials::compare(comparison, &old.schemes, schemes);
    headers::compare(comparison, &old.headers, response_headers);
    let resources = paired(&old.resources, resources, |resource| {
        (resource.module.as_str(), resource.type_name.as_str())
    });
    for (old, new) in resources {
        resource(comparison, old, new);
    }
}

fn environment(comparison: &mut Comparison<'_>, old: Option<&str>, new: Option<&str>) {
    let pointer = "/x-environment-prefix";
    let (rule, pointers, message) = match (old, new) {
        (None, Some(prefix)) => (
            Rule::EnvironmentAdded,
            Pointers::only_new(pointer),
            format!("`Client::from_env` reads variables that begin with `{prefix}`"),
        ),
        (Some(_), None) => (
            Rule::EnvironmentRemoved,
            Pointers::only_old(pointer),
            "`Client::from_env` is gone".to_owned(),
        ),
        (Some(old), Some(new)) if old != new => (
            Rule::EnvironmentChanged,
            Pointers::both(pointer, pointer),
            format!("variables of `Client::from_env` began with `{old}` and begin with `{new}`"),
        ),
        _ => return,
    };
    comparison.note(rule, &Subject::item("Client::from_env"), pointers, message);
}

fn impersonation(comparison: &mut Comparison<'_>, old: &Api, new: &Api) {
    let subject = Subject::item("Client::impersonate");
    let at = |api: &Api, id: &str| -> String {
        let mut operations = api.operations();
        let operation = operations.find(|operation| operation.id == id);
        operation.map_or_else(String::new, |operation| operation.pointer.clone())
    };
    match (surface::impersonation(old), surface::impersonation(new)) {
        (None, None) => {}
        (None, Some((id, _))) => comparison.note(
            Rule::ImpersonationAdded,
            &subject,
            Pointers::only_new(&at(new, id)),
            "`Client::impersonate` is new",
        ),
        (Some((id, _)), None) => comparison.note(
            Rule::ImpersonationRemoved,
            &subject,
            Pointers::only_old(&at(old, id)),
            "`Client::impersonate` is gone",
        ),
        (Some((old_id, old_argument)), Some((new_id, new_argument))) => {
            let (old_pointer, new_pointer) = (at(old, old_id), at(new, new_id));
            let pointers = Pointers::both(&old_pointer, &new_pointer);
            if old_argument != new_argument {
                comparison.note(
                    Rule::ImpersonationChanged,
                    &subject,
                    pointers,
                    Rule::ImpersonationChanged.title(),
                );
            }
            if old_id != new_id {
                comparison.note(
                    Rule::ImpersonationSourceChanged,
                    &subject,
                    pointers,
                    format!("its tokens came from `{old_id}` and come from `{new_id}`"),
                );
            }
        }
    }
}

fn resource(comparison: &mut Comparison<'_>, old: Option<&Resource>, new: Option<&Resource>) {
    let subject = |resource: &Resource| Subject::item(format!("Client::{}", resource.module));
    match (old, new) {
        (None, Some(new)) => comparison.note(
            Rule::ResourceAdded,
            &subject(new),
            Pointers::only_new("/tags"),
            format!("`client.{}()` is new", new.module),
        ),
        (Some(old), None) => comparison.note(
            Rule::ResourceRemoved,
            &subject(old),
            Pointers::only_old("/tags"),
            format!("`client.{}()` is gone", old.module),
        ),
        (Some(old), Some(new)) => {
            let Resource {
                tag,
                type_name: _,
                module,
                feature,
                docs,
                // Looked at by `operations`.
                operations: _,
            } = new;
            let subject = subject(new);
            let pointers = Pointers::both("/tags", "/tags");
            comparison.prose(
                &subject,
                pointers,
                &(&old.tag, &old.docs),
                &(tag, docs),
                &format!("the description of `client.{module}()`"),
            );
            let message = match (&old.feature, feature) {
                (None, Some(feature)) => {
                    format!("needs the feature `{feature}`, which is on by default")
                }
                (Some(feature), None) => {
                    format!("is always compiled; the feature `{feature}` is gone")
                }
                (Some(old), Some(new)) if old != new => format!("needs `{new}` instead of `{old}`"),
                _ => return,
            };
            comparison.note(
                Rule::FeatureChanged,
                &subject,
                pointers,
                format!("`client.{module}()` {message}"),
            );
        }
        (None, None) => {}
    }
}
