//! Where a document says that its API is.

use std::net::{Ipv4Addr, Ipv6Addr};

/// What the URL of a server means to a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Address {
    /// An address that calls can be sent to.
    Absolute(String),
    /// An address that calls are not sent to: plain http to another machine.
    Insecure(String),
    /// A path, on a host that the document does not name. Without the slash at its end.
    Path(String),
    /// Not an address of HTTP.
    Unusable,
}

impl Address {
    /// Reads a URL whose variables are filled in.
    pub(crate) fn of(url: &str) -> Self {
        let url = url.trim();
        // RFC 3986, section 4.2: the scheme of whoever asks, which is https.
        let full = url.strip_prefix("//").map(|rest| format!("https://{rest}"));
        let url = full.as_deref().unwrap_or(url);
        if is_absolute(url) && !url.contains(['?', '#']) {
            return if is_secure(url) {
                Self::Absolute(url.to_owned())
            } else {
                Self::Insecure(url.to_owned())
            };
        }
        // A host of its own makes a path that any URL may have.
        if url.starts_with('/')
            && !url.contains(['?', '#'])
            && is_absolute(&format!("https://localhost{url}"))
        {
            return Self::Path(url.trim_end_matches('/').to_owned());
        }
        Self::Unusable
    }

    /// What a client takes for its base URL: a URL, a path that lacks a host, or nothing.
    pub(crate) fn base_url(self) -> String {
        match self {
            Self::Absolute(url) | Self::Insecure(url) | Self::Path(url) => url,
            Self::Unusable => String::new(),
        }
    }
}

/// The server that is the default, of those that a document lists: the first; but where that is plain http, the first that has the
/// same host by TLS, if there is one.
pub(crate) fn preferred(addresses: impl IntoIterator<Item = Address>) -> Option<(usize, Address)> {
    let mut addresses = addresses.into_iter().enumerate();
    let first = addresses.next()?;
    let secure = match &first.1 {
        Address::Insecure(url) => {
            let host = host(url).to_ascii_lowercase();
            addresses.find(|(_, address)| {
                matches!(address, Address::Absolute(url) if host == self::host(url).to_ascii_lowercase())
            })
        }
        _ => None,
    };
    Some(secure.unwrap_or(first))
}

/// The host of an absolute URL.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    authority
        .split_once(':')
        .map_or(authority, |(host, _)| host)
}

/// Whether a base URL is one that calls are sent to.
pub(crate) fn is_complete(base_url: &str) -> bool {
    matches!(Address::of(base_url), Address::Absolute(_))
}

/// A template with its variables replaced by their values. A name without value stays as it is.
pub(crate) fn filled<'v>(template: &str, value: impl Fn(&str) -> Option<&'v str>) -> String {
    let mut output = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        output.push_str(before);
        match after.split_once('}') {
            Some((name, behind)) if let Some(value) = value(name) => {
                output.push_str(value);
                rest = behind;
            }
            _ => {
                output.push('{');
                rest = after;
            }
        }
    }
    output.push_str(rest);
    output
}

/// The names in a template, in their order.
pub(crate) fn variables(template: &str) -> impl Iterator<Item = &str> {
    let parts = template.split('{').skip(1);
    parts.filter_map(|part| part.split_once('}').map(|(name, _)| name))
}

/// The address that a reference of the document means. `base` is the URL of the API; without a host it gives none.
pub(crate) fn resolve(base: &str, reference: &str) -> String {
    let reference = reference.trim();
    let origin_end = base.find("://").map(|scheme| {
        let host = scheme + "://".len();
        base.get(host..)
            .and_then(|rest| rest.find('/'))
            .map_or(base.len(), |path| host + path)
    });
    let (Some(origin_end), true) = (origin_end, reference.starts_with('/')) else {
        return reference.to_owned();
    };
    if let Some(rest) = reference.strip_prefix("//") {
        return format!("https://{rest}");
    }
    format!("{}{reference}", base.get(..origin_end).unwrap_or_default())
}

/// Whether tokens can be asked for at an address: an absolute URL, or a path on the API's host.
pub(crate) fn is_token_url(url: &str) -> bool {
    if url.contains('#') {
        return false;
    }
    if url.starts_with('/') {
        return is_absolute(&format!("https://localhost{url}"));
    }
    is_absolute(url) && is_secure(url)
}

/// Whether credentials may be sent to an absolute URL: by TLS, or without leaving this machine.
fn is_secure(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("http://") else {
        return true;
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if let Some(address) = authority.strip_prefix('[') {
        let address = address.split(']').next().unwrap_or_default();
        return address.parse() == Ok(Ipv6Addr::LOCALHOST);
    }
    let host = authority.split(':').next().unwrap_or_default();
    host.eq_ignore_ascii_case("localhost")
        || host
            .parse::<Ipv4Addr>()
            .is_ok_and(|address| address.is_loopback())
}

/// `https://host…`, without a user and without characters that a URL does not have.
fn is_absolute(url: &str) -> bool {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        is_authority(authority)
            && rest
                .chars()
                .all(|c| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c))
            && rest.split('%').skip(1).all(|escaped| {
                let digits = escaped.bytes().take(2);
                digits.filter(u8::is_ascii_hexdigit).count() == 2
            })
    })
}

/// A host, with or without a port.
fn is_authority(authority: &str) -> bool {
    let (host, port) = if let Some(rest) = authority.strip_prefix('[') {
        let Some((address, port)) = rest.split_once(']') else {
            return false;
        };
        if address.parse::<Ipv6Addr>().is_err() {
            return false;
        }
        (None, port)
    } else {
        let end = authority.find(':').unwrap_or(authority.len());
        let (host, port) = authority.split_at(end);
        (Some(host), port)
    };
    let is_port = port.is_empty()
        || port.strip_prefix(':').is_some_and(|digits| {
            digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.parse::<u16>().is_ok()
        });
    is_port && host.is_none_or(is_host)
}

/// A name of labels, or an address of four numbers.
fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| {
        (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let is_number = |label: &&str| label.bytes().all(|byte| byte.is_ascii_digit());
    labels.iter().all(is_label)
        && (!labels.last().is_some_and(is_number) || host.parse::<Ipv4Addr>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_apart() {
        let url = |url: &str| Address::of(url);
        for absolute in [
            "https://api.example.com/v1/",
            "http://localhost:8080",
            "http://127.0.0.1",
            "http://[::1]:80/x",
        ] {
            assert_eq!(url(absolute), Address::Absolute(absolute.to_owned()));
        }
        assert_eq!(
            url("//api.example.com"),
            Address::Absolute("https://api.example.com".to_owned())
        );
        assert_eq!(
            url("http://example.com"),
            Address::Insecure("http://example.com".to_owned())
        );
        assert_eq!(url("/api/v3/"), Address::Path("/api/v3".to_owned()));
        assert_eq!(url("/"), Address::Path(String::new()));
        for unusable in [
            "",
            "api",
            "./v1",
            "https://{host}/",
            "/{version}",
            "ws://example.com",
        ] {
            assert_eq!(url(unusable), Address::Unusable, "{unusable}");
        }
    }

    #[test]
    fn variables_are_filled_once_and_unknown_ones_stay() {
        let value = |name: &str| match name {
            "host" => Some("{port}.example.com"),
            "port" => Some("443"),
            _ => None,
        };
        assert_eq!(
            filled("https://{host}:{port}/{base}/{", value),
            "https://{port}.example.com:443/{base}/{"
        );
    }

    #[test]
    fn paths_are_relative_to_the_origin() {
        assert_eq!(
            resolve("https://a.example/v1", "/token"),
            "https://a.example/token"
        );
        assert_eq!(
            resolve("https://a.example", "/token"),
            "https://a.example/token"
        );
        assert_eq!(resolve("/v1", "/token"), "/token");
        assert_eq!(
            resolve("https://a.example", "https://b.example/t"),
            "https://b.example/t"
        );
    }
}
