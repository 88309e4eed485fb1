//! Pages that are asked for with the last row of the one before.

use serde_json::{Map, Value};

use super::super::Lowering;
use super::super::components::Place;
use super::super::object::Members;
use super::super::shape::{JsonType, Shape};
use super::{List, pointer_to};

/// What asks for the page after a row, what for the page before one, and what such a page must hold for that to be sure.
const PARAMETERS: [(&str, &str, Option<&str>); 3] = [
    ("starting_after", "ending_before", None),
    ("after", "before", Some("last_id")),
    ("after_id", "before_id", Some("last_id")),
];

/// What a page may hold that says nothing of the list: what kind of thing it is, its address, and what its rows say too.
const SILENT: [&str; 4] = ["object", "url", "first_id", "last_id"];

impl<'d> Lowering<'d> {
    /// A page whose rows have an `id` each and that tells whether there are more, and a parameter for the `id` of a row.
    pub(super) fn by_last_row(&self, list: &List<'_, 'd>, members: &Members<'d>) -> Option<Value> {
        let mut styles = PARAMETERS.iter().filter(|(after, _, sign)| {
            let is_sure = sign.is_none_or(|sign| self.is_text(members, sign));
            is_sure && self.has_token(list, after)
        });
        let (Some((after, before, _)), None) = (styles.next(), styles.next()) else {
            return None;
        };
        let tells_more = members.requires("has_more")
            && self.member(members, "has_more").is_some_and(|member| {
                Shape::of(member.schema).kind == Some(JsonType::Boolean)
                    && !member.schema.schema_data.nullable
            });
        let rows = self.member(members, "data")?;
        if !(tells_more && self.rows_have_ids(&rows)) {
            return None;
        }
        let mut paging = Map::new();
        paging.insert("style".to_owned(), Value::from("last-row"));
        paging.insert("after".to_owned(), Value::from(*after));
        if self.has_token(list, before) {
            paging.insert("before".to_owned(), Value::from(*before));
        }
        paging.insert("row-key".to_owned(), pointer_to("id"));
        let is_silent = |name: &str, member: &Place<'d>| {
            SILENT.contains(&name) && Shape::of(member.schema).kind == Some(JsonType::String)
        };
        self.envelope(list, members, is_silent, paging)
    }

    fn is_text(&self, members: &Members<'d>, name: &str) -> bool {
        self.member(members, name)
            .is_some_and(|member| Shape::of(member.schema).kind == Some(JsonType::String))
    }

    /// Whether all rows, of whatever kind they are, have a text that identifies them.
    fn rows_have_ids(&self, rows: &Place<'d>) -> bool {
        let Some(row) = Shape::of(rows.schema).items else {
            return false;
        };
        let Some(row) = self.place(row, &rows.pointer.child("items")) else {
            return false;
        };
        let shape = Shape::of(row.schema);
        let alternatives: Vec<_> = shape.one_of.iter().chain(shape.any_of).collect();
        if alternatives.is_empty() {
            return self.has_id(&row);
        }
        alternatives.into_iter().all(|alternative| {
            self.place(alternative, &row.pointer)
                .is_some_and(|alternative| self.has_id(&alternative))
        })
    }

    fn has_id(&self, row: &Place<'d>) -> bool {
        let members = self.members(row);
        !row.schema.schema_data.nullable
            && members.requires("id")
            && self.member(&members, "id").is_some_and(|id| {
                Shape::of(id.schema).kind == Some(JsonType::String)
                    && !id.schema.schema_data.nullable
            })
    }
}
