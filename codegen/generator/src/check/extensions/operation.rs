//! Extensions of operations that need the whole operation.

use serde_json::Value;

use super::super::context::Context;
use super::super::operations::Operation;
use super::super::{parameters, paths};
use super::pagination;
use crate::finding::Code;

/// Checks the extensions of one operation against it.
pub(in super::super) fn of_operation<'t>(context: &mut Context<'t>, operation: &Operation<'t>) {
    pagination::of_operation(context, operation);
}

/// Checks `x-impersonation`: one path parameter that names the principal, an answer, and only one such operation.
pub(in super::super) fn impersonation<'t>(context: &mut Context<'t>, operations: &[Operation<'t>]) {
    let marked = operations
        .iter()
        .filter(|operation| operation.object.get("x-impersonation") == Some(&Value::Bool(true)));
    let mut first: Option<&Operation<'t>> = None;
    for operation in marked {
        let at = operation.pointer.child("x-impersonation");
        let in_path = paths::names(operation.path).map_or(0, |names| names.len());
        if in_path != 1 {
            let message =
                format!("expected one path parameter that names the principal, found {in_path}");
            let help = "mark the operation that answers the token, e.g. `/accounts/{id}/token`";
            context.key(Code::ImpersonationParameters, at.clone(), message, help);
        }
        let required = parameters::of(context, operation)
            .into_iter()
            .find(|parameter| {
                parameter.location != "path" && Context::flag(parameter.object, "required")
            });
        if let Some(parameter) = required {
            let message = format!(
                "`impersonate` gives the principal only, but `{}` is required too",
                parameter.name
            );
            context
                .key(
                    Code::ImpersonationParameters,
                    at.clone(),
                    message,
                    "make the parameter optional",
                )
                .relate(parameter.pointer, "the parameter is declared here");
        }
        match first {
            Some(earlier) => {
                let message = format!(
                    "{} is already marked: a client has one `impersonate`",
                    earlier.line()
                );
                context
                    .key(
                        Code::ImpersonationParameters,
                        at,
                        message,
                        "keep one of the two",
                    )
                    .relate(
                        earlier.pointer.child("x-impersonation"),
                        "first marked here",
                    );
            }
            None => first = Some(operation),
        }
    }
}
