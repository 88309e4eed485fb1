//! Schemas: what a keyword needs, what excludes it, and what the generator can express.

mod composition;
mod endless;
mod keywords;
mod members;
mod required;

pub(super) use endless::check as endless;
pub(super) use members::{Lookup, property};
pub(super) use required::Required;

use super::context::{Context, Object};
use crate::load::structure::Place;

/// Checks one schema by itself; the schemas inside it have their own turn.
pub(super) fn check<'t>(context: &mut Context<'t>, object: &'t Object, place: &Place<'_>) {
    keywords::check(context, object, place);
    composition::check(context, object, place);
}
