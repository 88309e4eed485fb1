// @generated from wire-streams.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

//! The types of what is sent and received.
//!
//! All of them can be imported at once: the names are unique within the crate.

mod chat;

pub use self::chat::{
    Completion, Delta, Notice, Question, Step, StepChanged, StepChangedEvent, StepSaid,
    StepSaidEvent, WatchItemsEvent,
};
