// @generated from wire-bodies.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use std::collections::BTreeMap;
use openapi_runtime::{Base64, File, Secret};
use openapi_runtime::json::{Encode, Writer};

/// A thing.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Thing {
    /// The name.
    pub name: String,
    /// How many.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub count: Option<i64>,
    /// How much of it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub ratio: Option<f64>,
    /// Words.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub tags: Option<Vec<String>>,
    /// Words.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub delimited: Option<Vec<String>>,
    /// A part.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub part: Option<Part>,
    /// A secret.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub password: Option<Secret>,
}

impl Thing {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            count: None,
            ratio: None,
            tags: None,
            delimited: None,
            part: None,
            password: None,
        }
    }

    /// Sets `count`: How many.
    #[must_use]
    pub fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets `ratio`: How much of it.
    #[must_use]
    pub fn ratio(mut self, ratio: f64) -> Self {
        self.ratio = Some(ratio);
        self
    }

    /// Sets `tags`: Words.
    #[must_use]
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(tags.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `delimited`: Words.
    #[must_use]
    pub fn delimited(
        mut self,
        delimited: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.delimited = Some(delimited.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `part`: A part.
    #[must_use]
    pub fn part(mut self, part: Part) -> Self {
        self.part = Some(part);
        self
    }

    /// Sets `password`: A secret.
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }
}

impl Encode for Thing {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("name", &self.name);
        writer.optional("count", self.count.as_ref());
        writer.optional("ratio", self.ratio.as_ref());
        writer.optional("tags", self.tags.as_ref());
        writer.optional("delimited", self.delimited.as_ref());
        writer.optional("part", self.part.as_ref());
        writer.optional("password", self.password.as_ref());
        writer.end_object();
    }
}

/// A part.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Part {
    /// Its number.
    pub id: i64,
    /// Its name.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub label: Option<String>,
}

impl Part {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self { id, label: None }
    }

    /// Sets `label`: Its name.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }
}

impl Encode for Part {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("id", &self.id);
        writer.optional("label", self.label.as_ref());
        writer.end_object();
    }
}

/// The body of `POST /deep-form`.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SendDeepFormRequest {
    /// How much.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub amount: Option<i64>,
    /// What to answer.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub expand: Option<Vec<String>>,
    /// Whatever.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub metadata: Option<BTreeMap<String, String>>,
    /// What.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub items: Option<Vec<Part>>,
}

impl SendDeepFormRequest {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `amount`: How much.
    #[must_use]
    pub fn amount(mut self, amount: i64) -> Self {
        self.amount = Some(amount);
        self
    }

    /// Sets `expand`: What to answer.
    #[must_use]
    pub fn expand(
        mut self,
        expand: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.expand = Some(expand.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `metadata`: Whatever.
    #[must_use]
    pub fn metadata(mut self, metadata: BTreeMap<String, String>) -> Self {
        self.metadata = Some(metadata);
        self
    }

    /// Sets `items`: What.
    #[must_use]
    pub fn items(mut self, items: impl IntoIterator<Item = Part>) -> Self {
        self.items = Some(items.into_iter().collect());
        self
    }
}

impl Encode for SendDeepFormRequest {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("amount", self.amount.as_ref());
        writer.optional("expand", self.expand.as_ref());
        writer.optional("metadata", self.metadata.as_ref());
        writer.optional("items", self.items.as_ref());
        writer.end_object();
    }
}

/// The body of `PUT /upload`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct UploadRequest {
    /// The file.
    pub file: File,
    /// More files.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub pages: Option<Vec<File>>,
    /// A text.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub title: Option<String>,
    /// How much of it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub ratio: Option<f64>,
    /// Texts.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub tags: Option<Vec<String>>,
    /// A part.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub part: Option<Part>,
    /// A text of a type.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub notes: Option<String>,
    /// A secret.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub password: Option<Secret>,
}

impl UploadRequest {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(file: impl Into<File>) -> Self {
        Self {
            file: file.into(),
            pages: None,
            title: None,
            ratio: None,
            tags: None,
            part: None,
            notes: None,
            password: None,
        }
    }

    /// Sets `pages`: More files.
    #[must_use]
    pub fn pages(mut self, pages: impl IntoIterator<Item = impl Into<File>>) -> Self {
        self.pages = Some(pages.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `title`: A text.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets `ratio`: How much of it.
    #[must_use]
    pub fn ratio(mut self, ratio: f64) -> Self {
        self.ratio = Some(ratio);
        self
    }

    /// Sets `tags`: Texts.
    #[must_use]
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(tags.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `part`: A part.
    #[must_use]
    pub fn part(mut self, part: Part) -> Self {
        self.part = Some(part);
        self
    }

    /// Sets `notes`: A text of a type.
    #[must_use]
    pub fn notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// Sets `password`: A secret.
    #[must_use]
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }
}

impl Encode for UploadRequest {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("file", &self.file);
        writer.optional("pages", self.pages.as_ref());
        writer.optional("title", self.title.as_ref());
        writer.optional("ratio", self.ratio.as_ref());
        writer.optional("tags", self.tags.as_ref());
        writer.optional("part", self.part.as_ref());
        writer.optional("notes", self.notes.as_ref());
        writer.optional("password", self.password.as_ref());
        writer.end_object();
    }
}

/// The body of `PUT /scan`.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SendScanRequest {
    /// A file of a type.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub scan: Option<File>,
    /// A text of a type.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub table: Option<String>,
    /// A text that is JSON.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub settings: Option<String>,
    /// Bytes as a text.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub thumbnail: Option<Base64>,
    /// Texts of a type.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub rows: Option<Vec<String>>,
    /// A text of another type.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub report: Option<String>,
    /// A file of one of two types.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub photo: Option<File>,
    /// A file of many types.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub attachment: Option<File>,
    /// A text of one of two types.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub notes: Option<String>,
    /// A part.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub details: Option<Part>,
    /// A file by its type only.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub paper: Option<File>,
}

impl SendScanRequest {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `scan`: A file of a type.
    #[must_use]
    pub fn scan(mut self, scan: impl Into<File>) -> Self {
        self.scan = Some(scan.into());
        self
    }

    /// Sets `table`: A text of a type.
    #[must_use]
    pub fn table(mut self, table: impl Into<String>) -> Self {
        self.table = Some(table.into());
        self
    }

    /// Sets `settings`: A text that is JSON.
    #[must_use]
    pub fn settings(mut self, settings: impl Into<String>) -> Self {
        self.settings = Some(settings.into());
        self
    }

    /// Sets `thumbnail`: Bytes as a text.
    #[must_use]
    pub fn thumbnail(mut self, thumbnail: impl Into<Base64>) -> Self {
        self.thumbnail = Some(thumbnail.into());
        self
    }

    /// Sets `rows`: Texts of a type.
    #[must_use]
    pub fn rows(mut self, rows: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.rows = Some(rows.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `report`: A text of another type.
    #[must_use]
    pub fn report(mut self, report: impl Into<String>) -> Self {
        self.report = Some(report.into());
        self
    }

    /// Sets `photo`: A file of one of two types.
    #[must_use]
    pub fn photo(mut self, photo: impl Into<File>) -> Self {
        self.photo = Some(photo.into());
        self
    }

    /// Sets `attachment`: A file of many types.
    #[must_use]
    pub fn attachment(mut self, attachment: impl Into<File>) -> Self {
        self.attachment = Some(attachment.into());
        self
    }

    /// Sets `notes`: A text of one of two types.
    #[must_use]
    pub fn notes(mut self, notes: impl Into<String>) -> Self {
        self.notes = Some(notes.into());
        self
    }

    /// Sets `details`: A part.
    #[must_use]
    pub fn details(mut self, details: Part) -> Self {
        self.details = Some(details);
        self
    }

    /// Sets `paper`: A file by its type only.
    #[must_use]
    pub fn paper(mut self, paper: impl Into<File>) -> Self {
        self.paper = Some(paper.into());
        self
    }
}

impl Encode for SendScanRequest {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("scan", self.scan.as_ref());
        writer.optional("table", self.table.as_ref());
        writer.optional("settings", self.settings.as_ref());
        writer.optional("thumbnail", self.thumbnail.as_ref());
        writer.optional("rows", self.rows.as_ref());
        writer.optional("report", self.report.as_ref());
        writer.optional("photo", self.photo.as_ref());
        writer.optional("attachment", self.attachment.as_ref());
        writer.optional("notes", self.notes.as_ref());
        writer.optional("details", self.details.as_ref());
        writer.optional("paper", self.paper.as_ref());
        writer.end_object();
    }
}

/// The body of `PUT /source`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SendSourceRequest {
    /// A file, or a part that is known already.
    pub source: SendSourceRequestSource,
    /// A file, or several.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub masks: Option<Vec<File>>,
}

impl SendSourceRequest {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(source: impl Into<SendSourceRequestSource>) -> Self {
        Self {
            source: source.into(),
            masks: None,
        }
    }

    /// Sets `masks`: A file, or several.
    #[must_use]
    pub fn masks(mut self, masks: impl IntoIterator<Item = impl Into<File>>) -> Self {
        self.masks = Some(masks.into_iter().map(Into::into).collect());
        self
    }
}

impl Encode for SendSourceRequest {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("source", &self.source);
        writer.optional("masks", self.masks.as_ref());
        writer.end_object();
    }
}

/// A file, or a part that is known already.
#[allow(clippy::large_enum_variant, reason = "the document decides the sizes")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SendSourceRequestSource {
    /// A file.
    File(File),
    /// A part.
    Part(Part),
    /// `"none"`
    None,
}

impl From<File> for SendSourceRequestSource {
    fn from(value: File) -> Self {
        Self::File(value)
    }
}

impl From<Part> for SendSourceRequestSource {
    fn from(value: Part) -> Self {
        Self::Part(value)
    }
}

impl Encode for SendSourceRequestSource {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::File(value) => value.encode(writer),
            Self::Part(value) => value.encode(writer),
            Self::None => writer.string("none"),
        }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for SendSourceRequestSource {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::File(value) => value.serialize(serializer),
            Self::Part(value) => value.serialize(serializer),
            Self::None => serializer.serialize_str("none"),
        }
    }
}

/// Lists.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct SendStyledPartsRequest {
    /// By commas.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub commas: Option<Vec<String>>,
    /// By spaces.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub spaces: Option<Vec<String>>,
    /// By pipes.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub pipes: Option<Vec<String>>,
    /// As it is.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub file: Option<File>,
}

impl SendStyledPartsRequest {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `commas`: By commas.
    #[must_use]
    pub fn commas(
        mut self,
        commas: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.commas = Some(commas.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `spaces`: By spaces.
    #[must_use]
    pub fn spaces(
        mut self,
        spaces: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.spaces = Some(spaces.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `pipes`: By pipes.
    #[must_use]
    pub fn pipes(mut self, pipes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.pipes = Some(pipes.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `file`: As it is.
    #[must_use]
    pub fn file(mut self, file: impl Into<File>) -> Self {
        self.file = Some(file.into());
        self
    }
}

impl Encode for SendStyledPartsRequest {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("commas", self.commas.as_ref());
        writer.optional("spaces", self.spaces.as_ref());
        writer.optional("pipes", self.pipes.as_ref());
        writer.optional("file", self.file.as_ref());
        writer.end_object();
    }
}
