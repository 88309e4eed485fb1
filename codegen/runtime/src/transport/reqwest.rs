//! The transport over reqwest and rustls.

mod origins;

use std::error::Error as StdError;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt;
use http::uri::Scheme;
use http_body::Body as _;
use rustls_platform_verifier::BuilderVerifierExt;

use origins::Origins;

use super::{
    Body, BoxFuture, Transport, TransportError, TransportErrorKind, TransportRequest,
    TransportResponse,
};
use crate::body::{BodyStream, RequestBody};
use crate::error::{Error, with_causes};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
const IDLE_TIMEOUT: Duration = Duration::from_mins(1);

/// The transport that clients use unless they are given another: reqwest over rustls, HTTP/1.1.
///
/// It trusts what the operating system trusts, uses the proxy that the environment names (`HTTPS_PROXY`, `NO_PROXY`) for
/// https and none for plain http, which is only ever spoken to this machine, follows no redirect, and keeps connections
/// open for a minute. It must be used within a Tokio runtime, which blocking calls bring along. Cloning shares the connections.
#[derive(Clone)]
pub struct ReqwestTransport {
    awaited: Clients,
    /// A connection is served by the runtime that opened it, so a blocking call within that runtime would wait in vain.
    #[cfg(feature = "blocking")]
    blocking: Clients,
    origins: Arc<Origins>,
}

#[derive(Clone)]
struct Clients {
    secure: reqwest::Client,
    /// Plain http goes to this machine only, so a proxy would take the request where it must not go.
    loopback: reqwest::Client,
}

impl ReqwestTransport {
    /// A transport with the default settings.
    ///
    /// # Errors
    /// If the operating system offers no trusted certificates.
    pub fn new() -> Result<Self, Error> {
        Self::builder().build()
    }

    /// A transport with other settings.
    pub fn builder() -> ReqwestTransportBuilder {
        ReqwestTransportBuilder {
            connect_timeout: CONNECT_TIMEOUT,
            tls: None,
        }
    }
}

impl ReqwestTransport {
    /// Those of the runtime that this runs in.
    fn clients(&self) -> &Clients {
        #[cfg(feature = "blocking")]
        if crate::blocking::on_driver_thread() {
            return &self.blocking;
        }
        &self.awaited
    }
}

impl std::fmt::Debug for ReqwestTransport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // A proxy's URL may hold a password.
        f.debug_struct("ReqwestTransport").finish_non_exhaustive()
    }
}

/// Settings of a [`ReqwestTransport`].
#[derive(Debug, Clone)]
#[must_use]
pub struct ReqwestTransportBuilder {
    connect_timeout: Duration,
    tls: Option<rustls::ClientConfig>,
}

impl ReqwestTransportBuilder {
    /// How long connecting may take, name resolution and TLS handshake included. Default: 5 seconds.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Other TLS settings: a private certificate authority, a client certificate, another crypto provider.
    pub fn tls(mut self, config: rustls::ClientConfig) -> Self {
        self.tls = Some(config);
        self
    }

    /// Builds the transport.
    ///
    /// # Errors
    /// If the operating system offers no trusted certificates.
    pub fn build(self) -> Result<ReqwestTransport, Error> {
        let tls = self.tls.map_or_else(platform_tls, Ok)?;
        let client = || {
            reqwest::Client::builder()
                .redirect(reqwest::redirect::Policy::none())
                .connect_timeout(self.connect_timeout)
                .pool_idle_timeout(IDLE_TIMEOUT)
                .tcp_nodelay(true)
                // The core decides about repetition; a transport that repeats on its own would hide it.
                .retry(reqwest::retry::never())
                .tls_backend_preconfigured(tls.clone())
        };
        let build = |builder: reqwest::ClientBuilder| {
            builder.build().map_err(|error| {
                Error::configuration(format!(
                    "the HTTP client cannot be built: {}",
                    with_causes(&error)
                ))
            })
        };
        let clients = || {
            Ok::<_, Error>(Clients {
                secure: build(client().https_only(true))?,
                loopback: build(client().no_proxy())?,
            })
        };
        Ok(ReqwestTransport {
            awaited: clients()?,
            #[cfg(feature = "blocking")]
            blocking: clients()?,
            origins: Arc::default(),
        })
    }
}

/// The provider is given to this one configuration: installing it for the whole process is the application's decision.
fn platform_tls() -> Result<rustls::ClientConfig, Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(BuilderVerifierExt::with_platform_verifier);
    match config {
        Ok(config) => Ok(config.with_no_client_auth()),
        Err(error) => Err(Error::configuration(format!(
            "no trusted certificates: {}; install the system's CA certificates or point SSL_CERT_FILE to them",
            with_causes(&error)
        ))),
    }
}

impl Transport for ReqwestTransport {
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<Result<TransportResponse, TransportError>> {
        let clients = self.clients();
        let client = if request.uri().scheme() == Some(&Scheme::HTTPS) {
            &clients.secure
        } else {
            &clients.loopback
        };
        let request = match to_reqwest(request, &self.origins) {
            Ok(request) => request,
            Err(error) => return Box::pin(std::future::ready(Err(error))),
        };
        let sending = client.execute(request);
        Box::pin(sending.map(|outcome| outcome.map(answer).map_err(classify)))
    }

    fn reads_context(&self) -> bool {
        false
    }
}

/// Without the extensions, which nothing below reads.
fn to_reqwest(
    request: TransportRequest,
    origins: &Origins,
) -> Result<reqwest::Request, TransportError> {
    let (parts, body) = request.into_parts();
    let url = origins.url(&parts.uri)?;
    let mut request = reqwest::Request::new(parts.method, url);
    *request.version_mut() = parts.version;
    *request.headers_mut() = parts.headers;
    *request.body_mut() = Some(sent(body));
    Ok(request)
}

/// The body as reqwest takes it. A length that is known becomes `Content-Length`.
fn sent(body: RequestBody) -> reqwest::Body {
    if let Some(bytes) = body.as_bytes() {
        return reqwest::Body::from(bytes.clone());
    }
    let length = body.length();
    let chunks = Mutex::new(body.into_stream());
    reqwest::Body::wrap(Outgoing { chunks, length })
}

/// A stream on its way out.
struct Outgoing {
    /// Locked by nobody: it makes of a stream that may move to another thread one that may be seen from there.
    chunks: Mutex<BodyStream>,
    /// What is left of the length that was promised.
    length: Option<u64>,
}

impl http_body::Body for Outgoing {
    type Data = Bytes;
    type Error = Box<dyn StdError + Send + Sync>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
        let chunks = self
            .chunks
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner);
        let chunk = ready!(chunks.as_mut().poll_next(context));
        if let (Some(Ok(chunk)), Some(left)) = (&chunk, &mut self.length) {
            *left = left.saturating_sub(u64::try_from(chunk.len()).unwrap_or(u64::MAX));
        }
        Poll::Ready(chunk.map(|chunk| chunk.map(http_body::Frame::data)))
    }

    fn size_hint(&self) -> http_body::SizeHint {
        let exact = self.length.map(http_body::SizeHint::with_exact);
        exact.unwrap_or_default()
    }
}

fn answer(response: reqwest::Response) -> TransportResponse {
    http::Response::<reqwest::Body>::from(response).map(|body| Body::from_stream(Chunks(body)))
}

/// The chunks of a response as a stream.
struct Chunks(reqwest::Body);

impl futures_core::Stream for Chunks {
    type Item = Result<bytes::Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let frame = match ready!(Pin::new(&mut self.0).poll_frame(context)) {
                Some(Ok(frame)) => frame,
                Some(Err(error)) => return Poll::Ready(Some(Err(classify(error)))),
                None => return Poll::Ready(None),
            };
            // Trailers are no content.
            if let Ok(chunk) = frame.into_data() {
                return Poll::Ready(Some(Ok(chunk)));
            }
        }
    }
}

/// The URL is left out of the error: its query may hold a key.
fn classify(error: reqwest::Error) -> TransportError {
    let kind = if error.is_connect() && error.is_timeout() {
        TransportErrorKind::ConnectTimeout
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if error.is_connect() {
        if is_tls(&error) {
            TransportErrorKind::Tls
        } else {
            TransportErrorKind::Connect
        }
    } else if error.is_body() || error.is_decode() {
        TransportErrorKind::Body
    } else if error.is_builder() {
        TransportErrorKind::Fatal
    } else if error.is_request() {
        TransportErrorKind::Reset
    } else {
        TransportErrorKind::Other
    };
    TransportError::new(kind, error.without_url())
}

fn is_tls(error: &(dyn StdError + 'static)) -> bool {
    // An I/O error carries its cause inside itself, not as its source, and may hold another I/O error.
    let inner = error
        .downcast_ref::<std::io::Error>()
        .and_then(std::io::Error::get_ref);
    error.is::<rustls::Error>()
        || inner.is_some_and(|inner| is_tls(inner))
        || error.source().is_some_and(is_tls)
}
