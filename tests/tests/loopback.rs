//! The generated clients with their default transport against a server on this machine: what is on the wire, byte by byte.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread::JoinHandle;

use gcore_iam::models::AccountId;
use vngcloud_iam_accounts::models::{
    NewS3Key, ProjectId, RegionId, S3KeyId, S3KeyUpdate, UserId, UserTagKeys,
};

/// A server that answers each request with the next of its answers, one connection a request.
struct Server {
    url: String,
    requests: JoinHandle<Vec<Request>>,
}

/// A request as it arrived.
struct Request {
    line: String,
    headers: Vec<(String, String)>,
    body: String,
}

impl Request {
    fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(header, _)| header == name);
        let value = values.next().map(|(_, value)| value.as_str());
        assert!(values.next().is_none(), "{name} is sent once");
        value
    }
}

impl Server {
    fn start(answers: Vec<(u16, &'static str)>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/prefix", listener.local_addr().unwrap());
        let requests = std::thread::spawn(move || {
            let serve = |(status, body)| {
                let (stream, _) = listener.accept().unwrap();
                let request = read(&stream);
                answer(&stream, status, body);
                request
            };
            answers.into_iter().map(serve).collect()
        });
        Self { url, requests }
    }

    /// Every request, once all answers have been given.
    fn requests(self) -> Vec<Request> {
        self.requests.join().unwrap()
    }
}

fn read(stream: &TcpStream) -> Request {
    let mut reader = BufReader::new(stream);
    let mut next = || {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    };
    let line = next();
    let headers: Vec<(String, String)> =
        std::iter::from_fn(|| Some(next()).filter(|line| !line.is_empty()))
            .map(|line| {
                line.split_once(": ")
                    .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
                    .unwrap()
            })
            .collect();
    let length = headers
        .iter()
        .find(|(name, _)| name == "content-length")
        .map_or(0, |(_, value)| value.parse().unwrap());
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    Request {
        line,
        headers,
        body: String::from_utf8(body).unwrap(),
    }
}

fn answer(mut stream: &TcpStream, status: u16, body: &str) {
    let head = format!(
        "HTTP/1.1 {status} \r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all((head + body).as_bytes()).unwrap();
}

const TOKEN: (u16, &str) = (
    200,
    r#"{"token_type":"Bearer","access_token":"access-token","expires_in":1800}"#,
);

fn vngcloud(server: &Server) -> vngcloud_iam_accounts::Client {
    vngcloud_iam_accounts::Client::builder()
        .client_credentials("client-id", "client-secret")
        .base_url(&server.url)
        .build()
        .unwrap()
}

#[tokio::test]
async fn client_credentials_become_a_token_that_every_page_is_asked_for_with() {
    let server = Server::start(vec![
        TOKEN,
        (
            200,
            r#"{"data":[{"id":"user-1","username":"alice"}],"pageNumber":0,"totalPages":2}"#,
        ),
        (
            200,
            r#"{"data":[{"id":"user-2","username":"bob"}],"pageNumber":1,"totalPages":2}"#,
        ),
    ]);
    let mut users = vngcloud(&server).users().list().page_size(1).items();
    let mut names = Vec::new();
    while let Some(user) = users.try_next().await.unwrap() {
        names.push(user.username);
    }
    assert_eq!(names, ["alice", "bob"]);

    let requests = server.requests();
    let lines: Vec<&str> = requests
        .iter()
        .map(|request| request.line.as_str())
        .collect();
    assert_eq!(
        lines,
        [
            "POST /prefix/v2/auth/token HTTP/1.1",
            "GET /prefix/v1/iam-users?pageNumber=0&pageSize=1 HTTP/1.1",
            "GET /prefix/v1/iam-users?pageNumber=1&pageSize=1 HTTP/1.1",
        ]
    );
    assert_eq!(
        requests[0].header("authorization"),
        Some("Basic Y2xpZW50LWlkOmNsaWVudC1zZWNyZXQ=")
    );
    assert_eq!(requests[0].header("content-type"), Some("application/json"));
    assert_eq!(requests[0].body, r#"{"grant_type":"client_credentials"}"#);
    for page in &requests[1..] {
        assert_eq!(page.header("authorization"), Some("Bearer access-token"));
        assert_eq!(page.header("accept"), Some("application/json"));
        assert!(
            page.header("user-agent")
                .is_some_and(|agent| agent.starts_with("vngcloud-iam-accounts/"))
        );
    }
}

#[tokio::test]
async fn bodies_hold_what_was_set_and_null_where_it_was_cleared() {
    let server = Server::start(vec![
        TOKEN,
        (
            201,
            r#"{"id":"key-1","accessKey":"access-key","secretKey":"example-secret"}"#,
        ),
        (204, ""),
        (204, ""),
    ]);
    let client = vngcloud(&server);
    let (region, project) = (
        RegionId::new("region").unwrap(),
        ProjectId::new("project").unwrap(),
    );
    let created = client
        .s3_keys()
        .create(NewS3Key::new(region, project))
        .await
        .unwrap();
    assert_eq!(created.secret_key.expose(), "example-secret");
    client
        .s3_keys()
        .update(&created.id, S3KeyUpdate::new().clear_name())
        .await
        .unwrap();
    let user = UserId::new("user/1 ä").unwrap();
    client
        .users()
        .delete_tags(&user, UserTagKeys::new(["env"]))
        .await
        .unwrap();

    let sent: Vec<(String, String)> = server
        .requests()
        .into_iter()
        .skip(1)
        .map(|request| (request.line, request.body))
        .collect();
    let expected = [
        (
            "POST /prefix/v1/s3-keys HTTP/1.1",
            r#"{"regionId":"region","projectId":"project"}"#,
        ),
        (
            "PATCH /prefix/v1/s3-keys/key-1 HTTP/1.1",
            r#"{"name":null}"#,
        ),
        (
            "DELETE /prefix/v1/iam-users/user%2F1%20%C3%A4/tags HTTP/1.1",
            r#"{"keys":["env"]}"#,
        ),
    ];
    assert_eq!(
        sent,
        expected.map(|(line, body)| (line.to_owned(), body.to_owned()))
    );
}

#[tokio::test]
async fn an_error_of_the_service_says_what_it_was() {
    let unknown = r#"{"errors":[{"code":"NOT_FOUND_S3_KEY","message":"S3 key not found"}]}"#;
    let server = Server::start(vec![TOKEN, (404, unknown), (404, unknown)]);
    let client = vngcloud(&server);
    let id = S3KeyId::new("key-9").unwrap();
    let error = client.s3_keys().get(&id).await.unwrap_err();
    assert!(error.is_not_found());
    assert_eq!(error.code(), Some("NOT_FOUND_S3_KEY"));
    assert!(error.to_string().contains("s3_keys.get"), "{error}");
    assert_eq!(client.s3_keys().get(&id).optional().await.unwrap(), None);
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn an_api_key_follows_its_word_and_a_bare_array_is_a_page() {
    let server = Server::start(vec![(200, r#"[{"id":1,"client_id":7}]"#), (200, "[]")]);
    let client = gcore_iam::Client::builder()
        .api_key("42_example")
        .base_url(&server.url)
        .build()
        .unwrap();
    let tokens = client
        .api_tokens()
        .list(AccountId::from(7))
        .deleted(false)
        .await;
    assert!(
        tokens.is_err_and(|error| error.is_decode()),
        "a token without a name is no token"
    );
    let users = client.users().list().await.unwrap();
    assert!(users.is_empty() && users.next().is_none());

    let requests = server.requests();
    assert_eq!(
        requests[0].line,
        "GET /prefix/iam/v2/clients/7/tokens?deleted=false HTTP/1.1"
    );
    assert_eq!(requests[1].line, "GET /prefix/iam/users?limit=50 HTTP/1.1");
    for request in &requests {
        assert_eq!(request.header("authorization"), Some("APIKey 42_example"));
    }
}
