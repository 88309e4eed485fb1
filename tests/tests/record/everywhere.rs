//! Secrets in every place of an exchange, recorded from a server and from a HAR file, and replayed.

use std::path::Path;

use openapi_runtime::replay::{Recording, Replay};
use openapi_runtime::testing::VirtualClock;
use recordings::record::{Consent, LiveOptions, Options, record};
use wire::Server;
use wire_secrets::models::NewSafe;
use wire_secrets::{BoxFuture, Client, Error, Secret, Token, TokenSource};

use crate::program::Folder;
use crate::vault::{self, API, SAFE};

/// Records everything that the service answers.
fn record_all(out: &Folder) -> (String, Vec<wire::Request>, String) {
    let server = Server::start_knowing(vault::answers);
    let set = Folder::new();
    set.write("set.yaml", &vault::calls());
    let options = LiveOptions {
        common: Options {
            out: out.path(),
            set: Some(&set.path().join("set.yaml")),
            redact: &[],
            date: "2026-01-31",
        },
        base_url: server.url(),
        variables: &vault::variable,
        calls: &[],
    };
    let mut shown = String::new();
    let mut agrees = |plan: &str| {
        shown.push_str(plan);
        true
    };
    let report = record(&API, &options, Consent::After(&mut agrees)).unwrap();
    assert!(
        shown.contains(
            "write  createSafe/new  POST /safes\n    {\"name\":\"attic\",\"combination\":\"***\"}"
        ),
        "{shown}"
    );
    assert!(
        shown.contains(
            "GET /safes/</0/id of listSafes/live>/codes/***?hint=***\n    X-Witness: ***"
        ),
        "{shown}"
    );
    assert!(report.is_complete(), "{report}");
    assert_eq!(report.saved.len(), 4, "{report}");
    let host = server.url().replace("http://", "");
    (report.to_string(), server.requests(), host)
}

pub(crate) const FILES: [&str; 4] = [
    "vault/createSafe/new.yaml",
    "vault/getSafe/live-403.yaml",
    "vault/listSafes/live.yaml",
    "vault/tryCode/open.yaml",
];

/// No byte of a secret is in any file.
pub(crate) fn assert_clean(folder: &Folder, server: &str) {
    for file in folder.files() {
        let bytes = std::fs::read(folder.path().join(&file)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        for secret in vault::secrets().iter().map(String::as_str).chain([server]) {
            assert!(!text.contains(secret), "{file} holds `{secret}`:\n{text}");
        }
    }
}

/// The token that the clients of tests have.
struct Given;

impl TokenSource for Given {
    fn fetch(&self) -> BoxFuture<Result<Token, Error>> {
        Box::pin(async { Ok(Token::new(Secret::from("access-token"))) })
    }
}

fn replayed(path: &Path) -> (Client, Replay) {
    let replay = Replay::new(Recording::load(path).unwrap());
    let client = Client::builder()
        .api_key("api-key")
        .token_source(Given)
        .transport(replay.clone())
        .clock(VirtualClock::new())
        .build()
        .unwrap();
    (client, replay)
}

/// What the generated client makes of the recordings is what the service answered, but for placeholders.
pub(crate) fn assert_replays(folder: &Folder, files: [&str; 4]) {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.unwrap().block_on(replay_all(folder, files));
}

async fn replay_all(folder: &Folder, [new, forbidden, list, open]: [&str; 4]) {
    let path = |file: &str| folder.path().join(file);
    let (client, replay) = replayed(&path(new));
    let body = NewSafe::new("attic", Secret::from("placeholder-1"));
    let safe = client.safes().create(body).await.unwrap();
    replay.finish().unwrap();
    assert_eq!((safe.id.as_str(), safe.name.as_str()), (SAFE, "attic"));
    let combination = safe.combination.as_ref().unwrap().expose();
    assert_eq!(
        combination, "placeholder-1",
        "sent and answered were the same"
    );
    let owner = safe.owner.as_ref().unwrap();
    assert_eq!(owner.name.as_deref(), Some("Person 1"));
    assert_eq!(owner.email.as_deref(), Some("user-1@example.com"));
    assert_eq!(owner.phone.as_deref(), Some("+12015550101"));
    assert_eq!(
        safe.next.as_deref(),
        Some("https://secrets.example.com/v1/safes?key=api-key&page=2")
    );

    let (client, replay) = replayed(&path(list));
    let safes = client.safes().list().await.unwrap();
    replay.finish().unwrap();
    assert_eq!(safes.len(), 1);
    assert_eq!(safes[0].id, SAFE);

    let (client, replay) = replayed(&path(open));
    let recording = replay.recording().exchanges[0].request.clone();
    let sent = |pairs: &[(String, String)], name: &str| {
        let mut pairs = pairs.iter();
        pairs.find(|(known, _)| known == name).unwrap().1.clone()
    };
    let attempt = Secret::from(sent(&recording.path, "attempt"));
    let witness = recording
        .headers
        .iter()
        .find(|(name, _)| name == "x-witness");
    let safe = client
        .safes()
        .try_code(SAFE, &attempt)
        .hint(sent(&recording.query, "hint"))
        .x_witness(witness.unwrap().1.to_str().unwrap())
        .await
        .unwrap();
    replay.finish().unwrap();
    assert_eq!(safe.id, SAFE);

    let (client, replay) = replayed(&path(forbidden));
    let error = client.safes().get(SAFE).await.unwrap_err();
    replay.finish().unwrap();
    assert_eq!(error.status().unwrap(), 403);
    assert_eq!(error.code(), Some("NOT_YOURS"));
    let message = error.message().unwrap();
    assert!(
        message.contains(&format!("may not see {SAFE}, ask user-1@example.com at ")),
        "{message}"
    );
}

#[test]
fn what_a_server_answers_is_recorded_without_secrets_and_replays() {
    let folder = Folder::new();
    let (printed, requests, host) = record_all(&folder);
    assert_eq!(folder.files(), FILES);

    // It was all sent.
    let sent: Vec<String> = requests
        .iter()
        .map(|request| format!("{request:?}"))
        .collect();
    assert!(sent[1].contains("POST /safes "), "{}", sent[1]);
    assert!(requests[1].text().contains(vault::COMBINATION));
    assert!(
        sent[2].contains("GET /safes?key=k-5521-north%26wind"),
        "{}",
        sent[2]
    );
    assert!(
        sent[3].contains("/codes/27%2F9%20left&right?")
            || sent[3].contains("/codes/27%2F9%20left%26right?"),
        "{}",
        sent[3]
    );
    assert_eq!(requests[3].header("x-witness"), Some(vault::WITNESS));
    let bearer = format!("Bearer {}", vault::access_token());
    assert_eq!(requests[4].header("authorization"), Some(bearer.as_str()));

    assert_clean(&folder, &host);
    for secret in vault::secrets() {
        assert!(!printed.contains(&secret), "{printed}");
    }
    assert_replays(&folder, FILES);
}
