//! Where in a list a page begins.

use super::PaginationStyle;
use crate::request::Draft;

/// Where in a list a page begins, and which of its rows come first.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Place {
    pub(crate) spot: Spot,
    /// How many rows the pages before this one had, if they were all seen.
    pub(crate) rows_before: Option<u64>,
    /// The page size. Without it, the number of a page says nothing.
    pub(crate) size: Option<u64>,
    /// How many rows of the page are left out, since they were handed out before.
    pub(crate) skip: u64,
}

/// How the service is told where a page begins.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Spot {
    Number(u64),
    Offset(u64),
    /// A cursor, or what identifies the row before it; `None`: the first page.
    Token(Option<String>),
    /// Path and query of the service's link to the page; `None`: the first page.
    Link(Option<String>),
}

impl Place {
    /// Where a call stands; `None` if it is not paged, or if there can be no such page.
    pub(crate) fn of(draft: &Draft) -> Option<Self> {
        let pagination = draft.pagination?;
        let position = &draft.position;
        if position.fault.is_some() {
            return None;
        }
        let spot = match pagination.style {
            PaginationStyle::PageNumber { page, first } => {
                Spot::Number(number(draft, page).unwrap_or(first))
            }
            PaginationStyle::Offset { offset } => Spot::Offset(number(draft, offset).unwrap_or(0)),
            PaginationStyle::Cursor { cursor: name, .. }
            | PaginationStyle::LastRow { after: name, .. } => {
                Spot::Token(draft.query_value(name).map(str::to_owned))
            }
            PaginationStyle::Link { .. } => Spot::Link(position.link.clone()),
        };
        Some(Self {
            spot,
            rows_before: position.rows_before,
            size: pagination.size.and_then(|name| number(draft, name)),
            skip: position.skip,
        })
    }

    /// Moves a call here. `false`: the call pages in another way.
    pub(super) fn apply(&self, draft: &mut Draft) -> bool {
        let Some(pagination) = draft.pagination else {
            return false;
        };
        match (&pagination.style, &self.spot) {
            (PaginationStyle::PageNumber { page: name, .. }, Spot::Number(number))
            | (PaginationStyle::Offset { offset: name }, Spot::Offset(number)) => {
                draft.set_query(*name, number.to_string());
            }
            (
                PaginationStyle::Cursor { cursor: name, .. }
                | PaginationStyle::LastRow { after: name, .. },
                Spot::Token(token),
            ) => match token {
                Some(token) => draft.set_query(*name, token.clone()),
                None => draft.remove_query(name),
            },
            (PaginationStyle::Link { .. }, Spot::Link(link)) => {
                draft.position.link.clone_from(link);
            }
            _ => return false,
        }
        if let (Some(name), Some(size)) = (pagination.size, self.size) {
            draft.set_query(name, size.to_string());
        }
        draft.position.rows_before = self.rows_before;
        draft.position.skip = self.skip;
        true
    }
}

/// The value of a parameter that counts something.
pub(super) fn number(draft: &Draft, parameter: &str) -> Option<u64> {
    draft.query_value(parameter)?.parse().ok()
}
