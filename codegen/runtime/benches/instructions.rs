//! One way to make the call, again and again, for tools that count what a process does. How to use it says `PERFORMANCE.md`.

mod support;

use openapi_runtime::ApiClient;
use support::{API, BASE_URL, Memory, TOKEN, by_hand, get_user, loopback, one_thread};

const ID: &str = "u-0000001";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["serve"] => {
            println!("{}", loopback::serve());
            std::thread::park();
        }
        [who, "memory", calls] => in_memory(who, calls.parse().unwrap()),
        [who, base_url, calls] => over_loopback(who, base_url, calls.parse().unwrap()),
        // As one of all benches it has nothing to do.
        _ => println!("`serve`, or: who calls, base URL or `memory`, and how often"),
    }
}

fn in_memory(who: &str, calls: usize) {
    let transport = Memory::user();
    let builder = ApiClient::builder(&API).bearer_token(TOKEN);
    let client = builder.transport(transport.clone()).build().unwrap();
    one_thread().block_on(async {
        for _ in 0..calls {
            match who {
                "client" => get_user(&client).await.unwrap(),
                "by-hand" => by_hand::over_transport(&transport, BASE_URL, ID).await,
                other => panic!("`{other}` is neither `client` nor `by-hand`"),
            };
        }
    });
}

fn over_loopback(who: &str, base_url: &str, calls: usize) {
    let transport = loopback::transport();
    let client = loopback::client(base_url, &transport);
    let reqwest = loopback::reqwest();
    one_thread().block_on(async {
        for _ in 0..calls {
            match who {
                "client" => get_user(&client).await.unwrap(),
                "by-hand" => by_hand::in_time(&transport, base_url, ID).await,
                "reqwest" => by_hand::over_reqwest(&reqwest, base_url, ID).await,
                other => panic!("`{other}` is none of `client`, `by-hand` and `reqwest`"),
            };
        }
    });
}
