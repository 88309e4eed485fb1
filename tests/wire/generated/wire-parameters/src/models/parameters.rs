// @generated from wire-parameters.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use std::fmt;
use openapi_runtime::Secret;
use openapi_runtime::json::{Encode, Writer};

/// A point.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Point {
    /// To the right.
    pub x: i64,
    /// Upwards.
    pub y: String,
}

impl Point {
    /// All that is required; the rest has setters.
    #[allow(clippy::similar_names, reason = "the document requires all of them")]
    #[must_use]
    pub fn new(x: i64, y: impl Into<String>) -> Self {
        Self { x, y: y.into() }
    }
}

impl Encode for Point {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("x", &self.x);
        writer.field("y", &self.y);
        writer.end_object();
    }
}

/// A parameter of `GET /numbers/{path}`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum NumbersEither {
    /// A number.
    Number(f64),
    /// A string.
    Text(String),
}

impl From<f64> for NumbersEither {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<String> for NumbersEither {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for NumbersEither {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl fmt::Display for NumbersEither {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(value) => fmt::Display::fmt(value, formatter),
            Self::Text(value) => fmt::Display::fmt(value, formatter),
        }
    }
}

impl Encode for NumbersEither {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Number(value) => value.encode(writer),
            Self::Text(value) => value.encode(writer),
        }
    }
}

/// A name.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Name {
    /// The first.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub first: Option<String>,
}

impl Name {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `first`: The first.
    #[must_use]
    pub fn first(mut self, first: impl Into<String>) -> Self {
        self.first = Some(first.into());
        self
    }
}

impl Encode for Name {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("first", self.first.as_ref());
        writer.end_object();
    }
}

/// What to look for.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Filter {
    /// How it is called.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub name: Option<String>,
    /// When.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub range: Option<FilterRange>,
    /// All of them.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub tags: Option<Vec<String>>,
    /// Any of them.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub points: Option<Vec<Point>>,
    /// Or by name.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub names: Option<Vec<Name>>,
}

impl Filter {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`: How it is called.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `range`: When.
    #[must_use]
    pub fn range(mut self, range: FilterRange) -> Self {
        self.range = Some(range);
        self
    }

    /// Sets `tags`: All of them.
    #[must_use]
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.tags = Some(tags.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `points`: Any of them.
    #[must_use]
    pub fn points(mut self, points: impl IntoIterator<Item = Point>) -> Self {
        self.points = Some(points.into_iter().collect());
        self
    }

    /// Sets `names`: Or by name.
    #[must_use]
    pub fn names(mut self, names: impl IntoIterator<Item = Name>) -> Self {
        self.names = Some(names.into_iter().collect());
        self
    }
}

impl Encode for Filter {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("name", self.name.as_ref());
        writer.optional("range", self.range.as_ref());
        writer.optional("tags", self.tags.as_ref());
        writer.optional("points", self.points.as_ref());
        writer.optional("names", self.names.as_ref());
        writer.end_object();
    }
}

/// When.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct FilterRange {
    /// From.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub gte: Option<i64>,
}

impl FilterRange {
    /// Nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `gte`: From.
    #[must_use]
    pub fn gte(mut self, gte: i64) -> Self {
        self.gte = Some(gte);
        self
    }
}

impl Encode for FilterRange {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.optional("gte", self.gte.as_ref());
        writer.end_object();
    }
}

/// Who calls.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Login {
    /// The name.
    pub user: String,
    /// The secret.
    pub password: Secret,
}

impl Login {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(user: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self {
            user: user.into(),
            password: password.into(),
        }
    }
}

impl Encode for Login {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("user", &self.user);
        writer.field("password", &self.password);
        writer.end_object();
    }
}
