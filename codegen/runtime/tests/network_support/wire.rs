//! The default transport, with everything about it that a test can neither wait for nor bring about by a server.

use std::net::{SocketAddr, TcpListener};
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use futures_util::Stream;
use openapi_runtime::{
    ApiClient, ApiClientBuilder, Body, BoxFuture, ReqwestTransport, Transport, TransportError,
    TransportRequest, TransportResponse,
};
use tokio::net::TcpSocket;

use super::reply::STALLS_AFTER;
use super::{Event, Reply, Server, Stall};
use crate::client_support::API;

/// Sends requests to a server over [`ReqwestTransport`].
///
/// It tells the events that only a caller can know of: that all has arrived of a body that will stall, and nothing follows.
/// And it sends those requests elsewhere that shall be refused or ignored: to addresses where that happens.
#[derive(Clone)]
struct Wire(Arc<Inner>);

struct Inner {
    transport: ReqwestTransport,
    server: Server,
    nobody: Nobody,
    /// The kernel makes its connections, and nobody ever takes them.
    ignorant: TcpListener,
}

/// An address where nothing listens, and nothing can begin to while this is held.
pub(crate) struct Nobody(TcpSocket);

impl Nobody {
    pub(crate) fn new() -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(SocketAddr::from(([127, 0, 0, 1], 0))).unwrap();
        Self(socket)
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.0.local_addr().unwrap()
    }
}

/// A client of a server.
pub(crate) fn client(server: &Server) -> ApiClientBuilder {
    ApiClient::builder(&API)
        .base_url(server.url())
        .transport(Wire::new(server))
}

impl Wire {
    /// Connecting has an hour, so that no test depends on the one time limit that no clock of ours can move.
    fn new(server: &Server) -> Self {
        let transport = ReqwestTransport::builder()
            .connect_timeout(Duration::from_hours(1))
            .tls(trusting_nobody());
        Self(Arc::new(Inner {
            transport: transport.build().unwrap(),
            server: server.clone(),
            nobody: Nobody::new(),
            ignorant: TcpListener::bind("127.0.0.1:0").unwrap(),
        }))
    }
}

/// No https is spoken here, and reading all that the operating system trusts takes longer than a test.
fn trusting_nobody() -> rustls::ClientConfig {
    rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth()
}

impl Transport for Wire {
    fn send(
        &self,
        mut request: TransportRequest,
    ) -> BoxFuture<Result<TransportResponse, TransportError>> {
        let wire = Arc::clone(&self.0);
        Box::pin(async move {
            let target = request.uri().path_and_query().unwrap().to_string();
            match wire.server.next_reply(&target) {
                Reply::Refused => {
                    wire.server.note(&target);
                    redirect(&mut request, wire.nobody.address());
                }
                Reply::Ignored => {
                    wire.server.note(&target);
                    redirect(&mut request, wire.ignorant.local_addr().unwrap());
                    let server = wire.server.clone();
                    tokio::spawn(async move { server.tell(Event::Stalled(target, Stall::Answer)) });
                    return wire.transport.send(request).await;
                }
                _ => {}
            }
            let mut response = wire.transport.send(request).await?;
            if let Some(bytes) = response.headers().get(STALLS_AFTER) {
                let bytes = bytes.to_str().unwrap().parse().unwrap();
                let body = std::mem::replace(response.body_mut(), Body::empty());
                let server = wire.server.clone();
                let stall = if response.status().is_success() {
                    Stall::Answer
                } else {
                    Stall::ErrorBody
                };
                *response.body_mut() = Body::from_stream(telling(body, bytes, move || {
                    server.tell(Event::Stalled(target, stall));
                }));
            }
            Ok(response)
        })
    }
}

fn redirect(request: &mut TransportRequest, to: SocketAddr) {
    let mut parts = request.uri().clone().into_parts();
    parts.authority = Some(to.to_string().parse().unwrap());
    *request.uri_mut() = parts.try_into().unwrap();
}

/// A body that tells when so many bytes of it have arrived, and the caller waits for more.
fn telling(
    mut body: Body,
    mut bytes: usize,
    tell: impl FnOnce() + Send + 'static,
) -> impl Stream<Item = Result<openapi_runtime::Bytes, TransportError>> + Send {
    let mut tell = Some(tell);
    futures_util::stream::poll_fn(move |context| {
        let polled = Pin::new(&mut body).poll_next(context);
        match &polled {
            Poll::Ready(Some(Ok(chunk))) => bytes -= chunk.len(),
            Poll::Pending if bytes == 0 => {
                if let Some(tell) = tell.take() {
                    // By a task of its own: on this one thread it runs after the caller has begun to wait.
                    tokio::spawn(async move { tell() });
                }
            }
            _ => {}
        }
        polled
    })
}
