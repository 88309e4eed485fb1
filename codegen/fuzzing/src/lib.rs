//! Documents that nobody would write, and what must hold for them.
//!
//! [`mutate`] changes a document as a tree, with the words of OpenAPI, so that most of what comes out is still a document
//! that the generator has to think about. [`loader`] and [`pipeline`] give a text to the generator and panic if it breaks
//! a promise. Both are used by the tests of this package, which run a fixed sequence on any compiler, and by the targets
//! in `fuzz/`, which search for as long as they are let.

mod choices;
mod mutation;
mod promises;
mod seeds;
mod words;

pub use choices::Choices;
pub use mutation::{mutate, mutated_text};
pub use promises::{Outcome, loader, pipeline, with_stack};
pub use seeds::seeds;
