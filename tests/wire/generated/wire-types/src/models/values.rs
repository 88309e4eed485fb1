// @generated from wire-types.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use std::collections::BTreeMap;
use openapi_runtime::{Base64, Date, Patch, Secret, Timestamp, Uuid};
use openapi_runtime::json::{Decode, DecodeError, Encode, Number, Reader, Writer};

openapi_runtime::integer_enum! {
    /// How much.
    #[json(Decode, Encode)]
    pub enum Level {
        None = 0,
        Some = 1,
        Less = -1,
    }
}

openapi_runtime::string_enum! {
    /// A parameter of `PUT /values/{id}/{day}`.
    #[json(Encode)]
    pub enum ReplaceValueOrder {
        PlusName = "+name",
        MinusName = "-name",
        Name = "NAME",
    }
}

/// All that a value can hold.
#[allow(clippy::type_complexity, reason = "the members are those of the document")]
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Value {
    /// The member `serial`.
    ///
    /// Documented: at least 0.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub serial: Option<u64>,
    /// The member `kind`.
    pub kind: ValueKind,
    /// The member `format`.
    ///
    /// Always `values/1`, which `new` fills in.
    pub format: ValueFormat,
    /// The member `revision`.
    ///
    /// Always `3`, which `new` fills in.
    pub revision: ValueRevision,
    /// The member `complete`.
    ///
    /// Documented: always `true`.
    ///
    /// `new` fills it in.
    pub complete: bool,
    /// The member `content`.
    pub content: Base64,
    /// The member `price`.
    pub price: Number,
    /// The member `at`.
    pub at: Timestamp,
    /// The member `day`.
    pub day: Date,
    /// The member `owner`.
    pub owner: Uuid,
    /// The member `count`.
    pub count: u64,
    /// How much.
    pub level: Level,
    /// The member `place`.
    pub place: (f64, String),
    /// The member `nothing`.
    pub nothing: (),
    /// The member `password`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub password: Option<Secret>,
    /// The member `links`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub links: Option<String>,
    /// The member `_links`.
    #[cfg_attr(
        feature = "serde",
        serde(rename = "_links", skip_serializing_if = "Option::is_none")
    )]
    pub links_: Option<String>,
    /// The member `note`.
    #[cfg_attr(
        feature = "serde",
        serde(skip_serializing_if = "openapi_runtime::Patch::is_absent")
    )]
    pub note: Patch<String>,
    /// The member `名`.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub 名: Option<String>,
    /// By year, month, day and hour.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub counts: Option<
        BTreeMap<String, BTreeMap<String, BTreeMap<String, BTreeMap<String, i64>>>>,
    >,
    /// Members that the API's document does not name.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub additional_properties: BTreeMap<String, i64>,
}

impl Value {
    /// All that is required; the rest has setters.
    #[allow(clippy::too_many_arguments, reason = "the document requires all of them")]
    #[must_use]
    pub fn new(
        kind: impl Into<ValueKind>,
        content: impl Into<Base64>,
        price: impl Into<Number>,
        at: Timestamp,
        day: Date,
        owner: Uuid,
        count: u64,
        level: impl Into<Level>,
        place: (f64, String),
        nothing: (),
        password: impl Into<Secret>,
    ) -> Self {
        Self {
            serial: None,
            kind: kind.into(),
            format: ValueFormat::Values1,
            revision: ValueRevision::N3,
            complete: true,
            content: content.into(),
            price: price.into(),
            at,
            day,
            owner,
            count,
            level: level.into(),
            place,
            nothing,
            password: Some(password.into()),
            links: None,
            links_: None,
            note: Patch::Absent,
            名: None,
            counts: None,
            additional_properties: BTreeMap::new(),
        }
    }

    /// Sets `links`.
    #[must_use]
    pub fn links(mut self, links: impl Into<String>) -> Self {
        self.links = Some(links.into());
        self
    }

    /// Sets `links_`.
    #[must_use]
    pub fn links_(mut self, links_: impl Into<String>) -> Self {
        self.links_ = Some(links_.into());
        self
    }

    /// Sets `note`.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Patch::Value(note.into());
        self
    }

    /// Sets `note` to null, which is not the same as leaving it out.
    #[must_use]
    pub fn clear_note(mut self) -> Self {
        self.note = Patch::Null;
        self
    }

    /// Sets `名`.
    #[must_use]
    pub fn 名(mut self, 名: impl Into<String>) -> Self {
        self.名 = Some(名.into());
        self
    }

    /// Sets `counts`: By year, month, day and hour.
    #[allow(clippy::type_complexity, reason = "the type is that of the member")]
    #[must_use]
    pub fn counts(
        mut self,
        counts: BTreeMap<
            String,
            BTreeMap<String, BTreeMap<String, BTreeMap<String, i64>>>,
        >,
    ) -> Self {
        self.counts = Some(counts);
        self
    }

    /// Adds a member that the API's document does not name.
    #[must_use]
    pub fn additional_property(mut self, name: impl Into<String>, value: i64) -> Self {
        self.additional_properties.insert(name.into(), value);
        self
    }
}

#[allow(
    clippy::similar_names,
    clippy::type_complexity,
    reason = "the members are those of the document"
)]
impl Decode for Value {
    #[inline]
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let mut serial: Option<u64> = None;
        let mut kind: Option<ValueKind> = None;
        let mut format: Option<ValueFormat> = None;
        let mut revision: Option<ValueRevision> = None;
        let mut complete: Option<bool> = None;
        let mut content: Option<Base64> = None;
        let mut price: Option<Number> = None;
        let mut at: Option<Timestamp> = None;
        let mut day: Option<Date> = None;
        let mut owner: Option<Uuid> = None;
        let mut count: Option<u64> = None;
        let mut level: Option<Level> = None;
        let mut place: Option<(f64, String)> = None;
        let mut nothing: Option<()> = None;
        let mut password: Option<Secret> = None;
        let mut links: Option<String> = None;
        let mut links_: Option<String> = None;
        let mut note: Patch<String> = Patch::Absent;
        let mut 名: Option<String> = None;
        let mut counts: Option<
            BTreeMap<String, BTreeMap<String, BTreeMap<String, BTreeMap<String, i64>>>>,
        > = None;
        let mut additional_properties = BTreeMap::new();
        reader.begin_object()?;
        while let Some(key) = reader.next_key()? {
            match key {
                "serial" => reader.read(&mut serial),
                "kind" => reader.read(&mut kind),
                "format" => reader.read(&mut format),
                "revision" => reader.read(&mut revision),
                "complete" => reader.read(&mut complete),
                "content" => reader.read(&mut content),
                "price" => reader.read(&mut price),
                "at" => reader.read(&mut at),
                "day" => reader.read(&mut day),
                "owner" => reader.read(&mut owner),
                "count" => reader.read(&mut count),
                "level" => reader.read(&mut level),
                "place" => reader.read(&mut place),
                "nothing" => reader.read(&mut nothing),
                "password" => reader.read(&mut password),
                "links" => reader.read(&mut links),
                "_links" => reader.read(&mut links_),
                "note" => reader.read_patch(&mut note),
                "名" => reader.read(&mut 名),
                "counts" => reader.read(&mut counts),
                key => {
                    let key = key.to_owned();
                    reader.read_entry(key, &mut additional_properties)
                }
            }?;
        }
        Ok(Self {
            serial,
            kind: reader.required(kind, "kind")?,
            format: reader.required(format, "format")?,
            revision: reader.required(revision, "revision")?,
            complete: reader.required(complete, "complete")?,
            content: reader.required(content, "content")?,
            price: reader.required(price, "price")?,
            at: reader.required(at, "at")?,
            day: reader.required(day, "day")?,
            owner: reader.required(owner, "owner")?,
            count: reader.required(count, "count")?,
            level: reader.required(level, "level")?,
            place: reader.required(place, "place")?,
            nothing: reader.required(nothing, "nothing")?,
            password,
            links,
            links_,
            note,
            名,
            counts,
            additional_properties,
        })
    }
}

impl Encode for Value {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("kind", &self.kind);
        writer.field("format", &self.format);
        writer.field("revision", &self.revision);
        writer.field("complete", &self.complete);
        writer.field("content", &self.content);
        writer.field("price", &self.price);
        writer.field("at", &self.at);
        writer.field("day", &self.day);
        writer.field("owner", &self.owner);
        writer.field("count", &self.count);
        writer.field("level", &self.level);
        writer.field("place", &self.place);
        writer.field("nothing", &self.nothing);
        writer.optional("password", self.password.as_ref());
        writer.optional("links", self.links.as_ref());
        writer.optional("_links", self.links_.as_ref());
        writer.patch("note", &self.note);
        writer.optional("名", self.名.as_ref());
        writer.optional("counts", self.counts.as_ref());
        writer.flatten(&self.additional_properties);
        writer.end_object();
    }
}

openapi_runtime::string_enum! {
    /// `kind` in the schema `Value`.
    #[json(Decode, Encode)]
    pub enum ValueKind {
        Plain = "plain",
        Plain2 = "PLAIN",
    }
}

openapi_runtime::string_enum! {
    /// `format` in the schema `Value`.
    #[json(Decode, Encode)]
    pub enum ValueFormat {
        Values1 = "values/1",
    }
}

openapi_runtime::integer_enum! {
    /// `revision` in the schema `Value`.
    #[json(Decode, Encode)]
    pub enum ValueRevision {
        N3 = 3,
    }
}
