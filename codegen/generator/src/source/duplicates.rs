//! Keys that are written twice in one mapping.

use std::collections::HashMap;

use super::{Consumer, Interest, Shape, Span, walk};
use crate::finding::{Pointer, Position};

/// The second (third, …) use of a key in a mapping.
pub(crate) struct Duplicate {
    pub(crate) key: String,
    pub(crate) pointer: Pointer,
    pub(crate) first: Position,
    pub(crate) again: Span,
}

/// All of them, in document order.
pub(crate) fn duplicates(text: &str) -> Vec<Duplicate> {
    let mut search = Search::default();
    walk(text, &mut search);
    search.found
}

#[derive(Default)]
struct Search {
    open: Vec<Open>,
    found: Vec<Duplicate>,
}

#[derive(Default)]
struct Open {
    segment: String,
    index: usize,
    keys: HashMap<String, Position>,
}

impl Search {
    fn pointer(&self, key: &str) -> Pointer {
        let mut pointer = Pointer::root();
        for open in self.open.iter().skip(1) {
            pointer.push(&open.segment);
        }
        pointer.push(key);
        pointer
    }
}

impl Consumer for Search {
    fn enter(&mut self, key: Option<(&str, Span)>, _value: Span, _shape: Shape) -> Interest {
        let mut segment = String::new();
        let mut duplicate = None;
        if let Some(parent) = self.open.last_mut() {
            if let Some((name, span)) = key {
                segment.push_str(name);
                match parent.keys.get(name) {
                    // Several merge keys are how some people merge several mappings: YAML readers disagree, so it is refused too.
                    Some(first) => duplicate = Some((*first, span)),
                    None => {
                        parent.keys.insert(name.to_owned(), span.start);
                    }
                }
            } else {
                segment.push_str(&parent.index.to_string());
            }
            parent.index += 1;
        }
        if let Some((first, again)) = duplicate {
            let pointer = self.pointer(&segment);
            self.found.push(Duplicate {
                key: segment.clone(),
                pointer,
                first,
                again,
            });
        }
        self.open.push(Open {
            segment,
            ..Open::default()
        });
        Interest::Inside
    }

    fn leave(&mut self, _end: Position) {
        self.open.pop();
    }
}
