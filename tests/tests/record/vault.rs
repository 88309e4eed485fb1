//! A service with secrets in every place where an exchange can have one.

use recordings::RecordedApi;
use wire::Answer;

/// Its API; the crate is generated like any other.
pub(crate) static API: RecordedApi = RecordedApi {
    folder: "vault",
    specification: "../tests/wire/documents/wire-secrets.yaml",
    description: &wire_secrets::API,
};

pub(crate) const CLIENT_ID: &str = "svc-7731-northwind";
pub(crate) const CLIENT_SECRET: &str = "Zq9+northwind/secret";
pub(crate) const API_KEY: &str = "k-5521-north&wind";
pub(crate) const COMBINATION: &str = "left-27-right-9x";
pub(crate) const ATTEMPT: &str = "27/9 left&right";
pub(crate) const HINT: &str = "mother's maiden näme";
pub(crate) const WITNESS: &str = "badge-8812-kx";
pub(crate) const SAFE: &str = "5f0c2b1e-93a7-4d1f-8a52-6c1d0f4be7aa";

/// Put together here, so that no scanner of this repository takes it for real.
pub(crate) fn access_token() -> String {
    [
        "eyJhbGciOiJIUzI1NiJ9",
        "eyJzdWIiOiI3NzMxIn0",
        "c2lnbmF0dXJlLW9mLW5vcnRod2luZA",
    ]
    .join(".")
}

/// Whatever must not be in a recording.
pub(crate) fn secrets() -> Vec<String> {
    let mut secrets: Vec<String> = [
        CLIENT_ID,
        CLIENT_SECRET,
        API_KEY,
        COMBINATION,
        ATTEMPT,
        HINT,
        WITNESS,
        // Of the answers.
        "48213377",
        "sess-99127-abc",
        "cookie-31337-monster",
        "unknown-4411-field",
        "refresh-6120-token",
        "rAnd0mLooking5tuffThatNobodyKnowsAnything4bout",
        // Of persons.
        "Ann Northwind",
        "ann.n@northwind.vn",
        "+84 912 345 678",
        "203.0.113.77",
    ]
    .map(str::to_owned)
    .into();
    secrets.push(access_token());
    secrets.extend(access_token().split('.').map(str::to_owned));
    secrets.push(COMBINATION.to_uppercase());
    for secret in secrets.clone() {
        let in_form: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
        secrets.push(in_form.replace('+', "%20"));
        secrets.push(in_form);
    }
    secrets
}

/// What `from_env` reads.
pub(crate) fn variable(name: &str) -> Option<String> {
    let value = match name {
        "WIRE_SECRETS_CLIENT_ID" => CLIENT_ID,
        "WIRE_SECRETS_CLIENT_SECRET" => CLIENT_SECRET,
        "WIRE_SECRETS_API_KEY" => API_KEY,
        _ => return None,
    };
    Some(value.to_owned())
}

/// Calls with secrets in body, path, query and headers.
pub(crate) fn calls() -> String {
    format!(
        "calls:
  - name: new
    operation: createSafe
    body: {{ name: attic, combination: '{COMBINATION}' }}
  - name: open
    operation: tryCode
    path: {{ safeId: {{ from: listSafes/live, at: /0/id }}, attempt: '{ATTEMPT}' }}
    query: {{ hint: \"{HINT}\" }}
    headers: {{ X-Witness: {WITNESS} }}
"
    )
}

/// The bodies of the answers, in the order of the calls. `server` is where the service is.
pub(crate) fn bodies(server: &str) -> [(u16, String); 4] {
    let token = access_token();
    let random = "rAnd0mLooking5tuffThatNobodyKnowsAnything4bout";
    let key: String = url::form_urlencoded::byte_serialize(API_KEY.as_bytes()).collect();
    let upper = COMBINATION.to_uppercase();
    let claims = token.split('.').nth(1).unwrap();
    let safe = format!(
        r#"{{"id":"{SAFE}","name":"attic","combination":"{COMBINATION}","pin":48213377,
            "owner":{{"name":"Ann Northwind","email":"ann.n@northwind.vn","phone":"+84 912 345 678"}},
            "next":"{server}/safes?key={key}&page=2",
            "sessionKey":"unknown-4411-field","color":"{random}","seenFrom":"203.0.113.77",
            "history":[{{"refresh_token":"refresh-6120-token","note":"pin 48213377 of ann.n@northwind.vn"}}]}}"#
    );
    [
        (201, safe.clone()),
        (200, format!("[{safe}]")),
        (200, safe),
        (
            403,
            format!(
                r#"{{"code":"NOT_YOURS","message":"{token} of {CLIENT_ID} may not see {SAFE}, ask ann.n@northwind.vn at {server}; password={COMBINATION}, {upper}; call +84 912 345 678, not 203.0.113.77; claims {claims}"}}"#
            ),
        ),
    ]
}

/// The headers of every answer.
pub(crate) const HEADERS: [(&str, &str); 5] = [
    ("content-type", "application/json; charset=utf-8"),
    ("set-cookie", "sid=cookie-31337-monster; HttpOnly"),
    ("x-session", "user=ann.n@northwind.vn; token=sess-99127-abc"),
    ("x-powered-by", "unknown-4411-field"),
    ("retry-after", "7"),
];

/// All that the service answers: first a token.
pub(crate) fn answers(server: &str) -> Vec<Answer> {
    let token = format!(
        r#"{{"access_token":"{}","token_type":"Bearer","expires_in":3600,"refresh_token":"refresh-6120-token"}}"#,
        access_token()
    );
    let mut answers = vec![Answer::new(200, &HEADERS, token)];
    answers.extend(bodies(server).map(|(status, body)| Answer::new(status, &HEADERS, body)));
    answers
}
