//! A recording of one exchange: redacted, written down, read back, scanned, and only then saved.

use std::io::Write;
use std::path::{Path, PathBuf};

use openapi_runtime::Api;
use openapi_runtime::replay::{Origin, Recording};
use serde_yaml::{Mapping, Value as Yaml};

use super::body::Body;
use super::heard::{Heard, Message};
use super::redact::{Known, Needles, Redactor};
use super::written::{check_reading, mapping, put_body, put_pairs};
use crate::conformance::{Document, DocumentOperation};
use crate::scan::scan;
use crate::specification::{fingerprint, names};

/// Where recordings come from and by what they are judged.
pub(super) struct Maker<'m> {
    pub(super) api: &'static Api,
    pub(super) document: &'m Document,
    /// How the exchanges came to be recorded, without anything about whoever recorded them.
    pub(super) source: &'m str,
    pub(super) known: &'m Known,
    /// Those of what is known.
    pub(super) needles: Needles,
}

/// A recording that may be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Case {
    pub(super) operation: &'static str,
    pub(super) status: u16,
    /// The file.
    pub(super) text: String,
}

/// What is kept of an exchange.
struct Kept {
    path: Vec<(String, String)>,
    query: Vec<(String, String)>,
    sent: Vec<(String, String)>,
    answered: Vec<(String, String)>,
    request: Body,
    response: Body,
}

impl Kept {
    fn redacted(&self, redactor: &mut Redactor<'_>) -> Self {
        Self {
            path: redactor.pairs(&self.path),
            query: redactor.pairs(&self.query),
            sent: redactor.pairs(&self.sent),
            answered: redactor.pairs(&self.answered),
            request: redactor.body(&self.request),
            response: redactor.body(&self.response),
        }
    }
}

/// Headers that mean something to any client. Others are kept if the document declares them.
const KEPT_HEADERS: [&str; 5] = ["deprecation", "link", "location", "retry-after", "sunset"];

impl Maker<'_> {
    /// Makes a recording.
    ///
    /// # Errors
    /// If it cannot be written down, or holds what could be a secret: what and where, without the secret.
    pub(super) fn case(&self, heard: &Heard) -> Result<Case, String> {
        let id = heard.operation.id;
        let Some(operation) = self.document.operation(id) else {
            return Err(format!("the document has no operation `{id}`"));
        };
        let mut redactor = Redactor::new(
            self.known,
            self.needles.clone(),
            heard.operation.secrets,
            names(self.document, &operation),
        );
        let (request, response) = (heard.request.read()?, heard.response.read()?);
        let kept = Kept {
            path: heard.path.clone(),
            query: heard.query.clone(),
            sent: declared_headers(&heard.request, &operation),
            answered: kept_headers(&heard.response, &response, self.document, &operation),
            request,
            response,
        };
        // The second go knows what the first one met.
        kept.redacted(&mut redactor);
        let kept = kept.redacted(&mut redactor);

        let mut asked = Mapping::new();
        asked.insert("operation".into(), id.into());
        put_pairs(&mut asked, "path", &kept.path);
        put_pairs(&mut asked, "query", &kept.query);
        put_pairs(&mut asked, "headers", &kept.sent);
        put_body(&mut asked, &kept.request);
        let mut told = Mapping::new();
        told.insert("status".into(), heard.status.into());
        put_pairs(&mut told, "headers", &kept.answered);
        put_body(&mut told, &kept.response);
        let exchange = mapping([("request", asked.into()), ("response", told.into())]);
        let file = mapping([
            ("origin", "live".into()),
            ("source", self.source.into()),
            ("date", heard.date.as_str().into()),
            (
                "specification",
                fingerprint(self.document, &operation).to_string().into(),
            ),
            ("exchanges", Yaml::Sequence(vec![exchange])),
        ]);
        let text = serde_yaml::to_string(&file).map_err(|error| error.to_string())?;
        check_reading(&text, &kept.request, &kept.response)?;
        self.check_secrets(&text, &redactor)?;
        Ok(Case {
            operation: id,
            status: heard.status,
            text,
        })
    }

    /// The backstop: what was missed must not be saved.
    fn check_secrets(&self, text: &str, redactor: &Redactor<'_>) -> Result<(), String> {
        let secrets = self.api.operations.iter();
        let secrets: Vec<&str> = secrets
            .flat_map(|operation| operation.secrets)
            .copied()
            .chain(self.known.names.iter().map(String::as_str))
            .collect();
        let mut findings = scan(text, &secrets)?;
        for (index, line) in text.lines().enumerate() {
            let left = redactor.left_in(line);
            let what = left
                .iter()
                .map(|stands| format!("line {}: the value for which `{stands}` stands", index + 1));
            findings.extend(what);
        }
        if findings.is_empty() {
            return Ok(());
        }
        let lines: Vec<&str> = text.lines().collect();
        let shown = findings
            .iter()
            .map(|finding| match member_of(finding, &lines) {
                Some(member) => format!("{finding} (`{member}`)"),
                None => finding.clone(),
            });
        Err(format!(
            "could be a secret: {}; `--redact NAME` makes the values of a name secret",
            shown.collect::<Vec<_>>().join("; ")
        ))
    }
}

impl Case {
    /// Saves it as a whole or not at all. A recording that was not made so is left alone.
    pub(super) fn save(&self, path: &Path) -> Result<(), String> {
        let explained = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
        if path.exists() {
            let former =
                Recording::load(path).map_err(|error| format!("{error}; it is left as it is"))?;
            if former.origin != Origin::Live {
                return Err(explained(
                    &"is no live recording and is left as it is: choose another name",
                ));
            }
        }
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder).map_err(|error| explained(&error))?;
        let mut builder = tempfile::Builder::new();
        builder.prefix(".recording-");
        // As any other file of the repository: that it is a temporary one for a moment is no reason to hide it.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut file = builder
            .tempfile_in(folder)
            .map_err(|error| explained(&error))?;
        file.write_all(self.text.as_bytes())
            .and_then(|()| file.as_file().sync_all())
            .map_err(|error| explained(&error))?;
        file.persist(path).map_err(|error| explained(&error))?;
        Ok(())
    }

    /// Where it belongs: the name, with the status if it is no success.
    pub(super) fn path(&self, folder: &Path, name: &str) -> PathBuf {
        let name = if (200..300).contains(&self.status) {
            name.to_owned()
        } else {
            format!("{name}-{}", self.status)
        };
        folder.join(self.operation).join(format!("{name}.yaml"))
    }
}

/// The member that stands in the line which a finding is about.
fn member_of<'t>(finding: &str, lines: &[&'t str]) -> Option<&'t str> {
    let number = finding.strip_prefix("line ")?.split_once(':')?.0;
    let line = lines.get(number.parse::<usize>().ok()?.checked_sub(1)?)?;
    let (member, _) = line.trim_start_matches([' ', '-']).split_once(':')?;
    let is_name = member
        .chars()
        .all(|c| c.is_alphanumeric() || "_-.".contains(c));
    (is_name && !member.is_empty()).then_some(member)
}

/// The headers that were sent because the document declares them. Credentials, cookies and what browsers add are none.
fn declared_headers(message: &Message, operation: &DocumentOperation<'_>) -> Vec<(String, String)> {
    let declared: Vec<String> = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.value["in"] == "header")
        .filter_map(|parameter| Some(parameter.value["name"].as_str()?.to_ascii_lowercase()))
        .collect();
    let is_kept = |name: &str| {
        declared.iter().any(|known| known == name)
            && !["authorization", "cookie", "accept", "content-type"].contains(&name)
    };
    let headers = message.headers.iter();
    headers.filter(|(name, _)| is_kept(name)).cloned().collect()
}

/// The headers of an answer that a client looks at. Never cookies.
fn kept_headers(
    message: &Message,
    body: &Body,
    document: &Document,
    operation: &DocumentOperation<'_>,
) -> Vec<(String, String)> {
    let responses = operation.part.value["responses"].as_object();
    let declared: Vec<String> = responses
        .into_iter()
        .flat_map(|responses| responses.values())
        .filter_map(|response| document.resolve(response)["headers"].as_object())
        .flat_map(|headers| headers.keys())
        .map(|name| name.to_ascii_lowercase())
        .collect();
    let is_kept = |name: &str, value: &str| match name {
        "set-cookie" => false,
        // A JSON body brings its own.
        "content-type" => match body {
            Body::Empty => false,
            Body::Json(_) => !value.starts_with("application/json"),
            Body::Form(_) | Body::Text(_) => true,
        },
        name => KEPT_HEADERS.contains(&name) || declared.iter().any(|known| known == name),
    };
    let headers = message.headers.iter();
    headers
        .filter(|(name, value)| is_kept(name, value))
        .cloned()
        .collect()
}
