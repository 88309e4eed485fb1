//! Servers: the first of the document that a client may call is the default base URL.

use serde_json::Value;

use super::context::{Context, Object};
use crate::finding::Code;
use crate::load::structure::{Kind, Place};
use crate::server::{Address, filled, preferred, variables};

/// Checks the servers of the document, a path or an operation. Only the preferred one has an effect; the others are documented.
pub(super) fn check<'t>(
    context: &mut Context<'t>,
    kind: Kind,
    object: &'t Object,
    place: &Place<'_>,
) {
    let at = place.key("servers");
    let servers = Context::items(object, "servers");
    let Some((index, address)) = preferred(servers.iter().map(address)) else {
        if kind == Kind::Document {
            let message = "the document names no server: a client has no default address";
            let help = "add `servers: [{url: https://…}]`, or give every client its `base_url`";
            context.key(Code::NoDefaultServer, place.pointer(), message, help);
        }
        return;
    };
    let Some(server) = servers.get(index) else {
        return;
    };
    let Some(template) = server.get("url").and_then(Value::as_str) else {
        return;
    };
    let url = url(server);
    if index > 0 {
        let message = format!(
            "plain http is for this machine only: the client takes the same host by TLS, `{url}`"
        );
        let help = "list the https server first";
        let first = at.item(0);
        context.value(
            Code::NoDefaultServer,
            first.key("url").pointer(),
            message,
            help,
        );
    }
    let at = at.item(index);
    let at = at.key("url").pointer();
    let is_document = kind == Kind::Document;
    let client = if is_document {
        "a client has no default address: its `base_url` has to be set"
    } else {
        "the calls go where the others go"
    };
    match address {
        Address::Absolute(_) if template != url => {
            let names: Vec<String> = variables(template)
                .map(|name| format!("`{name}`"))
                .collect();
            let message = format!(
                "the client takes the default of {}: `{url}`",
                names.join(", ")
            );
            let help = "`base_url` of the client sets another";
            context.value(Code::ServerVariables, at, message, help);
        }
        Address::Absolute(_) => {}
        Address::Path(_) if !is_document => {}
        Address::Path(path) => {
            let message = format!("expected a URL with a host, found `{url}`: {client}");
            let help = format!("set it to the whole address, e.g. `https://api.example.com{path}`");
            context.value(Code::NoDefaultServer, at, message, help);
        }
        Address::Insecure(_) => {
            let message =
                format!("plain http is for this machine only, and `{url}` is not: {client}");
            let help = "write `https://`, or set `base_url` of the client";
            context.value(Code::NoDefaultServer, at, message, help);
        }
        Address::Unusable => {
            let message =
                format!("expected an absolute https URL without query, found `{url}`: {client}");
            let help = "write the whole URL, e.g. `https://api.example.com/v1`";
            context.value(Code::NoDefaultServer, at, message, help);
        }
    }
}

/// What a server says, with the defaults of its variables.
fn url(server: &Value) -> String {
    let template = server.get("url").and_then(Value::as_str);
    let default = |name: &str| server.get("variables")?.get(name)?.get("default")?.as_str();
    filled(template.unwrap_or_default(), default)
}

fn address(server: &Value) -> Address {
    Address::of(&url(server))
}
