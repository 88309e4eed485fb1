//! Finds the JSON path of a byte offset. Decoding keeps no path, since almost every text decodes; a failure pays for a
//! second reading instead.

use std::fmt::Write;

use jiter::{Jiter, JiterResult, Peek};

use super::reader::{BYTE_ORDER_MARK, MAX_DEPTH};

/// A key longer than this is cut: a path is for people.
const MAX_KEY_CHARACTERS: usize = 64;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Location {
    pub(super) path: String,
    /// From 1.
    pub(super) line: usize,
    /// In characters, from 1.
    pub(super) column: usize,
}

/// `missing` is the name of a field that should have been in the object around `offset`.
#[cold]
pub(super) fn locate(body: &[u8], offset: usize, missing: Option<&str>) -> Location {
    let base = if body.starts_with(BYTE_ORDER_MARK) {
        BYTE_ORDER_MARK.len()
    } else {
        0
    };
    let text = body.get(base..).unwrap_or_default();
    let offset = offset.saturating_sub(base).min(text.len());
    let (line, column) = line_and_column(text.get(..offset).unwrap_or_default());

    let mut walk = Walk {
        jiter: Jiter::new(text),
        offset,
        segments: Vec::new(),
    };
    // A syntax error ends the walk; the path so far is where it is.
    let _ = walk.run();

    let mut path = String::from("$");
    for segment in &walk.segments {
        match segment {
            Segment::Index(index) => _ = write!(path, "[{index}]"),
            Segment::Key(key) => push_key(&mut path, key),
        }
    }
    if let Some(name) = missing {
        push_key(&mut path, name);
    }
    Location { path, line, column }
}

fn line_and_column(before: &[u8]) -> (usize, usize) {
    let lines = || before.split(|byte| *byte == b'\n');
    let current = lines().next_back().unwrap_or_default();
    (
        lines().count(),
        1 + String::from_utf8_lossy(current).chars().count(),
    )
}

enum Segment {
    Index(usize),
    Key(String),
}

struct Walk<'j> {
    jiter: Jiter<'j>,
    offset: usize,
    segments: Vec<Segment>,
}

impl Walk<'_> {
    /// Reads on until the offset is reached; `segments` is its path then.
    fn run(&mut self) -> JiterResult<()> {
        loop {
            let peek = self.jiter.peek()?;
            if self.jiter.current_index() >= self.offset || self.segments.len() > MAX_DEPTH {
                return Ok(());
            }
            if !self.enter(peek)? {
                continue;
            }
            loop {
                if self.jiter.current_index() > self.offset || self.segments.is_empty() {
                    return Ok(());
                }
                if self.step()? {
                    break;
                }
            }
        }
    }

    /// Consumes a scalar or an empty container, or goes to the first member of a container. Whether a whole value was consumed.
    fn enter(&mut self, peek: Peek) -> JiterResult<bool> {
        match peek {
            Peek::Array => {
                if self.jiter.known_array()?.is_some() {
                    self.segments.push(Segment::Index(0));
                    return Ok(false);
                }
            }
            Peek::Object => {
                if let Some(key) = self.jiter.known_object()? {
                    self.segments.push(Segment::Key(key.to_owned()));
                    return Ok(false);
                }
            }
            scalar => self.jiter.known_skip(scalar)?,
        }
        Ok(true)
    }

    /// Goes to the next member of the innermost container, or leaves it. Whether there is a next member.
    fn step(&mut self) -> JiterResult<bool> {
        let more = match self.segments.last_mut() {
            Some(Segment::Index(index)) => {
                let more = self.jiter.array_step()?.is_some();
                *index += usize::from(more);
                more
            }
            Some(Segment::Key(current)) => match self.jiter.next_key()? {
                Some(key) => {
                    current.clear();
                    current.push_str(key);
                    true
                }
                None => false,
            },
            None => false,
        };
        if !more {
            self.segments.pop();
        }
        Ok(more)
    }
}

fn push_key(path: &mut String, key: &str) {
    let mut characters = key.chars();
    let plain = characters
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
        && characters.all(|character| character.is_ascii_alphanumeric() || character == '_');
    path.push_str(if plain { "." } else { "['" });
    for (position, character) in key.chars().enumerate() {
        if position == MAX_KEY_CHARACTERS {
            path.push('…');
            break;
        }
        match character {
            '\'' | '\\' => path.extend(['\\', character]),
            control if control.is_control() => path.extend(control.escape_default()),
            other => path.push(other),
        }
    }
    if !plain {
        path.push_str("']");
    }
}
