//! A server on this machine, and clients for it.

use std::sync::Arc;
use std::time::Duration;

use openapi_runtime::{ApiClient, ReqwestTransport};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::{API, TOKEN, USER, one_thread};

pub(crate) fn transport() -> ReqwestTransport {
    ReqwestTransport::builder().tls(tls()).build().unwrap()
}

pub(crate) fn client(base_url: &str, transport: &ReqwestTransport) -> ApiClient {
    ApiClient::builder(&API)
        .base_url(base_url)
        .bearer_token(TOKEN)
        .transport(transport.clone())
        .build()
        .unwrap()
}

/// The settings of [`ReqwestTransport`] for plain http.
pub(crate) fn reqwest() -> reqwest::Client {
    reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(Duration::from_secs(5))
        .pool_idle_timeout(Duration::from_mins(1))
        .tcp_nodelay(true)
        .retry(reqwest::retry::never())
        .tls_backend_preconfigured(tls())
        .no_proxy()
        .build()
        .unwrap()
}

/// Never used, but asked for. One that trusts nobody needs no certificates of the system.
fn tls() -> rustls::ClientConfig {
    rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth()
}

/// A server that answers the user to whatever it is asked, on connections that stay open. One thread serves all of them:
/// two would be placed on the processors at random, and one of those who are compared would be the luckier.
pub(crate) fn serve() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        one_thread().block_on(async {
            let listener = TcpListener::from_std(listener).unwrap();
            while let Ok((connection, _)) = listener.accept().await {
                tokio::spawn(answer(connection));
            }
        });
    });
    format!("http://{address}")
}

async fn answer(mut connection: TcpStream) {
    connection.set_nodelay(true).unwrap();
    let answer = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{USER}",
        USER.len()
    );
    let mut received = Vec::new();
    // It ends when the client closes the connection.
    while let Ok(1..) = connection.read_buf(&mut received).await {
        if received.ends_with(b"\r\n\r\n") {
            received.clear();
            connection.write_all(answer.as_bytes()).await.unwrap();
        }
    }
}
