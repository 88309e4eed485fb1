//! Reads a page: its rows one by one, and what the envelope says about the list.

use super::place::Place;
use super::{BareArray, Page, Pagination, PaginationStyle, position};
use crate::call::Answer;
use crate::json::{Decode, DecodeError, Kind, Reader, Value};

/// What a page says about the list it belongs to.
#[derive(Default)]
pub(super) struct Envelope {
    pub(super) total_items: Option<u64>,
    pub(super) total_pages: Option<u64>,
    pub(super) has_more: Option<bool>,
    /// What the next page is asked for with: a cursor, a link, or what identifies the last row.
    pub(super) next: Option<String>,
    pub(super) shape: Shape,
}

/// Whether the rows were found, and where.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    #[default]
    NoRows,
    Enveloped,
    /// The whole list in one array, although a page was asked for.
    BareList,
}

/// Decodes one row where it stands.
type ReadRow<'r> = &'r mut dyn FnMut(&mut Reader<'_>) -> Result<(), DecodeError>;

/// Makes a page of the answer. A row that does not decode is an error of its own.
pub(crate) fn page<T: Decode>(answer: &Answer) -> Result<Page<T>, DecodeError> {
    let Some(pagination) = answer.draft().pagination else {
        return Err(DecodeError::new("the call is not paged", 0));
    };
    let mut rows: Vec<Result<T, DecodeError>> = Vec::new();
    let envelope = read(answer.body(), pagination, &mut |reader| {
        rows.push(reader.row::<T>()?);
        Ok(())
    })?;
    let next = position::next(answer, pagination, &envelope, rows.len());
    let skip = usize::try_from(answer.draft().position.skip).unwrap_or(usize::MAX);
    let rows = rows
        .into_iter()
        .enumerate()
        .skip(skip)
        .map(|(index, row)| row.map_err(|error| answer.row_error(error, index)));
    Ok(Page::new(
        rows.collect(),
        &envelope,
        Place::of(answer.draft()),
        next.map(|draft| position::call(draft, page)),
        answer.body(),
    ))
}

fn read(body: &[u8], pagination: &Pagination, row: ReadRow<'_>) -> Result<Envelope, DecodeError> {
    let mut reader = Reader::new(body)?;
    let mut envelope = Envelope::default();
    let is_array = reader.kind()? == Kind::Array;
    if pagination.items.is_empty() {
        read_rows(&mut reader, pagination, &mut envelope, row)?;
        envelope.shape = Shape::Enveloped;
    } else if is_array && pagination.bare_array == BareArray::Accepted {
        read_rows(&mut reader, pagination, &mut envelope, row)?;
        envelope.shape = Shape::BareList;
    } else {
        read_object(&mut reader, pagination, "", &mut envelope, row)?;
    }
    reader.finish()?;
    if envelope.shape == Shape::NoRows {
        let message = format!("missing the list of rows at `{}`", pagination.items);
        return Err(DecodeError::new(message, body.len().saturating_sub(1)));
    }
    Ok(envelope)
}

/// The rows, and what identifies the last of them if that leads to the next page.
fn read_rows(
    reader: &mut Reader<'_>,
    pagination: &Pagination,
    envelope: &mut Envelope,
    row: ReadRow<'_>,
) -> Result<(), DecodeError> {
    let key = match pagination.style {
        PaginationStyle::LastRow { key, .. } => Some(key),
        _ => None,
    };
    let mut last = None;
    reader.begin_array()?;
    while reader.next_element()? {
        if key.is_some() {
            last = Some(reader.clone());
        }
        row(reader)?;
    }
    if let (Some(key), Some(mut last)) = (key, last) {
        envelope.next = Value::decode(&mut last)?.pointer(key).and_then(token);
    }
    Ok(())
}

/// One level of the envelope. `prefix` is the pointer to it.
fn read_object(
    reader: &mut Reader<'_>,
    pagination: &Pagination,
    prefix: &str,
    envelope: &mut Envelope,
    row: ReadRow<'_>,
) -> Result<(), DecodeError> {
    let next = match pagination.style {
        PaginationStyle::Cursor { next, .. } => Some(next),
        PaginationStyle::Link { next } => next,
        PaginationStyle::PageNumber { .. }
        | PaginationStyle::Offset { .. }
        | PaginationStyle::LastRow { .. } => None,
    };
    let pointers = [
        Some(pagination.items),
        pagination.total_items,
        pagination.total_pages,
        pagination.has_more,
        next,
    ];
    reader.begin_object()?;
    while let Some(key) = reader.next_key()? {
        let here = format!("{prefix}/{}", key.replace('~', "~0").replace('/', "~1"));
        let leads_deeper = |pointer: &&str| {
            pointer
                .strip_prefix(&here)
                .is_some_and(|rest| rest.starts_with('/'))
        };
        if here == pagination.items {
            // No rows at all is sometimes written as `null`.
            if !reader.take_null()? {
                read_rows(reader, pagination, envelope, row)?;
            }
            envelope.shape = Shape::Enveloped;
        } else if pagination.total_items == Some(&here) {
            envelope.total_items = count(&Value::decode(reader)?);
        } else if pagination.total_pages == Some(&here) {
            envelope.total_pages = count(&Value::decode(reader)?);
        } else if pagination.has_more == Some(&here) {
            envelope.has_more = match Value::decode(reader)? {
                Value::Bool(has_more) => Some(has_more),
                _ => None,
            };
        } else if next == Some(&here) {
            envelope.next = token(&Value::decode(reader)?);
        } else if reader.kind()? == Kind::Object && pointers.iter().flatten().any(leads_deeper) {
            read_object(reader, pagination, &here, envelope, row)?;
        } else {
            reader.skip()?;
        }
    }
    Ok(())
}

/// A total. One that is no count says nothing, and the list is read to its end.
fn count(value: &Value) -> Option<u64> {
    match value {
        Value::String(text) => text.trim().parse().ok(),
        value => value.as_u64(),
    }
}

fn token(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
