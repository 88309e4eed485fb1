//! What the name of a member or a parameter says of its value.

use std::collections::BTreeSet;

use super::shape::Shape;
use crate::scan::is_always_secret;

/// What is known of the names in the exchanges of one operation.
pub(super) struct Names<'n> {
    /// What the document calls secret.
    pub(super) secret: &'n [&'n str],
    /// What whoever records calls secret.
    pub(super) also: &'n [String],
    /// All that the document names.
    pub(super) documented: BTreeSet<String>,
}

impl Names<'_> {
    /// Whether the values of a name are secret: because the document or whoever records says so, because they are in any
    /// API, or because the document does not know the name and it sounds like it.
    pub(super) fn is_secret(&self, name: &str) -> bool {
        let is = |secret: &str| secret.eq_ignore_ascii_case(name);
        self.secret.iter().any(|secret| is(secret))
            || self.also.iter().any(|secret| is(secret))
            || is_always_secret(name)
            || (!self.is_documented(name) && sounds_secret(name))
    }

    /// Whether the document names it.
    pub(super) fn is_documented(&self, name: &str) -> bool {
        let mut documented = self.documented.iter();
        documented.any(|known| known.eq_ignore_ascii_case(name))
    }
}

/// Whether a name is like that of a credential. Rather too many than too few: a placeholder too much can be seen and undone.
pub(in crate::record) fn sounds_secret(name: &str) -> bool {
    const WORDS: [&str; 20] = [
        "assertion",
        "auth",
        "backupcode",
        "bearer",
        "connectionstring",
        "cookie",
        "credential",
        "csrf",
        "hmac",
        "nonce",
        "pass",
        "private",
        "recoverycode",
        "saml",
        "secret",
        "seed",
        "session",
        "signature",
        "token",
        "xsrf",
    ];
    // Short ones occur in other words.
    const WHOLE: [&str; 12] = [
        "cvc", "cvv", "dsn", "jwt", "key", "otp", "pin", "psk", "pwd", "sid", "sig", "totp",
    ];
    let words = words(name);
    let joined = words.concat();
    WORDS.iter().any(|word| joined.contains(word))
        || WHOLE
            .iter()
            .any(|word| words.iter().any(|known| known == word))
        || joined.ends_with("key")
}

/// What a member says of a person by its name alone.
pub(super) fn personal(name: &str) -> Option<Shape> {
    let words = words(name);
    let has = |word: &str| words.iter().any(|known| known == word);
    let joined = words.concat();
    if has("phone")
        || has("mobile")
        || has("tel")
        || has("telephone")
        || has("fax")
        || has("msisdn")
    {
        Some(Shape::Phone)
    } else if ["username", "login", "userlogin", "loginname"].contains(&joined.as_str()) {
        Some(Shape::Login)
    } else if [
        "firstname",
        "lastname",
        "fullname",
        "givenname",
        "familyname",
        "middlename",
        "surname",
        "nickname",
    ]
    .contains(&joined.as_str())
    {
        Some(Shape::Person)
    } else {
        None
    }
}

/// What a member says of a person beside the address of a mailbox.
pub(super) fn personal_beside_mailbox(name: &str) -> Option<Shape> {
    let joined = words(name).concat();
    ["name", "displayname"]
        .contains(&joined.as_str())
        .then_some(Shape::Person)
}

/// The words of a name in lower case: `accessToken`, `access_token` and `Access-Token` have two.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for c in name.chars() {
        let begins = c.is_uppercase() && !before.is_uppercase();
        if begins || !c.is_alphanumeric() {
            words.push(String::new());
        }
        if c.is_alphanumeric()
            && let Some(last) = words.last_mut()
        {
            last.extend(c.to_lowercase());
        }
        before = c;
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::{Names, Shape, personal, sounds_secret};

    #[test]
    fn what_the_document_knows_is_what_it_says() {
        let names = Names {
            secret: &["pin"],
            also: &["cursor".to_owned()],
            documented: ["pin", "cursor", "tokenCount", "password", "key"]
                .map(str::to_owned)
                .into(),
        };
        for secret in ["pin", "cursor", "password", "session_token", "X-Api-Key"] {
            assert!(names.is_secret(secret), "{secret}");
        }
        for plain in ["tokenCount", "key", "color"] {
            assert!(!names.is_secret(plain), "{plain}");
        }
    }

    #[test]
    fn names_sound_secret_by_their_words() {
        for secret in [
            "apiKey",
            "APIKEY",
            "private_key",
            "X-CSRF-Token",
            "otp",
            "resetPin",
            "passphrase",
            "sessionId",
            "userCredentials",
        ] {
            assert!(sounds_secret(secret), "{secret}");
        }
        for plain in [
            "name",
            "pinned",
            "keyboard",
            "shipping",
            "desktop_photo",
            "id",
        ] {
            assert!(!sounds_secret(plain), "{plain}");
        }
    }

    #[test]
    fn persons_are_known_by_the_names_of_members() {
        for (name, shape) in [
            ("phone", Some(Shape::Phone)),
            ("mobilePhone", Some(Shape::Phone)),
            ("user_name", Some(Shape::Login)),
            ("firstName", Some(Shape::Person)),
            ("hotel", None),
            ("name", None),
        ] {
            assert_eq!(personal(name), shape, "{name}");
        }
    }
}
