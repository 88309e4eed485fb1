//! `x-pagination`.

use openapiv3::{ReferenceOr, Schema};
use serde_json::Value;

use super::Lowering;
use super::components::Place;
use super::convention::REQUIRED;
use super::schema::nullable_element;
use super::shape::{JsonType, Shape};
use crate::finding::{Code, Pointer};
use crate::model::{BareArray, Location, Page, PaginationStyle, Parameter, Requirement, Type};
use crate::naming;

impl<'d> Lowering<'d> {
    /// The paging of an operation. Takes the parameters that paging drives out of `parameters`.
    pub(super) fn pagination(
        &mut self,
        extension: &Value,
        operation_id: &str,
        schema: &'d ReferenceOr<Schema>,
        schema_pointer: &Pointer,
        parameters: &mut Vec<Parameter>,
    ) -> Option<Page> {
        let text = |key: &str| {
            extension
                .get(key)
                .and_then(Value::as_str)
                .map(str::to_owned)
        };
        let number = |key: &str| extension.get(key).and_then(Value::as_u64);
        let style = match text("style").as_deref() {
            Some("page-number") => PaginationStyle::PageNumber {
                page: text("page")?,
                first: number("first").unwrap_or(1),
            },
            Some("offset") => PaginationStyle::Offset {
                offset: text("offset")?,
            },
            Some("cursor") => PaginationStyle::Cursor {
                cursor: text("cursor")?,
                next_cursor: text("next-cursor")?,
            },
            Some("last-row") => PaginationStyle::LastRow {
                after: text("after")?,
                before: text("before"),
                row_key: text("row-key")?,
            },
            _ => PaginationStyle::Link {
                next_link: text("next-link"),
            },
        };
        let items = text("items").unwrap_or_default();
        let (row, bare_array) = self.row(schema, schema_pointer, &items, operation_id)?;
        let size = text("size");
        let driven = [size.as_deref(), position(&style)];
        let (mut controls, rest): (Vec<_>, Vec<_>) = std::mem::take(parameters)
            .into_iter()
            .partition(|parameter| {
                parameter.location == Location::Query
                    && driven.contains(&Some(parameter.wire_name.as_str()))
            });
        *parameters = rest;
        for parameter in parameters {
            let names = extension.get(REQUIRED).and_then(Value::as_array);
            let is_required = |name: &Value| name == &parameter.wire_name;
            if parameter.location == Location::Query && names.into_iter().flatten().any(is_required)
            {
                parameter.requirement = Requirement::Required;
                if let Type::Nullable(ty) = &parameter.ty {
                    parameter.ty = (**ty).clone();
                }
            }
        }
        for control in &mut controls {
            control.requirement = Requirement::Optional;
        }
        Some(Page {
            row,
            style,
            descriptor: format!("{}_PAGES", naming::static_name(operation_id)),
            controls,
            size,
            default_size: number("default-size"),
            items,
            total_items: text("total-items"),
            total_pages: text("total-pages"),
            has_more: text("has-more"),
            bare_array,
        })
    }

    /// The type of a row, from the page's schema. When the schema is a union of a page and a bare array,
    /// the page decides and the array is accepted.
    fn row(
        &mut self,
        schema: &'d ReferenceOr<Schema>,
        pointer: &Pointer,
        items: &str,
        hint: &str,
    ) -> Option<(Type, BareArray)> {
        let place = self.place(schema, pointer)?;
        let shape = Shape::of(place.schema);
        let mut branches = Vec::new();
        for (index, branch) in shape.one_of.iter().enumerate() {
            branches.extend(self.place(branch, &place.pointer.child("oneOf").item(index)));
        }
        let is_array = |place: &Place<'_>| Shape::of(place.schema).kind == Some(JsonType::Array);
        let accepts_array = if branches.iter().any(is_array) {
            BareArray::Accepted
        } else {
            BareArray::Refused
        };
        let page = if branches.is_empty() {
            Some(place.clone())
        } else {
            branches.into_iter().find(|branch| !is_array(branch))
        };
        let rows = page.and_then(|page| self.descend(page, items));
        let array = rows.and_then(|rows| {
            let shape = Shape::of(rows.schema);
            Some((shape.items?, rows.pointer.child("items")))
        });
        let Some((item, item_pointer)) = array else {
            self.report(
                Code::PaginationPointer,
                pointer.clone(),
                format!(
                    "`items: {items}` of `x-pagination` does not lead to an array of this schema"
                ),
                "point at the member that holds the rows",
            );
            return None;
        };
        let row = self.schema(item, &item_pointer, &format!("{hint} Row"));
        self.refuse_lenient_timestamp(&row.ty, &item_pointer);
        Some((nullable_element(row), accepts_array))
    }

    fn descend(&self, page: Place<'d>, pointer: &str) -> Option<Place<'d>> {
        let mut place = page;
        for segment in Pointer::parse(pointer)?.segments() {
            let (schema, at) = self.members(&place).property(&segment)?;
            place = self.place(schema, &at)?;
        }
        Some(place)
    }
}

/// The parameter that says where a page begins.
fn position(style: &PaginationStyle) -> Option<&str> {
    match style {
        PaginationStyle::PageNumber { page, .. } => Some(page),
        PaginationStyle::Offset { offset } => Some(offset),
        PaginationStyle::Cursor { cursor, .. } => Some(cursor),
        PaginationStyle::LastRow { after, .. } => Some(after),
        PaginationStyle::Link { .. } => None,
    }
}
