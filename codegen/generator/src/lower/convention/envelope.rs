//! What a page holds beside what its convention is about.

use serde_json::{Map, Value};

use super::super::Lowering;
use super::super::components::Place;
use super::super::object::Members;
use super::super::shape::{JsonType, Shape};
use super::{List, is_rows, pointer_to};

/// How many rows a page has.
const SIZES: [&str; 10] = [
    "page_size",
    "pageSize",
    "page-size",
    "per_page",
    "perPage",
    "limit",
    "max_results",
    "maxResults",
    "max_page_size",
    "maxPageSize",
];

/// How many rows the whole list has.
const TOTAL_ITEMS: [&str; 9] = [
    "total",
    "total_count",
    "totalCount",
    "total_items",
    "totalItems",
    "total_size",
    "totalSize",
    "total_results",
    "totalResults",
];

/// How many pages the whole list has.
const TOTAL_PAGES: [&str; 2] = ["total_pages", "totalPages"];

/// Whether there is a page after this one.
const HAS_MORE: [&str; 2] = ["has_more", "hasMore"];

impl<'d> Lowering<'d> {
    /// Adds the rows, totals and the rest that every style of `x-pagination` knows; `None` if the page holds anything that is
    /// neither that nor `known`.
    pub(super) fn envelope(
        &self,
        list: &List<'_, 'd>,
        members: &Members<'d>,
        known: impl Fn(&str, &Place<'d>) -> bool,
        mut paging: Map<String, Value>,
    ) -> Option<Value> {
        for name in members.names() {
            let member = self.member(members, name)?;
            if known(name, &member) {
                continue;
            }
            let is = |kind| Shape::of(member.schema).kind == Some(kind);
            let key = if is_rows(&member) {
                "items"
            } else if TOTAL_ITEMS.contains(&name) && is(JsonType::Integer) {
                "total-items"
            } else if TOTAL_PAGES.contains(&name) && is(JsonType::Integer) {
                "total-pages"
            } else if HAS_MORE.contains(&name) && is(JsonType::Boolean) {
                "has-more"
            } else {
                return None;
            };
            if paging.insert(key.to_owned(), pointer_to(name)).is_some() {
                return None;
            }
        }
        paging.get("items")?;
        let mut sizes = SIZES.iter().filter(|name| self.has_integer(list, name));
        if let (Some(size), None) = (sizes.next(), sizes.next()) {
            paging.insert("size".to_owned(), Value::from(*size));
        }
        Some(Value::Object(paging))
    }
}
