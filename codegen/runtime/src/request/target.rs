//! Path and query of a request.

use super::{Draft, Location};
use crate::Secret;
use crate::error::Error;
use crate::path_segment::{push_encoded, push_segment, validate_segment};
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
            let mut target = String::with_capacity(length(draft));
            target.push_str(&draft.base_url().path);
            push_path(&mut target, draft, shown)?;
            // A credential takes the place of a parameter of its name, as it does among headers and cookies.
            let is_free = |name: &str| credentials.iter().all(|(taken, _)| *taken != name);
            for (name, value) in draft.query.iter().filter(|(name, _)| is_free(name)) {
                let secret = draft.operation.is_secret(name);
                push_pair(
                    &mut target,
                    name,
                    value,
                    if secret { shown } else { Shown::Wire },
                );
            }
            let styled = draft.styled_in(Location::Query);
            for parameter in styled.filter(|parameter| is_free(parameter.name)) {
                let pairs = parameter.pairs(draft.operation, shown).map_err(|why| {
                    Error::request(format!("the parameter `{}`: {why}", parameter.name))
                })?;
                for (name, value) in pairs {
                    target.push(if target.contains('?') { '&' } else { '?' });
                    target.push_str(&name);
                    target.push('=');
                    target.push_str(&value);
                }
            }
            target
        }
    };
    for (name, value) in credentials {
        push_pair(&mut target, name, value.expose(), shown);
    }
    Ok(target)
}

/// How long the target will be if nothing in it has to be encoded: exactly, since room to spare costs a call one allocation
/// more when the text becomes a URL.
fn length(draft: &Draft) -> usize {
    let path = draft.path.as_slice().iter();
    let braces: usize = path.clone().map(|(name, _)| name.len() + 2).sum();
    let path: usize = path.map(|(_, value)| value.len()).sum();
    let query = draft.query.iter();
    let query: usize = query
        .map(|(name, value)| name.len() + value.len() + 2)
        .sum();
    let base = draft.base_url().path.len();
    (base + draft.operation.path.len() + path + query).saturating_sub(braces)
}

fn push_path(target: &mut String, draft: &Draft, shown: Shown) -> Result<(), Error> {
    let start = target.len();
    let mut rest = draft.operation.path;
    // A text that makes up a segment is checked as it is written.
    let mut is_checked = draft.styled.is_empty();
    while let Some((literal, (name, after))) =
        cut(rest, b'{').and_then(|(literal, rest)| Some((literal, cut(rest, b'}')?)))
    {
        target.push_str(literal);
        push_parameter(target, draft, name, shown)?;
        is_checked &= literal.ends_with('/') && (after.is_empty() || after.starts_with('/'));
        rest = after;
    }
    target.push_str(rest);
    if is_checked {
        return Ok(());
    }
    let written = target.get(start..).unwrap_or_default().split('/');
    // Several parameters of one segment may add up to what none of them is alone.
    for (template, segment) in draft.operation.path.split('/').zip(written) {
        if template.contains('{') {
            validate_segment(segment).map_err(|error| {
                Error::request(format!(
                    "the parameters of `{template}` in the path: {error}"
                ))
            })?;
        }
    }
    Ok(())
}

/// The texts before and after the first such byte, which is ASCII. Paths are short: this is through before the search of the
/// standard library has been set up.
fn cut(text: &str, at: u8) -> Option<(&str, &str)> {
    let index = text.bytes().position(|byte| byte == at)?;
    Some((text.get(..index)?, text.get(index + 1..)?))
}

/// Appends what stands in the path in place of a parameter.
fn push_parameter(
    target: &mut String,
    draft: &Draft,
    name: &str,
    shown: Shown,
) -> Result<(), Error> {
    let mut values = draft.path.as_slice().iter();
    let value = values.find(|(known, _)| *known == name);
    if let Some((_, value)) = value {
        let written = target.len();
        push_segment(target, value).map_err(|error| fault(name, &error))?;
        if shown == Shown::Masked && draft.operation.is_secret(name) {
            target.truncate(written);
            target.push_str(MASK);
        }
        return Ok(());
    }
    let mut styled = draft.styled_in(Location::Path);
    let written = match styled.find(|parameter| parameter.name == name) {
        Some(parameter) => parameter
            .in_path(draft.operation, shown)
            .map_err(|why| fault(name, &why))?,
        None => String::new(),
    };
    if written.is_empty() {
        return Err(Error::request(format!(
            "the path parameter `{name}` has no value"
        )));
    }
    target.push_str(&written);
    Ok(())
}

fn fault(name: &str, why: &dyn std::fmt::Display) -> Error {
    Error::request(format!("the path parameter `{name}`: {why}"))
}

fn push_pair(target: &mut String, name: &str, value: &str, shown: Shown) {
    target.push(if target.contains('?') { '&' } else { '?' });
    push_encoded(target, name);
    target.push('=');
    match shown {
        Shown::Wire => push_encoded(target, value),
        Shown::Masked => target.push_str(MASK),
    }
}
