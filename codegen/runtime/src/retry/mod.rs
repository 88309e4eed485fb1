//! When a call is sent again, after how long, and when it is given up.

mod budget;
mod course;
mod judgement;
mod policy;

pub(crate) use budget::Budget;
pub(crate) use course::{Course, Limits};
pub(crate) use judgement::may_have_taken_effect;

pub use policy::RetryPolicy;
