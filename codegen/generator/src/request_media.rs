//! Media types of what is sent. `check` and `lower` read them by the same rules.

/// `application/json` of `application/json; charset=utf-8`, in small letters.
pub(crate) fn essence(media_type: &str) -> String {
    let essence = media_type.split([';', ',']).next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

pub(crate) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    matches!(essence.as_str(), "application/json" | "text/json") || essence.ends_with("+json")
}
