//! What a value looks like, and what looks like it and is nobody's.

use std::net::IpAddr;

use crate::scan::is_json_web_token;

/// What a value looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Shape {
    Uuid,
    Email,
    /// Three parts with points between, or five if it is encrypted.
    JsonWebToken,
    /// An access key ID of AWS.
    AccessKey,
    Url,
    /// Digits or hexadecimal digits, of a length.
    Digits(usize),
    Phone,
    AddressV4,
    AddressV6,
    /// The name of a person.
    Person,
    /// The name that a person logs in with.
    Login,
    /// Anything else.
    Opaque,
}

impl Shape {
    /// That of a secret.
    pub(super) fn of(text: &str) -> Self {
        let is_hex = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let parts: Vec<&str> = text.split('-').collect();
        let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        if lengths == [8, 4, 4, 4, 12] && parts.iter().all(|part| is_hex(part)) {
            Self::Uuid
        } else if text.starts_with("http://") || text.starts_with("https://") {
            Self::Url
        } else if is_email(text) {
            Self::Email
        } else if is_json_web_token(text) {
            Self::JsonWebToken
        } else if text.len() == 20 && (text.starts_with("AKIA") || text.starts_with("ASIA")) {
            Self::AccessKey
        } else if is_hex(text) && text.bytes().any(|byte| byte.is_ascii_digit()) {
            Self::Digits(text.len())
        } else {
            Self::Opaque
        }
    }

    /// That of an address in a network; `None` for those of documentation and of this machine.
    pub(super) fn of_address(text: &str) -> Option<Self> {
        match text.parse().ok()? {
            IpAddr::V4(address) if address.is_loopback() || address.is_unspecified() => None,
            IpAddr::V4(address) if address.octets().starts_with(&[192, 0, 2]) => None,
            IpAddr::V4(_) => Some(Self::AddressV4),
            IpAddr::V6(address) if address.is_loopback() || address.is_unspecified() => None,
            IpAddr::V6(address) if address.segments().starts_with(&[0x2001, 0xdb8]) => None,
            IpAddr::V6(_) => Some(Self::AddressV6),
        }
    }

    /// The `number`th placeholder of this shape, from 1. All that [`scan`](crate::scan) lets stand for a secret.
    pub(super) fn placeholder(self, number: usize) -> String {
        match self {
            Self::Uuid => format!("00000000-0000-4000-8000-{number:012}"),
            Self::Email => format!("user-{number}@example.com"),
            Self::JsonWebToken => format!("placeholder.token.{number}"),
            Self::AccessKey if number == 1 => "AKIAIOSFODNN7EXAMPLE".to_owned(),
            Self::AccessKey => format!("AKIA{number:09}EXAMPLE"),
            Self::Url => format!("https://example.com/placeholder-{number}"),
            Self::Digits(length) => format!("{number:0length$}"),
            // Numbers that are kept for films.
            Self::Phone => format!("+1{:03}5550{:03}", 201 + number / 100, 100 + number % 100),
            Self::AddressV4 => format!("192.0.2.{}", number % 256),
            Self::AddressV6 => format!("2001:db8::{number:x}"),
            Self::Person => format!("Person {number}"),
            Self::Login => format!("login-{number}"),
            Self::Opaque => format!("placeholder-{number}"),
        }
    }
}

/// Whether a text is the address of a mailbox, as addresses usually are.
pub(super) fn is_email(text: &str) -> bool {
    emails(text) == [(0, text.len())]
}

/// Where in a text addresses of mailboxes are: begin and end. Those at `example.com` and its kin are nobody's.
pub(super) fn emails(text: &str) -> Vec<(usize, usize)> {
    let is_local = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let is_domain = |c: char| c.is_alphanumeric() || ".-".contains(c);
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, sign) in text.match_indices('@') {
        let (before, rest) = text.split_at(at);
        let after = rest.strip_prefix(sign).unwrap_or_default();
        let local: usize = before
            .chars()
            .rev()
            .take_while(|c| is_local(*c))
            .map(char::len_utf8)
            .sum();
        let end = after.find(|c| !is_domain(c)).unwrap_or(after.len());
        let (domain, _) = after.split_at(end);
        let domain = domain.trim_end_matches(['.', '-']);
        let start = at - local;
        let is_new = found.last().is_none_or(|(_, end)| start >= *end);
        if local > 0 && domain.contains('.') && is_new && !is_reserved(domain) {
            found.push((start, at + 1 + domain.len()));
        }
    }
    found
}

/// Domains for documentation (RFC 2606).
fn is_reserved(domain: &str) -> bool {
    let domain = domain.to_ascii_lowercase();
    ["example.com", "example.org", "example.net"]
        .iter()
        .any(|known| domain == *known || domain.ends_with(&format!(".{known}")))
        || [".example", ".test", ".invalid"]
            .iter()
            .any(|end| domain.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::{Shape, emails};

    #[test]
    fn a_placeholder_looks_like_what_it_stands_for() {
        for (value, placeholder) in [
            (
                "9be7951f-b750-4968-afe5-fc5ba8a8e535",
                "00000000-0000-4000-8000-000000000007",
            ),
            ("ann@corp.vn", "user-7@example.com"),
            ("eyJhbGciOi.eyJzdWIi.dozjgNryP4", "placeholder.token.7"),
            ("AKIAJ7QX2M4NP8RT5VWZ", "AKIA000000007EXAMPLE"),
            (
                "https://corp.vn/reset/abc",
                "https://example.com/placeholder-7",
            ),
            ("471100", "000007"),
            (
                "d41d8cd98f00b204e9800998ecf8427e",
                "00000000000000000000000000000007",
            ),
            ("hunter2", "placeholder-7"),
            ("beef", "placeholder-7"),
        ] {
            assert_eq!(Shape::of(value).placeholder(7), placeholder, "{value}");
        }
    }

    #[test]
    fn placeholders_pass_the_scanner() {
        let shapes = [
            Shape::Uuid,
            Shape::Email,
            Shape::JsonWebToken,
            Shape::AccessKey,
            Shape::Url,
            Shape::Digits(4),
            Shape::Digits(64),
            Shape::Opaque,
        ];
        for (shape, number) in shapes
            .into_iter()
            .flat_map(|shape| [(shape, 1), (shape, 2), (shape, 1234)])
        {
            let placeholder = shape.placeholder(number);
            let text = format!("body: {{ password: '{placeholder}' }}");
            assert_eq!(
                crate::scan::scan(&text, &[]),
                Ok(Vec::new()),
                "{shape:?} {placeholder}"
            );
        }
    }

    #[test]
    fn mailboxes_are_found_in_a_text() {
        let found = |text: &'static str| {
            emails(text)
                .into_iter()
                .map(|(start, end)| &text[start..end])
                .collect::<Vec<_>>()
        };
        assert_eq!(
            found("write to ann.lee+1@mail.corp.vn, or <bob@corp.vn>."),
            ["ann.lee+1@mail.corp.vn", "bob@corp.vn"]
        );
        assert_eq!(
            found("user-1@example.com, @ann, a@b, é@corp.vn@x.vn"),
            ["é@corp.vn"]
        );
    }

    #[test]
    fn addresses_of_networks_are_somebodys() {
        assert_eq!(Shape::of_address("203.0.113.9"), Some(Shape::AddressV4));
        assert_eq!(Shape::of_address("2a00:1450::1"), Some(Shape::AddressV6));
        for nobodys in [
            "127.0.0.1",
            "192.0.2.4",
            "2001:db8::4",
            "::1",
            "1.2.3",
            "10.0.0.0/8",
        ] {
            assert_eq!(Shape::of_address(nobodys), None, "{nobodys}");
        }
    }
}
