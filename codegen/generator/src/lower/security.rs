//! Security schemes and the error conventions of the whole document.

use openapiv3::{APIKeyLocation, OpenAPI, SecurityScheme as Scheme};
use serde_json::Value;

use super::components::resolve;
use super::docs;
use crate::finding::Pointer;
use crate::model::{
    ApiKeyLocation, ClientAuthentication, ErrorPointers, SchemeKind, SecurityScheme,
    TokenRequestEncoding,
};

/// The schemes that a client can satisfy; `check` has refused the others.
pub(super) fn schemes(api: &OpenAPI) -> Vec<SecurityScheme> {
    let Some(components) = &api.components else {
        return Vec::new();
    };
    components
        .security_schemes
        .iter()
        .filter_map(|(name, scheme)| {
            let pointer = Pointer::root().child("components").child("securitySchemes");
            let (scheme, _) = resolve(scheme, pointer.child(name), "securitySchemes", |name| {
                components.security_schemes.get(name)
            })?;
            Some(SecurityScheme {
                name: name.clone(),
                description: description(scheme),
                kind: kind(scheme)?,
            })
        })
        .collect()
}

fn kind(scheme: &Scheme) -> Option<SchemeKind> {
    match scheme {
        Scheme::HTTP {
            scheme, extensions, ..
        } if scheme.eq_ignore_ascii_case("basic") => Some(SchemeKind::Basic {
            client_authentication: if docs::is_set(extensions, "x-client-authentication") {
                ClientAuthentication::Yes
            } else {
                ClientAuthentication::No
            },
        }),
        Scheme::HTTP { scheme, .. } if scheme.eq_ignore_ascii_case("bearer") => {
            Some(SchemeKind::Bearer)
        }
        Scheme::APIKey {
            location,
            name,
            extensions,
            ..
        } => Some(SchemeKind::ApiKey {
            location: match location {
                APIKeyLocation::Header => ApiKeyLocation::Header,
                APIKeyLocation::Query => ApiKeyLocation::Query,
                APIKeyLocation::Cookie => return None,
            },
            parameter: name.clone(),
            prefix: docs::text(extensions, "x-prefix"),
        }),
        Scheme::OAuth2 {
            flows, extensions, ..
        } => {
            let flow = flows.client_credentials.as_ref()?;
            Some(SchemeKind::ClientCredentials {
                token_url: flow.token_url.clone(),
                encoding: match docs::text(extensions, "x-token-request").as_deref() {
                    Some("json") => TokenRequestEncoding::Json,
                    _ => TokenRequestEncoding::Form,
                },
                scopes: flow.scopes.keys().cloned().collect(),
            })
        }
        Scheme::HTTP { .. } | Scheme::OpenIDConnect { .. } => None,
    }
}

fn description(scheme: &Scheme) -> Option<String> {
    match scheme {
        Scheme::APIKey { description, .. }
        | Scheme::HTTP { description, .. }
        | Scheme::OAuth2 { description, .. }
        | Scheme::OpenIDConnect { description, .. } => description.clone(),
    }
}

/// `x-error`.
pub(super) fn error_pointers(api: &OpenAPI) -> ErrorPointers {
    let pointers = |member: &str| {
        api.extensions
            .get("x-error")
            .and_then(|error| error.get(member))
            .and_then(Value::as_array)
            .map(|pointers| {
                pointers
                    .iter()
                    .filter_map(Value::as_str)
                    .map(str::to_owned)
                    .collect()
            })
            .unwrap_or_default()
    };
    ErrorPointers {
        code: pointers("code"),
        message: pointers("message"),
    }
}
