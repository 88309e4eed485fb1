//! Going on from a cursor.

use super::Cursor;
use super::binding::Binding;
use super::place::{Place, Spot};
use crate::error::{Error, visible};
use crate::request::{Draft, Shown, target};
use crate::url;

/// Longest name of a foreign API or operation that a message repeats.
const NAME_LIMIT: usize = 80;

/// Moves a call to its cursor, if it was given one. If the cursor is for another call, sending fails and says so.
///
/// Done last, so that it does not matter whether the filter was set before the cursor or after it.
pub(super) fn apply(draft: &mut Draft) {
    let Some(cursor) = draft.position.resume.take() else {
        return;
    };
    if let Err(why) = check(draft, &cursor) {
        draft.position.fault = Some(Error::request(format!("the cursor {why}")));
    }
}

/// The cursor of a place in the list of a call.
///
/// `None` for a link whose path is not the call's own: nothing could tell it from a forged one when it comes back. Likewise
/// for a link whose query holds what the document calls secret.
pub(super) fn cursor(draft: &Draft, binding: Binding, place: Place) -> Option<Cursor> {
    if let Spot::Link(Some(link)) = &place.spot
        && !(is_within(draft, link) && is_free_of_secrets(draft, link))
    {
        return None;
    }
    Some(Cursor { binding, place })
}

fn check(draft: &mut Draft, cursor: &Cursor) -> Result<(), String> {
    let (own, other) = (Binding::of(draft), &cursor.binding);
    if own.api != other.api {
        let (other, own) = (visible(&other.api, NAME_LIMIT), own.api);
        return Err(format!("is for the API `{other}`, not for `{own}`"));
    }
    if own.operation != other.operation {
        let (other, own) = (visible(&other.operation, NAME_LIMIT), own.operation);
        return Err(format!("is for the operation `{other}`, not for `{own}`"));
    }
    if own.server != other.server {
        return Err("is for another base URL".to_owned());
    }
    if own.filter != other.filter {
        return Err(
            "is for another filter: all parameters but those of paging must be as they were"
                .to_owned(),
        );
    }
    if let Spot::Link(Some(link)) = &cursor.place.spot {
        let origin = &draft.base_url().origin;
        let resolved = url::resolve_within(origin, "/", link)?;
        if resolved != *link || !is_within(draft, link) {
            return Err("leads to another path than that of the operation".to_owned());
        }
    }
    if cursor.place.apply(draft) {
        Ok(())
    } else {
        Err("pages in another way than the operation".to_owned())
    }
}

/// Whether a link leads to the path of the call, or to one below it.
fn is_within(draft: &Draft, link: &str) -> bool {
    let first = {
        let mut first = draft.clone();
        first.position.link = None;
        first
    };
    let Ok(own) = target(&first, &[], Shown::Wire) else {
        return false;
    };
    let below = path(link).strip_prefix(path(&own));
    below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn path(target: &str) -> &str {
    target.split('?').next().unwrap_or_default()
}

fn is_free_of_secrets(draft: &Draft, link: &str) -> bool {
    let query = link.split_once('?').map_or("", |(_, query)| query);
    url::query_names(query).all(|name| !draft.operation.is_secret(&name))
}
