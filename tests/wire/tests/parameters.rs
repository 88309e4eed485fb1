//! Every style of parameter, as it arrives.

use std::collections::BTreeMap;

use wire::{Answer, Request, Server};
use wire_parameters::models::{Filter, FilterRange, Login, Name, Point};
use wire_parameters::runtime::ErrorKind;
use wire_parameters::{Client, Secret};

/// Sends one call and gives back what arrived.
macro_rules! sent {
    ($client:ident => $call:expr) => {{
        let (server, $client) = server();
        $call.await.unwrap();
        server.request()
    }};
}

fn server() -> (Server, Client) {
    let server = Server::start([Answer::status(204)]);
    let client = Client::builder().base_url(server.url()).build().unwrap();
    (server, client)
}

fn target(request: &Request) -> &str {
    let target = request.line.strip_prefix("GET ").unwrap();
    target.strip_suffix(" HTTP/1.1").unwrap()
}

fn point() -> Point {
    Point::new(1, "b,c")
}

const LIST: [&str; 2] = ["a,b", "c/d"];

#[tokio::test]
async fn paths_are_written_by_their_style() {
    let request = sent!(client => client.parameters().simple("a;b", LIST, &point()));
    assert_eq!(target(&request), "/simple/a%3Bb/a%2Cb,c%2Fd/x,1,y,b%2Cc");
    let request = sent!(client => client.parameters().simple_exploded("a;b", LIST, &point()));
    assert_eq!(
        target(&request),
        "/simple-exploded/a%3Bb/a%2Cb,c%2Fd/x=1,y=b%2Cc"
    );
    let request = sent!(client => client.parameters().label("a;b", LIST, &point()));
    assert_eq!(target(&request), "/label/.a%3Bb/.a%2Cb,c%2Fd/.x,1,y,b%2Cc");
    let request = sent!(client => client.parameters().label_exploded("a;b", LIST, &point()));
    assert_eq!(
        target(&request),
        "/label-exploded/.a%3Bb/.a%2Cb.c%2Fd/.x=1.y=b%2Cc"
    );
    let request = sent!(client => client.parameters().matrix("a;b", LIST, &point()));
    assert_eq!(
        target(&request),
        "/matrix/;text=a%3Bb/;list=a%2Cb,c%2Fd/;point=x,1,y,b%2Cc"
    );
    let request = sent!(client => client.parameters().matrix_exploded("", LIST, &point()));
    assert_eq!(
        target(&request),
        "/matrix-exploded/;text/;list=a%2Cb;list=c%2Fd/;x=1;y=b%2Cc"
    );
}

#[tokio::test]
async fn one_segment_takes_several_parameters_and_one_parameter_several_places() {
    let request = sent!(client => client.parameters().segments("a.b", 2));
    assert_eq!(target(&request), "/a.b.2/compare/a.b");
}

#[tokio::test]
async fn numbers_are_sent_in_the_fewest_digits() {
    let request = sent!(client => {
        let call = client.parameters().numbers(-0.5);
        call.query(0.1).list([1.0, 2.5]).either(3.25).x_number(1e21).cookie(7.0)
    });
    assert_eq!(
        target(&request),
        "/numbers/-0.5?query=0.1&list=1&list=2.5&either=3.25"
    );
    assert_eq!(request.header("x-number"), Some("1e21"));
    assert_eq!(request.header("cookie"), Some("cookie=7"));
}

#[tokio::test]
async fn a_number_that_is_not_finite_is_not_sent() {
    let client = Client::builder()
        .base_url("http://127.0.0.1:1")
        .build()
        .unwrap();
    let numbers = |path| client.parameters().numbers(path);
    for (name, call) in [
        ("path", numbers(f64::NAN)),
        ("query", numbers(1.0).query(f32::INFINITY)),
        ("list", numbers(1.0).list([1.0, f64::NEG_INFINITY])),
        ("either", numbers(1.0).either(f64::NAN)),
        ("X-Number", numbers(1.0).x_number(f64::NAN)),
        ("cookie", numbers(1.0).cookie(f64::NAN)),
    ] {
        let error = call.await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Request, 0));
        let message = error.to_string();
        assert!(
            message.contains(&format!("parameter `{name}`")) && message.contains("not finite"),
            "{message}"
        );
    }
}

#[tokio::test]
async fn a_path_that_would_name_something_else_is_refused() {
    let client = Client::builder()
        .base_url("http://127.0.0.1:1")
        .build()
        .unwrap();
    let nothing: [&str; 0] = [];
    for call in [
        client.parameters().label(".", LIST, &point()).preview(),
        client.parameters().label("", LIST, &point()).preview(),
        client.parameters().label("a", nothing, &point()).preview(),
    ] {
        call.unwrap_err();
    }
}

#[tokio::test]
async fn a_whole_query_is_its_members() {
    let request = sent!(client => client.parameters().querystring(&point()));
    assert_eq!(target(&request), "/querystring?x=1&y=b%2Cc");
}

#[tokio::test]
async fn queries_are_written_by_their_style() {
    let request =
        sent!(client => client.parameters().form().text("a&b").list(LIST).point(&point()));
    assert_eq!(
        target(&request),
        "/form?text=a%26b&list=a%2Cb,c%2Fd&point=x,1,y,b%2Cc"
    );
    let request =
        sent!(client => client.parameters().form_exploded().text("a b").list(LIST).point(&point()));
    assert_eq!(
        target(&request),
        "/formExploded?text=a%20b&list=a%2Cb&list=c%2Fd&x=1&y=b%2Cc"
    );
    let request = sent!(client => client.parameters().space_delimited().text("a b").list(LIST).point(&point()));
    assert_eq!(
        target(&request),
        "/spaceDelimited?text=a%20b&list=a%2Cb%20c%2Fd&point=x%201%20y%20b%2Cc"
    );
    let request = sent!(client => client.parameters().pipe_delimited().list(LIST).point(&point()));
    assert_eq!(
        target(&request),
        "/pipeDelimited?list=a%2Cb%7Cc%2Fd&point=x%7C1%7Cy%7Cb%2Cc"
    );
    let request = sent!(client => client.parameters().pipe_delimited_exploded().list(["a|b", "c"]));
    assert_eq!(target(&request), "/pipeDelimitedExploded?list=a%7Cb&list=c");
    let nothing: [&str; 0] = [];
    let request = sent!(client => client.parameters().form().list(nothing));
    assert_eq!(target(&request), "/form");
}

#[tokio::test]
async fn in_a_query_an_empty_text_is_a_value_and_an_empty_list_or_object_is_none() {
    let none: [&str; 0] = [];
    let empty = Name::new();
    let form = |client: &Client| client.parameters().form();
    let request = sent!(client => form(&client).text(""));
    assert_eq!(target(&request), "/form?text=");
    let request = sent!(client => form(&client).list([""]));
    assert_eq!(target(&request), "/form?list=");
    let request = sent!(client => form(&client).list(["", ""]));
    assert_eq!(target(&request), "/form?list=,");
    let request = sent!(client => form(&client).list(none).name(&empty));
    assert_eq!(target(&request), "/form");
    let exploded = |client: &Client| client.parameters().form_exploded();
    let request = sent!(client => exploded(&client).text(""));
    assert_eq!(target(&request), "/formExploded?text=");
    let request = sent!(client => exploded(&client).list(["", ""]));
    assert_eq!(target(&request), "/formExploded?list=&list=");
    let request = sent!(client => exploded(&client).list(none).name(&empty));
    assert_eq!(target(&request), "/formExploded");
    let first = Name::new().first("");
    let request = sent!(client => form(&client).name(&first));
    assert_eq!(target(&request), "/form?name=first,");
    let request = sent!(client => exploded(&client).name(&first));
    assert_eq!(target(&request), "/formExploded?first=");
}

#[tokio::test]
async fn in_headers_and_cookies_an_empty_text_is_a_value_and_an_empty_list_or_object_is_none() {
    let none: [&str; 0] = [];
    let empty = Name::new();
    let headers = |client: &Client| client.parameters().headers("");
    let call = |client: &Client| {
        let call = headers(client).x_text("").x_list_exploded([""]);
        call.list([""]).each(["", ""])
    };
    let request = sent!(client => call(&client));
    assert_eq!(request.header("x-text"), Some(""));
    assert_eq!(request.header("x-list-exploded"), Some(""));
    assert_eq!(
        request.header("cookie"),
        Some("session=; list=; each=; each=")
    );
    let call = |client: &Client| {
        let call = headers(client).x_list(none).x_list_exploded(none);
        let call = call.x_name(&empty).x_name_exploded(&empty);
        call.list(none).each(none).name(&empty).members(&empty)
    };
    let request = sent!(client => call(&client));
    for name in ["x-list", "x-list-exploded", "x-name", "x-name-exploded"] {
        assert_eq!(request.header(name), None, "{name}");
    }
    assert_eq!(request.header("cookie"), Some("session="));
}

#[tokio::test]
async fn an_element_that_holds_the_separator_is_refused() {
    let client = unreached();
    let error = client
        .parameters()
        .pipe_delimited()
        .list(["a|b"])
        .await
        .unwrap_err();
    assert!(error.to_string().contains("separates elements"), "{error}");
    let exploded = |list| client.parameters().label_exploded("a", list, &point());
    let error = exploded(["a.b", "c"]).await.unwrap_err();
    assert!(error.to_string().contains("separates elements"), "{error}");
    let request = sent!(client => client.parameters().label("a.b", ["a.b", "c"], &point()));
    assert_eq!(target(&request), "/label/.a.b/.a.b,c/.x,1,y,b%2Cc");
}

#[tokio::test]
async fn deep_objects_are_written_as_servers_read_them() {
    let filter = Filter::new()
        .name("a=b")
        .range(FilterRange::new().gte(5))
        .tags(["x", "y"])
        .points([point()]);
    let request = sent!(client => client.parameters().deep_object(&filter).expand(["data.a"]));
    assert_eq!(
        target(&request),
        "/deepObject?filter%5Bname%5D=a%3Db&filter%5Brange%5D%5Bgte%5D=5&filter%5Btags%5D%5B%5D=x\
         &filter%5Btags%5D%5B%5D=y&filter%5Bpoints%5D%5B0%5D%5Bx%5D=1\
         &filter%5Bpoints%5D%5B0%5D%5By%5D=b%2Cc&expand%5B%5D=data.a"
    );
}

#[tokio::test]
async fn reserved_characters_stay_where_the_document_says_so() {
    let every = ":/?#[]@!$&'()*+,;= %";
    let request =
        sent!(client => client.parameters().reserved().plain(every).open(every).list(LIST));
    assert_eq!(
        target(&request),
        "/reserved?plain=%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%20%25\
         &open=:/?%23%5B%5D@!$%26%27()*%2B,;=%20%25&list=a%2Cb,c/d"
    );
}

#[tokio::test]
async fn parameters_with_a_media_type_are_json() {
    let euro = Point::new(1, "€");
    let request = sent!(client => client.parameters().content(&euro).x_point(&euro));
    assert_eq!(
        target(&request),
        "/content?point=%7B%22x%22%3A1%2C%22y%22%3A%22%E2%82%AC%22%7D"
    );
    assert_eq!(request.header("x-point"), Some(r#"{"x":1,"y":"\u20ac"}"#));
}

#[tokio::test]
async fn headers_and_cookies_are_written_by_their_style() {
    let request = sent!(client => client
        .parameters()
        .headers("a;b")
        .x_list(["a", "b"])
        .x_point(&Point::new(1, "c d"))
        .x_point_exploded(&Point::new(1, "c d"))
        .list(["a", "b;c"])
        .limit(5));
    assert_eq!(request.header("x-list"), Some("a,b"));
    assert_eq!(request.header("x-point"), Some("x,1,y,c d"));
    assert_eq!(request.header("x-point-exploded"), Some("x=1,y=c d"));
    assert_eq!(
        request.header("cookie"),
        Some("session=a%3Bb; list=a,b%3Bc; limit=5")
    );
}

#[tokio::test]
async fn what_a_header_cannot_hold_fails_the_call() {
    let client = unreached();
    let headers = || client.parameters().headers("a");
    let point = |y: &str| Point::new(1, y);
    for (call, name, why) in [
        (
            headers().x_list(["a", "b,c"]),
            "X-List",
            "which separates elements",
        ),
        (headers().x_list(["a", " b"]), "X-List", "takes away"),
        (headers().x_point(&point("b ")), "X-Point", "takes away"),
        (
            headers().request_header("X-Text", "\tb"),
            "x-text",
            "takes away",
        ),
    ] {
        let error = call.await.unwrap_err().to_string();
        assert!(error.contains(name) && error.contains(why), "{error}");
    }
    let error = client
        .parameters()
        .maps()
        .x_labels(&labels(["a=b"]))
        .await
        .unwrap_err()
        .to_string();
    assert!(error.contains("'=', which ends keys"), "{error}");
}

#[tokio::test]
async fn a_header_of_one_empty_element_is_not_one_of_none() {
    let request = sent!(client => client.parameters().headers("a").x_list([""]));
    assert_eq!(request.header("x-list"), Some(""));
    let none: [&str; 0] = [];
    let request = sent!(client => client.parameters().headers("a").x_list(none));
    assert_eq!(request.header("x-list"), None);
}

#[tokio::test]
async fn keys_that_are_no_keys_between_brackets_fail_the_call() {
    let client = unreached();
    for key in ["", "a]b", "[a"] {
        let call = client.parameters().maps().labels(&labels([key]));
        let error = call.await.unwrap_err().to_string();
        assert!(
            error.contains("`labels`") && error.contains("key"),
            "{error}"
        );
    }
    let request = sent!(client => client.parameters().maps().labels(&labels(["a.b c"])));
    assert_eq!(target(&request), "/maps?labels%5Ba.b%20c%5D=v");
}

#[tokio::test]
async fn what_is_empty_leaves_no_gap_in_a_list() {
    let filter = Filter::new().names([Name::new(), Name::new().first("a")]);
    let request = sent!(client => client.parameters().deep_object(&filter));
    assert_eq!(
        target(&request),
        "/deepObject?filter%5Bnames%5D%5B0%5D%5Bfirst%5D=a"
    );
}

fn labels<const N: usize>(keys: [&str; N]) -> BTreeMap<String, String> {
    keys.map(|key| (key.to_owned(), "v".to_owned())).into()
}

/// A client for calls that send nothing.
fn unreached() -> Client {
    Client::builder()
        .base_url("https://localhost")
        .build()
        .unwrap()
}

#[tokio::test]
async fn secrets_are_sent_and_not_shown() {
    let key = Secret::from("open sesame");
    let login = Login::new("ann", Secret::from("hunter22"));
    let request = sent!(client => client.parameters().secrets(&key).login(&login));
    assert_eq!(
        target(&request),
        "/secrets?key=open%20sesame&login%5Buser%5D=ann&login%5Bpassword%5D=hunter22"
    );

    let client = Client::builder()
        .base_url("https://api.example.com")
        .build()
        .unwrap();
    let preview = client
        .parameters()
        .secrets(&key)
        .login(&login)
        .preview()
        .unwrap();
    assert_eq!(
        preview.url(),
        "https://api.example.com/secrets?key=***&login%5Buser%5D=ann&login%5Bpassword%5D=***"
    );
}

#[tokio::test]
async fn one_name_in_the_path_and_in_the_query_is_two_parameters() {
    let request = sent!(client => client.parameters().same_name("a").id_parameter("b"));
    assert_eq!(target(&request), "/same/a?id=b");
}

#[tokio::test]
async fn flags_are_true_or_false_in_their_order() {
    let request = sent!(client => client.parameters().flags(true, false, true, false));
    assert_eq!(
        target(&request),
        "/flags?new=true&open=false&own=true&read=false"
    );
}
