//! What the errors of others say, with what lies beneath them.

use std::error::Error as StdError;
use std::iter::successors;

use super::visible;

/// Longest text of another's error that a line repeats.
const LIMIT: usize = 1000;

/// The texts of an error and of its causes on one line, the root cause last. What a text says already is not said again.
pub(crate) fn with_causes(error: &(dyn StdError + 'static)) -> String {
    let mut line = String::new();
    for link in successors(Some(error), |&link| link.source()) {
        let text = link.to_string();
        if line.is_empty() {
            line = text;
        } else if !line.contains(&text) {
            line.push_str(": ");
            line.push_str(&text);
        }
    }
    visible(&line, LIMIT)
}

/// The text of the innermost cause alone.
pub(crate) fn root(error: &(dyn StdError + 'static)) -> String {
    let innermost = successors(Some(error), |&link| link.source()).last();
    visible(&innermost.unwrap_or(error).to_string(), LIMIT)
}
