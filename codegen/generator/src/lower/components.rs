//! References, and what is already known of the schemas behind them.

use std::borrow::Borrow;

use openapiv3::{Components, ReferenceOr, Schema};

use super::Lowering;
use crate::finding::Pointer;
use crate::model::Type;
use crate::naming;

/// What has been found out about a schema.
#[derive(Debug, Clone)]
pub(super) enum Known {
    /// It is being lowered right now, and is not a named type that could be referred to already.
    InProgress,
    /// It is this.
    Lowered(Lowered),
}

/// A lowered schema.
#[derive(Debug, Clone)]
pub(super) struct Lowered {
    /// The type of a value that is not null.
    pub(super) ty: Type,
    /// Whether null is allowed.
    pub(super) nullability: Nullability,
}

/// Whether null is allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nullability {
    Nullable,
    NotNull,
}

impl Nullability {
    pub(super) fn of(nullable: bool) -> Self {
        if nullable {
            Self::Nullable
        } else {
            Self::NotNull
        }
    }

    pub(super) fn or(self, other: Self) -> Self {
        if self == Self::Nullable { self } else { other }
    }
}

/// A schema where it really stands, after following references.
#[derive(Clone)]
pub(super) struct Place<'d> {
    pub(super) schema: &'d Schema,
    pub(super) pointer: Pointer,
    /// The name of the component, when a reference led here.
    pub(super) component: Option<&'d str>,
}

impl<'d> Place<'d> {
    /// The component's name, or what an inline schema would be called.
    pub(super) fn name_or<'h>(&self, hint: &'h str) -> &'h str
    where
        'd: 'h,
    {
        self.component.unwrap_or(hint)
    }
}

impl<'d> Lowering<'d> {
    pub(super) fn components(&self) -> Option<&'d Components> {
        self.document.api.components.as_ref()
    }

    /// Follows references until a schema stands there. `None` for what `check` reports: a reference that
    /// leads nowhere or round in a circle.
    pub(super) fn place<S: Borrow<Schema>>(
        &self,
        schema: &'d ReferenceOr<S>,
        pointer: &Pointer,
    ) -> Option<Place<'d>> {
        match schema {
            ReferenceOr::Item(schema) => Some(Place {
                schema: schema.borrow(),
                pointer: pointer.clone(),
                component: None,
            }),
            ReferenceOr::Reference { reference } => self.component(reference),
        }
    }

    /// What inline schemas at a place are called: after the shared parameter, response or body that holds them, whichever
    /// operation refers to it first; elsewhere `own`.
    pub(super) fn hint_at(&self, pointer: &Pointer, own: impl FnOnce() -> String) -> String {
        let mut segments = pointer.segments();
        if segments.next().as_deref() != Some("components") {
            return own();
        }
        let suffix = match segments.next().as_deref() {
            Some("parameters") => "Parameter",
            Some("responses") => "Response",
            Some("requestBodies") => "Request",
            _ => return own(),
        };
        match segments.next() {
            Some(name) if self.type_names.is_free(&naming::type_name(&name)) => name.into_owned(),
            Some(name) => format!("{name} {suffix}"),
            None => own(),
        }
    }

    fn component(&self, reference: &'d str) -> Option<Place<'d>> {
        let schemas = &self.components()?.schemas;
        let mut reference = reference;
        for _ in 0..=schemas.len() {
            let name = reference.strip_prefix("#/components/schemas/")?;
            match schemas.get(name)? {
                ReferenceOr::Item(schema) => {
                    return Some(Place {
                        schema,
                        pointer: Pointer::root()
                            .child("components")
                            .child("schemas")
                            .child(name),
                        component: Some(name),
                    });
                }
                ReferenceOr::Reference { reference: next } => reference = next,
            }
        }
        None
    }
}

/// Follows references among components of one kind, such as parameters, with a bound against circles.
pub(super) fn resolve<'d, T>(
    value: &'d ReferenceOr<T>,
    pointer: Pointer,
    section: &str,
    components: impl Fn(&str) -> Option<&'d ReferenceOr<T>>,
) -> Option<(&'d T, Pointer)> {
    let (mut value, mut pointer) = (value, pointer);
    for _ in 0..64 {
        match value {
            ReferenceOr::Item(item) => return Some((item, pointer)),
            ReferenceOr::Reference { reference } => {
                let name = reference
                    .strip_prefix("#/components/")?
                    .strip_prefix(section)?
                    .strip_prefix('/')?;
                pointer = Pointer::root()
                    .child("components")
                    .child(section)
                    .child(name);
                value = components(name)?;
            }
        }
    }
    None
}
