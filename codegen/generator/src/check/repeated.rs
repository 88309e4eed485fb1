//! What is one fact of the document, however often it shows: told once, with the places.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::finding::{Code, Finding};

/// How many further places a finding names.
const SHOWN: usize = 8;

/// Findings by what they say.
#[derive(Default)]
pub(super) struct Repeated {
    told: Vec<(Finding, usize)>,
    positions: HashMap<(Code, String), usize>,
}

impl Repeated {
    /// Adds one that may have been told already: then its place is one more of that one. Gives back one that is new.
    pub(super) fn tell(&mut self, finding: Finding) -> Option<&mut Finding> {
        match self
            .positions
            .entry((finding.code, finding.message.clone()))
        {
            Entry::Vacant(entry) => {
                entry.insert(self.told.len());
                self.told.push((finding, 0));
                self.told.last_mut().map(|(finding, _)| finding)
            }
            Entry::Occupied(entry) => {
                if let Some((first, more)) = self.told.get_mut(*entry.get()) {
                    *more += 1;
                    if *more <= SHOWN {
                        first.relate(finding.pointer, "and here");
                    }
                }
                None
            }
        }
    }

    /// Whether the same was told already.
    pub(super) fn is_told(&self, finding: &Finding) -> bool {
        self.positions
            .contains_key(&(finding.code, finding.message.clone()))
    }

    /// How many different ones there are.
    pub(super) fn len(&self) -> usize {
        self.told.len()
    }

    /// All of them, with the number of places.
    pub(super) fn into_findings(self) -> impl Iterator<Item = Finding> {
        self.told.into_iter().map(|(mut finding, more)| {
            let often = match more {
                0 => return finding,
                1 => "in one more place".to_owned(),
                more => format!("in {more} more places"),
            };
            finding.message = format!("{} (here and {often})", finding.message);
            finding
        })
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::finding::Pointer;

    #[test]
    fn a_fact_is_told_once_with_its_places() {
        let mut repeated = Repeated::default();
        for index in 0..20 {
            for message in ["one", "other"] {
                let place = Pointer::root().item(index);
                let file = Path::new("api.yaml");
                let told = Finding::new(Code::UnknownFormat, file, place, message, "");
                repeated.tell(told);
            }
        }
        let findings: Vec<Finding> = repeated.into_findings().collect();
        let messages: Vec<&str> = findings.iter().map(|told| &*told.message).collect();
        let more = "(here and in 19 more places)";
        assert_eq!(messages, [format!("one {more}"), format!("other {more}")]);
        assert_eq!(findings[0].pointer.as_str(), "/0");
        assert_eq!(findings[0].related.len(), SHOWN);
    }
}
