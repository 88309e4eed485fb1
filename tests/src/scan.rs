//! Looks for things in recordings that could be live credentials.
//!
//! What may stand where a secret belongs is listed in `recordings/README.md`; anything else is a finding.

use serde_yaml::Value;

/// Members that hold credentials in any API.
const ALWAYS: [&str; 12] = [
    "password",
    "new_password",
    "old_password",
    "secret",
    "client_secret",
    "clientsecret",
    "access_token",
    "accesstoken",
    "refresh_token",
    "refreshtoken",
    "id_token",
    "secretkey",
];

/// Secrets that vendors print in their documentation.
const DOCUMENTED: [&str; 2] = [
    "AKIAIOSFODNN7EXAMPLE",
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
];

/// Base64 of `client-id:client-secret`.
const BASIC: &str = "Y2xpZW50LWlkOmNsaWVudC1zZWNyZXQ=";

/// Whether a member's name is that of a credential in any API.
#[must_use]
pub fn is_always_secret(name: &str) -> bool {
    ALWAYS
        .iter()
        .any(|always| name.eq_ignore_ascii_case(always))
}

/// Everything in a file that could be a live credential. `secrets` are the names that the API's document calls secret.
///
/// # Errors
/// If the text is no YAML.
pub fn scan(text: &str, secrets: &[&str]) -> Result<Vec<String>, String> {
    let mut findings = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for word in line.split(|c: char| !(c.is_ascii_alphanumeric() || "-_.+/=".contains(c))) {
            if let Some(what) = credential_anywhere(word) {
                findings.push(format!("line {}: {what}", index + 1));
            }
        }
        if line.contains("-----BEGIN") {
            findings.push(format!("line {}: looks like a key file", index + 1));
        }
    }
    let document: Value = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
    walk(&document, "", Member::Plain, secrets, &mut findings);
    Ok(findings)
}

/// Whether a value stands below a member that holds a secret.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Member {
    Plain,
    Secret,
}

fn walk(value: &Value, place: &str, member: Member, secrets: &[&str], findings: &mut Vec<String>) {
    match value {
        Value::Mapping(members) => {
            for (key, value) in members {
                let key = key.as_str().unwrap_or_default();
                let is_secret = secrets.contains(&key) || is_always_secret(key);
                let member = if is_secret { Member::Secret } else { member };
                walk(value, &format!("{place}/{key}"), member, secrets, findings);
            }
        }
        Value::Sequence(elements) => {
            for (index, element) in elements.iter().enumerate() {
                walk(
                    element,
                    &format!("{place}/{index}"),
                    member,
                    secrets,
                    findings,
                );
            }
        }
        Value::String(text) if member == Member::Secret && !is_placeholder(text) => {
            findings.push(format!("{place}: not one of the placeholders for secrets"));
        }
        _ => {}
    }
}

/// What a text looks like that could be a live credential whatever it is called.
pub(crate) fn credential_anywhere(word: &str) -> Option<&'static str> {
    if DOCUMENTED.contains(&word) || word == BASIC {
        return None;
    }
    // AWS documents one; the others of our own end like it.
    let is_aws = word.len() == 20
        && !word.ends_with("EXAMPLE")
        && ["AKIA", "ASIA"]
            .iter()
            .any(|prefix| word.starts_with(prefix));
    if is_json_web_token(word) {
        Some("looks like a JSON web token")
    } else if is_aws {
        Some("looks like an AWS access key")
    } else if word.len() >= 32 && is_random(word) {
        Some("long and random like a secret")
    } else {
        None
    }
}

/// Whether a text is a JSON web token: signed with three parts, encrypted with five.
pub(crate) fn is_json_web_token(text: &str) -> bool {
    text.starts_with("eyJ") && [2, 4].contains(&text.matches('.').count())
}

/// Whether a text may stand for a secret.
fn is_placeholder(text: &str) -> bool {
    // One that is documented, redacted, or says what it is.
    let says_so = ["example", "placeholder", "redacted"]
        .iter()
        .any(|word| text.to_ascii_lowercase().contains(word));
    if DOCUMENTED.contains(&text) || text.chars().all(|c| c == '*') || text == "string" || says_so {
        return true;
    }
    // A UUID that is nobody's.
    if text.starts_with("00000000-0000-") {
        return true;
    }
    // Zeros with a short number at the end.
    let number = text.trim_start_matches('0');
    if number.len() < text.len()
        && number.len() <= 4
        && number.bytes().all(|byte| byte.is_ascii_digit())
    {
        return true;
    }
    // A one-time code. It is worthless minutes later.
    if text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return true;
    }
    // Words of letters, and short numbers: `access-token-2`, `Correct horse 1!`.
    let words = || {
        text.split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
    };
    let is_word = |word: &str| {
        word.bytes().all(|byte| byte.is_ascii_alphabetic())
            || (word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
    };
    words().all(is_word) && words().all(|word| !is_random(word)) && text.len() <= 64
}

/// Whether upper case, lower case and digits are mixed as in random text: no hex digests, no words.
fn is_random(word: &str) -> bool {
    let is_path =
        word.contains("://") || word.matches('/').count() > 2 || word.matches('.').count() > 2;
    if !is_path {
        return is_mixed(word) && entropy(word) > 4.0;
    }
    // A path of words may hold a segment that is none. Base64 has slashes, too, but hardly a word between them.
    let mixed: String = word
        .split(['/', '.'])
        .filter(|segment| segment.len() >= 8 && is_mixed(segment))
        .collect();
    mixed.len() >= 32 && entropy(&mixed) > 4.0
}

fn is_mixed(word: &str) -> bool {
    let has = |class: fn(&u8) -> bool| word.as_bytes().iter().any(class);
    has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase) && has(u8::is_ascii_digit)
}

/// Bits of Shannon entropy in a character.
#[allow(clippy::cast_precision_loss)]
fn entropy(word: &str) -> f64 {
    let length = word.len() as f64;
    let mut counts = [0_u32; 256];
    for byte in word.bytes() {
        counts[usize::from(byte)] += 1;
    }
    counts
        .iter()
        .filter(|count| **count > 0)
        .map(|count| f64::from(*count) / length)
        .map(|share| -share * share.log2())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::scan;

    fn found(text: &str, secrets: &[&str]) -> Vec<String> {
        scan(text, secrets).unwrap()
    }

    // Put together here, so that no scanner of this repository takes them for real.
    fn jwt() -> String {
        [
            "eyJhbGciOiJIUzI1NiJ9",
            "eyJzdWIiOiIxMjM0NTY3ODkwIn0",
            "dozjgNryP4J3jVmNHl0w5N",
        ]
        .join(".")
    }

    #[test]
    fn what_looks_like_a_credential_is_found_anywhere() {
        for word in [
            jwt(),
            format!("AKIA{}", "J7QX2M4NP8RT5VWZ"),
            ["-----BEGIN", "PRIVATE KEY-----"].join(" "),
            format!("q8Zr{}", "T2mVx7Lp0Ks9Wd4Yb6Nf3Hc1Jg5Ru8Qe"),
        ] {
            assert_eq!(
                found(&format!("source: 'seen as {word} there'"), &[]).len(),
                1,
                "{word}"
            );
        }
    }

    #[test]
    fn a_secret_member_holds_a_placeholder() {
        for placeholder in [
            "access-token-2",
            "'***'",
            "string",
            "'123456'",
            "AKIAIOSFODNN7EXAMPLE",
            "00000000-0000-4000-8000-000000000001",
            "Correct horse 1!",
            "''",
        ] {
            assert!(
                found(
                    &format!("body: {{ pin: {placeholder}, password: {placeholder} }}"),
                    &["pin"]
                )
                .is_empty(),
                "{placeholder}"
            );
        }
        for live in [
            "9be7951f-b750-4968-afe5-fc5ba8a8e535",
            "hunter2",
            "d41d8cd98f00b204e9800998ecf8427e",
        ] {
            assert_eq!(
                found(&format!("body: {{ pin: {live} }}"), &["pin"]).len(),
                1,
                "{live}"
            );
            assert_eq!(
                found(&format!("body: {{ Password: [{live}] }}"), &[]).len(),
                1,
                "{live}"
            );
            assert!(
                found(&format!("body: {{ id: {live} }}"), &["pin"]).is_empty(),
                "{live}"
            );
        }
    }
}
