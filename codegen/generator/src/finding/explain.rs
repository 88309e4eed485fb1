//! The pages of the catalogue.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use super::{Code, nearest};

/// One section a code: its title, an example, a remedy.
const CATALOGUE: &str = include_str!("../../docs/findings.md");

impl Code {
    /// What the catalogue says about the code, in Markdown: an example, and how to mend it.
    #[must_use]
    pub fn page(self) -> &'static str {
        let heading = format!("\n### {self}: {}\n", self.title());
        let section = CATALOGUE
            .split_once(&heading)
            .map_or("", |(_, section)| section);
        // The next code, or the next group of codes.
        let end = section
            .match_indices("\n##")
            .map(|(index, _)| index)
            .next()
            .unwrap_or(section.len());
        section.get(..end).unwrap_or_default().trim()
    }
}

/// Reads a written code, in letters of either case.
impl FromStr for Code {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        let code_of = |text: &str| {
            let mut codes = Self::ALL.iter().copied();
            codes.find(|code| code.as_str().eq_ignore_ascii_case(text))
        };
        code_of(text).ok_or_else(|| UnknownCode {
            text: text.to_owned(),
            near: nearest(
                &text.to_ascii_uppercase(),
                Self::ALL.iter().map(|code| code.as_str()),
            )
            .and_then(code_of),
        })
    }
}

/// A text that is no code of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode {
    text: String,
    near: Option<Code>,
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}` is no code of a finding", self.text)?;
        match self.near {
            Some(near) => write!(formatter, "; did you mean {near} ({})?", near.title()),
            None => formatter.write_str("; a code is written like E0107 or W0501"),
        }
    }
}

impl Error for UnknownCode {}
