//! Which operation a request is of.

use openapi_runtime::{Api, Operation};
use url::Url;

use crate::conformance::Document;

/// Where operations are served.
pub(super) struct Servers(Vec<Url>);

/// Whether a request is of an operation.
pub(super) enum Match {
    /// It is, with these values of the path's parameters.
    Operation(&'static Operation, Vec<(String, String)>),
    /// It is the API's, but the document has no such operation.
    Unknown,
    /// It goes elsewhere.
    Elsewhere,
}

impl Servers {
    /// The given one, else all that the document names.
    pub(super) fn new(given: Option<&str>, document: &Document) -> Result<Self, String> {
        let parsed = |url: &str| {
            Url::parse(url).map_err(|error| format!("the base URL `{url}` is none: {error}"))
        };
        if let Some(given) = given {
            return Ok(Self(vec![parsed(given)?]));
        }
        let servers = document.root()["servers"].as_array();
        let urls: Vec<Url> = servers
            .into_iter()
            .flatten()
            .filter_map(|server| parsed(server["url"].as_str()?).ok())
            .collect();
        if urls.is_empty() {
            return Err("the document names no server: give `--base-url`".to_owned());
        }
        Ok(Self(urls))
    }

    /// Their addresses.
    pub(super) fn shown(&self) -> String {
        let urls: Vec<&str> = self.0.iter().map(Url::as_str).collect();
        urls.join(", ")
    }

    /// The server that a URL is of.
    pub(super) fn of<'s>(&'s self, url: &Url) -> Option<&'s Url> {
        self.0.iter().find(|server| below(server, url).is_some())
    }

    /// The operation of a request.
    pub(super) fn find(&self, api: &Api, method: &str, url: &Url) -> Match {
        let paths: Vec<&str> = self
            .0
            .iter()
            .filter_map(|server| below(server, url))
            .collect();
        if paths.is_empty() {
            return Match::Elsewhere;
        }
        let operations = api.operations.iter().copied();
        let found = operations
            .filter(|operation| operation.method.as_str().eq_ignore_ascii_case(method))
            .flat_map(|operation| {
                let paths = paths.iter();
                paths.filter_map(move |path| Some((operation, values(operation.path, path)?)))
            });
        // `/users/me` is meant rather than `/users/{id}`.
        match found.min_by_key(|(_, values)| values.len()) {
            Some((operation, values)) => Match::Operation(operation, values),
            None => Match::Unknown,
        }
    }
}

/// The path of a URL below that of a server.
fn below<'u>(server: &Url, url: &'u Url) -> Option<&'u str> {
    if server.origin() != url.origin() {
        return None;
    }
    let base = server.path().trim_end_matches('/');
    let path = url.path().strip_prefix(base)?;
    (path.is_empty() || path.starts_with('/')).then_some(path)
}

/// The values of a template's parameters, if a path is of the template.
fn values(template: &str, path: &str) -> Option<Vec<(String, String)>> {
    let segments: Vec<&str> = template.split('/').collect();
    let found: Vec<&str> = path.split('/').collect();
    if segments.len() != found.len() {
        return None;
    }
    let mut values = Vec::new();
    for (segment, found) in segments.into_iter().zip(found) {
        let Some((before, rest)) = segment.split_once('{') else {
            if segment != decoded(found) {
                return None;
            }
            continue;
        };
        let (name, after) = rest.split_once('}')?;
        let value = found.strip_prefix(before)?.strip_suffix(after)?;
        if value.is_empty() || after.contains('{') {
            return None;
        }
        values.push((name.to_owned(), decoded(value)));
    }
    Some(values)
}

/// Undoes percent-encoding as paths have it, where `+`, `&` and `=` are themselves.
fn decoded(segment: &str) -> String {
    let escaped = segment
        .replace('+', "%2B")
        .replace('&', "%26")
        .replace('=', "%3D");
    url::form_urlencoded::parse(escaped.as_bytes())
        .map(|(segment, _)| segment.into_owned())
        .collect()
}

/// The day of an entry, as RFC 3339 writes it.
pub(super) fn day(started: &str) -> Option<&str> {
    let day = started.get(..10)?;
    let is_day = day.parse::<openapi_runtime::Date>().is_ok();
    is_day.then_some(day)
}

#[cfg(test)]
mod tests {
    use openapi_runtime::Api;
    use url::Url;

    use super::{Match, Servers, day, values};
    use crate::conformance::Document;
    use crate::{GCORE_API, VNGCLOUD_API};

    fn found(api: &Api, servers: &Servers, method: &str, url: &str) -> String {
        match servers.find(api, method, &Url::parse(url).unwrap()) {
            Match::Operation(operation, values) => {
                let values: Vec<String> = values
                    .iter()
                    .map(|(name, value)| format!("{name}={value}"))
                    .collect();
                format!("{} {}", operation.id, values.join(" "))
            }
            Match::Unknown => "unknown".to_owned(),
            Match::Elsewhere => "elsewhere".to_owned(),
        }
    }

    #[test]
    fn requests_are_of_operations_below_the_servers_of_the_document() {
        let vngcloud = Document::load(&VNGCLOUD_API.specification()).unwrap();
        let servers = Servers::new(None, &vngcloud).unwrap();
        let found = |method, url| found(VNGCLOUD_API.description, &servers, method, url);
        assert_eq!(
            found(
                "GET",
                "https://iamapis.vngcloud.vn/accounts-api/v1/iam-users/a%2Fb+c"
            ),
            "getUser id=a/b+c"
        );
        assert_eq!(
            found(
                "get",
                "https://iam.console.greennode.ai/accounts-api/v1/iam-users?x=1"
            ),
            "listUsers "
        );
        assert_eq!(
            found("GET", "https://iamapis.vngcloud.vn/accounts-api/v9/none"),
            "unknown"
        );
        assert_eq!(
            found(
                "GET",
                "https://iamapis.vngcloud.vn/accounts-apis/v1/iam-users"
            ),
            "elsewhere"
        );
        assert_eq!(
            found(
                "GET",
                "http://iamapis.vngcloud.vn/accounts-api/v1/iam-users"
            ),
            "elsewhere"
        );
    }

    #[test]
    fn a_given_base_url_is_the_only_server() {
        let gcore = Document::load(&GCORE_API.specification()).unwrap();
        let servers = Servers::new(Some("http://127.0.0.1:8080/proxy/"), &gcore).unwrap();
        let found = |url| found(GCORE_API.description, &servers, "GET", url);
        assert_eq!(
            found("http://127.0.0.1:8080/proxy/iam/clients/me"),
            "accountOverview "
        );
        assert_eq!(found("http://127.0.0.1:8080/iam/clients/me"), "elsewhere");
        assert_eq!(found("https://api.gcore.com/iam/clients/me"), "elsewhere");
        assert!(Servers::new(Some("here"), &gcore).is_err());
    }

    #[test]
    fn templates_have_parameters_in_segments() {
        let one = |name: &str, value: &str| Some(vec![(name.to_owned(), value.to_owned())]);
        assert_eq!(
            values("/files/{name}.json", "/files/a.json"),
            one("name", "a")
        );
        assert_eq!(values("/files/{name}.json", "/files/.json"), None);
        assert_eq!(values("/files", "/files/"), None);
    }

    #[test]
    fn a_day_is_the_beginning_of_a_time() {
        assert_eq!(day("2026-01-31T12:00:00.000Z"), Some("2026-01-31"));
        assert_eq!(day("2026-02-31T12:00:00Z"), None);
        assert_eq!(day(""), None);
    }
}
