//! Bytes from a server: over https, under limits, through redirects.

use std::io::Write;
use std::time::Duration;

use flate2::write::MultiGzDecoder;
use futures_util::StreamExt;
use http::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, LOCATION, USER_AGENT};
use openapi_runtime::{ReqwestTransport, Transport, TransportErrorKind, TransportRequest};
use url::Url;

use super::{Content, Limits, Location};
use crate::Trouble;

/// Redirects that are followed.
const MAXIMUM_REDIRECTS: usize = 5;

/// Fetches within one deadline for everything: all redirects, pages and documents of a run.
pub(super) struct Fetcher {
    transport: ReqwestTransport,
    runtime: tokio::runtime::Runtime,
    limits: Limits,
    deadline: tokio::time::Instant,
}

impl Fetcher {
    pub(super) fn new(limits: Limits) -> Result<Self, Trouble> {
        let transport = ReqwestTransport::builder()
            .connect_timeout(limits.connect)
            .build();
        let transport = transport.map_err(|error| Trouble::Network(error.to_string()))?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|error| Trouble::Network(format!("no runtime for the network: {error}")))?;
        Ok(Self {
            transport,
            runtime,
            limits,
            deadline: tokio::time::Instant::now() + limits.whole,
        })
    }

    pub(super) fn fetch(&self, url: &Url) -> Result<Content, Trouble> {
        let shown = Location::Url(url.clone());
        self.runtime.block_on(async {
            let fetching = self.follow(url.clone());
            match tokio::time::timeout_at(self.deadline, fetching).await {
                Ok(outcome) => outcome,
                Err(_) => Err(Trouble::Network(format!(
                    "{shown} has not answered within {}; try again later, or give more time with --timeout",
                    seconds(self.limits.whole)
                ))),
            }
        })
    }

    async fn follow(&self, url: Url) -> Result<Content, Trouble> {
        let mut location = Location::Url(url);
        for _ in 0..=MAXIMUM_REDIRECTS {
            let Location::Url(url) = &location else {
                break;
            };
            let response = self
                .transport
                .send(request(url)?)
                .await
                .map_err(|error| broken(&location, &error))?;
            let (head, mut body) = response.into_parts();
            let header = |name| {
                head.headers
                    .get(name)
                    .and_then(|value: &http::HeaderValue| value.to_str().ok())
            };
            if head.status.is_redirection() {
                let Some(target) = header(LOCATION) else {
                    return Err(Trouble::Answer(format!(
                        "{location} answered {} without saying where to",
                        head.status.as_u16()
                    )));
                };
                location = location.join(target)?;
                continue;
            }
            if head.status != http::StatusCode::OK {
                return Err(Trouble::Answer(format!(
                    "{location} answered {}; check the URL in a browser",
                    head.status
                )));
            }
            let mut bytes = Bytes::new(header(CONTENT_ENCODING), &self.limits, &location)?;
            while let Some(chunk) = body.next().await {
                let chunk = chunk.map_err(|error| broken(&location, &error))?;
                bytes.push(&chunk)?;
            }
            let media_type = header(CONTENT_TYPE).map(str::to_owned);
            return Ok(Content {
                bytes: bytes.finish()?,
                media_type,
                location,
            });
        }
        Err(Trouble::Answer(format!(
            "more than {MAXIMUM_REDIRECTS} redirects, the last one to {location}"
        )))
    }
}

fn request(url: &Url) -> Result<TransportRequest, Trouble> {
    let accepted =
        "application/json, application/yaml;q=0.9, text/yaml;q=0.9, text/html;q=0.8, */*;q=0.5";
    http::Request::get(url.as_str())
        .header(ACCEPT, accepted)
        .header(ACCEPT_ENCODING, "gzip")
        .header(
            USER_AGENT,
            concat!("openapi-upstream/", env!("CARGO_PKG_VERSION")),
        )
        .body(openapi_runtime::Bytes::new().into())
        .map_err(|error| Trouble::Location(format!("{}: {error}", Location::Url(url.clone()))))
}

fn broken(location: &Location, error: &openapi_runtime::TransportError) -> Trouble {
    let help = match error.kind() {
        TransportErrorKind::Connect | TransportErrorKind::ConnectTimeout => {
            "check the name of the server and the network"
        }
        TransportErrorKind::Tls => {
            "the certificate of the server must be one that this machine trusts"
        }
        _ => "try again later",
    };
    Trouble::Network(format!("{location}: {error}; {help}"))
}

/// What arrives, decompressed, up to a limit.
enum Bytes {
    Plain(Limited),
    Gzip(Box<MultiGzDecoder<Limited>>),
}

struct Limited {
    bytes: Vec<u8>,
    limit: usize,
    is_full: bool,
    from: String,
}

impl Bytes {
    fn new(encoding: Option<&str>, limits: &Limits, from: &Location) -> Result<Self, Trouble> {
        let limited = Limited {
            bytes: Vec::new(),
            limit: limits.bytes,
            is_full: false,
            from: from.to_string(),
        };
        match encoding
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase()
            .as_str()
        {
            "" | "identity" => Ok(Self::Plain(limited)),
            "gzip" | "x-gzip" => Ok(Self::Gzip(Box::new(MultiGzDecoder::new(limited)))),
            other => Err(Trouble::Answer(format!(
                "{from} answered with the content encoding `{other}`, which was not asked for"
            ))),
        }
    }

    fn push(&mut self, chunk: &[u8]) -> Result<(), Trouble> {
        let written = match self {
            Self::Plain(limited) => limited.write_all(chunk),
            Self::Gzip(decoder) => decoder.write_all(chunk),
        };
        written.map_err(|error| self.trouble(&error))
    }

    fn finish(mut self) -> Result<Vec<u8>, Trouble> {
        if let Self::Gzip(decoder) = &mut self
            && let Err(error) = decoder.try_finish()
        {
            return Err(self.trouble(&error));
        }
        Ok(match self {
            Self::Plain(limited) => limited.bytes,
            Self::Gzip(mut decoder) => std::mem::take(&mut decoder.get_mut().bytes),
        })
    }

    fn trouble(&self, error: &std::io::Error) -> Trouble {
        let limited = match self {
            Self::Plain(limited) => limited,
            Self::Gzip(decoder) => decoder.get_ref(),
        };
        let from = &limited.from;
        if limited.is_full {
            Trouble::TooLarge(format!(
                "{from} answered with more than {} MB; name the document itself instead of a page that carries it",
                limited.limit / 1_000_000
            ))
        } else {
            Trouble::Network(format!(
                "{from} answered with gzip that cannot be undone: {error}"
            ))
        }
    }
}

impl Write for Limited {
    fn write(&mut self, chunk: &[u8]) -> std::io::Result<usize> {
        if self.bytes.len() + chunk.len() > self.limit {
            self.is_full = true;
            return Err(std::io::ErrorKind::StorageFull.into());
        }
        self.bytes.extend_from_slice(chunk);
        Ok(chunk.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn seconds(time: Duration) -> String {
    format!("{} s", time.as_secs_f64())
}
