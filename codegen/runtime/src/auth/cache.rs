//! Keeps one access token fresh.
//!
//! Lazy and without a task of its own: whoever needs a token drives the fetch, and everyone else who needs it waits for
//! the same fetch. The lock is held to look and to store, never while a fetch runs.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use futures_util::future::{Shared, WeakShared};

use super::{Bearer, Token, TokenSource};
use crate::error::Error;
use crate::time::Clock;
use crate::transport::BoxFuture;
use crate::{observe, random};

/// How long before its end a token is replaced, unless half of its life is less.
const REFRESH_BEFORE_END: Duration = Duration::from_mins(1);

/// Longer lifetimes are taken for this, so that the clock can express their end.
const LONGEST_LIFETIME: Duration = Duration::from_hours(365 * 24);

/// How long an early refresh that failed is left alone while the old token still serves.
const PAUSE_AFTER_FAILED_REFRESH: Duration = Duration::from_secs(5);

/// A token source and the token it gave last. Cloning shares both.
#[derive(Clone)]
pub(crate) struct TokenCache(Arc<Inner>);

struct Inner {
    source: Arc<dyn TokenSource>,
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    token: Option<Arc<CachedToken>>,
    /// The fetch that is under way, for awaited calls and for blocking ones: if one of those holds up the runtime of the
    /// former, their fetch waits for it, so it must not wait for their fetch.
    ///
    /// Weak: when everyone who waits for it has gone, so has it, and the next one starts anew.
    fetches: [Option<WeakShared<Fetch>>; 2],
    /// No early refresh before this time.
    refresh_paused_until: Option<Instant>,
}

type Fetched = Result<Arc<CachedToken>, Error>;
type Fetch = BoxFuture<Fetched>;

/// A token and the times that follow from its lifetime.
pub(crate) struct CachedToken {
    bearer: Bearer,
    refresh_at: Instant,
    ends_at: Instant,
}

impl CachedToken {
    pub(crate) fn bearer(&self) -> &Bearer {
        &self.bearer
    }
}

/// What to do about a token, decided under the lock.
enum Plan {
    Use(Arc<CachedToken>),
    /// The old token is good for this call if the new one cannot be had.
    Refresh(Shared<Fetch>, Arc<CachedToken>),
    Wait(Shared<Fetch>),
}

impl TokenCache {
    pub(crate) fn new(source: Arc<dyn TokenSource>, clock: Arc<dyn Clock>) -> Self {
        Self(Arc::new(Inner {
            source,
            clock,
            state: Mutex::default(),
        }))
    }

    /// A token that is valid now, fetched if need be.
    pub(crate) async fn token(&self) -> Fetched {
        match self.plan() {
            Plan::Use(token) => Ok(token),
            Plan::Refresh(fetch, old) => Ok(fetch.await.unwrap_or(old)),
            Plan::Wait(fetch) => fetch.await,
        }
    }

    /// Forgets a token that the service rejected, unless another has taken its place already: the answer to an old token
    /// must not cost a new one.
    pub(crate) fn invalidate(&self, rejected: &Arc<CachedToken>) {
        let mut state = self.0.lock();
        if state
            .token
            .as_ref()
            .is_some_and(|current| Arc::ptr_eq(current, rejected))
        {
            state.token = None;
        }
    }

    fn plan(&self) -> Plan {
        let now = self.0.clock.now();
        let mut state = self.0.lock();
        let [awaited, blocking] = &state.fetches;
        let own = if for_blocking_call() {
            blocking
        } else {
            awaited
        };
        let running = own.as_ref().and_then(WeakShared::upgrade);
        match (
            state.token.clone().filter(|token| now < token.ends_at),
            running,
        ) {
            (Some(token), _) if now < token.refresh_at => Plan::Use(token),
            (Some(token), Some(_)) => Plan::Use(token),
            (Some(token), None) if state.refresh_paused_until.is_some_and(|until| now < until) => {
                Plan::Use(token)
            }
            (Some(token), None) => Plan::Refresh(self.start(&mut state), token),
            (None, Some(fetch)) => Plan::Wait(fetch),
            (None, None) => Plan::Wait(self.start(&mut state)),
        }
    }

    fn start(&self, state: &mut State) -> Shared<Fetch> {
        let inner = Arc::clone(&self.0);
        let blocking = for_blocking_call();
        let fetch: Fetch = Box::pin(async move {
            let began = inner.clock.now();
            let fetched = inner.source.fetch().await;
            let elapsed = inner.clock.now().saturating_duration_since(began);
            observe::token_fetched(fetched.as_ref().map(Token::lifetime), elapsed);
            inner.store(fetched, blocking)
        });
        let fetch = fetch.shared();
        *state.fetch(blocking) = fetch.downgrade();
        fetch
    }
}

impl Inner {
    /// Keeps a token. Keeps no failure beyond the fetch: whoever comes next asks again.
    fn store(&self, fetched: Result<Token, Error>, blocking: bool) -> Fetched {
        let now = self.clock.now();
        let mut state = self.lock();
        *state.fetch(blocking) = None;
        match fetched {
            Ok(token) => {
                let token = Arc::new(CachedToken::new(token, now));
                state.token = Some(Arc::clone(&token));
                state.refresh_paused_until = None;
                Ok(token)
            }
            Err(error) => {
                state.refresh_paused_until = now.checked_add(PAUSE_AFTER_FAILED_REFRESH);
                Err(error)
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing is left half done under the lock, so a panic elsewhere leaves a state that can be used.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn fetch(&mut self, blocking: bool) -> &mut Option<WeakShared<Fetch>> {
        let [awaited, for_blocking] = &mut self.fetches;
        if blocking { for_blocking } else { awaited }
    }
}

fn for_blocking_call() -> bool {
    #[cfg(feature = "blocking")]
    return crate::blocking::on_driver_thread();
    #[cfg(not(feature = "blocking"))]
    return false;
}

impl CachedToken {
    fn new(token: Token, now: Instant) -> Self {
        let lifetime = token.lifetime().min(LONGEST_LIFETIME);
        let early = REFRESH_BEFORE_END.min(lifetime / 2);
        // Up to a tenth earlier, so that clients started together do not all come back together.
        let jitter = early.mul_f64(random::fraction() / 10.0);
        let after = |duration| now.checked_add(duration).unwrap_or(now);
        Self {
            refresh_at: after(lifetime.saturating_sub(early + jitter)),
            ends_at: after(lifetime),
            bearer: Bearer::new(token.into_value()),
        }
    }
}
