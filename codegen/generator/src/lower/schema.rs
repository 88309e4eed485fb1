//! One schema into one type.

use std::borrow::Borrow;

use openapiv3::{AdditionalProperties, ReferenceOr, Schema};

use super::components::{Known, Lowered, Nullability, Place};
use super::shape::{JsonType, Shape};
use super::{DEEPEST_SCHEMA, Lowering, docs};
use crate::finding::{Code, Pointer};
use crate::model::{Deprecation, Model, ModelId, ModelKind, TimestampForm, Type, Usage, Variant};
use crate::naming::{self, Allocator};

impl<'d> Lowering<'d> {
    /// The type of a schema. `hint` names it if it turns out to need a name and has none.
    pub(super) fn schema<S: Borrow<Schema>>(
        &mut self,
        schema: &'d ReferenceOr<S>,
        pointer: &Pointer,
        hint: &str,
    ) -> Lowered {
        match self.place(schema, pointer) {
            Some(place) => self.placed(place, hint),
            None => self.unresolved(pointer),
        }
    }

    fn unresolved(&mut self, pointer: &Pointer) -> Lowered {
        self.report(
            Code::DanglingReference,
            pointer.clone(),
            "this reference does not lead to a schema".to_owned(),
            "refer to an entry of components/schemas",
        );
        not_null(Type::Any)
    }

    pub(super) fn placed(&mut self, place: Place<'d>, hint: &str) -> Lowered {
        match self.known.get(&place.pointer) {
            Some(Known::Lowered(lowered)) => return lowered.clone(),
            Some(Known::InProgress) => {
                self.report(
                    Code::ReferenceCycle,
                    place.pointer,
                    "this schema contains itself without an object in between".to_owned(),
                    "put the recursion into a property of an object",
                );
                return not_null(Type::Any);
            }
            None => {}
        }
        if self.depth >= DEEPEST_SCHEMA {
            self.report(
                Code::NestedSchemas,
                place.pointer,
                format!("more than {DEEPEST_SCHEMA} schemas contain each other, down to this one"),
                "let schemas refer to each other less deep",
            );
            return not_null(Type::Any);
        }
        self.known.insert(place.pointer.clone(), Known::InProgress);
        let pointer = place.pointer.clone();
        self.depth += 1;
        let lowered = self.fresh(&place, hint);
        self.depth -= 1;
        self.known.insert(pointer, Known::Lowered(lowered.clone()));
        lowered
    }

    fn fresh(&mut self, place: &Place<'d>, hint: &str) -> Lowered {
        let shape = Shape::of(place.schema);
        let data = &place.schema.schema_data;
        let nullability = Nullability::of(data.nullable);
        if docs::is_set(&data.extensions, "x-secret")
            || (data.write_only && shape.kind == Some(JsonType::String))
        {
            return Lowered {
                ty: Type::Secret,
                nullability,
            };
        }
        if let Some(unit) = docs::text(&data.extensions, "x-timestamp") {
            let form = match unit.as_str() {
                "epoch-seconds" => TimestampForm::EpochSeconds,
                _ => TimestampForm::EpochMilliseconds,
            };
            return Lowered {
                ty: Type::Timestamp(form),
                nullability,
            };
        }
        if !shape.one_of.is_empty() {
            return self.union(place, &shape, hint);
        }
        if let [only] = shape.all_of
            && !shape.has_properties()
        {
            let inner = self.schema(only, &place.pointer.child("allOf").item(0), hint);
            return Lowered {
                ty: inner.ty,
                nullability: nullability.or(inner.nullability),
            };
        }
        let ty = match shape.kind {
            _ if !shape.all_of.is_empty() => self.object(place, &shape, hint),
            Some(JsonType::Object) => self.object_or_map(place, &shape, hint),
            Some(JsonType::Array) => self.array(place, &shape, hint),
            Some(JsonType::String) => self.string(place, shape, hint),
            Some(JsonType::Integer) => self.integer(place, &shape),
            Some(JsonType::Number) => number(&shape),
            Some(JsonType::Boolean) => Type::Boolean,
            None => Type::Any,
        };
        Lowered { ty, nullability }
    }

    fn object_or_map(&mut self, place: &Place<'d>, shape: &Shape<'d>, hint: &str) -> Type {
        if shape.has_properties() {
            return self.object(place, shape, hint);
        }
        match shape.additional {
            // A closed object without members is still an object of its own.
            Some(AdditionalProperties::Any(false)) => self.object(place, shape, hint),
            Some(AdditionalProperties::Schema(schema)) => {
                let hint = format!("{} Value", place.name_or(hint));
                let pointer = place.pointer.child("additionalProperties");
                // A map may hold the type that it is part of: the recursion ends in an empty map.
                let value = self.schema(schema, &pointer, &hint);
                self.refuse_lenient_timestamp(&value.ty, &pointer);
                Type::Map(Box::new(nullable_element(value)))
            }
            Some(AdditionalProperties::Any(true)) | None => Type::Map(Box::new(Type::Any)),
        }
    }

    fn array(&mut self, place: &Place<'d>, shape: &Shape<'d>, hint: &str) -> Type {
        let Some(items) = shape.items else {
            return Type::Array(Box::new(Type::Any));
        };
        let hint = format!("{} Item", place.name_or(hint));
        let item = self.schema(items, &place.pointer.child("items"), &hint);
        self.refuse_lenient_timestamp(&item.ty, &place.pointer.child("items"));
        Type::Array(Box::new(nullable_element(item)))
    }

    fn string(&mut self, place: &Place<'d>, shape: Shape<'d>, hint: &str) -> Type {
        match shape.format.as_deref() {
            Some("password") => return Type::Secret,
            Some("date-time") if shape.values.is_empty() => {
                return Type::Timestamp(TimestampForm::Rfc3339);
            }
            _ => {}
        }
        if !shape.values.is_empty() {
            let mut names = Allocator::reserving(&["Unknown"]);
            let variants = shape
                .values
                .iter()
                .map(|&wire_name| Variant {
                    name: names.allocate(&naming::type_name(wire_name), |name, attempt| {
                        format!("{name}{attempt}")
                    }),
                    wire_name: wire_name.to_owned(),
                })
                .collect();
            return self.named(place, hint, ModelKind::StringEnum(variants));
        }
        if place.component.is_none() {
            return Type::String;
        }
        let kind = ModelKind::StringNewtype {
            segment: naming::segment_rule(place.name_or(hint)),
            constraints: Box::new(shape.constraints),
        };
        self.named(place, hint, kind)
    }

    fn integer(&mut self, place: &Place<'d>, shape: &Shape<'d>) -> Type {
        if let Some(name) = place.component {
            return self.named(place, name, ModelKind::IntegerNewtype);
        }
        if shape.format.as_deref() == Some("int32") {
            Type::Int32
        } else {
            Type::Int64
        }
    }

    /// Timestamps of many forms are read where a member is read; nothing else has a reader for them.
    pub(super) fn refuse_lenient_timestamp(&mut self, ty: &Type, pointer: &Pointer) {
        if let Type::Timestamp(TimestampForm::EpochMilliseconds | TimestampForm::EpochSeconds) = ty
        {
            self.report(
                Code::TimestampForms,
                pointer.clone(),
                "`x-timestamp` is supported for members of objects only, not for elements of lists and maps, for branches of unions and for whole bodies".to_owned(),
                "put the timestamp into a member of an object",
            );
        }
    }

    /// A model without parts that could refer back to it.
    fn named(&mut self, place: &Place<'d>, hint: &str, kind: ModelKind) -> Type {
        let id = self.reserve();
        self.finish(id, place, hint, kind);
        Type::Model(id)
    }

    /// Fills in a reserved model. The name is decided here, in the order of the document's first use.
    pub(super) fn finish(&mut self, id: ModelId, place: &Place<'d>, hint: &str, kind: ModelKind) {
        let data = &place.schema.schema_data;
        let component = place
            .component
            .and_then(|name| self.component_names.get(name));
        let name = component.cloned().unwrap_or_else(|| {
            let wanted = naming::type_name(hint);
            self.type_names.allocate(&wanted, super::another_type)
        });
        self.define(
            id,
            Model {
                name,
                pointer: place.pointer.to_string(),
                module: String::new(),
                docs: docs::of(
                    data.title.as_deref(),
                    data.description.as_deref(),
                    &data.extensions,
                ),
                usage: Usage::default(),
                kind,
                deprecation: deprecation(data.deprecated),
                example: data.example.clone(),
            },
        );
    }

    /// Marks a type that can be referred to while its parts are still being lowered.
    pub(super) fn announce(&mut self, id: ModelId, place: &Place<'d>, nullability: Nullability) {
        self.known.insert(
            place.pointer.clone(),
            Known::Lowered(Lowered {
                ty: Type::Model(id),
                nullability,
            }),
        );
    }
}

pub(super) fn deprecation(deprecated: bool) -> Deprecation {
    if deprecated {
        Deprecation::Deprecated
    } else {
        Deprecation::Current
    }
}

fn number(shape: &Shape<'_>) -> Type {
    if shape.format.as_deref() == Some("float") {
        Type::Float32
    } else {
        Type::Float64
    }
}

fn not_null(ty: Type) -> Lowered {
    Lowered {
        ty,
        nullability: Nullability::NotNull,
    }
}

pub(super) fn nullable_element(element: Lowered) -> Type {
    match element.nullability {
        Nullability::Nullable => Type::Nullable(Box::new(element.ty)),
        Nullability::NotNull => element.ty,
    }
}
