//! A server that replies as it is told, and tells what it was asked for.

use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use openapi_runtime::testing::VirtualClock;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use super::Reply;
use super::reply::Moment;
use super::request::Request;

/// A server that lives as long as the test process, and closes each connection after one reply. Clones are the same one.
#[derive(Clone)]
pub(crate) struct Server(Arc<Inner>);

struct Inner {
    address: SocketAddr,
    reply: Box<Replies>,
    targets: Mutex<Vec<String>>,
    tell: Box<dyn Fn(Event) + Send + Sync>,
}

/// Replies by target (path and query) and by how often that was asked for before.
type Replies = dyn Fn(&str, usize) -> Reply + Send + Sync;

/// What happens at the server, with the target of the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    /// The caller waits for something that never comes.
    Stalled(String, Stall),
    /// A caller that was kept waiting has closed the connection.
    Left(String),
}

/// What a caller waits for in vain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stall {
    /// The head of an answer, or the rest of a success.
    Answer,
    /// The rest of an error, whose status the caller knows already.
    ErrorBody,
}

impl Stall {
    /// How long clients wait for it.
    fn patience(self) -> Duration {
        Duration::from_secs(match self {
            Self::Answer => 30,
            Self::ErrorBody => 5,
        })
    }
}

impl Server {
    pub(crate) fn new(reply: impl Fn(&str, usize) -> Reply + Send + Sync + 'static) -> Self {
        Self::telling(reply, |_| {})
    }

    /// Whenever a caller waits in vain, the clock is moved to the end of its patience.
    pub(crate) fn with_clock(
        clock: VirtualClock,
        reply: impl Fn(&str, usize) -> Reply + Send + Sync + 'static,
    ) -> Self {
        Self::telling(reply, move |event| {
            if let Event::Stalled(_, stall) = event {
                clock.advance(stall.patience());
            }
        })
    }

    pub(crate) fn with_events(
        reply: impl Fn(&str, usize) -> Reply + Send + Sync + 'static,
    ) -> (Self, UnboundedReceiver<Event>) {
        let (sender, events) = unbounded_channel();
        let server = Self::telling(reply, move |event| {
            let _ = sender.send(event);
        });
        (server, events)
    }

    fn telling(
        reply: impl Fn(&str, usize) -> Reply + Send + Sync + 'static,
        tell: impl Fn(Event) + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self(Arc::new(Inner {
            address: listener.local_addr().unwrap(),
            reply: Box::new(reply),
            targets: Mutex::default(),
            tell: Box::new(tell),
        }));
        let serving = server.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let server = serving.clone();
                std::thread::spawn(move || Request::read(stream).map(|read| server.serve(read)));
            }
        });
        server
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/base", self.0.address)
    }

    /// Path and query of every request, in their order.
    pub(crate) fn targets(&self) -> Vec<String> {
        self.0.targets.lock().unwrap().clone()
    }

    /// What will become of the next request for a target.
    pub(super) fn next_reply(&self, target: &str) -> Reply {
        let targets = self.0.targets.lock().unwrap();
        (self.0.reply)(target, count(&targets, target))
    }

    /// Notes a request, and says what becomes of it.
    pub(super) fn note(&self, target: &str) -> Reply {
        let mut targets = self.0.targets.lock().unwrap();
        let before = count(&targets, target);
        targets.push(target.to_owned());
        drop(targets);
        (self.0.reply)(target, before)
    }

    pub(super) fn tell(&self, event: Event) {
        (self.0.tell)(event);
    }

    fn serve(&self, request: Request) {
        let target = request.target();
        self.note(&target).give(request, |moment| {
            self.tell(match moment {
                Moment::Stalled => Event::Stalled(target.clone(), Stall::Answer),
                Moment::Left => Event::Left(target.clone()),
            });
        });
    }
}

fn count(targets: &[String], target: &str) -> usize {
    targets.iter().filter(|known| *known == target).count()
}
