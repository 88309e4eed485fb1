//! Security schemes and requirements, and the error conventions of the whole document.

use std::collections::HashSet;

use openapiv3::{
    APIKeyLocation, Components, OAuth2Flows, OpenAPI, SecurityRequirement, SecurityScheme as Scheme,
};
use serde_json::Value;

use super::components::resolve;
use super::docs;
use crate::check::is_settable_header;
use crate::finding::Pointer;
use crate::load::MUTUAL_TLS;
use crate::model::{
    ApiKeyLocation, ClientAuthentication, ErrorPointers, Flow, Location, SchemeKind, SchemeOrigin,
    SecurityScheme, TokenRequestEncoding,
};
use crate::naming;
use crate::server;

/// The schemes, in document order. `base_url` is what relative addresses are relative to.
///
/// Where the document says nothing of security, not even that there is none, a bearer token stands in for what it leaves out:
/// many services take one that do not say so.
pub(super) fn schemes(api: &OpenAPI, base_url: &str) -> Vec<SecurityScheme> {
    let has_schemes = |components: &Components| !components.security_schemes.is_empty();
    if says_something(api) || api.components.as_ref().is_some_and(has_schemes) {
        return declared_schemes(api, base_url);
    }
    let name = "bearer".to_owned();
    vec![SecurityScheme {
        setter: name.clone(),
        name,
        description: Some(UNSAID.to_owned()),
        kind: SchemeKind::Bearer { format: None },
        flows: Vec::new(),
        origin: SchemeOrigin::Implied,
    }]
}

const UNSAID: &str = "The API's document does not say what credentials it takes, if any. Calls carry this token if there is one.";

/// Whether the document or an operation says what credentials are needed.
fn says_something(api: &OpenAPI) -> bool {
    api.security.is_some() || api.operations().any(|(.., it)| it.security.is_some())
}

fn declared_schemes(api: &OpenAPI, base_url: &str) -> Vec<SecurityScheme> {
    let Some(components) = &api.components else {
        return Vec::new();
    };
    let mut setters = HashSet::new();
    components
        .security_schemes
        .iter()
        .filter_map(|(name, scheme)| {
            let pointer = Pointer::root().child("components").child("securitySchemes");
            let (scheme, _) = resolve(scheme, pointer.child(name), "securitySchemes", |name| {
                components.security_schemes.get(name)
            })?;
            if !is_usable(scheme) {
                return None;
            }
            Some(SecurityScheme {
                name: name.clone(),
                setter: unique(&naming::value_name(name), &mut setters),
                description: description(scheme),
                kind: kind(scheme, base_url),
                flows: match scheme {
                    Scheme::OAuth2 { flows, .. } => self::flows(flows),
                    _ => Vec::new(),
                },
                origin: SchemeOrigin::Declared,
            })
        })
        .collect()
}

/// Whether a request can hold the credential.
fn is_usable(scheme: &Scheme) -> bool {
    match scheme {
        Scheme::APIKey {
            location: APIKeyLocation::Header,
            name,
            ..
        } => is_settable_header(name),
        _ => true,
    }
}

fn unique(wanted: &str, taken: &mut HashSet<String>) -> String {
    let mut name = wanted.to_owned();
    let mut number = 2;
    while !taken.insert(name.clone()) {
        name = format!("{wanted}_{number}");
        number += 1;
    }
    name
}

fn kind(scheme: &Scheme, base_url: &str) -> SchemeKind {
    match scheme {
        Scheme::HTTP { extensions, .. } if docs::is_set(extensions, MUTUAL_TLS) => {
            SchemeKind::MutualTls
        }
        Scheme::HTTP {
            scheme, extensions, ..
        } if scheme.eq_ignore_ascii_case("basic") => SchemeKind::Basic {
            client_authentication: if docs::is_set(extensions, "x-client-authentication") {
                ClientAuthentication::Yes
            } else {
                ClientAuthentication::No
            },
        },
        Scheme::HTTP {
            scheme,
            bearer_format,
            ..
        } if scheme.eq_ignore_ascii_case("bearer") => SchemeKind::Bearer {
            format: bearer_format.clone(),
        },
        Scheme::HTTP { scheme, .. } => SchemeKind::Http {
            scheme: scheme.clone(),
        },
        Scheme::APIKey {
            location,
            name,
            extensions,
            ..
        } => SchemeKind::ApiKey {
            location: match location {
                APIKeyLocation::Header => ApiKeyLocation::Header,
                APIKeyLocation::Query => ApiKeyLocation::Query,
                APIKeyLocation::Cookie => ApiKeyLocation::Cookie,
            },
            parameter: name.clone(),
            prefix: docs::text(extensions, "x-prefix"),
        },
        Scheme::OAuth2 {
            flows, extensions, ..
        } => {
            let flow = flows.client_credentials.as_ref();
            let url = |url: &str| server::resolve(base_url, url);
            match flow.filter(|flow| server::is_token_url(&url(&flow.token_url))) {
                Some(flow) => SchemeKind::ClientCredentials {
                    token_url: url(&flow.token_url),
                    encoding: match docs::text(extensions, "x-token-request").as_deref() {
                        Some("json") => TokenRequestEncoding::Json,
                        _ => TokenRequestEncoding::Form,
                    },
                    scopes: flow.scopes.keys().cloned().collect(),
                },
                None => SchemeKind::OAuth2,
            }
        }
        Scheme::OpenIDConnect {
            open_id_connect_url,
            ..
        } => SchemeKind::OpenIdConnect {
            url: open_id_connect_url.clone(),
        },
    }
}

fn flows(flows: &OAuth2Flows) -> Vec<Flow> {
    let scopes = |scopes: &indexmap::IndexMap<String, String>| {
        let scopes = scopes.iter();
        scopes
            .map(|(scope, meaning)| (scope.clone(), meaning.clone()))
            .collect()
    };
    let mut all = Vec::new();
    if let Some(flow) = &flows.authorization_code {
        all.push(Flow {
            name: "authorization code",
            authorization_url: Some(flow.authorization_url.clone()),
            token_url: Some(flow.token_url.clone()),
            scopes: scopes(&flow.scopes),
        });
    }
    if let Some(flow) = &flows.implicit {
        all.push(Flow {
            name: "implicit",
            authorization_url: Some(flow.authorization_url.clone()),
            token_url: None,
            scopes: scopes(&flow.scopes),
        });
    }
    if let Some(flow) = &flows.password {
        all.push(Flow {
            name: "password",
            authorization_url: None,
            token_url: Some(flow.token_url.clone()),
            scopes: scopes(&flow.scopes),
        });
    }
    if let Some(flow) = &flows.client_credentials {
        all.push(Flow {
            name: "client credentials",
            authorization_url: None,
            token_url: Some(flow.token_url.clone()),
            scopes: scopes(&flow.scopes),
        });
    }
    all
}

fn description(scheme: &Scheme) -> Option<String> {
    match scheme {
        Scheme::APIKey { description, .. }
        | Scheme::HTTP { description, .. }
        | Scheme::OAuth2 { description, .. }
        | Scheme::OpenIDConnect { description, .. } => description.clone(),
    }
}

/// What is required of every operation where the document does not say of any which of the schemes it takes: whatever the client
/// was given. `check` has said so. Nothing, if the document says anything about it.
pub(super) fn implied(api: &OpenAPI, schemes: &[SecurityScheme]) -> Vec<SecurityRequirement> {
    if says_something(api) || schemes.is_empty() {
        return Vec::new();
    }
    let one = |scheme: &SecurityScheme| [(scheme.name.clone(), Vec::new())].into_iter().collect();
    let anything = schemes.iter().map(one);
    anything.chain([SecurityRequirement::new()]).collect()
}

/// The alternatives of a security requirement that a client can use. Going without credentials is the last resort, wherever
/// it is listed, and a certificate alone, which the client does not know of, the one before; when there is nothing else, there
/// are no alternatives.
pub(super) fn alternatives(
    declared: &[SecurityRequirement],
    schemes: &[SecurityScheme],
) -> Vec<Vec<String>> {
    let find = |name: &String| schemes.iter().find(|scheme| scheme.name == *name);
    let mut alternatives: Vec<Vec<String>> = Vec::new();
    for alternative in declared {
        // What cannot be satisfied is no alternative; `check` has said so.
        let Some(found) = alternative.keys().map(find).collect::<Option<Vec<_>>>() else {
            continue;
        };
        let mut taken = HashSet::new();
        let names: Vec<String> = found
            .into_iter()
            .filter(|scheme| taken.insert(Carrier::of(scheme)))
            .map(|scheme| scheme.name.clone())
            .collect();
        if !alternatives.contains(&names) {
            alternatives.push(names);
        }
    }
    let is_certificate =
        |name: &String| find(name).is_some_and(|scheme| scheme.kind == SchemeKind::MutualTls);
    alternatives.sort_by_key(|names| {
        if names.is_empty() {
            2
        } else {
            u8::from(names.iter().all(is_certificate))
        }
    });
    if alternatives.iter().all(Vec::is_empty) {
        alternatives.clear();
    }
    alternatives
}

/// The scopes that the alternatives ask for.
pub(super) fn scopes(declared: &[SecurityRequirement]) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = Vec::new();
    for alternative in declared {
        let scopes: Vec<String> = alternative.values().flatten().cloned().collect();
        if !scopes.is_empty() && !all.contains(&scopes) {
            all.push(scopes);
        }
    }
    all
}

/// Whether a parameter is where the API key of a scheme goes, too: documents that list a key twice mean the same key.
pub(super) fn holds_key(schemes: &[SecurityScheme], place: Location, name: &str) -> bool {
    schemes.iter().any(|scheme| match &scheme.kind {
        SchemeKind::ApiKey {
            location,
            parameter,
            ..
        } => match location {
            ApiKeyLocation::Header => {
                place == Location::Header && parameter.eq_ignore_ascii_case(name)
            }
            ApiKeyLocation::Query => place == Location::Query && parameter == name,
            ApiKeyLocation::Cookie => place == Location::Cookie && parameter == name,
        },
        _ => false,
    })
}

/// The part of a request that a credential takes: two that take the same cannot go together.
#[derive(PartialEq, Eq, Hash)]
enum Carrier<'s> {
    Header(String),
    Query(&'s str),
    Cookie(&'s str),
    Connection,
}

impl<'s> Carrier<'s> {
    fn of(scheme: &'s SecurityScheme) -> Self {
        match &scheme.kind {
            SchemeKind::ApiKey {
                location,
                parameter,
                ..
            } => match location {
                ApiKeyLocation::Header => Self::Header(parameter.to_ascii_lowercase()),
                ApiKeyLocation::Query => Self::Query(parameter),
                ApiKeyLocation::Cookie => Self::Cookie(parameter),
            },
            SchemeKind::MutualTls => Self::Connection,
            _ => Self::Header("authorization".to_owned()),
        }
    }
}

/// `x-error`.
pub(super) fn error_pointers(api: &OpenAPI) -> Option<ErrorPointers> {
    // Other tools have an extension of that name that is no mapping.
    let error = api.extensions.get("x-error").and_then(Value::as_object)?;
    let pointers = |member: &str| {
        error
            .get(member)
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
    Some(ErrorPointers {
        code: pointers("code"),
        message: pointers("message"),
    })
}
