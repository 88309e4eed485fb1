//! Parameters of an operation, its own and those of its path.

use openapiv3::{
    Example, Parameter as Declared, ParameterData, ParameterSchemaOrContent, PathItem, PathStyle,
    QueryStyle, ReferenceOr, Schema,
};

use super::components::resolve;
use super::schema::nullable_element;
use super::{Lowering, docs, security, shape};
use crate::check::{is_sendable_header, paths};
use crate::finding::Pointer;
use crate::model::{
    Constraints, Docs, Explode, Location, Parameter, ParameterStyle, Requirement, Reserved,
    Serialisation, Type,
};
use crate::naming::{self, Allocator};
use crate::request_media::is_json;

impl<'d> Lowering<'d> {
    /// The parameters of an operation; one of its own replaces one of its path.
    pub(super) fn parameters(
        &mut self,
        path: &str,
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
        let template = paths::names(path).unwrap_or_default();
        declared.retain(|(parameter, _)| {
            let name = parameter.parameter_data_ref().name.as_str();
            !matches!(parameter, Declared::Path { .. }) || template.contains(&name)
        });
        let mut parameters: Vec<Parameter> = declared
            .into_iter()
            .filter_map(|(parameter, pointer)| {
                self.parameter(parameter, &pointer, &mut names, operation_id)
            })
            .collect();
        for name in template {
            let in_path =
                |known: &Parameter| known.location == Location::Path && known.wire_name == name;
            if !parameters.iter().any(in_path) {
                parameters.push(undeclared(name, pointer, &mut names));
            }
        }
        parameters
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
            // Security schemes, media types and HTTP itself decide these.
            Declared::Header { parameter_data, .. }
                if !is_sendable_header(&parameter_data.name) =>
            {
                return None;
            }
            Declared::Header { .. } => Location::Header,
            Declared::Cookie { .. } => Location::Cookie,
        };
        let data = declared.parameter_data_ref();
        let hint = self.hint_at(pointer, || naming::within(operation_id, &data.name));
        let (schema, schema_pointer) = match described(data, pointer) {
            Described::Schema(schema, at) => (schema, at),
            Described::Bare(ty) => {
                return Some(Parameter {
                    location,
                    requirement: requirement(data.required || location == Location::Path),
                    serialisation: serialisation(declared, location),
                    ty,
                    docs: docs::of(None, data.description.as_deref(), &data.extensions),
                    ..undeclared(&data.name, pointer, names)
                });
            }
        };
        let is_secret = docs::is_set(&data.extensions, "x-secret")
            || security::holds_key(&self.schemes, location, &data.name);
        let ty = if is_secret {
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
        let wanted = naming::type_name(&data.name);
        let schema_docs = schema_data.map(|data| docs::of_schema(data, &[&wanted]));
        let constraints = match place {
            Some(place) => shape::constraints_of(place.schema, &ty),
            None => Constraints::default(),
        };
        Some(Parameter {
            wire_name: data.name.clone(),
            pointer: pointer.to_string(),
            name: allocate(&data.name, names),
            location,
            requirement: requirement(data.required || location == Location::Path),
            ty,
            serialisation: serialisation(declared, location),
            docs: parameter_docs(data, schema_docs),
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

/// What the document says of a parameter. Some say it of its schema only.
fn parameter_docs(data: &ParameterData, of_schema: Option<Docs>) -> Docs {
    let own = docs::of(None, data.description.as_deref(), &data.extensions);
    let is_text = |text: &String| !text.is_empty();
    if own.description.as_ref().is_some_and(is_text) {
        return own;
    }
    let description = of_schema.and_then(|docs| docs.description.filter(is_text).or(docs.summary));
    Docs { description, ..own }
}

/// What the document says of the values of a parameter.
enum Described<'d> {
    Schema(&'d ReferenceOr<Schema>, Pointer),
    /// Nothing but its form.
    Bare(Type),
}

fn described<'d>(data: &'d ParameterData, pointer: &Pointer) -> Described<'d> {
    let content = match &data.format {
        ParameterSchemaOrContent::Schema(schema) => {
            return Described::Schema(schema, pointer.child("schema"));
        }
        ParameterSchemaOrContent::Content(content) => content,
    };
    match content.first() {
        Some((name, media_type)) if is_json(name) => match &media_type.schema {
            Some(schema) => {
                let at = pointer.child("content").child(name).child("schema");
                Described::Schema(schema, at)
            }
            None => Described::Bare(Type::Any),
        },
        // The caller writes what goes there.
        _ => Described::Bare(Type::String),
    }
}

fn requirement(required: bool) -> Requirement {
    if required {
        Requirement::Required
    } else {
        Requirement::Optional
    }
}

fn allocate(wire_name: &str, names: &mut Allocator) -> String {
    names.allocate(&naming::value_name(wire_name), |name, attempt| {
        let name = name.trim_end_matches('_');
        match attempt {
            2 => format!("{name}_parameter"),
            more => format!("{name}_parameter{more}"),
        }
    })
}

/// A part of the path that the document does not describe.
fn undeclared(wire_name: &str, pointer: &Pointer, names: &mut Allocator) -> Parameter {
    Parameter {
        wire_name: wire_name.to_owned(),
        pointer: pointer.to_string(),
        name: allocate(wire_name, names),
        location: Location::Path,
        requirement: Requirement::Required,
        ty: Type::String,
        serialisation: Serialisation::of(Location::Path),
        docs: Docs::default(),
        constraints: Constraints::default(),
        example: None,
    }
}

/// How a parameter is written: as it says, or else as its location has it.
fn serialisation(declared: &Declared, location: Location) -> Serialisation {
    let data = declared.parameter_data_ref();
    if let ParameterSchemaOrContent::Content(content) = &data.format {
        let is_json = content.first().is_some_and(|(name, _)| is_json(name));
        return if is_json {
            Serialisation::unexploded(ParameterStyle::Json)
        } else {
            Serialisation::of(location)
        };
    }
    let mut reserved = Reserved::Encoded;
    let style = match declared {
        Declared::Path { style, .. } => match style {
            PathStyle::Simple => ParameterStyle::Simple,
            PathStyle::Label => ParameterStyle::Label,
            PathStyle::Matrix => ParameterStyle::Matrix,
        },
        Declared::Query {
            style,
            allow_reserved,
            ..
        } => {
            if *allow_reserved {
                reserved = Reserved::Kept;
            }
            query_style(style)
        }
        Declared::Header { .. } => ParameterStyle::Simple,
        Declared::Cookie { .. } => ParameterStyle::Form,
    };
    let explodes = data.explode.unwrap_or(style == ParameterStyle::Form);
    let explode = if explodes { Explode::Yes } else { Explode::No };
    Serialisation {
        style,
        explode,
        reserved,
    }
}

pub(super) fn query_style(style: &QueryStyle) -> ParameterStyle {
    match style {
        QueryStyle::Form => ParameterStyle::Form,
        QueryStyle::SpaceDelimited => ParameterStyle::SpaceDelimited,
        QueryStyle::PipeDelimited => ParameterStyle::PipeDelimited,
        QueryStyle::DeepObject => ParameterStyle::DeepObject,
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
