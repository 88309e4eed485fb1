//! A request as it would be sent, for people.

use std::fmt;

use http::Method;

use crate::auth::Authorization;
use crate::error::Error;
use crate::redact::MASK;
use crate::request::{Draft, Prepared, Shown, target};

/// The request of a call that was not sent, with `***` in place of secrets. `Display` shows all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    method: Method,
    url: String,
    headers: Vec<(String, String)>,
    body: Option<String>,
}

impl Preview {
    /// The method.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The URL.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The headers, names in lower case.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The body, if there is one. Files are told by their length.
    #[must_use]
    pub fn body(&self) -> Option<&str> {
        self.body.as_deref()
    }

    pub(super) fn of(draft: &Draft) -> Result<Self, Error> {
        Self::resolve(draft).map_err(|error| error.in_call(draft.operation, 0))
    }

    fn resolve(draft: &Draft) -> Result<Self, Error> {
        let mut headers = Prepared::new(draft)?.shown_headers(draft)?;
        let client = &draft.client;
        let authorization =
            Authorization::preview(client.credentials(), client.api(), draft.operation)?;
        let url = format!(
            "{}{}",
            draft.base_url().origin,
            target(draft, authorization.query.as_slice(), Shown::Masked)?
        );
        authorization.add_to(&mut headers);
        // The mask that stands in for credentials is marked sensitive as they are, and shown all the same.
        let masked = |name: &str| draft.operation.is_secret(name);
        let headers = headers
            .iter()
            .map(|(name, value)| {
                let declared = draft
                    .headers
                    .iter()
                    .find(|(known, _)| known.eq_ignore_ascii_case(name.as_str()));
                let hide =
                    masked(name.as_str()) || declared.is_some_and(|(known, _)| masked(known));
                let value = if hide {
                    MASK.to_owned()
                } else {
                    String::from_utf8_lossy(value.as_bytes()).into_owned()
                };
                (name.as_str().to_owned(), value)
            })
            .collect();
        Ok(Self {
            method: draft.operation.method.clone(),
            url,
            headers,
            body: draft
                .body
                .as_ref()
                .map(|body| body.show(draft.operation))
                .transpose()?,
        })
    }
}

impl fmt::Display for Preview {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.url)?;
        for (name, value) in &self.headers {
            write!(f, "\n{name}: {value}")?;
        }
        match &self.body {
            Some(body) => write!(f, "\n\n{body}"),
            None => Ok(()),
        }
    }
}
