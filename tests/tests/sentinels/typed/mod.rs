//! Calls of every method of the generated clients, answered as recorded but for the secrets.

mod gcore;
mod vngcloud;

use std::sync::LazyLock;

use openapi_runtime::replay::{RecordedBody, RecordedResponse};
use openapi_runtime::{Error, Operation, Page, StatusCode};
use recordings::{RecordedApi, RecordedCase};

use crate::printed::{Printed, Shown};
use crate::secrets::{SENTINEL, UNKNOWN, misshape, plant};
use crate::service::{Mood, Service};
use crate::{Hearing, add_heard};

/// An API and its generated client.
struct Typed<C: 'static> {
    api: &'static RecordedApi,
    recorded: LazyLock<Vec<RecordedCase>>,
    client: fn(Service) -> C,
    /// Prints the body of an error as the API's model of errors.
    error_body: fn(&mut Printed, &Error),
}

/// Makes a test of each operation, and lists them in `OPERATIONS`. Before the operation stands what its call gives: one
/// `value`, or the `rows` of a list.
macro_rules! typed {
    ($typed:ident: $($gives:ident $operation:ident => |$client:ident| $call:expr;)+) => {
        const OPERATIONS: &[&str] = &[$(stringify!($operation)),+];

        $(
            // Tests are found by the names of operations; the deprecated ones have secrets, too.
            #[allow(non_snake_case, deprecated)]
            mod $operation {
                use super::*;

                #[tokio::test]
                async fn shows_no_secret() {
                    let mut successes = 0;
                    for mood in $crate::typed::moods(&$typed, stringify!($operation)) {
                        let mut run = $crate::typed::Run::begin(&$typed, stringify!($operation), mood);
                        let $client = &run.client;
                        let call = $call.retries(0);
                        run.printed.debug("the call", &call);
                        let preview = call.preview().unwrap();
                        run.printed.text("the preview", preview.to_string());
                        run.$gives("the outcome", call.clone().await);
                        #[cfg(feature = "blocking")]
                        run.$gives("the blocking outcome", call.clone().send_blocking());
                        successes += run.end();
                    }
                    assert!(successes > 0, "no answer was understood");
                }
            }
        )+

        #[test]
        fn every_operation_is_called() {
            let mut called = OPERATIONS.to_vec();
            let mut known: Vec<_> = $typed.api.operations().iter().map(|operation| operation.id).collect();
            called.sort_unstable();
            known.sort_unstable();
            assert_eq!(called, known);
        }
    };
}
use typed;

/// Every answer to the operation that is recorded, with sentinels in it; each also misshapen, cut short, and repeating the
/// request.
fn moods<C>(typed: &Typed<C>, operation: &str) -> Vec<Mood> {
    let descriptor = typed.api.operation(operation).unwrap();
    let mut moods = Vec::new();
    for case in &*typed.recorded {
        // An error of one operation is one of the others, too.
        let is_error = |status: StatusCode| status.is_client_error() || status.is_server_error();
        for exchange in &case.recording.exchanges {
            let Some(response) = exchange.answer.response() else {
                continue;
            };
            if exchange.request.operation == operation {
                moods.extend(variants(descriptor, response));
            } else if is_error(response.status) && descriptor.secrets.len() > 1 {
                moods.extend(variants(descriptor, response).into_iter().take(1));
            }
        }
    }
    moods
}

fn variants(operation: &Operation, response: &RecordedResponse) -> Vec<Mood> {
    let says = |body: String| Mood::Says(response.status, body);
    let is_success = response.status.is_success();
    let body = match &response.body {
        RecordedBody::Json(body) => body,
        // Where JSON is promised, nobody knows what a text is: it is handed out, and never printed.
        RecordedBody::Text(_) => return vec![says(UNKNOWN.to_owned())],
        _ => return vec![says(String::new())],
    };
    let mut planted = body.clone();
    plant(operation, &mut planted);
    let text = planted.to_string();
    let mut moods = vec![says(text.clone())];
    if is_success {
        misshape(operation, &mut planted);
        moods.push(says(planted.to_string()));
    } else {
        moods.push(Mood::Repeats(response.status, body.clone()));
    }
    if body.as_str().is_some() {
        // A string that does not end, and a text that was never JSON. Where the answer is a secret as a whole, so are they.
        let value = if is_success { SENTINEL } else { UNKNOWN };
        moods.extend([format!("\"{value}"), value.to_owned()].map(says));
        return moods;
    }
    // Cut short in the middle of a value.
    for value in [SENTINEL, UNKNOWN] {
        if let Some((before, _)) = text.split_once(value) {
            moods.push(says(format!("{before}{value}")));
        }
    }
    moods
}

/// One call, and what was printed of it.
struct Run<C: 'static> {
    client: C,
    typed: &'static Typed<C>,
    operation: &'static Operation,
    circumstances: String,
    has_secret: bool,
    hearing: Hearing,
    service: Service,
    printed: Printed,
    successes: u32,
}

impl<C: std::fmt::Debug> Run<C> {
    fn begin(typed: &'static Typed<C>, operation: &str, mood: Mood) -> Self {
        let operation = typed.api.operation(operation).unwrap();
        let has_secret = matches!(&mood, Mood::Says(_, body) if body.contains(SENTINEL));
        let circumstances = format!("{} {mood:?}", operation.id);
        let hearing = Hearing::begin();
        let service = Service::new(operation, mood);
        let mut printed = Printed::default();
        let client = (typed.client)(service.clone());
        printed.debug("the client", &client);
        Self {
            client,
            typed,
            operation,
            circumstances,
            has_secret,
            hearing,
            service,
            printed,
            successes: 0,
        }
    }

    /// The outcome of a call that gives one value.
    fn value<T: Shown>(&mut self, what: &str, outcome: Result<T, Error>) {
        match outcome {
            Ok(value) => {
                self.printed.value(what, &value);
                let shown = format!("{value:?}");
                // The value has the secret, and says so.
                assert!(
                    !self.has_secret || shown == "()" || shown.contains("***"),
                    "{}: {what} lost its secret: {shown}",
                    self.circumstances
                );
                self.successes += 1;
            }
            Err(error) => self.error(what, &error),
        }
    }

    /// The outcome of a call that gives the rows of a page.
    fn rows<T: Shown>(&mut self, what: &str, outcome: Result<Page<T>, Error>) {
        match outcome {
            Ok(page) => {
                self.printed.debug(what, &page);
                for row in page {
                    match row {
                        Ok(row) => self.printed.value("a row", &row),
                        Err(error) => self.error("the error of a row", &error),
                    }
                }
                self.successes += 1;
            }
            Err(error) => self.error(what, &error),
        }
    }

    fn error(&mut self, what: &str, error: &Error) {
        self.printed.error(what, error);
        (self.typed.error_body)(&mut self.printed, error);
    }

    /// Looks for secrets, and says how many outcomes were successes.
    fn end(mut self) -> u32 {
        let contexts = self.service.contexts();
        assert!(!contexts.is_empty(), "{}: nothing sent", self.circumstances);
        self.printed.debug("the context of a request", &contexts);
        add_heard(&mut self.printed, &self.hearing, self.operation.path);
        self.printed.check(&self.circumstances);
        self.successes
    }
}
