//! Where an API and its operations are.

use openapiv3::{Operation, PathItem, Server as Declared};

use crate::model::{Server, ServerVariable};
use crate::server::{Address, filled, preferred};

/// The default base URL: what the preferred server says. Empty, or a path, if that is no whole address.
pub(super) fn base_url(servers: &[Declared]) -> String {
    preferred(servers.iter().map(address))
        .map(|(_, address)| address.base_url())
        .unwrap_or_default()
}

/// Where an operation is, if not where the API is. An address that calls are not sent to has no effect.
pub(super) fn of_operation(
    item: &PathItem,
    operation: &Operation,
    base_url: &str,
) -> Option<String> {
    let servers = if operation.servers.is_empty() {
        &item.servers
    } else {
        &operation.servers
    };
    let (_, address) = preferred(servers.iter().map(address))?;
    let url = match address {
        Address::Absolute(url) => url,
        // The root of the host is a server like any other.
        Address::Path(path) if path.is_empty() => "/".to_owned(),
        Address::Path(path) => path,
        Address::Insecure(_) | Address::Unusable => return None,
    };
    let same = url.trim_end_matches('/') == base_url.trim_end_matches('/');
    (!same).then_some(url)
}

fn address(server: &Declared) -> Address {
    let variables = server.variables.as_ref();
    let default = |name: &str| Some(variables?.get(name)?.default.as_str());
    Address::of(&filled(&server.url, default))
}

/// All servers of the document, for documentation.
pub(super) fn documented(servers: &[Declared]) -> Vec<Server> {
    let variable = |(name, variable): (&String, &openapiv3::ServerVariable)| ServerVariable {
        name: name.clone(),
        default: variable.default.clone(),
        values: variable.enumeration.clone(),
        description: variable.description.clone(),
    };
    servers
        .iter()
        .map(|server| Server {
            url: server.url.clone(),
            description: server.description.clone(),
            variables: server.variables.iter().flatten().map(variable).collect(),
        })
        .collect()
}
