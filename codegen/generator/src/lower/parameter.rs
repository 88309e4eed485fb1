//! Parameters of an operation, its own and those of its path.

use openapiv3::{Example, Parameter as Declared, ParameterSchemaOrContent, PathItem, ReferenceOr};

use super::components::resolve;
use super::schema::nullable_element;
use super::{Lowering, docs, shape};
use crate::check::is_ignored_header;
use crate::finding::Pointer;
use crate::model::{Constraints, Location, Parameter, Requirement, Type};
use crate::naming::{self, Allocator};

impl<'d> Lowering<'d> {
    /// The parameters of an operation; one of its own replaces one of its path.
    pub(super) fn parameters(
        &mut self,
        item: &'d PathItem,
        item_pointer: &Pointer,
        operation: &'d openapiv3::Operation,
        pointer: &Pointer,
    ) -> Vec<Parameter> {
        let mut declared: Vec<(&'d Declared, Pointer)> = Vec::new();
        for (list, pointer) in [
            (&item.parameters, item_pointer),
            (&operation.parameters, pointer),
        ] {
            for (index, parameter) in list.iter().enumerate() {
                let pointer = pointer.child("parameters").item(index);
                if let Some(found) = self.declared_parameter(parameter, pointer) {
                    declared.retain(|(earlier, _)| key(earlier) != key(found.0));
                    declared.push(found);
                }
            }
        }
        let mut names = Allocator::reserving(RESERVED_SETTERS);
        let operation_id = operation.operation_id.as_deref().unwrap_or_default();
        declared
            .into_iter()
            .filter_map(|(parameter, pointer)| {
                self.parameter(parameter, &pointer, &mut names, operation_id)
            })
            .collect()
    }

    fn declared_parameter(
        &self,
        parameter: &'d ReferenceOr<Declared>,
        pointer: Pointer,
    ) -> Option<(&'d Declared, Pointer)> {
        let components = self.components();
        resolve(parameter, pointer, "parameters", |name| {
            components?.parameters.get(name)
        })
    }

    fn parameter(
        &mut self,
        declared: &'d Declared,
        pointer: &Pointer,
        names: &mut Allocator,
        operation_id: &str,
    ) -> Option<Parameter> {
        let location = match declared {
            Declared::Path { .. } => Location::Path,
            Declared::Query { .. } => Location::Query,
            // Security schemes and media types decide these.
            Declared::Header { parameter_data, .. } if is_ignored_header(&parameter_data.name) => {
                return None;
            }
            Declared::Header { .. } => Location::Header,
            Declared::Cookie { .. } => return None,
        };
        let data = declared.parameter_data_ref();
        let ParameterSchemaOrContent::Schema(schema) = &data.format else {
            return None;
        };
        let hint = format!("{} {}", operation_id, data.name);
        let schema_pointer = pointer.child("schema");
        let ty = if docs::is_set(&data.extensions, "x-secret") {
            Type::Secret
        } else {
            nullable_element(self.schema(schema, &schema_pointer, &hint))
        };
        let place = self.place(schema, &schema_pointer);
        let schema_data = place.as_ref().map(|place| &place.schema.schema_data);
        let example = data
            .example
            .clone()
            .or_else(|| {
                data.examples
                    .values()
                    .find_map(|example| self.example(example))
            })
            .or_else(|| schema_data.and_then(|data| data.example.clone()));
        let requirement = if data.required {
            Requirement::Required
        } else {
            Requirement::Optional
        };
        let constraints = match place {
            Some(place) => shape::constraints_of(place.schema, &ty),
            None => Constraints::default(),
        };
        Some(Parameter {
            wire_name: data.name.clone(),
            name: names.allocate(&naming::value_name(&data.name), |name, attempt| {
                let name = name.trim_end_matches('_');
                match attempt {
                    2 => format!("{name}_parameter"),
                    more => format!("{name}_parameter{more}"),
                }
            }),
            location,
            requirement,
            ty,
            docs: docs::of(None, data.description.as_deref(), &data.extensions),
            constraints,
            example,
        })
    }

    /// The value of an example, which may stand among the components.
    pub(super) fn example(&self, example: &'d ReferenceOr<Example>) -> Option<serde_json::Value> {
        let components = self.components();
        let (example, _) = resolve(example, Pointer::root(), "examples", |name| {
            components?.examples.get(name)
        })?;
        example.value.clone()
    }
}

/// What makes two parameters the same.
fn key(parameter: &Declared) -> (&str, u8) {
    let location = match parameter {
        Declared::Path { .. } => 0,
        Declared::Query { .. } => 1,
        Declared::Header { .. } => 2,
        Declared::Cookie { .. } => 3,
    };
    (&parameter.parameter_data_ref().name, location)
}

/// Methods that every call has, so that a setter cannot have their name, and the name of the body.
const RESERVED_SETTERS: &[&str] = &[
    "body",
    "clone",
    "items",
    "max_items",
    "max_pages",
    "optional",
    "pages",
    "preview",
    "raw",
    "request_header",
    "retries",
    "send",
    "send_blocking",
    "self_",
    "timeout",
    "with_response",
];
