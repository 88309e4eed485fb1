//! Which page comes next.

use http::header::LINK;

use super::decode::{Envelope, Shape};
use super::{Page, PagedCall, Pagination, PaginationStyle};
use crate::call::{Answer, Call, Decoder};
use crate::error::{Error, ErrorKind};
use crate::request::Draft;
use crate::url;

/// The call for the next page; `None` at the end of the list.
pub(super) fn next(
    answer: &Answer,
    pagination: &Pagination,
    envelope: &Envelope,
    rows: usize,
) -> Option<Draft> {
    if envelope.shape == Shape::BareList {
        return None;
    }
    let rows = u64::try_from(rows).unwrap_or(u64::MAX);
    let draft = answer.draft();
    match pagination.style {
        PaginationStyle::PageNumber { page, first } => {
            by_number(draft, pagination, page, first, envelope, rows)
        }
        PaginationStyle::Offset { offset } => by_offset(draft, offset, envelope, rows),
        PaginationStyle::Cursor { cursor, .. } => {
            Some(by_cursor(draft, cursor, envelope.next.as_deref()?))
        }
        PaginationStyle::Link { next: Some(_) } => Some(by_link(draft, envelope.next.as_deref()?)),
        PaginationStyle::Link { next: None } => Some(by_link(draft, &link_header(answer)?)),
    }
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
    let number = number(draft, parameter).unwrap_or(first);
    let following = number.checked_add(1)?;
    let size = pagination.size.and_then(|name| self::number(draft, name));
    let rows_before = draft
        .position
        .rows_before
        .or_else(|| match number.saturating_sub(first) {
            0 => Some(0),
            // Entered in the middle: rows before it are as many as its pages hold.
            pages_before => size.map(|size| size.saturating_mul(pages_before)),
        });
    let rows_so_far = rows_before.map(|before| before.saturating_add(rows));
    // Totals of 0 beside rows are not totals.
    let total_pages = envelope.total_pages.filter(|total| *total > 0 || rows == 0);
    let total_items = envelope.total_items.filter(|total| *total > 0 || rows == 0);
    let more = match (total_pages, total_items, rows_so_far) {
        (Some(pages), _, _) => following.saturating_sub(first) < pages,
        (None, Some(items), Some(so_far)) => rows > 0 && so_far < items,
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
    let more = rows > 0 && total_items.is_none_or(|total| following < total);
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

/// A link is followed only within the origin that the credentials are for.
fn by_link(draft: &Draft, link: &str) -> Draft {
    let mut next = draft.clone();
    match same_origin_target(draft, link) {
        Ok(target) if draft.position.link.as_ref() == Some(&target) => {
            next.position.fault = Some(looping());
        }
        Ok(target) => next.position.link = Some(target),
        Err(why) => {
            next.position.fault = Some(Error::new(
                ErrorKind::Pagination,
                format!("the link to the next page {why}"),
            ));
        }
    }
    next
}

fn same_origin_target(draft: &Draft, link: &str) -> Result<String, String> {
    let origin = &draft.client.base_url().origin;
    let link = link.split('#').next().unwrap_or_default();
    let absolute = match link {
        link if link.starts_with("//") || link.contains("://") => link.to_owned(),
        link if link.starts_with('/') => format!("{origin}{link}"),
        link if link.starts_with('?') => format!(
            "{origin}{}{}{link}",
            draft.client.base_url().path,
            draft.operation.path
        ),
        _ => return Err("is neither absolute nor a path".to_owned()),
    };
    let (linked, uri) = url::parse(&absolute).map_err(str::to_owned)?;
    if linked != *origin {
        return Err(format!(
            "leads to {linked}, but credentials are for {origin} only"
        ));
    }
    uri.path_and_query()
        .map(|target| target.as_str().to_owned())
        .ok_or_else(|| "has no path".to_owned())
}

/// The target of `rel="next"` of the `Link` headers (RFC 8288).
fn link_header(answer: &Answer) -> Option<String> {
    let values = answer
        .headers()
        .get_all(LINK)
        .into_iter()
        .filter_map(|value| value.to_str().ok());
    values
        .flat_map(links)
        .find(|(_, parameters)| is_next(parameters))
        .map(|(target, _)| target.to_owned())
}

/// The links of one header, each with its parameters.
fn links(header: &str) -> impl Iterator<Item = (&str, &str)> {
    header
        .split('<')
        .skip(1)
        .filter_map(|link| link.split_once('>'))
}

fn is_next(parameters: &str) -> bool {
    parameters
        .split([';', ','])
        .filter_map(|parameter| parameter.trim().split_once('='))
        .any(|(name, value)| {
            let mut relations = value.trim().trim_matches('"').split_ascii_whitespace();
            name.trim().eq_ignore_ascii_case("rel")
                && relations.any(|relation| relation.eq_ignore_ascii_case("next"))
        })
}

fn number(draft: &Draft, parameter: &str) -> Option<u64> {
    draft.query_value(parameter)?.parse().ok()
}

pub(super) fn looping() -> Error {
    Error::new(
        ErrorKind::Pagination,
        "the service answers the same page again and again",
    )
}
