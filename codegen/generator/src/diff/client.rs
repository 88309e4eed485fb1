//! The client as a whole: prose, servers, credentials, resources.

use super::Rule;
use super::comparison::{Comparison, Pointers, Subject, paired};
use crate::model::{Api, Resource, SecurityScheme, Type};

pub(super) fn compare(comparison: &mut Comparison<'_>) {
    let (old, new) = (comparison.old(), comparison.new_api());
    let client = Subject::item("Client");
    if old.title != new.title || old.docs != new.docs || old.version != new.version {
        comparison.note(
            Rule::DescriptionChanged,
            &client,
            Pointers::both("/info", "/info"),
            "title, version or description of the API changed",
        );
    }
    if old.base_url != new.base_url {
        comparison.note(
            Rule::ServerChanged,
            &Subject::item("Client::builder"),
            Pointers::both("/servers", "/servers"),
            format!(
                "the default server was `{}` and is `{}`",
                old.base_url, new.base_url
            ),
        );
    }
    if old.error != new.error {
        comparison.note(
            Rule::ErrorConventionChanged,
            &client,
            Pointers::both("/x-error", "/x-error"),
            Rule::ErrorConventionChanged.title(),
        );
    }
    environment(comparison, old, new);
    impersonation(comparison, old, new);
    for (old, new) in paired(&old.schemes, &new.schemes, |scheme| scheme.name.as_str()) {
        scheme(comparison, old, new);
    }
    let resources = paired(&old.resources, &new.resources, |resource| {
        (resource.module.as_str(), resource.type_name.as_str())
    });
    for (old, new) in resources {
        resource(comparison, old, new);
        if let (Some(old), Some(new)) = (old, new) {
            feature(comparison, old, new);
        }
    }
}

fn feature(comparison: &mut Comparison<'_>, old: &Resource, new: &Resource) {
    let message = match (&old.feature, &new.feature) {
        (None, Some(feature)) => format!("needs the feature `{feature}`, which is on by default"),
        (Some(feature), None) => format!("is always compiled; the feature `{feature}` is gone"),
        (Some(old), Some(new)) if old != new => format!("needs `{new}` instead of `{old}`"),
        _ => return,
    };
    comparison.note(
        Rule::FeatureChanged,
        &Subject::item(format!("Client::{}", new.module)),
        Pointers::both("/tags", "/tags"),
        format!("`client.{}()` {message}", new.module),
    );
}

fn environment(comparison: &mut Comparison<'_>, old: &Api, new: &Api) {
    let pointer = "/x-environment-prefix";
    let (rule, pointers, message) = match (&old.environment_prefix, &new.environment_prefix) {
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
    let principal = |api: &Api| {
        api.impersonation.as_ref().map(|impersonation| {
            impersonation.principal.map_or_else(
                || "String".to_owned(),
                |id| super::types::spelled(api, &Type::Model(id)),
            )
        })
    };
    let (rule, message) = match (principal(old), principal(new)) {
        (None, Some(_)) => (
            Rule::ImpersonationAdded,
            "`Client::impersonate` is new".to_owned(),
        ),
        (Some(_), None) => (
            Rule::ImpersonationRemoved,
            "`Client::impersonate` is gone".to_owned(),
        ),
        (Some(old), Some(new)) if old != new => (
            Rule::ImpersonationChanged,
            format!("`Client::impersonate` took `{old}` and takes `{new}`"),
        ),
        _ => return,
    };
    comparison.note(
        rule,
        &Subject::item("Client::impersonate"),
        Pointers::both("", ""),
        message,
    );
}

fn scheme(
    comparison: &mut Comparison<'_>,
    old: Option<&SecurityScheme>,
    new: Option<&SecurityScheme>,
) {
    let pointer = |scheme: &SecurityScheme| format!("/components/securitySchemes/{}", scheme.name);
    let item = |scheme: &SecurityScheme| Subject::item(format!("security scheme {}", scheme.name));
    match (old, new) {
        (None, Some(new)) => comparison.note(
            Rule::SchemeAdded,
            &item(new),
            Pointers::only_new(&pointer(new)),
            format!("the security scheme `{}` is new", new.name),
        ),
        (Some(old), None) => comparison.note(
            Rule::SchemeRemoved,
            &item(old),
            Pointers::only_old(&pointer(old)),
            format!("the security scheme `{}` is gone", old.name),
        ),
        (Some(old), Some(new)) if old.kind != new.kind => comparison.note(
            Rule::SchemeChanged,
            &item(new),
            Pointers::both(&pointer(old), &pointer(new)),
            format!("the security scheme `{}` asks for something else", new.name),
        ),
        _ => {}
    }
}

fn resource(comparison: &mut Comparison<'_>, old: Option<&Resource>, new: Option<&Resource>) {
    let item = |resource: &Resource| Subject::item(format!("Client::{}", resource.module));
    match (old, new) {
        (None, Some(new)) => comparison.note(
            Rule::ResourceAdded,
            &item(new),
            Pointers::only_new("/tags"),
            format!("`client.{}()` is new", new.module),
        ),
        (Some(old), None) => comparison.note(
            Rule::ResourceRemoved,
            &item(old),
            Pointers::only_old("/tags"),
            format!("`client.{}()` is gone", old.module),
        ),
        (Some(old), Some(new)) if old.docs != new.docs => comparison.note(
            Rule::DescriptionChanged,
            &item(new),
            Pointers::both("/tags", "/tags"),
            format!("the description of `client.{}()` changed", new.module),
        ),
        _ => {}
    }
}
