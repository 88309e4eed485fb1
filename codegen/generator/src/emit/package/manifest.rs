//! How a dependent's manifest chooses resources.

use crate::emit::gate;
use crate::model::Api;

/// What the features of resources are.
pub(super) const MEANING: &str = "Every resource is a feature, and all of them are on by default. Less is compiled when only those in use are named:";

/// A dependency with one resource, as Markdown; nothing where resources are no features.
pub(super) fn lines(api: &Api) -> Option<Vec<String>> {
    let features = gate::features(api);
    let feature = features.first()?;
    let (package, version) = (&api.package, &api.crate_version);
    let lines = [
        "```toml".to_owned(),
        format!("[dependencies.{package}]"),
        format!("version = \"{version}\""),
        "default-features = false".to_owned(),
        format!("features = [\"reqwest\", \"{feature}\"]"),
        "```".to_owned(),
    ];
    Some(lines.into())
}
