//! What the span-keeping parsers tell, whichever language the document is written in.

use crate::finding::Position;

/// A stretch of text; the end is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first character.
    pub start: Position,
    /// What comes after the last one. Where YAML ends a block by indentation, this is where the next token starts.
    pub end: Position,
}

/// What a value is, as far as its place matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Mapping,
    List,
    Scalar,
}

/// Whether somebody wants to hear of what is in a mapping or list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Interest {
    /// Yes.
    Inside,
    /// No: a walk that can pass it faster than it can tell of it may do so.
    Nothing,
}

/// Listens to a walk through a text. Every `enter` has its `leave`.
pub(crate) trait Consumer {
    /// A value starts; `key` is given when it is a member of a mapping.
    fn enter(&mut self, key: Option<(&str, Span)>, value: Span, shape: Shape) -> Interest;

    /// The value entered last, and not left yet, ends.
    fn leave(&mut self, end: Position);
}
