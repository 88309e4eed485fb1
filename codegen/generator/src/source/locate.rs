//! From pointers to places.

use std::collections::HashMap;

use super::{Consumer, Interest, Shape, Span, walk};
use crate::finding::{Pointer, Position};

/// Where a member stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Its key; none for items of a list and the root.
    pub key: Option<Span>,
    /// Its value.
    pub value: Span,
    /// False when the member itself is not in the text (it comes from an alias or is missing): the nearest ancestor.
    pub exact: bool,
}

/// The place of each pointer in a YAML or JSON text, in their order; one pass over the text. `None` when the text has no value.
#[must_use]
pub fn locate(text: &str, pointers: &[&Pointer]) -> Vec<Option<Place>> {
    let mut tree = Tree::new(pointers);
    walk(text, &mut tree);
    pointers.iter().map(|pointer| tree.place(pointer)).collect()
}

/// The wanted pointers as a tree, so that the walk follows only branches that somebody wants.
struct Tree {
    nodes: Vec<Node>,
    /// The open values: the node (if wanted), and for lists the index of the next item.
    open: Vec<(Option<usize>, usize)>,
}

#[derive(Default)]
struct Node {
    children: HashMap<String, usize>,
    key: Option<Span>,
    value: Option<Span>,
}

impl Tree {
    fn new(pointers: &[&Pointer]) -> Self {
        let mut nodes = vec![Node::default()];
        for pointer in pointers {
            let mut current = 0;
            for segment in pointer.segments() {
                let next = nodes.len();
                let Some(node) = nodes.get_mut(current) else {
                    break;
                };
                current = *node.children.entry(segment.into_owned()).or_insert(next);
                if current == next {
                    nodes.push(Node::default());
                }
            }
        }
        Self {
            nodes,
            open: Vec::new(),
        }
    }

    fn child(&self, parent: Option<usize>, segment: &str) -> Option<usize> {
        self.nodes.get(parent?)?.children.get(segment).copied()
    }

    fn place(&self, pointer: &Pointer) -> Option<Place> {
        let mut node = self.nodes.first()?;
        let mut found = Place {
            key: node.key,
            value: node.value?,
            exact: true,
        };
        for segment in pointer.segments() {
            let next = node
                .children
                .get(segment.as_ref())
                .and_then(|index| self.nodes.get(*index));
            let Some((next, value)) = next.and_then(|next| Some((next, next.value?))) else {
                found.exact = false;
                break;
            };
            node = next;
            found.key = next.key;
            found.value = value;
        }
        Some(found)
    }
}

impl Consumer for Tree {
    fn enter(&mut self, key: Option<(&str, Span)>, value: Span, _shape: Shape) -> Interest {
        let node = match self.open.last_mut() {
            None => Some(0),
            Some((None, _)) => None,
            Some((parent, index)) => {
                let parent = *parent;
                let position = *index;
                *index += 1;
                match key {
                    Some((name, _)) => self.child(parent, name),
                    None => self.child(parent, &position.to_string()),
                }
            }
        };
        // The first of two equal keys keeps its place.
        let vacant = node
            .and_then(|index| self.nodes.get_mut(index))
            .filter(|node| node.value.is_none());
        if let Some(vacant) = vacant {
            vacant.key = key.map(|(_, span)| span);
            vacant.value = Some(value);
            let is_leaf = vacant.children.is_empty();
            self.open.push((node, 0));
            if !is_leaf {
                return Interest::Inside;
            }
        } else {
            self.open.push((None, 0));
        }
        Interest::Nothing
    }

    fn leave(&mut self, end: Position) {
        let node = self.open.pop().and_then(|(node, _)| node);
        let value = node
            .and_then(|index| self.nodes.get_mut(index))
            .and_then(|node| node.value.as_mut());
        if let Some(value) = value {
            value.end = end;
        }
    }
}
