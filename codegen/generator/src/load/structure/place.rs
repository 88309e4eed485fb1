//! Where a walk is, without paying for pointers.

use crate::finding::Pointer;

/// A place in the tree: a link to the parent's place and one segment. A [`Pointer`] is made only for a finding.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    parent: Option<&'a Place<'a>>,
    segment: Segment<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Segment<'a> {
    Root,
    Key(&'a str),
    Item(usize),
}

impl<'a> Place<'a> {
    /// The whole document.
    pub(crate) const ROOT: Place<'static> = Place {
        parent: None,
        segment: Segment::Root,
    };

    /// A member of the mapping here.
    pub(crate) fn key<'b>(&'b self, key: &'b str) -> Place<'b> {
        Place {
            parent: Some(self),
            segment: Segment::Key(key),
        }
    }

    /// An item of the list here.
    pub(crate) fn item(&self, index: usize) -> Place<'_> {
        Place {
            parent: Some(self),
            segment: Segment::Item(index),
        }
    }

    /// The key under which the value here stands, if it is a member of a mapping.
    pub(crate) fn name(&self) -> Option<&'a str> {
        match self.segment {
            Segment::Key(key) => Some(key),
            Segment::Root | Segment::Item(_) => None,
        }
    }

    /// The place around this one.
    pub(crate) fn parent(&self) -> Option<&'a Place<'a>> {
        self.parent
    }

    /// The place as a pointer.
    pub(crate) fn pointer(&self) -> Pointer {
        let mut pointer = self.parent.map(Place::pointer).unwrap_or_default();
        match self.segment {
            Segment::Root => {}
            Segment::Key(key) => pointer.push(key),
            Segment::Item(index) => pointer.push(&index.to_string()),
        }
        pointer
    }
}
