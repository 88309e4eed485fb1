//! What the emitters rely on, checked once and before anything is emitted.

use std::collections::BTreeSet;

use super::EmitError;
use super::names::is_identifier;
use super::types::resolve;
use crate::model::{
    Api, Body, Field, Model, ModelKind, Operation, Output, Parameter, Resource, Struct,
    TimestampForm, Type, UnionVariant,
};
use crate::naming::MODULES;

pub(super) fn validate(api: &Api) -> Result<(), EmitError> {
    unique(
        "the models",
        api.models.iter().map(|model| model.name.as_str()),
    )?;
    unique(
        "the resources",
        api.resources
            .iter()
            .map(|resource| resource.module.as_str())
            .chain(MODULES),
    )?;
    for model in &api.models {
        self::model(api, model)?;
    }
    unique(
        "the headers",
        api.headers.iter().map(|header| header.constant.as_str()),
    )?;
    for resource in &api.resources {
        self::resource(api, resource)?;
    }
    Ok(())
}

fn model(api: &Api, model: &Model) -> Result<(), EmitError> {
    let of = format!("the schema at {}", model.pointer);
    name(&of, &model.name)?;
    name(&of, &model.module)?;
    match &model.kind {
        ModelKind::Struct(object) => fields(api, &of, object),
        ModelKind::StringEnum(variants) => unique(
            &of,
            variants
                .iter()
                .map(|variant| variant.name.as_str())
                .chain(["Unknown"]),
        ),
        ModelKind::IntegerEnum(variants) => unique(
            &of,
            variants
                .iter()
                .map(|variant| variant.name.as_str())
                .chain(["Unknown"]),
        ),
        ModelKind::Union(union) => {
            unique(
                &of,
                union
                    .variants
                    .iter()
                    .map(|variant| variant.name.as_str())
                    .chain(["Unknown"]),
            )?;
            union
                .variants
                .iter()
                .filter_map(UnionVariant::ty)
                .try_for_each(|ty| plain(api, &of, ty))
        }
        ModelKind::Alias(Type::Timestamp(_))
        | ModelKind::StringNewtype { .. }
        | ModelKind::IntegerNewtype(_) => Ok(()),
        ModelKind::Alias(ty) | ModelKind::Collection(ty) => plain(api, &of, ty),
    }
}

fn fields(api: &Api, of: &str, object: &Struct) -> Result<(), EmitError> {
    let additional = object.additional.as_ref().map(|_| "additional_properties");
    unique(
        of,
        object
            .fields
            .iter()
            .map(|field| field.name.as_str())
            .chain(additional),
    )?;
    for Field { wire_name, ty, .. } in &object.fields {
        let of = format!("`{wire_name}` of {of}");
        known(api, &of, ty)?;
        if !matches!(resolve(api, ty), Type::Timestamp(_)) {
            plain(api, &of, ty)?;
        }
    }
    object
        .additional
        .iter()
        .try_for_each(|ty| plain(api, of, ty))
}

fn resource(api: &Api, resource: &Resource) -> Result<(), EmitError> {
    let of = format!("the tag `{}`", resource.tag);
    name(&of, &resource.type_name)?;
    unique(
        &of,
        resource
            .operations
            .iter()
            .map(|operation| operation.method_name.as_str())
            .chain(["new"]),
    )?;
    let calls = resource
        .operations
        .iter()
        .map(|operation| operation.call_type.as_str());
    let descriptors = resource
        .operations
        .iter()
        .map(|operation| operation.descriptor.as_str());
    let pages = resource
        .operations
        .iter()
        .filter_map(|operation| match &operation.output {
            Output::Page(page) => Some(page.descriptor.as_str()),
            Output::Reply(reply) => Some(reply.name.as_str()),
            _ => None,
        });
    // Types and statics of one file: a tuple struct has a function of its name.
    let items = calls.chain([resource.type_name.as_str()]);
    unique(&of, items.chain(descriptors).chain(pages))?;
    resource
        .operations
        .iter()
        .try_for_each(|operation| self::operation(api, operation))
}

fn operation(api: &Api, operation: &Operation) -> Result<(), EmitError> {
    let of = format!("`{}`", operation.id);
    name(&of, &operation.descriptor)?;
    let body = operation.body.as_ref();
    unique(
        &of,
        operation
            .parameters
            .iter()
            .map(|parameter| parameter.name.as_str())
            .chain(body.map(|_| "body")),
    )?;
    body.into_iter()
        .flat_map(Body::types)
        .try_for_each(|ty| plain(api, &of, ty))?;
    for ty in operation.received() {
        plain(api, &of, ty)?;
    }
    if let Output::Page(page) = &operation.output {
        name(&of, &page.descriptor)?;
    }
    if let Output::Reply(reply) = &operation.output {
        let variants = reply.alternatives.iter();
        unique(
            &of,
            variants.map(|alternative| alternative.variant.as_str()),
        )?;
    }
    operation
        .parameters
        .iter()
        .chain(operation.output.controls())
        .try_for_each(|parameter| self::parameter(api, &of, parameter))
}

fn parameter(api: &Api, of: &str, parameter: &Parameter) -> Result<(), EmitError> {
    let of = format!("the parameter `{}` of {of}", parameter.wire_name);
    name(&of, &parameter.name)?;
    known(api, &of, &parameter.ty)
}

/// A type that is decoded by itself: no epoch timestamp, which needs the struct that holds it.
fn plain(api: &Api, of: &str, ty: &Type) -> Result<(), EmitError> {
    known(api, of, ty)?;
    let inner = resolve(api, ty);
    inner
        .held()
        .iter()
        .try_for_each(|held| plain(api, of, held))?;
    if let Type::Timestamp(TimestampForm::EpochMilliseconds | TimestampForm::EpochSeconds) = inner {
        return Err(EmitError::Unsupported {
            of: of.to_owned(),
            reason: "is a timestamp in epoch form outside of an object's member",
        });
    }
    Ok(())
}

fn known(api: &Api, of: &str, ty: &Type) -> Result<(), EmitError> {
    match ty {
        Type::Model(id) if api.model(*id).is_none() => {
            Err(EmitError::UnknownModel { of: of.to_owned() })
        }
        ty => ty.held().iter().try_for_each(|held| known(api, of, held)),
    }
}

fn name(of: &str, name: &str) -> Result<(), EmitError> {
    if is_identifier(name) {
        return Ok(());
    }
    Err(EmitError::Name {
        of: of.to_owned(),
        name: name.to_owned(),
    })
}

/// Names of one scope are identifiers, and no two of them are the same.
fn unique<'n>(of: &str, names: impl IntoIterator<Item = &'n str>) -> Result<(), EmitError> {
    let mut seen = BTreeSet::new();
    for name in names {
        self::name(of, name)?;
        if !seen.insert(name) {
            return Err(EmitError::Name {
                of: of.to_owned(),
                name: name.to_owned(),
            });
        }
    }
    Ok(())
}
