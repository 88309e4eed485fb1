//! Acronyms that are no words of capitals only.

use std::borrow::Cow;

/// A text whose plural acronyms and versions of the Internet Protocol are one word each to whoever looks at capitals: `VPCs` becomes
/// `Vpcs`, `ReservedIPv6` becomes `ReservedIpv6`.
pub(super) fn as_words(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut written = Cow::Borrowed(text);
    let mut start = 0;
    while start < bytes.len() {
        let capitals = bytes
            .iter()
            .skip(start)
            .take_while(|b| b.is_ascii_uppercase());
        let end = start + capitals.count();
        if end > start + 1 && ends_a_word(bytes.get(end..).unwrap_or_default()) {
            let word = written.to_mut();
            if let Some(tail) = word.get_mut(start + 1..end) {
                tail.make_ascii_lowercase();
            }
        }
        start = end + 1;
    }
    written
}

/// Whether what follows capitals belongs to them and nothing else does.
fn ends_a_word(rest: &[u8]) -> bool {
    match rest {
        [b's', next, ..] => !next.is_ascii_lowercase(),
        [b's'] => true,
        [b'v', next, ..] => next.is_ascii_digit(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::as_words;

    #[test]
    fn plural_acronyms_are_one_word() {
        for (text, expected) in [
            ("Floating IPs", "Floating Ips"),
            ("VPCs", "Vpcs"),
            ("listVPCsOfIDs", "listVpcsOfIds"),
            ("ReservedIPv6", "ReservedIpv6"),
            ("IPv6s", "Ipv6s"),
            ("APIs2", "Apis2"),
            ("USstates", "USstates"),
            ("AsIs", "AsIs"),
            ("HTTPServer", "HTTPServer"),
            ("", ""),
        ] {
            assert_eq!(as_words(text), expected);
        }
    }
}
