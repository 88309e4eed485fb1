//! Where in a text something is put, so that the text keeps its style.

use openapi_codegen::finding::{Pointer, Position};
use openapi_codegen::source::{Place, locate};
use serde_json::Value;

use super::yaml;
use super::{Edit, New};

/// Something to be put into a text.
pub(super) struct Insert {
    pub(super) offset: usize,
    /// Columns in front of it; of what goes to the same place, the most indented goes first, because what encloses it ends there, too.
    pub(super) indentation: usize,
    pub(super) text: String,
}

/// What stands between the end of a block and what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Belongs to what follows: blank lines and comments are left there.
    Following,
    /// Belongs to the block. So it is when the block ends in a text with such lines.
    Preceding,
}

/// Says where the edits of one file go. `None` when one of them has no place: its container is written in a way that nothing
/// can be added to.
pub(super) fn inserts(text: &str, tree: &Value, edits: &[Edit], gap: Gap) -> Option<Vec<Insert>> {
    let mut pointers: Vec<Pointer> = Vec::new();
    for edit in edits {
        pointers.push(edit.container.clone());
        pointers.extend(first(tree, &edit.container));
        pointers.extend(last(tree, &edit.container));
    }
    let wanted: Vec<&Pointer> = pointers.iter().collect();
    let found = locate(text, &wanted);
    let layout = Layout {
        text,
        lines: line_starts(text),
        is_json: text.trim_start().starts_with('{'),
        places: pointers.iter().zip(found).collect(),
    };
    edits
        .iter()
        .map(|edit| layout.insert(tree, edit, gap))
        .collect()
}

struct Layout<'t> {
    text: &'t str,
    /// The offset of each line.
    lines: Vec<usize>,
    is_json: bool,
    places: std::collections::HashMap<&'t Pointer, Option<Place>>,
}

impl Layout<'_> {
    fn insert(&self, tree: &Value, edit: &Edit, gap: Gap) -> Option<Insert> {
        let container = tree.pointer(edit.container.as_str())?;
        let place = self.place(&edit.container)?;
        let start = self.offset(place.value.start)?;
        let is_empty = match (container, &edit.new) {
            (Value::Object(object), New::Member(name, _)) if !object.contains_key(name) => {
                object.is_empty()
            }
            (Value::Array(list), New::Item(_)) => list.is_empty(),
            _ => return None,
        };
        if self.text.get(start..)?.starts_with(['{', '[']) {
            return self.in_flow(tree, edit, place, is_empty);
        }
        if is_empty {
            return None;
        }
        self.in_block(tree, edit, gap)
    }

    /// Before the bracket that closes the container.
    fn in_flow(&self, tree: &Value, edit: &Edit, place: Place, is_empty: bool) -> Option<Insert> {
        let new = match &edit.new {
            New::Member(name, value) if self.is_json => {
                format!("{}: {value}", Value::from(name.as_str()))
            }
            New::Item(value) if self.is_json => value.to_string(),
            New::Member(name, value) => yaml::flow_member(name, value),
            New::Item(value) => yaml::flow(value),
        };
        if is_empty {
            let start = self.offset(place.value.start)?;
            return Some(Insert {
                offset: start + 1,
                indentation: 0,
                text: new,
            });
        }
        let child = last(tree, &edit.container).into_iter().next()?;
        let child = self.place(&child)?;
        let offset = self.offset(child.value.end)?;
        // Plain scalars of YAML end before the space in front of what follows.
        let offset = self.text.get(..offset)?.trim_end().len();
        let begins = child.key.unwrap_or(child.value).start;
        let line = *self.lines.get(begins.line.checked_sub(1)?)?;
        let before = self.text.get(line..self.offset(begins)?)?;
        let text = if before.trim().is_empty() && begins.line > place.value.start.line {
            format!(",\n{before}{new}")
        } else {
            format!(", {new}")
        };
        let indentation = 0;
        Some(Insert {
            offset,
            indentation,
            text,
        })
    }

    /// After the last line of the container, as indented as its other members.
    fn in_block(&self, tree: &Value, edit: &Edit, gap: Gap) -> Option<Insert> {
        let begins = self.place(&first(tree, &edit.container)?)?;
        let (indentation, lines) = match &edit.new {
            New::Member(name, value) => (begins.key?.start.column - 1, yaml::member(name, value)),
            New::Item(value) => (self.dash(begins.value.start)?, yaml::item(value)),
        };
        let mut end = None;
        for pointer in last(tree, &edit.container) {
            let place = self.place(&pointer)?;
            end = Some(place.value.end);
            let start = self.offset(place.value.start)?;
            if self.text.get(start..)?.starts_with(['{', '[']) {
                break;
            }
        }
        let end = end?;
        // A block scalar ends in front of what follows it.
        let before = self
            .line(end.line)
            .chars()
            .take(end.column.saturating_sub(1));
        let is_next =
            end.line > begins.value.start.line && before.into_iter().all(char::is_whitespace);
        let mut line = if is_next { end.line - 1 } else { end.line };
        if gap == Gap::Following {
            while line > begins.value.start.line && self.is_gap(line) {
                line -= 1;
            }
        }
        let offset = self.lines.get(line).copied().unwrap_or(self.text.len());
        let spaces = " ".repeat(indentation);
        let mut text = String::new();
        if !self.text.get(..offset)?.ends_with('\n') {
            text.push('\n');
        }
        if self.is_spaced(tree, &edit.container) {
            text.push('\n');
        }
        for line in lines {
            text.push_str(&spaces);
            text.push_str(&line);
            text.push('\n');
        }
        Some(Insert {
            offset,
            indentation,
            text,
        })
    }

    /// The column, from 0, of the dash in front of an item.
    fn dash(&self, item: Position) -> Option<usize> {
        let line = *self.lines.get(item.line.checked_sub(1)?)?;
        let before = self.text.get(line..self.offset(item)?)?;
        let dash = before.rfind('-')?;
        before
            .get(dash + 1..)?
            .trim()
            .is_empty()
            .then(|| before.get(..dash).map(|text| text.chars().count()))?
    }

    /// Whether a blank line stands in front of the last of several members.
    fn is_spaced(&self, tree: &Value, container: &Pointer) -> bool {
        let (Some(first), Some(last)) = (
            first(tree, container),
            last(tree, container).into_iter().next(),
        ) else {
            return false;
        };
        let key = self.place(&last).and_then(|place| place.key);
        first != last && key.is_some_and(|key| self.line(key.start.line - 1).trim().is_empty())
    }

    /// Whether a line, counted from 1, is blank or a comment.
    fn is_gap(&self, line: usize) -> bool {
        let content = self.line(line).trim_start();
        content.is_empty() || content.starts_with('#')
    }

    /// A line, counted from 1.
    fn line(&self, number: usize) -> &str {
        let start = number
            .checked_sub(1)
            .and_then(|index| self.lines.get(index));
        let rest = start.and_then(|start| self.text.get(*start..));
        rest.and_then(|rest| rest.lines().next())
            .unwrap_or_default()
    }

    fn place(&self, pointer: &Pointer) -> Option<Place> {
        let place = (*self.places.get(pointer)?)?;
        place.exact.then_some(place)
    }

    fn offset(&self, position: Position) -> Option<usize> {
        let start = match self.lines.get(position.line.checked_sub(1)?) {
            Some(start) => *start,
            None => return Some(self.text.len()),
        };
        let line = self.text.get(start..)?;
        let column = position.column.checked_sub(1)?;
        let within = line.char_indices().nth(column);
        Some(start + within.map_or(line.len(), |(offset, _)| offset))
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    let breaks = text.match_indices('\n').map(|(offset, _)| offset + 1);
    std::iter::once(0).chain(breaks).collect()
}

/// The first member or item of a container.
fn first(tree: &Value, container: &Pointer) -> Option<Pointer> {
    match tree.pointer(container.as_str())? {
        Value::Object(object) => Some(container.child(object.keys().next()?)),
        Value::Array(list) => (!list.is_empty()).then(|| container.item(0)),
        _ => None,
    }
}

/// The last member or item of a container, its last, and so on.
fn last(tree: &Value, container: &Pointer) -> Vec<Pointer> {
    let mut found = Vec::new();
    let mut at = container.clone();
    loop {
        at = match tree.pointer(at.as_str()) {
            Some(Value::Object(object)) => match object.keys().next_back() {
                Some(key) => at.child(key),
                None => break,
            },
            Some(Value::Array(list)) if !list.is_empty() => at.item(list.len() - 1),
            _ => break,
        };
        found.push(at.clone());
    }
    found
}
