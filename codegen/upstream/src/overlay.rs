//! What we knowingly changed: an OpenAPI Overlay 1.0 whose actions say why.

use std::path::{Path, PathBuf};

use openapi_codegen::finding::{Repeats, render_human};
use openapi_codegen::load;
use openapi_codegen::source::Sources;
use serde_json::Value;

use crate::Trouble;

/// An overlay beside one of our documents. The loader applies it; here is what drift asks of it besides.
#[derive(Debug)]
pub(crate) struct Overlay {
    pub(crate) file: PathBuf,
    /// The upstream document that it changes.
    pub(crate) extends: Option<String>,
}

impl Overlay {
    /// Where the overlay of a document is: `spec/NAME.drift-overlay.yaml`.
    pub(crate) fn beside(spec: &Path) -> PathBuf {
        let mut name = spec.file_stem().unwrap_or_default().to_owned();
        name.push(".drift-overlay.yaml");
        spec.with_file_name(name)
    }

    /// The overlay that is named, or the one beside the document if there is one.
    pub(crate) fn find(spec: &Path, named: Option<&Path>) -> Result<Option<Self>, Trouble> {
        let beside = Self::beside(spec);
        let file = match named {
            Some(named) => named,
            None if beside.is_file() => &beside,
            None => return Ok(None),
        };
        let shown = file.display();
        let text = std::fs::read_to_string(file)
            .map_err(|error| Trouble::File(format!("cannot read the overlay {shown}: {error}")))?;
        let tree = load::parse_text(file, &text).map_err(|findings| {
            let findings = render_human(&findings, &Sources::from_disk(), Repeats::Shown);
            Trouble::Document(format!(
                "the overlay cannot be read:\n{}",
                findings.trim_end()
            ))
        })?;
        let actions = tree.get("actions").and_then(Value::as_array);
        for (index, action) in actions.into_iter().flatten().enumerate() {
            let reason = action.get("description").and_then(Value::as_str);
            if reason.is_none_or(|reason| reason.trim().is_empty()) {
                let target = action
                    .get("target")
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                return Err(Trouble::Document(format!(
                    "{shown}: action {} (`{target}`) says no reason; add a `description`: why do we differ from upstream here?",
                    index + 1
                )));
            }
        }
        Ok(Some(Self {
            file: file.to_owned(),
            extends: tree
                .get("extends")
                .and_then(Value::as_str)
                .map(str::to_owned),
        }))
    }
}
