//! A subscriber that keeps everything it is told, as text.

use std::fmt::{self, Write};
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::{DefaultGuard, set_default};
use tracing::{Event, Metadata, Subscriber};

/// Has a new recorder hear what happens on this thread until the guard is dropped.
pub(crate) fn listen() -> (Recorder, DefaultGuard) {
    // Fails for all but the first.
    let _ = tracing::subscriber::set_global_default(Everywhere);
    let recorder = Recorder::default();
    (recorder.clone(), set_default(recorder))
}

/// Cloning shares what was heard.
#[derive(Clone, Default)]
pub(crate) struct Recorder(Arc<Mutex<Heard>>);

#[derive(Default)]
struct Heard {
    /// Name, parent and fields of each span; its id is its place, from 1.
    spans: Vec<(String, Option<u64>, Fields)>,
    /// Span and fields of each event.
    events: Vec<(Option<u64>, Fields)>,
    /// Spans that are entered, the innermost last; on which thread does not matter here.
    entered: Vec<Id>,
}

/// `name=value`, each followed by a space.
#[derive(Default, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fields(pub(crate) String);

impl Fields {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let start = self.0.find(&format!("{name}="))? + name.len() + 1;
        self.0[start..].split('\u{1}').next()
    }
}

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let _ = write!(self.0, "{}={value:?}\u{1}", field.name());
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        let _ = write!(self.0, "{}={value}\u{1}", field.name());
    }
}

impl Recorder {
    /// Name, parent and fields of each span. The number of a span is its place, from 1.
    pub(crate) fn spans(&self) -> Vec<(String, Option<u64>, Fields)> {
        self.0.lock().unwrap().spans.clone()
    }

    /// The only span of that name.
    pub(crate) fn span(&self, name: &str) -> Fields {
        let spans = self.spans();
        let mut found = spans.into_iter().filter(|(known, ..)| known == name);
        let (_, _, fields) = found.next().expect("no such span");
        assert!(found.next().is_none(), "more than one such span");
        fields
    }

    /// The events with that message, each with the number of its span.
    pub(crate) fn events(&self, message: &str) -> Vec<(Option<u64>, Fields)> {
        let events = self.0.lock().unwrap().events.clone();
        let with_message = |(_, fields): &(_, Fields)| fields.get("message") == Some(message);
        events.into_iter().filter(with_message).collect()
    }

    /// All of it in one text.
    pub(crate) fn text(&self) -> String {
        let heard = self.0.lock().unwrap();
        format!("{:?} {:?}", heard.spans, heard.events)
    }

    fn current(heard: &Heard) -> Option<u64> {
        heard.entered.last().map(Id::into_u64)
    }
}

impl Subscriber for Recorder {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Fields::default();
        span.record(&mut fields);
        let mut heard = self.0.lock().unwrap();
        let parent = match span.parent() {
            Some(parent) => Some(parent.into_u64()),
            None if span.is_contextual() => Self::current(&heard),
            None => None,
        };
        heard
            .spans
            .push((span.metadata().name().to_owned(), parent, fields));
        Id::from_u64(heard.spans.len() as u64)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let index = usize::try_from(span.into_u64()).unwrap() - 1;
        values.record(&mut self.0.lock().unwrap().spans[index].2);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        let mut heard = self.0.lock().unwrap();
        let span = match event.parent() {
            Some(parent) => Some(parent.into_u64()),
            None if event.is_contextual() => Self::current(&heard),
            None => None,
        };
        heard.events.push((span, fields));
    }

    fn enter(&self, span: &Id) {
        self.0.lock().unwrap().entered.push(span.clone());
    }

    fn exit(&self, span: &Id) {
        let mut heard = self.0.lock().unwrap();
        if let Some(last) = heard.entered.iter().rposition(|entered| entered == span) {
            heard.entered.remove(last);
        }
    }
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
