//! Constraints in words.

use super::docs::code;
use crate::model::{Constraints, Exclusive, Items};

/// So many values of a set are listed.
const MOST_VALUES: usize = 20;

/// What the document says of a value, in words: 1 to 50 characters, default `10`.
pub(super) fn words(constraints: &Constraints) -> Option<String> {
    let mut parts = Vec::new();
    if let Some(format) = &constraints.format {
        parts.push(format!("format `{format}`"));
    }
    parts.extend(bounds(constraints));
    if let Some(factor) = &constraints.multiple_of {
        parts.push(format!("a multiple of {factor}"));
    }
    parts.extend(range(
        " characters",
        constraints.min_length.as_ref(),
        constraints.max_length.as_ref(),
    ));
    parts.extend(range(
        " items",
        constraints.min_items.as_ref(),
        constraints.max_items.as_ref(),
    ));
    if constraints.items == Items::Unique {
        parts.push("all items different".to_owned());
    }
    parts.extend(range(
        " members",
        constraints.min_properties.as_ref(),
        constraints.max_properties.as_ref(),
    ));
    if let Some(pattern) = &constraints.pattern {
        parts.push(format!("pattern {}", code(pattern)));
    }
    let shown: Vec<String> = constraints
        .values
        .iter()
        .take(MOST_VALUES)
        .map(|value| code(&value.to_string()))
        .collect();
    match (shown.as_slice(), constraints.values.len() > shown.len()) {
        ([], _) => {}
        ([only], false) => parts.push(format!("always {only}")),
        (shown, false) => parts.push(format!("one of {}", shown.join(", "))),
        (shown, true) => parts.push(format!("one of {}, …", shown.join(", "))),
    }
    if let Some(default) = &constraints.default {
        parts.push(format!("default {}", code(&default.to_string())));
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The bounds of a number; one that is not allowed itself is said so.
fn bounds(constraints: &Constraints) -> Option<String> {
    let (minimum, maximum) = (constraints.minimum.as_ref(), constraints.maximum.as_ref());
    if constraints.exclusive == Exclusive::Neither {
        return range("", minimum, maximum);
    }
    let above = matches!(constraints.exclusive, Exclusive::Minimum | Exclusive::Both);
    let below = matches!(constraints.exclusive, Exclusive::Maximum | Exclusive::Both);
    let from = minimum.map(|bound| {
        let words = if above { "greater than" } else { "at least" };
        format!("{words} {bound}")
    });
    let to = maximum.map(|bound| {
        let words = if below { "less than" } else { "at most" };
        format!("{words} {bound}")
    });
    let both: Vec<String> = from.into_iter().chain(to).collect();
    (!both.is_empty()).then(|| both.join(" and "))
}

fn range<T: ToString>(unit: &str, from: Option<&T>, to: Option<&T>) -> Option<String> {
    let text = match (from.map(ToString::to_string), to.map(ToString::to_string)) {
        (Some(from), Some(to)) if from == to => format!("exactly {from}"),
        (Some(from), Some(to)) => format!("{from} to {to}"),
        (Some(from), None) => format!("at least {from}"),
        (None, Some(to)) => format!("at most {to}"),
        (None, None) => return None,
    };
    let unit = match text.as_str() {
        "exactly 1" | "at least 1" | "at most 1" => unit.strip_suffix('s').unwrap_or(unit),
        _ => unit,
    };
    Some(format!("{text}{unit}"))
}

#[cfg(test)]
mod tests {
    use super::words;
    use crate::model::{Constraints, Exclusive, Items};

    #[test]
    fn constraints_are_words() {
        let all = Constraints {
            min_length: Some(1),
            max_length: Some(50),
            minimum: Some("3".to_owned()),
            pattern: Some("^[a-z`]+$".to_owned()),
            default: Some("x".into()),
            ..Constraints::default()
        };
        assert_eq!(
            words(&all).as_deref(),
            Some("at least 3, 1 to 50 characters, pattern ``^[a-z`]+$``, default `\"x\"`")
        );
        assert_eq!(words(&Constraints::default()), None);
        let one = Constraints {
            min_length: Some(1),
            max_items: Some(1),
            min_properties: Some(2),
            ..Constraints::default()
        };
        assert_eq!(
            words(&one).as_deref(),
            Some("at least 1 character, at most 1 item, at least 2 members")
        );
        let open = Constraints {
            minimum: Some("0".to_owned()),
            maximum: Some("9".to_owned()),
            exclusive: Exclusive::Minimum,
            multiple_of: Some("3".to_owned()),
            items: Items::Unique,
            ..Constraints::default()
        };
        assert_eq!(
            words(&open).as_deref(),
            Some("greater than 0 and at most 9, a multiple of 3, all items different")
        );
    }
}
