//! Keywords that only validate, and that the client does not check: one warning a keyword, however often it is used.

use std::collections::BTreeMap;
use std::path::Path;

use crate::finding::{Code, Finding, Findings, Pointer};

/// How many further places a warning names.
const SHOWN: usize = 8;

/// Where such keywords were met.
#[derive(Default)]
pub(super) struct Unchecked {
    places: BTreeMap<&'static str, Vec<Pointer>>,
    counts: BTreeMap<&'static str, usize>,
}

impl Unchecked {
    /// Notes the keyword of the schema at `schema`.
    pub(super) fn note(&mut self, keyword: &'static str, schema: impl FnOnce() -> Pointer) {
        *self.counts.entry(keyword).or_default() += 1;
        let places = self.places.entry(keyword).or_default();
        if places.len() <= SHOWN {
            places.push(schema().child(keyword));
        }
    }

    /// One finding for each keyword.
    pub(super) fn findings(self, file: &Path) -> Findings {
        let mut findings = Findings::new();
        for (keyword, places) in self.places {
            let count = self.counts.get(keyword).copied().unwrap_or_default();
            let mut places = places.into_iter();
            let Some(first) = places.next() else { continue };
            let often = match count {
                1 => String::new(),
                2 => " (here and in one more schema)".to_owned(),
                more => format!(" (here and in {} more schemas)", more - 1),
            };
            let mut finding = Finding::new(
                Code::UncheckedKeyword,
                file,
                first,
                format!("the client does not check `{keyword}`{often}"),
                "nothing to do: values are sent and received as the other keywords describe them, and the server checks the rest",
            )
            .at_key();
            for place in places {
                finding.relate(place, "and here");
            }
            findings.push(finding);
        }
        findings
    }
}
