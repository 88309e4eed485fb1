//! Path and query of a request.

use super::Draft;
use crate::Secret;
use crate::error::Error;
use crate::path::{encode_query, encode_segment};
use crate::redact::MASK;

/// Who will see the target.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    /// The service.
    Wire,
    /// A person: secrets are masked.
    Masked,
}

/// Path and query below the base URL.
pub(crate) fn target(
    draft: &Draft,
    credentials: &[(&'static str, Secret)],
    shown: Shown,
) -> Result<String, Error> {
    let mut target = match &draft.position.link {
        // The service's own words, for whoever sends them. For people, the values of its query may be secret.
        Some(link) if shown == Shown::Wire => link.clone(),
        Some(link) => link
            .split_once('?')
            .map_or_else(|| link.clone(), |(path, _)| format!("{path}?{MASK}")),
        None => {
            let mut target = draft.client.base_url().path.clone();
            push_path(&mut target, draft, shown)?;
            for (name, value) in &draft.query {
                let secret = draft.operation.is_secret(name);
                push_pair(
                    &mut target,
                    name,
                    value,
                    if secret { shown } else { Shown::Wire },
                );
            }
            target
        }
    };
    for (name, value) in credentials {
        push_pair(&mut target, name, value.expose(), shown);
    }
    Ok(target)
}

fn push_path(target: &mut String, draft: &Draft, shown: Shown) -> Result<(), Error> {
    let mut rest = draft.operation.path;
    while let Some((literal, (name, after))) = rest
        .split_once('{')
        .and_then(|(literal, rest)| Some((literal, rest.split_once('}')?)))
    {
        target.push_str(literal);
        let value = draft
            .path
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value);
        let value = value
            .ok_or_else(|| Error::request(format!("the path parameter `{name}` has no value")))?;
        let segment = encode_segment(value)
            .map_err(|error| Error::request(format!("the path parameter `{name}`: {error}")))?;
        let masked = shown == Shown::Masked && draft.operation.is_secret(name);
        target.push_str(if masked { MASK } else { &segment });
        rest = after;
    }
    target.push_str(rest);
    Ok(())
}

fn push_pair(target: &mut String, name: &str, value: &str, shown: Shown) {
    target.push(if target.contains('?') { '&' } else { '?' });
    target.push_str(&encode_query(name));
    target.push('=');
    match shown {
        Shown::Wire => target.push_str(&encode_query(value)),
        Shown::Masked => target.push_str(MASK),
    }
}
