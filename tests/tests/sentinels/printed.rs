//! What was printed, and whether it shows a secret.

use std::fmt::Debug;

use openapi_runtime::Error;
use openapi_runtime::json::{Decode, DecodeError};
use recordings::texts_of_causes;

use crate::secrets::{SENTINEL, SENTINEL_IN_BASIC, UNKNOWN};

/// A value that can be printed in all ways that the features offer.
#[cfg(feature = "serde")]
pub(crate) trait Shown: Debug + serde::Serialize {}

#[cfg(feature = "serde")]
impl<T: Debug + serde::Serialize> Shown for T {}

/// A value that can be printed in all ways that the features offer.
#[cfg(not(feature = "serde"))]
pub(crate) trait Shown: Debug {}

#[cfg(not(feature = "serde"))]
impl<T: Debug> Shown for T {}

/// Everything that was printed, and where.
#[derive(Default)]
pub(crate) struct Printed(Vec<Entry>);

struct Entry {
    what: String,
    text: String,
    reader: Reader,
}

/// Who reads a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reader {
    /// Anybody: it comes up in logs by itself.
    Anybody,
    /// A program that asked for it, and gets all that is not known to be secret.
    Program,
}

impl Printed {
    pub(crate) fn text(&mut self, what: &str, text: String) {
        self.add(what, text, Reader::Anybody);
    }

    fn add(&mut self, what: &str, text: String, reader: Reader) {
        self.0.push(Entry {
            what: what.to_owned(),
            text,
            reader,
        });
    }

    pub(crate) fn debug(&mut self, what: &str, value: &impl Debug) {
        self.text(what, format!("{value:?}\n{value:#?}"));
    }

    /// A value of the API, in all ways that there are.
    pub(crate) fn value(&mut self, what: &str, value: &impl Shown) {
        self.debug(what, value);
        #[cfg(feature = "serde")]
        self.add(
            &format!("{what} through serde"),
            serde_json::to_string(value).unwrap(),
            Reader::Program,
        );
    }

    pub(crate) fn error(&mut self, what: &str, error: &Error) {
        self.debug(what, error);
        let headers: Vec<_> = error.headers().keys().collect();
        self.text(
            what,
            format!(
                "{error}\n{error:#}\n{:?}\n{:?}\n{:?}\n{headers:?}",
                error.message(),
                error.code(),
                error.history(),
            ),
        );
        let body = error.body().unwrap_or_default().to_owned();
        self.add(&format!("the body of {what}"), body, Reader::Program);
        for text in texts_of_causes(error) {
            self.text(what, text);
        }
    }

    /// The body of an error as the API's model of it.
    pub(crate) fn error_body<T: Shown + Decode>(&mut self, error: &Error) {
        let body: Result<T, DecodeError> = error.decode_body();
        match body {
            Ok(body) => self.value("the error's body as a model", &body),
            Err(error) => self.text("why the error's body is no model", error.to_string()),
        }
    }

    pub(crate) fn outcome<T: Debug>(&mut self, what: &str, outcome: &Result<T, Error>) {
        match outcome {
            Ok(value) => self.debug(what, value),
            Err(error) => self.error(what, error),
        }
    }

    /// Whether there was anything to mask.
    pub(crate) fn is_masked(&self) -> bool {
        self.0.iter().any(|entry| entry.text.contains("***"))
    }

    pub(crate) fn check(&self, circumstances: &str) {
        for Entry { what, text, reader } in &self.0 {
            let known = [SENTINEL, SENTINEL_IN_BASIC];
            let unknown = [UNKNOWN].into_iter().filter(|_| *reader == Reader::Anybody);
            let shown = known
                .into_iter()
                .chain(unknown)
                .find(|secret| text.contains(secret));
            assert!(
                shown.is_none(),
                "{circumstances}: {what} shows {shown:?}:\n{text}"
            );
        }
    }
}
