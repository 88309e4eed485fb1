//! What programs can use of a crate, where that takes more than a look at the model: two revisions are compared by it.
//!
//! Texts are the same exactly if a program can use either of them. They are read off what is emitted, so that they cannot
//! say anything else.

use super::names::ident;
use super::scope::Scope;
use super::{models, operations, package};
use crate::model::{
    Api, EventStream, Field, Model, ModelKind, Operation, Parameter, Struct, Type, Union,
};

/// How a required parameter is taken.
pub(crate) fn argument(api: &Api, parameter: &Parameter) -> String {
    let parameter = bare(api, parameter);
    let (argument, _) = operations::argument(&Scope::spelled_out(api), &parameter);
    argument.to_string()
}

/// How an optional parameter is taken.
pub(crate) fn setter(api: &Api, parameter: &Parameter) -> String {
    let parameter = bare(api, parameter);
    let scope = Scope::spelled_out(api);
    operations::taken(&scope, &parameter, &ident(&parameter.name))
        .ty
        .to_string()
}

/// The parameter without its name, which an argument does not show, and without aliases.
fn bare(api: &Api, parameter: &Parameter) -> Parameter {
    Parameter {
        name: "value".to_owned(),
        ty: without_aliases(api, &parameter.ty, api.models.len()),
        ..parameter.clone()
    }
}

/// `depth` bounds chains of aliases: none is longer than the list of models.
fn without_aliases(api: &Api, ty: &Type, depth: usize) -> Type {
    let inner = |ty: &Type| without_aliases(api, ty, depth);
    match ty {
        Type::Model(id) => match (
            api.model(*id).map(|model| &model.kind),
            depth.checked_sub(1),
        ) {
            (Some(ModelKind::Alias(target)), Some(depth)) => without_aliases(api, target, depth),
            _ => ty.clone(),
        },
        Type::Array(element) => Type::Array(Box::new(inner(element))),
        Type::Map(value) => Type::Map(Box::new(inner(value))),
        Type::Nullable(value) => Type::Nullable(Box::new(inner(value))),
        Type::Tuple(elements) => Type::Tuple(elements.iter().map(inner).collect()),
        plain => plain.clone(),
    }
}

/// The methods of `ClientBuilder` that set credentials.
pub(crate) fn credentials(api: &Api) -> Vec<String> {
    package::credential_setters(api)
}

/// The `operationId` behind `Client::impersonate`, and how that takes the principal.
pub(crate) fn impersonation(api: &Api) -> Option<(&str, String)> {
    let (resource, parameter, descriptor) = package::impersonation(api)?;
    let mut operations = resource.operations.iter();
    let operation = operations.find(|operation| operation.descriptor == descriptor)?;
    Some((&operation.id, argument(api, parameter)))
}

/// What the ending is called that reads the answer of an operation as a stream.
pub(crate) fn ending(operation: &Operation, stream: &EventStream) -> String {
    operations::ending_name(operation, stream).to_string()
}

/// Whether `new` asks for a member.
pub(crate) fn is_asked_for(field: &Field) -> bool {
    models::is_required(field)
}

/// The setter that makes a member null, if there is one.
pub(crate) fn clear(object: &Struct, field: &Field) -> Option<String> {
    models::clear_name(object, field).map(|name| name.to_string())
}

/// Whether a union has a form as text.
pub(crate) fn displays(api: &Api, model: &Model, union: &Union) -> bool {
    models::displays(api, model, union)
}
