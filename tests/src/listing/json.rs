//! The listing for other programs.

use serde_json::{Value, json};

use super::human::relative;
use super::{Listing, Place};

/// `{apis: [{api, specification, coverage, without_success, stale, differences}]}`; `README.md` of the recordings describes it.
#[must_use]
pub fn json(listings: &[Listing]) -> Value {
    json!({ "apis": listings.iter().map(of_one).collect::<Vec<_>>() })
}

fn of_one(listing: &Listing) -> Value {
    let operations = listing.coverage.operations.iter();
    let coverage = operations.flat_map(|operation| {
        operation.statuses.iter().map(|(status, coverage)| {
            let [documentation, observed, synthetic, live] = coverage.exchanges;
            json!({
                "operation": operation.operation,
                "status": status,
                "declared": coverage.declared,
                "documentation": documentation,
                "observed": observed,
                "synthetic": synthetic,
                "live": live,
            })
        })
    });
    let stale = listing.stale.iter().map(|stale| {
        json!({
            "recorded": place(&stale.recorded),
            "operation": stale.operation,
            "date": stale.date,
            "specified": stale.specified.as_ref().map(place),
        })
    });
    let differences = listing.differences.iter().map(|difference| {
        json!({
            "recorded": place(&difference.recorded),
            "exchange": difference.exchange,
            "message": difference.message,
            "specified": place(&difference.specified),
        })
    });
    json!({
        "api": listing.name,
        "specification": relative(&listing.specification),
        "coverage": coverage.collect::<Vec<_>>(),
        "without_success": listing.coverage.without_success(),
        "stale": stale.collect::<Vec<_>>(),
        "differences": differences.collect::<Vec<_>>(),
    })
}

fn place(place: &Place) -> Value {
    json!({ "file": relative(&place.file), "line": place.line, "pointer": place.pointer })
}
