//! Base URLs and origins.

use std::borrow::Cow;
use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

use bytes::Bytes;
use http::Uri;
use http::uri::{Authority, InvalidUri, PathAndQuery};

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
    /// Host and port, the latter only if it is not the default one.
    authority: Authority,
}

impl Origin {
    fn new(scheme: Scheme, host: String, port: u16) -> Result<Self, InvalidUri> {
        let authority = if port == scheme.default_port() {
            Authority::from_maybe_shared(Bytes::copy_from_slice(host.as_bytes()))?
        } else {
            Authority::from_maybe_shared(Bytes::from(format!("{host}:{port}")))?
        };
        Ok(Self {
            scheme,
            host,
            port,
            authority,
        })
    }

    /// The URL with this path and query. `None` if it is malformed.
    pub(crate) fn url(&self, target: PathAndQuery) -> Option<Uri> {
        let mut parts = http::uri::Parts::default();
        parts.scheme = Some(match self.scheme {
            Scheme::Http => http::uri::Scheme::HTTP,
            Scheme::Https => http::uri::Scheme::HTTPS,
        });
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some(target);
        Uri::from_parts(parts).ok()
    }
}

#[cfg(feature = "tracing")]
impl Origin {
    pub(crate) fn scheme_name(&self) -> &'static str {
        self.scheme.name()
    }

    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }
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
        if !path.is_empty() && without_dots(&path) != path {
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

impl Scheme {
    fn name(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }

    fn default_port(self) -> u16 {
        match self {
            Self::Http => 80,
            Self::Https => 443,
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", self.scheme.name(), self.authority)
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
        (None, _) => scheme.default_port(),
    };
    let origin = Origin::new(scheme, host, port).map_err(|_| "is not a URL")?;
    Ok((origin, uri))
}

/// Path and query that a reference of the service leads to (RFC 3986, section 5.2), if it stays on the origin that
/// credentials are for. `request` is the path and query that it is relative to.
///
/// The one rule for every URL that does not come from the client's own configuration: links to next pages, and cursors.
/// The error is a sentence without its subject.
pub(crate) fn resolve_within(
    origin: &Origin,
    request: &str,
    reference: &str,
) -> Result<String, String> {
    let (linked, uri) = resolve(origin, request, reference)?;
    if linked != *origin {
        return Err(format!(
            "leads to {linked}, but credentials are for {origin} only"
        ));
    }
    let path = without_dots(uri.path());
    Ok(match uri.query() {
        Some(query) => format!("{path}?{query}"),
        None => path,
    })
}

/// The URL that a reference of the service leads to, wherever that is: `https`, or this machine.
///
/// The error is a sentence without its subject.
pub(crate) fn resolve(
    origin: &Origin,
    request: &str,
    reference: &str,
) -> Result<(Origin, Uri), String> {
    if reference.contains('\\') {
        // Some readers of URLs take it for a slash, and then read another path or host than others.
        return Err("has a backslash".to_owned());
    }
    let reference = reference.trim().split('#').next().unwrap_or_default();
    let (request_path, _) = split_query(request);
    let absolute = if has_scheme(reference) {
        reference.to_owned()
    } else if reference.starts_with("//") {
        format!("{}:{reference}", origin.scheme.name())
    } else if reference.is_empty() {
        format!("{origin}{request}")
    } else if reference.starts_with('/') {
        format!("{origin}{reference}")
    } else if reference.starts_with('?') {
        format!("{origin}{request_path}{reference}")
    } else {
        let directory = request_path
            .rsplit_once('/')
            .map_or("", |(before, _)| before);
        format!("{origin}{directory}/{reference}")
    };
    Ok(parse(&absolute)?)
}

/// The names of a query's parameters, decoded.
pub(crate) fn query_names(query: &str) -> impl Iterator<Item = Cow<'_, str>> {
    query
        .split('&')
        .map(|pair| pair.split('=').next().unwrap_or_default())
        .filter(|name| !name.is_empty())
        .map(decode)
}

/// Percent-encoding undone.
pub(crate) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend(before.as_bytes());
        let octet = after
            .get(..2)
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(octet.unwrap_or(b'%'));
        rest = if octet.is_some() {
            after.get(2..).unwrap_or_default()
        } else {
            after
        };
    }
    bytes.extend(rest.as_bytes());
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

fn split_query(target: &str) -> (&str, Option<&str>) {
    match target.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (target, None),
    }
}

fn has_scheme(reference: &str) -> bool {
    let before = reference.split(['/', '?']).next().unwrap_or_default();
    let Some((scheme, _)) = before.split_once(':') else {
        return false;
    };
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
}

/// The path with its `.` and `..` carried out, also the encoded ones, as every reader of URLs does.
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    for (index, segment) in segments.iter().enumerate() {
        let plain = segment.to_ascii_lowercase().replace("%2e", ".");
        let is_last = index + 1 == segments.len();
        match plain.as_str() {
            "." => {}
            ".." => {
                kept.pop();
            }
            _ => {
                kept.push(segment);
                continue;
            }
        }
        if is_last {
            kept.push("");
        }
    }
    format!("/{}", kept.join("/"))
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
