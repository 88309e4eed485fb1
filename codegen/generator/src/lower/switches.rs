//! What asks a service for a stream where it answers JSON as well: by convention an optional boolean `stream`.

use crate::model::{
    Access, Body, BodyEncoding, Field, Location, Model, ModelKind, Operation, ParameterStyle,
    Presence, Requirement, Reserved, Resource, Serialisation, StreamSwitch, Type, resolved,
};

/// Settles them, in place. What members there are, and whether they may be left out, is settled before.
pub(super) fn settle(models: &[Model], resources: &mut [Resource]) {
    let operations = resources
        .iter_mut()
        .flat_map(|resource| &mut resource.operations);
    for operation in operations {
        // An operation that answers nothing but a stream is told nothing.
        if operation.stream.is_none() {
            continue;
        }
        let switch = switch(models, operation);
        if let Some(stream) = &mut operation.stream {
            stream.switch = switch;
        }
    }
}

fn switch(models: &[Model], operation: &Operation) -> StreamSwitch {
    let is_switch = |name: &str, ty: &Type| name == SWITCH && is_boolean(models, ty);
    let is_parameter = operation.parameters.iter().any(|parameter| {
        parameter.location == Location::Query
            && parameter.requirement == Requirement::Optional
            && is_plain(parameter.serialisation)
            && is_switch(&parameter.wire_name, &parameter.ty)
    });
    let fields = operation.body.as_ref().map(|body| members(models, body));
    let is_member = fields.into_iter().flatten().any(|field| {
        matches!(field.presence, Presence::Optional | Presence::Patch)
            && field.access != Access::ReadOnly
            && is_switch(&field.wire_name, &field.ty)
    });
    match (is_parameter, is_member) {
        (true, false) => StreamSwitch::Query(SWITCH.to_owned()),
        (false, true) => StreamSwitch::Member(SWITCH.to_owned()),
        // Of two nobody knows which one counts.
        (false, false) | (true, true) => StreamSwitch::Unknown,
    }
}

/// The members of a body that is always the same object.
fn members<'m>(models: &'m [Model], body: &Body) -> &'m [Field] {
    let [only] = body.alternatives.as_slice() else {
        return &[];
    };
    let (BodyEncoding::Json | BodyEncoding::Form { .. } | BodyEncoding::Multipart { .. }, ty) =
        (&only.encoding, &only.ty)
    else {
        return &[];
    };
    let Type::Model(id) = resolved(models, ty) else {
        return &[];
    };
    match models.get(id.index()).map(|model| &model.kind) {
        Some(ModelKind::Struct(object)) => &object.fields,
        _ => &[],
    }
}

/// Whether a boolean in the query is set as its name and value: what is set in another way is not replaced by that.
fn is_plain(serialisation: Serialisation) -> bool {
    serialisation.style != ParameterStyle::Json && serialisation.reserved == Reserved::Encoded
}

fn is_boolean(models: &[Model], ty: &Type) -> bool {
    match resolved(models, ty) {
        Type::Nullable(inner) => *resolved(models, inner) == Type::Boolean,
        ty => *ty == Type::Boolean,
    }
}

/// The name that services have given it since they answer streams of events.
const SWITCH: &str = "stream";
