//! Calls that wait: without a runtime, and within every kind of one.
#![cfg(feature = "blocking")]

mod client_support;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use client_support::lists::{ALL, BY_NUMBER, ids, list, service};
use client_support::{Memory, User, get_user_call, is_token_request, json, open_call};
use openapi_runtime::{ApiClient, BoxFuture, Error, ErrorKind, Token, TokenSource};

openapi_runtime::call! {
    /// A call as generated code has it.
    pub(crate) struct GetUser(Call<User>);
}

openapi_runtime::paged_call! {
    /// A paged call as generated code has it.
    pub(crate) struct ListUsers(PagedCall<User>);
}

const TOKEN: &str = r#"{"access_token":"t","expires_in":1800}"#;
const USER: &str = r#"{"id":"u-1"}"#;

/// Runs a test on a thread of its own, so that a deadlock is a failure and not an endless test.
fn in_time<T: Send + 'static>(test: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, outcome) = channel();
    let thread = std::thread::spawn(move || {
        let _ = done.send(test());
    });
    match outcome.recv_timeout(Duration::from_mins(1)) {
        Ok(outcome) => outcome,
        Err(std::sync::mpsc::RecvTimeoutError::Timeout) => panic!("a deadlock"),
        Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => {
            std::panic::resume_unwind(thread.join().unwrap_err())
        }
    }
}

/// Answers only after the runtime that polls it has done something else, and a timer of that runtime has run out: that it has
/// timers is what shows here, however long they take.
fn unhurried(body: &'static str) -> Memory {
    Memory::with_future(move |_| {
        Box::pin(async move {
            tokio::task::yield_now().await;
            tokio::time::sleep(Duration::from_millis(1)).await;
            Ok(json(200, body))
        })
    })
}

/// A runtime of this one thread.
fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
}

fn open_client(memory: &Memory) -> ApiClient {
    memory.client().build().unwrap()
}

#[test]
fn every_ending_of_a_call_waits() {
    in_time(|| {
        let client = open_client(&unhurried(USER));
        let call = || GetUser(open_call(&client));
        assert_eq!(call().send_blocking().unwrap().id, "u-1");
        assert_eq!(
            call().optional().send_blocking().unwrap().unwrap().id,
            "u-1"
        );
        let response = call().with_response().send_blocking().unwrap();
        assert_eq!(
            (response.status().as_u16(), response.value().id.as_str()),
            (200, "u-1")
        );
        assert_eq!(
            call().raw().send_blocking().unwrap().body(),
            USER.as_bytes()
        );
        let client = open_client(&service(None));
        let call = || ListUsers(list(&client, &BY_NUMBER));
        assert_eq!(call().send_blocking().unwrap().len(), 2);
        assert_eq!(call().optional().send_blocking().unwrap().unwrap().len(), 2);
        assert_eq!(
            call()
                .with_response()
                .send_blocking()
                .unwrap()
                .value()
                .len(),
            2
        );
    });
}

#[test]
fn failures_are_those_of_awaited_calls() {
    in_time(|| {
        let client = open_client(&Memory::script(&[(404, "{}")]));
        assert!(
            open_call(&client)
                .optional()
                .send_blocking()
                .unwrap()
                .is_none()
        );
        let error = open_call(&client).send_blocking().unwrap_err();
        assert!(error.is_not_found());
        assert!(
            error.to_string().starts_with("ping GET /ping/{id}: 404"),
            "{error}"
        );
    });
}

#[test]
fn rows_and_pages_are_iterators() {
    in_time(|| {
        for pagination in ALL {
            let memory = service(None);
            let client = open_client(&memory);
            let call = || ListUsers(list(&client, pagination));
            let users: Result<Vec<_>, _> = call().items().blocking().collect();
            assert_eq!(ids(&users.unwrap()), [0, 1, 2, 3, 4, 5, 6]);
            assert_eq!(call().items().max_items(3).blocking().count(), 3);
            let pages: Vec<_> = call()
                .pages()
                .blocking()
                .map(|page| page.unwrap().len())
                .collect();
            assert_eq!(pages, [2, 2, 2, 1]);
            let mut items = call().items().blocking();
            let handed_out = items.by_ref().take(3).count();
            let rest = call().resume(items.cursor().unwrap()).items().blocking();
            assert_eq!(handed_out + rest.count(), 7);
            let mut pages = call().pages().blocking();
            pages.next().unwrap().unwrap();
            let rest = call().resume(pages.cursor().unwrap()).pages().blocking();
            assert_eq!(rest.count(), 3);
        }
        let client = open_client(&service(Some(2)));
        let mut items = list(&client, &BY_NUMBER).retries(0).items().blocking();
        assert_eq!(items.by_ref().flatten().count(), 2);
        assert!(items.next().is_none() && items.cursor().is_some());
    });
}

#[test]
fn the_next_page_arrives_while_rows_are_handed_out() {
    in_time(|| {
        let (asked, requests) = channel();
        let inner = service(None);
        let memory = Memory::with_future(move |request| {
            let _ = asked.send(());
            openapi_runtime::Transport::send(&inner, request.clone())
        });
        let client = open_client(&memory);
        let mut items = list(&client, &BY_NUMBER).items().blocking();
        items.next().unwrap().unwrap();
        // Nobody asks for a row meanwhile.
        requests.recv().unwrap();
        requests.recv().unwrap();
        assert_eq!(items.count(), 6);
    });
}

#[test]
fn a_list_that_was_begun_by_awaiting_goes_on_by_waiting() {
    in_time(|| {
        let client = open_client(&service(None));
        let awaiting = runtime();
        let mut items = list(&client, &BY_NUMBER).items();
        awaiting.block_on(items.try_next()).unwrap().unwrap();
        drop(awaiting);
        assert_eq!(
            items
                .blocking()
                .map(|row| row.unwrap().id)
                .collect::<String>(),
            "123456"
        );
        // A page that is under way is asked for again: the runtime that it belongs to may be gone.
        let stuck = Arc::new(AtomicUsize::new(0));
        let inner = service(None);
        let memory = Memory::with_future({
            let stuck = Arc::clone(&stuck);
            move |request| {
                if stuck.fetch_add(1, Ordering::SeqCst) == 0 {
                    return Box::pin(std::future::pending());
                }
                openapi_runtime::Transport::send(&inner, request.clone())
            }
        });
        let client = open_client(&memory);
        let mut items = list(&client, &BY_NUMBER).items();
        let awaiting = runtime();
        awaiting.block_on(async {
            tokio::select! {
                biased;
                _ = items.try_next() => unreachable!(),
                () = tokio::task::yield_now() => {}
            }
        });
        assert_eq!(items.blocking().count(), 7);
    });
}

#[test]
fn it_works_within_every_kind_of_runtime() {
    fn call() -> String {
        let client = open_client(&unhurried(USER));
        open_call(&client).send_blocking().unwrap().id
    }
    assert_eq!(in_time(move || runtime().block_on(async { call() })), "u-1");
    let spawned =
        in_time(move || runtime().block_on(async { tokio::spawn(async { call() }).await }));
    assert_eq!(spawned.unwrap(), "u-1");
    let aside =
        in_time(move || runtime().block_on(async { tokio::task::spawn_blocking(call).await }));
    assert_eq!(aside.unwrap(), "u-1");
    let local = in_time(move || {
        let set = tokio::task::LocalSet::new();
        runtime()
            .block_on(set.run_until(async { tokio::task::spawn_local(async { call() }).await }))
    });
    assert_eq!(local.unwrap(), "u-1");
    let workers = || {
        tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap()
    };
    assert_eq!(in_time(move || workers().block_on(async { call() })), "u-1");
    let spawned =
        in_time(move || workers().block_on(async { tokio::spawn(async { call() }).await }));
    assert_eq!(spawned.unwrap(), "u-1");
    let in_place = in_time(move || {
        workers()
            .block_on(async { tokio::spawn(async { tokio::task::block_in_place(call) }).await })
    });
    assert_eq!(in_place.unwrap(), "u-1");
    // Without timers and I/O of its own.
    let bare = || {
        tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap()
    };
    assert_eq!(in_time(move || bare().block_on(async { call() })), "u-1");
    assert_eq!(
        in_time(|| futures_util::FutureExt::now_or_never(async { call() })),
        Some("u-1".to_owned())
    );
}

#[test]
fn a_task_that_has_used_up_its_budget_can_still_wait() {
    let id = in_time(|| {
        let runtime = runtime();
        runtime.block_on(async {
            let (sender, mut receiver) = tokio::sync::mpsc::unbounded_channel();
            (0..1000).for_each(|number| sender.send(number).unwrap());
            std::future::poll_fn(|context| {
                while receiver.poll_recv(context).is_ready() {}
                let client = open_client(&unhurried(USER));
                std::task::Poll::Ready(open_call(&client).send_blocking().unwrap().id)
            })
            .await
        })
    });
    assert_eq!(id, "u-1");
}

#[test]
fn a_token_request_of_an_awaited_call_is_not_waited_for() {
    in_time(|| {
        let token_requests = Arc::new(AtomicUsize::new(0));
        let memory = Memory::with_future({
            let token_requests = Arc::clone(&token_requests);
            move |request| {
                let answer = if is_token_request(request) {
                    json(200, TOKEN)
                } else {
                    json(200, USER)
                };
                let is_first = token_requests.fetch_add(1, Ordering::SeqCst) == 0;
                Box::pin(async move {
                    // The first one needs the runtime that the blocking call holds up.
                    if is_first {
                        tokio::task::yield_now().await;
                    }
                    Ok(answer)
                })
            }
        });
        let client = memory
            .client()
            .client_credentials("id", "secret")
            .build()
            .unwrap();
        let runtime = runtime();
        runtime.block_on(async {
            let awaited = get_user_call(&client).send();
            let blocking = async { get_user_call(&client).send_blocking() };
            let (awaited, blocking) = futures_util::join!(awaited, blocking);
            assert_eq!(
                (awaited.unwrap().id, blocking.unwrap().id),
                ("u-1".into(), "u-1".into())
            );
        });
        // From now on both use the same token.
        let before = token_requests.load(Ordering::SeqCst);
        get_user_call(&client).send_blocking().unwrap();
        runtime.block_on(get_user_call(&client).send()).unwrap();
        assert_eq!(
            token_requests.load(Ordering::SeqCst),
            before + 2,
            "no more tokens"
        );
    });
}

/// A token source that makes a blocking call of its own.
struct Nested(ApiClient);

impl TokenSource for Nested {
    fn fetch(&self) -> BoxFuture<Result<Token, Error>> {
        let call = open_call(&self.0);
        Box::pin(async move { call.send_blocking().map(|user| Token::new(user.id)) })
    }
}

#[test]
fn a_blocking_call_within_a_blocking_call_is_an_error_that_says_so() {
    in_time(|| {
        let memory = unhurried(USER);
        let source = Nested(open_client(&memory));
        let client = memory.client().token_source(source).build().unwrap();
        let error = get_user_call(&client).send_blocking().unwrap_err();
        assert!(
            error
                .to_string()
                .contains("a blocking call cannot be made by a transport or token source"),
            "{error}"
        );
        // Awaited, the outer call holds up nothing that the inner one needs.
        let runtime = runtime();
        assert_eq!(
            runtime.block_on(get_user_call(&client).send()).unwrap().id,
            "u-1"
        );
    });
}

#[test]
fn a_transport_that_panics_fails_its_call_and_no_other() {
    in_time(|| {
        let memory = Memory::with_future(|_| Box::pin(async { panic!("broken on purpose") }));
        let client = open_client(&memory);
        let error = open_call(&client).send_blocking().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Transport);
        assert!(
            error
                .to_string()
                .starts_with("ping GET /ping/{id}: the call came to no end"),
            "{error}"
        );
        let client = open_client(&unhurried(USER));
        assert_eq!(open_call(&client).send_blocking().unwrap().id, "u-1");
    });
}

#[test]
fn an_iterator_that_is_dropped_gives_up_the_page_under_way() {
    struct Guard(std::sync::mpsc::Sender<&'static str>);
    impl Drop for Guard {
        fn drop(&mut self) {
            let _ = self.0.send("dropped");
        }
    }
    in_time(|| {
        let (sender, news) = channel();
        let sender = Mutex::new(sender);
        let first = AtomicUsize::new(0);
        let memory = Memory::with_future(move |_| {
            if first.fetch_add(1, Ordering::SeqCst) == 0 {
                let page = json(200, r#"{"totalPages":2,"data":[{"id":"1"},{"id":"2"}]}"#);
                return Box::pin(std::future::ready(Ok(page)));
            }
            let guard = Guard(sender.lock().unwrap().clone());
            guard.0.send("asked").unwrap();
            Box::pin(async move {
                let _guard = guard;
                std::future::pending().await
            })
        });
        let client = open_client(&memory);
        let mut items = list(&client, &BY_NUMBER).items().blocking();
        items.next().unwrap().unwrap();
        assert_eq!(news.recv(), Ok("asked"));
        drop(items);
        assert_eq!(news.recv(), Ok("dropped"));
    });
}

#[test]
fn many_threads_wait_at_once() {
    in_time(|| {
        let client = open_client(&unhurried(USER));
        let threads: Vec<_> = (0..32)
            .map(|_| {
                let call = open_call(&client);
                std::thread::spawn(move || call.send_blocking().unwrap().id)
            })
            .collect();
        assert!(
            threads
                .into_iter()
                .all(|thread| thread.join().unwrap() == "u-1")
        );
    });
}

#[cfg(feature = "reqwest")]
mod over_a_network {
    use std::io::{BufRead, BufReader, Write};
    use std::net::TcpListener;

    use super::*;

    /// A server that keeps its connections open, and says on how many of them it was asked.
    fn serve() -> (String, Arc<AtomicUsize>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let connections = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&connections);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                count.fetch_add(1, Ordering::SeqCst);
                std::thread::spawn(move || {
                    let mut stream = stream.unwrap();
                    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
                    while let Some(Ok(line)) = lines.next() {
                        if line.is_empty() {
                            let head = format!(
                                "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n",
                                USER.len()
                            );
                            let _ = stream.write_all(format!("{head}{USER}").as_bytes());
                        }
                    }
                });
            }
        });
        (url, connections)
    }

    #[test]
    fn it_works_beside_awaited_calls_of_the_same_client_on_the_same_thread() {
        in_time(|| {
            let (url, connections) = serve();
            let client = ApiClient::builder(&client_support::API)
                .base_url(url)
                .build()
                .unwrap();
            open_call(&client).send_blocking().unwrap();
            open_call(&client).send_blocking().unwrap();
            assert_eq!(
                connections.load(Ordering::SeqCst),
                1,
                "connections are kept"
            );
            let runtime = runtime();
            runtime.block_on(async {
                for _ in 0..3 {
                    // Leaves an open connection that only this runtime could serve.
                    open_call(&client).await.unwrap();
                    open_call(&client).send_blocking().unwrap();
                }
            });
            assert_eq!(connections.load(Ordering::SeqCst), 2);
        });
    }
}
