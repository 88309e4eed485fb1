//! YAML with spans, through `saphyr-parser`.

use std::borrow::Cow;

use saphyr_parser::{Event, Marker, Parser, Span as Marks};

use super::{Consumer, Shape, Span};
use crate::finding::Position;

/// A mapping or list that is not closed yet.
enum Open {
    /// With the key whose value comes next.
    Mapping(Option<(String, Span)>),
    List,
    /// A mapping or list used as a key: nothing points into it.
    Key,
}

/// Walks the first document of the text; stops where the parser gives up.
pub(super) fn walk(text: &str, consumer: &mut impl Consumer) {
    let text = readable(text);
    let mut parser = Parser::new_from_str(&text);
    let mut open: Vec<Open> = Vec::new();
    while let Some(Ok((event, marks))) = parser.next_event() {
        let span = span(marks);
        match event {
            Event::Scalar(text, ..) => match open.last_mut() {
                Some(Open::Mapping(key @ None)) => *key = Some((text.into_owned(), span)),
                Some(Open::Key) => {}
                _ => scalar(&mut open, span, consumer),
            },
            Event::Alias(_) => match open.last_mut() {
                Some(Open::Mapping(key @ None)) => *key = Some((String::new(), span)),
                Some(Open::Key) => {}
                _ => scalar(&mut open, span, consumer),
            },
            Event::MappingStart(..) => {
                start(&mut open, span, Shape::Mapping, consumer);
            }
            Event::SequenceStart(..) => {
                start(&mut open, span, Shape::List, consumer);
            }
            Event::MappingEnd | Event::SequenceEnd => match open.pop() {
                Some(Open::Key) => {
                    if let Some(Open::Mapping(key @ None)) = open.last_mut() {
                        *key = Some((String::new(), span));
                    }
                }
                Some(_) => consumer.leave(span.end),
                None => {}
            },
            Event::DocumentEnd | Event::StreamEnd => break,
            Event::Nothing | Event::StreamStart | Event::DocumentStart(_) => {}
        }
    }
}

/// The text, or one with the same places that this parser reads, too.
///
/// It refuses a bracket that closes a collection of several lines where its key begins, as JSON in YAML is often written and
/// the parser of values reads it. Closing brackets that begin a line are moved to the right then: nothing points at them.
fn readable(text: &str) -> Cow<'_, str> {
    const FAR: &str = "                                                                ";
    let is_read = Parser::new_from_str(text).all(|event| event.is_ok());
    if is_read {
        return Cow::Borrowed(text);
    }
    let mut moved = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with(['}', ']']) {
            moved.push_str(FAR);
        }
        moved.push_str(line);
    }
    Cow::Owned(moved)
}

/// Where the second document of the stream starts.
pub(crate) fn second_document(text: &str) -> Option<Position> {
    let mut parser = Parser::new_from_str(text);
    let mut documents = 0_usize;
    while let Some(Ok((event, marks))) = parser.next_event() {
        match event {
            Event::DocumentStart(_) => {
                documents += 1;
                if documents == 2 {
                    return Some(position(marks.start));
                }
            }
            Event::StreamEnd => break,
            _ => {}
        }
    }
    None
}

/// Where flow collections (`[…]`, `{…}`) are nested far deeper than any document is.
///
/// The YAML parsers take time in the square of that depth, and refuse it only afterwards. This counts brackets, quoted or
/// not; the count starts anew where the indentation says that the collection must have ended.
pub(crate) fn runaway_nesting(text: &str) -> Option<Position> {
    const LIMIT: usize = 512;
    let mut depth = 0_usize;
    let mut indentation = 0_usize;
    for (number, line) in text.lines().enumerate() {
        let content = line.trim_start_matches(' ');
        let indented = line.len() - content.len();
        let goes_on =
            content.is_empty() || content.starts_with(['[', ']', '{', '}', ',', '"', '\'', '#']);
        if indented <= indentation && !goes_on {
            depth = 0;
        }
        for (index, byte) in line.bytes().enumerate() {
            match byte {
                b'[' | b'{' => {
                    if depth == 0 {
                        indentation = indented;
                    }
                    depth += 1;
                    if depth > LIMIT {
                        let before = line.get(..index).unwrap_or_default();
                        return Some(Position {
                            line: number + 1,
                            column: before.chars().count() + 1,
                        });
                    }
                }
                b']' | b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
    }
    None
}

fn scalar(open: &mut [Open], span: Span, consumer: &mut impl Consumer) {
    let key = take_key(open);
    consumer.enter(named(key.as_ref()), span, Shape::Scalar);
    consumer.leave(span.end);
}

fn start(open: &mut Vec<Open>, span: Span, shape: Shape, consumer: &mut impl Consumer) {
    if matches!(open.last(), Some(Open::Mapping(None) | Open::Key)) {
        open.push(Open::Key);
        return;
    }
    let key = take_key(open);
    consumer.enter(named(key.as_ref()), span, shape);
    open.push(match shape {
        Shape::Mapping => Open::Mapping(None),
        Shape::List | Shape::Scalar => Open::List,
    });
}

fn take_key(open: &mut [Open]) -> Option<(String, Span)> {
    match open.last_mut() {
        Some(Open::Mapping(key)) => key.take(),
        _ => None,
    }
}

fn named(key: Option<&(String, Span)>) -> Option<(&str, Span)> {
    key.map(|(text, span)| (text.as_str(), *span))
}

fn span(marks: Marks) -> Span {
    Span {
        start: position(marks.start),
        end: position(marks.end),
    }
}

fn position(mark: Marker) -> Position {
    Position {
        line: mark.line().max(1),
        column: mark.col() + 1,
    }
}
