//! Pages that hold the token of the next one.

use serde_json::{Map, Value};

use super::super::Lowering;
use super::super::object::Members;
use super::{List, pointer_to};

/// What asks for a page, and what holds the token of the next one.
const TOKENS: [(&str, &str); 12] = [
    ("page_token", "next_page_token"),
    ("pageToken", "nextPageToken"),
    ("page-token", "next-page-token"),
    ("pageToken", "next-page-token"),
    ("next_page_token", "next_page_token"),
    ("nextPageToken", "nextPageToken"),
    ("next_token", "next_token"),
    ("nextToken", "nextToken"),
    ("cursor", "next_cursor"),
    ("cursor", "nextCursor"),
    ("continuation_token", "next_continuation_token"),
    ("continuationToken", "nextContinuationToken"),
];

impl<'d> Lowering<'d> {
    /// A page with its rows, the token of the next page, perhaps totals and nothing else; and a parameter for the token.
    pub(super) fn by_token(&self, list: &List<'_, 'd>, members: &Members<'d>) -> Option<Value> {
        let mut pairs = TOKENS.iter().filter(|(asked, next)| {
            self.has_token(list, asked) && self.is_next_token(members, next)
        });
        let (Some((asked, next)), None) = (pairs.next(), pairs.next()) else {
            return None;
        };
        let mut paging = Map::new();
        paging.insert("style".to_owned(), Value::from("cursor"));
        paging.insert("cursor".to_owned(), Value::from(*asked));
        paging.insert("next-cursor".to_owned(), pointer_to(next));
        self.envelope(list, members, |name, _| name == *next, paging)
    }
}
