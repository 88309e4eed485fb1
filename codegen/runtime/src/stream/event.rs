//! One Server-Sent Event.

use std::time::Duration;

/// An event, its data decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event<T> {
    pub(super) name: String,
    pub(super) id: String,
    pub(super) retry: Option<Duration>,
    pub(super) data: T,
}

impl<T> Event<T> {
    /// The kind of the event, as the service names it: `message` when it names none.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.name.is_empty() {
            "message"
        } else {
            &self.name
        }
    }

    /// The last id that the service has set, with this event or one before it; `None` if it has set none.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        (!self.id.is_empty()).then_some(self.id.as_str())
    }

    /// How long the service asks to wait before asking for the stream again, if it has said so by now.
    #[must_use]
    pub fn retry(&self) -> Option<Duration> {
        self.retry
    }

    /// The data.
    #[must_use]
    pub fn data(&self) -> &T {
        &self.data
    }

    /// The data alone.
    #[must_use]
    pub fn into_data(self) -> T {
        self.data
    }
}
