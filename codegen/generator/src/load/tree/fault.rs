//! What the parsers say when they give up, as findings.

use std::path::Path;

use super::super::MAXIMUM_DEPTH;
use crate::finding::{Code, Finding, Findings, Pointer, Position};
use crate::source;

/// A parser's message with its place.
pub(super) struct Fault {
    language: &'static str,
    message: String,
    position: Option<Position>,
    help: &'static str,
    code: Code,
}

/// A document that no parser should be given.
pub(super) fn too_deep(position: Position) -> Fault {
    Fault {
        language: "YAML",
        message: String::new(),
        position: Some(position),
        help: "",
        code: Code::NestedTooDeep,
    }
}

/// A message of the JSON parser.
pub(super) fn json(error: &serde_json::Error) -> Fault {
    let position = (error.line() > 0).then(|| Position {
        line: error.line(),
        column: error.column().max(1),
    });
    let message = without_place(&error.to_string(), error.line(), error.column());
    let help = if message.contains("trailing comma") {
        "JSON has no comma before a closing bracket: remove it"
    } else if message.contains("EOF") {
        "the text ends too early: close what is open"
    } else if message.contains("number out of range") {
        "write a number below 1e309, or a text in quotes"
    } else {
        "a document that starts with `{` is read as JSON: JSON has no comments, single quotes or bare words"
    };
    Fault {
        language: "JSON",
        code: code_of(&message),
        message,
        position,
        help,
    }
}

/// A message of the YAML parser.
pub(super) fn yaml(text: &str, error: &serde_yaml::Error) -> Fault {
    let written = error.to_string();
    let mut position = error.location().map(|location| Position {
        line: location.line(),
        column: location.column(),
    });
    let mut message = position.map_or(written.clone(), |place| {
        without_place(&written, place.line, place.column)
    });
    // The parser counts bytes, and not always from the start.
    if message.starts_with(CONTROL_CHARACTERS) {
        CONTROL_CHARACTERS.clone_into(&mut message);
        position = control_character(text);
    }
    let mut code = code_of(&message);
    if message.contains("more than one document") {
        code = Code::SeveralDocuments;
        position = source::second_document(text);
    }
    // The parser is sometimes past the end of the text.
    let lines = text.lines().count().max(1);
    if let Some(place) = position.as_mut().filter(|place| place.line > lines) {
        place.line = lines;
        place.column = text
            .lines()
            .last()
            .map_or(1, |line| line.chars().count() + 1);
    }
    let line = position
        .and_then(|place| text.lines().nth(place.line.saturating_sub(1)))
        .unwrap_or_default();
    Fault {
        language: "YAML",
        help: yaml_help(&message, line),
        message,
        position,
        code,
    }
}

const CONTROL_CHARACTERS: &str = "control characters are not allowed";

/// The first character that YAML does not have.
fn control_character(text: &str) -> Option<Position> {
    let is_one = |letter: char| letter.is_control() && !"\t\n\r\u{85}".contains(letter);
    text.lines().enumerate().find_map(|(line, text)| {
        let column = text.chars().position(is_one)?;
        Some(Position {
            line: line + 1,
            column: column + 1,
        })
    })
}

impl Fault {
    /// The finding; `refused` is why the builder ended the reading, if it did.
    pub(super) fn finding(self, file: &Path, refused: Option<Code>) -> Findings {
        let code = refused.unwrap_or(self.code);
        let language = self.language;
        let (message, help) = match code {
            Code::SeveralDocuments => (
                "expected one document, found a second one".to_owned(),
                "keep one API a file; remove what follows `---`",
            ),
            Code::NestedTooDeep => (
                format!("expected at most {MAXIMUM_DEPTH} levels of nesting, found more"),
                "move inner schemas to `components/schemas` and refer to them",
            ),
            Code::TooManyValues => (
                "the aliases of this document expand to too many values".to_owned(),
                "use `$ref` instead of YAML aliases that contain aliases",
            ),
            Code::UnsupportedTag => (
                self.message,
                "remove the tag (the word that starts with `!`)",
            ),
            Code::KeyNotText => (
                self.message,
                "write the key as a text, in quotes if need be",
            ),
            Code::NumberNotJson => (self.message, "write a finite number, or a text in quotes"),
            Code::InvalidMergeKey => (
                self.message,
                "write `<<: *name`, where `name` is the anchor of a mapping",
            ),
            _ => (
                format!("the {language} does not parse: {}", self.message),
                self.help,
            ),
        };
        let finding = Finding::new(code, file, Pointer::root(), message, help);
        match self.position {
            Some(position) => finding.at_position(position),
            None => finding,
        }
        .into()
    }
}

fn code_of(message: &str) -> Code {
    if message.contains("recursion limit exceeded") {
        Code::NestedTooDeep
    } else if message.contains("repetition limit exceeded") {
        Code::TooManyValues
    } else {
        Code::Syntax
    }
}

fn yaml_help(message: &str, line: &str) -> &'static str {
    let indentation = line.len() - line.trim_start().len();
    if line
        .get(..indentation)
        .is_some_and(|space| space.contains('\t'))
        || message.contains("tab")
    {
        "YAML is indented with spaces: replace the tab"
    } else if message == CONTROL_CHARACTERS {
        "remove the character; in a text of double quotes, write it as an escape"
    } else if message.contains("mapping values are not allowed") {
        "a text with `: ` in it needs quotes; otherwise check the indentation of this line"
    } else if message.contains("unknown anchor") {
        "define the anchor (`&name`) before the alias (`*name`)"
    } else if message.contains("cannot start any token") {
        "a text that starts with one of @ ` % & * ! | > needs quotes"
    } else if message.contains("while parsing a flow") || message.contains("quoted scalar") {
        "close the bracket or quote"
    } else {
        "check the indentation and the quotes of this line and the one before"
    }
}

/// The message without the place at which the finding points anyway, and without the parser's own path.
fn without_place(message: &str, line: usize, column: usize) -> String {
    message.replacen(&format!(" at line {line} column {column}"), "", 1)
}
