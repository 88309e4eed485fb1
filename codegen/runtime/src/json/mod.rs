//! JSON for generated models: a streaming reader and writer, and a value of any shape.
//!
//! Generated code implements [`Decode`] and [`Encode`] by calling a [`Reader`] and a [`Writer`]; both do their work in
//! functions without type parameters, which are compiled once, here. What is accepted is RFC 8259 with these bounds:
//!
//! * The text is UTF-8; a byte order mark at its start is skipped. `NaN` and `Infinity` are refused.
//! * Arrays and objects nest at most 128 levels deep, whatever is done with them: decoded, skipped, or kept as a [`Value`].
//! * Of a repeated key in an object, the last one counts. Only where a key decides which alternative of a union the object is,
//!   the first one does: nothing is looked at beyond it.
//! * A number has at most 4300 digits before its fraction. A [`Value`] keeps numbers as they were written.

mod buffer;
pub(crate) mod decimal;
mod decode;
mod encode;
mod error;
mod form;
mod kind;
mod locate;
mod number;
mod object;
mod reader;
mod tuple;
mod value;
mod value_conversions;
mod writer;

pub use self::buffer::Buffer;
pub use self::decode::{Decode, from_slice};
pub use self::encode::{Encode, to_vec};
pub use self::error::{DecodeError, EncodeError};
pub use self::form::{Form, Key};
pub use self::kind::Kind;
pub use self::number::Number;
pub use self::object::Object;
pub use self::reader::Reader;
pub use self::value::Value;
pub use self::writer::Writer;
pub use crate::timestamp::{TimestampUnit, decode_timestamp};
