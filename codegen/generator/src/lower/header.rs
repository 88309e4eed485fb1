//! Headers of answers: one constant for each name and type.

use openapiv3::{Header, ParameterSchemaOrContent, Response};

use super::components::resolve;
use super::shape::{JsonType, Shape};
use super::{Lowering, docs};
use crate::finding::Pointer;
use crate::media_type::essence;
use crate::model::{HeaderType, ResponseHeader};
use crate::naming;

impl<'d> Lowering<'d> {
    /// Notes the headers of a response: their positions are added to `used`.
    pub(super) fn response_headers(
        &mut self,
        response: &'d Response,
        pointer: &Pointer,
        used: &mut Vec<usize>,
    ) {
        let components = self.components();
        let at = pointer.child("headers");
        for (name, header) in &response.headers {
            // The media types say this one.
            if name.eq_ignore_ascii_case("content-type") {
                continue;
            }
            let place = at.child(name);
            let found = resolve(header, place, "headers", |name| {
                components?.headers.get(name)
            });
            let Some((header, place)) = found else {
                continue;
            };
            let ty = self.header_type(name, header, &place);
            used.push(self.header(name, ty, header, &place));
        }
    }

    fn header(
        &mut self,
        name: &str,
        ty: HeaderType,
        declared: &Header,
        pointer: &Pointer,
    ) -> usize {
        let key = (name.to_ascii_lowercase(), ty.clone());
        if let Some(index) = self.known_headers.get(&key) {
            return *index;
        }
        // The type that comes first has the plain name: one that is added later must not take it away.
        let constant = self
            .header_names
            .allocate(&naming::static_name(name), |plain, attempt| {
                let kind = kind(&ty);
                match attempt {
                    2 => format!("{plain}_{kind}"),
                    more => format!("{plain}_{kind}_{more}"),
                }
            });
        self.headers.push(ResponseHeader {
            constant,
            pointer: pointer.to_string(),
            wire_name: name.to_owned(),
            ty,
            docs: docs::of(None, declared.description.as_deref(), &declared.extensions),
        });
        self.known_headers.insert(key, self.headers.len() - 1);
        self.headers.len() - 1
    }

    fn header_type(&self, name: &str, header: &'d Header, pointer: &Pointer) -> HeaderType {
        // Each cookie is a header of its own, and a session may be among them.
        if name.eq_ignore_ascii_case("set-cookie") {
            return HeaderType::List(Box::new(HeaderType::Secret));
        }
        if docs::is_set(&header.extensions, "x-secret") {
            return HeaderType::Secret;
        }
        let schema = match &header.format {
            ParameterSchemaOrContent::Schema(schema) => schema,
            ParameterSchemaOrContent::Content(content) => {
                let json = content.keys().any(|name| {
                    let name = essence(name);
                    name == "application/json" || name.ends_with("+json")
                });
                return if json {
                    HeaderType::Json
                } else {
                    HeaderType::Text
                };
            }
        };
        self.place(schema, &pointer.child("schema"))
            .map_or(HeaderType::Text, |place| {
                self.value_type(&place, Lists::Allowed)
            })
    }

    fn value_type(&self, place: &super::components::Place<'d>, lists: Lists) -> HeaderType {
        let shape = Shape::of(place.schema);
        let secret = docs::is_set(&place.schema.schema_data.extensions, "x-secret");
        match (shape.kind, shape.format) {
            _ if secret => HeaderType::Secret,
            (Some(JsonType::String), Some("password")) => HeaderType::Secret,
            (Some(JsonType::String), Some("date-time" | "http-date" | "date-time-rfc1123")) => {
                HeaderType::Timestamp
            }
            (Some(JsonType::Integer), _) => HeaderType::Integer,
            (Some(JsonType::Number), _) => HeaderType::Number,
            (Some(JsonType::Boolean), _) => HeaderType::Boolean,
            (Some(JsonType::Array), _) if lists == Lists::Allowed => {
                let item = shape
                    .items
                    .and_then(|items| self.place(items, &place.pointer));
                let item = item.map_or(HeaderType::Text, |item| {
                    self.value_type(&item, Lists::Refused)
                });
                HeaderType::List(Box::new(item))
            }
            _ => HeaderType::Text,
        }
    }
}

/// Whether a value may be a list: one within another has no form in a header.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lists {
    Allowed,
    Refused,
}

/// What tells a constant from another of the same header.
fn kind(ty: &HeaderType) -> String {
    match ty {
        HeaderType::Text => "TEXT".to_owned(),
        HeaderType::Integer => "INTEGER".to_owned(),
        HeaderType::Number => "NUMBER".to_owned(),
        HeaderType::Boolean => "BOOLEAN".to_owned(),
        HeaderType::Timestamp => "TIMESTAMP".to_owned(),
        HeaderType::Secret => "SECRET".to_owned(),
        HeaderType::Json => "JSON".to_owned(),
        HeaderType::List(item) => format!("{}_LIST", kind(item)),
    }
}
