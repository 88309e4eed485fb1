// @generated from wire-streams.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::{Patch, json};
use openapi_runtime::json::{
    Decode, DecodeError, Encode, Form, Key, Number, Reader, Writer,
};

/// A piece of an answer.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Delta {
    /// The piece.
    pub delta: String,
}

impl Decode for Delta {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut delta: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "delta" => reader.read(&mut delta),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            delta: reader.required(delta, "delta")?,
        })
    }
}

/// All of an answer.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Completion {
    /// The text.
    pub text: String,
}

impl Decode for Completion {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut text: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "text" => reader.read(&mut text),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            text: reader.required(text, "text")?,
        })
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Question {
    /// The question.
    pub prompt: String,
    /// Whether to answer by and by.
    #[cfg_attr(
        feature = "serde",
        serde(skip_serializing_if = "openapi_runtime::Patch::is_absent")
    )]
    pub stream: Patch<bool>,
    /// Where chance begins.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub seed: Option<Number>,
}

impl Question {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(prompt: impl Into<String>) -> Self {
        Self {
            prompt: prompt.into(),
            stream: Patch::Absent,
            seed: None,
        }
    }

    /// Sets `stream`: Whether to answer by and by.
    #[must_use]
    pub fn stream(mut self, stream: bool) -> Self {
        self.stream = Patch::Value(stream);
        self
    }

    /// Sets `stream` to null, which is not the same as leaving it out.
    #[must_use]
    pub fn clear_stream(mut self) -> Self {
        self.stream = Patch::Null;
        self
    }

    /// Sets `seed`: Where chance begins.
    #[must_use]
    pub fn seed(mut self, seed: impl Into<Number>) -> Self {
        self.seed = Some(seed.into());
        self
    }
}

impl Encode for Question {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("prompt", &self.prompt);
        writer.patch("stream", &self.stream);
        writer.optional("seed", self.seed.as_ref());
        writer.end_object();
    }
}

/// A whole event.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Notice {
    /// Its kind.
    pub event: String,
    /// A piece of an answer.
    pub data: Delta,
}

impl Decode for Notice {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut event: Option<String> = None;
        let mut data: Option<Delta> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "event" => reader.read(&mut event),
                "data" => reader.read(&mut data),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            event: reader.required(event, "event")?,
            data: reader.required(data, "data")?,
        })
    }
}

/// A whole event.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct WatchItemsEvent {
    /// A piece of an answer.
    pub data: Delta,
}

impl Decode for WatchItemsEvent {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut data: Option<Delta> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "data" => reader.read(&mut data),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            data: reader.required(data, "data")?,
        })
    }
}

/// A whole event, whose data is a text or JSON.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum Step {
    /// Said.
    Said(StepSaid),
    /// Changed.
    Changed(StepChanged),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl Decode for Step {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::Object(
                &[Key::OptionalTag("event", &["said"]), Key::Of("data", &[Form::String])],
            ),
            Form::Object(
                &[
                    Key::OptionalTag("event", &["changed"]),
                    Key::Of("data", &[Form::Object(&[])]),
                ],
            ),
        ];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Said),
            Some(1) => Decode::decode(reader).map(Self::Changed),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

/// Said.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct StepSaid {
    /// Something was said.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub event: Option<StepSaidEvent>,
    /// What happened.
    pub data: String,
}

impl Decode for StepSaid {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut event: Option<StepSaidEvent> = None;
        let mut data: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "event" => reader.read(&mut event),
                "data" => reader.read(&mut data),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            event,
            data: reader.required(data, "data")?,
        })
    }
}

openapi_runtime::string_enum! {
    /// Something was said.
    #[json(Decode)]
    pub enum StepSaidEvent {
        Said = "said",
    }
}

/// Changed.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct StepChanged {
    /// Something changed.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub event: Option<StepChangedEvent>,
    /// A piece of an answer.
    pub data: Delta,
}

impl Decode for StepChanged {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut event: Option<StepChangedEvent> = None;
        let mut data: Option<Delta> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "event" => reader.read(&mut event),
                "data" => reader.read(&mut data),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            event,
            data: reader.required(data, "data")?,
        })
    }
}

openapi_runtime::string_enum! {
    /// Something changed.
    #[json(Decode)]
    pub enum StepChangedEvent {
        Changed = "changed",
    }
}
