//! Where an upstream document is: a file, or a URL that may be asked.

use std::fmt;
use std::path::PathBuf;

use url::{Host, Url};

use crate::Trouble;

/// Where a document or a page lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// A file on this machine.
    File(PathBuf),
    /// On a server: https, or http on this machine.
    Url(Url),
}

impl Location {
    /// Reads what somebody wrote: `http://…` and `https://…` are URLs, everything else is a file.
    ///
    /// # Errors
    /// If it is a URL that is not asked: see [`Trouble::Location`].
    pub fn parse(text: &str) -> Result<Self, Trouble> {
        let scheme = text.split_once("://").map(|(scheme, _)| scheme);
        match scheme.map(str::to_ascii_lowercase).as_deref() {
            Some("http" | "https") => {
                let url = Url::parse(text)
                    .map_err(|error| Trouble::Location(format!("`{text}` is no URL: {error}")))?;
                allowed(&url).map_err(Trouble::Location)?;
                Ok(Self::Url(url))
            }
            Some(other) => Err(Trouble::Location(format!(
                "expected a file or an https URL, found the scheme `{other}`; download the document and name the file"
            ))),
            None => Ok(Self::File(text.into())),
        }
    }

    /// Whether both are on one server, or both files.
    pub(super) fn is_beside(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Url(one), Self::Url(other)) => one.origin() == other.origin(),
            (Self::File(_), Self::File(_)) => true,
            _ => false,
        }
    }

    /// What a page or a redirect names.
    ///
    /// # Errors
    /// If it leads from a server to this machine's files or plain http services, or to anything that is not asked.
    pub(super) fn join(&self, reference: &str) -> Result<Self, Trouble> {
        match self {
            Self::Url(base) => {
                let url = base.join(reference).map_err(|error| {
                    Trouble::Location(format!(
                        "{self} names `{reference}`, which is no URL: {error}"
                    ))
                })?;
                let inward = is_loopback(&url) && !is_loopback(base);
                let verdict = if inward {
                    Err("a server must not send this program to this machine".to_owned())
                } else {
                    allowed(&url)
                };
                verdict.map_err(|reason| {
                    Trouble::Location(format!("{self} leads to {}: {reason}", shown(&url)))
                })?;
                Ok(Self::Url(url))
            }
            Self::File(base) => {
                if reference.starts_with("//") || reference.contains("://") {
                    let absolute = if reference.starts_with("//") {
                        format!("https:{reference}")
                    } else {
                        reference.to_owned()
                    };
                    return Self::parse(&absolute);
                }
                let path = reference.split(['?', '#']).next().unwrap_or_default();
                if path.starts_with(['/', '\\']) || path.contains("..") || path.is_empty() {
                    return Err(Trouble::Location(format!(
                        "{self} names `{reference}`, which depends on the server of the page: give its whole URL as the upstream"
                    )));
                }
                Ok(Self::File(base.with_file_name("").join(path)))
            }
        }
    }
}

/// Without query and fragment: keys stand there.
impl fmt::Display for Location {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(formatter, "{}", path.display()),
            Self::Url(url) => formatter.write_str(&shown(url)),
        }
    }
}

fn shown(url: &Url) -> String {
    let mut url = url.clone();
    // Neither fails for a URL that has a host.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url.set_fragment(None);
    if url.query().is_some() {
        url.set_query(Some("…"));
    }
    url.to_string().replace("?%E2%80%A6", "?…")
}

fn allowed(url: &Url) -> Result<(), String> {
    if !url.username().is_empty() || url.password().is_some() {
        return Err(
            "credentials in a URL are not sent; download the document and name the file".to_owned(),
        );
    }
    match url.scheme() {
        "https" => Ok(()),
        "http" if is_loopback(url) => Ok(()),
        "http" => Err(format!(
            "expected https, found plain http to another machine ({}), where anybody on the way could change the document",
            url.host_str().unwrap_or_default()
        )),
        other => Err(format!("expected https, found the scheme `{other}`")),
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => {
            address.is_loopback()
                || address
                    .to_ipv4_mapped()
                    .is_some_and(|address| address.is_loopback())
        }
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            name == "localhost" || name.ends_with(".localhost")
        }
        None => false,
    }
}
