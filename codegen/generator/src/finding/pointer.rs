//! RFC 6901 pointers.

use std::borrow::Cow;
use std::fmt;

/// A JSON pointer (RFC 6901): the empty one names the whole document, `/paths/~1users/get` an operation.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// Reads a written pointer: empty, or `/`-separated segments in which `~` is only followed by `0` or `1`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let starts_well = text.is_empty() || text.starts_with('/');
        let escapes_well = text
            .split('~')
            .skip(1)
            .all(|rest| rest.starts_with(['0', '1']));
        (starts_well && escapes_well).then(|| Self(text.to_owned()))
    }

    /// Goes one member down; for items of a list the segment is the index.
    pub fn push(&mut self, segment: &str) {
        self.0.push('/');
        if !segment.contains(['~', '/']) {
            self.0.push_str(segment);
            return;
        }
        for character in segment.chars() {
            match character {
                '~' => self.0.push_str("~0"),
                '/' => self.0.push_str("~1"),
                other => self.0.push(other),
            }
        }
    }

    /// The pointer of a member.
    #[must_use]
    pub fn child(&self, segment: &str) -> Self {
        let mut child = self.clone();
        child.push(segment);
        child
    }

    /// The pointer of an item of a list.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        self.child(&index.to_string())
    }

    /// The pointer followed by written segments (`/a/0`), or by nothing.
    pub(crate) fn joined(&self, tail: &str) -> Self {
        Self(format!("{}{tail}", self.0))
    }

    /// The unescaped segments from the root on.
    pub fn segments(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.0.split('/').skip(1).map(|segment| {
            if segment.contains('~') {
                Cow::Owned(segment.replace("~1", "/").replace("~0", "~"))
            } else {
                Cow::Borrowed(segment)
            }
        })
    }

    /// How many segments it has.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.0.matches('/').count()
    }

    /// The written form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
