//! Answers that are streams: of events, or of JSON values.

use super::Lowering;
use super::components::Place;
use super::response::{Asked, Body, hint};
use super::shape::Shape;
use crate::media_type::{SchemaHint, Stream};
use crate::model::{EventData, EventStream, Framing, StreamSwitch, Type};

impl<'d> Lowering<'d> {
    pub(super) fn event_stream(
        &mut self,
        asked: &Asked<'_, 'd>,
        kind: Stream,
        body: &Body<'d>,
    ) -> EventStream {
        let place = body
            .schema
            .and_then(|schema| self.place(schema, &body.pointer));
        let hint = place
            .as_ref()
            .map_or(SchemaHint::Anything, |place| hint(place.schema));
        let framing = match kind {
            Stream::Events if body.is_item && self.has_data(place.as_ref()) => {
                Framing::Events(EventData::Envelope)
            }
            Stream::JsonLines => Framing::JsonLines,
            Stream::JsonSequence => Framing::JsonSequence,
            Stream::Events => Framing::Events(match (hint, place) {
                (SchemaHint::Text | SchemaHint::Binary, _) | (_, None) => EventData::Text,
                (_, Some(place)) if self.describes_events(&place) => EventData::Envelope,
                _ => EventData::Json,
            }),
        };
        let item = if framing == Framing::Events(EventData::Text) {
            Type::String
        } else {
            self.body_type(body, &format!("{} Event", asked.id))
        };
        EventStream {
            framing,
            item,
            media_type: body.media_type.to_owned(),
            switch: StreamSwitch::Unknown,
        }
    }

    /// Whether the schema of an item, which is a whole event, says what its data is, by itself or in one of its alternatives.
    fn has_data(&self, place: Option<&Place<'d>>) -> bool {
        let Some(place) = place else { return false };
        let says = |place: &Place<'d>| self.members(place).property("data").is_some();
        let shape = Shape::of(place.schema);
        let mut alternatives = shape.one_of.iter().chain(shape.any_of);
        says(place)
            || alternatives.any(|branch| {
                let branch = self.place(branch, &place.pointer);
                branch.is_some_and(|branch| says(&branch))
            })
    }

    /// Whether a schema describes whole events (`event` and `data` as members) and not only what their data holds.
    fn describes_events(&self, place: &Place<'d>) -> bool {
        let shape = Shape::of(place.schema);
        if shape.one_of.is_empty() {
            let members = self.members(place);
            return ["event", "data"]
                .iter()
                .all(|name| members.property(name).is_some());
        }
        shape.one_of.iter().all(|branch| {
            self.place(branch, &place.pointer).is_some_and(|branch| {
                // One union within the other is enough; deeper ones may lead back here.
                let inner = Shape::of(branch.schema).one_of;
                if inner.is_empty() {
                    self.describes_events(&branch)
                } else {
                    inner.iter().all(|leaf| {
                        self.place(leaf, &branch.pointer).is_some_and(|leaf| {
                            Shape::of(leaf.schema).one_of.is_empty() && self.describes_events(&leaf)
                        })
                    })
                }
            })
        })
    }
}
