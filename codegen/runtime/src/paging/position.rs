//! Which page comes next.

use super::decode::{Envelope, Shape};
use super::place::number;
use super::{Page, PagedCall, Pagination, PaginationStyle, link};
use crate::call::{Answer, Call, Decoder};
use crate::error::{Error, ErrorKind};
use crate::request::Draft;

/// The call for the next page; `None` at the end of the list.
pub(super) fn next(
    answer: &Answer,
    pagination: &Pagination,
    envelope: &Envelope,
    rows: usize,
) -> Option<Draft> {
    if envelope.shape == Shape::BareList || envelope.has_more == Some(false) {
        return None;
    }
    let draft = answer.draft();
    let is_counted = matches!(
        pagination.style,
        PaginationStyle::PageNumber { .. } | PaginationStyle::Offset { .. }
    );
    // Offsets would ask for the same page again, and numbers for empty ones without end.
    if is_counted && rows == 0 && envelope.has_more == Some(true) {
        let why = "an empty page that says that there are more";
        return Some(stopped(draft, why.to_owned()));
    }
    let rows = u64::try_from(rows).unwrap_or(u64::MAX);
    let token = envelope.next.as_deref();
    let next = match pagination.style {
        PaginationStyle::PageNumber { page, first } => {
            by_number(draft, pagination, page, first, envelope, rows)
        }
        PaginationStyle::Offset { offset } => by_offset(draft, offset, envelope, rows),
        PaginationStyle::Cursor { cursor, .. } => {
            token.map(|token| by_cursor(draft, cursor, token))
        }
        PaginationStyle::LastRow { after, before, .. } => {
            (rows > 0).then(|| by_last_row(draft, after, before, token))
        }
        PaginationStyle::Link { next: Some(_) } => token.map(|link| by_link(draft, link)),
        PaginationStyle::Link { next: None } => {
            link::next_in(answer.headers()).map(|link| by_link(draft, link))
        }
    };
    let mut next = match next {
        None if envelope.has_more == Some(true) => stopped(
            draft,
            "the page says that there are more, and not how to ask for them".to_owned(),
        ),
        next => next?,
    };
    next.position.skip = 0;
    Some(next)
}

pub(super) fn call<T>(draft: Draft, decode: Decoder<Page<T>>) -> PagedCall<T> {
    PagedCall(Call { draft, decode })
}

/// The service's own totals decide. Without them, only an empty page ends the list: a short one may just mean that the
/// service gives out fewer rows than it was asked for.
fn by_number(
    draft: &Draft,
    pagination: &Pagination,
    parameter: &'static str,
    first: u64,
    envelope: &Envelope,
    rows: u64,
) -> Option<Draft> {
    let current = number(draft, parameter).unwrap_or(first);
    let following = current.checked_add(1)?;
    let size = pagination.size.and_then(|name| number(draft, name));
    let rows_before = draft
        .position
        .rows_before
        .or_else(|| match current.saturating_sub(first) {
            0 => Some(0),
            // Entered in the middle: rows before it are as many as its pages hold.
            pages_before => size.map(|size| size.saturating_mul(pages_before)),
        });
    let rows_so_far = rows_before.map(|before| before.saturating_add(rows));
    // Totals of 0 beside rows are not totals.
    let total_pages = envelope.total_pages.filter(|total| *total > 0 || rows == 0);
    let total_items = envelope.total_items.filter(|total| *total > 0 || rows == 0);
    let more = match (envelope.has_more, total_pages, total_items, rows_so_far) {
        (Some(more), ..) => more,
        (_, Some(pages), _, _) => following.saturating_sub(first) < pages,
        (_, None, Some(items), Some(so_far)) => rows > 0 && so_far < items,
        _ => rows > 0,
    };
    more.then(|| {
        let mut next = draft.clone();
        next.set_query(parameter, following.to_string());
        next.position.rows_before = rows_so_far;
        next
    })
}

/// Counts the rows that came, not those that were asked for.
fn by_offset(
    draft: &Draft,
    parameter: &'static str,
    envelope: &Envelope,
    rows: u64,
) -> Option<Draft> {
    let following = number(draft, parameter).unwrap_or(0).checked_add(rows)?;
    let total_items = envelope.total_items.filter(|total| *total > 0);
    let more = envelope
        .has_more
        .unwrap_or_else(|| total_items.is_none_or(|total| following < total));
    let more = rows > 0 && more;
    more.then(|| {
        let mut next = draft.clone();
        next.set_query(parameter, following.to_string());
        next
    })
}

fn by_cursor(draft: &Draft, parameter: &'static str, cursor: &str) -> Draft {
    let mut next = draft.clone();
    if draft.query_value(parameter) == Some(cursor) {
        next.position.fault = Some(looping());
    }
    next.set_query(parameter, cursor.to_owned());
    next
}

/// The rows after a `before` page are those the caller skipped; `has_more` speaks of the rows in front of it. Neither is the next
/// page.
fn by_last_row(
    draft: &Draft,
    after: &'static str,
    before: Option<&'static str>,
    last: Option<&str>,
) -> Draft {
    match (
        last,
        before.filter(|name| draft.query_value(name).is_some()),
    ) {
        (_, Some(before)) => {
            let why = format!("a list is gone through with `{after}`, not with `{before}`");
            stopped(draft, why)
        }
        (Some(last), None) => by_cursor(draft, after, last),
        (None, None) => {
            let why = "the last row of the page has nothing to ask for the next page with";
            stopped(draft, why.to_owned())
        }
    }
}

fn by_link(draft: &Draft, link: &str) -> Draft {
    let mut next = draft.clone();
    match link::follow(draft, link) {
        Ok(target) if draft.position.link.as_ref() == Some(&target) => {
            next.position.fault = Some(looping());
        }
        Ok(target) => next.position.link = Some(target),
        Err(error) => next.position.fault = Some(error),
    }
    next
}

/// A next page that there is and that cannot be had: the call for it fails.
fn stopped(draft: &Draft, why: String) -> Draft {
    let mut next = draft.clone();
    next.position.fault = Some(Error::new(ErrorKind::Pagination, why));
    next
}

pub(super) fn looping() -> Error {
    Error::new(
        ErrorKind::Pagination,
        "the service answers the same page again and again",
    )
}
