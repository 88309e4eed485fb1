//! Bytes, as they arrive.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use http::{HeaderMap, StatusCode};

use super::incoming::Incoming;
use crate::call::Answer;
use crate::decode;
use crate::error::{Error, ErrorKind};
use crate::header::Header;

/// How long nothing may arrive, unless the caller says otherwise.
const IDLE_TIMEOUT: Duration = Duration::from_mins(1);

/// An answer that is read as it arrives: a file, for the most part. A stream of chunks, or [all of it](Self::bytes).
///
/// The call is over when its head has arrived: until then it is sent again where that may help, as any other, and its
/// deadlines hold. From there on only [`idle_timeout`](Self::idle_timeout) counts, and a body that breaks off is an error for
/// the caller to deal with. Dropping the download gives the rest up.
///
/// A redirect of a `GET` is followed, up to five times, to `https` hosts only. A request to another origin carries no
/// credentials and no header of the caller's but `Range`.
#[must_use = "a download is read by whoever asks for its bytes"]
pub struct Download {
    incoming: Incoming,
}

impl Download {
    pub(crate) fn of(answer: &Answer) -> Self {
        Self {
            incoming: Incoming::of(answer, IDLE_TIMEOUT),
        }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.incoming.origin().status
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.incoming.origin().headers
    }

    /// The value of a header, if the answer has it.
    ///
    /// # Errors
    /// If the value is not what the document says.
    pub fn header<T>(&self, header: Header<T>) -> Result<Option<T>, Error> {
        let value = header.read(self.headers());
        value.map_err(|error| self.incoming.complete(error))
    }

    /// The media type, as the service states it.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.headers().get(CONTENT_TYPE)?.to_str().ok()
    }

    /// How many bytes there are, if the service announces it.
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        self.incoming.length()
    }

    /// The name that the service gives the file (`Content-Disposition`), without the folders it may be in.
    #[must_use]
    pub fn file_name(&self) -> Option<String> {
        let disposition = self.headers().get(CONTENT_DISPOSITION)?.to_str().ok()?;
        file_name(disposition)
    }

    /// How long nothing may arrive before the download fails. Default: 1 minute.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.incoming.set_idle_timeout(timeout);
        self
    }

    /// The next bytes; `None` at the end.
    ///
    /// # Errors
    /// If the body breaks off, or nothing arrives for too long. The download has ended then.
    pub async fn try_next(&mut self) -> Result<Option<Bytes>, Error> {
        std::future::poll_fn(|context| self.incoming.poll_chunk(context))
            .await
            .transpose()
    }

    /// All of it, up to the client's `response_limit`.
    ///
    /// # Errors
    /// As those of [`try_next`](Self::try_next), and if it is larger.
    pub async fn bytes(self) -> Result<Bytes, Error> {
        let limit = self.incoming.origin().limit;
        self.bytes_up_to(limit).await
    }

    /// All of it, up to a limit in bytes.
    ///
    /// # Errors
    /// As those of [`try_next`](Self::try_next), and if it is larger.
    pub async fn bytes_up_to(mut self, limit: usize) -> Result<Bytes, Error> {
        self.collect(limit).await
    }

    /// All of it as text, up to the client's `response_limit`.
    ///
    /// # Errors
    /// As those of [`bytes`](Self::bytes), and if it is no text.
    pub async fn text(mut self) -> Result<String, Error> {
        let limit = self.incoming.origin().limit;
        let bytes = self.collect(limit).await?;
        decode::to_text(self.headers(), &bytes).map_err(|error| {
            let error = Error::new(ErrorKind::Decode, format!("the answer: {error}"));
            self.incoming.complete(error)
        })
    }

    async fn collect(&mut self, limit: usize) -> Result<Bytes, Error> {
        let too_large = |incoming: &Incoming| {
            incoming.too_large(
                "the answer",
                limit,
                "`bytes_up_to`, or reading it in pieces,",
            )
        };
        let announced = self.content_length();
        if announced.is_some_and(|length| length > limit as u64) {
            return Err(too_large(&self.incoming));
        }
        let Some(first) = self.try_next().await? else {
            return Ok(Bytes::new());
        };
        let Some(second) = self.try_next().await? else {
            // Most answers are one chunk, which is handed on as it is.
            return match first.len() {
                length if length > limit => Err(too_large(&self.incoming)),
                _ => Ok(first),
            };
        };
        let mut all = BytesMut::from(first);
        let mut next = Some(second);
        while let Some(chunk) = next {
            if all.len().saturating_add(chunk.len()) > limit {
                return Err(too_large(&self.incoming));
            }
            all.extend_from_slice(&chunk);
            next = self.try_next().await?;
        }
        Ok(all.freeze())
    }
}

/// Chunks as they arrive. An `Err` ends the stream.
impl Stream for Download {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.incoming.poll_chunk(context)
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.incoming.origin().describe("Download", f)
    }
}

/// The file name of a `Content-Disposition` (RFC 6266): `filename*` before `filename`, the last segment of either.
fn file_name(disposition: &str) -> Option<String> {
    let mut plain = None;
    for parameter in disposition.split(';').skip(1) {
        let Some((name, value)) = parameter.split_once('=') else {
            continue;
        };
        let value = value.trim();
        match name.trim().to_ascii_lowercase().as_str() {
            "filename*" => {
                let encoded = value.splitn(3, '\'').nth(2)?;
                return last_segment(&crate::url::decode(encoded));
            }
            "filename" => plain = last_segment(value.trim_matches('"')),
            _ => {}
        }
    }
    plain
}

/// A service must not say where a file goes, only what it is called.
fn last_segment(name: &str) -> Option<String> {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    let is_name = !matches!(name, "" | "." | "..") && !name.contains(char::is_control);
    is_name.then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_name_is_the_last_segment_of_what_the_service_says() {
        for (disposition, expected) in [
            ("attachment; filename=report.csv", Some("report.csv")),
            ("attachment; filename=\"../../etc/passwd\"", Some("passwd")),
            (
                "attachment; filename=a.txt; filename*=UTF-8\'\'%e2%82%ac.txt",
                Some("€.txt"),
            ),
            ("attachment; filename=\"..\"", None),
            ("inline", None),
        ] {
            assert_eq!(file_name(disposition).as_deref(), expected, "{disposition}");
        }
    }
}
