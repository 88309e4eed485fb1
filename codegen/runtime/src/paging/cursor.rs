//! A place in a list that outlives the program.

use std::fmt;
use std::str::FromStr;

use super::binding::Binding;
use super::cursor_text;
use super::place::Place;
use crate::error::Error;

/// A place in a list, to go on from later: after a failure, in another process, tomorrow.
///
/// It comes from [`Page::cursor`](crate::Page::cursor), [`Pages::cursor`](crate::Pages::cursor) or
/// [`Items::cursor`](crate::Items::cursor), is stored as text (`to_string`, `parse`), and is given to
/// [`resume`](crate::PagedCall::resume) of a call that is otherwise the same. It belongs to one operation of one API at one
/// base URL, and to its filter: all parameters of path and query but those of paging, and the body. Any other call refuses
/// it, unsent. The page size goes along with it.
///
/// The text is opaque, and versioned: a later version of this crate reads what an earlier one wrote or says that it cannot.
/// It holds no credentials and no values of the filter. A checksum finds damage. It is no signature, so what comes back is
/// not trusted either: a cursor never leads to another origin, nor to another path than that of the call.
///
/// Rows that were added or removed meanwhile move the rows after them, unless the service pages by tokens that know better.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Cursor {
    pub(super) binding: Binding,
    pub(super) place: Place,
}

impl Cursor {
    /// Name of the API that the cursor belongs to, such as `gcore-iam`.
    #[must_use]
    pub fn api(&self) -> &str {
        &self.binding.api
    }

    /// The `operationId` that the cursor belongs to.
    #[must_use]
    pub fn operation(&self) -> &str {
        &self.binding.operation
    }
}

/// The text to store: letters, digits, `-`, `_` and `.`.
impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&cursor_text::write(self))
    }
}

impl FromStr for Cursor {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        cursor_text::read(text).map_err(|why| Error::request(format!("the cursor {why}")))
    }
}

/// Where it leads is the service's own text, which may be worth something.
impl fmt::Debug for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cursor")
            .field("api", &self.api())
            .field("operation", &self.operation())
            .finish_non_exhaustive()
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Cursor {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Cursor {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
