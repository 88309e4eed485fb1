//! The transport that answers from a recording.

use std::fmt::{self, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::differences::Difference;
use super::errors::ReplayError;
use super::recording::{Exchange, Recording};
use super::request::SentRequest;
use crate::transport::{
    BoxFuture, Transport, TransportError, TransportErrorKind, TransportRequest, TransportResponse,
};
use futures_util::StreamExt;

/// Answers requests from a [`Recording`]. Clones share their progress: give one to the client and keep one to
/// [`finish`](Self::finish).
///
/// ```
/// use openapi_runtime::replay::{Recording, Replay};
///
/// let recording = Recording::parse("
/// origin: synthetic
/// source: made up for this page
/// exchanges:
///   - request: { operation: getUser, path: { id: u-1 } }
///     response: { status: 200, body: { id: u-1 } }
/// ")?;
/// let replay = Replay::new(recording);
/// // Client::builder().transport(replay.clone()) …
/// let unused = replay.finish().unwrap_err().to_string();
/// assert!(unused.contains("1 of 1: getUser"));
/// # Ok::<(), openapi_runtime::replay::RecordingError>(())
/// ```
#[derive(Clone)]
pub struct Replay(Arc<Shared>);

struct Shared {
    recording: Recording,
    progress: Mutex<Progress>,
}

#[derive(Default)]
struct Progress {
    requests: usize,
    /// Indexes of the exchanges that have answered.
    used: Vec<usize>,
    misses: Vec<String>,
}

impl Replay {
    /// A replay of all exchanges from the first on.
    #[must_use]
    pub fn new(recording: Recording) -> Self {
        Self(Arc::new(Shared {
            recording,
            progress: Mutex::default(),
        }))
    }

    /// What is replayed.
    #[must_use]
    pub fn recording(&self) -> &Recording {
        &self.0.recording
    }

    /// Whether everything was asked for that was recorded, and nothing else.
    ///
    /// # Errors
    /// Lists the requests that no exchange matched and the exchanges that no request asked for.
    pub fn finish(&self) -> Result<(), ReplayError> {
        let progress = self.progress();
        let unused = self
            .unused(&progress)
            .map(|index| self.title(index))
            .collect::<Vec<_>>();
        if unused.is_empty() && progress.misses.is_empty() {
            return Ok(());
        }
        Err(ReplayError {
            recording: self.0.recording.name.clone(),
            misses: progress.misses.clone(),
            unused,
        })
    }

    fn answer(&self, request: &TransportRequest) -> Result<TransportResponse, TransportError> {
        let mut progress = self.progress();
        progress.requests += 1;
        let Some(sent) = SentRequest::new(request) else {
            let miss = "the request does not say which call it belongs to: its extensions hold no CallContext";
            return Err(self.miss(&mut progress, miss));
        };
        let matching = self.unused(&progress).find(|index| {
            self.exchange(*index)
                .is_some_and(|exchange| sent.differences(&exchange.request).is_empty())
        });
        let Some((index, exchange)) =
            matching.and_then(|index| Some((index, self.exchange(index)?)))
        else {
            let miss = self.describe_miss(&progress, &sent);
            return Err(self.miss(&mut progress, &miss));
        };
        progress.used.push(index);
        exchange.answer.give()
    }

    fn miss(&self, progress: &mut Progress, text: &str) -> TransportError {
        let text = format!(
            "{}: request {} is not recorded\n{}",
            self.0.recording.name,
            progress.requests,
            text.trim_end()
        );
        progress.misses.push(text.clone());
        TransportError::new(TransportErrorKind::Fatal, text)
    }

    fn describe_miss(&self, progress: &Progress, sent: &SentRequest<'_>) -> String {
        let operation = sent.operation;
        let mut text = format!(
            "  sent     {} ({} {})\n",
            operation.id, operation.method, operation.path
        );
        if let Some((index, differences)) = self.nearest(progress, sent) {
            let state = if progress.used.contains(&index) {
                "already used"
            } else {
                "unused"
            };
            let _ = writeln!(text, "  nearest  {}, {state}", self.title(index));
            for difference in differences {
                let _ = writeln!(text, "    {difference}");
            }
        }
        let unused: Vec<_> = self
            .unused(progress)
            .map(|index| self.title(index))
            .collect();
        let unused = if unused.is_empty() {
            "none".to_owned()
        } else {
            unused.join("; ")
        };
        let _ = writeln!(text, "  unused   {unused}");
        text
    }

    /// The exchange that differs in the fewest places: of the same operation, unused if possible.
    fn nearest(
        &self,
        progress: &Progress,
        sent: &SentRequest<'_>,
    ) -> Option<(usize, Vec<Difference>)> {
        let candidates = self.0.recording.exchanges.iter().enumerate();
        let compared =
            candidates.map(|(index, exchange)| (index, sent.differences(&exchange.request)));
        compared.min_by_key(|(index, differences)| {
            let other = self
                .exchange(*index)
                .is_none_or(|exchange| exchange.request.operation != sent.operation.id);
            (other, progress.used.contains(index), differences.len())
        })
    }

    fn unused<'a>(&'a self, progress: &'a Progress) -> impl Iterator<Item = usize> + 'a {
        (0..self.0.recording.exchanges.len()).filter(|index| !progress.used.contains(index))
    }

    fn exchange(&self, index: usize) -> Option<&Exchange> {
        self.0.recording.exchanges.get(index)
    }

    fn title(&self, index: usize) -> String {
        let operation = self
            .exchange(index)
            .map_or("", |exchange| exchange.request.operation.as_str());
        format!(
            "exchange {} of {}: {operation}",
            index + 1,
            self.0.recording.exchanges.len()
        )
    }

    fn progress(&self) -> MutexGuard<'_, Progress> {
        // Nothing is left half done where this could be poisoned.
        self.0
            .progress
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for Replay {
    fn send(
        &self,
        request: TransportRequest,
    ) -> BoxFuture<Result<TransportResponse, TransportError>> {
        let replay = self.clone();
        Box::pin(async move {
            let request = read_whole(request).await?;
            replay.answer(&request)
        })
    }
}

/// The request with a body that is at hand. A stream is read as if it were sent.
async fn read_whole(request: TransportRequest) -> Result<TransportRequest, TransportError> {
    let (head, body) = request.into_parts();
    let mut chunks = body.into_stream();
    let mut whole = Vec::new();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|error| TransportError::new(TransportErrorKind::Body, error))?;
        whole.extend_from_slice(&chunk);
    }
    Ok(TransportRequest::from_parts(head, whole.into()))
}

impl fmt::Debug for Replay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Replay")
            .field("recording", &self.0.recording.name)
            .finish_non_exhaustive()
    }
}
