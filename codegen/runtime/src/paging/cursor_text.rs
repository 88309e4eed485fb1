//! The text of a cursor: a version, a dot, and bytes in base64 that end with a checksum.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::Cursor;
use super::binding::{Binding, Fingerprint};
use super::place::{Place, Spot};

const VERSION: &str = "1";

/// Longer than any link that can be sent.
const LONGEST: usize = 128 * 1024;

const CHECKSUM_LENGTH: usize = size_of::<u64>();

pub(super) fn write(cursor: &Cursor) -> String {
    let Cursor { binding, place } = cursor;
    let mut bytes = Vec::new();
    push_text(&mut bytes, &binding.api);
    push_text(&mut bytes, &binding.operation);
    push_number(&mut bytes, binding.server);
    push_number(&mut bytes, binding.filter);
    let (kind, number, text) = match &place.spot {
        Spot::Number(number) => (b'n', Some(*number), None),
        Spot::Offset(offset) => (b'o', Some(*offset), None),
        Spot::Token(token) => (b't', None, token.as_deref()),
        Spot::Link(link) => (b'l', None, link.as_deref()),
    };
    bytes.push(kind);
    match number {
        Some(number) => push_number(&mut bytes, number),
        None => push_optional(&mut bytes, text, push_text),
    }
    push_optional(&mut bytes, place.rows_before, push_number);
    push_optional(&mut bytes, place.size, push_number);
    push_number(&mut bytes, place.skip);
    let checksum = checksum(&bytes);
    push_number(&mut bytes, checksum);
    format!("{VERSION}.{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// The error is a sentence without its subject.
pub(super) fn read(text: &str) -> Result<Cursor, &'static str> {
    let text = text.trim();
    if text.is_empty() {
        return Err("is empty");
    }
    match text.split_once('.') {
        Some((VERSION, encoded)) if encoded.len() <= LONGEST => {
            parse(encoded).map_err(|Damaged| "is damaged: it is not what a page or stream gave out")
        }
        Some((version, _))
            if version != VERSION
                && !version.is_empty()
                && version.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            Err("was written by another version of the client")
        }
        _ => Err("is damaged: it is not what a page or stream gave out"),
    }
}

/// The bytes are none that [`write`] writes.
struct Damaged;

fn parse(encoded: &str) -> Result<Cursor, Damaged> {
    let bytes = URL_SAFE_NO_PAD.decode(encoded).map_err(|_| Damaged)?;
    let content_length = bytes.len().checked_sub(CHECKSUM_LENGTH).ok_or(Damaged)?;
    let (content, mut end) = bytes.split_at_checked(content_length).ok_or(Damaged)?;
    if take_number(&mut end)? != checksum(content) {
        return Err(Damaged);
    }
    let rest = &mut &*content;
    let binding = Binding {
        api: take_text(rest)?.into(),
        operation: take_text(rest)?.into(),
        server: take_number(rest)?,
        filter: take_number(rest)?,
    };
    let spot = match take(rest, 1)? {
        b"n" => Spot::Number(take_number(rest)?),
        b"o" => Spot::Offset(take_number(rest)?),
        b"t" => Spot::Token(take_optional(rest, take_text)?),
        b"l" => Spot::Link(take_optional(rest, take_text)?),
        _ => return Err(Damaged),
    };
    let place = Place {
        spot,
        rows_before: take_optional(rest, take_number)?,
        size: take_optional(rest, take_number)?,
        skip: take_number(rest)?,
    };
    if rest.is_empty() {
        Ok(Cursor { binding, place })
    } else {
        Err(Damaged)
    }
}

fn checksum(content: &[u8]) -> u64 {
    Fingerprint::new(VERSION).part(content).finish()
}

fn push_number(bytes: &mut Vec<u8>, number: u64) {
    bytes.extend(number.to_be_bytes());
}

fn push_text(bytes: &mut Vec<u8>, text: &str) {
    push_number(bytes, text.len() as u64);
    bytes.extend(text.as_bytes());
}

fn push_optional<T>(bytes: &mut Vec<u8>, value: Option<T>, push: impl FnOnce(&mut Vec<u8>, T)) {
    bytes.push(u8::from(value.is_some()));
    if let Some(value) = value {
        push(bytes, value);
    }
}

fn take<'b>(rest: &mut &'b [u8], length: usize) -> Result<&'b [u8], Damaged> {
    let (taken, left) = rest.split_at_checked(length).ok_or(Damaged)?;
    *rest = left;
    Ok(taken)
}

fn take_number(rest: &mut &[u8]) -> Result<u64, Damaged> {
    let bytes = take(rest, size_of::<u64>())?;
    bytes
        .try_into()
        .map(u64::from_be_bytes)
        .map_err(|_| Damaged)
}

fn take_text(rest: &mut &[u8]) -> Result<String, Damaged> {
    let length = usize::try_from(take_number(rest)?).map_err(|_| Damaged)?;
    String::from_utf8(take(rest, length)?.to_vec()).map_err(|_| Damaged)
}

fn take_optional<T>(
    rest: &mut &[u8],
    read: impl FnOnce(&mut &[u8]) -> Result<T, Damaged>,
) -> Result<Option<T>, Damaged> {
    match take(rest, 1)? {
        [0] => Ok(None),
        [1] => read(rest).map(Some),
        _ => Err(Damaged),
    }
}
