//! Servers: the first of the document is the default base URL.

use std::net::{Ipv4Addr, Ipv6Addr};

use super::context::{Context, Object};
use crate::finding::Code;
use crate::load::structure::{Kind, Place};

/// Checks the servers of the document, a path or an operation.
pub(super) fn check<'t>(
    context: &mut Context<'t>,
    kind: Kind,
    object: &'t Object,
    place: &Place<'_>,
) {
    let servers = Context::items(object, "servers");
    let at = place.key("servers");
    if kind != Kind::Document {
        if !servers.is_empty() {
            let message = "expected servers at the top level only, found some here";
            let help = "remove them; a document has one default base URL, and a client can be given another";
            context.key(Code::ServerOverride, at.pointer(), message, help);
        }
        return;
    }
    let Some(first) = servers.first() else {
        let message = "the document names no server: the client would have no default base URL";
        let help = "add `servers: [{url: https://…}]`";
        context.key(Code::ServerOverride, place.pointer(), message, help);
        return;
    };
    let Some(url) = first.get("url").and_then(|url| url.as_str()) else {
        return;
    };
    let at = at.item(0);
    let at = at.key("url").pointer();
    if url.contains(['{', '}']) {
        let message = format!("expected a URL without variables, found `{url}`");
        let help = "write the URL with the default values filled in";
        context.value(Code::ServerOverride, at, message, help);
    } else if !is_absolute(url) || url.contains(['?', '#']) {
        let message =
            format!("expected an absolute http or https URL without query, found `{url}`");
        let help = "write the whole URL, e.g. `https://api.example.com/v1`";
        context.value(Code::ServerOverride, at, message, help);
    }
}

/// `https://host…`, without a user and without characters that a URL does not have.
pub(super) fn is_absolute(url: &str) -> bool {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        is_authority(authority)
            && rest
                .chars()
                .all(|c| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c))
            && rest.split('%').skip(1).all(|escaped| {
                let digits = escaped.bytes().take(2);
                digits.filter(u8::is_ascii_hexdigit).count() == 2
            })
    })
}

/// A host, with or without a port.
fn is_authority(authority: &str) -> bool {
    let (host, port) = if let Some(rest) = authority.strip_prefix('[') {
        let Some((address, port)) = rest.split_once(']') else {
            return false;
        };
        if address.parse::<Ipv6Addr>().is_err() {
            return false;
        }
        (None, port)
    } else {
        let end = authority.find(':').unwrap_or(authority.len());
        let (host, port) = authority.split_at(end);
        (Some(host), port)
    };
    let is_port = port.is_empty()
        || port.strip_prefix(':').is_some_and(|digits| {
            digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.parse::<u16>().is_ok()
        });
    is_port && host.is_none_or(is_host)
}

/// A name of labels, or an address of four numbers.
fn is_host(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| {
        (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let is_number = |label: &&str| label.bytes().all(|byte| byte.is_ascii_digit());
    labels.iter().all(is_label)
        && (!labels.last().is_some_and(is_number) || host.parse::<Ipv4Addr>().is_ok())
}
