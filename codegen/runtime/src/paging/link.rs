//! Links to the next page.

use http::HeaderMap;
use http::header::LINK;

use crate::api::{ApiKeyLocation, SchemeKind};
use crate::error::{Error, ErrorKind};
use crate::request::{Draft, Shown, target};
use crate::url;

/// Path and query that a link leads to, read as RFC 3986 says: relative to the URL of the request that was answered.
///
/// A link is followed only within the origin that the credentials are for. A key that the service repeats in it is taken
/// out: it will be added again.
pub(super) fn follow(draft: &Draft, link: &str) -> Result<String, Error> {
    let request = target(draft, &[], Shown::Wire)?;
    let origin = &draft.base_url().origin;
    let linked = url::resolve_within(origin, &request, link).map_err(|why| {
        Error::new(
            ErrorKind::Pagination,
            format!("the link to the next page {why}"),
        )
    })?;
    Ok(without_keys(draft, linked))
}

fn without_keys(draft: &Draft, target: String) -> String {
    let keys: Vec<&str> = draft
        .client
        .api()
        .schemes
        .iter()
        .filter_map(|scheme| match scheme.kind {
            SchemeKind::ApiKey {
                location: ApiKeyLocation::Query,
                parameter,
                ..
            } => Some(parameter),
            _ => None,
        })
        .collect();
    match target.split_once('?') {
        Some((path, query)) if !keys.is_empty() => {
            let kept: Vec<&str> = query
                .split('&')
                .filter(|pair| url::query_names(pair).all(|name| !keys.contains(&name.as_ref())))
                .collect();
            if kept.is_empty() {
                path.to_owned()
            } else {
                format!("{path}?{}", kept.join("&"))
            }
        }
        _ => target,
    }
}

/// The target of `rel="next"` of the `Link` headers (RFC 8288).
pub(super) fn next_in(headers: &HeaderMap) -> Option<&str> {
    headers
        .get_all(LINK)
        .into_iter()
        .filter_map(|value| value.to_str().ok())
        .find_map(next_in_value)
}

fn next_in_value(mut rest: &str) -> Option<&str> {
    loop {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        let (link, after) = rest.strip_prefix('<')?.split_once('>')?;
        let (is_next, after) = parameters(after);
        if is_next {
            return Some(link.trim());
        }
        rest = after;
    }
}

/// Reads the parameters of one link: whether they make it the next page's, and what follows them.
fn parameters(mut rest: &str) -> (bool, &str) {
    let (mut relations, mut is_elsewhere) = (None, false);
    loop {
        rest = rest.trim_start();
        let Some(after) = rest.strip_prefix(';') else {
            let is_next = relations.is_some_and(is_next) && !is_elsewhere;
            // Up to the next link, whatever stands in between.
            let end = rest.find(',').unwrap_or(rest.len());
            return (is_next, rest.get(end..).unwrap_or_default());
        };
        let end = after.find(['=', ';', ',']).unwrap_or(after.len());
        let (name, after) = after.split_at(end);
        let (value, after) = after.strip_prefix('=').map_or(("", after), value);
        match name.trim().to_ascii_lowercase().as_str() {
            // Only the first one counts.
            "rel" => relations = relations.or(Some(value)),
            // It links another page to its next one.
            "anchor" => is_elsewhere = true,
            _ => {}
        }
        rest = after;
    }
}

/// A token or a quoted string, and what follows it. No relation has an escape, so that escapes need not be undone.
fn value(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find([';', ',']).unwrap_or(text.len());
        let (token, after) = text.split_at(end);
        return (token.trim(), after);
    };
    let mut escaped = false;
    let end = quoted.find(|letter| {
        let ends = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        ends
    });
    match end {
        Some(end) => (
            quoted.get(..end).unwrap_or_default(),
            quoted.get(end + 1..).unwrap_or_default(),
        ),
        None => (quoted, ""),
    }
}

fn is_next(relations: &str) -> bool {
    relations
        .split_ascii_whitespace()
        .any(|relation| relation.eq_ignore_ascii_case("next"))
}

#[cfg(test)]
mod tests {
    use super::next_in_value;

    #[test]
    fn the_link_of_the_next_page_is_found_among_others() {
        for (header, next) in [
            ("</a>; rel=next", Some("/a")),
            (
                r#"</a>; rel="prev", </b,c;d>; title="x"; rel="last next""#,
                Some("/b,c;d"),
            ),
            (r#"</a>; title="</b>; rel=next, <c>"; rel=prev"#, None),
            (r#"</a>; title="\"; rel=next, "; REL=NEXT"#, Some("/a")),
            (
                r#"</a>;rel="prev";rel="next", </b> ; rel = next"#,
                Some("/b"),
            ),
            (r##"</a>; rel=next; anchor="#part""##, None),
            (",, , </a>;rel=next", Some("/a")),
            ("</a>; nofollow; rel=next", Some("/a")),
            ("</a>", None),
            ("</a; rel=next", None),
            (r#"</a>; rel="next"#, Some("/a")),
            ("garbage <>; rel=next", None),
            ("", None),
        ] {
            assert_eq!(next_in_value(header), next, "{header}");
        }
    }
}
