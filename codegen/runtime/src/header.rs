//! Headers of answers, by name and type.

use std::fmt;

use http::{HeaderMap, HeaderValue};

use crate::Secret;
use crate::binary::Base64;
use crate::date::{Date, parse_date};
use crate::error::{Error, ErrorKind};
use crate::json::{self, Decode, Number};
use crate::time::http_date;
use crate::timestamp::{Timestamp, parse_timestamp};

/// A header that answers may have, and the type of its value. Generated crates have a constant for each in `headers`.
pub struct Header<T> {
    name: &'static str,
    read: fn(&[&HeaderValue]) -> Result<T, String>,
}

impl<T: FromHeader> Header<T> {
    /// The header of a name, whose value is the text of a `T`.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            read: from_text,
        }
    }
}

impl<T: Decode> Header<T> {
    /// The header of a name, whose value is JSON.
    #[must_use]
    pub const fn json(name: &'static str) -> Self {
        Self {
            name,
            read: from_json,
        }
    }
}

impl<T> Header<T> {
    /// The name, as the document spells it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The value among those of an answer; `None` if the answer does not have the header.
    ///
    /// # Errors
    /// If the value is not what the document says. The error does not repeat it.
    pub fn read(&self, headers: &HeaderMap) -> Result<Option<T>, Error> {
        let values: Vec<&HeaderValue> = headers.get_all(self.name).iter().collect();
        if values.is_empty() {
            return Ok(None);
        }
        (self.read)(&values).map(Some).map_err(|problem| {
            let name = self.name;
            Error::new(ErrorKind::Decode, format!("the header `{name}`: {problem}"))
        })
    }
}

fn from_text<T: FromHeader>(values: &[&HeaderValue]) -> Result<T, String> {
    T::from_values(values).map_err(|expected| format!("expected {expected}"))
}

fn from_json<T: Decode>(values: &[&HeaderValue]) -> Result<T, String> {
    let first = values.first().ok_or("expected a value")?;
    json::from_slice(first.as_bytes()).map_err(|error| error.to_string())
}

impl<T> Clone for Header<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Header<T> {}

impl<T> fmt::Debug for Header<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Header").field(&self.name).finish()
    }
}

/// A type that the value of a header can be read as.
pub trait FromHeader: Sized {
    /// Reads the values of one header, of which there is at least one. The error says what was expected.
    #[doc(hidden)]
    fn from_values(values: &[&HeaderValue]) -> Result<Self, &'static str> {
        let first = values.first().ok_or("a value")?;
        let text = std::str::from_utf8(first.as_bytes()).map_err(|_| "text")?;
        Self::from_text(text.trim_ascii())
    }

    /// Reads one value.
    #[doc(hidden)]
    fn from_text(text: &str) -> Result<Self, &'static str>;

    /// Whether several values stand in one header, separated by commas.
    #[doc(hidden)]
    const HAS_COMMAS: bool = true;
}

impl FromHeader for String {
    fn from_text(text: &str) -> Result<Self, &'static str> {
        Ok(text.to_owned())
    }
}

impl FromHeader for i64 {
    fn from_text(text: &str) -> Result<Self, &'static str> {
        whole(text).parse().map_err(|_| "an integer")
    }
}

impl FromHeader for u64 {
    fn from_text(text: &str) -> Result<Self, &'static str> {
        let whole = whole(text).parse();
        whole.map_err(|_| "an integer that is not negative")
    }
}

/// Rate limits are written as `60.0` or `+1` by some.
fn whole(text: &str) -> &str {
    text.strip_suffix(".0").unwrap_or(text)
}

impl FromHeader for f64 {
    fn from_text(text: &str) -> Result<Self, &'static str> {
        let number: Self = text.parse().map_err(|_| "a number")?;
        if number.is_finite() {
            Ok(number)
        } else {
            Err("a number")
        }
    }
}

impl FromHeader for bool {
    fn from_text(text: &str) -> Result<Self, &'static str> {
        match text.to_ascii_lowercase().as_str() {
            "true" | "1" => Ok(true),
            "false" | "0" => Ok(false),
            _ => Err("`true` or `false`"),
        }
    }
}

/// As JSON has it (RFC 3339), or as HTTP does (`Sun, 06 Nov 1994 08:49:37 GMT`).
impl FromHeader for Timestamp {
    fn from_text(text: &str) -> Result<Self, &'static str> {
        parse_timestamp(text)
            .or_else(|| http_date(text))
            .ok_or("a date and time")
    }
}

/// Each stands in a header of its own: cookies have commas in them.
impl FromHeader for Secret {
    fn from_text(text: &str) -> Result<Self, &'static str> {
        Ok(Self::from(text))
    }

    const HAS_COMMAS: bool = false;
}

impl FromHeader for Date {
    fn from_text(text: &str) -> Result<Self, &'static str> {
        parse_date(text).ok_or("a date")
    }
}

#[cfg(feature = "uuid")]
impl FromHeader for crate::uuid::Uuid {
    fn from_text(text: &str) -> Result<Self, &'static str> {
        Self::try_parse(text).map_err(|_| "a UUID")
    }
}

impl FromHeader for Base64 {
    fn from_text(text: &str) -> Result<Self, &'static str> {
        text.parse().map_err(|_| "base64")
    }
}

/// With all its digits.
impl FromHeader for Number {
    fn from_text(text: &str) -> Result<Self, &'static str> {
        text.parse().map_err(|_| "a number")
    }
}

/// Separated by commas, in one header or in several.
impl<T: FromHeader> FromHeader for Vec<T> {
    fn from_values(values: &[&HeaderValue]) -> Result<Self, &'static str> {
        let mut items = Self::new();
        for value in values {
            let text = std::str::from_utf8(value.as_bytes()).map_err(|_| "text")?;
            items.extend(Self::from_text(text)?);
        }
        Ok(items)
    }

    fn from_text(text: &str) -> Result<Self, &'static str> {
        if !T::HAS_COMMAS {
            return T::from_text(text.trim_ascii()).map(|item| vec![item]);
        }
        let mut quoted = false;
        let items = text.split(|letter| {
            quoted ^= letter == '"';
            letter == ',' && !quoted
        });
        items
            .map(str::trim_ascii)
            .filter(|item| !item.is_empty())
            .map(T::from_text)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderName, HeaderValue};

    use super::{FromHeader, Header};
    use crate::{Secret, Timestamp};

    fn read<T: FromHeader>(values: &[&'static str]) -> Result<Option<T>, String> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(
                HeaderName::from_static("x-value"),
                HeaderValue::from_static(value),
            );
        }
        let header: Header<T> = Header::new("X-Value");
        header.read(&headers).map_err(|error| error.to_string())
    }

    #[test]
    fn values_have_the_type_of_their_header() {
        assert_eq!(read::<i64>(&["60"]), Ok(Some(60)));
        assert_eq!(read::<f64>(&["0.5"]), Ok(Some(0.5)));
        assert_eq!(read::<bool>(&["true"]), Ok(Some(true)));
        assert_eq!(read::<String>(&[" a b "]), Ok(Some("a b".to_owned())));
        assert_eq!(read::<i64>(&[]), Ok(None));
        let date: Timestamp = "1994-11-06T08:49:37Z".parse().unwrap();
        assert_eq!(read(&["Sun, 06 Nov 1994 08:49:37 GMT"]), Ok(Some(date)));
        assert_eq!(read(&["1994-11-06T08:49:37Z"]), Ok(Some(date)));
    }

    #[test]
    fn lists_are_separated_by_commas_in_one_header_or_in_several() {
        assert_eq!(
            read::<Vec<i64>>(&["1, 2,3", "4"]),
            Ok(Some(vec![1, 2, 3, 4]))
        );
        let tags = read::<Vec<String>>(&[r#""a,b", W/"c""#]).unwrap().unwrap();
        assert_eq!(tags, [r#""a,b""#, r#"W/"c""#]);
    }

    #[test]
    fn a_cookie_is_a_secret_of_its_own() {
        let cookies = read::<Vec<Secret>>(&["a=1; Expires=Sun, 06 Nov 1994 08:49:37 GMT", "b=2"]);
        let cookies = cookies.unwrap().unwrap();
        assert_eq!(cookies.len(), 2);
        assert_eq!(cookies[1].expose(), "b=2");
    }

    #[test]
    fn a_value_of_another_type_is_an_error_that_does_not_repeat_it() {
        let error = read::<i64>(&["sesame"]).unwrap_err();
        assert!(
            error.contains("the header `X-Value`: expected an integer"),
            "{error}"
        );
        assert!(!error.contains("sesame"), "{error}");
    }
}
