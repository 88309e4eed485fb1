//! What a service announces about the end of an operation.

use http::{HeaderMap, HeaderName};
use jiff::Timestamp;

use crate::time::http_date;

static DEPRECATION: [HeaderName; 2] = [
    HeaderName::from_static("deprecation"),
    HeaderName::from_static("x-deprecation"),
];
static SUNSET: [HeaderName; 2] = [
    HeaderName::from_static("sunset"),
    HeaderName::from_static("x-sunset"),
];

/// That an operation is deprecated or will end, from the headers `Deprecation` (RFC 9745) and `Sunset` (RFC 8594), or their
/// forerunners `X-Deprecation` and `X-Sunset`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeprecationNotice {
    /// The `Deprecation` header: a date (`@` and seconds since 1970), `true`, or whatever the service wrote.
    pub deprecation: Option<String>,
    /// The `Sunset` header: a date, or whatever the service wrote.
    pub sunset: Option<String>,
}

impl DeprecationNotice {
    /// Since when the operation is deprecated, or from when on it will be. `None` if the service did not write a date.
    #[must_use]
    pub fn deprecated_since(&self) -> Option<Timestamp> {
        self.deprecation.as_deref().and_then(date)
    }

    /// When the operation ends. `None` if the service did not write a date.
    #[must_use]
    pub fn ends_at(&self) -> Option<Timestamp> {
        self.sunset.as_deref().and_then(date)
    }

    pub(crate) fn read(headers: &HeaderMap) -> Option<Self> {
        // Nearly no answer has one: to look through its few names costs less than to look up four.
        let is_notice = |name| DEPRECATION.contains(name) || SUNSET.contains(name);
        if !headers.keys().any(is_notice) {
            return None;
        }
        let text = |names: &[HeaderName; 2]| {
            names.iter().find_map(|name| {
                let value = headers.get(name)?;
                let text = String::from_utf8_lossy(value.as_bytes());
                Some(text.trim().to_owned()).filter(|text| !text.is_empty())
            })
        };
        let notice = Self {
            deprecation: text(&DEPRECATION).filter(|text| !text.eq_ignore_ascii_case("false")),
            sunset: text(&SUNSET),
        };
        (notice.deprecation.is_some() || notice.sunset.is_some()).then_some(notice)
    }
}

fn date(text: &str) -> Option<Timestamp> {
    if let Some(seconds) = text.strip_prefix('@') {
        return Timestamp::from_second(seconds.parse().ok()?).ok();
    }
    http_date(text).or_else(|| crate::timestamp::parse_timestamp(text))
}
