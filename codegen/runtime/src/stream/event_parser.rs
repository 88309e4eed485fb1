//! Server-Sent Events, as the WHATWG HTML standard parses them (section 9.2.6), from chunks of any size.

use std::time::Duration;

/// One event as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RawEvent {
    /// Its name; empty when the service gives it none.
    pub(crate) name: String,
    /// Its lines of data, joined by line feeds.
    pub(crate) data: Vec<u8>,
    /// The last id that the service has set, by this event or one before.
    pub(crate) id: String,
    /// How long the service asks to wait before connecting again, if it has said so.
    pub(crate) retry: Option<Duration>,
}

/// An event that is larger than an event may be. What comes after it is fine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooLarge;

/// The parser. Bytes go in by [`push`](Self::push), events come out of [`next`](Self::next).
#[derive(Debug)]
pub(crate) struct EventParser {
    /// The chunk that is read.
    chunk: bytes::Bytes,
    /// What has been read of a line that goes on in the next chunk.
    line: Vec<u8>,
    start: Start,
    /// The last byte was a carriage return: a line feed that follows belongs to it.
    after_return: bool,
    name: String,
    data: Vec<u8>,
    has_data: bool,
    id: String,
    retry: Option<Duration>,
    limit: usize,
    /// Set while the rest of an event that is too large is passed over.
    skipping: bool,
}

/// How much of a byte order mark has been seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    /// Nothing was read yet that could not begin one.
    Possible,
    Passed,
}

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

impl EventParser {
    /// A parser for events whose data, and each of whose lines, have at most so many bytes.
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            chunk: bytes::Bytes::new(),
            line: Vec::new(),
            start: Start::Possible,
            after_return: false,
            name: String::new(),
            data: Vec::new(),
            has_data: false,
            id: String::new(),
            retry: None,
            limit,
            skipping: false,
        }
    }

    pub(crate) fn set_limit(&mut self, limit: usize) {
        self.limit = limit;
    }

    pub(crate) fn limit(&self) -> usize {
        self.limit
    }

    /// The last id that the service has set.
    pub(crate) fn last_id(&self) -> &str {
        &self.id
    }

    /// How long the service asks to wait before connecting again.
    pub(crate) fn retry(&self) -> Option<Duration> {
        self.retry
    }

    /// Gives the parser its next bytes. Those before must have been read: [`next`](Self::next) has answered `None`.
    pub(crate) fn push(&mut self, chunk: bytes::Bytes) {
        self.chunk = chunk;
    }

    /// The next event of the bytes at hand; `None` when more are needed. What is unfinished at the end is no event.
    pub(crate) fn next(&mut self) -> Option<Result<RawEvent, TooLarge>> {
        loop {
            if self.after_return {
                match self.chunk.first() {
                    None => return None,
                    Some(b'\n') => drop(self.chunk.split_to(1)),
                    Some(_) => {}
                }
                self.after_return = false;
            }
            let end = self
                .chunk
                .iter()
                .position(|byte| matches!(byte, b'\n' | b'\r'));
            let Some(end) = end else {
                let rest = std::mem::take(&mut self.chunk);
                return self.keep(&rest).err().map(Err);
            };
            let mut line = self.chunk.split_to(end);
            self.after_return = self.chunk.first() == Some(&b'\r');
            drop(self.chunk.split_to(1));
            if !self.line.is_empty() || self.start == Start::Possible {
                if let Err(error) = self.keep(&line) {
                    self.line.clear();
                    self.start = Start::Passed;
                    return Some(Err(error));
                }
                line = std::mem::take(&mut self.line).into();
            } else if !self.skipping && line.len() > self.longest_line() {
                self.skip();
                return Some(Err(TooLarge));
            }
            if self.start == Start::Possible {
                self.start = Start::Passed;
                if line.starts_with(BYTE_ORDER_MARK) {
                    drop(line.split_to(BYTE_ORDER_MARK.len()));
                }
            }
            if let Some(outcome) = self.line(&line) {
                return Some(outcome);
            }
        }
    }

    /// Keeps the beginning of a line.
    fn keep(&mut self, bytes: &[u8]) -> Result<(), TooLarge> {
        if self.skipping {
            // Only whether the line is empty matters.
            if self.line.is_empty() {
                self.line.extend(bytes.first());
            }
            return Ok(());
        }
        if self.line.len().saturating_add(bytes.len()) > self.longest_line() {
            self.skip();
            // The line is not empty, so it does not end the event.
            self.line.clear();
            self.line.push(b':');
            return Err(TooLarge);
        }
        self.line.extend_from_slice(bytes);
        Ok(())
    }

    /// A line is longer than its data by the name of its field.
    fn longest_line(&self) -> usize {
        const FIELD_ROOM: usize = 64;
        self.limit.saturating_add(FIELD_ROOM)
    }

    /// Takes a whole line.
    fn line(&mut self, line: &[u8]) -> Option<Result<RawEvent, TooLarge>> {
        if line.is_empty() {
            return self.dispatch().map(Ok);
        }
        if self.skipping {
            return None;
        }
        let (field, value) = match line.iter().position(|byte| *byte == b':') {
            // A comment, which keeps the connection open.
            Some(0) => return None,
            Some(colon) => {
                let (field, value) = line.split_at(colon);
                let value = value.get(1..).unwrap_or_default();
                (field, value.strip_prefix(b" ").unwrap_or(value))
            }
            None => (line, b"".as_slice()),
        };
        match field {
            b"data" => {
                let length = self.data.len().saturating_add(value.len());
                if length > self.limit {
                    self.skip();
                    return Some(Err(TooLarge));
                }
                if self.has_data {
                    self.data.push(b'\n');
                }
                self.has_data = true;
                self.data.extend_from_slice(value);
            }
            b"event" => self.name = String::from_utf8_lossy(value).into_owned(),
            b"id" if !value.contains(&0) => self.id = String::from_utf8_lossy(value).into_owned(),
            b"retry" if !value.is_empty() && value.iter().all(u8::is_ascii_digit) => {
                let milliseconds = std::str::from_utf8(value).ok()?.parse().ok();
                self.retry = milliseconds.map(Duration::from_millis).or(self.retry);
            }
            _ => {}
        }
        None
    }

    /// An empty line ends the event. One without data is none.
    fn dispatch(&mut self) -> Option<RawEvent> {
        self.skipping = false;
        let name = std::mem::take(&mut self.name);
        let data = std::mem::take(&mut self.data);
        if !std::mem::take(&mut self.has_data) || data.is_empty() {
            return None;
        }
        Some(RawEvent {
            name,
            data,
            id: self.id.clone(),
            retry: self.retry,
        })
    }

    /// Passes over the rest of an event.
    fn skip(&mut self) {
        self.skipping = true;
        self.name.clear();
        self.data = Vec::new();
        self.has_data = false;
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use proptest::prelude::*;

    use super::{EventParser, RawEvent, TooLarge};

    fn parsed(chunks: &[&[u8]], limit: usize) -> Vec<Result<RawEvent, TooLarge>> {
        let mut parser = EventParser::new(limit);
        let mut events = Vec::new();
        for chunk in chunks {
            parser.push(bytes::Bytes::copy_from_slice(chunk));
            while let Some(event) = parser.next() {
                events.push(event);
            }
        }
        events
    }

    fn data(text: &str) -> Vec<String> {
        parsed(&[text.as_bytes()], 1000)
            .into_iter()
            .map(|event| String::from_utf8(event.unwrap().data).unwrap())
            .collect()
    }

    #[test]
    fn the_examples_of_the_standard() {
        assert_eq!(data("data: YHOO\ndata: +2\ndata: 10\n\n"), ["YHOO\n+2\n10"]);
        let text = ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n";
        let events = parsed(&[text.as_bytes()], 1000);
        let seen: Vec<_> = events
            .iter()
            .map(|event| {
                let event = event.as_ref().unwrap();
                (String::from_utf8_lossy(&event.data), event.id.as_str())
            })
            .collect();
        assert_eq!(
            seen,
            [
                ("first event".into(), "1"),
                ("second event".into(), ""),
                (" third event".into(), "")
            ]
        );
        // Two empty lines of data are a line feed; one is nothing; one without an end is no event.
        assert_eq!(data("data\n\ndata\ndata\n\ndata:"), ["\n"]);
        assert_eq!(data("data:test\n\ndata: test\n\n"), ["test", "test"]);
    }

    #[test]
    fn a_byte_order_mark_and_all_ends_of_lines_are_taken() {
        assert_eq!(
            data("\u{feff}data: a\r\rdata: b\r\n\r\ndata: c\n\n"),
            ["a", "b", "c"]
        );
        assert_eq!(data("data: a\n\n\u{feff}data: b\n\n"), ["a"]);
    }

    #[test]
    fn names_ids_and_waits_are_read() {
        let text = "event: add\nid: 7\nretry: 2500\ndata: x\n\nretry: 1s\nid: a\u{0}b\ndata: y\n\n";
        let events: Vec<_> = parsed(&[text.as_bytes()], 1000)
            .into_iter()
            .map(Result::unwrap)
            .collect();
        assert_eq!(events[0].name, "add");
        assert_eq!(events[1].name, "");
        for event in &events {
            assert_eq!(event.id, "7");
            assert_eq!(event.retry, Some(Duration::from_millis(2500)));
        }
    }

    #[test]
    fn an_event_that_is_too_large_loses_only_itself() {
        let long = "x".repeat(200);
        let text = format!("data: a\n\ndata: {long}\ndata: more\n\ndata: b\n\n");
        let events = parsed(&[text.as_bytes()], 20);
        let seen: Vec<_> = events
            .iter()
            .map(|event| event.as_ref().map(|event| event.data.as_slice()))
            .collect();
        assert_eq!(seen, [Ok(b"a".as_slice()), Err(&TooLarge), Ok(b"b")]);
        let many = format!("{}\ndata: b\n\n", "data: 123456\n".repeat(30));
        assert_eq!(
            parsed(&[many.as_bytes()], 20)
                .iter()
                .filter(|event| event.is_err())
                .count(),
            1
        );
    }

    fn streams() -> impl Strategy<Value = Vec<u8>> {
        let piece = prop_oneof![
            Just("data".to_owned()),
            Just("data: x".to_owned()),
            Just("data:{\"a\":1}".to_owned()),
            Just("event: e".to_owned()),
            Just("id: 1".to_owned()),
            Just("retry: 10".to_owned()),
            Just(": comment".to_owned()),
            Just("\u{feff}".to_owned()),
            Just("\n".to_owned()),
            Just("\r".to_owned()),
            Just("\r\n".to_owned()),
            Just("\n\n".to_owned()),
            Just(format!("data: {}", "y".repeat(150))),
            ".{0,5}",
        ];
        proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat().into_bytes())
    }

    proptest! {
        #[test]
        fn any_chunking_gives_the_same_events(
            stream in streams(),
            cuts in proptest::collection::vec(any::<prop::sample::Index>(), 0..20),
        ) {
            let whole = parsed(&[&stream], 100);
            let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(stream.len() + 1)).collect();
            cuts.extend([0, stream.len()]);
            cuts.sort_unstable();
            let chunks: Vec<&[u8]> = cuts.windows(2).map(|cut| &stream[cut[0]..cut[1]]).collect();
            prop_assert_eq!(parsed(&chunks, 100), whole.clone());
            let bytes: Vec<&[u8]> = stream.chunks(1).collect();
            prop_assert_eq!(parsed(&bytes, 100), whole);
        }
    }
}
