//! Base URLs and origins.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

use http::Uri;

/// Where calls go: an origin and a path that every call's path is appended to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    pub(crate) origin: Origin,
    /// Empty, or begins with `/` and does not end with one.
    pub(crate) path: String,
}

/// Scheme, host and port: what credentials are bound to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    scheme: Scheme,
    /// Lower case; an IPv6 address stands in brackets.
    host: String,
    port: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scheme {
    Http,
    Https,
}

impl BaseUrl {
    /// Reads a base URL. The error is a sentence without its subject, and repeats no part of a URL that may hold a password.
    pub(crate) fn parse(text: &str) -> Result<Self, &'static str> {
        if text.contains('#') {
            return Err("must not have a fragment");
        }
        if text.contains('?') {
            return Err("must not have a query");
        }
        let (origin, uri) = parse(text)?;
        let path = uri.path().trim_end_matches('/').to_owned();
        if path.split('/').any(|segment| {
            matches!(
                segment.to_ascii_lowercase().as_str(),
                "." | ".." | "%2e" | "%2e%2e" | ".%2e" | "%2e."
            )
        }) {
            return Err("must not have `.` or `..` in its path");
        }
        Ok(Self { origin, path })
    }

    /// The path below this base URL that an absolute URL has, if it is below it.
    pub(crate) fn strip<'t>(&self, url: &'t str) -> Option<&'t str> {
        let (origin, uri) = parse(url).ok()?;
        let path = url.get(
            url.len()
                .checked_sub(uri.path_and_query()?.as_str().len())?..,
        )?;
        let rest = path.strip_prefix(self.path.as_str())?;
        (origin == self.origin && rest.starts_with('/')).then_some(rest)
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.origin, self.path)
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (scheme, default_port) = match self.scheme {
            Scheme::Http => ("http", 80),
            Scheme::Https => ("https", 443),
        };
        write!(f, "{scheme}://{}", self.host)?;
        if self.port == default_port {
            Ok(())
        } else {
            write!(f, ":{}", self.port)
        }
    }
}

/// The origin of an absolute URL of whatever kind, for a message; `None` if it is relative.
pub(crate) fn origin_of(url: &str) -> Option<String> {
    let uri: Uri = url.parse().ok()?;
    // The authority without a user name or password.
    let host = uri.host()?;
    let port = uri
        .port_u16()
        .map(|port| format!(":{port}"))
        .unwrap_or_default();
    Some(format!(
        "{}://{host}{port}",
        uri.scheme_str().unwrap_or("https")
    ))
}

/// Reads an absolute URL that credentials may be sent to.
pub(crate) fn parse(text: &str) -> Result<(Origin, Uri), &'static str> {
    let uri: Uri = text.parse().map_err(|_| "is not a URL")?;
    let scheme = match uri.scheme_str() {
        Some("https") => Scheme::Https,
        Some("http") => Scheme::Http,
        Some(_) => return Err("must begin with `https://`"),
        None => return Err("must be absolute, such as `https://api.example.com`"),
    };
    let authority = uri.authority().ok_or("has no host")?;
    if authority.as_str().contains('@') {
        return Err("must not have a user name or password");
    }
    let host = authority.host().to_ascii_lowercase();
    if host.is_empty() {
        return Err("has no host");
    }
    if scheme == Scheme::Http && !is_loopback(&host) {
        return Err(
            "must begin with `https://`: plain http is for this machine only (`localhost`, 127.0.0.0/8, `[::1]`)",
        );
    }
    let port = match (authority.port_u16(), authority.as_str().rsplit_once(':')) {
        (Some(port), _) => port,
        (None, Some((_, after))) if !after.is_empty() && !after.ends_with(']') => {
            return Err("has an invalid port");
        }
        (None, _) if scheme == Scheme::Http => 80,
        (None, _) => 443,
    };
    Ok((Origin { scheme, host, port }, uri))
}

fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || host
            .parse::<Ipv4Addr>()
            .is_ok_and(|address| address.is_loopback())
        || bare
            .parse::<Ipv6Addr>()
            .is_ok_and(|address| address == Ipv6Addr::LOCALHOST)
}
