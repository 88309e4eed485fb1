//! URLs as reqwest has them.

use std::sync::{PoisonError, RwLock};

use http::Uri;
use http::uri::Authority;
use reqwest::Url;

use crate::transport::{TransportError, TransportErrorKind};

/// Redirected downloads may lead to any number of hosts. A client has its base URL, and perhaps a token endpoint elsewhere.
const MOST: usize = 4;

/// The origins that requests went to. To understand scheme, host and port again for each request would take longer than all
/// that the client itself does for it.
#[derive(Default)]
pub(super) struct Origins(RwLock<Vec<Origin>>);

struct Origin {
    /// Without path and query.
    uri: Uri,
    url: Url,
}

impl Origins {
    /// The URL of a request.
    pub(super) fn url(&self, uri: &Uri) -> Result<Url, TransportError> {
        let mut url = match self.known(uri) {
            Some(url) => url,
            None => self.learn(uri)?,
        };
        url.set_path(uri.path());
        url.set_query(uri.query());
        Ok(url)
    }

    fn known(&self, uri: &Uri) -> Option<Url> {
        // Nothing is left half done under the lock.
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let is_same = |origin: &&Origin| {
            origin.uri.authority().map(Authority::as_str) == uri.authority().map(Authority::as_str)
                && origin.uri.scheme() == uri.scheme()
        };
        known.iter().find(is_same).map(|origin| origin.url.clone())
    }

    #[cold]
    fn learn(&self, uri: &Uri) -> Result<Url, TransportError> {
        let (scheme, authority) = (uri.scheme_str(), uri.authority());
        let text = format!(
            "{}://{}/",
            scheme.unwrap_or_default(),
            authority.map_or("", |authority| authority.as_str()),
        );
        let fatal = |error| TransportError::new(TransportErrorKind::Fatal, error);
        let url = Url::parse(&text).map_err(fatal)?;
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() < MOST {
            known.push(Origin {
                uri: uri.clone(),
                url: url.clone(),
            });
        }
        Ok(url)
    }
}

#[cfg(test)]
mod tests {
    use http::Uri;
    use proptest::prelude::*;
    use reqwest::Url;

    use super::{MOST, Origins};

    const ORIGINS: [&str; 4] = [
        "http://127.0.0.1:80",
        "http://[::1]:8080",
        "https://API.example.com",
        "https://b.example:443",
    ];

    #[test]
    fn each_origin_keeps_to_itself() {
        let origins = Origins::default();
        for round in 0..2 {
            for host in 0..2 * MOST {
                for origin in [
                    format!("https://h{host}.example.com"),
                    format!("https://h{host}.example.com:8443"),
                    format!("http://127.0.0.{host}:1"),
                ] {
                    let text = format!("{origin}/{round}?a=b");
                    let uri: Uri = text.parse().unwrap();
                    assert_eq!(origins.url(&uri).unwrap().as_str(), text);
                }
            }
        }
    }

    proptest! {
        /// Whatever can be requested, it is requested as if its URL were understood as a whole.
        #[test]
        fn a_url_in_parts_is_the_same_as_in_one(
            origin in prop::sample::select(&ORIGINS),
            targets in prop::collection::vec("/[!-~]{0,12}(\\?[!-~]{0,12})?", 1..4),
        ) {
            let origins = Origins::default();
            for target in targets {
                let text = format!("{origin}{target}");
                let Ok(uri) = text.parse::<Uri>() else { continue };
                if uri.path_and_query().is_some_and(|sent| sent.as_str() == target) {
                    prop_assert_eq!(origins.url(&uri).unwrap(), Url::parse(&text).unwrap());
                }
            }
        }
    }
}
