use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use jiter::{JiterError, JiterErrorType, JsonErrorType};

use super::locate::{Location, locate};

/// Why a JSON text could not be decoded.
///
/// The message names what was expected, what kind of value was found, and where; it never contains a value of the body,
/// since that could be a secret. Where is known once the error has been [located](Self::located), which
/// [`from_slice`](super::from_slice) does.
#[derive(Clone, PartialEq, Eq)]
pub struct DecodeError(Box<Inner>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Inner {
    problem: Problem,
    offset: usize,
    location: Option<Location>,
    of: Of,
}

/// What the text was to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Value,
    Secret,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Problem {
    Mismatch {
        expected: &'static str,
        found: &'static str,
    },
    Missing(&'static str),
    Syntax(&'static str),
    Other(Cow<'static, str>),
}

impl DecodeError {
    /// A problem in the words of the caller at a byte offset of the body. The message must not repeat values of the body.
    #[cold]
    #[must_use]
    pub fn new(message: impl Into<Cow<'static, str>>, offset: usize) -> Self {
        Self::of(Problem::Other(message.into()), offset)
    }

    /// Byte offset into the body of the value that is wrong; of the closing brace for a missing field.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.0.offset
    }

    /// Whether the text is not JSON at all, or breaks one of the bounds of [this module](super). Nothing that follows in
    /// the same text can be decoded then.
    #[must_use]
    pub fn is_syntax(&self) -> bool {
        matches!(self.0.problem, Problem::Syntax(_))
    }

    /// The path of the value that is wrong or missing, such as `$.data[3].createdAt`, found by reading `body` again.
    #[must_use]
    pub fn locate(&self, body: &[u8]) -> String {
        self.location(body).path
    }

    /// The same error, knowing its path, line and column in `body`. Without effect on an error that knows them already.
    #[cold]
    #[must_use]
    pub fn located(mut self, body: &[u8]) -> Self {
        if self.0.location.is_none() {
            self.0.location = Some(self.location(body));
        }
        self
    }

    /// The path, if this error has been [located](Self::located).
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.0
            .location
            .as_ref()
            .map(|location| location.path.as_str())
    }

    /// The same error, of a text that was to hold nothing but a secret.
    #[cold]
    pub(super) fn in_secret(mut self) -> Self {
        self.0.of = Of::Secret;
        self
    }

    /// Whether the whole text was to be a secret, and may be one in a form that is not understood.
    pub(crate) fn is_in_secret(&self) -> bool {
        self.0.of == Of::Secret
    }

    #[cold]
    pub(crate) fn mismatch(expected: &'static str, found: &'static str, offset: usize) -> Self {
        Self::of(Problem::Mismatch { expected, found }, offset)
    }

    #[cold]
    pub(super) fn missing(name: &'static str, offset: usize) -> Self {
        Self::of(Problem::Missing(name), offset)
    }

    #[cold]
    pub(super) fn syntax(message: &'static str, offset: usize) -> Self {
        Self::of(Problem::Syntax(message), offset)
    }

    #[cold]
    pub(super) fn from_parser(error: &JiterError, base: usize) -> Self {
        let message = match &error.error_type {
            JiterErrorType::JsonError(problem) => syntax_message(problem),
            JiterErrorType::WrongType { .. } => "a value of another kind",
        };
        Self::syntax(message, base.saturating_add(error.index))
    }

    fn of(problem: Problem, offset: usize) -> Self {
        Self(Box::new(Inner {
            problem,
            offset,
            location: None,
            of: Of::Value,
        }))
    }

    fn location(&self, body: &[u8]) -> Location {
        let missing = match self.0.problem {
            Problem::Missing(name) => Some(name),
            _ => None,
        };
        locate(body, self.0.offset, missing)
    }
}

fn syntax_message(problem: &JsonErrorType) -> &'static str {
    match problem {
        JsonErrorType::EofWhileParsingList => "the text ends inside an array",
        JsonErrorType::EofWhileParsingObject => "the text ends inside an object",
        JsonErrorType::EofWhileParsingString => "the text ends inside a string",
        JsonErrorType::EofWhileParsingValue => "the text ends where a value is expected",
        JsonErrorType::ExpectedColon => "expected `:` after a key",
        JsonErrorType::ExpectedListCommaOrEnd => "expected `,` or `]`",
        JsonErrorType::ExpectedObjectCommaOrEnd => "expected `,` or `}`",
        JsonErrorType::ExpectedSomeIdent => "expected `true`, `false` or `null`",
        JsonErrorType::ExpectedSomeValue => "expected a value",
        JsonErrorType::InvalidEscape => "an invalid escape in a string",
        JsonErrorType::InvalidNumber => "an invalid number",
        JsonErrorType::NumberOutOfRange => "a number with too many digits",
        JsonErrorType::InvalidUnicodeCodePoint => "an invalid code point in a string",
        JsonErrorType::ControlCharacterWhileParsingString => {
            "an unescaped control character in a string"
        }
        JsonErrorType::KeyMustBeAString => "expected a key in double quotes",
        JsonErrorType::LoneLeadingSurrogateInHexEscape
        | JsonErrorType::UnexpectedEndOfHexEscape => "an unpaired surrogate in a string",
        JsonErrorType::TrailingComma => "a comma after the last member",
        JsonErrorType::TrailingCharacters => "text after the end of the value",
        JsonErrorType::RecursionLimitExceeded => super::reader::TOO_DEEP,
        JsonErrorType::FloatExpectingInt
        | JsonErrorType::DuplicateKey(_)
        | JsonErrorType::InternalError(_) => "invalid JSON",
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let location = self.0.location.as_ref();
        match &self.0.problem {
            Problem::Mismatch { expected, found } => {
                write!(formatter, "expected {expected}, found {found}")?;
            }
            // Once located, the path ends in the name.
            Problem::Missing(_) if location.is_some() => {
                formatter.write_str("missing required field")?;
            }
            Problem::Missing(name) => write!(formatter, "missing required field `{name}`")?,
            Problem::Syntax(message) => write!(formatter, "invalid JSON: {message}")?,
            Problem::Other(message) => formatter.write_str(message)?,
        }
        match location {
            Some(Location { path, line, column }) => {
                write!(formatter, " at {path} (line {line}, column {column})")
            }
            None => write!(formatter, " at byte {}", self.0.offset),
        }
    }
}

impl fmt::Debug for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl Error for DecodeError {}

/// Why a value could not be written as JSON: it holds a number that is not finite, or a file, which JSON cannot express.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EncodeError {
    pub(super) field: Option<&'static str>,
    pub(super) fault: EncodeFault,
}

/// What JSON cannot express.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EncodeFault {
    NotFinite,
    File,
}

impl EncodeError {
    /// The field that holds it, or the last one begun before it; `None` outside of any declared field.
    #[must_use]
    pub fn field(&self) -> Option<&'static str> {
        self.field
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Parameters and forms, too, are written by way of JSON.
        formatter.write_str(match self.fault {
            EncodeFault::NotFinite => {
                "a number that is not finite (NaN or infinity) cannot be written"
            }
            EncodeFault::File => "a file cannot be written as JSON",
        })?;
        match self.field {
            Some(field) => write!(formatter, ", in field `{field}`"),
            None => Ok(()),
        }
    }
}

impl Error for EncodeError {}
