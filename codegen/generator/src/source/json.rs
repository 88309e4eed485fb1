//! JSON with spans. Its escapes are not all YAML, so the YAML parser will not do.

use std::borrow::Cow;

use super::{Consumer, Interest, Shape, Span};
use crate::finding::Position;

/// A mapping or list that is not closed yet.
enum Open<'a> {
    /// With the key whose value comes next.
    Mapping(Option<(Cow<'a, str>, Span)>),
    List,
}

/// Walks a text that the JSON parser has accepted; of any other text it tells as much as it understands.
pub(super) fn walk(text: &str, consumer: &mut impl Consumer) {
    let mut cursor = Cursor::new(text);
    let mut open: Vec<Open<'_>> = Vec::new();
    while let Some(byte) = cursor.peek() {
        match byte {
            b',' | b':' | b' ' | b'\t' | b'\r' | b'\n' => cursor.offset += 1,
            b'{' | b'[' => {
                let start = cursor.position();
                cursor.offset += 1;
                let shape = if byte == b'{' {
                    Shape::Mapping
                } else {
                    Shape::List
                };
                let interest = enter(&mut open, start, cursor.position(), shape, consumer);
                if interest == Interest::Nothing {
                    cursor.leave();
                    consumer.leave(cursor.position());
                    continue;
                }
                open.push(match shape {
                    Shape::Mapping => Open::Mapping(None),
                    Shape::List | Shape::Scalar => Open::List,
                });
            }
            b'}' | b']' => {
                cursor.offset += 1;
                if open.pop().is_some() {
                    consumer.leave(cursor.position());
                }
            }
            b'"' => {
                let start = cursor.position();
                let literal = cursor.string();
                let end = cursor.position();
                if let Some(Open::Mapping(key @ None)) = open.last_mut() {
                    *key = Some((name(literal), Span { start, end }));
                } else {
                    enter(&mut open, start, end, Shape::Scalar, consumer);
                    consumer.leave(end);
                }
            }
            _ => {
                let start = cursor.position();
                cursor.word();
                let end = cursor.position();
                enter(&mut open, start, end, Shape::Scalar, consumer);
                consumer.leave(end);
            }
        }
    }
}

fn enter(
    open: &mut [Open<'_>],
    start: Position,
    end: Position,
    shape: Shape,
    consumer: &mut impl Consumer,
) -> Interest {
    let key = match open.last_mut() {
        Some(Open::Mapping(key)) => key.take(),
        _ => None,
    };
    let key = key.as_ref().map(|(text, span)| (text.as_ref(), *span));
    consumer.enter(key, Span { start, end }, shape)
}

/// What a literal says; most say it without escapes.
fn name(literal: &str) -> Cow<'_, str> {
    let plain = literal
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .filter(|plain| !plain.contains('\\'));
    plain.map_or_else(
        || Cow::Owned(serde_json::from_str(literal).unwrap_or_default()),
        Cow::Borrowed,
    )
}

/// Goes through the text and counts lines and columns.
struct Cursor<'a> {
    text: &'a str,
    offset: usize,
    /// As far as lines and columns are counted.
    counted: usize,
    position: Position,
}

impl<'a> Cursor<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            offset: 0,
            counted: 0,
            position: Position { line: 1, column: 1 },
        }
    }

    /// Where the cursor is. Columns count characters.
    fn position(&mut self) -> Position {
        let passed = self.rest(self.counted);
        let passed = passed.get(..self.offset - self.counted).unwrap_or(passed);
        let mut lines = passed.split(|byte| *byte == b'\n');
        let last = lines.next_back().unwrap_or_default();
        let characters = last.iter().filter(|byte| !is_continuation(**byte)).count();
        let breaks = lines.count();
        if breaks > 0 {
            self.position.line += breaks;
            self.position.column = 1;
        }
        self.position.column += characters;
        self.counted = self.offset;
        self.position
    }

    fn peek(&self) -> Option<u8> {
        self.rest(self.offset).first().copied()
    }

    fn rest(&self, from: usize) -> &'a [u8] {
        self.text.as_bytes().get(from..).unwrap_or_default()
    }

    /// Passes the rest of a mapping or list.
    fn leave(&mut self) {
        let mut depth = 1_usize;
        while depth > 0 {
            let rest = self.rest(self.offset);
            let next = rest
                .iter()
                .position(|byte| matches!(byte, b'"' | b'{' | b'}' | b'[' | b']'));
            self.offset += next.unwrap_or(rest.len());
            match self.peek() {
                None => return,
                Some(b'"') => {
                    self.string();
                    continue;
                }
                Some(b'{' | b'[') => depth += 1,
                Some(_) => depth -= 1,
            }
            self.offset += 1;
        }
    }

    /// Passes a string and gives its literal, quotes included.
    fn string(&mut self) -> &'a str {
        let start = self.offset;
        self.offset += 1;
        loop {
            let rest = self.rest(self.offset);
            match rest.iter().position(|byte| matches!(byte, b'"' | b'\\')) {
                Some(quote) if rest.get(quote) == Some(&b'"') => {
                    self.offset += quote + 1;
                    break;
                }
                // What is escaped may be half a character, whose other half ends nothing.
                Some(escape) if escape + 2 <= rest.len() => self.offset += escape + 2,
                _ => {
                    self.offset = self.text.len();
                    break;
                }
            }
        }
        self.text.get(start..self.offset).unwrap_or_default()
    }

    /// Passes a number or word.
    fn word(&mut self) {
        let rest = self.rest(self.offset);
        let behind = rest.iter().skip(1).position(|byte| {
            matches!(
                byte,
                b',' | b':' | b'{' | b'}' | b'[' | b']' | b'"' | b' ' | b'\t' | b'\r' | b'\n'
            )
        });
        self.offset += behind.map_or(rest.len(), |behind| behind + 1);
    }
}

/// Whether a byte is not the first of its character.
const fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}
