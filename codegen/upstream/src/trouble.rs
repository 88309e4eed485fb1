//! Why nothing can be said about drift.

use std::error::Error;
use std::fmt;

/// What kept the upstream document from being read or compared. `Display` says what was expected, what was found, and what
/// to do about it.
#[derive(Debug)]
#[non_exhaustive]
pub enum Trouble {
    /// The location is none that is read: an unknown scheme, plain http to another machine, credentials in the URL.
    Location(String),
    /// The file cannot be read.
    File(String),
    /// The server cannot be reached, broke off, or took too long.
    Network(String),
    /// The server answered with something else than a document.
    Answer(String),
    /// More bytes than are read.
    TooLarge(String),
    /// What was read holds no OpenAPI document.
    NoDocument(String),
    /// A document that cannot be understood: upstream's, ours, or the overlay. Findings, as they are printed for people.
    Document(String),
}

impl fmt::Display for Trouble {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::Location(text)
        | Self::File(text)
        | Self::Network(text)
        | Self::Answer(text)
        | Self::TooLarge(text)
        | Self::NoDocument(text)
        | Self::Document(text)) = self;
        formatter.write_str(text)
    }
}

impl Error for Trouble {}
