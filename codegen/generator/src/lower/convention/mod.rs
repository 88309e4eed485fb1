//! Paging that a document does not declare by `x-pagination`, but by a convention that leaves no doubt:
//! `docs/pagination.md` has the exact conditions. What is found is written as `x-pagination` would be.

mod envelope;
mod last_row;
mod token;

use openapiv3::{Operation as Declared, ReferenceOr, Response, Schema};
use serde_json::{Value, json};

use super::components::Place;
use super::object::Members;
use super::shape::{JsonType, Shape};
use super::{Lowering, docs};
use crate::finding::Pointer;
use crate::load::PREFIX_ITEMS;
use crate::model::{
    Body, Location, Method, ModelKind, Parameter, ParameterStyle, Requirement, Status, Type,
};

/// An operation with one success, which is JSON.
pub(super) struct List<'a, 'd> {
    pub(super) declared: &'d Declared,
    pub(super) method: Method,
    pub(super) body: Option<&'a Body>,
    pub(super) status: Status,
    pub(super) response: &'d Response,
    pub(super) schema: &'d ReferenceOr<Schema>,
    pub(super) pointer: &'a Pointer,
    pub(super) parameters: &'a [Parameter],
}

/// The parameters that the first page needs, beside what `x-pagination` says: the document calls them optional because a
/// token stands for them.
pub(super) const REQUIRED: &str = "required";

impl<'d> Lowering<'d> {
    /// The `x-pagination` that a convention stands for, if one certainly holds.
    pub(super) fn convention(&self, list: &List<'_, 'd>) -> Option<Value> {
        let is_list = list.method == Method::Get
            && list.status == Status::Code(200)
            && list.body.is_none()
            && !docs::is_set(&list.response.extensions, "x-may-be-empty");
        if !is_list {
            return None;
        }
        let body = self.place(list.schema, list.pointer)?;
        if body.schema.schema_data.nullable {
            return None;
        }
        self.by_link_header(list, &body).or_else(|| {
            let members = self.page_members(&body)?;
            self.dropshot(list, &members)
                .or_else(|| self.by_token(list, &members))
                .or_else(|| self.by_last_row(list, &members))
        })
    }

    /// `Link` (RFC 8288) beside an array, and parameters for pages by number.
    fn by_link_header(&self, list: &List<'_, 'd>, body: &Place<'d>) -> Option<Value> {
        let is_linked = |name: &String| name.eq_ignore_ascii_case("link");
        let holds = list.response.headers.keys().any(is_linked)
            && is_rows(body)
            && self.has_integer(list, "page")
            && self.has_integer(list, "per_page");
        holds.then(|| json!({ "style": "link", "items": "", "size": "per_page" }))
    }

    /// Lists of servers that are made with Dropshot, which marks them.
    fn dropshot(&self, list: &List<'_, 'd>, members: &Members<'d>) -> Option<Value> {
        let mark = list.declared.extensions.get("x-dropshot-pagination");
        let known = |name: &str| matches!(name, "items" | "next_page");
        let holds = mark.is_some()
            && members.names().all(known)
            && self.is_next_token(members, "next_page")
            && self
                .member(members, "items")
                .is_some_and(|rows| is_rows(&rows))
            && self.has_token(list, "page_token")
            && self.has_integer(list, "limit");
        holds.then(|| {
            json!({
                "style": "cursor",
                "cursor": "page_token",
                "next-cursor": "/next_page",
                "items": "/items",
                "size": "limit",
                REQUIRED: mark.and_then(|mark| mark.get("required")),
            })
        })
    }

    /// The members of an object about which there is no choice: its own, and those of the objects it extends.
    fn page_members(&self, page: &Place<'d>) -> Option<Members<'d>> {
        let shape = Shape::of(page.schema);
        let is_object = |shape: &Shape<'_>| {
            shape.one_of.is_empty()
                && shape.any_of.is_empty()
                && matches!(shape.kind, None | Some(JsonType::Object))
        };
        let is_plain = is_object(&shape)
            && shape.all_of.iter().all(|base| {
                self.place(base, &page.pointer).is_some_and(|base| {
                    let shape = Shape::of(base.schema);
                    is_object(&shape) && shape.all_of.is_empty()
                })
            });
        if !is_plain {
            return None;
        }
        let members = self.members(page);
        (!members.has_additional()).then_some(members)
    }

    fn member(&self, members: &Members<'d>, name: &str) -> Option<Place<'d>> {
        let (schema, pointer) = members.property(name)?;
        self.place(schema, &pointer)
    }

    /// Whether a member holds a token where there is a next page, and can be missing or null where there is none.
    fn is_next_token(&self, members: &Members<'d>, name: &str) -> bool {
        self.member(members, name).is_some_and(|member| {
            let shape = Shape::of(member.schema);
            shape.kind == Some(JsonType::String)
                && shape.format.is_none()
                && shape.values.texts().is_none_or(|texts| texts.is_empty())
                && (member.schema.schema_data.nullable || !members.requires(name))
        })
    }

    fn has_token(&self, list: &List<'_, 'd>, name: &str) -> bool {
        self.has(list, name, |ty, kind| {
            matches!(ty, Type::String) || matches!(kind, Some(ModelKind::StringNewtype { .. }))
        })
    }

    fn has_integer(&self, list: &List<'_, 'd>, name: &str) -> bool {
        self.has(list, name, |ty, kind| {
            matches!(ty, Type::Int32 | Type::Int64 | Type::UInt32 | Type::UInt64)
                || matches!(kind, Some(ModelKind::IntegerNewtype(_)))
        })
    }

    /// Whether there is an optional query parameter of this name and a fitting type.
    fn has(
        &self,
        list: &List<'_, 'd>,
        name: &str,
        fits: impl Fn(&Type, Option<&ModelKind>) -> bool,
    ) -> bool {
        let declared = list.parameters.iter().find(|parameter| {
            parameter.wire_name == name
                && parameter.location == Location::Query
                && parameter.requirement == Requirement::Optional
                && parameter.serialisation.style == ParameterStyle::Form
        });
        declared.is_some_and(|parameter| {
            let mut ty = &parameter.ty;
            if let Type::Nullable(inner) = ty {
                ty = &**inner;
            }
            let kind = |ty: &Type| match ty {
                Type::Model(id) => self
                    .models
                    .get(id.index())?
                    .as_ref()
                    .map(|model| &model.kind),
                _ => None,
            };
            match kind(ty) {
                Some(ModelKind::Alias(aliased)) => fits(aliased, kind(aliased)),
                kind => fits(ty, kind),
            }
        })
    }
}

/// Whether a schema is an array whose elements are all of one schema.
fn is_rows(place: &Place<'_>) -> bool {
    let shape = Shape::of(place.schema);
    shape.kind == Some(JsonType::Array)
        && shape.items.is_some()
        && !place
            .schema
            .schema_data
            .extensions
            .contains_key(PREFIX_ITEMS)
}

fn pointer_to(member: &str) -> Value {
    Value::from(Pointer::root().child(member).to_string())
}
