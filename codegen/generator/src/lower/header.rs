//! Headers of answers: one constant for each name and type.

use openapiv3::{Header, MediaType, ParameterSchemaOrContent, Response, Schema};

use super::components::{Lowered, Place, resolve};
use super::schema::nullable_element;
use super::shape::{JsonType, Shape};
use super::{Lowering, docs};
use crate::check::MOST_HEADER_WRAPPERS;
use crate::finding::Pointer;
use crate::media_type::{self, essence};
use crate::model::{HeaderType, Model, ModelKind, ResponseHeader, Type};
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
        let kind = self.kind(&ty);
        let constant = self
            .header_names
            .allocate(&naming::static_name(name), |plain, attempt| match attempt {
                2 => format!("{plain}_{kind}"),
                more => format!("{plain}_{kind}_{more}"),
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

    fn header_type(&mut self, name: &str, header: &'d Header, pointer: &Pointer) -> HeaderType {
        // Each cookie is a header of its own, and a session may be among them.
        if name.eq_ignore_ascii_case("set-cookie") {
            return HeaderType::List(Box::new(HeaderType::Secret));
        }
        if docs::is_set(&header.extensions, "x-secret") {
            return HeaderType::Secret;
        }
        match &header.format {
            ParameterSchemaOrContent::Schema(schema) => {
                let place = self.place(schema, &pointer.child("schema"));
                place.map_or(HeaderType::Text, |place| {
                    self.value_type(name, place, Lists::Allowed)
                })
            }
            ParameterSchemaOrContent::Content(content) => {
                let mut media_types = content.iter();
                let json = media_types.find(|(name, _)| media_type::is_json(&essence(name)));
                json.map_or(HeaderType::Text, |(media_type, content)| {
                    let at = pointer.child("content").child(media_type).child("schema");
                    self.json_type(name, content, &at)
                })
            }
        }
    }

    /// What the JSON of a header is.
    fn json_type(&mut self, name: &str, content: &'d MediaType, pointer: &Pointer) -> HeaderType {
        let schema = content.schema.as_ref();
        let Some(place) = schema.and_then(|schema| self.place(schema, pointer)) else {
            return HeaderType::Json(Type::Any);
        };
        let lowered = self.header_schema(name, place);
        self.refuse_lenient_timestamp(&lowered.ty, pointer);
        HeaderType::Json(nullable_element(lowered))
    }

    fn value_type(&mut self, name: &str, place: Place<'d>, lists: Lists) -> HeaderType {
        let Some(place) = self.plain(place) else {
            return HeaderType::Text;
        };
        let shape = Shape::of(place.schema);
        let extensions = &place.schema.schema_data.extensions;
        if docs::is_set(extensions, "x-secret") {
            return HeaderType::Secret;
        }
        let has_form = extensions.contains_key("x-timestamp");
        let is_named = place.component.is_some() || !shape.values.json().is_empty();
        match (shape.kind, shape.format) {
            (Some(JsonType::String), Some("password")) => HeaderType::Secret,
            (Some(JsonType::String), Some("date-time" | "http-date" | "date-time-rfc1123")) => {
                HeaderType::Timestamp
            }
            (Some(JsonType::Boolean), _) => HeaderType::Boolean,
            (Some(JsonType::Number), format) if !format.is_some_and(is_decimal) => {
                HeaderType::Number
            }
            (Some(JsonType::Array), _) if lists == Lists::Allowed => {
                let items = shape.items.and_then(|items| {
                    let place = self.place(items, &place.pointer.child("items"))?;
                    Some(self.value_type(name, place, Lists::Refused))
                });
                HeaderType::List(Box::new(items.unwrap_or(HeaderType::Text)))
            }
            (Some(JsonType::Integer), _) if has_form || !is_named => HeaderType::Integer,
            (Some(JsonType::String | JsonType::Integer | JsonType::Number), _) if !has_form => {
                let lowered = self.header_schema(name, place);
                self.scalar(lowered.ty)
            }
            _ => HeaderType::Text,
        }
    }

    /// The schema that combines no others, behind those that only add words to it: `allOf` of one has stood for a `$ref` with
    /// siblings in 3.0. `None` for one that is several.
    fn plain(&self, mut place: Place<'d>) -> Option<Place<'d>> {
        for _ in 0..MOST_HEADER_WRAPPERS {
            let shape = Shape::of(place.schema);
            let is_secret = docs::is_set(&place.schema.schema_data.extensions, "x-secret");
            if is_secret || !shape.is_composed() {
                return Some(place);
            }
            match shape.all_of {
                [only] if !shape.says_type() => {
                    place = self.place(only, &place.pointer.child("allOf").item(0))?;
                }
                _ => return None,
            }
        }
        None
    }

    /// What a text or a number is, which may be called by another name.
    fn scalar(&self, ty: Type) -> HeaderType {
        match ty {
            Type::Model(id) => match self.models.get(id.index()) {
                Some(Some(Model {
                    kind: ModelKind::Alias(ty),
                    ..
                })) => self.scalar(ty.clone()),
                _ => HeaderType::Scalar(ty),
            },
            Type::Date | Type::Uuid | Type::Bytes | Type::Decimal => HeaderType::Scalar(ty),
            Type::Secret => HeaderType::Secret,
            _ => HeaderType::Text,
        }
    }

    /// The type of a header's schema. Schemas without a name of their own that are the same, but for documentation, are one
    /// type in all headers of a name.
    fn header_schema(&mut self, name: &str, place: Place<'d>) -> Lowered {
        let hint = if self.type_names.is_free(&naming::type_name(name)) {
            name.to_owned()
        } else {
            format!("{name} Header")
        };
        if place.component.is_some() {
            return self.placed(place, &hint);
        }
        let alike = self.header_schemas.entry(name.to_ascii_lowercase());
        let alike = alike.or_default();
        let mut known = alike.iter();
        let known = known.find(|known| says_the_same(known.schema, place.schema));
        let place = if let Some(known) = known {
            known.clone()
        } else {
            alike.push(place.clone());
            place
        };
        self.placed(place, &hint)
    }
}

/// Whether two schemas differ in documentation at most.
fn says_the_same(one: &Schema, other: &Schema) -> bool {
    one.schema_kind == other.schema_kind
        && one.schema_data.nullable == other.schema_data.nullable
        && one.schema_data.discriminator == other.schema_data.discriminator
}

fn is_decimal(format: &str) -> bool {
    matches!(format, "decimal" | "decimal128" | "bigdecimal")
}

/// Whether a value may be a list: one within another has no form in a header.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lists {
    Allowed,
    Refused,
}

impl Lowering<'_> {
    /// What tells a constant from another of the same header.
    fn kind(&self, ty: &HeaderType) -> String {
        match ty {
            HeaderType::Text => "TEXT".to_owned(),
            HeaderType::Integer => "INTEGER".to_owned(),
            HeaderType::Number => "NUMBER".to_owned(),
            HeaderType::Boolean => "BOOLEAN".to_owned(),
            HeaderType::Timestamp => "TIMESTAMP".to_owned(),
            HeaderType::Secret => "SECRET".to_owned(),
            HeaderType::Json(Type::Model(id)) | HeaderType::Scalar(Type::Model(id)) => {
                let model = self.models.get(id.index()).and_then(Option::as_ref);
                naming::static_name(model.map_or("MODEL", |model| &model.name))
            }
            HeaderType::Scalar(Type::Date) => "DATE".to_owned(),
            HeaderType::Scalar(Type::Uuid) => "UUID".to_owned(),
            HeaderType::Scalar(Type::Bytes) => "BYTES".to_owned(),
            HeaderType::Scalar(_) => "DECIMAL".to_owned(),
            HeaderType::Json(_) => "JSON".to_owned(),
            HeaderType::List(item) => format!("{}_LIST", self.kind(item)),
        }
    }
}
