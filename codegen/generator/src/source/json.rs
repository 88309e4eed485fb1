//! JSON with spans. Its escapes are not all YAML, so the YAML parser will not do.

use super::{Consumer, Shape, Span};
use crate::finding::Position;

/// A mapping or list that is not closed yet.
enum Open {
    /// With the key whose value comes next.
    Mapping(Option<(String, Span)>),
    List,
}

/// Walks a text that the JSON parser has accepted; of any other text it tells as much as it understands.
pub(super) fn walk(text: &str, consumer: &mut impl Consumer) {
    let mut cursor = Cursor::new(text);
    let mut open: Vec<Open> = Vec::new();
    while let Some(character) = cursor.peek() {
        let start = cursor.position();
        match character {
            '{' | '[' => {
                cursor.next();
                let shape = if character == '{' {
                    Shape::Mapping
                } else {
                    Shape::List
                };
                enter(&mut open, start, cursor.position(), shape, consumer);
                open.push(match shape {
                    Shape::Mapping => Open::Mapping(None),
                    Shape::List | Shape::Scalar => Open::List,
                });
            }
            '}' | ']' => {
                cursor.next();
                if open.pop().is_some() {
                    consumer.leave(cursor.position());
                }
            }
            '"' => {
                let literal = cursor.string();
                let end = cursor.position();
                if let Some(Open::Mapping(key @ None)) = open.last_mut() {
                    let name = serde_json::from_str(literal).unwrap_or_default();
                    *key = Some((name, Span { start, end }));
                } else {
                    enter(&mut open, start, end, Shape::Scalar, consumer);
                    consumer.leave(end);
                }
            }
            ',' | ':' | ' ' | '\t' | '\r' | '\n' => cursor.next(),
            _ => {
                cursor.word();
                let end = cursor.position();
                enter(&mut open, start, end, Shape::Scalar, consumer);
                consumer.leave(end);
            }
        }
    }
}

fn enter(
    open: &mut [Open],
    start: Position,
    end: Position,
    shape: Shape,
    consumer: &mut impl Consumer,
) {
    let key = match open.last_mut() {
        Some(Open::Mapping(key)) => key.take(),
        _ => None,
    };
    let key = key.as_ref().map(|(text, span)| (text.as_str(), *span));
    consumer.enter(key, Span { start, end }, shape);
}

/// Goes through the text and counts lines and columns.
struct Cursor<'a> {
    text: &'a str,
    offset: usize,
    line: usize,
    column: usize,
}

impl<'a> Cursor<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            offset: 0,
            line: 1,
            column: 1,
        }
    }

    fn position(&self) -> Position {
        Position {
            line: self.line,
            column: self.column,
        }
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.offset..)?.chars().next()
    }

    fn next(&mut self) {
        if let Some(character) = self.peek() {
            self.offset += character.len_utf8();
            if character == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
    }

    /// Passes a string and gives its literal, quotes included.
    fn string(&mut self) -> &'a str {
        let start = self.offset;
        self.next();
        while let Some(character) = self.peek() {
            self.next();
            match character {
                '"' => break,
                '\\' => self.next(),
                _ => {}
            }
        }
        self.text.get(start..self.offset).unwrap_or_default()
    }

    /// Passes a number or word.
    fn word(&mut self) {
        self.next();
        while let Some(character) = self.peek() {
            if matches!(
                character,
                ',' | ':' | '{' | '}' | '[' | ']' | '"' | ' ' | '\t' | '\r' | '\n'
            ) {
                break;
            }
            self.next();
        }
    }
}
