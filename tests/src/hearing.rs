//! Everything that is told to subscribers of `tracing`, as text.

use std::fmt::{self, Write};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Metadata, Subscriber};

/// Hears every span and event at every level while it lives, of this thread and of those that work for it.
pub struct Hearing {
    recorder: Recorder,
    _guard: DefaultGuard,
}

impl Hearing {
    /// Begins to listen.
    #[must_use]
    pub fn begin() -> Self {
        // Fails for all but the first.
        let _ = tracing::subscriber::set_global_default(Everywhere);
        let recorder = Recorder::default();
        Self {
            recorder: recorder.clone(),
            _guard: tracing::subscriber::set_default(recorder),
        }
    }

    /// What was heard: names of spans, and names and values of fields.
    #[must_use]
    pub fn text(&self) -> String {
        self.recorder.text().clone()
    }
}

#[derive(Clone, Default)]
struct Recorder(Arc<(Mutex<String>, AtomicU64)>);

impl Recorder {
    fn text(&self) -> std::sync::MutexGuard<'_, String> {
        self.0.0.lock().unwrap()
    }
}

struct Fields<'t>(&'t mut String);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let _ = writeln!(self.0, "  {}={value:?}", field.name());
    }
}

impl Subscriber for Recorder {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut text = self.text();
        let _ = writeln!(text, "{}", span.metadata().name());
        span.record(&mut Fields(&mut text));
        Id::from_u64(self.0.1.fetch_add(1, Ordering::Relaxed) + 1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut Fields(&mut self.text()));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut text = self.text();
        let _ = writeln!(text, "{}", event.metadata().name());
        event.record(&mut Fields(&mut text));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// Hears everything where nobody else does, and keeps nothing of it.
///
/// A place in the code that is first reached on a thread without a subscriber would be taken for one that nobody listens to.
struct Everywhere;

impl Subscriber for Everywhere {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, _: &Event<'_>) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
