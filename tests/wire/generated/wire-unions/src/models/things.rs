// @generated from wire-unions.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use std::collections::BTreeMap;
use openapi_runtime::{Base64, Date, Patch, Timestamp, json};
use openapi_runtime::json::{
    Decode, DecodeError, Encode, Form, Key, Kind, Reader, Writer,
};

/// The schema `Animal`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum Animal {
    /// An object.
    Cat(Cat),
    /// An object.
    Dog(Dog),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<Cat> for Animal {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for Animal {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

impl Decode for Animal {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.tag("kind")?.as_deref() {
            Some("cat" | "tiger") => Decode::decode(reader).map(Self::Cat),
            Some("dog") => Decode::decode(reader).map(Self::Dog),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for Animal {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Cat(value) => value.encode(writer),
            Self::Dog(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Cat {
    /// The member `kind`.
    pub kind: String,
    /// The member `lives`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub lives: Option<i64>,
}

impl Cat {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            lives: None,
        }
    }

    /// Sets `lives`.
    #[must_use]
    pub fn lives(mut self, lives: i64) -> Self {
        self.lives = Some(lives);
        self
    }
}

impl Decode for Cat {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut kind: Option<String> = None;
        let mut lives: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "kind" => reader.read(&mut kind),
                "lives" => reader.read(&mut lives),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            kind: reader.required(kind, "kind")?,
            lives,
        })
    }
}

impl Encode for Cat {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("kind", &self.kind);
        writer.optional("lives", self.lives.as_ref());
        writer.end_object();
    }
}

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Dog {
    /// The member `kind`.
    ///
    /// Always `dog`, which `new` fills in.
    pub kind: String,
    /// The member `lives`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub lives: Option<bool>,
}

impl Dog {
    /// Nothing set but what is constant.
    #[must_use]
    pub fn new() -> Self {
        Self {
            kind: "dog".to_owned(),
            lives: None,
        }
    }

    /// Sets `lives`.
    #[must_use]
    pub fn lives(mut self, lives: bool) -> Self {
        self.lives = Some(lives);
        self
    }
}

impl Default for Dog {
    fn default() -> Self {
        Self::new()
    }
}

impl Decode for Dog {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut kind: Option<String> = None;
        let mut lives: Option<bool> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "kind" => reader.read(&mut kind),
                "lives" => reader.read(&mut lives),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            kind: reader.required(kind, "kind")?,
            lives,
        })
    }
}

impl Encode for Dog {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("kind", &self.kind);
        writer.optional("lives", self.lives.as_ref());
        writer.end_object();
    }
}

/// The schema `Vehicle`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum Vehicle {
    /// An object.
    Car(Car),
    /// An object.
    Bicycle(Bicycle),
    /// An object.
    Base(VehicleBase),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<Car> for Vehicle {
    fn from(value: Car) -> Self {
        Self::Car(value)
    }
}

impl From<Bicycle> for Vehicle {
    fn from(value: Bicycle) -> Self {
        Self::Bicycle(value)
    }
}

impl From<VehicleBase> for Vehicle {
    fn from(value: VehicleBase) -> Self {
        Self::Base(value)
    }
}

impl Decode for Vehicle {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.tag("type")?.as_deref() {
            Some("Car") => Decode::decode(reader).map(Self::Car),
            Some("Bicycle") => Decode::decode(reader).map(Self::Bicycle),
            Some("Vehicle") => Decode::decode(reader).map(Self::Base),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for Vehicle {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Car(value) => value.encode(writer),
            Self::Bicycle(value) => value.encode(writer),
            Self::Base(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// The schema `Car`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Car {
    /// The member `type`.
    ///
    /// Always `Car`, which `new` fills in.
    pub type_: String,
    /// The member `wheels`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub wheels: Option<i64>,
    /// The member `doors`.
    pub doors: i64,
}

impl Car {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(doors: i64) -> Self {
        Self {
            type_: "Car".to_owned(),
            wheels: None,
            doors,
        }
    }

    /// Sets `wheels`.
    #[must_use]
    pub fn wheels(mut self, wheels: i64) -> Self {
        self.wheels = Some(wheels);
        self
    }
}

impl Decode for Car {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut type_: Option<String> = None;
        let mut wheels: Option<i64> = None;
        let mut doors: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "type" => reader.read(&mut type_),
                "wheels" => reader.read(&mut wheels),
                "doors" => reader.read(&mut doors),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            type_: reader.required(type_, "type")?,
            wheels,
            doors: reader.required(doors, "doors")?,
        })
    }
}

impl Encode for Car {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("type", &self.type_);
        writer.optional("wheels", self.wheels.as_ref());
        writer.field("doors", &self.doors);
        writer.end_object();
    }
}

/// The schema `Bicycle`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Bicycle {
    /// The member `type`.
    ///
    /// Always `Bicycle`, which `new` fills in.
    pub type_: String,
    /// The member `wheels`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub wheels: Option<i64>,
    /// The member `bell`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub bell: Option<bool>,
}

impl Bicycle {
    /// Nothing set but what is constant.
    #[must_use]
    pub fn new() -> Self {
        Self {
            type_: "Bicycle".to_owned(),
            wheels: None,
            bell: None,
        }
    }

    /// Sets `wheels`.
    #[must_use]
    pub fn wheels(mut self, wheels: i64) -> Self {
        self.wheels = Some(wheels);
        self
    }

    /// Sets `bell`.
    #[must_use]
    pub fn bell(mut self, bell: bool) -> Self {
        self.bell = Some(bell);
        self
    }
}

impl Default for Bicycle {
    fn default() -> Self {
        Self::new()
    }
}

impl Decode for Bicycle {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut type_: Option<String> = None;
        let mut wheels: Option<i64> = None;
        let mut bell: Option<bool> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "type" => reader.read(&mut type_),
                "wheels" => reader.read(&mut wheels),
                "bell" => reader.read(&mut bell),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            type_: reader.required(type_, "type")?,
            wheels,
            bell,
        })
    }
}

impl Encode for Bicycle {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("type", &self.type_);
        writer.optional("wheels", self.wheels.as_ref());
        writer.optional("bell", self.bell.as_ref());
        writer.end_object();
    }
}

/// The schema `Vehicle`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct VehicleBase {
    /// The member `type`.
    ///
    /// Always `Vehicle`, which `new` fills in.
    pub type_: String,
    /// The member `wheels`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub wheels: Option<i64>,
}

impl VehicleBase {
    /// Nothing set but what is constant.
    #[must_use]
    pub fn new() -> Self {
        Self {
            type_: "Vehicle".to_owned(),
            wheels: None,
        }
    }

    /// Sets `wheels`.
    #[must_use]
    pub fn wheels(mut self, wheels: i64) -> Self {
        self.wheels = Some(wheels);
        self
    }
}

impl Default for VehicleBase {
    fn default() -> Self {
        Self::new()
    }
}

impl Decode for VehicleBase {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut type_: Option<String> = None;
        let mut wheels: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "type" => reader.read(&mut type_),
                "wheels" => reader.read(&mut wheels),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            type_: reader.required(type_, "type")?,
            wheels,
        })
    }
}

impl Encode for VehicleBase {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("type", &self.type_);
        writer.optional("wheels", self.wheels.as_ref());
        writer.end_object();
    }
}

/// The schema `Message`.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Message {
    /// The member `action`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub action: Option<MessageAction>,
    /// The member `tool`.
    #[cfg_attr(
        feature = "serde",
        serde(skip_serializing_if = "openapi_runtime::Patch::is_absent")
    )]
    pub tool: Patch<MessageTool>,
    /// The member `model`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub model: Option<MessageModel>,
    /// The member `input`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub input: Option<MessageInput>,
    /// The member `content`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub content: Option<Vec<MessageContentItem>>,
    /// The member `rows`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub rows: Option<MessageRows>,
    /// The member `mixed`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub mixed: Option<MessageMixed>,
    /// The member `body`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub body: Option<MessageBody>,
    /// The member `range`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub range: Option<MessageRange>,
    /// The member `target`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub target: Option<MessageTarget>,
    /// The member `pages`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub pages: Option<MessagePages>,
    /// The member `owner`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub owner: Option<MessageOwner>,
    /// The member `count`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub count: Option<MessageCount>,
    /// The member `labels`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub labels: Option<MessageLabels>,
    /// The member `image`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub image: Option<MessageImage>,
    /// The member `when`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub when: Option<MessageWhen>,
}

impl Message {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `action`.
    #[must_use]
    pub fn action(mut self, action: impl Into<MessageAction>) -> Self {
        self.action = Some(action.into());
        self
    }

    /// Sets `tool`.
    #[must_use]
    pub fn tool(mut self, tool: impl Into<MessageTool>) -> Self {
        self.tool = Patch::Value(tool.into());
        self
    }

    /// Sets `tool` to null, which is not the same as leaving it out.
    #[must_use]
    pub fn clear_tool(mut self) -> Self {
        self.tool = Patch::Null;
        self
    }

    /// Sets `model`.
    #[must_use]
    pub fn model(mut self, model: impl Into<MessageModel>) -> Self {
        self.model = Some(model.into());
        self
    }

    /// Sets `input`.
    #[must_use]
    pub fn input(mut self, input: impl Into<MessageInput>) -> Self {
        self.input = Some(input.into());
        self
    }

    /// Sets `content`.
    #[must_use]
    pub fn content(
        mut self,
        content: impl IntoIterator<Item = impl Into<MessageContentItem>>,
    ) -> Self {
        self.content = Some(content.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `rows`.
    #[must_use]
    pub fn rows(mut self, rows: impl Into<MessageRows>) -> Self {
        self.rows = Some(rows.into());
        self
    }

    /// Sets `mixed`.
    #[must_use]
    pub fn mixed(mut self, mixed: impl Into<MessageMixed>) -> Self {
        self.mixed = Some(mixed.into());
        self
    }

    /// Sets `body`.
    #[must_use]
    pub fn body(mut self, body: impl Into<MessageBody>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sets `range`.
    #[must_use]
    pub fn range(mut self, range: impl Into<MessageRange>) -> Self {
        self.range = Some(range.into());
        self
    }

    /// Sets `target`.
    #[must_use]
    pub fn target(mut self, target: impl Into<MessageTarget>) -> Self {
        self.target = Some(target.into());
        self
    }

    /// Sets `pages`.
    #[must_use]
    pub fn pages(mut self, pages: impl Into<MessagePages>) -> Self {
        self.pages = Some(pages.into());
        self
    }

    /// Sets `owner`.
    #[must_use]
    pub fn owner(mut self, owner: impl Into<MessageOwner>) -> Self {
        self.owner = Some(owner.into());
        self
    }

    /// Sets `count`.
    #[must_use]
    pub fn count(mut self, count: impl Into<MessageCount>) -> Self {
        self.count = Some(count.into());
        self
    }

    /// Sets `labels`.
    #[must_use]
    pub fn labels(mut self, labels: impl Into<MessageLabels>) -> Self {
        self.labels = Some(labels.into());
        self
    }

    /// Sets `image`.
    #[must_use]
    pub fn image(mut self, image: impl Into<MessageImage>) -> Self {
        self.image = Some(image.into());
        self
    }

    /// Sets `when`.
    #[must_use]
    pub fn when(mut self, when: impl Into<MessageWhen>) -> Self {
        self.when = Some(when.into());
        self
    }
}

impl Decode for Message {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut action: Option<MessageAction> = None;
        let mut tool: Patch<MessageTool> = Patch::Absent;
        let mut model: Option<MessageModel> = None;
        let mut input: Option<MessageInput> = None;
        let mut content: Option<Vec<MessageContentItem>> = None;
        let mut rows: Option<MessageRows> = None;
        let mut mixed: Option<MessageMixed> = None;
        let mut body: Option<MessageBody> = None;
        let mut range: Option<MessageRange> = None;
        let mut target: Option<MessageTarget> = None;
        let mut pages: Option<MessagePages> = None;
        let mut owner: Option<MessageOwner> = None;
        let mut count: Option<MessageCount> = None;
        let mut labels: Option<MessageLabels> = None;
        let mut image: Option<MessageImage> = None;
        let mut when: Option<MessageWhen> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "action" => reader.read(&mut action),
                "tool" => reader.read_patch(&mut tool),
                "model" => reader.read(&mut model),
                "input" => reader.read(&mut input),
                "content" => reader.read(&mut content),
                "rows" => reader.read(&mut rows),
                "mixed" => reader.read(&mut mixed),
                "body" => reader.read(&mut body),
                "range" => reader.read(&mut range),
                "target" => reader.read(&mut target),
                "pages" => reader.read(&mut pages),
                "owner" => reader.read(&mut owner),
                "count" => reader.read(&mut count),
                "labels" => reader.read(&mut labels),
                "image" => reader.read(&mut image),
                "when" => reader.read(&mut when),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            action,
            tool,
            model,
            input,
            content,
            rows,
            mixed,
            body,
            range,
            target,
            pages,
            owner,
            count,
            labels,
            image,
            when,
        })
    }
}

impl Encode for Message {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("action", self.action.as_ref());
        writer.patch("tool", &self.tool);
        writer.optional("model", self.model.as_ref());
        writer.optional("input", self.input.as_ref());
        writer.optional("content", self.content.as_ref());
        writer.optional("rows", self.rows.as_ref());
        writer.optional("mixed", self.mixed.as_ref());
        writer.optional("body", self.body.as_ref());
        writer.optional("range", self.range.as_ref());
        writer.optional("target", self.target.as_ref());
        writer.optional("pages", self.pages.as_ref());
        writer.optional("owner", self.owner.as_ref());
        writer.optional("count", self.count.as_ref());
        writer.optional("labels", self.labels.as_ref());
        writer.optional("image", self.image.as_ref());
        writer.optional("when", self.when.as_ref());
        writer.end_object();
    }
}

/// `action` in the schema `Message`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum MessageAction {
    /// An object.
    Send(SendAction),
    /// An object.
    Forward(ForwardAction),
    /// An object.
    Alias(AliasAction),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<SendAction> for MessageAction {
    fn from(value: SendAction) -> Self {
        Self::Send(value)
    }
}

impl From<ForwardAction> for MessageAction {
    fn from(value: ForwardAction) -> Self {
        Self::Forward(value)
    }
}

impl From<AliasAction> for MessageAction {
    fn from(value: AliasAction) -> Self {
        Self::Alias(value)
    }
}

impl Decode for MessageAction {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::Object(
                &[
                    Key::Of(
                        "config",
                        &[
                            Form::Object(
                                &[Key::Tag("type", &["send"]), Key::Required("subject")],
                            ),
                        ],
                    ),
                ],
            ),
            Form::Object(
                &[
                    Key::Of(
                        "config",
                        &[
                            Form::Object(
                                &[Key::Tag("type", &["forward"]), Key::Required("forward")],
                            ),
                        ],
                    ),
                ],
            ),
            Form::Object(
                &[
                    Key::Of(
                        "config",
                        &[Form::Object(&[Key::OptionalTag("type", &["alias"])])],
                    ),
                ],
            ),
        ];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Send),
            Some(1) => Decode::decode(reader).map(Self::Forward),
            Some(2) => Decode::decode(reader).map(Self::Alias),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessageAction {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Send(value) => value.encode(writer),
            Self::Forward(value) => value.encode(writer),
            Self::Alias(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// The schema `SendAction`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct SendAction {
    /// The member `type`.
    ///
    /// Always `mail`, which `new` fills in.
    pub type_: SendActionType,
    /// The member `config`.
    pub config: SendActionConfig,
}

impl SendAction {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(config: SendActionConfig) -> Self {
        Self {
            type_: SendActionType::Mail,
            config,
        }
    }
}

impl Decode for SendAction {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut type_: Option<SendActionType> = None;
        let mut config: Option<SendActionConfig> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "type" => reader.read(&mut type_),
                "config" => reader.read(&mut config),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            type_: reader.required(type_, "type")?,
            config: reader.required(config, "config")?,
        })
    }
}

impl Encode for SendAction {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("type", &self.type_);
        writer.field("config", &self.config);
        writer.end_object();
    }
}

openapi_runtime::string_enum! {
    /// `type` in the schema `SendAction`.
    #[json(Decode, Encode)]
    pub enum SendActionType {
        Mail = "mail",
    }
}

/// `config` in the schema `SendAction`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct SendActionConfig {
    /// The member `type`.
    ///
    /// Always `send`, which `new` fills in.
    pub type_: SendActionConfigType,
    /// The member `subject`.
    pub subject: String,
}

impl SendActionConfig {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(subject: impl Into<String>) -> Self {
        Self {
            type_: SendActionConfigType::Send,
            subject: subject.into(),
        }
    }
}

impl Decode for SendActionConfig {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut type_: Option<SendActionConfigType> = None;
        let mut subject: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "type" => reader.read(&mut type_),
                "subject" => reader.read(&mut subject),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            type_: reader.required(type_, "type")?,
            subject: reader.required(subject, "subject")?,
        })
    }
}

impl Encode for SendActionConfig {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("type", &self.type_);
        writer.field("subject", &self.subject);
        writer.end_object();
    }
}

openapi_runtime::string_enum! {
    /// `config.type` in the schema `SendAction`.
    #[json(Decode, Encode)]
    pub enum SendActionConfigType {
        Send = "send",
    }
}

/// The schema `ForwardAction`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct ForwardAction {
    /// The member `type`.
    ///
    /// Always `mail`, which `new` fills in.
    pub type_: ForwardActionType,
    /// The member `config`.
    pub config: ForwardActionConfig,
}

impl ForwardAction {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(config: ForwardActionConfig) -> Self {
        Self {
            type_: ForwardActionType::Mail,
            config,
        }
    }
}

impl Decode for ForwardAction {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut type_: Option<ForwardActionType> = None;
        let mut config: Option<ForwardActionConfig> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "type" => reader.read(&mut type_),
                "config" => reader.read(&mut config),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            type_: reader.required(type_, "type")?,
            config: reader.required(config, "config")?,
        })
    }
}

impl Encode for ForwardAction {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("type", &self.type_);
        writer.field("config", &self.config);
        writer.end_object();
    }
}

openapi_runtime::string_enum! {
    /// `type` in the schema `ForwardAction`.
    #[json(Decode, Encode)]
    pub enum ForwardActionType {
        Mail = "mail",
    }
}

/// `config` in the schema `ForwardAction`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct ForwardActionConfig {
    /// The member `type`.
    ///
    /// Always `forward`, which `new` fills in.
    pub type_: ForwardActionConfigType,
    /// The member `forward`.
    pub forward: String,
}

impl ForwardActionConfig {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(forward: impl Into<String>) -> Self {
        Self {
            type_: ForwardActionConfigType::Forward,
            forward: forward.into(),
        }
    }
}

impl Decode for ForwardActionConfig {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut type_: Option<ForwardActionConfigType> = None;
        let mut forward: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "type" => reader.read(&mut type_),
                "forward" => reader.read(&mut forward),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            type_: reader.required(type_, "type")?,
            forward: reader.required(forward, "forward")?,
        })
    }
}

impl Encode for ForwardActionConfig {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("type", &self.type_);
        writer.field("forward", &self.forward);
        writer.end_object();
    }
}

openapi_runtime::string_enum! {
    /// `config.type` in the schema `ForwardAction`.
    #[json(Decode, Encode)]
    pub enum ForwardActionConfigType {
        Forward = "forward",
    }
}

/// The schema `AliasAction`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct AliasAction {
    /// The member `type`.
    ///
    /// Always `mail`, which `new` fills in.
    pub type_: AliasActionType,
    /// The member `config`.
    pub config: AliasActionConfig,
}

impl AliasAction {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(config: AliasActionConfig) -> Self {
        Self {
            type_: AliasActionType::Mail,
            config,
        }
    }
}

impl Decode for AliasAction {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut type_: Option<AliasActionType> = None;
        let mut config: Option<AliasActionConfig> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "type" => reader.read(&mut type_),
                "config" => reader.read(&mut config),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            type_: reader.required(type_, "type")?,
            config: reader.required(config, "config")?,
        })
    }
}

impl Encode for AliasAction {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("type", &self.type_);
        writer.field("config", &self.config);
        writer.end_object();
    }
}

openapi_runtime::string_enum! {
    /// `type` in the schema `AliasAction`.
    #[json(Decode, Encode)]
    pub enum AliasActionType {
        Mail = "mail",
    }
}

/// `config` in the schema `AliasAction`.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct AliasActionConfig {
    /// The member `type`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub type_: Option<AliasActionConfigType>,
    /// The member `alias`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub alias: Option<String>,
}

impl AliasActionConfig {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `type_`.
    #[must_use]
    pub fn type_(mut self, type_: impl Into<AliasActionConfigType>) -> Self {
        self.type_ = Some(type_.into());
        self
    }

    /// Sets `alias`.
    #[must_use]
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Some(alias.into());
        self
    }
}

impl Decode for AliasActionConfig {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut type_: Option<AliasActionConfigType> = None;
        let mut alias: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "type" => reader.read(&mut type_),
                "alias" => reader.read(&mut alias),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { type_, alias })
    }
}

impl Encode for AliasActionConfig {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("type", self.type_.as_ref());
        writer.optional("alias", self.alias.as_ref());
        writer.end_object();
    }
}

openapi_runtime::string_enum! {
    /// `config.type` in the schema `AliasAction`.
    #[json(Decode, Encode)]
    pub enum AliasActionConfigType {
        Alias = "alias",
    }
}

/// `tool` in the schema `Message`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MessageTool {
    /// `"auto"`
    Auto,
    /// `"none"`
    None,
    /// An object.
    Object(MessageToolObject),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<MessageToolObject> for MessageTool {
    fn from(value: MessageToolObject) -> Self {
        Self::Object(value)
    }
}

impl Decode for MessageTool {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[Form::Text(&["auto"]), Form::Text(&["none"]), Form::Object(&[])];
        match reader.choose(forms)? {
            Some(0) => reader.skip().map(|()| Self::Auto),
            Some(1) => reader.skip().map(|()| Self::None),
            Some(2) => Decode::decode(reader).map(Self::Object),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessageTool {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Auto => writer.string("auto"),
            Self::None => writer.string("none"),
            Self::Object(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for MessageTool {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Auto => serializer.serialize_str("auto"),
            Self::None => serializer.serialize_str("none"),
            Self::Object(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

/// `tool` in the schema `Message`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct MessageToolObject {
    /// The member `name`.
    pub name: String,
}

impl MessageToolObject {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl Decode for MessageToolObject {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut name: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "name" => reader.read(&mut name),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            name: reader.required(name, "name")?,
        })
    }
}

impl Encode for MessageToolObject {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("name", &self.name);
        writer.end_object();
    }
}

openapi_runtime::string_enum! {
    /// `model` in the schema `Message`.
    #[json(Decode, Encode)]
    pub enum MessageModel {
        Small = "small",
        Large = "large",
    }
}

/// `input` in the schema `Message`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum MessageInput {
    /// A string.
    Text(String),
    /// A list of strings.
    List(Vec<String>),
    /// A list of whole numbers.
    NumberList(Vec<i64>),
    /// A list of lists of whole numbers.
    ListList(Vec<Vec<i64>>),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<String> for MessageInput {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for MessageInput {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<Vec<String>> for MessageInput {
    fn from(value: Vec<String>) -> Self {
        Self::List(value)
    }
}

impl From<Vec<i64>> for MessageInput {
    fn from(value: Vec<i64>) -> Self {
        Self::NumberList(value)
    }
}

impl From<Vec<Vec<i64>>> for MessageInput {
    fn from(value: Vec<Vec<i64>>) -> Self {
        Self::ListList(value)
    }
}

impl Decode for MessageInput {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::String,
            Form::ArrayOf(&[Form::String]),
            Form::ArrayOf(&[Form::Integer]),
            Form::ArrayOf(&[Form::ArrayOf(&[Form::Integer])]),
        ];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Text),
            Some(1) => Decode::decode(reader).map(Self::List),
            Some(2) => Decode::decode(reader).map(Self::NumberList),
            Some(3) => Decode::decode(reader).map(Self::ListList),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessageInput {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Text(value) => value.encode(writer),
            Self::List(value) => value.encode(writer),
            Self::NumberList(value) => value.encode(writer),
            Self::ListList(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// `content[]` in the schema `Message`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum MessageContentItem {
    /// An object.
    Text(MessageContentItemText),
    /// An object.
    Image(MessageContentItemImage),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<MessageContentItemText> for MessageContentItem {
    fn from(value: MessageContentItemText) -> Self {
        Self::Text(value)
    }
}

impl From<MessageContentItemImage> for MessageContentItem {
    fn from(value: MessageContentItemImage) -> Self {
        Self::Image(value)
    }
}

impl Decode for MessageContentItem {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.tag("type")?.as_deref() {
            Some("text") => Decode::decode(reader).map(Self::Text),
            Some("image") => Decode::decode(reader).map(Self::Image),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessageContentItem {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Text(value) => value.encode(writer),
            Self::Image(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// `content[]` in the schema `Message`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct MessageContentItemText {
    /// The member `type`.
    ///
    /// Always `text`, which `new` fills in.
    pub type_: MessageContentItemTextType,
    /// The member `text`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub text: Option<String>,
}

impl MessageContentItemText {
    /// Nothing set but what is constant.
    #[must_use]
    pub fn new() -> Self {
        Self {
            type_: MessageContentItemTextType::Text,
            text: None,
        }
    }

    /// Sets `text`.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }
}

impl Default for MessageContentItemText {
    fn default() -> Self {
        Self::new()
    }
}

impl Decode for MessageContentItemText {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut type_: Option<MessageContentItemTextType> = None;
        let mut text: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "type" => reader.read(&mut type_),
                "text" => reader.read(&mut text),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            type_: reader.required(type_, "type")?,
            text,
        })
    }
}

impl Encode for MessageContentItemText {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("type", &self.type_);
        writer.optional("text", self.text.as_ref());
        writer.end_object();
    }
}

openapi_runtime::string_enum! {
    /// `content[].type` in the schema `Message`.
    #[json(Decode, Encode)]
    pub enum MessageContentItemTextType {
        Text = "text",
    }
}

/// `content[]` in the schema `Message`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct MessageContentItemImage {
    /// The member `type`.
    ///
    /// Always `image`, which `new` fills in.
    pub type_: MessageContentItemImageType,
    /// The member `url`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub url: Option<String>,
}

impl MessageContentItemImage {
    /// Nothing set but what is constant.
    #[must_use]
    pub fn new() -> Self {
        Self {
            type_: MessageContentItemImageType::Image,
            url: None,
        }
    }

    /// Sets `url`.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }
}

impl Default for MessageContentItemImage {
    fn default() -> Self {
        Self::new()
    }
}

impl Decode for MessageContentItemImage {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut type_: Option<MessageContentItemImageType> = None;
        let mut url: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "type" => reader.read(&mut type_),
                "url" => reader.read(&mut url),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            type_: reader.required(type_, "type")?,
            url,
        })
    }
}

impl Encode for MessageContentItemImage {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("type", &self.type_);
        writer.optional("url", self.url.as_ref());
        writer.end_object();
    }
}

openapi_runtime::string_enum! {
    /// `content[].type` in the schema `Message`.
    #[json(Decode, Encode)]
    pub enum MessageContentItemImageType {
        Image = "image",
    }
}

/// `rows` in the schema `Message`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum MessageRows {
    /// A list of lists of strings.
    List(Vec<Vec<String>>),
    /// A list of lists of lists of strings.
    ListList(Vec<Vec<Vec<String>>>),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<Vec<Vec<String>>> for MessageRows {
    fn from(value: Vec<Vec<String>>) -> Self {
        Self::List(value)
    }
}

impl From<Vec<Vec<Vec<String>>>> for MessageRows {
    fn from(value: Vec<Vec<Vec<String>>>) -> Self {
        Self::ListList(value)
    }
}

impl Decode for MessageRows {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::ArrayOf(&[Form::ArrayOf(&[Form::String])]),
            Form::ArrayOf(&[Form::ArrayOf(&[Form::ArrayOf(&[Form::String])])]),
        ];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::List),
            Some(1) => Decode::decode(reader).map(Self::ListList),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessageRows {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::List(value) => value.encode(writer),
            Self::ListList(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// `mixed` in the schema `Message`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum MessageMixed {
    /// A list of strings.
    List(Vec<String>),
    /// A list of `MessageMixedListItem`.
    List2(Vec<MessageMixedListItem>),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<Vec<String>> for MessageMixed {
    fn from(value: Vec<String>) -> Self {
        Self::List(value)
    }
}

impl From<Vec<MessageMixedListItem>> for MessageMixed {
    fn from(value: Vec<MessageMixedListItem>) -> Self {
        Self::List2(value)
    }
}

impl Decode for MessageMixed {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::ArrayOf(&[Form::String]),
            Form::ArrayOf(&[Form::String, Form::Integer]),
        ];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::List),
            Some(1) => Decode::decode(reader).map(Self::List2),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessageMixed {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::List(value) => value.encode(writer),
            Self::List2(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// `mixed[]` in the schema `Message`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum MessageMixedListItem {
    /// A string.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<String> for MessageMixedListItem {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for MessageMixedListItem {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<i64> for MessageMixedListItem {
    fn from(value: i64) -> Self {
        Self::Number(value)
    }
}

impl Decode for MessageMixedListItem {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.kind()? {
            Kind::String => Decode::decode(reader).map(Self::Text),
            Kind::Number => Decode::decode(reader).map(Self::Number),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessageMixedListItem {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Text(value) => value.encode(writer),
            Self::Number(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// `body` in the schema `Message`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum MessageBody {
    /// An object.
    Text(TextBody),
    /// An object.
    Rich(RichBody),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<TextBody> for MessageBody {
    fn from(value: TextBody) -> Self {
        Self::Text(value)
    }
}

impl From<RichBody> for MessageBody {
    fn from(value: RichBody) -> Self {
        Self::Rich(value)
    }
}

impl Decode for MessageBody {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::Object(&[Key::Of("content", &[Form::String])]),
            Form::Object(
                &[Key::Of("content", &[Form::String, Form::ArrayOf(&[Form::String])])],
            ),
        ];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Text),
            Some(1) => Decode::decode(reader).map(Self::Rich),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessageBody {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Text(value) => value.encode(writer),
            Self::Rich(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// The schema `TextBody`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct TextBody {
    /// The member `content`.
    pub content: String,
}

impl TextBody {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(content: impl Into<String>) -> Self {
        Self { content: content.into() }
    }
}

impl Decode for TextBody {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut content: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "content" => reader.read(&mut content),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            content: reader.required(content, "content")?,
        })
    }
}

impl Encode for TextBody {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("content", &self.content);
        writer.end_object();
    }
}

/// The schema `RichBody`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RichBody {
    /// The member `content`.
    pub content: RichBodyContent,
}

impl RichBody {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(content: impl Into<RichBodyContent>) -> Self {
        Self { content: content.into() }
    }
}

impl Decode for RichBody {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut content: Option<RichBodyContent> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "content" => reader.read(&mut content),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            content: reader.required(content, "content")?,
        })
    }
}

impl Encode for RichBody {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("content", &self.content);
        writer.end_object();
    }
}

/// `content` in the schema `RichBody`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum RichBodyContent {
    /// A string.
    Text(String),
    /// A list of strings.
    List(Vec<String>),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<String> for RichBodyContent {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for RichBodyContent {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<Vec<String>> for RichBodyContent {
    fn from(value: Vec<String>) -> Self {
        Self::List(value)
    }
}

impl Decode for RichBodyContent {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.kind()? {
            Kind::String => Decode::decode(reader).map(Self::Text),
            Kind::Array => Decode::decode(reader).map(Self::List),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for RichBodyContent {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Text(value) => value.encode(writer),
            Self::List(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// `range` in the schema `Message`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum MessageRange {
    /// An object.
    Number(NumberRange),
    /// An object.
    Time(TimeRange),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<NumberRange> for MessageRange {
    fn from(value: NumberRange) -> Self {
        Self::Number(value)
    }
}

impl From<TimeRange> for MessageRange {
    fn from(value: TimeRange) -> Self {
        Self::Time(value)
    }
}

impl Decode for MessageRange {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::Object(
                &[Key::Of("from", &[Form::Number]), Key::Of("to", &[Form::Number])],
            ),
            Form::Object(
                &[Key::Of("from", &[Form::String]), Key::Of("to", &[Form::String])],
            ),
        ];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Number),
            Some(1) => Decode::decode(reader).map(Self::Time),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessageRange {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Number(value) => value.encode(writer),
            Self::Time(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// The schema `NumberRange`.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct NumberRange {
    /// The member `from`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub from: Option<f64>,
    /// The member `to`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub to: Option<f64>,
}

impl NumberRange {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `from`.
    #[must_use]
    pub fn from(mut self, from: f64) -> Self {
        self.from = Some(from);
        self
    }

    /// Sets `to`.
    #[must_use]
    pub fn to(mut self, to: f64) -> Self {
        self.to = Some(to);
        self
    }
}

impl Decode for NumberRange {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut from: Option<f64> = None;
        let mut to: Option<f64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "from" => reader.read(&mut from),
                "to" => reader.read(&mut to),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { from, to })
    }
}

impl Encode for NumberRange {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("from", self.from.as_ref());
        writer.optional("to", self.to.as_ref());
        writer.end_object();
    }
}

/// The schema `TimeRange`.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct TimeRange {
    /// The member `from`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub from: Option<Timestamp>,
    /// The member `to`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub to: Option<Timestamp>,
}

impl TimeRange {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `from`.
    #[must_use]
    pub fn from(mut self, from: Timestamp) -> Self {
        self.from = Some(from);
        self
    }

    /// Sets `to`.
    #[must_use]
    pub fn to(mut self, to: Timestamp) -> Self {
        self.to = Some(to);
        self
    }
}

impl Decode for TimeRange {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut from: Option<Timestamp> = None;
        let mut to: Option<Timestamp> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "from" => reader.read(&mut from),
                "to" => reader.read(&mut to),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { from, to })
    }
}

impl Encode for TimeRange {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("from", self.from.as_ref());
        writer.optional("to", self.to.as_ref());
        writer.end_object();
    }
}

/// `target` in the schema `Message`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum MessageTarget {
    /// An object.
    Named(Named),
    /// An object.
    Unnamed(Unnamed),
    /// An object.
    Numbered(Numbered),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<Named> for MessageTarget {
    fn from(value: Named) -> Self {
        Self::Named(value)
    }
}

impl From<Unnamed> for MessageTarget {
    fn from(value: Unnamed) -> Self {
        Self::Unnamed(value)
    }
}

impl From<Numbered> for MessageTarget {
    fn from(value: Numbered) -> Self {
        Self::Numbered(value)
    }
}

impl Decode for MessageTarget {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::Object(
                &[
                    Key::Required("id"),
                    Key::Optional("owner"),
                    Key::Of("id", &[Form::String]),
                ],
            ),
            Form::Object(&[Key::Optional("place"), Key::Of("id", &[Form::String])]),
            Form::Object(
                &[
                    Key::Required("id"),
                    Key::Optional("parts"),
                    Key::Of("id", &[Form::Number]),
                ],
            ),
        ];
        match reader.choose_whole(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Named),
            Some(1) => Decode::decode(reader).map(Self::Unnamed),
            Some(2) => Decode::decode(reader).map(Self::Numbered),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessageTarget {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Named(value) => value.encode(writer),
            Self::Unnamed(value) => value.encode(writer),
            Self::Numbered(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// The schema `Named`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Named {
    /// The member `id`.
    pub id: String,
    /// The member `owner`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub owner: Option<String>,
}

impl Named {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), owner: None }
    }

    /// Sets `owner`.
    #[must_use]
    pub fn owner(mut self, owner: impl Into<String>) -> Self {
        self.owner = Some(owner.into());
        self
    }
}

impl Decode for Named {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<String> = None;
        let mut owner: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "owner" => reader.read(&mut owner),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            owner,
        })
    }
}

impl Encode for Named {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("id", &self.id);
        writer.optional("owner", self.owner.as_ref());
        writer.end_object();
    }
}

/// The schema `Unnamed`.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Unnamed {
    /// The member `id`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub id: Option<String>,
    /// The member `place`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub place: Option<String>,
}

impl Unnamed {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `place`.
    #[must_use]
    pub fn place(mut self, place: impl Into<String>) -> Self {
        self.place = Some(place.into());
        self
    }
}

impl Decode for Unnamed {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<String> = None;
        let mut place: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "place" => reader.read(&mut place),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { id, place })
    }
}

impl Encode for Unnamed {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("id", self.id.as_ref());
        writer.optional("place", self.place.as_ref());
        writer.end_object();
    }
}

/// The schema `Numbered`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Numbered {
    /// The member `id`.
    pub id: i64,
    /// The member `parts`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub parts: Option<i64>,
}

impl Numbered {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self { id, parts: None }
    }

    /// Sets `parts`.
    #[must_use]
    pub fn parts(mut self, parts: i64) -> Self {
        self.parts = Some(parts);
        self
    }
}

impl Decode for Numbered {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<i64> = None;
        let mut parts: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "parts" => reader.read(&mut parts),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            parts,
        })
    }
}

impl Encode for Numbered {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("id", &self.id);
        writer.optional("parts", self.parts.as_ref());
        writer.end_object();
    }
}

/// `pages` in the schema `Message`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum MessagePages {
    /// Back.
    Back(MessagePagesBack),
    /// Forth.
    Forth(MessagePagesForth),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<MessagePagesBack> for MessagePages {
    fn from(value: MessagePagesBack) -> Self {
        Self::Back(value)
    }
}

impl From<MessagePagesForth> for MessagePages {
    fn from(value: MessagePagesForth) -> Self {
        Self::Forth(value)
    }
}

impl Decode for MessagePages {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::Object(&[Key::Optional("first"), Key::Optional("prev")]),
            Form::Object(&[Key::Optional("last"), Key::Optional("next")]),
        ];
        match reader.choose_whole(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Back),
            Some(1) => Decode::decode(reader).map(Self::Forth),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessagePages {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Back(value) => value.encode(writer),
            Self::Forth(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// Back.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct MessagePagesBack {
    /// The member `first`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub first: Option<String>,
    /// The member `prev`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub prev: Option<String>,
}

impl MessagePagesBack {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `first`.
    #[must_use]
    pub fn first(mut self, first: impl Into<String>) -> Self {
        self.first = Some(first.into());
        self
    }

    /// Sets `prev`.
    #[must_use]
    pub fn prev(mut self, prev: impl Into<String>) -> Self {
        self.prev = Some(prev.into());
        self
    }
}

impl Decode for MessagePagesBack {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut first: Option<String> = None;
        let mut prev: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "first" => reader.read(&mut first),
                "prev" => reader.read(&mut prev),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { first, prev })
    }
}

impl Encode for MessagePagesBack {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("first", self.first.as_ref());
        writer.optional("prev", self.prev.as_ref());
        writer.end_object();
    }
}

/// Forth.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct MessagePagesForth {
    /// The member `last`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub last: Option<String>,
    /// The member `next`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub next: Option<String>,
}

impl MessagePagesForth {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `last`.
    #[must_use]
    pub fn last(mut self, last: impl Into<String>) -> Self {
        self.last = Some(last.into());
        self
    }

    /// Sets `next`.
    #[must_use]
    pub fn next(mut self, next: impl Into<String>) -> Self {
        self.next = Some(next.into());
        self
    }
}

impl Decode for MessagePagesForth {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut last: Option<String> = None;
        let mut next: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "last" => reader.read(&mut last),
                "next" => reader.read(&mut next),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { last, next })
    }
}

impl Encode for MessagePagesForth {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("last", self.last.as_ref());
        writer.optional("next", self.next.as_ref());
        writer.end_object();
    }
}

/// `owner` in the schema `Message`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum MessageOwner {
    /// An object.
    Person(Person),
    /// An object.
    Team(Team),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<Person> for MessageOwner {
    fn from(value: Person) -> Self {
        Self::Person(value)
    }
}

impl From<Team> for MessageOwner {
    fn from(value: Team) -> Self {
        Self::Team(value)
    }
}

impl Decode for MessageOwner {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::Object(&[Key::Optional("email")]),
            Form::Object(&[Key::Optional("members")]),
        ];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Person),
            Some(1) => Decode::decode(reader).map(Self::Team),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessageOwner {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Person(value) => value.encode(writer),
            Self::Team(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// The schema `Person`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Person {
    /// The member `id`.
    pub id: String,
    /// The member `name`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The member `email`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub email: Option<String>,
}

impl Person {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: None,
            email: None,
        }
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `email`.
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }
}

impl Decode for Person {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<String> = None;
        let mut name: Option<String> = None;
        let mut email: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "name" => reader.read(&mut name),
                "email" => reader.read(&mut email),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            name,
            email,
        })
    }
}

impl Encode for Person {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("id", &self.id);
        writer.optional("name", self.name.as_ref());
        writer.optional("email", self.email.as_ref());
        writer.end_object();
    }
}

/// The schema `Team`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Team {
    /// The member `id`.
    pub id: String,
    /// The member `name`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// The member `members`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub members: Option<i64>,
}

impl Team {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: None,
            members: None,
        }
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `members`.
    #[must_use]
    pub fn members(mut self, members: i64) -> Self {
        self.members = Some(members);
        self
    }
}

impl Decode for Team {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<String> = None;
        let mut name: Option<String> = None;
        let mut members: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "name" => reader.read(&mut name),
                "members" => reader.read(&mut members),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            name,
            members,
        })
    }
}

impl Encode for Team {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("id", &self.id);
        writer.optional("name", self.name.as_ref());
        writer.optional("members", self.members.as_ref());
        writer.end_object();
    }
}

/// `count` in the schema `Message`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum MessageCount {
    /// A whole number.
    Number(u64),
    /// A whole number.
    Integer(i64),
    /// A number.
    Float(f64),
    /// A boolean.
    Boolean(bool),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<u64> for MessageCount {
    fn from(value: u64) -> Self {
        Self::Number(value)
    }
}

impl From<i64> for MessageCount {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<f64> for MessageCount {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl From<bool> for MessageCount {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl Decode for MessageCount {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[Form::Unsigned, Form::Integer, Form::Bool, Form::Number];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Number),
            Some(1) => Decode::decode(reader).map(Self::Integer),
            Some(2) => Decode::decode(reader).map(Self::Boolean),
            Some(3) => Decode::decode(reader).map(Self::Float),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessageCount {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Number(value) => value.encode(writer),
            Self::Integer(value) => value.encode(writer),
            Self::Float(value) => value.encode(writer),
            Self::Boolean(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// `labels` in the schema `Message`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum MessageLabels {
    /// Named.
    Named(MessageLabelsNamed),
    /// Open.
    Open(MessageLabelsOpen),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<MessageLabelsNamed> for MessageLabels {
    fn from(value: MessageLabelsNamed) -> Self {
        Self::Named(value)
    }
}

impl From<MessageLabelsOpen> for MessageLabels {
    fn from(value: MessageLabelsOpen) -> Self {
        Self::Open(value)
    }
}

impl Decode for MessageLabels {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::Object(&[Key::Optional("name")]),
            Form::Object(&[Key::Optional("note"), Key::Others]),
        ];
        match reader.choose_whole(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Named),
            Some(1) => Decode::decode(reader).map(Self::Open),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessageLabels {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Named(value) => value.encode(writer),
            Self::Open(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// Named.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct MessageLabelsNamed {
    /// The member `name`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
}

impl MessageLabelsNamed {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl Decode for MessageLabelsNamed {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut name: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "name" => reader.read(&mut name),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { name })
    }
}

impl Encode for MessageLabelsNamed {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("name", self.name.as_ref());
        writer.end_object();
    }
}

/// Open.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct MessageLabelsOpen {
    /// The member `note`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub note: Option<String>,
    /// Members that the API's document does not name.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub additional_properties: BTreeMap<String, String>,
}

impl MessageLabelsOpen {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Adds a member that the API's document does not name.
    #[must_use]
    pub fn additional_property(
        mut self,
        name: impl Into<String>,
        value: impl Into<String>,
    ) -> Self {
        self.additional_properties.insert(name.into(), value.into());
        self
    }
}

impl Decode for MessageLabelsOpen {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut note: Option<String> = None;
        let mut additional_properties = BTreeMap::new();
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "note" => reader.read(&mut note),
                key => {
                    let key = key.to_owned();
                    reader.read_entry(key, &mut additional_properties)
                }
            }?;
        }
        Ok(Self {
            note,
            additional_properties,
        })
    }
}

impl Encode for MessageLabelsOpen {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("note", self.note.as_ref());
        writer.flatten(&self.additional_properties);
        writer.end_object();
    }
}

/// `image` in the schema `Message`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum MessageImage {
    /// Bytes.
    Base64(Base64),
    /// A string.
    Text(String),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<Base64> for MessageImage {
    fn from(value: Base64) -> Self {
        Self::Base64(value)
    }
}

impl From<String> for MessageImage {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for MessageImage {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl Decode for MessageImage {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[Form::Base64, Form::String];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Base64),
            Some(1) => Decode::decode(reader).map(Self::Text),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessageImage {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Base64(value) => value.encode(writer),
            Self::Text(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// `when` in the schema `Message`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum MessageWhen {
    /// A point in time.
    Timestamp(Timestamp),
    /// A date.
    Date(Date),
    /// A string.
    Text(String),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<Timestamp> for MessageWhen {
    fn from(value: Timestamp) -> Self {
        Self::Timestamp(value)
    }
}

impl From<Date> for MessageWhen {
    fn from(value: Date) -> Self {
        Self::Date(value)
    }
}

impl From<String> for MessageWhen {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for MessageWhen {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl Decode for MessageWhen {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[Form::Timestamp, Form::Date, Form::String];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Timestamp),
            Some(1) => Decode::decode(reader).map(Self::Date),
            Some(2) => Decode::decode(reader).map(Self::Text),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for MessageWhen {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Timestamp(value) => value.encode(writer),
            Self::Date(value) => value.encode(writer),
            Self::Text(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// The schema `Payment`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum Payment {
    /// Card.
    Card(PaymentCard),
    /// Transfer.
    Transfer(PaymentTransfer),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<PaymentCard> for Payment {
    fn from(value: PaymentCard) -> Self {
        Self::Card(value)
    }
}

impl From<PaymentTransfer> for Payment {
    fn from(value: PaymentTransfer) -> Self {
        Self::Transfer(value)
    }
}

impl Decode for Payment {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::Object(&[Key::Required("number")]),
            Form::Object(&[Key::Required("iban")]),
        ];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Card),
            Some(1) => Decode::decode(reader).map(Self::Transfer),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for Payment {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Card(value) => value.encode(writer),
            Self::Transfer(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// Card.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PaymentCard {
    /// The member `amount`.
    pub amount: i64,
    /// The member `number`.
    pub number: String,
}

impl PaymentCard {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(amount: i64, number: impl Into<String>) -> Self {
        Self {
            amount,
            number: number.into(),
        }
    }
}

impl Decode for PaymentCard {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut amount: Option<i64> = None;
        let mut number: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "amount" => reader.read(&mut amount),
                "number" => reader.read(&mut number),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            amount: reader.required(amount, "amount")?,
            number: reader.required(number, "number")?,
        })
    }
}

impl Encode for PaymentCard {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("amount", &self.amount);
        writer.field("number", &self.number);
        writer.end_object();
    }
}

/// Transfer.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct PaymentTransfer {
    /// The member `amount`.
    pub amount: i64,
    /// The member `iban`.
    pub iban: String,
}

impl PaymentTransfer {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(amount: i64, iban: impl Into<String>) -> Self {
        Self { amount, iban: iban.into() }
    }
}

impl Decode for PaymentTransfer {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut amount: Option<i64> = None;
        let mut iban: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "amount" => reader.read(&mut amount),
                "iban" => reader.read(&mut iban),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            amount: reader.required(amount, "amount")?,
            iban: reader.required(iban, "iban")?,
        })
    }
}

impl Encode for PaymentTransfer {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("amount", &self.amount);
        writer.field("iban", &self.iban);
        writer.end_object();
    }
}

/// The schema `Asset`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum Asset {
    /// An object.
    Cat(AssetCat),
    /// An object.
    Dog(AssetDog),
    /// An object.
    Object(AssetObject),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<AssetCat> for Asset {
    fn from(value: AssetCat) -> Self {
        Self::Cat(value)
    }
}

impl From<AssetDog> for Asset {
    fn from(value: AssetDog) -> Self {
        Self::Dog(value)
    }
}

impl From<AssetObject> for Asset {
    fn from(value: AssetObject) -> Self {
        Self::Object(value)
    }
}

impl Decode for Asset {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::Object(&[Key::Tag("kind", &["cat", "tiger"])]),
            Form::Object(&[Key::Tag("kind", &["dog"])]),
            Form::Object(&[Key::Required("area")]),
        ];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Cat),
            Some(1) => Decode::decode(reader).map(Self::Dog),
            Some(2) => Decode::decode(reader).map(Self::Object),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for Asset {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Cat(value) => value.encode(writer),
            Self::Dog(value) => value.encode(writer),
            Self::Object(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AssetCat {
    /// The member `id`.
    pub id: i64,
    /// The member `kind`.
    pub kind: String,
    /// The member `lives`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub lives: Option<i64>,
}

impl AssetCat {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(id: i64, kind: impl Into<String>) -> Self {
        Self {
            id,
            kind: kind.into(),
            lives: None,
        }
    }

    /// Sets `lives`.
    #[must_use]
    pub fn lives(mut self, lives: i64) -> Self {
        self.lives = Some(lives);
        self
    }
}

impl Decode for AssetCat {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<i64> = None;
        let mut kind: Option<String> = None;
        let mut lives: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "kind" => reader.read(&mut kind),
                "lives" => reader.read(&mut lives),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            kind: reader.required(kind, "kind")?,
            lives,
        })
    }
}

impl Encode for AssetCat {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("id", &self.id);
        writer.field("kind", &self.kind);
        writer.optional("lives", self.lives.as_ref());
        writer.end_object();
    }
}

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AssetDog {
    /// The member `id`.
    pub id: i64,
    /// The member `kind`.
    ///
    /// Always `dog`, which `new` fills in.
    pub kind: String,
    /// The member `lives`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub lives: Option<bool>,
}

impl AssetDog {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self {
            id,
            kind: "dog".to_owned(),
            lives: None,
        }
    }

    /// Sets `lives`.
    #[must_use]
    pub fn lives(mut self, lives: bool) -> Self {
        self.lives = Some(lives);
        self
    }
}

impl Decode for AssetDog {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<i64> = None;
        let mut kind: Option<String> = None;
        let mut lives: Option<bool> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "kind" => reader.read(&mut kind),
                "lives" => reader.read(&mut lives),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            kind: reader.required(kind, "kind")?,
            lives,
        })
    }
}

impl Encode for AssetDog {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("id", &self.id);
        writer.field("kind", &self.kind);
        writer.optional("lives", self.lives.as_ref());
        writer.end_object();
    }
}

/// An alternative of the schema `Asset`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AssetObject {
    /// The member `id`.
    pub id: i64,
    /// The member `area`.
    pub area: f64,
}

impl AssetObject {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(id: i64, area: f64) -> Self {
        Self { id, area }
    }
}

impl Decode for AssetObject {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut id: Option<i64> = None;
        let mut area: Option<f64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "id" => reader.read(&mut id),
                "area" => reader.read(&mut area),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            id: reader.required(id, "id")?,
            area: reader.required(area, "area")?,
        })
    }
}

impl Encode for AssetObject {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("id", &self.id);
        writer.field("area", &self.area);
        writer.end_object();
    }
}

/// The schema `Document`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum Document {
    /// A string.
    Text(String),
    /// A list of `Document`.
    List(Vec<Document>),
    /// An object.
    Negation(Negation),
    /// An object.
    Folder(Folder),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<String> for Document {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for Document {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<Vec<Document>> for Document {
    fn from(value: Vec<Document>) -> Self {
        Self::List(value)
    }
}

impl From<Negation> for Document {
    fn from(value: Negation) -> Self {
        Self::Negation(value)
    }
}

impl From<Folder> for Document {
    fn from(value: Folder) -> Self {
        Self::Folder(value)
    }
}

impl Decode for Document {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::String,
            Form::Array,
            Form::Object(&[Key::Required("not")]),
            Form::Object(&[Key::Required("tree")]),
        ];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Text),
            Some(1) => Decode::decode(reader).map(Self::List),
            Some(2) => Decode::decode(reader).map(Self::Negation),
            Some(3) => Decode::decode(reader).map(Self::Folder),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for Document {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Text(value) => value.encode(writer),
            Self::List(value) => value.encode(writer),
            Self::Negation(value) => value.encode(writer),
            Self::Folder(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// The schema `Negation`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Negation {
    /// The member `not`.
    pub not: Box<Document>,
}

impl Negation {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(not: impl Into<Document>) -> Self {
        Self { not: Box::new(not.into()) }
    }
}

impl Decode for Negation {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut not: Option<Box<Document>> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "not" => reader.read(&mut not),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            not: reader.required(not, "not")?,
        })
    }
}

impl Encode for Negation {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("not", &self.not);
        writer.end_object();
    }
}

/// The schema `Folder`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Folder {
    /// The member `tree`.
    pub tree: Tree,
}

impl Folder {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(tree: impl Into<Tree>) -> Self {
        Self { tree: tree.into() }
    }
}

impl Decode for Folder {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut tree: Option<Tree> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "tree" => reader.read(&mut tree),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            tree: reader.required(tree, "tree")?,
        })
    }
}

impl Encode for Folder {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("tree", &self.tree);
        writer.end_object();
    }
}

/// The schema `Tree`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
pub struct Tree(pub BTreeMap<String, Tree>);

impl From<BTreeMap<String, Tree>> for Tree {
    fn from(value: BTreeMap<String, Tree>) -> Self {
        Self(value)
    }
}

impl Decode for Tree {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Decode::decode(reader).map(Self)
    }
}

impl Encode for Tree {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        self.0.encode(writer);
    }
}

/// The schema `Access`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum Access {
    /// An object.
    TokenAccess(TokenAccess),
    /// Nothing else.
    ImplicitAccess(ImplicitAccess),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<TokenAccess> for Access {
    fn from(value: TokenAccess) -> Self {
        Self::TokenAccess(value)
    }
}

impl From<ImplicitAccess> for Access {
    fn from(value: ImplicitAccess) -> Self {
        Self::ImplicitAccess(value)
    }
}

impl Decode for Access {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.tag("type")?.as_deref() {
            Some("TOKEN") => Decode::decode(reader).map(Self::TokenAccess),
            Some("IMPLICIT") => Decode::decode(reader).map(Self::ImplicitAccess),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for Access {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::TokenAccess(value) => value.encode(writer),
            Self::ImplicitAccess(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// The schema `TokenAccess`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct TokenAccess {
    /// The member `type`.
    ///
    /// Always `TOKEN`, which `new` fills in.
    pub type_: AccessType,
    /// The member `token`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub token: Option<String>,
}

impl TokenAccess {
    /// Nothing set but what is constant.
    #[must_use]
    pub fn new() -> Self {
        Self {
            type_: AccessType::Token,
            token: None,
        }
    }

    /// Sets `token`.
    #[must_use]
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }
}

impl Default for TokenAccess {
    fn default() -> Self {
        Self::new()
    }
}

impl Decode for TokenAccess {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut type_: Option<AccessType> = None;
        let mut token: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "type" => reader.read(&mut type_),
                "token" => reader.read(&mut token),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            type_: reader.required(type_, "type")?,
            token,
        })
    }
}

impl Encode for TokenAccess {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("type", &self.type_);
        writer.optional("token", self.token.as_ref());
        writer.end_object();
    }
}

openapi_runtime::string_enum! {
    /// `type` in the schema `Access`.
    #[json(Decode, Encode)]
    pub enum AccessType {
        Token = "TOKEN",
        Implicit = "IMPLICIT",
    }
}

/// Nothing else.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct ImplicitAccess {
    /// The member `type`.
    ///
    /// Always `IMPLICIT`, which `new` fills in.
    pub type_: AccessType,
}

impl ImplicitAccess {
    /// Nothing set but what is constant.
    #[must_use]
    pub fn new() -> Self {
        Self {
            type_: AccessType::Implicit,
        }
    }
}

impl Default for ImplicitAccess {
    fn default() -> Self {
        Self::new()
    }
}

impl Decode for ImplicitAccess {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut type_: Option<AccessType> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "type" => reader.read(&mut type_),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            type_: reader.required(type_, "type")?,
        })
    }
}

impl Encode for ImplicitAccess {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("type", &self.type_);
        writer.end_object();
    }
}

/// The schema `Plan`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Plan {
    /// An object.
    Monthly(Monthly),
    /// An object.
    Yearly(Yearly),
    /// An object.
    Lasting(Lasting),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<Monthly> for Plan {
    fn from(value: Monthly) -> Self {
        Self::Monthly(value)
    }
}

impl From<Yearly> for Plan {
    fn from(value: Yearly) -> Self {
        Self::Yearly(value)
    }
}

impl From<Lasting> for Plan {
    fn from(value: Lasting) -> Self {
        Self::Lasting(value)
    }
}

impl Decode for Plan {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.tag("period")?.as_deref() {
            Some("month") => Decode::decode(reader).map(Self::Monthly),
            Some("year") => Decode::decode(reader).map(Self::Yearly),
            Some("once-and-for-the-whole-life-of-an-account") => {
                Decode::decode(reader).map(Self::Lasting)
            }
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for Plan {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Monthly(value) => writer.tagged("period", "month", value),
            Self::Yearly(value) => writer.tagged("period", "year", value),
            Self::Lasting(value) => {
                writer
                    .tagged(
                        "period",
                        "once-and-for-the-whole-life-of-an-account",
                        value,
                    );
            }
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Plan {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Monthly(value) => {
                #[derive(serde::Serialize)]
                struct Tagged<'v> {
                    #[serde(rename = "period")]
                    tag: &'static str,
                    #[serde(flatten)]
                    object: &'v Monthly,
                }
                Tagged {
                    tag: "month",
                    object: value,
                }
                    .serialize(serializer)
            }
            Self::Yearly(value) => {
                #[derive(serde::Serialize)]
                struct Tagged<'v> {
                    #[serde(rename = "period")]
                    tag: &'static str,
                    #[serde(flatten)]
                    object: &'v Yearly,
                }
                Tagged {
                    tag: "year",
                    object: value,
                }
                    .serialize(serializer)
            }
            Self::Lasting(value) => {
                #[derive(serde::Serialize)]
                struct Tagged<'v> {
                    #[serde(rename = "period")]
                    tag: &'static str,
                    #[serde(flatten)]
                    object: &'v Lasting,
                }
                Tagged {
                    tag: "once-and-for-the-whole-life-of-an-account",
                    object: value,
                }
                    .serialize(serializer)
            }
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

/// The schema `Monthly`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Monthly {
    /// The member `price`.
    pub price: i64,
}

impl Monthly {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(price: i64) -> Self {
        Self { price }
    }
}

impl Decode for Monthly {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut price: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "price" => reader.read(&mut price),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            price: reader.required(price, "price")?,
        })
    }
}

impl Encode for Monthly {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("price", &self.price);
        writer.end_object();
    }
}

/// The schema `Yearly`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Yearly {
    /// The member `price`.
    pub price: i64,
    /// The member `gift`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub gift: Option<String>,
}

impl Yearly {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(price: i64) -> Self {
        Self { price, gift: None }
    }

    /// Sets `gift`.
    #[must_use]
    pub fn gift(mut self, gift: impl Into<String>) -> Self {
        self.gift = Some(gift.into());
        self
    }
}

impl Decode for Yearly {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut price: Option<i64> = None;
        let mut gift: Option<String> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "price" => reader.read(&mut price),
                "gift" => reader.read(&mut gift),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            price: reader.required(price, "price")?,
            gift,
        })
    }
}

impl Encode for Yearly {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("price", &self.price);
        writer.optional("gift", self.gift.as_ref());
        writer.end_object();
    }
}

/// The schema `Lasting`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Lasting {
    /// The member `price`.
    pub price: i64,
}

impl Lasting {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(price: i64) -> Self {
        Self { price }
    }
}

impl Decode for Lasting {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut price: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "price" => reader.read(&mut price),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            price: reader.required(price, "price")?,
        })
    }
}

impl Encode for Lasting {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("price", &self.price);
        writer.end_object();
    }
}

/// The schema `Search`.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Search {
    /// The member `result`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub result: Option<SearchResult>,
    /// The member `window`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub window: Option<Window>,
}

impl Search {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `result`.
    #[must_use]
    pub fn result(mut self, result: impl Into<SearchResult>) -> Self {
        self.result = Some(result.into());
        self
    }

    /// Sets `window`.
    #[must_use]
    pub fn window(mut self, window: impl Into<Window>) -> Self {
        self.window = Some(window.into());
        self
    }
}

impl Decode for Search {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut result: Option<SearchResult> = None;
        let mut window: Option<Window> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "result" => reader.read(&mut result),
                "window" => reader.read(&mut window),
                _ => reader.skip(),
            }?;
        }
        Ok(Self { result, window })
    }
}

impl Encode for Search {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("result", self.result.as_ref());
        writer.optional("window", self.window.as_ref());
        writer.end_object();
    }
}

/// The schema `SearchResult`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum SearchResult {
    /// An object.
    Object(SearchResultObject),
    /// An object.
    Object2(SearchResultObjectModel),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<SearchResultObject> for SearchResult {
    fn from(value: SearchResultObject) -> Self {
        Self::Object(value)
    }
}

impl From<SearchResultObjectModel> for SearchResult {
    fn from(value: SearchResultObjectModel) -> Self {
        Self::Object2(value)
    }
}

impl Decode for SearchResult {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::Object(&[Key::Required("page")]),
            Form::Object(&[Key::Required("offset")]),
        ];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Object),
            Some(1) => Decode::decode(reader).map(Self::Object2),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for SearchResult {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Object(value) => value.encode(writer),
            Self::Object2(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// An alternative of the schema `Window`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SearchResultObject {
    /// The member `hits`.
    pub hits: Vec<String>,
    /// The member `page`.
    pub page: i64,
}

impl SearchResultObject {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(hits: impl IntoIterator<Item = impl Into<String>>, page: i64) -> Self {
        Self {
            hits: hits.into_iter().map(Into::into).collect(),
            page,
        }
    }
}

impl Decode for SearchResultObject {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut hits: Option<Vec<String>> = None;
        let mut page: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "hits" => reader.read(&mut hits),
                "page" => reader.read(&mut page),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            hits: reader.required(hits, "hits")?,
            page: reader.required(page, "page")?,
        })
    }
}

impl Encode for SearchResultObject {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("hits", &self.hits);
        writer.field("page", &self.page);
        writer.end_object();
    }
}

/// An alternative of the schema `Window`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SearchResultObjectModel {
    /// The member `hits`.
    pub hits: Vec<String>,
    /// The member `offset`.
    pub offset: i64,
}

impl SearchResultObjectModel {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(hits: impl IntoIterator<Item = impl Into<String>>, offset: i64) -> Self {
        Self {
            hits: hits.into_iter().map(Into::into).collect(),
            offset,
        }
    }
}

impl Decode for SearchResultObjectModel {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut hits: Option<Vec<String>> = None;
        let mut offset: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "hits" => reader.read(&mut hits),
                "offset" => reader.read(&mut offset),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            hits: reader.required(hits, "hits")?,
            offset: reader.required(offset, "offset")?,
        })
    }
}

impl Encode for SearchResultObjectModel {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("hits", &self.hits);
        writer.field("offset", &self.offset);
        writer.end_object();
    }
}

/// The schema `Window`.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum Window {
    /// An object.
    Object(WindowObject),
    /// An object.
    Object2(WindowObjectModel),
    /// A value that this version of the crate does not know. It is sent back as it came.
    Unknown(json::Value),
}

impl From<WindowObject> for Window {
    fn from(value: WindowObject) -> Self {
        Self::Object(value)
    }
}

impl From<WindowObjectModel> for Window {
    fn from(value: WindowObjectModel) -> Self {
        Self::Object2(value)
    }
}

impl Decode for Window {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let forms = &[
            Form::Object(&[Key::Required("page")]),
            Form::Object(&[Key::Required("offset")]),
        ];
        match reader.choose(forms)? {
            Some(0) => Decode::decode(reader).map(Self::Object),
            Some(1) => Decode::decode(reader).map(Self::Object2),
            _ => Decode::decode(reader).map(Self::Unknown),
        }
    }
}

impl Encode for Window {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Object(value) => value.encode(writer),
            Self::Object2(value) => value.encode(writer),
            Self::Unknown(value) => value.encode(writer),
        }
    }
}

/// An alternative of the schema `Window`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct WindowObject {
    /// The member `page`.
    pub page: i64,
}

impl WindowObject {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(page: i64) -> Self {
        Self { page }
    }
}

impl Decode for WindowObject {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut page: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "page" => reader.read(&mut page),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            page: reader.required(page, "page")?,
        })
    }
}

impl Encode for WindowObject {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("page", &self.page);
        writer.end_object();
    }
}

/// An alternative of the schema `Window`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct WindowObjectModel {
    /// The member `offset`.
    pub offset: i64,
}

impl WindowObjectModel {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(offset: i64) -> Self {
        Self { offset }
    }
}

impl Decode for WindowObjectModel {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut offset: Option<i64> = None;
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "offset" => reader.read(&mut offset),
                _ => reader.skip(),
            }?;
        }
        Ok(Self {
            offset: reader.required(offset, "offset")?,
        })
    }
}

impl Encode for WindowObjectModel {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("offset", &self.offset);
        writer.end_object();
    }
}
