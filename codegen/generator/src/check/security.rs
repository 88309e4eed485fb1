//! Security schemes and requirements.

use serde_json::Value;

use super::context::{Context, Object};
use super::parameters::is_settable_header;
use super::usage::Usage;
use crate::finding::{Code, Pointer};
use crate::load::MUTUAL_TLS;
use crate::load::structure::Place;
use crate::server::{self, Address, filled};

/// Schemes of the `Authorization` header by which the server asks a question that only a program can answer (RFC 7616, RFC 4559,
/// RFC 7486, RFC 7804).
const CHALLENGES: [&str; 7] = [
    "digest",
    "hoba",
    "mutual",
    "negotiate",
    "ntlm",
    "scram-sha-1",
    "scram-sha-256",
];

/// What all schemes say together.
#[derive(Default)]
pub(super) struct Security {
    /// Schemes whose tokens the caller brings, and what they ask for.
    brought: Vec<(Pointer, String)>,
}

impl Security {
    /// Checks a scheme.
    pub(super) fn scheme<'t>(
        &mut self,
        context: &mut Context<'t>,
        object: &'t Object,
        place: &Place<'_>,
    ) {
        match Context::text(object, "type") {
            Some("http") if !object.contains_key(MUTUAL_TLS) => http(context, object, place),
            Some("apiKey") if Context::text(object, "in") == Some("header") => {
                let name = Context::text(object, "name").unwrap_or_default();
                if !is_settable_header(name) {
                    let message = format!(
                        "no call can set a header `{}`: calls go without this scheme",
                        name.escape_debug()
                    );
                    let help =
                        "write a name of letters, digits and `-` that HTTP itself does not use";
                    let at = place.key("name").pointer();
                    context.value(Code::UnusableHeader, at, message, help);
                }
            }
            Some("openIdConnect") => {
                let what = "OpenID Connect".to_owned();
                self.brought.push((place.key("type").pointer(), what));
            }
            Some("oauth2") => self.flows(context, object, place),
            _ => {}
        }
    }

    fn flows<'t>(&mut self, context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
        let Some(flows) = object.get("flows").and_then(Value::as_object) else {
            return;
        };
        let at = place.key("flows");
        let Some(flow) = flows.get("clientCredentials") else {
            let names = flows.keys().filter(|name| !name.starts_with("x-"));
            let names: Vec<&str> = names.map(String::as_str).collect();
            let what = if names.is_empty() {
                "no flow".to_owned()
            } else {
                names.join(", ")
            };
            self.brought.push((at.pointer(), what));
            return;
        };
        let Some(url) = flow.get("tokenUrl").and_then(Value::as_str) else {
            return;
        };
        if !server::is_token_url(&server::resolve(&base_url(context), url)) {
            let at = at.key("clientCredentials");
            let message = format!(
                "expected an https URL, found `{url}`: the client asks for no tokens there, the caller brings them"
            );
            let help = "write the whole URL, e.g. `https://api.example.com/oauth/token`";
            let at = at.key("tokenUrl").pointer();
            context.value(Code::InvalidTokenUrl, at, message, help);
        }
    }

    /// Reports what was noted, and what the document leaves unsaid.
    pub(super) fn check(self, context: &mut Context<'_>, usage: &mut Usage<'_>) {
        let mut brought = self.brought.into_iter();
        if let Some((at, what)) = brought.next() {
            let message = format!(
                "the client runs no flow that needs a person ({what}): the caller brings the token"
            );
            let help = "give it to the client with `bearer_token` or `token_source`";
            let finding = context.key(Code::TokenBrought, at, message, help);
            for (at, what) in brought.take(MOST_RELATED) {
                finding.relate(at, format!("here, too: {what}"));
            }
        }
        let schemes = context.components("securitySchemes");
        if let Some(schemes) = schemes.filter(|schemes| !schemes.is_empty())
            && says_nothing_of_security(context)
        {
            for name in schemes.keys() {
                usage.scheme(name);
            }
            let at = Pointer::root().child("components").child("securitySchemes");
            let message = "neither the document nor an operation says which of these are needed: calls carry the first that the client is given";
            let help = "write `security` at the top level of the document, `security: []` if none is needed";
            context.key(Code::SecurityUnsaid, at, message, help);
        }
    }
}

/// Checks a requirement of the document or of an operation. What many operations repeat is told once.
pub(super) fn requirement<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let schemes = context.components("securitySchemes");
    combination(context, object, place);
    for (name, scopes) in object {
        let at = place.key(name).pointer();
        let Some(scheme) = schemes.and_then(|schemes| schemes.get(name)) else {
            unknown(context, name, at);
            continue;
        };
        let Some(scheme) = context.resolve(scheme) else {
            continue;
        };
        let kind = Context::text(scheme, "type").unwrap_or_default();
        let scopes = scopes.as_array().map_or(&[][..], Vec::as_slice);
        let wanted = scopes.iter().filter_map(Value::as_str);
        if kind == "oauth2" {
            self::scopes(context, scheme, name, wanted, &at);
        } else if scopes.iter().any(Value::is_string) && kind != "openIdConnect" {
            let message = format!(
                "expected no scopes for `{name}` ({kind}), found some: they are documented, and have no effect"
            );
            let help = |_: &Context<'_>| format!("write `{name}: []`");
            context.key_once(Code::UnexpectedScopes, at, message, help);
        }
    }
}

fn unknown(context: &mut Context<'_>, name: &str, at: Pointer) {
    let schemes = context.components("securitySchemes");
    let help = |context: &Context<'_>| {
        let known = schemes.into_iter().flatten().map(|(name, _)| name.as_str());
        context.meant(name, known, || {
            format!("add `{name}` to `components/securitySchemes`")
        })
    };
    let message = format!(
        "there is no security scheme `{name}`: calls go without this alternative, and without credentials if there is no other"
    );
    let first = context.key_once(Code::UnknownSecurityScheme, at, message, help);
    if let Some((first, _)) = first.zip(schemes) {
        let there = Pointer::root().child("components").child("securitySchemes");
        first.relate(there, "the security schemes are here");
    }
}

fn scopes<'w>(
    context: &mut Context<'_>,
    scheme: &Object,
    name: &str,
    wanted: impl Iterator<Item = &'w str>,
    at: &Pointer,
) {
    let Some(flows) = scheme.get("flows").and_then(Value::as_object) else {
        return;
    };
    for (index, scope) in wanted.enumerate() {
        let declared = || flows.values().filter_map(|flow| flow.get("scopes"));
        if declared().any(|scopes| scopes.get(scope).is_some()) {
            continue;
        }
        let message = format!(
            "no flow of `{name}` declares the scope `{scope}`: client credentials do not ask for it"
        );
        let help = |context: &Context<'_>| {
            let names = declared().filter_map(Value::as_object);
            let names = names.flat_map(Object::keys).map(String::as_str);
            context.meant(scope, names, || {
                format!("add `{scope}` to the `scopes` of a flow")
            })
        };
        context.key_once(Code::UnknownScope, at.item(index), message, help);
    }
}

/// What all schemes of one requirement send together: each header, parameter and cookie once.
fn combination<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    if object.len() < 2 {
        return;
    }
    let mut taken: Vec<(&str, String)> = Vec::new();
    for name in object.keys() {
        let scheme = context
            .components("securitySchemes")
            .and_then(|schemes| context.resolve(schemes.get(name)?));
        let Some(carrier) = scheme.and_then(carrier) else {
            continue;
        };
        let Some((other, _)) = taken.iter().find(|(_, earlier)| *earlier == carrier) else {
            taken.push((name, carrier));
            continue;
        };
        let message = format!(
            "`{other}` and `{name}` are both sent in the {carrier}, which a request has once: the client sends `{other}`"
        );
        let help = "write them as alternatives, each an item of its own in the list";
        let at = place.key(name).pointer();
        context.key_once(Code::SecurityCombination, at, message, |_| help.to_owned());
    }
}

/// Whether neither the document nor any of its operations has `security`.
fn says_nothing_of_security(context: &Context<'_>) -> bool {
    let paths = context.tree.get("paths").and_then(Value::as_object);
    let items = paths
        .into_iter()
        .flatten()
        .filter_map(|(_, item)| item.as_object());
    let mut members = items.flat_map(Object::values);
    context.tree.get("security").is_none()
        && !members.any(|operation| operation.get("security").is_some())
}

/// More places than this help nobody.
const MOST_RELATED: usize = 8;

fn http<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let Some(scheme) = Context::text(object, "scheme") else {
        return;
    };
    if CHALLENGES
        .iter()
        .any(|known| known.eq_ignore_ascii_case(scheme))
    {
        let message = format!(
            "`{scheme}` answers a challenge of the server, which the client does not: the caller brings what stands behind `{scheme}` in the header"
        );
        let help = "give it to the client with `http_credentials`, or bring a transport that knows the scheme";
        let at = place.key("scheme").pointer();
        context.value(Code::ChallengeScheme, at, message, help);
    }
}

/// What of a request a scheme takes; nothing, if it is a certificate.
fn carrier(scheme: &Object) -> Option<String> {
    if scheme.contains_key(MUTUAL_TLS) {
        return None;
    }
    if Context::text(scheme, "type") != Some("apiKey") {
        return Some("header `authorization`".to_owned());
    }
    let name = Context::text(scheme, "name").unwrap_or_default();
    Some(match Context::text(scheme, "in") {
        Some("header") => format!("header `{}`", name.to_ascii_lowercase()),
        Some(place) => format!("{place} `{name}`"),
        None => return None,
    })
}

/// Where the API is by default.
fn base_url(context: &Context<'_>) -> String {
    let server = context
        .root()
        .and_then(|root| Context::items(root, "servers").first());
    let url = server.and_then(|server| server.get("url")?.as_str());
    let default = |name: &str| {
        let variables = server?.get("variables")?;
        variables.get(name)?.get("default")?.as_str()
    };
    Address::of(&filled(url.unwrap_or_default(), default)).base_url()
}
