//! The fingerprint of the generator itself.
//!
//! A number raised by hand would be forgotten, and a fingerprint of the sources would change with every comment in them. What
//! counts is what comes out. So the generator is given a small document of many constructs, and the crate is its fingerprint. A
//! change that shows in none of them goes unseen here, and is told from the document not having changed.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::Fingerprint;
use crate::emit::{self, EmitOptions, Placement};
use crate::{load, lower};

const PROBE: &str = include_str!("probe.yaml");

/// What the generator makes of the probe; made once a process.
pub(super) fn fingerprint() -> Fingerprint {
    static MADE: OnceLock<Fingerprint> = OnceLock::new();
    *MADE.get_or_init(|| made().unwrap_or(Fingerprint::START))
}

/// `None` if the generator refuses its own document, which a test excludes.
fn made() -> Option<Fingerprint> {
    let document = load::load_text(Path::new("probe.yaml"), PROBE).ok()?;
    let api = lower::lower(&document, "probe").ok()?;
    let options = EmitOptions {
        runtime: PathBuf::from("runtime"),
        placement: Placement::Member,
    };
    let mut fingerprint = Fingerprint::START;
    for file in emit::emit(&api, &options).ok()? {
        fingerprint.add_text(&file.path.to_string_lossy().replace('\\', "/"));
        fingerprint.add_text(&file.text);
    }
    Some(fingerprint)
}

#[cfg(test)]
mod tests {
    use super::made;

    #[test]
    fn the_probe_is_a_document_that_the_generator_takes() {
        assert!(made().is_some());
        assert_eq!(made(), made());
    }
}
