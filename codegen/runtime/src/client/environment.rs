//! Credentials from environment variables.

use super::ApiClientBuilder;
use crate::api::{ClientAuthentication, SchemeKind};
use crate::error::Error;

/// Credentials that the environment may hold, and the ends of the names of their variables.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    ClientCredentials,
    Token,
    ApiKey,
    Basic,
    Http,
}

impl Kind {
    fn of(scheme: &SchemeKind) -> Option<Self> {
        Some(match scheme {
            SchemeKind::Basic {
                client_authentication: ClientAuthentication::No,
            } => Self::Basic,
            SchemeKind::Basic {
                client_authentication: ClientAuthentication::Yes,
            }
            | SchemeKind::ClientCredentials { .. } => Self::ClientCredentials,
            SchemeKind::Bearer => Self::Token,
            SchemeKind::ApiKey { .. } => Self::ApiKey,
            SchemeKind::Http { .. } => Self::Http,
            SchemeKind::MutualTls => return None,
        })
    }

    fn suffixes(self) -> &'static [&'static str] {
        match self {
            Self::ClientCredentials => &["CLIENT_ID", "CLIENT_SECRET"],
            Self::Token => &["TOKEN"],
            Self::ApiKey => &["API_KEY"],
            Self::Basic => &["USERNAME", "PASSWORD"],
            Self::Http => &["CREDENTIALS"],
        }
    }
}

impl ApiClientBuilder {
    /// Takes credentials and base URL from environment variables, or from whatever `lookup` reads instead of them.
    /// See [`ApiClient::from_env`](crate::ApiClient::from_env) for their names. What is not there is left as it was.
    ///
    /// # Errors
    /// If no complete set of credentials is found, or half of one; the message lists every variable that is missing.
    pub fn environment(mut self, lookup: impl Fn(&str) -> Option<String>) -> Result<Self, Error> {
        let Some(prefix) = self.api.environment_prefix else {
            return Err(Error::configuration(
                "this API has no environment variables",
            ));
        };
        let name = |suffix: &str| format!("{prefix}_{suffix}");
        let read = |suffix: &str| lookup(&name(suffix)).filter(|value| !value.trim().is_empty());
        let list = |suffixes: &[&str]| {
            suffixes
                .iter()
                .map(|suffix| name(suffix))
                .collect::<Vec<_>>()
                .join(" and ")
        };

        let mut kinds = Vec::new();
        for scheme in self.api.schemes {
            if let Some(kind) = Kind::of(&scheme.kind)
                && !kinds.contains(&kind)
            {
                kinds.push(kind);
            }
        }
        let mut found_any = kinds.is_empty();
        let mut half_set = Vec::new();
        for &kind in &kinds {
            let values: Option<Vec<String>> =
                kind.suffixes().iter().map(|suffix| read(suffix)).collect();
            if let Some(values) = values {
                found_any = true;
                self = self.take(kind, values);
            } else if kind.suffixes().iter().any(|suffix| read(suffix).is_some()) {
                half_set.extend(
                    kind.suffixes()
                        .iter()
                        .filter(|suffix| read(suffix).is_none())
                        .copied(),
                );
            }
        }
        if !half_set.is_empty() {
            return Err(Error::configuration(format!(
                "missing in the environment: {}",
                list(&half_set)
            )));
        }
        if !found_any {
            let choices = kinds
                .iter()
                .map(|kind| list(kind.suffixes()))
                .collect::<Vec<_>>()
                .join(", or ");
            return Err(Error::configuration(format!(
                "no credentials in the environment: set {choices}"
            )));
        }
        if let Some(url) = read("BASE_URL") {
            self.base_url = Some(url);
        }
        Ok(self)
    }

    fn take(self, kind: Kind, values: Vec<String>) -> Self {
        let mut values = values.into_iter();
        let mut next = || values.next().unwrap_or_default();
        match kind {
            Kind::ClientCredentials => self.client_credentials(next(), next()),
            Kind::Token => self.bearer_token(next()),
            Kind::ApiKey => self.api_key(next()),
            Kind::Basic => self.basic(next(), next()),
            Kind::Http => self.http_credentials(next()),
        }
    }
}
