//! Security schemes and requirements.

use serde_json::Value;

use super::context::{Context, Object};
use super::parameters;
use super::servers::is_absolute;
use crate::finding::{Code, Pointer};
use crate::load::structure::Place;

const SUPPORTED: &str = "supported are: http basic, http bearer, apiKey in header or query, oauth2 with the flow clientCredentials";

/// Checks a scheme.
pub(super) fn scheme<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let unsupported = |context: &mut Context<'t>, at: Pointer, found: String| {
        let message = format!("this security scheme is not supported: {found}");
        context.value(Code::UnsupportedSecurityScheme, at, message, SUPPORTED);
    };
    match Context::text(object, "type") {
        Some("http") => {
            let scheme = Context::text(object, "scheme").unwrap_or("basic");
            if !["basic", "bearer"]
                .iter()
                .any(|known| known.eq_ignore_ascii_case(scheme))
            {
                unsupported(
                    context,
                    place.key("scheme").pointer(),
                    format!("http `{scheme}`"),
                );
            }
        }
        Some("apiKey") if Context::text(object, "in") == Some("header") => {
            parameters::header_name(context, object, place, Code::UnusableHeader);
        }
        Some("apiKey") if Context::text(object, "in") == Some("cookie") => {
            unsupported(
                context,
                place.key("in").pointer(),
                "an API key in a cookie".to_owned(),
            );
        }
        Some("openIdConnect") => {
            unsupported(
                context,
                place.key("type").pointer(),
                "`openIdConnect`".to_owned(),
            );
        }
        Some("oauth2") => flows(context, object, place),
        _ => {}
    }
}

fn flows<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let Some(flows) = object.get("flows").and_then(Value::as_object) else {
        return;
    };
    let at = place.key("flows");
    let Some(flow) = flows.get("clientCredentials") else {
        let names: Vec<&str> = flows.keys().map(String::as_str).collect();
        let message = format!(
            "expected the flow `clientCredentials`, found {}",
            if names.is_empty() {
                "none".to_owned()
            } else {
                names.join(", ")
            }
        );
        context.key(
            Code::UnsupportedSecurityScheme,
            at.pointer(),
            message,
            SUPPORTED,
        );
        return;
    };
    let Some(url) = flow.get("tokenUrl").and_then(Value::as_str) else {
        return;
    };
    if !is_absolute(url) || url.contains('#') {
        let at = at.key("clientCredentials");
        let message = format!("expected an absolute http or https URL, found `{url}`");
        let help = "write the whole URL, e.g. `https://api.example.com/oauth/token`";
        context.value(
            Code::InvalidTokenUrl,
            at.key("tokenUrl").pointer(),
            message,
            help,
        );
    }
}

/// Checks a requirement of the document or of an operation.
pub(super) fn requirement<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let schemes = context.components("securitySchemes");
    combination(context, object, place);
    for (name, scopes) in object {
        let at = place.key(name).pointer();
        let Some(scheme) = schemes.and_then(|schemes| schemes.get(name)) else {
            let known = schemes.into_iter().flatten().map(|(name, _)| name.as_str());
            let help = context.meant(name, known, || {
                format!("add `{name}` to `components/securitySchemes`")
            });
            let message = format!("there is no security scheme `{name}`");
            let finding = context.key(Code::UnknownSecurityScheme, at, message, help);
            if schemes.is_some() {
                let there = Pointer::root().child("components").child("securitySchemes");
                finding.relate(there, "the security schemes are here");
            }
            continue;
        };
        let Some(scheme) = context.resolve(scheme) else {
            continue;
        };
        let kind = Context::text(scheme, "type").unwrap_or_default();
        let wanted: Vec<&str> = scopes
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        if kind == "oauth2" {
            declared_scopes(context, scheme, name, &wanted, &at);
        } else if !wanted.is_empty() && kind != "openIdConnect" {
            let message = format!(
                "expected no scopes for `{name}` ({kind}), found {}",
                wanted.join(", ")
            );
            let help = format!("write `{name}: []`");
            context.value(Code::UnexpectedScopes, at, message, help);
        }
    }
}

/// What all schemes of one requirement send together: each header once, and the one API key that a client has once.
fn combination<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    let mut taken: Vec<(&str, &str)> = Vec::new();
    for name in object.keys() {
        let scheme = context
            .components("securitySchemes")
            .and_then(|schemes| context.resolve(schemes.get(name)?));
        let Some(scheme) = scheme else { continue };
        let is_key = Context::text(scheme, "type") == Some("apiKey");
        let in_authorization = !is_key
            || (Context::text(scheme, "in") == Some("header")
                && Context::text(scheme, "name")
                    .is_some_and(|header| header.eq_ignore_ascii_case("authorization")));
        let mut carries = Vec::new();
        carries.extend(in_authorization.then_some("are sent in the header `Authorization`"));
        carries.extend(is_key.then_some("are API keys, and a client has one"));
        for carrier in carries {
            if let Some((other, _)) = taken.iter().find(|(_, earlier)| *earlier == carrier) {
                let message = format!("`{other}` and `{name}` cannot go together: both {carrier}");
                let help = "write them as alternatives, each an item of its own in the list";
                let at = place.key(name).pointer();
                context.key(Code::SecurityCombination, at, message, help);
            } else {
                taken.push((name, carrier));
            }
        }
    }
}

fn declared_scopes<'t>(
    context: &mut Context<'t>,
    scheme: &'t Object,
    name: &str,
    wanted: &[&str],
    at: &Pointer,
) {
    let Some(flows) = scheme.get("flows").and_then(Value::as_object) else {
        return;
    };
    let known: Vec<&str> = flows
        .values()
        .filter_map(|flow| flow.get("scopes")?.as_object())
        .flat_map(Object::keys)
        .map(String::as_str)
        .collect();
    for (index, scope) in wanted
        .iter()
        .enumerate()
        .filter(|(_, scope)| !known.contains(*scope))
    {
        let message = format!("no flow of `{name}` declares the scope `{scope}`");
        let help = context.meant(scope, known.iter().copied(), || {
            format!("add `{scope}` to the `scopes` of a flow")
        });
        context.value(Code::UnknownScope, at.item(index), message, help);
    }
}
