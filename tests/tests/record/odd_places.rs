//! Secrets where nobody looks for them, in a file of a browser or a proxy.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::har::{entries, read};
use crate::program::Folder;

/// The exchange that puts up a safe.
fn created() -> Value {
    entries().remove(1)
}

/// The recording of an exchange, or why there is none.
fn recorded(entry: &Value) -> Result<String, String> {
    let out = Folder::new();
    let report = read(std::slice::from_ref(entry), &out)?;
    if report.is_complete() {
        Ok(std::fs::read_to_string(out.path().join("vault/createSafe/har.yaml")).unwrap())
    } else {
        Err(report.to_string())
    }
}

/// That an exchange is recorded, without this text.
#[track_caller]
fn assert_hidden(entry: &Value, secret: &str) -> String {
    let text = recorded(entry).unwrap();
    assert!(!text.contains(secret), "{secret}:\n{text}");
    text
}

/// The exchange with this header in its request, and an answer that tells it.
fn told_back(name: &str, value: &str, echo: &str) -> Value {
    let mut entry = created();
    let headers = entry["request"]["headers"].as_array_mut().unwrap();
    headers.push(json!({ "name": name, "value": value }));
    answered(
        entry,
        &json!({ "id": "1", "name": format!("it is {echo}, or so") }),
    )
}

fn answered(mut entry: Value, body: &Value) -> Value {
    entry["response"]["content"]["text"] = body.to_string().into();
    entry
}

fn with_name(text: &str) -> Value {
    answered(created(), &json!({ "id": "1", "name": text }))
}

#[test]
fn credentials_in_any_header_are_known_where_they_are_told_back() {
    for (name, value, secret) in [
        ("X-Auth-Token", "hunter2-of-keystone", "hunter2-of-keystone"),
        (
            "authorization",
            "hunter2-without-a-scheme",
            "hunter2-without-a-scheme",
        ),
        (
            "Proxy-Authorization",
            "Basic aHVudGVyOjI3OTQ",
            "aHVudGVyOjI3OTQ",
        ),
        (
            "Authorization",
            "Digest username=\"u\", response=\"6629fae49393a053\"",
            "6629fae49393a053",
        ),
        (
            "cookie",
            "a%2Fb%3Dhunter2=x; s=in%2Furl%3Dhunter2",
            "in/url=hunter2",
        ),
        ("Cookie", "one=hunter2-of-one", "hunter2-of-one"),
    ] {
        let mut entry = told_back("Cookie", "first=31337-of-first", "31337-of-first");
        // What the fixture is authorized by goes, so that this is the only one.
        let headers = entry["request"]["headers"].as_array_mut().unwrap();
        headers.retain(|header| header["name"] != "Authorization");
        headers.push(json!({ "name": name, "value": value }));
        let echo = json!({ "id": "1", "name": format!("it is {secret}, or so") });
        assert_hidden(&answered(entry, &echo), secret);
    }
}

#[test]
fn cookies_are_known_from_their_lists() {
    for side in ["request", "response"] {
        let mut entry = with_name("it is hunter2-of-cookies, or so");
        entry[side]["cookies"] = json!([{ "name": "sid", "value": "hunter2-of-cookies" }]);
        assert_hidden(&entry, "hunter2-of-cookies");
    }
}

#[test]
fn plain_words_of_cookies_stay() {
    for word in ["false", "light", "production"] {
        let entry = told_back("Cookie", &format!("theme={word}"), word);
        let text = recorded(&entry).unwrap();
        assert!(text.contains(&format!("it is {word}, or so")), "{text}");
    }
}

#[test]
fn a_credential_of_a_url_is_known() {
    let mut entry = with_name("it is hunter2-of-url, or so");
    entry["request"]["url"] = "https://svc:hunter2-of-url@safes.northwind.vn:8443/api/safes".into();
    assert_hidden(&entry, "hunter2-of-url");
}

#[test]
fn texts_that_name_a_secret_do_not_tell_it() {
    for text in [
        r#"<user password="hunter2-x"/>"#,
        "<password>hunter2-x</password>",
        "<ns:apiKey a='b'>hunter2-x</ns:apiKey>",
        "password = 'hunter2-x'",
        "X-Api-Key: hunter2-x",
        "X-Trace: 7\\nSession-Token: hunter2-x",
        "{'password': 'hunter2-x'}",
        r#"sent {\"password\":\"hunter2-x\"}"#,
        r#"sent {\\\"password\\\":\\\"hunter2-x\\\"}"#,
        r#"sent {"pass\u0077ord":"hunter2\u002dx"}"#,
        "/login?next=%2Fcb%3Faccess_token%3Dhunter2-x",
        "/login?next=%252Fcb%253Faccess_token%253Dhunter2-x",
        "https://corp.vn/cb?code=hunter2-x-of-oauth&state=7",
        "https://corp.vn/cb#id_token=hunter2-x&a=b",
        "https://svc:hunter2-x@corp.vn/git",
        "refused: Bearer hunter2-x",
        "curl -H 'Authorization: Token hunter2-x'",
        "&lt;password&gt;hunter2-x&lt;/password&gt;",
    ] {
        assert_hidden(&with_name(text), "hunter2");
        let mut redirected = created();
        let headers = redirected["response"]["headers"].as_array_mut().unwrap();
        headers.push(json!({ "name": "Location", "value": text }));
        assert_hidden(&redirected, "hunter2");
    }
}

#[test]
fn what_a_text_says_of_a_secret_is_no_secret() {
    for text in [
        "The password: must have eight characters",
        "Invalid token: expired",
        "session: none",
        "see https://docs.corp.vn/passwords for 100% of it",
        "code=404",
    ] {
        let recorded = recorded(&with_name(text)).unwrap();
        assert!(recorded.contains(text), "{text}\n{recorded}");
    }
}

#[test]
fn members_that_sound_secret_are_taken_out() {
    for name in [
        "jwt",
        "pwd",
        "db_pwd",
        "bearer",
        "hmac",
        "sig",
        "totp",
        "sid",
        "dsn",
        "psk",
        "SAMLResponse",
        "client_assertion",
        "recoveryCodes",
        "backup_codes",
        "connectionString",
        "nonce",
        "cvv",
    ] {
        let entry = answered(
            created(),
            &json!({ "id": "1", "name": "n", name: ["hunter2-x"] }),
        );
        assert_hidden(&entry, "hunter2");
    }
}

#[test]
fn keys_of_secret_objects_are_taken_out() {
    let entry = answered(
        created(),
        &json!({ "id": "1", "name": "n", "sessions": { "hunter2-x": { "age": 7 } } }),
    );
    assert_hidden(&entry, "hunter2");
}

#[test]
fn a_secret_is_known_in_more_encodings() {
    let secret = "left/27 right-9x";
    let hex = "6c6566742f32372072696768742d3978";
    let based = |before: &str| STANDARD.encode(format!("{before}{secret}"));
    for (written, shown) in [
        ("left%2f27%20right-9x".to_owned(), "27%20right"),
        ("%6ceft%2F27+%72ight-9x".to_owned(), "27+%72ight"),
        ("left%252F27%2520right-9x".to_owned(), "27%2520right"),
        ("left\\u002f27\\u0020right-9x".to_owned(), "right-9x"),
        ("Left/27 Right-9X".to_owned(), "Right-9X"),
        ("left&#x2F;27&#32;right-9x".to_owned(), "right-9x"),
        (hex.to_owned(), &hex[4..20]),
        (hex.to_uppercase(), &hex.to_uppercase()[4..20]),
        (based("svc:"), &based("svc:")[8..20]),
        (based("user:"), &based("user:")[8..20]),
        (based("me:"), &based("me:")[8..20]),
    ] {
        let mut entry = created();
        entry["request"]["postData"]["text"] = json!({ "name": "attic", "combination": secret })
            .to_string()
            .into();
        let entry = answered(
            entry,
            &json!({ "id": "1", "name": format!("it is {written} so") }),
        );
        let before = entry["response"]["content"]["text"].as_str().unwrap();
        assert!(
            before.replace("\\\\", "\\").contains(shown),
            "{before}: {shown}"
        );
        assert_hidden(&entry, shown);
    }
}

#[test]
fn parts_of_a_body_are_read_in_every_spelling() {
    for (boundary, body) in [
        (
            "a",
            "--a\r\nContent-Disposition: form-data; name=combination\r\n\r\nhunter2-x\r\n--a--\r\n",
        ),
        (
            "a",
            "--a\r\ncontent-disposition: form-data;name=\"combination\"\r\n\r\nhunter2-x\r\n--a--\r\n",
        ),
        (
            "a",
            "--a\nContent-Disposition: form-data; name=\"combination\"\n\nhunter2-x\n--a--\n",
        ),
        (
            "a",
            "--a\r\nContent-Disposition: form-data; filename=\"f\"; Name=\"combination\"\r\n\r\nhunter2-x\r\n--a--\r\n",
        ),
        (
            "a",
            "preamble\r\n--a\r\nContent-Disposition: form-data; name=\"combination\"\r\n\r\nhunter2-x\r\n--a--\r\n",
        ),
    ] {
        let mut entry = created();
        entry["request"]["postData"] = json!({ "mimeType": format!("multipart/form-data; boundary={boundary}"), "text": body });
        let text = assert_hidden(&entry, "hunter2");
        assert!(text.contains("form-data"), "{text}");
    }
}

#[test]
fn what_looks_like_a_secret_is_found_in_paths_and_long_texts() {
    let random = "q8ZrT2mVx7Lp0Ks9Wd4Yb6Nf3Hc1Jg5Ru8Qe";
    // Put together here, so that no scanner of this repository takes them for real.
    let encrypted = ["eyJhbGciOiJBMjU2R0NNIn0", "", "dozjgN", "ryP4J3", "jVmNHl"].join(".");
    let blob = "q8Zr/T2mVx7Lp0Ks9/Wd4Yb6Nf3Hc1/Jg5Ru8Qe+T2mVx7Lp0K/s9Wd4Yb6Nf3Hc1Jg5==";
    for text in [
        format!("https://corp.vn/reset/{random}"),
        format!("/a/b/c/{random}/d"),
        format!("com.corp.reset.{random}"),
        encrypted,
        blob.to_owned(),
    ] {
        let error = recorded(&with_name(&text)).unwrap_err();
        assert!(error.contains("could be a secret"), "{error}");
        assert!(!error.contains(&text), "{error}");
    }
}

#[test]
fn the_server_is_not_told_without_its_port() {
    let entry = with_name("served by Safes.Northwind.vn, says safes.northwind.vn");
    assert_hidden(&entry, "orthwind");
}

#[test]
fn what_made_the_file_is_told_in_plain_words_only() {
    let out = Folder::new();
    let saved = Folder::new();
    let log = json!({ "log": { "creator": { "name": "proxy of ann@northwind.vn, hunter2", "version": "1" }, "entries": [created()] } });
    saved.write("saved.har", &log.to_string());
    let options = recordings::record::HarOptions {
        common: recordings::record::Options {
            out: out.path(),
            set: None,
            redact: &[],
            date: "2026-02-28",
        },
        file: &saved.path().join("saved.har"),
        base_url: Some("https://safes.northwind.vn:8443/api"),
    };
    let report = recordings::record::record_har(&crate::vault::API, &options).unwrap();
    assert!(report.is_complete(), "{report}");
    let text = std::fs::read_to_string(out.path().join("vault/createSafe/har.yaml")).unwrap();
    assert!(
        !text.contains("hunter2") && !text.contains("ann@"),
        "{text}"
    );
}
