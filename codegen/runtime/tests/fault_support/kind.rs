//! Kinds of calls, and how each is made.

use openapi_runtime::{
    ApiClient, Call, Cursor, Error, Idempotency, Operation, PagedCall, Pagination, decode,
};

use crate::client_support::tokens::USER;
use crate::client_support::ways::{self, runtime};
use crate::client_support::{CREATE_USER, IMPERSONATE, PAGES, User, get_user_call};

/// Which request of a client meets the fault, and in what kind of call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Idempotent,
    NotIdempotent,
    /// The request for the token of a call.
    Token,
    /// The second page of a list that is read page by page.
    Pages,
    /// The second page of a list that is read row by row.
    Items,
    /// The call that answers the token of another call.
    Impersonation,
    /// A call with a token that was had by impersonation.
    Impersonated,
}

/// How the caller waits for a call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Mode {
    Awaited,
    #[cfg(feature = "blocking")]
    Blocking,
}

/// A request, known by its target.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Request {
    Token,
    Impersonation,
    Call,
    FirstPage,
    SecondPage,
}

/// What came of a call.
pub(crate) struct Outcome {
    /// Ids of the users that it gave.
    pub(crate) ids: Vec<String>,
    pub(crate) error: Option<Error>,
    /// Where a list goes on.
    pub(crate) cursor: Option<Cursor>,
}

static USERS: Operation = Operation {
    id: "listUsers",
    name: "users.list",
    path: "/v1/users",
    security: &[&["clientCredentials"]],
    idempotency: Idempotency::Idempotent,
    ..Operation::DEFAULT
};
static BY_NUMBER: Pagination = PAGES;

impl Request {
    pub(crate) fn of(target: &str) -> Self {
        if target.ends_with("/token") {
            Self::Token
        } else if target.contains("/impersonate/") {
            Self::Impersonation
        } else if target.contains("pageNumber=1") {
            Self::SecondPage
        } else if target.contains("pageNumber=0") {
            Self::FirstPage
        } else {
            Self::Call
        }
    }

    /// The answer of a service that is well.
    pub(crate) fn answer(self) -> &'static str {
        match self {
            Self::Token | Self::Impersonation => r#"{"access_token":"t","expires_in":1800}"#,
            Self::Call => USER,
            Self::FirstPage => r#"{"totalPages":2,"data":[{"id":"1"},{"id":"2"}]}"#,
            Self::SecondPage => r#"{"totalPages":2,"data":[{"id":"3"}]}"#,
        }
    }
}

impl Kind {
    /// The requests that the call consists of, in their order.
    pub(crate) fn requests(self) -> &'static [Request] {
        match self {
            Self::Idempotent | Self::NotIdempotent | Self::Token => {
                &[Request::Token, Request::Call]
            }
            Self::Pages | Self::Items => &[Request::Token, Request::FirstPage, Request::SecondPage],
            Self::Impersonation | Self::Impersonated => {
                &[Request::Token, Request::Impersonation, Request::Call]
            }
        }
    }

    /// The one of them that meets the fault.
    pub(crate) fn meets(self) -> Request {
        match self {
            Self::Idempotent | Self::NotIdempotent | Self::Impersonated => Request::Call,
            Self::Token => Request::Token,
            Self::Pages | Self::Items => Request::SecondPage,
            Self::Impersonation => Request::Impersonation,
        }
    }

    /// The one of them that answers the token that the faulty one is sent with.
    pub(crate) fn authorized_by(self) -> Option<Request> {
        match self {
            Self::Token => None,
            Self::Impersonated => Some(Request::Impersonation),
            _ => Some(Request::Token),
        }
    }

    pub(crate) fn is_list(self) -> bool {
        matches!(self, Self::Pages | Self::Items)
    }

    /// Whether it is a request for a token that fails, and with it a call that was not sent.
    pub(crate) fn is_token(self) -> bool {
        matches!(self, Self::Token | Self::Impersonation)
    }

    pub(crate) fn make(self, mode: Mode, client: &ApiClient, resume: Option<Cursor>) -> Outcome {
        match self {
            Self::Pages | Self::Items => {
                let call = PagedCall::new(client, &USERS, &BY_NUMBER);
                self.read(
                    mode,
                    match resume {
                        Some(cursor) => call.resume(cursor),
                        None => call,
                    },
                )
            }
            Self::NotIdempotent => one(mode, Call::new(client, &CREATE_USER, decode::json)),
            Self::Idempotent | Self::Token => one(mode, get_user_call(client)),
            Self::Impersonation | Self::Impersonated => {
                let impersonate = Call::new(client, &IMPERSONATE, decode::nothing);
                let client = client.impersonate(impersonate.path("id", "sa-1".to_owned()));
                one(mode, get_user_call(&client))
            }
        }
    }

    fn read(self, mode: Mode, call: PagedCall<User>) -> Outcome {
        let mut list = match (self, mode) {
            (Self::Pages, Mode::Awaited) => ways::pages(call),
            (_, Mode::Awaited) => ways::items(call),
            #[cfg(feature = "blocking")]
            (Self::Pages, Mode::Blocking) => ways::blocking_pages(call),
            #[cfg(feature = "blocking")]
            (_, Mode::Blocking) => ways::blocking_items(call),
        };
        let (mut ids, mut error) = (Vec::new(), None);
        while let Some(rows) = list.next() {
            match rows {
                Ok(rows) => ids.extend(rows.into_iter().map(|user| user.unwrap().id)),
                Err(failed) => assert!(error.replace(failed).is_none(), "an error ends a list"),
            }
        }
        Outcome {
            ids,
            error,
            cursor: list.cursor(),
        }
    }
}

fn one(mode: Mode, call: Call<User>) -> Outcome {
    let outcome = match mode {
        Mode::Awaited => runtime().block_on(call.send()),
        #[cfg(feature = "blocking")]
        Mode::Blocking => call.send_blocking(),
    };
    let (user, error) = match outcome {
        Ok(user) => (Some(user), None),
        Err(error) => (None, Some(error)),
    };
    Outcome {
        ids: user.into_iter().map(|user| user.id).collect(),
        error,
        cursor: None,
    }
}
