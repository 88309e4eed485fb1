//! The named calls of an API, as `tests/record/<crate>.yaml` lists them.

use std::collections::BTreeMap;
use std::path::Path;

use openapi_runtime::json::Value;
use serde::Deserialize;

/// The file. Without one, all is as by default.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Set {
    /// Calls beside those that follow from the document.
    #[serde(default)]
    pub(super) calls: Vec<NamedCall>,
    /// Where values of path parameters come from, for the calls that follow from the document.
    #[serde(default)]
    pub(super) path: BTreeMap<String, One>,
    /// Operations that are not called unless they are named, and why.
    #[serde(default)]
    pub(super) leave_out: BTreeMap<String, String>,
    /// Names whose values are secret, beside those that the document calls so.
    #[serde(default)]
    pub(super) redact: Vec<String>,
}

/// A call.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NamedCall {
    pub(super) name: String,
    pub(super) operation: String,
    #[serde(default)]
    pub(super) path: BTreeMap<String, One>,
    #[serde(default)]
    pub(super) query: BTreeMap<String, OneOrMore>,
    #[serde(default)]
    pub(super) headers: BTreeMap<String, One>,
    /// JSON.
    pub(super) body: Option<serde_yaml::Value>,
}

/// A value, or where it is found.
#[derive(Debug, Clone, Deserialize)]
#[serde(
    untagged,
    expecting = "expected a text, a number, a boolean or `{from: operation/name, at: /pointer}`"
)]
pub(super) enum One {
    Text(String),
    Number(serde_yaml::Number),
    Bool(bool),
    Found(Reference),
}

/// A value, or several.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged, expecting = "expected a value or a list of values")]
pub(super) enum OneOrMore {
    More(Vec<One>),
    One(One),
}

/// A place in the answer to another call.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reference {
    /// The call: `operation/name`.
    pub(super) from: String,
    /// JSON pointer.
    pub(super) at: String,
}

impl Set {
    /// Reads a file; none is a set without anything.
    ///
    /// # Errors
    /// If the file is no such set.
    pub(super) fn load(file: &Path) -> Result<Self, String> {
        match std::fs::read_to_string(file) {
            Ok(text) => Self::parse(&text).map_err(|error| format!("{}: {error}", file.display())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(format!("{}: {error}", file.display())),
        }
    }

    pub(super) fn parse(text: &str) -> Result<Self, String> {
        serde_yaml::from_str(text).map_err(|error| error.to_string())
    }
}

impl NamedCall {
    /// The JSON body.
    pub(super) fn json(&self) -> Result<Option<Value>, String> {
        let Some(body) = &self.body else {
            return Ok(None);
        };
        let text = serde_json::to_string(body).map_err(|error| error.to_string())?;
        text.parse()
            .map(Some)
            .map_err(|_| "the body is no JSON".to_owned())
    }
}
