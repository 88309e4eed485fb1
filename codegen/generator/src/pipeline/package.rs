//! Names that a generated package may have.

use std::error::Error;
use std::fmt;
use std::path::Path;
use std::str::FromStr;

/// The name of a package that cargo accepts and that is usable as the name of a library.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackageName(String);

/// Names that cargo, Windows or the generated code itself uses for something else, besides the keywords.
const RESERVED: &[&str] = &[
    "alloc",
    "aux",
    "build",
    "con",
    "core",
    "deps",
    "examples",
    "incremental",
    "nul",
    "openapi-runtime",
    "prn",
    "proc-macro",
    "std",
    "test",
];

const MAXIMUM_LENGTH: usize = 64;

impl PackageName {
    /// The name that a document gives its crate: the stem of the file name in lower case, with hyphens for what a
    /// package name cannot have, no two in a row. `Billing API.v2.yaml` becomes `billing-api-v2`.
    #[must_use]
    pub fn of_document(document: &Path) -> Self {
        Self::like(&document.file_stem().unwrap_or_default().to_string_lossy())
    }

    /// The name that comes closest to a text.
    fn like(text: &str) -> Self {
        let mut name = String::new();
        for character in text.chars() {
            match character {
                'a'..='z' | '0'..='9' => name.push(character),
                'A'..='Z' => name.push(character.to_ascii_lowercase()),
                // Two in a row warn about the name of the library.
                _ if name.is_empty() || name.ends_with(['-', '_']) => {}
                '_' => name.push('_'),
                _ => name.push('-'),
            }
        }
        name.truncate(MAXIMUM_LENGTH - "-api".len());
        let name = name.trim_end_matches(['-', '_']);
        match name.chars().next() {
            None => Self("api".to_owned()),
            Some('0'..='9') => Self(format!("api-{name}")),
            Some(_) => name
                .parse()
                .unwrap_or_else(|InvalidPackageName { .. }| Self(format!("{name}-api"))),
        }
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PackageName {
    type Err = InvalidPackageName;

    fn from_str(name: &str) -> Result<Self, InvalidPackageName> {
        let reason = if name.contains(|letter: char| letter.is_ascii_uppercase()) {
            "it has capital letters"
        } else if !name.starts_with(|first: char| first.is_ascii_lowercase()) {
            "it must start with a letter from a to z"
        } else if !name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))
        {
            "it may only have the letters a to z, digits, `-` and `_`"
        } else if name.len() > MAXIMUM_LENGTH {
            "it has more than 64 characters"
        } else if RESERVED.contains(&name.replace('_', "-").as_str()) {
            "the name is reserved"
        } else if syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_err() {
            "it is a keyword of Rust"
        } else {
            return Ok(Self(name.to_owned()));
        };
        Err(InvalidPackageName {
            name: name.to_owned(),
            reason,
        })
    }
}

impl fmt::Display for PackageName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

/// A name that no package can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidPackageName {
    name: String,
    reason: &'static str,
}

impl fmt::Display for InvalidPackageName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "`{}` cannot name a package: {}; `{}` can",
            self.name,
            self.reason,
            PackageName::like(&self.name)
        )
    }
}

impl Error for InvalidPackageName {}
