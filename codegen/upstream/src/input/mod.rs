//! The text of an upstream document: from a file or a server, as it is or out of a documentation page.

mod fetch;
mod location;
mod page;
mod script;

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;

pub use location::Location;

use self::fetch::Fetcher;
use self::script::Offer;
use crate::Trouble;

/// Pages and settings that may stand between the upstream location and the document.
const MAXIMUM_HOPS: usize = 4;

/// What an upstream may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest file, page or document, decompressed, in bytes. Default: 50 MB.
    pub bytes: usize,
    /// For each connection, name resolution and TLS included. Default: 10 seconds.
    pub connect: Duration,
    /// For everything that is fetched, redirects and pages included. Default: 60 seconds.
    pub whole: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 50_000_000,
            connect: Duration::from_secs(10),
            whole: Duration::from_mins(1),
        }
    }
}

/// A document that was found.
#[derive(Debug)]
pub struct Found {
    /// YAML or JSON.
    pub text: String,
    /// Where it came from: the page, if it was written in there.
    pub location: Location,
}

/// What a location holds.
struct Content {
    bytes: Vec<u8>,
    media_type: Option<String>,
    /// After redirects.
    location: Location,
}

/// Reads an upstream document: OpenAPI as JSON or YAML, or a page of Redoc or Swagger UI that carries or names one.
///
/// Nothing but the location and what it names is asked; the content decides what it is, because many servers send YAML as
/// `text/plain` and JSON as `text/html`.
///
/// # Errors
/// If there is no document, or not within the limits.
pub fn read(location: &Location, limits: &Limits) -> Result<Found, Trouble> {
    let mut reader = Reader {
        limits: *limits,
        fetcher: None,
    };
    let mut location = location.clone();
    for _ in 0..MAXIMUM_HOPS {
        let content = reader.content(&location)?;
        let at = content.location.clone();
        let text = text(content)?;
        if !page::is_page(&text) {
            return document(text, at);
        }
        match reader.of_page(&text, &at)? {
            Next::Document(document) => {
                return Ok(Found {
                    text: document.to_string(),
                    location: at,
                });
            }
            Next::Location(next) => location = next,
        }
    }
    Err(Trouble::NoDocument(format!(
        "{location} is one page after another that names the next; name the document itself"
    )))
}

/// Where the document of a page is.
enum Next {
    Document(Value),
    Location(Location),
}

struct Reader {
    limits: Limits,
    /// Made when the network is needed.
    fetcher: Option<Fetcher>,
}

impl Reader {
    fn content(&mut self, location: &Location) -> Result<Content, Trouble> {
        let url = match location {
            Location::File(path) => return self.file(path),
            Location::Url(url) => url,
        };
        let fetcher = match self.fetcher.take() {
            Some(fetcher) => fetcher,
            None => Fetcher::new(self.limits)?,
        };
        self.fetcher.insert(fetcher).fetch(url)
    }

    fn file(&self, path: &Path) -> Result<Content, Trouble> {
        let shown = path.display();
        let cannot =
            |error: &dyn std::fmt::Display| Trouble::File(format!("cannot read {shown}: {error}"));
        let metadata = std::fs::metadata(path).map_err(|error| cannot(&error))?;
        if !metadata.is_file() {
            return Err(cannot(&"it is no file"));
        }
        let limit = u64::try_from(self.limits.bytes).unwrap_or(u64::MAX);
        let mut bytes = Vec::new();
        File::open(path)
            .and_then(|file| file.take(limit.saturating_add(1)).read_to_end(&mut bytes))
            .map_err(|error| cannot(&error))?;
        if bytes.len() > self.limits.bytes {
            return Err(Trouble::TooLarge(format!(
                "{shown} has more than {} MB; name the document itself instead of a page that carries it",
                self.limits.bytes / 1_000_000
            )));
        }
        Ok(Content {
            bytes,
            media_type: None,
            location: Location::File(path.to_owned()),
        })
    }

    /// Looks through a page, the scripts it loads, and the settings that these name.
    fn of_page(&mut self, text: &str, at: &Location) -> Result<Next, Trouble> {
        let page = page::read(text);
        if let Some(next) = self.choose(page.offers, at)? {
            return Ok(next);
        }
        let mut unreadable = Vec::new();
        for script in &page.scripts {
            // Settings of the page are beside it; what comes from elsewhere counts visitors or draws diagrams.
            let Some(location) = at.join(script).ok().filter(|script| script.is_beside(at)) else {
                continue;
            };
            match self.content(&location).and_then(self::text) {
                Ok(text) => {
                    // Browsers resolve what a script names against the page.
                    if let Some(next) = self.choose(script::offers(&text), at)? {
                        return Ok(next);
                    }
                }
                Err(trouble) => unreadable.push(trouble.to_string()),
            }
        }
        let mut message = format!(
            "{at} is a page without an OpenAPI document: expected a page of Redoc or Swagger UI; name the document itself"
        );
        if let Some(reason) = unreadable.first() {
            message = format!("{message} ({reason})");
        }
        Err(Trouble::NoDocument(message))
    }

    fn choose(&mut self, offers: Vec<Offer>, at: &Location) -> Result<Option<Next>, Trouble> {
        let mut links: Vec<(String, Option<String>)> = Vec::new();
        for offer in offers {
            match offer {
                Offer::Document(document) => return Ok(Some(Next::Document(document))),
                Offer::Link { url, name } => {
                    if !links.iter().any(|(known, _)| *known == url) {
                        links.push((url, name));
                    }
                }
                Offer::Settings(url) => {
                    let content = self.content(&at.join(&url)?)?;
                    let location = content.location.to_string();
                    let settings: Value =
                        serde_json::from_str(&text(content)?).map_err(|error| {
                            Trouble::NoDocument(format!(
                                "the settings at {location} are no JSON: {error}"
                            ))
                        })?;
                    return self.choose(script::listed(&settings), at);
                }
            }
        }
        match links.as_slice() {
            [] => Ok(None),
            [(url, _)] => Ok(Some(Next::Location(at.join(url)?))),
            several => {
                let mut message =
                    format!("{at} offers {} documents; name one of them:", several.len());
                for (url, name) in several.iter().take(20) {
                    let location = at
                        .join(url)
                        .map_or_else(|_| url.clone(), |location| location.to_string());
                    let name = name.as_deref().unwrap_or_default();
                    message = format!("{message}\n  {location}  {name}");
                }
                Err(Trouble::NoDocument(message))
            }
        }
    }
}

fn text(content: Content) -> Result<String, Trouble> {
    let Content {
        bytes,
        media_type,
        location,
    } = content;
    let text = String::from_utf8(bytes).map_err(|_| {
        let found =
            media_type.map_or_else(|| "something else".to_owned(), |name| format!("`{name}`"));
        Trouble::NoDocument(format!(
            "{location}: expected a text in UTF-8, found {found}"
        ))
    })?;
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

fn document(text: String, location: Location) -> Result<Found, Trouble> {
    if text.trim().is_empty() {
        return Err(Trouble::NoDocument(format!("{location} is empty")));
    }
    Ok(Found { text, location })
}
