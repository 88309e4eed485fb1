//! One schema into one type.

use std::borrow::Borrow;

use openapiv3::{AdditionalProperties, ReferenceOr, Schema};

use super::components::{Known, Lowered, Nullability, Place};
use super::shape::{self, JsonType, Shape, is_integer_format};
use super::{DEEPEST_SCHEMA, Lowering, docs, enumeration};
use crate::finding::{Code, Pointer};
use crate::load::PREFIX_ITEMS;
use crate::model::{Deprecation, Model, ModelId, ModelKind, Sign, TimestampForm, Type, Usage};
use crate::naming;

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
            // A schema that does not exist, of which the checks have told.
            None => not_null(Type::Any),
        }
    }

    pub(super) fn placed(&mut self, place: Place<'d>, hint: &str) -> Lowered {
        match self.known.get(&place.pointer) {
            Some(Known::Lowered(lowered)) => return lowered.clone(),
            Some(Known::InProgress) => {
                // A list or a map of itself: it needs a type of its own.
                let id = self.reserve();
                let nullability = Nullability::of(place.schema.schema_data.nullable);
                self.announce(id, &place, nullability);
                return Lowered {
                    ty: Type::Model(id),
                    nullability,
                };
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
        let lowered = self.closed(&place, hint, lowered);
        self.depth -= 1;
        self.known.insert(pointer, Known::Lowered(lowered.clone()));
        lowered
    }

    /// Gives a type of its own to what was referred to while its parts were lowered, and did not have one yet.
    fn closed(&mut self, place: &Place<'d>, hint: &str, lowered: Lowered) -> Lowered {
        let Some(Known::Lowered(announced)) = self.known.get(&place.pointer) else {
            return lowered;
        };
        let (Type::Model(id), nullability) = (announced.ty.clone(), announced.nullability) else {
            return lowered;
        };
        if self.models.get(id.index()).is_none_or(Option::is_some) {
            return lowered;
        }
        if lowered.ty == announced.ty {
            self.report(
                Code::ReferenceCycle,
                place.pointer.clone(),
                "this schema is nothing but itself".to_owned(),
                "let one of the schemas of the circle say what it is",
            );
            self.finish(id, place, hint, ModelKind::Alias(Type::Any));
            return lowered;
        }
        self.finish(id, place, hint, ModelKind::Collection(lowered.ty));
        Lowered {
            ty: Type::Model(id),
            nullability: nullability.or(lowered.nullability),
        }
    }

    fn fresh(&mut self, place: &Place<'d>, hint: &str) -> Lowered {
        let shape = Shape::of(place.schema);
        let data = &place.schema.schema_data;
        let nullability = Nullability::of(data.nullable || shape.values.has_null());
        if docs::is_set(&data.extensions, "x-secret")
            || (data.write_only && shape.kind == Some(JsonType::String) && is_plain(&shape))
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
        if let Some(constants) = self.constants(place, &shape, hint) {
            return constants;
        }
        if let Some(lowered) = self.composed(place, &shape, hint) {
            return lowered;
        }
        if !shape.all_of.is_empty() {
            return self.all_of(place, &shape, hint);
        }
        let ty = self.of_kind(place, &shape, hint);
        Lowered {
            nullability: if ty == Type::Null {
                Nullability::NotNull
            } else {
                nullability
            },
            ty,
        }
    }

    /// The type that the keywords of one schema say, without those that combine schemas.
    pub(super) fn of_kind(&mut self, place: &Place<'d>, shape: &Shape<'d>, hint: &str) -> Type {
        if shape.values.is_null() {
            return Type::Null;
        }
        match shape.kind {
            Some(JsonType::Object) => self.object_or_map(place, shape, hint),
            Some(JsonType::Array) => self.array(place, shape, hint),
            Some(JsonType::String) => self.string(place, shape, hint),
            Some(JsonType::Integer) => self.integer(place, shape, hint),
            Some(JsonType::Number) => number(shape),
            Some(JsonType::Boolean) => Type::Boolean,
            None => Type::Any,
        }
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
        let pointer = place.pointer.child("items");
        if let Some(tuple) = self.tuple(place, items, &pointer, hint) {
            return tuple;
        }
        let hint = format!("{} Item", place.name_or(hint));
        let item = self.schema(items, &pointer, &hint);
        self.refuse_lenient_timestamp(&item.ty, &pointer);
        Type::Array(Box::new(nullable_element(item)))
    }

    /// `prefixItems`, which the loader writes as a union of so many items.
    fn tuple(
        &mut self,
        place: &Place<'d>,
        items: &'d ReferenceOr<Box<Schema>>,
        pointer: &Pointer,
        hint: &str,
    ) -> Option<Type> {
        let prefix = place.schema.schema_data.extensions.get(PREFIX_ITEMS)?;
        let elements = Shape::of(items.as_item()?).one_of;
        let whole = prefix.as_u64() == u64::try_from(elements.len()).ok();
        if !whole || elements.is_empty() || elements.len() > Type::LONGEST_TUPLE {
            return None;
        }
        let owner = place.name_or(hint);
        let types = elements.iter().enumerate().map(|(index, element)| {
            let pointer = pointer.child("oneOf").item(index);
            let hint = format!("{owner} Item {}", index + 1);
            let element = self.schema(element, &pointer, &hint);
            self.refuse_lenient_timestamp(&element.ty, &pointer);
            nullable_element(element)
        });
        Some(Type::Tuple(types.collect()))
    }

    fn string(&mut self, place: &Place<'d>, shape: &Shape<'d>, hint: &str) -> Type {
        if let Some(values) = shape.values.texts().filter(|values| !values.is_empty()) {
            let variants = enumeration::strings(&place.schema.schema_data, values);
            return self.named(place, hint, ModelKind::StringEnum(variants));
        }
        match shape.format {
            Some("password") => return Type::Secret,
            Some("date-time") => return Type::Timestamp(TimestampForm::Rfc3339),
            Some("date") => return Type::Date,
            Some("byte") => return Type::Bytes,
            // A named one is a type of its own, so that two ids cannot be swapped.
            Some("uuid") if place.component.is_none() => return Type::Uuid,
            _ => {}
        }
        if place.component.is_none() {
            return Type::String;
        }
        let kind = ModelKind::StringNewtype {
            segment: naming::segment_rule(place.name_or(hint)),
            constraints: Box::new(shape::constraints(place.schema)),
        };
        self.named(place, hint, kind)
    }

    fn integer(&mut self, place: &Place<'d>, shape: &Shape<'d>, hint: &str) -> Type {
        if let Some(values) = shape.values.integers().filter(|values| !values.is_empty()) {
            let variants = enumeration::integers(&place.schema.schema_data, values);
            return self.named(place, hint, ModelKind::IntegerEnum(variants));
        }
        let unsigned = shape.is_unsigned
            || shape
                .format
                .is_some_and(|format| format.starts_with("uint"));
        if let Some(name) = place.component {
            let sign = if unsigned {
                Sign::Unsigned
            } else {
                Sign::Signed
            };
            return self.named(place, name, ModelKind::IntegerNewtype(sign));
        }
        integer(shape.format, unsigned)
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
    pub(super) fn named(&mut self, place: &Place<'d>, hint: &str, kind: ModelKind) -> Type {
        let id = self.reserve();
        self.finish(id, place, hint, kind);
        Type::Model(id)
    }

    /// Fills in a reserved model. The name is decided here, in the order of the document's first use.
    pub(super) fn finish(&mut self, id: ModelId, place: &Place<'d>, hint: &str, kind: ModelKind) {
        self.finish_as(id, place, place.component, hint, kind);
    }

    /// The same for a model that has the name of a component, or another one.
    pub(super) fn finish_as(
        &mut self,
        id: ModelId,
        place: &Place<'d>,
        component: Option<&str>,
        hint: &str,
        kind: ModelKind,
    ) {
        let data = &place.schema.schema_data;
        let component = component.and_then(|name| self.component_names.get(name));
        let name = component.cloned().unwrap_or_else(|| {
            let wanted = naming::type_name(hint);
            self.type_names.allocate(&wanted, super::another_type)
        });
        self.define(
            id,
            Model {
                docs: docs::of_schema(data, &[&name]),
                name,
                pointer: place.pointer.to_string(),
                module: String::new(),
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

/// The smallest type that holds the values of a format.
fn integer(format: Option<&str>, unsigned: bool) -> Type {
    let small = matches!(
        format,
        Some("int8" | "int16" | "int32" | "uint8" | "uint16" | "uint32")
    );
    match (small, unsigned) {
        (true, true) => Type::UInt32,
        (true, false) => Type::Int32,
        (false, true) => Type::UInt64,
        (false, false) => Type::Int64,
    }
}

fn number(shape: &Shape<'_>) -> Type {
    match shape.format {
        Some("float") => Type::Float32,
        Some("decimal" | "decimal128" | "bigdecimal") => Type::Decimal,
        // The registry of formats has those of integers for any number.
        format @ Some(name) if is_integer_format(name) => {
            integer(format, name.starts_with('u') || shape.is_unsigned)
        }
        _ => Type::Float64,
    }
}

/// Whether a string has neither values nor a format that give it a type.
fn is_plain(shape: &Shape<'_>) -> bool {
    shape.values.is_empty()
        && !matches!(
            shape.format,
            Some("date" | "date-time" | "uuid" | "byte" | "binary")
        )
}

pub(super) fn not_null(ty: Type) -> Lowered {
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
