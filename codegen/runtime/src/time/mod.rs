//! Time: clocks, deadlines, and dates in headers.

mod clock;
mod deadline;
mod http_date;
mod timer;
mod virtual_clock;

pub(crate) use clock::SystemClock;
pub(crate) use deadline::{Alarm, Deadlines, Limit, Phase, Seconds};
pub(crate) use http_date::http_date;

pub use clock::Clock;
pub use deadline::Deadline;
pub use virtual_clock::VirtualClock;
