//! Sends a call: bytes in, bytes out. Nothing here depends on a type of the generated crate, so it is compiled once.

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::auth::{Authorization, Credential, UsedToken};
use crate::call::{Answer, Attempt, DeprecationNotice};
use crate::error::{Error, ErrorKind, Failure, Stop};
use crate::observe::{self, CallObserver};
use crate::request::{Draft, Prepared};
use crate::retry::Course;
use crate::stream::{self, Reading};
use crate::time::{Limit, Phase};
use crate::transport::{
    BoxFuture, Patience, Received, Receiving, TransportError, TransportResponse, receive,
};

/// Sends a call, as often as need be, and judges the answer.
///
/// Its future is allocated for every call, and allocators are quick up to about a kilobyte. So nothing large may have two places
/// in it: what is handed to an `async fn` has, and what is borrowed keeps its place until its block ends, even if it moved on.
pub(crate) async fn execute(draft: Arc<Draft>) -> Result<Answer, Error> {
    let mut sending = match Sending::new(&draft) {
        Ok(sending) => sending,
        Err(error) => return Err(error),
    };
    let observer = observe::call_started(&draft, sending.course.trail().request_id_header());
    let outcome = {
        let running = pin!(sending.run(&observer));
        observer.watch(running).await
    };
    let status = outcome.as_ref().map(|received| received.status);
    observe::call_finished(&observer, status, sending.course.trail().count());
    match outcome {
        Ok(received) => {
            let (trail, exposed) = (sending.course.finish(), sending.prepared.exposed);
            announce(&draft, &received.headers);
            Ok(Answer::new(draft, received, trail, exposed))
        }
        Err(error) => Err(failed(&draft, sending.course, error)),
    }
}

/// Ends a call that came to nothing.
fn failed(draft: &Draft, mut course: Course<'_>, error: Error) -> Error {
    course.look();
    let trail = course.finish();
    // Those of a token request are not the operation's.
    if trail.count() > 0 && error.kind() != ErrorKind::Credentials {
        announce(draft, error.headers());
    }
    error.in_call(draft.operation, 0).with_trail(trail)
}

/// A call under way.
struct Sending<'d> {
    draft: &'d Arc<Draft>,
    prepared: Prepared,
    course: Course<'d>,
    replay: Replay,
}

/// Whether a 401 may still be answered with a new token.
#[derive(Clone, Copy)]
enum Replay {
    Allowed,
    Done,
}

/// A request on its way: what will come back, by when, and the token that it carries.
type Sent = (Responding, Limit, Option<UsedToken>);

type Responding = BoxFuture<Result<TransportResponse, TransportError>>;

/// What follows an attempt.
enum Next {
    End(Result<Box<Received>, Error>),
    AgainAtOnce,
    AgainAfter(Duration),
}

impl<'d> Sending<'d> {
    fn new(draft: &'d Arc<Draft>) -> Result<Self, Error> {
        let mut course = Course::new(
            draft.client.limits(),
            draft.idempotency(),
            draft.options.timeout,
            draft.options.retries,
        );
        match Prepared::new(draft) {
            Ok(prepared) => {
                course.set_request_id(prepared.request_id(draft));
                Ok(Self {
                    draft,
                    prepared,
                    course,
                    replay: Replay::Allowed,
                })
            }
            Err(error) => Err(failed(draft, course, error)),
        }
    }

    async fn run(&mut self, observer: &CallObserver) -> Result<Box<Received>, Error> {
        loop {
            let (sent, limit, token) = {
                let authorization = self.authorize().await?;
                self.send(authorization)?
            };
            let began = self.course.elapsed();
            let wait = {
                let answering = Answering {
                    draft: self.draft,
                    patience: self.course.patience(),
                    progress: Progress::Sent(sent),
                };
                let outcome = limit.keep(self.course.clock(), answering).await;
                match self.judge(outcome.flatten(), began, token, observer) {
                    Next::End(outcome) => return outcome,
                    Next::AgainAtOnce => continue,
                    Next::AgainAfter(wait) => wait,
                }
            };
            self.course.sleep(wait).await;
        }
    }

    /// Has the credentials of an attempt, fetching a token if need be.
    async fn authorize(&mut self) -> Result<Authorization, Error> {
        let limit = self.course.begin(Phase::Token)?;
        let (client, operation) = (&self.draft.client, self.draft.operation);
        let mut authorization = Authorization::default();
        let selected = client.credentials().select(client.api(), operation)?;
        for credential in selected.as_slice() {
            let Credential::Token(cache) = credential else {
                authorization.add(credential)?;
                continue;
            };
            let token = {
                let fetching = pin!(cache.token());
                limit.keep(self.course.clock(), fetching).await?
            };
            let token = token.map_err(Error::no_token)?;
            self.prepared.expose(&token);
            self.course.look();
            authorization.add_token(cache, token)?;
        }
        Ok(authorization)
    }

    /// Sends the request once: what answers it, by when, and the token it carries.
    fn send(&mut self, mut authorization: Authorization) -> Result<Sent, Error> {
        let token = authorization.token.take();
        let request = self.prepared.request(
            self.draft,
            authorization,
            self.course.trail().request_id_header(),
            self.course.attempt_timeout(),
        )?;
        let limit = self.course.begin(Phase::Answer)?;
        Ok((stream::send(self.draft, request), limit, token))
    }

    /// Notes what became of an attempt that began at `began`, and decides what follows.
    fn judge(
        &mut self,
        outcome: Result<Box<Received>, Error>,
        began: Duration,
        token: Option<UsedToken>,
        observer: &CallObserver,
    ) -> Next {
        self.course.look();
        let made = match &outcome {
            Ok(received) => Attempt::answered(received.status, &received.headers),
            Err(error) => Attempt::failed(error),
        };
        self.course.note(began, made);
        if let Some(attempt) = self.course.trail().attempts().last() {
            observe::attempt_finished(observer, self.course.trail().count(), attempt);
        }
        let error = match outcome {
            Ok(received) if self.draft.operation.is_success(received.status) => {
                self.course.succeeded();
                return Next::End(Ok(received));
            }
            Ok(received) => {
                // A token may be revoked before it ends. The service did nothing but look at it, so any call may be sent
                // again.
                if let (StatusCode::UNAUTHORIZED, Replay::Allowed, Some(token)) =
                    (received.status, self.replay, token)
                    && !self.prepared.is_spent()
                {
                    token.reject();
                    self.replay = Replay::Done;
                    return Next::AgainAtOnce;
                }
                self.refused(*received)
            }
            Err(error) => error,
        };
        if self.prepared.is_spent() {
            return Next::End(Err(self.course.give_up(error, Stop::BodySpent)));
        }
        match self.course.next(error) {
            Ok(wait) => {
                observe::retry_scheduled(observer, wait, self.course.budget_left());
                Next::AgainAfter(wait)
            }
            Err(error) => Next::End(Err(error)),
        }
    }

    fn refused(&self, received: Received) -> Error {
        Error::refused(Failure {
            pointers: &[&self.draft.client.api().error],
            operation: self.draft.operation,
            status: received.status,
            headers: received.headers,
            body: &received.body,
            secrets: &self.prepared.exposed.secrets(self.draft),
            now: self.draft.client.limits().clock.timestamp(),
        })
    }
}

/// What comes back, being read.
struct Answering<'d> {
    draft: &'d Draft,
    patience: Patience<'d>,
    progress: Progress<'d>,
}

#[expect(
    clippy::large_enum_variant,
    reason = "it has its place in the future of the call anyway"
)]
enum Progress<'d> {
    Sent(Responding),
    Receiving(Receiving<'d>),
}

impl Future for Answering<'_> {
    type Output = Result<Box<Received>, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Self {
            draft,
            patience,
            progress,
        } = &mut *self;
        loop {
            let response = match progress {
                Progress::Sent(sent) => ready!(sent.as_mut().poll(context)),
                Progress::Receiving(receiving) => return Pin::new(receiving).poll(context),
            };
            let response = response.map_err(Error::transport)?;
            let is_success = draft.operation.is_success(response.status());
            if is_success && draft.options.reading == Reading::Streamed {
                return Poll::Ready(Ok(Received::unread(response)));
            }
            let limit = draft.client.response_limit();
            *progress = Progress::Receiving(receive(response, is_success, limit, *patience));
        }
    }
}

/// Tells whoever listens, once for each operation, that the service means to end it.
fn announce(draft: &Draft, headers: &HeaderMap) {
    if let Some(notice) = DeprecationNotice::read(headers)
        && draft.client.is_first_notice(draft.operation)
    {
        observe::deprecation_announced(
            draft.operation,
            notice.deprecation.as_deref(),
            notice.sunset.as_deref(),
        );
    }
}
