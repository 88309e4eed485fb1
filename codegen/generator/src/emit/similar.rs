//! Names that clippy finds too similar.

/// Whether two of the variables of one function have names that differ in one letter.
pub(super) fn any_similar<'n>(names: impl Iterator<Item = &'n str>) -> bool {
    let names: Vec<&str> = names.collect();
    names.iter().enumerate().any(|(index, one)| {
        let others = names.iter().skip(index + 1);
        others.into_iter().any(|other| similar(one, other))
    })
}

/// Whether two names differ in one letter; wider than what clippy finds similar. Digits do not tell names of one length apart.
fn similar(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    // All pairs are compared, and few are of about the same length.
    if long.len() - short.len() > char::MAX_LEN_UTF8 {
        return false;
    }
    let (mut short, mut long) = (short.chars(), long.chars());
    let (shorter, longer) = loop {
        let rest = (short.clone(), long.clone());
        match (short.next(), long.next()) {
            (Some(one), Some(other)) if one == other => {}
            _ => break rest,
        }
    };
    let (one, other) = (shorter.clone().count(), longer.clone().count());
    match other.checked_sub(one) {
        Some(0) => {
            let differ = |(one, other): &(char, char)| {
                one != other && !(one.is_numeric() && other.is_numeric())
            };
            shorter.zip(longer).filter(differ).count() == 1
        }
        Some(1) => shorter.eq(longer.skip(1)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::similar;

    #[test]
    fn names_that_differ_in_one_letter_are_similar() {
        for (one, other) in [
            ("client_id", "client_ip"),
            ("user", "users"),
            ("tuple", "ntuple"),
            ("price_1h_total", "price_5m_total"),
        ] {
            assert!(similar(one, other), "{one} and {other}");
        }
        for (one, other) in [
            ("created_at", "updated_at"),
            ("id", "name"),
            ("line1", "line2"),
        ] {
            assert!(!similar(one, other), "{one} and {other}");
        }
    }
}
