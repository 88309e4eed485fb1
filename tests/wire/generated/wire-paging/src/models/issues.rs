// @generated from wire-paging.yaml by `cargo xtask codegen`; edit that document and run it again, not this file.

use openapi_runtime::json::{Encode, Writer};

/// The body of `POST /issues`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreateIssueRequest {
    /// A number is taken for a text.
    pub title: CreateIssueRequestTitle,
    /// What it is about.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub labels: Option<Vec<String>>,
}

impl CreateIssueRequest {
    /// All that is required; the rest has setters.
    #[must_use]
    pub fn new(title: impl Into<CreateIssueRequestTitle>) -> Self {
        Self {
            title: title.into(),
            labels: None,
        }
    }

    /// Sets `labels`: What it is about.
    #[must_use]
    pub fn labels(
        mut self,
        labels: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.labels = Some(labels.into_iter().map(Into::into).collect());
        self
    }
}

impl Encode for CreateIssueRequest {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        writer.begin_object();
        writer.field("title", &self.title);
        writer.optional("labels", self.labels.as_ref());
        writer.end_object();
    }
}

/// A number is taken for a text.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
#[non_exhaustive]
pub enum CreateIssueRequestTitle {
    /// A string.
    Text(String),
    /// A whole number.
    Number(i64),
}

impl From<String> for CreateIssueRequestTitle {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for CreateIssueRequestTitle {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<i64> for CreateIssueRequestTitle {
    fn from(value: i64) -> Self {
        Self::Number(value)
    }
}

impl Encode for CreateIssueRequestTitle {
    #[inline]
    fn encode(&self, writer: &mut Writer) {
        match self {
            Self::Text(value) => value.encode(writer),
            Self::Number(value) => value.encode(writer),
        }
    }
}
